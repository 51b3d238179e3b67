"""Sending a comment: who is let in, what is stored, and that no word of it is lost when it is not."""

from datetime import timedelta
from html import unescape

import html5lib
import pytest
from django.conf import settings
from django.core import signing
from django.utils import timezone
from factories import make_chain, make_comment, make_owner, make_post, make_user

from comments.decisions import Hand, decide
from comments.models import Comment, Decision, MisplacedReply
from comments.moderation import Facts, judge
from comments.visitors import STAMP_DAYS, stamp_for

pytestmark = pytest.mark.django_db

HERE = settings.ORIGINS[0]
TEXT = "It stayed with me.\n\n  Two <b>lines</b> & more."


def send(client, post, *, headers=None, **fields):
    written = {"comment": TEXT, "author": "Ada", "comment_parent": "0", "stamp": stamp_for(post), **fields}
    sent = {name: value for name, value in written.items() if value is not None}
    return client.post(f"/{post.slug}/comment/", sent, headers=headers or {})


def kept_text(response):
    """What stands in the field for the text, as a browser would send it again."""
    page = html5lib.parse(response.content.decode(), namespaceHTMLElements=False)
    return page.find(".//textarea[@id='comment']").text or ""


def words(response):
    page = html5lib.parse(response.content.decode(), namespaceHTMLElements=False)
    said = [*page.findall(".//*[@role='alert']"), *page.findall(".//*[@class='errorlist']"), page.find(".//h1")]
    return " ".join(" ".join(element.itertext()) for element in said)


# What is taken


def test_a_comment_is_stored_and_its_writer_led_to_it(client):
    post = make_post()

    response = send(client, post, email="ada@example.org", url="ada.example.org")

    comment = Comment.objects.get()
    assert response.status_code == 303
    assert response["Location"].startswith(f"/{post.slug}/?approved={comment.pk}&moderation-hash=")
    assert response["Location"].endswith(f"#comment-{comment.pk}")
    assert (comment.source, comment.author_name, comment.author_email) == (TEXT, "Ada", "ada@example.org")
    assert comment.author_url == "https://ada.example.org"
    assert (comment.state, comment.parent, comment.user) == ("approved", None, None)
    assert b"It stayed with me." in client.get(f"/{post.slug}/").content


def test_a_name_and_a_text_are_enough(client):
    post = make_post()
    sent = {"comment": "It stayed.", "author": "Ada", "stamp": stamp_for(post)}

    assert client.post(f"/{post.slug}/comment/", sent).status_code == 303

    comment = Comment.objects.get()
    assert (comment.author_name, comment.author_email, comment.author_url) == ("Ada", "", "")
    assert "It stayed." in client.get(f"/{post.slug}/").content.decode()


def test_an_answer_is_stored_below_what_it_answers(client):
    answered = make_comment(make_post())

    send(client, answered.post, comment_parent=answered.pk)

    assert Comment.objects.get(source=TEXT).parent == answered


def test_the_full_address_of_a_visitor_is_not_kept(client):
    post = make_post()

    client.post(
        f"/{post.slug}/comment/",
        {"comment": "x", "author": "Ada", "stamp": stamp_for(post)},
        REMOTE_ADDR="203.0.113.77",
    )

    assert Comment.objects.get().network == "203.0.113.0/24"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": HERE},
        {"Origin": HERE.upper()},
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "same-origin"},
        {"Origin": HERE, "Sec-Fetch-Site": "same-origin"},
    ],
)
def test_what_our_own_page_sent_is_taken(client, headers):
    assert send(client, make_post(), headers=headers).status_code == 303
    assert Comment.objects.count() == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "same-origin"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
    ],
)
def test_what_another_site_sent_is_given_back_to_be_looked_at(client, headers):
    response = send(client, make_post(), headers=headers)

    assert response.status_code == 403
    assert kept_text(response) == TEXT
    assert "another website" in words(response)
    assert not Comment.objects.exists()


# The stamp


