"""The corpus of labelled dumps, read: how much of each field is right, and that every line is accounted for."""

import pytest
from asking import lines_asked_about, titles_asked_about
from labelled import Labelled
from scoring import FIELDS, PARTS, Tally, compare, dumps, found_in, lines_of, post_in, totals

from exchange.cleaning import decode
from exchange.verbatim import prove

FLOOR, FLOOR_OF_EDGES = 0.95, 0.98
LEAST_DUMPS = {
    "tuned": 761, "held_out": 383, "real": 691, "real_held_out": 370, "sites": 85, "sites_held_out": 75,
    "late_sites": 70, "late_sites_held_out": 60, "short": 751, "short_held_out": 253,
    "late_short": 337, "late_short_held_out": 88, "told_short": 331, "told_short_held_out": 71,
    "talks": 87, "talks_held_out": 105, "ordinary": 201, "ordinary_held_out": 183,
}  # fmt: skip
NOT_MEASURED = {(part, "further addresses") for part in ("sites", "late_sites_held_out", "short", "short_held_out")} | {
    *(("late_short_held_out", field) for field in ("comment: pingback", "pull quote")),
    ("told_short_held_out", "comment: pingback"),
    *(("talks", field) for field in ("verdict", "pull quote")),
    ("talks_held_out", "pull quote"),
}
"""Of addresses no dump of the first says any, and dumps of the others say three, four and two, of which none is found;
of pull quotations one is said and not found, of pingbacks none is said. Conversations are what `talks` are about:
of verdicts and pull quotations none is said there, or none of the few is found."""

every_part = pytest.mark.parametrize("part", PARTS)
every_field = pytest.mark.parametrize(("part", "field"), [
    (part, field) for part in PARTS for field in FIELDS if (part, field) not in NOT_MEASURED
])  # fmt: skip


