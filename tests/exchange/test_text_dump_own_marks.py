"""Marks in the critic's own manner: sentences, school marks, signs, things that are counted; and words beside them."""

from decimal import Decimal

import pytest

from exchange.parsers import text_dump

TEXT = "The ferry leaves late, and nobody aboard can row. Ada Lind films the fog as if it owed her money, and pays.\n"


def read(tail, *, title="The Ferryman", head=""):
    dump = f"{title}\n\n{head}{TEXT}\n{TEXT}\n{tail}\n\n1 comment:\n\nBea said...\n\nRow!\n\nMay 6, 2014\n"
    return next(text_dump.parse({"p.txt": dump.encode()}))


def rated(post):
    return post.rating and (post.rating.value, post.rating.best)


@pytest.mark.parametrize(
    ("line", "value", "best"),
    [
        ("Overall, I give it 8 out of 10 stars.", 8, 10), ("..I rate this film 7/10 stars..", 7, 10),
        ("This film gets 4/5 stars.", 4, 5), ("Von mir gibt es 7/10 Punkte.", 7, 10), ("Je lui mets 3/5.", 3, 5),
        ("Le doy un 8.", 8, 10), ("Gli do un 7.", 7, 10), ("Dou nota 9!", 9, 10), ("Ik geef hem een dikke 8.", 8, 10),
        ("i-am dat nota 8!", 8, 10), ("I'd give it a solid 7.", 7, 10),
        ("On a scale of 1 to 10, I give it a 4.", 4, 10),
        ("Auf einer Skala von 1 bis 10 gebe ich dem Film eine 7.", 7, 10), ("Rating: low +2 (-4 to +4) or 7/10", 7, 10),
        ("Nota del blog: 8.", 8, 10), ("Voto del tutto personale: 8 e mezzo", "8.5", 10), ("Benim puanım: 9/10", 9, 10),
        ("Pontszám: 2/10", 2, 10), ("Nilai: 7/10", 7, 10), ("Avaliação: 3*", 3, 5), ("2.5*", "2.5", 5),
        ("4 ticks", 4, 5), ("Rating: 8 pints", 8, 10), ("Rating: 🦄🦄🦄", 3, 5), ("🍺🍺🍺🍺", 4, 5), ("🟡🟡⚪", 2, 3),
        ("★★★ 🤖", 3, 5), ("3.5 stars out of 5 (on a good day 4)", "3.5", 5), ("8/10 Oars!", 8, 10),
        ("The Ferryman (1964) Directed by Ada Lind ****", 4, 5), ("Review by Ada Lind, 4 out of 5", 4, 5),
        ("Movie ReviewThe Ferryman: 7.5 out of 10.", "7.5", 10), ("Movie - ***/5", 3, 5), ("Nota 7,5", "7.5", 10),
        ("A solid 8/10", 8, 10), ("My rating is 8 out of 10.", 8, 10), ("3/5 stars from me.", 3, 5),
        ("~ 7/10 ~", 7, 10),
        ("Rating: 👍👍", 1, 1), ("Goat rating: 4 goats", 4, 5), ("The Ferryman (1964) - B+", 9, 12),
        ("My verdict? 8/10", 8, 10), ("Final thoughts: 8/10", 8, 10), ("Enjoyment: 4/5", 4, 5),
        ("Grade: A-/B+", 11, 12),
        ("Note : 7 / 10", 7, 10), ("Grade: 9", 9, 10),
    ],
)  # fmt: skip
def test_a_line_that_only_rates_is_no_text_and_has_no_verdict(line, value, best):
    post = read(line)

    assert rated(post) == (Decimal(value), best)
    assert (post.verdict, line in post.body) == ("", False)


@pytest.mark.parametrize(
    "line",
    [
        "Nota IMDB: 6,4.", "Nota FilmAffinity: 8", "Nota de los lectores: 7", "7.4/10 – IMDB", "Note moyenne : 7",
        "4 photos", "3 cups", "My aunt gives it 9.", "I give it 7 minutes.", "Thumbs up to the cook.",
        "5 hats, all wet.",
    ],
)  # fmt: skip
def test_what_others_give_and_what_is_counted_rates_nothing(line):
    assert rated(read(line)) is None


