"""What themes and hosts print round a post: sentences and labels that tell of it, lines that do so together, feet."""

import pytest

from exchange.ledger import Label, LedgerDraft
from exchange.parsers.text_dump.byline import read_byline, read_label
from exchange.parsers.text_dump.film import is_credit, is_facts, year_in
from exchange.parsers.text_dump.lines import scan
from exchange.parsers.text_dump.post import read_post
from exchange.parsers.text_dump.references import References

BODY = (
    "A ferryman lends his boat to a stranger for an afternoon, and gets it back with a piano in it. He cannot play, "
    "and there is no way to get it out.\n\n"
    "What follows is less a comedy than a long argument about weight. I would not have missed the storm."
)


def read(text, references=None):
    lines = scan(text.split("\n"))
    draft = LedgerDraft(len(lines))
    draft.label((line.number for line in lines if line.is_blank), Label.BLANK)
    post = read_post(lines, draft, named="", references=references or References())
    return post, draft.close()


def said_of(text):
    read = read_byline(text)
    return (read.author, read.date, read.tags or read.filed) if read else None


@pytest.mark.parametrize(
    ("sentence", "author", "date", "tags"),
    [
        ("This entry was posted in Film Reviews and tagged slow river, piano. Bookmark the permalink.",
         "", "", ("slow river", "piano")),
        ("This entry was posted in Film and tagged , , , . Bookmark the permalink.", "", "", ("Film",)),
        ("This entry was posted on May 5, 2014 at 8:14 pm and is filed under Film Reviews. You can follow any "
         "responses to this entry through the RSS 2.0 feed.", "", "2014-05-05T20:14", ("Film Reviews",)),
        ("Dieser Beitrag wurde unter Kino veröffentlicht und mit Fluss, Klavier verschlagwortet. Setze ein Lesezeichen "
         "auf den Permalink.", "", "", ("Fluss", "Klavier")),
        ("Dieser Beitrag wurde am 5. Mai 2014 von Ada Lind in Kino veröffentlicht. Schlagworte: Fluss, Klavier.",
         "Ada Lind", "2014-05-05", ("Fluss", "Klavier")),
        ("Cet article a été publié dans Cinéma, et marqué avec fleuve, piano, le 5 mai 2014 par Ada Lind.",
         "Ada Lind", "2014-05-05", ("fleuve", "piano")),
        ("Esta entrada se publicó en Cine y está etiquetada con río, piano en 5 de mayo de 2014 por Ada Lind.",
         "Ada Lind", "2014-05-05", ("río", "piano")),
        ("Questa voce è stata pubblicata in Cinema e contrassegnata con fiume, piano. Contrassegna il permalink.",
         "", "", ("fiume", "piano")),
        ("Esse post foi publicado em Cinema e marcado rio, piano em 5 de maio de 2014 por Ada Lind.",
         "Ada Lind", "2014-05-05", ("rio", "piano")),
        ("Dit bericht is geplaatst in Film met de tags rivier, piano op 5 mei 2014 door Ada Lind.",
         "Ada Lind", "2014-05-05", ("rivier", "piano")),
        ("Ten wpis został opublikowany 5 maja 2014 o 20:14 i jest w kategorii Kino. Możesz śledzić komentarze do tego "
         "wpisu poprzez kanał RSS 2.0.", "", "2014-05-05T20:14", ("Kino",)),
        ("Detta inlägg publicerades i Film och märktes flod, piano den 5 maj 2014 av Ada Lind.",
         "Ada Lind", "2014-05-05", ("flod", "piano")),
    ],
)  # fmt: skip
def test_the_sentence_of_a_theme_is_read_in_its_languages(sentence, author, date, tags):
    assert said_of(sentence) == (author, date, tags)


