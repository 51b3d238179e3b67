"""Comments without names: what still tells them apart and from the post, and what tells nothing."""

import pytest
from lake import LAKE

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.verbatim import prove

POST = (
    "Nobody would have thought that a film about a pencil factory could be so full of doors, and of people behind them."
)
TEXTS = ["I counted the doors, forty-one of them.", "rina, the door is the point.", "My aunt made pencils. Not so."]
BUTTONS = [
    "ReplyDelete", "AntwortenLöschen", "RépondreSupprimer", "ResponderEliminar", "ResponderExcluir", "RispondiElimina",
    "BeantwoordenVerwijderen", "SvaraRadera", "SvarSlet", "OdpowiedzUsuń", "ОтветитьУдалить", "VastaaPoista",
    "返信削除", "Reply Delete",
]  # fmt: skip


def read(page):
    post = next(text_dump.parse({"page.txt": page.encode()}))
    assert prove(post, page.split("\n")).holds
    return post


def texts(post):
    return [comment.text for comment in post.comments]


@pytest.mark.parametrize("buttons", BUTTONS)
def test_buttons_glued_to_the_next_text_part_comments(buttons):
    page = f"{POST}\n{TEXTS[0]}\n{buttons}{TEXTS[1]}\n{buttons}{TEXTS[2]}\n{buttons}\n"
    post = read(page)

    assert (post.body, texts(post)) == (POST, TEXTS)
    assert post.ledger.of(5).label is Label.BOILERPLATE


@pytest.mark.parametrize("buttons", BUTTONS)
def test_buttons_glued_to_the_end_of_a_text_close_a_comment(buttons):
    post = read("\n".join([POST, *(f"{text}{buttons}" for text in TEXTS)]))

    assert (post.body, texts(post)) == (POST, TEXTS)


def test_below_an_answer_stands_only_the_second_button():
    page = f"{POST}\n{TEXTS[0]}\nResponderEliminarRespuestas{TEXTS[1]}\nEliminarPues no.\nEliminar\n"

    assert texts(read(page)) == [TEXTS[0], TEXTS[1], "Pues no."]


def test_a_word_that_begins_like_a_button_is_text():
    page = f"{POST}\nEliminarlo no es fácil, creo.\nResponderEliminarEliminarlo no es fácil.\nResponderEliminar\n"

    assert texts(read(page)) == ["Eliminarlo no es fácil, creo.", "Eliminarlo no es fácil."]
    assert texts(read(f"{POST}\nDeleteThis is a film.\n")) == []


@pytest.mark.parametrize("above", ["Enviar comentarios (Atom)", "Subscribe to: Post Comments (Atom)"])
def test_comments_begin_below_what_a_site_prints_beneath_a_post(above):
    page = f"{POST}\n{above}\n{TEXTS[0]}\n{TEXTS[2]}\nReplyDelete{TEXTS[1]}\nReplyDelete\n"

    assert texts(read(page)) == [f"{TEXTS[0]}\n\n{TEXTS[2]}", TEXTS[1]]


def test_one_button_closes_one_comment():
    post = read(f"{POST}\n{POST}\n{TEXTS[0]}\nResponderEliminar\n")

    assert texts(post) == [TEXTS[0]]


@pytest.mark.parametrize("heading", ["3 comments:", "3 komentarze:", "3 Kommentare"])
def test_below_a_heading_each_line_is_a_comment_where_a_dump_has_no_gaps(heading):
    assert texts(read(f"{POST}\n{POST}\n{heading}\n" + "\n".join(TEXTS))) == TEXTS


def test_more_lines_than_declared_are_paragraphs_of_unknown_comments():
    lines = [TEXTS[0], "Rina, the door is the point.", TEXTS[2]]

    assert len(texts(read(f"{POST}\n{POST}\n2 comments:\n" + "\n".join(lines)))) == 1


def test_paragraphs_of_the_only_comment_are_one():
    assert texts(read(f"{POST}\n\n{POST}\n\n1 comment:\n\n{TEXTS[0]}\n\n{TEXTS[2]}\n")) == [f"{TEXTS[0]}\n\n{TEXTS[2]}"]


