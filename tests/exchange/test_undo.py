"""An import that is taken back leaves the database as it was; what somebody worked on since stays, and is named."""

from hashlib import sha256

import pytest
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from factories import every_row, make_comment, make_film, make_post
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from tree_oracle import misplaced

from blog.models import Film, FurtherReading, Post, Tag
from comments.models import Comment
from exchange.models import ImportBatch
from exchange.sources import Source
from exchange.writer import commit, import_files, preview, read_again, rereading, traces, undo

pytestmark = pytest.mark.django_db

DUMPS = settings.BASE_DIR / "fixtures" / "dumps" / "text_dump"
SEED = DUMPS / "her.txt"
KEPT = "https://web.archive.org/web/2014/https://films.example/her"
FIRST_PRINTED = {
    "blog.film": "countries directors imdb_id original_title poster_id runtime slug title tmdb_id uid year",
    "blog.post": "author_id comments_open declared_comments excerpt film_id has_spoilers kind original_date picture_id "
    "published_at pull_quote rating_best rating_text rating_value rating_worst slug source source_format source_id "
    "status title uid verdict watched_day watched_month watched_year",
    "blog.tag": "name slug",
    "comments.comment": "author_email author_name author_url created_at edited_at kind network parent_id post_id "
    "source source_format source_id stand_in state state_changed_at state_reason uid user_id",
    "blog.furtherreading": "position post_id publication title uid url",
}
OURS = "exchange."  # the imports' own bookkeeping stays, so that one can see what was undone


def content_hash():
    rows = {label: sorted(rows) for label, rows in every_row().items() if not label.startswith(OURS)}
    return sha256(repr(sorted(rows.items())).encode("utf-8", "surrogatepass")).hexdigest()


def imported(*paths, **how):
    import_files(paths or [SEED], **how)
    return ImportBatch.objects.latest("pk")


def test_undoing_everything_leaves_the_database_as_it_was():
    make_comment(make_post("Solaris", tags=["Sea"]))
    before = content_hash()
    batch = imported(DUMPS)
    assert content_hash() != before

    undone = undo(batch)

    assert content_hash() == before
    assert undone.kept == []
    assert undone.removed["posts"] > 3
    assert undone.removed["comments"] > 20
    batch.refresh_from_db()
    assert (batch.state, batch.undone_at is None) == ("undone", False)


def test_checking_whether_links_are_still_there_is_no_edit():
    batch = imported()
    FurtherReading.objects.update(link_status="dead", link_words="Gone.", checked_at=timezone.now(), archive_url=KEPT)

    assert undo(batch).kept == []


def test_a_column_that_came_later_counts_once_it_is_filled(monkeypatch):
    """Else an update of Matinee would make every film that was imported before look edited."""
    monkeypatch.setitem(traces._columns, "blog.film", ("title", "year"))
    film = make_film("Her")
    before = traces.print_of(film)
    monkeypatch.setitem(traces._columns, "blog.film", ("title", "year", "credit", "credit_url"))

    assert traces.print_of(film) == before
    film.credit = "Wikidata"
    assert traces.print_of(film) != before


def test_no_column_was_added_to_what_is_printed():
    """Whoever adds one to a model adds it to `_ADDED_LATER`, too, or undoing an older import would keep everything."""
    models = {model._meta.label_lower: model for model in (Film, Post, Tag, Comment, FurtherReading)}
    first = {
        label: " ".join(sorted(set(traces._content_columns(model())) - traces._ADDED_LATER.get(label, set())))
        for label, model in models.items()
    }

    assert first == FIRST_PRINTED


def test_an_undone_import_can_be_imported_again():
    undo(imported())

    import_files([SEED])

    assert Post.objects.get().slug == "her"
    assert Comment.objects.count() == 7


def test_an_import_is_undone_once():
    batch = imported()
    undo(batch)
    Post.objects.create(title="Her", status="draft")

    assert undo(batch).removed == {}
    assert Post.objects.count() == 1


def edit_post():
    post = Post.objects.get()
    post.source += "\n\nPS: still true."
    post.save()
    return "It was edited since."


def tag_post():
    Post.objects.get().tags.add(Tag.objects.create(name="Love"))
    return "It was edited since."


def answer():
    make_comment(Post.objects.get(), Comment.objects.in_order().first())
    return "Readers commented on it since."


def decide():
    Comment.objects.in_order().last().trash()
    return "A comment on it was edited or decided since."


def decide_and_undecide():
    comment = Comment.objects.in_order().last()
    comment.hold()
    comment.approve()
    return "A comment on it was edited or decided since."


def edit_comment():
    comment = Comment.objects.in_order().last()
    comment.source = "I see."
    comment.save()
    return "A comment on it was edited or decided since."


def find_address():
    FurtherReading.objects.filter(position=1).update(url="https://films.example/her")
    return "Its further reading was edited since."


def remove_link():
    FurtherReading.objects.filter(position=1).delete()
    return "Its further reading was edited since."


EDITS = [edit_post, tag_post, answer, decide, decide_and_undecide, edit_comment, find_address, remove_link]


