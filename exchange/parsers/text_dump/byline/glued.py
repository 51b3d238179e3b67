"""Date, writer, categories and tags in one line, with nothing but spaces between them, as tools print icons."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from exchange.dates import find_date
from exchange.parsers.text_dump.byline.words import is_category, is_of_cinema
from exchange.parsers.text_dump.talk.heading import read_heading
from exchange.parsers.text_dump.text.glances import holds_figure

_LONGEST = 200
_BETWEEN = re.compile(
    r"(?=[0-9A-ZÀ-Þ])(?:(?<=[a-zß-ÿ])(?=[0-9]{1,4} [CcKkRr][eo][mnps][mptl])"  # looked at first, as few begin a word
    r"|(?<=[a-zß-ÿ])(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLe)(?=[A-ZÀ-Þ])|(?<=(?:19|20)[0-9]{2})(?=[A-ZÀ-Þ]))"
)
_ACCOUNT = re.compile(
    r"\b(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor) (?P<who>[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+){0,3}(?P<last>[A-Z][a-z0-9]+))"
    r"(?=$| (?:on|at|in|am|um|le|el|op|à|em) )"
)
_COUNT = re.compile(
    r"(?:(?<=(?:19|20)[0-9]{2})|(?<![0-9.,:]))[ ,|·]*(?P<count>[0-9]{1,4} (?:comment|kommentar|reacti|repl|respon"
    r"|coment|thought|opmerking|komentarz)\w*)(?: (?:on|zu|sur|en|su|em|op|på|till|to|do) \S.{0,100})?$",
    re.IGNORECASE,
)
_HAS_PARTS = re.compile(r"(?:19|20)[0-9]{2}|,")
_EDGES = " ,|·•/–—-"
_MOST_NAMES, _LONGEST_ITEM = 3, 45
_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w.’'-]{1,20}(?: [^\W\d_a-zß-ÿ][\w.’'-]{0,20}){0,2}")
_NAME_AT_END = re.compile(
    r"(?:.* )?[^\W\d_A-ZÀ-Þ]\S* (?P<who>[^\W\d_a-zß-ÿ][\w’'-]{1,20}(?: [^\W\d_a-zß-ÿ][\w’'-]{1,20})?)"
)


_COUNTED_LAST = re.compile(
    r" (?:(?P<count>(?:[0-9]{1,4}|no|un|une?|ein|keine?|sin|aucun|nessun|nenhum) [^\W\d_]{5,14})"
    r"|(?P<call>(?i:leave|add|post|deja|deixe|laisser|lascia|hinterlasse|schreibe?|plaats|lämna) [^.!?]{5,25}))$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Glued:
    author: str
    date: str
    filed: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    declared: int | None = None


def read_glued(text: str, *, is_day_first: bool | None = None) -> Glued | None:
    """A list that begins with a category, with a name before or behind it, and a date before both.

    >>> read_glued("May 5, 2014 Ada Lind Drama, Festivals fog, soup")
    Glued(author='Ada Lind', date='2014-05-05', filed=('Drama', 'Festivals'), tags=('fog', 'soup'), declared=None)
    >>> read_glued("May 5, 2014 Drama, Scottish ferries, soup Ada")
    Glued(author='Ada', date='2014-05-05', filed=(), tags=(), declared=None)
    >>> read_glued("May 5, 2014 was the day, the hour was noon")
    """
    if len(text) > _LONGEST or "," not in text or not (text[:1].isalnum() and text[-1:].isalnum()):
        return None
    found = find_date(text, is_day_first=is_day_first)
    if not found or found.start or not (rest := text[found.end :].strip()):
        return None
    words = rest.split()
    for size in range(1, _MOST_NAMES + 1):
        who, items = " ".join(words[:size]), " ".join(words[size:]).split(", ")
        if _NAME.fullmatch(who) and not is_category(who) and _is_list([_first_category(items[0]), *items[1:]]):
            filed, tags = _parted(items)
            return Glued(who, found.date, filed, tags)
    items = rest.split(", ")
    match = _NAME_AT_END.fullmatch(items[-1]) if _is_list(items) and len(items) > 1 else None
    return Glued(match["who"], found.date) if match else None


def _parted_at_joints(text: str) -> str:
    """`Ada LindMay 5, 2014` is two things, and `by CravatAndCuffs on May 5` an account."""
    account = _ACCOUNT.search(text)
    if not account or is_category(account["last"]):
        return _BETWEEN.sub(" | ", text)
    before, behind = text[: account.start("who")], text[account.end() :]
    return f"{_BETWEEN.sub(' | ', before)}{account['who']}{_BETWEEN.sub(' | ', behind)}"


def with_gaps(text: str) -> str:
    """With bars where a theme or a tool printed no gap, and without the title behind the count.

    >>> with_gaps("Posted by Ada LindMay 5, 20143 Comments on The Ferryman")
    'Posted by Ada Lind | May 5, 2014 | 3 Comments'
    """
    count = _COUNT.search(text) if holds_figure(text) else None
    begins = text[: count.start()].rstrip(_EDGES) if count else text
    if "|" not in begins and _HAS_PARTS.search(begins):
        parted = _parted_at_joints(begins)
        names = [piece for piece in parted.split(" | ") if _NAME.fullmatch(piece) and not is_category(piece)]
        begins = parted if len(names) <= 1 else begins  # of `FogAda Lind` nobody knows who signs
    return f"{begins} | {count['count']}" if count and begins else text if count else begins


def read_spaced(text: str, *, is_day_first: bool | None = None) -> Glued | None:
    """Date, writer, categories and the count of comments with nothing but spaces between them, where a theme has icons;
    a writer is called by two words.

    >>> read_spaced("August 12, 2016 Ada Lind Drama, New films 3 Comments")
    Glued(author='Ada Lind', date='2016-08-12', filed=('Drama', 'New films'), tags=(), declared=3)
    >>> read_spaced("August 12, 2016 was the day of 3 Comments")
    """
    end = _COUNTED_LAST.search(text) if len(text) <= _LONGEST else None
    counted = read_heading(end["count"]) if end and end["count"] else None
    found = find_date(text, is_day_first=is_day_first) if end and (end["call"] or counted) else None
    if not end or not found or found.start:
        return None
    words = text[found.end : end.start()].strip(_EDGES).split()
    is_name = len(words) > 1 and all(word[0].isupper() and word.isalpha() for word in words[:2])
    filed = tuple(item.strip() for item in " ".join(words[2:]).split(",") if item.strip())
    are_filed = all(item[0].isupper() and len(item) <= _LONGEST_ITEM and "." not in item for item in filed)
    if not is_name or not are_filed:
        return None
    return Glued(" ".join(words[:2]), found.date, filed, (), counted.declared if counted else None)


def read_row(text: str, *, is_day_first: bool | None = None) -> Glued | None:
    """Date, categories, tags and writer behind each other, with bars between them or, beside the date, spaces.

    >>> read_row("May 5, 2014 | Drama | fog, soup | Ada Lind")
    Glued(author='Ada Lind', date='2014-05-05', filed=('Drama',), tags=('fog', 'soup'), declared=None)
    >>> read_row("Ada Lind May 5, 2014 Drama | 3 Comments")
    Glued(author='Ada Lind', date='2014-05-05', filed=('Drama',), tags=(), declared=3)
    >>> read_row("Ada Lind May 5, 2014 was the day")
    """
    if "|" not in text or len(text) > _LONGEST:
        return None
    found = find_date(text, is_day_first=is_day_first)
    marked = f"{text[: found.start]} | {text[found.end :]}" if found else text
    pieces = [piece for part in marked.split(" | ") if (piece := part.strip(_EDGES))]
    counts = {piece: count for piece in pieces if (count := read_heading(piece)) and count.declared is not None}
    filed = [piece for piece in pieces if is_category(piece)]
    who = [piece for piece in pieces if _NAME.fullmatch(piece) and piece not in (*filed, *counts)]
    lists = [piece for piece in pieces if piece not in (*who, *filed, *counts)]
    tags = [tag.strip() for each in lists for tag in each.split(",")]
    are_tags = len(lists) == 1 < len(tags) and all(0 < len(tag) <= _LONGEST_ITEM for tag in tags)
    are_tags = are_tags and bool(filed or found)
    if any(map(is_of_cinema, who)) or len(who) != 1 or not (found or are_tags) or (lists and not are_tags):
        return None
    declared = next((each.declared for each in counts.values()), None)
    return Glued(who[0], found.date if found else "", tuple(filed), tuple(tags), declared)


def _is_list(items: Sequence[str]) -> bool:
    return is_category(items[0]) and all(0 < len(item) <= _LONGEST_ITEM and "." not in item for item in items)


def _first_category(item: str) -> str:
    """`Films Cannes 2016` is `Films`, and a first tag behind it."""
    first, _, behind = item.partition(" ")
    return first if is_category(first) and not is_category(behind) and behind[:1].isupper() else item


def _parted(items: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Categories, and what follows the last of them without a comma: the tags."""
    filed: list[str] = []
    for place, item in enumerate(items):
        words = item.split()
        size = next((size for size in range(len(words), 0, -1) if is_category(" ".join(words[:size]))), 0)
        if size == len(words):
            filed.append(item)
            continue
        tags = [" ".join(words[size:]), *items[place + 1 :]]
        return (*filed, *([" ".join(words[:size])] if size else [])), tuple(tags)
    return tuple(filed), ()
