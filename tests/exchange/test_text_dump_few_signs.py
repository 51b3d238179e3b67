"""Comments that few signs tell: a single one, names between other words, hours without days, lines without gaps."""

import pytest

from exchange.parsers import text_dump
from exchange.parsers.text_dump.talk.speakers import do_answer

TITLE = "The Salt Clerk"
TEXT = (
    "A clerk is sent to a coast town to count its salt, and the town has been lying about it for two hundred years.\n\n"
    "I laughed until the harbour froze over, and after that I only sat there and counted the grains along with him.\n\n"
)


def read(page):
    return next(text_dump.parse({"page.txt": page.encode()}))


def said(post):
    return [(comment.author, comment.text) for comment in post.comments]


@pytest.mark.parametrize(
    "above",
    ["Current mood: salty", "Now playing: the foghorn", "Nothing but salt", "Stay dry", "", "Filed away for winter"],
)
def test_nobody_lists_a_single_point(above):
    post = read(f"{TITLE}\n\n{TEXT}{above}\n\n  1. You had me at the foghorn. I will take my aunt along.\n")

    assert said(post) == [("", "You had me at the foghorn. I will take my aunt along.")]


@pytest.mark.parametrize("above", ["The rule of the house:", "What I took home from it:"])
def test_a_point_that_is_announced_is_of_the_text(above):
    assert not read(f"{TITLE}\n\n{TEXT}{above}\n\n  1. Never count the salt of another man.\n").comments


@pytest.mark.parametrize(
    "ping",
    [
        "Pingback: Ten films for a wet week | Cellar Reels",
        "Trackback: Salt, again",
        "Pingback: Salzige Filme – Kellerkino",
    ],
)
def test_a_pingback_is_as_good_as_a_sentence_in_a_counted_list(ping):
    page = f"{TITLE}\n\n{TEXT}  1. You had me at the salt.\n\n  2. Is it on next week?\n\n  3. {ping}\n"

    assert len(said(read(page))) == len(["comment", "comment", "ping"])


@pytest.mark.parametrize(
    "names",
    [
        ["Ylva", "Moss from Hull", "Corin"],
        ["Corin", "Nadja aus Bremen", "Ylva Berg"],
        ["Ylva", "the salt inspector", "Corin", "Bo"],
        ["Maya", "Iris desde Gijón", "Bo"],
    ],
)
def test_where_all_comments_begin_with_a_few_words_apart_these_are_names(names):
    items = "".join(f"  {number}. {name}\n\n    We counted it, too!\n\n" for number, name in enumerate(names, 1))
    post = read(f"{TEXT}This Post Has {len(names)} Comments\n\n{items}Leave a Reply\n")

    assert said(post) == [(name, "We counted it, too!") for name in names]


@pytest.mark.parametrize(
    "lines",
    [
        "Saturday | 9:00 PM\n\nThe early show is the loud one.\n\nSunday | 6:00 PM\n\nThe late show is for us.\n",
        "Channel 4 | 9:00 PM\n\nThe cut version.\n\nChannel 5 | 6:00 PM\n\nThe whole of it.\n",
        "The clerk wakes - 7:30\n\nThe town sleeps.\n",
    ],
)
def test_hours_of_a_programme_name_nobody(lines):
    assert not read(f"{TITLE}\n\n{TEXT}\n{lines}").comments


@pytest.mark.parametrize("verb", ["said...", "dijo...", "disse...", "a dit...", "hat gesagt...", "ha detto..."])
@pytest.mark.parametrize("form", ["", "\n\nPost a Comment"])
def test_a_single_speaker_below_the_text(verb, form):
    page = f"Friday, April 18, 2008\n\n{TEXT}Jodie {verb}\n\nI could live on salt.\n\nDid you say foghorn?{form}\n"

    assert said(read(page)) == [("Jodie", "I could live on salt.\n\nDid you say foghorn?")]


@pytest.mark.parametrize("line", ["She said...", "And then he said…", "The sign said:", "As the old song says…"])
def test_somebody_of_the_film_who_says_something_comments_nothing(line):
    assert not read(f"{TITLE}\n\n{TEXT}{line}\n\nYou cannot count the sea, so count the salt.\n").comments


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["no, not this one...", "i fell asleep!!", "and the salt is fake.", "Poor ticket of mine."], (3, 1)),
        (["One of the best.", "As I said to my aunt.", "*"], (1, 2)),
        (["Loved it.", "or did I?", "Not for me.", "(the salt, I mean)"], (2, 2)),
        (["hm.", "Why? It is good", ":)"], (1, 2)),
    ],
)
@pytest.mark.parametrize("heading", ["2 comments:", "2 comentários:", "2 Kommentare"])
def test_lines_that_begin_small_go_on_where_as_many_comments_are_left_as_declared(lines, expected, heading):
    post = read(f"{TEXT.replace(chr(10) * 2, chr(10))}{heading}\n" + "\n".join(lines) + "\nPost a Comment\n")

    assert tuple(len(comment.text_lines) for comment in post.comments) == expected


