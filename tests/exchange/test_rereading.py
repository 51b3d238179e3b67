"""A stored dump is read again: the difference is shown first, what somebody edited wins, and nothing is doubled."""

from dataclasses import replace

import pytest
from conversations import conversations, dump_of
from django.conf import settings
from django.db import transaction
from factories import every_row, make_comment
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from tree_oracle import misplaced

from blog.models import Film, FurtherReading, Post, Tag
from comments.models import Comment
from exchange.ledger import Label
from exchange.models import ImportBatch, ImportedFile
from exchange.parsers import read_file
from exchange.records import Corrections, ImportedComment, ImportedFilm, ImportedLink, ImportedPost
from exchange.sources import Source
from exchange.writer import commit, correct, import_files, preview, read_again, reading, rereading, understood, undo

pytestmark = pytest.mark.django_db

DUMPS = settings.BASE_DIR / "fixtures" / "dumps" / "text_dump"
SEED = DUMPS / "her.txt"
KEPT = "kept, edited here"


def imported_by_an_older_parser(monkeypatch, change, path=SEED):
    """The file as a parser stored it that understood some things otherwise."""

    def read_otherwise(*args, **how):
        return (change(post) if isinstance(post, ImportedPost) else post for post in read_file(*args, **how))

    with monkeypatch.context() as patch:
        patch.setattr(reading, "read_file", read_otherwise)
        import_files([path])
    return ImportedFile.objects.get()


def fates(changes):
    return {change.subject: change.fate for change in changes}


def links_of(post):
    return {row.source_id: row.parent and row.parent.source_id for row in post.comments.select_related("parent")}


def without_comment(post, path):
    """The post as a parser has it that does not find one comment, so that its replies hang one step higher."""
    moved = [replace(each, path=_without(each.path, path)) for each in post.comments if each.path != path]
    return replace(post, comments=tuple(moved))


def _without(path, gone):
    return path.replace(f"{gone}.", f"{gone.rpartition('.')[0]}.", 1) if path.startswith(f"{gone}.") else path


@pytest.mark.parametrize("case", sorted(DUMPS.glob("*.txt")), ids=lambda case: case.stem)
def test_the_same_parser_changes_nothing(case):
    import_files([case])
    before = every_row()

    for file in ImportedFile.objects.all():
        assert rereading(file) == []
        assert read_again(file) == []

    assert every_row() == before


def test_a_better_parser_changes_what_nobody_edited(monkeypatch):
    def older(post):
        return replace(post, title="Movies", verdict="", rating=None, pull_quote="Hello", film=ImportedFilm("Movies"))

    file = imported_by_an_older_parser(monkeypatch, older)
    before = every_row()

    changes = rereading(file)

    assert every_row() == before
    assert fates(changes) == dict.fromkeys(["title", "verdict", "quotation", "rating", "film"], "changes")
    assert ("title", "Movies", "Her", "changes") in [tuple(vars(change).values()) for change in changes]
    assert read_again(file) == changes
    post = Post.objects.get()
    assert (post.title, post.verdict, post.rating.text, post.film.title) == (
        "Her",
        "Long story short",
        "4/4 stars",
        "Her",
    )
    assert [film.title for film in Film.objects.all()] == ["Her"]
    assert rereading(ImportedFile.objects.get()) == []


def test_what_a_person_edited_wins_and_is_named(monkeypatch):
    file = imported_by_an_older_parser(monkeypatch, lambda post: replace(post, title="Movies", verdict=""))
    Post.objects.update(title="Her, 2013")

    changes = read_again(file)

    assert fates(changes) == {"title": KEPT, "verdict": "changes"}
    post = Post.objects.get()
    assert (post.title, post.verdict) == ("Her, 2013", "Long story short")


def test_what_was_read_again_can_be_undone(monkeypatch):
    before = every_row()

    def older(post):
        return replace(without_comment(post, "1.1"), verdict="", tags=("Old",), links=(ImportedLink("Old"),))

    file = imported_by_an_older_parser(monkeypatch, older)
    read_again(file)

    assert undo(ImportBatch.objects.get()).kept == []

    ImportBatch.objects.all().delete()
    assert every_row() == before