def test_a_stamp_of_some_days_ago_is_good(client, monkeypatch):
    post = make_post()
    stamp = stamp_of(post, days_ago=STAMP_DAYS, monkeypatch=monkeypatch)

    assert send(client, post, stamp=stamp).status_code == 303


def test_an_old_stamp_leads_to_a_preview_with_a_fresh_one(client, monkeypatch):
    post = make_post()
    stamp = stamp_of(post, days_ago=STAMP_DAYS + 1, monkeypatch=monkeypatch)

    response = send(client, post, stamp=stamp)

    assert (response.status_code, kept_text(response)) == (200, TEXT)
    assert "Look at your text once more" in words(response)
    assert stamp_for(post) in response.content.decode()
    assert not Comment.objects.exists()


def test_a_stamp_of_tomorrow_is_not_good(client, monkeypatch):
    post = make_post()
    stamp = stamp_of(post, days_ago=-1, monkeypatch=monkeypatch)

    send(client, post, stamp=stamp)

    assert not Comment.objects.exists()


@pytest.mark.parametrize("stamp", [None, "", "garbage", "1.739000:forged", "1.1\0:é", "😀" * 500])
def test_a_missing_or_forged_stamp_is_refused_with_the_text_kept(client, stamp):
    response = send(client, make_post(), stamp=stamp)

    assert (response.status_code, kept_text(response)) == (403, TEXT)
    assert "belongs to another page" in words(response)
    assert not Comment.objects.exists()


def test_a_stamp_of_another_post_is_refused(client):
    response = send(client, make_post("One"), stamp=stamp_for(make_post("Two")))

    assert response.status_code == 403
    assert not Comment.objects.exists()


def test_all_readers_of_a_day_get_the_same_stamp(client):
    post = make_post()

    assert client.get(f"/{post.slug}/").content == client.get(f"/{post.slug}/").content


def test_a_stamp_signed_for_something_else_is_refused(client):
    post = make_post()
    foreign = signing.Signer(salt="something else").sign(f"{post.pk}.{timezone.now().toordinal()}")

    assert send(client, post, stamp=foreign).status_code == 403


def stamp_of(post, *, days_ago, monkeypatch):
    with monkeypatch.context() as then:
        then.setattr("comments.visitors._today", (timezone.now() - timedelta(days=days_ago)).toordinal)
        return stamp_for(post)


# What is refused, in words and with every word kept

REFUSED = {
    "six thousand characters": ("a" * 6_000, "6000 characters; the most is 5000"),
    "two thousand brackets": ("[" * 2_000, "2000 opening brackets"),
    "three hundred rows of dashes": ("- - -" * 300, "the most is"),
    "a thousand stars": ("*a* " * 500, "signs of emphasis"),
    "quotes in quotes": (">" * 40 + " a", "nested"),
    "NUL": ("before\0after", "ull character"),
    "nothing": ("", "empty"),
    "blanks only": (" \n\t\n ", "empty"),
    "invisible blanks only": ("\u2003\u00a0\n", "empty"),
}


@pytest.mark.parametrize(("text", "said"), REFUSED.values(), ids=REFUSED)
def test_a_text_that_is_not_taken_is_given_back_whole_and_in_words(client, text, said):
    response = send(client, make_post(), comment=text)

    assert response.status_code == 422
    assert said in words(response)
    assert unescape(response.content.decode()).count(text.strip() or "Comment") >= 1
    assert not Comment.objects.exists()


@pytest.mark.parametrize("name", [None, "", "   ", "\u2003"])
def test_a_missing_name_is_asked_for_with_the_text_kept(client, name):
    response = send(client, make_post(), author=name)

    assert (response.status_code, kept_text(response)) == (422, TEXT)
    assert "name is missing" in words(response)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("author", "a" * 246),
        ("author", "Ada\0"),
        ("email", "no address"),
        ("email", "a" * 100 + "@example.org"),
        ("url", "javascript:alert(1)"),
        ("url", "http://" + "a" * 250 + ".example"),
    ],
)
def test_a_field_that_cannot_be_stored_is_said_with_the_text_kept(client, field, value):
    response = send(client, make_post(), **{field: value})

    assert (response.status_code, kept_text(response)) == (422, TEXT)
    assert words(response) != "Not sent yet"
    assert not Comment.objects.exists()


