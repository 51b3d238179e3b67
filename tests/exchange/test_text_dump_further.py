"""Further reading in the words and shapes that pages have for it: headings, marks, addresses, sentences with links."""

import pytest
from lake import WRAPPED, said
from lake import read as read_rows
from test_text_dump_themes import BODY, read

from exchange.parsers.text_dump.further.heading import read_opening

OARS, TIDE = "https://oars.example/2014/piano", "https://tide.example/low"
ADDRESSES = {"Two Oars": OARS, "Low Tide": TIDE}


def links_below(tail, references=None):
    post, _ = read(f"The Ferryman\n\nby Ada Lind on May 5, 2014\n\n{BODY}\n\n4/5\n\n{tail}", references)
    assert post.body == BODY
    return {link.title: link.url for link in post.links}


@pytest.mark.parametrize(
    "heading",
    [
        "Other reviews around the web", "Read these, too", "Another view", "Contrary views:",
        "Fellow bloggers on this one", "More on The Ferryman", "Elsewhere on “The Ferryman”", "Also on this film",
        "Background reading", "Good reads",
        "Andernorts", "Zum Thema", "Pressestimmen", "Ebenfalls lesenswert", "Mehr im Netz", "Andere über den Film",
        "Les avis des autres", "Sur la blogosphère", "Sources et liens", "Otras voces", "En la red", "Altre voci",
        "Letture", "Outras vozes", "Em outros sites", "Andra om filmen", "Andre om filmen", "Inne głosy", "Muualla",
    ],
)  # fmt: skip
def test_a_list_is_announced_in_many_words(heading):
    assert links_below(f"{heading}\n\n  * Two Oars\n  * Low Tide") == {"Two Oars": "", "Low Tide": ""}


@pytest.mark.parametrize("text", ["More posts", "More about Ada, the author", "Other people came and went.", "Reading:",
                                  "Related posts", "the other view", "He had other views on it"])  # fmt: skip
def test_what_only_sounds_like_it_announces_nothing(text):
    opening = read_opening(text)

    assert opening is None or opening.is_weak


@pytest.mark.parametrize(
    "shape",
    [
        "{t} → {u}", "{t} @ {u}", "{t} >> {u}", "{t} (at) {u}", "{u} – {t}", "{u} ({t})", "{u} : {t}", "{t}:\n{u}",
        "{t} [link]({u})", "{t} ([link]({u}))", "{t} (link: {u})", "{t}: [{u}]({u})", "► {t} ({u})", "→ {t} ({u})",
        ">> [{t}]({u})", "# {t}: {u}", "[**{t}**]({u})",
    ],
)  # fmt: skip
def test_a_title_is_read_without_what_stands_between_it_and_its_address(shape):
    listed = "\n".join(shape.format(t=title, u=address) for title, address in ADDRESSES.items())

    assert links_below(f"Further reading:\n\n{listed}") == ADDRESSES


@pytest.mark.parametrize(
    "line",
    [
        "See also {0} / {1}", "Weiterlesen: {0}, {1}", "More: {0} | {1}", "Other views: {0} — {1}",
        "(See also: {0} & {1})",
        "For another view, read {0} and {1}.", "If you want a second opinion, try {0} or {1}.",
        "You can read more about the film at {0} and {1}.", "More at {0}, {1}",
    ],
)  # fmt: skip
def test_links_beside_the_words_are_read(line):
    links = [f"[{title}]({address})" for title, address in ADDRESSES.items()]

    assert links_below(line.format(*links)) == ADDRESSES


def test_addresses_of_other_sites_need_no_known_heading():
    listed = "\n".join(f"  * {title}: {address}" for title, address in ADDRESSES.items())

    assert links_below(f"On the same river\n\n{listed}") == ADDRESSES


