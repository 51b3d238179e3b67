"""Addresses made whole in rendered HTML, and nothing else changed in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blog.markup import cover_marked, cover_spoilers, render_post, spoilers_in, with_whole_addresses

PAGE = "https://films.example/her/"


@pytest.mark.parametrize(
    ("html", "whole"),
    [
        ('<a href="/about/">a</a>', '<a href="https://films.example/about/">a</a>'),
        ('<a href="#fn:1">1</a>', '<a href="https://films.example/her/#fn:1">1</a>'),
        ('<a href="?p=3">1</a>', '<a href="https://films.example/her/?p=3">1</a>'),
        ('<a href="other">1</a>', '<a href="https://films.example/her/other">1</a>'),
        ('<a href="//cdn.example/x">1</a>', '<a href="https://cdn.example/x">1</a>'),
        ('<img alt="a &amp; b" src="/m.jpg">', '<img alt="a &amp; b" src="https://films.example/m.jpg">'),
        ('<a href="/?a=1&amp;b=%C3%A9">x</a>', '<a href="https://films.example/?a=1&amp;b=%C3%A9">x</a>'),
        ('<a title="&quot;q&quot;" href="/x">x</a>', '<a title="&quot;q&quot;" href="https://films.example/x">x</a>'),
    ],
)
def test_an_address_is_made_whole(html, whole):
    assert with_whole_addresses(html, PAGE) == whole


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://else.example/a?b=1&amp;c#d">x</a>',
        '<a href="mailto:ada@example.com">x</a>',
        '<a href="http://[">x</a>',
        '<pre><code>&lt;a href="/x"&gt;</code></pre>',
        'a &lt; b &amp;&#8217; "src=/x" <br> <hr>',
    ],
)
def test_the_rest_stays_as_it_is(html):
    assert with_whole_addresses(html, PAGE) == html


@settings(deadline=None)
@given(st.text(st.sampled_from("ab \n>!<*_[]()#&;\"'/\\`|-") | st.characters(), max_size=120))
def test_a_rendered_text_without_addresses_comes_back_as_it_was(source):
    html = render_post(source, "markdown")

    if "href=" not in html and "src=" not in html:
        assert with_whole_addresses(html, PAGE) == html
    if not spoilers_in(html) and "spoiler" not in html and "<details" not in html:
        assert cover_spoilers(html, "[spoiler]") == html


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("a >!b!< c >!d!<", "a [x] c [x]"),
        (">! b\nc !<", "[x]"),
        (">!!<", ">!!<"),
        (">! !<", ">! !<"),
        ("a >! b", "a >! b"),
        ("5 > 3 !< 4", "5 > 3 !< 4"),
    ],
)
def test_a_spoiler_marked_in_a_line_is_covered(text, covered):
    assert cover_marked(text, "[x]") == covered


@pytest.mark.parametrize(
    ("source", "hidden"),
    [
        ("a >!b *c*!< d >!e!<", ["b c", "e"]),
        ("<details><summary>How</summary><p>One.</p>\n\n<p>Two.</p></details>", ["One.", "Two."]),
        ("a", []),
    ],
)
def test_what_spoilers_hide_is_found(source, hidden):
    assert spoilers_in(render_post(source, "markdown")) == hidden
