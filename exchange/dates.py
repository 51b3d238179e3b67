"""Dates as pages print them, in the languages and orders met so far: read, found in a line, and written as ISO."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from exchange.calendar_names import MONTHS, WEEKDAY_OF
from exchange.remembered import remembered

_LONGEST = 100
_LONGEST_LINE = 2_000
_CENTURY_TURNS = 70
_WEEKDAYS = "|".join(sorted(WEEKDAY_OF, key=len, reverse=True))
_LONG_WEEKDAYS = "|".join(sorted((day for day in WEEKDAY_OF if len(day) >= len("lundi")), key=len, reverse=True))
_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_GAP = r"[ \t\u00a0\u202f]{1,3}"
_MAYBE_GAP = r"[ \t\u00a0\u202f]{0,3}"
_WORDS_BEFORE = ("on", "am", "le", "el", "il", "em", "op", "den", "de", "vom", "dated", "dnia", "d")
_WORD_BEFORE = rf"(?:{'|'.join(_WORDS_BEFORE)})\.?{_GAP}"
_THE_BEFORE = rf"the{_GAP}(?=[0-9])"
_WEEKDAY_BEFORE = rf"(?:{_WEEKDAYS})\b\.?,?{_GAP}(?P<article>(?:the|den|le|de|der){_GAP})?"
_BEFORE = f"(?:{_WORD_BEFORE})?(?:{_THE_BEFORE})?(?:{_WEEKDAY_BEFORE})?"
_ZONE = r"(?:z|(?:gmt|utc)(?:[+-][0-9]{1,2})?|local|[ce][ds]?e?t|[ap][ds]t)\b|[+-][0-9]{2}:?[0-9]{2}"
_ZONE_IN_BRACKETS = r"\((?:gmt|utc|[a-z]{1,3}t|me?sz|mez)(?: ?[+-]? ?[0-9]{1,2}(?::?[0-9]{2})?)?\)"  # `(UTC 1)`
_CLOCK = (
    rf"(?P<east>上午|下午|午前|午後|오전|오후)?{_MAYBE_GAP}(?P<hour>[0-9]{{1,2}})"
    r"(?:(?:[:.h時时]|[ \u00a0\u202f]h[ \u00a0\u202f])(?P<minute>[0-9]{2})(?![0-9])分?(?::[0-9]{2}(?:\.[0-9]{1,6})?)?"
    r"|h|(?=[ \u00a0]?(?:[ap](?:\.[ \u00a0\u202f]?)?m|uhr|uur)\b))"
    rf"{_MAYBE_GAP}(?P<half>[ap](?:\.[ \u00a0\u202f]?)?m(?:\b\.?|(?=(?-i:[A-Z])))|[صم]\b"
    r"|[ef](?:\.[ \u00a0]?|[ \u00a0])m\b\.?|[μπ]\.?μ\b\.?)?"
    rf"(?:{_MAYBE_GAP}(?:uhr\b|uur\b|h\b|hs\b|min\b))?"
    rf"(?:{_MAYBE_GAP}(?:{_ZONE_IN_BRACKETS}|\((?:{_ZONE})\)?|{_ZONE}))?"
)
_AT = (
    r"(?:at|um|à|a|a\slas|a\sla|alle|alle\sore|ore|às|as|em|om|kl\.?|klo|в|у|о|v|la|en|saat|στις|الساعة|בשעה|godz\.|u"
    r"|pukul|a\sles|@|-|–|—|\||·|•|/|~"
    r"|,|o|,?\sat)"
)
_DAY_BEHIND = (
    r"(?:[(（][月火水木金土日一二三四五六](?:曜日?)?[)）]|[ \u00a0]?[(（]?(?:星期[一二三四五六日天]"
    r"|[周週][一二三四五六日]|[월화수목금토일]요일|[月火水木金土日]曜日)[)）]?"
    rf"|(?:,| [–—-])?{_GAP}(?:salı|cuma|joi|kedd|{_LONG_WEEKDAYS})"
    r"(?=[ \u00a0]{0,3}(?:$|[^\w\s]|[0-9]|(?:at|um|saat|kl|klo)\b)))?"
)
_TIME = (
    rf"(?:[.:]?{_MAYBE_GAP},?{_MAYBE_GAP}(?:{_AT}{_GAP}|@|t)?{_MAYBE_GAP}"
    rf"(?:{_CLOCK}|\({_CLOCK.replace('(?P<', '(?P<in_')}\)|(?P<named>noon|midnight)\b))?"
)
_DAY = r"(?P<day>[0-9]{1,2})"
_YEAR = r"(?P<year>(?:1[89]|20)[0-9]{2})(?![0-9])"
_CUT_YEAR = r"[’'‘](?P<year>[0-9]{2})(?![0-9])"
_SHORT_YEAR = r"(?P<year>(?:1[89]|20)[0-9]{2}|[0-9]{2})(?![0-9])"
_NUMBER = r"(?P<number>[0-9]{1,2})"
_OF = rf"(?:{_GAP}|[-/]|\.{_MAYBE_GAP})(?:(?:de|of|di|del){_GAP})?"
_SHAPES = (
    rf"{_YEAR}(?P<sign>[-/.])(?P<number>[0-9]{{1,2}})(?P=sign)(?P<day>[0-9]{{1,2}})(?![0-9])",
    rf"{_MONTH}{_GAP}{_DAY}(?:st|nd|rd|th)?(?:,{_MAYBE_GAP}|{_GAP}|\.{_GAP}){_YEAR}",
    rf"{_DAY}(?:st|nd|rd|th|er|º|°|ª)?{_OF}{_MONTH}(?:{_GAP}(?:de|del|of){_GAP}|,?{_GAP}|[-/]|,|\."
    rf"|{_GAP}’){_YEAR}(?:{_GAP}г\.?)?",
    rf"(?P<first>[0-9]{{1,2}})(?P<sign>[./-]){_MAYBE_GAP}(?P<second>[0-9]{{1,2}})(?P=sign){_MAYBE_GAP}[’'‘]?{_SHORT_YEAR}",
    rf"{_YEAR}\.{_GAP}{_NUMBER}\.{_GAP}{_DAY}(?![0-9])\.?",
    rf"{_DAY}{_GAP}(?:{_WEEKDAYS}){_GAP}{_MONTH}{_GAP}{_YEAR}",
    rf"{_YEAR}[年년]{_MAYBE_GAP}{_NUMBER}[月월]{_MAYBE_GAP}{_DAY}[日일]",
    rf"{_YEAR}(?:\.?{_GAP}|-){_MONTH}(?:{_GAP}|-){_DAY}(?![0-9])(?:\.,?(?:{_GAP}(?:{_WEEKDAYS})\b)?)?",
    rf"{_MONTH}{_GAP}{_DAY}(?:st|nd|rd|th)?,?{_GAP}{_CUT_YEAR}",
    rf"{_DAY}(?:st|nd|rd|th)?{_OF}{_MONTH},?{_GAP}{_CUT_YEAR}",
    rf"{_DAY}{_GAP}{_MONTH}{_GAP}(?P<year>[0-9]{{2}})(?={_GAP}(?:at|um)\b)",
)
_BY_COMPUTERS = rf"{_MONTH}{_GAP}{_DAY}{_GAP}{_CLOCK}{_GAP}{_YEAR}"  # `Tue Mar 3 17:07:12 EST 2009`
_BEHIND_DATE = f"{_DAY_BEHIND}{_TIME}"
"""May be left out like the words before a date, and so need not be part of each shape, which takes long to compile."""
_ENGLISH = frozenset(
    each
    for names in (
        "january february march april may june july august september october november december",
        "jan feb mar apr jun jul aug sep sept oct nov dec",
    )
    for each in names.split()
)
_WORDED = rf"{_DAY}(?:er|º|°|ª)?{_OF}{_MONTH}(?:{_GAP}(?:de|del){_GAP}|,?{_GAP}){_YEAR}"
_TIME_BEFORE = re.compile(
    rf"(?<![\w:.,/])(?:(?:at|um|à|alle|às|om|kl\.?){_GAP})?{_CLOCK}{_MAYBE_GAP}[,|·•–-]?{_MAYBE_GAP}$", re.IGNORECASE
)
_CLOCK_ALONE = re.compile(rf"(?<![\w:.,/-]){_CLOCK}(?![\w:])", re.IGNORECASE)
_DAYS = (
    rf"{_MONTH}{_GAP}{_DAY}(?:st|nd|rd|th)?",
    rf"{_DAY}(?:st|nd|rd|th|er|º|°|ª)?{_OF}{_MONTH}",
    rf"(?:{_WEEKDAYS}|today|yesterday|heute|gestern|hier|aujourd[’']hui|ayer|hoy|ieri|oggi|ontem|hoje|gisteren"
    rf"|vandaag)\b",
)
_DAY_ALONE = tuple(rf"{_BEFORE}{day}" for day in _DAYS[:2])
_LONGEST_DAY = 30
_NEED_OF_TIME = _TIME.removesuffix("?")
_YEARLESS = tuple(rf"{_BEFORE}{day}{_NEED_OF_TIME}" for day in _DAYS)
_TIME_NEAR = re.compile(r"[0-9](?:[:.h][0-9]{2}|[ \u00a0]?[ap]\.?m)", re.IGNORECASE)
_YEAR_NEAR = re.compile(
    r"(?:1[89]|20)[0-9]{2}|[0-9][./-][0-9 \u00a0]{1,5}[./-][0-9 \u00a0]|[’'‘][0-9]{2}(?![0-9])"
    r"|[^\W\d_] [0-9]{2} (?:at|um) "
)
_FIGURE_NEAR = re.compile(r"[0-9]")
_STARTS = re.compile(r"(?<![\w/.])\w+")
_SAME_LETTERS = str.maketrans("ıſ", "is")
_FIRST_WORDS = frozenset(
    word.split("-")[0].translate(_SAME_LETTERS) for word in [*_WORDS_BEFORE, "the", *WEEKDAY_OF, *MONTHS]
)
_MONTH_OF = {name.translate(_SAME_LETTERS): month for name, month in MONTHS.items()}
_FIGURES_NEAR = re.compile(r"[0-9][/.-][0-9]")
_FIGURES = re.compile(
    r"(?:\b(?P<weekday>[^\W\d_]{2,12})\.?,? ?)?(?<![0-9/.-])(?P<first>[0-9]{1,2})(?P<sign>[/.-])"
    r"(?P<second>[0-9]{1,2})(?P=sign)(?P<year>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9/-])"
)
_SMALL_WORDS = re.compile(r"(?<![\w/@.’'-])[a-z]{3,20}(?![\w/@’'-]|\.\w)")
_BRITISH = frozenset(
    """
    colour colours coloured colourful favour favourite favourites humour honour neighbour neighbours whilst realise
    realised realises recognise recognised apologise criticise behaviour flavour rumour cheque pyjamas storey storeys
    cosy jewellery organise organised travelled travelling telly rubbish bloke
    """.split()  # noqa: SIM905
)
_AMERICAN = frozenset(
    """
    color colors colored colorful favor favorite favorites humor honor neighbor neighbors theater theaters realize
    realized realizes recognize recognized apologize criticize behavior flavor rumor jewelry pajamas cozy
    organize organized traveled traveling gotten sophomore offense
    """.split()  # noqa: SIM905
)
_AMERICAN_GRADE = re.compile(r"\bgrade ?: ?[A-DF][+-]?(?![\w’'])", re.IGNORECASE)
_SMALL_ENGLISH = frozenset(["the", "and", "that", "with", "this", "you", "not", "but", "are", "from", "have", "they"])
_FEWEST_WORDS, _SELDOM = 40, 0.02
_MONTHS_OF_YEAR, _DAYS_OF_MONTH, _HOURS, _MINUTES = 12, 31, 24, 60
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_FAR = 40
_LONGEST_TIME = 24  # characters
_AROUND = " \t()[]\u00a0\u200e.:»›>«‹<*~"
_AFTERNOON = {"下午", "午後", "오후", "م"}
_OF_AFTERNOON = frozenset("peμ")  # `p.m.`, `e m`, `μ.μ.`


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a line: as ISO, empty where day and month could be exchanged; and where it stands."""

    date: str
    start: int
    end: int


