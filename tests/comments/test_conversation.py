"""The conversation below a post, as a reader gets it: markup, headings, links, markers, and the form for an answer."""

from datetime import UTC, datetime

import html5lib
import pytest
from factories import make_chain, make_comment, make_hidden, make_owner, make_picture, make_post, make_user

from blog.models import Post
from comments.models import Comment
from comments.visitors import stamp_for

pytestmark = pytest.mark.django_db

NASTY = """<b>O’Neil</b> & "Co" 'x'"""


def page_of(client, post, query=""):
    response = client.get(f"/{post.slug}/{query}")
    assert response.status_code == 200
    return html5lib.parse(response.content.decode(), namespaceHTMLElements=False)


def items(page):
    return page.findall(".//ol[@class='commentlist']//li[@id]")


def text(element):
    return " ".join("".join(element.itertext()).split())


def comment_number(element):
    return int(element.get("id").removeprefix("comment-"))


def answerable(page, link_class):
    """The comments that have such a link to answer them."""
    return [int(link.get("data-commentid")) for link in page.findall(f".//a[@class='{link_class}']")]


def reply_title(page):
    return text(page.find(".//h3[@id='reply-title']"))


def robots(page):
    return [meta.get("content") for meta in page.findall(".//meta[@name='robots']")]


# The heading, and what one can count


@pytest.mark.parametrize(
    ("number", "heading"),
    [(1, "One response to “Her & <Him>”"), (2, "2 responses to “Her & <Him>”"), (12, "12 responses to “Her & <Him>”")],
)
def test_the_heading_counts_the_responses(client, number, heading):
    post = make_post("Her & <Him>")
    for _ in range(number):
        make_comment(post)

    page = page_of(client, post)

    assert text(page.find(".//h2[@class='comments-title']")) == heading
    assert len(items(page)) == number


def test_a_post_without_comments_has_a_form_and_no_heading(client):
    page = page_of(client, make_post())

    assert page.find(".//h2[@class='comments-title']") is None
    assert page.find(".//form[@id='commentform']") is not None


def test_the_number_in_the_heading_can_be_counted_where_comments_are_hidden(client):
    post = make_post()
    make_hidden(post, answers=2)
    make_hidden(post, answers=0, state="spam")
    make_comment(post, state="pending")
    make_chain(post, 7)

    page = page_of(client, post)

    assert text(page.find(".//h2[@class='comments-title']")) == "9 responses to “Solaris”"
    assert len([item for item in items(page) if "removed" not in item.get("class").split()]) == 9
    assert "9 responses" in text(page.find(".//p[@class='byline']"))


@pytest.mark.parametrize(
    ("number", "words", "target"),
    [(0, "No responses yet", "respond"), (1, "1 response", "comments"), (3, "3 responses", "comments")],
)
def test_lists_link_to_the_responses(client, number, words, target):
    post = make_post()
    for _ in range(number):
        make_comment(post)

    page = html5lib.parse(client.get("/").content.decode(), namespaceHTMLElements=False)

    link = page.find(".//p[@class='byline']/a")
    assert text(link) == f"{words} to Solaris"
    assert link.get("href") == f"/{post.slug}/#{target}"


@pytest.mark.parametrize("address", ["/", "/solaris/"])
def test_where_nothing_was_said_and_nothing_can_be_said_comments_are_off(client, address):
    make_post(comments_open=False)

    byline = html5lib.parse(client.get(address).content.decode(), namespaceHTMLElements=False).find(
        ".//p[@class='byline']"
    )

    assert "Comments Off" in text(byline)
    assert [link for link in byline.iter("a") if "#" in link.get("href")] == []


def test_a_closed_post_still_links_to_what_was_said(client):
    make_comment(make_post(comments_open=False))

    page = html5lib.parse(client.get("/").content.decode(), namespaceHTMLElements=False)

    assert page.find(".//p[@class='byline']/a").get("href") == "/solaris/#comments"


# Nesting


