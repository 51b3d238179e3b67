"""How the text of a dump looks at the import desk."""

from django import template
from django.db.models import Count
from django.template import Context
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from exchange.desk import hidden
from exchange.models import ImportBatch

register = template.Library()
MOST_OPEN = 5


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


@register.simple_tag(takes_context=True)
def imports_to_look_at(context: Context) -> list[ImportBatch]:
    """Imports that were looked at but not stored, the newest first, with the number of their files."""
    if not context["request"].user.has_perm("exchange.change_importbatch"):
        return []
    batches = ImportBatch.objects.filter(state=ImportBatch.State.PREVIEW)
    return list(batches.annotate(number=Count("files")).order_by("-created_at", "-pk")[:MOST_OPEN])
