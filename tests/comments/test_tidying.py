"""What is kept for a while only is gone after it, and nothing else is."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.core.management import call_command
from django.db.models import F
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from factories import every_row, make_chain, make_comment, make_hidden, make_owner, make_post
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from tree_oracle import misplaced

from comments.decisions import Hand, decide
from comments.models import Chore, Comment, Decision, Mail, MailAddress, Subscription
from comments.subscriptions import end, subscribe
from comments.tidying import tidy, tidy_if_due

pytestmark = pytest.mark.django_db

DESK = Hand(Decision.Via.DESK)


def days_ago(number):
    return timezone.now() - timedelta(days=number)


def old(comment, days=31):
    Comment.objects.filter(pk=comment.pk).update(state_changed_at=days_ago(days))


@pytest.mark.parametrize(
    ("state", "days", "stays"),
    [
        ("spam", 31, False),
        ("trash", 31, False),
        ("spam", 29, True),
        ("trash", 29, True),
        ("approved", 99, True),
        ("pending", 99, True),
    ],
)
def test_spam_and_trash_empty_themselves_after_thirty_days(state, days, stays):
    comment = make_comment(make_post(), state=state)
    old(comment, days)

    tidy()

    assert Comment.objects.exists() is stays


def test_what_was_decided_on_it_and_told_of_it_goes_along():
    comment = make_comment(make_post())
    Mail.objects.create(kind="owner", to="ada@example.org", subject="x", text=comment.source, comment=comment)
    decide([comment], Comment.State.TRASH, by=DESK)
    old(comment)

    tidy()

    assert not Comment.objects.exists()
    assert not Decision.objects.exists()
    assert not Mail.objects.exists()


def test_one_that_was_answered_leaves_a_marker_that_says_nothing(client):
    post = make_post()
    hidden = make_hidden(
        post, source="A secret.", author_name="Zoe", author_email="zoe@example.org", network="203.0.113.0/24"
    )
    Decision.objects.create(comment=hidden, via="desk", before={"source": "A secret."})
    old(hidden)

    assert (tidy().emptied, tidy().emptied) == (1, 0)

    hidden.refresh_from_db()
    assert (hidden.source, hidden.html, hidden.author_email, hidden.network, hidden.state) == ("", "", "", "", "trash")
    assert "Zoe" not in str(vars(hidden))
    assert not Decision.objects.exists()
    page = client.get(f"/{post.slug}/").content.decode()
    assert "A comment that was removed." in page
    assert "I saw it twice." in page
    assert misplaced() == []


def test_an_emptied_comment_cannot_be_brought_back():
    hidden = make_hidden(make_post())
    old(hidden)
    tidy()

    assert decide([hidden], Comment.State.APPROVED, by=DESK).changed == ()
    assert hidden not in Comment.objects.in_the_source()


def test_a_marker_goes_with_its_last_answer():
    hidden = make_hidden(make_post())
    answer = hidden.replies.get()
    old(hidden)
    tidy()
    decide([answer], Comment.State.SPAM, by=DESK)
    old(answer)

    tidy()

    assert not Comment.objects.exists()


@given(
    parents=st.lists(st.integers(0, 11), max_size=12),
    states=st.lists(st.sampled_from(["approved", "pending", "spam", "trash"]), min_size=12, max_size=12),
    fresh=st.sets(st.integers(0, 11)),
)
@settings(max_examples=30, deadline=None)
def check_any_thread(self, parents, states, fresh):
    post = make_post()
    comments = []
    for number, parent in enumerate(parents):
        comments.append(make_comment(post, comments[parent] if parent < number else None))
    for number, comment in enumerate(comments):
        Comment.objects.filter(pk=comment.pk).update(
            state=states[number], state_changed_at=days_ago(1 if number in fresh else 31)
        )
    kept = {c.pk for n, c in enumerate(comments) if states[n] in {"approved", "pending"} or n in fresh}
    texts = dict(Comment.objects.filter(pk__in=kept).values_list("pk", "source"))
    parents_of = dict(Comment.objects.filter(pk__in=kept).values_list("pk", "parent"))

    tidy()

    assert dict(Comment.objects.filter(pk__in=kept).values_list("pk", "source")) == texts
    assert dict(Comment.objects.filter(pk__in=kept).values_list("pk", "parent")) == parents_of
    others = Comment.objects.exclude(pk__in=kept)
    assert not others.exclude(source="").exists()
    assert not others.filter(replies=None).exists()
    assert misplaced() == []


class TestAnyThread(TestCase):
    test_of_any_thread_nothing_is_lost_that_is_to_stay = check_any_thread


def test_the_network_of_a_comment_is_forgotten():
    post = make_post()
    make_comment(post, network="203.0.113.0/24", created_at=days_ago(31))
    make_comment(post, network="198.51.100.0/24", created_at=days_ago(29))

    assert tidy().networks == 1
    assert sorted(Comment.objects.values_list("network", flat=True)) == ["", "198.51.100.0/24"]


def test_mails_that_are_done_are_deleted_and_those_that_wait_are_not():
    for state in Mail.State.values:
        for days in (29, 31):
            Mail.objects.create(
                kind="owner", to="a@example.org", subject="x", text="x", state=state, created_at=days_ago(days)
            )

    tidy()

    assert sorted(Mail.objects.values_list("state", flat=True)) == ["failed", "sent", "waiting", "waiting"]


def test_addresses_that_were_never_confirmed_or_hear_of_nothing_are_forgotten():
    comment = make_comment(make_post())

    def address(name, *, ended=None, **fields):
        made = MailAddress.objects.create(email=f"{name}@example.org", **fields)
        if ended != "none":
            Subscription.objects.create(
                address=made, scope="answers", post=comment.post, comment=comment, ended_at=ended
            )

    address("confirmed", asked_at=days_ago(99), confirmed_at=days_ago(99))
    address("waits", asked_at=days_ago(29))
    address("never", asked_at=days_ago(31))
    address("ended", asked_at=days_ago(99), confirmed_at=days_ago(99), ended=days_ago(31))
    address("ended-lately", asked_at=days_ago(99), confirmed_at=days_ago(99), ended=days_ago(29))
    address("nothing", confirmed_at=days_ago(31), ended="none")

    assert tidy().addresses == 3
    assert sorted(MailAddress.objects.values_list("email", flat=True)) == [
        "confirmed@example.org",
        "ended-lately@example.org",
        "waits@example.org",
    ]


def test_an_ending_is_kept_while_its_address_hears_of_something_else():
    comment, other = make_comment(make_post("Her")), make_comment(make_post("Stalker"))
    address = MailAddress.objects.create(email="ada@example.org", asked_at=days_ago(99), confirmed_at=days_ago(99))
    ended = {"ended_at": days_ago(99), "needs_consent": True}
    Subscription.objects.create(address=address, scope="post", post=comment.post, **ended)
    running = Subscription.objects.create(address=address, scope="post", post=other.post)

    assert tidy().subscriptions == 0

    running.delete()
    assert tidy().subscriptions == 1


def test_what_nobody_said_yes_to_is_ended_again():
    address = MailAddress.objects.create(email="ada@example.org", asked_at=days_ago(31), confirmed_at=days_ago(99))
    fields = {"address": address, "scope": "post", "needs_consent": True}
    asked = Subscription.objects.create(post=make_post("Her"), **fields)
    Subscription.objects.create(post=make_post("Stalker"), **{**fields, "needs_consent": False})

    tidy()

    asked.refresh_from_db()
    assert asked.ended_at is not None
    assert Subscription.objects.filter(ended_at=None).count() == 1


def test_what_waits_is_ended_even_where_an_ending_answered_the_request():
    address = MailAddress.objects.create(email="ada@example.org", confirmed_at=days_ago(99))
    Subscription.objects.create(address=address, scope="post", post=make_post("Running"), created_at=days_ago(99))
    for name, days in (("Her", 31), ("Stalker", 29)):
        fields = {"post": make_post(name), "created_at": days_ago(days), "needs_consent": True}
        Subscription.objects.create(address=address, scope="post", **fields)

    tidy()

    wanted = Subscription.objects.filter(ended_at=None).values_list("post__title", flat=True)
    assert set(wanted) == {"Running", "Stalker"}


def test_an_address_is_forgotten_whose_reader_ended_all_but_what_a_stranger_asked_for(client, settings):
    settings.MAILS_ARE_SENT = True
    address = MailAddress.objects.create(email="ada@example.org", confirmed_at=days_ago(99))
    posts = [make_post(name) for name in ("Her", "Stalker", "Alien")]
    fields = {"address": address, "scope": "post", "created_at": days_ago(99)}
    first, *others = [Subscription.objects.create(post=post, **fields) for post in posts]
    end(address, Subscription.objects.filter(pk=first.pk))
    subscribe(make_comment(posts[0]), email="ada@example.org", scope="post")
    end(address, Subscription.objects.filter(pk__in=[other.pk for other in others]))
    Mail.objects.all().delete()

    tidy()
    assert Subscription.objects.filter(ended_at=None).get() == first  # its reader has thirty days from the asking

    month = timedelta(days=31)
    Subscription.objects.update(created_at=F("created_at") - month, ended_at=F("ended_at") - month)
    tidy()
    assert not MailAddress.objects.exists()


def test_finished_tasks_are_deleted():
    for status, days in (("SUCCESSFUL", 31), ("FAILED", 31), ("SUCCESSFUL", 29)):
        DBTaskResult.objects.create(
            status=status,
            finished_at=days_ago(days),
            args_kwargs={},
            task_path="x",
            backend_name="default",
            run_after=days_ago(days),
            queue_name="default",
            exception_class_path="",
            traceback="",
        )
    assert tidy().tasks == 2


def test_the_worker_tidies_once_a_day():
    comment = make_comment(make_post(), state="spam")
    old(comment)
    tidy_if_due()
    assert Comment.objects.exists()  # a new site begins to count now

    Chore.objects.update(done_at=days_ago(1.1))
    tidy_if_due()
    assert not Comment.objects.exists()
    old(make_comment(make_post(), state="spam"))
    tidy_if_due()
    assert Comment.objects.exists()


def test_of_two_workers_one_does_a_chore():
    Chore.objects.create(name="tidying", done_at=days_ago(2))
    first, second = (Chore.objects.due("tidying", if_before=days_ago(1)) for _ in range(2))

    assert (Chore.objects.take(first), Chore.objects.take(second)) == (True, False)


def test_the_command_says_what_it_did(capsys):
    for comment in make_chain(make_post(), 3):
        Comment.objects.filter(pk=comment.pk).update(state="spam", state_changed_at=days_ago(31))

    call_command("tidy")

    assert "3 comments removed for good" in capsys.readouterr().out


def test_the_network_of_whoever_fails_to_log_in_is_forgotten(client):
    make_owner()
    client.post("/admin/login/", {"username": "owner", "password": "wrong"}, REMOTE_ADDR="203.0.113.77")
    assert AccessAttempt.objects.get().ip_address == "203.0.113.0"
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(hours=25))

    assert tidy().attempts == 1

    assert not any("203.0.113." in value for rows in every_row().values() for row in rows for value in row)
