"""Addresses as readers get them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.markup import render_comment
from comments.web_addresses import find_links, host_of, shown_text

COUNTED = {
    "none": ("A film. Nothing else.", "", 0),
    "markdown": ("[a](https://a.example) and [b](http://b.example/x)", "", 2),
    "angled": ("<https://a.example>", "", 1),
    "bare": ("see https://a.example/x?y=1&z=2, and http://b.example.", "", 2),
    "bare www": ("see www.a.example and WWW.B.EXAMPLE", "", 2),
    "HTML": ('<a href="http://a.example">x</a>', "", 1),
    "BBCode": ("[url=http://a.example]x[/url] [url]http://b.example[/url]", "", 2),
    "a picture": ("![x](https://a.example/a.png)", "", 1),
    "the same twice": ("https://a.example https://a.example", "", 2),
    "in the name": ("Nice.", "Ada www.a.example", 1),
    "an address of the name itself": ("Nice.", "http://a.example", 1),
    "in a spoiler": (">! http://a.example !<", "", 1),
    "in a quote": ("> http://a.example", "", 1),
    "in code": ("`http://a.example` and\n\n```\nwww.b.example\n```", "", 0),
    "in an e-mail": ("write to me@www.example.org", "", 0),
    "text that is an address": ("[www.a.example](https://a.example)", "", 1),
    "a mail link": ("[x](mailto:a@example.org)", "", 1),
    "www alone": ("the www is large, www. too", "", 0),
}


@pytest.mark.parametrize(("text", "name", "number"), COUNTED.values(), ids=COUNTED)
def test_links_are_counted_as_readers_get_them(text, name, number):
    assert len(find_links(render_comment(text, "markdown"), name)) == number


def test_an_emphasised_middle_leaves_one_word():
    assert shown_text(render_comment("ca**si**no", "markdown")) == "casino"


@given(st.text(), st.text())
def test_no_text_is_too_strange(text, name):
    for link in find_links(render_comment(text, "markdown"), name):
        assert isinstance(host_of(link), str)