@remembered
def is_date(text: str) -> bool:
    """Is this a date and nothing else, be it one whose day and month could be exchanged?"""
    if len(text) > _LONGEST or not (_FIGURE_NEAR.search(text) and _YEAR_NEAR.search(text)):
        return False
    bare = text.strip(_AROUND)
    found = find_date(bare)
    return found is not None and found.end - found.start >= len(bare)


@remembered
def is_day(text: str) -> bool:
    """A day without its year, and nothing else.

    >>> is_day("12 Sept"), is_day("Mar 3"), is_day("March 3, 2014"), is_day("Monday")
    (True, True, False, False)
    """
    return len(text) <= _LONGEST_DAY and any(_compiled(day).fullmatch(text.strip(" .")) for day in _DAY_ALONE)


def is_weekday(word: str) -> bool:
    """
    >>> is_weekday("Saturday"), is_weekday("Fr."), is_weekday("Frida")
    (True, True, False)
    """
    return word.strip(" .,").casefold() in WEEKDAY_OF


def find_date(line: str, *, is_day_first: bool | None = None) -> FoundDate | None:
    """The first date within a line; `is_day_first` is what other dates of the same page tell about figures.

    >>> find_date("Posted on May 5, 2014 by Ada")
    FoundDate(date='2014-05-05', start=7, end=21)
    >>> find_date("Wed, 05/07/2014 - 10:15").date
    '2014-05-07T10:15'
    >>> find_date("03/04/2014").date, find_date("03/04/2014", is_day_first=True).date
    ('', '2014-04-03')
    """
    return _find_date(line, is_day_first) if len(line) <= _LONGEST_LINE else None


