"""Who wrote a comment, and when: the line or two above its text, in the ways of many themes."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from exchange.dates import find_date

_LONGEST = 160
_NO_NAME = "name not in the dump"  # Matinee's own words for a stand-in
_LONGEST_NAME = 60
_LONGEST_TITLE = 140
_LONGEST_BUTTON = 40
_MOST_GLUED = 8
_SPACES = " \t\u00a0\u200e"
_TRAILING = {"...", "…"}  # sentences trail off so, and in some themes the words above a comment
_MOST_WORDS_TRAILING = 4
_DECORATION = re.compile(
    r"(?:\[[^\[\]\n]{1,40}\](?![(:])|!\[[^\]\n]{0,80}\]\([^)\s]{0,500}\)"
    rf"|\[[0-9]{{1,4}}\](?!\()|#{{1,6}}[ ]|\*\*|__|[{_SPACES}])+"
)
_LINK = re.compile(r"\[([^\[\]\n]{1,200})\]\((?:[^()\s]|\([^()\s]*\)){0,500}(?:\s\"[^\"\n]{0,200}\")?\)")
_BROKEN_LINK = re.compile(r"\[([^\[\]\n]{1,200})\]\([^()\s]{1,200}[-/]$")  # html2text breaks addresses at hyphens
_SAYS = (
    r"(?:says?|said|wrote|writes|replied|replies|commented|comments|sagte?|schrieb|schreibt|meint|meinte|kommentierte"
    r"|antwortete|dit|a dit|a écrit|écrit|a répondu|dice|dijo|escribió|ha detto|scrive|ha scritto|disse|diz|escreveu"
    r"|zegt|schreef|zei|skriver|skrev|säger|sier|pisze|napisał(?:\(a\)|a)?|mówi|сказал(?:а)?|пишет|говорит|より|הגיב|הגיבה|יאמר|يقول|قال|كتب|says)"
)
_WITH_SAYS = re.compile(
    rf"(?P<name>\S(?:.{{0,{_LONGEST_TITLE}}}?\S)?)\s*,?\s+{_SAYS}(?:\s+(?:on|am|le|el|il|em|op|at))?"
    r"\s?(?P<end>:|\.\.\.|…)?\s*(?P<when>[^\s:].{3,60})?:?",
    re.IGNORECASE,
)
_MAYBE_SAYS = re.compile(r"[:…0-9]|\.\.\.")
_MAYBE_HEAD = re.compile(r"[:…0-9«»]")
_WORDS_OF_HEADS = ("...", "ping", "Ping", "track", "Track", "étrolien")
_SAYS_ALONE = re.compile(rf"{_SAYS}\s?(?::|\.\.\.|…)", re.IGNORECASE)
_ON = r"(?:on|am|le|el|il|em|op|at|den|vom|commented on|posted on|wrote on|schrieb am|said on)"
_BEFORE_DATE = re.compile(rf"(?:[\s,|·•–—\-(:]|\b{_ON}\b)+$", re.IGNORECASE)
_TAIL = re.compile(
    rf"(?:\s*[|·•–—\-(:,]?\s*(?:name not in the dump|\(?(?:edit|bearbeiten|modifier|editar)\)?|reply|antworten|répondre"
    rf"|responder|permalink|link|quote|#|{_SAYS}"
    r"|\[[0-9]{1,4}\]|[↓→↩¶]))*\s*[:|)·•]*\s*$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\s*(?:by|von|par|por|(?:comment|posted|written|left) by|kommentar von|verfasst von|commentaire (?:de|par)"
    r"|comentario de|publicado por|escrito por)\s*:?\s+",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"(?:about |over |almost )?(?:an?|[0-9]{1,3}|one|two) (?:minute|hour|day|week|month|year)s?"
    r"(?:,? [0-9]{1,2} (?:month|week|day|hour)s?)? ago"
    r"|vor (?:einem?r?|[0-9]{1,3}) (?:Minuten?|Stunden?|Tag(?:en)?|Wochen?|Monat(?:en)?|Jahr(?:en)?)"
    r"|il y a (?:une?|[0-9]{1,3}) (?:minutes?|heures?|jours?|semaines?|mois|ans?)"
    r"|(?:name and )?date not in the dump"
    r"|hace (?:una?|[0-9]{1,3}) (?:minutos?|horas?|días?|semanas?|mes(?:es)?|años?)",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"(?<!\d)(?:\d{1,2}\D{1,20}(?:19|20)\d{2}|(?:19|20)\d{2}\D{1,3}\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?!\d)"
)
_DIGIT = re.compile(r"[0-9]")
_AGO_WORDS = ("ago", "vor", "il y a", "hace", "dump")
_AGO_WORD = re.compile(rf"\b(?:{'|'.join(_AGO_WORDS)})\b")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2}\b")
_GLUED = re.compile(
    r"(?<=[^\W\d_])(?=[0-9]{1,2}[. /]|[0-9]{4}|[A-Z][a-z]{2,8}\.? [0-9])|(?<=[.)])(?=[0-9A-Z])"
    r"|(?<=[0-9])(?=[0-9]{1,2}[. ]|[A-Z][a-z]{2,8}\.? [0-9])"
)
_TIME_FIRST = re.compile(r"(?P<time>[0-9]{1,2}[:.][0-9]{2}(?:\s?[ap]\.?m\.?)?),?\s+(?P<date>.{6,40})", re.IGNORECASE)
_SEPARATOR = re.compile(r"[|·•–—-]")
_PING = re.compile(
    r"(?:pingback|trackback|ping|rétrolien|уведомление|пингбэк|פינגבק|تنبيه|ピンバック)s?(?:\s+(?:by|from|von|de))?\s?[:–-]?\s+(?P<name>[^\s:–-].*)",
    re.IGNORECASE,
)
_ENDS_WORDS = re.compile(r"(?:[,;:?!…。、！？，]|\w{4}\.)$")  # but `Sam Jr.`, and `Kim S.`
_PROSE = re.compile(r"[.!?…](?:\s|$)")
_ESCAPED = re.compile(r"\\([.+\-*_#()\[\]])")
_NUMBERED = re.compile(r"#?[0-9]{1,4}[.:)]?\s+")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a text: `lines` of them; `kind` tells in which way, for counting what a dump does mostly."""

    kind: str
    author: str
    created: str
    lines: int
    is_ping: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """A date within a line: as ISO, empty where it cannot be known; and where it stands."""

    created: str
    start: int
    end: int


