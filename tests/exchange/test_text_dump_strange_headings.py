"""Conversations below a heading in words that nobody knows, or below none, below long and below short reviews."""

import pytest

from exchange.parsers import text_dump
from exchange.records import Doubt

TITLE = "The Lamp Keeper"
PARAGRAPHS = [
    "A lighthouse keeper counts the ships that do not come. The film counts with him, patiently, and by the second "
    "hour one knows every lamp by name, and which of them is going to fail.",
    "Nothing in it is loud, and nobody in it says what he means; the sea says it for them, and says it well, over and "
    "over, until the last lamp is lit.",
    "She climbs the stairs each evening with a can of oil and a book, and each evening one of them is heavier than it "
    "was, which the film shows and never says aloud.",
    "The camera stays below, on the rocks, and waits for her window; it is the kindest camera I have seen in years.",
]
COMMENTS = [
    ("Ada Lind", "May 5, 2014 at 10:12 am", "I loved the lamps. All of them."),
    ("Bo Orr", "May 6, 2014 at 7:01 pm", "The sea was cold, and so was I."),
    ("Cy Dahl", "May 6, 2014 at 9:30 pm", "Somebody must say it: too long."),
    ("Dot May", "May 7, 2014 at 6:12 am", "I fell asleep twice and woke up happy."),
]
UNKNOWN = "4 whispers from the dark"

ABOVE = {
    "name and date in one line": "{name} {date}\n\n{text}\n",
    "name, date, directly above": "{name}, {date}\n{text}\n",
    "by whom": "By {name} on {date}\n\n{text}\n",
    "name above date": "{name}\n{date}\n\n{text}\n",
    "date in brackets": "[{date}] {name}\n{text}\n",
    "number": "#{number} {name} ({date})\n{text}\n",
    "list": "  * {name}\n    {date}\n\n    {text}\n",
}
BELOW = {
    "name below a gap": "{text}\n\nby {name} on {date}\n",
    "name directly below": "{text}\n— {name}, {date}\n",
    "list": "  * {text}\n    {name}, {date}\n",
}


def dump(form, *, heading="", paragraphs=4):
    told = (
        form.format(name=name, date=date, text=text, number=number)
        for number, (name, date, text) in enumerate(COMMENTS, start=1)
    )
    return "\n".join(
        [TITLE, "", *(f"{each}\n" for each in PARAGRAPHS[:paragraphs]), *([heading, ""] * bool(heading)), *told]
    )


def read(text):
    return next(text_dump.parse({"lamps.txt": text.encode()}))


def said(post):
    return [(comment.author, comment.text) for comment in post.comments]


EXPECTED = [(name, text) for name, _, text in COMMENTS]


@pytest.mark.parametrize("paragraphs", [2, 4])
@pytest.mark.parametrize(
    "form", [*ABOVE.values(), *BELOW.values()], ids=[*ABOVE, *(f"{name}, below" for name in BELOW)]
)
def test_what_counts_the_comments_is_their_heading_in_whatever_words(form, paragraphs):
    post = read(dump(form, heading=UNKNOWN, paragraphs=paragraphs))

    assert said(post) == EXPECTED
    assert all(comment.created for comment in post.comments)
    assert post.declared_count == len(COMMENTS)
    assert post.body == "\n\n".join(PARAGRAPHS[:paragraphs])


@pytest.mark.parametrize("paragraphs", [2, 4])
@pytest.mark.parametrize("heading", ["", "Whispers"])
@pytest.mark.parametrize("form", [each for name, each in ABOVE.items() if name != "list"])
def test_without_a_known_heading_the_first_comment_is_one_too(form, heading, paragraphs):
    post = read(dump(form, heading=heading, paragraphs=paragraphs))

    assert said(post) == EXPECTED
    assert Doubt.LIST_WITHOUT_HEADING in {note.code for note in post.notes}


@pytest.mark.parametrize("form", [BELOW["name directly below"], BELOW["list"]])
def test_names_that_end_blocks_stand_below_their_texts(form):
    assert said(read(dump(form))) == EXPECTED


