"""What the page reader says of lines that no rule could explain, and of lines of the text that may be none of it."""

import pytest
from lighthouse import FIRST, SECOND

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.parsers.text_dump.likeness import page_reader
from exchange.parsers.text_dump.post.pages_own import explained
from exchange.parsers.text_dump.post.seen_page import seen_page
from exchange.parsers.text_dump.text.lines import scan
from exchange.records import Corrections, Doubt

LINE, PLACE = "Wherever you go there are ferries", 7
TEXT = "\n\n".join(["The Keeper of Lamps", FIRST, SECOND, LINE])


@pytest.fixture
def says(monkeypatch):
    """The page reader says so of the line, and of others that they are text."""

    def with_opinion(label, text, ahead):
        def read(shape, taken, *, is_above_comments):
            for each in shape.passages:
                said = (label, -text, -text, -2.0, text, ahead) if each.plain.startswith("Wherever") else None
                yield page_reader.Opinion(*(said or (Label.BODY, -9.0, -9.0, -2.0, 9.0, 9.0)))

        monkeypatch.setattr(page_reader, "page_reading", lambda *args, **kwargs: list(read(*args, **kwargs)))

    return with_opinion


def parsed(text=TEXT, label=None):
    corrections = Corrections(labels={PLACE: label} if label else {})
    return next(text_dump.parse({"page.txt": text.encode()}, corrections=corrections))


@pytest.mark.parametrize(
    ("label", "ahead", "becomes"),
    [
        (Label.META, 2.6, Label.META),
        (Label.BOILERPLATE, 2.6, Label.BOILERPLATE),
        (Label.BOILERPLATE, 2.4, Label.UNEXPLAINED),
        (Label.FURTHER, 9.0, Label.UNEXPLAINED),
        (Label.BODY, 9.0, Label.UNEXPLAINED),
    ],
)
def test_what_no_rule_could_explain_is_explained_where_it_surely_is_the_pages(says, label, ahead, becomes):
    says(label, -9.0, ahead)
    before = parsed(label=Label.UNEXPLAINED)
    seen = seen_page(before, [line for line in scan(TEXT.splitlines()) if not line.is_blank], None)
    post = explained(before, seen, Corrections())

    assert before.ledger.of(PLACE).label is Label.UNEXPLAINED
    assert post.ledger.of(PLACE).label is becomes
    assert (Doubt.UNEXPLAINED in {note.code for note in post.notes}) == (becomes is Label.UNEXPLAINED)
    assert (post.body, post.title) == (before.body, before.title)


def test_a_line_that_somebody_calls_unexplained_stays_so(says):
    says(Label.META, -9.0, 9.0)
    assert parsed(label=Label.UNEXPLAINED).ledger.of(PLACE).label is Label.UNEXPLAINED


@pytest.mark.parametrize(("lead", "asked"), [(0.9, [str(PLACE)]), (1.1, [])])
def test_what_stays_in_the_text_and_may_be_none_is_asked_about(says, lead, asked):
    says(Label.META, lead, 0.0)
    post = parsed(f"{TEXT}.")

    assert post.ledger.of(PLACE).label is Label.BODY
    assert [note.detail for note in post.notes if note.code is Doubt.TEXT_OR_PAGE] == asked


def test_what_somebody_calls_text_is_not_asked_about(says):
    says(Label.META, -9.0, 9.0)
    post = parsed(label=Label.BODY)

    assert LINE in post.body
    assert Doubt.TEXT_OR_PAGE not in {note.code for note in post.notes}
