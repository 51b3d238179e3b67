"""The labels of the corpus are of one piece: every line once, every comment in its own lines (no parser is asked)."""

import json
import re
from collections import Counter
from pathlib import Path

CORPUS = Path(__file__).parents[2] / "fixtures" / "dumps" / "corpus"
DUMPS = sorted(CORPUS.rglob("*.txt"))
LABELS = {"body", "title", "rating", "further", "comments_heading", "meta", "boilerplate", "blank", "unexplained"}
KEYS = [
    "file",
    "title",
    "rating",
    "further_reading",
    "further_urls",
    "declared_count",
    "body_text",
    "comments",
    "lines",
]
MAY_BE_SAID = {"year", "verdict", "pull_quote", "byline", "date", "tags"}
MARKS_OF_HEADING = re.compile(r"^\s*#{1,6}\s+(?=\S)")
NUMBER_OF_A_LINK = re.compile(r"\[\d+\]")
MARKS_IN_ENCODINGS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


def every_dump(check):
    """One test for all dumps, which names those that are wrong: as thousands of tests they would take a minute more."""

    def test():
        mistakes = [mistake for dump in DUMPS if (mistake := _mistake(check, dump))]
        assert not mistakes, "\n".join(mistakes)

    test.__name__ = check.__name__
    return test


def _mistake(check, dump):
    try:
        check(dump)
    except AssertionError as error:
        return f"{dump.stem}: {error}"
    return ""


def labels_of(dump):
    return json.loads(dump.with_suffix(".expected.json").read_text("utf-8"))


def lines_of(dump):
    text = decoded(dump.read_bytes()).replace("\r\n", "\n").replace("\r", "\n")
    return text.removesuffix("\n").split("\n")


def decoded(raw):
    for mark, encoding in MARKS_IN_ENCODINGS.items():
        if raw.startswith(mark):
            return raw.decode(encoding)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252")


def lines_with(dump, label):
    lines = lines_of(dump)
    return [lines[int(number) - 1] for number, given in labels_of(dump)["lines"].items() if given == label]


def is_inside(text, lines):
    """Whether the characters of `text`, white space aside, stand in `lines` in this order; marks are skipped."""
    characters = iter("".join("".join(lines).split()))
    return all(character in characters for character in "".join(text.split()))


def test_the_corpus_is_there_and_each_dump_has_its_labels():
    assert len(DUMPS) >= 46
    assert {dump.stem for dump in DUMPS} == {path.name.split(".")[0] for path in CORPUS.rglob("*.expected.json")}


@every_dump
def test_labels_have_the_agreed_shape(dump):
    labels = labels_of(dump)

    assert labels["file"] == dump.name
    assert [key for key in labels if key not in MAY_BE_SAID] == KEYS
    assert len(labels["further_reading"]) == len(labels["further_urls"])


@every_dump
def test_every_line_is_labelled_once(dump):
    lines, labels = lines_of(dump), labels_of(dump)["lines"]

    assert list(labels) == [str(number) for number in range(1, len(lines) + 1)]
    assert {label for label in labels.values() if not label.startswith("comment:")} <= LABELS
    for number, label in labels.items():
        is_blank = not lines[int(number) - 1].strip().strip("\u200b\ufeff")
        assert (label == "blank") is is_blank, number


@every_dump
def test_comments_and_their_lines_name_each_other(dump):
    labels = labels_of(dump)
    paths = [comment["path"] for comment in labels["comments"]]

    assert len(paths) == len(set(paths))
    assert set(paths) == {label[8:] for label in labels["lines"].values() if label.startswith("comment:")}


@every_dump
def test_comments_stand_in_the_order_of_the_dump(dump):
    comments = labels_of(dump)["comments"]
    paths = [tuple(map(int, comment["path"].split("."))) for comment in comments]

    assert paths == sorted(paths)


@every_dump
def test_the_text_of_a_comment_stands_in_its_own_lines(dump):
    for comment in labels_of(dump)["comments"]:
        assert comment["text"], comment["path"]
        assert comment["paragraphs"] == comment["text"].count("\n\n") + 1
        assert is_inside(comment["text"], lines_with(dump, f"comment:{comment['path']}")), comment["path"]


@every_dump
def test_an_author_stands_in_the_lines_of_the_comment_and_not_in_its_text(dump):
    for comment in labels_of(dump)["comments"]:
        if comment["author"]:
            lines = lines_with(dump, f"comment:{comment['path']}")
            assert is_inside(comment["author"] + comment["text"], lines) or is_inside(
                comment["text"] + comment["author"], lines
            ), comment["path"]


@every_dump
def test_the_body_stands_in_its_own_lines(dump):
    assert is_inside(labels_of(dump)["body_text"], lines_with(dump, "body"))


@every_dump
def test_nothing_of_the_body_is_left_out(dump):
    labels = labels_of(dump)
    lines = [MARKS_OF_HEADING.sub("", line) for line in lines_with(dump, "body")]
    shown = NUMBER_OF_A_LINK.sub("", "".join("".join(lines).split()))
    kept = "".join((labels["body_text"] + labels.get("pull_quote", "")).split())
    if labels.get("pull_quote"):  # html2text's mark of a quotation is no part of it
        shown, kept = shown.replace(">", ""), kept.replace(">", "")

    assert Counter(shown) == Counter(kept)


@every_dump
def test_a_title_stands_in_its_line_or_in_the_heading(dump):
    if title := labels_of(dump)["title"]:
        lines = lines_with(dump, "title") or lines_with(dump, "comments_heading")
        assert is_inside(title, lines)


@every_dump
def test_further_reading_stands_in_its_own_lines(dump):
    assert is_inside("".join(labels_of(dump)["further_reading"]), lines_with(dump, "further"))
