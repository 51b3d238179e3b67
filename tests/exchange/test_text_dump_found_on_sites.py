"""What the pages of 17 whole sites taught that holds on any page, read alone."""

import pytest

from exchange.ledger import Label
from exchange.parsers import read_file
from exchange.parsers.text_dump.byline.byline import read_byline
from exchange.parsers.text_dump.post.film import name_of
from exchange.sources import Source

TITLE = "The Lamp"
TEXT = " ".join(["It is a film about a lamp, and about those who watch it burn all night without a word."] * 4)
TALK = ["Tom Reed says:", "March 10, 2014 at 8:15 pm", "Thanks for the tip.", "Reply"]


def read(*lines):
    return next(read_file(Source("page.txt", "\n".join(lines).encode())))


def page(*below, above=()):
    return read(TITLE, *above, "", TEXT, "", TEXT, "", *below)


# The conversation


@pytest.mark.parametrize("title", ["You’ve Never Seen… Night Ferry?", "Who, What, Where. And Why?"])
def test_a_heading_names_a_title_whatever_signs_it_has(title):
    post = read(title, "Posted on May 5, 2014 by Ada Lind", "2 Comments", "", TEXT, "", TEXT, "",
                f"2 Responses to {title}", "", *TALK, "", *TALK)  # fmt: skip

    assert (post.title, post.declared_count, len(post.comments)) == (title, 2, 2)
    assert len(post.body.split("\n\n")) == 2


@pytest.mark.parametrize(
    "like", ["LikeLiked by 1 person", "LikeLike", "Gefällt mirGefällt 1 Person", "Mi piacePiace a 2 persone"]
)
def test_jetpacks_button_and_count_without_a_gap_are_no_text(like):
    post = page("2 Comments", "", *TALK[:3], like, "", "Bo Orr says:", "March 11, 2014 at 9:00 am", "Me, too.", like)

    assert [comment.text for comment in post.comments] == ["Thanks for the tip.", "Me, too."]


@pytest.mark.parametrize(
    ("date", "created"), [(["April 11, 2016 at 4:05 pm"], "2016-04-11T16:05"), ([], "")], ids=["dated", "undated"]
)
def test_a_pingback_is_by_the_page_and_says_what_is_quoted_of_it(date, created):
    post = page("2 Comments", "", *TALK, "", "Pingback: Why robots | Salt Reels", *date, "[…] nor were they keen […]")

    ping = post.comments[1]
    assert (ping.kind, ping.author, ping.created) == ("pingback", "Why robots | Salt Reels", created)
    assert ping.text == "[…] nor were they keen […]"


def test_who_reviewed_it_is_no_commenter():
    post = read("ATOMIC POSTMAN", "Bats: 4 out of 5", "Reviewed by Ignatz on 13 February 2005", "", TEXT, "", TEXT)

    assert (post.byline, post.date, len(post.comments)) == ("Ignatz", "2005-02-13", 0)


def test_votes_before_a_numbered_name_are_no_part_of_it():
    posts = [f"{votes}#{number} {name} 2013-05-0{number} 10:20" for number, (votes, name) in
             enumerate([("+2 ", "Lurch"), ("", "Mags"), ("+7 ", "T. Tull")], start=1)]  # fmt: skip
    talk = [line for post in posts for line in (post, "I wore boots, and was glad of it.", "Quote", "")]

    assert [comment.author for comment in page("Comments", "", *talk).comments] == ["Lurch", "Mags", "T. Tull"]


ROW = "Posted by Margaret Oduya at 10:12 PM in New films | Permalink | Comments"
PINGS = [
    "TrackBack", "", "TrackBack URL for this entry:", "http://trackback.example/t/6a00d834a1c0", "",
    "Listed below are links to weblogs that reference The", "Lamp:", "",
    "» Links for Tuesday from The Wet Plate", "The Slip has no patience with it. A long piece on lamps in this town is",
    "at… [Read More]", "", "Tracked on April 22, 2008 at 03:02 PM", "",
]  # fmt: skip


