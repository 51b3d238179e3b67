"""The paragraphs of a text: what was broken by a tool is whole again, what its author broke stays broken."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from exchange.parsers.text_dump.likeness.breaks import Breaks, is_block
from exchange.parsers.text_dump.text.passages import Passage, is_apart
from exchange.parsers.text_dump.text.references import References, without_pointers
from exchange.parsers.text_dump.text.sentences import breaks_sentence, is_typed_in_lines
from exchange.parsers.text_dump.text.wrapping import join

_LONG = 80
_BEFORE_NUMBER = re.compile(r"^( *)\u00a0[ \u00a0]*(?=\S)")
_HASHES = re.compile(r"#{1,6}[ \t]+")


@dataclass(frozen=True)
class Block:
    """Lines of a text with gaps around them: `whole` is all of it as one paragraph."""

    whole: str
    paragraphs: tuple[str, ...]


def blocks_of(content: Sequence[Passage], references: References, blanks: Collection[int] | None = None) -> list[Block]:
    """The text, character for character, but without wrapping, its margin, and marks of tools.

    `blanks` are the numbers of blank lines, where lines may have been taken out of the text.
    """
    gaps = ((one.last, other.number) for one, other in pairwise(content) if is_apart(one, other))
    has_gaps = any(blanks is None or any(number in blanks for number in range(begin + 1, end)) for begin, end in gaps)
    are_lines = not (has_gaps or is_block(content, blanks)) and _are_paragraphs(content)
    blocks: list[list[Passage]] = []
    for each in content:
        above = blocks[-1][-1] if blocks else None
        is_paragraph = are_lines and not (each.is_item and above and above.is_item)
        is_paragraph = is_paragraph and not (above and _goes_on_below(blocks[-1][0], above, each))
        if above and not is_apart(above, each) and not is_paragraph:
            blocks[-1].append(each)
        else:
            blocks.append([each])
    breaks = Breaks(content, blanks or ())
    return [_block(block, breaks, references) for block in blocks]


def _block(block: list[Passage], breaks: Breaks, references: References) -> Block:
    whole = _paragraph(block, references)
    parted = [block] if _is_typed(block) else breaks.parted(block)
    return Block(whole, tuple(_paragraph(each, references) for each in parted) if len(parted) > 1 else (whole,))


def _is_typed(block: Sequence[Passage]) -> bool:
    """Did the author break lines wherever they were full?"""
    return not any(each.is_item for each in block) and is_typed_in_lines([each.text for each in block])


def _goes_on_below(first: Passage, above: Passage, below: Passage) -> bool:
    """Is the sentence whole only with the line below? `first` is the line with which the paragraph begins."""
    if below.is_item or is_apart(above, below) or first.text[:1].islower():
        return False
    return breaks_sentence(above.text, below.text)


def _are_paragraphs(content: Sequence[Passage]) -> bool:
    """Long lines without a gap between them, as tools print them that know no paragraphs."""
    return any(len(each.text) > _LONG for each in content)


def _paragraph(block: Sequence[Passage], references: References) -> str:
    """Points of a list that tools set in below a line of the same block begin where that does."""
    margin = _margin(block)
    points = [each for each in block if each.is_item]
    inner = _margin(points) if 0 < len(points) < len(block) and not block[0].is_item else margin
    written = [_written(each, inner if each.is_item else margin, references) for each in block]
    text, is_typed = written[0], _is_typed(block)
    for (above, below), behind in zip(pairwise(block), written[1:], strict=True):
        text += f" {behind.lstrip()}" if is_typed or _goes_on_below(block[0], above, below) else f"\n{behind}"
    return text


def _margin(block: Sequence[Passage]) -> int:
    return min(len(line.raw) - len(line.raw.lstrip(" \t")) for each in block for line in each.lines[:1])


def _written(passage: Passage, margin: int, references: References) -> str:
    text = passage.lines[0].raw[margin:].rstrip()
    if passage.is_item:  # elinks sets no-break spaces behind the marks of lists, and before numbers
        text = _BEFORE_NUMBER.sub(
            r"\1", text.replace(f"{passage.lines[0].marker}\u00a0", f"{passage.lines[0].marker} ", 1)
        )
    if len(passage.lines) > 1:
        text = join([text, *(line.whole for line in passage.lines[1:])]).rstrip()
    text = without_pointers(text, references)
    return _HASHES.sub("", text, count=1) if passage.is_heading else text
