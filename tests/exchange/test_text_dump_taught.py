"""What other posts of the site teach, heard by the reader of a dump: overlooked facts are found, nothing is changed."""

from dataclasses import replace

import pytest

from exchange.ledger import Label, LedgerDraft
from exchange.parsers.text_dump import parse
from exchange.parsers.text_dump.post.told_by_site import heard
from exchange.records import Corrections, Doubt, ImportedPost, Saying, Shared, Taught

TEXT = (
    "Nobody in this film ever asks why the lamp is lit, and by the time that somebody does the oil has run out, the"
    " boat is gone and the whole village sits on the quay and waits for a ferry that was sold in spring."
)
PAGE = ["The Lamp", "", "in seat nine: Ada", "", TEXT, "", "hung up 2014-05-07 at 11:30", "", "Pickles given: 7", ""]


def read(taught, lines=PAGE, corrections=None):
    shared = Shared(posts=4, taught=taught)
    return next(parse({"a.txt": "\n".join(lines).encode()}, corrections=corrections or Corrections(), shared=shared))


def test_a_line_is_what_lines_like_it_are_and_leaves_the_text():
    post = read(Taught(read_as={3: Label.META}))

    assert "seat nine" not in post.body
    assert post.ledger.of(3).label is Label.META
    assert [note.detail for note in post.notes if note.code is Doubt.TAKEN_AS_ELSEWHERE] == ["3"]


def test_who_wrote_it_is_heard_where_others_say_it_and_noted():
    post = read(Taught(byline=Saying((3,), "Ada")))

    assert (post.byline, post.ledger.of(3).label) == ("Ada", Label.META)
    assert [(note.line, note.detail) for note in post.notes if note.code is Doubt.TOLD_BY_SITE] == [(3, "byline")]


def test_nothing_is_heard_where_somebody_said_that_it_is_something_else():
    said = Corrections(labels={3: Label.BODY})

    post = read(Taught(read_as={3: Label.META}, byline=Saying((3,), "Ada")), corrections=said)

    assert (post.byline, post.ledger.of(3).label) == ("", Label.BODY)
    assert "seat nine" in post.body


def test_who_and_when_somebody_said_stays():
    """However sure the site is of another one."""
    page = [
        "The Lamp",
        "by handle42",
        "",
        "May 9, 2014",
        "",
        TEXT,
        "",
        "hung up 2014-05-07 at 11:30",
        "",
        "seat: Ada",
        "",
    ]
    taught = Taught(byline=Saying((10,), "Ada"), date=Saying((8,), "2014-05-07T11:30"), writers=("Ada",))
    said = Corrections(labels={2: Label.META, 4: Label.META})

    post = read(taught, page, corrections=said)

    assert (post.byline, post.date) == ("handle42", "2014-05-09")


def test_a_day_and_an_hour_in_minutes_are_not_when_a_film_was_made_and_how_long_it_lasts():
    page = [
        "The Lamp",
        "",
        TEXT,
        "",
        TEXT.replace("lamp", "lantern"),
        "",
        "Affiché le 10 mai 2012 à 20 h 40 min au mur.",
        "",
    ]

    post = read(Taught(read_as={7: Label.META}), page)

    assert post.ledger.of(7).label is Label.META
    assert post.film is None or post.film.year is None


def test_what_a_comment_says_is_not_the_post_s():
    page = [*PAGE, "2 Comments", "", "Bo Orr says:", "May 8, 2014 at 9:00 am", "", "I waited, too.", "", "Reply"]
    taught = Taught(byline=Saying((13,), "Bo Orr"), date=Saying((14,), "2014-05-08T09:00"))

    post = read(taught, page)

    assert [comment.author for comment in post.comments] == ["Bo Orr"]
    assert (post.byline, post.date) == ("", read(Taught(), page).date)


@pytest.mark.parametrize(
    ("known", "said", "found"),
    [
        ("Posted by Bo Orr", "Ada", "Bo Orr"),
        ("Posted by Tracked", "Ada", "Ada"),
        ("Posted by Ada Lind Drama", "", "Ada Lind"),
    ],
)
def test_a_guest_stays_and_what_nobody_is_called_goes(known, said, found):
    taught = Taught(byline=Saying((3,), said) if said else None, writers=("Ada", "Ada Lind"))

    assert read(taught, ["The Lamp", known, *PAGE[2:]]).byline == found


def test_the_hour_is_heard_and_the_day_of_the_rules_kept():
    page = ["The Lamp", "May 7, 2014", *PAGE[2:]]

    assert read(Taught(date=Saying((7,), "2014-05-07T11:30")), page).date == "2014-05-07T11:30"
    assert read(Taught(), page).date == "2014-05-07"


def test_a_mark_is_heard_with_its_scale_unless_somebody_said_one():
    taught = Taught(rating=Saying((9,), "7/10"))

    post = read(taught)

    assert (post.rating.text, post.ledger.of(9).label) == ("7/10", Label.RATING)
    assert read(taught, corrections=Corrections(rating="3/5")).rating.text == "3/5"
    assert read(taught, corrections=Corrections(rating="")).rating is None


def test_tags_are_heard_one_by_one():
    assert read(Taught(tags=Saying((3,), "late trains\nrain"))).tags == ("late trains", "rain")


def test_a_name_alone_ends_the_text_where_it_ends_others():
    lines = ["The Lamp", TEXT, "Ettore Sgrò"]
    draft = LedgerDraft(3)
    for number, label in enumerate((Label.TITLE, Label.BODY, Label.BODY), start=1):
        draft.label([number], label)
    post = ImportedPost("id", "a.txt", "utf-8", "The Lamp", None, TEXT, draft.close())
    signed = Taught(is_signed_below=True)

    assert heard(signed, post, lines, {}).byline == Saying((3,), "Ettore Sgrò")
    assert heard(Taught(is_signed_above=True), post, lines, {}).byline is None
    assert heard(signed, post, lines, {3: Label.BODY}).byline is None
    assert heard(signed, replace(post, byline="Bo Orr"), lines, {}).byline is None


def test_a_title_stands_where_others_stand():
    page = ["Reel notes", "", "Late trains", "", *PAGE[4:]]

    assert read(Taught(titled={3: 3}), page).title == "Late trains"
