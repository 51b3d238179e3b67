"""Pages of comments: threads stay whole, numbers are WordPress's, and an address finds its comment."""

import re

import html5lib
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from factories import make_chain, make_comment, make_hidden, make_post
from hypothesis import given
from hypothesis import strategies as st

from comments.models import Comment
from comments.paging import Paging
from comments.visitors import receipt_for, stamp_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def paged(settings):
    """Five threads of two, two on a page: 1–2, 3–4, and the newest alone."""
    settings.COMMENTS_PER_PAGE = 2
    post = make_post()
    return post, [make_chain(post, 2) for _ in range(5)]


def page_of(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return html5lib.parse(response.content.decode(), namespaceHTMLElements=False)


def shown(client, address):
    items = page_of(client, address).findall(".//ol[@class='commentlist']//li[@id]")
    return [int(item.get("id").removeprefix("comment-")) for item in items]


def keys(*threads):
    return [comment.pk for thread in threads for comment in thread]


def text(element):
    return " ".join("".join(element.itertext()).split())


@given(st.integers(1, 12), st.integers(0, 60), st.booleans())
def test_every_thread_has_one_page_and_no_page_has_too_many(per_page, threads, starts_newest):
    paging = Paging(per_page, starts_newest)

    numbers = [paging.number_of(place) for place in range(threads)]

    assert numbers == sorted(numbers)
    assert all(numbers.count(number) == per_page for number in range(1, paging.last(threads)))
    assert set(numbers) == set(range(1, paging.last(threads) + 1)) or threads == 0
    assert paging.suffix(paging.default(threads), threads) == ""


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (("newest", "oldest"), {"": [5], "comment-page-1/": [1, 2], "comment-page-2/": [3, 4], "comment-page-3/": [5]}),
        (("newest", "newest"), {"": [5], "comment-page-1/": [2, 1], "comment-page-2/": [4, 3], "comment-page-3/": [5]}),
        (("oldest", "oldest"), {"": [1, 2], "comment-page-2/": [3, 4], "comment-page-3/": [5]}),
        (("oldest", "newest"), {"": [2, 1], "comment-page-2/": [4, 3], "comment-page-3/": [5]}),
    ],
)
def test_a_page_shows_its_threads_whole_and_in_order(client, settings, paged, choice, expected):
    settings.COMMENTS_DEFAULT_PAGE, settings.COMMENTS_ORDER = choice
    post, threads = paged

    for suffix, numbers in expected.items():
        assert shown(client, f"/{post.slug}/{suffix}") == keys(*(threads[number - 1] for number in numbers)), suffix


def test_the_heading_counts_over_all_pages(client, paged):
    post, _ = paged

    for suffix in ("", "comment-page-1/", "comment-page-2/"):
        heading = page_of(client, f"/{post.slug}/{suffix}").find(".//h2[@class='comments-title']")
        assert text(heading) == "10 responses to “Solaris”"


@pytest.mark.parametrize("number", ["0", "4", "99", "9999999999999999999999"])
def test_a_page_that_is_not_there_is_not_found(client, paged, number):
    assert client.get(f"/{paged[0].slug}/comment-page-{number}/").status_code == 404
    assert client.get(f"/{paged[0].slug}/comment-page-x/").status_code == 404


def test_the_first_page_has_no_number_where_it_is_the_default(client, settings, paged):
    settings.COMMENTS_DEFAULT_PAGE = "oldest"

    assert client.get(f"/{paged[0].slug}/comment-page-1/")["Location"] == f"/{paged[0].slug}/"


def test_where_all_is_on_one_page_every_number_leads_there(client, settings, paged):
    settings.COMMENTS_PER_PAGE = 0

    assert client.get(f"/{paged[0].slug}/comment-page-2/")["Location"] == f"/{paged[0].slug}/"
    assert len(shown(client, f"/{paged[0].slug}/")) == 10


def test_the_other_address_of_a_page_leads_to_it(client, paged):
    slug = paged[0].slug

    assert client.get(f"/{slug}/?cpage=2")["Location"] == f"/{slug}/comment-page-2/"
    assert client.get(f"/{slug}/?cpage=2&replytocom=5")["Location"] == f"/{slug}/comment-page-2/?replytocom=5"
    assert shown(client, f"/{slug}/?cpage=x") == shown(client, f"/{slug}/")


def test_a_page_has_its_own_title_and_address_for_search_engines(client, settings, paged):
    slug = paged[0].slug
    second, newest = (page_of(client, f"/{slug}/comment-page-{number}/") for number in (2, 3))

    def canonical(page):
        return page.find(".//link[@rel='canonical']").get("href")

    assert canonical(second) == f"{settings.SITE_URL}/{slug}/comment-page-2/"
    assert canonical(newest) == canonical(page_of(client, f"/{slug}/")) == f"{settings.SITE_URL}/{slug}/"
    assert text(second.find(".//title")) == "Solaris · Comments, page 2 · Matinee"


