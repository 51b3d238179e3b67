"""Conversations as hosts and plugins print them: what they set above, between and below comments."""

import pytest
from lake import LAKE, named, read

from exchange.parsers.text_dump.around.buttons import is_button
from exchange.parsers.text_dump.talk.heads import read_head
from exchange.records import Doubt

POST = ("The Ferry", "", f"{LAKE}.", "", f"{LAKE} And it rains on and on.", "")


@pytest.mark.parametrize(
    "text",
    [
        "Répondre à ce commentaire", "Auf diesen Kommentar antworten", "Responder a este comentario",
        "Rispondi a questo commento", "Odpowiedz na komentarz", "Svara på kommentaren",
        "Empfehlen 12", "J’aime (14)", "Recommend 3", "Gosto 2", "Recommended by 4", "Up 3 Down 1",
        "Kommentar melden", "Signaler un abus", "Denunciar abuso", "Segnala abuso", "Zgłoś", "Block or Report",
        "Load more", "Weitere Kommentare laden", "Voir plus de commentaires", "Ver más comentarios",
        "Carica altri commenti", "Visa fler kommentarer", "View more comments", "Read all 12 comments",
        "Voir les réponses", "Antworten anzeigen (2)", "3 Antworten anzeigen", "Ocultar respuestas",
        "Trier par : plus récents", "Sorted by: oldest", "Ordenar por: Más antiguos",
        "Like · Reply · 3 · 5y", "J’aime · Répondre · 4 ans", "Me gusta · Responder · 1 · 3 años",
        "Like · Reply · 2 · Sep 3, 2014 10:02am",
    ],
)  # fmt: skip
def test_what_sites_print_below_comments_is_a_button(text):
    assert is_button(text)


@pytest.mark.parametrize(
    "text",
    [
        "I recommend 3 of them.", "Gosto muito disto", "Up the hill", "Load more wood, said the man",
        "Like a boat · he said", "Weitere Kommentare wären schön", "Report from the lake", "Sorted.",
    ],
)  # fmt: skip
def test_what_begins_like_such_words_is_text(text):
    assert not is_button(text)


@pytest.mark.parametrize(
    ("texts", "author"),
    [
        (["by Ada » Thu Apr 7, 2011 8:15 pm"], "Ada"),
        (["Beitrag von Ada » Do 7. Apr 2011, 20:15"], "Ada"),
        (["Ada Lind ✓ Verified", "2d"], "Ada Lind"),
        (["ada_lind (Link)", "1d"], "ada_lind"),
    ],
)  # fmt: skip
def test_signs_behind_a_name_are_no_part_of_it(texts, author):
    head = read_head(texts)

    assert head
    assert head.author == author


@pytest.mark.parametrize(
    ("heading", "signature"),
    [
        ("Comments", "Posted by: Ada Lind | January 17, 2017 at 18:34"),
        ("Commentaires", "Écrit par : Ada Lind | 17/01/2017"),
    ],
)  # fmt: skip
def test_a_single_text_above_a_signature_is_a_comment(heading, signature):
    post = read(*POST, heading, "", "Row on!", "", signature, "", "The comments to this entry are closed.")

    assert named(post) == [("1", "Ada Lind")]
    assert post.found[0].text == "Row on!"
    assert heading not in post.body


def test_texts_signed_below_with_a_button_each_are_comments():
    rows = ["Row on!", "", "Écrit par : Ada | 18/08/2014", "", "Répondre à ce commentaire", ""]
    again = ["Swim!", "", "Écrit par : Bo | 19/08/2014", "", "Répondre à ce commentaire", ""]
    post = read(*POST, "Commentaires", "", *rows, *again, "Les commentaires sont fermés.")

    assert named(post) == [("1", "Ada"), ("2", "Bo")]
    assert [comment.text for comment in post.found] == ["Row on!", "Swim!"]


def test_the_first_of_several_that_sign_with_a_dash_is_a_comment_below_a_word_for_it():
    rows = ["Row on!", "", "— Ada Lind · 11 May 2006, 22:15 · #", "", "Swim!", "", "— Bo · 12 May 2006, 08:40 · #", ""]
    post = read(*POST, "Comment", "", *rows, "Commenting is closed for this article.")

    assert named(post) == [("1", "Ada Lind"), ("2", "Bo")]


def test_texts_that_can_be_expanded_are_comments():
    rows = [f"{LAKE}. Thanks!", "", "Expand full comment", "", "What a boat!", "", "Expand full comment"]
    post = read(*POST, *rows)

    assert [comment.text for comment in post.found] == [f"{LAKE}. Thanks!", "What a boat!"]
    assert post.body.count(LAKE) == len(POST) // 3


def test_words_of_portraits_name_who_wrote():
    rows = ["User’s avatar", "Ada Lind’s avatar", "", "Row on!", "", "Expand full comment"]
    again = ["Bo’s avatar", "", "Swim!", "", "Expand full comment"]
    post = read(*POST, "Discussion about this post", "", *rows, *again)

    assert named(post)[1:] == [("2", "Bo")]


def test_below_the_words_about_a_feed_of_comments_stand_comments():
    feed = "You can follow this conversation by subscribing to the comment feed for this post."
    post = read(*POST, feed, "", "I think you have described exactly why I never row any more.")

    assert [comment.text for comment in post.found] == ["I think you have described exactly why I never row any more."]


def test_names_with_hours_and_no_year_head_comments_that_can_be_answered():
    rows = ["ada (Gast) - 20. Feb, 14:33", "", "Row on!", "", "antworten", ""]
    post = read(*POST, *rows, "bo - 20. Feb, 18:02", "", "Swim!", "", "antworten")

    assert named(post) == [("1", "ada"), ("2", "bo")]
    assert [comment.text for comment in post.found] == ["Row on!", "Swim!"]


@pytest.mark.parametrize("word", ["Comments", "Commentaires", "Kommentare", "Discussion"])
def test_a_word_for_comments_in_a_text_is_asked_about(word):
    post = read(*POST, word, "", f"{LAKE}! So it was.", "", f"{LAKE}, and so I laughed.")

    assert not post.found
    assert [note.line for note in post.notes if note.code is Doubt.MAY_HEAD_COMMENTS] == [7]
    assert f"{LAKE}! So it was." in post.body


def test_without_text_below_it_or_beside_comments_it_is_not_asked_about():
    talk = ["Ada says:", "May 5, 2011 at 7:33 pm", "", "Row on!", "", "Bo says:", "May 6, 2011 at 7:33 pm", "", "Swim!"]
    posts = read(*POST), read(*POST, "2 Comments", "", *talk)

    assert not any(note.code is Doubt.MAY_HEAD_COMMENTS for post in posts for note in post.notes)
