"""Conversations as hosts print them, flat and with all their buttons: who wrote what when, and what is none of it."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump

REVIEW = """The Salt Clerk

A clerk is sent to a coast town to count its salt, and the town has been lying about it for two hundred years.

What I did not expect was how lonely the film lets him be, in a dining room laid for forty.

Rating: 4/5

"""

HOSTS = {
    "disqus_modern": (
        """
3 Comments

1 Login

G
Join the discussion…
Log in with
or sign up with Disqus or pick a name
?

Share

Best Newest Oldest

A
Ann Lee
6 years ago
The salt was real, I licked it.

2
0
Reply
Share

B
bob_the_cat
6 years ago edited
Never lick a film.

0
0
Reply
Share

A
Ann Lee
bob_the_cat
6 years ago
Too late.

0
0
Reply
Share

Subscribe
Privacy
Do Not Sell My Data
""",
        [
            ("Ann Lee", "", "The salt was real, I licked it."),
            ("bob_the_cat", "", "Never lick a film."),
            ("Ann Lee", "", "Too late."),
        ],
    ),
    "wpdiscuz": (
        """
Subscribe
Login
Notify of
new follow-up comments
Label
{}
[+]
Name*
Email*
Website
This site uses Akismet to reduce spam. Learn how your comment data is processed.
3 Comments
Oldest
Newest Most Voted
Inline Feedbacks
View all comments
Ann
Guest
Ann
3 years ago
The salt was real, I licked it.
0
Reply
Bob
Admin
Bob
3 years ago
Reply to  Ann
Never lick a film.
1
Reply
Cleo
Guest
Cleo
2 years ago
I was in the dining room scene, third chair.
0
Reply
""",
        [
            ("Ann", "", "The salt was real, I licked it."),
            ("Bob", "", "Never lick a film."),
            ("Cleo", "", "I was in the dining room scene, third chair."),
        ],
    ),
    "intensedebate": (
        """
Comments (2)

Sort by: Date Rating Last Activity

Ann Lee's avatar
Ann Lee · 612 weeks ago
The salt was real, I licked it.
Reply
1 reply · active 611 weeks ago
Bob's avatar
Bob · 611 weeks ago
Never lick a film.
Report
Reply

Post a new comment

Enter text right here!
Comment as a Guest, or login:
Name Email Website (optional)
Displayed next to your comments.
Submit Comment
""",
        [("Ann Lee", "", "The salt was real, I licked it."), ("Bob", "", "Never lick a film.")],
    ),
    "canalblog": (
        """
Commentaires sur The Salt Clerk

Le sel est vrai, je l’ai goûté.

Posté par Anne, 09 juin 2016 à 21:13 | | Répondre

On ne lèche pas un film !

Posté par Marcel, 10 juin 2016 à 08:02 | | Répondre

Nouveau commentaire

« Accueil »
""",
        [
            ("Anne", "2016-06-09T21:13", "Le sel est vrai, je l’ai goûté."),
            ("Marcel", "2016-06-10T08:02", "On ne lèche pas un film !"),
        ],
    ),
    "weebly": (
        """
2 Comments

Ann
3/16/2014 05:07:11 pm

The salt was real, I licked it.

Reply

Bob
3/17/2014 01:22:45 am

Never lick a film.

Reply


Leave a Reply.

Archives

March 2014
RSS Feed
Powered by Create your own unique website with customizable templates.
""",
        [
            ("Ann", "2014-03-16T17:07", "The salt was real, I licked it."),
            ("Bob", "2014-03-17T01:22", "Never lick a film."),
        ],
    ),
    "squarespace5": (
        """
Reader Comments (2)

The salt was real, I licked it.
June 3, 2009 | Ann Lee

Never lick a film.
June 4, 2009 | Bob

PostPost a New Comment
Enter your information below to add a new comment.
My response is on my own website »
Author Email (optional):
Author URL (optional):
Post:
""",
        [("Ann Lee", "2009-06-03", "The salt was real, I licked it."), ("Bob", "2009-06-04", "Never lick a film.")],
    ),
    "fc2": (
        """
コメント

塩は本物でした。
なめてみました。
2010/03/05(金) 21:13:22 | URL | 海猫 #-[ 編集]

映画をなめてはいけません。
2010/03/06(土) 09:02:10 | URL | ゆり #mQop/nM.[ 編集]

コメントの投稿

