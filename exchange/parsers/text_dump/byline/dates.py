"""The dates in bylines, exchanged for the one sign that stands for them in their forms."""

import re

from exchange.dates import FoundDate, find_date, find_yearless
from exchange.parsers.text_dump.byline.words import DATE, ON, VERB
from exchange.parsers.text_dump.text.glances import holds_figure

_CLOCK_INSIDE = re.compile(r"(?<![0-9])[0-9]{1,2}[:.][0-9]{2}(?![0-9])")
_FEW = 2
_GLUED = re.compile(r"(?<=[^\W\d_])(?=[0-9]{1,2}[. /-])|(?<=[a-zß-ÿ])(?=[A-Z][a-z]{2,8}\.? [0-9])")
_SAYS_CHANGED = re.compile(rf"[\s,;|·•()\[\]–—/-]*(?:{VERB}(?: {ON})?[\s:]*)?", re.IGNORECASE)


def with_date_marked(text: str, is_day_first: bool | None) -> tuple[str, str]:
    found = find_date(text, is_day_first=is_day_first)
    if not found and holds_figure(text) and _GLUED.search(text):
        text = _GLUED.sub(" ", text)
        found = find_date(text, is_day_first=is_day_first)
    if not found:
        return text, ""
    behind = text[found.end :]
    again = find_date(behind)
    behind = behind[again.end :] if again and not behind[: again.start].strip() else behind
    return f"{text[: found.start]}{DATE}{behind}", found.date


def with_later_dates_marked(text: str, found: FoundDate) -> str:
    """Themes print beside the date, or right behind it, when the post was changed."""
    before, behind = text[: found.start].rstrip("(["), text[found.end :].lstrip(")]")
    again = find_date(behind)
    if not again:
        return f"{before}{DATE}{behind}"
    between, rest = behind[: again.start], behind[again.end :]
    if _SAYS_CHANGED.fullmatch(between):
        return f"{before}{DATE}{rest.lstrip(')]')}"
    return f"{before}{DATE}{between}{DATE}{rest}"


def yearless_between(text: str, separator: re.Pattern[str]) -> FoundDate | None:
    """`Ada - 6. March, 23:12 - Topic: Fog`: the year stands at the top of the page; a clock and signs between tell."""
    found = find_yearless(text) if _CLOCK_INSIDE.search(text) and len(separator.split(text)) > _FEW else None
    end = len(text[: found.end].rstrip()) if found else 0
    return FoundDate("", found.start, end) if found else None
