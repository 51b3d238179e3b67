"""Verdicts, and the pictures drawn from names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comments.avatars import draw
from comments.moderation import RULES, SURE, Facts, Watched, fold, judge

CASINO, PILL = Watched("casino", "hold"), Watched("pill", "trash")
SPAM = Facts(written=("CASINO pills",), watched=(CASINO, PILL), links=9, max_links=2, spam_score=1.0, holds_first=True)


@pytest.mark.parametrize(
    ("by_staff", "is_known", "holds_first", "state"),
    [
        (False, False, False, "approved"),
        (False, False, True, "pending"),
        (False, True, True, "approved"),
        (True, False, True, "approved"),
        (True, True, False, "approved"),
    ],
)
def test_who_is_held(by_staff, is_known, holds_first, state):
    verdict = judge(Facts(by_staff=by_staff, is_known_commenter=is_known, holds_first=holds_first))

    assert verdict.state == state


VERDICTS = {
    "nothing speaks against it": (Facts(), "approved", "first comments need not wait here"),
    "a known commenter": (Facts(is_known_commenter=True, holds_first=True), "approved", "an earlier comment"),
    "a known commenter, where nobody waits": (Facts(is_known_commenter=True), "approved", "an earlier comment"),
    "staff, whatever it says": (
        Facts(by_staff=True, fills_hidden_field=True, written=("pill",), watched=(PILL,), spam_score=1.0),
        "approved",
        "an author of this site",
    ),
    "a hidden field": (Facts(fills_hidden_field=True), "spam", "people do not see"),
    "a hidden field, known": (Facts(fills_hidden_field=True, is_known_commenter=True), "spam", "people do not see"),
    "an unwanted word": (Facts(written=("Cheap PILLS",), watched=(PILL,)), "trash", "“pill”"),
    "an unwanted word, known": (
        Facts(written=("pill",), watched=(PILL,), is_known_commenter=True),
        "trash",
        "“pill”",
    ),
    "an unwanted word before a watched one": (
        Facts(written=("casino", "pill"), watched=(CASINO, PILL)),
        "trash",
        "“pill”",
    ),
    "surely spam": (Facts(spam_score=1.0, spam_clues=("seo", "backlinks")), "spam", "100 of 100): seo, backlinks"),
    "surely spam, known": (Facts(spam_score=1.0, is_known_commenter=True), "pending", "spam filter"),
    "just sure": (Facts(spam_score=SURE), "spam", "99 of 100"),
    "almost sure": (Facts(spam_score=0.985), "pending", "98 of 100"),
    "doubtful": (Facts(spam_score=0.9), "pending", "90 of 100"),
    "less than doubtful": (Facts(spam_score=0.89), "approved", "need not wait here"),
    "all are held": (Facts(holds_all=True, is_known_commenter=True), "pending", "every comment"),
    "two links": (Facts(links=2, max_links=2, is_known_commenter=True), "pending", "links: 2; from 2 on"),
    "one link": (Facts(links=1, max_links=2), "approved", "need not wait here"),
    "any number of links": (Facts(links=99, max_links=0), "approved", "need not wait here"),
    "a watched word": (
        Facts(written=("", "Occasinot"), watched=(CASINO,), is_known_commenter=True),
        "pending",
        "“casino”",
    ),
    "another word": (Facts(written=("cas ino",), watched=(CASINO,)), "approved", "need not wait here"),
    "first": (Facts(holds_first=True), "pending", "first comment under this name and e-mail"),
    "all at once": (SPAM, "trash", "“pill”"),
}


@pytest.mark.parametrize(("facts", "state", "reason"), VERDICTS.values(), ids=VERDICTS)
def test_a_verdict_and_its_reason(facts, state, reason):
    verdict = judge(facts)

    assert verdict.state == state
    assert reason in verdict.words


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        ("press", "WordPress"),
        ("CASINO", "casino"),
        ("casino", "ＣＡＳＩＮＯ"),
        ("casino", "ca\u200bsi\u00adno"),
        ("straße", "STRASSE"),
        ("виагра", "ВИАГРА"),
        ("free money", "Get FREE MONEY now"),
        ("賭場", "線上賭場推薦"),
    ],
)
def test_a_word_is_found_inside_words_in_any_case_and_disguise(entry, text):
    assert judge(Facts(written=(text,), watched=(Watched(entry, "hold"),))).state == "pending"


@pytest.mark.parametrize("address", ["203.0.113.77", "::ffff:203.0.113.77", "203.0.113.0/24"])
def test_a_watched_address_is_found_and_not_put_down(address):
    verdict = judge(Facts(addresses=(address,), watched=(Watched("203.0.113.", "trash"),)))

    assert (verdict.state, verdict.words) == ("trash", "comes from a watched network address")


@pytest.mark.parametrize("entry", ["\u200b", " \u00ad ", "\ufeff"])
def test_an_entry_of_nothing_that_one_sees_is_in_no_comment(entry):
    assert judge(Facts(written=("Any text",), watched=(Watched(entry, "trash"),))).state == "approved"


@given(st.text(), st.text(max_size=20), st.text(max_size=20))
def test_whatever_stands_around_it_a_word_is_found(word, before, after):
    found = judge(Facts(written=(f"{before} {word} {after}",), watched=(Watched(word, "hold"),))).state == "pending"

    assert found == bool(fold(word).strip())


@given(st.builds(Facts, links=st.integers(0, 9), max_links=st.integers(0, 9), spam_score=st.none() | st.floats(0, 1)))
def test_every_rule_gives_a_state_that_exists_and_says_why(facts):
    verdicts = [verdict for rule in RULES if (verdict := rule(facts))]

    assert all(verdict.state in {"approved", "pending", "spam", "trash"} and verdict.words for verdict in verdicts)
    assert judge(facts) == verdicts[0]


@given(st.text())
def test_a_picture_is_drawn_of_any_name_within_its_square(name):
    avatar = draw(name)

    assert avatar == draw(name)
    assert int(avatar.x) + int(avatar.radius) <= 40
    assert int(avatar.x) - int(avatar.radius) >= -4
    assert all(
        re.fullmatch(r"hsl\(\d{1,3} \d\d% \d\d%\)", colour) for colour in (avatar.ground, avatar.disc, avatar.dot)
    )
