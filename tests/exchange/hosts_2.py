"""How hosts print conversations, and what is said in them: a table for `test_text_dump_hosts`, part 2."""

HOSTS = {
    "k2": (
        """
2 comments

Comment Link Friday, 05 March 2010 21:13 posted by Ann

The salt was real, I licked it.

Report

Comment Link Saturday, 06 March 2010 09:02 posted by Bob

Never lick a film.

Report

Leave a comment

Make sure you enter the (*) required information where indicated. HTML code is not allowed.
""",
        [
            ("Ann", "2010-03-05T21:13", "The salt was real, I licked it."),
            ("Bob", "2010-03-06T09:02", "Never lick a film."),
        ],
    ),
    "ee": (
        """
Comments

The salt was real, I licked it.
Posted by Ann on 03/15/2009 at 09:13 PM

Never lick a film.
Posted by Bob on 03/16/2009 at 10:13 PM

Page 1 of 1 pages
Name:
Email:
Location:
URL:
Remember my personal information
Notify me of follow-up comments?
Submit the word you see below:
""",
        [
            ("Ann", "2009-03-15T21:13", "The salt was real, I licked it."),
            ("Bob", "2009-03-16T22:13", "Never lick a film."),
        ],
    ),
    "blox": (
        """
Komentarze

Gość: ania, *.neoplus.adsl.tpnet.pl
2010/03/05 21:13:22

Sól była prawdziwa, lizałam.

bodzio
2010/03/06 09:02:10

Filmów się nie liże.

Dodaj komentarz
""",
        [
            ("ania", "2010-03-05T21:13", "Sól była prawdziwa, lizałam."),
            ("bodzio", "2010-03-06T09:02", "Filmów się nie liże."),
        ],
    ),
    "lj_ru": (
        """
2 комментария

annlee
5 марта 2010, 21:13:22 UTC
Соль была настоящая.
Ответить
Развернуть
Ветка

bobkot
6 марта 2010, 09:02:10 UTC
Фильмы не лижут.
Ответить
Ветка
""",
        [("annlee", "2010-03-05T21:13", "Соль была настоящая."), ("bobkot", "2010-03-06T09:02", "Фильмы не лижут.")],
    ),
    "livefyre": (
        """
2 comments

Newest | Oldest | Top Comments

Ann Lee 5pts
Mar 3, 2014

The salt was real, I licked it.

Flag
Share
LikeReply

bob 5pts
Mar 4, 2014

Never lick a film.

Flag
Share
LikeReply
""",
        [("Ann Lee", "2014-03-03", "The salt was real, I licked it."), ("bob", "2014-03-04", "Never lick a film.")],
    ),
    "blogger_es_noname": (
        """
2 comentarios:

El Salinero5 de marzo de 2012, 23:10
La sal era de verdad, la lamí.
ResponderEliminar
Respuestas
Celia6 de marzo de 2012, 8:45
Las películas no se lamen.
Eliminar
Responder

Añadir comentario
Cargar más...
Entrada más reciente Entrada antigua Inicio
Suscribirse a: Enviar comentarios (Atom)
""",
        [
            ("El Salinero", "2012-03-05T23:10", "La sal era de verdad, la lamí."),
            ("Celia", "2012-03-06T08:45", "Las películas no se lamen."),
        ],
    ),
    "blogger_pt_old": (
        """
2 comentários:

Ana disse...
O sal era de verdade, lambi.
5 de março de 2009 às 21:13

Anónimo disse...
Não se lambe um filme.
6 de março de 2009 às 09:02

Enviar um comentário

Mensagem mais recente Mensagem antiga Página inicial
Subscrever: Enviar feedback (Atom)

Acerca de mim
Ana
Ver o meu perfil completo

Arquivo do blogue
  • ► 2010 (12)
Com tecnologia do Blogger.
""",
        [
            ("Ana", "2009-03-05T21:13", "O sal era de verdade, lambi."),
            ("Anónimo", "2009-03-06T09:02", "Não se lambe um filme."),
        ],
    ),
    "overblog_old": (
        """
Commentaires

A

Le sel est vrai, je l’ai goûté.
Répondre

Anne 24/11/2014 09:12

M

On ne lèche pas un film !
Répondre

Marcel 25/11/2014 10:40
""",
        [
            ("Anne", "2014-11-24T09:12", "Le sel est vrai, je l’ai goûté."),
            ("Marcel", "2014-11-25T10:40", "On ne lèche pas un film !"),
        ],
    ),
    "s9y": (
        """
Kommentare

Ansicht der Kommentare: Linear | Verschachtelt

#1 - Ann schrieb am 05.03.2009 21:13 - (Antwort)

Das Salz war echt.

#1.1 - Bob schrieb am 06.03.2009 09:02 - (Antwort)

Filme leckt man nicht.

Kommentar schreiben

Umschließende Sterne heben ein Wort hervor (*wort*), per _wort_ kann ein Wort unterstrichen werden.
Formular-Optionen
""",
        [("Ann", "2009-03-05T21:13", "Das Salz war echt."), ("Bob", "2009-03-06T09:02", "Filme leckt man nicht.")],
    ),
    "wp_block": (
        """
2 responses to “The Salt Clerk”

  1. Ann Avatar
     Ann
     May 5, 2014

     The salt was real, I licked it.

     Reply
  2. Bob Avatar
     Bob
     May 6, 2014

     Never lick a film.

     Reply

Leave a Reply Cancel reply

Your email address will not be published. Required fields are marked *

Comment *

Name *

Email *

Website

Save my name, email, and website in this browser for the next time I comment.

More posts

The Button Counter
June 1, 2014

Late Trains
May 20, 2014

Dry Dock
A blog about salt and cinema, written on a boat in Ulm since 2009.

About
Team
History
Careers

Social
Facebook
Instagram

Designed with WordPress
""",
        [("Ann", "2014-05-05", "The salt was real, I licked it."), ("Bob", "2014-05-06", "Never lick a film.")],
    ),
    "wpcom_en": (
        """
2 thoughts on “The Salt Clerk”

Ann says:
May 5, 2014 at 5:07 pm
The salt was real, I licked it.
Liked by 1 person
Reply

Bob says:
May 6, 2014 at 9:02 am
Never lick a film.
Like
Reply

Leave a comment Cancel reply

Δ

Comment
Reblog
Subscribe Subscribed

Dry Dock Pictures
Join 212 other subscribers
Sign me up
Already have a WordPress.com account? Log in now.

Privacy
Dry Dock Pictures
Subscribe Subscribed
Sign up
Log in
Copy shortlink
Report this content
View post in Reader
Manage subscriptions
Collapse this bar
""",
        [
            ("Ann", "2014-05-05T17:07", "The salt was real, I licked it."),
            ("Bob", "2014-05-06T09:02", "Never lick a film."),
        ],
    ),
}