# What is aimed at is the floor for every field. These are not there yet: on dumps that nobody tuned on, a number here
# may rise, and never fall as long as the same dumps are held out (since 2026-11-26: 80 of strange hosts and themes and
# 303 of ordinary WordPress and Blogger pages; since 2026-11-27 apart from these 370 in the very arrangement of real
# pages, as 691 of the tuned ones are; since 2026-11-28 the 75 of 15 whole sites, 60 of 12 later ones, 253 short pages).
# `bench/fields.py` prints all of them, and mistakes of the tuned parts.
STILL_LOWER = {
    ("held_out", "precision"): {
        "verdict": 0.87, "pull quote": 0.93, "further reading": 0.83, "further addresses": 0.93, "byline": 0.93,
        "tags": 0.93, "body: exact text": 0.79, "comment: pingback": 0.93, "comment: exact text": 0.94,
        "tree edges": 0.97,
    },
    ("held_out", "recall"): {
        "rating": 0.93, "verdict": 0.84, "pull quote": 0.82, "further reading": 0.82, "further addresses": 0.83,
        "byline": 0.94, "date": 0.93, "tags": 0.85, "body: exact text": 0.78, "comment: author": 0.93,
        "comment: pingback": 0.90, "comment: exact text": 0.91,
    },
    ("real", "precision"): {
        "title": 0.94, "further reading": 0.94, "tags": 0.92, "body: exact text": 0.79,
    },
    ("real", "recall"): {
        "title": 0.94, "rating": 0.94, "verdict": 0.93, "pull quote": 0.93, "further reading": 0.77, "byline": 0.89,
        "tags": 0.87, "body: exact text": 0.79, "line labels": 0.94,
    },
    ("real_held_out", "precision"): {
        "title": 0.86, "verdict": 0.57, "pull quote": 0.78, "further reading": 0.62, "byline": 0.85, "date": 0.93,
        "tags": 0.92, "declared count": 0.94, "body: exact text": 0.69, "comment: pingback": 0.75,
        "line labels": 0.93,
    },
    ("real_held_out", "recall"): {
        "title": 0.89, "year": 0.89, "rating": 0.82, "verdict": 0.54, "pull quote": 0.64, "further reading": 0.32,
        "further addresses": 0.50, "byline": 0.80, "date": 0.93, "tags": 0.91, "body: exact text": 0.69,
        "comment: pingback": 0.75, "comment: exact text": 0.94, "tree edges": 0.97, "line labels": 0.91,
    },
    ("sites", "precision"): {
        "verdict": 0.92, "further reading": 0.94, "body: exact text": 0.85,
    },
    ("sites", "recall"): {
        "rating": 0.91, "verdict": 0.92, "further reading": 0.85, "body: exact text": 0.85,
    },
    ("sites_held_out", "precision"): {
        "title": 0.88, "verdict": 0.93, "tags": 0.93, "body: exact text": 0.65, "comment: exact text": 0.93,
        "tree edges": 0.96,
    },
    ("sites_held_out", "recall"): {
        "title": 0.89, "rating": 0.93, "verdict": 0.82, "further reading": 0.67, "byline": 0.88, "date": 0.93,
        "tags": 0.85, "declared count": 0.90, "body: exact text": 0.65, "comment: exact text": 0.90,
        "line labels": 0.94,
    },
    ("late_sites", "precision"): {
        "further reading": 0.57, "body: exact text": 0.90,
    },
    ("late_sites", "recall"): {
        "rating": 0.92, "verdict": 0.86, "pull quote": 0.80, "further reading": 0.88, "further addresses": 0.60,
        "tags": 0.85, "body: exact text": 0.90,
    },
    ("late_sites_held_out", "precision"): {
        "title": 0.88, "verdict": 0.88, "further reading": 0.85, "byline": 0.88, "body: exact text": 0.69,
        "comments": 0.90, "comment: exact text": 0.77,
    },
    ("late_sites_held_out", "recall"): {
        "title": 0.88, "rating": 0.82, "verdict": 0.76, "further reading": 0.40, "byline": 0.78, "tags": 0.94,
        "declared count": 0.86, "body: exact text": 0.68, "comment: exact text": 0.84, "line labels": 0.94,
    },
    ("short", "precision"): {
        "title": 0.91, "year": 0.93, "verdict": 0.65, "pull quote": 0.53, "further reading": 0.68, "byline": 0.91,
        "date": 0.93, "tags": 0.88, "body: exact text": 0.72, "comments": 0.93, "comment: author": 0.94,
        "comment: date": 0.94, "comment: pingback": 0.87, "comment: exact text": 0.81, "line labels": 0.91,
    },
    ("short", "recall"): {
        "title": 0.89, "year": 0.93, "rating": 0.83, "verdict": 0.64, "pull quote": 0.85, "further reading": 0.57,
        "byline": 0.71, "date": 0.91, "tags": 0.76, "declared count": 0.92, "body: exact text": 0.72,
        "comments": 0.93, "comment: author": 0.87, "comment: pingback": 0.70,
        "comment: exact text": 0.80, "tree edges": 0.87, "line labels": 0.88,
    },
    ("short_held_out", "precision"): {
        "title": 0.85, "year": 0.89, "verdict": 0.52, "pull quote": 0.58, "further reading": 0.78, "byline": 0.80,
        "tags": 0.81, "body: exact text": 0.60, "comments": 0.92, "comment: author": 0.87, "comment: date": 0.92,
        "comment: exact text": 0.85, "line labels": 0.87,
    },
    ("short_held_out", "recall"): {
        "title": 0.82, "year": 0.83, "rating": 0.87, "verdict": 0.64, "further reading": 0.40, "byline": 0.62,
        "date": 0.90, "tags": 0.77, "declared count": 0.90, "body: exact text": 0.60, "comment: author": 0.89,
        "comment: date": 0.94, "comment: exact text": 0.88, "tree edges": 0.88, "line labels": 0.84,
    },
    ("late_short", "precision"): {
        "title": 0.92, "year": 0.94, "rating": 0.94, "verdict": 0.60, "pull quote": 0.27, "further reading": 0.70,
        "further addresses": 0.66, "byline": 0.91, "date": 0.93, "tags": 0.88, "declared count": 0.92,
        "body: characters": 0.94, "body: exact text": 0.68, "comments": 0.89, "comment: author": 0.89,
        "comment: date": 0.92, "comment: exact text": 0.78, "line labels": 0.89,
    },
    ("late_short", "recall"): {
        "title": 0.91, "year": 0.90, "rating": 0.81, "verdict": 0.38, "further reading": 0.73,
        "further addresses": 0.66, "byline": 0.68, "date": 0.89, "tags": 0.72, "declared count": 0.85,
        "body: exact text": 0.67, "comments": 0.92, "comment: author": 0.80, "comment: date": 0.91,
        "comment: exact text": 0.81, "line labels": 0.87,
    },
    ("late_short_held_out", "precision"): {
        "title": 0.89, "year": 0.90, "rating": 0.93, "verdict": 0.44, "further reading": 0.33, "byline": 0.80,
        "date": 0.93, "tags": 0.81, "body: characters": 0.94, "body: exact text": 0.62, "comments": 0.84,
        "comment: author": 0.89, "comment: exact text": 0.78, "line labels": 0.89,
    },
    ("late_short_held_out", "recall"): {
        "title": 0.80, "year": 0.84, "rating": 0.81, "verdict": 0.57, "further reading": 0.28, "byline": 0.59,
        "tags": 0.82, "declared count": 0.85, "body: exact text": 0.61, "comment: author": 0.89,
        "comment: exact text": 0.90, "tree edges": 0.75, "line labels": 0.86,
    },
    ("told_short", "precision"): {
        "title": 0.93, "year": 0.79, "rating": 0.94, "verdict": 0.68, "pull quote": 0.68, "further reading": 0.78,
        "further addresses": 0.88, "byline": 0.91, "date": 0.94, "tags": 0.94, "body: characters": 0.94,
        "body: exact text": 0.65, "comment: pingback": 0.75, "comment: exact text": 0.85, "line labels": 0.89,
    },
    ("told_short", "recall"): {
        "title": 0.87, "year": 0.89, "rating": 0.82, "verdict": 0.47, "pull quote": 0.94, "further reading": 0.50,
        "further addresses": 0.44, "byline": 0.72, "date": 0.93, "tags": 0.73, "declared count": 0.89,
        "body: exact text": 0.65, "comments": 0.90, "comment: author": 0.88, "comment: date": 0.94,
        "comment: pingback": 0.75, "comment: exact text": 0.80, "tree edges": 0.66, "line labels": 0.86,
    },
    ("told_short_held_out", "precision"): {
        "title": 0.85, "year": 0.80, "rating": 0.93, "verdict": 0.77, "pull quote": 0.60, "further reading": 0.77,
        "byline": 0.94, "date": 0.90, "tags": 0.93, "body: characters": 0.93, "body: exact text": 0.61,
        "comments": 0.89, "comment: author": 0.81, "comment: date": 0.84, "comment: exact text": 0.79,
        "line labels": 0.87,
    },
    ("told_short_held_out", "recall"): {
        "title": 0.82, "year": 0.85, "rating": 0.78, "verdict": 0.58, "pull quote": 0.75, "further reading": 0.21,
        "further addresses": 0.33, "byline": 0.65, "date": 0.85, "tags": 0.74, "declared count": 0.93,
        "body: exact text": 0.60, "comment: author": 0.84, "comment: date": 0.88, "comment: exact text": 0.85,
        "line labels": 0.84,
    },
    ("talks", "precision"): {
        "title": 0.94, "year": 0.89, "byline": 0.94, "date": 0.92, "tags": 0.84, "body: exact text": 0.94,
        "comment: author": 0.92, "comment: pingback": 0.85, "comment: exact text": 0.84, "tree edges": 0.84,
        "line labels": 0.93,
    },
    ("talks", "recall"): {
        "title": 0.93, "year": 0.94, "rating": 0.91, "further reading": 0.75, "byline": 0.87, "date": 0.92,
        "tags": 0.79, "declared count": 0.92, "body: exact text": 0.94, "comment: author": 0.86, "comment: date": 0.93,
        "comment: pingback": 0.85, "comment: exact text": 0.81, "tree edges": 0.91, "line labels": 0.91,
    },
    ("talks_held_out", "precision"): {
        "verdict": 0.66, "further reading": 0.50, "date": 0.93, "tags": 0.83, "body: exact text": 0.91,
        "comments": 0.94, "comment: author": 0.78, "comment: date": 0.90, "comment: exact text": 0.71,
        "tree edges": 0.89, "line labels": 0.92,
    },
    ("talks_held_out", "recall"): {
        "title": 0.92, "verdict": 0.50, "further reading": 0.50, "further addresses": 0.66, "byline": 0.87,
        "date": 0.90, "tags": 0.83, "declared count": 0.88, "body: exact text": 0.90, "comments": 0.93,
        "comment: author": 0.72, "comment: date": 0.84, "comment: pingback": 0.83, "comment: exact text": 0.69,
        "tree edges": 0.81, "line labels": 0.90,
    },
    ("ordinary", "precision"): {
        "year": 0.87, "verdict": 0.91, "tags": 0.93, "body: exact text": 0.83, "comment: pingback": 0.84,
        "tree edges": 0.96,
    },
    ("ordinary", "recall"): {
        "year": 0.94, "further reading": 0.89, "date": 0.94, "tags": 0.86, "body: exact text": 0.83,
        "comment: pingback": 0.78, "comment: exact text": 0.92,
    },
    ("ordinary_held_out", "precision"): {
        "year": 0.84, "verdict": 0.92, "pull quote": 0.80, "further reading": 0.89, "tags": 0.92,
        "declared count": 0.94, "body: exact text": 0.60, "comment: author": 0.94, "comment: pingback": 0.93,
        "comment: exact text": 0.88, "tree edges": 0.96,
    },
    ("ordinary_held_out", "recall"): {
        "rating": 0.91, "verdict": 0.89, "further reading": 0.84, "further addresses": 0.92, "byline": 0.87,
        "date": 0.94, "tags": 0.80, "body: exact text": 0.60, "comment: author": 0.88, "comment: date": 0.93,
        "comment: pingback": 0.85, "comment: exact text": 0.86,
    },
}  # fmt: skip


