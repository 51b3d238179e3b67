"""What single lines round a post say: bylines of many hosts, ratings, further reading, and what hosts print below."""

import pytest

from exchange.ledger import Label, LedgerDraft
from exchange.parsers.text_dump.post.archive import is_archive_page
from exchange.parsers.text_dump.post.post import read_post
from exchange.parsers.text_dump.text.lines import scan
from exchange.parsers.text_dump.text.references import References

BODY = (
    "A ferryman lends his boat to a stranger for an afternoon, and gets it back with a piano in it. He cannot play, "
    "and there is no way to get it out.\n\n"
    "What follows is less a comedy than a long argument about weight. I would not have missed the storm."
)
TWO_OARS, LOW_TIDE = "http://oars.example/f", "http://tide.example/f"

BYLINES = [  # the line, its author, date and tags
    ("Posted at 11:04 AM in Film | Permalink", "", "", ("Film",)),
    ("Posted by Ada at 11:04 AM in Film | Permalink | Comments (4) | TrackBack (0)", "Ada", "", ("Film",)),
    ("Rédigé le 5 mai 2014 à 21:48 dans Cinéma | Lien permanent", "", "2014-05-05T21:48", ("Cinéma",)),
    ("5. Mai 2014 in Film | Permalink", "", "2014-05-05", ("Film",)),
    ("ada ([personal profile] ada) wrote2014-05-05 09:48 pm", "ada", "2014-05-05T21:48", ()),
    ("Technorati Tags: river, piano", "", "", ("river", "piano")),
    ("By Ada Lind on May 5, 2014 9:48 PM | Permalink | Comments (4) "
     "| TrackBacks (0)", "Ada Lind", "2014-05-05T21:48", ()),
    ("Submitted by Ada on Mon, 05/12/2014 - 21:48", "Ada", "2014-05-12T21:48", ()),
    ("Submitted by Ada on Mon, 05/25/2014 - 21:48", "Ada", "2014-05-25T21:48", ()),
    ("Publié le 5 mai 2014 par Ada", "Ada", "2014-05-05", ()),
    ("Publié dans : #Critiques", "", "", ("Critiques",)),
    ("Posté par Ada à 21:48 - Critiques - Commentaires [4] - Permalien [#]", "Ada", "", ()),
    ("Publicado por Ada en 20:15 No hay comentarios:", "Ada", "", ()),
    ("Postado por Ada às 20:15", "Ada", "", ()),
    ("Eingestellt von Ada um 20:15", "Ada", "", ()),
    ("Eingestellt von Ada um 20:15 Keine Kommentare:", "Ada", "", ()),
    ("Publié par Ada à 20:15", "Ada", "", ()),
    ("Libellés : fleuve, piano", "", "", ("fleuve", "piano")),
    ("Pubblicato da Ada a 20:15", "Ada", "", ()),
    ("Etichette: fiume, piano", "", "", ("fiume", "piano")),
    ("Gepost door Ada op 20:15", "Ada", "", ()),
    ("Opublikowane przez Ada o 20:15", "Ada", "", ()),
    ("Etykiety: rzeka, fortepian", "", "", ("rzeka", "fortepian")),
    ("Автор: Ада на 20:15", "Ада", "", ()),
    ("Ярлыки: река, рояль", "", "", ("река", "рояль")),
    ("Upplagd av Ada kl. 20:15", "Ada", "", ()),
    ("Etiketter: flod, piano", "", "", ("flod", "piano")),
    ("投稿者 水鳥 時刻: 20:15", "水鳥", "", ()),
    ("ラベル: 川, ピアノ", "", "", ("川", "ピアノ")),
    ("Lähettänyt Ada klo 20.15", "Ada", "", ()),
    ("Tunnisteet: joki, piano", "", "", ("joki", "piano")),
    ("Lagt inn av Ada kl. 20:15", "Ada", "", ()),
    ("Posted by Ada at 8:15 PM", "Ada", "", ()),
    ("Posted by Ada at Monday, May 05, 2014", "Ada", "2014-05-05", ()),
    ("Posted by Ada on 5/5/2014 08:15:00 PM", "Ada", "2014-05-05T20:15", ()),
    ("posted by Ada | 8:15 PM | 4 comments", "Ada", "", ()),
    ("5th May 2014 by Ada Lind", "Ada Lind", "2014-05-05", ()),
    ("May 5th, 2014 | Author: Ada", "Ada", "2014-05-05", ()),
    ("by Ada Lind 05/05/14", "Ada Lind", "2014-05-05", ()),
    ("Ada Lind / May 5, 2014 / Reviews", "Ada Lind", "2014-05-05", ()),
    ("5.5.2014, 20:15 Uhr", "", "2014-05-05T20:15", ()),
    ("geschrieben von Ada am 5.5.2014", "Ada", "2014-05-05", ()),
    ("Autor: Ada | Datum: 5. Mai 2014 | Rubrik: Kritiken", "Ada", "2014-05-05", ("Kritiken",)),
    ("Am 5. Mai 2014 veröffentlicht von Ada", "Ada", "2014-05-05", ()),
    ("Veröffentlicht unter Kritiken | Schlagwörter Fluss, Klavier | 4 Kommentare", "", "", ("Fluss", "Klavier")),
    ("Kategorien: Kritiken", "", "", ("Kritiken",)),
    ("Rédigé par Ada le 5 mai 2014", "Ada", "2014-05-05", ()),
    ("Rédigé par : Ada | 05 mai 2014 à 20:15", "Ada", "2014-05-05T20:15", ()),
    ("Ce billet a été publié dans Critiques le 5 mai 2014 par Ada.", "Ada", "2014-05-05", ("Critiques",)),
    ("Publicado en Críticas | Etiquetado río, piano | 4 comentarios", "", "", ("río", "piano")),
    ("Escrito por Ada el 5 de mayo de 2014", "Ada", "2014-05-05", ()),
    ("5 de mayo de 2014 · Ada · Críticas", "Ada", "2014-05-05", ()),
    ("Scritto da Ada il 5 maggio 2014", "Ada", "2014-05-05", ()),
    ("Postado em 5 de maio de 2014 por Ada", "Ada", "2014-05-05", ()),
    ("Geplaatst in Recensies | Getagd piano, rivier | 4 reacties", "", "", ("piano", "rivier")),
    ("Categorie: Recensies", "", "", ("Recensies",)),
    ("Skrivet av Ada den 5 maj 2014", "Ada", "2014-05-05", ()),
    ("Publicerat i Recensioner | Märkt flod, piano", "", "", ("flod", "piano")),
    ("Kategorier: Recensioner", "", "", ("Recensioner",)),
    ("Udgivet den 5. maj 2014 af Ada", "Ada", "2014-05-05", ()),
    ("Publisert 5. mai 2014 av Ada", "Ada", "2014-05-05", ()),
    ("Napisano 5 maja 2014 przez Ada", "Ada", "2014-05-05", ()),
    ("Запись опубликована 5 мая 2014 автором Ада в рубрике Драма с метками река, рояль.",
     "Ада", "2014-05-05", ("река", "рояль")),
    ("Опубликовал Ада, 5 мая 2014", "Ада", "2014-05-05", ()),
    ("Рубрики: Драма | Метки: река, рояль | Комментировать", "", "", ("река", "рояль")),
    ("投稿日：2014年5月5日 作成者：水鳥", "水鳥", "2014-05-05", ()),
    ("2014年5月5日 水鳥", "水鳥", "2014-05-05", ()),
    ("カテゴリー：洋画", "", "", ("洋画",)),
    ("テーマ：ブログ", "", "", ("ブログ",)),
    ("Filed under film reviews, boats", "", "", ("film reviews", "boats")),
    ("Filed in Reviews by Ada", "Ada", "", ("Reviews",)),
    ("Filed to: river, piano", "", "", ("river", "piano")),
    ("Topics: river, piano", "", "", ("river", "piano")),
    ("Tags → river, piano", "", "", ("river", "piano")),
    ("tags: river | piano | low tide", "", "", ("river", "piano", "low tide")),
    ("Tagged in: river, piano", "", "", ("river", "piano")),
    ("Tagged river · piano", "", "", ("river", "piano")),
    ("Tags: river; piano; low tide", "", "", ("river", "piano", "low tide")),
    ("Reviewed by Ada Lind", "Ada Lind", "", ()),
    ("Review by Ada Lind, May 5 2014", "Ada Lind", "2014-05-05", ()),
    ("A review by Ada Lind", "Ada Lind", "", ()),
    ("Words: Ada Lind", "Ada Lind", "", ()),
    ("Updated: May 7, 2014", "", "2014-05-07", ()),
    ("Last modified: May 7, 2014", "", "2014-05-07", ()),
    ("Category: Reviews", "", "", ("Reviews",)),
    ("Section: Film", "", "", ("Film",)),
    ("posted in: Reviews", "", "", ("Reviews",)),
    ("Posted May 5, 2014 by Ada Lind in Reviews. Tagged: river, piano. 4 Comments",
     "Ada Lind", "2014-05-05", ("river", "piano")),
    ("Posted on 5 May, 2014 in Reviews with 4 Comments", "", "2014-05-05", ("Reviews",)),
    ("This entry was posted on Monday, May 5th, 2014 at 8:15 pm and is filed under Reviews. "
     "You can follow any responses to this entry through the RSS 2.0 feed.",
     "", "2014-05-05T20:15", ("Reviews",)),
    ("This entry was written by Ada, posted on May 5, 2014 at 8:15 pm, filed under Reviews and tagged river, piano.",
     "Ada", "2014-05-05T20:15", ("river", "piano")),
    ("May 5, 2014 · Filed under Reviews · Tagged river, piano", "", "2014-05-05", ("river", "piano")),
    ("May 5, 2014 in Reviews | Tags: river, piano | Leave a comment", "", "2014-05-05", ("river", "piano")),
    ("MAY 5, 2014 · 8:15 PM", "", "2014-05-05T20:15", ()),
    ("05 Mon May 2014", "", "2014-05-05", ()),
    ("Posted by Ada in Reviews", "Ada", "", ("Reviews",)),
    ("Posted: 05/05/2014 by Ada in Reviews", "Ada", "2014-05-05", ("Reviews",)),
    ("Monday, 5 May 2014", "", "2014-05-05", ()),
    ("Mon 5 May 2014", "", "2014-05-05", ()),
    ("2014.05.05", "", "2014-05-05", ()),
    ("05.05.14", "", "2014-05-05", ()),
    ("2014年5月5日投稿者: 水鳥", "水鳥", "2014-05-05", ()),
    ("20:15 Publicado en Críticas | Enlace permanente | Comentarios (4) | Tags : río, piano", "", "", ("río", "piano")),
    ("20:15 Publié dans Critiques | Lien permanent | Commentaires (4)", "", "", ("Critiques",)),
    ("ada um 20:15h | 4 Kommentare | Kommentar verfassen | 0 Trackbacks", "ada", "", ()),
    ("ben_o um 9:05 Uhr | 12 Kommentare | Kommentar schreiben", "ben_o", "", ()),
    ("Publié par Ada à 20:15 | Commentaires (5) | Rétroliens (0)", "Ada", "", ()),
    ("Ada Lind, 5 May 2014, in Reviews", "Ada Lind", "2014-05-05", ("Reviews",)),
    ("Etiquetas de esta entrada: río, piano", "", "", ("río", "piano")),
    ("Tag di questa voce: fiume, piano", "", "", ("fiume", "piano")),
    ("Defined tags for this entry: river, piano", "", "", ("river", "piano")),
]  # fmt: skip
RATINGS = [  # the lines, the rating and its best, the words beside it
    ("The verdict: Go, and take a coat.\n\n★★★★", 4, 5, "Go, and take a coat."),
    ("Verdict: 4/5 – Go, and take a coat.", 4, 5, "Go, and take a coat."),
    ("Verdict: 4/5. Go, and take a coat.", 4, 5, "Go, and take a coat."),
    ("4/5 | Go, and take a coat.", 4, 5, "Go, and take a coat."),
    ("4/5: Go, and take a coat.", 4, 5, "Go, and take a coat."),
    ("★★★★ Go, and take a coat.", 4, 5, "Go, and take a coat."),
    ("In a nutshell: wet but warm (7/10)", 7, 10, "wet but warm"),
    ("Final thoughts: Wet, but warm.\nRating: 7/10", 7, 10, "Wet, but warm."),
    ("Final Rating: 7/10", 7, 10, ""),
    ("Final Score – 7 out of 10", 7, 10, ""),
    ("My grade: B+", 9, 12, ""),
    ("Grade: B plus", 9, 12, ""),
    ("Letter grade: C-", 4, 12, ""),
    ("RATING: 3 1/2 STARS OUT OF 4", 3.5, 4, ""),
    ("3 ½ stars (out of four)", 3.5, 4, ""),
    ("3.5 stars", 3.5, 5, ""),
    ("3.5 out of 5 stars", 3.5, 5, ""),
    ("Stars: 3.5/5", 3.5, 5, ""),
    ("Our rating: ***", 3, 5, ""),
    ("* * * 1/2", 3.5, 5, ""),
    ("[3/5]", 3, 5, ""),
    ("(3 out of 5)", 3, 5, ""),
    ("Overall: 7/10\nActing: 8/10\nMusic: 5/10", 7, 10, ""),
    ("Ada’s rating: 4/5", 4, 5, ""),
    ("Bewertung: 4 Sterne", 4, 5, ""),
    ("4 von 5 Sternen", 4, 5, ""),
    ("Meine Wertung: 7,5 von 10", 7.5, 10, ""),
    ("Punkte: 8/10", 8, 10, ""),
    ("8 von 10 Paddeln", 8, 10, ""),
    ("Gesamturteil: 8/10", 8, 10, ""),
    ("Ma note : ★★★☆☆", 3, 5, ""),
    ("Note : 3 étoiles sur 5", 3, 5, ""),
    ("Verdict : 7/10", 7, 10, ""),
    ("Mon avis : 4/5", 4, 5, ""),
    ("En deux mots : humide et tendre. 4/5", 4, 5, "humide et tendre."),
    ("Calificación: 7/10", 7, 10, ""),
    ("Valoración: 3 estrellas de 5", 3, 5, ""),
    ("Voto: 7/10", 7, 10, ""),
    ("Giudizio: ***1/2", 3.5, 5, ""),
    ("Cotação: 4/5", 4, 5, ""),
    ("Waardering: ★★★★", 4, 5, ""),
    ("Karakter: 4/6", 4, 6, ""),
    ("Ocena: 7/10", 7, 10, ""),
    ("Moja ocena: 7/10", 7, 10, ""),
    ("Оценка: 4 из 5", 4, 5, ""),
    ("Моя оценка: 8/10", 8, 10, ""),
    ("評価：★★★★☆", 4, 5, ""),
    ("お気に入り度：★★★★", 4, 5, ""),
    ("👍", 1, 1, ""),
    ("Two thumbs down", 0, 1, ""),
    ("♥♥♥♡♡", 3, 5, ""),
    ("●●●○○", 3, 5, ""),
    ("⭐⭐⭐⭐/5", 4, 5, ""),
    ("★★★/★★★★", 3, 4, ""),
    ("3/4 stars", 3, 4, ""),
    ("75/100", 75, 100, ""),
    ("Score: 75%", 75, 100, ""),
    ("85 out of 100", 85, 100, ""),
    ("Rating: 7 / 10", 7, 10, ""),
    ("Rating:7/10", 7, 10, ""),
    ("Rating - 7/10", 7, 10, ""),
    ("Rating = 7/10", 7, 10, ""),
    ("Rating: A", 11, 12, ""),
    ("A-", 10, 12, ""),
    ("Overall Grade: A", 11, 12, ""),
    ("Zero stars.", 0, 5, ""),
    ("No stars", 0, 5, ""),
    ("½ star", 0.5, 5, ""),
    ("one star", 1, 5, ""),
    ("Rating: 0/5", 0, 5, ""),
    ("4 stars out of 5. Take a coat.", 4, 5, "Take a coat."),
    ("7/10. Man nehme einen Mantel!", 7, 10, "Man nehme einen Mantel!"),
    ("3 étoiles sur 5. Prenez un manteau.", 3, 5, "Prenez un manteau."),
    ("Voto: 6 e mezzo su 10", 6.5, 10, ""),
    ("Nota: 7 y media sobre 10", 7.5, 10, ""),
    ("Note : 3 et demie sur 5", 3.5, 5, ""),
    ("Story: 8\nActing: 10\nOverall: 8.5/10", 8.5, 10, ""),
    ("Gesamt: 7/10\nHandlung: 6\nMusik: 9", 7, 10, ""),
]  # fmt: skip
FURTHER = [  # lines that lead to two other reviews, with their addresses
    "Further reading: Two Oars (http://oars.example/f), Low Tide (http://tide.example/f)",
    "Further reading: Two Oars <http://oars.example/f>; Low Tide <http://tide.example/f>",
    "See also:\n\nTwo Oars\nhttp://oars.example/f\n\nLow Tide\nhttp://tide.example/f",
    "See also:\n1. Two Oars: http://oars.example/f\n2. Low Tide: http://tide.example/f",
    "See also:\n* http://oars.example/f Two Oars\n* http://tide.example/f Low Tide",
    "See also:\n* Two Oars [http://oars.example/f]\n* Low Tide [http://tide.example/f]",
    "See also:\n[5]Two Oars\n[6]Low Tide",
    "See also:\n   * [5]Two Oars\n   * [6]Low Tide",
    "See also [5]Two Oars and [6]Low Tide.",
    "Further reading: [5]Two Oars, [6]Low Tide",
    "See also:\n\n- Two Oars -> http://oars.example/f\n- Low Tide => http://tide.example/f",
    "See also:\n- Two Oars | http://oars.example/f\n- Low Tide | http://tide.example/f",
    "See also:\n- Two Oars, at http://oars.example/f\n- Low Tide, at http://tide.example/f",
    "See also:\n- Two Oars\n  <URL:http://oars.example/f>\n- Low Tide\n  <URL:http://tide.example/f>",
]  # fmt: skip
NAMED = [  # the same, by name alone
    "Two more opinions:\n\nTwo Oars\nLow Tide",
    "What others said\n\n• Two Oars\n• Low Tide",
    "Other voices\n\nTwo Oars\n\nLow Tide",
    "If you want to read on:\n- Two Oars\n- Low Tide",
    "Read these too:\n- Two Oars\n- Low Tide",
    "Also read: Two Oars; Low Tide",
    "More reviews of The Ferryman:\n- Two Oars\n- Low Tide",
    "Elsewhere on The Ferryman: Two Oars, Low Tide",
    "Other takes on The Ferryman\n\nTwo Oars\nLow Tide",
    "Recommended reading\n\n* Two Oars\n* Low Tide",
    "Weitere Meinungen:\nTwo Oars\nLow Tide",
    "Mehr zum Film:\n- Two Oars\n- Low Tide",
    "Weiterlesen:\n- Two Oars\n- Low Tide",
    "Wer mehr lesen will: Two Oars, Low Tide",
    "Andere Stimmen: Two Oars, Low Tide",
    "Pour en savoir plus :\n- Two Oars\n- Low Tide",
    "À lire ailleurs : Two Oars, Low Tide",
    "D’autres avis :\n- Two Oars\n- Low Tide",
    "Lire aussi\n- Two Oars\n- Low Tide",
    "Otras opiniones:\n- Two Oars\n- Low Tide",
    "Para leer más:\n- Two Oars\n- Low Tide",
    "Lecturas recomendadas:\n- Two Oars\n- Low Tide",
    "Per approfondire:\n- Two Oars\n- Low Tide",
    "Altri pareri:\n- Two Oars\n- Low Tide",
    "Leia mais:\n- Two Oars\n- Low Tide",
    "Meer lezen:\n- Two Oars\n- Low Tide",
    "Läs mer:\n- Two Oars\n- Low Tide",
    "Zobacz też:\n- Two Oars\n- Low Tide",
    "Читайте также:\n- Two Oars\n- Low Tide",
    "関連リンク\n・Two Oars\n・Low Tide",
]  # fmt: skip
BELOW = [
    "Share this:\n\n• Click to share on Twitter (Opens in new window)\n"
    "• Click to share on Facebook (Opens in new window)\n• More\n\nLike this:\n\nLike Loading...",
    "Share on Facebook Share on Twitter Share on Pinterest",
    "Facebook Twitter Pinterest Email",
    "Facebook0Tweet0Pin0",
    "Tweet\n\n0 Shares",
    "Email This BlogThis! Share to X Share to Facebook Share to Pinterest",
    "Email ThisBlogThis!Share to XShare to FacebookShare to Pinterest",
    "Newer Post Older Post Home\n\nSubscribe to: Post Comments (Atom)",
    "Newer Post\n\nOlder Post\n\nHome",
    "Digg This | Save to del.icio.us | Reblog (0)",
    "Related articles\n\n  * Two Oars (oars.example)\n  * Low Tide (tide.example)",
    "Related Posts\n\nTwo Oars\nMay 1, 2014\n\nLow Tide\nApril 3, 2014",
    "Thanks for reading Wet Reels! Subscribe for free to receive new posts and support my work.",
    "Previous: Two Oars\nNext: Low Tide",
    "Previous Post: Two Oars\n\nNext Post: Low Tide",
    "← Previous\nNext →",
    "< Two Oars\nLow Tide >",
    "« Two Oars\nLow Tide »",
    "<< Home",
    "Post a Comment",
    "Add new comment\n1234 reads",
    "Login or register to post comments",
    "Print this page\n\nReturn to top",
    "Current Mood: damp\nCurrent Music: rain",
    "Reblogged this on Wet Reels",
    "12 notes",
    "You might also like:\n\nTwo Oars\nLow Tide\n\nLinkWithin",
    "LinkWithin\nRelated Posts with Thumbnails",
    "Was this review helpful? Yes No",
    "Powered by Blogger.",
    "Report an error",
    "[IMG]\n\n[Image: poster]",
    "Advertisement\n\nReport this ad\n\nPrivacy settings",
    "Partager cet article\n\nRepost 0\n\nS’inscrire à la newsletter",
    "Partagez :\n\nFacebook\nTwitter\n\nJ’aime chargement…\n\nArticles similaires\n\nDeux Rames\nMarée basse",
    "Teilen mit:\n\n• Klick, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)\n\nGefällt mir:\n\n"
    "Gefällt mir Wird geladen …\n\nÄhnliche Beiträge\n\nZwei Ruder\nEbbe",
    "Comparte esto:\n\nTwitter\nFacebook\n\nMe gusta esto:\n\nMe gusta Cargando...\n\nRelacionado\n\nDos remos",
    "Condividi:\n\nFacebook\nX\n\nMi piace:\n\nMi piace Caricamento...\n\nCorrelati\n\nDue remi",
    "Compartilhe isso:\n\nTwitter\nFacebook\n\nCurtir isso:\n\nCurtir Carregando...\n\nRelacionado\n\nDois remos",
    "Dit delen:\n\nTwitter\nFacebook\n\nVind ik leuk:\n\nVind-ik-leuk Aan het laden...\n\nGerelateerd\n\nTwee riemen",
    "Dela detta:\n\nTwitter\nFacebook\n\nGilla detta:\n\nGilla Laddar in …\n\nRelaterade\n\nTvå åror",
    "Udostępnij:\n\nTwitter\nFacebook\n\nLubię to:\n\nLubię Wczytywanie…\n\nPodobne\n\nDwa wiosła",
    "Поделиться ссылкой:\n\nTwitter\nFacebook\n\nПонравилось это:\n\nНравится Загрузка...\n\nПохожее\n\nДва весла",
    "共有:\n\nTwitter\nFacebook\n\nいいね:\n\nいいね 読み込み中...\n\n関連\n\n二本の櫂",
    "Enviar por correo electrónico\nEscribe un blog\nCompartir en Twitter\nCompartir en Facebook\n"
    "Compartir en Pinterest",
    "Entrada más reciente\nEntrada antigua\nInicio\n\nSuscribirse a: Enviar comentarios (Atom)",
    "Diesen Post per E-Mail versenden\nBlogThis!\nIn Twitter freigeben\nIn Facebook freigeben\nAuf Pinterest teilen",
    "Neuerer Post\nÄlterer Post\nStartseite\n\nAbonnieren Kommentare zum Post (Atom)",
    "Envoyer par e-mail\nBlogThis!\nPartager sur Twitter\nPartager sur Facebook\nPartager sur Pinterest",
    "Article plus récent\nArticle plus ancien\nAccueil\n\nInscription à : Publier les commentaires (Atom)",
    "Enviar por e-mail\nPostar no blog!\nCompartilhar no X\nCompartilhar no Facebook\nCompartilhar com o Pinterest",
    "Postagem mais recente\nPostagem mais antiga\nPágina inicial\n\nAssinar: Postar comentários (Atom)",
    "Invia tramite email\nPostalo sul blog\nCondividi su X\nCondividi su Facebook\nCondividi su Pinterest",
    "Post più recente\nPost più vecchio\nHome page\n\nIscriviti a: Commenti sul post (Atom)",
    "Dit e-mailen\nDit bloggen!\nDelen op X\nDelen op Facebook\nDelen op Pinterest",
    "Nieuwere post\nOudere post\nHomepage",
    "Skicka med e-post\nBlogThis!\nDela på X\nDela på Facebook\n\nSenaste inlägg\nÄldre inlägg\nStartsida",
    "Wyślij pocztą e-mail\nWrzuć na bloga\nUdostępnij w X\nUdostępnij w usłudze Facebook\n\nNowszy post\n"
    "Starszy post\nStrona główna",
    "Отправить по электронной почте\nНаписать об этом в блоге\nПоделиться в X\nОпубликовать в Facebook\n\nСледующее\n"
    "Предыдущее\nГлавная страница",
    "A 3 blogueros les gusta esto.",
    "12 Bloggern gefällt das.",
    "Print this page | Send to a friend",
    "About  Contact  Imprint",
]  # fmt: skip


