"""Each dump in fixtures/dumps/text_dump has the result that is expected of it beside it."""

import json
from pathlib import Path

import pytest

from exchange.as_json import as_json
from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.records import Doubt

DUMPS = Path(__file__).parents[2] / "fixtures" / "dumps" / "text_dump"
CASES = sorted(DUMPS.glob("*.txt"))
KEYS = [
    "file",
    "problems",
    "title",
    "rating",
    "further_reading",
    "further_urls",
    "declared_count",
    "body_text",
    "comments",
    "lines",
]


def read(case):
    return next(text_dump.parse({case.name: case.read_bytes()}))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_dump_is_read_as_expected(case):
    expected = json.loads(case.with_suffix(".expected.json").read_text("utf-8"))

    understood = as_json(read(case))

    assert understood == expected
    assert list(understood) == KEYS


def test_the_seed_is_read_whole():
    seed = read(DUMPS / "her.txt")

    assert (seed.title, seed.film.title, seed.film.year) == ("Her", "Her", None)
    assert (seed.rating.text, seed.verdict) == ("4/4 stars", "Long story short")
    assert seed.pull_quote.startswith("“It’s hard to explain")
    assert seed.pull_quote not in seed.body
    assert [comment.path for comment in seed.comments] == ["1", "1.1", "1.1.1", "1.1.1.1", "2", "3", "3.1"]
    assert {comment.author + comment.created for comment in seed.comments} == {""}
    assert [(note.code, note.number) for note in seed.notes] == [(Doubt.MISSING_COMMENTS, 3)]


def test_every_line_of_the_seed_has_one_label():
    ledger = read(DUMPS / "her.txt").ledger

    assert sum(ledger.sums().values()) == len(ledger) == 63
    assert ledger.ranges(Label.FURTHER) == "25, 27-29"
    assert ledger.ranges(Label.COMMENT, path="1.1") == "38-39"
    assert ledger.sums()[Label.UNEXPLAINED] == 0


def test_the_seed_keeps_its_authors_typos():
    seed = read(DUMPS / "her.txt")

    assert "that thing with Isabella wierded me out a bit" in seed.body
    assert "\nThe wouldn’t say the scene with Isabella" in seed.comments[1].text
    assert seed.comments[0].paragraphs == 2


def test_the_same_text_has_the_same_source_id_whatever_its_line_ends():
    raw = (DUMPS / "her.txt").read_bytes()

    ids = {
        next(text_dump.parse({name: dump})).source_id
        for name, dump in (("a.txt", raw), ("b.txt", raw.replace(b"\n", b"\r\n")), ("c.txt", b"\xef\xbb\xbf" + raw))
    }

    assert len(ids) == 1
    assert ids.pop().startswith("text_dump:")
