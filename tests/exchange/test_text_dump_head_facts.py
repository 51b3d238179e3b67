"""What stands between the title and the text and tells of the film, or of nothing."""

import pytest
from ferry import MORE, TEXT, read

from exchange.ledger import Label


@pytest.mark.parametrize(
    "line",
    [
        "Starring Ada Lind, Bo Orr & Old Peg.",
        "Based on The Year We All Rowed by Cy Dahl",
        "Written and directed by Ada Lindqvist. Starring Bo Orrsen and the voice of Cyril Dahlberg.",
        "Ada Lind, Bo Orr, Rated PG Run time 107 mins",
        "First screened in September 2012",
        "Top Star  Ada Lind     Date 1927      Category  Crime Romance",
        "Nach dem Roman von Cy Dahl",
        "Mit Ada Lind, Bo Orr und Cy Dahl",
    ],
)
def test_credits_stand_above_the_text(line):
    post = read("The Ferryman", line, TEXT, MORE)

    assert post.title == "The Ferryman"
    assert post.body == f"{TEXT}\n\n{MORE}"
    assert 3 in post.ledger.lines(Label.META)


def test_years_in_columns():
    assert read("The Ferryman", "Star  Ada Lind     Date 1927      Category  Crime", TEXT).film.year == 1927


@pytest.mark.parametrize(
    "line",
    [
        "Starring in a film is what nobody asked the boat for, and here it is.",
        "Based on what the ferryman says it floats.",
        "With Ada Lind in the lead this could have been a comedy after all.",
        "Mit Verlaub: das Boot ist zu klein.",
    ],
)
def test_sentences_are_text(line):
    assert read("The Ferryman", line, TEXT, MORE).body.startswith(line)


@pytest.mark.parametrize("address", ["www.the-ferryman.example", "http://the-ferryman.example/"])
def test_an_address_alone_above_the_text(address):
    assert read("The Ferryman", address, TEXT, MORE).body.startswith("A ferryman")


@pytest.mark.parametrize(
    "notices",
    [("Up the river... Come in!", "Fit for three-eyed lizards only."), ("Cold, wet... Come in!",)],
)
def test_notices_above_the_date_are_no_text(notices):
    post = read(*notices, "Wednesday, May 14, 2014", TEXT, MORE)

    assert (post.date, post.body) == ("2014-05-14", f"{TEXT}\n\n{MORE}")


@pytest.mark.parametrize(
    "notice", ["This blog is where I write of boats. There are many!", "Ce blog parle de bateaux."]
)
def test_what_a_site_says_of_itself_is_no_text(notice):
    assert read(notice, TEXT, MORE).body == f"{TEXT}\n\n{MORE}"


@pytest.mark.parametrize("name", ["The Ferryman (2008)", "aka De Veerman"])
def test_the_name_of_the_film_above_its_credits_is_no_text(name):
    post = read("Quick Library Review", name, "Directed by Ada Lind. Starring Bo Orr.", TEXT, MORE)

    assert post.body == f"{TEXT}\n\n{MORE}"