def test_several_refusals_are_all_said(client):
    said = words(send(client, make_post(), author="", email="no", comment="[" * 51))

    assert all(part in said for part in ("name is missing", "valid email", "51 opening brackets"))


def test_leading_blanks_and_line_ends_of_windows_survive(client):
    send(client, make_post(), comment="  indented\r\nsecond")

    assert Comment.objects.get().source.replace("\r", "") == "  indented\nsecond"


# The answered comment

GARBAGE = ["abc", "-1", "1.5", "999999", "9" * 30, "9" * 5_000, "1 OR 1", "\0", "²"]


def parents_that_cannot_be_answered(post):
    hidden = make_comment(post, state=Comment.State.SPAM)
    return {"hidden": hidden.pk, "of another post": make_comment(make_post("Two")).pk}


@pytest.mark.parametrize("parent", ["hidden", "of another post", *GARBAGE])
def test_a_parent_that_cannot_be_answered_is_said_and_the_text_can_be_sent_again(client, parent):
    post = make_post("One")
    number = Comment.objects.count()
    parent = parents_that_cannot_be_answered(post).get(parent, parent)
    number = Comment.objects.count()

    response = send(client, post, comment_parent=parent)

    assert (response.status_code, kept_text(response)) == (422, TEXT)
    assert "no longer here" in words(response)
    assert Comment.objects.count() == number
    page = html5lib.parse(response.content.decode(), namespaceHTMLElements=False)
    again = page.find(".//input[@name='comment_parent']").get("value")
    assert send(client, post, comment_parent=again).status_code == 303
    assert Comment.objects.get(source=TEXT).parent is None


def test_a_parent_that_goes_between_check_and_storing_is_said(client, monkeypatch):
    answered = make_comment(make_post())

    def gone(*args, **fields):
        raise MisplacedReply

    monkeypatch.setattr(Comment, "save", gone)
    response = send(client, answered.post, comment_parent=answered.pk)

    assert (response.status_code, kept_text(response)) == (422, TEXT)
    assert "no longer here" in words(response)


def test_the_answered_comment_stands_beside_the_refused_answer(client):
    answered = make_comment(make_post(), author_name="Bea", source="The *first* word.")

    page = send(client, answered.post, comment_parent=answered.pk, author="").content.decode()

    assert '<blockquote class="answered"><p>Bea:</p><p>The <em>first</em> word.</p></blockquote>' in page
    assert f'name="comment_parent" value="{answered.pk}"' in page


# Posts that take no comments


def test_a_closed_post_gives_the_text_back_to_be_copied(client):
    response = send(client, make_post(comments_open=False))

    assert (response.status_code, kept_text(response)) == (403, TEXT)
    assert "Comments are closed." in words(response)
    assert not Comment.objects.exists()


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "draft"},
        {"status": "private"},
        {"status": "published", "published_at": timezone.now() + timedelta(hours=1)},
    ],
)
@pytest.mark.parametrize("is_owner", [False, True])
def test_a_post_that_is_not_published_takes_no_comment(client, fields, is_owner):
    if is_owner:
        client.force_login(make_owner())

    assert send(client, make_post(**fields)).status_code == 404
    assert not Comment.objects.exists()


@pytest.mark.parametrize("method", ["get", "head"])
def test_the_address_of_the_form_leads_back_to_the_post(client, method):
    post = make_post()

    response = getattr(client, method)(f"/{post.slug}/comment/")

    assert (response.status_code, response["Location"]) == (302, f"/{post.slug}/#respond")


def test_nothing_is_sent_to_a_post_that_does_not_exist(client):
    assert client.post("/nowhere/comment/", {"comment": "x"}).status_code == 404


# Holding the first comment


def hold(settings):
    settings.COMMENTS_HOLD_FIRST = True


