"""The writing desk: a review is written, corrected and published, and what is wrong is said in words."""

import re
from datetime import UTC, datetime
from io import BytesIO

import pytest
from factories import make_chain, make_comment, make_film, make_hidden, make_post, make_review
from PIL import Image
from writing import errors, form_of, written

from blog.models import Film, FurtherReading, Picture, Post, Tag, User
from comments.models import Comment

pytestmark = pytest.mark.django_db

THEN = datetime(2026, 3, 1, 17, 7, tzinfo=UTC)


def test_a_review_is_written_and_published(desk, client):
    make_film("Her", year=2013)
    Tag.objects.create(name="Love")

    response = desk.post(
        "/admin/blog/post/add/",
        written(film="Her (2013)", rating="3.5/4", verdict="See it.", pull_quote="Come find me.", tags="love"),
    )

    assert response.status_code == 302, errors(response)
    page = client.get("/her/").content.decode()
    for shown in (
        "It <em>stays</em> with me.",
        "3.5/4",
        "See it.",
        "Come find me.",
        "/films/her/",
        "/tag/love/",
        "2013",
    ):
        assert shown in page


@pytest.mark.parametrize(
    ("text", "value", "best"),
    [
        ("4/4", 4, 4),
        ("3,5/5", 3.5, 5),
        ("★★★½", 3.5, 5),
        ("7/10", 7, 10),
        ("B+", 9, 12),
        ("85%", 85, 100),
        ("", None, None),
    ],
)
def test_a_rating_is_taken_as_the_critic_writes_it(desk, text, value, best):
    desk.post("/admin/blog/post/add/", written(rating=text))

    post = Post.objects.get()
    assert (post.rating_text, post.rating_value, post.rating_best) == (text, value, best)


@pytest.mark.parametrize("text", ["6/5", "good", "4/0", "five bananas", "<b>"])
def test_what_is_no_rating_is_refused_in_words(desk, text):
    response = desk.post("/admin/blog/post/add/", written(rating=text))

    assert response.status_code == 200
    assert "is no rating that can be read. Write it like 3.5/4, ★★★½, 7/10, B+ or 85%." in errors(response)
    assert not Post.objects.exists()


def test_a_rating_can_be_changed_and_taken_away(desk):
    post = make_post("Her", rating="3/4")
    address = f"/admin/blog/post/{post.pk}/change/"
    assert 'value="3/4"' in desk.get(address).content.decode()

    desk.post(address, form_of(post) | {"rating": "B"})
    assert Post.objects.get().rating_text == "B"

    desk.post(address, form_of(post) | {"rating": ""})
    assert Post.objects.get().rating is None


def test_a_rating_that_is_left_alone_stays_as_it_was_imported(desk):
    post = make_post("Her", rating="4/4 stars")

    desk.post(f"/admin/blog/post/{post.pk}/change/", form_of(post, verdict="New."))

    assert (Post.objects.get().rating_text, Post.objects.get().verdict) == ("4/4 stars", "New.")


def test_a_draft_is_kept_to_the_desk_until_it_is_published(desk):
    desk.post("/admin/blog/post/add/", written(status="draft"))
    post = Post.objects.get()
    desk.logout()
    assert desk.get("/her/").status_code == 404
    desk.force_login(User.objects.get())

    desk.post(f"/admin/blog/post/{post.pk}/change/", form_of(post) | {"status": "published"})

    desk.logout()
    assert desk.get("/her/").status_code == 200
    assert Post.objects.get().published_at is not None


@pytest.mark.parametrize(("trashed_at", "said"), [(None, "Her” has this address"), (THEN, "which lies in the trash")])
def test_an_address_that_is_taken_is_said(desk, trashed_at, said):
    make_post("Her", trashed_at=trashed_at)

    response = desk.post("/admin/blog/post/add/", written(slug="her"))

    assert said in errors(response)
    assert Post.objects.count() == 1


@pytest.mark.parametrize("title", ["Feed", "1917", "Admin", "!!!"])
def test_a_title_that_is_no_address_gets_one(desk, client, title):
    desk.post("/admin/blog/post/add/", written(title=title))

    assert client.get(Post.objects.get().get_absolute_url()).status_code == 200


@pytest.mark.parametrize(
    "fields",
    [{"watched": "2014--03"}, {"watched": "March"}, {"watched": "2014-13"}, {"watched": "2014-02-30"}],
)
def test_half_a_date_is_refused_by_the_form(desk, fields):
    response = desk.post("/admin/blog/post/add/", written(**fields))

    assert response.status_code == 200
    assert errors(response)
    assert not Post.objects.exists()


