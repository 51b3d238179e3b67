"""What the writing page makes of what a critic types: films, tags, days, times, ratings on the critic's own scale."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test.utils import CaptureQueriesContext
from factories import make_comment, make_film, make_post
from hypothesis import given
from hypothesis import strategies as st
from writing import errors, form_of, written

from blog.desk.film_field import parted
from blog.desk.watched_field import read_watched, written_watched
from blog.models import Film, Post, Tag
from blog.rating import LETTERS, Scale, read_on_scale
from comments.models import Comment

pytestmark = pytest.mark.django_db


def write(desk, **fields):
    response = desk.post("/admin/blog/post/add/", written(**fields))
    assert response.status_code == 302, errors(response)
    return Post.objects.latest("pk")


# The film


def test_six_fields_make_a_published_review(desk, client):
    post = write(
        desk,
        film="Paris, Texas (1984)",
        title="",
        source="A man walks out of the *desert*.",
        verdict="Red caps.",
        rating="3.5",
        pull_quote="I knew these people.",
        status="draft",
        _publish="",
        **{"further_reading-0-title": "An essay"},
    )

    assert (post.title, post.slug, post.status, str(post.film)) == (
        "Paris, Texas",
        "paris-texas",
        "published",
        "Paris, Texas (1984)",
    )
    assert client.get("/paris-texas/").status_code == 200


@pytest.mark.parametrize("typed", ["Her", "her", "Her (2013)", " HER  (2013) ", "her [2013]"])
def test_a_film_that_is_there_is_found_by_its_name(desk, typed):
    film = make_film("Her", year=2013)

    assert write(desk, film=typed).film == film


@pytest.mark.parametrize(
    ("typed", "film", "imdb", "tmdb"),
    [
        ("https://letterboxd.com/film/her-2013/", "Her (2013)", "", None),
        ("https://www.themoviedb.org/movie/152601-her", "Her", "", 152601),
        ("Her (2013) https://www.imdb.com/title/tt1798709/", "Her (2013)", "tt1798709", None),
        ("Her tt1798709", "Her", "tt1798709", None),
    ],
)
def test_an_address_elsewhere_names_the_film(desk, typed, film, imdb, tmdb):
    made = write(desk, film=typed).film

    assert (str(made), made.imdb_id, made.tmdb_id) == (film, imdb, tmdb)
    assert write(desk, film=typed, slug="again").film == made


@pytest.mark.parametrize("typed", ["https://www.imdb.com/title/tt1798709/", "https://boxd.it/29MD", "tt1798709"])
def test_an_address_that_names_no_title_is_said_to(desk, typed):
    response = desk.post("/admin/blog/post/add/", written(film=typed))

    assert "Type its title before the address." in errors(response)
    assert not Film.objects.exists()


def test_a_film_of_another_year_is_another_film(desk):
    make_film("Her", year=2013)

    assert write(desk, film="Her (1984)").film.year == 1984


def test_a_film_whose_year_was_not_known_gets_it(desk):
    film = make_film("Her", year=None)

    assert write(desk, film="Her (2013)").film == film
    film.refresh_from_db()
    assert film.year == 2013


def test_a_new_film_takes_year_and_director_from_beside_it(desk):
    film = write(desk, film="Her", film_year="2013", film_directors="Spike Jonze").film

    assert (film.title, film.year, film.directors) == ("Her", 2013, "Spike Jonze")


def test_two_films_of_one_name_are_not_guessed_at(desk):
    make_film("Solaris", year=1972)
    make_film("Solaris", year=2002)

    response = desk.post("/admin/blog/post/add/", written(film="Solaris"))

    assert "Solaris (1972), Solaris (2002). Add the year" in errors(response)
    assert not Post.objects.exists()
    assert write(desk, film="Solaris (2002)").film.year == 2002


def test_a_year_before_film_is_refused_at_its_field_and_makes_no_film(desk):
    response = desk.post("/admin/blog/post/add/", written(film="Hamlet", film_year="1601"))

    assert "1870" in errors(response)
    assert not Film.objects.exists()


def test_a_mistake_elsewhere_makes_no_film(desk):
    desk.post("/admin/blog/post/add/", written(film="Hamlet (1948)", rating="good"))

    assert not Film.objects.exists()


def test_a_review_that_is_stored_again_keeps_its_film(desk):
    post = write(desk, film="Her (2013)")

    desk.post(f"/admin/blog/post/{post.pk}/change/", form_of(post, verdict="New."))

    post.refresh_from_db()
    assert (post.verdict, str(post.film), Film.objects.count()) == ("New.", "Her (2013)", 1)


@given(st.text(max_size=400))
def test_whatever_is_typed_has_a_title_where_it_has_letters(typed):
    title, year = parted(typed)

    assert title.strip() or not typed.strip()
    assert year is None or 1800 <= year <= 2199


# Tags, days and times


def test_tags_are_typed_and_those_that_are_there_are_used(desk):
    love = Tag.objects.create(name="Love")

    post = write(desk, tags="love, Road films ,, LOVE")

    assert {tag.name for tag in post.tags.all()} == {"Love", "Road films"}
    assert love in post.tags.all()


def test_a_tag_without_end_is_said_to_miss_a_comma(desk):
    assert "comma" in errors(desk.post("/admin/blog/post/add/", written(tags="x" * 101)))


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("2013-12-24", (2013, 12, 24)), ("2013-12", (2013, 12, None)), ("2013", (2013, None, None)), ("", (None,) * 3)],
)
def test_a_film_was_seen_on_a_day_in_a_month_in_a_year_or_once(desk, typed, stored):
    post = write(desk, watched=typed)

    assert (post.watched_year, post.watched_month, post.watched_day) == stored


@given(st.dates(min_value=datetime(1870, 1, 1, tzinfo=UTC).date()), st.integers(1, 3))
def test_a_day_is_read_as_it_is_written(day, known):
    watched = tuple([day.year, day.month, day.day][:known] + [None] * (3 - known))
    if day.year <= 2200:
        assert read_watched(written_watched(watched)) == watched


def test_the_page_says_when_the_film_was_seen(desk, client):
    write(desk, watched="2013-12", seen_again="on")

    assert "Seen again: December 2013" in client.get("/her/").content.decode()


def test_a_time_that_is_left_alone_keeps_its_seconds(desk):
    post = make_post("Her", published_at=datetime(2014, 1, 2, 3, 4, 56, tzinfo=UTC))

    desk.post(f"/admin/blog/post/{post.pk}/change/", form_of(post, published_at="2014-01-02T03:04", verdict="New."))

    post.refresh_from_db()
    assert (post.published_at.second, post.verdict) == (56, "New.")


def test_a_time_that_is_moved_is_moved(desk):
    post = make_post("Her", published_at=datetime(2014, 1, 2, 3, 4, 56, tzinfo=UTC))

    desk.post(f"/admin/blog/post/{post.pk}/change/", form_of(post, published_at="2014-01-02T04:04"))

    post.refresh_from_db()
    assert post.published_at == datetime(2014, 1, 2, 4, 4, tzinfo=UTC)


# Ratings on the critic's own scale


FOUR = Scale(Decimal(4), Decimal("0.5"))


@pytest.mark.parametrize(
    ("typed", "text", "value", "best"),
    [
        ("3.5", "3.5/4", "3.5", 4),
        ("3,5", "3.5/4", "3.5", 4),
        ("4", "4/4", "4", 4),
        ("★★★½", "★★★½", "3.5", 4),
        ("3 stars", "3 stars", "3", 4),
        ("***", "***", "3", 4),
        ("★★★☆☆", "★★★☆☆", "3", 5),
        ("5 stars", "5 stars", "5", 5),
        ("7/10", "7/10", "7", 10),
        ("85%", "85%", "85", 100),
        ("B+", "B+", "9", 12),
    ],
)
def test_a_rating_is_read_on_the_critics_scale_unless_it_tells_another(typed, text, value, best):
    rating = read_on_scale(typed, FOUR)

    assert (rating.text, rating.value, rating.best) == (text, Decimal(value), best)


@pytest.mark.parametrize("typed", ["4.5", "5", "good", "", "-1", "3.5.5", "1e3"])
def test_what_is_not_on_the_scale_is_no_rating(typed):
    assert read_on_scale(typed, FOUR) is None


@pytest.mark.parametrize("scale", [FOUR, Scale(Decimal(5), Decimal("0.25")), Scale(Decimal(100)), Scale(Decimal(10))])
def test_every_step_of_a_scale_can_be_read_on_it(scale):
    ratings = [read_on_scale(step, scale) for step in scale.steps]

    assert [rating.value for rating in ratings] == [scale.step * count for count in range(len(ratings))]
    assert {rating.best for rating in ratings} == {scale.best}


def test_letters_are_steps_too():
    scale = Scale(Decimal(12), has_letters=True)

    assert [read_on_scale(step, scale).value for step in scale.steps] == list(range(len(LETTERS)))


def test_an_old_review_keeps_the_scale_it_was_written_on(desk, settings):
    settings.BLOG_RATING_SCALE = FOUR
    post = make_post("Her", rating="7/10")
    address = f"/admin/blog/post/{post.pk}/change/"

    assert 'data-best="10"' in desk.get(address).content.decode()
    desk.post(address, form_of(post, rating="8"))

    post.refresh_from_db()
    assert (post.rating_text, post.rating_best) == ("8/10", 10)


# Proposals and the preview


def test_films_are_proposed_while_one_types(desk):
    make_film("Her", year=2013)
    make_film("Another Hero", year=2000)

    films = desk.get("/admin/blog/post/films/?q=her").json()["films"]

    assert [film["label"] for film in films] == ["Her (2013)", "Another Hero (2000)"]


def test_tags_are_proposed_while_one_types(desk):
    Tag.objects.create(name="Road films")

    assert desk.get("/admin/blog/post/tags/?q=film").json() == {"tags": ["Road films"]}


@pytest.mark.parametrize("address", ["films/?q=h", "tags/?q=h", "preview/"])
def test_strangers_are_proposed_nothing(client, address):
    assert client.get(f"/admin/blog/post/{address}").status_code == 302


def test_a_preview_stores_nothing(desk):
    page = desk.post(
        "/admin/blog/post/preview/", written(film="Her (2013)", tags="Love", rating="3.5")
    ).content.decode()

    assert "It <em>stays</em> with me." in page
    assert "3.5 of 5 stars" in page
    assert not any(model.objects.exists() for model in (Post, Film, Tag))


def test_a_preview_of_a_form_full_of_mistakes_shows_what_can_be_read(desk):
    page = desk.post(
        "/admin/blog/post/preview/",
        written(title="", film="", rating="good", slug="!!", published_at="soon", source="Still *here*."),
    )

    assert page.status_code == 200
    assert "Still <em>here</em>." in page.content.decode()


# The list, and what the desk costs


def queries(client, address):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.mark.parametrize("address", ["", "blog/post/", "blog/post/1/change/", "blog/post/add/"])
def test_a_page_of_the_desk_costs_as_many_queries_with_many_posts_as_with_one(desk, address):
    make_post("First", pk=1, rating="3/4", tags=["Love"], film=make_film("First"), status="draft")
    make_post("Shown", rating="3/4", tags=["Love"], film=make_film("Shown"))
    make_comment(make_post("Talked about"), state=Comment.State.PENDING)
    desk.get("/admin/")
    before = queries(desk, f"/admin/{address}")
    for number in range(12):
        make_post(f"Draft {number}", status="draft", rating="3/4", film=make_film(f"Film {number}"))
        make_post(f"Post {number}", rating="3/4", tags=[f"Tag {number}"], film=make_film(f"Other {number}"))
        make_comment(Post.objects.latest("pk"), state=Comment.State.PENDING)

    assert queries(desk, f"/admin/{address}") == before


def row(post, **fields):
    stored = {"form-0-id": post.pk, "form-0-rating_text": post.rating_text, "form-0-status": post.status}
    changed = {f"form-0-{name}": value for name, value in fields.items()}
    return {"form-TOTAL_FORMS": 1, "form-INITIAL_FORMS": 1, "_save": "Save", **stored, **changed}


def test_rating_and_status_are_changed_in_the_list(desk):
    post = make_post("Her", status="draft", source="It *stays*.")

    response = desk.post("/admin/blog/post/", row(post, rating_text="3.5", status="published"))

    assert response.status_code == 302
    post.refresh_from_db()
    assert (post.rating_text, post.rating_value, post.status) == ("3.5/5", Decimal("3.5"), "published")
    assert post.published_at is not None
    assert post.html == "<p>It <em>stays</em>.</p>"


def test_what_is_no_rating_is_refused_in_the_list(desk):
    post = make_post("Her", rating="3/4")

    response = desk.post("/admin/blog/post/", row(post, rating_text="good"))

    assert "is no rating that can be read" in errors(response)
    post.refresh_from_db()
    assert post.rating_text == "3/4"


@pytest.mark.parametrize(
    ("action", "name", "value"),
    [
        ("publish", "status", "published"),
        ("unpublish", "status", "draft"),
        ("open_comments", "comments_open", True),
        ("close_comments", "comments_open", False),
    ],
)
def test_many_are_changed_at_once_and_the_log_says_so(desk, action, name, value):
    posts = [make_post("One"), make_post("Two", status="draft", comments_open=False)]

    desk.post("/admin/blog/post/", {"action": action, "_selected_action": [post.pk for post in posts]})

    assert {getattr(post, name) for post in Post.objects.all()} == {value}
    assert LogEntry.objects.count() == 1
