"""Where a conversation begins and ends, and what stands between its comments: rules that hold on any host."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump

REVIEW = """The Salt Clerk

A clerk is sent to a coast town to count its salt, and the town has been lying about it for two hundred years.

Rating: 4/5

"""
ONE = "Ann\nMay 5, 2014 at 5:07 pm\nThe salt was real, I licked it.\nReply\n"
TWO = "Bob\nMay 6, 2014 at 9:02 am\nNever lick a film.\nReply\n"
SAID = [("Ann", "The salt was real, I licked it."), ("Bob", "Never lick a film.")]


def read(conversation, *, review=REVIEW):
    return next(text_dump.parse({"page.txt": f"{review}{conversation}".encode()}))


def said(post):
    return [(comment.author, comment.text) for comment in post.comments]


def labelled(post, text, conversation):
    """How the line is labelled that begins so."""
    lines = f"{REVIEW}{conversation}".split("\n")
    number = next(place for place, line in enumerate(lines, start=1) if line.strip().startswith(text))
    return post.ledger.of(number).label


@pytest.mark.parametrize(
    "words",
    ["Reageren", "Svar", "Speak up", "Ke aho te whakaaro", "Kommentera inlägget här:"],
)
def test_words_above_fields_for_name_and_address_open_a_form(words):
    post = read(f"2 comments\n\n{ONE}\n{TWO}\n{words}\nNaam\nE-mailadres\n")

    assert said(post) == SAID


def test_an_answer_button_between_comments_opens_no_form():
    one, two = (each.replace("Reply", "Vastaa") for each in (ONE, TWO))

    assert said(read(f"2 comments\n\n{one}\n{two}\nVastaa\n")) == SAID


@pytest.mark.parametrize(
    "field", ["Write a comment...", "Join the discussion…", "Rédigez un commentaire...", "Post Comment…"]
)
def test_an_empty_field_above_the_comments_does_not_end_them(field):
    assert said(read(f"2 comments\n\nNewest First\nOldest First\n{field}\n\n{ONE}\n{TWO}")) == SAID


@pytest.mark.parametrize("field", ["Write a comment...", "Schreibe einen Kommentar...", "Escribir un comentario..."])
def test_an_empty_field_is_no_comment(field):
    assert read(f"Comments\n\n{field}\n\nbottom of page\n").comments == ()


def test_one_of_two_tabs_is_no_heading():
    talk = f"Discussion about this post\n\nComments\nRestacks\n\n{ONE}\n{TWO}"
    post = read(talk)

    assert said(post) == SAID
    assert labelled(post, "Discussion", talk) is Label.COMMENTS_HEADING
    assert labelled(post, "Comments", talk) is labelled(post, "Restacks", talk) is Label.BOILERPLATE


@pytest.mark.parametrize("above", ["Comments\n\n", "Join the conversation\n"])
def test_a_heading_may_have_two_lines(above):
    talk = f"{above}2 comments on “The Salt Clerk”\n\n{ONE}\n{TWO}"
    post = read(talk)

    assert labelled(post, above.split("\n")[0], talk) is Label.COMMENTS_HEADING


def test_sentences_of_a_footer_are_of_the_page_where_more_of_it_is_known():
    talk = f"2 comments\n\n{ONE}\n{TWO}\nLeave a Reply\n\nPost Comment\n\nA blog about salt, written on a boat.\n"
    post = read(talk)

    assert labelled(post, "A blog about salt", talk) is Label.BOILERPLATE
    assert post.ledger.ranges(Label.UNEXPLAINED) == ""


def test_links_beside_a_name_are_no_part_of_the_comment():
    talk = "2 comments\n\nAnn\nMay 5, 2014\n(Link)\nLiked by Bob\nReal salt.\n(Reply) (Thread)\n\n" + TWO
    post = read(talk)

    assert said(post)[0] == ("Ann", "Real salt.")
    assert labelled(post, "(Link)", talk) is labelled(post, "Liked by", talk) is Label.BOILERPLATE


def test_words_beside_buttons_are_none_of_the_text():
    one, two = (each.replace("Reply", "Reply\nParent\nThread") for each in (ONE, TWO))

    assert said(read(f"2 comments\n\n{one}\n{two}\nLog in\nHelp\nTerms of Service\n")) == SAID


def test_dates_below_the_texts_part_comments_whose_names_are_long():
    talk = """3 comments:

Ann said...
Real salt.
May 5, 2014 at 5:07 PM
Bob of the Very Long Plains said...
Never lick a film.
May 6, 2014 at 9:02 AM
Cleo said...
Too late.
May 7, 2014 at 9:02 AM

