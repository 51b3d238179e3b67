"""Makes what pictures and posts lack: smaller widths, AVIF, cards; and deletes the cards of posts that are gone."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blog.cards import draw_due, sweep
from blog.models import Card, Picture, Post
from blog.pictures import complete


class Command(BaseCommand):
    help = "Makes missing widths and AVIF files of pictures, and cards of posts: prepare_pictures [--all] [--cards]"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="make the files of every picture again")
        parser.add_argument("--cards", action="store_true", help="draw the card of every post again")

    def handle(self, *args: Any, **options: Any) -> None:
        pictures = Picture.objects.all() if options["all"] else Picture.objects.incomplete()
        if options["all"]:
            pictures.update(widths=[], has_avif=False)
        done, failed = 0, []
        for picture in pictures.iterator(chunk_size=100):
            if complete(picture):
                done += 1
            else:
                failed.append(picture.file.name)
        Post.objects.filter(source__contains=settings.MEDIA_URL).render_again()
        if options["cards"]:
            Card.objects.update(shows="")
            Card.objects.ask_for()
        cards = self._draw()
        sweep()
        self.stdout.write(ngettext("%d picture completed.", "%d pictures completed.", done) % done)
        self.stdout.write(ngettext("%d card looked at.", "%d cards looked at.", cards) % cards)
        for name in failed:
            self.stderr.write(
                _("%(name)s could not be completed: the file is missing, or there is no room.") % {"name": name}
            )

    def _draw(self) -> int:
        number = 0
        while looked_at := draw_due():
            number += looked_at
        return number
