"""What people wrote, as safe HTML, as plain text and as an excerpt; the only door to markdown, bleach and nh3.

A text has one of three formats: `markdown` (written here), `html` (imported) and `plain` (imported from the text of a
page, nothing in it is markup). Whatever the format, a post and a comment each pass one allow-list, and what cannot be
rendered is shown as plain text: a text is never lost, and rendering never raises.
"""

import logging
from collections.abc import Callable, Mapping

from blog.markup.allow_lists import COMMENT, POST, AllowList
from blog.markup.covering import cover_marked, cover_spoilers, has_marked_spoiler, spoilers_in
from blog.markup.dialects import comment_markdown, post_markdown
from blog.markup.limits import MAX_COMMENT_LENGTH, Refusal, refusals_of_html, refusals_of_source
from blog.markup.linking import with_whole_addresses
from blog.markup.pictures import KnownPicture, plain_pictures, show_pictures
from blog.markup.plain_text import excerpt, render_plain, tidy, to_text

__all__ = [
    "MAX_COMMENT_LENGTH",
    "RENDERER_VERSION",
    "KnownPicture",
    "Refusal",
    "check_comment",
    "cover_marked",
    "cover_spoilers",
    "excerpt",
    "has_marked_spoiler",
    "plain_pictures",
    "render_comment",
    "render_post",
    "spoilers_in",
    "to_text",
    "with_whole_addresses",
]

RENDERER_VERSION = 2
"""Stored beside rendered HTML; raise it when the same source renders differently, and `render_posts` does the rest."""

log = logging.getLogger(__name__)


def render_post(source: str, source_format: str, pictures: Mapping[str, KnownPicture] | None = None) -> str:
    """The HTML of a text; `pictures` are the blog's own that stand in it, by the address by which it names them.

    >>> render_post("Go *see* it. >!He dies!<", "markdown")
    '<p>Go <em>see</em> it. <span class="spoiler" tabindex="0">He dies</span></p>'
    """
    return show_pictures(_render(tidy(source), source_format, POST), pictures or {})


def render_comment(source: str, source_format: str) -> str:
    """
    >>> render_comment("**Yes.** http://example.org/a.", "markdown")
    '<p><strong>Yes.</strong> <a href="http://example.org/a" rel="nofollow ugc">http://example.org/a</a>.</p>'
    """
    return _render(tidy(source), source_format, COMMENT)


def check_comment(source: str) -> list[Refusal]:
    """Why a visitor's Markdown is not accepted; empty when it is. Imports are not asked.

    >>> check_comment("[" * 51)
    [Refusal(code='too_many_brackets', found=51, limit=50)]
    """
    text = tidy(source)
    if refusals := refusals_of_source(text):
        return refusals
    try:
        return refusals_of_html(comment_markdown(text))
    except Exception:  # the renderer is a large machine; whatever breaks in it, the visitor is told in words
        log.warning("a comment of %d characters cannot be rendered", len(text), exc_info=True)
        return [Refusal("unreadable")]


def _render(text: str, source_format: str, allow_list: AllowList) -> str:
    try:
        return _RENDERERS[source_format](text, allow_list)
    except Exception:  # a text that cannot be rendered must still be shown
        log.warning("a text of %d characters is shown as plain text", len(text), exc_info=True)
        return render_plain(text)


def _render_markdown(text: str, allow_list: AllowList) -> str:
    return allow_list.clean(comment_markdown(text) if allow_list is COMMENT else post_markdown(text))


_RENDERERS: dict[str, Callable[[str, AllowList], str]] = {
    "markdown": _render_markdown,
    "html": lambda text, allow_list: allow_list.clean(text),
    "plain": lambda text, allow_list: render_plain(text),
}
