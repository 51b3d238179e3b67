"""What the preview shows is what will be published: byte for byte, whatever was written."""

import pytest
from browser.gallery import RICH
from factories import make_film, make_owner, make_picture, make_post
from hostile_payloads import PAYLOADS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_markup import COMMENT_CASES, HTML_CASES, LINK_CASES, POST_CASES
from test_markup_hostile import MARKS, SHAPES

from blog.models import FurtherReading, Post, Tag

pytestmark = pytest.mark.django_db

TABLES = (COMMENT_CASES, HTML_CASES, POST_CASES)
CORPUS = [RICH, *(case[0] for table in TABLES for case in table.values()), *LINK_CASES, *SHAPES, *PAYLOADS]
ADD = "/admin/blog/post/add/"
PREVIEW = "/admin/blog/post/preview/"
NO_READING = {"further_reading-TOTAL_FORMS": "0", "further_reading-INITIAL_FORMS": "0"}
READING = {
    "further_reading-TOTAL_FORMS": "3",
    "further_reading-INITIAL_FORMS": "0",
    "further_reading-0-position": "2",
    "further_reading-0-title": "An essay",
    "further_reading-0-publication": "Indiewire",
    "further_reading-0-url": "indiewire.example/her",
    "further_reading-1-position": "1",
    "further_reading-1-title": "Without an address",
    "further_reading-2-position": "0",
}


@pytest.fixture
def desk(client):
    client.force_login(make_owner())
    return client


def written(**fields):
    return {
        "film": "Her (2013)",
        "film_directors": "Spike Jonze",
        "title": "Her, again",
        "source": RICH,
        "verdict": "Red & long.",
        "rating": "3.5/4",
        "pull_quote": "Come find me.\n\nAnd <bring> friends.",
        "tags": "love, Wien, AI, Éric",
        "watched": "2013-12",
        "seen_again": "on",
        "has_spoilers": "on",
        "comments_open": "on",
        "status": "draft",
        "kind": "post",
        "source_format": "markdown",
        **({} if NO_READING.items() <= fields.items() else READING),
        **fields,
    }


def previewed(desk, fields, post=None):
    response = desk.post(f"{PREVIEW}?post={post.pk}" if post else PREVIEW, fields)
    assert response.status_code == 200
    return article_of(response).removesuffix("</article>")


def published(desk, fields, post=None):
    response = desk.post(
        f"/admin/blog/post/{post.pk}/change/" if post else ADD, fields | {"_publish": "", "_continue": ""}
    )
    assert response.status_code == 302, response.content.decode()
    stored = Post.objects.latest("changed_at")
    return article_of(desk.get(stored.get_absolute_url()))


def article_of(response):
    """What stands in the article of a page, from its first character on."""
    return response.content.decode().partition("<article")[2].partition(">")[2].partition("</main>")[0].rstrip()


def assert_previewed_as_published(desk, fields, post=None):
    """The published article is the previewed one, and then comes the conversation."""
    preview = previewed(desk, fields, post).rstrip()
    page = published(desk, fields, post)
    assert page[: len(preview)] == preview
    assert page[len(preview) :].strip().startswith('<section class="comments')


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"film": "", "film_directors": "", "rating": "", "title": "An essay"},
        {"title": "", "verdict": "", "pull_quote": "", "tags": "", "watched": "", "seen_again": ""},
        {"comments_open": "", "rating": "B+"},
        {"published_at": "2020-02-03T10:00", "kind": "page"},
        {"film": "Blade Runner 2049", "film_year": "2017", "slug": "another-name"},
        {"source_format": "plain"},
        {"source_format": "html"},
    ],
)
def test_a_new_text_is_previewed_as_it_is_published(desk, fields):
    assert_previewed_as_published(desk, written(**fields))


def test_a_stored_text_is_previewed_with_what_is_changed_in_it(desk):
    make_film("Her", year=2013, poster=make_picture())
    Tag.objects.create(name="LOVE")
    post = make_post("Old", picture=make_picture(alt="A man & a voice"), tags=["Wien"])
    row = FurtherReading.objects.create(post=post, title="Old", url="https://old.example/")
    rows = {"further_reading-INITIAL_FORMS": "1", "further_reading-0-id": row.pk, "further_reading-0-post": post.pk}

    assert_previewed_as_published(desk, written(picture=post.picture_id, slug=post.slug, **rows), post)


def test_a_removed_row_is_not_previewed(desk):
    assert "An essay" not in previewed(desk, written(**{"further_reading-0-DELETE": "on"}))


def test_every_text_of_the_corpus_is_previewed_as_it_is_published(desk):
    """Many texts in one, each between two headings: a page for each would take minutes."""
    post = make_post("Her")
    for source_format in ("markdown", "html", "plain"):
        for first in range(0, len(CORPUS), 40):
            source = "\n\n".join(CORPUS[first : first + 40]).replace("\x00", "")
            fields = written(source=source, slug="her", source_format=source_format, **NO_READING)
            assert_previewed_as_published(desk, fields, post)


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(st.sampled_from(MARKS), TEXTS), max_size=40).map("".join), TEXTS)
def test_any_text_is_previewed_as_it_is_published(desk, source, verdict):
    post = Post.objects.first() or make_post("Her")
    source, verdict = (text.replace("\x00", "").encode(errors="ignore").decode() for text in (source, verdict[:300]))

    assert_previewed_as_published(desk, written(source=source, verdict=verdict, slug="her", **NO_READING), post)
