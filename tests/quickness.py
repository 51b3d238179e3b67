"""How long the renderer takes for a comment, held against what a reader would wait."""

import time

from blog.markup import check_comment, render_comment

FORMATS = ["markdown", "html", "plain"]
LIMIT = 0.25  # seconds of the processor for a text of at most 5,000 characters


def seconds_of(source, source_format):
    began = time.thread_time()
    if source_format != "markdown" or not check_comment(source):
        render_comment(source, source_format)
    return time.thread_time() - began


def assert_quick(source):
    """The best of four counts: a busy machine slows one down, a slow text slows all."""
    for source_format in FORMATS:
        found = [seconds_of(source, source_format)]
        while min(found) > LIMIT and len(found) < 4:
            found.append(seconds_of(source, source_format))
        assert min(found) <= LIMIT, (source_format, min(found), source[:60])
