"""Verdicts, and the pictures drawn from names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comments.avatars import draw
from comments.moderation import Facts, judge


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


def test_a_held_comment_says_why():
    assert "first comment" in judge(Facts(by_staff=False, is_known_commenter=False, holds_first=True)).reason


@given(st.text())
def test_a_picture_is_drawn_of_any_name_within_its_square(name):
    avatar = draw(name)

    assert avatar == draw(name)
    assert int(avatar.x) + int(avatar.radius) <= 40
    assert int(avatar.x) - int(avatar.radius) >= -4
    assert all(
        re.fullmatch(r"hsl\(\d{1,3} \d\d% \d\d%\)", colour) for colour in (avatar.ground, avatar.disc, avatar.dot)
    )
