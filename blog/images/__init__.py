"""Pictures: uploads made safe and written in the widths that pages use, and cards; the only door to Pillow.

Everything here is made of bytes and returns bytes: where files lie is known to `blog.pictures` and `blog.cards`.
"""

from blog.images.cards import CARD_SIZE, TINTS, Card, draw_card
from blog.images.reading import LONGEST_SIDE, MAX_BYTES, MAX_PIXELS, MAX_SIDE, PictureRefused
from blog.images.writing import (
    WIDTHS,
    Prepared,
    Smaller,
    ground_of,
    in_avif,
    prepare_picture,
    smaller_sizes,
    smaller_versions,
)

__all__ = [
    "CARD_SIZE",
    "LONGEST_SIDE",
    "MAX_BYTES",
    "MAX_PIXELS",
    "MAX_SIDE",
    "TINTS",
    "WIDTHS",
    "Card",
    "PictureRefused",
    "Prepared",
    "Smaller",
    "draw_card",
    "ground_of",
    "in_avif",
    "prepare_picture",
    "smaller_sizes",
    "smaller_versions",
]
