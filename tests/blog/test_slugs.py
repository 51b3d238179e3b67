"""Addresses made from titles: never empty, never taken, never one of the site's own."""

import pytest
from django.urls import get_resolver
from hypothesis import given
from hypothesis import strategies as st

from blog.slugs import LONGEST, free_slug, is_reserved


def slug_of(*wishes, taken=(), fallback="post"):
    return free_slug(list(wishes), lambda slug: slug in taken, fallback=fallback)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Her", "her"),
        ("Amélie", "amélie"),
        ("七人の侍", "七人の侍"),
        ("2001: A Space Odyssey", "2001-a-space-odyssey"),
        ("1917", "1917-2"),
        ("١٩١٧", "١٩١٧-2"),
        ("Feed", "feed-2"),
        ("Admin", "admin-2"),
        ("WP-Admin", "wp-admin-2"),
        ("Comment page 2", "comment-page-2-2"),
        ("!!!", "post-2"),
        ("", "post-2"),
        ("…", "post-2"),
        ("<script>", "script"),
        ("a/b?c#d", "abcd"),
        ("  --x--  ", "x"),
    ],
)
def test_a_title_becomes_an_address(title, slug):
    assert slug_of(title) == slug


def test_the_next_wish_counts_before_a_number():
    assert slug_of("Solaris", "Solaris 2002", taken={"solaris"}) == "solaris-2002"
    assert slug_of("Solaris", "Solaris 2002", taken={"solaris", "solaris-2002"}) == "solaris-2"
    assert slug_of("Her", taken={"her", "her-2", "her-3"}) == "her-4"


def test_a_long_title_leaves_room_for_a_number():
    slug = slug_of("a" * 500, taken={"a" * 190})

    assert slug == "a" * 190 + "-2"
    assert len(slug) <= LONGEST


@given(st.text(), st.sets(st.text(max_size=3)))
def test_any_title_becomes_a_free_address_that_fits(title, taken):
    slug = slug_of(title, taken=taken)

    assert slug
    assert slug not in taken
    assert not is_reserved(slug)
    assert len(slug) <= LONGEST
    assert "/" not in slug


@given(st.text())
def test_an_address_made_from_an_address_is_the_same(title):
    assert slug_of(slug_of(title)) == slug_of(title)


def test_every_first_part_of_our_own_addresses_is_reserved():
    patterns = [
        str(entry.pattern) for root in get_resolver().url_patterns for entry in getattr(root, "url_patterns", [root])
    ]
    ours = {pattern.partition("/")[0] for pattern in patterns if "/" in pattern}
    own_words = {part for part in ours if part and "<" not in part and "^" not in part and "$" not in part}

    admin_root = next(root for root in get_resolver().url_patterns if str(root.pattern) == "admin/")
    admin_pages = {str(entry.pattern).partition("/")[0] for entry in admin_root.url_patterns}
    assert all(is_reserved(word) for word in own_words - admin_pages)
    assert {"tag", "films", "page", "media"} <= own_words
    assert is_reserved("admin")
    assert is_reserved("setup")


def test_of_thousands_of_one_title_the_next_number_is_found_in_few_steps():
    asked = []

    def is_taken(slug):
        asked.append(slug)
        return slug == "her" or int(slug.removeprefix("her-")) <= 5000

    assert free_slug(["Her"], is_taken, fallback="post") == "her-5001"
    assert len(asked) < 40


def test_a_numbered_title_is_no_page_of_comments():
    assert free_slug(["Comment page"], {"comment-page"}.__contains__, fallback="post") == "comment-page-post-2"