お名前
メールアドレス
パスワード
""",
        [
            ("海猫", "2010-03-05T21:13", "塩は本物でした。\nなめてみました。"),
            ("ゆり", "2010-03-06T09:02", "映画をなめてはいけません。"),
        ],
    ),
    "livedoor": (
        """
この記事へのコメント

1. Posted by 海猫   2010年03月05日 21:13
塩は本物でした。

2. Posted by ゆり   2010年03月06日 09:02
映画をなめてはいけません。

コメントする

名前
URL
  絵文字
""",
        [("海猫", "2010-03-05T21:13", "塩は本物でした。"), ("ゆり", "2010-03-06T09:02", "映画をなめてはいけません。")],
    ),
    "ghost": (
        """
Member discussion

2 comments

Start the conversation
Become a member of Dry Dock to start commenting.
Sign up now
Already a member? Sign in

Ann Lee
3 years ago

The salt was real, I licked it.

Reply

Bob
2 years ago

Never lick a film.

Reply
""",
        [("Ann Lee", "", "The salt was real, I licked it."), ("Bob", "", "Never lick a film.")],
    ),
    "medium": (
        """
Responses (2)

What are your thoughts?

Cancel

Respond

See all responses

Ann Lee
Mar 3, 2019

The salt was real, I licked it.

--

Reply

Bob
Mar 4, 2019

Never lick a film.

--

1 reply

Reply

More from Corinne Vale

The Button Counter
A short film about buttons
Mar 1, 2019

Help
Status
About
""",
        [("Ann Lee", "2019-03-03", "The salt was real, I licked it."), ("Bob", "2019-03-04", "Never lick a film.")],
    ),
    "joomla": (
        """
Comments

#1 Ann 2010-03-05 21:13
The salt was real, I licked it.
Quote

#2 Bob 2010-03-06 09:02
Never lick a film.
Quote

Refresh comments list
RSS feed for comments to this post

Add comment

Name (required)
E-mail (required, but will not display)
Website
JComments
""",
        [
            ("Ann", "2010-03-05T21:13", "The salt was real, I licked it."),
            ("Bob", "2010-03-06T09:02", "Never lick a film."),
        ],
    ),
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
    "sidebar_first": (
        """
2 Comments

Ann on May 5, 2014 at 5:07 pm
The salt was real, I licked it.
Reply

Bob on May 6, 2014 at 9:02 am
Never lick a film.
Reply

Submit a Comment Cancel reply

Recent Posts

The Button Counter
Late Trains

Recent Comments

Ann on The Button Counter
Bob on Late Trains

Archives

May 2014
April 2014

Meta

Log in
Entries feed
Comments feed
WordPress.org

Designed by Elegant Themes | Powered by WordPress
""",
        [
            ("Ann", "2014-05-05T17:07", "The salt was real, I licked it."),
            ("Bob", "2014-05-06T09:02", "Never lick a film."),
        ],
    ),
    "blogger_lynx_de": (
        """
2 Kommentare:

    1. Ann5. Mai 2014 um 17:07
       Das Salz war echt.
       AntwortenLöschen
       Antworten
         1. Bob6. Mai 2014 um 09:02
            Filme leckt man nicht.
            Löschen
         2. Antworten
    2. Antworten

   Kommentar hinzufügen
   Mehr laden...

   Neuerer Post Älterer Post Startseite
   Abonnieren Kommentare zum Post (Atom)

Über mich

   Mein Bild
   Ann
   Mein Profil vollständig anzeigen

Blog-Archiv

     * ▼ 2014 (9)
          + ▼ Mai (3)
     * ► 2013 (31)

   Design "Einfach". Powered by Blogger.
""",
        [("Ann", "2014-05-05T17:07", "Das Salz war echt."), ("Bob", "2014-05-06T09:02", "Filme leckt man nicht.")],
    ),
    "blogger_ru": (
        """
2 комментария:

Анна5 мая 2014 г. в 17:07
Соль была настоящая.
ОтветитьУдалить

Борис6 мая 2014 г. в 09:02
Фильмы не лижут.
ОтветитьУдалить

Добавить комментарий
Ещё

Следующее Предыдущее Главная страница
Подписаться на: Комментарии к сообщению (Atom)

Обо мне
Анна
Просмотреть профиль

Архив блога
""",
        [("Анна", "2014-05-05T17:07", "Соль была настоящая."), ("Борис", "2014-05-06T09:02", "Фильмы не лижут.")],
    ),
    "blogger_fr_lines": (
        """
2 commentaires:

Anne a dit…

Le sel est vrai.