def floor_of(field, part, measure):
    aim = FLOOR_OF_EDGES if field == "tree edges" else FLOOR
    return STILL_LOWER.get((part, measure), {}).get(field, aim)


@every_part
def test_a_part_is_large_enough_to_be_measured_on(part):
    assert len(dumps(part)) >= LEAST_DUMPS[part]


@every_field
def test_what_the_dumps_say_is_found(part, field):
    tally = totals(part)[field]

    assert tally.expected, "no dump says it"
    assert tally.recall >= floor_of(field, part, "recall"), tally


@every_field
def test_what_is_found_stands_in_the_dumps(part, field):
    tally = totals(part)[field]

    assert tally.found, "nothing was found"
    assert tally.precision >= floor_of(field, part, "precision"), tally


@pytest.mark.parametrize(("part", "least"), [("held_out", 0.80), ("real_held_out", 0.96)])
def test_a_title_that_may_be_wrong_is_asked_about(part, least):
    titles = titles_asked_about(part)

    assert titles.asked >= least * titles.wrong, titles
    assert titles.wrong - titles.offered <= 0.1 * len(dumps(part)), titles


@pytest.mark.parametrize(("part", "most"), [("held_out", 160), ("real_held_out", 112)])
def test_lines_that_may_not_be_text_are_asked_about(part, most):
    lines = lines_asked_about(part)

    assert lines.wrong - lines.asked <= most, lines
    assert lines.in_vain <= 2 * lines.asked, lines


