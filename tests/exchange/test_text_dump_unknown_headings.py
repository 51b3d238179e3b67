"""A line that counts, in words that nobody knows: the heading of a conversation, if it counts what stands below it."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.records import Corrections, Doubt

REVIEW = """\
The Lamp Keeper

A lighthouse keeper counts the ships that do not come. The film counts with him, patiently, and by the second hour one
knows every lamp by name, and which of them is going to fail.

"""
NAMELESS = """
{heading}

  * I loved the lamps, all of them, and above all the last one.

      * So did I, and the sea.

  * Somebody must say it: too long.
"""
SIGNED = """
{heading}

Ada Lind
May 5, 2014 at 10:12 am

I loved the lamps, all of them.

Bo Orr
May 6, 2014 at 7:01 pm

The sea was cold.
"""
BUTTONS = """
{heading}

I loved the lamps, all of them.
Reply
The sea was cold.
Reply
Somebody must say it: too long.
Reply
"""
PAGE_OF_MANY = """
{heading}

← Older Comments
[4f0]
May 8, 2014 at 10:12 am

I loved the lamps, all of them.

Reply
[4f0]
May 9, 2014 at 7:01 pm

The sea was cold.

Reply
[4f0]
May 8, 2014 at 8:30 pm

So it was.

Reply
"""
REASONS = """
3 reasons to see it

The lamps are lovely, each of them, and the last one is the loveliest.

The sea is cold and grey and never still, as a sea should be.

The keeper says next to nothing, and says it well.
"""
POINTS = """
3 reasons to see it

  1. The lamps, each of them
  2. The sea, which is never still
  3. The keeper's hat
"""


def read(text, **corrections):
    return next(text_dump.parse({"lamps.txt": text.encode()}, corrections=Corrections(**corrections)))


def texts(post):
    return {comment.path: comment.text for comment in post.comments}


def questions(post):
    return [(note.line, note.number) for note in post.notes if note.code is Doubt.MAY_COUNT_COMMENTS]


@pytest.mark.parametrize(
    "heading", ["3 whispers from the dark", "Geraune im Dunkeln (3)", "Whispers: 3", "### 3 whispers"]
)
def test_a_line_that_counts_what_stands_below_it_is_the_heading(heading):
    post = read(REVIEW + NAMELESS.format(heading=heading))

    assert texts(post) == {
        "1": "I loved the lamps, all of them, and above all the last one.",
        "1.1": "So did I, and the sea.",
        "2": "Somebody must say it: too long.",
    }
    assert post.declared_count == 3
    assert post.ledger.lines(Label.COMMENTS_HEADING) == [7]
    assert questions(post) == []


def test_with_names_half_of_what_it_counts_is_enough_and_the_rest_is_missed():
    post = read(REVIEW + SIGNED.format(heading="4 whispers from the dark"))

    assert [comment.author for comment in post.found] == ["Ada Lind", "Bo Orr"]
    assert post.declared_count == 4
    assert [note.number for note in post.notes if note.code is Doubt.MISSING_COMMENTS] == [2]


@pytest.mark.parametrize(("heading", "missed"), [("69 whispers from the dark", 66), ("Whispers", None)])
def test_days_without_names_above_texts_with_buttons_are_a_page_of_a_conversation(heading, missed):
    post = read(REVIEW + PAGE_OF_MANY.format(heading=heading))

    assert [comment.created for comment in post.found] == ["2014-05-08T10:12", "2014-05-09T19:01", "2014-05-08T20:30"]
    assert "I loved" not in post.body
    assert next((note.number for note in post.notes if note.code is Doubt.MISSING_COMMENTS), None) == missed


def test_buttons_tell_comments_without_names():
    post = read(REVIEW + BUTTONS.format(heading="3 whispers from the dark"))

    assert [comment.text for comment in post.found] == [
        "I loved the lamps, all of them.",
        "The sea was cold.",
        "Somebody must say it: too long.",
    ]


FILMS = [("The Long Night", "Ada Lind", "snow"), ("Two Oars", "Bo Orr", "boats"), ("Low Tide", "Cy Dahl", "mud")]
LISTED = {
    "films and who made them": "{name}\n{who}\nA film of {what}, and a good one, which I have seen twice.",
    "films and their years": "{name} (2014)\n\nA film of {what}, and a good one, which I have seen twice.",
    "people": "{who}\n\nNobody knows more of {what}.",
    "people and what they do": "{who}: for the {what}, and for the hat.",
    "several reviews": "{name}\n\n3/5\n\nA film of {what}.",
    "days": "May 5, 2014\n\nRain, and a film of {what}.",
}


@pytest.mark.parametrize("end", ["", "\n\nThat is all for this year, and the lamps will be back in the spring.\n"])
@pytest.mark.parametrize("form", LISTED.values(), ids=LISTED)
def test_what_a_critic_lists_is_no_conversation(form, end):
    told = "\n\n".join(form.format(name=name, who=who, what=what) for name, who, what in FILMS)
    post = read(f"{REVIEW}\n3 things to remember\n\n{told}{end}")

    assert post.found == ()
    assert questions(post) == [(7, 3)]


@pytest.mark.parametrize("reasons", [REASONS, POINTS])
def test_what_a_critic_counts_is_text_and_asked_about(reasons):
    post = read(REVIEW + reasons)

    assert post.comments == ()
    assert questions(post) == [(7, 3)]


@pytest.mark.parametrize(
    "line",
    [
        "Seen on 5 May 2014",
        "3/5",
        "Films of 2014",
        "There are 3 of them, and I counted.",
        "1 lamp",
        "Runtime: 98 min",
    ],
)
def test_what_counts_nothing_is_not_asked_about(line):
    assert (
        questions(read(f"{REVIEW}\n{line}\n\nThe end of it is the best of it, and the sea has the last word.\n")) == []
    )


WHISPERS = REVIEW + NAMELESS.format(heading="3 whispers from the dark")


def test_what_somebody_said_of_the_line_holds():
    post = read(WHISPERS, labels={7: Label.BODY})

    assert "3 whispers from the dark" in post.body
    assert questions(post) == []


@pytest.mark.parametrize("corrections", [{"title": "Lamps"}, {"labels": {1: Label.BOILERPLATE}}, {"last_body_line": 4}])
def test_it_is_the_heading_still_when_something_else_was_corrected(corrections):
    assert texts(read(WHISPERS, **corrections)) == texts(read(WHISPERS))


def test_what_is_surely_text_is_not_tried():
    assert read(WHISPERS, last_body_line=7).ledger.lines(Label.COMMENTS_HEADING) == []
