"""Readers hear of answers: after they confirmed once, of what they chose, and not a day longer than they wish."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from factories import make_comment, make_hidden, make_post, make_user
from test_sending import send, words

from comments.decisions import Hand, decide, undo
from comments.mailing import send_due
from comments.models import Comment, Decision, Mail, MailAddress, Subscription
from comments.subscriptions import subscribe, who_hears_of

pytestmark = pytest.mark.django_db

ADA, LATE = "ada@example.org", "bea@example.org"
DESK = Hand(Decision.Via.DESK)


@pytest.fixture(autouse=True)
def _mails_are_sent(settings):
    settings.MAILS_ARE_SENT = True


def subscribed(comment, scope="answers", email=ADA, *, is_confirmed=True):
    subscribe(comment, email=email, scope=scope)
    if is_confirmed:
        MailAddress.objects.filter(email=email).update(confirmed_at=timezone.now())
    return Subscription.objects.get(address__email=email, scope=scope, post=comment.post)


def hearers(comment):
    return {subscription.address.email for subscription in who_hears_of(comment)}


# Beginning


def test_the_form_asks_only_where_mails_are_sent(client, settings):
    post = make_post()
    page = client.get(f"/{post.slug}/").content.decode()
    assert 'name="hears_of"' in page
    assert "A mail asks you to confirm your address" in page

    settings.MAILS_ARE_SENT = False
    assert 'name="hears_of"' not in client.get(f"/{post.slug}/").content.decode()
    assert send(client, post, email=ADA, hears_of="post").status_code == 303
    assert not MailAddress.objects.exists()


@pytest.mark.parametrize("scope", Subscription.Scope.values)
def test_who_chooses_is_asked_to_confirm_by_mail(client, scope):
    post = make_post("Her")

    send(client, post, email="Ada@Example.org", hears_of=scope)

    subscription = Subscription.objects.get()
    assert (subscription.scope, subscription.address.email, subscription.post) == (scope, ADA, post)
    assert subscription.comment == (None if scope == "post" else Comment.objects.get())
    mail = Mail.objects.get()
    assert (mail.kind, mail.to) == ("confirm", ADA)
    assert f"/comments/confirm/{subscription.address.token}/" in mail.text
    assert f"/comments/confirm/{subscription.address.token}/" in mail.html


def test_nothing_is_chosen_unless_chosen(client):
    send(client, make_post(), email=ADA)

    assert not Subscription.objects.exists()
    assert not Mail.objects.exists()


def test_a_choice_needs_an_address_and_the_text_is_kept(client):
    response = send(client, make_post(), hears_of="answers")

    assert response.status_code == 422
    assert "To hear of answers, give your email address" in words(response)
    assert "It stayed with me." in response.content.decode()


def test_a_user_is_reached_at_his_own_address(client):
    client.force_login(make_user("ada", email=ADA))

    send(client, make_post(), hears_of="post", email="mallory@example.org")

    assert MailAddress.objects.get().email == ADA


def test_a_user_without_an_address_is_told(client):
    client.force_login(make_user("ada"))

    response = send(client, make_post(), hears_of="post")

    assert response.status_code == 422
    assert "Your account has no email address" in response.content.decode()


def test_a_made_up_choice_is_refused(client):
    assert send(client, make_post(), email=ADA, hears_of="everything").status_code == 422


def test_nobody_is_bombed_with_requests_to_confirm(client):
    for number in range(5):
        send(client, make_post(f"Post {number}"), email=ADA, hears_of="post")
    assert Mail.objects.count() == 1

    MailAddress.objects.update(asked_at=timezone.now() - timedelta(days=1, seconds=1))
    send(client, make_post("Another"), email=ADA, hears_of="post")
    assert Mail.objects.count() == 2


def test_the_request_carries_no_word_of_a_visitor(client):
    send(client, make_post("Her"), author="BUY PILLS", comment="BUY PILLS", email=ADA, hears_of="post")

    mail = Mail.objects.get()
    assert "PILLS" not in mail.text + mail.html + mail.subject


def test_spam_subscribes_nobody():
    subscribe(make_comment(make_post(), state="spam"), email=ADA, scope="post")

    assert not MailAddress.objects.exists()


ASKED = "You asked to be told by e-mail. Unless your address is confirmed already, a mail"


@pytest.mark.parametrize("is_held", [True, False])
@pytest.mark.parametrize("is_confirmed", [True, False])
def test_the_answer_says_that_a_mail_asks_and_not_whether_the_address_is_confirmed(
    client, settings, is_held, is_confirmed
):
    settings.COMMENTS_HOLD_FIRST = is_held
    post = make_post()
    if is_confirmed:
        MailAddress.objects.create(email=ADA, confirmed_at=timezone.now())

    address = send(client, post, email=ADA, hears_of="post")["Location"]

    assert ASKED in client.get(address).content.decode()
    assert requests() == (0 if is_confirmed else 1)
    other = send(client, post, comment="Of this I need not hear.")["Location"].partition("?")[2]
    assert client.get(address.replace("#", f"&{other}#")).content.decode().count(ASKED) == 1
    assert ASKED not in client.get(address.partition("?")[0] + f"?mails={Comment.objects.first().pk}").content.decode()


def test_who_asks_for_nothing_is_told_of_no_mail(client):
    post = make_post()
    subscribed(make_comment(post), "post")

    address = send(client, post, email=ADA)["Location"]

    assert ASKED not in client.get(address).content.decode()


def test_of_what_was_put_aside_no_mail_is_promised(client):
    address = send(client, make_post(), email=ADA, hears_of="post", subject="Filled in by a browser")["Location"]

    assert ASKED not in client.get(address).content.decode()


def test_without_mails_none_is_promised(client, settings):
    settings.MAILS_ARE_SENT = False
    address = send(client, make_post(), email=ADA, hears_of="post")["Location"]

    assert "mails=" not in address
    assert ASKED not in client.get(address.replace("#", f"&mails={Comment.objects.get().pk}#")).content.decode()


@pytest.mark.parametrize("scope", Subscription.Scope.values)
def test_who_was_taken_for_a_spammer_hears_of_answers_once_he_is_published(client, scope):
    post = make_post("Her")
    send(client, post, email="Ada@Example.org", hears_of=scope, subject="Filled in by a browser")
    comment = Comment.objects.get()
    assert (comment.state, Subscription.objects.exists(), Mail.objects.exists()) == ("spam", False, False)

    decide([comment], Comment.State.TRASH, by=DESK)
    decide([comment], Comment.State.PENDING, by=DESK)
    assert not MailAddress.objects.exists()
    step = decide([comment], Comment.State.APPROVED, by=DESK)
    undo(step.number, by=DESK)
    decide([comment], Comment.State.SPAM, by=DESK)
    decide([comment], Comment.State.APPROVED, by=DESK)

    assert requests() == 1
    confirm_by_mail(client)
    (subscription,) = Subscription.objects.all()
    assert (subscription.scope, subscription.address.email) == (scope, ADA)
    assert hearers(make_comment(post, comment)) == {ADA}


@pytest.mark.parametrize("state", ["spam", "trash"])
@pytest.mark.parametrize("scope", Subscription.Scope.values)
def test_an_approval_that_is_undone_begins_nothing_and_keeps_the_wish(client, scope, state):
    post = make_post("Her")
    comment = make_comment(post, state=state, author_email="Ada@example.org", wants_to_hear_of=scope)

    undo(decide([comment], Comment.State.APPROVED, by=DESK).number, by=DESK)

    comment.refresh_from_db()
    assert (comment.state, comment.wants_to_hear_of) == (state, scope)
    assert not Subscription.objects.exists()
    assert not Mail.objects.exists()

    undo(Decision.objects.latest("pk").step, by=DESK)
    assert requests() == 1
    confirm_by_mail(client)
    assert hearers(make_comment(post, comment)) == {ADA}


def test_an_undone_approval_leaves_what_ran_or_waits_otherwise():
    post = make_post("Her")
    running = subscribed(make_comment(post, author_email=ADA), "post")
    comment = make_comment(post, state="spam", author_email=ADA, wants_to_hear_of="post")
    undo(decide([comment], Comment.State.APPROVED, by=DESK).number, by=DESK)
    assert Subscription.objects.get(ended_at=None) == running

    bea = {"author_email": LATE, "wants_to_hear_of": "post"}
    comment = make_comment(make_post("Stalker"), state="spam", **bea)
    step = decide([comment], Comment.State.APPROVED, by=DESK).number
    waits = subscribed(make_comment(post), "answers", LATE, is_confirmed=False)
    undo(step, by=DESK)
    assert list(waits.address.subscriptions.all()) == [waits]
    assert requests(LATE) == 1


def test_a_request_that_was_sent_stays_sent_and_its_link_confirms_nothing(client, mail_server):
    comment = make_comment(make_post("Her"), state="spam", author_email=ADA, wants_to_hear_of="post")
    step = decide([comment], Comment.State.APPROVED, by=DESK).number
    send_due()

    undo(step, by=DESK)
    confirm_by_mail(client)

    assert MailAddress.objects.get().confirmed_at is None
    assert Mail.objects.get().state == "sent"


def test_what_an_undone_approval_began_again_is_ended_again_and_guarded(client):
    post = make_post("Her")
    subscribed(make_comment(make_post("Stalker")), "post")
    end(client, subscribed(make_comment(post), "post"))
    comment = make_comment(post, state="spam", author_email=ADA, wants_to_hear_of="post")

    undo(decide([comment], Comment.State.APPROVED, by=DESK).number, by=DESK)
    assert not Mail.objects.exists()
    assert not post.subscriptions.filter(ended_at=None).exists()

    send(client, post, email=ADA, hears_of="thread")
    assert requests() == 1
    assert hearers(make_comment(post, Comment.objects.get(source__contains="stayed with me"))) == set()


def test_what_was_ended_does_not_begin_with_the_next_decision(client):
    post = make_post("Her")
    send(client, post, email=ADA, hears_of="post", subject="Filled in by a browser")
    comment = Comment.objects.get()
    decide([comment], Comment.State.APPROVED, by=DESK)
    confirm_by_mail(client)
    end(client, Subscription.objects.get())

    decide([comment], Comment.State.PENDING, by=DESK)
    decide([comment], Comment.State.APPROVED, by=DESK)

    assert requests() == 0
    assert hearers(make_comment(post)) == set()


def test_who_wished_for_nothing_gets_nothing_when_published(client):
    send(client, make_post(), email=ADA, subject="Filled in by a browser")

    decide([Comment.objects.get()], Comment.State.APPROVED, by=DESK)

    assert not MailAddress.objects.exists()


# Confirming


def test_the_link_shows_a_page_and_its_button_confirms_once_for_all(client):
    comment = make_comment(make_post("Her"))
    address = subscribed(comment, is_confirmed=False).address

    page = client.get(f"/comments/confirm/{address.token}/").content.decode()
    assert ADA in page
    assert page.count("<button") == 1
    address.refresh_from_db()
    assert address.confirmed_at is None
    assert hearers(make_comment(comment.post, comment)) == set()

    assert "confirmed" in client.post(f"/comments/confirm/{address.token}/").content.decode()
    assert hearers(make_comment(comment.post, comment)) == {ADA}
    assert "No mails are sent yet" not in client.get(f"/comments/subscriptions/{address.token}/").content.decode()
    subscribed(make_comment(make_post("Stalker")), "post", is_confirmed=False)
    assert Mail.objects.filter(kind="confirm").count() == 1


@pytest.mark.parametrize("page", ["confirm", "subscriptions", "unsubscribe"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_made_up_link_says_so(client, page, method):
    response = getattr(client, method)(f"/comments/{page}/no-such-token/")

    assert response.status_code == 404
    assert "This link leads nowhere." in response.content.decode()


# Who hears of what


def test_each_scope_is_what_it_says():
    post = make_post()
    root = make_comment(post)
    mine = make_comment(post, root)
    subscribed(mine, "answers", "answers@example.org")
    subscribed(mine, "thread", "thread@example.org")
    subscribed(mine, "post", "post@example.org")

    answer, deeper = make_comment(post, mine), None
    deeper = make_comment(post, answer)
    assert hearers(answer) == {"answers@example.org", "thread@example.org", "post@example.org"}
    assert hearers(deeper) == {"thread@example.org", "post@example.org"}
    assert hearers(make_comment(post, root)) == {"thread@example.org", "post@example.org"}
    assert hearers(make_comment(post)) == {"post@example.org"}
    assert hearers(make_comment(make_post("Stalker"))) == set()


def test_several_subscriptions_that_fit_are_one_mail_with_the_nearest_reason():
    post = make_post()
    mine = make_comment(post)
    for scope in ("post", "thread", "answers"):
        subscribed(mine, scope)

    (only,) = who_hears_of(make_comment(post, mine))

    assert only.scope == "answers"


def test_nobody_hears_of_his_own_comment():
    post = make_post()
    mine = make_comment(post, author_email="Ada@Example.org")
    subscribed(mine, "thread")

    assert hearers(make_comment(post, mine, author_email="ADA@example.org")) == set()


def test_a_thread_that_was_moved_is_followed_where_it_hangs_now():
    post = make_post()
    mine, other = make_comment(post), make_comment(post)
    subscribed(mine, "thread")
    Comment.objects.move(mine, other)

    assert hearers(make_comment(post, other)) == {ADA}


def test_who_follows_a_hidden_comment_hears_of_its_answers():
    hidden = make_hidden(make_post())
    Subscription.objects.create(
        address=MailAddress.objects.create(email=ADA, confirmed_at=timezone.now()),
        scope="thread",
        post=hidden.post,
        comment=hidden,
    )

    assert hearers(hidden.replies.first()) == {ADA}


# Ending


def test_one_click_ends_all_about_a_post_without_login_or_origin(client):
    post, other = make_post("Her"), make_post("Stalker")
    comment = make_comment(post)
    clicked = subscribed(comment, "answers")
    subscribed(comment, "post")
    kept = subscribed(make_comment(other), "post")

    headers = {"Origin": "https://mail.example", "Sec-Fetch-Site": "cross-site"}
    response = client.post(
        f"/comments/unsubscribe/{clicked.token}/", {"List-Unsubscribe": "One-Click"}, headers=headers
    )

    assert response.status_code == 200
    assert not response.cookies
    assert "No more mails about “Her”." in response.content.decode()
    assert list(Subscription.objects.filter(ended_at=None)) == [kept]


def test_looking_at_the_page_ends_nothing(client):
    subscription = subscribed(make_comment(make_post("Her")))

    page = client.get(f"/comments/unsubscribe/{subscription.token}/").content.decode()

    assert page.count("<button") == 1
    assert Subscription.objects.get().ended_at is None


def test_mails_on_their_way_are_called_back(client, mail_server):
    post = make_post("Her")
    subscription = subscribed(make_comment(post), "post")
    send(client, post)
    assert Mail.objects.filter(kind="reader").count() == 1

    client.post(f"/comments/unsubscribe/{subscription.token}/")

    send_due()
    assert "reader" not in Mail.objects.values_list("kind", flat=True)


def test_the_page_of_an_address_lists_all_and_ends_each_or_all(client):
    post = make_post("Her")
    first, second = subscribed(make_comment(post), "post"), subscribed(make_comment(make_post("Stalker")), "thread")
    other = subscribed(make_comment(post), "post", "bea@example.org")
    address = f"/comments/subscriptions/{first.address.token}/"
    page = client.get(address).content.decode()
    assert re.findall(r'name="end" value="([^"]+)"', page) == [second.token, first.token, "all"]

    client.post(address, {"end": other.token})
    client.post(address, {"end": second.token})
    assert set(Subscription.objects.filter(ended_at=None)) == {first, other}

    assert "You hear of nothing." in client.post(address, {"end": "all"}).content.decode()
    assert set(Subscription.objects.filter(ended_at=None)) == {other}


def end(client, subscription):
    """One click in a mail: all about the post. What was sent until then does not matter any more."""
    client.post(f"/comments/unsubscribe/{subscription.token}/")
    Mail.objects.all().delete()


def confirm_by_mail(client):
    """What its reader does with the newest request to confirm."""
    mail = Mail.objects.filter(kind="confirm").latest("pk")
    client.post(re.search(r"/comments/confirm/[^/]+/", mail.text)[0])


def requests(email=ADA):
    return Mail.objects.filter(kind="confirm", to=email).count()


def test_who_ended_all_may_begin_again_at_once(client):
    post = make_post("Her")
    send(client, post, email=ADA, hears_of="post")
    confirm_by_mail(client)
    end(client, Subscription.objects.get())

    send(client, post, email=ADA, hears_of="post", comment="I have changed my mind.")

    assert requests() == 1
    assert hearers(make_comment(post)) == set()
    confirm_by_mail(client)
    assert hearers(make_comment(post)) == {ADA}


def test_who_ended_one_thing_may_begin_it_again_at_once(client):
    post = make_post("Her")
    subscribed(make_comment(make_post("Stalker")), "post")
    end(client, subscribed(make_comment(post), "post"))

    send(client, post, email=ADA, hears_of="post")

    assert requests() == 1
    mail = Mail.objects.get(kind="confirm")
    assert "You ended such mails before." in mail.text
    page = client.get(re.search(r"/comments/confirm/[^/]+/", mail.text)[0]).content.decode()
    assert "You ended something about this before" in page
    assert ">Her</a>" in page
    assert ">Stalker</a>" not in page
    confirm_by_mail(client)
    assert hearers(make_comment(post)) == {ADA}


def test_who_ended_all_hears_of_nothing_that_a_stranger_begins(client):
    post = make_post("Her")
    send(client, post, email=ADA, hears_of="post")
    confirm_by_mail(client)
    end(client, Subscription.objects.get())

    for number in range(5):
        send(client, make_post(f"Post {number}"), email=ADA, hears_of="post")
        send(client, post, email=ADA, hears_of="thread", comment=f"Somebody else writes this {number}.")

    assert Mail.objects.count() == requests() == 1  # not ten
    assert hearers(make_comment(post)) == set()
    assert hearers(make_comment(Comment.objects.latest("pk").post, Comment.objects.latest("pk"))) == set()


@pytest.mark.parametrize("ended", Subscription.Scope.values)
@pytest.mark.parametrize("begun", Subscription.Scope.values)
def test_what_was_ended_no_stranger_begins_again(client, ended, begun):
    """At a confirmed address that still hears of other posts."""
    post = make_post("Her")
    kept = subscribed(make_comment(make_post("Stalker")), "post")
    mine = make_comment(post)
    end(client, subscribed(mine, ended))

    for number in range(3):
        send(client, post, email=ADA, hears_of=begun, comment=f"Somebody else writes this {number}.")

    assert hearers(make_comment(post, mine)) == set()
    assert hearers(make_comment(post, Comment.objects.filter(author_email=ADA).first())) == set()
    assert requests() == 1
    assert hearers(make_comment(kept.post)) == {ADA}


def test_a_stranger_does_not_stop_what_runs(client):
    post = make_post("Her")
    mine = make_comment(post)
    end(client, subscribed(mine, "answers"))
    send(client, post, email=ADA, hears_of="post")
    confirm_by_mail(client)

    send(client, post, email=ADA, hears_of="post", comment="Somebody else writes this.")

    assert hearers(make_comment(post)) == {ADA}
    assert requests() == 1


def test_what_waits_for_a_word_can_be_ended_too(client):
    post = make_post("Her")
    address = subscribed(make_comment(make_post("Stalker")), "post").address
    end(client, subscribed(make_comment(post), "post"))
    send(client, post, email=ADA, hears_of="post")
    page = client.get(f"/comments/subscriptions/{address.token}/").content.decode()
    assert "waits for your word" in page
    assert page.count('name="end" value=') == 2

    client.post(f"/comments/subscriptions/{address.token}/", {"end": "all"})

    assert not Subscription.objects.filter(ended_at=None).exists()
    page = client.get(f"/comments/confirm/{address.token}/").content.decode()
    assert "Her" not in page


def test_pressing_the_button_again_and_again_lets_nobody_ask_more_often(client):
    send(client, make_post(), email=ADA, hears_of="post")
    token = MailAddress.objects.get().token
    for number in range(3):
        client.post(f"/comments/subscriptions/{token}/", {"end": "all"})
        send(client, make_post(f"Post {number}"), email=ADA, hears_of="post")

    assert requests() == 1  # nothing was confirmed, so nothing was answered


def test_who_ended_all_is_asked_for_nothing_and_confirms_nothing(client):
    send(client, make_post(), email=ADA, hears_of="post")
    address = MailAddress.objects.get()
    client.post(f"/comments/subscriptions/{address.token}/", {"end": "all"})

    for method in (client.get, client.post):
        page = method(f"/comments/confirm/{address.token}/").content.decode()
        assert "Nothing is asked for any more" in page
        assert "<button" not in page

    address.refresh_from_db()
    assert address.confirmed_at is None


def test_one_press_ends_all_from_a_mail_that_asks_again(client):
    kept = subscribed(make_comment(make_post("Stalker")), "post")
    post = make_post("Her")
    end(client, subscribed(make_comment(post), "post"))
    send(client, post, email=ADA, hears_of="post")
    mail = Mail.objects.get(kind="confirm")
    assert f"/comments/subscriptions/{kept.address.token}/#end-all" in mail.text
    assert f"/comments/subscriptions/{kept.address.token}/#end-all" in mail.html

    page = client.get(f"/comments/subscriptions/{kept.address.token}/").content.decode()

    assert re.search(r'<form[^>]* id="end-all"><button type="submit" name="end" value="all">', page)