@pytest.mark.parametrize(
    ("line", "author", "date", "tags"),
    [
        ("Author Ada LindPosted on May 5, 2014Categories FilmTags river, piano",
         "Ada Lind", "2014-05-05", ("river", "piano")),
        ("Posted on May 5, 2014Author AdaCategories Reviews", "Ada", "2014-05-05", ("Reviews",)),
        ("Gepubliceerd op 5 mei 2014Door Ada", "Ada", "2014-05-05", ()),
        ("Gecategoriseerd als FilmGetagged rivier, piano", "", "", ("rivier", "piano")),
        ("CatégoriesCinémaÉtiquettesfleuve, piano", "", "", ("fleuve", "piano")),
        ("Eingestellt von Ada5. Mai 2014Veröffentlicht in KinoSchlagwörter: Fluss, Klavier",
         "Ada", "2014-05-05", ("Fluss", "Klavier")),
        ("Classé sous : Cinéma Étiqueté : fleuve, piano", "", "", ("fleuve", "piano")),
        ("5 maja 2014KinorzekaAda Lind", "", "2014-05-05", ()),
        ("5. Mai 2014 · 4 min · Ada Lind", "Ada Lind", "2014-05-05", ()),
        ("21 de mayo de 2014 Ada Deja un comentario", "Ada", "2014-05-21", ()),
        ("Tags: 2013, river", "", "", ("2013", "river")),
    ],
)  # fmt: skip
def test_labels_are_read_where_no_gap_divides_them(line, author, date, tags):
    assert said_of(line) == (author, date, tags)


@pytest.mark.parametrize(
    "sentence",
    [
        "This article is a mess, posted by nobody who has seen the film.",
        "This review was a pleasure to write.",
        "Date Night is what they should have called it",
        "Von Berlin nach Paris",
        "By Far The Best Tags Are The Ones On The Coats, She Says To Nobody.",
    ],
)
def test_what_only_begins_like_it_is_none(sentence):
    assert said_of(sentence) is None


def test_a_label_alone_needs_no_colon_where_a_page_speaks_of_its_post():
    assert read_label("Tags river, piano").tags == ("river", "piano")
    assert read_label("Autor do post Por Ada Lind").author == "Ada Lind"
    assert read_label("Data dell’articolo 5 maggio 2014").date == "2014-05-05"
    assert read_label("Tag des Zorns") is None
    assert read_label("Posted in a hurry, this is not a review.") is None


@pytest.mark.parametrize(
    "head",
    [
        "Posted on\n\nMay 5, 2014\n\nby\n\nAda Lind",
        "May 5, 2014\n\n—\n\nby\n\nAda Lind\n\nin\n\nReviews",
        "Post author\nBy Ada Lind\nPost date\nMay 5, 2014",
        "  • Post author By Ada Lind\n  • Post date May 5, 2014\n  • 2 Comments",
        "Pubblicato il\n5 maggio 2014\nda\nAda Lind",
    ],
)
@pytest.mark.parametrize("below", [False, True])
def test_lines_that_tell_of_a_post_together_are_read_at_either_end(head, below):
    parts = ["The Ferryman", BODY, head] if below else ["The Ferryman", head, BODY]
    post, _ = read("\n\n".join(parts))

    assert (post.byline, post.date, post.body) == ("Ada Lind", "2014-05-05", BODY)


@pytest.mark.parametrize(
    "foot",
    [
        "Share this: Facebook | X | WhatsApp",
        "Teilen mit: Facebook | Twitter",
        "Get link\n\n  • Facebook\n  • X\n  • Pinterest\n  • Email\n  • Other Apps",
        "By Ada Lind\n\nAda lives by a river. She has sunk in two of its films.\n\nView all posts by Ada Lind →",
        "Alle Beiträge von Ada Lind anzeigen →\n\n← Zwei Ruder\n→ Ebbe",
        "Bericht navigatie\n\nVorig bericht\n\nTwee riemen",
        "More posts\n\nTwo Oars\n\nLow Tide\n\nA boat is found in a tree, and nobody has lost one …",
        "Prenumerera på nyhetsbrevet\n\nWet Reels",
        "« Previous Two Oars Next » Low Tide",
        "Filed under\n\nReviews\n\nShare\n\nPrevious\n\nTwo Oars",
    ],
)
def test_the_foot_of_a_page_is_no_text(foot):
    post, _ = read(f"The Ferryman\n\nby Ada Lind on May 5, 2014\n\n{BODY}\n\n{foot}")

    assert (post.byline, post.body) == ("Ada Lind", BODY)


