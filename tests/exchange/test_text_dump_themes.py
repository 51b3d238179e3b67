"""What themes and hosts print round a post: sentences and labels that tell of it, lines that do so together, feet."""

import pytest

from exchange.ledger import Label, LedgerDraft
from exchange.parsers import text_dump
from exchange.parsers.text_dump.byline.byline import read_byline, read_label
from exchange.parsers.text_dump.post.fact_years import year_in
from exchange.parsers.text_dump.post.film import is_credit, is_facts
from exchange.parsers.text_dump.post.post import read_post
from exchange.parsers.text_dump.talk.heading import Heading, read_heading
from exchange.parsers.text_dump.text.lines import scan
from exchange.parsers.text_dump.text.references import References

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
    ("line", "author", "date", "tags"),
    [
        ("Words by Ada Lind", "Ada Lind", "", ()),
        ("Film review by Ada Lind", "Ada Lind", "", ()),
        ("Kritik von Ada Lind, 5. Mai 2014", "Ada Lind", "2014-05-05", ()),
        ("Besprochen von Ada Lind am 5. Mai 2014", "Ada Lind", "2014-05-05", ()),
        ("Critique de Ada Lind, publiée le 5 mai 2014", "Ada Lind", "2014-05-05", ()),
        ("Recensie door Ada Lind, 5 mei 2014", "Ada Lind", "2014-05-05", ()),
        ("Skriven av Ada Lind 5 maj 2014", "Ada Lind", "2014-05-05", ()),
        ("Etiquetado con: río, piano", "", "", ("río", "piano")),
        ("Parole chiave: fiume, piano", "", "", ("fiume", "piano")),
        ("Palavras-chave: rio, piano", "", "", ("rio", "piano")),
        ("Onderwerpen: rivier, piano", "", "", ("rivier", "piano")),
        ("Taggar: flod, piano", "", "", ("flod", "piano")),
        ("Themen: Fluss, Klavier", "", "", ("Fluss", "Klavier")),
    ],
)
def test_bylines_and_tags_are_read_in_more_words(line, author, date, tags):
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


@pytest.mark.parametrize(
    ("foot", "rating", "words"),
    [
        ("Verdict: A wet delight.", "", "A wet delight."),
        ("The Verdict: A wet delight. 4/5", "4/5", "A wet delight."),
        ("Rating: 4/5 – A wet delight.", "4/5", "A wet delight."),
        ("★★★★☆ – A wet delight", "★★★★☆", "A wet delight"),
        ("My take: A wet delight.\n\n4/5", "4/5", "A wet delight."),
        ("Verdict:\nA wet delight.\n4/5", "4/5", "A wet delight."),
        ("Kurz und knapp: Eine nasse Freude.\n\n8/10", "8/10", "Eine nasse Freude."),
        ("En conclusion : un délice mouillé.\n\n4/5", "4/5", "un délice mouillé."),
        ("En definitiva: una delicia.\n\n4/5", "4/5", "una delicia."),
        ("Giudizio: una delizia.\n\n4/5", "4/5", "una delizia."),
        ("Podsumowanie: mokra rozkosz. Ocena: 8/10", "8/10", "mokra rozkosz."),
        ("Omdöme: en våt fröjd.\n\n4/5", "4/5", "en våt fröjd."),
        ("Valoración final: 8/10", "8/10", ""),
    ],
)
def test_an_article_is_no_mark_and_a_verdict_has_many_names(foot, rating, words):
    post, _ = read(f"The Ferryman\n\n{BODY}\n\n{foot}")

    assert (post.rating.text if post.rating else "", post.verdict, post.body) == (rating, words, BODY)


def test_things_are_counted_out_of_their_number():
    post, _ = read(f"The Ferryman\n\n{BODY}\n\n3 ferries out of 5")

    assert (post.rating.value, post.rating.best, post.body) == (3, 5, BODY)


@pytest.mark.parametrize(
    "quotation", ["« Je préfère couler. »", "‘I would rather sink.’", "„Lieber sinke ich.“ (der Fremde)"]
)
def test_a_quotation_ends_the_text(quotation):
    post, _ = read(f"The Ferryman\n\n{BODY}\n\n{quotation}")

    assert (post.pull_quote, post.body) == (quotation, BODY)


@pytest.mark.parametrize(
    "heading",
    ["Weiterführendes", "Links zum Film", "Sur la toile", "Meer weten?", "Länkar", "Linki", "Más lecturas",
     "Saiba mais", "Links", "If you liked this", "Read more", "Sources:"],
)  # fmt: skip
def test_points_below_a_heading_are_further_reading(heading):
    points = "  • Two Oars\n  • Low Tide"
    post, _ = read(f"The Ferryman\n\n{BODY}\n\n4/5\n\n{heading}\n\n{points}\n\nShare this:\n\n  • X")

    assert ([link.title for link in post.links], post.body) == (["Two Oars", "Low Tide"], BODY)


