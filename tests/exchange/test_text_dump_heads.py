"""What themes print above, beside and below a comment: each shape on a page of its own, as a list and without one."""

import pytest

from exchange.parsers import text_dump
from exchange.parsers.text_dump.talk.heads import read_head

PAGE = (
    "The Tin Lighthouse\n\nA keeper paints his lighthouse red, and the ships complain.\n\nRating: 3/5\n\n4 comments\n\n"
)
FORM = "\nLeave a Reply\n\nName\n\nEmail\n"
SAID = [
    ("Nadia", "March 3, 2009 at 5:07 pm", "2009-03-03T17:07", "The ships are right, I sailed past it twice."),
    (
        "Tom Beech",
        "March 4, 2009 at 8:15 am",
        "2009-03-04T08:15",
        "My uncle kept one of these.\n\nHe never painted it.",
    ),
    ("filmfan77", "March 14, 2009 at 11:50 pm", "2009-03-14T23:50", "Red. Always red."),
    ("Ingrid", "November 21, 2009 at 9:02 am", "2009-11-21T09:02", "Who wrote the music for the fog scene?"),
]


def as_list(comments):
    return "".join(f"  • {first}\n\n" + "".join(f"    {line}\n\n" for line in rest) for first, *rest in comments)


def one_below_the_other(comments):
    return "\n\n".join(line for comment in comments for line in comment) + "\n"


def tight(comments):
    return "\n".join(line for comment in comments for line in comment) + "\n"


every_layout = pytest.mark.parametrize("layout", [as_list, one_below_the_other, tight])


def read(shape, layout):
    above, _, below = shape.partition(" TEXT")
    comments = []
    for name, date, _, text in SAID:
        filled = [part.replace("NAME", name).replace("DATE", date) for part in (above, below)]
        lines = [part for part in filled[0].split(" / ") if part]
        comments.append([*lines, *text.split("\n\n"), *[part for part in filled[1].split(" / ") if part]])
    post = next(text_dump.parse({"page.txt": f"{PAGE}{layout(comments)}{FORM}".encode()}))
    return [(comment.author, comment.created, comment.text.replace("\n\n", "\n")) for comment in post.found]


@every_layout
@pytest.mark.parametrize(
    "shape",
    [
        "NAME says / DATE TEXT / Reply",
        "NAME commented / DATE TEXT",
        "NAME replied to Nadia / DATE TEXT / Reply",
        "NAME said on DATE TEXT / Permalink",
        "At DATE, NAME said... TEXT",
        "NAME says: | DATE TEXT",
        "NAME [DATE] TEXT / Reply",
        "NAME hat geschrieben… / DATE TEXT",
        "NAME ha dit... / DATE TEXT",
        "NAME / schreibt / DATE TEXT / Antworten",
        "NAME / a écrit / DATE TEXT / Répondre",
        "NAME on DATE | Link | Answer TEXT",
        "#2.1 - NAME schrieb: / DATE - (Antworten) TEXT",
        "NAME → Nadia • DATE TEXT / △ ▽ • Reply • Share ›",
        "NAME en réponse à Nadia | DATE TEXT / Répondre",
        "NAME Mod • DATE TEXT / 3 △ ▽ • Reply • Share ›",
        "NAME • DATE TEXT / △ ▽ • Reply • Share ›",
        "#1 by NAME on DATE TEXT",
        "NAME (not verified) | DATE TEXT / reply",
        "Submitted by NAME on DATE. TEXT / reply",
        "Kommentiert von: NAME / DATE TEXT",
        "Comment from NAME / Time: DATE TEXT",
        "From NAME on DATE TEXT / Reply",
        "On DATE schrieb NAME: TEXT / Antworten",
        "Author: NAME / Date: DATE TEXT",
        "NAME / Posted on DATE TEXT / Reply",
        "NAME / Post author / DATE TEXT / Reply",
        "NAME (Author) / DATE TEXT / Reply",
        "Guest / NAME / DATE TEXT / Reply",
        "NAME / Guest / In reply to Nadia / DATE TEXT / Reply",
        "NAME / DATE / Your comment is awaiting moderation. TEXT / Reply",
        "NAME / DATE / Permalink TEXT / Reply",
        "NAME / DATE / #12 TEXT",
        "NAME DATE · 2 Likes TEXT",
        "NAME | Email | Homepage | DATE | # TEXT",
    ],
)
def test_a_name_and_a_date_are_read(shape, layout):
    assert read(shape, layout) == [(name, created, text.replace("\n\n", "\n")) for name, _, created, text in SAID]


