"""Where new comments stand among those that are here: after the one that their source has before them."""

from datetime import datetime

from django.utils import timezone

from comments.models import Comment
from exchange.records import ImportedComment, ImportedPost
from exchange.writer.matching import Match
from exchange.writer.storing import A_MOMENT, moment_of


class Sequel:
    """Hands out `sort_at` for the new comments of a reading, asked for in its order.

    Siblings of the same moment stand in the order in which they were stored: a new one needs no room after another.
    """

    def __init__(self, stored: list[Comment], imported: ImportedPost, match: Match) -> None:
        self.match = match
        self.paths = {comment.path for comment in imported.comments}
        self.by_pk = {comment.pk: comment for comment in stored}
        self.siblings: dict[int | None, list[Comment]] = {}
        for comment in stored:
            self.siblings.setdefault(comment.parent_id, []).append(comment)
        self.last: dict[object, datetime] = {}
        self.following = self._following(imported)
        self.order = list(imported.comments)
        self.position = 0

    def sort_at(self, comment: ImportedComment) -> datetime:
        self._pass_by_until(comment)
        family = self._family(comment)
        moment = self.last.get(family) or self._first_of(family, comment)
        self.last[family] = moment
        return moment

    def _pass_by_until(self, comment: ImportedComment) -> None:
        """Remember the comments that are here and that stand before the new one."""
        while self.order[self.position] is not comment:
            passed = self.order[self.position]
            self.position += 1
            here = self.by_pk.get(self.match.of(passed.path))
            if here and here.parent_id == self._family(passed):
                self.last[here.parent_id] = here.sort_at

    def _family(self, comment: ImportedComment) -> object:
        """The key of the parent here, its path where it is new, None for comments on the post."""
        if comment.parent_path not in self.paths:
            return None
        here = self.match.of(comment.parent_path)
        return comment.parent_path if here is None else here

    def _following(self, imported: ImportedPost) -> dict[object, Comment]:
        """The first comment of each family that is here already."""
        following: dict[object, Comment] = {}
        for comment in imported.comments:
            here = self.by_pk.get(self.match.of(comment.path))
            if here and here.parent_id == self._family(comment):
                following.setdefault(here.parent_id, here)
        return following

    def _first_of(self, family: object, comment: ImportedComment) -> datetime:
        if family in self.following:
            return self.following[family].sort_at - A_MOMENT
        siblings = [each for each in self.siblings.get(family, ()) if each.source_id] if self._is_here(family) else []
        if not siblings:
            return max((each.sort_at for each in self.by_pk.values() if each.source_id), default=timezone.now())
        written = moment_of(comment.created)
        dates = [each.created_at for each in siblings if each.created_at]
        if written and dates and written < min(dates):
            return min(each.sort_at for each in siblings) - A_MOMENT
        return max(each.sort_at for each in siblings)

    def _is_here(self, family: object) -> bool:
        return family is None or isinstance(family, int)
