"""Films that a critic suggests besides, and what somebody else wrote, in lines and sentences of their own."""

import pytest
from test_text_dump_themes import BODY, read


def named(tail):
    post, _ = read(f"The Ferryman\n\nby Ada Lind on May 5, 2014\n\n{BODY}\n\n{tail}", None)
    return [link.title for link in post.links], post.body


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Perfect Double Bill: Low Tide (1954)", ["Low Tide (1954)"]), ("Pairs well with: Low Tide", ["Low Tide"]),
        ("If you liked this, try: Low Tide, High Water", ["Low Tide", "High Water"]),
        ("Similar films: Low Tide; Two Oars", ["Low Tide", "Two Oars"]),
        ("Ähnliche Filme: Ebbe, Flut", ["Ebbe", "Flut"]),
        ("Films similaires : Marée basse, Deux rames", ["Marée basse", "Deux rames"]),
        ("Programa doble ideal: Marea baja (1954)", ["Marea baja (1954)"]),
        ("Sessão dupla: Maré Baixa", ["Maré Baixa"]),
        ("Se vi è piaciuto, guardate: Bassa marea", ["Bassa marea"]), ("Podobne filmy: Odpływ", ["Odpływ"]),
        ("Recommended: Salt & Vinegar: a Danish film of 2019", ["Salt & Vinegar: a Danish film of 2019"]),
        ("Holt euch lieber Ebbe und Das zweite Ruder, da habt ihr mehr davon ;)", ["Ebbe", "Das zweite Ruder"]),
        ("Watch Low Tide instead.", ["Low Tide"]), ("Regardez plutôt Marée basse.", ["Marée basse"]),
        ("For the full-length Lantern article, click HERE.", ["full-length Lantern article"]),
        ("Si queréis leer otra opinión, no dejéis de visitar el Blog de Bea. Está en la columna.", ["Blog de Bea"]),
        ("If you want to read another opinion, visit The Lantern.", ["The Lantern"]),
    ],
)  # fmt: skip
def test_a_line_of_its_own_names_what_the_critic_suggests(line, names):
    assert named(line) == (names, BODY)


def test_films_below_such_a_line_are_suggested():
    assert named("If you like this one, look for:\nLow Tide (1954)\nHigh Water (1949)")[0] == [
        "Low Tide (1954)",
        "High Water (1949)",
    ]


def test_articles_of_several_papers_with_which_a_post_ends_are_named_without_the_paper():
    lines = "Review: Nothing is pulled or pushed – The Lantern\n\nArticle: Why it takes no side – and how – Rain Weekly"

    assert named(lines) == (["Nothing is pulled or pushed", "Why it takes no side – and how"], BODY)


@pytest.mark.parametrize(
    "line",
    [
        "Recommended: Yes, with a coat", "Recommended: Ages 12 and up", "Watch the goat instead.",
        "Similar films are shown in every harbour, and every harbour is wet.", "For more reviews, click here.",
        "If you want to see the goat, visit Row F.", "Recommended: For fans of fog",
    ],
)  # fmt: skip
def test_what_only_sounds_like_it_names_nothing(line):
    assert named(line)[0] == []
