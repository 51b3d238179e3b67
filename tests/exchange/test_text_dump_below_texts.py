"""What stands below a text, or in its first lines, and is none of it: who wrote it, neighbours, facts, marks, links."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump

FIRST = (
    "A lighthouse keeper counts the ships that do not come. The film counts with him, patiently, and by the second "
    "hour one knows every lamp by name."
)
SECOND = "There is little plot and much weather. I was grateful for both."
BODY = f"{FIRST}\n\n{SECOND}"
HEAD = "The Keeper of Lamps\n\nMarch 4, 2015 by Bo Orr"
COMMENTS = (
    "2 Comments\n\nBo says:\nMarch 5, 2015 at 10:00 am\nAye.\nReply\n\nCy says:\nMarch 6, 2015 at 9:00 am\nNay.\nReply"
)


def page(*, head=HEAD, body=BODY, tail="", comments=COMMENTS):
    text = "\n\n".join(filter(None, (head, body, tail, comments, "Leave a Reply\n")))
    return next(text_dump.parse({"page.txt": text.encode()}))


@pytest.mark.parametrize(
    "box",
    [
        "Ada Lind\n\nKeeper’s daughter. Writes about films with lamps in them.\n\nYou may also like...",
        "Ada Lind\n\nKeeps every ticket. Formerly of Leith.",
        "Teresa Amorós\n\nPeriodista. Cree que cualquier película mejora con un faro.\n\nArtículos relacionados",
        "Teresa Amorós\n\nPeriodista y farera.\n\nARTÍCULOS RELACIONADOS MÁS DEL AUTOR",
        "À propos de Serge D.\n\nSerge D. a été gardien pendant vingt ans. Il lui en reste une lampe.",
        "Sobre Ada L.\n\nAda L. fue farera.",
    ],
)
def test_words_about_who_wrote_it_are_none_of_the_text(box):
    assert page(tail=f"4/5\n\n{box}").body == BODY


@pytest.mark.parametrize(
    "tail",
    [
        "Ada Lind\n\nShe is the best of them, and the film knows it.",  # a part of the text, with its heading
        "Ada Lind\n\nThe lamp goes out when she is gone.",
        "On the way home we met nobody. Not even the fog.",
    ],
)
def test_sentences_with_subjects_below_a_name_are_the_text(tail):
    assert page(tail=tail).body == f"{BODY}\n\n{tail}"


def test_two_titles_between_arrows_are_no_quotation():
    post = page(tail="« Notes on a Small Goat The Ferryman’s Ledger »")

    assert (post.body, post.pull_quote) == (BODY, "")
    assert page(tail="« Ici, même les silences ont des horaires. »").pull_quote


@pytest.mark.parametrize(
    "facts",
    [
        "di Ada Lind, con Bo Orr, Cy Dahl. Italia, 2009, 118′",
        "The Keeper of Lamps, by Ada Lind, in cinemas from June.",
        "_The Keeper of Lamps_ , d’Ada Lind, sortie le 1er juin.",
    ],
)
def test_facts_of_several_clauses_are_none_of_the_text(facts):
    post = page(tail=f"4/5\n\n{facts}")

    assert post.body == BODY
    assert len(post.ledger.lines(Label.META)) > 1


def test_facts_below_the_caption_of_a_picture_are_none_of_the_text():
    caption = "The keeper looks for a ship."
    post = page(body=f"{caption}\n\nDirector: Ada Lind. Starring: Bo Orr, Cy Dahl, Di Eck.\n\n{BODY}")

    assert post.body == f"{caption}\n\n{BODY}"


def test_labels_and_values_of_facts_in_pieces_are_none_of_the_text():
    assert page(body=f"Cert:\n12A |\nRunning time:\n97 mins |\nDirector:\nAda Lind\n\n{BODY}").body == BODY


@pytest.mark.parametrize(
    ("heading", "points"),
    [("Table of Contents", "1. Plot\n 2. Weather"), ("目次", "1. Plot\n 2. Weather"), ("", "• Plot\n• Weather"),
     ("Inhaltsverzeichnis", "  * [Plot](#plot)\n  * [Weather](#weather)")],
)  # fmt: skip
def test_a_table_of_contents_is_none_of_the_text(heading, points):
    parts = f"Plot\n\n{FIRST}\n\nWeather\n\n{SECOND}"
    opening = "There are films about lamps, and there is this one, which is a lamp."
    post = page(body="\n\n".join(filter(None, (opening, heading, points, parts))))

    assert post.body.startswith(f"{opening}\n\nPlot\n\n")
    assert post.body.count("Plot") == 1


def test_a_list_whose_points_come_once_is_the_text():
    assert "Plot" in page(body=f"{FIRST}\n\n• Plot\n• Weather\n\n{SECOND}").body


@pytest.mark.parametrize(
    ("line", "score", "verdict"),
    [
        ("75% – worth hunting for, if only for the lamps", 0.75, "worth hunting for, if only for the lamps"),
        ("👍 Thumb up.", 1, ""),
        ("👎 Thumbs down.", 0, ""),
        ("Ada says: THUMBS UP!", 1, ""),
        ("Note de la rédaction : 80 %", 0.8, ""),
        ("Wet and wise: 4/5", 0.8, "Wet and wise"),
    ],
)
def test_marks_and_the_words_beside_them(line, score, verdict):
    post = page(tail=line)

    assert post.rating.score == score
    assert (post.verdict, post.body) == (verdict, BODY)


def test_stars_from_the_critic_rate_within_a_sentence():
    post = page(body=f"{BODY} Three and a half stars from me, and one is for the fog.")

    assert float(post.rating.value) == 3.5


COLUMNS = (
    "Resumen                \nLuz                     8\nNiebla                  6.5\nNota final              7.6/10"
)


@pytest.mark.parametrize(
    "box",
    [
        f"{COLUMNS}\n  Una lámpara con nervio. Muy recomendable.",
        "Resumen  \n---  \nLuz| 8  \nNiebla| 6.5  \nNota finalUna lámpara con nervio. Muy recomendable.| 7.6/10",
    ],
)
def test_a_box_of_marks_in_columns_rates_and_sums_up(box):
    post = page(tail=box)

    assert post.rating.text == "7.6/10"
    assert (post.verdict, post.body) == ("Una lámpara con nervio. Muy recomendable.", BODY)


@pytest.mark.parametrize(
    ("tail", "titles"),
    [
        ("If you like this sort of thing, read:\n\n• Low Tide\n• Two Oars", ["Low Tide", "Two Oars"]),
        ("Pour en savoir davantage, lire :\n\n• Low Tide\n• Two Oars", ["Low Tide", "Two Oars"]),
        ("More of this sort of thing: Low Tide, Two Oars and, on another line, The Lamp.",
         ["Low Tide", "Two Oars", "The Lamp"]),
        ("More of this sort of thing: [Low Tide](https://a.example/tide) and, on another line, "
         "[The Lamp](https://b.example/lamp).", ["Low Tide", "The Lamp"]),
    ],
)  # fmt: skip
def test_lists_behind_a_colon_are_further_reading(tail, titles):
    post = page(tail=f"4/5\n\n{tail}")

    assert [link.title for link in post.links] == titles
    assert post.body == BODY


def test_a_byline_in_italics_is_no_link():
    own = "https://lamps.example/keeper.html"
    links = "More here:\n\n  * [Low Tide](https://a.example/tide)"
    post = page(tail=f'{links}\n\n_posted by Ada at [12:20]({own} "permanent link")_ [8 comments]({own}#c)')

    assert [link.title for link in post.links] == ["Low Tide"]


def test_names_of_networks_with_addresses_behind_are_buttons():
    post = page(tail="Share this:\n\n  * Twitter <https://a.example/t/>\n  * Facebook <https://a.example/f/>")

    assert post.body == BODY


@pytest.mark.parametrize(
    "broken",
    [
        "I see that there is talk of a sequel, and I shall be there,\nI expect, on the balcony of it.",
        "In a town as small as this the only film that anybody could see was The\nKeeper of Lamps.",
        "There were good days on that set, and I never want to hear “decouple”\nagain.",
    ],
)
def test_lines_that_cannot_end_there_go_on_below(broken):
    wrapped = (
        "A lighthouse keeper counts the ships that do not come. The film counts\nwith him, patiently, and by the "
        "second hour one knows every lamp by name,\nand the names of those who lit them, and the year in which "
        "they all went\nout."
    )
    post = page(body=f"{wrapped}\n\n{broken}")

    assert post.body == f"{wrapped}\n\n{broken}".replace("\n\n", "¶").replace("\n", " ").replace("¶", "\n\n")


def test_a_long_line_of_links_is_not_the_width_of_a_dump():
    wrapped = (
        "A lighthouse keeper counts the ships that do not come, and the nine-year-old has\nswimming, but counts too."
    )
    links = "[Blog at WordPress.com](http://wordpress.com/). | Theme: Pilcrow by [Automattic](http://automattic.com/)."
    post = page(body="\n\n".join([wrapped, wrapped, wrapped]), comments=f"{COMMENTS}\n\n{links}")

    assert post.body == "\n\n".join([wrapped.replace("\n", " ")] * 3)


def test_the_text_of_a_mail_tells_of_the_post_with_addresses_behind():
    own = "https://lamps.example"
    block = f"Posted\n\nMarch 4, 2015 <{own}/m/>\n\nin\n\nReviews <{own}/reviews/>\n\nby\n\nAda Lind"

    assert page(head="The Keeper of Lamps", tail=f"4/5\n\n{block}").body == BODY
