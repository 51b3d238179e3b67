"""The Internet Archive's word on whether it kept a page, as https://archive.org/help/wayback_api.php has it (pure)."""

import re
from datetime import date
from urllib.parse import urlencode

from blog.lookups.shapes import at, text_at

KEPT_AT = "https://web.archive.org/web/"
_KEPT = re.compile(r"https?://(web\.archive\.org/web/\d{4,14}[a-z_]*/.+)", re.ASCII)


def availability_address(base: str, address: str, *, near: date | None = None) -> str:
    """`near` is when somebody read the page: a later state may be another page."""
    asked = {"url": address, "timestamp": f"{near:%Y%m%d}"} if near else {"url": address}
    return f"{base}?{urlencode(asked)}"


def read_availability(answer: object) -> str | None:
    """Where the page was kept, "" where it was not, None where it is no answer of the archive."""
    snapshots = at(answer, "archived_snapshots")
    if not isinstance(snapshots, dict):
        return None
    closest = snapshots.get("closest")
    is_page = at(closest, "available") is True and text_at(closest, "status").startswith("2")
    found = _KEPT.fullmatch(text_at(closest, "url", most=1_900))
    return f"https://{found[1]}" if is_page and found else ""