def read_head(texts: Sequence[str], *, is_day_first: bool | None = None) -> Head | None:
    """Read the first lines of a comment.

    >>> read_head(["Anna says:", "January 3, 2014 at 5:07 pm", "Lovely."])
    Head(kind='says', author='Anna', created='2014-01-03T17:07', lines=2, is_ping=False)
    >>> read_head(["Ben | 3. März 2014 um 17:07 | Antworten", "Schön."]).author
    'Ben'
    >>> read_head(["Lovely film.", "Really."])
    """
    if any(_SEPARATOR.fullmatch(text) for text in texts):
        return _without_separators(texts, is_day_first)
    first = plain(texts[0]) if texts else ""
    if not first or len(first) > _LONGEST:
        return None
    if _PING.fullmatch(first) or (len(texts) > 1 and _PING.fullmatch(f"{first} {plain(texts[1])}")):
        return Head("ping", "", "", 0, is_ping=True)
    head = _read_head(first, texts, is_day_first)
    if head and any(_NO_NAME in text for text in texts[: head.lines]):
        return replace(head, author="")
    return head


def _read_head(first: str, texts: Sequence[str], is_day_first: bool | None) -> Head | None:
    return _says(first, texts, is_day_first) or _dated(first, is_day_first) or _name_above(first, texts, is_day_first)


def _without_separators(texts: Sequence[str], is_day_first: bool | None) -> Head | None:
    """Name and date on lines of their own, with a line for the sign between them."""
    places = [place for place, text in enumerate(texts) if not _SEPARATOR.fullmatch(text)]
    head = read_head([texts[place] for place in places], is_day_first=is_day_first) if places else None
    if head is None or not head.lines:
        return head
    return replace(head, lines=places[min(head.lines, len(places)) - 1] + 1)


