"""The text of the post: its paragraphs, and the first quotation that is set apart from them."""

import re
from collections.abc import Collection, Sequence

from exchange.parsers.text_dump.around.foot import QUOTED
from exchange.parsers.text_dump.post.paragraphs import blocks_of
from exchange.parsers.text_dump.text.passages import Passage
from exchange.parsers.text_dump.text.references import References

_LONGEST_QUOTE, _FEWEST_WORDS = 600, 4
_BEHIND_SIGN = re.compile(r"(?:[ \t]*>[ \t]+\S[^\n]*(?:\n|$))+")
_SIGN = re.compile(r"^[ \t]*>[ \t]+", re.MULTILINE)
_ENDS_SENTENCE = frozenset('.!?…”“"»’)*_')
_OF_CALENDAR = re.compile(r"«\s?[^\W\d_]{3,9}\.?(?:\s{1,9}[^\W\d_]{3,9}\.?)?\s?»")
"""`« Feb   Apr »`, below a calendar"""
_OF_ANSWER = re.compile(r"«[^«»]{1,80}\b[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\s?»")
"""`« Reply #612 on: 12 September 2010, 16:41:07 »`, above what somebody says in a forum"""
_NAME_AND_MORE = re.compile(r"[“„«\"][^“”„»\".!?]{1,60}[”“»\"] [–—-] [^“”„»\".!?]{3,80}")
"""`“Low Tide” – a film about boats` is a title."""
_NO_QUOTATIONS = (_OF_CALENDAR, _OF_ANSWER, _NAME_AND_MORE)
_SIGNED = re.compile(r"[”\"»“’]\s+[–—-]{1,2}\s?[^\W\d_]|\([^()\n]{2,60}\)$")
_NAMED_BEHIND = re.compile(
    r"(?:“[^“”]{20,500}[.!?…]”|„[^„“”]{20,500}[.!?…][“”]|«[^«»]{20,500}[.!?…]\s?»"
    r"|\"[^\"]{20,500}[.!?…]\")(?:\s{1,2}[^\W\d_a-zß-ÿ][\w.’'-]{1,20}){2,4}"
)
"""`“Water does not remember.” Sister Odile`"""
_LABEL = re.compile(
    r"(?:the |my |our |die |la |le |a )?(?:review|kritik|critique|crítica|recensione|recensie|recension|resenha|reseña"
    r"|quote|favou?rite (?:quote|line)|zitat|citation|cita|citazione|citaat|citat|tagline|motto)\s?:\s{0,3}",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"[^\W_][\w.’'-]{0,20}(?:,? [\w.’'-]{1,20}){0,2}\s?:\s?")
_SPEAKS_OF_QUOTATION = re.compile(
    r"(?:(?:it|that)[’']s (?:a|the|one|how|what)|(?:this|that|it) (?:is|was) (?:a|how|what)"
    r"|(?:this|that|it) (?:is|was) the (?:[\w’'-]{1,20} ){0,2}"
    r"(?:lines?|sentence|phrase|words?|quot(?:e|ation)|motto|tagline|credo|promise|thing)"
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
    content: Sequence[Passage], references: References, blanks: Collection[int] | None = None
) -> tuple[str, str]:
    """The paragraphs, and the first quotation that stands alone between them, or below them."""
    blocks = blocks_of(content, references, blanks)
    wholes, paragraphs = [block.whole for block in blocks], ["\n\n".join(block.paragraphs) for block in blocks]
    places = range(len(wholes) if len(wholes) > 1 else 0)
    quoted = (place for place in places if _is_quotation(wholes[place]) and not _is_spoken_of(wholes, place))
    place = next(quoted, None)
    quotation = "" if place is None else _without_signs(wholes[place].strip())
    if place is None:
        place, label, quotation = _below_label(wholes)
        paragraphs[place : place + 1] = [label] if label else paragraphs[place : place + 1]
    else:
        del paragraphs[place]
    return "\n\n".join(paragraphs), quotation


def _below_label(wholes: Sequence[str]) -> tuple[int, str, str]:
    """Where a quotation stands directly below `Review:`, the label, which stays in the text, and the quotation."""
    for place, paragraph in enumerate(wholes if len(wholes) > 1 else ()):
        label, _, below = paragraph.partition("\n")
        if below and _LABEL.fullmatch(label) and _is_quotation(below):
            return place, label.rstrip(), _without_signs(below.strip())
    return 0, "", ""


def _is_spoken_of(paragraphs: Sequence[str], place: int) -> bool:
    """`Others say:` above one that is signed, `My brother:` above what he says, or `It’s a line that …` below one with
    which the text begins."""
    above, below = paragraphs[max(0, place - 1) : place], paragraphs[1:2] if place == 0 else []
    is_anothers = _SIGNED.search(paragraphs[place]) is not None and any(each.rstrip().endswith(":") for each in above)
    is_answer = any(_SPEAKER.fullmatch(each) and not _LABEL.fullmatch(each) for each in above)
    return is_anothers or is_answer or any(map(_SPEAKS_OF_QUOTATION.match, below))


def _is_quotation(paragraph: str) -> bool:
    """In quotation marks, or behind the sign that html2text sets before quotations; a list may stand behind that, too.

    >>> [_is_quotation(each) for each in ("> “Water.”", "> It is only water.", "> Low Tide\\n> High Water", "“Water.”")]
    [True, True, False, True]
    """
    text = paragraph.strip()
    if len(paragraph) > _LONGEST_QUOTE or any(each.fullmatch(text) for each in _NO_QUOTATIONS):
        return False
    if not _BEHIND_SIGN.fullmatch(text):
        return QUOTED.fullmatch(text) is not None or _NAMED_BEHIND.fullmatch(text) is not None
    words = _without_signs(text)
    return QUOTED.fullmatch(words) is not None or (len(words.split()) >= _FEWEST_WORDS and words[-1] in _ENDS_SENTENCE)


def _without_signs(text: str) -> str:
    """The signs of html2text are no part of a quotation, nor are the breaks between lines that each bear one."""
    return _SIGN.sub("", text).replace("\n", " ") if _BEHIND_SIGN.fullmatch(text) else text
