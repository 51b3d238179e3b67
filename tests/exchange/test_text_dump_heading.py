"""The line above the comments, in the wordings and languages of themes."""

import pytest
from lake import read

from exchange.parsers.text_dump.talk.heading import Heading, read_heading


@pytest.mark.parametrize(
    ("text", "declared", "title"),
    [
        ("10 responses to “Her", 10, "Her"),
        ("10 responses to “Her”", 10, "Her"),
        ('One response to "Her"', 1, "Her"),
        ("4 Replies to ‘Schindler’s List’", 4, "Schindler’s List"),
        ("3 thoughts on “Review: “Her””", 3, "Review: “Her”"),
        ("3 thoughts on “Review: “Her”", 3, "Review: “Her”"),
        ("7 Responses to Her", 7, "Her"),
        ("Zwei Gedanken zu „Der Himmel über Berlin“", 2, "Der Himmel über Berlin"),
        ("5 Antworten auf „Lola rennt", 5, "Lola rennt"),
        ("3 Kommentare zu »Metropolis«", 3, "Metropolis"),
        ("12 réflexions sur « Amélie »", 12, "Amélie"),
        ("Deux commentaires sur “Amélie”", 2, "Amélie"),
        ("8 comentarios en “Volver”", 8, "Volver"),
        ("Una respuesta a «Volver»", 1, "Volver"),
        ("2 comentários em “Central do Brasil”", 2, "Central do Brasil"),
        ("6 commenti su “8½”", 6, "8½"),
        ("3 Antworten to “Her”", 3, "Her"),
        ("1,234 comments on “Her”", 1234, "Her"),
        ("1 comment:", 1, ""),
        ("3 Comments »", 3, ""),
        ("12 comments. Leave new", 12, ""),
        ("Comments (25)", 25, ""),
        ("Kommentare: 4", 4, ""),
        ("No Comments", 0, ""),
        ("5 responses to", 5, ""),
        ("Comments", None, ""),
        ("傘と歌 への8件のフィードバック", 8, "傘と歌"),
        ("「傘と歌」への12件のコメント", 12, "傘と歌"),
        ("在〈雨傘〉中有 8 則留言", 8, "雨傘"),
        ("《雨伞》上有8条评论", 8, "雨伞"),
        ("有 8 則留言", 8, ""),
        ("“우산”에 대한 8개의 응답", 8, "우산"),
        ("댓글 3개", 3, ""),
    ],
)
def test_a_heading_is_read(text, declared, title):
    assert read_heading(text) == Heading(declared, title)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Her",
        "Two comments are enough.",
        "One thought on this film is that it is too long.",
        "10 reasons to see it",
        "この映画には8件のコメントを書きたい。",
        "電影裡有 8 條狗",
        "x" * 999,
    ],
)
def test_prose_is_no_heading(text):
    assert read_heading(text) is None


@pytest.mark.parametrize(
    ("heading", "count"),
    [("תגובה אחת על _The Ferry_", 1), ("שתי תגובות על “The Ferry”", 2), ("تعليق واحد على “The Ferry”", 1),
     ("تعليقان على “The Ferry”", 2), ("27 تعليق على “The Ferry”", 27)],
)  # fmt: skip
def test_hebrew_and_arabic_say_one_and_two_by_the_noun(heading, count):
    plot = "A man lends his boat to a stranger, and gets it back with a piano in it. Nobody can play."
    rows = ["  1. Ada says:", "    May 1, 2014 at 9:14 pm", "", "    Row!"]
    post = read("The Ferry", "", plot, "", f"### {heading}", "", *rows)

    assert (post.declared_count, post.title) == (count, "The Ferry")