def may_be_head(texts: Iterable[str]) -> bool:
    """A glance: every head has a figure, a colon or dots, or the word of a pingback."""
    text = "\n".join(texts)
    has_sign = _MAYBE_HEAD.search(text) is not None or _holds_any(_WORDS_OF_HEADS, text)
    return has_sign or _says_how_long_ago(text)


def plain(text: str) -> str:
    """A line without what a tool put around it: pictures, links' addresses, signs of headings and bold type.

    >>> plain("**[Anna](http://example.org/)** says:"), plain("[x]Anna says:")
    ('Anna says:', 'Anna says:')
    """
    return text if _is_plain(text) else _undecorated(text)


def _is_plain(text: str) -> bool:
    """A glance: most lines hold no sign that a tool puts there."""
    has_signs = "[" in text or "*" in text or "\\" in text or text.startswith(("#", "_"))
    return not has_signs and text.strip(_SPACES) == text


@lru_cache(maxsize=16384)
def _undecorated(text: str) -> str:
    decoration = _DECORATION.match(text)
    text = text[decoration.end() :] if decoration else text
    if "](" in text:
        text = _BROKEN_LINK.sub(r"\1", _LINK.sub(r"\1", text))
    if "[" in text:
        text = re.sub(r"\[[0-9]{1,4}\](?=\S)", "", text)
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    return text.replace("**", "").strip(_SPACES)


def _says(first: str, texts: Sequence[str], is_day_first: bool | None) -> Head | None:
    """`NAME says:`, with the date in it, behind it, or on the next line."""
    match = _WITH_SAYS.fullmatch(first) if _MAYBE_SAYS.search(first) else None
    if match and (match["end"] or match["when"]):
        when = _find_date(match["when"], is_day_first) if match["when"] else None
        if match["when"] and not (when and when.end >= len(match["when"].rstrip(" :")) - 1 and when.start <= 1):
            return None
        name, inside = _name_and_date(match["name"], is_day_first)
        is_trailing = not when and match["end"] in _TRAILING and len(name.split()) > _MOST_WORDS_TRAILING
        if is_trailing or not _is_name(name):
            return None
        when = when or inside
        if when:
            return Head("says", name, when.created, 1)
        below = whole_date(texts[1], is_day_first) if len(texts) > 1 else None
        return Head("says", name, below.created if below else "", 2 if below else 1)
    if len(texts) > 1 and _is_name(first) and not _may_hold_date(first) and _SAYS_ALONE.fullmatch(plain(texts[1])):
        below = whole_date(texts[2], is_day_first) if len(texts) > 2 else None  # noqa: PLR2004
        return Head("says", first, below.created if below else "", 3 if below else 2)
    return None


def _name_and_date(text: str, is_day_first: bool | None) -> tuple[str, When | None]:
    """`NAME on DATE` before the verb."""
    when = _find_date(text, is_day_first) if _may_hold_date(text) else None
    if not when:
        return _without_by(text), None
    if when.start and when.end >= len(text) - 1:
        return _without_by(_BEFORE_DATE.sub("", text[: when.start])), when
    if not when.start:
        return _without_by(text[when.end :].strip(" ,|·•–—-:")), when
    return "", None


def _dated(first: str, is_day_first: bool | None) -> Head | None:
    """Name and date in one line, in either order, or a date alone."""
    when = _find_date(first, is_day_first) if _may_hold_date(first) else None
    if when is None:
        return None
    before = _BEFORE_DATE.sub("", first[: when.start])
    after = _without_tail(first[when.end :]).strip(" ,|·•–—-:")
    if not before and not after:
        return Head("date", "", when.created, 1)
    if before and after:
        return None
    name = _without_by(before or after)
    return Head("line", name, when.created, 1) if _is_name(name) else None


def _without_tail(text: str) -> str:
    """Without buttons at the end; most lines end with none, so their end is looked at first."""
    tail = _TAIL.search(text, max(len(text) - _LONGEST_BUTTON, 0))
    return text if tail and tail.start() == len(text) else _TAIL.sub("", text)


