"""Which line is the title where rules and second reader disagree: read anew with it, told of, open to correction."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.parsers.text_dump.likeness.likelier_title import likelier_title
from exchange.parsers.text_dump.likeness.second_reader import Opinion
from exchange.parsers.text_dump.text.lines import scan
from exchange.parsers.text_dump.text.passages import passages
from exchange.records import Corrections, Subject

TEXT = (
    "A lighthouse keeper counts the ships that do not come. The film counts with him, patiently, and by the second "
    "hour one knows every lamp by name, and which of them is going to fail."
)
PAGE = passages(scan(["Lamps and Soup", "", "The Keeper", "", "2014", "", TEXT, "", "Ada"]), None)
NUMBERS = [each.number for each in PAGE]


def likelier(titles, *, taken=None):
    said = {number: Opinion(Label.BODY, 0.0, 0.0, title) for number, title in zip(NUMBERS, titles, strict=True)}
    labels = {NUMBERS[taken]: Label.TITLE} if taken is not None else {}
    found = likelier_title(PAGE, said, labels.get)
    return None if found is None else NUMBERS.index(found)


@pytest.mark.parametrize(
    ("titles", "taken", "found"),
    [
        ([3.0, -4, 0.5, -9, -9], 2, 0),
        ([3.0, -4, 1.5, -9, -9], 2, None),  # the rules may be right
        ([0.5, 3.0, -4, -9, -9], 1, None),  # they agree
        ([0.5, 3.0, -4, -9, -9], 0, None),  # a subtitle
        ([-1.0, -4, -6.0, -9, -9], 2, None),  # neither is like a title
        ([-6.0, 3.0, -4, -9, -9], None, 1),
        ([-6.0, 2.2, -4, -9, -9], None, None),  # more is asked for where the rules saw none
        ([-6.0, -5.0, -4, -9, 9], None, None),  # below the text
    ],
)
def test_a_line_is_the_title_where_the_second_reader_is_surer_than_the_rules_may_be(titles, taken, found):
    assert likelier(titles, taken=taken) == found


def test_where_nothing_was_asked_nothing_is_likelier():
    assert likelier_title(PAGE, {}, {}.get) is None


# A whole page

DUMP = """\
Australia 1983
Directed by
Colin Hatherly
91 minutes

Reviewed by
Graham Oldroyd
2.5 stars

Panel Van Summer

""" + "\n\n".join([TEXT] * 4)  # fmt: skip


def read(dump=DUMP, **corrections):
    return next(text_dump.parse({"van.txt": dump.encode()}, corrections=Corrections(**corrections)))


def test_the_page_is_read_anew_with_it_and_the_other_title_is_offered():
    post = read()
    (decision,) = (each for each in post.decisions if each.subject is Subject.TITLE)

    assert post.title == "Panel Van Summer"
    assert post.byline == "Graham Oldroyd"
    assert post.rating
    assert post.body == "\n\n".join([TEXT] * 4)
    assert decision.reason == "is most like the titles of other pages"
    assert decision.line == 10
    assert decision.alternatives


def test_what_somebody_said_of_the_title_is_obeyed():
    assert read(title="Summer in a Van").title == "Summer in a Van"
    assert read(labels={3: Label.TITLE}).title == "Colin Hatherly"
