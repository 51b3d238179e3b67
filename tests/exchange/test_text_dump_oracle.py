"""Random threads as WordPress prints them, dumped with resiliparse and read back: the trees are the same."""

from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from resiliparse.extract.html2text import extract_plain_text

from exchange.parsers import text_dump

WORDS = [
    "the",
    "film",
    "was",
    "long",
    "slow",
    "and",
    "I",
    "would",
    "see",
    "its",
    "lovely",
    "hats",
    "&",
    "‘songs’",
    "(all)",
]
PARAGRAPH = st.lists(st.sampled_from(WORDS), min_size=30, max_size=45).map(lambda words: " ".join(["So", *words]) + ".")
TEXT = st.lists(PARAGRAPH, min_size=1, max_size=3)
THREAD = st.recursive(
    st.tuples(TEXT, st.just([])), lambda replies: st.tuples(TEXT, st.lists(replies, max_size=3)), max_leaves=8
)
THREADS = st.lists(THREAD, min_size=1, max_size=4)


def page(threads):
    body = "".join(f"<p>{'It is a film of many hats, and of more songs than hats. ' * 8}</p>" for _ in range(3))
    return (
        f"<html><body><main><article><div class='entry-content'>{body}</div></article>"
        f"<div id='comments'><h2>Some thoughts, or 5 thoughts</h2><h3>5 thoughts on “<span>The Hat</span>”</h3>"
        f"<ol class='commentlist'>{''.join(map(item, threads))}</ol>"
        "<div id='respond'><h3>Leave a Reply</h3></div></div></main></body></html>"
    )


def item(thread):
    paragraphs, replies = thread
    children = f"<ul class='children'>{''.join(map(item, replies))}</ul>" if replies else ""
    text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return f"<li class='comment'><article><div class='comment-content'>{text}</div></article>{children}</li>"


def flat(threads, above=""):
    for place, (paragraphs, replies) in enumerate(threads, start=1):
        path = f"{above}{place}"
        yield path, "\n\n".join(paragraphs)
        yield from flat(replies, f"{path}.")


@pytest.mark.parametrize("main_content", [True, False])
@settings(max_examples=60, deadline=None)
@given(threads=THREADS)
def test_a_thread_comes_back_from_resiliparse_as_it_went(threads, main_content):
    dump = extract_plain_text(page(threads), main_content=main_content)

    post = next(text_dump.parse({"hat.txt": dump.encode()}))

    assert [(comment.path, comment.text) for comment in post.comments] == list(flat(threads))
    assert (post.title, post.declared_count) == ("The Hat", 5)
