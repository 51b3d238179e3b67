"""What ordinary pages of WordPress and Blogger showed: years, things that rate, dates, badges, postscripts."""

import pytest
from lake import LAKE, WRAPPED, named, read

from exchange.ledger import Label
from exchange.parsers.text_dump.byline.byline import read_byline
from exchange.parsers.text_dump.further.further import read_further
from exchange.parsers.text_dump.text.lines import scan
from exchange.parsers.text_dump.text.passages import passages
from exchange.parsers.text_dump.text.pieces import pieces_of_sentences
from exchange.parsers.text_dump.text.references import References
from exchange.records import Doubt

POST = ("The Ferry", "", f"{LAKE}.", "", f"{LAKE}.", "")
TALK = (
    "2 responses to “The Ferry”", "",
    "  1. Ada says:", "     May 1, 2015 at 5:07 pm", "", "     Row!", "",
    "  2. Bo says:", "     May 2, 2015 at 5:07 pm", "", "     Swim!",
)  # fmt: skip


@pytest.mark.parametrize("is_wrapped", [True, False])
def test_the_year_of_another_film_within_a_paragraph_is_not_surely_that_of_this_one(is_wrapped):
    paragraph = [
        "Her first picture, Salt Sunday (2009), had the same love of work properly",
        "done. This one has a boat in it, and a goat, and they get along with each",
        "other as well as one can expect of a goat.",
    ]
    text = [*WRAPPED.splitlines(), "", *paragraph]
    rows = text if is_wrapped else [LAKE, "", " ".join(paragraph)]
    post = read("   The Ferry", "", *(f"   {row}" for row in rows), "", *TALK)

    told = {note.detail for note in post.notes if note.code is Doubt.LIKELY}
    assert post.film is None or post.film.year is None or f"year: {post.film.year}" in told


def test_the_year_of_what_is_to_be_read_further_is_none_of_the_film():
    post = read(*POST, "Further reading:", "", "  • The Keeper (1949)", "", *TALK)

    assert post.ledger.of(9).label is Label.FURTHER
    assert post.film is None or post.film.year is None


@pytest.mark.parametrize(
    ("row", "rating", "verdict"),
    [
        ("Rating: 4 beams out of 5. Sweet, with dirt on it.", "4/5", "Sweet, with dirt on it."),
        ("Meine Note: 8 von 10 Möwen. Warm, nass und nie gemütlich.", "8/10", "Warm, nass und nie gemütlich."),
        ("Ma note : 4 poulpes sur 5 🐙🐙🐙🐙", "4/5", ""),
        ("4 pop-corns sur 5", "4/5", ""),
    ],
)  # fmt: skip
def test_things_behind_a_label_rate_and_what_follows_is_the_verdict(row, rating, verdict):
    post = read(*POST, row, "", *TALK)

    assert (f"{post.rating.value}/{post.rating.best}", post.verdict) == (rating, verdict)
    assert row not in post.body


@pytest.mark.parametrize("last", ["P.S. : stay until the end of the credits. The goat.", "PS: Row, and row, and row."])
def test_a_postscript_is_text(last):
    post = read(*POST, "Rating: 7/10", "", last, "", *TALK)

    assert post.body.endswith(last)


def test_a_quotation_between_the_marks_of_swedish_is_one():
    quotation = "”The lake does not lie. It is only we who write it down.”"
    post = read(*POST, quotation, "", f"{LAKE}.", "", *TALK)

    assert post.pull_quote == quotation


@pytest.mark.parametrize(
    ("name", "day", "author", "created"),
    [
        ("Duda MeirellesPost author", "9 de abril de 2016 em 10:12", "Duda Meirelles", "2016-04-09T10:12"),
        ("tweedsider", "24 Feb 09 at 8:45 pm", "tweedsider", "2009-02-24T20:45"),
    ],
)
def test_a_badge_without_a_space_and_dates_of_two_figures_are_known(name, day, author, created):
    rows = ["  1. Bia", f"     {day}", "     Permalink", "", "     Row!", "", "     Reply", ""]
    rows += [f"  2. {name}", f"     {day}", "     Permalink", "", "     Swim!", "", "     Reply"]
    post = read(*POST, "2 comments", "", *rows)

    assert [(comment.author, comment.created) for comment in post.found][1] == (author, created)


