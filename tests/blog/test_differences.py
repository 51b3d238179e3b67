"""What differs between two texts is found word by word, nothing is left out, and it never takes long."""

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blog.differences import Kind, Piece, compare, in_short, is_same

LONG = 200_000  # characters
PATIENCE = 30  # seconds, on a machine with much else to do; difflib alone takes minutes


def before(pieces):
    return "".join(piece.text for piece in pieces if piece.kind is not Kind.ADDED)


def after(pieces):
    return "".join(piece.text for piece in pieces if piece.kind is not Kind.REMOVED)


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("", "", ""),
        ("", "Her", "+Her"),
        ("Her", "", "-Her"),
        ("It stays.", "It stays.", "It stays."),
        ("It stays with me.", "It stayed with me.", "It -stays+stayed with me."),
        ("One.\n\nTwo.\n", "One.\n\nOne and a half.\n\nTwo.\n", "One.\n\n+One and a half.\n\nTwo.\n"),
        ("The sea thinks.", "One two three", "-The sea thinks.+One two three"),
        ("naïve café", "naive café", "-naïve+naive café"),
        ("七人の侍", "七人の侍!", "七人の侍+!"),
    ],
)
def test_differences_are_words(old, new, shown):
    signs = {Kind.SAME: "", Kind.ADDED: "+", Kind.REMOVED: "-"}

    assert "".join(signs[piece.kind] + piece.text for piece in compare(old, new)) == shown


TEXTS = st.text(st.sampled_from("ab c.\n\r\u2028é"), max_size=60)


@given(TEXTS, TEXTS)
@settings(max_examples=300, deadline=None)
def test_both_texts_can_be_read_from_their_differences(old, new):
    pieces = compare(old, new)

    assert (before(pieces), after(pieces)) == (old, new)
    assert is_same(pieces) == (old == new)
    assert all(piece.text for piece in pieces)
    assert all(one.kind != other.kind for one, other in pairwise(pieces))
    assert "".join(piece.text for piece in in_short(pieces, 3) if piece.kind is not Kind.ADDED) == old


def test_of_what_is_the_same_only_the_surroundings_are_shown():
    pieces = in_short((Piece(Kind.SAME, "a" * 900), Piece(Kind.ADDED, "x"), Piece(Kind.SAME, "b" * 900)), around=10)

    assert [(piece.kind, len(piece.text)) for piece in pieces] == [
        (Kind.LEFT_OUT, 890),
        (Kind.SAME, 10),
        (Kind.ADDED, 1),
        (Kind.SAME, 10),
        (Kind.LEFT_OUT, 890),
    ]


def paragraphs(chance, words=3_000):
    known = [f"word{number}" for number in range(words)]
    return [" ".join(chance.choice(known) for _ in range(70)) for _ in range(LONG // 600)]


def edited(text, chance):
    return "\n\n".join(each.replace("word1", "mot") if chance.random() < 0.5 else each for each in text)


def shuffled(text, chance):
    return "\n\n".join(chance.sample(text, len(text)))


def interleaved(text, chance):
    return "\n".join(word for each in text for word in (*each.split(), chance.choice(text)[:5]))


@pytest.mark.parametrize("change", [edited, shuffled, interleaved])
def test_long_texts_are_compared_in_time(change):
    chance = random.Random(5)  # noqa: S311
    text = paragraphs(chance)
    old, new = "\n\n".join(text), change(text, chance)

    begun = time.monotonic()
    pieces = compare(old, new)

    assert time.monotonic() - begun < PATIENCE
    assert (before(pieces), after(pieces)) == (old, new)


@pytest.mark.parametrize("parts", [("a ", "b "), ("a b ", "b a "), ("\n", "a\n"), ("a", "b")])
def test_long_texts_of_few_words_are_compared_in_time(parts):
    old, new = (part * (LONG // len(part)) for part in parts)

    begun = time.monotonic()
    compare(old, new)

    assert time.monotonic() - begun < PATIENCE


def test_many_lines_in_another_order_are_compared_in_time():
    chance = random.Random(7)  # noqa: S311
    lines = [str(number) for number in range(30_000)]
    mixed = chance.sample(lines, len(lines))
    woven = [line for pair in zip(mixed, lines, strict=True) for line in pair]

    begun = time.monotonic()
    compare("\n".join(lines), "\n".join(woven))

    assert time.monotonic() - begun < PATIENCE