def test_replies_stand_in_the_list_of_what_they_answer(client):
    post = make_post()
    root, reply, again = make_chain(post, 3)
    second = make_comment(post)

    page = page_of(client, post)

    outer = {
        comment_number(item): comment_number(around)
        for around in page.findall(".//li[@id]")
        for item in around.findall("ul[@class='children']/li")
    }
    assert outer == {reply.pk: root.pk, again.pk: reply.pk}
    assert [comment_number(item) for item in items(page)] == [root.pk, reply.pk, again.pk, second.pk]


def test_siblings_stand_in_the_order_of_their_source(client):
    post = make_post()
    late = make_comment(post, sort_at=datetime(2020, 2, 1, tzinfo=UTC))
    early = make_comment(post, sort_at=datetime(2020, 1, 1, tzinfo=UTC))

    assert [comment_number(item) for item in items(page_of(client, post))] == [early.pk, late.pk]


def test_deeper_replies_stand_at_the_cap_and_say_whom_they_answer(client, settings):
    settings.COMMENTS_MAX_DEPTH = 3
    post = make_post()
    chain = make_chain(post, 6)

    page = page_of(client, post)

    assert [int(item.get("class").partition("depth-")[2].split()[0]) for item in items(page)] == [1, 2, 3, 3, 3, 3]
    said = page.findall(".//span[@class='in-reply-to']")
    assert [text(element) for element in said] == [f"· in reply to {comment.author_name}" for comment in chain[2:5]]
    assert [element.find("a").get("href") for element in said] == [f"/{post.slug}/#comment-{c.pk}" for c in chain[2:5]]


def test_at_the_cap_the_link_to_reply_is_ours_and_not_wordpress(client, settings):
    settings.COMMENTS_MAX_DEPTH = 2
    post = make_post()
    first, second, third = make_chain(post, 3)

    page = page_of(client, post)

    assert answerable(page, "comment-reply-link") == [first.pk]
    assert answerable(page, "comment-reply-beyond") == [second.pk, third.pk]
    assert reply_title(page_of(client, post, f"?replytocom={third.pk}")).startswith("Leave a Reply to ")


def test_an_answer_beyond_the_cap_to_what_is_not_shown_says_so(client, settings):
    settings.COMMENTS_MAX_DEPTH = 2
    post = make_post()
    chain = make_chain(post, 4)
    Comment.objects.filter(pk=chain[2].pk).update(state="trash")

    (said,) = page_of(client, post).findall(".//span[@class='in-reply-to']")

    assert text(said) == "· in reply to a comment that is not shown"


def test_a_link_from_elsewhere_cannot_be_answered(client):
    post = make_post()
    ping = make_comment(post, kind="pingback", author_name="Another blog")

    assert (
        text(page_of(client, post, f"?replytocom={ping.pk}").find(".//h3[@id='reply-title']"))
        == "Leave a Reply Cancel reply"
    )
    sent = {"comment": "To a machine.", "author": "Ada", "comment_parent": ping.pk, "stamp": stamp_for(post)}
    response = client.post(f"/{post.slug}/comment/", sent)

    assert response.status_code == 422
    assert "To a machine." in response.content.decode()


def test_on_closed_posts_there_is_no_link_to_reply(client):
    closed = make_post("Two", comments_open=False)
    make_chain(closed, 6)

    page = page_of(client, closed)

    assert [link for link in page.iter("a") if "comment-reply" in link.get("class", "")] == []
    assert text(page.find(".//p[@class='nocomments']")) == "Comments are closed."
    assert page.find(".//form") is None


# Hidden comments


@pytest.mark.parametrize(
    ("state", "note"),
    [
        ("trash", "A comment that was removed."),
        ("spam", "A comment that was removed."),
        ("pending", "A comment that is waiting for approval."),
    ],
)
def test_a_hidden_comment_that_was_answered_leaves_a_marker_and_nothing_else(client, state, note):
    post = make_post()
    hidden = make_hidden(
        post, state=state, author_name="Spammer", source="Buy this.", author_url="https://spam.example"
    )

    page = page_of(client, post)

    marker = next(item for item in items(page) if comment_number(item) == hidden.pk)
    assert marker.get("class") == "comment removed depth-1 parent"
    assert text(marker.find(".//p[@class='removed-note']")) == note
    assert len(marker.findall("ul/li")) == 1
    everything = client.get(f"/{post.slug}/").content.decode()
    assert not any(
        secret in everything for secret in ("Spammer", "Buy this", "spam.example", f"replytocom={hidden.pk}")
    )


