"""What was read is stored as it was read, once, and with an account of it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from factories import every_row, make_comment, make_film, make_post, make_user
from tree_oracle import misplaced

from blog.models import Film, FurtherReading, Post, Tag
from comments.forms import find_answered
from comments.models import Comment, MisplacedReply
from exchange.models import ImportBatch, ImportedFile
from exchange.records import Corrections, Problem
from exchange.report import in_words
from exchange.sources import Source
from exchange.writer import Fate, commit, correct, import_files, outcomes, preview, undo
from exchange.writer.storing import author_called, tags_called
from exchange.writer.traces import Trace

pytestmark = pytest.mark.django_db

DUMPS = settings.BASE_DIR / "fixtures" / "dumps" / "text_dump"
SEED = DUMPS / "her.txt"
LINES = ["", *SEED.read_text("utf-8").split("\n")]  # as an editor counts them


def paragraphs(*numbers):
    return [LINES[number] for number in numbers]


def write(tmp_path, text, name="dump.txt"):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


# The seed, held against the lines of its dump


def test_the_text_of_the_seed_is_that_of_its_lines():
    import_files([SEED])

    post = Post.objects.get()
    body = [line for line in LINES[1:19] if line]
    assert [line for line in post.source.split("\n") if line] == body
    assert len(body) == len(post.source.split("\n\n"))
    assert post.pull_quote == LINES[21]
    assert (post.title, post.slug, post.film.title, post.film.slug) == ("Her", "her", "Her", "her")
    assert (post.verdict, post.rating.text) == ("Long story short", "4/4 stars")
    assert (post.rating.value, post.rating.best, post.rating.worst) == (4, 4, 0)
    assert (post.declared_comments, post.author, post.shown_date) == (10, None, None)
    assert post.source_format == "plain"


def test_the_comments_of_the_seed_are_those_of_its_lines():
    import_files([SEED])

    texts = {comment.source_id: comment.source for comment in Comment.objects.all()}
    seed = "\n".join(LINES[34:50])
    bare = {path: " ".join(text.split()) for path, text in texts.items()}
    marked = " ".join(" ".join(line.split()) for line in seed.split("\n") if line.strip())
    for mark, path in (
        ("1. ", "1"),
        ("• ", "1.1"),
        ("• ", "1.1.1"),
        ("• ", "1.1.1.1"),
        ("2. ", "2"),
        ("3. ", "3"),
        ("• ", "3.1"),
    ):
        expected = mark + bare[path]
        assert marked.startswith(expected)
        marked = marked.removeprefix(expected).lstrip()
    assert marked == ""


def test_the_tree_of_the_seed_is_that_of_its_indentation():
    import_files([SEED])

    links = {c.source_id: c.parent and c.parent.source_id for c in Comment.objects.select_related("parent")}
    assert links == {"1": None, "1.1": "1", "1.1.1": "1.1", "1.1.1.1": "1.1.1", "2": None, "3": None, "3.1": "3"}
    assert misplaced() == []


def test_lost_names_are_numbered_in_the_order_of_the_dump():
    import_files([SEED])

    named = Comment.objects.in_order().values_list("source_id", "author_name", "stand_in", "created_at")
    assert list(named) == [
        (path, "", number, None)
        for number, path in enumerate(["1", "1.1", "1.1.1", "1.1.1.1", "2", "3", "3.1"], start=1)
    ]


def test_further_reading_keeps_its_order_and_waits_for_addresses():
    import_files([SEED])

    assert list(FurtherReading.objects.values_list("position", "title", "url")) == [
        (1, LINES[27], ""),
        (2, LINES[28], ""),
        (3, LINES[29], ""),
    ]


def test_the_page_of_the_seed_shows_each_part_once(client):
    import_files([SEED])

    page = client.get("/her/").content.decode()

    for part in (
        "Long story short",
        "come find me",
        "Cinematic review",
        "beautifulhandwrittenletters.com",
        "For further reading",
    ):
        assert page.count(part) == 1 or part == "beautifulhandwrittenletters.com"
    assert "7 responses to “Her”" in page
    assert page.count("name and date not in the dump") == 7


def test_the_file_is_kept_byte_for_byte_with_what_it_became():
    import_files([SEED], user=make_user("ada"))

    kept = ImportedFile.objects.get()
    assert bytes(kept.raw) == SEED.read_bytes()
    assert (kept.batch.user.username, kept.encoding, kept.format) == ("ada", "utf-8", "text_dump")
    assert kept.post == Post.objects.get()
    assert [int(pk) for pk in kept.created["made"]["comments.comment"]] == list(
        Comment.objects.in_order().values_list("pk", flat=True)
    )
    assert len(kept.report["lines"]) == 63


# Once, or not at all


@pytest.mark.parametrize("case", sorted(DUMPS.glob("*.txt")), ids=lambda case: case.stem)
def test_a_dry_run_stores_nothing_and_says_the_same(case):
    before = every_row()

    dry = import_files([case], is_dry_run=True)

    assert every_row() == before
    real = import_files([case])
    assert [(o.fate, o.address, o.imported) for o in dry.outcomes] == [
        (o.fate, o.address, o.imported) for o in real.outcomes
    ]


@pytest.mark.parametrize("case", sorted(DUMPS.glob("*.txt")), ids=lambda case: case.stem)
def test_a_second_run_changes_nothing(case):
    import_files([case])
    before = every_row()

    report = import_files([case])

    assert every_row() == before
    assert {outcome.fate for outcome in report.outcomes} <= {Fate.KNOWN, Fate.UNREADABLE}


def test_the_same_text_under_another_name_and_with_other_line_ends_is_known(tmp_path):
    import_files([SEED])
    before = every_row()
    again = tmp_path / "copy.txt"
    again.write_bytes(b"\xef\xbb\xbf" + SEED.read_bytes().replace(b"\n", b"\r\n"))

    import_files([again, again])

    assert every_row() == before


def test_a_second_run_leaves_what_was_changed_here_alone():
    import_files([SEED])
    post = Post.objects.get()
    post.title, post.slug = "Changed", "changed"
    post.save()
    Comment.objects.get(source_id="2").trash()

    report = import_files([SEED])

    assert (Post.objects.get().title, Comment.objects.get(source_id="2").state) == ("Changed", "trash")
    assert report.outcomes[0].address == "/changed/"


def test_several_files_are_one_import():
    import_files([SEED, DUMPS / "quiet_harbour.txt", DUMPS / "picture.txt"])

    assert ImportBatch.objects.count() == 1
    assert (ImportedFile.objects.count(), Post.objects.count()) == (2, 2)


def test_an_import_of_nothing_new_is_no_import():
    import_files([SEED])
    import_files([SEED, DUMPS / "none.txt"])

    assert ImportBatch.objects.count() == 1


def test_a_fault_while_storing_leaves_nothing_behind(monkeypatch):
    before = every_row()

    def fail(comments):
        raise RuntimeError("full")

    monkeypatch.setattr(Comment.objects, "store_thread", fail)
    with pytest.raises(RuntimeError):
        import_files([SEED])

    assert every_row() == before


# Films


def test_a_film_that_is_here_is_taken():
    film = make_film("her", year=2013)

    import_files([SEED])

    assert (Post.objects.get().film, Film.objects.count()) == (film, 1)
    assert "blog.film" not in ImportedFile.objects.get().created["made"]


def test_of_two_films_of_one_title_none_is_guessed():
    make_film("Her", year=2013)
    make_film("Her", year=1990)

    import_files([SEED])

    assert Film.objects.count() == 3
    assert Post.objects.get().film.year is None


def test_a_film_of_another_year_is_another_film(tmp_path):
    make_film("Solaris", year=1972)
    dump = write(tmp_path, "Solaris (2002)\n\nThe sea thinks.\n\nRating: 3/4\n")

    import_files([dump])

    post = Post.objects.get()
    assert post.film is None or post.film.year == 2002


def test_an_imported_film_is_noted_as_made():
    import_files([SEED])

    assert list(ImportedFile.objects.get().created["made"]["blog.film"]) == [str(Film.objects.get().pk)]


# Addresses, drafts, sizes


def test_an_address_that_is_taken_leaves_the_other_post_alone():
    other = make_post("Her")

    report = import_files([SEED])

    assert Post.objects.get(pk=other.pk).slug == "her"
    assert report.outcomes[0].address == "/her-2/"


def test_an_import_may_be_looked_at_before_it_is_published(client):
    import_files([SEED], status=Post.Status.DRAFT)

    assert client.get("/her/").status_code == 404
    assert Post.objects.get().status == "draft"


def test_comments_keep_the_order_of_their_source_beside_new_ones():
    import_files([SEED])
    post = Post.objects.get()
    new = Comment.objects.create(post=post, author_name="New", source="x")

    assert [comment.source_id for comment in Comment.objects.of(post).in_order()] == [
        "1", "1.1", "1.1.1", "1.1.1.1", "2", "3", "3.1", "",
    ]  # fmt: skip
    assert Comment.objects.of(post).in_order().last() == new


LONG = {
    "a long title": ("{long}\n\nA text.\n\nRating: 3/4\n\n2 responses to “{long}”\n\n  1. One.\n\n  2. Two.\n", 900),
    "a long link": ("A text.\n\nFor Further Reading:\n\n{long}\n\n\n1 response to “Her”\n\n  1. One.\n", 900),
    "a long rating": ("A text.\n\nLong story {long} short: 4/4 stars\n\n1 response to “Her”\n\n  1. One.\n", 900),
    "a long name": (
        "A text.\n\n1 response to “Her”\n\n  1. {long} says:\n     January 3, 2014 at 5:07 pm\n\n     One.\n",
        900,
    ),
}


@pytest.mark.parametrize(("text", "length"), LONG.values(), ids=LONG)
def test_nothing_is_stored_that_is_longer_than_its_column(tmp_path, text, length):
    """SQLite stores it all the same; PostgreSQL would refuse the whole import."""
    import_files([write(tmp_path, text.format(long="Her " * (length // 4)))])

    for model in (Post, Film, FurtherReading, Comment):
        limits = {
            f.name: f.max_length
            for f in model._meta.concrete_fields
            if f.max_length and f.get_internal_type() != "UUIDField"
        }
        for row in model.objects.values(*limits):
            assert {name: len(row[name]) for name, limit in limits.items() if len(row[name]) > limit} == {}


def test_dates_are_stored_in_the_sites_own_time(tmp_path, settings):
    dump = DUMPS / "says.txt"
    import_files([dump])

    dated = Comment.objects.exclude(created_at=None).in_order().first()
    assert dated is not None
    assert dated.created_at.tzinfo == UTC
    assert dated.created_at < datetime.now(UTC)


# The report


def test_the_report_tells_counts_lines_and_what_is_missing():
    told = in_words(import_files([SEED]))

    assert "10 declared, 7 in the dump" in told
    assert "63 lines, utf-8" in told
    assert "Declared comments that are not in the dump: 3." in told
    assert f"stored: {settings.SITE_URL}/her/" in told
    assert "address not in the dump" in told
    assert "= 63" in told


def test_the_report_of_a_dry_run_does_not_say_stored():
    told = in_words(import_files([SEED], is_dry_run=True))

    assert "would be stored" in told
    assert "nothing was stored" in told


def test_the_report_of_a_second_run_says_that_nothing_changed():
    import_files([SEED])

    assert "already here, nothing changed" in in_words(import_files([SEED]))


@pytest.mark.parametrize("case", sorted(DUMPS.glob("*.txt")), ids=lambda case: case.stem)
def test_every_dump_is_stored_and_its_page_opens(client, case):
    report = import_files([Path(case)])

    for outcome in report.outcomes:
        if outcome.fate is Fate.STORED:
            assert client.get(outcome.address).status_code == 200
            assert Comment.objects.count() == len(outcome.imported.comments)
    assert misplaced() == []


# How a person wants it


SIGNED = """Lighthouse

