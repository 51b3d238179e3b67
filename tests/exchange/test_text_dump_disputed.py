"""Lines that no rule knows and the second reader does: taken out of the text or asked about, and the critic's stay."""

import pytest
from lighthouse import FIRST, SECOND

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.parsers.text_dump.likeness.disputed import Disputed, disputed
from exchange.parsers.text_dump.likeness.likeness import PageShape
from exchange.parsers.text_dump.likeness.opinion import TakenPage
from exchange.parsers.text_dump.likeness.second_reader import read_again, second_reading
from exchange.parsers.text_dump.text.lines import scan
from exchange.parsers.text_dump.text.passages import passages
from exchange.records import Corrections, Doubt

TITLE = "The Keeper of Lamps"


def page(*, above=(), below=()):
    return passages(scan("\n\n".join([TITLE, *above, FIRST, SECOND, *below]).split("\n")), None)


def unlike(read):
    labels = {read[0].number: Label.TITLE}
    taken = TakenPage(read, labels.get, is_above_comments=False)
    return disputed(read[1:], taken, read_again(taken), title=TITLE)


def taken(read):
    labels = unlike(read).labels
    return {each.plain: labels[each.number] for each in read if each.number in labels}


def read(*, above=(), below=(), corrections=None):
    text = "\n\n".join([TITLE, *above, FIRST, SECOND, *below])
    return next(text_dump.parse({"page.txt": text.encode()}, corrections=corrections or Corrections()))


# What is seen of a line


def test_long_paragraphs_are_like_text_and_short_words_beside_them_are_not():
    shape = PageShape(page(below=["Qwx: 2345"]))
    taken = [Label.TITLE, Label.BODY, Label.BODY, Label.BODY]
    opinions = second_reading(shape, taken, is_above_comments=False)

    assert [each.label for each in opinions[:3]] == taken[:3]
    assert opinions[3].label is not Label.BODY
    assert opinions[3].lead > 2 > max(each.lead for each in opinions[:3])


def test_a_line_is_told_by_its_neighbours_too():
    shape = PageShape(page(below=["Share"]))

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


BELOW = [
    "„1930 „Qwx“ | 2345 🐳“",
    "«1930 «Qwx» | 2345 🐳»",
    "“1930 „Qwx“ | 2345 🐳”",
    '"1930 | Qwx | 2345 🐳"',
    "“Qwx 2345\nQwerz: 2345\n3 Zui :-)”",
    "“Qwx 2345\nhttps://lamps.example/\n3 Zui :-)”",
]


@pytest.mark.parametrize("below", BELOW)
def test_a_quotation_is_whole_whatever_it_quotes_and_where_its_lines_were_broken(below):
    assert taken(page(below=[below])) == {}


def test_a_paragraph_in_a_script_without_spaces_stays():
    above = ["* A point that ends.", "", "Lampen, Schiffe, wo Regen wartet, " * 12 + "und einer zählt.", ""]
    river = "見ていた朝結末が美しい.この映画は悲しい美しい,二回目の悲しい庭の雨を悲しい二回目の見ていた" * 6
    wrapped = [river[at : at + 40] for at in range(0, len(river), 40)]
    lines = scan([TITLE, "", "Review", "", "Home", "", FIRST, "", SECOND, "", *above, *wrapped])

    assert passages(lines, 79)[-1].number not in unlike(passages(lines, 79)).labels


def test_two_words_in_quotation_marks_are_no_quotation():
    assert taken(page(below=["“Qwx” 2345 “Zui”"])) == {"“Qwx” 2345 “Zui”": Label.BOILERPLATE}


def test_a_quotation_without_an_end_keeps_nothing():
    assert "Qwerz: 2345" in taken(page(below=["“Qwx 2345\nQwerz: 2345"]))


@pytest.mark.parametrize("below", ["and sank", ", which sank", "と思った"])
def test_words_that_go_on_below_an_address_are_one_sentence(below):
    """A tool without gaps prints a link on a line of its own."""
    beginning = ["Qwerz 2345 zuiop: 3", "https://lamps.example/", f"{below} {FIRST}"]
    lines = passages(scan([TITLE, "Asdfg: 2015", *beginning, SECOND]), None)

    assert taken(lines) == {"Asdfg: 2015": Label.UNEXPLAINED}


def test_words_below_an_address_end_the_sentence_of_a_paragraph():
    lines = passages(scan([TITLE, SECOND, FIRST[:-1], "https://lamps.example/", "and 345 | 2015"]), None)

    assert taken(lines) == {}


def test_an_address_above_a_new_sentence_ends_no_other():
    lines = passages(scan([TITLE, "Asdfg: 2015", "https://lamps.example/", FIRST, SECOND]), None)

    assert taken(lines) == {"Asdfg: 2015": Label.UNEXPLAINED}