Post a Comment
"""
    post = read(talk)

    assert said(post) == [
        ("Ann", "Real salt."),
        ("Bob of the Very Long Plains", "Never lick a film."),
        ("Cleo", "Too late."),
    ]
    assert [comment.created[:10] for comment in post.comments] == ["2014-05-05", "2014-05-06", "2014-05-07"]


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("Dr. W. Heller sagte am\n5. Mai 2014 um 17:07", "Dr. W. Heller"),
        ("Ann on\nMay 5, 2014 at 5:07 pm", "Ann"),
        ("What rating? Says:\nMay 5th, 2014 at 5:07 pm", "What rating?"),
        ("1 Lucka | Web | 5. května 2014 v 17:07 | Reagovat", "Lucka"),
        ("Comment Link Monday, 05 May 2014 17:07 posted by Ann", "Ann"),
        ("Ann 5pts\nMay 5, 2014", "Ann"),
    ],
)
def test_a_name_is_found_beside_what_themes_print_there(head, author):
    post = read(f"2 comments\n\n{head}\n\nReal salt.\n\n{TWO}")

    assert post.comments[0].author == author
    assert post.comments[0].created.startswith("2014-05-05")


def test_the_page_tells_whether_the_day_comes_first():
    byline = REVIEW.replace("\n\nA clerk", "\n\nPublié le 4 juin 2014 par Anne\n\nA clerk", 1)

    post = read("Commentaires\n\nMarcel\n05/06/2014 17:07\nLe sel est vrai.\nRépondre\n", review=byline)

    assert post.comments[0].created == "2014-06-05T17:07"


def test_an_english_page_leaves_it_open():
    byline = REVIEW.replace("\n\nA clerk", "\n\nPosted on June 4, 2014 by Anne\n\nA clerk", 1)

    assert read("1 comment\n\nMarcel\n05/06/2014 17:07\nReal.\nReply\n", review=byline).comments[0].created == ""


def test_titles_of_other_posts_with_dates_are_no_comments():
    assert read("Tin and Treacle\nMay 3, 2015\nThe Glass Foreman\nJanuary 11, 2016\n").comments == ()


def test_how_long_a_post_takes_to_read_is_no_name():
    crossing = "What the Ferryman Saw\nA crossing.\nMay 30, 2021 2 min read\n"
    goats = "Ten Goats\nAll of them.\nMay 12, 2021 11 min read\n"

    assert read(f"{crossing}\n{goats}").comments == ()


def test_a_title_above_the_name_belongs_to_its_comment():
    talk = """Comments

Salt
Submitted by Ann on Mon, 05/05/2014 - 17:07
Real salt.
reply

Films
Submitted by Bob on Tue, 05/13/2014 - 17:07
Never lick a film.
reply
"""
    post = read(talk)

    assert said(post) == [("Ann", "Real salt."), ("Bob", "Never lick a film.")]
    assert labelled(post, "Films", talk) is Label.COMMENT


@pytest.mark.parametrize(
    "footer",
    [
        "Torch & Ticket is proudly powered by WordPress",
        "Kinokarte verloren läuft unter WordPress",
        "Theme: Sel par Anne",
    ],
)
def test_who_made_the_site_is_no_text_of_the_last_comment(footer):
    assert said(read(f"2 comments\n\n{ONE}\n{TWO.removesuffix('Reply' + chr(10))}\n{footer}\n")) == SAID


# Headings that nobody knows

TREE = """  1. Ann
     May 5, 2014 at 5:07 pm

     Real salt.

      • Bob
        May 6, 2014 at 9:02 am

        Never lick a film.
"""
SAYING = TREE.replace("Ann\n", "Ann says:\n").replace("Bob\n", "Bob says:\n")


@pytest.mark.parametrize("thread", [f"{ONE}\n{TWO}", TREE, SAYING])
@pytest.mark.parametrize("foot", ["Post navigation\n\n← Pepper", "Share this:\nTwitter", "Comments are closed."])
def test_comments_stand_below_the_buttons_of_a_post_whatever_their_heading(thread, foot):
    talk = f"{foot}\n\nFrom the salt cellar\n\n{thread}\nLeave a Reply\n"
    post = read(talk)

    assert [author for author, _ in said(post)] == ["Ann", "Bob"]
    assert labelled(post, "From the salt", talk) is Label.COMMENTS_HEADING
    assert "salt cellar" not in post.body


@pytest.mark.parametrize("heading", ["Related", "You might also like"])
def test_titles_with_dates_below_a_heading_of_other_posts_are_no_comments(heading):
    others = "".join(f'{title}\nMay {day}, 2015\nIn "Salt"\n\n' for day, title in enumerate(("Tin", "Oak"), 1))

    assert read(f"{heading}\n\n{others}Leave a Reply\n").comments == ()
    assert said(read(f"{heading}\n\n{others}{ONE}\n{TWO}")) == SAID


def test_the_last_button_of_comments_is_not_their_heading():
    one, two = (each.replace("Reply", "Antworten") for each in (ONE, TWO))
    post = read(f"Aus dem Salzfass\n\n{one}\n{two}\nSchreibe einen Kommentar\n")

    assert said(post) == SAID


def test_a_row_of_buttons_is_not_the_heading_of_the_comments_below_it():
    one, two = (each.replace("Reply", "12 • Reply • Share ›") for each in (ONE, TWO))

    assert said(read(f"Salzfass\n\n{one}\n{two}")) == SAID


@pytest.mark.parametrize("sign", ["", "·\n"])
def test_a_word_above_a_date_is_a_comment_where_dates_bear_no_names(sign):
    words = ["The salt was real, I licked it.", "Haha", "Never lick a film.", "I never did."]
    talk = "\n".join(f"{sign}May {day}, 2014 at 9:02 am\n{text}" for day, text in enumerate(words, start=1))
    post = read(f"5 comments\nPingback:\nTwo oars « Low tide\n{talk}\n", review=REVIEW.replace("\n\n", "\n"))

    assert said(post)[1:] == [("", text) for text in words]


def test_words_above_dates_are_comments_where_else_one_would_be_empty():
    words = ["The salt was real, I licked it.", "Haha", "Lol", "Never lick a film."]
    talk = "\n\n".join(f"May {day}, 2014 at 9:02 am\n\n{text}" for day, text in enumerate(words, start=1))

    assert said(read(f"4 comments\n\n{talk}\n")) == [("", text) for text in words]
