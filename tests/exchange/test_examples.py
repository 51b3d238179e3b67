"""What a site's other posts, as they were read, tell of one (pure)."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.rating import parse_rating
from exchange.corrections import shared_from_json, shared_to_json
from exchange.ledger import Label, LedgerDraft
from exchange.records import ImportedPost, Saying, Shared, Taught
from exchange.site.examples import Example, taught_by
from exchange.site.frames import compared, rows

META, BODY, RATING, TITLE, PRINTED = Label.META, Label.BODY, Label.RATING, Label.TITLE, Label.BOILERPLATE


def example(*said, **facts):
    """A post as it was read: lines with their labels, and what was understood."""
    draft = LedgerDraft(len(said))
    for number, (label, _) in enumerate(said, start=1):
        draft.label([number], label, path="1" if label is Label.COMMENT else "")
    post = ImportedPost("id", "a.txt", "utf-8", facts.pop("title", ""), None, "", draft.close(), **facts)
    return Example.of([line for _, line in said], post)


def test_a_line_is_what_lines_like_it_are():
    others = [example((META, f"Seen in row {row}, seat 9")) for row in "CD"]

    assert taught_by(others, ["", "Seen in row C, seat 12"]).read_as == {2: META}


@pytest.mark.parametrize(
    ("first", "second"),
    [("Kamera: Bo Orr", "Kamera: Ida Ek"), ("Slept through: no", "Slept through: twice"), ("Cut to pieces", "Cut to")],
)
def test_by_a_label_or_two_words_lines_are_known_as_facts_alone(first, second):
    begins = first.split(":")[0]

    assert taught_by([example((META, first)), example((META, first))], [f"{begins}: Ada"]).read_as == {1: META}
    assert taught_by([example((PRINTED, first)), example((PRINTED, second))], [f"{begins}: Ada"]).read_as == {}


def test_what_was_read_in_different_ways_tells_nothing():
    others = [example((META, "Kamera: Bo Orr")), example((BODY, "Kamera: Ida Ek"))]

    assert taught_by(others, ["Kamera: Ada Lind"]).read_as == {}


def test_one_other_post_tells_nothing():
    assert taught_by([example((META, "Kamera: Bo Orr"))], ["Kamera: Bo Orr"]) == Taught()


def test_a_wrapped_paragraph_is_one_row():
    """A line goes on where the next word had no room in it."""
    full = "x" * 70
    lines = [full, "", full, "", full, "", full, "", f"{'y' * 60} then", "tomorrow, and more", "", f"- {'z' * 20}"]

    assert [row.numbers for row in rows(lines)][-2:] == [(9, 10), (12,)]
    assert [row.numbers for row in rows([line[:40] for line in lines])][-3:] == [(9,), (10,), (12,)]


def test_a_title_stands_where_others_stand():
    others = [
        example((PRINTED, "Reel notes"), (META, f"May {day}, 2014"), (TITLE, name), (BODY, "It rains."), title=name)
        for day, name in ((5, "The Lamp"), (9, "A Hat"))
    ]

    taught = taught_by(others, ["Reel notes", "June 4, 2014", "Turnstile", "Nobody asks why."])

    assert taught.titled == {3: 2}


@pytest.mark.parametrize(
    ("others", "line", "found"),
    [
        (("from Bo Orr at the back", "from Ida Ek at the back"), "from Ada Lind at the back", "Ada Lind"),
        (("8 May Bo Orr Drama", "9 May Ida Ek Noir"), "10 May Bo Orr Comedy", "Bo Orr"),
        (("8 May Bo Orr Drama", "9 May Ida Ek Noir"), "10 May Ada Lind Comedy", None),
    ],
)
def test_who_wrote_it_stands_where_others_name_who_wrote_them(others, line, found):
    """Where a name ends nobody knows when something else stands behind it each time: only one who writes there."""
    said = [example((META, each), byline=name) for each, name in zip(others, ("Bo Orr", "Ida Ek"), strict=True)]

    taught = taught_by(said, ["Reel notes", line])

    assert taught.byline == (Saying((2,), found) if found else None)
    assert taught.writers == ("Bo Orr", "Ida Ek")


def test_a_name_alone_is_known_by_its_neighbour():
    others = [example((META, name), (PRINTED, "Mark:"), byline=name) for name in ("Bo Orr", "Ida Ek")]

    assert taught_by(others, ["Ada Lind", "Mark:"]).byline == Saying((1,), "Ada Lind")


def test_who_is_named_again_and_again_wrote_it():
    """Though the rules knew nobody; one name on each page may as well be a menu's."""
    pages = [[(PRINTED, f"Nacht: {name}"), (BODY, "It rains.")] for name in ("Bo Orr", "Bo Orr", "Ida Ek")]

    assert taught_by([example(*page) for page in pages], ["Nacht: Ida Ek"]).byline == Saying((1,), "Ida Ek")
    assert taught_by([example(*pages[0])] * 3, ["Nacht: Bo Orr"]).byline is None