def read(text, references=References()):  # noqa: B008, frozen
    lines = scan(text.split("\n"))
    draft = LedgerDraft(len(lines))
    draft.label((line.number for line in lines if line.is_blank), Label.BLANK)
    return read_post(lines, draft, named="The Ferryman", references=references)


@pytest.mark.parametrize(("line", "author", "date", "tags"), BYLINES, ids=[line for line, *_ in BYLINES])
def test_a_byline_of_any_host_is_read_at_either_end(line, author, date, tags):
    above, below = read(f"The Ferryman\n\n{line}\n\n{BODY}"), read(f"The Ferryman\n\n{BODY}\n\n{line}")

    assert (above.byline, above.date, above.tags, above.body) == (author, date, tags, BODY)
    assert (below.byline, below.date, below.tags, below.body) == (author, date, tags, BODY)


@pytest.mark.parametrize(("lines", "value", "best", "words"), RATINGS, ids=[lines for lines, *_ in RATINGS])
def test_a_rating_and_the_words_beside_it_are_read(lines, value, best, words):
    post = read(f"The Ferryman\n\n{BODY}\n\n{lines}")

    assert (float(post.rating.value), float(post.rating.best)) == (value, best)
    assert (post.verdict, post.body) == (words, BODY)


@pytest.mark.parametrize("lines", FURTHER)
def test_further_reading_is_read_with_its_addresses(lines):
    references = References(90, 9, {5: TWO_OARS, 6: LOW_TIDE}) if "[5]" in lines else References()
    post = read(f"The Ferryman\n\n{BODY}\n\n{lines}", references)

    assert [(link.title, link.url) for link in post.links] == [("Two Oars", TWO_OARS), ("Low Tide", LOW_TIDE)]
    assert post.body == BODY


