"""Markup: what each format and each dialect makes of a text, what a visitor is refused, what remains as plain text."""

import re
import threading
import time
from html import unescape

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quickness import assert_quick

from blog import markup
from blog.markup import Refusal, check_comment, cover_spoilers, excerpt, render_comment, render_post, to_text

SPOILER_B = '<span class="spoiler" tabindex="0">b</span>'

COMMENT_CASES = {
    "a newline is a line break": ("a\nb", "<p>a<br>\nb</p>"),
    "a blank line parts paragraphs": ("a\n\nb", "<p>a</p>\n<p>b</p>"),
    "emphasis": ("*a* **b** _c_ __d__", "<p><em>a</em> <strong>b</strong> <em>c</em> <strong>d</strong></p>"),
    "underscores within a word stay": ("snake_case_name", "<p>snake_case_name</p>"),
    "a run of four marks stays": ("f**** it\n____", "<p>f**** it<br>\n____</p>"),
    "an escaped mark stays": (r"\*a\*", "<p>*a*</p>"),
    "code": ("`<a> *b* &amp;`", "<p><code>&lt;a&gt; *b* &amp;amp;</code></p>"),
    "indented code": ("    a <b>\n    c", "<pre><code>a &lt;b&gt;\nc\n</code></pre>"),
    "fenced code": ("```\na & <b>\n```", "<pre><code>a &amp; &lt;b&gt;\n</code></pre>"),
    "a quote": ("> a\n\nb", "<blockquote>\n<p>a</p>\n</blockquote>\n<p>b</p>"),
    "a list": ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    "a list keeps its first number": ("1968. A year", '<ol start="1968">\n<li>A year</li>\n</ol>'),
    "a line of stars is no list": ("* * *", "<p>* * *</p>"),
    "raw HTML is what was typed": ("<b>a</b>\n<!-- c -->", "<p>&lt;b&gt;a&lt;/b&gt;<br>\n&lt;!-- c --&gt;</p>"),
    "an entity is what was typed": ("&copy; & &#60;", "<p>&amp;copy; &amp; &amp;#60;</p>"),
    "a hash is no heading": ("# a", "<p># a</p>"),
    "an underline makes no heading": ("a\n===\nb\n---", "<p>a<br>\n===<br>\nb<br>\n---</p>"),
    "three dashes are no rule": ("---", "<p>---</p>"),
    "a reference definition is text": ("[a]: b\n\n[a]", "<p>[a]: b</p>\n<p>[a]</p>"),
    "a footnote is text": ("a[^1]\n\n[^1]: b", "<p>a[^1]</p>\n<p>[^1]: b</p>"),
    "a spoiler": (">!he *dies*!< ok", '<p><span class="spoiler" tabindex="0">he <em>dies</em></span> ok</p>'),
    "a spoiler over two lines": (">! a\nb !<", '<p><span class="spoiler" tabindex="0">a<br>\nb</span></p>'),
    "a spoiler in a quote": (
        "> >!a!<",
        '<blockquote>\n<p><span class="spoiler" tabindex="0">a</span></p>\n</blockquote>',
    ),
    "an unfinished spoiler is text": (">!a", "<p>&gt;!a</p>"),
    "an empty spoiler is text": ("a >! !<", "<p>a &gt;! !&lt;</p>"),
    "an e-mail address is text": ("<me@example.org>", "<p>&lt;me@example.org&gt;</p>"),
    "nothing": (" \n\n ", ""),
}