def _name_above(first: str, texts: Sequence[str], is_day_first: bool | None) -> Head | None:
    """A name, and a date alone on the line below."""
    below = whole_date(texts[1], is_day_first) if len(texts) > 1 else None
    first = first.removesuffix(":").rstrip()
    if below is None or not _is_name(first) or _ENDS_WORDS.search(first):
        return None
    has_verb = len(texts) > 2 and _SAYS_ALONE.fullmatch(plain(texts[2])) is not None  # noqa: PLR2004
    return Head("above", _without_by(first), below.created, 3 if has_verb else 2)


def is_word_of_ping(text: str) -> bool:
    """`Pingback:` alone, with the name of the page on the next line."""
    return _PING.fullmatch(plain(text)) is None and _PING.fullmatch(f"{plain(text)} …") is not None


def read_bare_name(texts: Sequence[str]) -> Head | None:
    """A first line that could be a name, above a text; only where most comments of a dump have one is it a name."""
    name = plain(texts[0]) if len(texts) > 1 else ""
    name = name.removesuffix(":").rstrip()
    if not name or len(name) > 40 or len(name.split()) > 4 or name[-1] in ".!?…,;:)”\"'":  # noqa: PLR2004
        return None
    is_name = _is_name(name) and not _ENDS_WORDS.search(name) and not name[:1].isdigit()
    return Head("name", name, "", 1) if is_name else None


@lru_cache(maxsize=4096)
def whole_date(text: str, is_day_first: bool | None = None) -> When | None:
    """A line that is a date and nothing else but buttons."""
    text = plain(text)
    if len(text) > _LONGEST or not _may_hold_date(text):
        return None
    when = _find_date(text, is_day_first)
    if when is None or _BEFORE_DATE.sub("", text[: when.start]).strip("@ "):
        return None
    return when if not _without_tail(text[when.end :]).strip(" |·•:") else None


@lru_cache(maxsize=4096)
def _find_date(text: str, is_day_first: bool | None) -> When | None:
    """The first date in a short line; relative and ambiguous ones have no ISO form."""
    if early := _TIME_FIRST.fullmatch(text):  # as Blogger once did
        found = find_date(f"{early['date']} at {early['time']}", is_day_first=is_day_first)
        return When(found.date, 0, len(text)) if found and not found.start else None
    if found := find_date(text, is_day_first=is_day_first):
        return When(found.date, found.start, found.end)
    for glued in islice(_GLUED.finditer(text), _MOST_GLUED):  # Blogger prints name and date without a space
        found = find_date(text[glued.end() :], is_day_first=is_day_first)
        if found and not found.start:
            return When(found.date, glued.end(), glued.end() + found.end)
    ago = _AGO.search(text)
    return When("", ago.start(), ago.end()) if ago else None


def is_like_a_date(text: str) -> bool:
    """Short, with the figures of a day and a year."""
    text = plain(text)
    return len(text) <= _LONGEST_NAME and _FIGURES.search(text) is not None and text[-1:] not in ".!?…"


def _may_hold_date(text: str) -> bool:
    has_year = _DIGIT.search(text) is not None and _YEAR.search(text) is not None
    return has_year or _says_how_long_ago(text)


def _says_how_long_ago(text: str) -> bool:
    return _holds_any(_AGO_WORDS, text) and _AGO_WORD.search(text) is not None


def _holds_any(words: Sequence[str], text: str) -> bool:
    return any(map(text.__contains__, words))


def _is_name(text: str) -> bool:
    """Short, not a sentence, and not a button; a page that links here names itself and its site."""
    if ("«" in text) != ("»" in text) and len(text) <= _LONGEST_TITLE:
        return any(character.isalnum() for character in text)
    return (
        0 < len(text) <= _LONGEST_NAME
        and any(character.isalnum() for character in text)
        and not (_PROSE.search(text) and (len(text) > 30 or len(text.split()) > 3))  # noqa: PLR2004  ("J. R. Smith")
        and text[-1] not in ",;:?"
        and len(text.split()) <= 8  # noqa: PLR2004
    )


def _without_by(text: str) -> str:
    by = _BY.match(text)
    text = text[by.end() :] if by else text
    return _NUMBERED.sub("", text, count=1).strip(" ,|·•–—-:") if _NUMBERED.match(text) else text.strip(" ,|·•–—-:")
