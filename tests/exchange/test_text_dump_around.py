"""What stands around the comments of a page and in its head: forms, sidebars, menus, the buttons of a host."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump

BODY = "A keeper counts ships for a king who has none, and writes every one of them down. I would not change a wave."
TWIN = "His daughter counts the gulls for the same king, and is wrong by one, which nobody finds until the end of it."
COMMENTS = """2 comments

Nadia
March 3, 2009 at 5:07 pm

The ships are right.

Reply

Tom Beech
March 4, 2009 at 8:15 am

My uncle kept one of these.

Reply
"""
FORMS = [  # the word that opens a form, and what stands in it
    ("Leave a Reply", "Enter your comment here..."),
    ("Einen Kommentar schreiben", "Name (notwendig)\n\nE-Mail (wird nicht gezeigt)"),
    ("Réagir à cet article", "Pseudo :\nVotre message :"),
    ("Deja tu comentario", "Apodo (obligatorio)\nCorreo (no se publicará)"),
    ("Deja un comentario", "Introduce tus datos o haz clic en un icono para iniciar sesión:"),
    ("Leave a Reply", "Other harbours\n\n  • Fog Week\n  • The long pier again"),
    ("Leave a Reply", "Am Kai\n\n  * Drei Filme mit Leitern\n  * Herbst"),
    ("Add Comment", "Standard emoticons like :-) and ;-) are converted to images."),
    ("Commenti chiusi", "Informativa sui cookie"),
]


def read(text):
    return next(text_dump.parse({"page.txt": text.encode()}))


def page(*, head="The Ship Counter\n\nBy Ada Lind on March 1, 2009", comments=COMMENTS, below=""):
    return read(f"{head}\n\n{BODY}\n\n{comments}\n{below}\n")


def unexplained(post):
    return post.ledger.lines(Label.UNEXPLAINED)


def said(post):
    return [(comment.author, comment.text) for comment in post.comments]


@pytest.mark.parametrize(("opening", "inside"), FORMS)
def test_a_form_and_what_stands_below_it_are_explained(opening, inside):
    post = page(below=f"{opening}\n\n{inside}")

    assert unexplained(post) == []
    assert said(post) == said(page())


def test_a_sentence_below_the_form_stays_unexplained():
    post = page(below="Leave a Reply\n\nNobody has ever counted the gulls, which is a pity.")

    assert len(unexplained(post)) == 1


def test_the_address_for_trackbacks_is_no_pingback():
    for words in ("Trackback URL:", "Trackback-URL für diesen Beitrag:", "Trackback address:"):
        post = page(below=f"{words}\nhttp://ships.example/stories/7/trackback\n\nAktuelle Beiträge\nEin Pier\nNebel")

        assert said(post) == said(page())
        assert unexplained(post) == []


@pytest.mark.parametrize("word", ["Trackback", "Pingback"])
def test_who_links_here_is_no_comment(word):
    post = page(comments=COMMENTS + f"\n{word}: Fog Weekly » Ships\n")

    assert [comment.kind for comment in post.comments] == ["comment", "comment", word.lower()]


def test_the_name_of_the_site_stands_above_the_buttons_of_its_host():
    host = COMMENTS.replace("2 comments\n", "2 comments\n\nWet Reels\nLogin\nSort by Best\n")

    assert unexplained(page(comments=host)) == []
    assert said(page(comments=host)) == said(page())


def test_points_of_a_menu_sign_nothing():
    menu = "Wet Reels\n  * Home\n  * By year\n  * By weather\n\n"
    post = page(head=f"{menu}The Ship Counter\n\nPublished on March 1, 2009 by Ada Lind")

    assert (post.title, post.byline) == ("The Ship Counter", "Ada Lind")
    assert page(head="The Ship Counter\n\n  * By Ada Lind\n  * March 1, 2009").byline == "Ada Lind"


@pytest.mark.parametrize(
    "heading",
    [
        "Have your say (2)",
        "Votre avis (2)",
        "Eure Meinung (2)",
        "Talk back (2)",
        "Your turn (2)",
        "Write a comment [2]",
    ],
)
def test_words_that_ask_for_a_comment_head_the_list_where_they_count(heading):
    post = page(comments=COMMENTS.replace("2 comments", heading))

    assert post.declared_count == 2
    assert post.body == BODY


def test_a_heading_of_other_posts_comments_is_none():
    below = "0 Comments\n\nBe the first to comment!\n\nRecent Comments\n\nNo comments to show.\n"
    post = page(comments="", below=below)

    assert (post.declared_count, post.comments) == (0, ())
    assert [post.ledger.of(line).label for line in post.ledger.lines(Label.COMMENTS_HEADING)] == [
        Label.COMMENTS_HEADING
    ]


def test_a_name_in_one_block_with_a_date_and_a_reading_time_is_no_title():
    head = "Log in\nMenu\n\nShips by Post\n\nAda Lind\nMarch 1, 2009\n4 min read"
    post = page(head=head)

    assert (post.title, post.byline) == ("Ships by Post", "Ada Lind")


@pytest.mark.parametrize(
    "line",
    [
        "A film by Ada Lind, 1964. 96 minutes. Rated PG.",
        "Ein Film von Ada Lind, 1964. 96 Minuten.",
        "Un film de Ada Lind, 1964. 96 min.",
    ],
)
def test_facts_in_short_sentences_are_no_text(line):
    post = page(head=f"The Ship Counter\n\n{line}\n\nReviewed by Bo Orr, 1 March 2009")

    assert (post.film.year, post.byline, post.body) == (1964, "Bo Orr", BODY)


def test_a_sentence_that_begins_so_is_text():
    post = page(head="The Ship Counter\n\nA film by Ada Lind is never short. This one is.")

    assert "never short" in post.body


@pytest.mark.parametrize("labels", ["Categories Reviews\nTags ships, Bo Orr", "Kategorien Kino\nSchlagwörter Meer"])
def test_labels_between_buttons_are_the_posts(labels):
    below = f"Share this:\n\nFacebook\nTwitter\n\n{labels}\n\nPost navigation\n\nPrevious Post\nFog Week\n"
    post = page(comments="", below=below)

    assert post.tags == (("ships", "Bo Orr") if "ships" in labels else ("Meer",))
    assert post.body == BODY


@pytest.mark.parametrize(
    ("title", "value", "best"),
    [
        ("The Ship Counter (***1/2 von *****)", 3.5, 5),
        ("The Ship Counter (**1/2 out of ****)", 2.5, 4),
        ("The Ship Counter (*** of ****)", 3, 4),
    ],
)
def test_asterisks_behind_a_title_are_stars(title, value, best):
    post = page(head=f"{title}\n\nBy Ada Lind on March 1, 2009")

    assert (post.title, float(post.rating.value), float(post.rating.best)) == (title, value, best)


TYPED = "The Ship Counter\n\n{}\n\n{}\n\n1. I counted them, too.\n\n   {}\n\n2. {}\n\n3. Where is this?\n"


@pytest.mark.parametrize(
    ("heading", "reply"),
    [("4 replies", "– Twice?"), ("4 Antworten", "— Zweimal?"), ("4 réponses", "→ Deux fois ?")],
)
def test_a_dash_is_a_reply_where_the_page_declares_one_more(heading, reply):
    post = read(TYPED.format(BODY, heading, reply, "Red ones only."))

    assert [comment.path for comment in post.comments] == ["1", "1.1", "2", "3"]
    assert post.comments[1].text == reply[2:]


@pytest.mark.parametrize(
    ("heading", "reply", "other"),
    [
        ("3 replies", "– Twice?", "Red ones only."),  # none is missing
        ("5 replies", "– Twice?", "Red ones only."),  # it does not add up
        ("4 replies", "– Twice,\n   – and again.", "Red ones only."),  # a list
    ],
)
def test_a_dash_is_text_where_nothing_tells_otherwise(heading, reply, other):
    post = read(TYPED.format(BODY, heading, reply, other))

    assert [comment.path for comment in post.comments] == ["1", "2", "3"]
    assert reply.split("\n")[0] in post.comments[0].text


MARGIN = """                               Wet Reels

   reviews

     * Home

                          De schepenteller (1964)

   Geschreven door Ada op 3 maart 2009

   Boven de haven telt een man voor zijn koning alle schepen die {}
   Beneden telt niemand; de koning heeft er geen.

   Kortom: Tellen. 4/5
