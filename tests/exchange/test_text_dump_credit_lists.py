"""Who made a film and who plays in it, listed in one line or in several, is no text."""

import pytest
from lighthouse import FIRST, SECOND

from exchange.parsers import text_dump

CASTS = {
    "dots": ["Cast:", "Ada Lind.... the Mole", "Bo Orr.... the Rat", "Cy Dahl....Toad"],
    "points with dots": ["- Ada Lind.... Mole", "- Bo Orr.... Rat", "- Cy Dahl.... Toad", "- Di Moss.... Mrs. Otter"],
    "Czech": ["Hrají:", "Ada Lind...(Myš)", "Bo Orr...(Krysa)", "Cy Dahl...(Žába)", "...a další"],
    "French": ["Avec :", "Ada Lind : la taupe", "Bo Orr : le rat", "Cy Dahl : le crapaud"],
    "German": ["Darsteller:", "Ada Lind: Mole (Fährfrau)", "Bo Orr: Ratte (Pastor)", "Cy Dahl: Kröte"],
    "as": ["Ada Lind as the Mole", "Bo Orr as the Rat", "Cy Dahl as Toad"],
}

OFFICES = {
    "English": "(director/writer: Ada Lind; cinematographer: Bo Orr; editor: Cy Dahl; music: Di Moss; Lamp Pictures)",
    "without colons": "Director Ada Lind; Writers Bo Orr and Cy Dahl; Cinematographer Di Moss; Starring Ed Holm",
    "German": "Regie: Ada Lind; Drehbuch: Bo Orr; Kamera: Cy Dahl; Musik: Di Moss",
    "Spanish": "Dirección: Ada Lind; Guion: Bo Orr; Fotografía: Cy Dahl; Música: Di Moss; Uruguay",
}


def read(*, above=(), below=()):
    text = "\n\n".join(["The Keeper of Lamps", *above, FIRST, SECOND, *below])
    return next(text_dump.parse({"page.txt": text.encode()}))


@pytest.mark.parametrize("rows", CASTS.values(), ids=CASTS)
def test_players_with_their_parts_line_by_line_are_no_text(rows):
    assert read(below=["\n".join(rows)]).body == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("line", OFFICES.values(), ids=OFFICES)
def test_many_offices_in_one_line_are_no_text(line):
    assert read(above=[line]).body == f"{FIRST}\n\n{SECOND}"
    assert read(below=[line]).body == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    "lines",
    [
        ["The rain: it falls.", "The lamp: it burns.", "The sea: it waits."],
        ["I went in... and slept.", "I woke up... and slept again.", "I went home... and that was that."],
    ],
)
def test_sentences_with_dots_or_colons_stay(lines):
    assert read(below=["\n".join(lines)]).body.endswith("\n".join(lines))


def test_a_year_that_begins_a_line_is_no_point_of_a_list():
    post = read(above=["1951. dir. Ada Lind, starring Bo Orr, Cy Dahl, Di Moss."])

    assert post.body == f"{FIRST}\n\n{SECOND}"
