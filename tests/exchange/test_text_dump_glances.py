"""Glances that decide about most lines before a pattern is laid on them, held against the patterns."""

import re
from collections.abc import Iterable
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]  # the only one that knows what a pattern may fit

from exchange.parsers.text_dump.around import boilerplate, buttons, comment_buttons

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
SIZE = 3


def test_no_words_that_open_a_sidebar_are_longer_than_what_is_looked_at():
    of_pattern = parser.parse(boilerplate._SIDEBAR.pattern).getwidth()[1]
    assert max(of_pattern, *map(len, boilerplate.SIDEBARS)) == boilerplate._LONGEST_SIDEBAR


def test_the_first_letters_of_buttons_are_those_with_which_their_patterns_begin():
    patterns = (buttons._ROW, buttons._BUTTONS, buttons._PAGES, boilerplate._ACTION, comment_buttons._ONE)
    found = set().union(*map(first_letters, patterns))
    assert found == buttons._FIRST_LETTERS


def first_letters(pattern: re.Pattern[str]) -> set[str]:
    parsed = parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    return {begun for begun in after(parsed, {""}) if len(begun) == SIZE}


def after(parsed: Iterable, begun: set[str]) -> set[str]:
    """What texts that begin so may begin with behind a part of a pattern, as far as that is English letters."""
    for code, argument in parsed:
        whole = {text for text in begun if len(text) == SIZE}
        open_ends = begun - whole
        begun = whole | (after_one(code, argument, open_ends) if open_ends else set())
    return begun


def after_one(code, argument, begun: set[str]) -> set[str]:
    if code in (codes.LITERAL, codes.IN):
        letters = letters_of([(code, argument)] if code is codes.LITERAL else argument)
        return {text + letter for text in begun for letter in letters}
    if code is codes.BRANCH:
        return set().union(*(after(branch, begun) for branch in argument[1]))
    if code is codes.SUBPATTERN:
        return after(argument[3], begun)
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
        least, most, repeated = argument
        ends = [begun]
        for _ in range(min(most, SIZE)):
            ends.append(after(repeated, ends[-1]))
        return set().union(*ends[least:])
    assert code in (codes.ASSERT, codes.ASSERT_NOT, codes.AT), code
    return begun


def letters_of(members: list) -> set[str]:
    assert not any(code is codes.NEGATE or argument is codes.CATEGORY_WORD for code, argument in members), members
    literals = {chr(argument).lower() for code, argument in members if code is codes.LITERAL}
    ranges = [range(argument[0], argument[1] + 1) for code, argument in members if code is codes.RANGE]
    return (literals | {chr(each).lower() for some in ranges for each in some}) & LETTERS
