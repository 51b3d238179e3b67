"""The filter learns from what a person decides, forgets what is undone, and never counts wrong."""

import pytest
from django.db.models import Max
from factories import make_comment, make_post
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from test_sending import send

from comments import lessons
from comments.decisions import Hand, decide, rewrite, undo
from comments.lessons import ask, look_at
from comments.models import Comment, Decision, LearnedWord
from comments.spam_filter import COMMENTS, ENOUGH

pytestmark = pytest.mark.django_db

DESK = Hand(Decision.Via.DESK)
State = Comment.State


def learned():
    return {row.word: (row.in_spam, row.in_ham) for row in LearnedWord.objects.exclude(in_spam=0, in_ham=0)}


def counted_anew():
    """What the lessons of all comments come to, by adding them up."""
    found = {}
    for comment in Comment.objects.exclude(taught=""):
        for word in [COMMENTS, *look_at(comment)]:
            in_spam, in_ham = found.get(word, (0, 0))
            found[word] = (in_spam + (comment.taught == "spam"), in_ham + (comment.taught == "ham"))
    return found


def held(text="Buy pills", **fields):
    return make_comment(make_post(), state=State.PENDING, source=text, author_name="Ada", **fields)


def teach_both(spam, ham):
    post = make_post("Lessons")
    for state, text in [(State.SPAM, spam), (State.APPROVED, ham)]:
        decide([make_comment(post, state=State.PENDING, source=f"{text} {n}") for n in range(ENOUGH)], state, by=DESK)


def test_a_comment_called_spam_teaches_its_words():
    comment = held("Buy pills at https://pills.example", author_email="ada@mail.example")

    decide([comment], State.SPAM, by=DESK)

    assert learned()["pills"] == (1, 0)
    assert {"host:pills.example", "mail:mail.example", "name:ada", "buy", COMMENTS} <= set(learned())
    assert Comment.objects.get().taught == "spam"


def test_a_comment_that_is_approved_teaches_the_contrary():
    decide([held("Fine film")], State.APPROVED, by=DESK)

    assert learned()["film"] == (0, 1)


@pytest.mark.parametrize("via", [Decision.Via.RULE, Decision.Via.WRITER, Decision.Via.COMMAND])
def test_what_no_person_of_the_house_decided_teaches_nothing(via):
    decide([held()], State.SPAM, by=Hand(via))

    assert learned() == {}


def test_a_click_in_a_mail_teaches_as_the_desk_does():
    decide([held()], State.SPAM, by=Hand(Decision.Via.MAIL))

    assert learned()["pills"] == (1, 0)


def test_the_trash_says_nothing_of_spam():
    comment = held()
    decide([comment], State.TRASH, by=DESK)
    assert learned() == {}

    decide([comment], State.SPAM, by=DESK)
    decide([comment], State.TRASH, by=DESK)
    assert learned()["pills"] == (1, 0)


def test_who_thinks_better_of_it_takes_the_lesson_back():
    comment = held()
    decide([comment], State.SPAM, by=DESK)

    decide([comment], State.APPROVED, by=DESK)
    assert learned()["pills"] == (0, 1)

    decide([comment], State.PENDING, by=DESK)
    assert learned() == {}


def test_an_undone_decision_is_unlearned_and_one_before_it_holds_again():
    comment = held()
    first = decide([comment], State.APPROVED, by=DESK)
    second = decide([comment], State.SPAM, by=DESK)

    undo(second.number, by=DESK)
    assert (learned()["pills"], Comment.objects.get().taught) == ((0, 1), "ham")

    undo(first.number, by=DESK)
    assert (learned(), Comment.objects.get().taught) == ({}, "")


def test_an_undo_of_an_undo_teaches_again():
    step = decide([held()], State.SPAM, by=DESK)
    undo(step.number, by=DESK)

    undo(Decision.objects.latest("pk").step, by=DESK)

    assert learned()["pills"] == (1, 0)