def test_a_first_name_below_a_gap_signs_the_post_where_nothing_heads_the_comments():
    """So nobody is given what another wrote."""
    assert said(read(dump(BELOW["name below a gap"]))) == EXPECTED[1:]


def test_a_byline_above_the_text_is_no_comment():
    lines = [TITLE, "", "Ada Lind", "May 5, 2014 at 10:12 am", "", *(f"{each}\n" for each in PARAGRAPHS)]

    assert read("\n".join(lines)).comments == ()


def test_a_date_above_each_name_is_read_whatever_the_texts_end_with():
    form = "{date}\n{name}\n\n{text}\n"

    assert said(read(dump(form, heading="4 comments"))) == EXPECTED  # `so was I.` is no `Kim S.`


@pytest.mark.parametrize(
    "end",
    [
        "— Ada Lind, May 5, 2014\n\nUpdate: the sea is gone.\n— Ada Lind, May 9, 2014",
        "“A lamp of a film.”\n— Ada Lind, May 5, 2014\n\n“Too long.”\n— Bo Orr, May 9, 2014",
    ],
)
@pytest.mark.parametrize("last", ["", PARAGRAPHS[2]])
def test_who_signs_and_who_is_quoted_is_no_reader(end, last):
    assert read("\n".join([TITLE, "", f"{PARAGRAPHS[0]}\n", f"{end}\n", last])).comments == ()


# How the first of them is found


AVATAR = "![](https://avatars.example/avatar/4f0a1b?s=32)"


def review(*talk):
    return "\n".join([TITLE, "", *(f"{each}\n" for each in PARAGRAPHS), "## Whispers", "", *talk])


def test_items_of_portraits_alone_are_readers_though_nobody_is_named():
    """html2text sets a text at the edge, below its item."""
    post = read(review(f"  1. {AVATAR}", "", "I loved the lamps.", "", f"     * {AVATAR}", "", "Hm.", ""))

    assert [(comment.path, comment.text) for comment in post.comments] == [("1", "I loved the lamps."), ("1.1", "Hm.")]


def test_a_list_of_other_pictures_is_the_critics():
    cast = [f"  * ![](https://films.example/{name}.jpg)\n\nThe keeper, as {name} plays him." for name in ("Ada", "Bo")]

    assert read("\n".join([TITLE, "", *(f"{each}\n" for each in PARAGRAPHS), *cast])).comments == ()


def test_the_portrait_above_the_first_name_opens_its_item():
    talk = [
        f"{' ' * (2 + 3 * depth)}1. {AVATAR}\n\n[{name}](https://{depth}.example/)\n\n{date}\n\n{text}\n"
        for depth, (name, date, text) in enumerate(COMMENTS)
    ]

    assert [comment.path for comment in read(review(*talk)).comments] == ["1", "1.1", "1.1.1", "1.1.1.1"]


def test_a_pingback_may_open_the_list():
    post = read(
        review(
            "  1. Pingback: Wet Lamps « The Quay",
            "  2. Ada says:",
            "",
            "     I loved them.",
            "",
            "  3. Bo says:",
            "",
            "     Hm.",
        )
    )

    kinds = [(comment.kind, comment.author) for comment in post.comments]
    assert kinds == [("pingback", ""), ("comment", "Ada"), ("comment", "Bo")]


def test_the_byline_below_the_text_is_no_comment():
    talk = [f"  {number}. {name}{date}\n     {text}\n" for number, (name, date, text) in enumerate(COMMENTS, start=1)]
    lines = [
        TITLE,
        "",
        *(f"{each}\n" for each in PARAGRAPHS),
        "Posted on May 4, 2014 at 7:08 am by Eve Hall",
        "",
        "Whispers",
        "",
        *talk,
    ]

    assert said(read("\n".join(lines))) == EXPECTED


def test_names_with_a_verb_and_a_button_below_each_text_are_readers_without_gaps_or_dates():
    talk = [line for name, _, text in COMMENTS for line in (name, "says:", text, "Reply")]

    assert said(read("\n".join([TITLE, *PARAGRAPHS, "Whispers", *talk]))) == EXPECTED


