"""The outbox, with a real mail server: what is written is sent once, and tried again until the server takes it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from factories import make_comment, make_post
from hypothesis import given
from hypothesis import strategies as st

from comments import mailing
from comments.mailing import PAUSES, one_line, send_due, try_again
from comments.models import Chore, Mail

pytestmark = pytest.mark.django_db


def write(to="ada@example.org", **fields):
    written = Mail(**{"kind": Mail.Kind.CONFIRM, "to": to, "subject": "Her", "text": "A text.", **fields})
    mailing.write([written])
    return written


def due_again():
    Mail.objects.filter(state="waiting").update(due_at=timezone.now())


def test_a_mail_arrives_as_text_and_html_and_says_that_a_machine_wrote_it(mail_server):
    write(subject="Résumé – Her", text="Grüße", html="<p>Grüße</p>")

    assert send_due() == 1

    (mail,) = mail_server.mails
    assert (mail["Subject"], mail["To"]) == ("Résumé – Her", "ada@example.org")
    assert mail.get_body(["plain"]).get_content().strip() == "Grüße"
    assert mail.get_body(["html"]).get_content().strip() == "<p>Grüße</p>"
    assert (mail["Auto-Submitted"], mail["Precedence"]) == ("auto-generated", "list")
    assert mail["Message-ID"]
    assert Mail.objects.get().state == "sent"


def test_what_was_sent_is_not_sent_again(mail_server):
    write()

    assert (send_due(), send_due()) == (1, 0)
    assert len(mail_server.mails) == 1


def test_without_a_mail_server_nothing_is_written(settings):
    settings.MAILS_ARE_SENT = False

    write()

    assert not Mail.objects.exists()


def test_a_dead_server_loses_nothing_and_is_named(mail_server):
    write()
    write("bea@example.org")
    mail_server.stop()

    assert send_due() == 0

    assert set(Mail.objects.values_list("state", "attempts")) == {("waiting", 1)}
    problem = Mail.objects.first().problem
    assert f"127.0.0.1:{mail_server.port} cannot be used" in problem
    assert Chore.objects.get(name="mails").problem == problem


def test_when_the_server_is_back_everything_that_waits_is_sent_at_once(mail_server):
    for number in range(5):
        write(f"reader{number}@example.org")
    mail_server.stop()
    send_due()
    assert not Mail.objects.filter(due_at__lte=timezone.now()).exists()
    mail_server.start()
    write("new@example.org")

    assert send_due() == 6
    assert len({mail["To"] for mail in mail_server.mails}) == len(mail_server.mails) == 6
    assert Chore.objects.get(name="mails").problem == ""


@pytest.mark.parametrize("fault", ["hangs", "drips"])
def test_a_server_that_never_comes_to_the_point_is_left(mail_server, monkeypatch, fault):
    monkeypatch.setattr(mailing, "MOST_SECONDS", 1)
    setattr(mail_server, fault, True)
    write()

    assert send_due() == 0

    setattr(mail_server, fault, False)
    assert "does not answer" in Mail.objects.get().problem
    due_again()
    assert send_due() == 1


def test_a_refused_address_does_not_keep_the_others_back(mail_server):
    mail_server.refuse = {"ada": "550 No such user here"}
    write("ada@example.org")
    write("bea@example.org")

    assert send_due() == 1

    assert Mail.objects.get(state="waiting").problem == "The mail server refused this address: 550 No such user here"
    assert mail_server.to("bea@example.org")


def test_pauses_grow_and_after_two_days_it_is_given_up(mail_server):
    mail_server.refuse = {"ada": "451 Come back later"}
    write()
    pauses = []
    while Mail.objects.get().state == "waiting":
        due_again()
        send_due()
        pauses.append(Mail.objects.get().due_at - timezone.now())

    assert len(pauses) == len(PAUSES) + 1
    assert sum(PAUSES, timedelta()) < timedelta(days=2) < sum(PAUSES, timedelta(hours=2))
    assert all(abs(pause - expected) < timedelta(seconds=5) for pause, expected in zip(pauses, PAUSES, strict=False))
    assert (Mail.objects.get().state, "451 Come back later" in Mail.objects.get().problem) == ("failed", True)
    mail_server.refuse = {}
    assert try_again(Mail.objects.all()) == 1
    assert send_due() == 1


def test_what_somebody_else_is_sending_is_left_to_him(mail_server):
    write()
    assert mailing._claim_next()

    assert send_due() == 0
    assert mail_server.mails == []


def test_a_mail_whose_worker_was_killed_comes_up_again_under_its_name(mail_server):
    written = write()
    mailing._claim_next()
    Mail.objects.update(due_at=timezone.now() - timedelta(seconds=1))  # the claim has run out

    assert send_due() == 1
    assert mail_server.mails[0]["Message-ID"] == written.headers["Message-ID"]


def test_readers_are_not_told_of_what_was_removed_meanwhile(mail_server):
    comment = make_comment(make_post())
    write(kind=Mail.Kind.TO_READER, comment=comment)
    comment.trash()

    assert send_due() == 0
    assert mail_server.mails == []
    assert not Mail.objects.exists()


def test_told_to_end_it_stops_before_the_next_mail(mail_server):
    write()

    assert send_due(is_ending=lambda: True) == 0
    assert Mail.objects.get().state == "waiting"


@pytest.mark.parametrize("line", ["Her\r\nBcc: all@example.org", "Her\nX: y", "Her\0", "Her\u2028Bcc: x", "\x85Her"])
def test_nothing_in_a_subject_begins_another_header(mail_server, line):
    write(subject=line)

    send_due()

    (mail,) = mail_server.mails
    assert set(mail.keys()) >= {"Subject", "To"}
    assert "Bcc" not in mail
    assert "X" not in mail
    assert mail["Subject"].startswith("Her")


@given(st.text(max_size=60))
def test_a_header_is_one_line_whatever_is_written(text):
    assert len(f"x{one_line(text)}".splitlines()) == 1


def test_a_mail_that_cannot_be_made_keeps_nothing_back(mail_server):
    spoilt = write("spoilt@example.org")
    Mail.objects.filter(pk=spoilt.pk).update(headers=["no", "names"])
    write("bea@example.org")

    assert send_due() == 1

    assert [mail["To"] for mail in mail_server.mails] == ["bea@example.org"]
    stored = Mail.objects.get(pk=spoilt.pk)
    assert (stored.state, stored.due_at > timezone.now(), "mapping" in stored.problem) == ("waiting", True, True)
