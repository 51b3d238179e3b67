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
        number = 0
        for post in posts.iterator(chunk_size=100):
            post.render()
            # Not save(): the text did not change, so `changed_at` stays.
            Post.objects.filter(pk=post.pk).update(
                html=post.html, summary=post.summary, renderer_version=post.renderer_version
            )
            number += 1
        self.stdout.write(ngettext("%d post rendered.", "%d posts rendered.", number) % number)