@pytest.mark.parametrize("tail", ["Trailer\n\nhttps://films.example/ferryman", "Two Oars\n\nhttps://oars.example/2014"])
def test_an_address_below_a_title_is_no_list(tail):
    post, _ = read(f"The Ferryman\n\nby Ada Lind on May 5, 2014\n\n{BODY}\n\n{tail}")

    assert not post.links


def test_addresses_of_the_same_site_are_no_further_reading():
    body = BODY.replace("piano in it", "[piano](https://wet.example/piano) in it")
    post, _ = read(f"The Ferryman\n\n{body}\n\nStill here?\n\n[Two Oars](https://wet.example/oars)")

    assert not post.links


@pytest.mark.parametrize("line", ["More: a lot of rain, and a boat", "Background: two brothers, one river"])
def test_a_word_that_says_little_needs_links(line):
    post, _ = read(f"The Ferryman\n\n{BODY}\n\n{line}")

    assert not post.links


@pytest.mark.parametrize(
    "tail",
    [
        f"For more, see Two Oars ({OARS}) and Low Tide ({TIDE}).",
        f"Bronnen:\n[1] Two Oars, {OARS}\n[2] Low Tide, {TIDE}",
        f"Endnotes\n¹ Two Oars, {OARS}\n² Low Tide, {TIDE}",
        f"Elsewhere online:\n→ Two Oars {OARS}\n→ Low Tide {TIDE}",
    ],
)
def test_addresses_in_a_sentence_and_below_numbers_are_read(tail):
    assert links_below(tail) == ADDRESSES


def test_a_source_is_further_reading():
    assert links_below(f"Via: Two Oars {OARS}") == {"Two Oars": OARS}


def test_the_sources_of_a_river_are_none():
    assert read_opening("Source: the river") is None or read_opening("Source: the river").is_weak


@pytest.mark.parametrize("line", ["For another view](", "For another view, read ](x)", "](https://oars.example/ more"])
def test_half_of_a_link_leads_nowhere(line):
    post, _ = read(f"The Ferryman\n\nby Ada Lind on May 5, 2014\n\n{BODY}\n\n{line}\n\n{BODY}")

    assert post.links == ()


LEADS = [
    "Other entries in the Wet Film Blogathon:\n\nTwo Oars\nLow Tide",
    "This is part of Wet Week, a roundtable. Click the banner to read the other contributions:\n\nTwo Oars\nLow Tide",
    "Ada Lind, who writes for the Lantern, has more to say about it:\n\n- Two Oars\n- Low Tide",
    "Here are links to other reviews of the film:\n\nTwo Oars\n\nLow Tide",
    "Reviews of The Ferryman by other bloggers:\n1. Two Oars\n2. Low Tide",
    "Posts from around the blogosphere:\n\nTwo Oars\nLow Tide",
    "Lists & Links:\nTwo Oars; Low Tide.",
    "other people on the ferryman: Two Oars / Low Tide",
    "Links: - Two Oars, - Low Tide",
    "Other opinions at Two Oars and Low Tide.",
    "Andere Meinungen zum Film gibt es bei Two Oars und Low Tide.",
    "Lesenswert dazu: Two Oars, Low Tide",
    "Pressestimmen zum Weiterlesen:\n\nTwo Oars\nLow Tide",
    "Lire les billets de Two Oars et Low Tide.",
    "Vu aussi par Two Oars et par Low Tide.",
    "Ils l’ont vu aussi :\n- Two Oars\n- Low Tide",
    "Más opiniones en Two Oars y Low Tide",
    "También opinaron:\n- Two Oars\n- Low Tide",
    "Cosa ne dicono gli altri\n\n- Two Oars\n- Low Tide",
    "Övriga filmspanare:\nTwo Oars\nLow Tide",
    "Two Oars and Low Tide have reviews posted as well.",
    "References here: Two Oars, Low Tide.",
    "RSVP: “Two Oars“, “Low Tide“.",
    "If you liked this movie, try these:\n\n  • Two Oars\n  • Low Tide",
    "If you like this you might like\n\n  * Two Oars\n  * Low Tide",
    "See also:\n\n  * [5]Two Oars\n  * [6]Low Tide",
]