@pytest.mark.parametrize("lines", NAMED)
def test_further_reading_is_read_by_its_names(lines):
    post = read(f"The Ferryman\n\n{BODY}\n\n{lines}")

    assert [(link.title, link.url) for link in post.links] == [("Two Oars", ""), ("Low Tide", "")]
    assert post.body == BODY


@pytest.mark.parametrize("lines", BELOW)
def test_what_hosts_print_below_a_post_is_none_of_it(lines):
    post = read(f"The Ferryman\n\n{BODY}\n\n{lines}")

    assert (post.body, post.links, post.byline) == (BODY, (), "")


POST = "{}\n\nPosted on May {}, 2014\n\nA short word about it, and nothing else.\n\n{} Comments\n\n"


def test_a_page_of_several_posts_is_told_from_one_with_comments():
    several = "".join(POST.format(name, day, day) for day, name in enumerate("ABC", 2))
    one = POST.format("A", 2, 2) + "".join(
        f"Ada on May {day}, 2014\n\nI was there.\n\nReply\n\n" for day in range(3, 9)
    )

    assert is_archive_page(scan(several.split("\n")))
    assert is_archive_page(scan(["Wet Reels", "", "Category Archives: Boats", "", "A"]))
    assert not is_archive_page(scan(one.split("\n")))