def test_further_reading_is_entered_below_the_review(desk, client):
    rows = {
        "further_reading-0-title": "An essay",
        "further_reading-0-publication": "Indiewire",
        "further_reading-0-url": "indiewire.example/her",
        "further_reading-1-title": "Without an address",
        "further_reading-1-position": "1",
    }

    response = desk.post("/admin/blog/post/add/", written(**rows))

    assert response.status_code == 302, errors(response)
    assert list(FurtherReading.objects.values_list("title", "url")) == [
        ("An essay", "https://indiewire.example/her"),
        ("Without an address", ""),
    ]
    assert '<a href="https://indiewire.example/her">An essay</a>' in client.get("/her/").content.decode()


def test_what_was_written_survives_a_mistake(desk):
    response = desk.post("/admin/blog/post/add/", written(source="A long text.", title="", rating="bad"))

    assert "A long text." in response.content.decode()
    assert "Name the film, or give the text a title." in errors(response)


def test_a_post_with_a_conversation_is_deleted_with_it(desk):
    post = make_review("Her")
    make_chain(post, 4)
    make_hidden(post, answers=2)
    kept = make_comment(make_post("Other"))

    assert desk.get(f"/admin/blog/post/{post.pk}/delete/").status_code == 200
    desk.post(f"/admin/blog/post/{post.pk}/delete/")
    desk.post(f"/admin/blog/post/delete/?post={post.pk}", {"sure": ""})

    assert list(Post.objects.values_list("title", flat=True)) == ["Other"]
    assert list(Comment.objects.all()) == [kept]


def test_several_posts_are_deleted_with_their_conversations(desk):
    posts = [make_post("One"), make_post("Two")]
    for post in posts:
        make_chain(post, 3)

    chosen = {"_selected_action": [post.pk for post in posts]}
    desk.post("/admin/blog/post/", {"action": "move_to_trash", **chosen})
    asked = desk.post("/admin/blog/post/?trash=1", {"action": "delete_for_good", **chosen})
    desk.post(asked["Location"], {"sure": ""})

    assert not Post.objects.exists()


def test_a_film_with_reviews_cannot_be_deleted(desk):
    film = make_review("Her").film

    desk.post(f"/admin/blog/film/{film.pk}/delete/", {"post": "yes"})

    assert Film.objects.filter(pk=film.pk).exists()


def test_a_film_is_entered_and_corrected(desk):
    desk.post("/admin/blog/film/add/", {"title": "Her", "year": "2013", "directors": "Spike Jonze"})
    film = Film.objects.get()

    response = desk.post(f"/admin/blog/film/{film.pk}/change/", {"title": "Her", "year": "1066", "slug": film.slug})

    assert (film.slug, film.year) == ("her", 2013)
    assert "1870" in errors(response)


@pytest.mark.parametrize("model", ["post", "film", "tag", "picture", "oldaddress", "user"])
@pytest.mark.parametrize("page", ["", "add/", "?q=her"])
def test_every_list_and_form_of_the_desk_opens(desk, model, page):
    make_review("Her", tags=["Love"], rating="3/4")

    assert desk.get(f"/admin/blog/{model}/{page}").status_code == 200


def test_an_owner_makes_another_author(desk):
    secret = "quite long and unusual"

    desk.post(
        "/admin/blog/user/add/",
        {"username": "bea", "password1": secret, "password2": secret, "usable_password": "true"},
    )

    assert User.objects.get(username="bea").slug == "bea"


# Pictures


def picture_file(name="a.png", *, size=(300, 200), kind="PNG"):
    file = BytesIO()
    Image.new("RGB", size, "teal").save(file, kind)
    file.seek(0)
    file.name = name
    return file


def test_a_picture_is_made_safe_and_measured(desk, settings):
    response = desk.post("/admin/blog/picture/add/", {"file": picture_file("../../evil name.PNG"), "alt": "The sea"})

    assert response.status_code == 302, errors(response)
    picture = Picture.objects.get()
    assert (picture.width, picture.height, picture.alt) == (300, 200, "The sea")
    assert re.fullmatch(r"pictures/\d{4}/\d\d/[0-9a-f]{32}\.jpg", picture.file.name)
    assert (settings.MEDIA_ROOT / picture.file.name).read_bytes()[:2] == b"\xff\xd8"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no picture that can be shown"),
        (b"%PDF-1.4", "no picture that can be shown"),
        (b"\x89PNG\r\n\x1a\n and then nothing", "no picture|damaged"),
        (b"", "empty"),
    ],
)
def test_what_is_no_picture_is_refused_in_words(desk, content, said):
    file = BytesIO(content)
    file.name = "a.png"

    response = desk.post("/admin/blog/picture/add/", {"file": file, "alt": ""})

    assert response.status_code == 200
    assert re.search(said, errors(response))
    assert not Picture.objects.exists()


def test_the_words_of_a_picture_are_changed_without_the_picture(desk):
    desk.post("/admin/blog/picture/add/", {"file": picture_file(), "alt": ""})
    before = Picture.objects.get()

    desk.post(f"/admin/blog/picture/{before.pk}/change/", {"alt": "The sea"})

    after = Picture.objects.get()
    assert (after.alt, after.file.name, after.width) == ("The sea", before.file.name, 300)