@every_layout
@pytest.mark.parametrize(
    "shape",
    [
        "DATE / NAME TEXT / Reply",
        "DATE / NAME says: TEXT / Reply",
        "NAME / • / DATE TEXT / Reply / • / Share ›",
        "NAME / → Nadia / DATE TEXT / Reply",
        "Avatar of NAME / NAME / DATE TEXT / Reply",
        "NAME's avatar / NAME · DATE TEXT / Report / Reply / +1 / Vote up Vote down",
        "1 | By: NAME / DATE TEXT / Reply",
        "NAME / Guest / DATE / 0 / Reply TEXT",
        " TEXT / — NAME · DATE",
        " TEXT / ~ NAME, DATE",
        " TEXT / Posted by: NAME | DATE / Reply",
    ],
)
def test_pictures_signs_and_signatures_are_no_text(shape, layout):
    assert read(shape, layout) == [(name, created, text.replace("\n\n", "\n")) for name, _, created, text in SAID]


@every_layout
@pytest.mark.parametrize(
    "buttons",
    [
        "Flag / Edit / Delete / Report / Share",
        "Flag comment / Report abuse",
        "View 3 replies",
        "1 Reply",
        "Reply with quote",
        "(Reply) (Thread) (Link)",
        "Reply | Report | Permalink",
        "Reply »",
        "↩",
        "Log in or register to post comments",
        "Like / Loading... / Reply",
        "Rate this: 0 0",
        "Thumb up 3 Thumb down 0",
        "12 / Reply",
        "Reply to NAME",
        "Knock on wood, NAME",
    ],
)
def test_what_is_clicked_on_below_a_text_is_none_of_it(buttons, layout):
    assert [text for _, _, text in read(f"NAME says: / DATE TEXT / {buttons}", layout)] == [
        text.replace("\n\n", "\n") for *_, text in SAID
    ]


def test_a_number_above_a_button_may_be_all_that_somebody_wrote():
    post = next(
        text_dump.parse({"page.txt": f"{PAGE}Ann says:\n\n12\n\nReply\n\nBob says:\n\nNo.\n\nReply\n".encode()})
    )

    assert [comment.text for comment in post.found] == ["12", "No."]


@pytest.mark.parametrize(
    ("texts", "author", "lines"),
    [
        (["Ann", "3 weeks ago", "Yes."], "Ann", 2),
        (["Ann", "vor 3 Tagen", "Ja."], "Ann", 2),
        (["Ann", "Il y a 2 ans", "Oui."], "Ann", 2),
        (["Ann", "hace 2 meses", "Sí."], "Ann", 2),
        (["Ann", "2 anni fa", "Sì."], "Ann", 2),
        (["Ann", "há 3 dias", "Sim."], "Ann", 2),
        (["Ann", "3 jaar geleden", "Ja."], "Ann", 2),
        (["Ann", "för 3 år sedan", "Ja."], "Ann", 2),
        (["Ann", "3 lata temu", "Tak."], "Ann", 2),
        (["Ann", "3 года назад", "Да."], "Ann", 2),
        (["Ann", "3年前", "はい。"], "Ann", 2),
        (["Ann", "3y", "Yes."], "Ann", 2),
        (["Ann", "March 3 at 5:07 pm", "Yes."], "Ann", 2),
        (["Ann", "5:07 PM", "Yes."], "Ann", 2),
        (["Ann wrote", "over 3 years ago", "Yes."], "Ann", 2),
    ],
)
def test_a_date_that_tells_no_day_is_a_date_all_the_same(texts, author, lines):
    head = read_head(texts)

    assert head is not None
    assert (head.author, head.created, head.lines) == (author, "", lines)


