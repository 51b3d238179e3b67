"""Reading JSON that others wrote: whatever shape it has, what is not there as expected is simply missing (pure)."""

import re
import unicodedata
from html import unescape

_SPACES = re.compile(r"\s+")
_TAG = re.compile(r"<[^<>]{0,1000}>")


def at(value: object, *path: str | int) -> object:
    """What stands at the end of the path, or None.

    >>> at({"crew": [{"name": "Ada"}]}, "crew", 0, "name"), at([], "crew"), at({"crew": 3}, "crew", 0)
    ('Ada', None, None)
    """
    for step in path:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and -len(value) <= step < len(value):
            value = value[step]
        else:
            return None
    return value


def text_at(value: object, *path: str | int, most: int = 300) -> str:
    found = at(value, *path)
    return one_line(found, most=most) if isinstance(found, str) else ""


def whole_at(value: object, *path: str | int, least: int, most: int) -> int | None:
    found = at(value, *path)
    is_whole = isinstance(found, int) and not isinstance(found, bool)
    return found if is_whole and least <= found <= most else None  # type: ignore[operator, return-value]


def list_at(value: object, *path: str | int) -> list[object]:
    found = at(value, *path)
    return found if isinstance(found, list) else []


def one_line(text: str, *, most: int) -> str:
    """Without what cannot be seen, and cut where a column would end.

    >>> one_line(" A\\n\\tlong \\x00 title ", most=6)
    'A long'
    """
    text = text[: most * 10]
    seen = "".join(letter for letter in text if letter.isspace() or unicodedata.category(letter) not in {"Cc", "Cs"})
    return _SPACES.sub(" ", seen).strip()[:most].strip()


def without_tags(html: str) -> str:
    """
    >>> without_tags('<a href="//x.example">Ada &amp; <b>Bea</b></a>')
    'Ada & Bea'
    """
    return unescape(_TAG.sub("", html[:10_000]))


def joined(names: list[str], *, most: int) -> tuple[str, ...]:
    """As many of the names, each once, as fit into a column when commas part them.

    >>> joined(["Ada", "Bea", "Ada", "", "Cleo, the third"], most=12)
    ('Ada', 'Bea')
    """
    kept: list[str] = []
    for name in (one_line(name.replace(",", " "), most=most) for name in names):
        if name and name not in kept and len(", ".join([*kept, name])) <= most:
            kept.append(name)
    return tuple(kept)