5 mai 2014 à 17:07
Bastien a dit…

On ne lèche pas un film.

6 mai 2014 à 09:02

Enregistrer un commentaire

Article plus récent Article plus ancien Accueil
Inscription à : Publier les commentaires (Atom)
""",
        [("Anne", "2014-05-05T17:07", "Le sel est vrai."), ("Bastien", "2014-05-06T09:02", "On ne lèche pas un film.")],
    ),
    "blogger_ja": (
        """
2 件のコメント:

海猫2010年3月5日 21:13
塩は本物でした。
返信削除
返信
ゆり2010年3月6日 9:02
映画をなめてはいけません。
削除
返信する

コメントを追加
もっと読み込む...

次の投稿 前の投稿 ホーム
登録: コメントの投稿 (Atom)
""",
        [("海猫", "2010-03-05T21:13", "塩は本物でした。"), ("ゆり", "2010-03-06T09:02", "映画をなめてはいけません。")],
    ),
    "blogger_cs": (
        """
Žádné komentáře:

Okomentovat

Novější příspěvek Starší příspěvek Domovská stránka

Přihlásit se k odběru: Komentáře k příspěvku (Atom)

O mně
Anna
Zobrazit celý můj profil
""",
        [],
    ),
    "blogger_hu": (
        """
2 megjegyzés:

Anna 2014. május 5. 17:07
Igazi só volt.
Válasz Törlés

Béla 2014. május 6. 9:02
Filmet nem nyalunk.
Válasz Törlés

Megjegyzés küldése

Újabb bejegyzés Régebbi bejegyzés Főoldal
Feliratkozás: Megjegyzések küldése (Atom)
""",
        [("Anna", "2014-05-05T17:07", "Igazi só volt."), ("Béla", "2014-05-06T09:02", "Filmet nem nyalunk.")],
    ),
    "fr_dotclear": (
        """
Commentaires

1. Le lundi 5 mai 2014, 17:07 par Anne

Le sel est vrai.

2. Le mardi 6 mai 2014, 09:02 par Bastien

On ne lèche pas un film.

Ajouter un commentaire

Nom ou pseudo :
Adresse email :
Site web (facultatif) :
Commentaire :
Le code HTML est affiché comme du texte et les adresses web sont automatiquement transformées.

La discussion continue ailleurs

URL de rétrolien : http://sel.example/trackback/12

Fil des commentaires de ce billet
""",
        [("Anne", "2014-05-05T17:07", "Le sel est vrai."), ("Bastien", "2014-05-06T09:02", "On ne lèche pas un film.")],
    ),
    "sv_blogg": (
        """
Kommentarer
Postat av: Anna

Saltet var äkta.

2010-03-05 @ 21:13:22
URL: http://anna.example
Postat av: Bengt

Man slickar inte på film.

2010-03-06 @ 09:02:10

Kommentera inlägget här:
Namn:
Kom ihåg mig?
E-postadress: (publiceras ej)
URL/Bloggadress:
Kommentar:
Trackback
""",
        [("Anna", "2010-03-05T21:13", "Saltet var äkta."), ("Bengt", "2010-03-06T09:02", "Man slickar inte på film.")],
    ),
    "jetpack_native": (
        """
3 responses to “The Salt Clerk”

