"""The page reader's word on titles: what it may change when all is read, and what it may not."""

from dataclasses import replace

import pytest
from lighthouse import FIRST, SECOND

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.parsers.text_dump.likeness import page_reader
from exchange.parsers.text_dump.likeness.disputed import noted_as
from exchange.parsers.text_dump.post.title_on_page import with_title_of
from exchange.records import Corrections, Doubt, Subject

RULES = "The Keeper of Lamps"
OTHER = "Wherever Ferries Go, They Go at Night"
PAGE = [RULES, "4/5 stars", OTHER, FIRST, SECOND, "by Ada Lind", "Tags: fog, lamps"]


def parsed(lines=PAGE, **corrections):
    text = "\n\n".join(lines)
    return next(text_dump.parse({"page.txt": text.encode()}, corrections=Corrections(**corrections)))


@pytest.fixture
def reader(monkeypatch):
    """Says that a line that begins with `Wherever` leads by so much as a title, and the title of the rules by -1."""

    def says(lead, *, first="wherever"):
        def read(shape, taken, *, is_above_comments):
            for each in shape.passages:
                is_it = each.plain.lower().startswith(first)
                title = lead if is_it else -1.0 if each.plain == RULES else -9.0
                text = -9.0 if is_it else 9.0
                yield page_reader.Opinion(Label.TITLE if is_it else Label.BODY, 0.0, 0.0, title, text)

        monkeypatch.setattr(page_reader, "page_reading", lambda *args, **kwargs: list(read(*args, **kwargs)))

    return says


def title_of(post):
    return post.title, post.ledger.lines(Label.TITLE)


def test_a_line_that_surely_is_one_becomes_the_title_and_facts_stay(reader):
    reader(-9.0)
    before = parsed()
    reader(2.0)
    after = parsed()

    assert title_of(before) == (RULES, [1])
    assert title_of(after) == (OTHER, [5])
    facts = ("byline", "date", "rating", "verdict", "links", "tags", "comments", "declared_count")
    assert [getattr(after, fact) for fact in facts] == [getattr(before, fact) for fact in facts]
    assert after.body.split() == [*FIRST.split(), *SECOND.split()]


def test_what_was_the_title_is_offered_first_and_asked_about(reader):
    reader(2.0)
    post = parsed()
    (decision,) = (each for each in post.decisions if each.subject is Subject.TITLE)

    assert (decision.chosen, decision.line) == (OTHER, 5)
    assert (decision.alternatives[0].value, decision.alternatives[0].line) == (RULES, 1)
    assert [note.line for note in post.notes if note.code is Doubt.TITLE_IS_A_GUESS] == [5]


@pytest.mark.parametrize("lead", [0.4, -0.5])
def test_a_line_that_may_be_one_is_not_taken(reader, lead):
    reader(lead)
    assert parsed().title == RULES


@pytest.mark.parametrize(
    "corrections",
    [
        {"title": RULES},
        {"title": ""},
        {"labels": {1: Label.TITLE}},
        {"labels": {5: Label.BODY}},
        {"labels": {5: Label.BOILERPLATE}},
    ],
)
def test_what_somebody_said_of_title_or_line_is_obeyed(reader, corrections):
    reader(9.0)
    assert parsed(**corrections).title == corrections.get("title", RULES)


def test_what_the_conversation_names_is_known(reader):
    reader(9.0)
    talk = f"One thought on “{RULES}”\n\nBo Orr says:\n\nMay 6, 2014 at 9:00 am\n\nI row."
    assert parsed([*PAGE, *talk.split("\n\n")]).title == RULES


@pytest.mark.parametrize(
    "line", ["Wherever ferries go, they go at night.", f"Wherever {' and '.join(['the ferry goes'] * 5)}"]
)
def test_what_is_said_in_running_text_is_no_title(reader, line):
    reader(9.0)
    assert parsed([RULES, "by Ada Lind", line, FIRST, SECOND]).title == RULES


def test_what_stands_directly_below_the_title_is_its_subtitle(reader):
    reader(9.0)
    review = f"Review: {RULES}"
    assert parsed([review, OTHER, FIRST, SECOND]).title == review


@pytest.mark.parametrize("between", [["by Ada Lind"], ["by Ada Lind", "May 5, 2014"]])
def test_what_stands_below_the_facts_of_the_post_is_a_subtitle_too(reader, between):
    reader(9.0)
    assert parsed([RULES, *between, OTHER, FIRST, SECOND]).title == RULES


def test_what_calls_itself_a_review_is_the_title(reader):
    reader(9.0)
    assert parsed([f"Review: {RULES}", "4/5 stars", OTHER, FIRST, SECOND]).title == f"Review: {RULES}"


def test_where_it_stands_again_it_is_the_title_as_well(reader):
    reader(2.0)
    assert title_of(parsed([*PAGE[:3], OTHER, *PAGE[3:]])) == (OTHER, [5, 7])


def test_no_line_of_the_titles_is_in_doubt(reader):
    reader(-9.0)
    before = parsed()
    again = parsed(labels={5: Label.TITLE})
    doubted = replace(before, notes=(*noted_as(Doubt.TEXT_OR_PAGE, [5, 9]), *noted_as(Doubt.TAKEN_FOR_PAGE, [1, 13])))
    notes = {note.code: note.detail for note in with_title_of(doubted, again, [5]).notes}
    assert (notes[Doubt.TEXT_OR_PAGE], notes[Doubt.TAKEN_FOR_PAGE]) == ("9", "13")


def test_a_title_that_rules_are_sure_of_stays(reader):
    reader(9.0)
    post = parsed(["Monday, May 5, 2014", "Sunday on the water", OTHER, FIRST, SECOND])
    assert post.title == "Sunday on the water"


@pytest.mark.parametrize(
    ("lead", "line", "is_taken"),
    [
        (2.0, OTHER, True),
        (0.6, OTHER, False),
        (2.6, "Wherever Ferries Go", True),
        (2.0, "Wherever Ferries Go", False),
    ],
)
def test_where_there_is_none_a_few_words_need_a_longer_lead(reader, lead, line, is_taken):
    page = [FIRST, line, SECOND]
    reader(-9.0)
    assert parsed(page).title == ""
    reader(lead)
    assert parsed(page).title == (line if is_taken else "")


def test_the_year_that_is_known_stays(reader):
    page = [f"{RULES} (1961)", "by Ada Lind", OTHER, FIRST, SECOND]
    reader(-9.0)
    before = parsed(page)
    again = parsed(page, labels={5: Label.TITLE})
    post = with_title_of(before, again, [5])

    assert (before.film.title, before.film.year) == (RULES, 1961)
    assert (post.film.title, post.film.year) == (OTHER, 1961)


def test_where_another_text_would_be_read_all_stays(reader):
    reader(-9.0)
    before = parsed()
    assert with_title_of(before, replace(parsed(PAGE[:4]), title=OTHER), [5]) is before