"""


def test_a_margin_tells_that_a_tool_broke_the_lines():
    assert "vergaan.\nBeneden" not in read(MARGIN.format("nooit vergaan.")).body
    assert "gaan.\nBeneden" in read(MARGIN.format("gaan.")).body


def test_a_row_of_links_beside_a_name_says_nothing_of_the_width():
    lines = [
        "   A keeper counts the ships of a king who has none, and writes down every",
        "   one of them. I would not change a wave in it, and I have changed a lot of",
        "   waves.",
        "",
        "2 comments on “Ships”",
        "",
        "    1. Nadia on 12 July 2016 at 19:08 | [1]Link | [2]Answer",
        "       You can hear the fog lift a minute before anybody on the screen",
        "       notices. I do not know how it is done.",
        "    2. Tom on 13 July 2016 at 19:08 | [3]Link | [4]Answer",
        "       The bells are the real stars.",
    ]
    post = read("\n".join(["Ships", "", *lines, ""]))

    assert (
        post.comments[0].text
        == "You can hear the fog lift a minute before anybody on the screen notices. I do not know how it is done."
    )


def test_a_number_in_a_name_counts_no_comments():
    """Among the last comments of the site, of which one is about this post."""
    entries = "".join(f"\n\n  {n}.\nA Guest on Other Harbours" for n in (1, 2))
    recent = f"Recent Comments{entries}\n\n  3.\nhunter_88 on The Long Pier\n\n  4.\nAda Lind on The Long Pier\n"
    post = page(head="The Long Pier", comments="", below=recent)

    assert (post.declared_count, post.comments) == (None, ())


@pytest.mark.parametrize(
    ("last", "is_text"),
    [
        ("Honor be praised, somebody kept all of the lists, and the last ship of them is real.", True),
        ("Honor keeps lists of her own in a lighthouse near Ulm, and has written of films since then.", False),
        ("Honor grew up in a lighthouse near Ulm and studied film in Vienna before she came back.", False),
        ("Honor lebte lange in einem Leuchtturm bei Ulm und schrieb dort über Filme und Seile.", False),
    ],
)
def test_a_first_name_without_a_verb_opens_no_word_about_the_writer(last, is_text):
    post = page(head="The Ship Counter\n\nBy Honor Lind on March 1, 2009", comments=f"{TWIN}\n\n{last}\n\n{COMMENTS}")

    assert post.byline == "Honor Lind"
    assert post.body.endswith(last) is is_text


OTHERS = """Bo
February 3, 2009 at 5:07 pm

The knots are right.

Reply

Cy
February 4, 2009 at 8:15 am

They are not.

Reply
"""
ANOTHER = f"""The Net

Posted by Ada Lind on February 1, 2009

A net is mended for a whole winter by somebody who does not fish, and nobody asks for whom. I stayed to the end.

2 comments

{OTHERS}"""


@pytest.mark.parametrize("below", [ANOTHER, f"Recent Comments\n\n{OTHERS}"])
def test_answers_below_another_heading_are_not_to_this_post(below):
    post = page(comments="", below=f"{COMMENTS}\nRelated Posts\n\nA Winter in Ulm\n\nThe Long Pier\n\n{below}")

    assert [author for author, _ in said(post)] == ["Nadia", "Tom Beech"]


@pytest.mark.parametrize("heading", ["2comments on The Ship Counter", "Comments2 on The Ship Counter"])
def test_a_count_glued_to_its_word_counts(heading):
    talk = "  1. Nadia\n     The ships are right.\n\n  2. Tom\n     My uncle kept one.\n"

    assert len(page(comments=f"{heading}\n\n{talk}").comments) == 2
