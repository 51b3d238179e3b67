"""Markup: whatever is sent, in whatever format, the tree that a browser builds holds nothing outside the allow-list."""

import re
from functools import lru_cache

import html5lib
import pytest
from hostile_payloads import PAYLOADS
from hypothesis import given, settings
from hypothesis import strategies as st
from quickness import FORMATS, assert_quick

from blog.markup import check_comment, cover_spoilers, excerpt, render_comment, render_post, to_text


def words(names):
    return set(names.split())


COMMENT_TAGS = words("a b blockquote br cite code del em i ins li ol p pre q s span strong sub sup u ul")
POST_TAGS = COMMENT_TAGS | words(
    "abbr caption dd details div dl dt figcaption figure h2 h3 h4 hr img kbd mark samp small summary table tbody td "
    "tfoot th thead tr var"
)
COMMENT_ATTRIBUTES = words("href rel start class tabindex")
POST_ATTRIBUTES = words("href start class tabindex title src alt width height loading id align colspan rowspan")
CLASSES = {"spoiler", "footnote", "footnote-ref", "footnote-backref"}

AROUND = ("*{}*", "> {}", "- {}", "[a]({})", "[{}](http://x.org)", "`a {}", ">! {} !<", "<p title='{}'>a</p>")
EACH = pytest.mark.parametrize("payloads", [PAYLOADS[first::20] for first in range(20)])  # every one, in twenty tests


def assert_harmless(html, tags, attributes):
    assert_tree_is_harmless(html, frozenset(tags), frozenset(attributes))


@lru_cache(maxsize=4096)
def assert_tree_is_harmless(html, tags, attributes):
    """Once for what formats have in common: to build the tree is what takes long."""
    tree = html5lib.parseFragment(html, container="div", namespaceHTMLElements=False)
    for element in list(tree.iter())[1:]:
        assert element.tag in tags, html
        assert set(element.attrib) <= attributes, html
        for name, value in element.attrib.items():
            assert_harmless_value(name, value)


def assert_harmless_value(name, value):
    if name in {"href", "src"}:
        address = re.sub(r"[\t\n\r]", "", value.lstrip("".join(map(chr, range(33))))).lower()  # as browsers do
        scheme = re.match(r"[a-z][a-z0-9+.-]*:", address)
        assert scheme is None or scheme[0] in {"http:", "https:", "mailto:"}, value
    elif name == "id":
        assert re.match(r"fn(ref\d*)?[:-]", value), value
    elif name == "class":
        assert value in CLASSES, value


def assert_harmless_everywhere(source):
    for source_format in FORMATS:
        comment = render_comment(source, source_format)
        assert_harmless(comment, COMMENT_TAGS, COMMENT_ATTRIBUTES)
        assert comment.count("<a ") == comment.count('rel="nofollow ugc"')
        assert_harmless(cover_spoilers(comment, "[spoiler]"), COMMENT_TAGS, COMMENT_ATTRIBUTES)
        assert_harmless(render_post(source, source_format), POST_TAGS, POST_ATTRIBUTES)


@EACH
def test_a_payload_is_harmless_in_every_format(payloads):
    for payload in payloads:
        assert_harmless_everywhere(payload)


@EACH
def test_a_payload_is_harmless_between_other_marks(payloads):
    for payload in payloads:
        for around in AROUND:
            assert_harmless_everywhere(around.format(payload))


@EACH
def test_what_was_rendered_can_be_rendered_again(payloads):
    for payload in payloads:
        html = render_post(payload, "html")

        assert_harmless(render_post(html, "html"), POST_TAGS, POST_ATTRIBUTES)
        assert_harmless(render_comment(html, "html"), COMMENT_TAGS, COMMENT_ATTRIBUTES)


MARKS = [
    *("<", ">", "</", "/>", "&", ";", '"', "'", "`", "=", "*", "_", "[", "](", "]", ")", "!", "\\", "\n", "\n\n"),
    *("<script", "<style", "<svg", "<math", "<img src=", "<a href=", "<p ", "<!--", "-->", "<![CDATA[", "<?"),
    *("javascript:", "data:", "http://x", "mailto:", "&#", "x6A", "&Tab", "\x00", "\x02", "\x03", "\x04", ">!", "!<"),
    *(" ", "\t", "    ", "> ", "- ", "1. ", "# ", "```", "|", "--|", "[^1]", "]: ", "a", "style=", "id=", "onerror="),
    *("\ud800", "\u2028", "é"),
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(MARKS), st.text(max_size=3)), max_size=40).map("".join))
def test_no_text_becomes_harmful_or_raises(source):
    assert_harmless_everywhere(source)
    check_comment(source)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(MARKS), max_size=30).map("".join))
def test_no_rendered_text_is_unreadable(source):
    for source_format in FORMATS:
        html = render_post(source, source_format)
        assert len(excerpt(html, length=50)) <= 50
        to_text(html).encode()
        html.encode()


# How long it takes


SHAPES = [
    *("``a`", "`*", "*_", "*", "**a", "<", "&", "&#", "<>> \n", "http://a(", "~~~~~~a\n", "- > a\n", "a\n", "[", "]("),
    *(
        "- ",
        "\\*",
        "[a](",
        "![](",
        "[a]: b\n",
        ">! ",
        ">!a!<",
        "> ",
        ">\n",
        "1. a\n",
        "    a\n\n",
        "\t- a\n",
        "_a ",
        "a_b",
    ),
    *("<a href=", "<!--", "<b>", "<p>", "</", "<a@b.c>", "<http://a>", "www.a.b ", "https://a.b/?a=1&b=2 ", "a@b.c "),
    *(
        "`",
        "``",
        "\x00",
        "\x02",
        "\x02amp\x03",
        "\u202e",
        "a\u0300",
        "é",
        "👨‍👩‍👧",
        " ",
        "\u2003",
        "\n",
        "\n\n",
        "|a|b|\n",
        "\\",
    ),
    *(
        '"',
        "'",
        "(",
        ")",
        "![",
        "!<",
        "<svg><style>",
        "<math><mi>",
        "<table><td>",
        "<select>",
        "<blockquote>",
        "<ul><li>",
    ),
]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_shape_without_end_is_quick(shape):
    for before in ("", "*a ", "> ", "- ", ">! "):
        assert_quick((before + shape * 5_000)[:5_000])


@pytest.mark.parametrize(
    "most", ["[a](b) " * 50, "*a* " * 120, "> a\n\n- b\n\n" * 50, "http://a.b/c " * 380, "a\n" * 2_500]
)
def test_as_much_as_a_visitor_may_is_quick(most):
    assert_quick((most + "word " * 1_000)[:5_000])


@EACH
def test_a_payload_without_end_is_quick(payloads):
    for payload in payloads:
        assert_quick((payload * 5_000)[:5_000])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(SHAPES + MARKS), min_size=1, max_size=6),
    st.lists(st.integers(0, 5), min_size=7, max_size=31),
)
def test_a_mixture_of_shapes_is_quick(shapes, order):
    once = "".join(shapes[number % len(shapes)] for number in order)
    assert_quick((once * 5_000)[:5_000])


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_repeated_is_quick(first, second):
    assert_quick(((first + second) * 5_000 + first)[:5_000])
