"""Lines that no rule knows, and that are unlike the text: taken out of it or asked about, and the critic's own stay."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.parsers.text_dump.likeness.likeness import PageShape, likeness
from exchange.parsers.text_dump.likeness.unlike import unlike_text
from exchange.parsers.text_dump.text.lines import scan
from exchange.parsers.text_dump.text.passages import passages
from exchange.records import Corrections, Doubt

FIRST = (
    "A lighthouse keeper counts the ships that do not come. The film counts with him, patiently, and by the second "
    "hour one knows every lamp by name, and which of them is going to fail."
)
SECOND = (
    "There is little plot and much weather. I was grateful for both, and for the old woman who sells the oil and who "
    "never once says what she thinks of the sea."
)
TITLE = "The Keeper of Lamps"


def page(*, above=(), below=()):
    return passages(scan("\n\n".join([TITLE, *above, FIRST, SECOND, *below]).split("\n")), None)


def unlike(read):
    return unlike_text(read[1:], lambda: read, TITLE)


def taken(read):
    labels = unlike(read).labels
    return {each.plain: labels[each.number] for each in read if each.number in labels}


def read(*, above=(), below=(), corrections=None):
    text = "\n\n".join([TITLE, *above, FIRST, SECOND, *below])
    return next(text_dump.parse({"page.txt": text.encode()}, corrections=corrections or Corrections()))


# What is seen of a line


def test_long_paragraphs_are_like_text_and_short_words_beside_them_are_not():
    shape = PageShape(page(below=["Qwx: 2345"]), TITLE)
    shares = [likeness(shape.names_at(place)) for place in range(4)]

    assert min(shares[1:3]) > 0.9
    assert max(shares[0], shares[3]) < 0.1


def test_a_line_is_told_by_its_neighbours_too():
    shape = PageShape(page(below=["Share"]), TITLE)

    assert {"is below", "below 1", "-1 ends sentence", "1 nothing"} <= set(shape.names_at(3))
    assert "-2 nothing" in shape.names_at(0)


def test_a_page_without_long_paragraphs_has_no_sides():
    shape = PageShape(passages(scan(["One.", "", "Two."]), None))

    assert {shape.side_of(place) for place in range(2)} == {"nowhere"}


# What is taken out of a text


def test_facts_above_a_text_are_taken_out_of_it_whatever_their_words():
    assert taken(page(above=["Qwerz: Drama\nZuiop: Luisa Pedra\nAsdfg: 3 de Yxcvb 2015"])) == {
        "Qwerz: Drama": Label.META,
        "Zuiop: Luisa Pedra": Label.META,
        "Asdfg: 3 de Yxcvb 2015": Label.META,
    }


def test_numbers_and_names_below_a_text_are_taken_out_of_it():
    assert taken(page(below=["2345", "QwerzZuiopAsdfg"])) == {
        "2345": Label.BOILERPLATE,
        "QwerzZuiopAsdfg": Label.BOILERPLATE,
    }


def test_without_gaps_what_is_taken_is_unexplained():
    lines = passages(scan([TITLE, "Qwerz: Drama", "Zuiop: Luisa Pedra", "Asdfg: 2015", FIRST, SECOND]), None)

    assert set(taken(lines).values()) == {Label.UNEXPLAINED}


@pytest.mark.parametrize(
    "below",
    [
        "Tomorrow: horses, apparently.",
        "Just the wig.",
        "Best scene: the soup\nWorst scene: the other soup",
        "The good:\nLamps\nThe bad:\nNo ships",
        "Lamps\n\n- one of them\n- the other",
        "“I would rather sink.”",
        "https://lamps.example/",
    ],
)
def test_what_critics_write_below_a_text_stays(below):
    assert taken(page(below=[below])) == {}


@pytest.mark.parametrize("above", ["A film about vows that nobody hears", "Synopsis", "* Three pianos\n* One boat"])
def test_what_critics_write_above_a_text_stays(above):
    assert taken(page(above=[above])) == {}


def test_nothing_between_paragraphs_is_taken():
    assert taken(page(below=["2345", FIRST])) == {}


def test_a_page_without_long_paragraphs_is_left_alone():
    short = passages(scan(["Lamps", "", "Qwerz: Drama", "", "It is good."]), None)

    assert unlike(short) == unlike_text((), lambda: short, "")


# What the report says


def test_what_is_taken_is_noted_with_its_lines():
    post = read(below=["2345"])
    notes = [note for note in post.notes if note.code is Doubt.TAKEN_FOR_PAGE]

    assert post.body == f"{FIRST}\n\n{SECOND}"
    assert [(note.line, note.detail, note.number) for note in notes] == [(7, "7", 1)]


def test_what_is_doubtful_stays_and_is_asked_about():
    post = read(below=["PROS"])

    assert post.body.endswith("PROS")
    assert [note.detail for note in post.notes if note.code is Doubt.TEXT_OR_PAGE] == ["7"]


def test_what_somebody_called_text_stays_without_a_question():
    said = Corrections(labels={3: Label.BODY, 4: Label.BODY, 5: Label.BODY})
    post = read(above=["Qwerz: Lampen\nZuiop: Luisa Pedra\nAsdfg: 3 de Yxcvb"], corrections=said)

    assert post.body.startswith("Qwerz: Lampen")
    assert not [note for note in post.notes if note.code in {Doubt.TAKEN_FOR_PAGE, Doubt.TEXT_OR_PAGE}]
