"""A hundred spams are all held or refused, a hundred ordinary first comments never lost: with the default settings."""

from datetime import timedelta
from itertools import count
from zlib import crc32

import pytest
from django.utils import timezone
from factories import make_comment, make_post
from ordinary_set import ORDINARY
from spam_set import SPAMS
from test_sending import stamp_of

from comments.decisions import Hand, decide
from comments.models import Comment, Decision
from comments.visitors import stamp_for

pytestmark = pytest.mark.django_db

DESK = Hand(Decision.Via.DESK)
NUMBER = count(1)
STATES = {"pending", "spam", "trash"}


@pytest.fixture(autouse=True)
def default_settings(settings):
    settings.COMMENTS_HOLD_FIRST, settings.COMMENTS_FLOOD_SECONDS, settings.COMMENTS_PER_NETWORK = True, 15, 30


def post_form(client, post, written, *, stamp, headers=None, network=None):
    """From a network of its own, unless told otherwise."""
    number = network or next(NUMBER)
    fields = {"comment_parent": "0", **written, "stamp": stamp}
    address = f"10.{number // 250}.{number % 250}.9"
    return client.post(f"/{post.slug}/comment/", fields, headers=headers or {}, REMOTE_ADDR=address)


def send_spam(client, post, spam, monkeypatch):
    stamps = {
        "good": lambda: stamp_for(post),
        "old": lambda: stamp_of(post, days_ago=30, monkeypatch=monkeypatch),
        "other": lambda: stamp_for(make_post("Another")),
        "none": lambda: "",
        "forged": lambda: f"{post.pk}.739000:c2lnbmVkIGJ5IG5vYm9keQ",
    }
    stamp, network = stamps[spam.stamp](), next(NUMBER)
    answers = []
    for turn in range(spam.times):
        written = {name: getattr(spam, name) for name in ("author", "email", "url", "subject")}
        written["comment"] = f"{spam.comment} {turn or ''}".strip()
        answers.append(post_form(client, post, written, stamp=stamp, headers=spam.headers, network=network).status_code)
    return answers


def send_ordinary(client, post, name, text):
    return post_form(client, post, {"author": name, "comment": text, "email": mail_of(text)}, stamp=stamp_for(post))


def mail_of(text):
    """At the same provider as everybody."""
    return f"reader{crc32(text.encode())}@mail.example"


def teach(spams, ordinary):
    """What an owner does in his first weeks: he marks what is spam, and approves what is not."""
    post = make_post("Lessons")
    junk = [
        make_comment(
            post, state="pending", source=s.comment, author_name=s.author, author_email=s.email, author_url=s.url
        )
        for s in spams
    ]
    fine = [
        make_comment(post, state="pending", source=text, author_name=name, author_email=mail_of(text))
        for name, text in ordinary
    ]
    decide(junk, Comment.State.SPAM, by=DESK)
    decide(fine, Comment.State.APPROVED, by=DESK)
    Comment.objects.update(created_at=timezone.now() - timedelta(days=1))


def test_they_are_a_hundred_each():
    assert (len(SPAMS), len(ORDINARY)) == (100, 100)
    assert len({spam.comment for spam in SPAMS}) == len({text for _, text in ORDINARY}) == 100


@pytest.mark.parametrize("spam", SPAMS, ids=lambda spam: spam.comment[:30])
def test_spam_is_held_or_refused(client, monkeypatch, spam):
    post = make_post()

    answers = send_spam(client, post, spam, monkeypatch)

    stored = list(Comment.objects.all())
    assert all(comment.state in STATES and comment.state_reason for comment in stored)
    assert len(stored) == answers.count(303) <= 1
    assert all(answer in {303, 403, 409, 422, 429} or (answer, spam.stamp) == (200, "old") for answer in answers)
    assert answers[1:] == [429] * (spam.times - 1)


@pytest.mark.parametrize(("name", "text"), ORDINARY, ids=[name for name, _ in ORDINARY])
def test_an_ordinary_first_comment_waits_with_its_text_intact(client, name, text):
    post = make_post()

    response = send_ordinary(client, post, name, text)

    comment = Comment.objects.get()
    assert response.status_code == 303
    assert (comment.state, comment.source, comment.author_name) == ("pending", text, name)
    assert comment.state_reason == "first comment under this name and e-mail"


@pytest.mark.parametrize("part", [0, 1])
def test_what_the_filter_learned_from_one_half_loses_nothing_of_the_other(client, settings, part):
    """Held at worst, and where first comments are not held, nearly all of them stand there at once."""
    settings.COMMENTS_HOLD_FIRST = False
    teach(SPAMS[part::2], ORDINARY[part::2])
    post = make_post()

    for name, text in ORDINARY[1 - part :: 2]:
        assert send_ordinary(client, post, name, text).status_code == 303

    stored = list(Comment.objects.of(post).order_by("pk"))
    assert [(comment.author_name, comment.source) for comment in stored] == ORDINARY[1 - part :: 2]
    assert {comment.state for comment in stored} <= {"approved", "pending"}
    assert sum(comment.state == "approved" for comment in stored) >= 48, [c.state_reason for c in stored]


@pytest.mark.parametrize("part", [0, 1])
def test_spam_that_no_other_rule_stops_is_known_by_its_words(client, settings, monkeypatch, part):
    settings.COMMENTS_HOLD_FIRST = False
    settings.COMMENTS_MAX_LINKS = 0
    teach(SPAMS[part:55:2], ORDINARY[part::2])
    post = make_post()

    for spam in SPAMS[1 - part : 55 : 2]:
        send_spam(client, post, spam, monkeypatch)

    stored = list(Comment.objects.of(post))
    assert len(stored) == len(SPAMS[1 - part : 55 : 2])
    shown = [comment.source for comment in stored if comment.state == "approved"]
    assert len(shown) <= len(stored) // 2, shown


def test_by_its_own_words_a_spam_that_was_marked_once_is_not_shown_again(client, settings, monkeypatch):
    settings.COMMENTS_HOLD_FIRST = False
    teach(SPAMS[:55], ORDINARY)
    post = make_post()

    for spam in SPAMS[:55]:
        send_spam(client, post, spam, monkeypatch)

    assert Comment.objects.of(post).count() == 55
    shown = list(Comment.objects.of(post).approved().values_list("source", flat=True))
    assert len(shown) <= 5, shown
