"""Words that stand alone on a line: with which readers sort and show comments, and those of a page's foot."""

CONTROLS = """
newest first
oldest first
most liked
least liked
newest
oldest
most recent
most popular
top comments
all comments
best
latest
discussions
top
preview
restacks
commentsrestacks
community
restack
topnew
topnewdiscussions
toplatestdiscussions
no posts
see all
load more replies
show more comments
show all comments
view all comments
load comments
view comments
hide comments
subscribe via e-mail
subscribe via email
subscribe to comments
rss feed for comments
follow this discussion
neueste zuerst
älteste zuerst
beste zuerst
alle kommentare
kommentare laden
alle kommentare anzeigen
weitere kommentare
plus récents
plus anciens
les plus récents
les plus anciens
tous les commentaires
afficher les commentaires
voir tout
voir tous les commentaires
más recientes
más antiguos
más recientes primero
más antiguos primero
todos los comentarios
ver todos los comentarios
ver todo
più recenti
meno recenti
tutti i commenti
mostra tutti i commenti
mostra tutto
mais recentes
mais antigos
todos os comentários
ver tudo
nieuwste eerst
oudste eerst
alle reacties
alles weergeven
nyast först
äldst först
nyeste først
ældste først
eldste først
najnowsze
najstarsze
od najnowszych
od najstarszych
wszystkie komentarze
najnowsze najpierw
nejnovější
nejstarší
сначала новые
сначала старые
по порядку
新しい順
古い順
✉ subscribe
add disqus to your site
add disqus
privacy
disqus' privacy policy
powered by disqus
blog comments powered by disqus
comments powered by disqus
please enable javascript to view the comments powered by disqus
comments for this thread are now closed
what's this?
also on
get new posts by email
top of page
bottom of page
post settings
rated nan out of 5 stars
type here
something is wrong
you are going to send email to
"""
FOOTERS = """
help
status
careers
press
terms
text to speech
teams
blog
write
open in app
sign in
sign up
get started
listen
more from medium
recommended from medium
see more recommendations
see more from medium
get app
get the app
start writing
member discussion
start your substack
start your substackget the app
substack is the home for great culture
privacy ∙ terms ∙ collection notice
terms of service
privacy policy
accessibility
imprint
site map
sitemap
contact us
advertise
advertise with us
write for us
copyright policy
all posts
recent posts
top articles
créer un blog gratuitement
créer mon blog
signaler un abus
c.g.u.
cookies et données personnelles
préférences cookies
mentions légales
conditions générales
plan du site
contactez-nous
impressum
datenschutz
datenschutzerklärung
nutzungsbedingungen
kontakt
aviso legal
política de privacidad
política de cookies
contacto
note legali
contatti
termos de uso
política de privacidade
contato
voorwaarden
privacybeleid
privacyverklaring
integritetspolicy
om cookies
polityka prywatności
regulamin
kontakt
ochrana osobních údajů
reklama
aktuální články
vše o cookies
o projektu
политика конфиденциальности
обратная связь
サイトマップ
お問い合わせ
プライバシーポリシー
利用規約
運営会社
このページのトップへ
ページトップへ
ページの先頭へ
"""
