"""What a page calls itself: pages as they are written, as they are meant to harm, and anything at all."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.lookups.page_titles import MOST, PageTitle, decode, read_page_title

LD = '<script type="application/ld+json">{}</script>'
ARTICLE = {"@type": "NewsArticle", "headline": "Love in the Cloud", "publisher": {"@type": "X", "name": "The Paper"}}
PAGES = {
    "title alone": ("<title>Her</title>", "Her", "films.example"),
    "title in capitals": ("<TITLE>Her</TITLE>", "Her", "films.example"),
    "entities": (
        "<title>Her &amp; Him &#8211; a &quot;love&quot; story</title>",
        'Her & Him – a "love" story',
        "films.example",
    ),
    "line breaks": ("<title>\n  Her:\n\ta review </title>", "Her: a review", "films.example"),
    "open graph": (
        '<meta property="og:title" content="Her"><meta property="og:site_name" content="The Paper"><title>x</title>',
        "Her",
        "The Paper",
    ),
    "other order and quotes": (
        "<meta content='It&#39;s Her' property='og:title'/><meta content=Paper name=og:site_name>",
        "It's Her",
        "Paper",
    ),
    "more than in a quote": ('<meta property="og:title" content="A > B">', "A > B", "films.example"),
    "site name at the end": (
        '<title>Her: a review | The Paper</title><meta property="og:site_name" content="The Paper">',
        "Her: a review",
        "The Paper",
    ),
    "site name at the beginning": (
        '<title>The Paper » Her</title><meta property="og:site_name" content="the paper">',
        "Her",
        "the paper",
    ),
    "a dash that is part of it": ("<title>Spike Jonze – Her</title>", "Spike Jonze – Her", "films.example"),
    "application name": ('<title>Her</title><meta name="application-name" content="Paper">', "Her", "Paper"),
    "json-ld": (LD.format(json.dumps(ARTICLE)), "Love in the Cloud", "The Paper"),
    "json-ld in a list": (LD.format(json.dumps([{"@type": "Person"}, ARTICLE])), "Love in the Cloud", "The Paper"),
    "json-ld in a graph": (
        LD.format(
            json.dumps({"@graph": [{"@type": "WebSite", "name": "x"}, {**ARTICLE, "@type": ["Review", "Article"]}]})
        ),
        "Love in the Cloud",
        "The Paper",
    ),
    "json-ld that is none": (LD.format("{oops") + "<title>Her</title>", "Her", "films.example"),
    "json-ld of another shape": (LD.format('[1, null, {"@graph": 3}]') + "<title>Her</title>", "Her", "films.example"),
    "a title in a comment": ("<!-- <title>Old</title> --><title>Her</title>", "Her", "films.example"),
    "a title in a script": ("<script>'<title>Old</title>'</script><title>Her</title>", "Her", "films.example"),
    "a title of a drawing later": ("<title>Her</title><svg><title>Icon</title></svg>", "Her", "films.example"),
    "an empty og:title": ('<meta property="og:title" content=" "><title>Her</title>', "Her", "films.example"),
    "nothing": ("<p>Her", "", "films.example"),
    "no html": ("\x00\x01\x02", "", "films.example"),
    "a title that never ends": ("<title>Her", "Her", "films.example"),
}


@pytest.mark.parametrize(("html", "title", "publication"), PAGES.values(), ids=PAGES)
def test_title_and_publication_are_found(html, title, publication):
    found = read_page_title(html.encode(), address="https://www.films.example/her")

    assert found == PageTitle(title, publication)


@pytest.mark.parametrize(
    ("content", "content_type", "expected"),
    [
        ("Amélie".encode(), "", "Amélie"),
        ("Amélie".encode("cp1252"), "", "Amélie"),
        ("Amélie".encode("cp1252"), "text/html; charset=iso-8859-1", "Amélie"),
        ("“Amélie”".encode("cp1252"), 'text/html; charset="ISO-8859-1"', "“Amélie”"),
        ("七人の侍".encode("shift_jis"), "text/html;charset=Shift_JIS", "七人の侍"),
        ("七人の侍".encode("euc-jp"), "text/html; charset=EUC-JP", "七人の侍"),
        ("Быть".encode("koi8-r"), "text/html; charset=koi8-r", "Быть"),
        ("\ufeffAmélie".encode(), "text/html; charset=iso-8859-1", "Amélie"),
        ("Amélie".encode("utf-16"), "", "Amélie"),
        (b"<meta charset=windows-1251>" + "Быть".encode("cp1251"), "", "<meta charset=windows-1251>Быть"),
        (b'<meta http-equiv=x content="text/html; charset=gb2312">' + "你".encode("gbk"), "text/html", None),
        ("Amélie".encode(), "text/html; charset=nonsense", "Amélie"),
        ("Amélie".encode(), "text/html; charset=rot13", "Amélie"),
        ("Amélie".encode(), "text/html; charset=punycode", "Amélie"),
        ("Amélie".encode(), "text/html; charset=idna", "Amélie"),
        ("Amélie".encode(), "text/html; charset=utf-7", "Amélie"),
        ("Amélie".encode(), "text/html; charset=cp99999", "Amélie"),
        (b"cut off in a letter \xc3", "", "cut off in a letter Ã"),
        (b"x" * 300 + b"cut off in a letter \xc3", "", "x" * 300 + "cut off in a letter \ufffd"),
    ],
)
def test_the_encoding_is_found(content, content_type, expected):
    assert decode(content, content_type) == expected or (expected is None and decode(content, content_type)[-1] == "你")


HOSTILE = {
    "open tags": "<" * MOST,
    "open comments": "<!--" * (MOST // 4),
    "tags in tags": "<a " * (MOST // 3),
    "open quotes": "<a b='" * (MOST // 6),
    "one quote each": "<a b=\"'" * (MOST // 7),
    "blanks": "<a " + " " * MOST,
    "blanks again and again": ("<a " + " " * 1_000) * (MOST // 1_003),
    "slashes": "<a" + "/" * MOST,
    "equals": "<a " + "=" * MOST,
    "attributes": "<meta " + "a=b " * (MOST // 4),
    "open scripts": "<script>" * (MOST // 8),
    "titles": "<title>" * (MOST // 7),
    "closed titles": "<title></title>" * (MOST // 15),
    "entities": "<title>" + "&amp;" * (MOST // 5),
    "half entities": "<title>" + "&" * MOST + "</title>",
    "a long meta": '<meta property="og:title" content="' + "&lt;" * (MOST // 4) + '">',
    "charsets": "<meta " * (MOST // 6) + "charset",
    "deep json": LD.format("[" * 100_000),
    "many jsons": LD.format('{"headline": "' + "x" * 100 + '"}') * 5_000,
    "long json": LD.format(json.dumps([{"@type": "x"}] * 30_000)),
    "a large number": LD.format("9" * 100_000),
    "dashes": "<title>" + " - " * (MOST // 3) + "</title>",
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_a_page_that_is_meant_to_harm_is_read_in_time(html):
    began = time.process_time()

    found = read_page_title(html.encode(), address="https://films.example/")

    assert time.process_time() - began < 2
    assert len(found.title) <= 500
    assert len(found.publication) <= 200


@given(st.binary() | st.text().map(str.encode), st.text(max_size=60), st.text(max_size=60))
def test_nothing_makes_it_stumble(content, content_type, address):
    found = read_page_title(content, content_type=content_type, address=address)

    assert "\x00" not in found.title + found.publication


@given(
    st.lists(
        st.sampled_from(["<title>", "</title>", "<meta ", "content=", '"', "'", ">", "<!--", "-->", "<script", "x"])
    )
)
def test_nor_do_pieces_of_markup(pieces):
    read_page_title("".join(pieces).encode())
