"""Two dumps of one post become one conversation: nothing doubled, nothing overwritten, all of it said before."""

import pytest
from conversations import comment, conversations, dump_of, gap, said_by
from django.conf import settings
from django.db import transaction
from factories import every_row, make_comment
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from tree_oracle import misplaced

from blog.models import Post
from comments.models import Comment
from exchange.ledger import Entry, Label, Ledger
from exchange.models import ImportBatch, ImportedFile
from exchange.records import ImportedFilm, ImportedLink, ImportedPost
from exchange.sources import Source
from exchange.writer import Fate, commit, import_files, joining, preview, proposal, undo
from exchange.writer.joining import Plan, join
from exchange.writer.matching import Told, match
from exchange.writer.storing import Manner, store

pytestmark = pytest.mark.django_db

BODY = "Two people share a lighthouse for one winter and hardly speak.\n\nIt is the warmest film of the year."
LONG = "I saw it with my father, who never talks about films, and we talked until morning."
OTHER = "The score alone would be worth the price of the ticket, the pictures are a present."
THIRD = "Nobody in my row left before the last of the names had gone from the screen."


def page(name, *comments, **fields):
    given = {"title": "Lighthouse", "film": ImportedFilm("Lighthouse"), "body": BODY, **fields}
    return ImportedPost(
        source_id=f"text_dump:{name}",
        file=f"{name}.txt",
        encoding="utf-8",
        ledger=Ledger((Entry(Label.BODY),)),
        comments=comments,
        **given,
    )


def stored(*comments, **fields):
    return store(page("one", *comments, **fields), Manner())[0]


def tree(post):
    """Each comment's text with that of the one it answers, in the order of the page."""
    post.refresh_from_db()
    rows = post.comments.select_related("parent").order_by("level", "sort_at", "pk")
    return [(row.source, row.parent.source if row.parent else None) for row in rows]


# Which post


def test_a_second_dump_of_a_post_is_recognised_by_a_paragraph():
    post = stored(comment("1", LONG))

    assert proposal(page("two", body=f"Seen again.\n\n{BODY.upper()}")) == post


def test_a_page_of_comments_alone_may_belong_to_the_post_of_its_title():
    post = stored(comment("1", LONG))

    assert proposal(page("two", comment("1", OTHER), body="")) == post


def test_two_comments_in_common_are_enough():
    post = stored(comment("1", LONG), comment("2", OTHER))

    assert proposal(page("two", comment("1", LONG), comment("2", OTHER), body="Another beginning.")) == post


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Harbour", "film": ImportedFilm("Harbour")},
        {"body": "A text of somebody else about the same film, at some length."},
        {"film": ImportedFilm("Lighthouse", 1958)},
    ],
)
def test_another_title_another_text_and_another_year_are_another_post(fields):
    stored(comment("1", LONG), film=ImportedFilm("Lighthouse", 2019))

    assert proposal(page("two", comment("1", LONG), **fields)) is None


def test_what_was_joined_is_not_proposed_again(tmp_path):
    one, two = two_dumps(tmp_path)
    import_files([one])
    import_files([two], join=True)
    before = every_row()

    report = import_files([two], join=True)

    assert [outcome.fate for outcome in report.outcomes] == [Fate.KNOWN]
    assert every_row() == before


# Matching


def told(*rows):
    return [Told(key, parent, text) for key, parent, text in rows]


def test_a_long_text_is_the_same_wherever_it_stands_and_however_it_is_printed():
    found = match(told((1, None, LONG)), told(("1", None, OTHER), ("1.1", "1", LONG.upper().replace(" ", "\n"))))

    assert found.same == {"1.1": 1}


def test_two_short_texts_in_two_places_are_two():
    old = told((1, None, LONG), (2, 1, "Thanks!"), (3, None, OTHER))
    new = told(("1", None, LONG), ("2", None, OTHER), ("2.1", "2", "Thanks!"))

    assert match(old, new).same == {"1": 1, "2": 3}


def test_two_short_texts_in_one_place_are_matched_in_their_order():
    old = told((1, None, LONG), (2, 1, "Thanks!"), (3, 1, "Thanks!"))
    new = told(("1", None, LONG), ("1.1", "1", "Thanks!"), ("1.2", "1", "Thanks!"), ("1.3", "1", "Thanks!"))

    assert match(old, new).same == {"1": 1, "1.1": 2, "1.2": 3}


def test_the_same_words_of_two_people_are_two_comments():
    found = match([Told(1, None, "Thanks!", author="Ada")], [Told("1", None, "Thanks!", author="Grace")])

    assert found.same == {}


# Joining


