"""Fixtures do no harm: threads are numbered anew, texts rendered anew, and everything else stays as it is."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import transaction
from factories import every_row, make_chain, make_comment, make_film, make_hidden, make_post, make_review
from tree_oracle import misplaced

from blog.models import Film, Post
from comments.models import Comment
from exchange.writer import import_files

pytestmark = pytest.mark.django_db

DUMP = settings.BASE_DIR / "fixtures" / "dumps" / "text_dump" / "her.txt"
SHIPPED = settings.BASE_DIR / "fixtures" / "her.json"
MODELS = ("blog.film", "blog.post", "blog.furtherreading", "comments.comment")
TREE = ("tree_id", "lft", "rght", "level")
SEED_TREE = {"1": None, "1.1": "1", "1.1.1": "1.1", "1.1.1.1": "1.1.1", "2": None, "3": None, "3.1": "3"}


@pytest.fixture(params=["dumped here", "shipped"])
def her(request, tmp_path) -> Path:
    """The seed as a fixture: made in a database that is rolled back, and the one that is shipped."""
    if request.param == "shipped":
        if not SHIPPED.exists():
            pytest.skip("fixtures/her.json is not there")
        return SHIPPED
    path = tmp_path / "her.json"
    with transaction.atomic():
        import_files([DUMP])
        call_command("dumpdata", *MODELS, natural_primary=True, natural_foreign=True, output=str(path), verbosity=0)
        transaction.set_rollback(True)
    assert not Post.objects.exists()
    return path


def load(path):
    call_command("loaddata", str(path), stdout=StringIO())


def seed():
    return Post.objects.get(title="Her", source__startswith="Her is the story")


def seed_tree():
    comments = Comment.objects.of(seed()).exclude(source_id="").select_related("parent")
    return {comment.source_id: comment.parent and comment.parent.source_id for comment in comments}


def nothing():
    pass


def others_threads():
    make_chain(make_post("One"), 4)
    make_hidden(make_post("Two"), answers=3)
    make_comment(make_post("Three"))


def others_addresses():
    make_chain(make_review("Her", source="Another text.", slug="her"), 2)
    assert Film.objects.filter(slug="her").exists()


SITUATIONS = [nothing, others_threads, others_addresses]


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_fixture_brings_its_tree_and_leaves_all_other_rows_as_they_are(her, situation, times):
    situation()
    before = every_row()

    for _ in range(times):
        load(her)

    after = every_row()
    assert seed_tree() == SEED_TREE
    assert misplaced() == []
    assert all(rows <= after[table] for table, rows in before.items())
    added = {table: len(after[table] - rows) for table, rows in before.items() if after[table] != rows}
    assert added == {"blog.Film": 1, "blog.Post": 1, "blog.FurtherReading": 3, "comments.Comment": 7}


def test_the_second_load_changes_nothing_but_numbers_of_trees(her):
    load(her)
    before = every_row(without=TREE)

    load(her)

    assert every_row(without=TREE) == before


def test_a_fixture_of_a_taken_address_takes_another_and_keeps_it(her):
    others_addresses()
    load(her)
    first = seed().slug, seed().film.slug

    load(her)

    assert first == (seed().slug, seed().film.slug) == ("her-2", "her-2")


def test_a_fixture_of_what_is_here_already_keeps_what_readers_answered(her):
    import_files([DUMP])
    answer = make_comment(seed(), Comment.objects.get(source_id="1.1.1.1"))
    make_comment(seed(), answer)
    make_comment(seed())
    before = readers_comments()

    for _ in range(2):
        load(her)
        assert misplaced() == []
        assert seed_tree() == SEED_TREE
        assert readers_comments() == before
    assert (Post.objects.count(), Film.objects.count(), Comment.objects.count()) == (1, 1, 10)


def readers_comments():
    columns = [field.attname for field in Comment._meta.concrete_fields if field.attname not in TREE]
    return list(Comment.objects.filter(source_id="").order_by("pk").values(*columns))


def test_the_text_of_the_seed_arrives_character_for_character(her):
    with transaction.atomic():
        import_files([DUMP])
        expected = texts()
        transaction.set_rollback(True)

    load(her)

    assert texts() == expected


def texts():
    post = seed()
    comments = list(Comment.objects.order_by("source_id").values_list("source_id", "source", "html", "stand_in"))
    links = list(post.further_reading.values_list("position", "title", "url"))
    return post.source, post.html, post.summary, post.verdict, post.pull_quote, post.rating, comments, links


# Fixtures as other hands make them


def raw_comment(pk, post, parent=None, **fields):
    written = {"post": post, "parent": parent, "author_name": "Raw", "source": "x", **fields}
    return {"model": "comments.comment", "pk": pk, "fields": written}


def write(tmp_path, *rows):
    path = tmp_path / "raw.json"
    path.write_text(json.dumps(rows))
    return path


def test_primary_keys_and_tree_columns_of_a_fixture_merge_no_threads(tmp_path):
    others = make_chain(make_post("One"), 3)
    post = make_post("Two")
    before = every_row()
    numbers = {"tree_id": others[0].tree_id, "lft": 2, "rght": 3, "level": 4}

    load(write(tmp_path, raw_comment(902, post.pk, 901, **numbers), raw_comment(901, post.pk, **numbers)))

    assert misplaced() == []
    assert Comment.objects.get(pk=902).parent_id == 901
    assert all(rows <= every_row()[table] for table, rows in before.items())


def test_a_fixture_with_primary_keys_does_not_write_over_a_strangers_comment(tmp_path):
    stranger = make_comment(make_post("One"), source="Mine.")
    before = every_row()
    fixture = write(tmp_path, raw_comment(stranger.pk, make_post("Two").pk, uid="c0000000-0000-4000-8000-000000000000"))

    with pytest.raises(CommandError, match=rf"Nothing was loaded.*\b{stranger.pk}\b"):
        load(fixture)

    assert before["comments.Comment"] <= every_row()["comments.Comment"]
    assert misplaced() == []


def test_a_comment_that_a_fixture_moves_to_another_post_leaves_a_whole_thread(tmp_path):
    chain = make_chain(make_post("One"), 2)
    make_comment(chain[0].post, chain[0])
    moved = raw_comment(chain[1].pk, make_post("Two").pk, uid=str(chain[1].uid))

    load(write(tmp_path, moved))

    assert misplaced() == []


def test_html_in_a_fixture_is_rendered_anew(tmp_path):
    evil = {"html": "<script>alert(1)</script>", "source": "*Fine* <script>", "source_format": "markdown"}
    film_post = {"title": "Raw", "slug": "raw", "status": "draft", "summary": "<b>", **evil}

    load(
        write(
            tmp_path,
            {
                "model": "blog.post",
                "pk": 77,
                "fields": {**film_post, "created_at": "2024-01-01T00:00:00Z", "changed_at": "2024-01-01T00:00:00Z"},
            },
            raw_comment(78, 77, **evil),
        )
    )

    for row in (Post.objects.get(), Comment.objects.get()):
        assert "<script>" not in row.html
        assert "<em>Fine</em>" in row.html
    assert Post.objects.get().summary.startswith("Fine")


def test_a_circle_in_a_fixture_is_refused_and_nothing_of_it_stored(tmp_path):
    post = make_post()
    before = every_row()

    with pytest.raises(CommandError, match=r"Nothing was loaded.*circle.*parent"):
        load(write(tmp_path, raw_comment(1, post.pk, 2), raw_comment(2, post.pk, 1)))

    assert every_row() == before


@pytest.mark.parametrize("slug", ["feed", "1917", "admin", ""])
def test_a_reserved_address_in_a_fixture_gets_a_number(tmp_path, slug):
    fields = {"title": "Feed", "slug": slug, "directors": ""}

    load(write(tmp_path, {"model": "blog.film", "fields": fields}))

    assert Film.objects.get().slug == (f"{slug}-2" if slug else "film-2")


def test_films_that_are_no_ones_double_keep_their_row(tmp_path):
    film = make_film("Her")
    fields = {"uid": str(film.uid), "title": "Her", "year": 2013, "slug": "her"}

    load(write(tmp_path, {"model": "blog.film", "fields": fields}))

    assert (Film.objects.get().pk, Film.objects.get().year, Film.objects.get().slug) == (film.pk, 2013, "her")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[{]", "Nothing was loaded"),
        (
            '[{"model": "blog.furtherreading", "fields": {"post": null, "title": "x", "url": "javascript:alert(1)"}}]',
            "Nothing was loaded",
        ),
        ('[{"model": "blog.film", "fields": {"title": ""}}]', "film_has_a_title"),
    ],
)
def test_a_fixture_that_cannot_be_loaded_is_refused_in_words(tmp_path, content, said):
    fixture = tmp_path / "broken.json"
    fixture.write_text(content)
    with pytest.raises(CommandError, match=said):
        call_command("loaddata", str(fixture))
