"""Which line is the title when all is read: the likeliest of those that may be it, if it is likely enough."""

import pytest

from exchange.ledger import Label
from exchange.parsers.text_dump.likeness import chosen_title as chosen
from exchange.parsers.text_dump.likeness.chosen_title import ANY, ChosenTitle, candidates, chosen_title
from exchange.parsers.text_dump.likeness.likeness import PageShape
from exchange.parsers.text_dump.post.like_title import Head
from exchange.parsers.text_dump.text.lines import scan
from exchange.parsers.text_dump.text.passages import passages

TEXT = (
    "Nobody in this film ever asks why the lamp is lit, and by the time that somebody does the oil has run out, the"
    " boat is gone and the whole village sits on the quay and waits for a ferry."
)


@pytest.fixture
def weights(monkeypatch):
    """What is known of titles: that they are a few words with capitals."""
    known = {ANY: -2.0, "form Xx+": 5.0}
    monkeypatch.setattr(chosen, "_weights", lambda: known)
    return known


def head(*lines):
    said = scan([row for line in (*lines, TEXT, TEXT) for row in (line, "")])
    return Head(passages([line for line in said if not line.is_blank], None), said)


def taken(*labels):
    return [*labels, Label.BODY, Label.BODY]


def test_a_line_that_is_likely_enough_must_be_it(weights):
    found = chosen_title(
        head("the reel", "The Lamp"), taken(Label.BOILERPLATE, Label.BOILERPLATE), is_above_comments=False
    )

    assert found == ChosenTitle(1, is_sure=True)


def test_one_that_is_less_likely_only_may_be_it(weights):
    weights["form Xx+"] = 4.0

    found = chosen_title(head("the reel", "The Lamp"), taken(Label.TITLE, Label.META), is_above_comments=False)

    assert found == ChosenTitle(1, is_sure=False)


def test_directly_above_the_title_may_stand_the_name_of_the_site(weights):
    found = chosen_title(
        head("The Reel", "posted words"), taken(Label.BOILERPLATE, Label.TITLE), is_above_comments=False
    )

    assert found == ChosenTitle(0, is_sure=False)


@pytest.mark.parametrize("line", ["the lamp", "“Mind The Gap”", "May 5, 2014"])
def test_what_is_unlikely_or_known_for_something_else_is_none(weights, line):
    assert chosen_title(head(line), taken(Label.BOILERPLATE), is_above_comments=False) is None


def test_where_the_title_is_the_likeliest_all_is_well(weights):
    assert chosen_title(head("The Lamp"), taken(Label.TITLE), is_above_comments=False) is None


def test_titles_stand_above_the_first_long_paragraph():
    short = passages([line for line in scan(["The Lamp", "", "A ferry.", "", "A boat."]) if not line.is_blank], None)

    assert list(candidates(PageShape(head("The Lamp", "A boat").content))) == [0, 1]
    assert not list(candidates(PageShape(short)))


def test_the_first_line_of_a_wrapped_paragraph_is_none_though_a_dash_begins_the_next():
    wrapped = (
        "Seeing – explained. A film about rain, a sister and a long balcony",
        "– and all that stands on it, which is more than one would think of a film",
        "in which nobody owns an umbrella or has ever seen the lamp that is said to",
        "be lit whenever the ferry is late, and the ferry is late in every scene of",
        "it but for the last, where no one waits, and the lamp has gone out already.",
    )
    lines = [line for line in scan(["The Lamp", "", *wrapped]) if not line.is_blank]

    assert list(candidates(PageShape(passages(lines, 76)))) == [0]
