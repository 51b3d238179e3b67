"""Every line bears exactly one label."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.ledger import Entry, Label, LedgerDraft


def test_a_line_cannot_be_labelled_twice():
    draft = LedgerDraft(2)
    draft.label([1], Label.BODY)

    with pytest.raises(ValueError, match="line 1 is body and cannot become title"):
        draft.label([1], Label.TITLE)


@pytest.mark.parametrize("line", [0, 3, -1])
def test_a_line_that_does_not_exist_cannot_be_labelled(line):
    with pytest.raises(ValueError, match="is not one of 2"):
        LedgerDraft(2).label([line], Label.BODY)


@pytest.mark.parametrize(("label", "path"), [(Label.COMMENT, ""), (Label.BODY, "1.2")])
def test_only_lines_of_comments_say_of_which(label, path):
    with pytest.raises(ValueError, match="do not go together"):
        LedgerDraft(2).label([1], label, path=path)


def test_what_nobody_claimed_is_unexplained():
    draft = LedgerDraft(3)
    draft.label([2], Label.BLANK)

    ledger = draft.close()

    assert ledger.lines(Label.UNEXPLAINED) == [1, 3]
    assert ledger.of(2) == Entry(Label.BLANK)


def test_ranges_are_told_as_people_write_them():
    draft = LedgerDraft(8)
    draft.label([1, 2, 3, 5, 7, 8], Label.BODY)

    assert draft.close().ranges(Label.BODY) == "1-3, 5, 7-8"
    assert draft.close().ranges(Label.TITLE) == ""


@given(st.lists(st.sampled_from([label for label in Label if label is not Label.COMMENT])))
def test_the_sums_are_the_lines(labels):
    draft = LedgerDraft(len(labels))
    for number, label in enumerate(labels, start=1):
        draft.label([number], label)

    ledger = draft.close()

    assert sum(ledger.sums().values()) == len(ledger) == len(labels)
    assert list(ledger.named().values()) == labels
