"""What old style sheets, scripts and habits find where WordPress put it: elements, classes, fields, words."""

from datetime import UTC, datetime
from hashlib import md5, sha1, sha256

import html5lib
import pytest
from factories import make_chain, make_comment, make_owner, make_post
from test_sending import send
from walker import Element, walk

from comments.visitors import receipt_for

pytestmark = pytest.mark.django_db


def page_of(client, address="/solaris/"):
    return html5lib.parse(client.get(address).content.decode(), namespaceHTMLElements=False)


def text(element):
    return " ".join("".join(element.itertext()).split())


def skeleton(element):
    """What is inside what: `tag.class` and its parts, in order; a drawing has none."""
    if element.tag.startswith("{"):
        return element.tag.partition("}")[2]
    name = element.tag + "".join(f".{part}" for part in element.get("class", "").split())
    parts = [skeleton(part) for part in element]
    return f"{name}({' '.join(parts)})" if parts else name


# The list


def test_lists_and_items_end_with_wordpress_remarks(client):
    make_chain(make_post(), 3)

    page = client.get("/solaris/").content.decode()

    assert (page.count('<ul class="children">'), page.count("</ul><!-- .children -->")) == (2, 2)
    assert (page.count('<li id="comment-'), page.count("</li><!-- #comment-## -->")) == (3, 3)


def test_a_comment_is_built_as_wordpress_builds_it(client):
    client.force_login(make_owner())
    comment = make_comment(make_post(), author_name="Bea", author_url="https://bea.example/")

    body = page_of(client).find(f".//article[@id='div-comment-{comment.pk}']")

    assert skeleton(body) == (
        "article.comment-body(footer.comment-meta("
        "div.comment-author.vcard(svg b.fn(a.url) span.says) "
        "div.comment-metadata(a(time) span.edit-link(a.comment-edit-link))) "
        "div.comment-content(p) div.reply(a.comment-reply-link))"
    )
    assert text(body.find(".//div[@class='comment-author vcard']")) == "Bea says:"
    assert body.find(".//span[@class='edit-link']/a").get("href") == f"/admin/comments/comment/{comment.pk}/change/"


def test_only_who_may_edit_sees_the_link_to_it(client):
    make_comment(make_post())

    assert page_of(client).find(".//span[@class='edit-link']") is None


def test_a_held_comment_says_so_where_wordpress_says_it(client):
    held = make_comment(make_post(), state="pending")

    page = page_of(client, f"/solaris/?unapproved={held.pk}&moderation-hash={receipt_for(held.pk)}")

    said = page.find(f".//article[@id='div-comment-{held.pk}']/footer/em[@class='comment-awaiting-moderation']")
    assert text(said).startswith(
        "Your comment is awaiting moderation. "
        "This is a preview; your comment will be visible after it has been approved."
    )


def test_an_email_stands_nowhere_not_even_hashed(client):
    email = "ada@example.org"
    make_comment(make_post(), author_name="Ada", author_email=email)

    for address in ("/solaris/", "/solaris/feed/", "/solaris/feed/atom/", "/comments/feed/", "/"):
        page = client.get(address).content.decode()
        hashes = (hash_(email.encode()).hexdigest() for hash_ in (md5, sha1, sha256))
        assert [word for word in (email, "gravatar", *hashes) if word in page] == []


@pytest.mark.parametrize(("kind", "word"), [("pingback", "Pingback:"), ("trackback", "Trackback:")])
def test_a_ping_is_one_line_apart_from_the_conversation(client, kind, word):
    post = make_post()
    make_comment(post)
    ping = make_comment(post, kind=kind, author_name="Fog Weekly", author_url="https://fog.example/lights", source="x")

    page = page_of(client)

    item = page.find(".//ol[@class='pinglist']/li")
    assert item.get("id") == f"comment-{ping.pk}"
    assert item.get("class").split()[0] == kind
    assert text(item.find("div[@class='comment-body']")) == f"{word} Fog Weekly"
    link = item.find(".//a")
    assert (link.get("href"), link.get("rel")) == ("https://fog.example/lights", "ugc external nofollow")
    assert text(page.find(".//h2[@class='comments-title']")) == "One response to “Solaris”"
    assert len(page.findall(".//ol[@class='commentlist']/li")) == 1