def test_the_name_of_the_writer_heads_a_word_about_him():
    foot = "Ada\n\nWatches films by a river, mostly in the rain.\n\nRelated\n\nTwo Oars"
    post, _ = read(f"The Ferryman\n\nPosted by Ada on May 5, 2014\n\n{BODY}\n\n{foot}")

    assert post.body == BODY


def test_a_foot_ends_below_the_rating_and_the_further_reading():
    post, _ = read(f"The Ferryman\n\n{BODY}\n\nShare this:\n\nRating: 4/5\n\nFurther reading\n\n  • Two Oars\n\n"
                   "Tags\n\n  • river\n  • piano\n\nRelated\n\nLow Tide")  # fmt: skip

    assert (post.rating.text, [link.title for link in post.links], post.tags) == (
        "4/5",
        ["Two Oars"],
        ("river", "piano"),
    )


def test_addresses_tell_what_is_a_tag_and_who_wrote_it():
    tags = "[river](https://wet.example/tag/river/) [piano](https://wet.example/tag/piano/)"
    head = "[Ada](https://wet.example/author/ada/)"
    post, _ = read(f"[Reviews](https://wet.example/category/reviews/)\n\n# The Ferryman\n\n{head}\n\n{BODY}\n\n{tags}")

    assert (post.title, post.byline, post.tags, post.body) == ("The Ferryman", "Ada", ("river", "piano"), BODY)


def test_numbered_addresses_tell_it_as_well():
    addresses = {2: "https://wet.example/tag/river", 3: "https://wet.example/tag/piano", 1: "https://oars.example/f"}
    post, _ = read(f"The Ferryman\n\n{BODY}\n\nElsewhere:\n\n  • [1]Two Oars\n\n[2]river [3]piano",
                   References(99, 3, addresses))  # fmt: skip

    assert ([link.title for link in post.links], post.tags) == (["Two Oars"], ("river", "piano"))


@pytest.mark.parametrize(
    "line", ["Carla Senn, 1961", "Dir: Carla Senn, 1961", "Regi: Carla Senn, 1961", "(Carla Senn, 1961)"]
)
def test_who_made_the_film_and_when_stands_below_its_title(line):
    post, _ = read(f"The Ferryman\n\nMay 5, 2014\n\n{line}\n\n{BODY}\n\n4/5")

    assert (is_credit(line) or is_facts(line), post.film.year, post.body) == (True, 1961, BODY)


@pytest.mark.parametrize(
    "line",
    [
        "USA. 2012. Regie: Carla Senn. Länge: 87 Minuten.",
        "D/A 2012, 98 Min., R: Carla Senn",
        "Erscheinungsjahr: 2012",
        "Release year: 2012",
        "Dirigida por Carla Senn. 2012. España",
        "Ireland 2012 · 98 minutes · cert 12A",
    ],
)
def test_the_year_is_read_from_what_a_page_says_of_the_film(line):
    assert (is_facts(line), year_in([line])) == (True, 2012)


@pytest.mark.parametrize("line", ["I saw it in 2012. It rained.", "Rome 2012. Again.", "In June, 1961"])
def test_a_year_in_a_sentence_is_no_fact(line):
    assert (is_facts(line), is_credit(line)) == (False, False)


def test_who_stands_above_a_reading_time_is_no_title():
    post, _ = read(
        f"Wet Reels\n\n  • Home\n  • About\n\nThe Ferryman\n\nAda Lind\n\nMay 5, 2014 — 4 min read\n\n{BODY}"
    )

    assert (post.title, post.byline, post.date, post.body) == ("The Ferryman", "Ada Lind", "2014-05-05", BODY)
