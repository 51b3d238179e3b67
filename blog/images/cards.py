"""The card by which a post is shown elsewhere: its title, film, stars and picture, in the size that others ask for."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw, ImageOps

from blog.images.fonts import drawable, is_from_right, typeface_for
from blog.images.setting import Room, SetText, fitted

CARD_SIZE = (1200, 630)

_WIDTH, _HEIGHT = CARD_SIZE
_MARGIN = 64
_POSTER = 420  # as wide as a poster of the card's height is
_INK, _SOFT, _STAR, _EMPTY = "#fff6e8", "#d9cfc0", "#f0b550", (255, 246, 232, 70)
_DARK, _SHADE = "#14110f", "#0b0908"
_RIM = 180  # of Pillow's radial gradient: how far its sides are from the middle
# Those of the posters that are drawn from a title, in film.css: the ground, and the light of the lamp.
_TINTS = (
    *(("#7d1d17", "#ffd696"), ("#16343b", "#ffce8a"), ("#2d2440", "#ffaa96")),
    *(("#23371f", "#f0e28c"), ("#4a2a12", "#ffc878"), ("#1b2a4a", "#bedcff")),
)
TINTS = len(_TINTS)
_STAR_SHAPE = (
    *((12, 1.8), (15.1, 8.4), (22.2, 9.3), (17, 14.3), (18.3, 21.4)),
    *((12, 17.9), (5.7, 21.4), (7, 14.3), (1.8, 9.3), (8.9, 8.4)),
)
_STAR_BOX = 24
_FINER = 4  # drawn so many times larger, for smooth edges


@dataclass(frozen=True)
class Card:
    """What a card says. `stars` are filled by these parts; a rating that has none is told by its text."""

    title: str
    site: str
    facts: str = ""
    rating: str = ""
    stars: tuple[float, ...] = ()
    picture: bytes = b""
    tint: int = 0


def draw_card(card: Card) -> bytes:
    """A JPEG. Words that no typeface has letters for are left out, and the rest stands."""
    title = drawable(card.title)
    from_right = is_from_right(title)
    image, room = _ground(card, from_right=from_right)
    block = _Block(image, room, from_right=from_right)
    block.write(card, title)
    buffer = BytesIO()
    image.convert("RGB").save(buffer, "JPEG", quality=86, optimize=True, progressive=True)
    return buffer.getvalue()


def _ground(card: Card, *, from_right: bool) -> tuple[Image.Image, tuple[int, int]]:
    """What the words stand on, and from where to where they may."""
    picture = _opened(card.picture)
    if picture is None:
        return _lamp_light(*_TINTS[card.tint % TINTS]), (_MARGIN, _WIDTH - _MARGIN)
    if picture.width > picture.height:
        return _darkened(_cropped(picture, CARD_SIZE)), (_MARGIN, _WIDTH - _MARGIN)
    image = Image.new("RGB", CARD_SIZE, _DARK)
    image.paste(_cropped(picture, (_POSTER, _HEIGHT)), (_WIDTH - _POSTER if from_right else 0, 0))
    if from_right:
        return image, (_MARGIN, _WIDTH - _POSTER - _MARGIN)
    return image, (_POSTER + _MARGIN, _WIDTH - _MARGIN)


def _opened(content: bytes) -> Image.Image | None:
    if not content:
        return None
    try:
        image = Image.open(BytesIO(content), formats=("JPEG", "WEBP"))
        image.draft("RGB", (_WIDTH, _WIDTH))
        image.load()
    except Exception:  # Pillow's readers raise nearly everything; a card without its picture is still a card
        return None
    if image.mode != "RGBA":
        return image.convert("RGB")
    ground = Image.new("RGB", image.size, _DARK)
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _cropped(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Filling the size; of what is too high, the upper part, where faces are."""
    return ImageOps.fit(picture, size, Image.Resampling.LANCZOS, centering=(0.5, 0.35))


