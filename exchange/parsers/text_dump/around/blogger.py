"""What Blogger prints around posts and comments, in the languages that it is set to."""

from collections import defaultdict
from collections.abc import Iterable

from exchange.parsers.text_dump.around.blogger_sidebars import PROFILES, SIDEBARS

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
