"""Dates as pages print them, in the languages and orders met so far: read, found in a line, and written as ISO."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_LONGEST = 100
_LONGEST_LINE = 2_000
_CENTURY_TURNS = 70
_MONTH_NAMES = (
    "january jan januar jänner jaenner janvier janv"
    " enero ene gennaio gen janeiro januari januar januari jän stycznia styczeń января январь",
    "february feb februar februari février fevrier févr fév febrero febbraio febr fevereiro fev feber"
    " luty lutego февраля",
    "march mar märz mär mrz mars marzo março marco maart mrt marts marca marzec марта",
    "april apr avril avr abril abr aprile kwietnia kwiecień апреля",
    "may mai mayo maggio mag maio mei maj maja мая",
    "june jun juni juin junio giugno giu junho czerwca czerwiec июня",
    "july jul juli juillet juil julio luglio lug julho lipca lipiec июля",
    "august aug août aout aoû agosto ago augustus augusti sierpnia августа",
    "september sep sept septembre septiembre setiembre settembre set setembro wrzesień września сентября",
    "october oct oktober okt octobre octubre ottobre ott outubro out października październik октября",
    "november nov novembre noviembre novembro listopada listopad ноября",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember des"
    " grudnia grudzień декабря",
)
_MONTHS = {name: month for month, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}
_OTHER_MONTH_NAMES = (  # of WordPress in Arabic and Hebrew, where a letter stands before the month
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
)
_MONTHS |= {name: month for names in _OTHER_MONTH_NAMES for month, name in enumerate(names.split(), start=1)}
_WEEKDAY_NAMES = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
    " montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so"
    " lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim"
    " lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom"
    " segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira seg ter qua qui"
    " sex lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab"
    " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo"
    " måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag"
    " poniedziałek wtorek środa czwartek piątek sobota niedziela"
)
_WEEKDAYS = "|".join(sorted(_WEEKDAY_NAMES.split(), key=len, reverse=True))
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_GAP = r"[ \t\u00a0\u202f]{1,3}"
_MAYBE_GAP = r"[ \t\u00a0\u202f]{0,3}"
_BEFORE = (
    rf"(?:(?:on|am|le|el|il|em|op|den|de|vom|dated){_GAP})?"
    rf"(?:(?:{_WEEKDAYS})\b\.?,?{_GAP}(?:(?:the|den|le|de|der){_GAP})?)?"
)
_CLOCK = (
    r"(?P<hour>[0-9]{1,2})"
    r"(?:(?:[:.h]|[ \u00a0\u202f]h[ \u00a0\u202f])(?P<minute>[0-9]{2})(?![0-9])(?::[0-9]{2}(?:\.[0-9]{1,6})?)?"
    r"|h|(?=[ \u00a0]?[ap]\.?m\b))"
    rf"{_MAYBE_GAP}(?P<half>[ap]\.?m\b\.?|[صم]\b)?(?:{_MAYBE_GAP}(?:uhr\b|h\b|min\b))?"
    rf"(?:{_MAYBE_GAP}(?:z\b|gmt\b|utc\b|[ce][ds]?e?t\b|[ap][ds]t\b|[+-][0-9]{{2}}:?[0-9]{{2}}))?"
)
_AT = r"(?:at|um|à|a\slas|a\sla|alle|alle\sore|ore|às|as|om|kl\.?|klo|в|у|الساعة|בשעה|@|-|–|—|\||·|,|o)"
_TIME = rf"(?:{_MAYBE_GAP},?{_MAYBE_GAP}(?:{_AT}{_GAP}|@|t)?{_MAYBE_GAP}(?:{_CLOCK}|(?P<named>noon|midnight)\b))?"
_DAY = r"(?P<day>[0-9]{1,2})"
_YEAR = r"(?P<year>(?:1[89]|20)[0-9]{2})(?![0-9])"
_SHORT_YEAR = r"(?P<year>(?:1[89]|20)[0-9]{2}|[0-9]{2})(?![0-9])"
_NUMBER = r"(?P<number>[0-9]{1,2})"
_OF = rf"(?:{_GAP}|-|\.{_MAYBE_GAP})(?:(?:de|of|di|del){_GAP})?"
_SHAPES = (
    rf"{_YEAR}(?P<sign>[-/.])(?P<number>[0-9]{{1,2}})(?P=sign)(?P<day>[0-9]{{1,2}})(?![0-9])",
    rf"{_MONTH}{_GAP}{_DAY}(?:st|nd|rd|th)?(?:,{_MAYBE_GAP}|{_GAP}|\.{_GAP}){_YEAR}",
    rf"{_DAY}(?:st|nd|rd|th|er|º|°|ª)?{_OF}{_MONTH}(?:{_GAP}(?:de|del|of){_GAP}|,?{_GAP}|-|,|\."
    rf"|{_GAP}’){_YEAR}(?:{_GAP}г\.?)?",
    rf"(?P<first>[0-9]{{1,2}})(?P<sign>[./-]){_MAYBE_GAP}(?P<second>[0-9]{{1,2}})(?P=sign){_MAYBE_GAP}{_SHORT_YEAR}",
    rf"{_DAY}{_GAP}(?:{_WEEKDAYS}){_GAP}{_MONTH}{_GAP}{_YEAR}",
    rf"{_YEAR}年{_MAYBE_GAP}{_NUMBER}月{_MAYBE_GAP}{_DAY}日",
)
_DATES = tuple(re.compile(rf"{_BEFORE}{shape}{_TIME}", re.IGNORECASE) for shape in _SHAPES)
_YEAR_NEAR = re.compile(r"(?:1[89]|20)[0-9]{2}|[0-9][./-][0-9 \u00a0]{1,5}[./-][0-9 \u00a0]")
_STARTS = re.compile(r"(?<![\w/.])\w")
_SLASHED = re.compile(r"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9/])")
_MONTHS_OF_YEAR, _DAYS_OF_MONTH, _HOURS, _MINUTES = 12, 31, 24, 60
_FAR = 40


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a line: as ISO, empty where day and month could be exchanged; and where it stands."""

    date: str
    start: int
    end: int


