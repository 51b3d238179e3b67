"""What pages print of a film and of a post in shapes that hosts, papers and newsletters have: facts, marks, clicks."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.parsers.text_dump.around.platforms import is_of_platform
from exchange.parsers.text_dump.byline.byline import read_byline

BODY = (
    "A ferryman lends his boat to a stranger for an afternoon, and gets it back with a piano in it. He cannot play, "
    "and there is no way to get it out.\n\n"
    "What follows is less a comedy than a long argument about weight. I would not have missed the storm."
)
TALK = (
    "2 Comments\n\nMia says:\nMay 6, 2014 at 9:00 am\nI would have kept it.\n\nBo says:\nMay 7, 2014 at 9:00 am\nAye."
)
BYLINE = "May 5, 2014 by Ada Lind"


def read(*parts):
    return next(text_dump.parse({"page.txt": "\n\n".join(parts).encode()}))


BOXES = [
    "Sweden, 1961. 88 minutes. Not rated.\nDirected by Sture Ek. With the voices of Gun Lind, Axel Rask, Tor Holm.",
    "Ireland/UK, 1961, 103 minutes, colour\nDirected by Una Deegan. Written by Una Deegan and Bo Orr.",
    "Fakten:\nThe Ferryman\nD 1961. Regie: Gerd Wolk. Buch: Ina Brecht. Mit: Uwe Sand, Kai Lude u.a. Länge: 103 Min.",
    "Title: The Ferryman\nYear: 1961\nDirected by: Una Deegan\nHappy end: Yes",
    "Reżyseria: Olga Wit\nPremiera w Polsce: 11 września 1961\nCzas trwania: 1 godz 38 min",
    "Regia: Anna Balestri\nAttori principali: Marta Sgarbi, Lella Corsini\n"
    "Paese di produzione e anno di uscita in Italia: Italia - 1961\nDurata: 1h 38 minuti",
    "Režie: Olga Wit\nHrají: Jan Vlk, Eva Malá\nRok: 1961\nDélka: 98 min",
    "Ohjaus: Aki Salo\nMaa: Suomi\nVuosi: 1961\nKesto: 98 min",
    "Regi: Sture Ek\nI rollerna: Gun Lind, Axel Rask\nLand: Sverige\nÅr: 1961\nLängd: 1 tim 38 min",
    "Cert PG, 97 mins. At the Odeon from Friday.\nDir: Una Deegan\nUK, 1961",
]


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("place", ["above", "below"])
def test_facts_of_the_film_are_none_of_the_text(box, place):
    parts = [box, BODY] if place == "above" else [BODY, *([box] if "Title" not in box and "Fakten" not in box else [])]
    post = read("Wet Reels", "The Ferryman", BYLINE, *parts, "Rating: 4/5", TALK)

    assert (post.title, post.body) == ("The Ferryman", BODY)
    assert post.film.year == (1961 if box in parts else None)


@pytest.mark.parametrize(
    "lines",
    ["With love, the film begins. It rains.", "At the Odeon from Friday.", "Sweden, 1961. It is raining all day long.",
     "Best scene: the storm\nWorst scene: the piano"],
)  # fmt: skip
def test_what_only_begins_like_facts_is_text(lines):
    assert lines.split("\n")[0] in read("The Ferryman", BYLINE, f"{BODY}\n\n{lines}\n\n{BODY}", TALK).body


def test_a_box_of_facts_tells_which_line_is_the_title():
    post = read("Snack Bar", "Short reviews", "Saturday, November 14, 2009", "The Ferryman",
                "Title: The Ferryman\nDirected by: Una Deegan\nGenres: Comedy", BODY, TALK)  # fmt: skip

    assert (post.title, post.body) == ("The Ferryman", BODY)


@pytest.mark.parametrize(
    ("line", "value", "best"),
    [("Terningkast 5", 5, 6), ("Voto: 7 e mezzo", 7.5, 10), ("Grade: 6", 6, 10), ("Wertung: 8", 8, 10),
     ("Rating: 3/5 chocolate raisins", 3, 5), ("Cotação: ★★★\nNota: 6,0.", 6, 10),
     ("Review Overview\n\nStory - 70%\nActing - 90%\nOverall - 80%", 80, 100)],
)  # fmt: skip
def test_marks_are_read_in_the_ways_of_critics(line, value, best):
    post = read("The Ferryman", BYLINE, BODY, line, TALK)

    assert (float(post.rating.value), float(post.rating.best), post.body) == (value, best, BODY)


@pytest.mark.parametrize("label", ["Sofa rating", "Overall Dad score", "Note nanar", "Me", "Moi"])
def test_a_label_that_announces_a_rating_is_no_verdict(label):
    post = read("The Ferryman", BYLINE, BODY, f"{label}: 4/5", TALK)

    assert (float(post.rating.value), post.verdict) == (4, "")


def test_a_sentence_under_the_stars_is_the_verdict():
    post = read("The Ferryman", BYLINE, "★★★★\nA comedy that is heavier than it looks.", BODY, TALK)

    assert (post.verdict, post.body) == ("A comedy that is heavier than it looks.", BODY)


@pytest.mark.parametrize(
    ("text", "author", "date", "tags"),
    [("Posted 11 years ago on December 27, 2012", "", "2012-12-27", ()),
     ("Posted by Lucho at 10:42 AM [icon]", "Lucho", "", ()),
     ("Posted by Two Critics in a Car at 9:17 PM", "Two Critics in a Car", "", ()),
     ("Kirjoittanut Ada Lind 5.5.2014", "Ada Lind", "2014-05-05", ()),
     ("Publikováno 5. května 2014 od Ada Lind", "Ada Lind", "2014-05-05", ()),
     ("Vložil Ada v 21:30", "Ada", "", ()), ("Upplagt av Ada kl. 21:30", "Ada", "", ()),
     ("Indsendt af Ada kl. 21.30", "Ada", "", ()),
     ("adalind ♦ May 5, 2014 ♦ Leave a Comment", "adalind", "2014-05-05", ()),
     ("By Ada Lind, The Gazette", "Ada Lind", "", ()), ("May 5, 2014adalind", "adalind", "2014-05-05", ()),
     ("ada - 6. March, 23:12 - Topic: Fog", "ada", "", ("Fog",)),
     ("#slow boats #fog #i cried", "", "", ("slow boats", "fog", "i cried"))],
)  # fmt: skip
def test_bylines_of_many_hosts_are_read(text, author, date, tags):
    read = read_byline(text)

    assert (read.author, read.date, read.tags) == (author, date, tags)


def test_hashtags_with_spaces_stand_one_to_a_line():
    post = read("The Ferryman", BODY, "#slow boats\n#fog\n#2011", "Posted on May 5, 2014", "notes")

    assert (post.tags, post.date, post.body) == (("slow boats", "fog", "2011"), "2014-05-05", BODY)


def test_a_block_below_the_text_tells_of_the_post_without_labels():
    post = read("The Ferryman", BODY, "August 5, 2023\nNora Feltham\nDocumentary\ndocumentary, festivals, boats", TALK)

    assert (post.byline, post.date, post.body) == ("Nora Feltham", "2023-08-05", BODY)
    assert post.tags == ("documentary", "festivals", "boats")


CLICKS = ["12\n3\nShare", "12\n\n3\n\nShare", "∙ Paid\n\n12\n4\n1\nShare"]


@pytest.mark.parametrize("clicks", CLICKS)
@pytest.mark.parametrize("standfirst", ["", "On waiting rooms, bad coffee and the best boat of the spring"])
def test_figures_of_a_newsletter_are_clicks(clicks, standfirst):
    head = ["The Long Reel", "SubscribeSign in", "The Ferryman", *filter(None, [standfirst])]
    post = read(*head, "Odile Brandt\nApr 14, 2024", clicks, BODY, TALK)

    assert (post.title, post.byline, post.date) == ("The Ferryman", "Odile Brandt", "2024-04-14")
    assert post.body == "\n\n".join(filter(None, [standfirst, BODY]))
    assert not post.ledger.lines(Label.UNEXPLAINED)


def test_a_name_printed_twice_above_a_reading_time_signs():
    head = "Samuel Ola\nSamuel Ola\n\nFollow\n\n4 min read\n·\nNov 12, 2019\n\n--\n\n1\n\nListen\n\nShare"
    foot = (
        "Movies\nFilm\nFilm Reviews\nBread\n\n--\n\n--\n\n1\n\nFollow\n\nWritten by Samuel Ola\n212 Followers\nI row."
    )
    post = read("Sign up\nSign in\nOpen in app\nWrite", "The Ferryman", head, BODY, foot, "Follow", "Responses (1)")

    assert (post.title, post.byline, post.date, post.body) == ("The Ferryman", "Samuel Ola", "2019-11-12", BODY)
    assert post.tags == ("Movies", "Film", "Film Reviews", "Bread")


def test_a_quotation_that_the_text_speaks_of_is_not_set_apart():
    quotation = "“You stop because you are home.”"

    assert read("The Ferryman", BYLINE, quotation, f"It’s a line that sinks. {BODY}", TALK).pull_quote == ""
    assert read("The Ferryman", BYLINE, BODY, quotation, TALK).pull_quote == quotation


SPOKEN_OF = [
    "This is the film’s opening line. ",
    "It was the tagline on every poster. ",
    "That is the first thing we hear. ",
]


@pytest.mark.parametrize("words", SPOKEN_OF)
def test_a_quotation_that_is_said_to_be_a_line_is_not_set_apart(words):
    quotation = "“You stop because you are home.”"

    assert read("The Ferryman", BYLINE, quotation, f"{words}{BODY}", TALK).pull_quote == ""
    assert read("The Ferryman", BYLINE, quotation, f"That is the only ferry here. {BODY}", TALK).pull_quote == quotation


HEAD = "Slip & Slack\nFilms seen from the quay. Since 2013, mostly fresh, now and then stale.\nMenu"
MENU = "  • Start\n  • Who is this?\n  • All films"
NAMED = "2 thoughts on “The Ferryman (1961)”" + TALK.removeprefix("2 Comments")


def test_a_title_that_the_comments_name_is_found_below_the_motto_of_the_site():
    post = read(HEAD, MENU, "The Ferryman (1961)", "Director: Una Deegan", BODY, NAMED)

    place = f"{HEAD}\n\n{MENU}\n\n".count("\n") + 1

    assert (post.title, post.body, post.ledger.lines(Label.TITLE)) == ("The Ferryman (1961)", BODY, [place])


LATE = [
    ("A boat, a piano, a storm.", "Nobody can play.", "The Ferryman (1961)", "One more for the list."),
    ("A boat, a piano, a storm.", "More films of the week:", "The Ferryman (1961)", "Low Tide"),
    ("船が入ってきて、一時間近く誰も話さない。", "港の人々は黙って待っている。", "The Ferryman (1961)", "終わり。"),
]


@pytest.mark.parametrize("lines", LATE)
def test_a_line_below_text_is_no_title_though_the_comments_name_it(lines):
    post = read("Slip & Slack", *lines, NAMED)

    assert lines[0] in post.body


STOCK = [
    "Entries (RSS) and Comments (RSS)", "Beiträge (RSS) und Kommentare (RSS)", "You are visitor number 0041872",
    "Le code HTML est affiché comme du texte", "This post is licensed under CC BY 4.0 by the author",
    "Diese Seite wurde kostenlos mit Kit erstellt", "Current mood: damp", "Today’s best deals", "00:00",
    "Voir le profil de Mireille sur le portail Overblog", "Yes 64.3% (9)", "[Home] [Reviews A-F] [Links]",
    "Contact Ada Lind at ada@gazette.example or follow her", "Substack is the home for great culture",
]  # fmt: skip


@pytest.mark.parametrize("line", STOCK)
def test_stock_lines_of_platforms_are_known(line):
    assert is_of_platform(line.lower())


@pytest.mark.parametrize("line", ["Yes, 64%", "Home is a review", "Contact with the sea", "Following", "See at once"])
def test_what_critics_write_is_no_stock_line(line):
    assert not is_of_platform(line.lower())


@pytest.mark.parametrize(
    "line",
    [
        "Mia Solberg and her piano (photo Wet Films)",
        "Mia Solberg unter Deck (Foto: Nasse Filme)",
        "(Bildzitat: © 1961 Nasse Filme, Quelle http://www.nass.example)",
    ],
)
def test_a_line_that_tells_whose_a_picture_is_is_none_of_the_text(line):
    above, below = BODY.split("\n\n")

    post = read("The Ferryman", BYLINE, above, line, below, TALK)

    assert (post.body, post.links) == (BODY, ())
    assert post.ledger.ranges(Label.BOILERPLATE) == "7"


def test_a_sentence_with_a_photo_in_brackets_is_text():
    line = "She keeps his picture (a photo of the boat) in the piano"

    assert line in read("The Ferryman", BYLINE, BODY, line, BODY, TALK).body


def test_whose_a_picture_is_heads_no_further_reading():
    post = read("The Ferryman", BYLINE, BODY, "6,5 Anker von 10", "(© Nasse Filme, http://www.nass.example)", TALK)

    assert (str(post.rating.value), post.links) == ("6.5", ())


@pytest.mark.parametrize(
    ("lines", "rated"),
    [
        ("Script 7: a fog that bites, until it barks.\nCast 8: all of them wet.\nCamera 7,5: mostly dry.", "5-7"),
        ("Regia 6 -: troppa nebbia.\nMusica 8: poca, e bella.\nBarche 9: tutte vere.", "5-7"),
        ("Script 7: a fog that bites.\nCast 8: all of them wet.", ""),
        ("Day 1: the fog comes.\nDay 2: the fog stays.\nDay 3: the fog is liked.", ""),
    ],
)
def test_parts_with_a_mark_and_a_word_each_are_ratings_where_there_are_several(lines, rated):
    post = read("The Ferryman", BYLINE, lines, BODY, TALK)

    assert (post.rating, post.ledger.ranges(Label.RATING)) == (None, rated)


def test_marks_as_headings_of_paragraphs_go_with_that_of_the_whole():
    above, below = BODY.split("\n\n")

    post = read("back to the pier", "The Ferryman", "Fog: 7/10", above, "Wet socks: 9/10", below, "Overall: 8/10")

    assert (post.title, post.rating.text, post.body) == ("The Ferryman", "8/10", BODY)


def test_the_mark_of_another_site_does_not_go_with_that_of_the_whole():
    post = read("The Ferryman", BYLINE, "IMDb: 7/10", BODY, "Fog: 9/10", BODY, "Overall: 8/10")

    assert post.ledger.ranges(Label.RATING) == "17"


def test_a_word_about_the_mark_is_no_verdict():
    post = read("The Ferryman", BYLINE, BODY, "9/10, and one more if the piano floats.", TALK)

    assert (post.rating.text, post.verdict) == ("9/10", "")


def test_an_initial_is_no_grade():
    post = read("The Ferryman", BYLINE, "Director : U. Deegan\nMusic : D. Lind\nHero : Bo Orr\nYear : 1961", BODY, TALK)

    assert (post.rating, post.body, post.ledger.ranges(Label.META)) == (None, BODY, "3, 5-8")


def test_a_verdict_stands_below_its_name_with_an_article():
    post = read("La barca", BYLINE, BODY, "Il giudizio", "Da vedere con gli stivali.", "Voto: 7/10", TALK)

    assert (post.verdict, post.body) == ("Da vedere con gli stivali.", BODY)


@pytest.mark.parametrize("word", ["estrellitas", "Sternchen", "stelline", "estrelinhas"])
def test_little_stars_are_stars(word):
    assert read("The Ferryman", BYLINE, BODY, f"4 {word}", TALK).rating.value == 4


def test_review_before_the_film_is_the_title_where_the_facts_name_it_so():
    post = read("Kritik: Der Fährmann", "Von Redaktion\n5. Mai 2014", "Originaltitel: Der Fährmann", BODY, TALK)

    assert (post.title, post.byline) == ("Kritik: Der Fährmann", "Redaktion")


def test_a_first_line_with_capitals_is_the_title_where_there_are_no_gaps():
    lines = "Watch trailer.\nThe Ferryman's Piano\nWe don't do boats in this house, not since the one with the goat.\n"

    post = read(f"{lines}{BODY}".replace("\n\n", "\n"))

    assert post.title == "The Ferryman's Piano"
    assert post.body.startswith("We don't do boats")


def test_a_single_name_above_the_text_signs_where_it_speaks_below():
    talk = "1 reactie op “De veerman”\n\n  1. Joost\n\n    Nat hoor."

    assert read("De veerman", "Joost", BODY, talk).byline == "Joost"
    assert read("De veerman", "Joost", BODY, talk.replace("Joost", "Mies")).byline == ""


def test_a_word_about_who_wrote_below_the_mark_is_no_text():
    box = ["Tove has counted ferries since 1999 and is still one short.", "Never miss a ferry"]
    call = "Sign up for our newsletter and get the new reviews in your inbox every Friday."

    assert read("The Ferryman", BODY, "Overall: 7/10", *box, call, TALK).body == BODY
    assert "Tove" in read("The Ferryman", BODY, "Tove rows.", "Overall: 7/10", *box, call, TALK).body


def test_makers_behind_single_letters_are_facts():
    post = read("The Ferryman", BYLINE, BODY, "★★★", "BRD, R: Una Deegan, D: Bo Orr, Cy Dahl, Trailer", TALK)

    assert post.ledger.ranges(Label.META) == "3, 11"


def test_a_form_with_a_way_to_cancel_is_one_in_whatever_words():
    post = read("The Ferryman", BYLINE, BODY, TALK, "Soumettre un mot Annuler la réponse")

    assert [comment.text for comment in post.comments] == ["I would have kept it.", "Aye."]


def test_points_set_in_below_their_heading_begin_where_that_does():
    post = read("The Ferryman", BYLINE, BODY, "I liked:\n  • the fog\n    • and the horn\nThat is all.", TALK)

    assert post.body.endswith("I liked:\n• the fog\n  • and the horn\nThat is all.")


def test_long_lines_without_a_gap_are_paragraphs_though_the_page_has_gaps():
    assert read("The Ferryman", BYLINE, BODY.replace("\n\n", "\n"), TALK).body == BODY


def test_a_label_among_labels_is_no_title():
    facts = "Hero : Bo Orr\nVillain : Cy Dahl & a lot of fog\nMusic : D. Lind\nDirector : U. Deegan\nYear : 1961"

    post = read("The Ferryman – Half a Boat", "by Ada / May 5, 2014", facts, BODY, TALK)

    assert (post.title, post.body) == ("The Ferryman – Half a Boat", BODY)


def test_credits_with_semicolons_are_facts():
    assert read("The Ferryman", "Dir. Una Deegan; starring Bo Orr, Cy Dahl", BODY, TALK).body == BODY


@pytest.mark.parametrize(
    "box",
    ["ADA LIND\n\nCritic, sailor, cat person.", "Ada lives in Ulm with two cats. She has seen every film with a boat."],
)
def test_a_word_about_who_signed_above_is_no_text(box):
    assert read("The Ferryman", BYLINE, BODY, "Rating: 4/5", box, TALK).body == BODY


def test_somebody_of_the_film_with_the_first_name_of_the_critic_is_of_the_text():
    line = "Ada is the best of them, and the only one who can swim at all."

    assert line in read("The Ferryman", BYLINE, BODY, "Ada Moss plays the ferryman, and well.", line, TALK).body


def test_a_sentence_under_a_mark_with_its_label_above_is_the_verdict():
    post = read("The Ferryman", BYLINE, BODY, "Wertung\n8/10\nEin nasser Spaß für Trockene.", TALK)

    assert (post.rating.text, post.verdict, post.body) == ("8/10", "Ein nasser Spaß für Trockene.", BODY)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("It is wet, and I'd give it 4 anchors out of 5 for that.", 4),
        ("Dafür gebe ich dem Film drei Anker von fünf, und das gern.", 3),
        ("The captain gives 4 sailors out of 5 a blanket.", None),
    ],
)
def test_what_the_critic_gives_in_a_unit_of_his_own_is_a_rating_in_running_text(sentence, value):
    post = read("The Ferryman", BYLINE, BODY, sentence, TALK)

    assert (post.rating and post.rating.value, sentence in post.body) == (value, True)