# What was not seen to be a conversation


def test_lines_like_the_heads_of_comments_in_the_text_are_asked_about():
    form = "  * {date}\n    {name}\n    {text}\n"
    post = read(dump(form))
    (note,) = (note for note in post.notes if note.code is Doubt.HEADS_IN_TEXT)

    assert post.comments == ()
    assert (note.line, note.number) == (11, 4)
    assert note.detail == "11, 15, 19, 23"


def test_a_single_date_in_the_text_is_not_asked_about():
    post = read("\n\n".join([TITLE, *PARAGRAPHS[:2], "Seen on May 5, 2014 at 10:12 am", *PARAGRAPHS[2:]]))

    assert Doubt.HEADS_IN_TEXT not in {note.code for note in post.notes}


def test_buttons_within_a_list_tell_that_it_is_a_conversation():
    talk = [
        "    1. Ada", "", "       I loved them.", "", "       ResponderEliminar", "       Respuestas",
        "         1. Bo", "", "            So did I.", "", "            ResponderEliminar", "        Responder",
        "    2. Cy", "", "       Hm.", "", "       ResponderEliminar",
    ]  # fmt: skip
    post = read("\n".join([TITLE, "", *(f"   {each}\n" for each in PARAGRAPHS), "    Whispers", "", *talk]))

    assert said(post) == [("Ada", "I loved them."), ("Bo", "So did I."), ("Cy", "Hm.")]
    assert [comment.path for comment in post.comments] == ["1", "1.1", "2"]


def test_a_word_above_a_day_is_nobody_where_buttons_stand_above_the_others():
    days = [[date, "", text, "", "Reply"] for _, date, text in COMMENTS]
    days[0][3:3] = ["  * the lamps", "  * the sea"]
    talk = [line for day in days for line in day]
    post = read("\n".join([TITLE, "", *(f"{each}\n" for each in PARAGRAPHS), "Whispers", "", *talk]))

    assert [comment.author for comment in post.comments] == ["", "", "", ""]
    assert post.comments[0].text.endswith("* the sea")


def test_items_of_portraits_with_names_below_them_begin_above_a_pingback():
    talk = [
        line
        for number, (name, _, text) in enumerate(COMMENTS[:2], start=1)
        for line in (f"  {number}. ![](https://avatars.example/avatar/4f0)", "", name, "", text, "")
    ]
    pingback = "  3. Pingback: [Wet Lamps « The Quay](https://quay.example/)"
    end = ["", "Comments are closed."]
    post = read("\n".join([TITLE, "", *(f"{each}\n" for each in PARAGRAPHS), "## Whispers", "", *talk, pingback, *end]))

    assert said(post)[:2] == EXPECTED[:2]
    assert [comment.kind for comment in post.comments] == ["comment", "comment", "pingback"]


def test_the_first_of_several_names_far_below_the_text_is_a_readers():
    talk = [line for name, date, text in COMMENTS for line in (name, date, f"{text} {PARAGRAPHS[0]}")]

    post = read("\n".join([TITLE, *PARAGRAPHS[:3], "Whispers", *talk]))

    assert [author for author, _ in said(post)] == [name for name, *_ in COMMENTS]


@pytest.mark.parametrize("portrait", ["[4f0]", "![](https://avatars.example/avatar/4f0)", ""])
def test_texts_of_several_paragraphs_with_a_button_each_are_comments(portrait):
    texts = [f"{text}\n\n33) {more}" for (*_, text), more in zip(COMMENTS, PARAGRAPHS, strict=True)]
    talk = [line for text in texts for line in (*([portrait, ""] if portrait else []), text, "", "Répondre")]
    post = read("\n".join([TITLE, "", *(f"{each}\n" for each in PARAGRAPHS), "Whispers", "", *talk]))

    assert len(post.comments) == 4
    assert all(comment.text.endswith(text) for comment, text in zip(post.comments[1:], texts[1:], strict=True))
    assert post.comments[0].text.endswith(PARAGRAPHS[0])
    assert not portrait or texts[0] in post.comments[0].text