def test_a_held_comment_is_shown_to_its_writer_only(client, settings):
    hold(settings)
    post = make_post()

    address = send(client, post, email="ada@example.org")["Location"]

    held = Comment.objects.get()
    assert held.state == "pending"
    assert address.startswith(f"/{post.slug}/?unapproved={held.pk}&moderation-hash=")
    assert address.endswith(f"#comment-{held.pk}")
    assert "Your comment is awaiting moderation." in (page := client.get(address).content.decode())
    assert "It stayed with me." in page
    assert "It stayed with me." not in client.get(f"/{post.slug}/").content.decode()


@pytest.mark.parametrize(("days", "is_shown"), [(29, True), (31, False)])
def test_its_writer_sees_a_held_comment_for_a_month(client, settings, monkeypatch, days, is_shown):
    hold(settings)
    address = send(client, make_post())["Location"]
    later = signing.time.time() + days * 86_400

    with monkeypatch.context() as then:
        then.setattr(signing.time, "time", lambda: later)
        page = client.get(address).content.decode()

    assert ("It stayed with me." in page) == is_shown


@pytest.mark.parametrize("edit_minutes", [0, 15])
def test_of_a_comment_that_is_published_its_writer_is_told_so(client, settings, edit_minutes):
    settings.COMMENTS_EDIT_MINUTES = edit_minutes
    address = send(client, make_post())["Location"]

    page = client.get(address).content.decode()

    assert "Your comment is published." in page
    assert ("for 15 more minutes; only you see these links" in page) == bool(edit_minutes)


def test_the_number_of_responses_is_what_its_writer_can_count(client, settings):
    post = make_post()
    make_comment(post)
    hold(settings)
    address = send(client, post)["Location"]

    for where, number in ((address, "2 responses"), (post.get_absolute_url(), "One response")):
        page = client.get(where).content.decode()
        assert f"{number} to “" in page
        assert (page.count("2 responses"), page.lower().count("1 response")) == ((2, 0) if where == address else (0, 1))


@pytest.mark.parametrize("receipt", ["", "garbage", "1:2", "😀", "a" * 5_000])
@pytest.mark.parametrize("pk", ["held", "", "x", "-1", "0", "9" * 5_000, "²"])
def test_a_held_comment_is_shown_to_nobody_with_a_wrong_receipt(client, settings, pk, receipt):
    hold(settings)
    post = make_post()
    send(client, post)
    pk = Comment.objects.get().pk if pk == "held" else pk

    response = client.get(f"/{post.slug}/", {"unapproved": pk, "moderation-hash": receipt})

    assert response.status_code == 200
    assert b"It stayed with me." not in response.content


def test_a_receipt_shows_no_other_comment(client, settings):
    hold(settings)
    post = make_post()
    other = make_comment(post, state="pending", source="Another secret.")
    address = send(client, post)["Location"]

    page = client.get(address.replace(f"unapproved={Comment.objects.latest('pk').pk}", f"unapproved={other.pk}"))

    assert b"Another secret." not in page.content


def test_the_writer_of_what_was_put_aside_as_spam_is_told_so(client):
    page = client.get(send(client, make_post(), subject="Hello")["Location"]).content.decode()

    assert "It stayed with me." in page
    assert "put aside as spam, and only you see it. Why: filled in a field that people do not see." in page
    assert "kept for 30 days, in which the owner of this site may still publish it" in page
    assert "awaiting moderation." not in page


@pytest.mark.parametrize("state", ["spam", "pending"])
def test_of_the_spam_filter_its_writer_learns_no_words(client, settings, state):
    hold(settings)
    address = send(client, make_post())["Location"]
    verdict = judge(Facts(spam_score=1.0, spam_clues=("backlinks",)))
    Comment.objects.update(state=state, state_reason=verdict.words)

    page = client.get(address).content.decode()
    assert "the spam filter takes it for spam." in page
    assert "backlinks" not in page
    assert "of 100" not in page


def test_the_writer_of_a_held_comment_is_told_why_it_waits(client, settings):
    hold(settings)

    page = client.get(send(client, make_post())["Location"]).content.decode()

    assert "Why it waits: first comment under this name and e-mail." in page