def test_a_marker_does_not_name_an_author_of_the_site(client):
    author = make_user("mallory")
    post = make_post(author=author)
    hidden = make_hidden(post, author_name="Mallory", user=author)

    marker = next(item for item in items(page_of(client, post)) if comment_number(item) == hidden.pk)

    assert marker.get("class") == "comment removed depth-1 parent"


def test_a_hidden_comment_without_visible_replies_leaves_nothing(client):
    post = make_post()
    make_comment(post)
    hidden = make_hidden(post)
    for reply in hidden.replies.all():
        reply.mark_spam()

    assert len(items(page_of(client, post))) == 1


def test_the_name_of_a_removed_commenter_is_not_told_to_whom_he_was_answered(client, settings):
    settings.COMMENTS_MAX_DEPTH = 2
    post = make_post()
    root = make_comment(post)
    hidden = make_comment(post, root, author_name="Spammer")
    make_comment(post, hidden)
    hidden.mark_spam()

    assert "Spammer" not in client.get(f"/{post.slug}/").content.decode()


# Names and links


def test_a_name_with_specials_is_escaped_once_wherever_it_stands(client):
    post = make_post()
    comment = make_comment(post, author_name=NASTY, author_url="https://o.example/?a=1&b=2")

    page = page_of(client, post)

    link = page.find(".//a[@class='comment-reply-link']")
    assert link.get("data-replyto") == link.get("aria-label") == f"Reply to {NASTY}"
    assert text(page.find(".//b[@class='fn']")) == NASTY
    assert page.find(".//a[@class='url']").get("href") == "https://o.example/?a=1&b=2"
    title = page_of(client, post, f"?replytocom={comment.pk}").find(".//h3[@id='reply-title']")
    assert text(title) == f"Leave a Reply to {NASTY} Cancel reply"


def test_names_with_specials_are_escaped_once_where_a_deep_reply_names_them(client, settings):
    settings.COMMENTS_MAX_DEPTH = 2
    post = make_post()
    named = make_comment(post, make_comment(post), author_name=NASTY)
    make_comment(post, named)

    assert text(page_of(client, post).find(".//span[@class='in-reply-to']")) == f"· in reply to {NASTY}"


def test_titles_with_specials_are_escaped_once(client):
    post = make_post("Me & <i>You</i>")
    make_comment(post)

    page = page_of(client, post)

    assert text(page.find(".//h1")) == "Me & <i>You</i>"
    assert text(page.find(".//h2[@class='comments-title']")) == "One response to “Me & <i>You</i>”"


def test_the_reply_link_bears_all_that_wordpress_scripts_look_for(client):
    post = make_post()
    comment = make_comment(post, author_name="Bea")

    link = page_of(client, post).find(".//a[@class='comment-reply-link']")

    assert link.attrib == {
        "rel": "nofollow",
        "class": "comment-reply-link",
        "href": f"/{post.slug}/?replytocom={comment.pk}#respond",
        "data-commentid": str(comment.pk),
        "data-postid": str(post.pk),
        "data-belowelement": f"div-comment-{comment.pk}",
        "data-respondelement": "respond",
        "data-replyto": "Reply to Bea",
        "aria-label": "Reply to Bea",
    }


def test_a_commenters_link_is_not_followed_by_search_engines(client):
    post = make_post()
    make_comment(post, author_url="https://bea.example/", source="See https://bea.example/x")

    page = page_of(client, post)

    assert page.find(".//a[@class='url']").get("rel") == "ugc external nofollow"
    assert page.find(".//div[@class='comment-content']//a").get("rel") == "nofollow ugc"