def test_a_second_page_brings_its_comments_after_those_of_the_first():
    post = stored(comment("1", LONG), comment("1.1", "Thanks!"))
    make_comment(post, source="Written here.")

    join(page("two", comment("1", OTHER), comment("1.1", "Thanks!"), comment("2", THIRD)), post)

    assert tree(post) == [
        (LONG, None),
        (OTHER, None),
        (THIRD, None),
        ("Written here.", None),
        ("Thanks!", LONG),
        ("Thanks!", OTHER),
    ]
    assert misplaced() == []
    assert sorted(filter(None, Comment.objects.values_list("stand_in", flat=True))) == [1, 2, 3, 4, 5]


def test_comments_that_only_the_other_dump_has_stand_in_their_places():
    post = stored(comment("1", LONG), comment("2", THIRD))

    join(page("two", comment("1", "First!"), comment("2", LONG), comment("3", OTHER), comment("4", THIRD)), post)

    assert [text for text, _parent in tree(post)] == ["First!", LONG, OTHER, THIRD]


def test_what_is_in_both_is_not_doubled():
    both = (comment("1", LONG), comment("1.1", "Thanks!"), comment("2", OTHER))
    post = stored(*both)
    before = every_row()

    trace = join(page("two", *both), post)

    assert every_row() == before
    assert trace.made == {}


def test_a_placeholder_is_filled_by_the_comment_itself():
    post = stored(comment("1", LONG), gap("1.1"), comment("1.1.1", OTHER))
    missing = Comment.objects.get(state="missing")

    join(page("two", comment("1", LONG), comment("1.1", "Which one?", author="Ada"), comment("1.1.1", OTHER)), post)

    missing.refresh_from_db()
    assert (missing.state, missing.source, missing.author_name) == ("approved", "Which one?", "Ada")
    assert "Which one?" in missing.html
    assert tree(post) == [(LONG, None), ("Which one?", LONG), (OTHER, "Which one?")]


def test_a_reply_below_a_gap_hangs_where_the_other_dump_knows_its_parent():
    post = stored(comment("1", LONG), comment("1.1", "Which one?"), comment("1.1.1", OTHER))

    join(page("two", comment("1", LONG), gap("1.1"), comment("1.1.1", OTHER), comment("1.1.2", THIRD)), post)

    assert tree(post)[-1] == (THIRD, "Which one?")
    assert not Comment.objects.filter(state="missing").exists()


def test_a_reply_that_fell_to_a_neighbour_finds_its_parent():
    post = stored(comment("1", LONG), comment("1.1", OTHER))

    trace = join(page("two", comment("1", LONG), comment("2", THIRD), comment("2.1", OTHER)), post)

    assert tree(post) == [(LONG, None), (THIRD, None), (OTHER, THIRD)]
    assert misplaced() == []
    assert [each.after for each in trace.filled] == [{"parent_id": Comment.objects.get(source=THIRD).pk}]


def test_a_flat_dump_learns_who_answers_whom():
    post = stored(comment("1", LONG), comment("2", "Thanks!"), comment("3", OTHER))

    join(page("two", comment("1", LONG), comment("1.1", "Thanks!"), comment("2", OTHER)), post)

    assert tree(post) == [(LONG, None), (OTHER, None), ("Thanks!", LONG)]


def test_the_richer_field_wins_and_a_conflict_is_listed():
    link = ImportedLink("A shelf of films")
    post = stored(comment("1", LONG), comment("2", OTHER, author="Ada"), verdict="Go.", links=(link,))
    richer = page(
        "two",
        comment("1", LONG, author="Grace", created="2014-01-03"),
        comment("2", OTHER, author="Edith"),
        verdict="Stay.",
        date="2014-01-02",
        links=(ImportedLink("A shelf of films", url="https://films.example/shelf"), ImportedLink("Another")),
        tags=("Winter",),
    )

    said = Plan(richer, post).in_words()
    join(richer, post)

    post.refresh_from_db()
    first, second = Comment.objects.order_by("sort_at")
    assert (first.author_name, first.stand_in, first.created_at.year) == ("Grace", None, 2014)
    assert (second.author_name, post.verdict, post.original_date.year) == ("Ada", "Go.", 2014)
    links = list(post.further_reading.values_list("title", "url"))
    assert links == [("A shelf of films", "https://films.example/shelf"), ("Another", "")]
    assert [tag.name for tag in post.tags.all()] == ["Winter"]
    assert [conflict.partition(":")[0] for conflict in said.conflicts] == [
        "verdict",
        f"comment “{OTHER[:60].strip()}…”",
    ]
    assert len(said.filled_fields) == 6
    assert (len(said.new_comments), len(said.same_comments)) == (0, 2)