@pytest.mark.parametrize(
    "texts", [["12", "Never again."], ["Old Sam sat:", "Yes."], ["Link", "to my page."], ["My guest", "liked it."]]
)
def test_a_text_is_no_head(texts):
    assert read_head(texts) is None


def test_a_number_below_a_date_is_what_somebody_wrote():
    head = read_head(["Ann says:", "March 3, 2009 at 5:07 pm", "1994", "It was the year of the lighthouse."])

    assert head is not None
    assert head.lines == 2


# Pages that link here

SAYS = "{}Ann says:\n\n{}March 3, 2009 at 5:07 pm\n\n{}The ships are right.\n\n{}Reply\n\n"
LISTED, FLAT = SAYS.format("  1. ", *["     "] * 3), SAYS.format("", "", "", "")


@pytest.mark.parametrize(
    ("below", "pings"),
    [
        (f"{LISTED}  2. Pingback: Fog Weekly » Lights\n\n", ["Pingback: Fog Weekly » Lights"]),
        (f"{LISTED}  2. Ping : Fog Weekly\n\n", ["Ping : Fog Weekly"]),
        (f"{LISTED}  2. Уведомление: Fog Weekly\n\n", ["Уведомление: Fog Weekly"]),
        (f"{LISTED}  2. ピンバック: Fog Weekly\n\n", ["ピンバック: Fog Weekly"]),
        (f"{LISTED}Trackbacks\n\n  1. Fog Weekly » Lights\n\n  2. Salt\n\n", ["Fog Weekly » Lights", "Salt"]),
        (f"{LISTED}{{ 1 trackback }}\n\n  1. Fog Weekly\n\n", ["Fog Weekly"]),
        (f"{FLAT}Pingback: Fog Weekly » Lights\n\n", ["Pingback: Fog Weekly » Lights"]),
        (f"{FLAT}Trackbacks\n\nFog Weekly » Lights\n\nSalt\n\n", ["Fog Weekly » Lights", "Salt"]),
        (f"{LISTED}  2. [...] the red one [...]\n\n", ["[...] the red one [...]"]),
    ],
)
def test_pages_that_link_here_are_no_comments(below, pings):
    post = next(text_dump.parse({"page.txt": f"{PAGE}{below}{FORM}".encode()}))

    assert [comment.text for comment in post.found if comment.kind != "comment"] == pings
    assert [(comment.author, comment.text) for comment in post.found if comment.kind == "comment"] == [
        ("Ann", "The ships are right.")
    ]


def test_a_page_that_links_here_may_be_signed_below_its_excerpt():
    below = (
        "  1. Right.\n\n     Comment by Ann — March 3, 2009 @ 5:07 pm\n\n"
        "  2. [...] the red one [...]\n\n     Pingback by Fog Weekly » Lights — March 5, 2009 @ 5:07 pm\n\n"
    )
    post = next(text_dump.parse({"page.txt": f"{PAGE}{below}{FORM}".encode()}))

    assert [(comment.kind, comment.author, comment.created, comment.text) for comment in post.found] == [
        ("comment", "Ann", "2009-03-03T17:07", "Right."),
        ("pingback", "Fog Weekly » Lights", "2009-03-05T17:07", "[...] the red one [...]"),
    ]


@pytest.mark.parametrize("name", ["🐙", "Tom Beech?", "Ingrid :)", "Guest", "The Tom Beech Memorial Society for Fog"])
def test_names_are_of_many_kinds(name):
    for texts in ([f"{name} | March 3, 2009", "Yes."], [f"{name} says:", "March 3, 2009", "Yes."]):
        head = read_head(texts)

        assert head is not None
        assert (head.author, head.created) == (name, "2009-03-03")