LINK_CASES = {
    "[a](http://x.org)": ("a", "http://x.org"),
    '[a](https://x.org/b_(c) "title")': ("a", "https://x.org/b_(c)"),
    "[a](<http://x.org>)": ("a", "http://x.org"),
    "[[REC]](http://x.org)": ("[REC]", "http://x.org"),
    "[a](mailto:me@x.org)": ("a", "mailto:me@x.org"),
    "![poster](http://x.org/a.png)": ("poster", "http://x.org/a.png"),
    "![](http://x.org/a.png)": ("http://x.org/a.png", "http://x.org/a.png"),
    "<http://x.org/a*b*>": ("http://x.org/a*b*", "http://x.org/a*b*"),
    "see http://x.org/a_b_c.": ("http://x.org/a_b_c", "http://x.org/a_b_c"),
    "(http://x.org/a)": ("http://x.org/a", "http://x.org/a"),
    "http://x.org/Heat_(film), yes": ("http://x.org/Heat_(film)", "http://x.org/Heat_(film)"),
    "**http://x.org/?a=1&copy=2**": ("http://x.org/?a=1&copy=2", "http://x.org/?a=1&copy=2"),
    "»https://x.org«!": ("https://x.org", "https://x.org"),
    ">![a](http://x.org)!<": ("a", "http://x.org"),
    "HTTP://X.org/": ("HTTP://X.org/", "HTTP://X.org/"),
    "see www.x.org/a_b_c.": ("www.x.org/a_b_c", "http://www.x.org/a_b_c"),
    "(WWW.x.org)": ("WWW.x.org", "http://WWW.x.org"),
    "www.x.org/?to=http://y.org": ("www.x.org/?to=http://y.org", "http://www.x.org/?to=http://y.org"),
    "http://www.x.org": ("http://www.x.org", "http://www.x.org"),
    "[www.y.org](http://x.org)": ("www.y.org", "http://x.org"),
}

NO_LINKS = [
    "[a](javascript:alert(1))",
    "[a](/b)",
    "[a](b)",
    "[a][b]",
    "[a]",
    "xhttp://a.b",
    "http://",
    "ftp://x.org",
    "me@www.x.org",
    "awww.x.org",
    "the www. alone",
    "x.org",
]

POST_CASES = {
    "a first heading is a second": ("# a", "<h2>a</h2>"),
    "a sixth heading is a fourth": ("###### a", "<h4>a</h4>"),
    "a table": ("|a|\n|--:|\n|1|", '<th align="right">a</th>'),
    "fenced code": ("```\n<a>\n```", "<pre><code>&lt;a&gt;\n</code></pre>"),
    "a picture loads late": ("![a](/m/b.jpg)", '<p><img alt="a" src="/m/b.jpg" loading="lazy"></p>'),
    "a picture has a size": ('<img src="/b" width="3" height="4">', 'width="3" height="4" loading="lazy"'),
    "a link has no rel": ("[a](http://x.org)", '<p><a href="http://x.org">a</a></p>'),
    "attributes cannot be written": ("a {: #id}", "<p>a {: #id}</p>"),
    "harmless HTML passes": ("a <kbd>b</kbd>", "<p>a <kbd>b</kbd></p>"),
    "a script goes with its text": ("a\n\n<script>alert(1)</script>\n\nb", "<p>a</p>\n\n\n<p>b</p>"),
    "a spoiler": (">! a !<", '<span class="spoiler" tabindex="0">a</span>'),
    "a spoiler around a link": (">![a](/b)!<", '<span class="spoiler" tabindex="0"><a href="/b">a</a></span>'),
    "details": ("<details><summary>a</summary>b</details>", "<details><summary>a</summary>b</details>"),
    "a footnote's mark": (
        "a[^1]\n\n[^1]: b",
        '<sup id="fnref:f734cf39-1"><a class="footnote-ref" href="#fn:f734cf39-1">1</a></sup>',
    ),
    "a footnote": ("a[^1]\n\n[^1]: b", '<li id="fn:f734cf39-1">'),
    "no other id": ('<p id="comments">a</p><li id="comments">', "<p>a</p>"),
}