def test_typepads_row_and_its_trackbacks_where_a_tool_broke_their_lines():
    wrapped = [
        "It is a film about a lamp, and about those who watch it burn all night",
        "without a word to each other, until somebody thinks of the price of oil",
        "and blows it out, which nobody had thought of until then, or dared to.",
    ]
    post = read(
        "February 11, 2008", "", TITLE, "", *wrapped, "", *wrapped, "", ROW, "(1) | TrackBack (1)", "", *PINGS,
        "Comments", "", "No relation to the actor, by the way, I should think, or is there one?", "",
        "Posted by: Lowell C. | February 12, 2008 at 07:44 AM",
    )  # fmt: skip

    assert (post.byline, post.date, post.tags) == ("Margaret Oduya", "2008-02-11T22:12", ("New films",))
    assert post.declared_count == 1
    comment, ping = post.comments
    assert (comment.author, comment.kind) == ("Lowell C.", "comment")
    assert (ping.author, ping.kind, ping.created) == ("The Wet Plate", "trackback", "2008-04-22T15:02")
    assert ping.text.startswith("The Slip has no patience with it. A long piece on lamps in this town is at…")


def test_bloggers_newest_theme_prints_other_posts_below_an_empty_conversation():
    others = ["Film review: The Kettle", "October 04, 2019", "There's a shot that made me sit up …", "Read more"]

    assert page("Comments", "", "Post a comment", "", "Popular posts from this blog", "", *others).comments == ()


# What is said of the post


@pytest.mark.parametrize(
    ("line", "author", "filed"),
    [
        ("Published by Ours - dans Critiques", "Ours", ("Critiques",)),
        ("12 agosto, 2016 Ada Mancilla Cine mexicano, Drama 3 comentarios", "Ada Mancilla", ("Cine mexicano", "Drama")),
        ("19 agosto, 2016 Paulina Ceja Acción, Secuelas Deja un comentario", "Paulina Ceja", ("Acción", "Secuelas")),
        ("Posted by Perry at April 17, 2005 6:05 PM | New in town", "Perry", ("New in town",)),
        ("Posted by Ada - in Ulm", "Ada", ()),
    ],
)  # fmt: skip
def test_a_category_behind_a_name(line, author, filed):
    read = read_byline(line)

    assert read is not None
    assert (read.author, read.filed) == (author, filed)


def test_among_tags_one_may_ask():
    read = read_byline("Filed under You've Never Seen...? · Tagged with 1970s, Harriet Voss, horror")

    assert read is not None
    assert (read.filed, read.tags) == (("You've Never Seen...?",), ("1970s", "Harriet Voss", "horror"))


def test_what_is_archived_under_cinema_was_not_seen_at_one():
    assert page("Arquivado em Cinema, Crítica, Nacional").tags == ("Cinema", "Crítica", "Nacional")


def test_a_place_at_the_end_is_no_pair_of_tags():
    assert page("Rating: 3/5", "", "Ulm, Germany").tags == ()


def test_rows_of_a_table_are_facts():
    rows = [
        "| Director | Ada Lind |",
        "| Cast | Bo Orr, Cy Dahl |",
        "| Year | 1983 |",
        "| Story | 6 |",
        "| Music | 8 |",
    ]
    post = page(*rows, "6.5", "Not bad", "A likeable caper that cases the joint for too long.")

    assert post.film.year == 1983
    assert {7, 8, 9} <= set(post.ledger.lines(Label.META))
    assert (post.rating.value, post.rating.best) == (6.5, 10)


def test_facts_are_read_however_wide_a_tool_sets_them():
    assert page(above=["", "Director:      Ada Lind", "Year:          1983"]).film.year == 1983


def test_a_word_about_the_critic_begins_with_his_first_name():
    about = "Priya teaches Year 4 in Leicester and spends her half-terms in the dark. Buy her a choc ice here."

    assert about not in page(about, "", "Labels", "  * comedy", above=["Posted by Priya Ramanathan"]).body


@pytest.mark.parametrize(
    ("title", "film"),
    [
        ("‘The Marlow Job’ Review: Thick as Thieves, Twice as Slow", "The Marlow Job"),
        ("‘Don’t Look Now’ movie review – wet feet", "Don’t Look Now"),
        ("„Die Lampe“ Kritik: Hell, aber kalt", "Die Lampe"),
        ("Film Review: “Her” is all ears", "Her"),
        ("‘Her’ (2013) Review", "Her"),
        ("‘The Lamp’ and Other Stories", "The Lamp’ and Other Stories"),
    ],
)
def test_the_film_is_what_a_title_quotes_beside_the_word_for_reviews(title, film):
    assert name_of(title) == film


