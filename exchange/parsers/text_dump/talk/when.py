"""When a comment was written: a date beside a name or alone on its line, or how long ago that was."""

import re
from dataclasses import dataclass
from itertools import islice

from exchange.dates import find_date, find_yearless
from exchange.parsers.text_dump.around.furniture import without_tail
from exchange.parsers.text_dump.around.glued_buttons import is_reply
from exchange.parsers.text_dump.text.glances import Parts, holds_figure
from exchange.parsers.text_dump.text.plain import plain
from exchange.remembered import remembered

_LONGEST = 160
_LONGEST_LIKE_A_DATE = 60
_MOST_GLUED = 8
_MANY = r"(?:an?|a few|[0-9]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)"
_UNITS = r"(?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week|wk|month|mo|year|yr)s?"
_AGO = re.compile(
    rf"(?:(?:about|over|almost|more than|nearly|less than) )?{_MANY} {_UNITS}(?:(?:,| and)? [0-9]{{1,2}} {_UNITS})?"
    r" ago\b"
    r"|\b[0-9]{1,3} ?(?:y|mo|w|d|h|m) ago\b|\bjust now\b"
    r"|\bvor (?:etwa |über |fast |mehr als )?(?:einem?r?|zwei|drei|vier|fünf|[0-9]{1,3})"
    r" (?:Sekunden?|Minuten?|Stunden?|Tag(?:en)?|Wochen?|Monat(?:en)?|Jahr(?:en)?)\b"
    r"|\bil y a (?:environ |plus d[’']|plus de )?(?:une?|[0-9]{1,3})"
    r" (?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?|années?)\b"
    r"|(?:name and )?date not in the dump"
    r"|\bhace (?:una?|[0-9]{1,3}) (?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?)\b"
    r"|\bhá (?:cerca de )?(?:uma?|[0-9]{1,3}) (?:segundos?|minutos?|horas?|dias?|semanas?|m[eê]s(?:es)?|anos?)\b"
    r"|(?:\b(?:för|for) )?\b(?:[0-9]{1,3}|un[ao]?|een|één|ett?|en|rok|год|vuosi) ?[^\W\d]{1,10}"
    r" (?:fa|geleden|sedan|siden|temu|назад|тому|sitten|önce|atrás)\b"
    r"|\bpřed (?:[0-9]{1,3} )?[^\W\d]{3,10}"
    r"|[0-9]{1,3} ?(?:年|ヶ月|か月|カ月|个月|個月|週間|周|日|天|時間|小时|分钟?|分間?)前"
    r"|[0-9]{1,3} ?(?:년|개월|주|일|시간|분) 전",
    re.IGNORECASE,
)
_AGO_WORDS = Parts.of(
    " ago", "just now", "vor ", "il y a", "hace", "há ", "in the dump", " fa", "geleden", "sedan", "siden", "temu",
    "назад", "тому", "sitten", "önce", "atrás", "před", "前", "전",
)  # fmt: skip
_AGO_IN_SHORT = re.compile(
    r"[0-9]{1,3} ?(?:y|yr|mo|w|wk|d|h|m)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)\.? [0-9]{1,2}"
    r"|yesterday|today|gestern|heute|hier|ayer|hoy|ieri|oggi|ontem|hoje|gisteren"
    r"|[0-9]{1,2}(?::[0-9]{2}(?: ?[ap]\.?m\.?)?|h[0-9]{2}| ?[ap]\.?m\.?)",
    re.IGNORECASE,
)
_LONGEST_IN_SHORT = 10
_FIGURES = re.compile(
    r"(?<!\d)(?:\d{1,2}\D{1,20}(?:19|20)\d{2}|(?:19|20)\d{2}\D{1,3}\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?!\d)"
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2}\b|[’'‘][0-9]{2}\b")
_TIME = re.compile(r"[0-9](?:[:h][0-9]{2}| ?[ap]\.?m\b)", re.IGNORECASE)
_GLUED = re.compile(
    r"(?<=[^\W\d_])(?=[0-9]{1,2}[. /]|[0-9]{4}|[A-Z][a-z]{2,8}\.? [0-9])|(?<=[.)])(?=[0-9A-Z])"
    r"|(?<=[0-9])(?=[0-9]{1,2}[. ]|[A-Z][a-z]{2,8}\.? [0-9])"
)
_VERBS = (
    r"(?:first )?(?:pingback|trackback|comment(?:ed)?|posted|wrote|said|says|replied|submitted|added|written|left"
    r"|published|created|sent|geschrieben|schrieb|verfasst|erstellt|kommentiert|gepostet|publié|posté|écrit|publicado"
    r"|enviado|escrito|postado|pubblicato|scritto|inviato|geplaatst|geschreven|skrivet|skrev|skrevet|postat|dodano"
    r"|napisano|date|time|datum|zeit|when|fecha|data|heure)"
)
_ON_ALONE = "on|about|am|le|el|il|em|op|at|den|vom|um|à|dia"
_ON = rf"(?:{_VERBS}[ ,:]*(?:{_ON_ALONE})?|{_ON_ALONE})"
_BEFORE_DATE = re.compile(rf"(?:[\s,|·•–—\-(\[:/~@]|\b{_ON}\b)+$", re.IGNORECASE)
LOST_HOUR = re.compile(r"^,? (?:at|um|à|a las?|alle|às|om|kl\.?|klo|o|в|u|@)(?: [0-9]{1,2} h)?$", re.IGNORECASE)
_TIME_TO_READ = re.compile(
    r"\b[0-9]{1,3} ?(?:min(?:ute)?s?\.? (?:of )?read(?:ing)?"
    r"|min\.? (?:lesezeit|de lecture|de lectura|di lettura|de leitura|leestijd|läsning|czytania|čtení|чтения))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class When:
    """A date within a line: as ISO, empty where it cannot be known; and where it stands."""

    created: str
    start: int
    end: int


@remembered
def whole_date(text: str, is_day_first: bool | None = None) -> When | None:
    """A line that is a date and nothing else but the word before it and buttons behind it."""
    text = plain(text)
    text = text.strip("_").removesuffix(".") if text[:1] == text[-1:] == "_" else text
    if len(text) <= _LONGEST_IN_SHORT and _AGO_IN_SHORT.fullmatch(text):
        return When("", 0, len(text))
    if len(text) > _LONGEST or not may_hold_date(text):
        return None
    when = find_when(text, is_day_first)
    before = before_date(text, when).strip("@ ") if when else ""
    if when is None or (before and not is_reply(before)):
        return None  # `Reply May 17, 2011`, as TypePad prints it
    return when if not LOST_HOUR.sub("", without_tail(text[when.end :])).strip(" |·•:") else None


@remembered
def find_when(text: str, is_day_first: bool | None) -> When | None:
    """The first date in a short line; relative and ambiguous ones have no ISO form."""
    if found := find_date(text, is_day_first=is_day_first):
        return When(found.date, found.start, found.end)
    for glued in islice(_GLUED.finditer(text), _MOST_GLUED):  # Blogger prints name and date without a space
        found = find_date(text[glued.end() :], is_day_first=is_day_first)
        if found and not found.start:
            return When(found.date, glued.end(), glued.end() + found.end)
    if ago := _AGO.search(text):
        return When("", ago.start(), ago.end())
    found = find_yearless(text)
    return When("", found.start, found.end) if found else None


def before_date(text: str, when: When) -> str:
    """What stands before a date, without the words that lead to it."""
    return _BEFORE_DATE.sub("", text[: when.start])


def tells_time_to_read(text: str) -> bool:
    """Beside a date: of a post, and so of no comment."""
    return "min" in text and _TIME_TO_READ.search(text) is not None


def is_like_a_date(text: str) -> bool:
    """Short, with the figures of a day and a year."""
    text = plain(text)
    return len(text) <= _LONGEST_LIKE_A_DATE and _FIGURES.search(text) is not None and text[-1:] not in ".!?…"


@remembered
def may_hold_date(text: str) -> bool:
    """A glance: is there a year, a time, or a word of how long ago something was?"""
    has_figures = holds_figure(text) and (_YEAR.search(text) or _TIME.search(text)) is not None
    return has_figures or says_how_long_ago(text)


def says_how_long_ago(text: str) -> bool:
    small = text.lower()
    return _AGO_WORDS.are_in(small) and _AGO.search(text) is not None