HTML_CASES = {
    "unknown elements leave their text": ("<font>a</font><blink>b</blink>", "ab", "ab"),
    "scripts and styles leave nothing": ("a<script>b</script><style>c</style>", "a", "a"),
    "comments leave nothing": ("a<!-- b -->", "a", "a"),
    "headings": ("<h1>a</h1>", "<h2>a</h2>", "<p>a</p>"),
    "blocks stay apart": ("<section>a</section><section>b</section>", "<div>a</div><div>b</div>", "<p>a</p><p>b</p>"),
    "cells stay apart in a comment": ("<table><tr><td>a<td>b</table>", None, "<p>a</p><p>b</p>"),
    "a picture without an address is its description": ("<img alt='a'>", "a", ""),
    "a data: picture is its description": ("<img alt='a' src='data:image/png;base64,xx'>", "a", ""),
    "entities are read once": ("&lt;b&gt; &amp;lt;", "&lt;b&gt; &amp;lt;", "&lt;b&gt; &amp;lt;"),
    "tags are closed": ("<p>a<p><em>b", "<p>a</p><p><em>b</em></p>", "<p>a</p><p><em>b</em></p>"),
    "a relative link": ('<a href="/b">a</a>', '<a href="/b">a</a>', '<a href="/b" rel="nofollow ugc">a</a>'),
    "rel cannot be chosen": (
        '<a href="/b" rel="x">a</a>',
        '<a href="/b">a</a>',
        '<a href="/b" rel="nofollow ugc">a</a>',
    ),
}

# What WordPress lets visitors write, and what becomes of it in a comment that comes from there.
WORDPRESS_TAGS = {
    '<a href="http://x.org" title="t">b</a>': '<a href="http://x.org" rel="nofollow ugc">b</a>',
    '<abbr title="t">b</abbr>': '<abbr title="t">b</abbr>',
    '<acronym title="t">b</acronym>': '<abbr title="t">b</abbr>',
    "<b>b</b>": "<b>b</b>",
    '<blockquote cite="http://x.org">b</blockquote>': "<blockquote>b</blockquote>",
    "<cite>b</cite>": "<cite>b</cite>",
    "<code>b</code>": "<code>b</code>",
    '<del datetime="2014">b</del>': "<del>b</del>",
    "<em>b</em>": "<em>b</em>",
    "<i>b</i>": "<i>b</i>",
    '<q cite="http://x.org">b</q>': "<q>b</q>",
    "<s>b</s>": "<s>b</s>",
    "<strike>b</strike>": "<s>b</s>",
    "<strong>b</strong>": "<strong>b</strong>",
}


@pytest.mark.parametrize(("source", "html"), COMMENT_CASES.values(), ids=COMMENT_CASES)
def test_a_comment_is_rendered_in_the_small_dialect(source, html):
    assert render_comment(source, "markdown") == html


@pytest.mark.parametrize(("source", "expected"), LINK_CASES.items())
def test_an_address_in_a_comment_becomes_one_marked_link(source, expected):
    links = re.findall(r'<a href="([^"]*)" rel="nofollow ugc">(.*?)</a>', render_comment(source, "markdown"))

    assert [(unescape(text), unescape(address)) for address, text in links] == [expected]


@pytest.mark.parametrize("source", NO_LINKS)
def test_what_is_no_web_address_stays_text_in_a_comment(source):
    assert render_comment(source, "markdown") == f"<p>{source}</p>"


@pytest.mark.parametrize(("source", "html"), POST_CASES.values(), ids=POST_CASES)
def test_a_post_is_rendered_with_its_extensions(source, html):
    assert html in render_post(source, "markdown")


def test_footnotes_are_numbered_as_they_are_met_and_lead_there_and_back():
    html = render_post("a[^b] c[^1] d[^b]\n\n[^1]: one\n\n[^b]: two", "markdown")

    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids)) == 5
    assert set(re.findall(r'href="#([^"]+)"', html)) == set(ids)
    assert re.findall(r'footnote-ref" href="[^"]+">(\d)', html) == ["1", "2", "1"]
    assert html.index("two") < html.index("one")


def test_the_footnotes_of_two_texts_do_not_meet_on_one_page():
    first, second = (render_post(f"{text}[^1]\n\n[^1]: b", "markdown") for text in ("one", "two"))

    assert not set(re.findall(r' id="([^"]+)"', first)) & set(re.findall(r' id="([^"]+)"', second))


@pytest.mark.parametrize(("source", "post", "comment"), HTML_CASES.values(), ids=HTML_CASES)
def test_imported_html_passes_the_allow_list(source, post, comment):
    assert post is None or render_post(source, "html") == post
    assert render_comment(source, "html") == comment


