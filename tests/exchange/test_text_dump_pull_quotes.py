"""Quotations that stand apart from the text, with a name behind them or a label directly above them."""

import pytest
from test_text_dump_themes import BODY, read

WATER = "“Water does not remember the bank. It is the bank that remembers.”"


def quoted(text):
    post, _ = read(f"The Ferryman\n\nby Ada Lind on May 5, 2014\n\n{text}\n\n{BODY}", None)
    return post.pull_quote, post.body


@pytest.mark.parametrize("name", [" Sister Odile", " Odile B. Lind", " – Sister Odile"])
def test_who_says_it_may_stand_behind_it(name):
    assert quoted(f"{WATER}{name}") == (f"{WATER}{name}", BODY)


@pytest.mark.parametrize("label", ["Review:", "My review: ", "Crítica:", "Zitat:"])
def test_a_quotation_directly_below_a_label_is_set_apart(label):
    quote, body = quoted(f"{label}\n{WATER}")

    assert (quote, body.endswith(BODY), WATER in body) == (WATER, True, False)


@pytest.mark.parametrize("text", [f"{WATER} says the ferryman", f"{WATER} Odile", f"And then she says:\n{WATER}"])
def test_a_quotation_within_a_sentence_is_text(text):
    assert quoted(text)[0] == ""
