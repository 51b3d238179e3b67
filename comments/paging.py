"""On which page of a conversation a thread stands, and how that page is called, as WordPress counts them.

Pages are filled from the oldest thread on, whatever comes first on the screen: so a full page never changes.
"""

from dataclasses import dataclass
from typing import Self

from django.conf import settings


@dataclass(frozen=True)
class Paging:
    """`per_page` counts threads, as a thread is never split; 0 puts all of them on one page."""

    per_page: int
    starts_newest: bool

    @classmethod
    def of_site(cls) -> Self:
        return cls(settings.COMMENTS_PER_PAGE, settings.COMMENTS_DEFAULT_PAGE == "newest")

    def number_of(self, place: int) -> int:
        """The page of the thread at this place, both counted by age: places from 0, pages from 1."""
        return place // self.per_page + 1 if self.per_page else 1

    def last(self, threads: int) -> int:
        return self.number_of(max(threads - 1, 0))

    def default(self, threads: int) -> int:
        """The page that is shown at the post's own address."""
        return self.last(threads) if self.starts_newest else 1

    def suffix(self, number: int, threads: int) -> str:
        """What follows the post's address for this page, for now."""
        return "" if number == self.default(threads) else f"comment-page-{number}/"

    def lasting_suffix(self, number: int) -> str:
        """The same for links that are kept: the newest page is another one as soon as it is full."""
        if not self.per_page or (number == 1 and not self.starts_newest):
            return ""
        return f"comment-page-{number}/"
