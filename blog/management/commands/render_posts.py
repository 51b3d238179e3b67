"""Renders every stored text again, after the rules of `blog.markup` changed."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from blog.markup import RENDERER_VERSION
from blog.models import Post


class Command(BaseCommand):
    help = "Renders posts again that older rules of markup rendered: render_posts [--all]"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="render every post, whatever rendered it")

    def handle(self, *args: Any, **options: Any) -> None:
        posts = Post.objects.all() if options["all"] else Post.objects.exclude(renderer_version=RENDERER_VERSION)
        number = posts.render_again()
        self.stdout.write(ngettext("%d post rendered.", "%d posts rendered.", number) % number)