By Ada Lovelace on January 3, 2014

A text about winter.

Rating: 3/4

1 response to “Lighthouse”

  1. One.
"""


def test_the_author_who_was_chosen_has_written_the_posts(tmp_path):
    chosen, _other = make_user("grace"), make_user("ada", display_name="Ada Lovelace")

    import_files([write(tmp_path, SIGNED)], author=chosen)

    assert Post.objects.get().author == chosen


def test_who_is_shown_under_the_name_of_the_byline_has_written_the_post():
    ada = make_user("ada", display_name="Ada Lovelace")

    assert author_called("Ada Lovelace") == ada
    assert author_called("Ada") is None
    make_user("second", display_name="Ada Lovelace")
    assert author_called("Ada Lovelace") is None
    assert author_called("") is None


def test_posts_appear_when_it_was_asked(client):
    moment = datetime(2014, 1, 3, 12, tzinfo=UTC)

    import_files([SEED], published_at=moment)

    batch = ImportBatch.objects.get()
    assert (Post.objects.get().published_at, batch.published_at, batch.status) == (moment, moment, "published")


def test_the_tags_of_a_dump_become_tags_and_those_that_are_here_are_taken():
    here = Tag.objects.create(name="Winter")
    trace = Trace()

    tags = tags_called(("winter", "Sea", "sea", "x" * 101, ""), trace)

    assert [tag.name for tag in tags] == ["Sea", "Winter"] or [tag.name for tag in tags] == ["Winter", "Sea"]
    assert here in tags
    assert list(trace.made_by_it(Tag)) == [Tag.objects.get(name="Sea").pk]


def test_a_film_that_is_here_learns_its_year_and_forgets_it_when_that_is_undone(tmp_path):
    film = make_film("Solaris")
    dump = write(tmp_path, "Solaris (2002)\n\nThe sea thinks.\n\nRating: 3/4\n")
    batch = preview([Source("solaris.txt", dump.read_bytes())])
    correct(batch.files.get(), Corrections(film="Solaris", year=2002))

    commit(batch)
    assert Film.objects.get().year == 2002
    undo(batch)

    film.refresh_from_db()
    assert (film.year, Film.objects.count()) == (None, 1)


def test_an_encoding_that_was_named_is_used_again():
    raw = "Привет, мир. Это фильм о зиме.\n\nRating: 3/4\n".encode("koi8-r")
    batch = preview([Source("winter.txt", raw)])
    file = batch.files.get()
    assert "is neither UTF-8 nor Western" in file.problem

    file.asked_encoding = "koi8-r"
    correct(file, Corrections())

    file.refresh_from_db()
    assert (file.problem, file.encoding) == ("", "koi8-r")
    assert "Привет" in file.report["body_text"] + (file.report["title"] or "")


def test_a_file_that_is_left_out_or_not_read_becomes_nothing():
    raw = SEED.read_bytes()
    batch = preview([Source("her.txt", raw), Problem("gone.txt", None, "does not exist.", "Check the name.")])
    batch.files.filter(problem="").update(is_left_out=True)

    report = commit(batch)

    assert report.outcomes == ()
    assert not Post.objects.exists()
    assert [file.problem for file in batch.files.all()] == ["", "gone.txt: does not exist. Check the name."]


def test_a_preview_that_breaks_off_leaves_nothing():
    def sources():
        yield Source("her.txt", SEED.read_bytes())
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="disk"):
        preview(sources())

    assert not ImportBatch.objects.exists()


def test_progress_is_told_file_by_file():
    told = []

    import_files([SEED, DUMPS / "picture.txt"], progress=lambda *step: told.append(step))

    assert told == [(1, None, str(SEED)), (2, None, str(DUMPS / "picture.txt"))]


def test_a_report_of_many_files_keeps_their_summaries(tmp_path, monkeypatch):
    monkeypatch.setattr(outcomes, "IN_FULL", 2)
    paths = [write(tmp_path, f"Film {n}\n\nA text about {n}.\n\nRating: 3/4\n", f"{n}.txt") for n in range(3)]
    told = []

    report = import_files(paths, tell=told.append)

    assert [outcome.imported for outcome in report.outcomes] == [None] * 3
    assert all(outcome.imported for outcome in told)
    assert [outcome.title for outcome in report.outcomes] == [outcome.imported.title for outcome in told]
    assert report.read == 3


# Comments that are not in the dump


ORPHANS = """Lighthouse

