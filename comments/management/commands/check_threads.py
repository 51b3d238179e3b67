"""Holds the stored tree against the parent links, and repairs it."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blog.models import Post
from comments.models import Comment
from comments.numbering import AnswersItself


class Command(BaseCommand):
    help = "Checks every thread against its parent links: check_threads [--repair]"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--repair", action="store_true", help="number the wrong threads anew")

    def handle(self, *args: Any, **options: Any) -> None:
        posts = Post.objects.filter(comments__isnull=False).distinct().order_by("pk").only("title", "slug")
        wrong = sum(self._check(post, repair=options["repair"]) for post in posts.iterator())
        if not wrong:
            self.stdout.write(_("Every comment stands where its parent link says."))
        elif not options["repair"]:
            remedy = _("`./run check_threads --repair` puts them right.")
            raise CommandError(f"{_misplaced(wrong)} {remedy}")

    def _check(self, post: Post, *, repair: bool) -> int:
        """How many comments of a post are numbered wrongly; they are said, and put right if wished."""
        try:
            wrong = Comment.objects.renumber(post.pk) if repair else len(Comment.objects.misplaced(post.pk))
        except AnswersItself as circle:
            raise CommandError(f"{post}: {circle}. One of them must lose its parent by hand.") from None
        if wrong:
            done = _("repaired") if repair else _("found")
            self.stdout.write(f"{post} ({post.get_absolute_url()}): {_misplaced(wrong)} {done}")
        return wrong


def _misplaced(number: int) -> str:
    return ngettext("%d comment is misplaced.", "%d comments are misplaced.", number) % number
