"""What the docs say is so: tests that they name exist, settings have the defaults that they tell, links lead on."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CONVERSATION = (ROOT / "docs" / "conversation.md").read_text()
LOOKUPS = (ROOT / "docs" / "lookups.md").read_text()
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md")), ROOT / "bench" / "README.md"]
TEST = re.compile(r"`(tests/[\w/]+\.py)::([\w:]+)`")
REASONS = ("We differ: ", "Not here: ", "Not yet: ")


def rows(text):
    """The rows of all tables below each other, as lists of cells, without their heads."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    heads = {index - 1 for index, line in enumerate(lines) if re.fullmatch(r"[|\-: ]+", line)}
    return [
        [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        for index, line in enumerate(lines)
        if index not in heads and index - 1 not in heads
    ]


LINES = rows(CONVERSATION.partition("## Line by line")[2])


@cache
def names_in(path):
    """The tests of a file by the names under which pytest knows them."""
    tree = ast.parse((ROOT / path).read_text()) if (ROOT / path).exists() else ast.Module([], [])
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    named = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    return named | {f"{one.name}::{node.name}" for one in classes for node in one.body if hasattr(node, "name")}


def missing(text):
    return [f"{path}::{name}" for path, name in TEST.findall(text) if name not in names_in(path)]


def test_a_name_without_its_test_would_be_found():
    assert missing("`tests/test_docs.py::test_nothing` and `tests/none.py::test_nothing`") == [
        "tests/test_docs.py::test_nothing",
        "tests/none.py::test_nothing",
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_test_that_a_page_names_exists(page):
    assert missing(page.read_text()) == []


def test_each_line_of_the_table_is_shown_by_a_test_or_says_why_not():
    assert len(LINES) > 100
    assert [line for line in LINES if not TEST.search(line[-1]) and not line[-1].startswith(REASONS)] == []
    assert [line for line in LINES if len(line) != len(LINES[0])] == []


def test_each_setting_of_the_conversation_is_told_with_its_default():
    example = re.findall(r"^# (COMMENTS_[A-Z_]+)=(.*)$", (ROOT / ".env.example").read_text(), flags=re.MULTILINE)

    told = {
        cells[0].strip("`"): cells[1].strip("`") for cells in rows(CONVERSATION) if cells[0].startswith("`COMMENTS")
    }

    assert told == dict(example)


def test_each_setting_of_the_lookups_is_told_with_its_default():
    example = dict(re.findall(r"^# ([A-Z_]+)=(.*)$", (ROOT / ".env.example").read_text(), flags=re.MULTILINE))

    told = {cells[0].strip("`"): cells[1].strip("`") for cells in rows(LOOKUPS) if re.match(r"`[A-Z_]+`", cells[0])}

    assert set(told) == {"TMDB_API_KEY", "WIKIDATA_LOOKUP"}
    assert told.items() <= example.items()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_pictures_are_there(page):
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", re.sub(r"`[^`]*`", "", page.read_text()))

    here = [target for target in targets if "://" not in target]

    assert [target for target in here if not (page.parent / target).exists()] == []