@pytest.mark.parametrize(
    "none", ["No Comments »", "No Comments", "Keine Kommentare »", "Sin comentarios", "0 Comments"]
)
def test_no_comments_beside_the_categories(none):
    page = f"{TITLE}\n\nPosted: March 17th, 2021 | Filed under: Cinema, Salt | {none}\n\n{TEXT}Leave a Comment\n"
    post = read(page)

    assert post.declared_count == 0
    assert none not in post.tags


PROSE = (
    "A clerk is sent to a coast town to count its salt, and the town has been lying about it for two hundred years. He"
    " counts on, in a coat that is too large for him, and the camera stays as close as the wind allows."
)
ANSWERS = [
    ["Great review! I'll put it on my list.", "Oh, the coat! My brother had that one, thanks for the laugh."],
    ["Danke für den Tipp, den muss ich mir ansehen.", "Ich fand ihn auch schön. Stimme dir voll zu!"],
    [
        "¡Qué buena pinta! Me la apunto.",
        "Totalmente de acuerdo, el abrigo es lo mejor.",
        "gracias por la recomendación :)",
    ],
    ["Merci pour ce billet, tu me donnes envie !", "J'ai adoré aussi, tout à fait d'accord avec toi."],
    ["Concordo contigo, João. Que fotografia!", "ainda não vi, mas fiquei com vontade de ver!!"],
    ["Bella recensione, complimenti!", "Concordo, Anna. Lo voglio vedere anch'io!"],
    ["Eindelijk! Heb je hem nu ook gezien?", "Dank je, die ga ik ook kijken."],
    ["ooh.. setuju sangat dgn awak!!", "haha nak tengok jugak la :)"],
    ["You made me laugh again. I always trust your reviews.", "What about the foghorn?? I loved it!"],
]


@pytest.mark.parametrize("texts", ANSWERS)
def test_readers_speak_as_who_answers(texts):
    assert do_answer(texts)
    assert not do_answer([PROSE])


@pytest.mark.parametrize(
    "ending",
    [
        ["Go and see it, if you can. You will thank me."],
        ["Have you seen it? Let me know in the comments!"],
        ["Thanks for reading, and see you on Monday!"],
        ["If you like salt, you must see it. If you don't, stay at home!"],
        ["And the coat? It is still on my mind."],
        ["I loved it."],
        ["Cheers, Marit"],
        ["Until next week, Marit Orlo!"],
        ["Danke, Marit."],
        ["Danke fürs Lesen!", "Wenn ihr ihn gesehen habt, schreibt mir eure Meinung!"],
        ["¡Gracias por leer! Dejad vuestros comentarios.", "Si te gusta la sal, te gustará."],
        ["Merci d'avoir lu jusqu'ici. Et vous, qu'en pensez-vous dans les commentaires ?"],
        ["Clerk: “You are right, I agree with you, and thank you for the salt.”"],
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_critic_who_speaks_to_the_readers_answers_nobody(ending, gap):
    assert not read(gap.join([PROSE, PROSE, *ending, ""])).comments


def test_nothing_is_told_where_lines_are_broken():
    lines = [
        "A clerk is sent to a coast town to count its salt, and the town has",
        "been lying about it!! oh, and you",
        "",
    ]

    assert not read("\n".join(lines * 4) + "thanks, I agree with you.\n").comments


@pytest.mark.parametrize(
    "lines",
    [
        ["Great review!", "The salt is real, they say.", "Thanks, Ann. I'll look it up.", "The town is in Norway."],
        ["Danke für den Tipp!", "Das Meer kenne ich gut.", "Wow, so kalt war es?", "Meine Tante friert auch immer."],
        ["¡Me la apunto!", "El mar es de verdad.", "Totalmente de acuerdo.", "La sal también."],
    ],
)
def test_as_many_lines_as_are_declared_begin_like_answers(lines):
    post = read("\n".join([PROSE, PROSE, "2 comments:", *lines, "Post a Comment"]))

    assert [comment.text for comment in post.comments] == ["\n\n".join(lines[:2]), "\n\n".join(lines[2:])]


@pytest.mark.parametrize("above", ["\n\n", "\n\n\n"])
def test_below_the_widest_gap_a_text_that_answers_nobody_goes_on(above):
    page = f"{PROSE}\n\n{PROSE}{above}The foghorn stands in Husum.\n\nSo does the boat.\n\nLeave a Reply\n"

    assert not read(page).comments
