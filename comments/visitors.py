"""What a visitor's request proves without a cookie: that it comes from our own page, for which post, and whose it is.

The stamp signs post and day. It is the same for all readers, so that a stored page can carry it.
"""

from enum import Enum, auto
from ipaddress import ip_address, ip_network

from django.conf import settings
from django.core import signing
from django.http import HttpRequest
from django.utils import timezone

from blog.models import Post

STAMP_DAYS = 7  # how long a page may lie open in a tab before its form is shown once more
SIGHT_DAYS = 30  # how long its writer sees a comment that waits: WordPress has ten minutes, or a cookie for a year
KEPT_BITS = {4: 24, 6: 48}  # of an address, by its version
_SALT = "comments.visitors"
_CHANGE, _SIGHT = f"{_SALT}.receipt", f"{_SALT}.sight"


class Stamp(Enum):
    GOOD = auto()
    OLD = auto()
    FOREIGN = auto()


def stamp_for(post: Post) -> str:
    return signing.Signer(salt=_SALT).sign(f"{post.pk}.{_today()}")


def check_stamp(written: str, post: Post) -> Stamp:
    try:
        post_pk, day = signing.Signer(salt=_SALT).unsign(written).split(".")
    except signing.BadSignature:
        return Stamp.FOREIGN
    if post_pk != str(post.pk):
        return Stamp.FOREIGN
    return Stamp.GOOD if 0 <= _today() - int(day) <= STAMP_DAYS else Stamp.OLD


def comes_from_elsewhere(request: HttpRequest) -> bool:
    """Whether the browser says that another site sent this form; one that says nothing is left to the stamp."""
    origin, fetch_site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
    if origin is not None and origin != "null":
        return origin.lower() not in settings.ORIGINS
    if fetch_site is not None:
        return fetch_site != "same-origin"
    return origin == "null"


def receipt_for(comment_pk: int, *, may_change: bool = True) -> str:
    """Lets whoever wrote a comment see it while it is held and, if `may_change`, change it for some minutes."""
    signer = signing.TimestampSigner(salt=_CHANGE if may_change else _SIGHT)
    return signer.sign(str(comment_pk)).partition(":")[2]


def has_receipt(comment_pk: int | str, written: str) -> bool:
    """Whether this shows that the comment is one's own."""
    seconds = SIGHT_DAYS * 24 * 60 * 60
    return any(_is_signed(comment_pk, written, salt=salt, seconds=seconds) for salt in (_CHANGE, _SIGHT))


def may_change(comment_pk: int | str, written: str) -> bool:
    return _is_signed(comment_pk, written, salt=_CHANGE, seconds=settings.COMMENTS_EDIT_MINUTES * 60)


def _is_signed(comment_pk: int | str, written: str, *, salt: str, seconds: int) -> bool:
    try:
        signing.TimestampSigner(salt=salt).unsign(f"{comment_pk}:{written}", max_age=seconds)
    except signing.BadSignature:
        return False
    return True


def network_of(address: str) -> str:
    """The part of an address that is kept; empty where there is none.

    >>> network_of("203.0.113.77"), network_of("2001:db8:1:2::3"), network_of("")
    ('203.0.113.0/24', '2001:db8:1::/48', '')
    """
    try:
        whole = ip_address(address)
    except ValueError:
        return ""
    whole = getattr(whole, "ipv4_mapped", None) or whole
    return str(ip_network((whole, KEPT_BITS[whole.version]), strict=False))


def _today() -> int:
    return timezone.now().toordinal()