@remembered
def _find_date(line: str, is_day_first: bool | None) -> FoundDate | None:
    tried = 0
    for year in _YEAR_NEAR.finditer(line) if _FIGURE_NEAR.search(line) else ():
        begin = max(tried, year.start() - _FAR)
        for start in _STARTS.finditer(line, begin, year.start() + 1):
            if _may_begin_date(start[0]) and (found := _date_at(line, start.start(), is_day_first)):
                return found
        tried = year.start()
    return None


def is_day_first(texts: Iterable[str]) -> bool | None:
    """Whether dates in figures begin with the day, as far as one of them can only be read in one way.

    >>> is_day_first(["03/04/2014", "on 25/04/2014"]), is_day_first(["03/04/2014"])
    (True, None)
    >>> is_day_first(["03/04/2014", "Thu, 05/08/2014"])
    False
    """
    orders = set()
    for text in texts:
        if "/" in text or (len(text) <= _LONGEST and _FIGURES_NEAR.search(text)):
            for match in _FIGURES.finditer(text):
                first, second = int(match["first"]), int(match["second"])
                if (first > _MONTHS_OF_YEAR) != (second > _MONTHS_OF_YEAR):
                    orders.add(first > _MONTHS_OF_YEAR)
                elif match["weekday"] and (order := _order_by_weekday(match.groupdict())) is not None:
                    orders.add(order)
    return orders.pop() if len(orders) == 1 else None


