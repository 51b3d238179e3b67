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
    """Says that a line that begins with `Wherever` leads by so much as a title, that of the rules by `ruled`."""

    def says(lead, *, first="wherever", ruled=-1.0):
        def read(shape, taken, *, is_above_comments):
            for each in shape.passages:
                is_it = each.plain.lower().startswith(first)
                title = lead if is_it else ruled if each.plain == RULES else -2.0
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


def test_what_is_the_title_is_not_offered_again(reader):
    reader(-9.0)
    before = parsed()
    again = replace(parsed(labels={5: Label.TITLE}), title=RULES)
    (decision,) = (each for each in with_title_of(before, again, [5]).decisions if each.subject is Subject.TITLE)
    assert (decision.chosen, RULES in [each.value for each in decision.alternatives]) == (RULES, False)


def test_a_guessed_title_that_surely_is_none_is_withdrawn_and_offered_first(reader):
    reader(-9.0)
    before = parsed()
    reader(-9.0, ruled=-3.5)
    after = parsed()
    (decision,) = (each for each in after.decisions if each.subject is Subject.TITLE)

    assert (before.title, after.title, after.ledger.lines(Label.TITLE)) == (RULES, "", [])
    assert after.ledger.of(1).label is Label.UNEXPLAINED
    assert (decision.chosen, decision.alternatives[0].value, decision.alternatives[0].line) == ("", RULES, 1)
    codes = [note.code for note in after.notes]
    assert codes.count(Doubt.NO_TITLE) == 1
    assert Doubt.TITLE_IS_A_GUESS not in codes
    assert (after.body, after.rating, after.byline) == (before.body, before.rating, before.byline)


def test_the_year_stays_when_the_title_is_withdrawn(reader):
    reader(-9.0, ruled=-3.5)
    below = parsed([PAGE[0], "Director: Ada Lind. Ireland, 1994, 90 min.", *PAGE[1:]])
    reader(-3.5, first=RULES.casefold())
    by_title = parsed([f"{RULES} (1994)", *PAGE[3:]])

    assert [(post.title, post.film.title, post.film.year) for post in (below, by_title)] == [("", "", 1994)] * 2


@pytest.mark.parametrize("heading", [f"2 thoughts on “{RULES}”", "2 comments"])
def test_a_title_that_the_heading_of_the_comments_names_is_not_withdrawn(reader, heading):
    talk = [heading, "Ben says:\nMay 1, 2019 at 1:00 pm", "Fog.", "Reply", "Cy says:\nMay 2, 2019 at 1:00 pm", "Lamps."]
    reader(-9.0, ruled=-3.5)
    assert parsed([*PAGE, *talk]).title == (RULES if RULES in heading else "")


def test_a_title_that_somebody_said_is_not_withdrawn(reader):
    reader(-9.0, ruled=-3.5)
    assert parsed(title=RULES).title == RULES
    assert parsed(labels={1: Label.TITLE}).title == RULES


@pytest.mark.parametrize("lines", [["May 5, 2014", RULES], [f"{RULES} [Jul. 13th, 2013|11:03 pm]"]])
def test_a_title_below_its_date_or_above_it_in_brackets_is_not_withdrawn(reader, lines):
    reader(-9.0, ruled=-9.0)
    assert parsed([*lines, FIRST, SECOND]).title == RULES


@pytest.mark.parametrize(("lead", "asked"), [(-2.1, [5]), (-1.9, [])])
def test_a_title_that_a_rule_is_sure_of_is_asked_about_where_the_page_reader_sees_none(reader, lead, asked):
    reader(lead, first=RULES.casefold())
    post = parsed([FIRST, SECOND, f"{RULES} was written by Ada Lind on Monday, May 5, 2014 at 11:08 pm"])

    assert title_of(post) == (RULES, [5])
    assert [note.line for note in post.notes if note.code is Doubt.TITLE_IS_A_GUESS] == asked


def test_a_title_that_the_heading_of_the_comments_names_is_not_asked_about(reader):
    talk = [f"1 thought on “{RULES} (1994)”", "Ben says:\nMay 1, 2019 at 1:00 pm", "Fog.", "Reply"]
    reader(-9.0, ruled=-9.0)
    post = parsed([RULES, FIRST, SECOND, *talk])

    assert post.title == RULES
    assert Doubt.TITLE_IS_A_GUESS not in [note.code for note in post.notes]


@pytest.mark.parametrize("number", ["412.", "23)"])
@pytest.mark.parametrize("written", [OTHER, f"**{OTHER}**", f"[{OTHER}](https://reels.example/1)"])
def test_a_numbered_post_keeps_its_number_whoever_finds_its_title(reader, number, written):
    page = [f"{number} {written}", "by Ada Lind", "7.4 Odd but lovable", FIRST, SECOND]
    reader(2.0)
    post = parsed(page)
    (decision,) = (each for each in post.decisions if each.subject is Subject.TITLE)

    assert post.title == f"{number} {OTHER}"
    assert post.title not in [each.value for each in decision.alternatives]
    assert parsed(page, labels={1: Label.TITLE}).title == post.title