A text about winter.

5 responses to “Lighthouse”

  1. A root of some length.

      • An orphan two levels down.
"""


@pytest.fixture
def orphaned(tmp_path):
    import_files([write(tmp_path, ORPHANS)])
    return Post.objects.get()


def test_a_lost_parent_is_a_marker_and_not_a_stranger(orphaned, client):
    root, missing, orphan = orphaned.comments.order_by("level")

    assert (missing.state, missing.source, missing.stand_in, missing.parent) == ("missing", "", None, root)
    assert orphan.parent == missing
    assert sorted(filter(None, Comment.objects.values_list("stand_in", flat=True))) == [1, 2]
    page = client.get("/lighthouse/").content.decode()
    assert page.count("A comment that is not in the dump.") == 1
    assert "2 responses" in page


def test_a_lost_parent_is_neither_counted_nor_answered_nor_known(orphaned, client):
    missing = orphaned.comments.get(state="missing")

    assert Comment.objects.count_by_post([orphaned])[orphaned.pk] == 2
    with pytest.raises(MisplacedReply):
        make_comment(orphaned, missing)
    assert find_answered(orphaned, str(missing.pk)) is None
    assert not Comment.objects.is_known("", "")


def test_a_marker_goes_with_its_last_visible_reply(orphaned, client):
    orphaned.comments.get(level=2).trash()

    assert "not in the dump.</p>" not in client.get("/lighthouse/").content.decode()


def test_a_placeholder_says_nothing(orphaned):
    missing = orphaned.comments.get(state="missing")

    for fields in ({"source": "x"}, {"author_name": "Ada"}, {"stand_in": 9}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Comment.objects.filter(pk=missing.pk).update(**fields)


@pytest.mark.parametrize("is_joined", [False, True])
def test_a_longer_conversation_asks_no_more_questions(tmp_path, is_joined):
    def questions(number, name):
        title = f"Film {name}"
        for part in range(1 + is_joined):
            lines = [
                f"  {n}. A comment of part {part} with the number {n}, and long enough." for n in range(1, number + 1)
            ]
            body = f"{title}\n\nA text about {name} that is long enough to be known again.\n\nRating: 3/4\n\n"
            heading = f"{number} responses to “{title}”\n\n"
            write(tmp_path, body + heading + "\n\n".join(lines), f"{name}-{part}.txt")
        with CaptureQueriesContext(connection) as asked:
            import_files(sorted(tmp_path.glob(f"{name}-*.txt")), join=True)
        return len(asked)

    questions(1, "first")
    assert questions(3, "short") == questions(30, "long")