def test_a_receipt_shows_nothing_that_was_removed(client, settings):
    hold(settings)
    address = send(client, make_post())["Location"]
    decide(Comment.objects.all(), Comment.State.TRASH, by=Hand(Decision.Via.DESK))

    assert b"It stayed with me." not in client.get(address).content


def test_a_page_for_one_reader_alone_is_not_for_search_engines(client, settings):
    hold(settings)

    assert b'name="robots" content="noindex' in client.get(send(client, make_post())["Location"]).content


@pytest.mark.parametrize("is_held", [True, False])
def test_a_page_with_a_receipt_is_kept_by_no_cache(client, settings, is_held):
    settings.COMMENTS_HOLD_FIRST = is_held
    response = client.get(send(client, make_post())["Location"])

    assert "no-store" in response["Cache-Control"]
    assert b'name="robots" content="noindex' in response.content
    assert "Cache-Control" not in client.get("/solaris/").headers


def test_who_has_an_approved_comment_is_not_held_again(client, settings):
    hold(settings)
    post = make_post()
    make_comment(post, author_name="Ada", author_email="ada@example.org")

    send(client, post, email="Ada@Example.org", comment="Known.")
    send(client, post, email="", comment="Without an address.")
    send(client, post, email="ada@example.org", author="Bea", comment="Another name.")

    assert Comment.objects.get(source="Known.").state_reason.startswith("known commenter: an earlier comment")
    states = dict(Comment.objects.values_list("source", "state"))
    assert (states["Known."], states["Without an address."], states["Another name."]) == (
        "approved",
        "pending",
        "pending",
    )


@pytest.mark.parametrize("kind", ["pingback", "trackback"])
def test_no_ping_makes_its_sender_known(client, settings, kind):
    hold(settings)
    post = make_post()
    make_comment(post, author_name="Ada", author_email="ada@example.org", kind=kind)

    send(client, post, email="ada@example.org")

    assert Comment.objects.latest("pk").state == "pending"


def test_whoever_writes_under_the_owners_name_and_address_is_not_taken_for_him(client, settings):
    hold(settings)
    post = make_post()
    make_comment(post, author_name="Hunter", author_email="owner@example.com", user=make_owner())

    send(client, post, author="Hunter", email="owner@example.com")

    assert Comment.objects.latest("pk").state == "pending"


def test_a_user_is_held_until_a_comment_of_his_was_approved(client, settings):
    hold(settings)
    client.force_login(make_user("ada"))
    post = make_post()

    send(client, post)
    first = Comment.objects.get()
    first.approve()
    send(client, post, comment="And again.")

    assert (first.state_reason, Comment.objects.latest("pk").state) == ("", "approved")


def test_every_comment_is_held_where_the_owner_wants_it_so(client, settings):
    settings.COMMENTS_HOLD_ALL = True

    send(client, make_post())

    assert (Comment.objects.get().state, Comment.objects.get().state_reason) == (
        "pending",
        "every comment waits for approval",
    )


@pytest.mark.parametrize(("most", "state"), [(0, "approved"), (2, "pending"), (3, "approved")])
def test_a_comment_with_many_links_is_held(client, settings, most, state):
    settings.COMMENTS_MAX_LINKS = most

    send(client, make_post(), comment="[a](https://a.example) and www.b.example", author="Ada")

    assert Comment.objects.get().state == state


def test_a_field_that_only_machines_fill_in_makes_it_spam_and_nothing_is_lost(client):
    send(client, make_post(), subject="Hello")

    comment = Comment.objects.get()
    assert (comment.state, comment.source) == ("spam", TEXT)
    assert comment.state_reason == "filled in a field that people do not see"


def test_a_reason_is_stored_in_the_language_of_the_site_and_fits(client, settings, monkeypatch):
    hold(settings)
    monkeypatch.setattr("comments.facts.gettext", lambda words: f"übersetzt: {words}" + "." * 400)

    send(client, make_post())

    reason = Comment.objects.get().state_reason
    assert reason.startswith("übersetzt: first comment")
    assert len(reason) == 300


# Cookies


