"""What other lines than the usual ones tell of a post: the text the film's year, the foot the hour, and so on."""

from textwrap import fill

import pytest

from exchange.parsers import text_dump
from exchange.parsers.text_dump.post.told_year import told_year

REST = (
    "A ferryman lends his boat to a stranger for an afternoon, and gets it back with a piano in it. He cannot play, "
    "and there is no way to get it out.\n\n"
    "What follows is less a comedy than a long argument about weight. I would not have missed the storm."
)
TALK = "1 Comment\n\nMia says:\nMay 6, 2014 at 9:00 am\nI would have kept it."


def read(*parts):
    return next(text_dump.parse({"page.txt": "\n\n".join(parts).encode()}))


YEARS = [
    ("The Lamp", "On Friday I saw The Lamp (Ada Lind, 2006) with my aunt."),
    ("The Lamp", "“The Lamp” (2006) is short."),
    ("The Lamp", "_The Lamp_ (dir. Ada Lind, 2006) is short."),
    ("The Lamp", "[The Lamp](https://films.example/lamp) (2006) is short."),
    ("The Lamp", "The Lamp [2006; 98 min] is short."),
    ("The Lamp", "The Lamp (Portugal/France 2006, dir. Ada Lind) is short."),
    ("The Lamp", "It is short.\n\nIn The Lamp (A Lâmpada, 2006) it rains."),
    ("Ada Lind’s The Lamp", "The Lamp (2006) is short."),
    ("On “The Lamp”", "The Lamp (2006) is short."),
    ("Lamp", "The Lamp (2006) is short."),
    ("The Lamp, or what my aunt saw", "Not The Tower (2001), but The Lamp (2006) is short."),
    ("The Lamp Returns", "The Lamp (2001) was long, The Lamp Returns (2006) is short."),
    ("Die Lampe", "Ada Linds Film Die Lampe (D/F 2006, R: Ada Lind) ist kurz."),
    ("L’Été des lampes, de Ada Lind", "Voilà L'Été des lampes (Ada Lind, 2006)."),
    ("La lámpara y el mar", "Uno entra a ver La lámpara y el mar (Argentina, 2006) y llueve."),
]
YEARS += [
    ("The Lamp", "The Lamp, a quiet French film from 2006 that nobody knows, is short."),
    ("La Lampe", "Voilà La Lampe, film d’animation belge de 2006 qui arrive enfin."),
    ("Die Lampe", "„Die Lampe“ ist ein Film aus dem Jahr 2006."),
    ("The Lamp", "Last night I saw the 2006 thriller _The Lamp_."),
    ("映画『金魚』感想", "2006年公開の『金魚』を観た。"),
]
NO_YEARS = [
    ("The Lamp", "I saw The Lamp in 2006. It is better than the 1954 film."),
    ("The Lamp", "The Lamp is a remake of a film that was made in 1954."),
    ("The Lamp", "The Lamp Returns (2009) is better, and so is Ada (2011)."),
    ("The Lamp Returns", "I liked The Lamp (2004) more."),
    ("Son of the Lamp", "I liked The Lamp (2004) more."),
    ("The Lamp", "The Lamp (2006–2010) has five seasons."),
    ("The Lamp", "The Lamp (since 2006) is shown on Fridays, The Lamp (March 2006) was an issue."),
    ("The Lamp", "The Lamp (2006) is no remake of The Lamp (1954)."),
    ("The Lamp", "After the novel of Ada Lind (The Lamp, 1954)."),
    ("Ada Lind’s The Lamp", "Ada Lind (1954) has made it."),
    ("Double bill: The Lamp and Old Money, New Snow", "The Lamp (2006) and Old Money, New Snow (2005) are short."),
    ("The Lamp", "It is short.\n\nIt is long.\n\nIt rains.\n\nIt snows.\n\nBelow all this: The Lamp (2006)."),
]


@pytest.mark.parametrize(("title", "text"), YEARS)
def test_the_text_tells_the_year_in_brackets_behind_the_film(title, text):
    assert told_year(title, text) == 2006


@pytest.mark.parametrize(("title", "text"), NO_YEARS)
def test_years_behind_other_names_are_not_the_films(title, text):
    assert told_year(title, text) is None


def test_a_year_of_the_text_stands_back_behind_one_of_the_title():
    text = "People confuse The Lamp\n(Ada Lind, 2006) with another one."

    assert read("The Lamp", "May 5, 2014 by Ada Lind", text, REST, "4/5", TALK).film.year == 2006
    assert read("The Lamp (1954)", "May 5, 2014 by Ada Lind", text, REST, "4/5", TALK).film.year == 1954


