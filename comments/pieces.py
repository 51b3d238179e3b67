"""The HTML of many comments from one template: rendered once for each shape that occurs, and filled for each comment.

Django's templates take a millisecond for a comment; a conversation has hundreds, and they differ in words alone.
"""

from collections.abc import Mapping
from html import escape
from typing import Any

from django.template.loader import get_template
from django.utils.safestring import SafeData, SafeString, mark_safe

MARK = "\ue000"  # of the private use area: no template and no translation has it


class Mould:
    """A template whose `{% if %}` ask flags only, and in which values stand as they are, without filters.

    What `fill` returns is what the template itself would make of the same flags and values.
    """

    def __init__(self, template: str, **shared: Any) -> None:
        self._template, self._shared = get_template(template), shared
        self._casts: dict[frozenset[str], tuple[list[str], list[str]]] = {}

    def fill(self, flags: Mapping[str, bool], values: Mapping[str, str]) -> SafeString:
        shape = frozenset(name for name, holds in flags.items() if holds)
        texts, names = self._casts.get(shape) or self._cast(shape, flags, values)
        filled = texts.copy()
        filled[1::2] = [_harmless(values[name]) for name in names]
        return mark_safe("".join(filled))  # noqa: S308  (texts come from the template, values are escaped above)

    def _cast(
        self, shape: frozenset[str], flags: Mapping[str, bool], values: Mapping[str, str]
    ) -> tuple[list[str], list[str]]:
        marked = {name: f"{MARK}{name}{MARK}" for name in values}
        texts = self._template.render({**self._shared, **flags, **marked}).split(MARK)
        self._casts[shape] = texts, texts[1::2]
        return self._casts[shape]


def _harmless(value: str) -> str:
    """As templates do it, without their detour by way of lazy words."""
    return value if isinstance(value, SafeData) else escape(value)


def joined(pieces: list[SafeString]) -> SafeString:
    return mark_safe("".join(pieces))  # noqa: S308  (each is safe)