def test_a_comment_that_was_removed_here_does_not_come_back():
    post = stored(comment("1", LONG), comment("2", OTHER))
    Comment.objects.get(source=OTHER).trash()

    join(page("two", comment("1", LONG), comment("2", OTHER)), post)

    assert list(Comment.objects.order_by("sort_at").values_list("state", flat=True)) == ["approved", "trash"]


# From files


PAGE = """Lighthouse

{body}

{number} responses to “Lighthouse”

{comments}
"""


def two_dumps(tmp_path):
    body = f"{BODY} It has not left me since, and I have seen it on three evenings.\n\nRating: 3/4"
    first = f"  1. {LONG}\n\n  2. {OTHER}"
    second = f"  1. {THIRD}\n\n    • {LONG[::-1]}"
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text(PAGE.format(body=body, number=4, comments=first), "utf-8")
    two.write_text(PAGE.format(body=body, number=4, comments=second), "utf-8")
    return one, two


def test_without_a_word_a_second_dump_waits_at_the_desk(tmp_path):
    one, two = two_dumps(tmp_path)

    report = import_files([one, two])

    stored_one, waiting = report.outcomes
    batch = ImportBatch.objects.get(state="preview")
    assert (stored_one.fate, waiting.fate) == (Fate.STORED, Fate.WAITING)
    assert waiting.address == f"/admin/exchange/importbatch/{batch.pk}/change/"
    assert waiting.joins == stored_one.address
    file = batch.files.get()
    assert (file.joins, file.join, bytes(file.raw)) == (Post.objects.get(), None, two.read_bytes())
    assert Comment.objects.count() == 2


def test_what_waits_waits_once(tmp_path):
    one, two = two_dumps(tmp_path)
    first = import_files([one, two])
    before = every_row()

    again = import_files([one, two])

    assert every_row() == before
    assert [outcome.fate for outcome in again.outcomes] == [Fate.KNOWN, Fate.WAITING]
    assert again.outcomes[1].address == first.outcomes[1].address


def test_a_file_that_waits_is_joined_when_somebody_says_so(tmp_path):
    import_files(two_dumps(tmp_path))
    file = ImportedFile.objects.get(batch__state="preview")
    shown = joining(file)
    file.join = True
    file.save()

    report = commit(file.batch)

    assert [outcome.fate for outcome in report.outcomes] == [Fate.JOINED]
    assert Post.objects.count() == 1
    assert Comment.objects.count() == 2 + len(shown.new_comments) == 4


def test_a_file_that_waits_is_a_post_of_its_own_when_somebody_says_so(tmp_path):
    import_files(two_dumps(tmp_path))
    ImportedFile.objects.filter(batch__state="preview").update(join=False)

    report = commit(ImportBatch.objects.get(state="preview"))

    assert [outcome.fate for outcome in report.outcomes] == [Fate.STORED]
    assert Post.objects.count() == 2


def test_with_a_word_two_pages_of_one_run_are_joined(tmp_path):
    report = import_files(two_dumps(tmp_path), join=True)

    assert [outcome.fate for outcome in report.outcomes] == [Fate.STORED, Fate.JOINED]
    assert (Post.objects.count(), Comment.objects.count()) == (1, 4)
    assert not ImportBatch.objects.filter(state="preview").exists()


def test_two_pages_looked_at_together_are_not_joined_in_silence(tmp_path):
    sources = [Source(path.name, path.read_bytes()) for path in two_dumps(tmp_path)]
    batch = preview(sources)

    report = commit(batch)

    assert [outcome.fate for outcome in report.outcomes] == [Fate.STORED, Fate.WAITING]
    assert batch.files.count() == 1
    rest = ImportBatch.objects.get(state="preview")
    assert report.outcomes[1].address == f"/admin/exchange/importbatch/{rest.pk}/change/"
    assert rest.files.get().joins == Post.objects.get()


def test_a_batch_of_which_all_waits_stays_as_it_is(tmp_path):
    one, two = two_dumps(tmp_path)
    import_files([one])
    batch = preview([Source("two.txt", two.read_bytes())])

    commit(batch)

    batch.refresh_from_db()
    assert (batch.state, batch.files.count(), ImportBatch.objects.count()) == ("preview", 1, 2)


def test_a_dry_run_of_a_file_that_would_wait_leaves_nothing(tmp_path):
    one, two = two_dumps(tmp_path)
    import_files([one])
    before = every_row()

    report = import_files([two], is_dry_run=True)

    assert (report.outcomes[0].fate, report.outcomes[0].joins) == (Fate.WAITING, "/lighthouse/")
    assert every_row() == before