@pytest.mark.parametrize(
    ("row", "author", "tags", "filed"),
    [
        ("Filed under: Science-Fiction | by Ada Lind | March 12, 2022", "Ada Lind", (), ("Science-Fiction",)),
        ("Kategorien Kritiken Schlagwörter Roadmovie, Nebel", "", ("Roadmovie", "Nebel"), ("Kritiken",)),
        ("Posted by: Ada Lind in Reviews, Fog November 22, 2013", "Ada Lind", (), ("Reviews", "Fog")),
        ("Tagged with: Nebel Kommentar hinzufügen", "", ("Nebel",), ()),
    ],
)
def test_themes_name_categories_and_tags_in_one_line(row, author, tags, filed):
    read = read_byline(row)

    assert (read.author, read.tags, read.filed) == (author, tags, filed)


def test_the_word_for_a_comment_of_the_writer_may_be_joined_to_the_button_above_it():
    rows = [
        row
        for name in ("Ada", "Bo")
        for row in (f"{name} says:", "May 1, 2015 at 5:07 pm", "", "Row!", "", "ReplyBy Post Author", "")
    ]
    post = read(*POST, "2 comments", "", *rows)

    assert named(post) == [("1", "Ada"), ("2", "Bo")]
    assert [comment.text for comment in post.found] == ["Row!", "Row!"]


def test_numbers_of_a_list_that_elinks_sets_behind_no_break_spaces_begin_at_the_edge():
    points = ["   \u00a0 1.\u00a0A kite, which was built by a maker in Lincoln.", "   \u00a0 2.\u00a0A boat."]
    post = read("   The Ferry", "", f"   {LAKE}.", "", *points, "", f"   {LAKE}.", "", *TALK)

    assert "1. A kite, which was built by a maker in Lincoln.\n2. A boat." in post.body


def test_a_lone_word_in_brackets_between_paragraphs_is_the_name_of_a_picture():
    post = read(*POST, "[halflife]", "", f"{LAKE}.", "", *TALK)

    assert "halflife" not in post.body


@pytest.mark.parametrize(
    "label",
    ["Fazit & Wertung", "Giudizio in una riga:", "Kurz und knusprig:", "Verdict in two sentences:", "Bilan et note"],
)
def test_words_that_name_a_verdict_may_say_how_long_it_is_or_that_a_mark_follows(label):
    words = "A wet film with a long echo, and no piano in it."
    rows = [f"{label} {words}"] if label.endswith(":") else [label, "", words]
    post = read(*POST, *rows, "", "Rating: 7/10", "", *TALK)

    assert post.verdict == words
    assert label not in post.body


def test_a_box_with_the_title_once_more_rates_and_sums_up():
    rows = ["The Ferry", "", "Reviewed by Ada Lind on Jun 15", "", "Rating: 4.0 of 5 stars", "", "It pulls every oar."]
    post = read(*POST, *rows, "", "Filed Under: Movies Tagged With: lakes", "", *TALK)

    assert (str(post.rating.value), post.verdict, post.byline) == ("4.0", "It pulls every oar.", "Ada Lind")
    assert post.body.rstrip().endswith(LAKE + ".")


def test_the_mark_of_the_whole_may_be_named_with_its_scale():
    box = [
        "Review Overview",
        "",
        "Direction - 8",
        "Script - 5",
        "",
        "7",
        "",
        "Score out of 10",
        "",
        "Summary : Airless.",
    ]
    post = read(*POST, *box, "", *TALK)

    assert (post.rating.value, post.rating.best, post.verdict) == (7, 10, "Airless.")


def test_figures_of_things_explain_no_scale():
    row = "5 deaths, 2 weddings, 1 moose (stuffed). Run before it melts."
    post = read(*POST, row, "", "Cote : 3½ tuques sur 5", "", *TALK)

    assert post.body.rstrip().endswith(row)
    assert str(post.rating.value) == "3.5"


PIECES = ("The Ferry", f"{LAKE}.", f"{LAKE}.", f"{LAKE}.", "Between films she taught. Her last film,", "The Tallyman")


@pytest.mark.parametrize("rest", ["(1990), made her briefly famous.", "(the mark is theirs) came out too late for it."])
def test_a_sentence_goes_on_with_brackets_behind_the_name_of_a_film(rest):
    post = read(*PIECES, rest, f"{LAKE}.", f"{LAKE}.")

    assert f"Her last film, The Tallyman {rest}" in post.body


@pytest.mark.parametrize(
    ("rows", "pieces"),
    [
        ((f"{LAKE}.", "Row, and row, and row again, he says.", "Cote : 3½ tuques sur 5", "posté par Ti-Guy à"), set()),
        (("Nota: 9,0", "de 10 pipocas", "P.S.: fique.", "Bo"), {2}),
    ],
)
def test_what_rates_is_no_piece_of_a_sentence_but_goes_on_with_its_scale(rows, pieces):
    assert pieces_of_sentences(scan([*rows, "11:04 AM", "2", "3", "4", "5"])) == pieces