@lru_cache(maxsize=2048)
def is_date(text: str) -> bool:
    """Is this a date and nothing else, be it one whose day and month could be exchanged?"""
    if len(text) > _LONGEST or not _YEAR_NEAR.search(text):
        return False
    found = find_date(text.strip(" \t()[]\u00a0\u200e.:"))
    return found is not None and found.end - found.start >= len(text.strip(" \t()[]\u00a0\u200e.:"))


def find_date(line: str, *, is_day_first: bool | None = None) -> FoundDate | None:
    """The first date within a line; `is_day_first` is what other dates of the same page tell about figures.

    >>> find_date("Posted on May 5, 2014 by Ada")
    FoundDate(date='2014-05-05', start=7, end=21)
    >>> find_date("03/04/2014").date, find_date("03/04/2014", is_day_first=True).date
    ('', '2014-04-03')
    """
    if len(line) > _LONGEST_LINE:
        return None
    tried = 0
    for year in _YEAR_NEAR.finditer(line):
        begin = max(tried, year.start() - _FAR)
        for start in _STARTS.finditer(line, begin, year.start() + 1):
            if found := _date_at(line, start.start(), is_day_first):
                return found
        tried = year.start()
    return None


def is_day_first(texts: Iterable[str]) -> bool | None:
    """Whether figures with slashes begin with the day, as far as one of them can only be read in one way.

    >>> is_day_first(["03/04/2014", "on 25/04/2014"]), is_day_first(["03/04/2014"])
    (True, None)
    """
    orders = set()
    for text in texts:
        if "/" in text:
            for first, second in _SLASHED.findall(text):
                if (int(first) > _MONTHS_OF_YEAR) != (int(second) > _MONTHS_OF_YEAR):
                    orders.add(int(first) > _MONTHS_OF_YEAR)
    return orders.pop() if len(orders) == 1 else None


def _date_at(line: str, start: int, is_day_first: bool | None) -> FoundDate | None:
    for pattern in _DATES:
        match = pattern.match(line, start)
        if match and _is_possible(match.groupdict()):
            day = _day(match.groupdict(), is_day_first)
            end = match.start() + len(match[0].rstrip(" \t,–—-|·\u00a0\u202f"))
            return FoundDate(day + _time(match) if day else "", match.start(), end)
    return None


def _is_possible(parts: dict[str, str | None]) -> bool:
    return bool(_day(parts, True) or _day(parts, False))


def _day(parts: dict[str, str | None], is_day_first: bool | None) -> str:
    year = _year(parts["year"] or "")
    if parts.get("first"):
        day, month = _in_order(int(parts["first"] or 0), int(parts["second"] or 0), parts["sign"] or "", is_day_first)
    else:
        month = int(parts.get("number") or _MONTHS.get((parts.get("month") or "").lower(), 0))
        day = int(parts["day"] or 0)
    if not (1 <= month <= _MONTHS_OF_YEAR and 1 <= day <= _DAYS_OF_MONTH):
        return ""
    return f"{year}-{month:02}-{day:02}"


def _in_order(first: int, second: int, sign: str, is_day_first: bool | None) -> tuple[int, int]:
    """Day and month: points stand behind days; slashes tell nothing where both could be a month."""
    if sign == "." or first > _MONTHS_OF_YEAR or first == second:
        return first, second
    if second > _MONTHS_OF_YEAR:
        return second, first
    if is_day_first is None:
        return 0, 0
    return (first, second) if is_day_first else (second, first)


def _year(text: str) -> int:
    if len(text) > 2:  # noqa: PLR2004, a year in full
        return int(text)
    return int(text) + (1900 if int(text) >= _CENTURY_TURNS else 2000)


def _time(match: re.Match[str]) -> str:
    if match["named"]:
        return "T12:00" if match["named"].lower() == "noon" else "T00:00"
    if not match["hour"]:
        return ""
    hour, minute, half = int(match["hour"]), int(match["minute"] or 0), (match["half"] or "").lower()[:1]
    hour = hour % 12 + (12 if half in {"p", "م"} else 0) if half else hour
    return f"T{hour:02}:{minute:02}" if hour < _HOURS and minute < _MINUTES else ""
