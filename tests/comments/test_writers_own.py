"""One's own comment: looked at before it is sent, sent once, and changed or deleted for some minutes."""

from datetime import timedelta
from urllib.parse import urlencode

import html5lib
import pytest
from django.conf import settings as installed
from django.utils import timezone
from factories import make_comment, make_owner, make_post, make_user

from blog.markup import MAX_COMMENT_LENGTH
from comments.decisions import Hand, decide
from comments.models import Comment, Decision, Mail, WatchedWord
from comments.notifications import announce
from comments.visitors import receipt_for, stamp_for

pytestmark = pytest.mark.django_db

HERE = installed.ORIGINS[0]


def send(client, post, **fields):
    written = {"comment": "First *words*.", "author": "Ada", "comment_parent": "0", "stamp": stamp_for(post), **fields}
    return client.post(f"/{post.slug}/comment/", written)


def address_of(comment, what, *, receipt=None):
    """Where a comment is changed; with its receipt unless another is given."""
    query = urlencode({"moderation-hash": receipt_for(comment.pk) if receipt is None else receipt})
    return f"/{comment.post.slug}/comment/{comment.pk}/{what}/?{query}"


def find(response, path):
    return html5lib.parse(response.content.decode(), namespaceHTMLElements=False).find(path)


def text_of(response, path):
    return "".join(find(response, path).itertext()).strip()


def as_it_stands(response, pk):
    """The text of a comment on its page."""
    return text_of(response, f".//li[@id='comment-{pk}']//div[@class='comment-content']")


# The preview


def test_a_preview_shows_the_comment_as_it_will_stand_and_stores_nothing(client):
    post = make_post()
    fields = {"comment": "**Yes** >!he dies!<\n\n> quoted", "url": "ada.example", "email": "ada@example.org"}

    response = send(client, post, preview="Preview", **fields)

    assert (response.status_code, Comment.objects.count()) == (200, 0)
    assert find(response, ".//textarea").text.strip() == fields["comment"]
    assert find(response, ".//input[@id='author']").get("value") == "Ada"
    assert find(response, ".//input[@id='email']").get("value") == "ada@example.org"
    previewed = body_of(response, "preview")
    pk = send(client, post, **fields)["Location"].rpartition("-")[2]
    assert previewed == body_of(client.get(f"/{post.slug}/"), pk)


def body_of(response, key):
    """Content and writer of a comment on a page, as HTML, for comparison."""
    article = find(response, f".//article[@id='div-comment-{key}']")
    content, name = article.find(".//div[@class='comment-content']"), article.find(".//b[@class='fn']")
    return [html5lib.serialize(part).replace(f"comment-{key}", "") for part in (content, name)]


def test_a_preview_keeps_what_is_answered_and_what_is_remembered(client):
    answered = make_comment(make_post(), author_name="Bea")
    consent = {"wp-comment-cookies-consent": "yes"}

    response = send(client, answered.post, preview="1", comment_parent=answered.pk, **consent)

    assert find(response, ".//input[@name='comment_parent']").get("value") == str(answered.pk)
    assert find(response, ".//input[@id='wp-comment-cookies-consent']").get("checked") is not None
    assert "Bea:" in text_of(response, ".//blockquote[@class='answered']")
    assert not response.cookies


def test_a_preview_of_what_cannot_be_taken_says_what_is_wrong(client):
    response = send(client, make_post(), preview="1", author="")

    assert response.status_code == 422
    assert "name is missing" in text_of(response, ".//*[@class='errorlist']")


def test_a_preview_comes_with_a_stamp_of_today(client):
    post = make_post()

    assert find(send(client, post, preview="1"), ".//input[@name='stamp']").get("value") == stamp_for(post)


def test_a_user_previews_under_the_name_of_the_account(client):
    client.force_login(make_user("ada", display_name="Ada Lovelace"))

    response = send(client, make_post(), preview="1", author="Somebody else")

    assert text_of(response, ".//b[@class='fn']") == "Ada Lovelace"


def test_a_form_that_lay_open_shows_the_preview(client):
    response = send(client, make_post(), stamp=stamp_for(make_post("Other")))

    assert response.status_code == 403
    assert text_of(response, ".//*[@class='preview']//div[@class='comment-content']") == "First words."


