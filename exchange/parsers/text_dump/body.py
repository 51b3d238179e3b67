"""The text of the post: its paragraphs, and the quotation at its end."""

from collections.abc import Sequence

from exchange.parsers.text_dump.foot import QUOTED
from exchange.parsers.text_dump.passages import Passage, body_of
from exchange.parsers.text_dump.references import References

_LONGEST_QUOTE = 600


def read_body(content: Sequence[Passage], references: References) -> tuple[str, str]:
    """The paragraphs, and the quotation that ends them, or that alone is set apart between them."""
    paragraphs = body_of(content, references)
    quotation = ""
    quoted = [place for place, paragraph in enumerate(paragraphs) if _is_quotation(paragraph)]
    if quoted and len(paragraphs) > 1 and (len(quoted) == 1 or quoted[-1] == len(paragraphs) - 1):
        quotation = paragraphs.pop(quoted[-1]).strip()
    return "\n\n".join(paragraphs), quotation


def _is_quotation(paragraph: str) -> bool:
    return len(paragraph) <= _LONGEST_QUOTE and QUOTED.fullmatch(paragraph.strip()) is not None
