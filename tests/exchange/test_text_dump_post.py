"""The post above the conversation: each of its fields, in the shapes of the wild, and what a person corrected."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.ledger import Label, LedgerDraft
from exchange.parsers import text_dump
from exchange.parsers.text_dump.post.post import read_post
from exchange.parsers.text_dump.text.lines import scan
from exchange.parsers.text_dump.text.references import References
from exchange.records import Corrections, Doubt, ImportedFilm, Subject

ONE = (
    "A film about a man who repairs umbrellas in the rain, and about the rain that keeps him in his trade for "
    "forty years."
)
TWO = "I liked the rain best of all, and the umbrella that nobody comes back for; it hangs there until the end."
PROSE = f"{ONE}\n\n{TWO}"


def read(text, named="", **options):
    """The post, and the ledger of its lines."""
    lines = scan(text.split("\n"))
    draft = LedgerDraft(len(lines))
    draft.label((line.number for line in lines if line.is_blank), Label.BLANK)
    post = read_post(lines, draft, named=named, **options)
    return post, draft.close()


def labels(text, named="", **options):
    """`label: lines` of all that is not blank."""
    _, ledger = read(text, named, **options)
    return {str(label): ledger.ranges(label) for label in Label if label is not Label.BLANK and ledger.ranges(label)}


def doubts(post):
    return [note.code for note in post.notes]


# Title


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Umbrellas", "Umbrellas"),
        ("Umbrellas (1964)", "Umbrellas (1964)"),
        ("Review: Umbrellas", "Review: Umbrellas"),
        ("Umbrellas – 4/5", "Umbrellas – 4/5"),
        ("Umbrellas | Rain Weekly", "Umbrellas"),
        ("Umbrellas « Rain Weekly", "Umbrellas"),
        ("Rain Weekly » Blog Archive » Umbrellas", "Umbrellas"),
        ("# Umbrellas", "Umbrellas"),
        ("[1]Umbrellas", "Umbrellas"),
        ("May 5, 2014\n\nUmbrellas", "Umbrellas"),
        ("Umbrellas\n\nMay 5, 2014", "Umbrellas"),
        ("Rain Weekly\n\nFilms, wet\n\n  • Home\n  • About\n\nUmbrellas\n\nPosted on May 5, 2014 by Ada", "Umbrellas"),
        ("Skip to content\n\nRain Weekly\n\nMenu\n\nUmbrellas\n\nBy Ada Lind", "Umbrellas"),
        ("Rain Weekly\nFilms, wet\n\nHome About Contact\n\nUmbrellas, 1964\n\nMay 5, 2014", "Umbrellas, 1964"),
        ("Umbrellas | Rain Weekly\n\nRain Weekly\n\nUmbrellas\n\nMay 5, 2014", "Umbrellas"),
        ("Who Is Afraid of the Rain?", "Who Is Afraid of the Rain?"),
        ("PG-13 | 101 min | Drama", ""),
        ("“A quotation.”", ""),
        ("It rains a lot.", "It rains a lot."),
        ("★★★★", ""),
        ("Home", ""),
    ],
)
def test_a_title_is_found_above_the_text(head, title):
    post, _ = read(f"{head}\n\n{PROSE}")

    assert post.title == title
    assert ONE in post.body


def test_a_title_that_is_a_guess_is_a_decision_with_alternatives():
    post, _ = read(f"Rain Weekly\n\nUmbrellas\n\nMay 5, 2014\n\n{PROSE}", file="umbrellas-1964.txt")

    [decision] = post.decisions
    assert (decision.subject, decision.chosen, decision.line) == (Subject.TITLE, "Umbrellas", 3)
    assert [each.value for each in decision.alternatives] == ["Rain Weekly", "umbrellas 1964"]
    assert Doubt.TITLE_IS_A_GUESS in doubts(post)


def test_the_name_of_the_file_is_never_taken_silently():
    post, _ = read(PROSE, file="umbrellas.txt")

    assert post.title == ""
    assert [each.value for each in post.decisions[0].alternatives] == ["umbrellas"]
    assert Doubt.NO_TITLE in doubts(post)


def test_a_title_that_the_heading_names_is_certain():
    post, _ = read(f"Rain Weekly\n\nUmbrellas (1964)\n\n{PROSE}", named="Umbrellas")

    assert (post.title, post.decisions) == ("Umbrellas (1964)", [])


def test_another_first_line_than_the_heading_names_is_told():
    post, _ = read(f"Best of the Wet\n\nMay 5, 2014\n\n{PROSE}", named="Umbrellas")

    assert post.title == "Umbrellas"
    assert [each.value for each in post.decisions[0].alternatives] == ["Best of the Wet"]


def test_a_title_printed_twice_is_no_text():
    assert labels(f"Umbrellas\n\nUmbrellas\n\nMay 5, 2014\n\n{PROSE}", named="Umbrellas") == {
        "body": "7, 9",
        "title": "1, 3",
        "meta": "5",
    }


def test_a_title_broken_in_two_is_one():
    head = "The Long and Rather Wet History of the Umbrellas That Were Left\nBehind on the Night Train to Trieste"
    post, ledger = read(f"{head}\n\n{PROSE}", named=head.replace("\n", " "), width=66)

    assert post.title == head.replace("\n", " ")
    assert ledger.ranges(Label.TITLE) == "1-2"


def test_the_site_around_the_post_is_boilerplate():
    text = (
        f"Skip to content\n\nRain Weekly\n\nFilms, wet\n\n  • Home\n  • Archive\n\nUmbrellas\n\nBy Ada Lind\n\n{PROSE}"
    )

    assert labels(text, named="Umbrellas") == {
        "body": "14, 16",
        "title": "10",
        "meta": "12",
        "boilerplate": "1, 3, 5, 7-8",
    }


# Byline, date, tags


@pytest.mark.parametrize(
    ("line", "author", "date", "tags"),
    [
        ("Posted on May 5, 2014 by Ada Lind", "Ada Lind", "2014-05-05", ()),
        ("Posted by Ada Lind on May 5, 2014 in Drama", "Ada Lind", "2014-05-05", ("Drama",)),
        ("May 5, 2014 by ada", "ada", "2014-05-05", ()),
        ("By Ada Lind · May 5, 2014", "Ada Lind", "2014-05-05", ()),
        ("Ada Lind | 05.05.2014 | 3 Kommentare", "Ada Lind", "2014-05-05", ()),
        ("Ada – 5. Mai 2014, 17:07 – 3 Kommentare", "Ada", "2014-05-05T17:07", ()),
        ("Written by: Ada Lind", "Ada Lind", "", ()),
        ("Posted by Ada at 10:34 AM", "Ada", "", ()),
        ("Posted on by Ada", "Ada", "", ()),
        ("Posted in Drama | Tagged fog, soup | 5 Comments", "", "", ("fog", "soup")),
        (
            "Posted: May 5, 2014 | Author: Ada | Filed under: Drama | Tags: a, b | 3 Comments »",
            "Ada",
            "2014-05-05",
            ("a", "b"),
        ),
        (
            "This entry was posted in Drama, War and tagged fog, soup on May 5, 2014 by Ada.",
            "Ada",
            "2014-05-05",
            ("fog", "soup"),
        ),
        ("Labels: drama, war", "", "", ("drama", "war")),
        ("Filed under: books, off topic", "", "", ("books", "off topic")),
        ("Veröffentlicht am 5. Mai 2014 von Ada", "Ada", "2014-05-05", ()),
        ("Schlagwörter: Nebel, Suppe", "", "", ("Nebel", "Suppe")),
        ("Verschlagwortet mit Nebel, Suppe", "", "", ("Nebel", "Suppe")),
        (
            "Dieser Beitrag wurde unter Drama abgelegt und mit Nebel, Suppe verschlagwortet.",
            "",
            "",
            ("Nebel", "Suppe"),
        ),
        ("12. März 2012 · von Ada · in Drama · 2 Kommentare", "Ada", "2012-03-12", ()),
        ("Posted by Ada T. at 11:04 AM | Permalink | TrackBack (0)", "Ada T.", "", ()),
        ("Publicado por Ada en 20:15", "Ada", "", ()),
        ("Publié le 5 mai 2014 par Ada dans Drame", "Ada", "2014-05-05", ("Drame",)),
        ("Étiquettes : brume, soupe", "", "", ("brume", "soupe")),
        ("Publicado el 5 de mayo de 2014 por Ada", "Ada", "2014-05-05", ()),
        ("Etiquetas: niebla, sopa", "", "", ("niebla", "sopa")),
        ("Pubblicato il 5 maggio 2014 da Ada", "Ada", "2014-05-05", ()),
        ("Publicado em 5 de maio de 2014 por Ada", "Ada", "2014-05-05", ()),
        ("Geplaatst op 5 mei 2014 door Ada", "Ada", "2014-05-05", ()),
        ("Posted on [4]May 5, 2014 by [5]Ada", "Ada", "2014-05-05", ()),
        ("Posted on [May 5, 2014](http://a.example/x) by [Ada](http://a.example/ada)", "Ada", "2014-05-05", ()),
        ("Posted on 03/04/2014 by Ada", "Ada", "", ()),
    ],
)
@pytest.mark.parametrize("is_below", [False, True])
def test_a_byline_is_read_above_and_below_the_text(line, author, date, tags, is_below):
    text = f"Umbrellas\n\n{PROSE}\n\n{line}" if is_below else f"Umbrellas\n\n{line}\n\n{PROSE}"
    post, ledger = read(text, named="Umbrellas")

    assert (post.byline, post.date, post.tags) == (author, date, tags)
    assert post.body == PROSE
    assert len(ledger.lines(Label.META)) == 1


def test_a_byline_in_pieces_is_read_above_the_text():
    post, ledger = read(f"Umbrellas\n\nPosted by\nAda Lind\nMay 5, 2014\n\n{PROSE}", named="Umbrellas")

    assert (post.byline, post.date, post.body) == ("Ada Lind", "2014-05-05", PROSE)
    assert len(ledger.lines(Label.META)) == 3


@pytest.mark.parametrize(
    "line",
    [
        "Written by a man who has seen it all, this film is a riddle.",
        "Posted in a hurry, this is not a review.",
        "By the end I missed the fog.",
        "On May 5, 2014, I saw it with Ada.",
        "In May 5, 2014 it rained.",
        "By then it was too late.",
        "Seen in Cannes, and I would go again.",
        "Home is where the umbrella is.",
        "Like rain.",
        "Share of the blame goes to the rain.",
        "Follow the rain, he says, and they do.",
        "Search for a plot and you will find an umbrella.",
    ],
)
def test_a_sentence_is_text_at_either_end(line):
    above, _ = read(f"Umbrellas\n\n{line}\n\n{PROSE}", named="Umbrellas")
    below, _ = read(f"Umbrellas\n\n{PROSE}\n\n{line}", named="Umbrellas")

    assert (above.body, below.body) == (f"{line}\n\n{PROSE}", f"{PROSE}\n\n{line}")


def test_other_dates_of_the_post_tell_the_order_of_figures():
    assert read(f"Umbrellas\n\n03/04/2014\n\n{PROSE}\n\nUpdated 25/04/2014", named="Umbrellas")[0].date == "2014-04-03"


# Film


@pytest.mark.parametrize(
    ("title", "film"),
    [
        ("Umbrellas (1964)", ImportedFilm("Umbrellas", 1964)),
        ("Review: Umbrellas (1964)", ImportedFilm("Umbrellas", 1964)),
        ("A Review of Umbrellas", ImportedFilm("Umbrellas", None)),
        ("Umbrellas (France, 1964) – Movie Review", ImportedFilm("Umbrellas", 1964)),
        ("Umbrellas – 4/5", ImportedFilm("Umbrellas", None)),
        ("Filmkritik: Umbrellas", ImportedFilm("Umbrellas", None)),
        ("Crítica: Umbrellas", ImportedFilm("Umbrellas", None)),
        ("1917 (2019)", ImportedFilm("1917", 2019)),
        ("2046", None),
        ("My holidays", None),
    ],
)
def test_the_film_and_its_year_are_in_the_title(title, film):
    assert read(f"{title}\n\n{PROSE}", named=title)[0].film == film


@pytest.mark.parametrize(
    ("facts", "year"),
    [
        ("PG-13 | 101 min | 1964", 1964),
        ("Directed by: Ada Lind\nStarring: Bo Ek, Cy Dahl\nYear: 1964", 1964),
        ("France 1964 | 101 min", 1964),
        ("PG-13 | 101 min | Drama", None),
        ("1964–1966 | 101 min", None),
    ],
)
def test_lines_of_facts_tell_the_year(facts, year):
    post, ledger = read(f"Umbrellas\n\n{facts}\n\n{PROSE}\n\nRating: 4/5", named="Umbrellas")

    assert post.film == ImportedFilm("Umbrellas", year)
    assert post.body == PROSE
    assert len(ledger.lines(Label.META)) == facts.count("\n") + 1


# Rating


@pytest.mark.parametrize(
    ("line", "value", "best", "words"),
    [
        ("Long story short: 4/4 stars", "4", "4", "Long story short"),
        ("Rating: ★★★½ (3.5/4)", "3.5", "4", ""),
        ("**Rating:** 4/5", "4", "5", ""),
        ("Rating – 4/5", "4", "5", ""),
        ("My Rating: *** 1/2 out of ****", "3.5", "4", ""),
        ("*** von ***** Sternen", "3", "5", ""),
        ("★★★★☆", "4", "5", ""),
        ("Mi valoración: 7 sobre 10", "7", "10", ""),
        ("Note : 14/20", "14", "20", ""),
        ("Voto: 7 su 10", "7", "10", ""),
        ("Betyg: 4 av 5", "4", "5", ""),
        ("Cijfer: 8/10", "8", "10", ""),
        ("Dreieinhalb von fünf Sternen", "3.5", "5", ""),
        ("Rating (out of 10): 7.5", "7.5", "10", ""),
        ("Score\n4/5", "4", "5", ""),
        ("New rating: 4/5 (was 2/5)", "4", "5", ""),
        ("Fazit: 4 von 5 Briefmarken", "4", "5", ""),
        ("Fazit: Hoch hinaus, sicher gelandet – 72,5 %", "72.5", "100", "Hoch hinaus, sicher gelandet"),
        ("Fazit: Ein warmer Film. 4 von 5 Sternen", "4", "5", "Ein warmer Film."),
        ("Bottom line: Write to somebody. 3 out of 4 stars", "3", "4", "Write to somebody."),
        ("Verdict: See it in the rain.\n\nRating: 4/5", "4", "5", "See it in the rain."),
        ("4/5 – see it in the rain", "4", "5", "see it in the rain"),
        ("Grade: A-", "10", "12", ""),
        ("Two thumbs up!", "1", "1", ""),
        ("IMDb: 8.1/10\n\nRating: 4/5", "4", "5", ""),
        ("Acting: 2/5\nMusic: 5/5\nOverall: 4/5", "4", "5", ""),
        ("Rating: *** \n\n**** = superb\n*** = good\n** = fair\n* = poor", "3", "4", ""),
        ("Rating: ★★★\n\n★★★★ excellent ★★★ good ★★ fair ★ poor", "3", "4", ""),
        ("★★★\n\nRating scale: one to four stars", "3", "4", ""),
        ("Karakter: 4 ud af 6", "4", "6", ""),
        ("Hodnocení: 70 %", "70", "100", ""),
        ("Story - 70%\nMusic - 65%\nTotal - 75%", "75", "100", ""),
        ("Cijfer: 7,5", "7.5", "10", ""),
        ("MPAA Rating:  R     Length:  104 Minutes    Overall Rating:  7 (out of 10)", "7", "10", ""),
        ("TL;DR - see it in the rain.\nRating: 4/5", "4", "5", "see it in the rain."),
    ],
)
def test_a_rating_is_read(line, value, best, words):
    post, _ = read(f"Umbrellas\n\n{PROSE}\n\n{line}", named="Umbrellas")

    assert (str(post.rating.value), str(post.rating.best), post.verdict) == (value, best, words)
    assert post.body.startswith(PROSE)


@pytest.mark.parametrize(
    "line",
    [
        "Rated PG-13 for wet language.",
        "IMDb: 8.1/10",
        "Metacritic has it at 61/100.",
        "A colleague gave it 4/5.",
        "My wife gives it three stars.",
        "Open 24/7 since 9/11.",
        "About 3 out of 4 calls are wrong numbers.",
        "It runs for 101 min and earned 85 million.",
        "**** = superb, *** = good, ** = fair, * = poor",
        "Part 2/4",
        "Nota: 4",
        "Overall: 3.5",
    ],
)
def test_a_decoy_is_no_rating(line):
    post, _ = read(f"Umbrellas\n\n{PROSE}\n\n{line}", named="Umbrellas")

    assert post.rating is None


def test_a_verdict_may_stand_above_the_text_beside_the_rating():
    post, ledger = read(f"Umbrellas\n\nTL;DR: Bring a coat.\nRating: 4/5\n\n{PROSE}", named="Umbrellas")

    assert (post.verdict, post.body, ledger.lines(Label.RATING)) == ("Bring a coat.", PROSE, [3, 4])


def test_a_verdict_has_words():
    assert not read(f"Umbrellas\n\n{PROSE}\n\nOverall: 3.5", named="Umbrellas")[0].verdict


def test_a_rating_in_the_text_stays_there_and_is_a_decision():
    post, _ = read(f"Umbrellas\n\n{ONE} I give it 7/10.\n\n{TWO}", named="Umbrellas")

    assert post.rating.text == "7/10"
    assert "I give it 7/10." in post.body
    assert Doubt.RATING_IN_TEXT in doubts(post)
    assert [(each.subject, each.chosen) for each in post.decisions] == [(Subject.RATING, "7/10")]


def test_two_ratings_are_a_decision_and_none_is_chosen():
    post, _ = read(f"Umbrellas\n\n{PROSE}\n\nAs a film: 3/5\n\nAs weather: 5/5", named="Umbrellas")

    assert post.rating is None
    assert [each.value for each in post.decisions[0].alternatives] == ["3/5", "5/5"]


def test_ratings_of_parts_go_with_that_of_the_whole():
    text = f"Umbrellas\n\n{PROSE}\n\nActing: 2/5\n\nMusic: 5/5\n\nOverall: 4/5"

    assert labels(text, named="Umbrellas") == {"body": "3, 5", "title": "1", "rating": "7, 9, 11"}


@pytest.mark.parametrize("line", ["Grade:", "Rating:", "Wertung:", "Note :"])
def test_a_rating_whose_signs_were_lost_is_flagged(line):
    post, ledger = read(f"Umbrellas\n\n{PROSE}\n\n{line}", named="Umbrellas")

    assert post.rating is None
    assert Doubt.RATING_IS_EMPTY in doubts(post)
    assert ledger.ranges(Label.RATING) == "7"


def test_signs_that_were_lost_in_part_are_flagged():
    post, _ = read(f"Umbrellas\n\n{PROSE}\n\n×3½ (3.5/4)", named="Umbrellas")

    assert (post.rating.text, doubts(post)) == ("3.5/4", [Doubt.RATINGS_DISAGREE])


def test_a_page_of_many_reviews_has_no_rating():
    many = "\n\n".join(
        f"{name}\n\nPosted on May {day}, 2014\n\n{ONE}\n\nRating: 4/5" for day, name in enumerate("ABCD", 1)
    )
    post, ledger = read(f"Monthly Archives: May 2014\n\n{many}")

    assert (post.title, post.rating) == ("Monthly Archives: May 2014", None)
    assert "Rating: 4/5" in post.body
    assert Label.RATING not in {entry.label for entry in ledger.entries}


def test_three_asterisks_between_paragraphs_are_a_rule():
    post, _ = read(f"Umbrellas\n\n{ONE}\n\n* * *\n\n{TWO}\n\n***\n\n{TWO}", named="Umbrellas")

    assert post.rating is None
    assert "* * *" in post.body


# Further reading


@pytest.mark.parametrize(
    "heading",
    [
        "For Further Reading:", "Further reading", "See also:", "Other reviews", "More reviews:", "Elsewhere:",
        "Related reading",
        "What others say:", "You might also want to read", "Zum Weiterlesen:", "Andere Meinungen:", "Weitere Kritiken:",
        "Mehr dazu:",
        "À lire aussi :", "Autres critiques :", "Otras críticas:", "Enlaces de interés:",
        "Altre recensioni:", "Leggi anche:",
        "Outras críticas:", "Leia também:", "Andere recensies:", "Lees ook:", "Läs också:",
        "## Further Reading", "**Further reading:**",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "items", ["The Wet Critic\nDrip, Drip", "  • The Wet Critic\n  • Drip, Drip", "The Wet Critic\n\nDrip, Drip"]
)
def test_further_reading_is_found_in_many_words(heading, items):
    post, _ = read(f"Umbrellas\n\n{PROSE}\n\n{heading}\n\n{items}", named="Umbrellas")

    assert [link.title for link in post.links] == ["The Wet Critic", "Drip, Drip"]
    assert post.body == PROSE


@pytest.mark.parametrize(
    ("items", "url"),
    [
        ("The Wet Critic (http://wet.example/a)", "http://wet.example/a"),
        ("The Wet Critic: http://wet.example/a", "http://wet.example/a"),
        ("The Wet Critic http://wet.example/a", "http://wet.example/a"),
        ("The Wet Critic <http://wet.example/a>", "http://wet.example/a"),
        ("The Wet Critic\nhttp://wet.example/a", "http://wet.example/a"),
        ("  * [The Wet Critic](http://wet.example/a)", "http://wet.example/a"),
        ("  * [7]The Wet Critic", "http://wet.example/seven"),
        ("  * [8]The Wet Critic", ""),
    ],
)
def test_further_reading_has_the_addresses_that_the_dump_has(items, url):
    references = References(90, 9, {7: "http://wet.example/seven"})
    post, _ = read(f"Umbrellas\n\n{PROSE}\n\nFurther reading:\n\n{items}", named="Umbrellas", references=references)

    assert [(link.title, link.url) for link in post.links] == [("The Wet Critic", url)]


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("Further reading: Rain Weekly, Hats Today and The Umbrella.", ["Rain Weekly", "Hats Today", "The Umbrella"]),
        ("Other reviews worth your time: “Rain, Again” and Reel Weather", ["“Rain, Again”", "Reel Weather"]),
        ("Mehr dazu lesen Sie bei Turmblick und Kinozeit Ost.", ["Turmblick", "Kinozeit Ost"]),
        ("À lire également : L’Écran de Nantes, Carnet de Josette", ["L’Écran de Nantes", "Carnet de Josette"]),
        ("See also: Rain, Again; Reel Weather", ["Rain, Again", "Reel Weather"]),
    ],
)
def test_further_reading_in_one_line_is_split(line, titles):
    assert [link.title for link in read(f"Umbrellas\n\n{PROSE}\n\n{line}", named="Umbrellas")[0].links] == titles


@pytest.mark.parametrize(
    "line",
    [
        "See also how the light falls in the last scene, which I have watched four times.",
        "Other critics have said that it is too long. They are right: it is.",
        "Links and rechts stand umbrellas.",
        "More on that rain next week, when I have dried.",
    ],
)
def test_a_sentence_is_no_further_reading(line):
    post, _ = read(f"Umbrellas\n\n{PROSE}\n\n{line}", named="Umbrellas")

    assert (post.links, post.body) == ((), f"{PROSE}\n\n{line}")


# What stands around the text


@pytest.mark.parametrize(
    "foot",
    [
        "Share this:\n\n  • Twitter\n  • Facebook\n\nLike this:\n\nLike Loading...",
        "Related\n\nKelp April 2, 2012 In \"Drama\"\nFerris July 9, 2014 In \"Comedy\"",
        "Related posts:\n\n  1. Kelp\n  2. Ferris",
        "About the author\n\nAda Lind has written about films and weather since 1999. She lives by a river.",
        "Post navigation\n\n← Kelp Ferris →",
        "« Older | Newer »",
        "Teilen mit:\n\nTwitter\nFacebook\n\nGefällt mir:\n\nGefällt mir Wird geladen …",
        "Partager :\n\nTwitter\nFacebook",
        "Compartir:\n\nTwitter\nFacebook",
        "Recent Posts\n\nKelp\nFerris\n\nArchives\n\nMay 2014\nApril 2014",
        "Advertisements\n\nReport this ad",
        "Proudly powered by WordPress",
        "© 2014 Rain Weekly. All rights reserved.",
        "Search for:\n\nSearch",
        "Email This\nBlogThis!\nShare to Twitter\nShare to Facebook",
        "3 bloggers like this.",
        "More from this blog\n\nKelp\nApril 2, 2012 · 0 Comments\n\nFerris\nJuly 9, 2014 · 2 Comments",
    ],
)  # fmt: skip
def test_what_is_printed_below_the_text_is_boilerplate(foot):
    text = f"Umbrellas\n\n{PROSE}\n\nRating: 4/5\n\n{foot}"
    post, ledger = read(text, named="Umbrellas")

    assert (post.body, post.rating.text, post.byline) == (PROSE, "4/5", "")
    assert len(ledger.lines(Label.BOILERPLATE)) == len([line for line in foot.split("\n") if line])


def test_an_advertisement_within_the_text_is_no_text():
    assert read(f"{ONE}\n\nAdvertisements\n\n{TWO}")[0].body == PROSE


@pytest.mark.parametrize(
    "quotation",
    [
        "“It is only water.”",
        "„Es ist nur Wasser.“",
        "«Ce n’est que de l’eau.»",
        "“It is only water.” – The man",
        "「ただの水だ。」",
    ],
)
def test_a_quotation_at_the_end_is_the_pull_quote(quotation):
    post, ledger = read(f"Umbrellas\n\n{PROSE}\n\n{quotation}\n\nRating: 4/5", named="Umbrellas")

    assert (post.pull_quote, post.body) == (quotation, PROSE)
    assert ledger.ranges(Label.BODY) == "3, 5, 7"


def test_the_first_quotation_that_is_set_apart_is_the_pull_quote():
    post, _ = read(f"Umbrellas\n\n{ONE}\n\n“It is only water.”\n\n{TWO}", named="Umbrellas")
    several, _ = read(f"Umbrellas\n\n{ONE}\n\n“Water.”\n\n“Only water.”\n\n{TWO}", named="Umbrellas")

    assert (post.pull_quote, post.body) == ("“It is only water.”", PROSE)
    assert (several.pull_quote, several.body) == ("“Water.”", f"{ONE}\n\n“Only water.”\n\n{TWO}")


@pytest.mark.parametrize("shown", ["> It is only water, Nell.", "> It is only\n> water, Nell."])
def test_the_sign_of_a_quotation_is_no_part_of_it(shown):
    post, _ = read(f"Umbrellas\n\n{ONE}\n\n{shown}\n\n{TWO}", named="Umbrellas")

    assert (post.pull_quote, post.body) == ("It is only water, Nell.", PROSE)


# The text


def test_wrapped_paragraphs_are_joined_and_the_margin_is_no_text():
    text = (
        "   A film about a man who repairs umbrellas in the rain, and about the\n"
        "   rain that keeps him in his trade.\n\n"
        "   I liked the rain best of all, and the umbrella that nobody comes back\n"
        "   for; it hangs there until the very end, when the light goes off in the\n"
        "   shop and we hear it drip.\n\n"
        "   Bottom line: See it in the rain, in a cinema with a leaking roof. 4 out\n"
        "   of 5 stars"
    )
    post, ledger = read(text, width=74)

    assert post.body == (
        "A film about a man who repairs umbrellas in the rain, and about the rain that keeps him in his trade.\n\n"
        "I liked the rain best of all, and the umbrella that nobody comes back for; it hangs there until the very end, "
        "when the light goes off in the shop and we hear it drip."
    )
    assert (str(post.rating.value), post.verdict) == ("4", "See it in the rain, in a cinema with a leaking roof.")
    assert ledger.ranges(Label.RATING) == "8-9"


def test_a_text_is_kept_character_for_character():
    text = (
        f"{ONE}\n\nTwo  or   more spaces\u00a0and “signs” — and\ttabs\nBelow it\n\n  - a point\n    - within\n\n{TWO}"
    )

    assert read(text)[0].body == text.replace("\n  - a", "\n- a").replace("\n    - w", "\n  - w")


def test_lines_without_gaps_are_paragraphs():
    assert read(f"Umbrellas\n{ONE}\n{TWO}", named="Umbrellas")[0].body == PROSE


# What a person decided


TEXT = f"Umbrellas\n\nMay 5, 2014\n\n{PROSE}\n\nRating: 4/5\n\nSee also:\n\nThe Wet Critic"


def test_a_title_that_was_entered_wins():
    post, ledger = read(TEXT, named="Umbrellas", corrections=Corrections(title="Parasols"))

    assert (post.title, post.film.title, post.decisions) == ("Parasols", "Parasols", [])
    assert ledger.ranges(Label.TITLE) == "1"


@pytest.mark.parametrize(
    ("corrections", "film"),
    [
        (Corrections(film=""), None),
        (Corrections(film="Parapluies"), ImportedFilm("Parapluies", None)),
        (Corrections(film="Parapluies", year=1964), ImportedFilm("Parapluies", 1964)),
        (Corrections(year=1964), ImportedFilm("Umbrellas", 1964)),
    ],
)
def test_a_film_that_was_entered_wins(corrections, film):
    assert read(TEXT, named="Umbrellas", corrections=corrections)[0].film == film


def test_a_rating_that_was_entered_wins():
    assert read(TEXT, named="Umbrellas", corrections=Corrections(rating="B+"))[0].rating.text == "B+"
    assert read(TEXT, named="Umbrellas", corrections=Corrections(rating=""))[0].rating is None


def test_what_was_entered_and_is_no_rating_is_told():
    post, _ = read(TEXT, named="Umbrellas", corrections=Corrections(rating="lovely"))

    assert post.rating.text == "4/5"
    assert Doubt.NO_RATING_ENTERED in doubts(post)


def test_the_text_ends_where_somebody_said():
    post, ledger = read(TEXT, named="Umbrellas", corrections=Corrections(last_body_line=5))

    assert post.body == ONE
    assert ledger.ranges(Label.UNEXPLAINED) == "7"
    assert post.rating.text == "4/5"
    assert [link.title for link in post.links] == ["The Wet Critic"]


@pytest.mark.parametrize(
    "label", [Label.BODY, Label.RATING, Label.FURTHER, Label.META, Label.BOILERPLATE, Label.UNEXPLAINED, Label.TITLE]
)
@pytest.mark.parametrize("line", [1, 3, 5, 7, 9, 11, 13])
def test_a_line_is_what_somebody_said(label, line):
    _, ledger = read(TEXT, named="Umbrellas", corrections=Corrections(labels={line: label}))

    assert ledger.of(line).label is label


def test_lines_that_were_said_become_what_was_said():
    post, _ = read(
        TEXT,
        named="Umbrellas",
        corrections=Corrections(labels={5: Label.TITLE, 9: Label.BODY, 13: Label.BODY, 1: Label.FURTHER}),
    )

    assert post.title == ONE
    assert post.body == f"{TWO}\n\nRating: 4/5\n\nThe Wet Critic"
    assert [link.title for link in post.links] == ["Umbrellas"]


# Anything


LINES = st.sampled_from(
    [
        "", "", "Umbrellas", "Umbrellas | Rain Weekly", ONE, TWO, "“A quotation.”", "Rating:",
        "Rating: 4/5", "★★★", "Acting: 3/5", "Overall: 2/5",
        "**** = good", "*** = fair", "Further reading:", "See also: A, B and C", "  • Home", "May 5, 2014",
        "By Ada Lind", "Posted by", "Tagged a, b",
        "Share this:", "Related", "About the author", "Advertisements", "5 Comments", "PG-13 | 101 min",
        "* * *", "http://a.example/", "[7]A link",
        "## A heading", "Verdict: Good.", "Monthly Archives: May 2014", "Continue reading →", "Score",
    ]
)  # fmt: skip
POSTS = st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=25).map(
    lambda lines: "\n".join(lines).replace("\r", "")
)
SAID = st.dictionaries(st.integers(1, 25), st.sampled_from(list(Label)), max_size=5)


@settings(max_examples=300, deadline=None)
@given(
    POSTS,
    st.sampled_from(["", "Umbrellas"]),
    st.sampled_from([None, 40, 72]),
    SAID,
    st.one_of(st.none(), st.integers(0, 25)),
)
def test_any_lines_are_a_post_and_every_character_of_the_text_is_kept_once(text, named, width, said, last):
    corrections = Corrections(labels=said, last_body_line=last)
    post, ledger = read(text, named, width=width, corrections=corrections)
    lines = text.split("\n")

    of_body = "".join(lines[number - 1] for number in ledger.lines(Label.BODY))
    kept = post.body + post.pull_quote
    assert sorted("".join(kept.split()).replace("#", "")) == sorted("".join(of_body.split()).replace("#", ""))
    assert len(ledger) == len(lines)


@pytest.mark.parametrize(
    "unit",
    [
        " ", "-", "1", "[", "(", "*", "★", "½", "1/", "4/4 ", "A ", "“", "_", "#", "http://", "[a](", "| ", "by ",
        "a, ", "5% ", "\u00a0", "> ", "= ", "§", "☆ ", "12 ",
    ],
)  # fmt: skip
def test_long_runs_take_no_time(unit):
    run = unit * (100_000 // len(unit))
    pieces = "\n".join(unit * (280 // len(unit)) for _ in range(300))
    began = time.process_time()
    read(f"Umbrellas\n\n{run}\n\n{ONE}\n\n{pieces}\n\nRating: {run}\n\nFurther reading: {run[:500]}\n\n{run}")

    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "unit",
    [
        "Abc def\n\n", "  * A thing\n", "Posted on May 5, 2014 by Ada\n\n", "12. March 2012\n\n",
        "Foo: 4/5\n\nBar: 3/5\n\n",
        "Overall: 4/5\nActing: 3/5\n", "Further reading:\n\nA\n\n", "**** good\n*** fair\n", "* * *\n\n",
        "“Yes.”\n\n", "Related\n\n",
    ],
)  # fmt: skip
def test_ten_times_the_lines_take_some_ten_times_as_long(unit):
    def seconds(times):
        text = f"Umbrellas\n\n{ONE}\n\nFurther reading:\n\n{unit * times}"
        began = time.process_time()
        read(text, named="Umbrellas")
        return time.process_time() - began

    assert seconds(3_000) < 30 * max(seconds(300), 0.02)


# Marks at the end of a text, of parts, and of others


@pytest.mark.parametrize(
    ("line", "value", "words"),
    [
        ("Mind the doors. ★★★★☆", "4", "Mind the doors."),
        ("Go before it grasses over. 86%", "86", "Go before it grasses over."),
        ("**9/10**", "9", ""),
        ("Terningkast: 5 av 6", "5", ""),
        ("Moje hodnocení: 70 %", "70", ""),
        ("Nota do crítico: 4,5 / 5\nNota dos leitores: 3,9 / 5 (212 votos)", "4.5", ""),
        ("SCORES\nScript 8\nScore (as in music) 4\nTOTAL 7/10", "7", ""),
    ],
)
def test_a_line_at_the_end_of_a_text_rates(line, value, words):
    post, _ = read(f"Umbrellas\n\n{PROSE}\n\n{line}", named="Umbrellas")

    assert (str(post.rating.value), post.verdict, post.body) == (value, words, PROSE)


def test_a_letter_at_the_end_of_a_text_rates_and_stays():
    post, _ = read(f"Umbrellas\n\n{PROSE}\n\nI liked the hats. B", named="Umbrellas")

    assert (post.rating.text, post.body, doubts(post)) == (
        "B",
        f"{PROSE}\n\nI liked the hats. B",
        [Doubt.RATING_IN_TEXT],
    )


def test_a_box_that_calls_readers_is_none_of_a_text():
    box = "Sign up for the Friday reel\nNo spam, just films.\nYour email address\nSIGN UP"

    assert read(f"Umbrellas\n\n{ONE}\n\n{box}\n\n{TWO}", named="Umbrellas")[0].body == PROSE


def test_rated_posts_below_a_heading_are_others():
    below = "MORE LIKE THIS\nThe Night Packers – ★★★\nTwo Sugars – ★★"
    post, _ = read(f"Umbrellas\n\n{PROSE}\n\n4/5\n\n{below}", named="Umbrellas")

    assert (post.body, str(post.rating.value), post.links) == (PROSE, "4", ())


def test_further_reading_may_be_told_behind_its_names():
    told = "Two Oars (http://oars.example/1) and Low Tide (http://tide.example/2) have also reviewed this film."
    post, _ = read(f"Umbrellas\n\n{PROSE}\n\n{told}", named="Umbrellas")

    assert [link.title for link in post.links] == ["Two Oars", "Low Tide"]


def test_several_long_lines_in_one_block_are_paragraphs_however_many_gaps_the_page_has():
    lines = [
        f"Scene {number} is in the rain, where a man with {'a lamp and ' * number}a dog goes by. He is tired."
        for number in (4, 9, 2, 6)
    ]
    text = "\n\n".join(["The Lamp", "By Ada Lind | May 5, 2011", "\n".join(lines), "2 Comments", "Bo says:", "Wet."])
    post = next(text_dump.parse({"page.txt": text.encode()}))

    assert post.body == "\n\n".join(lines)
