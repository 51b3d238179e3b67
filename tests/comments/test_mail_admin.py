"""What the desk says of mails: which were sent, what is wrong, and that one can try again."""

from datetime import timedelta

import pytest
from django.utils import timezone
from factories import make_comment, make_owner, make_post, make_user

from comments.mailing import send_due
from comments.models import Chore, Mail, MailAddress, Subscription

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _owner_at_the_desk(client, settings):
    settings.MAILS_ARE_SENT = True
    client.force_login(make_owner())
    Chore.objects.note("worker")


def make_mail(**fields):
    return Mail.objects.create(**{"kind": "owner", "to": "ada@example.org", "subject": "Her", "text": "x", **fields})


def said(client):
    page = client.get("/admin/").content.decode()
    return page.partition('class="messagelist troubles"')[2].partition("</ul>")[0]


def ago(**span):
    return timezone.now() - timedelta(**span)


def test_where_all_is_well_nothing_is_said(client):
    make_mail(state="sent")
    make_mail()

    assert said(client) == ""


def test_a_silent_worker_is_named(client):
    Chore.objects.update(done_at=ago(minutes=6))
    assert "has not been heard of for 6" in said(client)

    Chore.objects.all().delete()
    assert "The worker has never run" in said(client)


def test_a_mail_server_that_does_not_answer_is_named(client, mail_server):
    make_mail()
    mail_server.stop()
    send_due()

    assert f"127.0.0.1:{mail_server.port} cannot be used" in said(client)
    mail_server.start()
    Mail.objects.update(due_at=timezone.now())
    send_due()
    assert said(client) == ""


def test_mails_that_were_given_up_are_counted_and_linked(client):
    make_mail(state="failed", problem="550 No such user")

    assert "1 mail was given up" in said(client)
    page = client.get("/admin/comments/mail/?state__exact=failed").content.decode()
    assert "550 No such user" in page


def test_mails_that_wait_for_long_are_counted(client):
    make_mail(created_at=ago(hours=2))
    make_mail(created_at=ago(minutes=2))

    assert "1 mail waits for more than an hour" in said(client)


def test_try_again_sends_what_failed_and_nothing_twice(client, mail_server):
    failed, sent = make_mail(state="failed", attempts=10, problem="x"), make_mail(state="sent")

    client.post("/admin/comments/mail/", {"action": "send_again", "_selected_action": [failed.pk, sent.pk]})

    assert send_due() == 1
    assert set(Mail.objects.values_list("state", flat=True)) == {"sent"}


def test_a_mail_can_be_read_and_not_changed(client):
    mail = make_mail(text="A text.")
    address = f"/admin/comments/mail/{mail.pk}/change/"

    assert "A text." in client.get(address).content.decode()
    assert client.post(address, {"text": "Another."}).status_code == 403
    assert client.get("/admin/comments/mail/add/").status_code == 403


def test_a_subscription_can_be_ended_at_the_desk(client):
    comment = make_comment(make_post())
    address = MailAddress.objects.create(email="ada@example.org")
    subscription = Subscription.objects.create(address=address, scope="answers", post=comment.post, comment=comment)
    Mail.objects.create(kind="reader", to=address.email, subject="Re: Her", text="x", comment=comment)

    client.post("/admin/comments/subscription/", {"action": "end", "_selected_action": [subscription.pk]})

    assert Subscription.objects.get().ended_at
    assert not Mail.objects.exists()


def test_a_helper_without_the_right_sees_no_mails(client):
    client.force_login(make_user("helper", is_staff=True))

    assert client.get("/admin/comments/mail/").status_code == 403


def test_the_first_page_asks_the_same_number_of_questions_however_many_mails(client, django_assert_max_num_queries):
    def queries():
        with django_assert_max_num_queries(12) as asked:
            client.get("/admin/")
        return len(asked)

    few = queries()
    for _ in range(20):
        make_mail(state="failed")

    assert queries() == few