@pytest.mark.parametrize(
    "own", ["Posted by Ann Orlo at November 4, 2005 12:06 PM", "Ann Orlo, November 4, 2005 12:06 PM"]
)
def test_a_byline_above_signed_texts_is_the_posts(own):
    feet = [f"Posted by: {who} at November {day}, 2005 09:40 PM" for who, day in (("Rick", 5), ("LilyB", 7))]
    page = f"{POST}\n\n{POST}\n\n{own}\n\n{TEXTS[0]}\n\n{feet[0]}\n{TEXTS[2]}\n\n{feet[1]}\nPost a comment\n"
    post = read(page)

    assert [(each.author, each.text) for each in post.comments] == [("Rick", TEXTS[0]), ("LilyB", TEXTS[2])]


@pytest.mark.parametrize("date", ["On February {}, 2007 at", "{} February 2007, at", "Am {}. Februar 2007 um"])
def test_a_date_whose_hour_was_lost_is_one(date):
    names = ["Anonymous", "Sheila from Tarzana", "walter p"]
    items = "".join(
        f"  {place}. By {name}\n    {date.format(place)}\n\n    {text}\n\n"
        for place, (name, text) in enumerate(zip(names, TEXTS, strict=True), start=1)
    )
    post = read(f"{POST}\n\n3 comments\n\n{items}")

    assert [(each.author, each.text) for each in post.comments] == list(zip(names, TEXTS, strict=True))
    assert [each.created for each in post.comments] == ["2007-02-01", "2007-02-02", "2007-02-03"]


def test_where_all_comments_begin_with_a_few_words_set_apart_these_are_names():
    names = ["Vance", "Marguerite Bell", "Dex", "astrid w.", "Pete from the pencil works"]
    items = "".join(f"  {place}. {name}\n\n    {TEXTS[0]}\n\n" for place, name in enumerate(names, start=1))

    assert [each.author for each in read(f"{POST}\n\n5 comments\n\n{items}").comments] == names


@pytest.mark.parametrize(
    ("heading", "count"),
    [
        ("Comments (10 - click here to join in!)", 10),
        ("Kommentare [3 – hier mitreden]", 3),
        ("Comments (2: read them)", 2),
    ],
)
def test_words_beside_the_number_of_a_heading(heading, count):
    post = read(f"{POST}\n\n{POST}\n\n{heading}\n\nAnn Lee\n\n{TEXTS[0]}\n\nMarch 8, 2010 @ 10:14 AM\n")

    assert post.declared_count == count


@pytest.mark.parametrize(
    ("foot", "created"),
    [("Sun Jun 17, 12:42:00 AM GMT+8", "2007-06-17T00:42"), ("Mon Feb 4, 04:20:00 PM GMT+8", "2008-02-04T16:20"),
     ("Fri Feb 31, 04:20:00 PM", ""), ("Jun 17, 12:42:00 AM", "")],
)  # fmt: skip
def test_the_weekday_and_the_day_of_the_post_tell_the_year_of_a_comment(foot, created):
    page = (
        f"Friday, June 15, 2007\n\nThe Door Clerk\n\n{POST}\n\n{POST}\n\n2 comments\n\nAnn Lee said..."
        f"\n\n{TEXTS[0]}\n\n{foot}\nBen Orlo said...\n\n{TEXTS[2]}\n\nSat Jun 23, 02:12:00 PM GMT+8\n\nPost a Comment\n"
    )

    assert [each.created for each in read(page).comments] == [created, "2007-06-23T14:12"]


def test_names_between_the_date_of_one_text_and_the_next_text():
    dated = [
        f"{name}\n{text}\nJune {day}, 2009 at 4:05 pm\n"
        for name, text, day in zip(["Ann Lee", "Ben", "Cid Orlo"], TEXTS, (5, 6, 7), strict=True)
    ]
    expected = [("Ann Lee", TEXTS[0]), ("Ben", TEXTS[1]), ("Cid Orlo", TEXTS[2])]
    for heading in ("", "3 comments\n", "Comments (3 - join in)\n"):
        post = read(f"{POST}\n{POST}\n{heading}{''.join(dated)}")

        assert [(each.author, each.text) for each in post.comments] == expected
        assert [each.created[:10] for each in post.comments] == ["2009-06-05", "2009-06-06", "2009-06-07"]


def test_a_text_without_name_among_named_ones():
    dated = "".join(
        f"{name}{TEXTS[0]}\n\nJune {day}, 2009 @ 4:05 PM\n\n"
        for name, day in (("Ann Lee\n\n", 5), ("\n", 6), ("Ben Orlo Verified as the one Ben Orlo\n\n", 7))
    )
    post = read(f"{POST}\n\n{POST}\n\n3 comments\n\n{dated}Leave a comment\n")

    assert [(each.author, each.text) for each in post.comments] == [
        (who, TEXTS[0]) for who in ("Ann Lee", "", "Ben Orlo")
    ]


