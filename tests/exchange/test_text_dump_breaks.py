"""Where paragraphs begin that no blank line tells apart, and what its author broke in lines."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lighthouse import FIRST, SECOND

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.parsers.text_dump.likeness import breaks
from exchange.parsers.text_dump.likeness.breaks import WEIGHTS, Breaks
from exchange.parsers.text_dump.post.paragraphs import blocks_of
from exchange.parsers.text_dump.text.lines import scan
from exchange.parsers.text_dump.text.passages import passages
from exchange.parsers.text_dump.text.references import References

THIRD = (
    "What stays is the light. It was made by somebody who has stood in a lamp room at four in the morning, when the "
    "oil is low and the fog is not."
)
SHORT = "The lamp room was full."
VERSES = "The lamp is out,\nthe oil is dear,\nand nobody\nis rowing here."
TALK = "– You see me?\n– I see the lamp.\n– Then row."
MERITS = "Pros\nThe lamp\nThe oil\nCons\nThe fog"
LIST = "- lamps\n- ships, and what they carry when they do not come, which is the question of the whole film\n- soup"


def parsed(*blocks):
    text = "\n\n".join(["The Keeper of Lamps", "by Ada Lind\nMay 5, 2014", *blocks])
    return next(text_dump.parse({"page.txt": text.encode()}))


def paragraphs(text):
    """Of the body of a dump that is this text alone."""
    lines = scan(text.split("\n"))
    blanks = {line.number for line in lines if line.is_blank}
    blocks = blocks_of(passages([line for line in lines if not line.is_blank], None), References(), blanks)
    return [paragraph for block in blocks for paragraph in block.paragraphs]


@pytest.mark.parametrize(
    "block",
    [
        f"{FIRST}\n{SECOND}",
        f"{FIRST}\n{SECOND}\n{THIRD}",
        f"The plot\n{FIRST}\nMy thoughts\n{SECOND}",
        f"{FIRST}\n{SHORT}\n{SECOND}",
    ],
)
def test_long_lines_directly_below_each_other_are_paragraphs(block):
    assert parsed(THIRD, block).body == f"{THIRD}\n\n" + block.replace("\n", "\n\n")


@pytest.mark.parametrize("block", [VERSES, TALK, MERITS, LIST])
def test_short_lines_and_lists_stay_together(block):
    assert parsed(FIRST, block, SECOND).body == f"{FIRST}\n\n{block}\n\n{SECOND}"


@pytest.mark.parametrize("block", [VERSES, TALK, MERITS, LIST])
def test_they_stay_together_in_a_dump_without_gaps_between_other_lines(block):
    assert block in parsed(f"{FIRST}\n{SECOND}", block, THIRD).body


SONNET = (
    "Shall I compare thee to a lantern’s night?\nThou art more foggy and more slow of pace;\n"
    "The winds do shake the lamps and all their light,\nAnd keeper’s watch hath all too short a space."
)
SPOKEN = (
    "CAPTAIN: I have been on this boat since before you were born, and nobody ever asked me why.\nGIRL: So why?\n"
    "CAPTAIN: Because it always goes back, that is the only thing that I ever liked about a ferry."
)
POINTS = (
    "* the horns, which are played by the ships themselves, and which were recorded in the fog off the island\n"
    "  (Bo Orr held the microphone, and fell into the water twice)\n* the girl\n* the soup"
)
HALVES = "The keeper counts the ships that do not come, and those that come he does not count at all,\nAda Lind says."


@pytest.mark.parametrize("block", [SONNET, SPOKEN, POINTS, HALVES])
def test_verses_what_people_say_points_and_sentences_stay_whole(block):
    assert parsed(FIRST, block, SECOND).body == f"{FIRST}\n\n{block}\n\n{SECOND}"


STANZA = [
    "The keeper of the lamps has gone ashore to buy some oil.",
    "The captain of the ferry has not slept since early May.",
    "A woman on the landing stage has heard what people say.",
]


@pytest.mark.parametrize(("last", "parts"), [("The fog is on the oil.", 1), (FIRST, 4)])
def test_lines_as_long_as_verses_are_parted_by_nothing(monkeypatch, last, parts):
    monkeypatch.setattr(breaks, "_weights", lambda: {"no gaps, break": 9.0})
    content = passages(scan([*STANZA, last]), None)
    assert len(Breaks(content, set()).parted(content)) == parts


QUOTED = "“A ferry is a bridge that has not made up its mind.”"


@pytest.mark.parametrize(
    "block",
    [
        f"The two lines of the film that everybody quotes, and that nobody understands, are these:\n{QUOTED}\nI row.",
        f"{QUOTED}\n“Since before you were born, I should think, and a good deal longer than that.”",
    ],
)
def test_a_quotation_within_a_block_is_no_pull_quotation(block):
    post = parsed(FIRST, block, SECOND)
    assert post.pull_quote == ""
    assert post.body.split() == f"{FIRST} {block} {SECOND}".split()


def test_a_quotation_and_who_said_it_are_one():
    assert parsed(FIRST, f"{QUOTED}\n— Bo Orr, The Channel", SECOND).pull_quote == f"{QUOTED}\n— Bo Orr, The Channel"


def test_lines_of_a_quotation_stay_together():
    lines = [f"> {words}" for words in FIRST.split(". ")]
    assert "\n".join(lines) in paragraphs("\n".join([SECOND, "", *lines, "and then", "", THIRD]))[1]


def test_a_label_and_the_paragraph_below_it_are_told_apart_no_line_is_lost():
    post = parsed(f"Synopsis:\n{FIRST}", f"Review:\n{SECOND}")
    assert post.body.split() == f"Synopsis: {FIRST} Review: {SECOND}".split()
    assert post.ledger.lines(Label.BODY) == [6, 7, 9, 10]


def test_a_sentence_that_was_broken_is_one_again():
    above, below = FIRST[:96].rsplit(" ", 1)[0], FIRST[96:]
    broken = f"{above}\n{FIRST[len(above) + 1 :]}"
    assert below in FIRST
    assert parsed(broken, SECOND).body == f"{FIRST}\n\n{SECOND}"


def test_lines_that_were_broken_where_they_were_full_stay_whole():
    lines = [
        "The keeper counts the ships that do not come, and the film",
        "counts with him until the lamp that nobody has filled goes",
        "out over the harbour where the old woman sells oil to the",
        "Captain, who says what he thinks of the sea and of us all.",
    ]
    assert parsed("\n".join(lines), SECOND).body == " ".join(lines) + f"\n\n{SECOND}"


def test_what_says_nothing_of_a_break_has_no_weight():
    weights = json.loads(WEIGHTS.read_text("utf-8"))
    assert weights
    assert all(name.startswith(("gaps, ", "no gaps, ")) and weight for name, weight in weights.items())


def test_what_is_seen_of_a_break_bears_names_that_were_learnt():
    content = passages(scan([FIRST, SECOND, "", THIRD]), None)
    names = Breaks(content, {3}).names_at(1)
    assert len(names) == len(set(names))
    assert sum(name in WEIGHTS.read_text("utf-8") for name in names) > len(names) / 2


PARAGRAPHS = st.lists(st.sampled_from([FIRST, SECOND, THIRD, SHORT, VERSES, TALK, LIST, "The plot:"]), min_size=1)


@given(PARAGRAPHS, st.data())
def test_breaks_change_white_space_alone(blocks, data):
    gaps = [data.draw(st.sampled_from(["\n", "\n\n"])) for _ in blocks[1:]]
    text = blocks[0] + "".join(gap + block for gap, block in zip(gaps, blocks[1:], strict=True))
    assert "\n\n".join(paragraphs(text)).split() == text.split()


@given(PARAGRAPHS)
def test_a_gap_in_the_dump_is_one_in_the_text(blocks):
    read = "\n\n".join(paragraphs("\n\n".join(blocks)))
    for above, below in pairwise(blocks):
        assert f"{above[-9:]}\n\n{below[:9]}" in read
