"""Pages that show no title, and begin with something else that stands where titles stand."""

import pytest

from exchange.parsers import read_file
from exchange.sources import Source

TEXT = (
    "The ferry leaves at nine and nobody is on it but the cook, who has never been to sea. It is a small film about a"
    " large kettle, and I liked it more than I can say, though the end comes too soon and the songs are too loud."
)


def _title(text: str) -> str:
    (post,) = read_file(Source("page.txt", text.encode()))
    return post.title


@pytest.mark.parametrize(
    "first",
    [
        "A lost kettle of its decade.",
        "So I saw the one with the ferry!",
        "Spät dran, aber egal.",
        "¡Por fin la he visto!",
    ],
)
def test_a_gap_below_the_date_is_a_heading_without_words(first):
    assert not _title(f"Monday, August 4, 2014\n\n\n{first}\n\n{TEXT}\n\n{TEXT}\n")


@pytest.mark.parametrize("first", ["The Kettle (1974)", "Review: The Kettle", "Title: The Kettle"])
def test_what_names_the_film_is_a_title_below_a_gap(first):
    assert "The Kettle" in _title(f"Monday, August 4, 2014\n\n\n{first}\n\n{TEXT}\n\n{TEXT}\n")


@pytest.mark.parametrize("first", ["The Cook at Sea", "Nobody Leaves. They Just Row."])
def test_directly_below_the_date_stands_the_title(first):
    assert _title(f"Monday, August 4, 2014\n\n{first}\n\n{TEXT}\n\n{TEXT}\n") == first


@pytest.mark.parametrize(
    "first",
    [
        "Cast – Ada Lind, Bo Orr",
        "Regie – Ada Lind",
        "Reparto - Ada Lind y Bo Orr",
        "(Dir. Ada Lind) (2014)",
        "(2004) ***1/2",
    ],
)
def test_people_and_what_stands_beside_a_name_are_no_title(first):
    assert not _title(f"{first}\n\n{TEXT}\n\n{TEXT}\n")


@pytest.mark.parametrize("first", ["The Good, The Bad, The Ugly", "Kettle, Cook, Ferry (2001)"])
def test_names_of_films_with_commas_and_brackets_are_titles(first):
    assert _title(f"{first}\n\nMay 5, 2014 by Ada Lind\n\n{TEXT}\n\n{TEXT}\n") == first
