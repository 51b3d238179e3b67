"""Glances that decide about most lines before a pattern is laid on them, held against the patterns."""

from re import _parser  # type: ignore[attr-defined]  # the only one that knows how much a pattern may fit

from exchange.parsers.text_dump.around import boilerplate


def test_no_words_that_open_a_sidebar_are_longer_than_what_is_looked_at():
    of_pattern = _parser.parse(boilerplate._SIDEBAR.pattern).getwidth()[1]
    assert max(of_pattern, *map(len, boilerplate.SIDEBARS)) == boilerplate._LONGEST_SIDEBAR
