"""Which of several short lines above a text is its title, and where a line there tells the film's year."""

import pytest
from ferry import MORE, TEXT, read


@pytest.mark.parametrize("day", ["Monday, May 5, 2014", "segunda-feira, 5 de maio de 2014", ">> Monday, May 5, 2014"])
@pytest.mark.parametrize(
    "facts",
    [
        "THE FERRYMAN\n(El barquero; EUA 1987)\nDir.: Ada Lind",
        "Der Fährmann (The Ferryman)\nBRD 1987\nRegie: Ada Lind",
        "LAUTTURI\n\n1987 (Suomi)\n\nOhjaus: Ada Lind",
        "O BARQUEIRO\n(Idem, Brasil, 1987)\nCom Ada Lind, Bo Orr",
    ],
)
def test_the_line_alone_below_the_first_date_is_the_title_whatever_facts_stand_below(day, facts):
    post = read(day, "Sunday on the water", facts, TEXT, MORE)

    assert (post.title, post.film.year, post.date[:10]) == ("Sunday on the water", 1987, "2014-05-05")


@pytest.mark.parametrize("named", ["Short reviews: The Ferryman", "Friday: the ferryman, at last"])
def test_a_film_named_again_with_its_year_stands_below_the_title(named):
    assert read(named, "THE FERRYMAN (1987) by Ada Lind: 3/5", TEXT, MORE).title == named


@pytest.mark.parametrize(
    "sites", ["Friends: Wet Reels | Dry Reels | Old Reels | Mia", "Wet.example · Dry.example · Old.example · Mia"]
)
def test_a_list_of_sites_is_no_title(sites):
    assert read(sites, "The Ferryman", TEXT, MORE).title == "The Ferryman"


@pytest.mark.parametrize(
    "rows",
    ["режиссер Ада Линд\nсценарий Бо Орр\nкомпозитор Ида Вест", "Director Ada Lind\nMusic Bo Orr\nEditor Cy Dahl"],
)
def test_a_row_of_facts_without_a_colon_is_no_title(rows):
    assert read(rows, TEXT, MORE).title == ""


@pytest.mark.parametrize(
    "opening",
    [
        "Película de 1987 dirigida por Ada Lind y protagonizada por Bo Orr.",
        "Il barcaiolo è un film del 1987 diretto da Ada Lind",
        "The Ferryman is a 1987 Polish comedy.",
        "Ein deutscher Film aus dem Jahr 1987 von Ada Lind.",
    ],
)
def test_the_first_sentence_tells_the_year_where_no_title_stands(opening):
    post = read(f"{opening}\n{TEXT}\n{MORE}")

    assert post.film.year == 1987


@pytest.mark.parametrize(
    "opening", ["The Ferryman is a remake of the 1987 comedy.", "There is a 1987 film that I like."]
)
def test_the_year_of_another_film_is_not_that_of_the_first_sentence(opening):
    assert read(f"{opening}\n{TEXT}\n{MORE}").film is None


@pytest.mark.parametrize("farewell", ["Peace out,", "Liebe Grüße,", "Un saludo,", "Bisous,"])
def test_who_says_farewell_may_be_named_in_the_title(farewell):
    assert read("Lucia’s Review – The Ferryman", TEXT, MORE, farewell, "Lucia").byline == "Lucia"


@pytest.mark.parametrize("label", ["Tagged on:", "Tagged in:", "Tagged with:"])
def test_a_label_without_tags_names_none(label):
    assert read("The Ferryman", TEXT, MORE, label, "Leave a Reply").tags == ()
