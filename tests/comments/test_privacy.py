"""All that is kept of a reader is handed out whole, and erased without a trace; nobody else loses a word."""

import json

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.utils import timezone
from factories import every_row, make_comment, make_owner, make_post, make_user

from comments.decisions import Hand, decide, rewrite
from comments.models import Comment, Decision, Mail, MailAddress, Subscription
from comments.notifications import announce
from comments.privacy import erase, export

pytestmark = pytest.mark.django_db

ZOE = "Zoe@Example.org"
TRACES = ("zoe", "zoë", "203.0.113")


@pytest.fixture
def conversation(settings, client):
    """What a reader leaves behind: comments, an answer to her, decisions, mails, a subscription, a line in the log."""
    settings.MAILS_ARE_SENT = True
    owner = make_owner()
    client.force_login(owner)
    post = make_post("Her")
    fields = {"author_url": "https://zoe.example", "network": "203.0.113.0/24"}
    first = make_comment(post, author_name="Zoë", author_email=ZOE, source="I saw it twice.", **fields)
    other = make_comment(post, first, author_name="Bea", author_email="bea@example.org", source="Me too.")
    second = make_comment(post, other, author_name="Zoë", author_email=ZOE.lower(), state="pending", **fields)
    rewrite(second, {"author_name": "Zoë Z."}, by=Hand(Decision.Via.DESK))
    address = MailAddress.objects.create(email=ZOE, confirmed_at=timezone.now())
    Subscription.objects.create(address=address, scope="post", post=post)
    for comment in (first, other, second):
        announce(comment)
    decide([second], Comment.State.APPROVED, by=Hand(Decision.Via.DESK))
    desk = {"author_name": "Zoë", "author_email": ZOE, "source": first.source, "state": "approved"}
    client.post(f"/admin/comments/comment/{first.pk}/change/", {**desk, "author_url": fields["author_url"]})
    return post


def traces():
    """Where a word of her still stands, in any column of any table."""
    found = set()
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            for value in model._base_manager.values_list(field.attname, flat=True):
                is_session = field.name == "session_data"  # its signs are random, and now and then spell a name
                said = Session(session_data=value).get_decoded() if is_session else value
                if any(trace in str(said).lower() for trace in TRACES):
                    found.add(f"{model._meta.label}.{field.name}")
    return found


def test_everything_is_exported(conversation, capsys):
    call_command("export_reader", "zoe@example.org")

    kept = json.loads(capsys.readouterr().out)
    assert [comment["source"] for comment in kept["comments"]] == ["I saw it twice.", "I saw it twice."]
    assert {comment["network"] for comment in kept["comments"]} == {"203.0.113.0/24"}
    assert [s["scope"] for s in kept["subscriptions"]] == ["post"]
    assert len(kept["addresses"]) == 1
    assert "zoe@example.org" in {mail["to"] for mail in kept["mails"]}
    assert "bea@example.org" not in {mail["to"] for mail in kept["mails"]}
    assert kept["decisions"]


def test_what_she_wished_to_hear_of_is_exported_and_erased():
    comment = make_comment(make_post(), author_email=ZOE, state="spam", wants_to_hear_of="thread")
    assert export(ZOE)["comments"][0]["wants_to_hear_of"] == "thread"

    erase(ZOE)

    comment.refresh_from_db()
    assert comment.wants_to_hear_of == ""


def test_of_a_stranger_nothing_is_exported(conversation, capsys):
    call_command("export_reader", "nobody@example.org")

    kept = json.loads(capsys.readouterr().out)
    assert not any(kept[part] for part in kept if part != "email")


def test_a_dry_run_says_what_would_go_and_changes_nothing(conversation, capsys):
    before = every_row()

    call_command("erase_reader", "zoe@example.org", "--dry-run")

    assert "Would be erased: 2 comments, 1 subscriptions" in capsys.readouterr().out
    assert every_row() == before


def test_an_erased_reader_leaves_no_trace_and_the_conversation_stays(conversation, client):
    assert len(traces()) > 5  # they are found, where there are some

    call_command("erase_reader", "ZOE@example.org")

    assert traces() == set()
    page = client.get("/her/").content.decode()
    assert page.count("I saw it twice.") == 2
    assert page.count("Anonymous") >= 2
    assert "Me too." in page
    assert Comment.objects.get(author_name="Bea").author_email == "bea@example.org"


def test_her_comments_are_removed_on_request(conversation, client):
    call_command("erase_reader", ZOE, "--remove-comments")

    assert traces() == set()
    page = client.get("/her/").content.decode()
    assert "I saw it twice." not in page
    assert "Me too." in page
    assert "A comment that was removed." in page
    assert "Mail" not in str([mail.text for mail in Mail.objects.all() if "I saw it twice." in mail.text])


def test_a_colleague_is_not_erased_like_a_reader(conversation):
    make_user(is_staff=True, email="colleague@example.com")

    with pytest.raises(CommandError, match="Delete that user"):
        call_command("erase_reader", "Colleague@example.com")


def test_an_account_that_only_comments_is_erased_from_its_comments():
    user = make_user("zoe", email=ZOE)
    comment = make_comment(make_post(), user=user, author_name="Zoë", author_email=ZOE)

    call_command("erase_reader", ZOE)

    comment.refresh_from_db()
    assert (comment.user, comment.author_name, comment.author_email) == (None, "Anonymous", "")


# In the admin


def test_the_desk_exports_a_file(conversation, client):
    response = client.post("/admin/comments/mailaddress/reader/", {"email": ZOE, "export": "x"})

    assert response["Content-Type"] == "application/json"
    assert response["Content-Disposition"].startswith("attachment")
    assert len(json.loads(response.content)["comments"]) == 2


def test_the_desk_shows_what_would_go_before_it_erases(conversation, client):
    page = client.post("/admin/comments/mailaddress/reader/", {"email": ZOE, "look": "x"}).content.decode()
    assert "Found: 2 comments, 1 subscriptions" in page
    assert "Erase now" in page
    assert MailAddress.objects.exists()

    client.post("/admin/comments/mailaddress/reader/", {"email": ZOE, "erase": "x"})
    assert traces() == set()


def test_who_may_not_delete_comments_may_not_erase(conversation, client):
    client.force_login(make_user("helper", is_staff=True))

    assert client.post("/admin/comments/mailaddress/reader/", {"email": ZOE, "erase": "x"}).status_code == 403
    assert MailAddress.objects.exists()


def test_neither_reasons_nor_the_log_remember_an_erased_reader(client):
    owner, reason = make_owner(), "contains the watched word “zoe@example.org”"
    client.force_login(owner)
    comment = make_comment(make_post(), author_name="Z", author_email=ZOE, state="pending", state_reason=reason)
    decide([comment], Comment.State.APPROVED, by=Hand(Decision.Via.DESK, owner), reason="Zoë asked for it")
    address = MailAddress.objects.create(email=ZOE)
    client.post(f"/admin/comments/mailaddress/{address.pk}/delete/", {"post": "yes"})
    assert {"admin.LogEntry.object_repr", "comments.Decision.before", "comments.Decision.reason"} <= traces()

    erase(ZOE)

    assert traces() == set()


@pytest.mark.parametrize("per_page", [0, 5])
def test_an_export_of_many_comments_costs_as_few_queries_as_one(settings, django_assert_num_queries, per_page):
    settings.COMMENTS_PER_PAGE = per_page
    post = make_post()
    for _ in range(12):
        make_comment(post, author_email=ZOE)
    with django_assert_num_queries(6 if per_page else 5):
        export(ZOE)