# Sent twice


def see(response):
    return find(response, ".//*[@role='alert']//a").get("href")


@pytest.mark.parametrize("email", ["", "ada@example.org"])
def test_a_form_that_is_sent_twice_is_one_comment_and_says_where_it_stands(client, email):
    post = make_post()
    first = send(client, post, email=email)

    second = send(client, post, email=email)

    assert Comment.objects.count() == 1
    assert (second.status_code, see(second)) == (409, Comment.objects.get().get_absolute_url())
    assert "approved=" in first["Location"]


def test_the_second_sender_of_a_published_text_may_not_change_it(client):
    post = make_post()
    send(client, post)

    page = client.get(see(send(client, post)))

    assert find(page, ".//*[@data-own-comment]") is None


def test_who_sends_a_held_text_twice_sees_it_and_may_not_change_it(client, settings):
    settings.COMMENTS_HOLD_FIRST = True
    post = make_post()
    send(client, post)

    page = client.get(see(send(client, post)))

    assert Comment.objects.count() == 1
    assert "awaiting moderation" in page.content.decode()
    assert find(page, ".//a[@class='comment-edit-link']") is None
    receipt = find(page, ".//*[@data-own-comment]").get("data-receipt")
    assert client.get(address_of(Comment.objects.get(), "edit", receipt=receipt)).status_code == 403


@pytest.mark.parametrize("other", [{"author": "Bea"}, {"comment": "Second words."}])
def test_another_text_or_writer_is_another_comment(client, other):
    post = make_post()
    send(client, post)

    send(client, post, **other)

    assert Comment.objects.count() == 2


def test_the_same_text_as_an_answer_is_another_comment(client):
    post = make_post()
    send(client, post)

    send(client, post, comment_parent=Comment.objects.get().pk)

    assert Comment.objects.count() == 2


def test_what_was_deleted_can_be_sent_again(client):
    post = make_post()
    send(client, post)
    Comment.objects.update(state="trash")

    send(client, post)

    assert Comment.objects.filter(state="approved").count() == 1


# Who may change


def test_after_sending_the_writer_and_nobody_else_sees_edit_and_delete(client):
    post = make_post()
    address = send(client, post)["Location"]

    links = find(client.get(address), ".//*[@data-own-comment]").findall(".//a")
    assert [client.get(link.get("href")).status_code for link in links] == [200, 200]
    assert find(client.get(f"/{post.slug}/"), ".//*[@data-own-comment]") is None


def test_several_receipts_in_one_address_open_several_comments(client, settings):
    settings.COMMENTS_HOLD_FIRST = True
    post = make_post()
    addresses = [send(client, post, comment=f"Text {number}")["Location"] for number in range(3)]
    query = "&".join(address.partition("?")[2].partition("#")[0] for address in addresses)

    page = client.get(f"/{post.slug}/?{query}").content.decode()

    assert [f"Text {number}" in page for number in range(3)] == [True, True, True]


def wrong_receipts(comment):
    other = make_comment(comment.post)
    return {
        "none": "",
        "garbage": "x",
        "of another comment": receipt_for(other.pk),
        "to look only": receipt_for(comment.pk, may_change=False),
    }


@pytest.mark.parametrize("what", ["edit", "delete"])
@pytest.mark.parametrize("receipt", ["none", "garbage", "of another comment", "to look only"])
def test_without_the_right_receipt_nothing_is_changed(client, what, receipt):
    comment = make_comment(make_post(), source="As it was.")
    address = address_of(comment, what, receipt=wrong_receipts(comment)[receipt])

    response = client.post(address, {"comment": "A long thought."})

    assert (response.status_code, client.get(address).status_code) == (403, 403)
    assert "can change a comment for 15 minutes" in response.content.decode()
    assert find(response, ".//textarea").text.strip() == "A long thought."
    comment.refresh_from_db()
    assert (comment.source, comment.state) == ("As it was.", "approved")


