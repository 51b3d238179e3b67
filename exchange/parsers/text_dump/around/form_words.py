"""What themes and hosts say above the form for a comment, or in its empty field, and where there is none any more."""


def _lines(text: str) -> frozenset[str]:
    return frozenset(line for line in text.split("\n") if line)


FORMS = _lines("""
write a comment
write a response
write your comment
write a reply
post a new comment
post your comment
post your thoughts
post reply
submit your comment
submit comment
add new comment
add a new comment
add your comment
add your comments
add yours
add your reply
share your thoughts
share your opinion
drop a comment
drop us a line
leave your mark
leave your comments
leave us a comment
leave us a reply
leave me a comment
leave a comment below
leave a response
log in to comment
log in to post comments
login to comment
sign in to comment
what are your thoughts?
what did you think?
what are you thinking?
enter your comment
enter your comment here
your comment will be queued in akismet
comments? questions?
comment on this
comment as
be the first to respond
start the discussion
reply to this entry
join discussion
kommentar schreiben
eigenen kommentar schreiben
kommentar hinterlassen
kommentar abgeben
kommentar verfassen
einen kommentar hinterlassen
einen kommentar abgeben
einen neuen kommentar schreiben
neuen kommentar schreiben
neuen kommentar hinzufügen
hinterlasse jetzt einen kommentar
schreib einen kommentar
schreibe einen kommentar
schreibe eine antwort
schreib was dazu
schreibe den ersten kommentar
sei der erste, der einen kommentar abgibt
sei der erste, der einen kommentar schreibt
sag was dazu
sag uns deine meinung
diesen beitrag kommentieren
diesen artikel kommentieren
diesen eintrag kommentieren
kommentarformular
diskutiere mit
mitreden
gib deinen senf dazu
dein senf
laissez un commentaire
laissez une réponse
laissez votre commentaire
laisser votre commentaire
laisser un petit mot
laissez un petit mot
rédigez un commentaire
rédiger un commentaire
écrivez un commentaire
écrire un commentaire
déposer un commentaire
déposez un commentaire
mettre un commentaire
faire un commentaire
ajoutez un commentaire
ajouter votre commentaire
ajouter un nouveau commentaire
poster mon commentaire
soyez le premier à commenter
soyez le premier à réagir
soyez le premier à laisser un commentaire
participez à la discussion
rejoindre la discussion
commentez
réagissez
un petit mot ?
escribe un comentario
escribir un comentario
escribe tu comentario
escribir comentario
escribe aquí tu comentario
deja tu comentario
deje un comentario
deje su comentario
deja tu opinión
dejar comentario
deja una respuesta
agregar un comentario
agregar comentario
añade un comentario
añadir un comentario
añadir nuevo comentario
haz un comentario
hacer un comentario
envía un comentario
enviar un comentario
comenta esta entrada
únete a la conversación
participa en la conversación
sé el primero en comentar
danos tu opinión
tu turno
su turno
lascia un tuo commento
lascia il tuo commento
lascia un commento qui
lasciami un commento
scrivi un commento
scrivi il tuo commento
aggiungi un commento
inserisci un commento
invia un commento
invia commento
commenta l'articolo
commenta per primo
unisciti alla discussione
la tua opinione
deixe seu comentário
deixe o seu comentário
deixe um comentário
deixe uma resposta
deixar comentário
deixe a sua opinião
escreva um comentário
escreva o seu comentário
escreva seu comentário
escrever um comentário
adicione um comentário
adicionar comentário
adicionar novo comentário
faça um comentário
faça o seu comentário
comente aqui
seja o primeiro a comentar
participe da conversa
reactie achterlaten
geef je reactie
geef uw reactie
geef reactie
laat een bericht achter
laat hier je reactie achter
laat een reactie achter
laat een antwoord achter
schrijf een reactie
schrijf een bericht
schrijf reactie
voeg een reactie toe
plaats reactie
plaats uw reactie
uw reactie
wees de eerste om te reageren
reageer op dit bericht
reageer op dit artikel
lämna en kommentar
lämna kommentar
lämna ett svar
skriv en kommentar
skriv kommentar
skriv ett svar
kommentera inlägget
kommentera inlägget här
kommentera det här inlägget
lägg till kommentar
lägg till en kommentar
legg igjen en kommentar
legg igjen et svar
legg igjen kommentar
legg til kommentar
skriv ein kommentar
si din mening
si hva du mener
efterlad en kommentar
efterlad et svar
skriv et svar
skriv din kommentar
tilføj kommentar
tilføj en kommentar
jätä kommentti
jätä vastaus
kirjoita kommentti
kirjoita vastaus
lisää kommentti
lähetä kommentti
zostaw komentarz
zostaw odpowiedź
zostaw swój komentarz
zamieść komentarz
napisz komentarz
napisz odpowiedź
dodaj komentarz
dodaj nowy komentarz
dodaj swój komentarz
dodaj odpowiedź
skomentuj wpis
napsat komentář
napište komentář
přidat komentář
přidejte komentář
přidat nový komentář
nový komentář
vložit komentář
zanechat odpověď
odeslat komentář
pridať komentár
pridaj komentár
napísať komentár
zanechať odpoveď
оставить комментарий
оставьте комментарий
оставьте свой комментарий
оставить ответ
оставьте ответ
добавить комментарий
добавить новый комментарий
добавьте комментарий
написать комментарий
ваш комментарий
прокомментировать
залишити коментар
залишити відповідь
додати коментар
написати коментар
szólj hozzá
szóljon hozzá
hozzászólok
új hozzászólás
lasă un comentariu
lasă un răspuns
adaugă un comentariu
scrie un comentariu
yorum yap
yorum yazın
yorum bırakın
bir yorum yazın
bir cevap yazın
αφήστε ένα σχόλιο
αφήστε μια απάντηση
γράψτε ένα σχόλιο
προσθήκη σχολίου
ostavi komentar
ostavite komentar
napiši komentar
komentiraj
оставите коментар
dodaj odgovor
deixa un comentari
deixa una resposta
escriu un comentari
afegeix un comentari
deixar un comentario
deixa unha resposta
utzi erantzuna
utzi iruzkina
lisa kommentaar
pievienot komentāru
parašykite komentarą
tinggalkan balasan
tinggalkan komentar
tulis komentar
để lại bình luận
viết bình luận
コメントを残す
コメントを書く
コメントを書き込む
コメントを投稿する
コメントの投稿
コメント投稿
コメント登録
コメントを追加
コメントをどうぞ
コメントフォーム
コメントする
返信する
댓글 남기기
댓글 달기
댓글쓰기
답글 남기기
我要评论
写评论
添加新评论
发表留言
撰寫留言
發表回覆
発言する
""")
CLOSED = _lines("""
comments disabled
comments are disabled for this post
comments have been disabled
comments on this post are closed
no more comments
kommentare deaktiviert
kommentare sind deaktiviert
kommentare geschlossen
die kommentare sind geschlossen
keine weiteren kommentare möglich
kommentieren nicht mehr möglich
commentaires désactivés
commentaires fermés
les commentaires sont fermés
les commentaires sont clos
les commentaires sont fermés pour cet article
comentarios desactivados
comentarios cerrados
los comentarios están cerrados
los comentarios están desactivados
no se permiten comentarios nuevos
no se permiten nuevos comentarios
i commenti sono disabilitati
i commenti sono chiusi
commenti disabilitati
non è più possibile commentare
os comentários estão fechados
os comentários estão encerrados
comentários desativados
comentários encerrados
não são permitidos novos comentários
reacties gesloten
reacties zijn uitgeschakeld
reageren is niet meer mogelijk
reageren niet meer mogelijk
kommentarer inaktiverade
kommentarerna är stängda
kommentarer är stängda
det går inte längre att kommentera
kommentarfeltet er stengt
kommentarer er stengt
det er stengt for kommentarer
der er lukket for kommentarer
der er lukket for flere kommentarer
kommentarer er lukket
kommentit on suljettu
kommentointi on suljettu
kommentit poissa käytöstä
możliwość komentowania została wyłączona
możliwość komentowania jest wyłączona
komentarze są wyłączone
komentarze zostały wyłączone
komentowanie wyłączone
komentáře jsou uzavřeny
komentáře nejsou povoleny
komentáře jsou vypnuté
komentáre sú uzavreté
комментарии закрыты
комментарии отключены
комментирование закрыто
обсуждение закрыто
коментарі закриті
hozzászólások lezárva
comentariile sunt închise
yorumlar kapatıldı
yorumlar kapalı
τα σχόλια είναι κλειστά
els comentaris estan tancats
コメントは受け付けていません
現在コメントは受け付けておりません
コメントは締め切られました
댓글이 닫혔습니다
评论已关闭
留言功能已關閉
迴響已關閉
""")