def test_tags_stand_where_others_have_theirs():
    others = [
        example((META, f"5 May {name} on {tags[0]} · {tags[1]} | 3 notes"), byline=name, tags=tags)
        for name, tags in (("Bo Orr", ("fog", "noir")), ("Ida Ek", ("soup", "drama")))
    ]

    assert taught_by(others, ["9 May Bo Orr on late trains · rain | 12 notes"]).tags == Saying(
        (1,), "late trains\nrain"
    )


def test_the_row_that_says_the_hour_dates_a_post():
    others = [
        example(
            (META, f"{day} May 2014"),
            (PRINTED, f"hung up {day} May 2014 at 9:0{day}"),
            date=f"2014-05-0{day}T09:0{day}",
        )
        for day in (5, 6)
    ]

    taught = taught_by(others, ["7 May 2014", "hung up 7 May 2014 at 11:30", "changed 9 May 2014 at 8:00"])

    assert taught.date == Saying((2,), "2014-05-07T11:30")


def test_a_scale_is_that_of_the_other_marks():
    others = [example((RATING, f"Voto: {mark}"), rating=parse_rating(f"{mark}/10")) for mark in ("7½", "6")]

    assert taught_by(others, ["Voto: 5"]).rating == Saying((1,), "5/10")
    assert taught_by(others, ["Voto: 12"]).rating is None


def test_a_part_that_is_rated_rates_no_whole():
    others = [
        example((RATING, f"Blood: {part}/10"), (RATING, f"Whole: {mark}/10"), rating=parse_rating(f"{mark}/10"))
        for part, mark in ((3, 7), (8, 6))
    ]

    assert taught_by(others, ["Blood: 5/10", "Whole: 8/10"]).rating == Saying((2,), "8/10")


@pytest.mark.parametrize(
    ("others", "line", "found"),
    [
        (("7,5 pickles", "4 pickles"), "8 pickles", "8/10"),
        (("3½ hats", "1 hats"), "5 hats", "5/5"),
        (("[85,00]", "[40,00]"), "[52,50]", "52.50/100"),
        (("104 minutes", "91 minutes"), "88 minutes", None),
        (("3 comments", "5 comments"), "4 comments", None),
    ],
)
def test_marks_in_what_a_critic_counts_in_have_halves_or_tenths(others, line, found):
    said = [example((BODY, "It rains."), (PRINTED, each)) for each in others]

    assert taught_by(said, ["Nobody asks.", line]).rating == (Saying((2,), found) if found else None)


def test_texts_may_end_with_a_name():
    others = [example((BODY, "It rains."), (BODY, name)) for name in ("Bo Orr", "Ida Ek")]

    taught = taught_by(others, ["Nobody asks.", "Ada Lind"])

    assert (taught.is_signed_above, taught.is_signed_below) == (False, True)


def test_the_same_words_above_each_text_sign_none():
    others = [example((BODY, "La Trama"), (BODY, "It rains.")) for _ in range(3)]

    assert not taught_by(others, ["La Trama", "Nobody asks."]).is_signed_above


labels = st.sampled_from([META, BODY, RATING, TITLE, PRINTED, Label.COMMENT, Label.FURTHER])
posts = st.lists(st.tuples(labels, st.text(max_size=60)), min_size=1, max_size=10)
facts = st.fixed_dictionaries({"byline": st.text(max_size=8), "date": st.sampled_from(["", "2014-05-05"])})


@given(st.lists(st.tuples(posts, facts), max_size=4), st.lists(st.text(max_size=60), max_size=10))
def test_of_arbitrary_posts_no_more_is_told_than_there_is(others, lines):
    taught = taught_by([example(*said, **known) for said, known in others], lines)
    sayings = filter(None, (taught.byline, taught.date, taught.tags, taught.rating))

    assert {*taught.read_as, *taught.titled} <= set(range(1, len(lines) + 1))
    assert all(saying.value and {*saying.lines} <= set(range(1, len(lines) + 1)) for saying in sayings)


@given(
    st.dictionaries(st.integers(1, 99), labels),
    st.dictionaries(st.integers(1, 99), st.integers(1, 12)),
    st.none() | st.builds(Saying, st.lists(st.integers(1, 99), min_size=1).map(tuple), st.text(min_size=1)),
    st.lists(st.text()).map(tuple),
    st.booleans(),
)
def test_what_is_told_is_kept(read_as, counted, saying, writers, is_signed):
    taught = Taught(
        read_as, counted, byline=saying, tags=saying, writers=writers, is_signed_above=is_signed, is_signed_below=True
    )
    shared = Shared(4, counted, framed=counted, is_day_first=is_signed, taught=taught)

    assert shared_from_json(json.loads(json.dumps(shared_to_json(shared)))) == shared


def test_of_a_dump_with_a_long_conversation_the_ends_are_compared():
    lines = [f"line {number} of many" for number in range(1, 10_001)]

    assert [row.numbers[0] for row in rows(lines)] == [*range(1, 301), *range(9_901, 10_001)]
    assert [number for number, _ in compared(lines)] == [*range(1, 301), *range(9_901, 10_001)]
