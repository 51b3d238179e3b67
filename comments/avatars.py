"""A small picture for every commenter, drawn from the name alone: nobody else is asked (pure)."""

from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True)
class Avatar:
    """Two discs on a ground, on a square of 36 units; colours and numbers as SVG writes them."""

    ground: str
    disc: str
    dot: str
    x: str
    y: str
    radius: str
    dot_x: str


def draw(name: str) -> Avatar:
    """The same name always gives the same picture.

    >>> draw("Ada") == draw("Ada") != draw("Bea")
    True
    """
    numbers = sha256(name.encode()).digest()
    hue = (numbers[0] << 8 | numbers[1]) % 360
    return Avatar(
        ground=f"hsl({hue} 38% 46%)",
        disc=f"hsl({(hue + 30) % 360} 55% 68%)",
        dot=f"hsl({hue} 30% 30%)",
        x=str(10 + numbers[2] % 17),
        y=str(12 + numbers[3] % 13),
        radius=str(9 + numbers[4] % 5),
        dot_x=str(16 + numbers[5] % 11),
    )