@pytest.mark.parametrize(
    "way",
    [
        ("newest", "", ("comment-page-2/", None)),
        ("newest", "comment-page-2/", ("comment-page-1/", "")),
        ("newest", "comment-page-1/", (None, "comment-page-2/")),
        ("oldest", "", (None, "comment-page-2/")),
        ("oldest", "comment-page-2/", ("", "comment-page-3/")),
    ],
)
def test_one_goes_from_page_to_page(client, settings, paged, way):
    settings.COMMENTS_DEFAULT_PAGE, suffix, (older, newer) = way
    slug = paged[0].slug

    page = page_of(client, f"/{slug}/{suffix}")

    for nav in page.findall(".//nav[@class='navigation comment-navigation']"):
        found = {link.get("class"): (link.get("href"), text(link)) for link in nav.findall(".//a")}
        assert found.get("nav-previous") == (None if older is None else (f"/{slug}/{older}#comments", "Older comments"))
        assert found.get("nav-next") == (None if newer is None else (f"/{slug}/{newer}#comments", "Newer comments"))
    assert len({nav.get("aria-label") for nav in page.findall(".//nav")}) == 2


def test_what_fits_on_one_page_has_no_navigation(client, settings):
    settings.COMMENTS_PER_PAGE = 2
    post = make_post()
    make_chain(post, 5)

    assert page_of(client, f"/{post.slug}/").findall(".//nav") == []


# Addresses


@pytest.mark.parametrize("default", ["newest", "oldest"])
@pytest.mark.parametrize("per_page", [0, 1, 2, 3, 10])
def test_the_address_of_a_comment_leads_to_a_page_that_shows_it(client, settings, paged, default, per_page):
    settings.COMMENTS_DEFAULT_PAGE, settings.COMMENTS_PER_PAGE = default, per_page

    for comment in Comment.objects.all():
        address, _, fragment = comment.get_absolute_url().partition("#")
        assert fragment == f"comment-{comment.pk}"
        assert comment.pk in shown(client, address)


def test_an_address_holds_when_newer_pages_come(client, paged):
    post, threads = paged
    address = Comment.objects.get(pk=threads[4][0].pk).get_absolute_url()

    for _ in range(4):
        make_comment(post)

    assert address == f"/{post.slug}/comment-page-3/#comment-{threads[4][0].pk}"
    assert threads[4][0].pk in shown(client, address)


def test_a_date_links_to_the_lasting_address(client, paged):
    post, threads = paged

    link = page_of(client, f"/{post.slug}/").find(f".//li[@id='comment-{threads[4][1].pk}']//time/..")

    assert link.get("href") == Comment.objects.get(pk=threads[4][1].pk).get_absolute_url()


def test_many_addresses_cost_one_query(paged):
    make_chain(make_post("Stalker"), 3)
    comments = list(Comment.objects.select_related("post"))

    with CaptureQueriesContext(connection) as captured:
        Comment.objects.find_pages(comments)
        addresses = [comment.get_absolute_url() for comment in comments]

    assert len(captured) == 1
    assert addresses == [Comment.objects.get(pk=comment.pk).get_absolute_url() for comment in comments]


def test_a_link_made_when_pages_were_filled_otherwise_finds_its_comment(client, settings, paged):
    post, threads = paged
    wanted = threads[2][1]

    for per_page in (2, 1, 0):
        settings.COMMENTS_PER_PAGE = per_page
        place = client.get(f"/{post.slug}/comment/{wanted.pk}/")["Location"]
        assert place == Comment.objects.get(pk=wanted.pk).get_absolute_url()


def test_no_address_tells_of_a_comment_that_is_not_shown(client, paged):
    post, _ = paged
    hidden, marker = make_hidden(post, answers=0, state="spam"), make_hidden(post)

    assert client.get(f"/{post.slug}/comment/{hidden.pk}/").status_code == 404
    assert client.get(f"/{post.slug}/comment/{marker.pk}/").status_code == 302
    other = make_comment(make_post("Other"))
    assert client.get(f"/{post.slug}/comment/{other.pk}/").status_code == 404


def test_a_marker_counts_as_a_thread_and_what_left_nothing_does_not(client, settings):
    settings.COMMENTS_PER_PAGE, settings.COMMENTS_DEFAULT_PAGE = 1, "oldest"
    post = make_post()
    make_hidden(post, answers=0)
    marker = make_hidden(post)
    last = make_comment(post)

    assert shown(client, f"/{post.slug}/") == [marker.pk, marker.replies.get().pk]
    assert shown(client, f"/{post.slug}/comment-page-2/") == [last.pk]


