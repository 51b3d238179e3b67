"""Threads: what is seen, in which order, how deep, in which markup; and the classes that old style sheets know."""

from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from forests import Row, forests
from hypothesis import given
from hypothesis import strategies as st

from comments.showing import html_classes
from comments.threads import arrange

DEPTHS = st.integers(2, 10)


def replies_to(rows, pk):
    return [row for row in rows if row.parent_id == pk]


def is_shown(rows, row):
    return row.is_visible or any(is_shown(rows, reply) for reply in replies_to(rows, row.pk))


def walk(rows, pk=None, depth=1):
    """The definition, written down: a comment, then all below it, each with its own depth."""
    for row in replies_to(rows, pk):
        if is_shown(rows, row):
            yield row, depth
            yield from walk(rows, row.pk, depth + 1)


def as_list(nodes):
    tags = (
        f"<li id='{node.comment.pk}'>{'<ul>' if node.opens_replies else '</li>'}{'</ul></li>' * node.closes}"
        for node in nodes
    )
    return ElementTree.fromstring(f"<ol>{''.join(tags)}</ol>")  # noqa: S314  (our own markup)


@given(forests(), DEPTHS)
def test_comments_stand_depth_first_at_their_own_depth_up_to_the_cap(rows, cap):
    shown = [(node.comment.pk, node.depth) for node in arrange(rows, max_depth=cap)]

    assert shown == [(row.pk, min(depth, cap)) for row, depth in walk(rows)]


@given(forests(), DEPTHS)
def test_every_visible_comment_is_shown_once(rows, cap):
    shown = [node.comment.pk for node in arrange(rows, max_depth=cap) if not node.is_marker]

    assert sorted(shown) == sorted(row.pk for row in rows if row.is_visible)


@given(forests(), DEPTHS)
def test_a_marker_stands_only_above_a_visible_reply(rows, cap):
    for node in arrange(rows, max_depth=cap):
        assert node.is_marker == (not node.comment.is_visible)
        assert not node.is_marker or any(is_shown(rows, reply) for reply in replies_to(rows, node.comment.pk))


@given(forests(), DEPTHS)
def test_the_markup_is_a_list_in_which_each_reply_stands_in_what_it_answers(rows, cap):
    depths = {row.pk: depth for row, depth in walk(rows)}
    parents = {row.pk: row.parent_id for row in rows}

    outer = {
        int(item.get("id")): int(around.get("id"))
        for around in as_list(arrange(rows, max_depth=cap)).iter("li")
        for item in around.findall("ul/li")
    }

    assert outer == {
        pk: _ancestor(pk, parents, depths[pk] - min(depths[pk], cap) + 1) for pk in depths if depths[pk] > 1
    }


def _ancestor(pk, parents, steps):
    for _ in range(steps):
        pk = parents[pk]
    return pk


@given(forests(), DEPTHS)
def test_a_comment_says_whom_it_answers_beyond_the_cap_and_never_names_a_hidden_one(rows, cap):
    depths = {row.pk: depth for row, depth in walk(rows)}
    visible = {row.pk for row in rows if row.is_visible}

    for node in arrange(rows, max_depth=cap):
        answers = node.comment.parent_id
        expected = answers if depths[node.comment.pk] > cap and answers in visible else None
        assert (node.answers.pk if node.answers else None) == expected


@given(forests(), DEPTHS)
def test_visible_comments_and_shown_threads_are_counted_from_one(rows, cap):
    nodes = arrange(rows, max_depth=cap)

    numbers = [node.number for node in nodes if node.comment.is_visible]
    threads = [node.thread_number for node in nodes if node.depth == 1]
    assert numbers == list(range(1, len(numbers) + 1))
    assert threads == list(range(1, len(threads) + 1))


@given(forests(), DEPTHS)
def test_what_stands_at_the_cap_says_so(rows, cap):
    assert all(node.is_at_cap == (node.depth == cap) for node in arrange(rows, max_depth=cap))
    assert all(node.is_at_cap for node in arrange(rows, max_depth=cap) if node.is_deeper)


def test_a_thread_of_ten_thousand_is_arranged_without_recursion():
    rows = [Row(pk, pk - 1 or None) for pk in range(1, 10_001)]

    assert [node.depth for node in arrange(rows, max_depth=5)][-1] == 5


# Classes, in the order of WordPress's get_comment_class


def classes(rows, pk, *, cap=5, **comment):
    known = {"kind": "comment", "user_id": None, "is_by_post_author": False}
    nodes = arrange([SimpleNamespace(**vars(row), **{**known, **comment}) for row in rows], max_depth=cap)
    return html_classes(next(node for node in nodes if node.comment.pk == pk))


THREE = [Row(1), Row(2, 1), Row(3)]


@pytest.mark.parametrize(
    ("rows", "pk", "expected"),
    [
        (THREE, 1, "comment even thread-even depth-1 parent"),
        (THREE, 2, "comment odd alt depth-2"),
        (THREE, 3, "comment even thread-odd thread-alt depth-1"),
        ([Row(1), Row(2)], 2, "comment odd alt thread-odd thread-alt depth-1"),
        ([Row(1), Row(2, 1), Row(3, 2)], 3, "comment even depth-3"),
        ([Row(1, is_visible=False), Row(2, 1)], 1, "comment removed depth-1 parent"),
        ([Row(1, is_visible=False), Row(2, 1)], 2, "comment even depth-2"),
        ([Row(1), Row(2, 1, is_visible=False)], 1, "comment even thread-even depth-1"),
    ],
)
def test_a_comment_has_wordpress_classes(rows, pk, expected):
    assert classes(rows, pk) == expected


def test_at_the_cap_a_comment_keeps_the_class_of_the_cap():
    rows = [Row(1), Row(2, 1), Row(3, 2), Row(4, 3)]

    assert classes(rows, 3, cap=2) == "comment even depth-2 parent"
    assert classes(rows, 4, cap=2) == "comment odd alt depth-2"


def test_a_comment_of_the_author_bears_his_classes_after_its_kind():
    ada = SimpleNamespace(slug="ada")

    written = classes(THREE, 1, user_id=7, user=ada, is_by_post_author=True)
    by_another = classes(THREE, 1, user_id=7, user=ada)

    assert written == "comment byuser comment-author-ada bypostauthor even thread-even depth-1 parent"
    assert by_another == "comment byuser comment-author-ada even thread-even depth-1 parent"


@pytest.mark.parametrize("kind", ["comment", "pingback", "trackback"])
def test_the_kind_comes_first(kind):
    assert classes(THREE, 3, kind=kind).split()[0] == kind
