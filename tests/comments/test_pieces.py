"""Pieces filled into moulds are what the templates themselves would say, letter for letter."""

from django.template.loader import get_template
from django.utils.safestring import mark_safe
from hypothesis import given
from hypothesis import strategies as st

from comments.pieces import MARK, Mould

SHARED = {"page": "/a-film/", "permalinks": "/a-film/comment-page-2/", "post_key": "7", "desk": "/desk/"}
TEXTS = st.text(max_size=20) | st.sampled_from(["<b>&\"'", f"{MARK}name{MARK}", "{{ url }}", "%(name)s", "&amp;"])
FLAGS = {
    "comments/_comment.html": "has_url has_name has_date is_by_author is_deeper is_approved may_be_edited "
    "may_be_answered is_at_cap is_below_hidden",
    "comments/_ping.html": "is_trackback has_name has_url may_be_edited",
    "comments/_marker.html": "is_pending is_missing",
    "comments/_avatar.html": "",
}
VALUES = "key classes name url moment written_at answered_key answered_name ground disc dot x y radius dot_x"


@st.composite
def fillings(draw):
    """A template, and some flags and words for it, one after another in the same mould."""
    template = draw(st.sampled_from(sorted(FLAGS)))
    flags = st.fixed_dictionaries({name: st.booleans() for name in FLAGS[template].split()})
    safe = st.fixed_dictionaries({name: TEXTS.map(mark_safe) for name in ("body", "avatar")})
    values = st.fixed_dictionaries(dict.fromkeys(VALUES.split(), TEXTS))
    return template, draw(st.lists(st.tuples(flags, st.builds(dict.__or__, values, safe)), min_size=1, max_size=4))


@given(fillings())
def test_a_piece_is_what_its_template_would_say(filling):
    template, pieces = filling
    mould = Mould(template, **SHARED)

    for flags, values in pieces:
        assert mould.fill(flags, values) == get_template(template).render({**SHARED, **flags, **values})


def test_words_are_escaped_and_rendered_texts_are_not():
    mould = Mould("comments/_marker.html")

    piece = mould.fill({"is_pending": False, "is_missing": False}, {"key": "<1>", "classes": mark_safe("a&b")})

    assert '<li id="comment-&lt;1&gt;" class="a&b">' in piece
