"""Which comments of a dump say who wrote them and when: decided by what most of them do."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from exchange.dates import is_day_first
from exchange.parsers.text_dump.heads import Head, plain, read_bare_name, read_head
from exchange.parsers.text_dump.lines import Line
from exchange.parsers.text_dump.wrapping import is_broken, join

HEAD_AT_MOST = 5
_HALF = 0.5
_TWO = 2
_FEW = 3
_SEVERAL, _SOME = 2, 0.1
_NO_NAMES = {"ping", "picture"}


@dataclass(frozen=True)
class Naming:
    """The heads of comments, None for one without; `doubtful` are the places of those that only look like names."""

    heads: list[Head | None]
    doubtful: list[int] = field(default_factory=list)


def name_comments(first_lines: Sequence[Sequence[Line]], *, width: int | None) -> Naming:
    """Heads from the first lines of each comment that bear text.

    A name with a date is one anywhere. Words like "NAME says:" count where several comments have them, and a bare name
    above a text where most do.
    """
    day_first = is_day_first(line.text for lines in first_lines for line in lines)
    heads = [_head_of(lines, width, day_first) for lines in first_lines]
    named = sum(head is not None and head.kind not in _NO_NAMES for head in heads)
    if named < _HALF * len(heads) and (bare := _bare_names(first_lines, heads)):
        return Naming(bare)
    if named >= min(_HALF * len(heads), max(_SEVERAL, _SOME * len(heads))):
        return Naming(heads)
    mistakable = [place for place, head in enumerate(heads) if head and not _is_unmistakable(head)]
    kept = [None if place in mistakable else head for place, head in enumerate(heads)]
    like_names = [place for place, lines in enumerate(first_lines) if not kept[place] and _is_like_a_name(lines)]
    return Naming(kept, sorted({*mistakable, *like_names}))


def _head_of(first: Sequence[Line], width: int | None, day_first: bool | None) -> Head | None:
    """The head, though a picture may stand above it, or the tool have broken its line in two."""
    pictures = _pictures(first)
    first = first[pictures:]
    texts = [line.text for line in first]
    head = None
    if width and len(first) > 1 and is_broken(first[0], first[1], width):
        head = read_head([join(texts[:2]), *texts[2:]], is_day_first=day_first)
        head = replace(head, lines=head.lines + 1) if head and not head.is_ping else None
    head = head or read_head(texts, is_day_first=day_first)
    if head is None and width and len(first) > _TWO and is_broken(first[1], first[2], width):
        head = read_head([texts[0], join(texts[1:3]), *texts[3:]], is_day_first=day_first)
        head = replace(head, lines=head.lines + 1) if head and head.lines > 1 else None
    if head is None:
        return Head("picture", "", "", pictures) if pictures else None
    return replace(head, lines=head.lines + pictures)


def _is_like_a_name(lines: Sequence[Line]) -> bool:
    """A first line of few words that all begin like names, set apart from the text below it."""
    name = read_bare_name([line.text for line in lines])
    is_apart = len(lines) > 1 and lines[1].number > lines[0].number + 1
    return name is not None and is_apart and not any(word[:1].islower() for word in name.author.split()[1:])


def _pictures(first: Sequence[Line]) -> int:
    return next((place for place, line in enumerate(first) if plain(line.text)), 0)


def _is_unmistakable(head: Head) -> bool:
    return bool(head.created) or head.kind in {"date", "line", "above", *_NO_NAMES}


def _bare_names(first_lines: Sequence[Sequence[Line]], heads: list[Head | None]) -> list[Head | None]:
    """A name and nothing else on the first line, in most comments; nothing if it is not so."""
    names: list[Head | None] = []
    for lines, head in zip(first_lines, heads, strict=True):
        pictures = _pictures(lines)
        name = read_bare_name([line.text for line in lines[pictures:]])
        is_known = head is not None and head.kind != "picture"
        names.append(head if is_known else replace(name, lines=1 + pictures) if name else head)
    found = sum(name is not None and name.kind == "name" for name in names)
    return names if found >= _FEW and found > _HALF * len(names) else []