@pytest.mark.parametrize("what", ["edit", "delete"])
def test_when_the_time_is_over_a_receipt_opens_nothing(client, what):
    comment = make_comment(make_post(), source="As it was.")
    address = address_of(comment, what)
    Comment.objects.update(created_at=timezone.now() - timedelta(minutes=15, seconds=1))

    assert client.post(address, {"comment": "A long thought."}).status_code == 403
    comment.refresh_from_db()
    assert (comment.source, comment.state) == ("As it was.", "approved")


@pytest.mark.parametrize("what", ["edit", "delete"])
def test_where_nothing_is_to_be_changed_there_is_no_link_and_no_way(client, settings, what):
    settings.COMMENTS_EDIT_MINUTES = 0
    address = send(client, make_post())["Location"]

    assert find(client.get(address), ".//a[@class='comment-edit-link']") is None
    response = client.get(address_of(Comment.objects.get(), what))
    assert (response.status_code, "cannot be changed here" in response.content.decode()) == (403, True)


@pytest.mark.parametrize("what", ["edit", "delete"])
@pytest.mark.parametrize("change", [{"state": "trash"}, {"state": "missing", "source": "", "author_name": ""}])
def test_what_was_removed_cannot_be_changed(client, what, change):
    comment = make_comment(make_post())
    Comment.objects.update(**change)

    assert client.post(address_of(comment, what), {"comment": "x"}).status_code == 403
    assert not Decision.objects.exists()


def test_a_comment_is_changed_at_its_own_post_only(client):
    comment = make_comment(make_post("One"))
    make_post("Two")

    assert client.get(address_of(comment, "edit").replace("/one/", "/two/")).status_code == 403


@pytest.mark.parametrize("what", ["edit", "delete"])
def test_another_site_changes_nothing(client, what):
    comment = make_comment(make_post(), source="As it was.")

    client.post(address_of(comment, what), {"comment": "x"}, headers={"Origin": "https://evil.example"})

    comment.refresh_from_db()
    assert (comment.source, comment.state) == ("As it was.", "approved")


@pytest.mark.parametrize("what", ["edit", "delete"])
def test_looking_changes_nothing_and_is_kept_by_no_cache(client, what):
    comment = make_comment(make_post())

    response = client.get(address_of(comment, what))

    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert b'name="robots" content="noindex"' in response.content
    assert not Decision.objects.exists()


# Editing


def test_an_edited_comment_says_when_and_who_did_it(client):
    comment = make_comment(make_post(), source="Frist *words*.", author_email="ada@example.org")
    form = client.get(address_of(comment, "edit"))
    assert find(form, ".//textarea").text.strip() == "Frist *words*."
    assert "ada@example.org" not in form.content.decode()

    response = client.post(address_of(comment, "edit"), {"comment": "First *words*."}, headers={"Origin": HERE})

    comment.refresh_from_db()
    assert (response.status_code, comment.source, comment.state) == (303, "First *words*.", "approved")
    page = client.get(response["Location"])
    assert as_it_stands(page, comment.pk) == "First words."
    assert text_of(page, ".//span[@class='edited']").startswith("· edited")
    decision = Decision.objects.get()
    assert (decision.via, decision.before, decision.by) == ("writer", {"source": "Frist *words*."}, None)


def test_editing_gives_no_further_time(client):
    comment = make_comment(make_post())
    address = address_of(comment, "edit")

    response = client.post(address, {"comment": "Other words."})

    assert address.partition("moderation-hash=")[2] in response["Location"]


def test_an_edit_is_previewed_before_it_is_saved(client):
    comment = make_comment(make_post(), source="As it was.")

    response = client.post(address_of(comment, "edit"), {"comment": "As it *should* be.", "preview": "1"})

    assert response.status_code == 200
    assert text_of(response, ".//*[@class='preview']//div[@class='comment-content']") == "As it should be."
    assert find(response, ".//textarea").text.strip() == "As it *should* be."
    comment.refresh_from_db()
    assert comment.source == "As it was."


