"""What might be the year of the film, the day of the post, or who wrote it, each with what is seen of it."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice

from exchange.dates import find_date
from exchange.ledger import Label
from exchange.parsers.text_dump.likeness.likeness import step_of
from exchange.parsers.text_dump.likeness.spans import SpanPage

_YEAR = re.compile(r"(?<![\d.,:/-])(?:18[89][0-9]|19[0-9]{2}|20[0-3][0-9])(?![0-9]|[.,][0-9])")
_SMALL = r"(?:de|da|di|do|dos|von|van|zu|la|le|del|den|der|ten|ter|el|al|af|av|bin|ibn|d[’']|l[’'])"
_AND = r"(?:&|and|und|et|e|ed|y|en|och|og|i|/|\+)"
_BIG = r"[^\W\d_a-zß-ÿ][\w.’'-]*"
_WORDS = rf"{_BIG}(?: (?:{_SMALL} ?){{0,2}}{_BIG})"
_WORDS_OF_NAME = re.compile(rf"{_WORDS}*")
_TOGETHER = re.compile(rf"{_WORDS}{{0,3}} {_AND} {_WORDS}{{0,3}}")
_INITIAL = re.compile(r"(?:[ .]|^)[^\W\d_a-zß-ÿ]$")
_CAPITAL = re.compile(r"(?<![\w’'-])[^\W\d_a-zß-ÿ]")
_HANDLE = re.compile(r"(?<![\w./-])@?[a-z][\w-]{2,20}(?![\w/])")
_BARE = re.compile(r"[\w@.’'-]{2,20}(?: [\w@.’'-]{1,20}){0,3}")
_SEEN_AGAIN = re.compile(r" (?:re-?[^\W\d_]{3,}|again|revisit\w*)\b", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"\bthere (?:is|was|are|were) (?:an?|some) $", re.IGNORECASE)
_OF_ARCHIVE = re.compile(r"[0-9]{4} ?\([0-9]{1,5}\)")
_FIGURES = re.compile(r"(?:[0-9]{1,2}[./-]){2}[0-9]{2,4}")
_WORD = re.compile(r"[^\W\d_]+")
_OF_FILM = re.compile(
    r"\b(?:releas\w*|premi\w*|kinostart|sortie|estreno|uscita|estreia|erschein\w*|screened|screening|picture ?house)\b",
    re.IGNORECASE,
)
"""Days on which a film came out, or was seen somewhere."""
_AT_CINEMA = re.compile(r"\b(?:cinema\w*|cinéma|kino|multiplex|odeon|showing|copyright)\b|©", re.IGNORECASE)
_CLOSED_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w’'-]*[”’\"'»*_]*\s*$")
_AROUND_LINE = " .,*_–—~-"
_AROUND_NAME = " .,'’-"
_LONGEST_LINE, _LONGEST_DATED, _LONGEST_NAMING, _LONGEST_IN_TEXT = 4_000, 600, 300, 120
_LONGEST_NAME, _SHORTEST_NAME, _MOST_WORDS, _LEAST_WORD = 40, 2, 4, 3
_NEAR, _MOST, _MOST_YEARS = 60, 5, 12
_NEAR_START, _NEAR_END, _EDGE = 40, 60, 160
_SHORT_IN = {Label.BODY, Label.BOILERPLATE}


@dataclass(frozen=True)
class Candidate:
    """`lines` are those that say it, `names` what is seen there."""

    value: str
    lines: tuple[int, ...]
    names: frozenset[str]


class Candidates:
    """The same value in several lines is one candidate."""

    def __init__(self) -> None:
        self._lines: dict[str, list[int]] = {}
        self._names: dict[str, set[str]] = {}

    def add(self, value: str, line: int, names: Collection[str]) -> None:
        self._lines.setdefault(value, []).append(line)
        self._names.setdefault(value, set()).update(names)

    def all(self) -> Iterator[Candidate]:
        for place, (value, lines) in enumerate(self._lines.items()):
            names = {*self._names[value], f"times {min(len(lines), 3)}", f"of {min(len(self._lines), _MOST)}"}
            yield Candidate(value, tuple(lines), frozenset(names | ({"is first"} if not place else set())))


def years_in(page: SpanPage, *, title: str, posted: str) -> list[Candidate]:
    """`posted` is the date of the post, as far as it is known."""
    words = frozenset(word for word in _WORD.findall(title.casefold()) if len(word) >= _LEAST_WORD)
    found = Candidates()
    for number in page.outside:
        line = page.lines[number - 1]
        for match in islice(_YEAR.finditer(line), _MOST_YEARS) if len(line) <= _LONGEST_LINE else ():
            if _is_of_post(line, match, posted):
                continue
            names = page.names_of_span(number, match.start(), match.end())
            found.add(match[0], number, {*names, *_names_of_year(line, match, page.labels[number - 1], words)})
    return [_beside_post(each, title, posted[:4]) for each in found.all()]


def _is_of_post(line: str, match: re.Match[str], posted: str) -> bool:
    """In the date of the post, alone as part of it, when the film was seen again, of an archive, or of any film."""
    bare = line.strip(" \t*•-►▼")
    if bare == match[0]:
        return match[0] == posted[:4]
    date = find_date(line) if posted and len(line) < _LONGEST_DATED else None
    is_in_date = date is not None and date.start <= match.start() < date.end and date.date[:10] == posted[:10]
    is_of_post = is_in_date or _SEEN_AGAIN.match(line, match.end()) or _OF_ARCHIVE.fullmatch(bare)
    return bool(is_of_post) or _OF_ANOTHER.search(line[max(0, match.start() - _NEAR) : match.start()]) is not None


def _names_of_year(line: str, match: re.Match[str], label: Label, title: frozenset[str]) -> Iterator[str]:
    before, behind = line[: match.start()], line[match.end() :]
    yield f"{label} {before.rstrip()[-1:]} {behind.lstrip()[:1]}" if not before.rstrip()[-1:].isalnum() else f"{label}"
    yield f"commas {min(line.count(','), _MOST)}"
    said = frozenset(_WORD.findall(line.casefold()))
    if title:
        yield "names title" if len(title & said) * 2 >= len(title) else "names no title"
    yield from (f"has {word}" for word in said if word in _OF_FILMS)
    opened = max(before.rfind("("), before.rfind("["))
    if opened > max(before.rfind(")"), before.rfind("]")):
        is_alone = not before[opened + 1 :].strip() and behind.lstrip()[:1] in {")", "]"}
        yield "bracket alone" if is_alone else "bracket"
        yield f"bracket in {label}"
        words = _WORD.findall(before[:opened][-_NEAR:].casefold())
        if title and words:
            yield "behind title" if words[-1] in title else "behind others"
        if _CLOSED_NAME.search(before[:opened][-_NEAR:]):
            yield "behind a name"
    date = find_date(line) if len(line) < _LONGEST_DATED else None
    if date and date.start <= match.start() < date.end:
        yield "in a date"


_OF_FILMS = frozenset(
    """
    min minutes minuten dir director directed directedby regie regia réalisateur starring cast copyright since born film
    movie remake novel book award oscar festival review posted dvd season
    """.split()  # noqa: SIM905
)


def _beside_post(year: Candidate, title: str, posted: str) -> Candidate:
    ages = (-1, 0, 1, 5, 20)
    age = f"age {step_of(int(posted) - int(year.value), ages)}" if posted.isdigit() else "no age"
    names = {age, "in title"} if year.value in title else {age}
    return Candidate(year.value, year.lines, year.names | names)


def days_in(page: SpanPage) -> list[Candidate]:
    """Days with the hour where a line says it; `value` is the longest that is said of a day."""
    found, longest = Candidates(), dict[str, str]()
    for number in page.outside:
        line = page.lines[number - 1]
        date = find_date(line) if len(line) <= _LONGEST_DATED else None
        if date is None or not date.date or _OF_FILM.search(line):
            continue
        day, names = date.date[:10], set(page.names_of_span(number, date.start, date.end))
        names |= {"has hour" if "T" in date.date else "has no hour"}
        names |= {"in figures"} if _FIGURES.search(line) else set()
        names |= {"at the cinema"} if _AT_CINEMA.search(line) else set()
        found.add(day, number, names)
        longest[day] = max(longest.get(day, ""), date.date, key=len)
    return [Candidate(longest[each.value], each.lines, each.names) for each in found.all()]


def names_in(page: SpanPage, *, title: str, commenters: Collection[str]) -> list[Candidate]:
    """Who is named in short lines."""
    found, title = Candidates(), title.casefold()
    ends = {page.text[0], page.text[-1]} if page.text else set()
    for number in page.outside:
        line, label = page.lines[number - 1], page.labels[number - 1]
        longest = _LONGEST_IN_TEXT if label in _SHORT_IN else _LONGEST_NAMING
        if label is Label.TITLE or (len(line) > longest and number not in ends):
            continue
        is_told = label is Label.META
        spans = _spans_of_names(line, is_told=is_told) if len(line) <= longest else _at_edges(line, is_told=is_told)
        for start, end in dict.fromkeys(spans):
            name = line[start:end]
            if label is Label.BODY and line.strip(_AROUND_LINE) == name:
                continue  # who signs a text is told by rules, as other lines are but two words as well
            names = set(page.names_of_span(number, start, end))
            found.add(name, number, names | set(_names_of_name(name, title, commenters)))
    return list(found.all())


def _at_edges(line: str, *, is_told: bool) -> Iterator[tuple[int, int]]:
    """Of a paragraph, what its first and last words name; no more of it is looked at, however long it is."""
    behind = max(0, len(line) - _EDGE)
    yield from (span for span in _spans_of_names(line[:_EDGE], is_told=is_told) if span[0] <= _NEAR_START)
    for start, end in _spans_of_names(line[behind:], is_told=is_told):
        if end >= len(line) - behind - _NEAR_END:
            yield behind + start, behind + end


def _spans_of_names(line: str, *, is_told: bool) -> Iterator[tuple[int, int]]:
    """Words with capitals, and the last of them, as `By` has a capital, too, and two names with `and` between; in lines
    of facts small words as well, as some are called so, and a line that is nothing else."""
    for match in _WORDS_OF_NAME.finditer(line):
        yield from _names_within(line, match)
    yield from (match.span() for match in _TOGETHER.finditer(line) if len(match[0]) <= _LONGEST_NAME)
    if is_told:
        yield from (match.span() for match in _HANDLE.finditer(line))
    bare = line.strip(_AROUND_LINE)
    if _BARE.fullmatch(bare):
        start = line.index(bare)
        yield start, start + len(bare)


def _names_within(line: str, words: re.Match[str]) -> Iterator[tuple[int, int]]:
    for capital in islice(_CAPITAL.finditer(words[0]), _MOST_WORDS):
        start = words.start() + capital.start()
        name = line[start : words.end()].rstrip(_AROUND_NAME)
        end = start + len(name) + (line[start + len(name) :].startswith(".") and _INITIAL.search(name) is not None)
        if _SHORTEST_NAME <= end - start <= _LONGEST_NAME:
            yield start, end


def _names_of_name(name: str, title: str, commenters: Collection[str]) -> Iterator[str]:
    yield f"words {min(name.count(' ') + 1, _MOST_WORDS)}"
    if name.casefold() in title:
        yield "in title"
    if name in commenters:
        yield "comments, too"
    if name.isupper():
        yield "is in capitals"
    if name[:1].islower():
        yield "is small"
    if any(map(str.isdigit, name)):
        yield "has figure"
    if name.endswith("."):
        yield "ends with dot"
    first = name.split(" ", maxsplit=1)[0].casefold()
    yield f"first {first}" if " " in name else f"alone {first}"
