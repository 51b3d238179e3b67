"""Marks as critics write them on their own pages: in units of their own, with the scale first, in sentences, at the
edges of a text, in the title; and what only looks like one."""

from decimal import Decimal

import pytest

from exchange.parsers import text_dump
from exchange.parsers.text_dump.post.labelled_year import labelled_year
from exchange.parsers.text_dump.post.said_year import said_year

TEXT = "The ferry leaves late, and nobody aboard can row. Ada Lind films the fog as if it owed her money, and pays."


def read(tail, *, title="The Ferryman", head="", joint="\n\n"):
    dump = f"{title}\n\n{head}{TEXT}\n\n{TEXT}{joint}{tail}\n\n1 comment:\n\nBea said...\n\nRow!\n\nMay 6, 2014\n"
    return next(text_dump.parse({"p.txt": dump.encode()}))


def rated(post):
    return post.rating and (post.rating.value, post.rating.best)


@pytest.mark.parametrize(
    ("line", "value", "best"),
    [
        ("Note : 3 et demie sur 5", "3.5", 5), ("Score: 3 and a half out of 5", "3.5", 5),
        ("Rating: 3 very wet oars out of 5", 3, 5), ("Betyg: 4 genomblöta åror av 5 möjliga", 4, 5),
        ("Note : 4 petites rames sur 5 possibles", 4, 5), ('Score: 2 ½ "man the oars" stars out of 4', "2.5", 4),
        ("Rating: [••½ out of •••••]", "2.5", 5), ("Rating: •••", 3, 5), ("Mon avis : @@@@", 4, 5), ("•••½", "3.5", 5),
        ("Puan: 100 / 76", 76, 100), ("Puanım: 10 üzerinden 7", 7, 10),
        ("Score: 7 op 10", 7, 10), ("Score van de redactie: 14 op 20", 14, 20), ("8 outta 10!", 8, 10),
        ("Voto: 7,5. La barca", "7.5", 10), ("Voto: 6,5 [Prime]", "6.5", 10), ("Final Verdict: 7.5", "7.5", 10),
        ("Eindscore: 8", 8, 10), ('My grade: "B"', 8, 12), ("Voto: 7 1/2", "7.5", 10),
        ("Reviewed on 5/11/2009    Grade: B", 8, 12), ("WATCHED ON May 3, 2010. GRADE: C+", 6, 12),
        ("VOTO:\n3 copertine", 3, 5), ("Rating\n\n4 oars", 4, 5), ("Nota:\n8", 8, 10), ("Vote: 9/10", 9, 10),
        ("I'd give it about a 6.5.", "6.5", 10), ("Le doy un 7 de 10", 7, 10), ("Jag ger filmen 4 av 5.", 4, 5),
        ("Betyg 3 av 5.", 3, 5), ("On a scale of one to five, a four.", 4, 5), ("Je lui mets 3 étoiles.", 3, 5),
        ("Big thumbs up from me.", 1, 1), ("👍👍", 1, 1), ("IMDb rating: 7.1/10\n\nMy rating: 8/10", 8, 10),
        ("Star rating: 3", 3, 5), ("Number of stars: 3.5", "3.5", 5), ("Star rating (out of 4): ***", 3, 4),
        ("* * * ½ (out of four)", "3.5", 4), ("A 7 from me.", 7, 10), ("This gets an A from me.", 11, 12),
        ("総合評価：80点", 80, 100), ("Le pongo un notable 7.", 7, 10), ("I gave it 4 stars on Letterboxd.", 4, 5),
        ("Their score: 3/10\n\nscore by myself: 8/10", 8, 10),
        ("Ratings are 1 to 5 (1=worst, 5=best)\n\nMy Rating for the Movie: 4", 4, 5),
    ],
)  # fmt: skip
def test_a_line_rates_in_the_manner_of_the_critic(line, value, best):
    post = read(line)

    assert rated(post) == (Decimal(value), best)
    assert post.verdict == ""


@pytest.mark.parametrize(
    ("sentence", "value", "best"),
    [
        ("We will leave it at a 2 star rating out of 5 for this old boat.", 2, 5),
        ("The whole film deserves a 9/10 rating.", 9, 10), ("I'm giving The Ferryman 4 out of 4 oars.", 4, 4),
        ("Van ons krijgt De veerman een 7,5.", "7.5", 10), ("De film verdient van mij een dikke 8.", 8, 10),
        ("Thumbs down!", 0, 1),
        ("Cotação: / Nota: 6,5.", "6.5", 10), ("Voto: 5,5 [Prime]", "5.5", 10), ("***", 3, 5), ("***1/2", "3.5", 5),
        ("* * * 1/2", "3.5", 5), ("(B+)", 9, 12), ("[C-]", 4, 12), ("7 sobre 10", 7, 10), ("4 em 5.", 4, 5),
        ("❤️❤️❤️❤️", 4, 5),
    ],
)  # fmt: skip
def test_a_text_rates_where_it_ends(sentence, value, best):
    assert rated(read(sentence, joint=" ")) == (Decimal(value), best)


@pytest.mark.parametrize(
    ("signs", "value", "best"), [("*******", 7, 10), ("***", 3, 5), ("**½", "2.5", 5), ("****", 4, 5)]
)
def test_stars_stand_before_the_first_sentence(signs, value, best):
    assert rated(read("Bring a coat.", head=f"{signs} ")) == (Decimal(value), best)


