"""Texts are their lines, character for character: proved for every dump, and disproved where they are not."""

from dataclasses import replace
from pathlib import Path

import pytest

from exchange.cleaning import decode
from exchange.parsers import text_dump
from exchange.verbatim import letters, prove

DUMPS = Path(__file__).parents[2] / "fixtures" / "dumps"
CASES = sorted(case for case in DUMPS.rglob("*.txt") if case.name != "picture.txt")


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


def test_white_space_is_no_character():
    assert letters("\tA b\u00a0c\n") == "Abc"
