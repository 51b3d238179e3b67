"""In which encodings a file may be written, each with a sample by which a person recognises the right one."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext_lazy as _

NAMES = {
    "utf-8": _("Unicode (UTF-8)"),
    "utf-16": _("Unicode (UTF-16)"),
    "cp1252": _("Western (Windows)"),
    "iso-8859-15": _("Western (ISO 8859-15)"),
    "mac-roman": _("Western (old Mac)"),
    "cp437": _("Western (DOS)"),
    "cp1250": _("Central European (Windows)"),
    "iso-8859-2": _("Central European (ISO 8859-2)"),
    "cp1251": _("Cyrillic (Windows)"),
    "koi8-r": _("Cyrillic (KOI8-R)"),
    "cp1253": _("Greek (Windows)"),
    "cp1254": _("Turkish (Windows)"),
    "cp1255": _("Hebrew (Windows)"),
    "cp1256": _("Arabic (Windows)"),
    "shift-jis": _("Japanese (Shift JIS)"),
    "euc-jp": _("Japanese (EUC)"),
    "gb18030": _("Chinese (GB 18030)"),
    "big5": _("Chinese (Big5)"),
    "euc-kr": _("Korean (EUC)"),
}
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_ODD = re.compile(r"[^\w\s.,;:!?'\"()–—‘’“”„«»…/%&-]|(?<=\w)[«»“„‘…](?=\w)|[0-9²³¹_](?=[^\W\d_])")
_BEFORE, _AFTER, _SHOWN = 400, 160, 90


@dataclass(frozen=True)
class Sample:
    encoding: str
    name: str
    text: str


def samples(raw: bytes) -> list[Sample]:
    """The encodings in which the first line with more than plain letters has a meaning, the likeliest first."""
    return sorted(_samples(raw), key=lambda sample: _oddities(sample.text))


def _samples(raw: bytes) -> Iterator[Sample]:
    match = _BEYOND_ASCII.search(raw)
    place = match.start() if match else 0
    start = max(raw.rfind(b"\n", max(place - _BEFORE, 0), place) + 1, 0) if place else 0
    for encoding, name in NAMES.items():
        window = raw[start & ~1 if encoding == "utf-16" else start : place + _AFTER]
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(window)
        except UnicodeError:
            continue
        if text.strip():
            yield Sample(encoding, str(name), _around(text, place - start))


def _around(text: str, place: int) -> str:
    start = max(place - _SHOWN // 2, 0)
    return " ".join(text[start : start + _SHOWN].split())


def _oddities(text: str) -> int:
    """How much in a text is unusual in any language: signs within words, and capitals after small letters."""
    return len(_ODD.findall(text)) + sum(before.islower() and after.isupper() for before, after in pairwise(text))