def test_links_and_tags_follow_the_new_reading(monkeypatch):
    def older(post):
        links = (ImportedLink("Old"), replace(post.links[0], url="https://films.example/wrong"))
        return replace(post, tags=("Old",), links=links)

    file = imported_by_an_older_parser(monkeypatch, older)

    changes = read_again(file)

    assert [change.subject for change in changes] == ["tags", *["further reading"] * 4]
    assert not Tag.objects.exists()
    assert list(FurtherReading.objects.values_list("url", flat=True)) == ["", "", ""]
    assert not FurtherReading.objects.filter(title="Old").exists()


def test_an_address_that_was_found_here_stays(monkeypatch):
    older_url = "https://films.example/wrong"
    file = imported_by_an_older_parser(
        monkeypatch, lambda post: replace(post, links=(replace(post.links[0], url=older_url), *post.links[1:]))
    )
    FurtherReading.objects.filter(position=1).update(url="https://films.example/right")

    changes = read_again(file)

    assert [change.fate for change in changes] == [KEPT]
    assert FurtherReading.objects.get(position=1).url == "https://films.example/right"


# Comments


def test_a_comment_that_was_not_found_before_takes_its_place(monkeypatch):
    file = imported_by_an_older_parser(monkeypatch, lambda post: without_comment(post, "1.1"))
    post = Post.objects.get()
    mine = make_comment(post, source="Mine.")
    keys = dict(Comment.objects.exclude(source_id="").values_list("source", "pk"))

    changes = read_again(file)

    assert [change.subject for change in changes] == ["comment 1.1", "comment 1.1.1, in reply to"]
    import_order = [row.source_id for row in post.comments.in_order()]
    assert import_order == ["1", "1.1", "1.1.1", "1.1.1.1", "2", "3", "3.1", ""]
    assert links_of(post)["1.1.1"] == "1.1"
    assert {source: pk for source, pk in Comment.objects.values_list("source", "pk") if source in keys} == keys
    assert post.comments.in_order().last() == mine
    assert misplaced() == []
    assert rereading(ImportedFile.objects.get()) == []


def test_a_comment_that_is_none_goes_unless_somebody_answered_it(monkeypatch):
    more = ImportedComment("4", "Share this", (1, 1)), ImportedComment("5", "Leave a reply", (1, 1))
    file = imported_by_an_older_parser(monkeypatch, lambda post: replace(post, comments=(*post.comments, *more)))
    post = Post.objects.get()
    make_comment(post, Comment.objects.get(source="Leave a reply"), source="I do.")

    changes = read_again(file)

    assert sorted((change.before, change.fate) for change in changes) == [
        ("Leave a reply", KEPT),
        ("Share this", "changes"),
    ]
    assert not Comment.objects.filter(source="Share this").exists()
    assert Comment.objects.get(source="I do.").parent.source == "Leave a reply"
    assert misplaced() == []


def test_a_text_is_mended_where_nobody_edited_it(monkeypatch):
    def older(post):
        short = [replace(each, text=each.text[:20], author="Somebody") for each in post.comments]
        return replace(post, comments=tuple(short))

    file = imported_by_an_older_parser(monkeypatch, older)
    edited = Comment.objects.get(source_id="2")
    edited.source = "Put in other words by a moderator."
    edited.save()
    Comment.objects.get(source_id="3.1").trash()

    changes = fates(read_again(file))

    assert changes["comment 2, text"] == KEPT
    assert changes["comment 3.1, text"] == changes["comment 1, text"] == changes["comment 1, name"] == "changes"
    edited.refresh_from_db()
    assert edited.source == "Put in other words by a moderator."
    removed = Comment.objects.get(source_id="3.1")
    assert removed.state == "trash"
    assert len(removed.source) > 20
    assert sorted(Comment.objects.values_list("stand_in", flat=True)) == [1, 2, 3, 4, 5, 6, 7]