def test_a_legend_may_have_a_name_in_place_of_signs_and_words_with_hyphens_are_none():
    named = read(*POST, "My ratings: 5 brilliant, 3 fair, 1 awful", "", "Rating: 3", "", *TALK)
    things = read(*POST, "5 car-chases, 3 love-scenes, 1 stand-off. And run before it melts.", "", *TALK)

    assert (named.rating.value, named.rating.best) == (3, 5)
    assert "1 stand-off" in things.body


@pytest.mark.parametrize("count", ["2 Comments", "3 Comments"])
def test_a_count_above_the_text_is_no_heading_where_a_surer_one_stands_below_it(count):
    head = ["The Ferry", count, "/", "Family Films", "/", "March 12, 2022", "/ By", "Ada Lind"]
    talk = ["2 thoughts on “The Ferry”", "Bo", "March 13, 2022 at 9:30 am", "Row!", "Reply"]
    post = read(*head, f"{LAKE}.", f"{LAKE}.", *talk, "Cy", "March 14, 2022 at 9:30 am", "Swim!", "Reply")

    assert (post.title, post.declared_count, named(post)) == ("The Ferry", 2, [("1", "Bo"), ("2", "Cy")])
    assert post.body.count(LAKE) == 2


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("À voir également : [8]L’Armoire à linge, dix ans après", ["L’Armoire à linge, dix ans après"]),
        ("Dans le même genre, sur ce blog : La Carrière", ["La Carrière"]),
        ("Sullo stesso argomento in questo blog: Binario, Mestieri", ["Binario", "Mestieri"]),
    ],
)
def test_lines_that_lead_to_other_texts(row, names):
    post = read(*POST, row, "", *TALK)

    assert [link.title for link in post.links] == names


def test_a_sign_beside_the_words_is_no_other_text():
    found = read_further(passages(scan([LAKE, "", "Weiterlesen »"]), None), References())

    assert found.links == ()


def test_where_a_post_is_filed_is_no_part_of_the_sentence_above_it():
    rows = [
        "   My mark: 8 of 10 gulls. Warm and wet and never, never boring at all, see.",
        "   Posted in [11]Comedy | Tagged [12]Fiete Brodersen, [13]Lakes and ferries,",
        "   [14]Fog | Bookmark the permalink.",
    ]
    wrapped = [f"   {row}" for row in [*WRAPPED.splitlines(), ""] * 3]
    post = read("   The Ferry", "", *wrapped, *rows, "", *TALK)

    assert post.tags == ("Fiete Brodersen", "Lakes and ferries", "Fog")
    assert "Posted in" not in post.body


def test_categories_below_who_and_when_are_no_title():
    head = ["The Fog of Yesterday", "", "Par Ada Lind", "", "Le 13 novembre 2020", "", "Dans Critiques, Bis", ""]
    post = read("Ferries and Fogs", "", *head, "Année : 1973", "Durée : 88 minutes", "", f"{LAKE}.", "", f"{LAKE}.")

    assert post.title == "The Fog of Yesterday"


def test_parts_of_a_box_may_be_drawn_in_stars():
    box = ["REVIEW OVERVIEW", "Acting      ★★★★★", "Story       ★★★★☆", "SUMMARY     4.5OVERALL SCORE", "A heist."]
    post = read(*POST, *box, "", *TALK)

    assert (str(post.rating.value), post.rating.best, post.verdict) == ("4.5", 5, "A heist.")


def test_the_name_of_a_picture_may_stand_before_what_it_counts():
    post = read(*POST, "[popcorn] 4 pop-corns sur 5", "Verdict : une comédie.", "", *TALK)

    assert (post.rating.value, post.rating.best) == (4, 5)
    assert "popcorn" not in post.body


@pytest.mark.parametrize(
    ("row", "author", "date", "tags"),
    [
        ("23. November 2009 Zeilensprung Kommentar schreiben Zu den Kommentaren", "Zeilensprung", "2009-11-23", ()),
        ("**11** _Tuesday_ Sep 2012", "", "2012-09-11", ()),
        ("By Greta Ostrom / March 8, 2021 / 6 minutes of reading", "Greta Ostrom", "2021-03-08", ()),
        ("Étiquettes de publication :#Jean-Marc Thériault#guichets", "", "", ("Jean-Marc Thériault", "guichets")),
    ],
)
def test_rows_of_themes_are_bylines(row, author, date, tags):
    read = read_byline(row)

    assert (read.author, read.date, read.tags) == (author, date, tags)
