"""Loads fixtures as Django does, without harm to the rows, threads and addresses that are there."""

from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands import loaddata
from django.core.serializers.base import DeserializationError, DeserializedObject
from django.db import DatabaseError

from blog.models import FilledIn, Post
from comments.models import Comment
from comments.numbering import AnswersItself


class Command(loaddata.Command):
    """Django stores a fixture's rows as they are: a tree id in it would merge two threads, a slug would collide."""

    help = "Loads fixtures; threads are numbered anew from their parent links, other rows stay as they are"

    def loaddata(self, fixture_labels: tuple[str, ...]) -> None:
        """Runs inside the one transaction that Django's command opens."""
        self.posts_with_comments: set[int] = set()
        try:
            super().loaddata(fixture_labels)
        except (DatabaseError, DeserializationError, ValueError) as problem:
            raise CommandError(f"Nothing was loaded: {problem}") from problem
        for post_id in sorted(self.posts_with_comments):
            self._renumber(post_id)

    def save_obj(self, obj: DeserializedObject) -> bool:
        row: Any = obj.object
        _refuse_to_write_over_another(row)
        if isinstance(row, FilledIn):
            row.keep_slug_free()
        if isinstance(row, Comment | Post):
            row.render()
        if isinstance(row, Comment):
            row.tree_id, row.level, row.lft, row.rght = Comment.objects.take_tree_id(), 0, 1, 2
            was_below = Comment.objects.filter(pk=row.pk).values_list("post_id", flat=True)
            self.posts_with_comments.update(was_below, [row.post_id])
        return super().save_obj(obj)

    def _renumber(self, post_id: int) -> None:
        try:
            Comment.objects.renumber(post_id)
        except AnswersItself as circle:
            message = f"Nothing was loaded: {circle}. Correct `parent` of these comments in the fixture."
            raise CommandError(message) from None


def _refuse_to_write_over_another(row: Any) -> None:
    """A primary key from another database may be somebody else's here; the lasting name tells."""
    if row.pk is None or not hasattr(row, "uid"):
        return
    if type(row).objects.filter(pk=row.pk).exclude(uid=row.uid).exists():
        message = (
            f"Nothing was loaded: {row._meta.verbose_name} {row.pk} of the fixture is another one here. "
            "Make the fixture with dumpdata --natural-primary --natural-foreign."
        )
        raise CommandError(message)
