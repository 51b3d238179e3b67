"""What Blogger prints around posts and comments, in the languages that it is set to."""

from collections import defaultdict
from collections.abc import Iterable

_MOST_PHRASES = 6
_KEY = 4  # characters by which a phrase is looked up


def _lines(text: str) -> frozenset[str]:
    return frozenset(line for line in text.split("\n") if line)


FORMS = _lines("""
post a comment
post comment
publish comment
kommentar veröffentlichen
kommentar posten
enregistrer un commentaire
publier un commentaire
publicar un comentario
publicar un comentario en la entrada
publicar comentario
posta un commento
pubblica un commento
postar um comentário
enviar um comentário
een reactie posten
reactie posten
skicka en kommentar
send en kommentar
legg inn en kommentar
lähetä kommentti
prześlij komentarz
okomentovat
komentář odeslat
zverejnenie komentára
megjegyzés küldése
trimiteți un comentariu
публикуване на коментар
отправить комментарий
дописати коментар
опублікувати коментар
постави коментар
objavi komentar
objavite komentar
δημοσίευση σχολίου
yorum gönder
הוסף רשומת תגובה
إرسال تعليق
ارسال یک نظر
コメントを投稿
댓글 쓰기
发表评论
发布评论
張貼留言
posting komentar
catat ulasan
đăng nhận xét
แสดงความคิดเห็น
publica un comentari a l'entrada
publica un comentari
argitaratu iruzkina
rašyti komentarą
ierakstīt komentāru
postita kommentaar
एक टिप्पणी भेजें
""")
PHRASES = _lines("""
newer post
older post
newer posts
older posts
home
neuerer post
älterer post
neuere posts
ältere posts
startseite
article plus récent
article plus ancien
messages plus récents
messages plus anciens
accueil
entrada más reciente
entrada siguiente
entrada antigua
entradas más recientes
entradas antiguas
inicio
página principal
post più recente
post più recenti
post più vecchio
post più vecchi
home page
postagem mais recente
postagens mais recentes
postagem mais antiga
postagens mais antigas
mensagem mais recente
mensagens mais recentes
mensagem antiga
mensagens antigas
início
página inicial
nieuwere post
nieuwere posts
oudere post
oudere posts
homepage
hoofdpagina
nyare inlägg
senaste inlägg
äldre inlägg
startsida
nyere opslag
ældre opslag
start
nyere innlegg
eldre innlegg
startsiden
uudempi teksti
vanhempi teksti
uudemmat tekstit
vanhemmat tekstit
etusivu
nowszy post
starszy post
nowsze posty
starsze posty
strona główna
novější příspěvek
starší příspěvek
domovská stránka
novší príspevok
starší príspevok
domov
újabb bejegyzés
régebbi bejegyzés
főoldal
postare mai nouă
postare mai veche
pagina de pornire
по-нова публикация
по-стара публикация
начална страница
следующее
предыдущее
главная страница
новіша публікація
старіша публікація
головна сторінка
νεότερη ανάρτηση
παλαιότερη ανάρτηση
αρχική σελίδα
sonraki kayıt
önceki kayıt
ana sayfa
noviji post
stariji post
početna stranica
次の投稿
前の投稿
ホーム
최근 게시물
이전 게시물
홈
较新的博文
较早的博文
主页
較新的文章
較舊的文章
首頁
posting lebih baru
postingan lebih baru
posting lama
postingan lama
beranda
bài đăng mới hơn
bài đăng cũ hơn
trang chủ
entrada més recent
entrada més antiga
inici
email this
emailthis
blogthis!
share to x
share to twitter
share to facebook
share to pinterest
diesen post per e-mail versenden
bloggen
in twitter freigeben
auf x teilen
in facebook freigeben
auf pinterest teilen
envoyer par e-mail
blogthis
partager sur twitter
partager sur x
partager sur facebook
partager sur pinterest
enviar por correo electrónico
enviar esto por correo electrónico
escribe un blog
compartir en x
compartir con twitter
compartir con facebook
compartir en pinterest
invia tramite email
postalo sul blog
condividi su x
condividi su twitter
condividi su facebook
condividi su pinterest
enviar por e-mail
enviar a mensagem por email
postar no blog
dê a sua opinião!
compartilhar no x
compartilhar no twitter
compartilhar no facebook
compartilhar com o pinterest
partilhar no twitter
partilhar no facebook
partilhar no pinterest
dit e-mailen
dit bloggen
delen op x
delen via x
delen op facebook
delen op pinterest
skicka med e-post
blogga om detta
dela på x
dela på twitter
dela på facebook
dela på pinterest
send med mail
blog om dette
del på x
del på twitter
del på facebook
del på pinterest
send dette via e-post
lähetä tämä sähköpostitse
bloggaa tästä
jaa x:ssä
jaa twitteriin
jaa facebookiin
jaa pinterestiin
wyślij pocztą e-mail
wrzuć na bloga
udostępnij w x
udostępnij w usłudze twitter
udostępnij w usłudze facebook
udostępnij w serwisie pinterest
odeslat e-mailem
blogovat
sdílet na x
sdílet ve službě twitter
sdílet ve službě facebook
sdílet na pinterestu
küldés e-mailben
blogthis!
megosztás az x-en
megosztás a twitteren
megosztás a facebookon
отправить по электронной почте
написать об этом в блоге
опубликовать в twitter
опубликовать в facebook
поделиться в x
поделиться в pinterest
bunu e-postayla gönder
blogthis!
x'te paylaş
twitter'da paylaş
facebook'ta paylaş
pinterest'te paylaş
メールで送信
x で共有
twitter で共有する
facebook で共有する
pinterest に共有
""")
SIDEBARS = _lines("""
about me
blog archive
followers
labels
search this blog
popular posts
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
_BY_KEY: defaultdict[str, list[str]] = defaultdict(list)
for _phrase in sorted({*PHRASES, *FORMS}, key=len, reverse=True):
    _BY_KEY[_phrase[:_KEY]].append(_phrase)


def is_of_blogger(small: str) -> bool:
    """A phrase, or several of them with or without a space between; in small letters.

    >>> is_of_blogger("nieuwere post oudere post homepage"), is_of_blogger("invia tramite emailpostalo sul blog")
    (True, True)
    >>> is_of_blogger("home is where he left it"), is_of_blogger("iscriviti a: commenti sul post (atom)")
    (False, True)
    """
    if small in SIDEBARS or small in PROFILES or small.endswith("(atom)"):
        return True
    return _is_row(small)


def _is_row(small: str) -> bool:
    for _ in range(_MOST_PHRASES):
        phrase = _first_of(_BY_KEY.get(small[:_KEY], ()), small)
        if not phrase:
            return False
        small = small[len(phrase) :].lstrip(" |·•")
        if not small:
            return True
    return False


def _first_of(phrases: Iterable[str], small: str) -> str:
    return next((phrase for phrase in phrases if small.startswith(phrase)), "")
