"""How hosts print conversations, and what is said in them: a table for `test_text_dump_hosts`, part 3."""

HOSTS = {
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