def test_where_no_gaps_are_printed_the_list_ends_above_the_foot():
    post, _ = read(
        f"The Ferryman | Wet Reels\nWet Reels\nThe Ferryman\nMay 5, 2014\n{BODY}\n4/5\nElsewhere:\nTwo Oars\n"
        "– Rain Weekly\nLow Tide\n– The Lantern\nShare this:\nX\n|\nFacebook\nPosted in\nReviews\nTags\nriver\n,\npiano"
    )

    assert [link.title for link in post.links] == ["Two Oars – Rain Weekly", "Low Tide – The Lantern"]
    assert (post.title, post.tags, post.rating.text) == ("The Ferryman", ("river", "piano"), "4/5")


def test_what_was_broken_within_a_link_is_one_line():
    head = "Posted on [May 5,\n2014](https://wet.example/5) by [Ada\nLind](https://wet.example/author/ada)"
    post, _ = read(f"# The Ferryman\n\n{head}\n\n{BODY}")

    assert (post.byline, post.date, post.body) == ("Ada Lind", "2014-05-05", BODY)


def test_short_lines_below_the_rating_are_no_text():
    post, ledger = read(f"The Ferryman\n\n{BODY}\n\n4/5\n\nriver slow boats piano")

    assert (post.body, post.tags, ledger.lines(Label.UNEXPLAINED)) == (BODY, (), [9])


@pytest.mark.parametrize(
    "line",
    [
        "12 people commented", "What readers said (12)", "The conversation so far: 12", "Discussion (12)",
        "A dozen comments", "Discussion: 12 comments", "Bisher 12 Kommentare", "12 Leserkommentare", "Комментарии (12)",
        "コメント 12件", "{12} Comments", "12 Comments, RSS", "12 Comments + Add Comment", "Showing 12 comments",
    ],
)  # fmt: skip
def test_comments_are_counted_in_more_words(line):
    assert read_heading(line) == Heading(12, "")


def test_initials_are_no_sentences():
    assert said_of("This entry was posted in Film on May 5, 2014 by M. K. Osei.") == (
        "M. K. Osei",
        "2014-05-05",
        ("Film",),
    )

    post, _ = read(f"The Ferryman\n\nPublié le\n5 mai 2014\npar\nM. K. Osei\n\n{BODY}")

    assert (post.byline, post.date, post.body) == ("M. K. Osei", "2014-05-05", BODY)


def test_titles_with_their_addresses_were_not_broken():
    links = (
        "Two Oars and a Piano – The Lantern Weekly: https://oars.example/2014/piano\nLow Tide: https://tide.example/f"
    )
    wide = BODY.replace("He cannot", "He\ncannot").replace("argument about", "argument\nabout")
    post, _ = read(f"The Ferryman\n\n{wide}\n\nPara saber mais:\n\n{links}")

    assert [link.url for link in post.links] == ["https://oars.example/2014/piano", "https://tide.example/f"]


def test_who_made_the_film_below_a_reading_time_is_no_title():
    head = "Wet Reels\n\nThe Ferryman\n\nIngrid\n\nMay 5, 2014 — 4 min read\n\nCarla Senn, 1961"
    post, _ = read(f"{head}\n\n{BODY}\n\n4/5")

    assert (post.title, post.byline, post.film.year, post.body) == ("The Ferryman", "Ingrid", 1961, BODY)


def test_the_button_of_one_comment_heads_no_list_of_the_sidebar():
    page = (
        f"# The Ferryman\n\n{BODY}\n\n## 1 Gedanke zu „The Ferryman“\n\n  1. Hilde sagt:\n\n"
        "[5. Mai 2014 um 20:10](https://a.example/5)\n\nMir hat der Sturm gefallen.\n\n"
        "[Antworten](https://a.example/?r=1)\n\n### Schreibe einen Kommentar\n\n"
        "### Neueste Beiträge\n\n  * [Zwei Ruder](https://a.example/zwei)\n  * [Ebbe](https://a.example/ebbe)\n"
    )
    post = next(text_dump.parse({"page.txt": page.encode()}))

    assert [(comment.author, comment.text) for comment in post.comments] == [("Hilde", "Mir hat der Sturm gefallen.")]
    assert (post.declared_count, post.body) == (1, BODY)


def test_a_list_of_links_goes_on_below_its_comma():
    links = "[a slow river](https://wet.example/tag/slow), [piano](https://wet.example/tag/piano)"
    tags = f"{links},\n[storm](https://wet.example/tag/storm)"
    post, _ = read(f"# The Ferryman\n\n{BODY}\n\nTags: {tags}")

    assert (post.tags, post.body) == (("a slow river", "piano", "storm"), BODY)