@pytest.mark.parametrize(("text", "said"), [("", "empty"), ("[" * 51, "51 opening brackets"), ("a" * 5_001, "5001")])
def test_an_edit_is_checked_as_a_new_text_is(client, text, said):
    comment = make_comment(make_post(), source="As it was.")

    response = client.post(address_of(comment, "edit"), {"comment": text})

    assert response.status_code == 422
    assert said in text_of(response, ".//*[@class='errorlist']")
    assert (find(response, ".//textarea").text or "").strip() == text
    comment.refresh_from_db()
    assert comment.source == "As it was."


def test_an_edit_is_judged_as_a_new_text_is(client, settings):
    comment = make_comment(make_post(), source="As it was.", author_name="Ada")
    settings.COMMENTS_HOLD_FIRST = True

    address = client.post(address_of(comment, "edit"), {"comment": "Something else."})["Location"]

    comment.refresh_from_db()
    assert (comment.state, comment.state_reason) == ("pending", "first comment under this name and e-mail")
    assert f"unapproved={comment.pk}" in address
    assert "Why it waits" in client.get(address).content.decode()
    assert "Something else." not in client.get("/solaris/").content.decode()
    assert list(Decision.objects.order_by("pk").values_list("via", flat=True)) == ["writer", "rule"]


def test_the_owner_hears_of_a_comment_that_waits_since_it_was_changed(client, settings):
    settings.MAILS_ARE_SENT = settings.COMMENTS_HOLD_FIRST = True
    make_owner()
    comment = make_comment(make_post(), source="As it was.", author_name="Ada")
    announce(comment)

    for text in ("Something else.", "And again."):
        client.post(address_of(comment, "edit"), {"comment": text})

    first, second = Mail.objects.order_by("pk")
    assert second.subject.startswith("Waiting for you: Solaris")
    assert "Something else." in second.text
    assert second.headers["Message-ID"] != first.headers["Message-ID"]


def test_what_was_approved_does_not_vouch_for_what_it_is_rewritten_to(client, settings):
    settings.COMMENTS_HOLD_FIRST = True
    comment = make_comment(make_post(), source="Quite harmless.", author_name="Ada", author_email="ada@example.org")

    client.post(address_of(comment, "edit"), {"comment": "Buy pills."})
    comment.refresh_from_db()
    assert comment.state == "pending"

    make_comment(comment.post, author_name="Ada", author_email="ada@example.org")
    known = make_comment(comment.post, author_name="Ada", author_email="ada@example.org")
    client.post(address_of(known, "edit"), {"comment": "A second thought."})
    known.refresh_from_db()
    assert known.state == "approved"


def test_what_a_rule_threw_away_is_seen_by_its_writer_until_somebody_decides(client):
    WatchedWord.objects.create(text="press", effect="trash")
    post = make_post()

    page = client.get(send(client, post, comment="I read it in WordPress.")["Location"]).content.decode()

    comment = Comment.objects.get()
    assert comment.state == "trash"
    assert "I read it in WordPress." in page
    assert "Your comment was put aside by a rule of this site, and only you see it. Why: contains the watched" in page
    assert "awaiting moderation." not in page
    assert "comment-edit-link" not in page
    assert "I read it in WordPress." not in client.get("/solaris/").content.decode()
    decide([comment], Comment.State.SPAM, by=Hand(Decision.Via.DESK))
    decide([comment], Comment.State.TRASH, by=Hand(Decision.Via.DESK))
    own = {"unapproved": comment.pk, "moderation-hash": receipt_for(comment.pk)}
    assert "I read it in WordPress." not in client.get("/solaris/", own).content.decode()


def test_what_a_rule_threw_away_after_an_edit_is_told_to_its_writer(client):
    WatchedWord.objects.create(text="casino", effect="trash")
    comment = make_comment(make_post(), source="As it was.")

    response = client.post(address_of(comment, "edit"), {"comment": "To the casino."}, follow=True)

    page = response.content.decode()
    assert Comment.objects.get().state == "trash"
    assert "To the casino." in page
    assert "put aside by a rule" in page


def test_a_receipt_that_is_cut_elsewhere_opens_nothing(client):
    comment = make_comment(make_post())
    day, _, signature = receipt_for(comment.pk).partition(":")

    response = client.get("/solaris/", {"unapproved": f"{comment.pk}:{day}", "moderation-hash": signature})

    assert response.status_code == 200
    assert "data-receipt" not in response.content.decode()