@pytest.mark.parametrize(
    ("sentence", "value", "best"),
    [
        ("It is short. On a scale of 1 to 10, I have to give it a 5. It would be a 6 without the goat.", 5, 10),
        ("Mer än en trea på en femgradig skala kan den inte få, och det vet den.", 3, 5),
        ("We all went home smiling. Two thumbs up, and one for the goat.", 1, 1),
        ("I had my doubts until the goat came aboard. I'd give this one an 8.", 8, 10),
    ],
)
def test_a_sentence_of_the_text_may_give_a_mark(sentence, value, best):
    post = read(sentence)

    assert rated(post) == (value, best)
    assert sentence in post.body


@pytest.mark.parametrize(
    ("title", "value", "best"),
    [
        ("The Ferryman 1964, **1/2, Long Version", Decimal("2.5"), 5),
        ("The Ferryman (1964) ***", 3, 5), ("The Ferryman: ****", 4, 5), ("The Ferryman – 8/10", 8, 10),
    ],
)  # fmt: skip
def test_a_title_may_rate(title, value, best):
    assert rated(read("Bring a coat.", title=title)) == (value, best)


@pytest.mark.parametrize("title", ["The Ferryman [2]", "The Ferryman*", "**The Ferryman**", "The Ferryman [REC]"])
def test_a_title_with_other_signs_does_not(title):
    assert rated(read("Bring a coat.", title=title)) is None


def test_of_two_marks_the_one_of_the_film_counts():
    post = read("Rewatch Factor - 4/5\n\nMovie - ***/5")

    assert rated(post) == (3, 5)
    assert "Factor" not in post.body


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("Worth: Full price and a poster", "Full price and a poster"), ("Rating:\nWatch it", "Watch it"),
        ("Rating: Skip it, or swim", "Skip it, or swim"), ("Judge Bea’s Barge (aka Verdict): mostly wet", "mostly wet"),
        ("The goat’s verdict: Bring hay.", "Bring hay."), ("Lohnt sich: Für Schwimmer schon", "Für Schwimmer schon"),
        ("Wet and grand. Grade: C+", "Wet and grand."), ("Not yet reviewed in full. Grade: C+", ""),
        ("Rating: PG-13", ""),
        ("Nota: 8 (muy buena)", "muy buena"), ("Rating: Not yet rated", ""), ("Rating: R for some language", ""),
    ],
)  # fmt: skip
def test_words_that_judge_instead_of_a_mark(lines, words):
    assert read(lines).verdict == words


def test_a_whole_paragraph_above_the_signs_is_text():
    told = "Rating: This is a gem. I would row twice as far for it. Fill up your mug and sit down. They may remake it."

    assert read(f"{told}\n\npint pint pint\n\n3/5 Oars!").verdict == ""


def test_the_first_paragraph_directly_below_a_mark_is_text():
    post = read("Bring a coat.", head="Avaliação: 3*\nEverybody cried. I did not, and I had sworn to.\n\n")

    assert (post.verdict, "Everybody cried." in post.body) == ("", True)


@pytest.mark.parametrize("label", ["Overall grade:", "The official scale of boredom:", "Escala de tédio da casa:"])
def test_a_label_above_the_mark_is_no_text(label):
    post = read(f"{label}\n\n4.5/5 stars")

    assert (rated(post), label in post.body) == ((Decimal("4.5"), 5), False)


def test_parts_in_one_line_beside_the_whole_are_no_text():
    post = read("Performances: 9 Cinematography: 8 Script: 9\n\nOverall Rating: 88% (Come for the goat)")

    assert (post.verdict, "Script" in post.body) == ("Come for the goat", False)


def test_longer_parts_with_labels_of_their_own_may_stand_below_the_verdict():
    trivia = "The goat belonged to the cook and came aboard on the first day of filming. " * 4
    post = read(f"The Plot – Nobody can row.\n\nBottom Line – Wet, and grand.\n\nAda’s Favourite Trivia – {trivia}")

    assert post.verdict == "Wet, and grand."
    assert read(f"Bottom Line – Wet, and grand.\n\n{trivia}").verdict == ""