def test_a_text_rewritten_after_its_lesson_teaches_what_it_says_now():
    comment = held()
    decide([comment], State.SPAM, by=DESK)

    step = rewrite(comment, {"source": "Sell shoes"}, by=DESK)
    assert "pills" not in learned()
    assert learned()["shoes"] == (1, 0)

    undo(step.number, by=DESK)
    assert learned()["pills"] == (1, 0)
    assert "shoes" not in learned()


def test_a_word_that_was_forgotten_since_does_not_sink_below_nothing():
    step = decide([held()], State.SPAM, by=DESK)
    LearnedWord.objects.exclude(word=COMMENTS).delete()
    LearnedWord.objects.update(in_spam=0)

    undo(step.number, by=DESK)

    assert learned() == {}


def test_the_rarest_words_are_forgotten_first_and_the_count_of_comments_never(monkeypatch):
    monkeypatch.setattr(lessons, "MOST_LEARNED", 20)
    monkeypatch.setattr(lessons, "KEPT", 12)
    post = make_post()
    for number in range(10):
        decide(
            [make_comment(post, state="pending", source=f"often always word{number}", author_name="Ada")],
            State.SPAM,
            by=DESK,
        )
    decide([make_comment(post, state="pending", source=" ".join(f"new{n}" for n in range(30)))], State.SPAM, by=DESK)

    assert LearnedWord.objects.exclude(word=COMMENTS).count() == 12
    assert {"often", "always", COMMENTS} <= set(learned())
    assert LearnedWord.objects.aggregate(most=Max("in_spam"))["most"] == 11


def test_a_decision_on_a_hundred_comments_takes_few_queries(django_assert_max_num_queries):
    post = make_post()
    many = [make_comment(post, state="pending", source=f"Buy pills word{number}") for number in range(50)]
    with django_assert_max_num_queries(20):
        lessons.teach(many, State.SPAM)

    assert learned()["pills"] == (50, 0)


def test_the_filter_knows_nothing_at_first_and_then_holds_or_puts_away(client):
    post = make_post()
    assert ask(held()) is None

    teach_both("Cheap pills and casino bonus for you", "The ending stayed with me")
    send(client, post, comment="Casino bonus! Cheap pills for you", author="Max")
    send(client, post, comment="The ending stayed", author="Bea")

    spam, fine = Comment.objects.filter(post=post).order_by("pk")
    assert (spam.state, fine.state) == ("spam", "approved")
    assert "the spam filter takes it for spam (9" in spam.state_reason
    assert "casino" in spam.state_reason


def test_whom_the_owner_approved_before_is_held_at_worst(client):
    post = make_post()
    teach_both("Cheap pills and casino bonus for you", "The ending stayed with me")
    make_comment(post, author_name="Bea", author_email="bea@example.org")

    send(client, post, comment="Casino bonus! Cheap pills for you", author="Bea", email="bea@example.org")

    assert Comment.objects.latest("pk").state == "pending"


class WhateverIsDecided(TestCase):
    @settings(max_examples=25, deadline=None)
    @given(
        st.lists(
            st.tuples(st.sampled_from(["spam", "approved", "pending", "trash", "undo", "rewrite"]), st.integers(0, 2)),
            max_size=12,
        )
    )
    def test_the_table_is_what_the_comments_teach(self, steps):
        post = make_post()
        comments = [make_comment(post, state="pending", source=f"Buy film word{n}") for n in range(3)]
        for what, which in steps:
            comment = comments[which]
            if what == "undo":
                if decision := Decision.objects.filter(comment=comment).first():
                    undo(decision.step, by=DESK)
            elif what == "rewrite":
                rewrite(Comment.objects.get(pk=comment.pk), {"source": f"Other {comment.source[-9:]} x"}, by=DESK)
            else:
                decide([comment], State(what), by=DESK)

        assert learned() == counted_anew()