def test_where_numbers_in_the_tree_are_damaged_no_comment_is_lost(client, settings, paged):
    post, threads = paged
    Comment.objects.update(tree_id=7, level=0, lft=1, rght=2)

    found = [shown(client, f"/{post.slug}/comment-page-{number}/") for number in (1, 2, 3)]

    assert found == [keys(*threads[:2]), keys(*threads[2:4]), keys(threads[4])]


# Answering


def test_a_reply_page_shows_what_is_answered_wherever_it_stands(client, paged):
    post, threads = paged
    answered = threads[2][0]

    page = page_of(client, f"/{post.slug}/?replytocom={answered.pk}")

    assert page.find(f".//li[@id='comment-{answered.pk}']") is not None
    assert page.find(".//h3[@id='reply-title']/span/a").get("href") == answered.get_absolute_url()


def test_answers_and_cancel_stay_on_their_page(client, paged):
    post, threads = paged
    address = f"/{post.slug}/comment-page-2/"

    page = page_of(client, f"{address}?replytocom={threads[2][0].pk}")

    links = [link.get("href") for link in page.findall(".//a[@class='comment-reply-link']")]
    assert links == [f"{address}?replytocom={pk}#respond" for pk in keys(*threads[2:4])]
    assert page.find(".//a[@id='cancel-comment-reply-link']").get("href") == f"{address}#respond"
    assert page.find(".//meta[@name='robots']").get("content") == "noindex, follow"


def send(client, post, **fields):
    written = {"comment": "I saw it twice.", "author": "Ada", "stamp": stamp_for(post), **fields}
    address = client.post(f"/{post.slug}/comment/", written)["Location"]
    return re.sub(r"\?approved=[^#]*", "", address)  # what lets its writer change it


def test_who_answered_comes_back_to_the_page_of_his_answer(client, paged):
    post, threads = paged

    address = send(client, post, comment_parent=threads[1][0].pk)

    pk = Comment.objects.latest("pk").pk
    assert address == f"/{post.slug}/comment-page-1/#comment-{pk}"
    assert pk in shown(client, address)


def test_who_opens_a_page_comes_to_it(client, settings, paged):
    post, _ = paged
    make_comment(post)

    address = send(client, post)

    assert address == f"/{post.slug}/comment-page-4/#comment-{Comment.objects.latest('pk').pk}"
    assert len(shown(client, address)) == 1


def test_a_held_answer_is_shown_to_its_writer_on_its_page(client, paged):
    post, threads = paged
    held = make_comment(post, threads[0][0], state="pending")
    lone = make_comment(post, state="pending")

    for comment in (held, lone):
        seen = shown(client, f"/{post.slug}/?unapproved={comment.pk}&moderation-hash={receipt_for(comment.pk)}")
        assert comment.pk in seen
        assert comment.pk not in shown(client, f"/{post.slug}/")
    assert not set(seen) & set(keys(threads[0]))


def test_deeper_answers_say_whom_they_answer_on_their_own_page(client, settings, paged):
    settings.COMMENTS_MAX_DEPTH = 2
    post, threads = paged
    deep = make_comment(post, threads[0][1])

    page = page_of(client, f"/{post.slug}/comment-page-1/")

    said = page.find(f".//li[@id='comment-{deep.pk}']//span[@class='in-reply-to']")
    assert said.find("a").get("href") == f"/{post.slug}/comment-page-1/#comment-{threads[0][1].pk}"
    assert text(said) == f"· in reply to {threads[0][1].author_name}"


# What it costs


@pytest.mark.parametrize(("per_page", "of_the_thread"), [(0, 1), (5, 2)])
def test_a_thousand_comments_cost_as_many_queries_as_ten(client, settings, per_page, of_the_thread):
    settings.COMMENTS_PER_PAGE = per_page
    few, many = make_post("Few"), make_post("Many")
    for post, size in ((few, 10), (many, 1_000)):
        Comment.objects.store_thread([Comment(post=post, author_name="Ada", source="x") for _ in range(size)])

    costs = []
    for post in (few, many):
        with CaptureQueriesContext(connection) as captured:
            client.get(f"/{post.slug}/")
        costs.append(len(captured))

    assert costs[0] == costs[1]
    with CaptureQueriesContext(connection) as captured:
        client.get(f"/{many.slug}/")
    assert sum('FROM "comments_comment"' in query["sql"] for query in captured) == of_the_thread + 1  # and the count
