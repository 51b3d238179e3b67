"""How the text of a dump looks at the import desk."""

from django import template
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from exchange.desk import hidden

register = template.Library()


@register.filter
def shown(text: object) -> SafeString:
    """Text from a dump, escaped, its hidden characters made visible and its direction kept to itself."""
    written = str(text)
    if not hidden.HIDDEN.search(written):
        return escape(written)
    return format_html_join("", "{}", ((_part(part),) for part in hidden.parts(written)))


def _part(part: hidden.Part) -> str:
    if not part.name:
        return part.text
    return format_html('<abbr class="import-hidden" title="{}">{}</abbr>', part.name, part.text)


@register.filter
def beginning(text: str, characters: int = 60) -> str:
    """As much of a text as one recognises it by, in one line; hidden characters by their numbers."""
    return Truncator(hidden.plain(" ".join(text[: characters * 4].split()))).chars(characters)