# Marks and further reading


@pytest.mark.parametrize(
    ("line", "value", "verdict"),
    [
        ("Final nail: Half a great one. 3/5 coffins.", 3, "Half a great one."),
        ("Mean, and it drips in all the right places. 3.5/5", 3.5, "Mean, and it drips in all the right places."),
        ("Verdict: Mean, and it drips. 3.5/5 coffins.", 3.5, "Mean, and it drips."),
        ("★ (out of four)", 1, ""),
    ],
)  # fmt: skip
def test_a_mark_behind_the_last_sentence(line, value, verdict):
    post = page(line)

    assert (post.rating.value, post.verdict) == (value, verdict)
    assert line not in post.body


@pytest.mark.parametrize(
    "lead", ["A lire aussi chez les voisins", "Other reviews by friends", "D’autres avis chez les amis"]
)
def test_further_reading_at_others_places(lead):
    assert [link.title for link in page(f"{lead} : The Lantern, Rain Weekly").links] == ["The Lantern", "Rain Weekly"]


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("Tags: Odds and Ends", ("Odds and Ends",)),
        ("Tags: Tops et flops", ("Tops et flops",)),
        ("Tags: fog, soup and ferries", ("fog", "soup", "ferries")),
    ],
)
def test_a_word_joins_the_last_of_several_tags_only(line, tags):
    read = read_byline(line)

    assert read is not None
    assert read.tags == tags


@pytest.mark.parametrize("line", ["La note de Ludivine : 4/6", "La nota di Ada: 4/6", "Note von Bo: 4/6"])
def test_whose_mark_it_is_is_no_verdict(line):
    post = read("The Ferry", "", TEXT, "", TEXT, "", line)

    assert (post.rating.text, post.verdict) == ("4/6", "")


def test_a_label_among_the_facts_of_a_disc_is_no_tag():
    post = read("The Ferry", "Director: Bo Orr", "Label: Bargain Vault", "Runtime: 91 minutes", "", TEXT, "", TEXT)

    assert post.tags == ()


@pytest.mark.parametrize("name", ["'The Ferry'", '"The Ferry"', "‘The Ferry’"])
def test_the_year_behind_a_name_in_any_quotation_marks(name):
    assert read("The Ferry", "", f"{name} (Bo Orr, 1952) is on again. {TEXT}", "", TEXT).film.year == 1952


def test_where_all_that_is_declared_is_there_nobody_is_missing_pingbacks_included():
    post = read(
        "The Ferry", "", TEXT, "", TEXT, "", "4 Responses to The Ferry", "",
        "  1. Ada says:", "    March 11, 2012 at 7:02 pm", "", "    A tape!", "", "    Reply", "",
        "      • Bo says:", "        March 11, 2012 at 7:15 pm", "", "        Six jars.", "", "        Reply", "",
        "          • Ada says:", "            March 11, 2012 at 7:16 pm", "", "            Done.", "",
        "  2. Pingback: The Vicar’s Third Glove | Salt Reels",
    )  # fmt: skip

    assert [(each.path, each.is_missing) for each in post.comments] == [
        ("1", False), ("1.1", False), ("1.1.1", False), ("2", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line", ["🦋 Three moths out of five: to be locked out of, gladly.", "3 boats out of 5 – mind the doors."]
)
def test_things_that_a_critic_counts_and_the_words_beside_them(line):
    post = read("The Ferry", "", TEXT, "", TEXT, "", line)

    assert (post.rating.value, post.rating.best) == (3, 5)
    assert line.endswith(post.verdict)
    assert post.verdict


def test_facts_and_marks_of_parts_in_columns():
    post = read(
        "The Ferry", "", "Country            Poland", "Year               1971", "Director           Bo Orr", "",
        TEXT, "", TEXT, "", "Story           7", "Acting          6", "Overall         6/10     Sturdy and stiff.",
    )  # fmt: skip

    assert (post.film.year, post.rating.text, post.verdict) == (1971, "6/10", "Sturdy and stiff.")
    assert "Acting" not in post.body