def test_days_alone_that_open_items_with_a_button_each_are_replies_where_they_stand_further_in():
    days = [(mark, f"{mark} {date}\n\n{text}\n\n[Responder](/?r=1#respond)\n") for mark, (_, date, text) in zip(
        ("  1.", "     *", "       *", "  2."), COMMENTS, strict=True)]  # fmt: skip
    post = read(
        "\n".join([TITLE, "", *(f"{each}\n" for each in PARAGRAPHS), "### Whispers", "", *(day for _, day in days)])
    )

    assert [(comment.path, comment.author) for comment in post.comments] == [
        *(("1", ""), ("1.1", ""), ("1.1.1", ""), ("2", "")),
    ]


def test_the_last_button_is_no_heading_of_comments():
    talk = [line for _, date, text in COMMENTS for line in ("[4f0]", date, "", text, "", "Antworten")]
    end = ["", "Schreibe einen Kommentar"]
    post = read("\n".join([TITLE, "", *(f"{each}\n" for each in PARAGRAPHS), "Geraune", "", *talk, *end]))

    assert [text for _, text in said(post)] == [text for *_, text in COMMENTS]


@pytest.mark.parametrize("ping", ["Pingback:\nWet Lamps « The Quay", "Pingback: Wet Lamps « The Quay"])
def test_a_pingback_alone_below_the_text_is_one(ping):
    post = read("\n".join([TITLE, *PARAGRAPHS, "Rating: 4/5", "Whispers", ping, "Leave a Reply"]))

    assert [comment.kind for comment in post.comments] == ["pingback"]


def test_several_items_with_names_that_say_something_are_readers():
    talk = [f"  {at}. {name} sagt:\n\n     {text}\n" for at, (name, _, text) in enumerate(COMMENTS, start=1)]
    post = read("\n".join([TITLE, "", *(f"{each}\n" for each in PARAGRAPHS), "Geraune", "", *talk]))

    assert said(post) == EXPECTED


@pytest.mark.parametrize("form", ["{name}\nsagt:\n{text}", "{name} sagt:\n{text}", "{name}\n{text}\nAntworten"])
def test_names_in_a_dump_without_gaps_are_readers_by_their_verb_or_their_button(form):
    talk = [
        form.format(name=name, text=f"{text}\n{more}")
        for (name, _, text), more in zip(COMMENTS, PARAGRAPHS, strict=True)
    ]
    post = read("\n".join([TITLE, *PARAGRAPHS, "Geraune", *talk, "Schreibe einen Kommentar"]))

    assert [author for author, _ in said(post)] == [name for name, *_ in COMMENTS]
    assert all(text.startswith(own) for (_, text), (_, own) in zip(said(post), EXPECTED, strict=True))


def test_a_word_apart_from_further_reading_and_right_above_the_comments_is_their_heading():
    further = ["Further reading:", "", "The Back Row", "The Aisle Seat", "", "Whispers", ""]
    talk = [f"  {at}. {name} says:\n\n     {text}\n" for at, (name, _, text) in enumerate(COMMENTS, start=1)]
    post = read("\n".join([TITLE, "", *(f"{each}\n" for each in PARAGRAPHS), *further, *talk]))

    assert [link.title for link in post.links] == ["The Back Row", "The Aisle Seat"]
    assert said(post) == EXPECTED


def test_items_above_buttons_at_the_edge_are_comments_as_html2text_prints_them():
    marks = ("  1.", "     *", "       *", "  2.")
    talk = [
        f"{mark} {text}\n{more}\n\n[Antworten](/?replytocom={at}#respond)\n"
        for at, (mark, (*_, text), more) in enumerate(zip(marks, COMMENTS, PARAGRAPHS, strict=True))
    ]
    post = read("\n".join([TITLE, "", *(f"{each}\n" for each in PARAGRAPHS), "### Geraune", "", *talk]))

    assert [comment.path for comment in post.comments] == ["1", "1.1", "1.1.1", "2"]
    assert [text.split("\n")[0] for _, text in said(post)] == [text for *_, text in COMMENTS]