@pytest.mark.parametrize("state", ["pending", "spam"])
def test_no_edit_brings_a_comment_out_of_the_queue(client, state):
    comment = make_comment(make_post(), state=state)

    client.post(address_of(comment, "edit"), {"comment": "Quite harmless."})

    comment.refresh_from_db()
    assert (comment.state, comment.source) == (state, "Quite harmless.")


def test_saving_without_a_change_decides_nothing(client, settings):
    comment = make_comment(make_post(), source="As it was.")
    settings.COMMENTS_HOLD_FIRST = True

    assert client.post(address_of(comment, "edit"), {"comment": "As it was."}).status_code == 303
    comment.refresh_from_db()
    assert (comment.state, comment.edited_at, Decision.objects.count()) == ("approved", None, 0)


def test_what_is_removed_while_one_edits_is_not_brought_back_and_the_text_is_given_back(client, monkeypatch):
    comment = make_comment(make_post(), source="As it was.")

    def remove_first(request):
        Comment.objects.update(state="trash")
        return False

    monkeypatch.setattr("comments.changing.comes_from_elsewhere", remove_first)
    response = client.post(address_of(comment, "edit"), {"comment": "A long thought."})

    assert (response.status_code, find(response, ".//textarea").text.strip()) == (403, "A long thought.")
    comment.refresh_from_db()
    assert (comment.source, comment.state) == ("As it was.", "trash")


def test_an_author_edits_as_the_author(client):
    owner = make_owner()
    client.force_login(owner)
    post = make_post(author=owner)
    send(client, post)

    client.post(address_of(Comment.objects.get(), "edit"), {"comment": "Better words.", "author": "Somebody"})

    comment = Comment.objects.get()
    assert (comment.author_name, comment.user, comment.source) == (str(owner), owner, "Better words.")
    assert Decision.objects.get().by == owner


# Deleting


def test_deleting_asks_first_and_vanishes_where_nobody_answered(client):
    comment = make_comment(make_post(), source="As it was.")
    assert "As it was." in client.get(address_of(comment, "delete")).content.decode()

    response = client.post(address_of(comment, "delete"))

    comment.refresh_from_db()
    assert (response.status_code, comment.state) == (200, "trash")
    assert find(response, ".//textarea").text.strip() == "As it was."
    assert find(client.get("/solaris/"), f".//li[@id='comment-{comment.pk}']") is None
    assert Decision.objects.get().via == "writer"


def test_a_deleted_comment_with_answers_leaves_a_marker(client):
    comment = make_comment(make_post(), source="As it was.")
    answer = make_comment(comment.post, comment, source="I agree.")

    client.post(address_of(comment, "delete"))

    page = client.get("/solaris/")
    assert "was removed" in text_of(page, f".//li[@id='comment-{comment.pk}']/article")
    assert as_it_stands(page, answer.pk) == "I agree."
    assert "As it was." not in page.content.decode()


def test_a_held_comment_can_be_deleted(client, settings):
    settings.COMMENTS_HOLD_FIRST = True
    send(client, make_post())

    client.post(address_of(Comment.objects.get(), "delete"))

    assert Comment.objects.get().state == "trash"


# What the form says


def test_the_form_says_how_a_text_is_formatted_and_it_is_true(client):
    page = client.get(make_post().get_absolute_url())
    notes = find(page, ".//textarea").get("aria-describedby").split()
    said = [text_of(page, f".//*[@id='{note}']") for note in notes]

    marks = "*emphasis*, **strong**, > quote, >! spoiler !<, `code`, - list, [text](address)"
    assert said == [f"{marks} · at most {MAX_COMMENT_LENGTH} characters"]
    comment = make_comment(make_post("Other"), source="*a* **b** >! c !< [d](https://d.example) `g`\n\n> e\n\n- f")
    marked = ("<em>a</em>", "<strong>b</strong>", 'class="spoiler"', 'href="https://d.example"', "<blockquote>")
    for rendered in (*marked, "<code>g</code>"):
        assert rendered in comment.html
    assert "<ul><li>f</li></ul>" in comment.html.replace("\n", "")
