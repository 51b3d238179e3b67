"""Headings of Blogger's sidebars, and its links to a profile, in the languages that it is set to."""


def _lines(text: str) -> frozenset[str]:
    return frozenset(line for line in text.split("\n") if line)


SIDEBARS = _lines("""
about me
blog archive
followers
labels
search this blog
popular posts
popular posts from this blog
beliebte posts aus diesem blog
posts les plus consultés de ce blog
entradas populares de este blog
post popolari in questo blog
postagens mais visitadas deste blog
mensagens populares deste blogue
populaire posts van deze blog
populære innlegg fra denne bloggen
populære opslag fra denne blog
populära inlägg i den här bloggen
popularne posty z tego bloga
subscribe to
translate
total pageviews
my blog list
subscribe now
contributors
über mich
blog-archiv
follower
labels
dieses blog durchsuchen
beliebte posts
abonnieren
seitenaufrufe
meine blog-liste
qui êtes-vous ?
archives du blog
membres
libellés
rechercher dans ce blog
articles les plus consultés
nombre total de pages vues
ma liste de blogs
mes liens
pages
datos personales
acerca de mí
archivo del blog
archivo
seguidores
etiquetas
buscar este blog
entradas populares
vistas de página en total
mi lista de blogs
páginas vistas en total
informazioni personali
archivio blog
archivio
lettori fissi
etichette
cerca nel blog
post più popolari
visualizzazioni totali
il mio elenco di blog
quem sou eu
acerca de mim
arquivo do blog
arquivo do blogue
marcadores
pesquisar este blog
postagens mais visitadas
mensagens populares
total de visualizações
minha lista de blogs
over mij
blogarchief
volgers
zoeken in deze blog
populaire posts
totaal aantal pageviews
mijn bloglijst
om mig
bloggarkiv
följare
etiketter
sök i den här bloggen
populära inlägg
blogarkiv
følgere
søg i denne blog
populære opslag
om meg
bloggarkiv
følgere
søk i denne bloggen
populære innlegg
tietoja minusta
blogiarkisto
lukijat
tunnisteet
suositut tekstit
o mnie
archiwum bloga
obserwatorzy
etykiety
szukaj na tym blogu
popularne posty
łączna liczba wyświetleń
moja lista blogów
o mně
archiv blogu
pravidelní čtenáři
štítky
vyhledat v tomto blogu
oblíbené příspěvky
o mne
archív blogu
sledovatelia
magamról
blogarchívum
rendszeres olvasók
címkék
despre mine
arhivă blog
urmăritori
etichete
обо мне
архив блога
постоянные читатели
ярлыки
поиск по этому блогу
популярные сообщения
про мене
архів блогу
σχετικά με εμένα
αρχειοθήκη ιστολογίου
αναγνώστες
ετικέτες
hakkımda
blog arşivi
izleyiciler
etiketler
bu blogda ara
popüler yayınlar
自己紹介
ブログ アーカイブ
フォロワー
ラベル
このブログを検索
人気の投稿
quant a mi
arxiu del blog
etiquetes
mengenai saya
arsip blog
""")
PROFILES = _lines("""
view my complete profile
visit profile
mein profil vollständig anzeigen
afficher mon profil complet
ver todo mi perfil
visualizza il mio profilo completo
visualizar meu perfil completo
ver meu perfil completo
ver o meu perfil completo
mijn volledige profiel tonen
mijn volledige profiel weergeven
visa hela min profil
vis hele min profil
vis hele profilen min
tarkastele profiilia
wyświetl mój pełny profil
zobrazit celý můj profil
zobraziť celý môj profil
teljes profil megtekintése
просмотреть профиль
переглянути мій повний профіль
προβολή πλήρους προφίλ
profilimin tamamını görüntüle
詳細プロフィールを表示
visualitza el meu perfil complet
lihat profil lengkapku
""")
