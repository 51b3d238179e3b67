"""What the last reader leaves out of a text, and what critics write that stays whatever it says."""

import pytest
from lighthouse import FIRST, SECOND
from scoring import dumps, labels_of

from exchange.ledger import Label
from exchange.parsers import read_file, text_dump
from exchange.parsers.text_dump.likeness.last_reader import last_opinions, last_reading, names_of
from exchange.parsers.text_dump.likeness.left_over import left_over
from exchange.parsers.text_dump.likeness.likeness import PageShape
from exchange.parsers.text_dump.likeness.opinion import Opinion, TakenPage
from exchange.parsers.text_dump.likeness.second_reader import read_again, second_reading
from exchange.parsers.text_dump.text.lines import scan
from exchange.parsers.text_dump.text.passages import passages
from exchange.records import Corrections, Doubt
from exchange.site.together import with_siblings
from exchange.sources import Source


def content(*lines):
    """A line each, with nothing between."""
    return passages(scan("\n".join(lines).split("\n")), None)


def left(lines, leads, label=Label.BOILERPLATE):
    """What is left out where the last reader says of each line by how much it is likelier that label than text."""
    read = content(*lines)
    last = {each.number: Opinion(label, lead, lead, -lead, -lead) for each, lead in zip(read, leads, strict=True)}
    return [each.plain for each in left_over(read, last)]


# What is sure enough


@pytest.mark.parametrize(
    ("line", "lead"),
    [
        ("Filed Under Drama", 0.1),
        ("more about ferries", 0.6),
        ("The ferry is late again.", 1.3),
        ("The ferry is late again :)", 3.1),
        ("what the ferry does when nobody waits for it", 1.3),
        (SECOND, 2.1),
    ],
)
def test_the_more_a_line_is_like_a_text_the_surer_the_reader_must_be(line, lead):
    assert left([FIRST, line], [-5, lead]) == [line]
    assert left([FIRST, line], [-5, lead - 0.2]) == []


def test_above_a_text_a_sentence_needs_more():
    assert left(["The ferry is late again.", FIRST], [1.4, -5]) == []
    assert left(["The ferry is late again.", FIRST], [1.6, -5]) == ["The ferry is late again."]


@pytest.mark.parametrize("line", ["* * *", "❤️", "- lamps", "1. lamps"])
def test_rules_pictures_and_points_below_a_text_stay(line):
    assert left([FIRST, line], [-5, 99]) == []


def test_what_a_line_with_a_colon_announces_stays():
    lines = [FIRST, "", "What I liked:", "Bo Orr: funny", "Cy Dahl: wet", "", "Filed Under Drama"]

    read = content(*lines)
    last = {each.number: Opinion(Label.META, 9, 9, -9, -9) for each in read[2:]}

    assert [each.plain for each in left_over(read, last)] == ["Filed Under Drama"]


@pytest.mark.parametrize("label", [Label.TITLE, Label.COMMENT, Label.COMMENTS_HEADING, Label.BODY])
def test_titles_and_comments_are_for_others_to_find(label):
    assert left([FIRST, "Filed Under Drama"], [-5, 9], label) == []


@pytest.mark.parametrize(("line", "lead"), [("Fog 9", 2.1), ("The captain gives 4 of them.", 4.1)])
def test_a_mark_needs_more(line, lead):
    assert left([FIRST, line], [-5, lead], Label.RATING) == [line]
    assert left([FIRST, line], [-5, lead - 0.2], Label.RATING) == []


# What it sees


def test_it_is_told_what_all_lines_were_taken_for():
    shape = PageShape(content("The Lamp", "", FIRST, "", "Filed Under Drama"))
    taken = [Label.TITLE, Label.BODY, Label.BODY]
    opinions = second_reading(shape, taken, is_above_comments=False)
    names = list(names_of(shape, taken, opinions, is_above_comments=False))

    assert {"taken body", "taken -1 body", "taken -2 title", "side below", "title above"} <= set(names[2])
    assert [each.label for each in last_reading(shape, taken, opinions, is_above_comments=False)][:2] == taken[:2]


def test_without_a_second_opinion_it_has_none():
    assert last_opinions(TakenPage(content("The Lamp"), {}.get, is_above_comments=False), {}, {}) == {}


def test_what_the_second_reader_took_out_is_told():
    read = content("The Lamp", "", FIRST, "", "Filed Under Drama")
    page = TakenPage(read, {1: Label.TITLE}.get, is_above_comments=False)
    said = read_again(page)

    before, after = (last_opinions(page, labels, said)[5] for labels in ({}, {5: Label.BOILERPLATE}))
    assert after.text < before.text


# In a page


def parsed(*lines, labels=None):
    text = "\n\n".join(["The Keeper of Lamps", *lines])
    return next(text_dump.parse({"page.txt": text.encode()}, corrections=Corrections(labels=labels or {})))


def test_what_is_left_out_of_a_text_is_in_the_ledger_and_can_be_brought_back():
    boxes = ["Also by Bo Orr", "The Tin Ferry", "The Wet Goat"]
    post = parsed(FIRST, SECOND, *boxes)
    out = [number for number in (7, 9, 11) if post.ledger.of(number).label is not Label.BODY]

    assert out, "nothing was left out"
    assert post.body.startswith(f"{FIRST}\n\n{SECOND}")
    again = parsed(FIRST, SECOND, *boxes, labels=dict.fromkeys(out, Label.BODY))
    assert again.body == "\n\n".join([FIRST, SECOND, *boxes])


def test_the_only_line_of_a_text_is_neither_left_out_nor_asked_about():
    post = parsed("A film about vows.")

    assert post.body == "A film about vows."
    assert not [note for note in post.notes if note.code in {Doubt.TEXT_OR_PAGE, Doubt.TAKEN_FOR_PAGE}]


def test_a_name_below_a_text_that_is_left_out_still_signs_it_where_others_of_the_site_are_signed():
    site = dumps("late_sites")
    pages = [Source(each.name, each.read_bytes()) for each in site if each.parent.name == "poltrone_scucite"]
    read = {page.name: next(read_file(page)) for page in with_siblings(pages, pages)}

    signed = {each.name: labels_of(each)["byline"] for each in site if each.name in read}
    assert {name: post.byline for name, post in read.items()} == signed
