"""The typefaces that words are drawn in: the bundled one, then those of the system, and never a box for a letter."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path

from PIL import ImageFont, features

_BUNDLED = Path(__file__).resolve().parents[2] / "static" / "fonts"
_SUBSETS = ("latin", "latin-ext", "vietnamese")
_SYSTEM = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
# For scripts that the bundled typeface has not; the first that is installed and has all letters of a text.
_SUBSTITUTES = (
    *("NotoSerif-*", "NotoSerifDisplay-*", "DejaVuSerif", "FreeSerif", "LiberationSerif-Regular"),
    *(
        "NotoSerifCJK*",
        "NotoSansCJK*",
        "SourceHanSerif*",
        "SourceHanSans*",
        "wqy-*",
        "ipa*",
        "fonts-japanese-*",
        "uming*",
    ),
    *("NotoNaskhArabic-*", "NotoSerifHebrew-*", "NotoSansArabic-*", "NotoSansHebrew-*", "NotoSerif*-Regular"),
    *("DejaVuSans", "FreeSans", "NotoSans*-Regular", "unifont*"),
)
_STYLES = re.compile("Italic|Oblique|Bold|Thin|Black|Light|Mono")
_WEIGHT = 500
_JOINERS = "\u200c\u200d"
_VARIANTS = "\ufe0e\ufe0f"  # of an emoji
_NO_CHARACTER = "\U0010fffd"


@dataclass(frozen=True)
class Face:
    """One font file; two of them are the same when their path is."""

    path: Path

    def has(self, letter: str) -> bool:
        return _has(self, letter)

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        return _font(self.path, size)


@dataclass(frozen=True)
class Run:
    """Letters that stand beside each other in one face."""

    face: Face
    text: str


@dataclass(frozen=True)
class Typeface:
    """The faces that a text is set in: each letter in the first that has it."""

    faces: tuple[Face, ...]

    def runs(self, text: str) -> list[Run]:
        letters = list(self._with_faces(text))
        return [Run(face, "".join(letter for letter, _ in run)) for face, run in groupby(letters, lambda pair: pair[1])]

    def length(self, text: str, size: int) -> float:
        return sum(run.face.at(size).getlength(run.text) for run in self.runs(text))

    def _with_faces(self, text: str) -> Iterator[tuple[str, Face]]:
        """Blanks and marks stay with the letter before them, so that they do not tear a run in two."""
        before = self.faces[0]
        for letter in text:
            stays = (letter.isspace() or unicodedata.combining(letter)) and before.has(letter)
            before = before if stays else next((face for face in self.faces if face.has(letter)), self.faces[0])
            yield letter, before


def drawable(text: str) -> str:
    """The text as it can be drawn: symbols that no face has are left out; nothing where a letter would be missing.

    >>> drawable("Amélie"), drawable("Dvořák \U0001fae8"), drawable("\U00012000")
    ('Amélie', 'Dvořák', '')
    """
    kept = "".join(letter for letter in unicodedata.normalize("NFC", text) if not _can_be_missed(letter))
    kept = " ".join(kept.split())
    return kept if kept and typeface_for(kept) else ""


def typeface_for(text: str) -> Typeface | None:
    """The bundled one if it has all letters, else one of the system that has, else as many as it takes; None where a
    letter is in none of them, or where the text runs from the right and Pillow cannot turn it."""
    if is_from_right(text) and not can_turn():
        return None
    bundled, system = _bundled_faces(), _system_faces()
    together = [] if is_from_right(text) else [(*bundled, *system)]  # a word from the right cannot be put together
    for faces in [bundled, *((face,) for face in system), *together]:
        if faces and all(any(face.has(letter) for face in faces) for letter in text):
            return Typeface(faces)
    return None


def is_from_right(text: str) -> bool:
    """Whether it is written from right to left, by its first letter that has a direction.

    >>> is_from_right("باب الحديد"), is_from_right("1917: M")
    (True, False)
    """
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((found in {"R", "AL"} for found in directions if found in {"L", "R", "AL"}), False)


def can_turn() -> bool:
    """Whether Pillow can join Arabic letters and set them from the right."""
    return bool(features.check("raqm"))


def _can_be_missed(letter: str) -> bool:
    """A mark that steers other letters but is none, and a symbol that no face has; joiners are part of a spelling."""
    if letter in _JOINERS or letter.isspace():
        return False
    category = unicodedata.category(letter)
    if category == "Cf" or letter in _VARIANTS:
        return True
    return category[0] in "SC" and not any(face.has(letter) for face in (*_bundled_faces(), *_system_faces()))


@cache
def _bundled_faces() -> tuple[Face, ...]:
    return _readable(_BUNDLED / f"newsreader-{subset}-wght-normal.woff2" for subset in _SUBSETS)


@cache
def _system_faces() -> tuple[Face, ...]:
    files = sorted(path for folder in _SYSTEM for path in folder.rglob("*") if path.suffix in {".ttf", ".otf", ".ttc"})
    found = [path for pattern in _SUBSTITUTES for path in files if Path(path.stem).match(pattern)]
    return _readable(dict.fromkeys(path for path in found if not _STYLES.search(path.stem)))


def _readable(paths: Iterable[Path]) -> tuple[Face, ...]:
    return tuple(face for face in map(Face, paths) if _is_readable(face))


def _is_readable(face: Face) -> bool:
    try:
        face.at(40)
    except OSError:  # not there, or Pillow was built without what reads it
        return False
    return True


@lru_cache(maxsize=20_000)
def _has(face: Face, letter: str) -> bool:
    if letter.isspace() or letter in _JOINERS:
        return True
    return _drawn(face, letter) != _drawn(face, _NO_CHARACTER)


def _drawn(face: Face, letter: str) -> tuple[tuple[int, int], bytes]:
    mask = face.at(40).getmask(letter)
    return mask.size, bytes(mask)


@lru_cache(maxsize=256)
def _font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(path), size)
    if path.parent == _BUNDLED:
        font.set_variation_by_axes([_WEIGHT])
    return font