def _darkened(image: Image.Image) -> Image.Image:
    """Below and a little above, so that words can be read on it."""
    shade = Image.linear_gradient("L").resize(CARD_SIZE).point(lambda light: 70 + light * 0.62)
    return Image.composite(Image.new("RGB", CARD_SIZE, _SHADE), image, shade)


def _lamp_light(ground: str, lamp: str) -> Image.Image:
    side = round(_WIDTH * 1.5)
    light = Image.radial_gradient("L").point(lambda far: max(0, _RIM - far) * 0.75).resize((side, side))
    image = Image.new("RGB", CARD_SIZE, ground)
    image.paste(lamp, (round(_WIDTH * 0.8) - side // 2, round(_HEIGHT * 0.1) - side // 2), light)
    shade = Image.linear_gradient("L").resize(CARD_SIZE).point(lambda light: light * 0.55)
    return Image.composite(Image.new("RGB", CARD_SIZE, _SHADE), image, shade)


class _Block:
    """The words, from the bottom upwards; at the right edge where they are read from there."""

    def __init__(self, image: Image.Image, room: tuple[int, int], *, from_right: bool) -> None:
        self.image, self.draw = image, ImageDraw.Draw(image, "RGBA")
        self.left, self.right = room
        self.from_right = from_right
        self.bottom = _HEIGHT - _MARGIN

    def write(self, card: Card, title: str) -> None:
        self._line(drawable(card.site), size=30, colour=_SOFT, baseline=_MARGIN + 26)
        if card.stars:
            self._stars(card.stars)
        elif rating := drawable(card.rating):
            self._line(rating, size=64, colour=_STAR, baseline=self.bottom)
            self.bottom -= 84
        if facts := drawable(card.facts):
            self._line(facts, size=34, colour=_SOFT, baseline=self.bottom - 4)
            self.bottom -= 62
        if title:
            self._title(title)

    def _title(self, title: str) -> None:
        text = self._fitted(title, height=self.bottom - 2 * _MARGIN, largest=128, smallest=44)
        top = self.bottom - text.height
        for number, line in enumerate(text.lines, start=1):
            self._write(line, text, top + number * text.leading - text.size // 4, _INK)

    def _line(self, words: str, *, size: int, colour: str, baseline: int) -> None:
        """One line, however much there is to say."""
        if words:
            text = self._fitted(words, height=size, largest=size, smallest=size)
            self._write(text.lines[0], text, baseline, colour)

    def _fitted(self, words: str, *, height: int, largest: int, smallest: int) -> SetText:
        typeface = typeface_for(words)
        if typeface is None:
            raise LookupError(words)  # `drawable` lets no such text pass
        return fitted(words, typeface, Room(self.right - self.left, height, largest, smallest))

    def _write(self, line: str, text: SetText, baseline: int, colour: str) -> None:
        x = self.right - text.typeface.length(line, text.size) if self.from_right else float(self.left)
        for run in text.typeface.runs(line):
            font = run.face.at(text.size)
            self.draw.text((x, baseline), run.text, fill=colour, font=font, anchor="ls")
            x += font.getlength(run.text)

    def _stars(self, fills: tuple[float, ...]) -> None:
        size = min(56, (self.right - self.left) // len(fills) - 6)
        step = size + 6
        start = self.right - step * len(fills) + 6 if self.from_right else self.left
        shape = _star(size)
        for number, fill in enumerate(fills):
            place = (start + number * step, self.bottom - size)
            self.image.paste(_EMPTY[:3], place, shape.point(lambda light: light * _EMPTY[3] // 255))
            part = shape.crop((0, 0, round(size * fill), size))
            self.image.paste(_STAR, place, part)
        self.bottom -= size + 28


def _star(size: int) -> Image.Image:
    scale = size * _FINER / _STAR_BOX
    mask = Image.new("L", (size * _FINER, size * _FINER))
    ImageDraw.Draw(mask).polygon([(x * scale, y * scale) for x, y in _STAR_SHAPE], fill=255)
    return mask.resize((size, size), Image.Resampling.LANCZOS)
