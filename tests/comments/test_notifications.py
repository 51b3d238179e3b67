"""Who hears of a comment, when, and what the mail says; that nobody hears of his own, of spam, or twice."""

from datetime import datetime, timedelta
from email.utils import parseaddr
from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.timezone import get_current_timezone
from factories import make_comment, make_owner, make_post, make_user
from test_sending import TEXT, send
from test_subscriptions import ADA, subscribed

from comments import digests, notifications
from comments.decisions import Hand, decide
from comments.digests import send_digest_if_due
from comments.mailing import send_due
from comments.models import Chore, Comment, Decision, Mail
from comments.notifications import announce

pytestmark = pytest.mark.django_db

DESK = Hand(Decision.Via.DESK)
LATE = "bea@example.org"


@pytest.fixture(autouse=True)
def _mails_are_sent(settings):
    settings.MAILS_ARE_SENT = True


def told(kind="owner"):
    return sorted(Mail.objects.filter(kind=kind).values_list("to", flat=True))


# The owner


def test_the_owner_hears_at_once_with_text_and_links(client, mail_server):
    make_owner()
    post = make_post("Her")
    answered = make_comment(post, author_name="Bea", source="The first word.")

    send(client, post, email=ADA, comment=f"{TEXT}\n\n>! the dog !<", comment_parent=answered.pk)
    send_due()

    (mail,) = mail_server.to("owner@example.com")
    comment = Comment.objects.latest("pk")
    text, html = mail.get_body(["plain"]).get_content(), mail.get_body(["html"]).get_content()
    assert mail["Reply-To"] == ADA
    for said in (
        TEXT,
        "In reply to Bea:\n\n> The first word.",
        "the dog",
        f"/her/#comment-{comment.pk}",
        "/comments/decide/spam~",
    ):
        assert said in text.replace("\r\n", "\n")
    assert "Two &lt;b&gt;lines&lt;/b&gt; &amp; more." in html
    assert "<script" not in html
    assert "approve~" not in text


def test_of_a_held_comment_he_hears_why_and_may_approve_it(client, settings):
    settings.COMMENTS_HOLD_FIRST = True
    make_owner()

    send(client, make_post("Her"), email=ADA)

    mail = Mail.objects.get()
    assert mail.subject.startswith("Waiting for you: Her")
    assert "first comment under this name and e-mail" in mail.text
    assert "first comment under this name and e-mail" in mail.html
    assert all(f"/comments/decide/{action}~" in mail.text for action in ("approve", "spam", "trash"))


@pytest.mark.parametrize("state", ["spam", "trash"])
def test_of_spam_he_hears_nothing(state):
    make_owner()
    announce(make_comment(make_post(), state=state))

    assert not Mail.objects.exists()


def test_the_author_of_a_post_hears_if_he_works_here_and_else_the_owners():
    owner = make_owner()
    colleague = make_user(is_staff=True, email="colleague@example.com")
    make_user(is_superuser=True, is_active=False, email="gone@example.com")
    for author in (colleague, make_user(email="former@example.com"), make_user(is_staff=True), None):
        announce(make_comment(make_post(author=author)))

    assert told() == ["colleague@example.com", *[owner.email] * 3]


def test_nobody_hears_of_what_he_wrote_himself():
    owner = make_owner()
    post = make_post(author=owner)

    announce(make_comment(post, user=owner))
    announce(make_comment(post, author_email="Owner@Example.com"))

    assert told() == []


@pytest.mark.parametrize("when", ["daily", "never"])
def test_he_hears_at_once_only_if_he_wishes(settings, when):
    settings.COMMENTS_NOTIFY = when
    make_owner()

    announce(make_comment(make_post()))

    assert not Mail.objects.exists()


# The daily mail


def at(monkeypatch, moment):
    monkeypatch.setattr(timezone, "now", lambda: moment)


