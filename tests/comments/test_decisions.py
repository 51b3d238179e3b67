"""What is done with comments is done whole, written down, and can be taken back."""

import pytest
from django.utils import timezone
from factories import make_chain, make_comment, make_hidden, make_owner, make_post
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from tree_oracle import misplaced

from comments.decisions import Hand, decide, move, rewrite, undo
from comments.models import Comment, Decision, MisplacedReply
from comments.querysets import DEEPEST

pytestmark = pytest.mark.django_db

DESK = Hand(Decision.Via.DESK)


def states(*comments):
    return [Comment.objects.get(pk=comment.pk).state for comment in comments]


def test_a_decision_says_who_did_what_when_and_why():
    owner, comment = make_owner(), make_comment(make_post(), state="pending", state_reason="two links or more")
    before = timezone.now()

    decide([comment], Comment.State.SPAM, by=Hand(Decision.Via.DESK, owner), reason="casino")

    decision = comment.decisions.get()
    assert before <= decision.made_at <= timezone.now()
    assert (decision.by, decision.via, decision.reason) == (owner, "desk", "casino")
    assert decision.before == {"state": "pending", "state_reason": "two links or more", "taught": ""}
    assert decision.after == {"state": "spam", "state_reason": "casino", "taught": "spam"}


def test_what_is_so_already_is_not_decided_again():
    post = make_post()
    first, second, placeholder = (
        make_comment(post, state="spam"),
        make_comment(post),
        make_hidden(post, state="approved"),
    )
    Comment.objects.filter(pk=placeholder.pk).update(state="missing", source="", author_name="")

    step = decide([first, second, placeholder], Comment.State.SPAM, by=DESK)

    assert step.changed == (second,)
    assert states(first, second, placeholder) == ["spam", "spam", "missing"]


def test_what_was_decided_at_once_is_undone_at_once():
    post = make_post()
    held, shown = make_comment(post, state="pending", state_reason="first comment"), make_comment(post)
    step = decide([held, shown], Comment.State.TRASH, by=DESK)

    undone = undo(step.number, by=DESK)

    assert set(undone.restored) == {held, shown}
    assert states(held, shown) == ["pending", "approved"]
    assert Comment.objects.get(pk=held.pk).state_reason == "first comment"
    assert undo(step.number, by=DESK).restored == ()


def test_an_undo_leaves_what_somebody_changed_since():
    post = make_post()
    first, second = make_comment(post), make_comment(post)
    step = decide([first, second], Comment.State.SPAM, by=DESK)
    decide([first], Comment.State.TRASH, by=DESK)

    undone = undo(step.number, by=DESK)

    assert (undone.restored, undone.left) == ((second,), (first,))
    assert states(first, second) == ["trash", "approved"]


def test_a_comment_moves_with_its_answers_and_back():
    post = make_post()
    chain, other = make_chain(post, 3), make_comment(post)

    step = move(chain[1], other, by=DESK)

    assert Comment.objects.get(pk=chain[1].pk).parent == other
    assert Comment.objects.get(pk=chain[2].pk).parent == chain[1]
    assert misplaced() == []
    undo(step.number, by=DESK)
    assert Comment.objects.get(pk=chain[1].pk).parent == chain[0]
    assert misplaced() == []


def test_a_comment_comes_to_stand_for_itself():
    _root, reply = make_chain(make_post(), 2)

    move(reply, None, by=DESK)

    assert Comment.objects.get(pk=reply.pk).parent is None
    assert misplaced() == []


@pytest.mark.parametrize("below", ["itself", "its own answer", "another post", "too deep"])
def test_a_comment_does_not_move_where_it_cannot_hang(below):
    post = make_post()
    root, reply = make_chain(post, 2)
    target = {"itself": root, "its own answer": reply}.get(below) or (
        make_comment(make_post("Stalker")) if below == "another post" else make_chain(post, DEEPEST)[-1]
    )

    with pytest.raises(MisplacedReply):
        move(root, target, by=DESK)

    assert Comment.objects.get(pk=root.pk).parent is None
    assert not Decision.objects.exists()
    assert misplaced() == []


def test_a_text_is_rewritten_and_its_words_brought_back():
    comment = make_comment(make_post(), source="I saw it *twice*.")

    step = rewrite(comment, {"source": "I saw it once.", "author_name": comment.author_name}, by=DESK)

    stored = Comment.objects.get()
    assert (stored.html, stored.edited_at is None) == ("<p>I saw it once.</p>", False)
    assert comment.decisions.get().before == {"source": "I saw it *twice*."}
    undo(step.number, by=DESK)
    assert Comment.objects.get().source == "I saw it *twice*."


def test_an_undo_of_a_move_that_can_no_longer_be_leaves_it():
    parent = make_comment(make_post())
    moved = make_comment(parent.post, parent)
    step = move(moved, None, by=DESK)
    move(parent, moved, by=DESK)

    undone = undo(step.number, by=DESK)

    assert (undone.restored, undone.left) == ((), (moved,))
    assert Comment.objects.get(pk=moved.pk).parent is None
    assert misplaced() == []


def test_an_undo_brings_nothing_below_what_was_removed_for_good():
    post = make_post()
    gone, there = make_comment(post), make_comment(post)
    moved = make_comment(post, gone)
    step = move(moved, there, by=DESK)
    Comment.objects.get(pk=gone.pk).delete()

    assert undo(step.number, by=DESK).left == (moved,)
    assert Comment.objects.get(pk=moved.pk).parent == there


def test_an_undo_publishes_no_text_that_was_written_since():
    comment = make_comment(make_post())
    step = decide([comment], Comment.State.SPAM, by=DESK)
    rewrite(comment, {"source": "Buy pills."}, by=Hand(Decision.Via.WRITER))

    assert undo(step.number, by=DESK).left == (comment,)
    assert states(comment) == ["spam"]


class Threads(TestCase):
    @settings(max_examples=40, deadline=None)
    @given(moves=st.lists(st.tuples(st.integers(0, 6), st.integers(-1, 6)), max_size=8))
    def test_no_row_of_moves_and_undos_harms_a_thread(self, moves):
        post = make_post()
        comments = [*make_chain(post, 4), *make_chain(post, 3)]
        parents = dict(Comment.objects.values_list("pk", "parent"))
        steps = []
        for moved, target in moves:
            try:
                steps.append(move(comments[moved], comments[target] if target >= 0 else None, by=DESK))
            except MisplacedReply:
                continue
            assert misplaced() == []
        for step in reversed(steps):
            undo(step.number, by=DESK)
        assert dict(Comment.objects.values_list("pk", "parent")) == parents
        assert misplaced() == []