@pytest.mark.parametrize(
    ("title", "tail", "value", "best"),
    [
        ("The Ferryman (Ada Lind – 1964) B+", "Row.", 9, 12),
        ("The Ferryman (1964) A-", "Row.", 10, 12),
        ("‘The Ferryman’ (Movie Review) *** 1/2", "My 3.5 out of 4 stars is more than others give.", "3.5", 4),
        ("The Ferryman (1964) ***", "It is a 3/4 for me.", 3, 4),
        ("The Ferryman (1964) ***", "Row.", 3, 5),
    ],
)
def test_the_title_ends_with_the_mark_and_the_text_may_tell_its_scale(title, tail, value, best):
    assert rated(read(tail, title=title)) == (Decimal(value), best)


@pytest.mark.parametrize(
    "line",
    [
        "It has an 8/10 rating on IMDb.", "It holds a 71% rating on Rotten Tomatoes.", "My uncle gives it "
        "4/5.", "She gets a B in chemistry.", "He earns an A+ at school.",
        "Our neighbour rates it 9/10.", "Note: 2 discs.", "Blu-ray: 4/5", "Special features: 3/5", "Votes: 37",
        "Rating: 15", "Rating\n\n15", "They were 4 out of 5 women.", "She gave the plan a thumbs up.", "Fog: •••",
        "• Row", "Note\n\n3 oars", "Nota IMDB: 7. Vale",
    ],
)  # fmt: skip
def test_what_others_give_and_what_tells_of_other_things_rates_nothing(line):
    assert rated(read(line)) is None


@pytest.mark.parametrize(
    "text", ["*I cut a section here. It was long, and *dull*, said my wife.", "*** Spoilers *** Row."]
)
def test_asterisks_that_emphasise_are_no_stars(text):
    assert rated(read(text)) is None


@pytest.mark.parametrize(
    ("tail", "words"),
    [
        ("Rating: One for a rainy day. It has dull spots. The look pays.\n\n7/10 Oars!",
         "One for a rainy day. It has dull spots. The look pays."),
        ("Score\n4/10\n\nFinal Recommendation\nIf you have a boat, go. Otherwise, look it up.",
         "If you have a boat, go. Otherwise, look it up."),
        ("5.9 / 10 - Overall Rating", ""), ("88 - The Ferryman - 4 stars", ""), ("LOW TIDE (2011) by Bo Orr: 6/10", ""),
    ],
)  # fmt: skip
def test_words_beside_a_mark_are_those_about_the_film(tail, words):
    assert read(tail).verdict == words


def test_a_short_verdict_may_stand_above_the_text():
    post = read("Row.", head="Director: Ada Lind\n\nVerdict: Another Boat Movie\n\n")

    assert (post.verdict, "Another Boat Movie" in post.body) == ("Another Boat Movie", False)


@pytest.mark.parametrize("line", ["« Feb   Apr »", "“Four Hands” – a drama of pianos"])
def test_neither_a_calendar_nor_a_title_is_a_pull_quote(line):
    assert read(line).pull_quote == ""


@pytest.mark.parametrize(
    "line",
    [
        "Produksjonsår: 1957", "Utgivelsesår: 1957", "1957年 日本", "1957年製作",
        "1957. dir. Ada Lind, starring Bo "
        "Orr.",
        "(1957) dir. Ada Lind", "Produção norueguesa e escocesa de 1957.", "Producción española de 1957",
        "The Lamp, Ada Lind, Yugoslavia, 1957", "Deutschland, 1957",
    ],
)  # fmt: skip
def test_a_line_tells_the_year_in_which_a_film_was_made(line):
    assert labelled_year(["A moth.", line]) == 1957


@pytest.mark.parametrize(
    "line", ["1957年 5月", "1957年", "Kinostart: 12. Juni 1957", "Paris in the spring, 1957", "1957 was wet"]
)
def test_another_year_is_none_of_a_film(line):
    assert labelled_year(["A moth.", line]) is None


@pytest.mark.parametrize(
    ("title", "year"),
    [("The Ferryman-1964", 1964), ("The Ferryman (1964)", 1964), ("The Ferryman (2021 revisit)", None),
     ("The Ferryman (2021 rewatch)", None)],
)  # fmt: skip
def test_a_title_tells_the_year_of_the_film_and_not_that_of_seeing_it_again(title, year):
    film = read("Row.", title=title).film

    assert (film and film.year) == year


def test_this_film_is_that_of_the_review_wherever_it_is_named():
    assert said_year("The Lamp", f"{TEXT}\n\nBut this 1957 Monarch picture carries a millstone.") == 1957
    assert said_year("", "You will find no talkies older than this 1957 production from Ada Lind.") == 1957
    assert said_year("", "I came upon a splendid little feature from 1957.") == 1957
    assert said_year("The Lamp", f"{TEXT}\n\nA remake of this 1957 picture is due.") is None


def test_credits_in_brackets_are_facts_and_a_quotation_below_them_is_no_title():
    told = "(director/writer: Ada Lind; cinematographer: Bo Orr; music: Cy Dahl; Runtime: 84; 2011-Norway/Italy)"
    post = read(
        "REVIEWED ON 2/26/2013 GRADE: B",
        title=f"{told}\n\n“A wet but rewarding film.”",
        head="Reviewed by Di Eck\n\n",
    )

    assert (post.title, post.pull_quote, post.film.year) == ("", "“A wet but rewarding film.”", 2011)
    assert (post.byline, rated(post)) == ("Di Eck", (8, 12))
