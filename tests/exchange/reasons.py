"""Why a dump was read otherwise than its labels say, in a few words: what the lines that matter were taken for.

A parser cannot say why it erred, but where: most facts stand in a line that was taken for another kind of line, and a
fact that was missed in a line of the right kind stands in words that no rule understands. Reasons are the same for all
dumps, so that they can be counted.
"""

import re
from collections import Counter
from collections.abc import Iterable

from labelled import NOWHERE, Labelled, Page

KINDS = {
    "title": {"title"},
    "year": {"title", "meta", "body"},
    "rating": {"rating", "title", "body"},
    "verdict": {"rating"},
    "pull quote": {"body"},
    "further reading": {"further"},
    "further addresses": {"further", "boilerplate"},
    "byline": {"meta", "boilerplate"},
    "date": {"meta"},
    "tags": {"meta"},
    "declared count": {"comments_heading", "meta"},
}
"""As what kinds of lines the labels have the value of a field."""
NAMES = {
    "body": "text",
    "meta": "facts",
    "boilerplate": "the page's own",
    "further": "further reading",
    "comments_heading": "the heading of the comments",
    "comment": "a comment",
    "rating": "the rating",
    "title": "the title",
    "blank": "empty",
    "unexplained": "unexplained",
}


def reason(dump: Labelled, field: str, where: str | int, expected: list[object], found: list[object]) -> str:
    if isinstance(where, int):
        return f"{_label(dump.expected, where)} taken for {_label(dump.found, where)}"
    if field == "body: exact text":
        return _of_text(dump)
    if where != NOWHERE:
        return _of_comment(dump, field, where)
    return _of_value(dump, field, expected, found)


def _of_text(dump: Labelled) -> str:
    """Which lines too many or too few, by kind."""
    more: Counter[str] = Counter()
    fewer: Counter[str] = Counter()
    for number in dump.expected["lines"]:
        mine, theirs = _label(dump.expected, int(number)), _label(dump.found, int(number))
        if mine != theirs and NAMES["body"] in (mine, theirs):
            (more if theirs == NAMES["body"] else fewer)[mine if theirs == NAMES["body"] else theirs] += 1
    if not more and not fewer:
        return "the same lines, joined or cleaned otherwise"
    parts = [f"{number} of {kind} kept as text" for kind, number in more.most_common()]
    parts += [f"{number} of text taken for {kind}" for kind, number in fewer.most_common()]
    return ", ".join(parts)


def _of_value(dump: Labelled, field: str, expected: list[object], found: list[object]) -> str:
    lines = _lines_with(dump, field, expected)
    if not expected:
        taken = _lines_with(dump, field, found, side=dump.found)
        return f"taken from {_kinds(dump.expected, taken)}" if taken else "nothing that the page says"
    if not lines:
        return "it stands in no line of its own kind"
    wrong = [line for line in lines if _label(dump.found, line) != _label(dump.expected, line)]
    if wrong:
        return f"its line was taken for {_kinds(dump.found, wrong)}"
    if found and not set(lines) & set(_lines_with(dump, field, found, side=dump.found)):
        return "another line was preferred"
    return "its line is known, more or less of it was taken" if found else "its line is known, its words are not"


def _of_comment(dump: Labelled, field: str, name: str) -> str:
    mine = {each["path"] for each in dump.expected["comments"]}
    if name not in mine:
        lines = _lines_of(dump.found, name.removeprefix("+"))
        return f"made of {_kinds(dump.expected, lines)}" if lines else "made of nothing"
    lines = _lines_of(dump.expected, name)
    others = [line for line in lines if _kind(dump.found, line) != "comment"]
    if others:
        return f"lines of it were taken for {_kinds(dump.found, others)}"
    owners = {dump.found["lines"][str(line)] for line in lines}
    if len(owners) > 1:
        return "parted, or joined with another comment"
    sharing = [line for line, label in dump.found["lines"].items() if label in owners and int(line) not in lines]
    if sharing:
        return f"with lines of {_kinds(dump.expected, map(int, sharing))}"
    return (
        "its lines are known, their order is not"
        if field == "tree edges"
        else "its lines are known, what they say is not"
    )


def _lines_with(dump: Labelled, field: str, values: Iterable[object], *, side: Page | None = None) -> list[int]:
    """Lines of the field's kinds that hold the words of a value."""
    labels = (side or dump.expected)["lines"]
    words = _words(" ".join(map(str, values)))
    numbers = [int(number) for number, label in labels.items() if label.partition(":")[0] in KINDS[field]]
    return [number for number in numbers if number <= len(dump.lines) and words & _words(dump.lines[number - 1])]


def _words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"\w+", text)}


def _lines_of(page: Page, path: str) -> list[int]:
    return [int(number) for number, label in page["lines"].items() if label == f"comment:{path}"]


def _kinds(page: Page, lines: Iterable[int]) -> str:
    kinds = Counter(_label(page, line) for line in lines)
    return " and ".join(kind for kind, _ in kinds.most_common(2))


def _kind(page: Page, line: int) -> str:
    return str(page["lines"].get(str(line), "blank")).partition(":")[0]


def _label(page: Page, line: int) -> str:
    return NAMES.get(_kind(page, line), _kind(page, line))