# Taken back


def test_undoing_a_join_takes_back_what_it_brought_and_filled(tmp_path):
    one, two = two_dumps(tmp_path)
    import_files([one])
    before = every_row()
    import_files([two], join=True)
    batch = ImportBatch.objects.latest("pk")

    undone = undo(batch)

    ImportBatch.objects.filter(pk=batch.pk).delete()
    assert every_row() == before
    assert undone.kept == []


def test_a_filled_field_goes_back_unless_it_was_edited_since():
    post = stored(comment("1", LONG), gap("1.1"), comment("1.1.1", OTHER))
    batch = ImportBatch.objects.create(state="committed", committed_at=post.created_at)
    before = every_row(without=("changed_at",))
    rich = page(
        "two",
        comment("1", LONG, author="Grace"),
        comment("1.1", "Which one?"),
        comment("1.1.1", OTHER),
        comment("2", THIRD),
        verdict="Go.",
        tags=("Winter",),
        date="2014-01-02",
        links=(ImportedLink("Another"),),
    )

    def join_again():
        trace = join(rich, post).to_json()
        ImportedFile.objects.create(batch=batch, name="x", raw=b"", sha256="", report={}, post=post, created=trace)

    join_again()
    undo(batch)
    ImportedFile.objects.all().delete()
    batch.state, batch.undone_at = "committed", None
    batch.save()
    assert every_row(without=("changed_at",)) == before

    join_again()
    Post.objects.filter(pk=post.pk).update(verdict="Go, and go again.")
    make_comment(post, Comment.objects.get(source=THIRD), source="Mine too.")
    undone = undo(batch)

    post.refresh_from_db()
    assert (post.verdict, post.original_date) == ("Go, and go again.", None)
    assert [kept.reason for kept in undone.kept] == ["What was filled in was edited since.", "It was answered since."]
    assert Comment.objects.get(source=LONG).author_name == ""
    assert misplaced() == []


def test_the_first_import_is_not_undone_under_the_second(tmp_path):
    one, two = two_dumps(tmp_path)
    import_files([one])
    first = ImportBatch.objects.get()
    import_files([two], join=True)

    undone = undo(first)

    assert "Another import joined it: undo that one first." in undone.kept[0].reason
    assert undone.kept[0].address == "/lighthouse/"
    assert Comment.objects.count() == 4


def test_the_seed_joins_itself_without_a_change():
    seed = settings.BASE_DIR / "fixtures" / "dumps" / "text_dump" / "her.txt"
    import_files([seed])
    batch = preview([Source("her.txt", seed.read_bytes() + b"\n\n")])
    file = batch.files.get()

    assert file.joins == Post.objects.get()
    shown = joining(file)
    assert (len(shown.new_comments), len(shown.same_comments)) == (0, 7)
    assert (shown.filled_fields, shown.conflicts) == ((), ())


# By chance


@given(conversations(), st.booleans())
@hypothesis_settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_two_halves_of_a_conversation_make_it_whole_and_come_apart_again(conversation, is_short):
    parents, lost, lost_there = conversation
    with transaction.atomic():
        post = stored(*dump_of(parents, lost, is_short=is_short))
        before = every_row(without=("changed_at",))

        trace = join(page("two", *dump_of(parents, lost_there, is_short=is_short)), post)

        known = {number for number in range(len(parents)) if number not in lost or number not in lost_there}
        texts = {said_by(number, is_short=is_short): number for number in range(len(parents))}
        rows = {texts[row.source]: row for row in post.comments.in_the_source().select_related("parent")}
        assert sorted(rows) == sorted(known)
        assert post.comments.in_the_source().count() == len(known)
        for number, row in rows.items():
            above = parents[number]
            if above is not None and any({number, above}.isdisjoint(gone) for gone in (lost, lost_there)):
                assert row.parent == rows[above]
            assert row.parent is None or row.parent.is_missing or texts[row.parent.source] == above
        assert misplaced() == []
        order = [texts[row.source] for row in post.comments.in_the_source().filter(parent=None).in_order()]
        both = [number for number in order if number not in lost and number not in lost_there]
        assert both == sorted(both)

        batch = ImportBatch.objects.create(state="committed", committed_at=post.created_at)
        ImportedFile.objects.create(
            batch=batch, name="two", raw=b"", sha256="", report={}, post=post, created=trace.to_json()
        )
        assert undo(batch).kept == []
        batch.delete()
        assert every_row(without=("changed_at",)) == before
        transaction.set_rollback(True)