def holds_open_date(text: str) -> bool:
    """
    >>> holds_open_date("Posté le 09/11/2005"), holds_open_date("Posté le 19/11/2005"), holds_open_date("24/7")
    (True, False, False)
    """
    found = (max(int(each["first"]), int(each["second"])) for each in _FIGURES.finditer(text))
    return any(most <= _MONTHS_OF_YEAR for most in found)


def is_day_first_by_words(texts: Iterable[str]) -> bool | None:
    """What dates with the month's name tell: only English pages set the month first in figures, and they in words, too.

    >>> is_day_first_by_words(["9 juin 2016"]), is_day_first_by_words(["June 9, 2016"])
    (True, None)
    """
    for text in texts:
        if len(text) <= _LONGEST and _YEAR_NEAR.search(text) and (found := _compiled(_WORDED).search(text)):
            return True if found["month"].lower() not in _ENGLISH else None
    return None


def is_day_first_by_language(texts: Iterable[str]) -> bool | None:
    """Only English pages set the month first in figures; a page of some length without its smallest words is none.

    >>> is_day_first_by_language(["Die Lampe ist aus, und niemand fragt danach."] * 6)
    True
    >>> is_day_first_by_language(["The lamp is out and nobody asks for it."] * 6), is_day_first_by_language(["Aus."])
    (None, None)
    """
    words = [word for text in texts for word in text.lower().split()]
    english = sum(word in _SMALL_ENGLISH for word in words)
    return True if len(words) >= _FEWEST_WORDS and english < _SELDOM * len(words) else None


