"""Shapes of real pages: captions, facts below labels, ratings of things, tags above boxes, lost headings, portraits."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.parsers.text_dump.around.plugins import is_of_plugin
from exchange.parsers.text_dump.byline.byline import read_byline
from exchange.parsers.text_dump.post.fact_sheet import is_fact_sheet, tells_where
from exchange.parsers.text_dump.post.fact_years import year_in
from exchange.parsers.text_dump.post.figures import rating_in_brackets, rating_of_things, read_bare_figure
from exchange.records import Doubt

FIRST = (
    "Nell Gray counts the ships that do not come, and the film counts with her, patiently, until one knows every lamp "
    "by its name."
)
SECOND = "There is little plot and much weather. I was grateful for both, and for the soup in the last reel."
THIRD = "Go on a wet evening, and take somebody who does not mind silence. There is a good deal of that."
COMMENTS = "2 Comments\n\n  1. Bo says:\n     Aye.\n\n  2. Cy says:\n     Nay.\n\nLeave a Reply\n"


def read(text):
    return next(text_dump.parse({"page.txt": text.encode()}))


def page(*blocks, title="The Keeper of Lamps"):
    return read("\n\n".join((title, *blocks)))


def labels(post, label):
    return post.ledger.lines(label)


# Captions


@pytest.mark.parametrize(
    "caption",
    [
        "Nell Gray, the lamp, and a plate of cold fish",
        "Nell Gray and Otto Reef",
        "Nell Gray as the keeper",
        "Nell Gray in The Keeper of Lamps",
        "Nell Gray, left",
        "the keeper of lamps film",
        "THE KEEPER OF LAMPS POSTER",
        "Four lamps, five keepers\nA storm in The Keeper of Lamps",
        "Fotograma de la película\nLa guardiana (Nell Gray) en la torre",
        "![Still](http://wet.example/1.jpg)The stairs, the best of the film",
        "![](http://wet.example/1.jpg)\nThe tower by night",
    ],
)
def test_a_caption_between_paragraphs_is_none_of_the_text(caption):
    post = page(FIRST, caption, SECOND, COMMENTS)

    assert post.body == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    "line",
    [
        "What a lamp is for",
        "The second reel",
        "Nell Gray",
        "Nell Gray, at last!",
        "“You cannot lift a lamp, Frank”",
        "Lamp one went out\nLamp two went out",
        "![](http://wet.example/1.jpg)The stairs are the best of it. I went up them twice, and the second time I wept.",
        "lamps",
    ],
)
def test_a_subheading_or_a_verse_stays_in_the_text(line):
    post = page(FIRST, line, SECOND)

    assert line.splitlines()[-1].removeprefix("![](http://wet.example/1.jpg)") in post.body + post.pull_quote


def test_names_stay_where_other_short_lines_stand_between_the_paragraphs():
    headings = ["Nell Gray in The Tower", "What it is for", "Who is to blame", "The end of it"]
    post = page(*(block for heading in headings for block in (FIRST, heading)), SECOND)

    assert all(heading in post.body for heading in headings)


def test_a_caption_told_by_its_place_alone_is_noted():
    post = read(f"Lamps\n\n{FIRST}\n\n\nFrank does not know where to blow\n\n{SECOND}\n\n{THIRD}\n\n{SECOND}\n")

    assert "Frank" not in post.body
    assert [note.line for note in post.notes if note.code is Doubt.TAKEN_FOR_CAPTION] == [6]


# Facts


def test_labels_alone_have_the_names_below_them():
    post = read(
        "Lamps\n(Spain, 2014, 105 min)\nDirección:\nAda Lind\nGuión:\nAda Lind\nBo Orr\nIntérpretes:\nCy Dahl\n"
        f"{FIRST}\n{SECOND}\n"
    )

    assert post.body == f"{FIRST}\n\n{SECOND}"
    assert labels(post, Label.META) == list(range(2, 10))


@pytest.mark.parametrize(
    "facts",
    [
        "Country:  UK\n\nDirector:  Ada Lind\n\nMain Stars: Bo Orr, Cy Dahl",
        "Título Original: Lamps\nEstrelado por: Bo Orr, Cy Dahl\nDirigido por: Ada Lind",
        "Fakten:\nThe Keeper of Lamps\nDeutschland. 2013. Regie: Ada Lind. Mit: Bo Orr u.a. Länge: 94 Minuten.",
    ],
)
def test_facts_above_a_text_are_none_of_it(facts):
    assert page(facts, FIRST, SECOND).body == f"{FIRST}\n\n{SECOND}"


def test_the_story_below_a_label_is_text():
    story = "Storyline:  A clerk drives to a village and finds that the accounts have been kept in straw."

    assert page("Country:  UK", "Director:  Ada Lind", story, FIRST).body == f"{story}\n\n{FIRST}"


@pytest.mark.parametrize(
    ("facts", "year"),
    [
        (["D 2019. Kinostart: 5. März 2020"], 2019),
        (["Estreia no Brasil: 3 de dezembro de 2015"], 2015),
        (["Year: 2009", "Sortie le 10 mai 2010"], 2009),
        (["Released May 7, 2010"], 2010),
    ],
)
def test_the_day_of_a_local_release_tells_the_year_where_nothing_else_does(facts, year):
    assert year_in(facts) == year


def test_a_sheet_of_facts_ends_its_list_of_names_as_people_do():
    assert is_fact_sheet("Regie: Ada Lind. Mit: Bo Orr u.a. Länge: 94 Minuten. Auf DVD erhältlich.")


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("The Keeper of Lamps is now playing in theaters. It is rated PG-13 for fog.", True),
        ("The Keeper opens Friday.", True),
        ("The film is available on DVD.", True),
        ("The Keeper of Lamps is available to anybody with patience. I have none.", False),
        ("It is a film about lamps.", False),
        ("The Keeper of Lamps", False),
    ],
)
def test_where_a_film_runs(text, tells):
    assert tells_where(text, "The Keeper of Lamps Review: A Light Goes Out") is tells


# Ratings


@pytest.mark.parametrize(
    "text", ["Lamp rating: 7½ wicks out of 10", "Rating: 7.5 wicks out of 10", "7½ wicks out of 10"]
)
def test_things_are_counted_behind_a_label_too(text):
    assert str(rating_of_things(text).value) == "7.5"


@pytest.mark.parametrize(
    ("text", "value"), [("Voto? Naturalmente 8,5", "8.5"), ("Nota: 7", "7"), ("Voto? Magari 3", None)]
)
def test_a_school_mark_behind_a_question(text, value):
    figure = read_bare_figure(text)

    assert (str(figure.rating.value) if figure and figure.rating else None) == value


@pytest.mark.parametrize(
    ("others", "text"),
    [(["High Water [4]"], "7"), (["High Water (4)"], None), ([], None), (["High Water [1999]"], None)],
)
def test_a_figure_in_brackets_is_a_mark_where_other_titles_have_one(others, text):
    rating = rating_in_brackets("Low Tide [7]", others)

    assert (rating.text if rating else None) == text


def test_a_letter_is_called_in_running_text():
    post = page(FIRST, f"{SECOND} I'd call it a B, with one reel that is better.")

    assert post.rating.text == "B"


def test_parts_may_stand_in_a_block_of_their_own():
    post = page(FIRST, SECOND, "Story: 7\nActing: 9\nSound: 8", "Final Score: 7.5/10")

    assert (post.rating.text, post.body) == ("7.5/10", f"{FIRST}\n\n{SECOND}")


def test_words_for_icons_and_what_is_said_as_rating_stand_with_it():
    post = page(
        FIRST, SECOND, "Rating:  One for a rainy night with the lamps lit.", "lamp lamp lamp lamp", "4/5 Lamps!"
    )

    assert (post.rating.text, post.verdict) == ("4/5", "One for a rainy night with the lamps lit.")
    assert post.body == f"{FIRST}\n\n{SECOND}"


# Below the text


@pytest.mark.parametrize(
    "below",
    [
        "Stay in the tower\n\nGet our finds once a week.\n\nYou Might Also Like\n\n  * Low Tide\n  * High Water",
        "La lettre du phare\n\nChaque mercredi, nos choix.\n\nÀ lire également\n\n  * Marée basse\n  * Le Phare",
        "Most read\n\nLow Tide\n\nHigh Water",
    ],
)
def test_below_a_line_of_tags_short_things_are_the_sites(below):
    post = page(FIRST, SECOND, "Tags: fog, soup", below, COMMENTS)

    assert (post.body, post.tags, post.links) == (f"{FIRST}\n\n{SECOND}", ("fog", "soup"), ())


@pytest.mark.parametrize(
    "below",
    [
        "See also\n\n  * Low Tide by Ada",
        THIRD,
        f"P.S.: {THIRD}",
        "3 remarks - write one\n\nbo - 7. März, 08:31\nIt was cold.",
    ],
)
def test_what_may_be_the_critics_or_a_commenters_stays(below):
    post = page(FIRST, SECOND, "Tags: fog, soup", below)

    assert not set(labels(post, Label.BOILERPLATE)) & set(range(9, 30))


def test_tags_directly_above_other_posts_of_the_same_host():
    post = page(
        FIRST,
        SECOND,
        "tagged: [fog](http://wet.example/fog)",
        "### more reviews\n\n  * [Low Tide](http://wet.example/1)\n  * [High Water](http://wet.example/2)",
    )

    assert (post.body, post.links) == (f"{FIRST}\n\n{SECOND}", ())


def test_a_box_names_who_wrote_where_nothing_else_does():
    post = page(FIRST, SECOND, "Share Button", "Acerca de ADA", '"El cine es como la sopa"', COMMENTS)

    assert (post.byline, post.body, post.pull_quote) == ("ADA", f"{FIRST}\n\n{SECOND}", "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Posted on May 5, 2014, in Drama, Fog and tagged soup, oars. Bookmark the permalink. 4 Comments.",
            ("2014-05-05", ("soup", "oars"), ("Drama", "Fog"), 4),
        ),
        (
            "Posted on May 5, 2014, in Drama and tagged , , , . Bookmark the permalink. 1 Comment.",
            ("2014-05-05", (), ("Drama",), 1),
        ),
    ],
)
def test_the_sentence_that_ends_with_the_permalink(text, said):
    read = read_byline(text)

    assert (read.date, read.tags, read.filed, read.declared) == said


@pytest.mark.parametrize(
    ("small", "is_known"),
    [
        ("inline feedbacks", True),
        ("login dashboard sort by: date rating last activity", True),
        ("enter your information below to add a new comment", True),
        ("email (required) (address never made public) ____________", True),
        ("the newest of his films", False),
        ("i recommend this discussion of grief to all", False),
    ],
)
def test_the_words_of_plugins(small, is_known):
    assert is_of_plugin(small) is is_known


# Title and head


def test_the_heading_tells_how_a_title_begins():
    title = "# 212 – The Keeper of Lamps (1958)"
    post = page("The Keeper of Lamps", FIRST, SECOND, f"2 thoughts on “{title}”", title=title)

    assert (post.title, post.body) == (title, f"{FIRST}\n\n{SECOND}")


def test_a_title_that_begins_with_a_name_may_have_a_sentence_below_it():
    post = read(
        "Plan Large\n\n  * Critiques\n\nÀ l’affiche\n\n« La Gardienne des lampes », douze mètres de brume\n\n"
        "Une gardienne, une tour, un soir : un premier film de la brume\n\nPar Ada Lind – 13 avril 2022\n\n"
        f"{FIRST} La gardienne monte.\n\n{SECOND}\n"
    )

    assert post.title == "« La Gardienne des lampes », douze mètres de brume"


def test_of_several_figures_one_is_the_count_of_comments():
    post = page("2\n1843\nFacebookTwitterPinterest", FIRST, SECOND, COMMENTS)

    assert (post.body, post.declared_count) == (f"{FIRST}\n\n{SECOND}", 2)
    assert labels(post, Label.META) == [3]


def test_a_single_point_of_the_menu_names_nobody():
    post = read(
        f"Wet Films\n\n  * Home\n  * By Sport\n  * About\n\nLamps\n\nJuly 2, 2014 by Ada Lind\n\n{FIRST}\n\n{SECOND}\n"
    )

    assert post.byline == "Ada Lind"


# Comments


def test_the_words_of_pictures_name_commenters():
    post = page(
        FIRST, SECOND, "2 responses to “The Keeper of Lamps”",
        "  1. bo_orr Avatar\n\n     Aye, that is my tower.\n\n     1. R. Avatar\n        R.\n\n        Is it?",
    )  # fmt: skip

    assert [(each.author, each.text) for each in post.comments] == [
        ("bo_orr", "Aye, that is my tower."),
        ("R.", "Is it?"),
    ]


def test_a_word_that_one_comment_ends_with_is_no_picture():
    post = page(
        FIRST, SECOND, "2 responses to “The Keeper of Lamps”", "  1. Loved Avatar\n\n     And this.\n\n  2. Nay."
    )

    assert post.comments[0].text == "Loved Avatar\n\nAnd this."


def test_numbers_below_a_wide_gap_are_comments():
    post = page(
        FIRST, SECOND, "P.S. The soup deserves a prize.", "\n  1. I must see it for the soup.\n\n  2. So must I!"
    )

    assert [each.text for each in post.comments] == ["I must see it for the soup.", "So must I!"]


@pytest.mark.parametrize("last", ["Five lamps, in order:", "P.S. The soup deserves a prize.\n\n  * fog\n\n  * oars"])
def test_numbers_below_an_announcement_are_a_list(last):
    assert not page(FIRST, SECOND, last, "\n  1. The green one.\n\n  2. The red one.").comments


@pytest.mark.parametrize(
    "buttons", ["RispondiElimina", "ReplyDelete", "ResponderExcluir", "AntwortenLöschen", "SvaraRadera"]
)
def test_buttons_alone_tell_comments(buttons):
    post = read(f"{FIRST}\n{SECOND}\n{THIRD}\nI was sorry for the lamp.\n{buttons}\nSo was I...\n{buttons}\n")

    assert [each.text for each in post.comments] == ["I was sorry for the lamp.", "So was I..."]
    assert Doubt.LIST_WITHOUT_HEADING in {note.code for note in post.notes}


DATES = ["2:46 AM, March 3, 2015", "3:30 AM, March 3, 2015", "10:28 AM, March 4, 2015"]


@pytest.mark.parametrize("end", ["\nPost a Comment\n", ""])
def test_dates_with_clocks_tell_comments_above_them(end):
    talk = f"Sad lamp.\n\nNice oars!\n\n{DATES[0]}\nHe has oars?\n\n{DATES[1]}\nTwo.\n\n{DATES[2]}\n{end}"
    post = read(f"{FIRST}\n\n{SECOND}\n\n{talk}")

    assert [each.text for each in post.comments] == ["Sad lamp.\n\nNice oars!", "He has oars?", "Two."]
    assert [each.created[11:] for each in post.comments] == ["02:46", "03:30", "10:28"]
    assert post.body == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("dates", [DATES[::-1], DATES[:2], [date[-13:] for date in DATES]])
def test_dates_that_go_back_or_are_few_or_without_a_clock_tell_none(dates):
    talk = "\n".join(f"Words of the day.\n\n{date}" for date in dates)

    assert read(f"{FIRST}\n\n{SECOND}\n\n{talk}\n").comments == ()


def test_a_count_above_the_form_is_a_heading_though_its_comment_is_lost():
    post = page(
        FIRST, SECOND, "Categories: Movies", "1 reply »", "Leave a Reply", "Your email address will not be published."
    )

    assert (post.declared_count, len(labels(post, Label.COMMENTS_HEADING))) == (1, 1)


def test_two_posts_above_links_to_pages_of_more_are_no_post():
    days = "Saturday, November 9, 2013\n\nLamps (2012) - 2 Stars\n\n{text}\n\nPosted by Wes at 8:10 PM\n\n{count}"
    post = read(
        f"{days.format(text=FIRST, count='No comments:')}\n\n{days.format(text=SECOND, count='2 comments:')}\n\n"
        "Newer Posts Older Posts Home\n"
    )

    assert (post.title, post.rating, post.comments) == ("", None, ())
