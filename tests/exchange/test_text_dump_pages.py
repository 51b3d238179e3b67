"""Heads and tails of whole pages, as themes and tools of many kinds print them round one and the same review."""

from decimal import Decimal

import pytest

from exchange.ledger import Label, LedgerDraft
from exchange.parsers.text_dump.post.post import read_post
from exchange.parsers.text_dump.text.lines import scan
from exchange.parsers.text_dump.text.references import References

BODY = (
    "A ferryman lends his boat to a stranger for an afternoon, and gets it back with a piano in it. He cannot play, "
    "and there is no way to get it out.\n\n"
    "What follows is less a comedy than a long argument about weight. I would not have missed the storm, nor the man "
    "who tunes in it.\n\n"
    "The end comes too late by one crossing, but what an end it is."
)
SHORT = (
    "It is a small film about a big piano.\n\nNobody drowns, which surprised me more than anything.\n\nI laughed twice."
)
RUSSIAN = "Паромщик одолжил лодку незнакомцу и получил её назад с роялем.\n\nСмешно и страшно, как всякая переправа."
JAPANESE = "渡し守が知らない男に舟を貸す。戻ってきた舟にはピアノが載っていた。\n\n弾けない人のための、静かな喜劇。"

# named: the page, what it says, and what the heading of the comments names
PAGES = {
    "tagline and date above the title, title without byline": (
        f"Wet Reels\n\nI row so you can sit\n\nMonday, May 5, 2014\n\nThe Ferryman\n\n{BODY}\n\n"
        f"Posted by Ada at 9:14 PM",
        {"title": "The Ferryman", "date": "2014-05-05T21:14", "byline": "Ada"},
    ),
    "names in lower case below the title": (
        f"wet reels\n\nfilms, boats, both at once\n\nThe Ferryman\n\nmay 5, 2014\n\n{BODY}",
        {"title": "The Ferryman", "date": "2014-05-05"},
    ),
    "name, dash, description": (
        f"Wet Reels – films seen from the water\n\nThe Ferryman\n\nby Ada Lind on May 5, 2014\n\n{BODY}",
        {"title": "The Ferryman", "byline": "Ada Lind", "date": "2014-05-05"},
    ),
    "filed, author and time": (
        f"Wet Reels\n\nMay 5, 2014\n\nThe Ferryman\n\nFiled under: Films — Ada @ 9:48 pm\n\n{BODY}\n\nB+",
        {"title": "The Ferryman", "date": "2014-05-05T21:48", "byline": "Ada", "tags": ("Films",), "rating": (9, 12)},
    ),
    "posted in category by author, date apart": (
        f"The Ferryman\n\nPosted in Films, Boats by Ada Lind on May 5, 2014\n\n{BODY}",
        {"title": "The Ferryman", "byline": "Ada Lind", "date": "2014-05-05", "tags": ("Films", "Boats")},
    ),
    "posted: date in category": (
        f"Wet Reels\n\nThe Ferryman\n\nPosted: May 5, 2014 in Films & Boats\nTags: piano, river\n0\n\n{BODY}",
        {"title": "The Ferryman", "date": "2014-05-05", "tags": ("piano", "river")},
    ),
    "category above the title": (
        f"Wet Reels\n\nPosted in Reviews\n\nThe Ferryman\n\nPosted on May 5, 2014 by Ada\n\n{BODY}",
        {"title": "The Ferryman", "date": "2014-05-05", "byline": "Ada", "tags": ("Reviews",)},
    ),
    "menu in one line": (
        f"Wet Reels\nHome | Reviews | About | Contact\n\nThe Ferryman\n\nAda Lind, May 5, 2014\n\n{BODY}",
        {"title": "The Ferryman", "date": "2014-05-05", "byline": "Ada Lind"},
    ),
    "menu of the site's own words": (
        f"Wet Reels\n\n  * Start here\n  * All films A–Z\n  * Boats\n  * Write to me\n\nThe Ferryman\n\n{BODY}",
        {"title": "The Ferryman"},
    ),
    "menu of plain lines": (
        f"Wet Reels\n\nHome\nReviews\nTop Ten\nAbout\n\nThe Ferryman\n\nMay 5, 2014\n\n{BODY}",
        {"title": "The Ferryman", "date": "2014-05-05"},
    ),
    "breadcrumb": (
        f"Wet Reels\n\nHome » Reviews » The Ferryman\n\nThe Ferryman\n\nMay 5, 2014 by Ada\n\n{BODY}",
        {"title": "The Ferryman", "date": "2014-05-05", "byline": "Ada"},
    ),
    "you are here": (
        f"You are here: Home / Reviews / The Ferryman\n\nThe Ferryman\n\nMay 5, 2014 By Ada Leave a Comment\n\n{BODY}",
        {"title": "The Ferryman", "date": "2014-05-05", "byline": "Ada"},
    ),
    "site name again at the end": (
        f"Wet Reels\n\nThe Ferryman\n\n{BODY}\n\nRating: 3/5\n\nWet Reels",
        {"title": "The Ferryman", "rating": (3, 5)},
    ),
    "neighbouring posts above": (
        f"« Two Oars | Main | Low Tide »\n\nMay 5, 2014\n\nThe Ferryman\n\n{BODY}\n\nPosted by Ada at 11:04 AM "
        f"| Permalink",
        {"title": "The Ferryman", "date": "2014-05-05T11:04", "byline": "Ada"},
    ),
    "tool's page title first": (
        f"The Ferryman – Wet Reels\n\nWet Reels\n\nFilms from the river\n\nThe Ferryman\n\nMay 5, 2014\n\n{BODY}",
        {"title": "The Ferryman", "date": "2014-05-05"},
    ),
    "site in capitals, no gaps": (
        f"SKIP TO CONTENT\nWET REELS\nThe Ferryman\nPosted by Ada on May 5, 2014 in Films\n"
        f"{BODY}".replace("\n\n", "\n"),
        {"title": "The Ferryman", "byline": "Ada", "date": "2014-05-05", "tags": ("Films",), "body": BODY},
    ),
    "facts below the title": (
        f"The Ferryman (1964)\n\nDirector: Bo Ek\nStarring: Cy Dahl, Di Fors\nRunning time: 101 minutes\n\n{BODY}",
        {"title": "The Ferryman (1964)"},
    ),
    "facts in one line": (
        f"The Ferryman\n1964, directed by Bo Ek\n\n{BODY}\n\nGrade: A-",
        {"title": "The Ferryman", "rating": (10, 12)},
    ),
    "subtitle of the review": (
        f"Wet Reels\n\nReview: The Ferryman\n\nWritten by Ada Lind // May 5, 2014 // Reviews // 4 Comments\n\n{BODY}",
        {"title": "Review: The Ferryman", "byline": "Ada Lind", "date": "2014-05-05"},
    ),
    "share counts around the text": (
        f"The Ferryman\n\nby Ada Lind\nMay 5, 2014\n\n12 Shares\n\nShare\nTweet\nPin\n\n{BODY}\n\nShare this post\n\n"
        f"Tweet\n\n"
        "Tagged: river, piano",
        {"title": "The Ferryman", "byline": "Ada Lind", "date": "2014-05-05", "tags": ("river", "piano")},
    ),
    "tags with hashes": (
        f"The Ferryman\n\n{BODY}\n\n#river #piano #lowtide",
        {"title": "The Ferryman", "tags": ("river", "piano", "lowtide")},
    ),
    "tags alone on the next line": (
        f"The Ferryman\n\n{BODY}\n\nTags:\nriver, piano",
        {"title": "The Ferryman", "tags": ("river", "piano")},
    ),
    "tags as points": (
        f"The Ferryman\n\n{BODY}\n\nTags\n  * river\n  * piano",
        {"title": "The Ferryman", "tags": ("river", "piano")},
    ),
    "categories and tags": (
        f"The Ferryman\n\n{BODY}\n\nCategories: Films, Boats Tags: river, piano",
        {"title": "The Ferryman", "tags": ("river", "piano")},
    ),
    "signed at the end": (
        f"The Ferryman\n\n{BODY}\n\n– Ada Lind\n\nRating: 7/10",
        {"title": "The Ferryman", "byline": "Ada Lind", "rating": (7, 10)},
    ),
    "permalink and links to this post": (
        f"The Ferryman\n\n{BODY}\n\nposted by Ada @ 11:30 PM   4 comments   links to this post",
        {"title": "The Ferryman", "byline": "Ada"},
    ),
    "russian": (
        f"Балкон\n\nзаметки о кино\n\nПаромщик\n\nОпубликовано 5 мая 2014 автором Ада Линд\n\n{RUSSIAN}\n\n"
        "Оценка: 8 из 10\n\nМетки: река, рояль",
        {"title": "Паромщик", "byline": "Ада Линд", "date": "2014-05-05", "tags": ("река", "рояль"), "rating": (8, 10),
         "body": RUSSIAN},
    ),
    "russian, rubric": (
        f"Паромщик\n\n5 мая 2014 г. | Автор: Ада | Рубрика: Драма | Комментариев: 4\n\n{RUSSIAN}\n\nМоя оценка – 4/5",
        {"title": "Паромщик", "byline": "Ада", "date": "2014-05-05", "tags": ("Драма",), "rating": (4, 5),
         "body": RUSSIAN},
    ),
    "japanese": (
        f"2014年05月05日\n\n『渡し守』\n\n{JAPANESE}\n\n評価：80点／100点\n\nposted by 水鳥 at 23:15| Comment(2) "
        f"| 洋画",
        {"title": "『渡し守』", "byline": "水鳥", "date": "2014-05-05T23:15", "rating": (80, 100),
         "body": JAPANESE},
    ),
    "japanese, posted on": (
        f"川の映画館\n\n渡し守\n\n投稿日: 2014年5月5日 投稿者: 水鳥\n\n{JAPANESE}\n\n評価 ★★★☆☆\n\n"
        f"カテゴリー: 洋画 タグ: 川, ピアノ",
        {"title": "渡し守", "byline": "水鳥", "date": "2014-05-05", "tags": ("川", "ピアノ"), "rating": (3, 5),
         "body": JAPANESE},
    ),
    "polish": (
        f"Mokre kino\n\nPrzewoźnik\n\nOpublikowano 5 maja 2014 przez Ada Lind\n\n{BODY}\n\nOcena: 7/10\n\n"
        f"Tagi: rzeka, fortepian",
        {"title": "Przewoźnik", "byline": "Ada Lind", "date": "2014-05-05", "tags": ("rzeka", "fortepian"),
         "rating": (7, 10)},
    ),
    "polish, author and category": (
        f"Przewoźnik\n\nAutor: Ada Lind | 5 maja 2014 | Kategoria: Recenzje\n\n{BODY}\n\nMoja ocena: 4 na 5",
        {"title": "Przewoźnik", "byline": "Ada Lind", "date": "2014-05-05", "tags": ("Recenzje",), "rating": (4, 5)},
    ),
    "german": (
        f"Nasse Filme\n\nnotizen vom ufer\n\nDer Fährmann\n\n5. Mai 2014 von Ada Lind in Kritiken\n\n{BODY}\n\n"
        "Wertung: 4 von 6 Rudern\n\nKategorie: Kritiken | Schlagwörter: Fluss, Klavier",
        {"title": "Der Fährmann", "byline": "Ada Lind", "date": "2014-05-05", "tags": ("Fluss", "Klavier"),
         "rating": (4, 6)},
    ),
    "german, points of": (
        f"Der Fährmann\n\nVon Ada Lind am 5. Mai 2014\n\n{BODY}\n\nMeine Wertung: 8/10 Punkte",
        {"title": "Der Fährmann", "byline": "Ada Lind", "date": "2014-05-05", "rating": (8, 10)},
    ),
    "french": (
        f"Films mouillés\n\ncarnet d’un rameur\n\nLe Passeur\n\nLe 5 mai 2014, par Ada Lind\n\n{BODY}\n\n"
        "Ma note : 3,5/5\n\nClassé dans : Critiques — Mots-clés : fleuve, piano",
        {"title": "Le Passeur", "byline": "Ada Lind", "date": "2014-05-05", "tags": ("fleuve", "piano"),
         "rating": ("3.5", 5)},
    ),
    "spanish": (
        f"Cine mojado\n\nEl barquero\n\nPublicado por Ada Lind en 5 de mayo de 2014\n\n{BODY}\n\nPuntuación: 7/10\n\n"
        "Categorías: Críticas, Ríos",
        {"title": "El barquero", "byline": "Ada Lind", "date": "2014-05-05", "tags": ("Críticas", "Ríos"),
         "rating": (7, 10)},
    ),
    "italian": (
        f"Cinema bagnato\n\nIl traghettatore\n\ndi Ada Lind | 5 maggio 2014\n\n{BODY}\n\nVoto: 7,5/10\n\n"
        "Pubblicato in Recensioni | Contrassegnato fiume, pianoforte",
        {"title": "Il traghettatore", "byline": "Ada Lind", "date": "2014-05-05", "tags": ("fiume", "pianoforte"),
         "rating": ("7.5", 10)},
    ),
    "dutch": (
        f"Natte films\n\nDe veerman\n\n5 mei 2014 door Ada Lind | 4 reacties\n\n{BODY}\n\n"
        f"Oordeel: drie ster van de vijf\n\n"
        "Tags: rivier, piano",
        {"title": "De veerman", "byline": "Ada Lind", "date": "2014-05-05", "tags": ("rivier", "piano"),
         "rating": (3, 5)},
    ),
    "swedish": (
        f"Våta filmer\n\nFärjkarlen\n\nPublicerat den 5 maj 2014 av Ada Lind\n\n{BODY}\n\nBetyg: 3 av 5\n\n"
        f"Etiketter: flod, piano",
        {"title": "Färjkarlen", "byline": "Ada Lind", "date": "2014-05-05", "tags": ("flod", "piano"),
         "rating": (3, 5)},
    ),
    "portuguese": (
        f"Cinema molhado\n\nO barqueiro\n\nPostado por Ada Lind em 5 de maio de 2014\n\n{BODY}\n\nNota: 8,5/10\n\n"
        "Marcadores: rio, piano",
        {"title": "O barqueiro", "byline": "Ada Lind", "date": "2014-05-05", "tags": ("rio", "piano"),
         "rating": ("8.5", 10)},
    ),
    "quotation below the byline": (
        f"WET REELS\n\nThe Ferryman\n\nWritten by Ada on 5 May 2014\n\n\"A piano is a boat that has given up.\"\n\n"
        f"{BODY}\n\n"
        "Grade: A minus",
        {"title": "The Ferryman", "byline": "Ada", "date": "2014-05-05", "rating": (10, 12),
         "quote": '"A piano is a boat that has given up."'},
    ),
    "quotation in straight signs in the middle": (
        "The Ferryman\n\n" + BODY.replace("\n\n", "\n\n\"It floats. So do I.\"\n\n", 1),
        {"title": "The Ferryman", "quote": '"It floats. So do I."'},
    ),
    "quotation with a speaker on the next line": (
        f"The Ferryman\n\n{BODY}\n\n“It floats. So do I.”\n— The stranger\n\n4/5",
        {"title": "The Ferryman", "quote": "“It floats. So do I.”\n— The stranger", "rating": (4, 5)},
    ),
    "rating of things unheard of": (
        f"The Ferryman\n\n{BODY}\n\nThree out of five oars.",
        {"title": "The Ferryman", "rating": (3, 5)},
    ),
    "rating with a sentence": (
        f"The Ferryman\n\n{BODY}\n\nFinal score: 8/10. Take a coat.",
        {"title": "The Ferryman", "rating": (8, 10), "verdict": "Take a coat."},
    ),
    "stars on the line below their word": (
        f"The Ferryman\n\n{BODY}\n\nMy rating:\n\n★★★½",
        {"title": "The Ferryman", "rating": ("3.5", 5)},
    ),
    "rating in front": (
        f"Wet Reels\n\nThe Ferryman\n\n★★★★☆\n\nMay 5, 2014\n\n{BODY}",
        {"title": "The Ferryman", "date": "2014-05-05", "rating": (4, 5)},
    ),
    "stars, then a legend": (
        f"The Ferryman\n\n{BODY}\n\n***\n\n"
        f"**** Drop everything  *** Worth a rainy day  ** With the sound off  * Swim away",
        {"title": "The Ferryman", "rating": (3, 4)},
    ),
    "reader's rating beside the critic's": (
        f"The Ferryman\n\n{BODY}\n\nMy rating: 4/5\nUser rating: 2.3/5 (14 votes)",
        {"title": "The Ferryman", "rating": (4, 5)},
    ),
    "addresses behind a dash": (
        f"The Ferryman\n\n{BODY}\n\nElsewhere:\n- Two Oars – http://oars.example/f\n- Low Tide — http://tide.example/f",
        {"title": "The Ferryman", "links": [("Two Oars", "http://oars.example/f"), ("Low Tide", "http://tide.example/f")]},
    ),
    "addresses on the next line, indented": (
        f"The Ferryman\n\n{BODY}\n\nFurther reading\n\n  * Two Oars\n    http://oars.example/f\n  * Low Tide\n"
        "    <http://tide.example/f>",
        {"title": "The Ferryman", "links": [("Two Oars", "http://oars.example/f"), ("Low Tide", "http://tide.example/f")]},
    ),
    "address without a scheme": (
        f"The Ferryman\n\n{BODY}\n\nSee also: Two Oars (www.oars.example/f)",
        {"title": "The Ferryman", "links": [("Two Oars", "http://www.oars.example/f")]},
    ),
    "further reading by reference, in a sentence": (
        f"The Ferryman\n\n{BODY}\n\nVoir aussi : [5]Deux Rames\n\nTags : [6]fleuve, [7]piano\n"
        f"Publié dans [8]Critiques | "
        "[9]4 commentaires »",
        {"title": "The Ferryman", "links": [("Deux Rames", "http://oars.example/f")], "tags": ("fleuve", "piano")},
    ),
    "other people's reviews": (
        f"The Ferryman\n\n{BODY}\n\nOther people on The Ferryman:\n\nTwo Oars\nLow Tide\n\nShare this:\n\nFacebook",
        {"title": "The Ferryman", "links": [("Two Oars", ""), ("Low Tide", "")]},
    ),
    "more on this film": (
        f"The Ferryman\n\n{BODY}\n\nMore on this film:\nTwo Oars: The Ferryman\nLow Tide asks the pianist\n"
        f"Share on Facebook\n"
        "Email this",
        {"title": "The Ferryman", "links": [("Two Oars: The Ferryman", ""), ("Low Tide asks the pianist", "")]},
    ),
    "related posts are not further reading": (
        f"The Ferryman\n\n{BODY}\n\nYou may also like\n\nTwo Oars\n\nLow Tide\n\nAbout Ada Lind\n\nAda rows.",
        {"title": "The Ferryman", "byline": "Ada Lind"},
    ),
    "word about the author": (
        f"The Ferryman\n\n{BODY}\n\nAbout Ada Lind\n\n"
        f"Ada Lind lives by a river. She has seen some 4,000 films and sunk in two "
        "of them.\n\nView all posts by Ada Lind →",
        {"title": "The Ferryman", "byline": "Ada Lind"},
    ),
    "form of a mailing list": (
        f"The Ferryman\n\n{BODY}\n\nSubscribe to Wet Reels\n\nGet new reviews in your inbox.\n\nEmail Address\n\n"
        f"Subscribe",
        {"title": "The Ferryman"},
    ),
    "links at the foot": (
        f"The Ferryman\n\n{BODY}\n\nFiled Under: Films Tagged With: river, piano\n\n← Two Oars\nLow Tide →",
        {"title": "The Ferryman", "tags": ("river", "piano")},
    ),
    "short paragraphs": (
        f"Wet Reels\n\nThe Ferryman\n\nPosted on May 5, 2014\n\n{SHORT}",
        {"title": "The Ferryman", "date": "2014-05-05", "body": SHORT},
    ),
    "headings within the text": (
        "The Ferryman\n\nMay 5, 2014\n\n" + BODY.replace("\n\n", "\n\nThe storm\n\n", 1),
        {"title": "The Ferryman", "date": "2014-05-05", "body": BODY.replace("\n\n", "\n\nThe storm\n\n", 1)},
    ),
    "reading time": (
        f"The Ferryman\n\nAda Lind · May 5, 2014 · 4 min read\n\n{BODY}\n\nLike\n\n12 likes",
        {"title": "The Ferryman", "byline": "Ada Lind", "date": "2014-05-05"},
    ),
}  # fmt: skip
REFERENCES = References(90, 9, {5: "http://oars.example/f"})


def read(text):
    lines = scan(text.split("\n"))
    draft = LedgerDraft(len(lines))
    draft.label((line.number for line in lines if line.is_blank), Label.BLANK)
    post = read_post(lines, draft, named="", references=REFERENCES if "[5]" in text else References())
    return post, draft.close()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_read_between_its_head_and_its_tail(page):
    text, expected = PAGES[page]
    post, _ = read(text)
    rating = expected.get("rating")

    assert post.title == expected["title"]
    assert (post.byline, post.date, post.tags) == tuple(
        expected.get(field, empty) for field, empty in (("byline", ""), ("date", ""), ("tags", ()))
    )
    assert (post.rating and (post.rating.value, post.rating.best)) == (rating and tuple(map(Decimal, rating)))
    assert (post.pull_quote, post.verdict) == (expected.get("quote", ""), expected.get("verdict", ""))
    assert [(link.title, link.url) for link in post.links] == expected.get("links", [])
    assert post.body == expected.get("body", BODY)
