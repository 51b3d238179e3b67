"""Texts are their lines, character for character: proved for dumps (of the corpus: `test_corpus`), and disproved."""

from dataclasses import replace
from pathlib import Path

import pytest

from exchange.cleaning import decode
from exchange.parsers import text_dump
from exchange.verbatim import letters, prove

DUMPS = Path(__file__).parents[2] / "fixtures" / "dumps"
OTHERS = (case for folder in DUMPS.iterdir() if folder.name != "corpus" for case in folder.rglob("*.txt"))
CASES = sorted(case for case in OTHERS if case.name != "picture.txt")


def read(case):
    return next(text_dump.parse({case.name: case.read_bytes()}))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_the_texts_of_a_dump_are_its_lines(case):
    post = read(case)

    proof = prove(post, decode(case.read_bytes()).lines)

    assert proof.holds, proof.differing
    assert proof.texts == proof.lines


@pytest.mark.parametrize("part", ["body", "comment"])
def test_one_character_more_or_less_is_found(part):
    case = DUMPS / "text_dump" / "her.txt"
    post, lines = read(case), decode(case.read_bytes()).lines
    if part == "body":
        changed = replace(post, body=post.body.replace("wierded", "weirded"))
    else:
        first = post.comments[0]
        changed = replace(post, comments=(replace(first, text=first.text + "!"), *post.comments[1:]))

    proof = prove(changed, lines)

    assert proof.differing == ("body" if part == "body" else "1",)
    assert proof.texts != proof.lines


def test_a_paragraph_left_out_is_found():
    case = DUMPS / "text_dump" / "her.txt"
    post, lines = read(case), decode(case.read_bytes()).lines
    place, long = next(each for each in enumerate(post.comments) if each[1].paragraphs > 1)
    for text in (long.text.rpartition("\n\n")[0], long.text.partition("\n\n")[2], ""):
        comments = list(post.comments)
        comments[place] = replace(long, text=text)

        assert prove(replace(post, comments=tuple(comments)), lines).differing == (long.path,)


def test_lines_of_a_text_that_were_taken_for_a_head_are_found():
    dump = "A review.\n\nWords of a text that is long enough.\n\n2 comments\n\n* Ada says:\n  May 5, 2014\n\n"
    said = "".join(f"  Line {number} of what she says.\n\n" for number in range(8))
    lines = (dump + said + "* Ben says:\n  May 6, 2014\n\n  Yes.\n").splitlines()
    post = next(text_dump.parse({"page.txt": "\n".join(lines).encode()}))
    first, *others = post.comments
    assert prove(post, lines).holds
    cut = replace(first, text="Line 7 of what she says.", text_lines=first.text_lines[-1:])

    assert prove(replace(post, comments=(cut, *others)), lines).differing == ("1",)


def test_marks_of_headings_are_no_loss():
    dump = "# A film\n\nWhat happens in its first part.\n\n## The music\n\nIt is by somebody who plays.\n"
    post = next(text_dump.parse({"page.txt": dump.encode()}))
    assert "The music" in post.body

    assert prove(post, dump.splitlines()).holds
    assert not prove(replace(post, body=post.body.replace("The music\n\n", "")), dump.splitlines()).holds


def test_white_space_is_no_character():
    assert letters("\tA b\u00a0c\n") == "Abc"
