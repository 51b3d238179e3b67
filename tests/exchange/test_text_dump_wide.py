"""Dumps of tools that were told to break far beyond a terminal's width: what they broke is joined, nothing else."""

from textwrap import wrap

import pytest

from exchange.parsers import text_dump
from exchange.parsers.text_dump.text.lines import scan
from exchange.parsers.text_dump.text.wide import wide_width_of

WORDS = (
    "the keeper counts every ship that does not come and the film counts with him patiently until one knows each "
    "lamp by name and which of them is going to fail before the king does who has no ships at all and never had any"
)
TITLE = "The Counter of Ships"


def prose(length, end="."):
    """A paragraph of about that many characters, without a full stop within."""
    text = " ".join([WORDS] * (length // len(WORDS) + 1))[:length].rpartition(" ")[0]
    return text[0].upper() + text[1:] + end


def printed(*texts, width, title=TITLE):
    """As links prints them: a margin of three columns on both sides, headings in the middle."""
    shown = ["\n".join(f"   {line}" for line in wrap(text, width - 6)) for text in texts]
    return "\n\n".join([title.center(width).rstrip(), *shown, ""])


def in_lines(dump):
    return scan(dump.split("\n"))


def read(dump):
    return next(text_dump.parse({"page.txt": dump.encode()}))


@pytest.mark.parametrize("width", [120, 200, 500])
def test_what_is_centred_tells_the_width_of_a_page_with_one_broken_line(width):
    text = prose(width + 8)

    assert wide_width_of(in_lines(printed(prose(115), text, width=width))) == width - 3
    assert read(printed(prose(115), text, width=width)).body.endswith(text)


def test_half_a_column_is_lost_where_something_is_centred():
    heading = ("A" * 15).center(204).rstrip()
    full = f"   {'lamp ' * 39}so."

    assert 2 * (len(heading) - 15) + 15 == 203
    assert len(full) == 201
    assert wide_width_of(in_lines(f"{heading}\n\n{full}\n   Another.\n")) == 201


def test_the_last_word_of_a_broken_line_is_no_word_of_the_page():
    """It begins with a capital, below what may end a sentence."""
    text = prose(488, " „really“ Lamps")
    dump = printed(prose(300), text, width=500)

    assert "\n   Lamps\n" in dump
    assert read(dump).body == f"{prose(300)}\n\n{text}"


def test_what_is_centred_tells_that_nothing_was_broken():
    """The longest line of the page ends where its writer ended it."""
    dump = printed(prose(400), prose(300), width=500).replace("ship that", "ship\n   that", 1)

    assert wide_width_of(in_lines(dump)) is None


def test_where_nothing_is_centred_lines_broken_near_one_column_tell_it():
    texts = [prose(length, end) for length, end in ((380, "."), (330, " Lamps!"), (260, "?"))]
    dump = printed(*texts, width=206, title=TITLE.upper()).replace(TITLE.upper().center(206).rstrip(), f"   {TITLE}")

    width = wide_width_of(in_lines(dump))

    assert 190 <= width <= 203
    assert read(dump).body == "\n\n".join(texts)


def test_two_broken_sentences_tell_the_width_beside_a_line_that_its_writer_ended():
    broken = ["\n".join(f"   {line}" for line in wrap(prose(length), 294)) for length in (320, 330)]
    ended = f"   {prose(230)}\n   Lamps, and lamps."
    dump = "\n\n".join([f"   {TITLE}", *broken, ended, ""])

    assert wide_width_of(in_lines(dump)) == max(len(line) for line in dump.split("\n"))


def test_a_single_break_counts_within_a_sentence():
    broken = ["   " + line for line in wrap(prose(320), 294)]
    dump = "\n".join([f"   {TITLE}", "", f"   {prose(200)}", "", *broken, ""])
    apart = dump.replace(broken[1], "   " + broken[1].strip().capitalize()).replace(broken[0], broken[0] + ".")

    assert wide_width_of(in_lines(dump)) == len(broken[0])
    assert wide_width_of(in_lines(apart)) is None


@pytest.mark.parametrize("lengths", [(400, 300, 200), (400, 390, 340), (200, 400, 330)])
def test_paragraphs_below_each_other_are_not_broken(lengths):
    texts = [prose(length) for length in lengths]

    assert wide_width_of(in_lines("\n".join([TITLE, "", *texts, "", "Home"]))) is None


def test_lines_without_a_gap_are_not_broken():
    """A tool that prints no gaps breaks at links, not at a column."""
    assert wide_width_of(in_lines("\n".join([TITLE, prose(300, ""), "a link", f"and {prose(150)}"]))) is None