def is_day_first_by_spelling(texts: Iterable[str]) -> bool | None:
    """Americans set the month first in figures, Britons the day; where only words of one of them stand on the page.

    >>> is_day_first_by_spelling(["My favourite colour."]), is_day_first_by_spelling(["My favorite. Grade: B+"])
    (True, False)
    >>> is_day_first_by_spelling(["A good film."]), is_day_first_by_spelling(["My favourite movie theater."])
    (None, None)
    """
    british = american = False
    for text in texts:
        words = set(_SMALL_WORDS.findall(text))
        british = british or not words.isdisjoint(_BRITISH)
        american = american or not words.isdisjoint(_AMERICAN) or _AMERICAN_GRADE.search(text) is not None
    return british if british != american else None


def is_day_first_on_page(texts: Iterable[str], *, of_site: bool | None = None) -> bool | None:
    """What dates anywhere on a page tell, or their words, or else those on other pages `of_site`, or its language.

    >>> is_day_first_on_page(["03/04/2014"], of_site=False), is_day_first_on_page(["25/04/2014"], of_site=False)
    (False, True)
    """
    texts = list(texts)
    told = is_day_first(texts)
    told = is_day_first_by_words(texts) if told is None else told
    told = of_site if told is None else told
    told = is_day_first_by_language(texts) if told is None else told
    return is_day_first_by_spelling(texts) if told is None else told


def _may_begin_date(word: str) -> bool:
    return word[0].isdecimal() or _folded(word) in _FIRST_WORDS


def _folded(word: str) -> str:
    """As an expression compares letters without regard to case: `KASIM` is `kasım`."""
    return word.lower().translate(_SAME_LETTERS)


def _date_at(line: str, start: int, is_day_first: bool | None) -> FoundDate | None:
    for parts, ends in _readings_at(line, start):
        if _is_possible(parts):
            told = _order_by_weekday(parts)
            day, time = _day(parts, is_day_first if told is None else told), _time(parts)
            end = start + len(line[start:ends].rstrip(" \t,–—-|·\u00a0\u202f"))
            if not time and start and (early := _TIME_BEFORE.search(line, max(0, start - _LONGEST_TIME), start)):
                time, start = _time(early.groupdict()), early.start()
            return FoundDate(day + time if day else "", start, end)
    return None


def _readings_at(line: str, start: int) -> Iterator[tuple[dict[str, str | None], int]]:
    """The parts of a date that begins there, and where it ends, by each shape that fits."""
    places = _places_behind_words(line, start)
    for shape in _SHAPES:
        if match := _match_at(shape, line, places):
            behind = _compiled(_BEHIND_DATE).match(line, match.end())
            parts = {"weekday": line[start : match.start()], **match.groupdict()}
            yield parts | (behind.groupdict() if behind else {}), behind.end() if behind else match.end()
    if match := _match_at(_BY_COMPUTERS, line, places):
        yield match.groupdict(), match.end()


def _order_by_weekday(parts: dict[str, str | None]) -> bool | None:
    """Whether the day stands first in `Wed, 05/07/2014`: the weekday fits but one of the two days."""
    words = _WORD.findall(parts.get("weekday") or "") if parts.get("first") else ()
    weekday = next((day for word in reversed(words) if (day := WEEKDAY_OF.get(word.lower())) is not None), None)
    if weekday is None:
        return None
    fitting = [order for order in (True, False) if _weekday(_day(parts, order)) == weekday]
    return fitting[0] if len(fitting) == 1 else None


def _weekday(day: str) -> int | None:
    try:
        return date.fromisoformat(day).weekday()
    except ValueError:  # none at all, or the 31st of February
        return None


def _match_at(shape: str, line: str, places: Iterable[int]) -> re.Match[str] | None:
    return next(filter(None, (_compiled(shape).match(line, place) for place in places)), None)


