"""The card as a drawing: whatever it is to say, it has its size, nothing is cut off, and no letter is a box."""

import unicodedata
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from picture_files import saved, upright
from PIL import Image, ImageChops

from blog.images import CARD_SIZE, TINTS, Card, draw_card, fonts
from blog.images.fonts import drawable, is_from_right, typeface_for
from blog.images.setting import Room, fitted

LONG = "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb"
POSTER, STILL = saved(upright((800, 1_200)), "JPEG"), saved(upright((1_600, 900)), "JPEG")


@pytest.fixture
def without_system_fonts(monkeypatch):
    monkeypatch.setattr(fonts, "_system_faces", tuple)


def drawn(**fields):
    image = Image.open(BytesIO(draw_card(Card(**{"title": "Her", "site": "Matinee", **fields}))))
    image.load()
    return image


def has_ink_at_the_edge(image, plain):
    """Whether what was written reaches into the outermost pixels, where nothing may stand."""
    changed = ImageChops.difference(image, plain).point(lambda light: 255 if light > 60 else 0).convert("L")
    box = changed.getbbox()
    return bool(box) and (box[0] < 20 or box[1] < 20 or box[2] > CARD_SIZE[0] - 20 or box[3] > CARD_SIZE[1] - 20)


@pytest.mark.parametrize("picture", [b"", POSTER, STILL, b"damaged"], ids=["none", "poster", "still", "damaged"])
@pytest.mark.parametrize(
    "said",
    [
        {"title": "M"},
        {"title": "Her", "facts": "2013 · Spike Jonze", "rating": "3.5/4", "stars": (1, 1, 1, 0.5)},
        {"title": LONG, "facts": f"{LONG} · 1964 · Stanley Kubrick", "rating": "B+"},
        {"title": LONG * 5, "stars": (1.0,) * 10},
        {"title": "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", "rating": "85 %"},
        {"title": "W" * 300},
        {"title": "باب الحديد", "facts": "1958", "stars": (1, 0)},
        {"title": ""},
    ],
    ids=lambda said: said["title"][:12],
)
def test_everything_stands_within_the_card(said, picture):
    image = drawn(**said, picture=picture)
    empty = drawn(title="", site="", picture=picture) if not is_from_right(said["title"]) else image

    assert (image.format, image.size) == ("JPEG", CARD_SIZE)
    assert not has_ink_at_the_edge(image, empty)


@pytest.mark.parametrize("tint", range(TINTS))
def test_a_post_without_picture_has_a_ground_of_its_film(tint):
    assert drawn(tint=tint).getpixel((5, 5)) != drawn(tint=tint + 1).getpixel((5, 5))


def test_a_poster_stands_beside_the_words_and_a_still_behind_them():
    poster, still = drawn(picture=POSTER), drawn(picture=STILL)

    assert poster.getpixel((50, 50))[0] > 150
    assert max(poster.getpixel((1_190, 50))) < 40
    assert max(still.getpixel((1_190, 50))) > 60


def test_a_title_from_the_right_has_its_poster_on_the_right():
    image = drawn(title="باب الحديد", picture=POSTER)

    assert max(image.getpixel((10, 300))) < 40
    assert max(image.getpixel((1_190, 50))) > 100


def test_stars_are_filled_to_their_part():
    full, half = drawn(stars=(1,)), drawn(stars=(0.5,))

    star = (64 + 28 + 12, 630 - 64 - 28)  # right of the middle of the first
    assert full.getpixel(star)[0] > 200
    assert half.getpixel(star)[0] < 200


# Letters


@pytest.mark.parametrize(
    "title", ["Amélie", "Dvořák", "Łódź", "Đừng đốt", "Kieślowski", "Ægir – “No”…", "Şarkı", "8 ½"]
)
def test_accents_are_the_bundled_typefaces_own(without_system_fonts, title):
    assert drawable(title) == unicodedata.normalize("NFC", title)
    assert drawable(unicodedata.normalize("NFD", title)) == unicodedata.normalize("NFC", title)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("七人の侍", ""),
        ("Her 🎬", "Her"),
        ("🎬", ""),
        ("❤️ Her", "Her"),
        ("Her\u200b \ue000\u202e", "Her"),
        ("M: 七", ""),
        (" two\n\nlines ", "two lines"),
    ],
)
def test_what_has_no_letters_is_left_out_and_never_drawn_as_boxes(without_system_fonts, title, expected):
    assert drawable(title) == expected


def test_a_card_without_a_title_still_names_the_site(without_system_fonts):
    nameless, empty = drawn(title="七人の侍"), drawn(title="七人の侍", site="")

    assert nameless.tobytes() != empty.tobytes()
    assert nameless.tobytes() == drawn(title="").tobytes()


def test_a_font_of_the_system_helps_out(tmp_path, monkeypatch):
    found = sorted(Path("/usr/share/fonts").rglob("DejaVuSerif.ttf"))
    if not found:
        pytest.skip("DejaVu is not installed here")
    monkeypatch.setattr(fonts, "_system_faces", lambda: (fonts.Face(found[0]),))

    assert drawable("Война и мир") == "Война и мир"
    assert typeface_for("Война и мир").faces == (fonts.Face(found[0]),)
    assert typeface_for("War").faces[0].path.name.startswith("newsreader")


def test_a_text_from_the_right_needs_a_pillow_that_can_turn_it(monkeypatch):
    monkeypatch.setattr(fonts, "can_turn", lambda: False)

    assert drawable("باب الحديد") == ""


def test_without_any_font_there_is_still_a_card(monkeypatch):
    monkeypatch.setattr(fonts, "_system_faces", tuple)
    monkeypatch.setattr(fonts, "_bundled_faces", tuple)

    assert drawn(stars=(1, 0.5), picture=POSTER).size == CARD_SIZE


# Lines

WORDS = st.text(alphabet=st.characters(codec="latin-1", categories=["L", "N", "P", "Zs"]), min_size=1, max_size=200)


@settings(deadline=None, max_examples=60)
@given(WORDS, st.integers(200, 1_100), st.integers(60, 400))
def test_a_text_fits_into_its_room(text, width, height):
    if not (words := drawable(text)):
        return
    set_text = fitted(words, typeface_for(words), Room(width, height, largest=128, smallest=44))

    assert 44 <= set_text.size <= 128
    assert set_text.height <= max(height, set_text.leading)
    assert all(set_text.typeface.length(line, set_text.size) <= width for line in set_text.lines)


@settings(deadline=None, max_examples=60)
@given(WORDS)
def test_nothing_of_a_text_is_lost_unless_an_ellipsis_says_so(text):
    if not (words := drawable(text)):
        return
    set_text = fitted(words, typeface_for(words), Room(600, 300, largest=128, smallest=44))

    shown = "".join(set_text.lines).replace(" ", "")
    assert shown == words.replace(" ", "") or shown.endswith("…")


def test_a_title_breaks_where_a_reader_would():
    title = "Spider-Man: Across the Spider-Verse"
    set_text = fitted(title, typeface_for(title), Room(420, 560, largest=128, smallest=44))

    assert all(line in title for line in set_text.lines)
    assert " ".join(set_text.lines).replace("- ", "-") == title