@pytest.mark.parametrize(
    "below",
    ["posted by Ada Lind at 10:30 PM", "Posted by Ada Lind at [3]10:30 PM [edit]", "Publié par Ada Lind à 22:30",
     "Publicado por Ada Lind en [22:30](https://a.example/2014/05/x.html \"permanent link\")",
     "Eingestellt von Ada Lind um 22:30 in Film | Permalink", "Upplagd av Ada Lind kl. 22:30", "ada_lind, 22:30h",
     "Posted by Ada Lind in Reviews at 22:30 | Comments (1) | Trackbacks (0)",
     "Filed under: Films — Ada Lind @ 10:30 pm",
     "This entry was posted on Monday, May 5th, 2014 at 10:30 pm and is filed under Films.",
     "Posted by Ada Lind on May 05, 2014 at 10:30 PM in Film | Permalink"],
)  # fmt: skip
def test_the_day_above_the_title_and_the_hour_below_the_text_are_one_moment(below):
    assert read("Wet Reels", "Monday, May 5, 2014", "The Lamp", REST, "4/5", below, TALK).date == "2014-05-05T22:30"


def test_an_hour_alone_is_the_posts_beside_its_day_only():
    assert read("The Lamp", "  * Ada Lind\n  * May 5, 2014\n  * 22:30", REST, TALK).date == "2014-05-05T22:30"
    assert read("The Lamp", "By Ada Lind | May 5, 2014", "00:00\n12:30", REST, TALK).date == "2014-05-05"


@pytest.mark.parametrize("bar", ["Friday, May 9, 2014\nSign in / Join", "May 9, 2014\n\n  * Home\n  * Trailers"])
def test_the_date_in_the_bar_at_the_top_is_today(bar):
    post = read(bar, "The Wet Reel", "The Lamp", "By Ada Lind", "May 5, 2014", REST, "4/5", TALK)

    assert (post.title, post.byline, post.date) == ("The Lamp", "Ada Lind", "2014-05-05")


# Who, when and under which tags, as tools print what themes print

BYLINES = [
    ("Posted by Ada LindMay 5, 20141 Comment on The Lamp", ("Ada Lind", "2014-05-05", ())),
    ("Posted byAda LindMay 5, 2014", ("Ada Lind", "2014-05-05", ())),
    ("Ada Lind May 5, 2014 Drama 1 Comment", ("Ada Lind", "2014-05-05", ("Drama",))),
    ("May 5, 2014 Ada Lind Drama 1", ("Ada Lind", "2014-05-05", ())),
    ("May 5, 2014DramaBo Orr, slow boatsAda Lind", ("Ada Lind", "2014-05-05", ("Bo Orr", "slow boats"))),
    ("May 5, 2014Ada Lind1 CommentBo Orr, slow boats", ("Ada Lind", "2014-05-05", ("Bo Orr", "slow boats"))),
    ("Posted by Ada Lind | May 5, 2014 | Bo Orr, slow boats | 1 comment",
     ("Ada Lind", "2014-05-05", ("Bo Orr", "slow boats"))),
    ("May 5, 2014 | In Movie Night | 1 Comment", ("", "2014-05-05", ("Movie Night",))),
    ("May 5, 2014\n\n—\n\nby\n\nAda Lind\nin Musicals", ("Ada Lind", "2014-05-05", ("Musicals",))),
    ("Posted: May 5, 2014 | Author:\nAda Lind\n| Filed under:\nDrama\n| Tags:\nfog\n,\nsoup\n| 1 Comment »",
     ("Ada Lind", "2014-05-05", ("fog", "soup"))),
    ("1 Comment\n/\nDrama\n/ By\nAda Lind\n/\nMay 5, 2014", ("Ada Lind", "2014-05-05", ())),
    ("Ada Lind 1 Comment", ("Ada Lind", "", ())),
    ("Written by\n\nin\n\nDrama", ("", "", ())),
]  # fmt: skip


@pytest.mark.parametrize(("byline", "said"), BYLINES)
def test_bylines_are_read_though_the_tool_printed_no_gaps_or_too_many(byline, said):
    post = read("Wet Reels", "The Lamp", byline, REST, "4/5", "One thought on “The Lamp”\n\n  1. Mia says:\n     Fine.")

    assert (post.title, post.byline, post.date, post.tags) == ("The Lamp", *said)
    assert post.body == REST


FOOTS = [
    ("Bo Orr, slow boats", ("Bo Orr", "slow boats")),
    ("Bo Orr\n,\nslow boats", ("Bo Orr", "slow boats")),
    ("Tags:\nBo Orr\n,\nslow boats", ("Bo Orr", "slow boats")),
    ("Tags: fog · reviews", ("fog", "reviews")),
    ("Tags: fog, soup, and knots.", ("fog", "soup", "knots")),
    ("Categories Drama Tags fog, soup Post navigation", ("fog", "soup")),
    ("Kategorien Drama Schlagwörter Nebel, Suppe Beitrags-Navigation", ("Nebel", "Suppe")),
    (
        "Labels: [Bo Orr](https://a.example/search/label/Bo Orr), [fog](https://a.example/search/label/fog)",
        ("Bo Orr", "fog"),
    ),
    ("May 5, 2014\n\nAda Lind\n\nDrama\nBo Orr , slow boats", ("Bo Orr", "slow boats")),
    ("Share this:\n\n  • Twitter\n\nRelated\n\nKnots\n\nBo Orr, slow boats, fog", ("Bo Orr", "slow boats", "fog")),
]  # fmt: skip