@pytest.mark.parametrize(("source", "html"), WORDPRESS_TAGS.items())
def test_what_wordpress_allows_in_a_comment_keeps_its_meaning(source, html):
    assert render_comment(source, "html") == html


@pytest.mark.parametrize("render", [render_post, render_comment])
def test_nothing_is_markup_in_a_plain_text(render):
    html = render("# a *b* <i>\r\n  [c](http://d) &amp;\n \n\n>! e !<", "plain")

    assert html == "<p># a *b* &lt;i&gt;<br>\n  [c](http://d) &amp;amp;</p>\n<p>&gt;! e !&lt;</p>"


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\t")))
def test_a_plain_text_is_kept_character_for_character(text):
    shown = unescape(re.sub(r"</?p>|<br>", "", render_comment(text, "plain")))

    assert "".join(shown.split()) == "".join(text.split())
    assert [line for line in shown.split("\n") if line.strip()] == [line for line in text.split("\n") if line.strip()]


@given(st.text(alphabet="ab <>&;*#\n", max_size=60))
def test_a_plain_text_comes_back_from_its_html(text):
    assert " ".join(to_text(render_post(text, "plain")).split()) == " ".join(text.split())


@pytest.mark.parametrize("source_format", ["markdown", "html", "plain"])
def test_what_is_no_character_is_shown_as_such(source_format):
    assert render_comment("a\x00b\x02\ud800\x04c", source_format).removeprefix("<p>").startswith("a�b��")


def test_a_text_that_the_renderer_cannot_read_is_shown_as_plain_text(monkeypatch):
    def break_down(*_):
        raise RecursionError

    monkeypatch.setattr(markup, "post_markdown", break_down)

    assert render_post("*a* <b>\n\nc", "markdown") == "<p>*a* &lt;b&gt;</p>\n<p>c</p>"


def test_a_comment_that_the_renderer_cannot_read_is_refused_in_words(monkeypatch):
    def break_down(*_):
        raise RecursionError

    monkeypatch.setattr(markup, "comment_markdown", break_down)

    assert check_comment("a") == [Refusal("unreadable")]
    assert render_comment("*a*", "markdown") == "<p>*a*</p>"


REFUSED = {
    "too long": ("a" * 5_001, Refusal("too_long", 5_001, 5_000)),
    "too many brackets": ("[" * 51, Refusal("too_many_brackets", 51, 50)),
    "too many marks": ("*a* " * 251, Refusal("too_many_marks", 502, 500)),
    "lists on one line": ("- " * 300, Refusal("too_deep", 300, 10)),
    "quotes on one line": (">" * 11 + "a", Refusal("too_deep", 11, 10)),
    "numbers and quotes on one line": ("1. > " * 6 + "a", Refusal("too_deep", 12, 10)),
    "lists over lines": ("\n".join(" " * 4 * n + "- a" for n in range(11)), Refusal("too_deep", 11, 10)),
    "lists over tabs": ("\n".join("\t" * n + "- a" for n in range(11)), Refusal("too_deep", 11, 10)),
    "rules in a row": ("- - -" * 300, Refusal("too_many_list_marks", 301, 50)),
    "rules below each other": ("- - -\n" * 300, Refusal("too_many_list_marks", 600, 50)),
    "too many tags": ("a\n" * 2_000, Refusal("output_too_large", 2_001, 1_200)),
}

ACCEPTED = {
    "the longest": "a" * 5_000,
    "the longest in a browser's line ends": "aaa\r\n" * 500 + "a" * 3_000,
    "most brackets": "[" * 50,
    "deepest": ">" * 10 + "a",
    "a separator": "* * * * * * * *",
    "a long separator": "-" * 200 + "\n" + "_" * 200 + "\n" + "*" * 200,
    "a spoiler is no quote": ">!a!<" * 20,
    "code with deep indentation": "```\n" + " " * 60 + "x = 1\n```",
    "nothing": "",
}


@pytest.mark.parametrize(("source", "refusal"), REFUSED.values(), ids=REFUSED)
def test_a_comment_beyond_the_limits_is_refused(source, refusal):
    assert check_comment(source) == [refusal]