# What stands around a conversation without lists


def flat_page(*, above="", below=""):
    said = "".join(f"{name} says:\n\n{date}\n\n{text}\n\nReply\n\n" for name, date, _, text in SAID)
    return next(text_dump.parse({"page.txt": f"{PAGE}{above}{said}{below}".encode()}))


@pytest.mark.parametrize("form", ["Leave a Comment", "Add your comment", "Log in to comment", "What do you think?"])
def test_a_link_to_the_form_may_stand_above_the_comments(form):
    assert [comment.author for comment in flat_page(above=f"{form}\n\n", below="Leave a Reply\n").found] == [
        name for name, *_ in SAID
    ]


@pytest.mark.parametrize(
    "below", ["Speak your mind", "Comments RSS", "← The Glass Bell", "Tags: tin, fog", "Dein Kommentar", "Yorum yaz"]
)
def test_what_stands_below_the_last_button_is_none_of_the_last_comment(below):
    post = flat_page(below=f"{below}\n\nTin Films\n")

    assert [comment.text for comment in post.found] == [text for *_, text in SAID]


def test_what_stands_below_the_last_date_is_none_of_the_last_comment():
    said = "".join(f"{name} said...\n\n{text}\n\n{date}\n\n" for name, date, _, text in SAID)
    post = next(text_dump.parse({"page.txt": f"{PAGE}{said}Speak your mind\n\nTin Films\n".encode()}))

    assert [(comment.created, comment.text) for comment in post.found] == [(when, text) for _, _, when, text in SAID]


def test_blogger_tells_the_time_alone_and_says_who_deleted_what():
    page = "At 5:07 PM, Blogger Ann said...\n\nRed.\n\nComment deleted\n\nThis comment has been removed.\n\n6:07 PM\n\n"
    post = next(text_dump.parse({"page.txt": f"{PAGE}{page}At 7:07 PM, Bob said...\n\nWhite.\n{FORM}".encode()}))

    assert [(comment.author, comment.text) for comment in post.found] == [
        ("Ann", "Red."),
        ("", "Comment deleted\n\nThis comment has been removed."),
        ("Bob", "White."),
    ]


def test_a_name_that_is_a_verb_is_a_name_below_a_short_text():
    assert read_head(["Lovely", "Said", "March 3, 2009 at 5:07 pm", "I agree."]) is None
    assert read_head(["Said", "March 3, 2009 at 5:07 pm", "I agree."]).author == "Said"
    assert read_head(["Lovely", "said", "March 3, 2009 at 5:07 pm", "I agree."]).author == "Lovely"


def test_who_moderates_bears_that_word_only_beside_others():
    assert read_head(["Mod • 6 years ago", "Yes."]).author == "Mod"
    assert read_head(["Ada Mod • 6 years ago", "Yes."]).author == "Ada"
    assert read_head(["Ada Mod, March 3, 2009", "Yes."]).author == "Ada Mod"


def test_names_that_speak_are_comments_without_a_heading():
    below = "Ellis says:\nI drove it.\n\n  Depot says:\n  Come and say so.\n\nMoquette says:\nThe lamp is there.\n"
    text = f"The Tin Lighthouse\n\nA keeper paints his lighthouse red, and the ships complain of it.\n\n{below}"
    (post,) = text_dump.parse({"page.txt": text.encode()})

    assert [(each.path, each.author) for each in post.comments] == [("1", "Ellis"), ("1.1", "Depot"), ("2", "Moquette")]


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("3 // anna k. // 09.05.2012 // 21:14", "anna k."),
        ("-> Merle (11.12.2016, 23:55):", "Merle"),
        ("* Pentes 18/06/2009 20:30", "Pentes"),
        ("Priya Fennimore Mod > turf_war • March 3, 2012", "Priya Fennimore"),
    ],
)
def test_signs_around_a_name_are_none_of_it(head, author):
    assert read_head([head, "A text."]).author == author