@pytest.mark.parametrize("edit", EDITS)
def test_a_post_that_somebody_worked_on_stays_whole_and_is_named(edit):
    batch = imported()
    reason = edit()
    before = content_hash()

    undone = undo(batch)

    assert content_hash() == before
    kept = [each for each in undone.kept if each.address == "/her/"]
    assert [(each.what, each.reason) for each in kept] == [("Her", reason)]
    assert Comment.objects.filter(source_id__gt="").count() == 7
    assert misplaced() == []


def test_what_nobody_touched_goes_beside_what_stays():
    batch = imported(SEED, DUMPS / "quiet_harbour.txt")
    decide_on = Comment.objects.of(Post.objects.get(slug="her")).first()
    decide_on.trash()

    undone = undo(batch)

    assert [post.slug for post in Post.objects.all()] == ["her"]
    assert undone.removed["posts"] == 1
    assert {kept.address for kept in undone.kept} == {"/her/", "/films/her/"}


def test_rendering_anew_is_no_edit():
    batch = imported()
    before = Post.objects.count()
    for row in [*Post.objects.all(), *Comment.objects.all()]:
        type(row).objects.filter(pk=row.pk).update(html="<p>Rendered by other rules.</p>", renderer_version=9)

    undo(batch)

    assert (before, Post.objects.count()) == (1, 0)


def test_a_film_whose_facts_were_completed_stays():
    batch = imported()
    Film.objects.update(directors="Spike Jonze")

    undone = undo(batch)

    assert not Post.objects.exists()
    assert [(kept.what, kept.address, kept.reason) for kept in undone.kept] == [
        ("Her", "/films/her/", "It was edited since.")
    ]


def test_a_film_that_another_post_is_about_stays():
    batch = imported()
    make_post("Her, again", film=Film.objects.get())

    undone = undo(batch)

    assert Film.objects.count() == 1
    assert [kept.reason for kept in undone.kept] == ["Another post uses it."]


def test_a_film_and_tags_that_were_here_before_stay_without_a_word():
    make_film("her", year=2013)
    before = content_hash()

    undone = undo(imported())

    assert content_hash() == before
    assert undone.kept == []


def test_a_film_that_two_imports_use_goes_with_the_second(tmp_path):
    before = content_hash()
    first = imported()
    other = tmp_path / "other.txt"
    other.write_text("Her\n\nI saw another film in it than everybody else did.\n\nRating: 2/4\n", "utf-8")
    second = imported(other)
    assert Post.objects.filter(film__title="Her").count() == 2

    undo(first)
    assert Film.objects.count() == 1
    undo(second)

    assert content_hash() == before


def test_a_preview_is_seen_by_nobody_and_leaves_no_trace(client):
    before = content_hash()

    batch = preview([Source("her.txt", SEED.read_bytes())])

    assert content_hash() == before
    assert client.get("/her/").status_code == 404
    assert undo(batch).removed == {}
    batch.delete()
    assert content_hash() == before


# By chance


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=60)
TEXTS = WORDS.filter(str.strip)


@st.composite
def dumps(draw):
    """The text of a page with a conversation: names, places and words at random."""
    title = draw(st.sampled_from(["Her", "Lighthouse", "七人", "A winter", "1917"]))
    body = "\n\n".join(draw(st.lists(TEXTS, max_size=3)))
    lines, depth = [], 0
    for number, text in enumerate(draw(st.lists(TEXTS, max_size=8)), start=1):
        depth = draw(st.integers(0, min(depth + 2, 6))) if lines else 0
        mark = f"{number}." if depth == 0 else "•"
        lines.append(f"{' ' * (2 + 2 * depth)}{mark} {text}")
    further = draw(st.sampled_from(["", "For further reading:\n\nA shelf\nhttps://films.example/a\n\n"]))
    tagged = draw(st.sampled_from(["", "Tagged sea, winter\n\n"]))
    comments = "\n\n".join(lines)
    return f"{title}\n\n{body}\n\nRating: 3/4\n\n{further}{tagged}{len(lines)} responses to “{title}”\n\n{comments}\n"


@given(st.lists(dumps(), min_size=1, max_size=3), st.booleans())
@hypothesis_settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_random_dumps_are_stored_once_read_again_without_a_change_and_undone_without_a_trace(tmp_path, pages, joins):
    folder = tmp_path / "dumps"
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for number, page in enumerate(pages):
        (folder / f"{number}.txt").write_bytes(page.encode())
    with transaction.atomic():
        before = content_hash()
        import_files([folder], join=joins)
        after = content_hash()

        import_files([folder], join=joins)
        assert content_hash() == after
        for file in ImportBatch.objects.latest("pk").files.all():
            if file.post_id:
                assert rereading(file) == []
                assert read_again(file) == []
        assert content_hash() == after
        assert misplaced() == []
        for batch in ImportBatch.objects.filter(state="committed").order_by("-pk"):
            assert undo(batch).kept == []
        assert content_hash() == before
        transaction.set_rollback(True)


def test_commit_stores_what_was_looked_at_as_it_was_asked():
    batch = preview([Source("her.txt", SEED.read_bytes()), Source("x.txt", b"\0\0\0")])

    report = commit(batch, status="draft")

    assert [outcome.address for outcome in report.outcomes] == ["/her/"]
    post = Post.objects.get()
    assert (post.status, post.published_at) == ("draft", None)
    batch.refresh_from_db()
    assert (batch.state, batch.status, batch.committed_at is None) == ("committed", "draft", False)
    assert commit(batch).outcomes == ()