@pytest.mark.parametrize("tail", LEADS)
def test_sentences_lead_to_names(tail):
    assert links_below(tail) == {"Two Oars": "", "Low Tide": ""}


@pytest.mark.parametrize(
    "tail",
    [
        "**More reviews of The Ferryman:**\n\n[Two Oars]({0}) | [Low Tide]({1})",
        "Round-up of reviews\n\nTwo Oars\n{0}\n\nLow Tide\n{1}",
        "Further Reading: Two Oars ({0}), Low Tide ({1})",
        "Ils en parlent aussi : [Two Oars]({0}), [Low Tide]({1})",
    ],
)
def test_every_address_in_a_line_is_kept(tail):
    assert links_below(tail.format(OARS, TIDE)) == ADDRESSES


def test_one_opinion_is_named_in_its_sentence():
    tail = "If you’d like a second opinion, Bo at The Low Tide loved it even more than I did."

    assert links_below(tail) == {"Bo at The Low Tide": ""}
    assert links_below("Lee la crítica de Bo Orr aquí.") == {"crítica de Bo Orr": ""}
    assert links_below("Ada’s take. Bo Orr’s take.") == {"Ada’s take": "", "Bo Orr’s take": ""}
    assert links_below("Low Tide Part 1 Review. Ebb Review.") == {"Low Tide Part 1 Review": "", "Ebb Review": ""}


def test_shortened_words_end_no_sentence():
    tail = "Weitere Kritiken:\n\nKlappsitz Nr. 9\nMr. Oar sieht fern"

    assert links_below(tail) == {"Klappsitz Nr. 9": "", "Mr. Oar sieht fern": ""}


@pytest.mark.parametrize(
    "line",
    [
        "Seen at the Gloria, row 4, and by Ada, too.",
        "More reviews by Ada Lind",
        "Other people on the ferry laughed.",
        "Others on the ferry have more to say about it.",
        "[video type=”film” url=”https://films.example/ferryman”]",
    ],
)
def test_what_only_sounds_like_others_leads_to_nobody(line):
    post, _ = read(f"The Ferryman\n\nby Ada Lind on May 5, 2014\n\n{BODY}\n\n{line}\n\n{BODY}")

    assert post.links == ()


def test_the_only_point_below_a_heading_for_further_reading_is_no_comment():
    text = WRAPPED.replace("\n", "\n   ")
    rows = ["For further reading", "", "     * The Wet Reel", "", "   Comments are closed.", "", "   Matinee"]
    post = read_rows("The Ferry", "", f"   {text}", "", f"   {text}", "", *rows)

    assert said(post) == []
    assert [link.title for link in post.links] == ["The Wet Reel"]


def test_the_category_of_what_nobody_filed_is_no_title_below_others():
    assert links_below("Further reading:\n\nThe Wet Reel\nLow Tide\n\nUncategorized") == {
        "The Wet Reel": "",
        "Low Tide": "",
    }


def test_a_sentence_with_an_address_in_it_is_no_title_below_others():
    said = "So wet and slow is this one. but light and warm remembers its sister in the morning www.hats.example"
    post = read_rows(
        "The Ferry", f"{WRAPPED} {WRAPPED}".replace("\n", " "), "Further reading:", "The Wet Reel", "Low Tide", said
    )

    assert [link.title for link in post.links] == ["The Wet Reel", "Low Tide"]


@pytest.mark.parametrize("heading", ["Haha", "So much rain"])
def test_one_sentence_with_an_address_below_a_word_is_no_list(heading):
    rows = ["The Ferry", "", WRAPPED, "", heading, "", f"The keeper wanted the boat and the rain {OARS}"]

    assert read_rows(*rows).links == ()
