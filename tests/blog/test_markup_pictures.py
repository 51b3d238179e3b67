"""Pictures in rendered texts: shown in full where they are known, and nothing else changed."""

import pytest
from hostile_payloads import PAYLOADS
from hypothesis import given
from hypothesis import strategies as st
from test_markup_hostile import POST_ATTRIBUTES, POST_TAGS, assert_harmless

from blog.markup import KnownPicture, plain_pictures, render_post, to_text
from blog.markup.pictures import show_pictures

PICTURE = KnownPicture(
    "/media/b.jpg", 1_200, 800, "Rain", "/media/b-320.jpg 320w, /media/b.jpg 1200w", "/media/b.avif 1200w", "21"
)
NEW_ATTRIBUTES = {"srcset", "sizes", "type", "decoding", "data-ground"}
KNOWN = {"/media/a.jpg": PICTURE}


def rendered(source, source_format="markdown"):
    return render_post(source, source_format, KNOWN)


def test_a_known_picture_is_shown_in_full():
    assert rendered("![A wet street](/media/a.jpg)") == (
        '<p><picture><source type="image/avif" srcset="/media/b.avif 1200w" '
        'sizes="(min-width: 40rem) 37rem, calc(100vw - 2rem)">'
        '<img src="/media/b.jpg" srcset="/media/b-320.jpg 320w, /media/b.jpg 1200w" '
        'sizes="(min-width: 40rem) 37rem, calc(100vw - 2rem)" width="1200" height="800" alt="A wet street" '
        'data-ground="21" loading="lazy" decoding="async"></picture></p>'
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("![](/media/a.jpg)", 'alt="Rain"'),
        ('![x](/media/a.jpg "A title")', 'title="A title"'),
        ("[![x](/media/a.jpg)](/elsewhere/)", '<a href="/elsewhere/"><picture>'),
        ('![a " < & > b](/media/a.jpg)', 'alt="a &quot; &lt; &amp; &gt; b"'),
    ],
)
def test_what_the_writer_said_of_it_stands(source, expected):
    assert expected in rendered(source)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ("", ("1200", "800")),
        ('width="300"', ("300", "200")),
        ('height="200"', ("300", "200")),
        ('width="300" height="100"', ("300", "100")),
        ('width="0"', ("1200", "800")),
        ('width="9e9"', ("1200", "800")),
    ],
)
def test_a_size_that_the_writer_gave_stands_and_is_completed(attributes, size):
    html = rendered(f'<img src="/media/a.jpg" {attributes}>', "html")

    assert f'width="{size[0]}" height="{size[1]}"' in html


@pytest.mark.parametrize(
    "source", ["![x](/media/c.jpg)", "![x](https://else.example/media/a.jpg)", "`![x](/media/a.jpg)`", "/media/a.jpg"]
)
def test_everything_else_stays_as_it_was(source):
    assert rendered(source) == render_post(source, "markdown")


def test_a_picture_without_widths_has_no_srcset():
    html = render_post("![x](/a.jpg)", "markdown", {"/a.jpg": KnownPicture("/a.jpg", 60, 40)})

    assert (
        html == '<p><picture><img src="/a.jpg" width="60" height="40" alt="x" loading="lazy" decoding="async">'
        "</picture></p>"
    )


def test_a_feed_gets_an_ordinary_image():
    plain = plain_pictures(rendered('Before ![A "wet" street](/media/a.jpg "T") &amp; after'))

    assert plain == (
        '<p>Before <img src="/media/b.jpg" width="1200" height="800" alt="A &quot;wet&quot; street" title="T"> &amp; '
        "after</p>"
    )


def test_its_words_stand_in_the_plain_text():
    assert to_text(rendered("A ![wet street](/media/a.jpg) here.")) == "A wet street here."


@given(st.text(alphabet='<>&"ab![]()*_`\n/ #;=', max_size=120))
def test_whatever_is_written_only_pictures_change(text):
    plain = render_post(text, "markdown")

    assert show_pictures(plain, {"/never.jpg": PICTURE}) == plain


@given(st.text(max_size=60))
def test_no_words_break_out_of_their_attribute(words):
    html = show_pictures('<p><img src="/a.jpg" alt="">', {"/a.jpg": KnownPicture("/a.jpg", 6, 4, words)})

    assert html.count("<") == 4
    assert html.count('"') % 2 == 0


def test_around_a_picture_a_hostile_text_is_as_harmless_as_without():
    for payload in PAYLOADS:
        html = rendered(f"![x](/media/a.jpg)\n\n{payload}")
        assert_harmless(html, POST_TAGS | {"picture", "source"}, POST_ATTRIBUTES | NEW_ATTRIBUTES)
