"""Whatever is done to a conversation, in whatever order: nothing visible is lost, and every number can be counted."""

import re

import html5lib
import pytest
from django.conf import settings as site
from django.test import override_settings
from factories import make_post
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from tree_oracle import misplaced
from walker import Element, pages, walk

from comments.decisions import Hand, decide, move, undo
from comments.models import Comment, Decision, MisplacedReply

pytestmark = pytest.mark.django_db

DESK = Hand(Decision.Via.DESK)
State = Comment.State
WHICH = st.integers(0, 11)
STEPS = st.one_of(
    st.tuples(st.just("post"), st.none() | WHICH),
    st.tuples(st.just("post"), st.none() | WHICH),
    st.tuples(st.just("ping"), st.none()),
    st.tuples(st.sampled_from(["approve", "hold", "remove", "spam", "restore", "purge"]), WHICH),
    st.tuples(st.just("move"), st.tuples(WHICH, st.none() | WHICH)),
)
DECISIONS = {"approve": State.APPROVED, "hold": State.PENDING, "remove": State.TRASH, "spam": State.SPAM}
PAGINGS = st.tuples(st.sampled_from([0, 1, 2, 3]), st.sampled_from(["oldest", "newest"]), st.booleans())


class Conversations(TestCase):
    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(steps=st.lists(STEPS, min_size=4, max_size=16), paging=PAGINGS, cap=st.integers(2, 5))
    @example(
        steps=[("ping", None), ("ping", None), ("post", None), ("move", (1, 0))], paging=(1, "oldest", False), cap=2
    )
    @example(
        steps=[("ping", None), ("ping", None), ("ping", None), ("move", (2, 0))], paging=(0, "newest", False), cap=2
    )
    def test_after_any_steps_the_pages_show_what_wordpress_would_and_count_it(self, steps, paging, cap):
        per_page, default, newest_first = paging
        post = make_post()
        taken = []
        for name, subject in steps:
            _take(post, name, subject, taken)
            assert misplaced() == []
        order = "newest" if newest_first else "oldest"
        chosen = {
            "COMMENTS_PER_PAGE": per_page,
            "COMMENTS_DEFAULT_PAGE": default,
            "COMMENTS_ORDER": order,
            "COMMENTS_MAX_DEPTH": cap,
        }
        with override_settings(**chosen):
            read = [_read(self.client, address) for address in _addresses(post, per_page, default)]

        spoken, pings = _what_is_there()
        expected = [walk(page, cap=cap, newest_first=newest_first) for page in pages(spoken, per_page=per_page)]
        assert [page["shown"] for page in read] == expected
        counted = [pk for page in read for pk in page["counted"]]
        assert sorted(counted) == sorted(Comment.objects.approved().filter(kind="comment").values_list("pk", flat=True))
        assert {page["heading"] for page in read} <= {len(counted), None}
        assert sorted(pk for page in read for pk in page["pings"]) == sorted(pings)
        assert Comment.objects.count_by_post([post])[post.pk] == len(counted)


def _take(post, name, subject, taken):
    """One step of whoever writes or moderates; one that is not possible is left out, as it would be refused."""
    comments = list(Comment.objects.order_by("pk"))

    def named(number):
        return comments[number % len(comments)] if comments and number is not None else None

    try:
        if name in {"post", "ping"}:
            kind = "pingback" if name == "ping" else "comment"
            Comment.objects.create(post=post, parent=named(subject), kind=kind, author_name="Ada", source="x")
        elif name == "move" and comments:
            taken.append(move(named(subject[0]), named(subject[1]), by=DESK).number)
        elif name == "restore" and taken:
            undo(taken[subject % len(taken)], by=DESK)
        elif name == "purge" and comments:
            _purge(named(subject))
        elif name in DECISIONS and comments:
            taken.append(decide([named(subject)], DECISIONS[name], by=DESK).number)
    except MisplacedReply:
        pass


def _purge(comment):
    if comment.state in {State.TRASH, State.SPAM} and not comment.replies.exists():
        comment.delete()


def _what_is_there():
    """What WordPress would show if it kept a hidden comment that was answered, as we do; and the pings."""
    rows = list(Comment.objects.order_by("sort_at", "pk").values("pk", "parent", "state", "kind"))

    def carries(row):
        said = row["state"] == "approved" and row["kind"] == "comment"
        return said or any(carries(reply) for reply in rows if reply["parent"] == row["pk"])

    spoken = [Element(row["pk"], row["parent"] or 0) for row in rows if carries(row)]
    pings = [row["pk"] for row in rows if row["state"] == "approved" and not carries(row)]
    return spoken, pings


def _addresses(post, per_page, default):
    last = max(len(pages(_what_is_there()[0], per_page=per_page)), 1)
    bare = last if default == "newest" else 1
    return [f"/{post.slug}/" if page == bare else f"/{post.slug}/comment-page-{page}/" for page in range(1, last + 1)]


def _read(client, address):
    response = client.get(address)
    assert response.status_code == 200, (address, site.COMMENTS_PER_PAGE)
    page = html5lib.parse(response.content.decode(), namespaceHTMLElements=False)
    items = page.findall(".//ol[@class='commentlist']//li[@id]")
    classes = {_key(item): item.get("class").split() for item in items}
    heading = page.find(".//h2[@class='comments-title']")
    return {
        "shown": [(pk, int(next(c for c in said if c.startswith("depth-"))[6:])) for pk, said in classes.items()],
        "counted": [pk for pk, said in classes.items() if "comment" in said and "removed" not in said],
        "pings": [_key(item) for item in page.findall(".//ol[@class='pinglist']//li[@id]")],
        "heading": None if heading is None else _number("".join(heading.itertext())),
    }


def _key(item):
    return int(item.get("id").removeprefix("comment-"))


def _number(heading):
    return 1 if "One" in heading else int(re.search(r"\d+", heading)[0])
