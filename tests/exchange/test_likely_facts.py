"""The year, the day and the writer that no rule knows, by what is seen of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.ledger import Label, LedgerDraft
from exchange.parsers.text_dump import parse
from exchange.parsers.text_dump.likeness.candidates import days_in, names_in, years_in
from exchange.parsers.text_dump.likeness.likely_facts import Fact, candidates_for, likeliest
from exchange.parsers.text_dump.likeness.marks_said import marks_in
from exchange.parsers.text_dump.likeness.spans import SpanPage
from exchange.records import Corrections, Doubt

TEXT = (
    "Nobody in this film ever asks why the lamp is lit, and by the time that somebody does the oil has run out, the"
    " boat is gone and the whole village sits on the quay and waits for a ferry."
)
LINES = ["The Lamp", "", "Scribbled by Ada Lind, in the kitchen", "", TEXT, "", TEXT.replace("lamp", "lantern")]


def read(*lines, corrections=None):
    return next(parse({"a.txt": "\n".join(lines).encode()}, corrections=corrections or Corrections()))


def likely(post):
    return [note.detail for note in post.notes if note.code is Doubt.LIKELY]


def page(*said):
    """Lines with what they were taken for."""
    draft = LedgerDraft(len(said))
    for number, (label, _) in enumerate(said, start=1):
        draft.label([number], label, path="1" if label is Label.COMMENT else "")
    return SpanPage([line for _, line in said], draft.close())


def test_who_wrote_it_in_words_that_are_not_known():
    post = read(*LINES)

    assert (post.byline, likely(post)) == ("Ada Lind", ["byline: Ada Lind"])


def test_the_year_behind_words_that_are_not_known():
    post = read("The Lamp", "", f"The Lamp (UK/Portugal, 94 min., in the cinemas, 2006) begins. {TEXT}", "", TEXT)

    assert (post.film.title, post.film.year, likely(post)) == ("The Lamp", 2006, ["year: 2006"])


def test_the_day_within_words_that_are_not_known():
    post = read("The Lamp", "", "5 May 2014, late, in the kitchen", "", TEXT, "", TEXT)

    assert (post.date, likely(post)) == ("2014-05-05", ["date: 2014-05-05"])


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("4 tractors out of 6 tractors", "4/6"),
        ("5 hubcaps out of 6 hubcaps", "5/6"),
        ("Our rating: ◆◆◆◇", "3/4"),
        ("Our rating: 3 1/2 moths out of 5", "3 1/2 out of 5"),
        ("[ Wertung: ☻☻☻☻☺ ]", "4/5"),
    ],
)
def test_a_mark_in_units_and_signs_of_the_critics_own(line, mark):
    post = read("The Lamp (2006)", "", TEXT, "", TEXT, "", line)

    assert post.rating, "none was found"
    assert (post.rating.text, post.ledger.entries[6].label) == (mark, Label.RATING)
    assert TEXT in post.body
    assert line not in post.body


@pytest.mark.parametrize(
    ("line", "marks"),
    [
        ("3,0", ["3/5", "3/10"]),
        ("Betyg: 7", ["7/10"]),
        ("♠ ♠ ♠", ["3/5"]),
        ("🟡🟡⚪", ["2/3"]),
        ("B+", ["B+"]),
        ("4 out of 5 tins of dog food.", ["4/5"]),
        ("9 boats of 4", ["4/5", "4/10"]),
        ("It was 1957.", []),
    ],
)
def test_what_may_be_a_mark(line, marks):
    assert [each.value for each in marks_in(page((Label.BOILERPLATE, line)))] == marks


def test_a_mark_that_somebody_entered_stays():
    post = read(
        "The Lamp (2006)", "", TEXT, "", TEXT, "", "5 hubcaps out of 6 hubcaps", corrections=Corrections(rating="2/5")
    )

    assert post.rating.text == "2/5"


def test_what_a_rule_found_stays():
    post = read("The Lamp", "Posted by Bo Orr on May 6, 2014", *LINES[1:])

    assert (post.byline, post.date, likely(post)) == ("Bo Orr", "2014-05-06", [])


def test_nothing_is_likely_where_somebody_said_something_else():
    said = Corrections(labels={3: Label.BOILERPLATE})

    assert read(*LINES, corrections=said).byline == ""


@pytest.mark.parametrize("corrections", [Corrections(year=1999), Corrections(film="")])
def test_a_year_that_somebody_entered_stays(corrections):
    post = read("The Lamp", "", f"The Lamp (UK, 94 min., in the cinemas, 2006) begins. {TEXT}", corrections=corrections)

    assert (post.film.year if post.film else None) == corrections.year


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Lind", ["By Ada Lind", "Ada Lind", "Lind"]),
        ("Publicado por María José de la Fuente", ["María José de la Fuente", "José de la Fuente", "Fuente"]),
        ("by popcornpaul", ["popcornpaul"]),
        ("grobi_77", ["grobi_77"]),
        ("Review by Travers B. and Ada Lind", ["Travers B.", "Travers B. and Ada Lind", "Ada Lind"]),
        ("Clémence d’Aubrac", ["Clémence d’Aubrac"]),
    ],
)
def test_whose_name_may_stand_in_a_line(line, names):
    found = {each.value for each in names_in(page((Label.META, line)), title="The Lamp", commenters=())}

    assert set(names) <= found


@pytest.mark.parametrize(
    ("line", "posted", "years"),
    [
        ("The Lamp (2006) and Two Oars (1954)", "2014-05-05", ["2006", "1954"]),
        ("May 5, 2014", "2014-05-05", []),
        ("May 5, 2014", "2015-01-01", ["2014"]),
        ("2014", "2014-05-05", []),
        ("2012 (17)", "", []),
        ("The Lamp (2021 revisit)", "", []),
        ("call 1954.50 or 12:1954", "", []),
    ],
)
def test_which_figures_may_be_the_year(line, posted, years):
    found = years_in(page((Label.BODY, line)), title="", posted=posted)

    assert [each.value for each in found] == years


def test_of_a_day_the_line_with_the_hour_counts_and_of_a_release_none():
    said = ("May 5, 2014", "5 May 2014 at 9:00 pm", "Release: May 9, 2014")

    found = days_in(page(*((Label.META, line) for line in said)))

    assert [(each.value, each.lines) for each in found] == [("2014-05-05T21:00", (1, 2))]


def test_comments_tell_nothing_of_the_post():
    found = page((Label.BODY, TEXT.casefold()), (Label.COMMENT, "Bo Orr says: May 5, 2014: I saw it in 1954."))

    assert not days_in(found)
    assert not years_in(found, title="", posted="")
    assert not names_in(found, title="", commenters=())


@given(st.lists(st.tuples(st.sampled_from(list(Label)), st.text(max_size=90)), min_size=1, max_size=12), st.text())
def test_of_arbitrary_lines_only_what_they_say_is_likely(lines, title):
    said = page(*lines)

    for fact in Fact:
        found = candidates_for(fact, said, title=title, posted="2014-05-05", commenters=())
        best = likeliest(fact, found)
        assert best is None or best.candidate in found
        assert best is None or 0 <= best.share <= best.together <= 1.000001
        assert all(1 <= line <= len(lines) for each in found for line in each.lines)
    for each in names_in(said, title=title, commenters=()):
        assert any(each.value in line for _, line in lines)