# The form


def test_the_form_has_wordpress_fields_in_wordpress_order(client):
    post = make_post()

    page = page_of(client)

    form = page.find(".//div[@id='respond']/form")
    assert page.find(".//div[@id='respond']").get("class") == "comment-respond"
    assert (form.get("id"), form.get("class"), form.get("method")) == ("commentform", "comment-form", "post")
    fields = [
        (field.get("name"), field.get("maxlength")) for field in form.iter() if field.tag in {"input", "textarea"}
    ]
    assert fields == [
        ("comment", "65525"),
        ("author", "245"),
        ("email", "100"),
        ("url", "200"),
        ("wp-comment-cookies-consent", None),
        ("subject", None),  # for machines only
        ("submit", None),
        ("preview", None),
        ("comment_post_ID", None),
        ("comment_parent", None),
        ("stamp", None),
    ]
    values = {field.get("name"): field.get("value") for field in form.iter("input")}
    assert (values["comment_post_ID"], values["comment_parent"]) == (str(post.pk), "0")


def test_the_form_speaks_wordpress_words(client):
    make_post()

    form = page_of(client).find(".//div[@id='respond']")

    title = form.find("h3[@id='reply-title'][@class='comment-reply-title']")
    assert text(title.find("span")) == "Leave a Reply"
    cancel = title.find("small/a[@id='cancel-comment-reply-link'][@rel='nofollow']")
    assert (text(cancel), cancel.get("hidden")) == ("Cancel reply", "")
    assert text(form.find(".//p[@class='comment-notes']")).startswith("Your email address will not be published.")
    assert text(form.find(".//p[@class='comment-form-cookies-consent']/label")) == (
        "Save my name, email, and website in this browser for the next time I comment."
    )
    assert form.find(".//p[@class='form-submit']/input[@id='submit']").get("value") == "Post Comment"


def test_a_name_is_remembered_as_long_as_wordpress_remembers_it(client):
    fields = {"email": "ada@example.org", "url": "https://ada.example", "wp-comment-cookies-consent": "yes"}

    response = send(client, make_post(), **fields)

    assert {name: morsel["max-age"] for name, morsel in response.cookies.items()} == dict.fromkeys(
        ("comment_author", "comment_author_email", "comment_author_url"), 30_000_000
    )


# A whole conversation: the shape of WordPress's own theme unit test, which every theme has to bear


def test_the_conversation_that_every_theme_is_tested_with(client, settings):
    settings.COMMENTS_MAX_DEPTH = 10
    post = make_post()
    chain = make_chain(post, 10)
    for number in range(8):
        make_comment(post, chain[number], author_url="https://example.org/" if number % 2 else "")
    for _ in range(8):
        make_comment(post)
    for kind in ("pingback", "pingback", "trackback", "trackback"):
        make_comment(post, kind=kind, author_url="https://fog.example/", created_at=datetime(2013, 3, 14, tzinfo=UTC))
    for _ in range(3):
        make_comment(post, chain[0], state="pending")
    assert post.comments.count() == 33

    page = page_of(client)

    said = post.comments.filter(state="approved", kind="comment").order_by("sort_at", "pk")
    expected = walk([Element(comment.pk, comment.parent_id or 0) for comment in said], cap=10)
    items = page.findall(".//ol[@class='commentlist']//li[@id]")
    depths = [int(item.get("class").partition("depth-")[2].split()[0]) for item in items]
    assert [(int(item.get("id")[8:]), depth) for item, depth in zip(items, depths, strict=True)] == expected
    assert max(depths) == 10
    assert text(page.find(".//h2[@class='comments-title']")) == "26 responses to “Solaris”"
    assert len(page.findall(".//ol[@class='pinglist']/li")) == 4