Ann Lee Avatar
Ann Lee
May 5, 2014
The salt was real, I licked it.
Like
Reply
bob Avatar
bob
May 6, 2014
Never lick a film.
Like
Reply
Cleo Avatar
Cleo
May 7, 2014
Too late.
Like
Reply
Leave a comment
""",
        [
            ("Ann Lee", "2014-05-05", "The salt was real, I licked it."),
            ("bob", "2014-05-06", "Never lick a film."),
            ("Cleo", "2014-05-07", "Too late."),
        ],
    ),
}

# What WordPress prints in its languages: the heading, a name with its verb, a date, the button, and the form.
WORDPRESS = {
    "fi": ("2 vastausta artikkeliin “Suolavirkailija”", "NAME sanoo:", "5.5.2014 klo 17:07", "Vastaa", "Vastaa"),
    "cs": ("2 komentáře u „Solný písař“", "NAME napsal:", "5. 5. 2014 (17:07)", "Odpovědět", "Napsat komentář"),
    "hu": (
        "2 hozzászólás “A sótiszt” bejegyzéshez",
        "NAME szerint:",
        "2014. május 5. hétfő 17:07",
        "Válasz",
        "Vélemény, hozzászólás?",
    ),
    "ro": ("2 răspunsuri la “Funcționarul”", "NAME spune:", "5 mai 2014 la 17:07", "Răspunde", "Lasă un răspuns"),
    "tr": ("“Tuz Memuru” için 2 yorum", "NAME diyor ki:", "5 Mayıs 2014, 17:07", "Yanıtla", "Bir yanıt yazın"),
    "hr": ("2 misli o “Slani činovnik”", "NAME kaže:", "5. svibnja 2014. u 17:07", "Odgovori", "Komentiraj"),
    "el": ("2 σχόλια στο “Ο γραφέας”", "Ο/Η NAME λέει:", "5 Μαΐου 2014 στις 17:07", "Απάντηση", "Αφήστε μια απάντηση"),
    "ca": (
        "2 respostes a “El comptador de sal”",
        "NAME diu:",
        "5 maig, 2014 a les 17:07",
        "Respon",
        "Deixa un comentari",
    ),
    "sv": ("2 svar på ”Saltskrivaren”", "NAME skriver:", "5 maj, 2014 kl. 17:07", "Svara", "Lämna ett svar"),
    "no": (
        "2 kommentarer til “Saltskriveren”",
        "NAME sier:",
        "5. mai 2014, kl. 17:07",
        "Svar",
        "Legg igjen en kommentar",
    ),
    "da": ("2 kommentarer til “Saltskriveren”", "NAME siger:", "5. maj 2014 kl. 17:07", "Svar", "Skriv et svar"),
    "pl": ("2 komentarze do “Solny urzędnik”", "NAME pisze:", "5 maja 2014 o 17:07", "Odpowiedz", "Dodaj komentarz"),
    "ru": ("2 комментария к “Соляной писарь”", "NAME:", "05.05.2014 в 17:07", "Ответить", "Добавить комментарий"),
    "uk": (
        "2 коментарі до “Соляний писар”",
        "NAME коментує:",
        "5 Травня, 2014 о 17:07",
        "Відповісти",
        "Залишити відповідь",
    ),
    "sk": ("2 komentáre k “Soľný pisár”", "NAME píše:", "5. mája 2014 o 17:07", "Odpovedať", "Pridaj komentár"),
    "nl": ("2 gedachten over “De zoutklerk”", "NAME zegt:", "5 mei 2014 om 17:07", "Beantwoorden", "Geef een reactie"),
    "id": ("2 pemikiran pada “Juru Garam”", "NAME berkata:", "5 Mei 2014 pukul 17:07", "Balas", "Tinggalkan Balasan"),
    "vi": ("2 bình luận về “Người giữ muối”", "NAME viết:", "Tháng Năm 5, 2014 lúc 5:07 chiều", "Trả lời", "Trả lời"),
    "bg": ("2 отговора на “Соленият писар”", "NAME каза:", "5 май 2014 в 17:07", "Отговор", "Вашият коментар"),
    "et": ("2 vastust “Soolakirjutaja”", "NAME ütleb:", "5. mai 2014, 17:07", "Vasta", "Lisa kommentaar"),
}


def read(conversation):
    return next(text_dump.parse({"page.txt": f"{REVIEW}{conversation}".encode()}))


def said(post):
    return [(comment.author, comment.created, comment.text) for comment in post.comments]


@pytest.mark.parametrize("host", HOSTS)
def test_the_comments_of_a_host_are_read(host):
    conversation, expected = HOSTS[host]

    assert said(read(conversation.lstrip())) == expected


@pytest.mark.parametrize("host", HOSTS)
def test_nothing_around_them_is_taken_for_text_of_the_review(host):
    post = read(HOSTS[host][0].lstrip())

    assert post.ledger.ranges(Label.BODY) == "3, 5"
    assert post.body.endswith("laid for forty.")


@pytest.mark.parametrize("language", WORDPRESS)
def test_wordpress_speaks_many_languages(language):
    heading, says, date, button, form = WORDPRESS[language]
    one, other = (
        f"{says.replace('NAME', name)}\n{date}\n\n{text}\n\n{button}\n"
        for name, text in (("Anna", "The salt was real, I licked it."), ("Bruno", "Never."))
    )

    post = read(f"{heading}\n\n{one}\n{other}\n{form}\n")

    assert [(comment.author, comment.text) for comment in post.comments] == [
        ("Anna", "The salt was real, I licked it."),
        ("Bruno", "Never."),
    ]
    assert post.declared_count == 2
    assert {comment.created for comment in post.comments} <= {"2014-05-05T17:07", ""}