def test_a_comment_that_was_deleted_for_good_does_not_come_back(monkeypatch):
    file = imported_by_an_older_parser(monkeypatch, lambda post: replace(post, verdict=""))
    Comment.objects.get(source_id="3.1").delete()

    read_again(file)

    assert Comment.objects.count() == 6


def test_a_placeholder_becomes_the_comment_that_a_better_parser_finds(monkeypatch):
    def older(post):
        gap = [
            replace(each, text="", lines=(0, 0), is_missing=True) if each.path == "1.1" else each
            for each in post.comments
        ]
        return replace(post, comments=tuple(gap))

    file = imported_by_an_older_parser(monkeypatch, older)
    missing = Comment.objects.get(state="missing")

    read_again(file)

    missing.refresh_from_db()
    assert missing.state == "approved"
    assert missing.source
    assert missing.stand_in == 7
    assert Comment.objects.count() == 7


# Corrections


def test_a_correction_before_storing_is_obeyed():
    batch = preview([Source("her.txt", SEED.read_bytes())])
    file = batch.files.get()

    correct(file, Corrections(title="Her again", film="Her", year=2013, rating="2/4"))

    file.refresh_from_db()
    assert file.report["title"] == "Her again"
    commit(batch)
    post = Post.objects.get()
    assert (post.title, post.rating.text, str(post.film)) == ("Her again", "2/4", "Her (2013)")


def test_a_correction_after_storing_is_shown_before_it_is_stored():
    import_files([SEED])
    file = ImportedFile.objects.get()

    correct(file, Corrections(title="Her again", film="Her"))

    file = ImportedFile.objects.get()
    assert Post.objects.get().title == "Her"
    assert [(change.subject, change.after) for change in rereading(file)] == [("title", "Her again")]
    read_again(file)
    assert Post.objects.get().title == "Her again"


def test_a_line_that_is_no_comment_leaves_the_conversation():
    import_files([SEED])
    file = ImportedFile.objects.get()
    last = understood(file).comments[-1]

    correct(file, Corrections(labels=dict.fromkeys(range(last.lines[0], last.lines[1] + 1), Label.BOILERPLATE)))
    changes = read_again(file)

    assert [change.subject for change in changes] == ["comment that is not in the dump any more"]
    assert Comment.objects.count() == 6
    assert misplaced() == []


def test_a_batch_that_is_only_looked_at_has_nothing_to_read_again():
    batch = preview([Source("her.txt", SEED.read_bytes())])

    assert rereading(batch.files.get()) == []
    assert read_again(batch.files.get()) == []


# By chance


@given(conversations(), st.booleans())
@hypothesis_settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
def test_any_reading_becomes_any_other_and_is_undone_without_a_trace(monkeypatch, conversation, is_short):
    parents, lost, lost_there = conversation
    readings = [dump_of(parents, each, is_short=is_short) for each in (lost, lost_there)]
    real = next(read_file(Source("a.txt", b"Lighthouse\n\nA text about winter.\n")))
    older, newer = (replace(real, comments=tuple(comments)) for comments in readings)
    with transaction.atomic(), monkeypatch.context() as patch:
        before = every_row()
        patch.setattr(reading, "read_file", lambda *_, **__: iter([older]))
        batch = preview([Source("a.txt", b"Lighthouse")])
        commit(batch)
        written_here = make_comment(Post.objects.get(), source="Written here.")
        patch.setattr(reading, "read_file", lambda *_, **__: iter([newer]))

        changes = read_again(batch.files.get())

        assert KEPT not in fates(changes).values()
        rows = [row for row in Comment.objects.select_related("parent").in_order() if row.source_id]
        wanted = {each.path: (each.text, each.parent_path) for each in newer.comments}
        assert {row.source_id: (row.source, row.parent.source_id if row.parent else "") for row in rows} == wanted
        for parent in {row.parent_id for row in rows}:
            family = [row.source_id for row in rows if row.parent_id == parent]
            assert family == sorted(family, key=lambda path: int(path.rpartition(".")[2]))
        assert misplaced() == []
        assert rereading(batch.files.get()) == []
        written_here.delete()
        assert undo(batch).kept == []
        batch.delete()
        assert every_row() == before
        transaction.set_rollback(True)