def test_the_daily_mail_comes_in_the_morning_with_what_was_written_since(settings, monkeypatch, client):
    settings.COMMENTS_NOTIFY = "daily"
    make_owner()
    her, stalker = make_post("Her"), make_post("Stalker")
    evening = datetime(2026, 11, 20, 20, 0, tzinfo=get_current_timezone())
    send_digest_if_due()
    Chore.objects.update(done_at=evening)
    make_comment(her, author_name="Bea", created_at=evening + timedelta(hours=1), source="First.")
    make_comment(
        stalker,
        author_name="Cy",
        created_at=evening + timedelta(hours=2),
        state="pending",
        state_reason="two links",
        source="Second.",
    )
    make_comment(her, created_at=evening + timedelta(hours=2), state="spam", source="Spam.")
    make_comment(her, created_at=evening + timedelta(hours=2), source="Imported.", source_id="x")
    make_comment(her, created_at=evening - timedelta(hours=2), source="Old.")

    at(monkeypatch, evening + timedelta(hours=10, minutes=59))
    send_digest_if_due()
    assert not Mail.objects.exists()
    for minutes in (0, 5, 600):
        at(monkeypatch, evening + timedelta(hours=11, minutes=minutes))
        send_digest_if_due()

    mail = Mail.objects.get()
    assert mail.subject.startswith("2 new comments")
    for said in (
        "Her",
        "First.",
        "Stalker",
        "Second.",
        "two links",
        "1 comment waits for you.",
        "/comments/decide/approve~",
    ):
        assert said in mail.text
        assert said in mail.html
    assert not any(said in mail.text for said in ("Spam.", "Imported.", "Old."))
    for text in (mail.text, mail.html):
        assert "Rules put 1 comment aside" in text
        assert "/admin/comments/comment/?view=aside" in text


def test_the_daily_mail_tells_of_what_rules_put_aside_even_where_nothing_else_came():
    owner, author = make_owner(), make_user("ada", email="ada@example.org", is_staff=True)
    for post in (make_post("Her"), make_post("Her"), make_post("Stalker", author=author)):
        make_comment(post, state="spam", source="Buy pills.")
    decide([make_comment(make_post())], Comment.State.TRASH, by=Hand(Decision.Via.WRITER))
    Comment.objects.filter(state="trash").update(created_at=timezone.now() - timedelta(minutes=1))

    digests.write_digests(timezone.now() - timedelta(days=1), timezone.now())

    mails = {mail.to: mail for mail in Mail.objects.all()}
    assert mails[owner.email].subject.startswith("2 comments put aside")
    assert mails[author.email].subject.startswith("1 comment put aside")
    assert "Rules put 2 comments aside" in mails[owner.email].text
    assert "pills" not in mails[owner.email].text + mails[owner.email].html


def test_a_day_without_comments_brings_no_mail(settings, monkeypatch):
    settings.COMMENTS_NOTIFY = "daily"
    make_owner()
    send_digest_if_due()
    Chore.objects.update(done_at=timezone.now() - timedelta(days=2))

    send_digest_if_due()

    assert not Mail.objects.exists()
    assert Chore.objects.get().done_at > timezone.now() - timedelta(minutes=1)


def test_no_comment_falls_between_two_daily_mails(monkeypatch):
    make_owner()
    post = make_post()
    end = timezone.now()
    moments = [end - timedelta(seconds=seconds) for seconds in range(0, 600, 7)]
    for moment in moments:
        make_comment(post, created_at=moment)

    steps = [end - timedelta(seconds=seconds) for seconds in (900, 601, 333, 140, 7, -1)]
    for since, until in pairwise(steps):
        digests.write_digests(since, until)

    assert sum(int(mail.subject.split()[0]) for mail in Mail.objects.all()) == len(moments)


# Readers


def test_a_reader_hears_of_an_answer_with_spoilers_covered(client, mail_server):
    post = make_post("Her")
    mine = make_comment(post, author_name="Ada", author_email=ADA, source="What of *it*?")
    subscription = subscribed(mine)
    Mail.objects.all().delete()

    send(client, post, author="Bea", email=LATE, comment="He >! dies !<.", comment_parent=mine.pk)
    send_due()

    (mail,) = mail_server.mails
    text, html = mail.get_body(["plain"]).get_content(), mail.get_body(["html"]).get_content()
    assert parseaddr(str(mail["To"]))[1] == ADA
    for body in (text, html):
        assert "dies" not in body
        assert "He [spoiler]." in body
        assert "What of it?" in body
        assert LATE not in body
        assert f"/comments/unsubscribe/{subscription.token}/" in body
        assert f"/comments/subscriptions/{subscription.address.token}/#end-all" in body
        assert "End all mails" in body
    assert "you asked to hear of answers to your comment" in text
    assert mail["List-Unsubscribe"].strip() == f"<http://127.0.0.1:8000/comments/unsubscribe/{subscription.token}/>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "Reply-To" not in mail


