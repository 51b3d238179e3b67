"""Pictures: what is taken, what is refused before it costs anything, and that nothing but the picture remains."""

import random
import struct
import subprocess
import sys
import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from blog.images import LONGEST_SIDE, MAX_BYTES, PictureRefused, prepare_picture

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


def png_chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_header(width, height):
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IDAT", zlib.compress(b"\0" * 9))


def webp_header(kind, rest):
    chunk = kind + struct.pack("<I", len(rest)) + rest
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk


def jpeg_of_size(width, height):
    content = as_file(two_halves())
    start = content.index(b"\xff\xc0") + 5
    return content[:start] + struct.pack(">HH", height, width) + content[start + 4 :]


WEBP_BOMBS = {
    "extended": webp_header(b"VP8X", b"\x10\0\0\0" + (16_382).to_bytes(3, "little") * 2),
    "lossless": webp_header(b"VP8L", b"\x2f" + (16_382 | 16_382 << 14).to_bytes(4, "little") + b"\0" * 9),
    "lossy": webp_header(b"VP8 ", b"\x10\0\0\x9d\x01\x2a" + struct.pack("<HH", 16_383, 16_383) + b"\0" * 4),
}

REFUSED = {
    "nothing": (b"", "empty"),
    "too many bytes": (b"\xff\xd8" + b"\0" * MAX_BYTES, "too_many_bytes"),
    "text": (b"no picture", "unknown_format"),
    "SVG": (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "unknown_format"),
    "HTML behind the mark of a GIF": (b"GIF89a/*<script>*/=1;alert(1)//", None),
    "BMP": (as_file(two_halves(), "BMP"), "unknown_format"),
    "TIFF": (as_file(two_halves(), "TIFF"), "unknown_format"),
    "PDF": (as_file(two_halves(), "PDF"), "unknown_format"),
    "ICO": (as_file(two_halves(), "ICO"), "unknown_format"),
    "EPS": (as_file(two_halves(), "EPS"), "unknown_format"),
    "a truncated JPEG": (as_file(two_halves((600, 400)))[:-400], "damaged"),
    "a truncated PNG": (as_file(two_halves((600, 400)), "PNG")[:-60], "damaged"),
    "a truncated GIF": (as_file(two_halves((600, 400)), "GIF")[:-400], "damaged"),
    "a truncated WebP": (as_file(two_halves((600, 400)), "WEBP")[:-40], "damaged"),
    "a PNG with a few pixels only": (png_header(60, 40), "damaged"),
    "a PNG that is only a header": (png_header(60, 40)[:33], None),
    "a PNG with a wrong checksum": (as_file(two_halves(), "PNG").replace(b"IHDR\0\0\0<", b"IHDR\0\0\0="), None),
    "a JPEG that is only a mark": (b"\xff\xd8\xff", None),
    "a JPEG of too many scans": (as_file(two_halves())[:-2] + b"\xff\xda\0\2" * 300 + b"\xff\xd9", "damaged"),
    "a JPEG of too many scans in parts": (as_file(two_halves())[:-2] + b"\xff\xda\0\2\xff\xd9" * 300, "damaged"),
    "a PNG with a long side": (png_header(12_001, 1), "too_long_side"),
    "a PNG with too many pixels": (png_header(8_000, 5_001), "too_many_pixels"),
    "a PNG bomb": (png_header(60_000, 60_000), None),
    "a JPEG with too many pixels": (jpeg_of_size(8_000, 5_001), "too_many_pixels"),
    "a GIF with too many pixels": (b"GIF89a" + struct.pack("<HH", 8_000, 5_001) + b"\0" * 20, None),
    "an extended WebP bomb": (WEBP_BOMBS["extended"], "too_long_side"),
    "a lossless WebP bomb": (WEBP_BOMBS["lossless"], "too_long_side"),
    "a lossy WebP bomb": (WEBP_BOMBS["lossy"], "too_long_side"),
    "a WebP of another kind": (webp_header(b"ABCD", b"\0" * 20), "damaged"),
    "a WebP that is only a mark": (b"RIFF\0\0\0\0WEBP", "damaged"),
}


@pytest.mark.parametrize(("content", "code"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_safe_picture_is_refused(content, code):
    with pytest.raises(PictureRefused) as refused:
        prepare_picture(content)

    assert code is None or refused.value.code == code


def test_a_refusal_has_numbers_for_its_sentence():
    with pytest.raises(PictureRefused) as refused:
        prepare_picture(png_header(12_001, 1))

    assert refused.value.params == {"limit": 12_000}


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
    content = b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IDAT", rows) + png_chunk(b"IEND", b"")

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


def test_a_large_photograph_stays_within_memory():
    program = (
        "import re, sys; from blog.images import prepare_picture; prepare_picture(sys.stdin.buffer)\n"
        # not getrusage: its figure includes what the process that started this one held
        "print(int(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1]) // 1024)"
    )
    photograph = as_file(Image.radial_gradient("L").resize((6_000, 4_000)).convert("RGB"))
    used = subprocess.run([sys.executable, "-c", program], input=photograph, capture_output=True, check=True)

    assert int(used.stdout) < 400


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
