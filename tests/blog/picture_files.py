"""Picture files, good and hostile, each made anew and always the same: a name, and how to make it.

A good one shows four corners: red and green above, blue and yellow below, seen as it is meant to be seen.
"""

import gzip
import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PIL import ExifTags, Image, ImageCms
from PIL.PngImagePlugin import PngInfo

RED, GREEN, BLUE, YELLOW = (200, 20, 20), (20, 160, 20), (20, 20, 200), (220, 210, 20)
CORNERS = (RED, GREEN, BLUE, YELLOW)
SIZE = (120, 80)
ORIENTATION = 0x0112
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
PHONE_SECRETS = b"SECRET"  # wherever a file can hold words, it holds these

# What has to be done to an upright picture so that the orientation of that number sets it upright again.
LAID = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@dataclass(frozen=True)
class Good:
    """`is_grey` has no colours to compare; `alpha` is what shines through everywhere."""

    make: Callable[[], bytes]
    is_grey: bool = False
    alpha: int = 255
    tolerance: int = 30


def upright(size=SIZE):
    width, height = size
    image = Image.new("RGB", size)
    for number, colour in enumerate(CORNERS):
        left, top = number % 2 * width // 2, number // 2 * height // 2
        image.paste(colour, (left, top, left + width // 2, top + height // 2))
    return image


def saved(image, kind, **options):
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def exif(orientation=1, **more):
    found = Image.Exif()
    found[ORIENTATION] = orientation
    found[0x010E] = "SECRET place"
    found[0x9286] = b"ASCII\0\0\0SECRET words"
    found.get_ifd(0x8825).update({1: "N", 2: (48.0, 8.0, 0.0), 3: "E", 4: (11.0, 34.0, 0.0)})
    for tag, value in more.items():
        found[int(tag[1:])] = value
    return found


def laid(orientation, kind):
    turn = LAID[orientation]
    image = upright() if turn is None else upright().transpose(turn)
    return saved(image, kind, exif=exif(orientation), **({"lossless": True} if kind == "WEBP" else {}))


def in_mode(mode):
    return upright().quantize(8) if mode == "P" else upright().convert(mode)


def with_alpha(alpha, size=SIZE):
    image = upright(size)
    image.putalpha(alpha)
    return image


def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


PNG_MARK = b"\x89PNG\r\n\x1a\n"


def png(width, height, bits, colour, rows, *before):
    """A PNG by hand, of what Pillow does not write."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0))
    return PNG_MARK + header + b"".join(before) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def deep_png(*, with_alpha_channel):
    """Sixteen bits to each light."""
    width, height = SIZE
    alpha = struct.pack(">H", 0xFFFF) if with_alpha_channel else b""
    rows = b""
    for y in range(height):
        rows += b"\0"
        for x in range(width):
            colour = CORNERS[(x >= width // 2) + 2 * (y >= height // 2)]
            rows += b"".join(struct.pack(">H", light * 257) for light in colour) + alpha
    return png(width, height, 16, 6 if with_alpha_channel else 2, rows)


def small_palette_png(bits):
    """Four colours, in two or four bits each."""
    width, height = SIZE
    per_byte = 8 // bits
    palette = b"".join(bytes(colour) for colour in CORNERS)
    rows = b""
    for y in range(height):
        row = [(x >= width // 2) + 2 * (y >= height // 2) for x in range(width)]
        rows += b"\0"
        for start in range(0, width, per_byte):
            rows += bytes([sum(n << (8 - bits * (i + 1)) for i, n in enumerate(row[start : start + per_byte]))])
    return png(width, height, bits, 3, rows, chunk(b"PLTE", palette))


def png_with_words(**options):
    words = PngInfo()
    words.add_text("Comment", "SECRET text", zip=options.get("zip", False))
    words.add_itxt("XML:com.adobe.xmp", "<x:xmpmeta>SECRET</x:xmpmeta>", zip=options.get("zip", False))
    return saved(upright(), "PNG", pnginfo=words)


def png_with(*chunks):
    whole = saved(upright(), "PNG")
    return whole[:33] + b"".join(chunks) + whole[33:]


def packed(content):
    return zlib.compress(content, 9)


def png_bomb_in(kind, before):
    """A few kilobytes that become 200 MB when they are unpacked."""
    return png_with(chunk(kind, before + packed(bytes(200_000_000))))


def jpeg_with(marker, content, whole=None):
    whole = whole or saved(upright(), "JPEG", quality=95)
    return whole[:2] + b"\xff" + bytes([marker]) + struct.pack(">H", len(content) + 2) + content + whole[2:]


def animated(kind, *, first=None, count=3):
    frames = [first or upright()] + [Image.new("RGB", SIZE, (number * 40, 0, 0)) for number in range(1, count)]
    options = {"lossless": True} if kind == "WEBP" else {}
    return saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=50, **options)


def gif_of_frames(count):
    """The first frame shows the corners, all others are one pixel: 10,000 of them in a few kilobytes."""
    whole = saved(upright().quantize(8), "GIF")
    frame = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\x00"
    return whole[:-1] + frame * count + b"\x3b"


def zipped():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo("SECRET.html"), "<script>alert(1)</script>")
    return buffer.getvalue()


def iptc():
    return b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0e\x1c\x02\x78\0\x09SECRET ip"


def xmp():
    return b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>SECRET</x:xmpmeta>"


def with_thumbnail():
    found = exif()
    found.get_ifd(ExifTags.IFD.IFD1)[0x0103] = 6
    return saved(upright(), "JPEG", quality=95, exif=found)


def transparent_palette():
    image = Image.new("P", SIZE, 0)
    image.putpalette(b"".join(bytes(colour) for colour in CORNERS) + bytes(3))
    for number in range(4):
        left, top = number % 2 * SIZE[0] // 2, number // 2 * SIZE[1] // 2
        image.paste(number, (left, top, left + SIZE[0] // 2, top + SIZE[1] // 2))
    return saved(image, "PNG", transparency=bytes([120, 120, 120, 120, 0]))


JPEG = partial(saved, kind="JPEG", quality=95)
GOOD: dict[str, Good] = {
    "a plain JPEG": Good(lambda: JPEG(upright())),
    "a progressive JPEG": Good(lambda: JPEG(upright(), progressive=True)),
    "a JPEG without subsampling": Good(lambda: JPEG(upright(), subsampling=0)),
    "a coarse JPEG": Good(lambda: saved(upright(), "JPEG", quality=20), tolerance=60),
    "a JPEG with restart marks": Good(lambda: JPEG(upright(), restart_marker_rows=1)),
    "a grey JPEG": Good(lambda: JPEG(in_mode("L")), is_grey=True),
    "a JPEG for print (CMYK)": Good(lambda: JPEG(in_mode("CMYK"))),
    "a progressive JPEG for print": Good(lambda: JPEG(in_mode("CMYK"), progressive=True)),
    "a JPEG with a profile": Good(lambda: JPEG(upright(), icc_profile=SRGB)),
    "a JPEG with a broken profile": Good(lambda: JPEG(upright(), icc_profile=b"SECRET" * 40)),
    "a JPEG with half a profile": Good(lambda: JPEG(upright(), icc_profile=SRGB[:200])),
    "a JPEG with a profile for print": Good(lambda: JPEG(in_mode("CMYK"), icc_profile=SRGB)),
    "a JPEG with GPS and camera": Good(lambda: JPEG(upright(), exif=exif(t271="SECRET maker", t272="SECRET model"))),
    "a JPEG with a comment": Good(lambda: JPEG(upright(), comment=b"SECRET")),
    "a JPEG with XMP": Good(lambda: jpeg_with(0xE1, xmp())),
    "a JPEG with IPTC": Good(lambda: jpeg_with(0xED, iptc())),
    "a JPEG with a thumbnail": Good(with_thumbnail),
    "a JPEG with damaged EXIF": Good(lambda: JPEG(upright(), exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff")),
    "a JPEG and a ZIP in one": Good(lambda: JPEG(upright()) + zipped()),
    "a JPEG and a page in one": Good(lambda: jpeg_with(0xFE, b"SECRET--><script>alert(1)</script><!--")),
    "a JPEG with a page behind it": Good(lambda: JPEG(upright()) + b"<html><script>alert('SECRET')</script>"),
    "a JPEG with a film behind it": Good(lambda: JPEG(upright()) + random.Random(1).randbytes(3_000_000)),  # noqa: S311
    "a phone's double picture (MPO)": Good(
        lambda: saved(upright(), "MPO", quality=95, save_all=True, append_images=[Image.new("RGB", SIZE)])
    ),
    **{f"a JPEG laid {n}": Good(partial(laid, n, "JPEG"), tolerance=40) for n in LAID},
    **{f"a PNG laid {n}": Good(partial(laid, n, "PNG")) for n in LAID},
    **{f"a WebP laid {n}": Good(partial(laid, n, "WEBP")) for n in LAID},
    **{f"a JPEG laid {n}, which says nothing": Good(lambda n=n: JPEG(upright(), exif=exif(n))) for n in (0, 9, 65_535)},
    "a plain PNG": Good(lambda: saved(upright(), "PNG")),
    "a PNG of one bit": Good(lambda: saved(in_mode("1"), "PNG"), is_grey=True),
    "a grey PNG": Good(lambda: saved(in_mode("L"), "PNG"), is_grey=True),
    "a grey PNG of sixteen bits": Good(lambda: saved(Image.new("I;16", SIZE, 40_000), "PNG"), is_grey=True),
    "a PNG of sixteen bits": Good(lambda: deep_png(with_alpha_channel=False)),
    "a PNG of sixteen bits with alpha": Good(lambda: deep_png(with_alpha_channel=True)),
    "a PNG with a palette": Good(lambda: saved(in_mode("P"), "PNG")),
    "a PNG of four colours in two bits": Good(lambda: small_palette_png(2)),
    "a PNG of four colours in four bits": Good(lambda: small_palette_png(4)),
    "a PNG with idle alpha": Good(lambda: saved(with_alpha(255), "PNG")),
    "a PNG with alpha": Good(lambda: saved(with_alpha(120), "PNG"), alpha=120),
    "a PNG with a palette and alpha": Good(transparent_palette, alpha=120),
    "a grey PNG with alpha": Good(
        lambda: saved(Image.merge("LA", [in_mode("L"), Image.new("L", SIZE, 120)]), "PNG"), is_grey=True, alpha=120
    ),
    "a PNG whose black is transparent": Good(lambda: saved(upright(), "PNG", transparency=(0, 0, 0))),
    "a PNG with words": Good(png_with_words),
    "a PNG with packed words": Good(lambda: png_with_words(zip=True)),
    "a PNG with GPS": Good(lambda: saved(upright(), "PNG", exif=exif())),
    "a PNG with a profile": Good(lambda: saved(upright(), "PNG", icc_profile=SRGB)),
    "a PNG with a broken profile": Good(lambda: saved(upright(), "PNG", icc_profile=b"SECRET" * 30)),
    "a PNG with a strange chunk": Good(lambda: png_with(chunk(b"seCr", b"SECRET"))),
    "a PNG with a gamma of nothing": Good(lambda: png_with(chunk(b"gAMA", bytes(4)))),
    "a PNG with a page behind it": Good(lambda: saved(upright(), "PNG") + b"<script>SECRET</script>"),
    "an animated PNG": Good(lambda: animated("PNG")),
    "a plain GIF": Good(lambda: saved(in_mode("P"), "GIF")),
    "an interlaced GIF": Good(lambda: saved(in_mode("P"), "GIF", interlace=1)),
    "an animated GIF": Good(lambda: animated("GIF")),
    "a GIF with a comment": Good(lambda: saved(in_mode("P"), "GIF", comment=b"SECRET")),
    "a GIF of 10,000 frames": Good(lambda: gif_of_frames(10_000)),
    "a plain WebP": Good(lambda: saved(upright(), "WEBP", quality=95)),
    "a WebP without loss": Good(lambda: saved(upright(), "WEBP", lossless=True)),
    "a WebP with alpha": Good(lambda: saved(with_alpha(120), "WEBP", lossless=True), alpha=120),
    "an animated WebP": Good(lambda: animated("WEBP")),
    "a WebP with GPS": Good(lambda: saved(upright(), "WEBP", lossless=True, exif=exif())),
    "a WebP with XMP": Good(lambda: saved(upright(), "WEBP", lossless=True, xmp=b"<x:xmpmeta>SECRET</x:xmpmeta>")),
    "a WebP with a broken profile": Good(lambda: saved(upright(), "WEBP", lossless=True, icc_profile=b"SECRET" * 9)),
    "a large JPEG": Good(lambda: JPEG(upright((3_000, 2_000)))),
    "a large PNG with alpha": Good(lambda: saved(with_alpha(120, (5_100, 3_400)), "PNG"), alpha=120),
}


def png_header(width, height):
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return PNG_MARK + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 9))


def webp_header(kind, rest):
    content = kind + struct.pack("<I", len(rest)) + rest
    return b"RIFF" + struct.pack("<I", 4 + len(content)) + b"WEBP" + content


def jpeg_of_size(width, height):
    content = saved(upright(), "JPEG")
    start = content.index(b"\xff\xc0") + 5
    return content[:start] + struct.pack(">HH", height, width) + content[start + 4 :]


def gif_header(width, height, frame=b""):
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\0\0\0" + frame


def shortened(content, part):
    return content[: int(len(content) * part)]


WEBP_BOMBS = {
    "an extended WebP bomb": webp_header(b"VP8X", b"\x10\0\0\0" + (16_382).to_bytes(3, "little") * 2),
    "a lossless WebP bomb": webp_header(b"VP8L", b"\x2f" + (16_382 | 16_382 << 14).to_bytes(4, "little") + b"\0" * 9),
    "a lossy WebP bomb": webp_header(b"VP8 ", b"\x10\0\0\x9d\x01\x2a" + struct.pack("<HH", 16_383, 16_383) + bytes(4)),
}
LARGE = partial(upright, (600, 400))

# What is refused, and by which code; None where Pillow may call it one thing or another.
HOSTILE: dict[str, tuple[Callable[[], bytes], str | None]] = {
    "nothing": (lambda: b"", "empty"),
    "one byte": (lambda: b"\xff", "unknown_format"),
    "a mebibyte of nothing": (lambda: bytes(1 << 20), "unknown_format"),
    "noise": (lambda: random.Random(2).randbytes(100_000), "unknown_format"),  # noqa: S311
    "text": (lambda: b"no picture", "unknown_format"),
    "an SVG": (lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "unknown_format"),
    "a packed SVG": (lambda: gzip.compress(b"<svg/>", mtime=0), "unknown_format"),
    "an SVG that asks for a file": (
        lambda: b'<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
        "unknown_format",
    ),
    "a page": (lambda: b"<!doctype html><script>alert(1)</script>", "unknown_format"),
    "a page behind the mark of a GIF": (lambda: b"GIF89a/*<script>*/=1;alert(1)//", None),
    "a page behind the mark of a JPEG": (lambda: b"\xff\xd8\xff\xe0<script>alert(1)</script>", None),
    "a ZIP": (zipped, "unknown_format"),
    "a program": (lambda: b"MZ" + bytes(200), "unknown_format"),
    "another program": (lambda: b"\x7fELF" + bytes(200), "unknown_format"),
    "a film": (lambda: b"\0\0\0\x18ftypmp42" + bytes(200), "unknown_format"),
    "a picture of a phone (HEIC)": (lambda: b"\0\0\0\x18ftypheic" + bytes(200), "unknown_format"),
    "a PostScript": (lambda: saved(LARGE(), "EPS"), "unknown_format"),
    "a PDF": (lambda: saved(LARGE(), "PDF"), "unknown_format"),
    **{
        f"a {kind}": (partial(lambda kind: saved(upright((64, 64)), kind), kind), "unknown_format")
        for kind in ("AVIF", "BMP", "TIFF", "ICO", "ICNS", "PPM", "TGA", "PCX", "DDS", "JPEG2000", "SGI", "IM")
    },
    **{
        f"a {kind} that ends after {part:.0%}": (
            partial(lambda kind, part: shortened(saved(LARGE(), kind), part), kind, part),
            code,
        )
        for kind, part, code in (
            *(("JPEG", 0.9, "damaged"), ("JPEG", 0.5, "damaged"), ("JPEG", 0.01, None)),
            *(("PNG", 0.95, "damaged"), ("PNG", 0.5, "damaged"), ("PNG", 0.02, None)),
            *(("GIF", 0.9, "damaged"), ("GIF", 0.5, "damaged"), ("GIF", 0.01, None)),
            *(("WEBP", 0.9, "damaged"), ("WEBP", 0.5, "damaged"), ("WEBP", 0.05, None)),
        )
    },
    "a JPEG that is only a mark": (lambda: b"\xff\xd8\xff", None),
    "a PNG that is only a mark": (lambda: PNG_MARK, None),
    "a GIF that is only a mark": (lambda: b"GIF89a", None),
    "a WebP that is only a mark": (lambda: b"RIFF\0\0\0\0WEBP", "damaged"),
    "a WebP of another kind": (lambda: webp_header(b"ABCD", bytes(20)), "damaged"),
    "a PNG that is only a header": (lambda: png_header(60, 40)[:33], None),
    "a PNG with a few pixels only": (lambda: png_header(60, 40), "damaged"),
    "a PNG with a wrong checksum": (
        lambda: saved(upright(), "PNG").replace(b"IHDR\0\0\0x", b"IHDR\0\0\0y"),
        None,
    ),
    "a PNG of no size": (lambda: png_header(0, 0), None),
    "a PNG with a long side": (lambda: png_header(12_001, 1), "too_long_side"),
    "a PNG with a high side": (lambda: png_header(1, 12_001), "too_long_side"),
    "a PNG with too many pixels": (lambda: png_header(8_000, 5_001), "too_many_pixels"),
    "a PNG bomb": (lambda: png_header(60_000, 60_000), None),
    "a PNG of the largest size there is": (lambda: png_header(2**31 - 1, 2**31 - 1), None),
    "a PNG with a bomb of words": (lambda: png_bomb_in(b"zTXt", b"Comment\0\0"), None),
    "a PNG with a bomb of international words": (lambda: png_bomb_in(b"iTXt", b"Comment\0\1\0\0\0"), None),
    "a PNG with a bomb for a profile": (lambda: png_bomb_in(b"iCCP", b"profile\0\0"), None),
    "a JPEG of no size": (lambda: jpeg_of_size(0, 0), None),
    "a JPEG with too many pixels": (lambda: jpeg_of_size(8_000, 5_001), "too_many_pixels"),
    "a JPEG bomb": (lambda: jpeg_of_size(65_500, 65_500), None),
    "a JPEG of too many scans": (
        lambda: saved(upright(), "JPEG")[:-2] + b"\xff\xda\0\2" * 300 + b"\xff\xd9",
        "damaged",
    ),
    "a JPEG of too many scans in parts": (
        lambda: saved(upright(), "JPEG")[:-2] + b"\xff\xda\0\2\xff\xd9" * 300,
        "damaged",
    ),
    "a GIF of no size": (lambda: gif_header(0, 0), None),
    "a GIF with too many pixels": (lambda: gif_header(8_000, 5_001, bytes(20)), None),
    "a GIF bomb": (lambda: gif_header(65_535, 65_535, b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0)), None),
    "a GIF whose frame is larger than it": (
        lambda: gif_header(10, 10, b"\x2c" + struct.pack("<HHHHB", 0, 0, 65_535, 65_535, 0) + b"\x02\x02\x44\x01\0"),
        None,
    ),
    "a WebP with too many pixels": (
        lambda: webp_header(b"VP8X", b"\x10\0\0\0" + (5_999).to_bytes(3, "little") + (3_999).to_bytes(3, "little")),
        "too_many_pixels",
    ),
    **{name: (partial(lambda content: content, content), "too_long_side") for name, content in WEBP_BOMBS.items()},
    "too many bytes": (lambda: b"\xff\xd8" + bytes(10 * 1024 * 1024), "too_many_bytes"),
}