@pytest.mark.parametrize("source", ACCEPTED.values(), ids=ACCEPTED)
def test_a_comment_within_the_limits_is_accepted(source):
    assert check_comment(source) == []


def test_every_reason_is_given_at_once():
    assert [refusal.code for refusal in check_comment("[" * 51 + "\n" + "> " * 11 + "a")] == [
        "too_many_brackets",
        "too_deep",
    ]


def test_a_refusal_has_numbers_for_its_sentence():
    assert Refusal("too_long", 5_001, 5_000).params == {"found": 5_001, "limit": 5_000}


def test_the_limits_of_visitors_do_not_hold_for_imports():
    text = "word [a] " * 5_000

    assert text.strip() in render_comment(text, "plain")
    assert text.strip() in render_comment(text, "html")


@pytest.mark.parametrize("source", ["<blockquote>" * 100_000 + "a", "<b>" * 100_000 + "a", "<div>" * 5_000 + "a"])
@pytest.mark.parametrize("render", [render_post, render_comment])
def test_html_nested_without_end_is_shown_as_plain_text_at_once(render, source):
    began = time.process_time()

    assert render(source, "html").startswith("<p>&lt;")
    assert time.process_time() - began < 2


@pytest.mark.parametrize("source", ["- " * 2_000, "> " * 2_000, "[" * 2_000, "*a _b " * 800, "[a]: b\n" * 2_000])
@pytest.mark.parametrize("render", [render_post, render_comment])
def test_markdown_beyond_the_limits_never_raises(render, source):
    assert render(source + "\n\nend", "markdown")


# Each of these took from 200 ms to minutes with Python-Markdown as it comes, or is what came nearest to the limit.
SLOW = ["``a`", "`*", "*_", "*", "<", "&", "<>> \n", "http://a(", "~~~~~~a\n", "- > a\n", "a\n", "[", "](", "- ", "\\*"]


@pytest.mark.parametrize("shape", SLOW)
@pytest.mark.parametrize("before", ["", "*a "])
def test_no_comment_takes_long(shape, before):
    assert_quick((before + shape * 5_000)[:5_000])


MIXED = [*SLOW, "![", ">!", "!<", "\n\n", "    ", "_a ", "1. ", '"', ")"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(MIXED), min_size=1, max_size=4), st.randoms(use_true_random=True))
def test_no_mixture_of_marks_takes_long_or_raises(shapes, chance):
    assert_quick("".join(chance.choices(shapes, k=5_000))[:5_000])


def test_the_same_comment_is_rendered_alike_by_many_threads():
    sources = [f"*a{n}*\n\n> b{n}\n\nhttp://x.org/{n}" for n in range(100)]
    expected = [render_comment(source, "markdown") for source in sources]
    rendered: dict[int, list[str]] = {}
    threads = [
        threading.Thread(target=lambda n=n: rendered.update({n: [render_comment(s, "markdown") for s in sources]}))
        for n in range(4)
    ]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert list(rendered.values()) == [expected] * 4


THAT_LEAVE_MUCH_BEHIND = [
    *("a[^1] b[^x]\n\n[^1]: c\n[^x]: d", "[a] [b][c]\n\n[a]: http://a.example\n[c]: http://c.example", "`` a ` *b"),
    *(
        "|a|b|\n|-|:-:|\n|`c`|d|",
        "3. a\n4. b\n\n    c",
        "```\na\n",
        "<div>\n*a*\n",
        "> a\n> - b\n>\n>     c",
        "<pre>\n",
    ),
]


@pytest.mark.parametrize("source", ["a[^1] [a] [c]", "[^1] [^x]", "1. a", "|a|b|", "*a* `b`", *THAT_LEAVE_MUCH_BEHIND])
def test_nothing_of_a_text_is_left_for_the_next(source, monkeypatch):
    first_of_all: list[str] = []
    thread = threading.Thread(target=lambda: first_of_all.append(render_post(source, "markdown")))
    thread.start()
    thread.join()

    for before in THAT_LEAVE_MUCH_BEHIND:
        render_post(before, "markdown")
        assert [render_post(source, "markdown")] == first_of_all
        with monkeypatch.context() as broken:
            broken.setattr(markdown.treeprocessors.InlineProcessor, "run", lambda *_: 1 / 0)
            assert render_post(before, "markdown") == render_post(before, "plain")
        assert [render_post(source, "markdown")] == first_of_all


