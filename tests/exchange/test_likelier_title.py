"""Which line is the title where rules and second reader disagree: read anew with it, told of, open to correction."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.parsers.text_dump.likeness.likelier_title import likelier_title, likeliest_titles
from exchange.parsers.text_dump.likeness.opinion import Opinion
from exchange.parsers.text_dump.text.lines import scan
from exchange.parsers.text_dump.text.passages import passages
from exchange.records import Corrections, Doubt, Subject

TEXT = (
    "A lighthouse keeper counts the ships that do not come. The film counts with him, patiently, and by the second "
    "hour one knows every lamp by name, and which of them is going to fail."
)
PAGE = passages(scan(["Lamps and Soup", "", "The Keeper", "", "2014", "", TEXT, "", "Ada"]), None)
NUMBERS = [each.number for each in PAGE]


def opinions(titles):
    said = (Opinion(Label.BODY, 0.0, 0.0, title, text=9.0) for title in titles)
    return dict(zip(NUMBERS, said, strict=True))


def likelier(titles, *, taken=None, like=None):
    labels = {NUMBERS[taken]: Label.TITLE} if taken is not None else {}
    found = likelier_title(PAGE, opinions(titles), labels.get, lambda place: 0.9 if place == like else 0.3)
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


@pytest.mark.parametrize(
    ("titles", "taken", "like", "found"),
    [
        ([0.5, -4, 0.2, -9, -9], 2, 0, 0),
        ([0.5, -4, -6.0, -9, -9], None, 0, 0),
        ([0.5, -4, 0.2, -9, -9], 2, 2, None),  # it is like a title to one of them alone
        ([-0.5, -4, -0.7, -9, -9], 2, 0, None),  # no title to the second reader either
        ([0.5, 0.7, -4, -9, -9], 0, 1, None),  # a subtitle
    ],
)
def test_two_who_have_seen_other_pages_and_agree_need_be_no_surer(titles, taken, like, found):
    assert likelier(titles, taken=taken, like=like) == found


def test_where_nothing_was_asked_nothing_is_likelier():
    assert likelier_title(PAGE, {}, {}.get, lambda place: 0.9) is None


@pytest.mark.parametrize(
    ("titles", "like", "offered"),
    [
        ([0.5, -4, -2.0, -9, -9], 2, [0, 2]),
        ([0.5, -4, -6.0, -9, 9.0], 1, [0, 1]),  # nothing from below the text
        ([0.5, -4, -2.0, -9, -9], 1, [0, 2, 1]),
    ],
)
def test_the_likeliest_lines_above_the_text_are_offered(titles, like, offered):
    assert likeliest_titles(PAGE, opinions(titles), {0: 0.3, like: 0.9}) == offered


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


def test_how_far_the_text_goes_says_nothing_of_the_title():
    assert read(last_body_line=18).title == "Panel Van Summer"


def test_a_film_with_its_year_stays_the_title_below_the_name_of_the_site():
    head = ["The Reel Thing", "May 5, 2014", "Paris, Texas (1984)", "Cy Young", "2014-05-05", "4/5"]

    assert read("\n".join([*head, TEXT, "Verdict", TEXT])).title == "Paris, Texas (1984)"


@pytest.mark.parametrize("above", ["Previous: The Wharf\n2/5", "Film of the week\n5/5"])
def test_a_mark_of_another_film_directly_above_the_title_is_none_of_the_post(above):
    post = read("\n\n".join(["Lamps and Soup", f"{above}\nThe Ferry", "by Ada Lind, May 5, 2014", TEXT, TEXT]))

    assert post.rating is None


def test_what_may_be_the_title_and_is_not_taken_for_it_is_asked_about():
    post = read("\n\n".join(["The Ferry", "“Nobody can play it.”", "Bo Orr", TEXT, TEXT, TEXT]))

    assert post.title or Doubt.TEXT_OR_PAGE in {note.code for note in post.notes}


def test_what_somebody_said_of_the_title_is_obeyed():
    assert read(title="Summer in a Van").title == "Summer in a Van"
    assert read(labels={3: Label.TITLE}).title == "Colin Hatherly"
