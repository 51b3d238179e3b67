"""Days without a year beside comments, as Blogger prints them: weekday and day of the post tell which they were."""

import re
from collections.abc import Iterable
from datetime import date

from exchange.dates import find_date
from exchange.parsers.text_dump.text.plain import plain

_WEEKDAYS = (
    ("mon", "lun", "seg", "mån", "man", "пон", "pon", "mo"),
    ("tue", "mar", "die", "ter", "tis", "tir", "din", "wto", "di"),
    ("wed", "mer", "mit", "mié", "mie", "qua", "ons", "woe", "śro", "mi"),
    ("thu", "jeu", "don", "jue", "gio", "qui", "tor", "czw", "do"),
    ("fri", "ven", "fre", "vie", "sex", "vri", "pią", "fr"),
    ("sat", "sam", "sáb", "sab", "lör", "lør", "zat", "sob", "sa"),
    ("sun", "dim", "son", "dom", "sön", "søn", "zon", "nie", "so"),
)
_DAY_OF = {name: day for day, names in enumerate(_WEEKDAYS) for name in names}
_YEARLESS = re.compile(
    r"(?P<weekday>[^\W\d_]{2,12})\.?,? (?:(?P<month>[^\W\d_]{3,10})\.? (?P<day>[0-9]{1,2})"
    r"|(?P<first>[0-9]{1,2})\.? (?:de )?(?P<second>[^\W\d_]{3,10})\.?),?"
    r" (?:at )?(?P<time>[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?: ?[ap]\.? ?m\b\.?)?)",
    re.IGNORECASE,
)
_LONGEST = 100
_MOST_YEARS = 10


def dated_by_weekday(texts: Iterable[str], posted: str) -> str:
    """The first day in these lines on or after that of the post that fell on the weekday they name; empty for none.

    >>> dated_by_weekday(["Sun Jun 17, 12:42:00 AM GMT+8"], "2007-06-15")
    '2007-06-17T00:42'
    >>> dated_by_weekday(["Sun Jun 17, 12:42:00 AM"], ""), dated_by_weekday(["On Sunday"], "2007-06-15")
    ('', '')
    """
    if not posted:
        return ""
    found = (match for text in texts if len(text) <= _LONGEST and (match := _YEARLESS.search(plain(text))))
    return next((day for match in found if (day := _first_from(match, posted))), "")


def _first_from(match: re.Match[str], posted: str) -> str:
    weekday = _DAY_OF.get(match["weekday"][:3].lower())
    if weekday is None:
        return ""
    month, day = match["month"] or match["second"], match["day"] or match["first"]
    for year in range(int(posted[:4]), int(posted[:4]) + _MOST_YEARS):
        found = find_date(f"{day} {month} {year} {match['time']}")
        if found and found.date[:10] >= posted[:10] and _weekday(found.date[:10]) == weekday:
            return found.date
    return ""


def _weekday(day: str) -> int | None:
    try:
        return date.fromisoformat(day).weekday()
    except ValueError:  # the 31st of February
        return None