TEXTS = {
    "<p>a<br>\nb</p>\n<p>c</p>": "a\nb\n\nc",
    "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>c</p>": "a\nb\n\nc",
    "<blockquote>\n<p>a</p>\n</blockquote>": "a",
    "<pre><code>a\n  b\n\n\nc\n</code></pre>": "a\n  b\n\nc",
    "<p>a &lt;b&gt; &amp; c&nbsp;d</p>": "a <b> & c\xa0d",
    '<p>a <img alt="b" src="/c"> d</p>': "a b d",
    "<table><tr><td>a</td>\n<td>b</td></tr><tr><td>c</td></tr></table>": "a b\nc",
    '<p>a <span class="spoiler" tabindex="0">b <em>c</em><br>d</span> e</p>': "a [spoiler] e",
    "<details><summary>a</summary><details>b</details>c</details><p>d</p>": "[spoiler]\n\nd",
    '<p>a<sup id="fnref:1"><a href="#fn:1">1</a></sup></p><div class="footnote"><hr><ol><li>b</li></ol></div>': "a",
    "<p>H<sub>2</sub>O<sup>2</sup></p>": "H2O2",
    "": "",
}


@pytest.mark.parametrize(("html", "text"), TEXTS.items())
def test_rendered_html_is_read_back_as_text(html, text):
    assert to_text(html) == text


COVERED = {
    "a spoiler": (">!a!< b", "<p>[…] b</p>"),
    "one with marks": (">!*a* [b](/c) `>`!< d", "<p>[…] d</p>"),
    "two": (">!a!< & >!b!<", "<p>[…] &amp; […]</p>"),
    "one within another": (
        '<span class="spoiler"><span class="spoiler">a</span> b</span> c',
        "[…] c",
    ),
    "what unfolds": ("<details><summary>a</summary><p>b</p></details><p>c</p>", "[…]<p>c</p>"),
    "an unclosed one ends with its text": ('<p><span class="spoiler">a</p><p>b</p>', "<p>[…]</p><p>b</p>"),
}


@pytest.mark.parametrize(("source", "html"), COVERED.values(), ids=COVERED)
def test_a_spoiler_is_covered(source, html):
    source_format = "html" if source.startswith("<") else "markdown"
    assert cover_spoilers(render_post(source, source_format), "[…]") == html


@pytest.mark.parametrize(("source", "html"), COMMENT_CASES.values(), ids=COMMENT_CASES)
def test_nothing_but_spoilers_is_covered(source, html):
    assert ("spoiler" in html) == (cover_spoilers(html, "[…]") != html)


def test_the_words_for_a_spoiler_can_be_chosen():
    assert to_text('<p>a <span class="spoiler" tabindex="0">b</span></p>', spoiler="[…]") == "a […]"


@pytest.mark.parametrize(
    ("html", "length", "text"),
    [
        ("<p>a b</p><p>c</p>", 300, "a b c"),
        ("<p>one two three</p>", 13, "one two three"),
        ("<p>one two three</p>", 12, "one two…"),
        ("<p>one two, three</p>", 10, "one two…"),
        ("<p>one two</p>", 4, "one…"),
        ("<p>onetwothree</p>", 5, "onet…"),
        ("<p>七人の侍は長い</p>", 5, "七人の侍…"),
    ],
)
def test_an_excerpt_ends_at_a_word(html, length, text):
    assert excerpt(html, length=length) == text


@given(st.text(min_size=1), st.integers(min_value=2, max_value=40))
def test_an_excerpt_is_never_too_long_and_never_tells_a_spoiler(text, length):
    html = render_comment(f"secret0 {text}", "plain").replace("secret0", '<span class="spoiler">secret1</span>')

    assert len(excerpt(html, length=length)) <= length
    assert "secret1" not in excerpt(html, length=length)