def test_nothing_between_paragraphs_is_taken():
    assert taken(page(below=["2345", FIRST])) == {}


def test_a_page_without_a_line_is_left_alone():
    assert disputed((), TakenPage((), {}.get, is_above_comments=False), {}, title="") == Disputed()


# What the report says


def test_what_is_taken_is_noted_with_its_lines():
    post = read(below=["2345"])
    notes = [note for note in post.notes if note.code is Doubt.TAKEN_FOR_PAGE]

    assert post.body == f"{FIRST}\n\n{SECOND}"
    assert [(note.line, note.detail, note.number) for note in notes] == [(7, "7", 1)]


def test_what_is_doubtful_stays_and_is_asked_about():
    post = read(below=["That is all"])

    assert post.body.endswith("That is all")
    assert [note.detail for note in post.notes if note.code is Doubt.TEXT_OR_PAGE] == ["7"]


def test_what_somebody_called_text_stays_without_a_question():
    said = Corrections(labels={3: Label.BODY, 4: Label.BODY, 5: Label.BODY})
    post = read(above=["Qwerz: Lampen\nZuiop: Luisa Pedra\nAsdfg: 3 de Yxcvb"], corrections=said)

    assert post.body.startswith("Qwerz: Lampen")
    assert not [note for note in post.notes if note.code in {Doubt.TAKEN_FOR_PAGE, Doubt.TEXT_OR_PAGE}]


# Lists of other posts, and what is surely of the foot


OTHERS = {
    "English": ("The Harbour (1951)", "Salt, The (1967)", "Best Ships Of 1962", "Gull Island (1971)", "Ferry Nights"),
    "German": ("Der Hafen (1951)", "Das Salz", "Die Möweninsel (1971)", "Nachtfähre (1980)", "Impressum"),
    "French": ("Le Port (1951)", "Le Sel (1967)", "L’Île aux mouettes", "Nuits de bac (1980)", "Nous écrire"),
    "Spanish": ("El puerto (1951)", "La sal (1967)", "Isla Gaviota (1971)", "Noches de barca", "Contacto"),
}


@pytest.mark.parametrize("titles", OTHERS.values(), ids=OTHERS)
def test_a_list_of_other_posts_above_the_text_is_the_pages(titles):
    post = read(above=["\n".join(f"- {title}" for title in titles)])

    assert post.body == f"{FIRST}\n\n{SECOND}"


def test_points_that_the_critic_makes_above_the_text_stay():
    points = ["- I saw it in the rain and was happy,", "- I saw it again and it was better,", "- and a friend slept."]
    post = read(above=["\n".join([*points, "- He says that he will try it once more with his mother."])])

    assert post.body.startswith("- I saw it")


@pytest.mark.parametrize("line", ["Qwx: 2345, 12:30.", "Hjk: 2011 / 7, 21:15."])
def test_what_is_surely_the_pages_is_taken_though_it_ends_as_sentences_do(line):
    assert read(below=[line]).body == f"{FIRST}\n\n{SECOND}"


def test_a_page_longer_than_any_is_read_by_the_rules_alone():
    lines = passages(scan([TITLE, *["Qwerz: 2345"] * 3000, FIRST]), None)

    assert unlike(lines) == Disputed()


def test_the_first_line_of_a_paragraph_stays_though_a_dash_begins_the_second():
    wrapped = ["Musik Zug ihn – lachte Haus Musik Licht ihr ihr Vorhänge ihn als besser traurig", "– sehen würde."]
    text = "\n".join([TITLE, "", *wrapped, "", FIRST, "", SECOND])

    assert "traurig" in next(text_dump.parse({"page.txt": text.encode()})).body


def test_a_dash_that_is_left_alone_at_the_end_of_a_paragraph_is_of_it():
    wrapped = ["A film about lamps, about ships that do not come,", "and about an old woman who sells the oil", "–"]
    text = "\n".join([TITLE, "", *wrapped, "", FIRST, "", SECOND])
    post = next(text_dump.parse({"page.txt": text.encode()}))

    assert [str(post.ledger.of(line)) for line in (3, 4, 5)] == ["body"] * 3


def test_what_stands_directly_below_a_paragraph_broken_at_a_very_long_word_is_its_end():
    broken = FIRST.rstrip(".") + ", and"
    read = page(below=[f"{broken}\nso it is s{'o' * 60} wet", "Qwx: 2345"])
    taken = TakenPage(read, {read[0].number: Label.TITLE}.get, is_above_comments=False)
    facts = {each.number: read_again(taken)[read[-1].number] for each in read[-2:]}

    assert disputed(read[1:], taken, read_again(taken) | facts, title=TITLE).labels.keys() == {read[-1].number}
