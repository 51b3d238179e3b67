"""Whatever a dump holds: no exception, one label a line, and every character in one place."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from exchange.as_json import as_json
from exchange.cleaning import decode
from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.parsers.text_dump.text.lines import scan
from exchange.records import ImportedPost, Problem
from exchange.verbatim import prove

SIGN_OF_HEADING = Counter({"#": 10_000})  # html2text's, which no heading in a text keeps
LINES = st.sampled_from(
    [
        "",
        "",
        "\u00a0",
        "A paragraph of some length, which says that the film is good and long.",
        "A Title",
        "“A quotation.”",
        "Rating: 4/5",
        "Long story short: ★★★½",
        "Acting: 3/5",
        "IMDb: 7/10",
        "Further reading:",
        "Another blog (https://example.org/)",
        "10 responses to “A Title",
        "Zwei Kommentare",
        "Comments are closed.",
        "Leave a Reply",
        "Connecting to %s",
        "Archives",
        "By Nora Lind",
        "January 5, 2015",
    ]
)
ITEMS = st.builds(
    "{}{} {}".format,
    st.sampled_from(["", "  ", "    ", "      ", "          ", "\t"]),
    st.sampled_from(["1.", "2.", "7.", "•", "*", "-", "+", "o", "□", "", "", ""]),
    st.sampled_from(["Yes.", "Bob says:", "Reply", "", "Leave a Reply", "3 comments", "see:", "4/5", "Pingback: here"]),
)
DUMPS = st.lists(st.one_of(LINES, ITEMS, st.text(max_size=30)), max_size=40).map("\n".join)


@cache
def lines_of_the_corpus():
    corpus = Path(__file__).parents[2] / "fixtures" / "dumps" / "corpus"
    dumps = sorted([*corpus.glob("*.txt"), *(corpus / "real").glob("*.txt")])
    return sorted({line for dump in dumps for line in decode(dump.read_bytes()).lines if len(line) <= 400})


SIGNS = st.sampled_from(
    ["](", "[", "(", "“", "#", "- ", "1. ", ">", "*", "|", "[1]", "/5", "½", "@", "…", "\u200b", ""]
)
SCRAPS = st.deferred(
    lambda: st.lists(
        st.one_of(
            st.sampled_from(lines_of_the_corpus()),
            st.builds("{}{}".format, SIGNS, st.sampled_from(lines_of_the_corpus())),
            st.builds("{}{}".format, st.sampled_from(lines_of_the_corpus()), SIGNS),
            st.sampled_from(["", "", ">", "](", "For another view](", "Reply", "Trackback", "10:20", "Ab", "1."]),
        ),
        max_size=40,
    ).map("\n".join)
)


def read(text):
    return next(text_dump.parse({"dump.txt": text.encode()}))


def places(post):
    """Every text that was made of lines, and the lines that it was made of."""
    body = [post.body, post.pull_quote]
    yield body, post.ledger.lines(Label.BODY)
    for comment in post.comments:
        yield [comment.text, comment.author], post.ledger.lines(Label.COMMENT, path=comment.path)


def characters(texts):
    return Counter(character for text in texts for character in text if not character.isspace())


@settings(max_examples=400, deadline=None)
@given(DUMPS)
def test_every_line_has_one_label(text):
    post = read(text)

    if isinstance(post, ImportedPost):
        assert sum(post.ledger.sums().values()) == len(post.ledger) == len(as_json(post)["lines"])
        blank = [
            line.number for line in scan(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")) if line.is_blank
        ]
        assert post.ledger.lines(Label.BLANK) == [number for number in blank if number <= len(post.ledger)]
    else:
        assert post.what


@settings(max_examples=400, deadline=None)
@given(DUMPS)
def test_every_character_of_the_body_is_kept_once(text):
    post = read(text)
    if isinstance(post, Problem):
        return
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    of_body = [lines[number - 1] for number in post.ledger.lines(Label.BODY)]

    assert characters(of_body) - SIGN_OF_HEADING == characters([post.body, post.pull_quote]) - SIGN_OF_HEADING


@settings(max_examples=400, deadline=None)
@given(DUMPS)
@example(
    "10 responses to “A Title\n1. REPLY\nA\nA paragraph of some length, which says that the film is good and long."
)
def test_every_character_of_a_comment_is_kept_once(text):
    post = read(text)
    if isinstance(post, Problem):
        return
    scanned = scan(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))

    for comment in post.found:
        if not (comment.author or comment.created):
            own = [scanned[number - 1] for number in post.ledger.lines(Label.COMMENT, path=comment.path)]
            rest = [line.whole for line in own[1:]]
            stored = characters([comment.text])
            assert stored in (characters([own[0].text, *rest]), characters([own[0].whole, *rest]))


@settings(max_examples=300, deadline=None)
@given(DUMPS)
def test_comments_come_in_the_order_of_the_page_below_their_parents(text):
    post = read(text)
    if isinstance(post, Problem):
        return
    paths = [tuple(map(int, comment.path.split("."))) for comment in post.comments]

    assert paths == sorted(paths)
    assert len(set(paths)) == len(paths)
    assert all(path[:-1] in set(paths) for path in paths if len(path) > 1)
    assert "\n\n\n" not in "".join(comment.text for comment in post.comments)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_words(raw):
    result = next(text_dump.parse({"any.txt": raw}))

    assert isinstance(result, ImportedPost) or result.what.endswith(".")
    assert list(as_json(result))


@settings(max_examples=800, deadline=None, derandomize=True)  # the same pages in each run
@given(SCRAPS)
def test_lines_of_many_pages_in_any_order_are_read_and_kept(text):
    post = read(text)

    if isinstance(post, Problem):
        assert not text.strip("\u200b \t\n")
    else:
        assert prove(post, decode(text.encode()).lines).holds


@pytest.mark.parametrize(
    "text",
    [
        "For another view](\n\nIt rained.",
        "Responses\n 22. http://ada.example/lamps/#\n\n<code>\n*\n17. https://ada.example/#comment-1\nlamps",
        "and they say nothing of her mother in about nine different ways\nTrackback\npubliée 20 août 2020",
        "it ends...\n>\nS.",
        "ReplyDeleteI liked it.",
        "# it rained!\nReplyDeleteLooks wet.\n38.",
        "  boats, in a small voice.\n\thttp://ada.example/lamps\n\n> boats, in a small voice.\n\n\thttp://ada.example/lamps",
        "   o Ann on October 5, 2009 at 10:41 am | # | Reply\n#\thttp://ada.example/lamps/#respond",
        "\thttp://ada.example/lamps/#respond\n      ReplyDelete\n10:20\n10:20\n          [40]Reply ↓",
    ],
)
def test_scraps_that_were_once_too_much_are_read_and_kept(text):
    post = read(text)

    assert isinstance(post, ImportedPost)
    assert prove(post, decode(text.encode()).lines).holds