def test_name_and_address_are_remembered_on_consent(client):
    post = make_post()

    response = send(client, post, author="Ada Ü", email="ada@example.org", **{"wp-comment-cookies-consent": "yes"})

    assert {cookie for cookie, morsel in response.cookies.items() if morsel.value} == {
        "comment_author",
        "comment_author_email",
    }
    assert all(
        morsel["httponly"] and morsel["samesite"] == "Lax" for morsel in response.cookies.values() if morsel.value
    )
    page = client.get(f"/{post.slug}/").content.decode()
    assert 'value="Ada Ü"' in page
    assert 'value="ada@example.org"' in page


def test_nothing_is_remembered_without_consent_and_what_was_is_forgotten(client):
    post = make_post()
    send(client, post, **{"wp-comment-cookies-consent": "yes"})

    response = send(client, post, comment="And again.")

    assert all(morsel.value == "" and morsel["max-age"] == 0 for morsel in response.cookies.values())
    assert 'value="Ada"' not in client.get(f"/{post.slug}/").content.decode()


def test_a_refused_comment_sets_no_cookie(client):
    response = send(client, make_post(), author="", **{"wp-comment-cookies-consent": "yes"})

    assert not response.cookies


# Users


def test_a_user_is_known_and_not_asked_for_a_name(client):
    user = make_user("ada", display_name="Ada Lovelace", email="ada@example.org")
    client.force_login(user)
    post = make_post()

    send(client, post, author="Somebody else", url="https://evil.example")

    comment = Comment.objects.get()
    assert (comment.user, comment.author_name, comment.author_url) == (user, "Ada Lovelace", "")
    assert 'name="author"' not in client.get(f"/{post.slug}/").content.decode()


def test_a_comment_of_the_posts_author_is_marked_and_never_held(client, settings):
    hold(settings)
    owner = make_owner("hunter")
    client.force_login(owner)
    post = make_post(author=owner)

    send(client, post)

    comment = Comment.objects.get()
    assert (comment.state, comment.state_reason) == ("approved", "written by an author of this site")
    page = client.get(f"/{post.slug}/").content.decode()
    assert 'class="comment byuser comment-author-hunter bypostauthor even thread-even depth-1"' in page


def test_a_reply_below_the_cap_of_the_page_is_still_stored(client, settings):
    settings.COMMENTS_MAX_DEPTH = 2
    chain = make_chain(make_post(), 3)

    send(client, chain[0].post, comment_parent=chain[2].pk)

    assert Comment.objects.get(source=TEXT).parent == chain[2]


def test_a_text_for_a_post_that_was_deleted_meanwhile_is_given_back(client, monkeypatch):
    post = make_post()

    def delete_the_post_first(facts):
        post.delete()
        return judge(facts)

    monkeypatch.setattr("comments.views.judge", delete_the_post_first)
    response = send(client, post, comment="Nobody will read this.")

    assert response.status_code == 410
    assert "Nobody will read this." in response.content.decode()


@pytest.mark.parametrize("name", ["\u200b", "\u2060\ufeff", "\u202e", "\u00ad \u200d"])
def test_a_name_that_nobody_sees_is_asked_for(client, name):
    response = send(client, make_post(), author=name)

    assert (response.status_code, Comment.objects.count()) == (422, 0)
    assert "The name is missing." in response.content.decode()


def test_a_text_that_nobody_sees_is_empty(client):
    response = send(client, make_post(), comment="\u200b\u2060")
    assert "The comment is empty." in response.content.decode()


@pytest.mark.parametrize("email", ["a@" + "İ" * 60 + ".com", "İ" * 60 + "@example.com"])
def test_an_address_that_is_too_long_in_small_letters_is_given_back(client, settings, email):
    settings.MAILS_ARE_SENT = True

    response = send(client, make_post(), email=email, hears_of="post")

    assert (response.status_code, Comment.objects.count()) == (422, 0)
    assert kept_text(response)


def test_no_name_turns_round_what_stands_after_it(client):
    send(client, make_post(), author="\u202eאבג\u2066 \u202dAda")
    assert Comment.objects.get().author_name == "אבג Ada"
