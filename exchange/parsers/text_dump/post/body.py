"""The text of the post: its paragraphs, and the quotation at its end."""

import re
from collections.abc import Container, Sequence

from exchange.parsers.text_dump.around.foot import QUOTED
from exchange.parsers.text_dump.text.passages import Passage, body_of
from exchange.parsers.text_dump.text.references import References

_LONGEST_QUOTE = 600
_SIGNED = re.compile(r"[”\"»“’]\s+[–—-]{1,2}\s?[^\W\d_]|\([^()\n]{2,60}\)$")
_SPEAKS_OF_QUOTATION = re.compile(
    r"(?:(?:it|that)[’']s (?:a|the|one|how|what)|(?:this|that|it) (?:is|was) (?:a|the|how|what)"
    r"|with (?:this|that|these|those)"
    r"|so (?:says|begins|speaks|goes)|(?:this|that|these|those) (?:line|sentence|words?|quote)"
    r"|(?:mit )?dies(?:er|e|en|em) (?:satz|sätze|worten?)|so (?:beginnt|spricht|sagt)|das (?:ist|war|sagt)"
    r"|c[’']est (?:ainsi|par|sur|la|le)"
    r"|(?:sur|par|avec) (?:ces|cette) (?:mots|phrase)|cette phrase|ainsi (?:parle|commence)"
    r"|(?:con )?est(?:a frase|as palabras)|así (?:empieza|habla)"
    r"|(?:con )?quest(?:a frase|e parole)|così (?:inizia|parla)"
    r"|(?:com )?ess(?:a frase|as palavras)|assim (?:começa|fala)"
    r"|(?:met )?deze (?:zin|woorden)|zo (?:begint|spreekt))\b",
    re.IGNORECASE,
)


def read_body(
    content: Sequence[Passage], references: References, blanks: Container[int] | None = None
) -> tuple[str, str]:
    """The paragraphs, and the quotation that ends them, or that alone is set apart between them."""
    paragraphs = body_of(content, references, blanks)
    quotation = ""
    quoted = [
        place
        for place, paragraph in enumerate(paragraphs)
        if _is_quotation(paragraph) and not _is_spoken_of(paragraphs, place)
    ]
    if quoted and len(paragraphs) > 1 and (len(quoted) == 1 or quoted[-1] == len(paragraphs) - 1):
        quotation = paragraphs.pop(quoted[-1]).strip()
    return "\n\n".join(paragraphs), quotation


def _is_spoken_of(paragraphs: Sequence[str], place: int) -> bool:
    """`Others say:` above one that is signed, or `It’s a line that …` below one with which the text begins."""
    above, below = paragraphs[max(0, place - 1) : place], paragraphs[1:2] if place == 0 else []
    is_anothers = _SIGNED.search(paragraphs[place]) is not None and any(each.rstrip().endswith(":") for each in above)
    return is_anothers or any(map(_SPEAKS_OF_QUOTATION.match, below))


def _is_quotation(paragraph: str) -> bool:
    return len(paragraph) <= _LONGEST_QUOTE and QUOTED.fullmatch(paragraph.strip()) is not None