@every_part
def test_every_line_bears_a_label_and_the_sum_is_the_file(part):
    for dump in dumps(part):
        found = found_in(dump)

        assert list(found["lines"]) == [str(number) for number in range(1, len(lines_of(dump)) + 1)], dump.stem
        assert all(found["lines"].values()), dump.stem


@every_part
def test_the_texts_of_every_dump_are_its_lines(part):
    for dump in dumps(part):
        proof = prove(post_in(dump), decode(dump.read_bytes()).lines)

        assert proof.holds, (dump.stem, proof.differing)
        assert proof.texts == proof.lines, dump.stem


# The scale itself


def page(*comments, lines=(), **said):
    labels = {str(number): label for number, label in enumerate(lines, start=1)}
    return {"title": None, "comments": list(comments), "lines": labels, **said}


def comment(path, text, **said):
    return {"path": path, "text": text, "author": None, "date": None, "kind": "comment", **said}


def tally(field, expected, found, *, lines=()):
    return compare(Labelled("page.txt", list(lines), expected, found)).tallies[field]


def test_what_neither_side_says_counts_for_nothing():
    assert tally("title", page(), page()) == Tally(0, 0, 0)


def test_a_wrong_value_costs_precision_and_recall_a_missing_one_recall_alone():
    assert tally("title", page(title="Her"), page(title="Hers")) == Tally(1, 1, 0)
    assert tally("title", page(title="Her"), page()) == Tally(1, 0, 0)


def test_a_value_given_twice_is_right_once():
    assert tally("tags", page(tags=["sea"]), page(tags=["sea", "sea"])) == Tally(1, 2, 1)


def test_a_comment_that_was_not_found_does_not_spoil_its_neighbours():
    expected = page(comment("1", "First."), comment("2", "Second."), comment("2.1", "Reply."))
    found = page(comment("1", "Second."), comment("1.1", "Reply."))

    assert tally("comments", expected, found) == Tally(3, 2, 2)
    assert tally("tree edges", expected, found) == Tally(1, 1, 1)


def test_a_reply_below_a_stranger_is_a_wrong_edge():
    expected = page(comment("1", "First."), comment("2", "Second."), comment("2.1", "Reply."))
    found = page(comment("1", "First."), comment("1.1", "Reply."), comment("2", "Second."))

    assert tally("tree edges", expected, found) == Tally(1, 1, 0)


