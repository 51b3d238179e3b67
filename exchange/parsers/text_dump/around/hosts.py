"""What blog hosts print round every post, in the languages of their makers: buttons, neighbours, likes."""

import re

from exchange.parsers.text_dump.around.controls import CONTROLS, FOOTERS

_LINES = """
email this blogthis! share to x share to facebook share to pinterest
email thisblogthis!share to xshare to facebookshare to pinterest
email thisblogthis!share to twittershare to facebook
email thisblogthis!share to twittershare to facebookshare to pinterest
blogthis
<< home
print this page
return to top
report an error
privacy settings
login or register to post comments
log in or register to post comments
add new comment
linkwithin
related posts with thumbnails
was this review helpful? yes no
was this review helpful
enviar por correo electrónico
escribe un blog
compartir con twitter
compartir con facebook
entrada más reciente
entrada más antigua
entrada antigua
página principal
suscribirse a: enviar comentarios (atom)
crear un enlace
añadir comentario
cargar más...
link erstellen
kommentar hinzufügen
mehr laden...
weitere laden...
enregistrer un lien
créer un lien
charger la suite...
crea un link
carica altro...
criar um link
adicionar comentário
carregar mais...
last inn mer...
læs mere...
indlæs flere...
läs in fler...
laden...
meer laden...
wczytaj więcej...
načíst další...
lataa lisää...
загрузить еще...
daha fazla yükle...
add comment
load more...
design a site like this with wordpress.com
create your website with wordpress.com
get started
upgrade now dismiss message
you can hide these ads completely by upgrading to one of our paid plans
en koppeling maken
skapa en länk
utwórz link
diesen post per e-mail versenden
in twitter freigeben
in facebook freigeben
auf x teilen
in pinterest freigeben
neuerer post
älterer post
abonnieren kommentare zum post (atom)
kommentare zum post (atom)
envoyer par e-mail
article plus récent
article plus ancien
inscription à : publier les commentaires (atom)
partagez
enviar por e-mail
enviar por email
postar no blog
postagem mais recente
postagem mais antiga
página inicial
assinar: postar comentários (atom)
curtir carregando...
invia tramite email
postalo sul blog
post più recente
post più vecchio
home page
homepage
iscriviti a: commenti sul post (atom)
dit e-mailen
dit bloggen
nieuwere post
oudere post
dit delen
vind-ik-leuk aan het laden...
skicka med e-post
senaste inlägg
senare inlägg
äldre inlägg
startsida
dela detta
gilla detta
gilla laddar in ...
gilla laddar in...
gilla
relaterade
wyślij pocztą e-mail
wrzuć na bloga
nowszy post
starszy post
strona główna
udostępnij
lubię to
lubię wczytywanie...
podobne
отправить по электронной почте
написать об этом в блоге
следующее
предыдущее
главная страница
главная
поделиться ссылкой
поделиться
понравилось это
нравится загрузка...
похожее
共有
いいね
いいね 読み込み中...
関連
関連記事
ホーム
次の投稿
前の投稿
次の記事
前の記事
del på x
del på facebook
startside
hjem
nyere innlegg
eldre innlegg
nyere opslag
ældre opslag
"""
_LINES += """
enter your comment here...
introduce aquí tu comentario...
introduce tus datos o haz clic en un icono para iniciar sesión
escribe aquí tu comentario...
saisissez votre commentaire ici...
gib hier deinen kommentar ein...
trage deine daten unten ein oder klicke ein icon um dich einzuloggen
entrez vos coordonnées ci-dessous ou cliquez sur une icône pour vous connecter
inserisci qui il tuo commento...
digite seu comentário aqui...
insira seu comentário aqui...
xml version of this page
xml version of this topic
login
les commentaires sont désormais clos
"""
_LINES += CONTROLS
_LINES += FOOTERS
_BUTTONS_OF_BLOGGER = """
get link
other apps
more options
link abrufen
andere apps
obtener enlace
otras aplicaciones
obtenir le lien
autres applications
ottieni link
altre app
receber link
gerar link
outros aplicativos
link ophalen
pobierz link
inne aplikacje
hämta länk
andra appar
"""
_LINES += _BUTTONS_OF_BLOGGER
LINES = frozenset(line for line in _LINES.split("\n") if line)
_NETWORK = (
    r"(?:x|twitter|instagram|youtube|bluesky|threads|print|drucken|imprimer|imprimir|stampa|letterboxd"
    r"|pocket|xing|rss|tweet|flipboard|viber|copy link|correo electrónico|facebook|pinterest|reddit"
    r"|linkedin|whatsapp|tumblr|e-?mail|google\+?|telegram|mastodon|bluesky)"
)
_SHARE = (
    r"(?:(?:share|tell (?:your|a) friends?|spread the word|pass it on|teilen|diesen beitrag teilen|partager"
    r"|partagez|compart(?:e|ir|ilhe|ilhar)|condividi"
    r"|delen|dit delen|deel dit|dela|del|udostępnij|podziel się|follow(?: me| us)?|folge (?:mir|uns)"
    r"|suivez-(?:moi|nous)|síguenos|seguici)"
    r"(?: (?:this|mit|auf|esto|isso|det här|on|via|with|bericht|artikel|article|post|articolo|artikeln|inlägget"
    r"|dette|questo|ceci|wpis))*)"
)
_SHAPES = re.compile(
    rf"(?:{_SHARE}\s?[:|]?\s?)?{_NETWORK}(?:(?:\s?[|·•,/+&]\s?|\s|\s(?:and|und|et|y|e|en|i|och)\s){_NETWORK}){{1,12}}"
    rf"|{_SHARE}\s?:?\s{_NETWORK}|{_SHARE}"
    rf"|(?:(?:share (?:this )?(?:on|to|via)|teilen auf|partager sur|compartir (?:en"
    rf"|con)) {_NETWORK}\s?[|·•]?\s?){{1,8}}"
    rf"|(?:compartilhar|condividi|delen|dela|del|udostępnij|поделиться|опубликовать|compartir|partager)"
    rf" (?:no|na|com o|su|op|på|w|w usłudze|в|en|con|sur) {_NETWORK}"
    r"|(?:(?:facebook|tweet|twitter|pin(?:terest)?|linkedin|share|email|reddit|whatsapp) ?[0-9]{1,6} ?){2,8}"
    r"|(?:digg this|save to del\.icio\.us|reblog(?: \([0-9]+\))?|stumble it|add to technorati)"
    r"(?: ?\|{1,2} ?(?:digg this|save to del\.icio\.us|reblog(?: \([0-9]+\))?|stumble it|add to technorati)){0,5}"
    r"|(?:tweet|share|print|e-?mail|pin(?: it)?|like|save|teilen|drucken|merken|partager|imprimer)"
    r"(?:\s?[|·•,/]\s?(?:tweet|share|print|e-?mail|pin(?: it)?|like|save|teilen|drucken|merken|partager|imprimer)){1,6}"
    r"|a [0-9]{1,6} (?:blogueros?|personas?) les? gustan? (?:esto|esta entrada)"
    r"|[0-9]{1,6} bloggern? gefällt (?:das|dies)"
    r"|[0-9]{1,6} (?:blogueurs?|personnes?) aiment? (?:ça|cela|ceci|cette page|cet article)"
    r"|a [0-9]{1,6} (?:blogger|persone) piace (?:questo|questo elemento)|[0-9]{1,6} bloggers vinden dit leuk"
    r"|[0-9]{1,6} (?:blogueiros?|pessoas?) (?:gostam? disto|curtiram isso)"
    r"|estás comentando usando .{1,60}|recibir nuev[oa]s .{1,40}"
    r"|(?:display comments as|ansicht der kommentare:?|die kommentare anzeigen als):? \(?(?:linear|verschachtelt"
    r"|threaded)"
    r"(?: \| (?:linear|verschachtelt|threaded))?\)?"
    r"|(?:sort(?:ed)? by:? )?(?:(?:best|newest|oldest|top|date|rating|last activity|most voted|top comments"
    r"|latest)\b[ |·•]{0,3}){2,5}"
    r"|become a member of .{1,60} to start commenting|already a (?:member|subscriber)\? .{1,40}"
    r"|(?:log|sign) in with|or sign up with .{1,60}|label|\{\}|\[\+\]|inline feedbacks|notify of|new follow-up comments"
    r"|new replies to my comments|see all (?:responses|comments).{0,10}|refresh comments list|jcomments"
    r"|\(optional field\)"
    r"|remember (?:personal info\??|my personal information|me)|displayed next to your comments"
    r"|aide et contact|partage|sign up now|become a member|make sure you enter .{1,120}"
    r"|enter your information below.{0,80}|my response is on my own website.{0,5}|post ?post a new comment"
    r"|page 1 of 1 pages|disqus is a .{1,60}|do not sell my data|facebook comments plugin|all comments \([0-9]{1,5}\)"
    r"|voir le profil de .{1,40} sur le portail overblog|top articles contact .{1,80}|start the conversation"
    r"|angaben merken\??|您的(?:邮箱|电子邮箱)地址不会被公开.{0,60}|發佈留言必須填寫的電子郵件地址不會公開.{0,60}"
    r"|이메일 주소는 공개되지 않습니다.{0,60}|メールアドレスが公開されることはありません.{0,60}|commenting by haloscan"
    r"|please enter your (?:comment|name|email address)(?: here)?!?|you have entered an incorrect email address!?"
    r"|enter text right here!?|comment as a guest, or login"
    r"|enclosing asterisks marks? text as bold.{0,80}|umschließende sterne heben ein wort hervor.{0,90}"
    r"|standard emoticons like .{1,60}|standard-text smilies wie .{1,60}"
    r"|fil (?:rss )?des commentaires(?: de ce billet)?"
    r"|(?:sort(?:ed)? by|sortieren nach|trier par|ordenar por|ordina per)"
    r" (?:best|newest|oldest|top|beste[mn]?|neueste[mn]?|älteste[mn]?|popularité|les (?:plus|meilleurs).{0,10}|mejores"
    r"|más recientes|migliori|più recenti)"
    r"|(?:informativa|informazioni) (?:sui|sulla|su) (?:cookie|privacy)|informativa (?:estesa|privacy)"
    r"|reblogged this on .{1,60}|[0-9]{1,6} notes|thanks for reading .{1,60}subscribe.{1,100}"
    r"|current (?:mood|music|location): .{1,80}|\[(?:img|image|picture|photo|bild|video)(?:: ?.{1,80})?\]"
    r"|\*?[0-9]{1,6} (?:shares|views|reads|visits)|(?:posted|filed) in uncategorized"
)


def is_of_host(small: str) -> bool:
    """
    >>> is_of_host("nowszy post"), is_of_host("share on x share on facebook"), is_of_host("a newer post")
    (True, True, False)
    """
    return small in LINES or _SHAPES.fullmatch(small) is not None