def test_a_comment_without_name_and_date_says_so(client):
    post = make_post()
    make_comment(post, author_name="", stand_in=3, created_at=None)

    item = items(page_of(client, post))[0]

    assert text(item.find(".//b[@class='fn']")) == "Reader 3"
    assert text(item.find(".//a[@class='unknown']")) == "name and date not in the dump"
    assert item.find(".//time") is None


def test_a_date_is_told_to_people_and_to_machines(client):
    post = make_post()
    comment = make_comment(post, created_at=datetime(2014, 1, 3, 17, 7, tzinfo=UTC))

    time = items(page_of(client, post))[0].find(".//time")

    assert time.get("datetime") == "2014-01-03T17:07:00+00:00"
    assert text(time) == "Jan. 3, 2014 at 5:07 p.m."
    assert comment.get_absolute_url() == f"/{post.slug}/#comment-{comment.pk}"


def test_the_authors_own_comment_is_marked(client):
    author, other = make_user("ada"), make_user("bea")
    post = make_post(author=author)
    make_comment(post, user=author)
    make_comment(post, user=other)

    first, second = items(page_of(client, post))

    assert text(first.find(".//span[@class='by-author']")) == "author"
    assert "bypostauthor" in first.get("class")
    assert second.find(".//span[@class='by-author']") is None


# The form for an answer


def test_a_page_to_answer_names_whom_and_leads_back(client):
    post = make_post()
    comment = make_comment(post, author_name="Bea")

    page = page_of(client, post, f"?replytocom={comment.pk}")

    title = page.find(".//h3[@id='reply-title']")
    assert text(title.find("span")) == "Leave a Reply to Bea"
    assert title.find("span/a").get("href").endswith(f"#comment-{comment.pk}")
    cancel = page.find(".//a[@id='cancel-comment-reply-link']")
    assert (cancel.get("href"), cancel.get("hidden")) == (f"/{post.slug}/#respond", None)
    assert page.find(".//input[@name='comment_parent']").get("value") == str(comment.pk)
    assert robots(page) == ["noindex, follow"]


def hidden_from(post):
    return make_comment(post, state="spam").pk


def of_another(post):
    return make_comment(make_post("Two")).pk


@pytest.mark.parametrize("asked", [hidden_from, of_another, "x", "", "-1", "999999", "9" * 5_000, "²", "1'", "１"])
def test_who_cannot_be_answered_is_ignored(client, asked):
    post = make_post("One")
    asked = asked(post) if callable(asked) else asked

    response = client.get(f"/{post.slug}/", {"replytocom": asked})

    page = html5lib.parse(response.content.decode(), namespaceHTMLElements=False)
    assert text(page.find(".//h3[@id='reply-title']/span")) == "Leave a Reply"
    assert page.find(".//a[@id='cancel-comment-reply-link']").get("hidden") is not None
    assert page.find(".//input[@name='comment_parent']").get("value") == "0"
    assert robots(page) == ["noindex, follow"]


def test_the_post_itself_is_for_search_engines(client):
    assert robots(page_of(client, make_post())) == []


def test_every_field_has_a_label_and_the_form_goes_to_its_post(client):
    post = make_post()

    form = page_of(client, post).find(".//form[@id='commentform']")

    labels = {label.get("for") for label in form.findall(".//label")}
    fields = [field for field in form.iter() if field.tag in {"input", "textarea"}]
    fields = [field for field in fields if field.get("type") not in {"hidden", "submit"}]
    assert [field.get("id") for field in fields] == [
        *("comment", "author", "email", "url", "wp-comment-cookies-consent"),
        "subject",  # for machines only
    ]
    assert labels == {field.get("id") for field in fields}
    assert form.get("action") == f"/{post.slug}/comment/"


def test_what_was_never_published_has_no_conversation(client):
    client.force_login(make_owner())
    draft = make_post(status=Post.Status.DRAFT)

    page = page_of(client, draft)

    assert page.find(".//section[@id='comments']") is None


def test_a_page_of_a_post_carries_no_token_and_sets_no_cookie(client):
    post = make_post(picture=make_picture())
    make_chain(post, 2)

    response = client.get(f"/{post.slug}/")

    assert not response.cookies
    assert "csrf" not in response.content.decode().lower()