def test_a_lost_parent_is_not_the_one_above_it():
    expected = page(comment("1", "First."), comment("1.1.1", "Reply."))
    found = page(comment("1", "First."), comment("1.1", "Reply."))

    assert tally("tree edges", expected, found) == Tally(1, 1, 0)
    assert tally("tree edges", expected, expected) == Tally(1, 1, 1)


def test_comments_with_other_words_are_the_same_by_their_lines():
    expected = page(comment("1", "Ann says: Yes."), comment("2", "Yes."), lines=["comment:1", "comment:2"])
    found = page(comment("1", "Yes, yes."), comment("2", "Yes."), lines=["comment:1", "comment:2"])

    assert tally("comments", expected, found, lines=["Ann says: Yes.", "Yes."]) == Tally(2, 2, 2)
    assert tally("comment: exact text", expected, found, lines=["Ann says: Yes.", "Yes."]) == Tally(2, 2, 1)


def test_blank_and_unexplained_lines_are_no_achievement():
    expected, found = page(lines=["body", "blank", "meta"]), page(lines=["body", "blank", "unexplained"])

    assert tally("line labels", expected, found, lines=["A text.", "", "2009"]) == Tally(2, 1, 1)


def test_the_body_is_weighed_by_its_characters():
    expected, found = page(lines=["body", "body"]), page(lines=["body", "meta"])

    assert tally("body: characters", expected, found, lines=["Nine char s", "or"]) == Tally(11, 9, 9)


def test_a_mistake_says_where_and_what_and_why():
    expected, found = page(title="Her", lines=["body"] * 3), page(title="Hers", lines=["meta"] * 3)
    mistakes = compare(Labelled("page.txt", ["a", "b", "c"], expected, found)).mistakes

    assert "page.txt: title of the dump: expected 'Her', found 'Hers' (it stands in no line of its own kind)" in map(
        str, mistakes
    )
    assert "page.txt: line labels of lines 1, 2, 3: expected 'body', found 'meta' (text taken for facts)" in map(
        str, mistakes
    )


LINES = ["Her", "by Ann Bell", "A text.", "Ann: Yes.", "Home"]
LABELS = ["title", "meta", "body", "comment:1", "boilerplate"]


@pytest.mark.parametrize(
    ("field", "said", "found", "lines", "why"),
    [
        ("title", {"title": "Her"}, {}, ["body", *LABELS[1:]], "its line was taken for text"),
        ("title", {"title": "Her"}, {"title": "Her by"}, LABELS, "its line is known, more or less of it was taken"),
        ("byline", {"byline": "Ann Bell"}, {}, LABELS, "its line is known, its words are not"),
        ("byline", {}, {"byline": "Home"}, LABELS, "taken from the page's own"),
        ("byline", {"byline": "Ann Bell"}, {"byline": "Home"}, LABELS, "another line was preferred"),
        ("tags", {"tags": ["sea"]}, {}, LABELS, "it stands in no line of its own kind"),
        ("body: exact text", {"body_text": "A text."}, {"body_text": "A text. Home"}, [*LABELS[:4], "body"],
            "1 of the page's own kept as text"),
        ("body: exact text", {"body_text": "A text."}, {"body_text": ""}, [*LABELS[:2], "meta", *LABELS[3:]],
            "1 of text taken for facts"),
        ("body: exact text", {"body_text": "A text."}, {"body_text": "A  text."}, LABELS,
            "the same lines, joined or cleaned otherwise"),
    ],
)  # fmt: skip
def test_why_a_field_of_the_page_was_read_otherwise(field, said, found, lines, why):
    labelled = Labelled("page.txt", LINES, page(lines=LABELS, **said), page(lines=lines, **found))

    assert [mistake.reason for mistake in compare(labelled).mistakes if mistake.field == field] == [why]


@pytest.mark.parametrize(
    ("field", "lines", "comments", "why"),
    [
        ("comments", ["title", "meta", "body", "body", "boilerplate"], [], "lines of it were taken for text"),
        ("comments", [*LABELS[:4], "comment:2"], [comment("1", "Yes."), comment("2", "Home")],
            "made of the page's own"),
        ("comment: author", LABELS, [comment("1", "Yes.")], "its lines are known, what they say is not"),
        ("comment: exact text", [*LABELS[:4], "comment:1"], [comment("1", "Yes. Home", author="Ann")],
            "with lines of the page's own"),
    ],
)  # fmt: skip
def test_why_a_comment_was_read_otherwise(field, lines, comments, why):
    expected = page(comment("1", "Yes.", author="Ann"), lines=LABELS)
    labelled = Labelled("page.txt", LINES, expected, page(*comments, lines=lines))

    assert [mistake.reason for mistake in compare(labelled).mistakes if mistake.field == field] == [why]
