"""Pictures: what is taken, what is refused before it costs anything, and that nothing but the picture remains."""

import random
import re
import struct
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from picture_files import CORNERS, GOOD, HOSTILE, WEBP_BOMBS, chunk, png_header
from PIL import Image, ImageCms

from blog.images import (
    LONGEST_SIDE,
    PictureRefused,
    ground_of,
    in_avif,
    prepare_picture,
    smaller_sizes,
    smaller_versions,
)

ROOT = Path(__file__).parents[2]
RED, BLUE = (200, 20, 20), (20, 20, 200)


def two_halves(size=(60, 40), mode="RGB"):
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, BLUE)
    image.paste(RED, (0, 0, size[0] // 2, size[1]))
    return image.quantize(4) if mode == "P" else image.convert(mode)


def as_file(image, file_format="JPEG", **options):
    buffer = BytesIO()
    image.save(buffer, file_format, **options)
    return buffer.getvalue()


def opened(prepared):
    image = Image.open(BytesIO(prepared.content))
    image.load()
    return image


def is_near(pixel, colour, tolerance=12):
    return all(abs(a - b) <= tolerance for a, b in zip(pixel, colour, strict=True))


def test_there_are_more_than_a_hundred_files():
    assert len(GOOD) + len(HOSTILE) > 150


@pytest.mark.filterwarnings("ignore")  # Pillow complains, and goes on
@pytest.mark.parametrize("file", GOOD.values(), ids=GOOD)
def test_a_good_picture_comes_out_upright_and_without_metadata(file):
    prepared = prepare_picture(file.make())

    written = opened(prepared)
    assert written.size == (prepared.width, prepared.height)
    assert b"SECRET" not in prepared.content
    assert b"<script>" not in prepared.content
    assert not written.getexif()
    assert not {"icc_profile", "exif", "comment", "xmp", "photoshop"} & written.info.keys()
    assert prepared.extension == ("jpg" if file.alpha == 255 else "webp")
    for pixel, corner in zip(corners(written), CORNERS, strict=True):
        assert file.is_grey or is_near(pixel[:3], corner, file.tolerance)
        assert abs(pixel[3] - file.alpha) <= 3


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("make", "code"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_safe_picture_is_refused(make, code):
    with pytest.raises(PictureRefused) as refused:
        prepare_picture(make())

    assert code is None or refused.value.code == code


def test_a_refusal_has_numbers_for_its_sentence():
    with pytest.raises(PictureRefused) as refused:
        prepare_picture(png_header(12_001, 1))

    assert refused.value.params == {"limit": 12_000}


def corners(image):
    width, height = image.size
    places = ((x, y) for y in (height // 4, height * 3 // 4) for x in (width // 4, width * 3 // 4))
    return [image.convert("RGBA").getpixel(place) for place in places]


@pytest.mark.parametrize("content", WEBP_BOMBS.values(), ids=WEBP_BOMBS)
def test_a_bomb_costs_no_memory(content):
    program = (
        "import resource, sys; from blog.images import *\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "try: prepare_picture(bytes.fromhex(sys.argv[1]))\n"
        "except PictureRefused: pass\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    grown = subprocess.run([sys.executable, "-c", program, content.hex()], capture_output=True, check=True, text=True)

    assert int(grown.stdout) < 20_000


@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_picture_is_written_anew_as_jpeg(file_format):
    prepared = prepare_picture(as_file(two_halves(), file_format))

    image = opened(prepared)
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (60, 40))
    assert (prepared.extension, prepared.width, prepared.height) == ("jpg", 60, 40)
    assert is_near(image.getpixel((5, 5)), RED)
    assert is_near(image.getpixel((55, 5)), BLUE)


def test_a_picture_can_be_a_file():
    assert prepare_picture(BytesIO(as_file(two_halves()))).width == 60


def test_the_content_decides_and_not_a_name():
    file = BytesIO(as_file(two_halves(), "PNG"))
    file.name = "poster.svg"

    assert prepare_picture(file).extension == "jpg"


def test_the_colour_is_the_mean():
    red, green, blue = bytes.fromhex(prepare_picture(as_file(two_halves(), "PNG")).colour.removeprefix("#"))

    assert is_near((red, green, blue), (110, 20, 110))


@pytest.mark.parametrize(
    ("size", "expected"),
    [((3_000, 2_000), (2_400, 1_600)), ((1_000, 3_000), (800, 2_400)), ((12_000, 2), (2_400, 1)), ((20, 10), (20, 10))],
)
@pytest.mark.parametrize("file_format", ["JPEG", "PNG"])
def test_a_large_picture_is_scaled_down_and_a_small_one_kept(size, expected, file_format):
    prepared = prepare_picture(as_file(two_halves(size), file_format))

    assert (prepared.width, prepared.height) == opened(prepared).size == expected
    assert max(expected) <= LONGEST_SIDE


# Where red and blue are, as it is seen, when a file says that its left half is red and how it was held.
HELD = {
    1: ("left", "right"),
    2: ("right", "left"),
    3: ("right", "left"),
    4: ("left", "right"),
    5: ("top", "bottom"),
    6: ("top", "bottom"),
    7: ("bottom", "top"),
    8: ("bottom", "top"),
}


@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize(("orientation", "sides"), HELD.items())
def test_a_picture_stands_as_the_camera_was_held(orientation, sides, file_format):
    exif = Image.Exif()
    exif[0x0112] = orientation
    image = opened(prepare_picture(as_file(two_halves(), file_format, exif=exif)))

    width, height = image.size
    edges = {"left": (4, height // 2), "right": (width - 5, height // 2)}
    edges |= {"top": (width // 2, 4), "bottom": (width // 2, height - 5)}
    assert image.size == ((60, 40) if orientation < 5 else (40, 60))
    assert is_near(image.getpixel(edges[sides[0]]), RED, 20)
    assert is_near(image.getpixel(edges[sides[1]]), BLUE, 20)


@pytest.mark.filterwarnings("ignore")  # Pillow complains, and goes on
@pytest.mark.parametrize("exif", [b"Exif\0\0damaged", b"Exif\0\0MM\0*\0\0\0\x08\xff\xff", b""])
def test_damaged_exif_is_no_reason_to_refuse_a_picture(exif):
    assert prepare_picture(as_file(two_halves(), exif=exif)).width == 60


@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("colour", [RED, (*RED, 100)])
def test_no_metadata_remains(file_format, colour):
    exif = Image.Exif()
    exif[0x010E] = "SECRET place"
    exif.get_ifd(0x8825)[2] = (48.0, 8.0, 0.0)
    options = {"exif": exif, "icc_profile": ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()}
    if file_format != "WEBP":
        options["comment"] = b"SECRET comment"
    mode = "RGBA" if len(colour) == 4 and file_format != "JPEG" else "RGB"
    image = Image.new(mode, (60, 40), colour[: len(mode)])
    image.info["comment"] = b"SECRET comment"

    written = opened(prepared := prepare_picture(as_file(image, file_format, **options) + b"SECRET tail"))

    assert b"SECRET" not in prepared.content
    assert b"Exif" not in prepared.content
    assert not written.getexif()
    assert not {"icc_profile", "exif", "comment", "xmp", "photoshop"} & written.info.keys()


def test_a_film_behind_a_photograph_does_not_matter():
    film = random.Random(1).randbytes(8_000_000)  # noqa: S311

    assert prepare_picture(as_file(two_halves()) + film).width == 60


def test_what_hangs_behind_a_picture_is_gone():
    assert b"<script>" not in prepare_picture(as_file(two_halves()) + b"<script>alert(1)</script>").content


def test_a_profile_is_worked_into_the_colours():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()  # for other colours: ignored
    assert is_near(opened(prepare_picture(as_file(two_halves(), icc_profile=profile))).getpixel((5, 5)), RED)


@pytest.mark.parametrize("profile", [b"damaged", b"\0" * 200])
def test_a_damaged_profile_is_ignored(profile):
    assert is_near(opened(prepare_picture(as_file(two_halves(), icc_profile=profile))).getpixel((5, 5)), RED)


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK"])
def test_other_kinds_of_colour_become_rgb(mode):
    file_format = "JPEG" if mode == "CMYK" else "PNG"
    image = opened(prepare_picture(as_file(two_halves(mode=mode), file_format)))

    assert image.mode == "RGB"
    assert mode in {"1", "L"} or is_near(image.getpixel((5, 5)), RED, 20)


@pytest.mark.parametrize(("value", "grey"), [(0, 0), (32_768, 128), (65_535, 255)])
def test_sixteen_bits_of_grey_become_eight(value, grey):
    image = opened(prepare_picture(as_file(Image.new("I;16", (60, 40), value), "PNG")))

    assert is_near(image.getpixel((5, 5)), (grey, grey, grey), 2)


def test_sixteen_bits_of_colour_become_eight():
    header = struct.pack(">IIBBBBB", 2, 1, 16, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" + struct.pack(">HHH", 51_400, 5_140, 5_140) * 2)
    content = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")

    assert is_near(opened(prepare_picture(content)).getpixel((0, 0)), RED)


@pytest.mark.parametrize("file_format", ["PNG", "WEBP"])
def test_real_transparency_is_kept_as_webp(file_format):
    image = two_halves(mode="RGBA")
    image.putalpha(Image.new("L", image.size, 100))
    prepared = prepare_picture(as_file(image, file_format))

    assert (prepared.extension, opened(prepared).format, opened(prepared).mode) == ("webp", "WEBP", "RGBA")
    assert abs(opened(prepared).getpixel((5, 5))[3] - 100) < 3


def test_a_palette_with_a_transparent_colour_is_kept_as_webp():
    image = Image.new("P", (60, 40), 0)
    image.putpalette([0, 0, 0, *RED])
    image.paste(1, (0, 0, 30, 40))
    written = opened(prepare_picture(as_file(image, "PNG", transparency=0)))

    assert written.getpixel((55, 5))[3] == 0
    assert is_near(written.getpixel((5, 5))[:3], RED, 20)


def test_an_alpha_channel_without_transparency_is_left_off():
    assert prepare_picture(as_file(two_halves(mode="RGBA"), "PNG")).extension == "jpg"


@pytest.mark.parametrize("file_format", ["GIF", "WEBP", "PNG"])
def test_of_an_animation_the_first_frame_is_taken(file_format):
    frames = [Image.new("RGB", (60, 40), colour) for colour in (RED, BLUE)]
    content = as_file(frames[0], file_format, save_all=True, append_images=frames[1:], duration=100)
    image = opened(prepare_picture(content))

    assert getattr(image, "n_frames", 1) == 1
    assert is_near(image.getpixel((5, 5)), RED)


def test_a_phone_s_double_picture_is_its_first():
    content = as_file(two_halves(), "MPO", save_all=True, append_images=[Image.new("RGB", (60, 40), BLUE)])

    assert is_near(opened(prepare_picture(content)).getpixel((5, 5)), RED)


def photograph(width, height):
    """As large a file as a camera writes: grain is what makes it so."""
    grain = Image.effect_noise((width // 4, height // 4), 60).resize((width, height))
    return as_file(Image.merge("RGB", (grain, Image.radial_gradient("L").resize((width, height)), grain)), quality=92)


def in_a_process_of_its_own(program, content):
    """What it costs, in seconds of the processor and in megabytes: those by a file that, unlike getrusage, counts only
    what this process held."""
    measured = (
        "import re, sys, time; from blog.images import *\n"
        f"content = sys.stdin.buffer.read(); before = time.process_time(); {program}\n"
        "seconds = time.process_time() - before\n"
        "print(seconds, int(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1]) // 1024)"
    )
    used = subprocess.run([sys.executable, "-c", measured], input=content, capture_output=True, check=True)
    seconds, megabytes = used.stdout.split()
    return float(seconds), int(megabytes)


def test_a_photograph_of_24_megapixels_is_there_soon_and_stays_within_memory():
    content = photograph(6_000, 4_000)
    seconds, megabytes = in_a_process_of_its_own("prepare_picture(content)", content)

    print(f"{len(content)} bytes: {seconds:.1f} s, {megabytes} MB")  # noqa: T201
    assert len(content) > 4_000_000
    assert seconds < 5
    assert megabytes < 400


def test_its_avif_stays_within_memory_too():
    prepared = prepare_picture(photograph(6_000, 4_000))

    assert in_a_process_of_its_own("list(in_avif(content))", prepared.content)[1] < 400


# The largest that are taken, of each kind that takes its own way through memory.
LARGEST = {
    "JPEG": lambda: as_file(Image.radial_gradient("L").resize((8_000, 5_000)).convert("RGB"), progressive=True),
    "PNG": lambda: as_file(Image.new("RGB", (8_000, 5_000)), "PNG", compress_level=1),
    "PNG with alpha": lambda: as_file(Image.new("RGBA", (8_000, 5_000), (9, 9, 9, 99)), "PNG", compress_level=1),
    "PNG in grey with alpha": lambda: as_file(Image.new("LA", (8_000, 5_000), (9, 99)), "PNG", compress_level=1),
    "PNG with a palette": lambda: as_file(Image.new("P", (8_000, 5_000)), "PNG", transparency=1, compress_level=1),
    "PNG of sixteen bits": lambda: as_file(Image.new("I;16", (8_000, 5_000), 900), "PNG", compress_level=1),
    "WebP": lambda: as_file(Image.new("RGB", (5_000, 4_000)), "WEBP", quality=1, method=0),
    "WebP with alpha": lambda: as_file(Image.new("RGBA", (5_000, 4_000), (9, 9, 9, 99)), "WEBP", quality=1, method=0),
    "GIF": lambda: as_file(Image.new("P", (8_000, 5_000)), "GIF"),
}


@pytest.mark.parametrize("make", LARGEST.values(), ids=LARGEST)
def test_the_largest_picture_of_each_kind_stays_within_memory(make):
    assert in_a_process_of_its_own("prepare_picture(content)", make())[1] < 400


# Widths, and AVIF


@pytest.mark.parametrize(
    ("size", "widths"),
    [((2_400, 1_600), [320, 640, 1_200]), ((1_600, 2_400), [320, 640, 1_200]), ((700, 500), [320]), ((300, 200), [])],
)
def test_a_picture_is_written_in_the_widths_that_pages_ask_for(size, widths):
    prepared = prepare_picture(as_file(two_halves(size)))

    assert [one.width for one in prepared.smaller] == widths
    for one in prepared.smaller:
        image = Image.open(BytesIO(one.content))
        assert (image.format, image.width) == ("JPEG", one.width)
        assert abs(image.height / image.width - size[1] / size[0]) < 0.01
        assert len(one.content) < len(prepared.content)


def test_smaller_ones_can_be_made_later():
    prepared = prepare_picture(as_file(two_halves((1_500, 1_000))))

    assert [one.width for one in smaller_versions(prepared.content)] == [one.width for one in prepared.smaller]


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_avif_follows_in_all_widths(mode):
    image = two_halves((500, 400), mode)
    if mode == "RGBA":
        image.putalpha(100)
    written = list(in_avif(prepare_picture(as_file(image, "PNG")).content))

    assert [one.width for one in written] == [320, 500]
    for one in written:
        found = Image.open(BytesIO(one.content))
        assert (found.format, found.mode, found.width) == ("AVIF", mode, one.width)
        assert is_near(found.getpixel((10, 10))[:3], RED, 25)


@given(st.integers(1, 2_400), st.integers(1, 2_400))
def test_smaller_sizes_are_smaller_and_keep_the_proportions(width, height):
    for smaller_width, smaller_height in smaller_sizes(width, height):
        assert smaller_width < width
        assert smaller_height >= 1
        assert abs(smaller_height - height * smaller_width / width) <= 1


def test_every_ground_is_in_the_stylesheet():
    css = (ROOT / "static/css/pictures.css").read_text()
    grounds = dict(re.findall(r'\[data-ground="(\d+)"\] \{ --ground: (#[0-9a-f]{6}); \}', css))

    assert [ground_of(colour) for colour in grounds.values()] == [int(number) for number in grounds] == list(range(216))


@pytest.mark.filterwarnings("ignore")
@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_file_is_prepared_or_refused(data):
    file_format = data.draw(st.sampled_from(["JPEG", "PNG", "WEBP", "GIF"]))
    content = bytearray(as_file(two_halves(), file_format))
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))

    try:
        prepared = prepare_picture(bytes(content[: data.draw(st.integers(0, len(content)))]))
    except PictureRefused:
        return
    assert opened(prepared).size == (prepared.width, prepared.height)