def test_mail_programs_show_a_conversation_as_one(client, mail_server):
    post = make_post("Her")
    mine = make_comment(post, author_email=ADA)
    subscribed(mine, "thread")
    Mail.objects.all().delete()
    answer = make_comment(post, mine)
    announce(answer)
    announce(make_comment(post, answer))
    send_due()

    first, second = mail_server.mails
    assert second["In-Reply-To"] == first["Message-ID"]
    assert first["Message-ID"] in second["References"]
    assert first["References"].split()[0] == second["References"].split()[0]
    assert first["Subject"] == second["Subject"] == "Re: Her – Matinee"


def test_a_held_comment_is_told_when_it_is_approved_and_once(settings):
    post = make_post()
    mine = make_comment(post)
    subscribed(mine)
    held = make_comment(post, mine, state="pending")
    announce(held)
    assert told("reader") == []

    for state in ("approved", "spam", "approved"):
        decide([held], Comment.State(state), by=DESK)

    assert told("reader") == [ADA]


def test_a_shown_comment_that_was_removed_and_brought_back_is_not_told_again_even_months_later():
    post = make_post()
    mine = make_comment(post)
    subscribed(mine)
    shown = make_comment(post, mine)
    announce(shown)
    Mail.objects.filter(kind="reader").delete()  # as tidying does after a month

    decide([shown], Comment.State.TRASH, by=DESK)
    decide([shown], Comment.State.APPROVED, by=DESK)

    assert told("reader") == []


def test_who_is_told_as_owner_is_not_told_as_reader_too():
    owner = make_owner()
    post = make_post()
    subscribed(make_comment(post), "post", owner.email)

    announce(make_comment(post))

    assert (told("owner"), told("reader")) == ([owner.email], [])


@pytest.mark.parametrize("status", ["draft", "private"])
def test_readers_do_not_hear_of_what_they_cannot_read(status):
    post = make_post()
    subscribed(make_comment(post), "post")
    post.status = status
    post.save()

    announce(make_comment(post))

    assert told("reader") == []


def test_many_readers_cost_few_queries(django_assert_max_num_queries):
    post = make_post()
    mine = make_comment(post)
    for number in range(40):
        subscribed(mine, ("post", "thread", "answers")[number % 3], f"reader{number}@example.org")
    answer = make_comment(post, mine)

    with django_assert_max_num_queries(12):
        announce(answer)

    assert len(set(told("reader"))) == 40


# What must not happen


def test_a_mail_that_cannot_be_written_costs_no_comment(client, monkeypatch, caplog):
    make_owner()

    def fail(*_):
        raise RuntimeError

    monkeypatch.setattr(notifications, "render_to_string", fail)

    assert send(client, make_post()).status_code == 303
    assert Comment.objects.count() == 1
    assert "Nobody was told" in caplog.text


def test_a_comment_that_is_not_stored_is_told_to_nobody(client):
    make_owner()
    send(client, make_post(), author="")

    assert not Mail.objects.exists()


HOSTILE = [
    "A\r\nBcc: all@example.org",
    "<script>alert(1)</script>",
    "{{ settings.SECRET_KEY }}",
    "%(site)s %s",
    "UNSUBSCRIBE-ADDRESS",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(client, mail_server, text):
    make_owner()
    post = make_post(text.replace("\r\n", " "))
    subscribed(make_comment(post), "post")
    Mail.objects.all().delete()

    send(client, post, author=text, email=LATE, comment=f"{text} *x*")
    send_due()

    assert len(mail_server.mails) == 2
    for mail in mail_server.mails:
        html = mail.get_body(["html"]).get_content()
        assert "<script" not in html
        assert "Bcc" not in mail
        assert {ADA, "owner@example.com"} >= {parseaddr(str(mail["To"]))[1]}


@pytest.mark.parametrize("per_page", [0, 5])
def test_a_daily_mail_of_many_comments_costs_as_few_queries_as_one(settings, per_page):
    settings.COMMENTS_PER_PAGE = per_page
    make_owner()
    post, begin = make_post(), timezone.now() - timedelta(hours=1)

    def queries():
        with CaptureQueriesContext(connection) as captured:
            digests.write_digests(begin, timezone.now())
        return len(captured)

    make_comment(post, state="pending")
    few = queries()
    for _ in range(20):
        make_comment(post, state="pending")
    assert queries() == few