@pytest.mark.parametrize("button", ["ReplyDelete", "ResponderEliminar"])
@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("", ("Ann Lee15 June 2009 at 14:05", "Ben16 June 2009 at 14:05")),
        ("2 comments:\n", ("Ann Lee15 June 2009 at 14:05", "Ben16 June 2009 at 14:05")),
        ("2 comments:\n", ("Ann Lee", "Ben")),
    ],
)
def test_names_glued_to_the_buttons_of_the_comment_before(button, heading, names):
    page = f"{POST}\n{POST}\n{heading}{names[0]}\n{TEXTS[0]}\n{button}{names[1]}\n{TEXTS[2]}\n{button}\n"

    assert [(each.author, each.text) for each in read(page).comments] == [("Ann Lee", TEXTS[0]), ("Ben", TEXTS[2])]


def test_as_many_bare_names_as_declared_where_a_dump_has_no_gaps():
    page = f"{POST}\n{POST}\n2 comments\nAnn Lee\n{TEXTS[0]}\nBen\n{TEXTS[2]}\n{TEXTS[1]}\nLeave a comment\n"

    assert [each.author for each in read(page).comments] == ["Ann Lee", "Ben"]


@pytest.mark.parametrize("button", ["Reply", "Antworten", "Reply\nDelete"])
def test_buttons_of_their_own_below_texts_to_the_end_of_a_page(button):
    page = f"{POST}\n{POST}\n{TEXTS[0]}\n{button}\n{TEXTS[2]}\n{button}\n"

    assert texts(read(page)) == [TEXTS[0], TEXTS[2]]
    assert texts(read(f"{page}{POST}\n{POST}\n")) == []


@pytest.mark.parametrize("below", ["", "\nLeave a comment\n"])
def test_a_dump_of_a_thread_and_nothing_else(below):
    page = (
        f"1. {TEXTS[0]}\n\n    {POST}\n\n  2. {TEXTS[1]}\n\n    • {TEXTS[2]}\n\n      • {TEXTS[0]}\n\n  3. {TEXTS[2]}\n"
        f"{below}"
    )

    assert [each.path for each in read(page).comments] == ["1", "2", "2.1", "2.1.1", "3"]
    assert texts(read(f"1. {TEXTS[0]}\n\n  2. {TEXTS[1]}\n\n    • {TEXTS[2]}\n\n  3. {TEXTS[2]}\n")) == []


