"""What was uploaded, as an image that is safe to show: judged by its header, decoded, scaled, turned, in sRGB."""

from io import BytesIO
from math import ceil
from typing import BinaryIO, NoReturn

from PIL import Image, ImageCms, UnidentifiedImageError

MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 40_000_000
MAX_WEBP_PIXELS = 20_000_000  # its decoder holds each pixel four times: 640 MB for 40 million
MAX_SIDE = 12_000
LONGEST_SIDE = 2_400

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_MAX_JPEG_SCANS = 50  # each scan of a progressive JPEG is a pass over the whole picture; cameras write about ten
_BAND = 256  # rows
_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


class PictureRefused(Exception):  # it is the answer, not a fault
    """Why a file is not taken, for the form to put into words: `empty`, `too_many_bytes`, `unknown_format`,
    `too_long_side`, `too_many_pixels` (these with the `limit` in `params`) or `damaged`."""

    def __init__(self, code: str, **params: int) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


def read_picture(source: bytes | BinaryIO) -> Image.Image:
    """Upright, at most `LONGEST_SIDE` long, RGB or RGBA; raises PictureRefused where it is no picture, or too much."""
    content = _read(source)
    _check_webp_header(content)
    with _open(content) as file:
        _check_size(*file.size)
        orientation = _load(file, content)
        small = _scaled(file)
    image = _turned(_in_srgb(small), orientation)
    image.info.clear()  # Pillow would write a JPEG's comment again
    return image


def _read(source: bytes | BinaryIO) -> bytes:
    content = source if isinstance(source, bytes) else source.read(MAX_BYTES + 1)
    if not content:
        raise PictureRefused("empty")
    if len(content) > MAX_BYTES:
        raise PictureRefused("too_many_bytes", limit=MAX_BYTES)
    return content


def _check_webp_header(content: bytes) -> None:
    """Pillow gives a WebP its canvas, twice, while it opens the file: 34 bytes ask for 2 GB. So look before."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        _check_size(*_webp_size(content), most_pixels=MAX_WEBP_PIXELS)


def _webp_size(content: bytes) -> tuple[int, int]:
    """
    >>> _webp_size(b"RIFF....WEBPVP8X....\\x10...\\xff\\x3f\\x00\\x00\\x00\\x00")
    (16384, 1)
    """
    match content[12:16]:
        case b"VP8X":
            return _number(content[24:27]) + 1, _number(content[27:30]) + 1
        case b"VP8L":
            sides = _number(content[21:25])
            return (sides & 0x3FFF) + 1, (sides >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            return _number(content[26:28]) & 0x3FFF, _number(content[28:30]) & 0x3FFF
        case _:
            raise PictureRefused("damaged")


def _number(little_endian: bytes) -> int:
    return int.from_bytes(little_endian, "little")


def _check_size(width: int, height: int, *, most_pixels: int = MAX_PIXELS) -> None:
    if max(width, height) > MAX_SIDE:
        raise PictureRefused("too_long_side", limit=MAX_SIDE)
    if width * height > most_pixels:
        raise PictureRefused("too_many_pixels", limit=most_pixels)


def _open(content: bytes) -> Image.Image:
    try:
        return Image.open(BytesIO(content), formats=_FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise PictureRefused("too_many_pixels", limit=MAX_PIXELS) from None
    except UnidentifiedImageError:
        raise PictureRefused("unknown_format") from None
    except Exception as error:
        _refuse_damaged(error)


def _load(file: Image.Image, content: bytes) -> int:
    """Read the first frame, of a JPEG no larger than the scaling needs; returns how it has to be turned."""
    if content[:2] == b"\xff\xd8" and _has_too_many_scans(content):
        raise PictureRefused("damaged")
    try:
        file.draft(None, _target_size(*file.size))
        file.load()
    except Exception as error:
        _refuse_damaged(error)
    return _orientation(file)


def _has_too_many_scans(content: bytes) -> bool:
    """Counted by the mark that begins a scan, between marks of an end: a film that a phone hung behind has both, by
    chance, some 160 times in 10 MB."""
    scans = [part.count(b"\xff\xda") for part in content.split(b"\xff\xd9")]
    return max(scans) > _MAX_JPEG_SCANS or sum(scans) > 4 * _MAX_JPEG_SCANS


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # damaged EXIF is no reason to refuse the picture
        return 1


def _refuse_damaged(error: Exception) -> NoReturn:
    """Pillow's readers raise nearly everything on damaged files: OSError, SyntaxError, struct.error, IndexError, ..."""
    raise PictureRefused("damaged") from error


def _target_size(width: int, height: int) -> tuple[int, int]:
    """
    >>> _target_size(6000, 4000), _target_size(300, 200)
    ((2400, 1600), (300, 200))
    """
    scale = min(1.0, LONGEST_SIDE / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def _scaled(image: Image.Image) -> Image.Image:
    size = _target_size(*image.size)
    image = _with_even_tones(image)
    return image if size == image.size else image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _with_even_tones(image: Image.Image) -> Image.Image:
    """In a mode whose pixels can be averaged: palettes become colours, 16 bits 8.

    Band by band, as such a mode takes up to four times the room; and by whole steps towards the size that is wanted.
    """
    step = max(1, max(image.size) // LONGEST_SIDE)
    mode = _even_mode(image)
    if mode == image.mode and (mode != "RGBA" or step == 1):
        return image
    width, height = image.size
    even = Image.new(mode, (ceil(width / step), ceil(height / step)))
    for top in range(0, height, _BAND * step):
        band = image.crop((0, top, width, min(height, top + _BAND * step)))
        even.paste(_converted(band, mode).reduce(step), (0, top // step))
    even.info = dict(image.info)
    return even


def _even_mode(image: Image.Image) -> str:
    if image.has_transparency_data:
        return "RGBA"
    if image.mode in {"RGB", "L", "CMYK"}:
        return image.mode
    return "L" if image.mode.startswith("I") else "RGB"


def _converted(band: Image.Image, mode: str) -> Image.Image:
    if band.mode.startswith("I"):
        return band.convert("I").point(lambda value: value / 256).convert("L")
    return band.convert(mode)


def _in_srgb(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return _colours_in_srgb(image)
    alpha = image.getchannel("A")
    if alpha.getextrema() == (255, 255):
        return _colours_in_srgb(image.convert("RGB"))
    colours = _colours_in_srgb(image.convert("RGB"))
    colours.putalpha(alpha)
    return colours


def _colours_in_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if profile:
        try:
            converted = ImageCms.profileToProfile(
                image, ImageCms.ImageCmsProfile(BytesIO(profile)), _SRGB, outputMode="RGB"
            )
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass  # a profile that is damaged or for other colours says nothing
        else:
            return converted or image
    return image.convert("RGB")


def _turned(image: Image.Image, orientation: int) -> Image.Image:
    turn = _TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)