@pytest.mark.parametrize(("foot", "tags"), FOOTS)
def test_tags_are_read_below_the_text_with_and_without_a_label(foot, tags):
    post = read("The Lamp", "By Ada Lind", REST, foot, TALK)

    assert (post.tags, post.body) == (tags, REST)


@pytest.mark.parametrize(
    "line", ["Slow, but good", "Drama, Independent", "Share this:\n\nRelated\n\nFog, Soup, Knots\nIt is …"]
)
def test_what_only_has_commas_is_no_list_of_tags(line):
    assert read("The Lamp", "By Ada Lind", REST, line, TALK).tags == ()


def test_tags_of_the_whole_site_above_the_title_are_none_of_the_post():
    post = read(
        "Wet Reels", "Recent Posts", "  • The Lamp\n  • Knots", "Tags", "fog soup knots", "The Lamp", REST, TALK
    )

    assert (post.title, post.tags, post.ledger.of(5).label) == ("The Lamp", (), "boilerplate")


def test_a_line_of_labels_goes_on_with_no_row_of_buttons_though_that_fills_its_line():
    text = "\n".join(
        ["Tiresome weather falls upon the quay, and the old ferryman comes late to work,", "so that nobody is there."]
        * 3
    )
    buttons = "Email ThisBlogThis!Share to TwitterShare to FacebookShare to Pinterest and on"
    post = read("The Lamp", text, f"Posted by Ada Lind at 10:30 PM\n{buttons}\nLabels: fog, soup", TALK)

    assert (post.byline, post.tags) == ("Ada Lind", ("fog", "soup"))


# The title, in places of its own


def test_the_title_stands_before_the_date_in_its_line():
    text = f"The Tin Lamp is dubbed.\n\n{REST}"
    post = read("The Tin Lamp May 5, 2014 · 1 Comment", text, "4/5", "1 response so far ↓\n\n1 Mia\n\nFine.")

    assert (post.title, post.byline, post.date) == ("The Tin Lamp", "", "2014-05-05")


def test_a_motto_in_short_sentences_ends_no_head():
    head = "Two Girls\n\nSisters. Films. Disagreement.\n  * Home\n  * Who are these people?"
    post = read(head, "The Lamp (2006) / C+", "May 5, 2014 at 10:30 pm | In Film | 1 Comment", REST, TALK)

    assert (post.title, post.date) == ("The Lamp (2006) / C+", "2014-05-05T22:30")


def test_the_name_within_a_sentence_is_not_the_title_once_more():
    text = "There is a boat in\nThe Lamp\nthat nobody owns, and all the village tries to give it away for an hour."
    head = "Wet Reels\nThe Lamp\nMay 5, 2014\nby\nAda Lind"
    lines = f"{head}\n{text}\nRating: 4/5\n3 thoughts on “The Lamp”\nMia\nsays:\nFine."
    post = read(lines)

    assert (post.title, post.byline, post.ledger.of(2).label) == ("The Lamp", "Ada Lind", "title")
    assert "that nobody owns" in post.body


def test_a_heading_below_a_date_is_no_name():
    post = read("# [Wet Reels](https://a.example/)", "## Monday, May 5, 2014", "### [The Lantern Ferry](https://a.example/l)",
                REST, "Posted by Ada Lind at [10:30 PM](https://a.example/l) [![](mail.gif)](https://a.example/m)",
                "#### 1 comment:\n\nMia said...\n\nFine.")  # fmt: skip

    assert (post.title, post.byline, post.date) == ("The Lantern Ferry", "Ada Lind", "2014-05-05T22:30")


def test_a_year_at_the_beginning_of_a_broken_line_is_no_number_of_a_list():
    begins = "There are films that nobody hears of, they stay for two weeks and are gone, and one of them"
    text = f"{begins} is called The Lamp (Ada Lind, 2006) and it would be a pity to miss it, as there is weather in it."
    pages = ["\n\n".join(fill(part, width) for part in (text, *REST.split("\n\n"))) for width in range(60, 80)]
    broken = [page for page in pages if "\n2006)" in page]

    assert broken
    for page in broken:
        post = read("The Lamp", page, "4/5", TALK)
        assert (post.film.year, post.body) == (2006, f"{text}\n\n{REST}")
