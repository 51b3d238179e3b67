"""A picture as the files that pages show: JPEG, or WebP where it is transparent, in several widths; and as AVIF."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from PIL import Image

from blog.images.reading import read_picture

WIDTHS = (320, 640, 1200)
"""What pages ask for besides the whole picture, in pixels: a poster in a list, a poster or a text on a phone, a text on
a screen with two pixels to the point or a still across the page (static/css: 8.5rem, 15rem, 37rem, 67rem)."""

_WORTH_IT = 0.8  # a width nearer to the whole picture's than this would save nobody anything
_QUALITY = {"JPEG": 85, "WEBP": 85, "AVIF": 60}
_AVIF_SPEED = 8  # of a grainy photograph: 1.2 s; at 6, 3.7 s for the same size; at 9, 0.3 s for a twentieth more


@dataclass(frozen=True)
class Smaller:
    width: int
    content: bytes


@dataclass(frozen=True)
class Prepared:
    """A picture ready to be stored, with smaller ones of the same kind; `colour` is its mean, to fill its place while
    it loads."""

    content: bytes
    extension: str
    width: int
    height: int
    colour: str
    smaller: tuple[Smaller, ...] = ()


def prepare_picture(source: bytes | BinaryIO) -> Prepared:
    image = read_picture(source)
    kind, extension = ("WEBP", "webp") if image.mode == "RGBA" else ("JPEG", "jpg")
    smaller = tuple(Smaller(one.width, _written(one, kind)) for one in _smaller(image))
    return Prepared(_written(image, kind), extension, image.width, image.height, _mean_colour(image), smaller)


def smaller_sizes(width: int, height: int) -> list[tuple[int, int]]:
    """
    >>> smaller_sizes(1600, 2400), smaller_sizes(700, 500), smaller_sizes(300, 200)
    ([(320, 480), (640, 960), (1200, 1800)], [(320, 229)], [])
    """
    widths = (wanted for wanted in WIDTHS if wanted <= width * _WORTH_IT)
    return [(wanted, max(1, round(height * wanted / width))) for wanted in widths]


def smaller_versions(content: bytes) -> tuple[Smaller, ...]:
    """Of a picture that `prepare_picture` wrote, for those that were stored before there were several widths."""
    with Image.open(BytesIO(content), formats=("JPEG", "WEBP")) as image:
        kind = image.format or "JPEG"
        image.load()
        return tuple(Smaller(one.width, _written(one, kind)) for one in _smaller(image))


def in_avif(content: bytes) -> Iterator[Smaller]:
    """A picture that `prepare_picture` wrote, in each of its widths; the whole one, which takes seconds, comes last."""
    with Image.open(BytesIO(content), formats=("JPEG", "WEBP")) as image:
        image.load()
        for one in _smaller(image):
            yield Smaller(one.width, _written(one, "AVIF"))
        yield Smaller(image.width, _written(image, "AVIF"))


def ground_of(colour: str) -> int:
    """The number, in pictures.css, of the colour that fills a picture's place while it loads: six steps of each light.

    >>> ground_of("#000000"), ground_of("#ffffff"), ground_of("#c02040")
    (0, 215, 145)
    """
    red, green, blue = (light * 6 // 256 for light in bytes.fromhex(colour.removeprefix("#")))
    return red * 36 + green * 6 + blue


def _smaller(image: Image.Image) -> Iterator[Image.Image]:
    for size in smaller_sizes(*image.size):
        yield image.resize(size, Image.Resampling.LANCZOS)


def _written(image: Image.Image, kind: str) -> bytes:
    buffer = BytesIO()
    options: dict[str, object] = {"quality": _QUALITY[kind]}
    if kind == "JPEG":
        options |= {"optimize": True, "progressive": True}
    elif kind == "WEBP":  # a tenth of PNG's size for a photograph, and every browser of the last years reads it
        options |= {"method": 4}
    else:
        options |= {"speed": _AVIF_SPEED, "max_threads": 1}  # beside a server that has other things to do
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def _mean_colour(image: Image.Image) -> str:
    red, green, blue = image.resize((1, 1), Image.Resampling.BOX).convert("RGB").tobytes()
    return f"#{red:02x}{green:02x}{blue:02x}"
