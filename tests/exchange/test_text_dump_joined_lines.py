"""Lines that belong together, though a tool set them apart; and lines that do not, though they stand together."""

import pytest

from exchange.parsers import text_dump

TALK = "2 Comments\n\n  1. Olli says:\n     March 5, 2012 at 10:10\n\n     Yes.\n"
ONE = "Nobody in the film ever raises her voice, and that is what makes it so hard to sit still for two whole hours."


def read(text):
    return next(text_dump.parse({"dump.txt": text.encode()}))


def test_lines_made_about_as_long_as_each_other_are_one_paragraph():
    text = """\
THE PALE FERRY

I like boats and I like losing money, so a film about ferries ought to be
safe with me. The Pale Ferry is not safe with anybody.

The crossings, I will admit, are well done: they have put small cameras on
the railings and you get water in the face. Everything between those is
people telling each other that it is not about rowing. It is plainly
about rowing. There are eleven minutes of slow motion, by my watch, and
the river is the only one who does not look embarrassed by any of it, really.

"""
    paragraphs = read(text + TALK).body.split("\n\n")

    assert len(paragraphs) == 2
    assert not any("\n" in paragraph for paragraph in paragraphs)


def test_a_sentence_that_get_text_broke_at_its_links_is_whole_again():
    text = (
        "Two Coats | Salt & Celluloid\nTwo Coats\nBy\nHannah Moss\nNobody in\nTwo Coats\n"
        "ever raises her voice, and that is what makes it so hard to sit still.\n"
        "There is a scene in the laundry, with\nIlse Krann\n, that I will remember longer than anything else.\n"
        "I had to look away when the boat came back without the boy.\n3 Comments\nOlli\nMarch 5, 2012 at 10:10\nYes.\n"
    )

    assert read(text).body == (
        "Nobody in Two Coats ever raises her voice, and that is what makes it so hard to sit still.\n\n"
        "There is a scene in the laundry, with Ilse Krann , that I will remember longer than anything else.\n\n"
        "I had to look away when the boat came back without the boy."
    )


@pytest.mark.parametrize("printed", ["Back to top", "Advertisements", "Publicidad"])
def test_what_the_page_prints_below_a_full_line_is_no_end_of_it(printed):
    text = (
        "Two Coats\n\nPosted on March 4, 2012 by Hannah Moss\n\n"
        "   Nobody in Two Coats ever raises her voice, and that is what makes\n"
        "   it so hard to sit still. The first reel belongs to the mother, who\n"
        "   counts the spoons twice and then hides one in her sleeve, and then,\n"
        "   when nobody is looking, another one. She is good. He is even better.\n"
        f"   {printed}\n\n"
    )

    assert read(text + TALK).body.endswith("He is even better.")


@pytest.mark.parametrize(
    ("title", "text", "rating"),
    [
        ("Two Coats", f"{ONE} **Grade: B-** for the whole of it.", "B-"),
        ("Two Coats", f"{ONE}\n\n**B** **minus**", "B minus"),
        ("Two Coats", f"{ONE}\n\n_Grade:_ **B+**", "B+"),
        ("Two Coats", f"{ONE}\n\nMy rating: **★★★½** out of five", "★★★½ out of five"),
        ("Two Coats", f"{ONE}\n\n**7.5** /10", "7.5 /10"),
        ("Two Coats (2010) / C+", ONE, "C+"),
        ("Two Coats – B", ONE, "B"),
        ("Two Coats (B-)", ONE, "B-"),
        ("Plan B", ONE, None),
    ],
)
def test_a_mark_counts_in_bold_type_and_in_the_title(title, text, rating):
    post = read(f"{title}\n\nPosted on March 4, 2012 by Hannah Moss\n\n{text}\n\n{TALK}")

    assert (post.rating.text if post.rating else None) == rating


def test_stars_below_the_word_before_a_lost_category_rate():
    post = read(f"Two Coats\n\nWritten by\n\nHannah Moss\n\nin\n\n★★★☆☆\n\n{ONE}\n\n{ONE}\n\n{TALK}")

    assert (post.byline, post.rating and post.rating.text) == ("Hannah Moss", "★★★☆☆")
    assert post.body == f"{ONE}\n\n{ONE}"


def test_facts_with_labels_in_capitals_are_no_text():
    facts = "WHO: Ilse Krann, Bo Orr, Cy Dahl.\nWHERE: The Regent, with a piano.\nHOW LONG: 92 minutes, and no more."
    talk = "DEE: It is not even a scary horse.\nJO: It has a scary mane."

    assert read(f"Two Coats (1924)\n\n{facts}\n\n{ONE}\n\n{TALK}").body == ONE
    assert read(f"Two Coats (1924)\n\n{talk}\n\n{ONE}\n\n{TALK}").body.startswith("DEE:")


def test_addresses_below_the_words_that_a_link_shows_are_found():
    post = read(
        f"   Two Coats\n\n   {ONE}\n\n  Further reading\n\n     • [1]Ilse Krann on coats\n     • [2]Ten films about\n\n"
        f"{TALK}\nReferences\n\n   Visible links\n   1. https://lantern.example/krann\n   2. Read it\n"
        "\thttps://lantern.example/ten\n"
    )

    assert [link.url for link in post.links] == ["https://lantern.example/krann", "https://lantern.example/ten"]


def test_a_date_below_a_list_of_further_reading_is_none_of_it():
    further = "    Further reading\n\n      * Coats and Film\n      * Spoons\n        March 4, 2012"
    post = read(f"Two Coats\n\n{ONE}\n\n{further}\n\n{TALK}")

    assert [link.title for link in post.links] == ["Coats and Film", "Spoons"]