def _places_behind_words(line: str, start: int) -> list[int]:
    """Where a date's shape may begin: behind the words before it, or already with one of them, as `mar` is a weekday
    and a month."""
    places = [start]
    for words in (_WORD_BEFORE, _THE_BEFORE, _WEEKDAY_BEFORE) if not line[start].isdecimal() else ():
        places = [each for place in places for each in _places_behind(words, line, place)]
    return places


def _places_behind(words: str, line: str, place: int) -> Iterator[int]:
    if match := _compiled(words).match(line, place):
        yield match.end()
        if match.groupdict().get("article"):
            yield match.start("article")
    yield place


@cache
def _compiled(shape: str) -> re.Pattern[str]:
    """When a date of this shape is first looked for: all of them together take a process a fifth of a second."""
    return re.compile(shape, re.IGNORECASE)


def find_yearless(text: str) -> FoundDate | None:
    """A day with a time and no year, as pages print what is not old; it has no ISO form.

    >>> find_yearless("March 3 at 5:07 pm"), find_yearless("Ann, on Tuesday, 17:07")
    (FoundDate(date='', start=0, end=18), FoundDate(date='', start=5, end=22))
    """
    if len(text) > _LONGEST or not _TIME_NEAR.search(text):
        return None
    for start in _STARTS.finditer(text):
        for shape in _YEARLESS:
            if match := _compiled(shape).match(text, start.start()):
                return FoundDate("", match.start(), match.end())
    return None


def find_clock(text: str) -> str:
    """The time of a day in a line without the day, as its end in ISO; empty where none or several stand there.

    >>> find_clock("posted by Ada at 10:30 PM"), find_clock("Ada | 22h30"), find_clock("9 comments")
    ('T22:30', 'T22:30', '')
    """
    if len(text) > _LONGEST_LINE or not _TIME_NEAR.search(text):
        return ""
    found = [match.groupdict() for match in _CLOCK_ALONE.finditer(text)]
    times = {_time(parts) for parts in found if parts["minute"] or parts["half"]}
    return times.pop() if len(times) == 1 else ""


def _is_possible(parts: dict[str, str | None]) -> bool:
    return bool(_day(parts, True) or _day(parts, False))


def _day(parts: dict[str, str | None], is_day_first: bool | None) -> str:
    year = _year(parts["year"] or "")
    if parts.get("first"):
        day, month = _in_order(int(parts["first"] or 0), int(parts["second"] or 0), parts["sign"] or "", is_day_first)
    else:
        month = int(parts.get("number") or _MONTH_OF.get(_folded(parts.get("month") or ""), 0))
        day = int(parts["day"] or 0)
    if not (1 <= month <= _MONTHS_OF_YEAR and 1 <= day <= _DAYS_OF_MONTH):
        return ""
    return f"{year}-{month:02}-{day:02}"


def _in_order(first: int, second: int, sign: str, is_day_first: bool | None) -> tuple[int, int]:
    """Day and month: points stand behind days, mostly; slashes tell nothing where both could be a month."""
    if first > _MONTHS_OF_YEAR or first == second:
        return first, second
    if second > _MONTHS_OF_YEAR:
        return second, first
    if sign == "." and is_day_first is None:
        return first, second
    if is_day_first is None:
        return 0, 0
    return (first, second) if is_day_first else (second, first)


def _year(text: str) -> int:
    if len(text) > 2:  # noqa: PLR2004, a year in full
        return int(text)
    return int(text) + (1900 if int(text) >= _CENTURY_TURNS else 2000)


def _time(parts: dict[str, str | None]) -> str:
    if parts.get("named"):
        return "T12:00" if (parts["named"] or "").lower() == "noon" else "T00:00"
    inside = "" if parts.get("hour") or not parts.get("in_hour") else "in_"
    if not parts.get(f"{inside}hour"):
        return ""
    hour, minute = int(parts[f"{inside}hour"] or 0), int(parts[f"{inside}minute"] or 0)
    half = _half(parts[f"{inside}half"] or parts[f"{inside}east"] or "")
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    return f"T{hour:02}:{minute:02}" if hour < _HOURS and minute < _MINUTES else ""


def _half(word: str) -> str:
    first = word.lower()[:1]
    return "p" if word in _AFTERNOON or first in _OF_AFTERNOON else first