@pytest.mark.parametrize("sign", [" - ", " – ", " —", " ~"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_names_at_the_ends_of_texts(sign, gap):
    names = ["Dilys", "moggy", "Dilys", "Ann Lee"]
    signed = [f"{text}{sign}{name}" for text, name in zip([*TEXTS, "Can't wait. :-)"], names, strict=True)]
    post = read(f"{POST}{gap}{POST}{gap}4 ticks{gap}\n{gap.join(signed)}\n")

    assert post.declared_count is None
    assert [each.author for each in post.comments] == names
    assert texts(post) == [*TEXTS, "Can't wait. :-)"]


@pytest.mark.parametrize("names", [("Dov", "Nell", "Variety"), ("Dov", "Dov", "Dov")])
def test_names_that_answer_nobody_may_be_of_critics(names):
    signed = "\n".join(f"A film that rises and falls. - {name}" for name in names)

    assert texts(read(f"{POST}\n{POST}\n{signed}\n")) == []


def test_a_ping_among_many_comments_without_names_is_one_of_them_and_takes_no_other():
    ping = "Pingback: Forty-one doors « Pencils and other films"
    comments = [*TEXTS, ping, "Forty-two, with the lift.", "A lift has no door.", "It has two, one on each side."]
    post = read("\n\n".join([f"  {POST}", "  7 thoughts on “Graphite”", *(f"    {text}" for text in comments)]))

    assert texts(post) == comments
    assert [comment.kind for comment in post.comments] == ["comment"] * 3 + ["pingback"] + ["comment"] * 3


def test_texts_that_are_as_many_as_the_page_declares_are_hung_by_their_indents_too():
    page = "\n\n".join([f"  {POST}", "  3 comments", f"    {TEXTS[0]}", f"      {TEXTS[1]}", f"    {TEXTS[2]}"])

    assert [(comment.path, comment.text) for comment in read(page).comments] == [
        ("1", TEXTS[0]), ("1.1", TEXTS[1]), ("2", TEXTS[2]),
    ]  # fmt: skip


def test_a_sentence_that_trails_off_with_a_verb_names_nobody_where_nobody_else_is_named():
    comments = [f"{LAKE}.", f"{LAKE}…", "Swim!", "Pingback:", "Row row! « The Wet Reel 5"]
    comments += ["5 Gedanken dazu: Komisch Stadt größer Hälfte meint…", *[f"{LAKE}, {number}." for number in range(9)]]
    head = ["Der See", f"{LAKE}.", f"{LAKE}!", "13 Kommentare"]
    post = read("\n".join([*head, *comments, "Die Kommentare sind geschlossen.", ""]))

    assert not any(comment.author for comment in post.found)


def test_the_only_word_of_the_only_comment_is_no_name():
    page = f"Le lac\n{LAKE}.\n{LAKE}!\n{LAKE}…\nNote : 4/5\nHaha\nRépondreSupprimer\n"
    [comment] = read(page).comments

    assert (comment.author, comment.text) == ("", "Haha")


def test_a_vote_is_what_somebody_said_where_only_a_picture_stands_above_it():
    picture = "![](https://avatars.example/4f0?s=32)"
    rows = [
        line for text in ("Row!", "+1", "Swim, and row!") for line in (picture, "", text, "", "[Reply](#respond)", "")
    ]
    head = ["The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "3 replies to “The Ferry”", ""]
    post = read("\n".join([*head, *rows, ""]))

    assert [comment.text.rpartition("\n")[2] for comment in post.found] == ["Row!", "+1", "Swim, and row!"]


def test_a_sign_between_a_name_that_was_lost_and_a_date_is_no_point_of_a_list():
    days = ["May 2, 2013 at 7:59 pm", "May 3, 2013 at 2:14 am", "May 7, 2013 at 8:55 am"]
    talk = [line for day, text in zip(days, [*TEXTS[:2], "+1"], strict=True) for line in ("·", day, text, "Reply")]
    page = ["Doors", POST, POST.upper(), "3 thoughts on “Doors”", *talk, "Leave a Reply"]
    post = read("\n".join(page))

    assert texts(post) == [*TEXTS[:2], "+1"]
    assert [comment.created[:10] for comment in post.comments] == ["2013-05-02", "2013-05-03", "2013-05-07"]


def test_numbers_that_commenters_typed_stay_where_no_number_counts_comments():
    """They make no list of the comments, though points of a list count on elsewhere."""
    points = ["1. In.", "2. Out.", "3. In again.", "4. Out again."]
    talk = [
        "3. Row! That is my number.",
        "Reply",
        *points,
        "Reply",
        "I count doors.",
        "Reply",
        "32) doors, no less.",
        "Reply",
    ]
    post = read("\n".join(["Doors", "", POST, "", POST.upper(), "", "4 comments", "", *talk, ""]))

    assert texts(post) == ["3. Row! That is my number.", "\n\n".join(points), "I count doors.", "32) doors, no less."]


def test_words_that_sound_like_a_heading_of_other_posts_stay_where_answers_go_on_below():
    """“Mais” is “more” elsewhere, and in a comment somebody just sighs."""
    talk = [("Ada", TEXTS[0]), ("Ben", f"{TEXTS[1]}\nJe il, mais 😀\nMieux !"), ("Cleo", "+1"), ("Dov", TEXTS[0])]
    shown = [line for author, text in talk for line in (author, text, "Répondre")]
    post = read("\n".join(["Portes", POST, POST.upper(), "4 réponses à “Portes”", *shown, "Laisser un commentaire"]))

    assert [comment.author for comment in post.comments] == [author for author, _ in talk]
    assert "".join(texts(post)[1].split()) == "".join(talk[1][1].split())


@pytest.mark.parametrize("dash", "–-")
def test_words_that_break_off_at_a_dash_are_no_name(dash):
    said = [f"We laughed {dash}", "https://doors.example/2014/01/the-hat-shop", "it keeps a house together…"]
    post = read("\n".join(["Doors", POST, POST.upper(), "One thought on “Doors”", *said, "Comments are closed."]))

    assert [comment.author for comment in post.comments] == [""]
    assert "".join(texts(post)[0].split()) == "".join("".join(said).split())
