"""The post's lines as they were written: what a tool broke at a column is one passage again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_interruption
from exchange.parsers.text_dump.byline.byline import is_byline, read_byline
from exchange.parsers.text_dump.byline.words import NAVIGATION
from exchange.parsers.text_dump.text.glances import holds_figure
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.pieces import pieces_of_sentences
from exchange.parsers.text_dump.text.plain import plain
from exchange.parsers.text_dump.text.rules import is_rule
from exchange.parsers.text_dump.text.wrapping import columns, ends_sentence, goes_on, is_broken, join

_FIRST_PICTOGRAM = "\U0001f000"
_SMILE = re.compile(r"[:;]['’]?-?[()]")
_LONGEST_PRINTED = 50
_NARROWEST, _WIDEST, _LONG = 60, 80, 48
_FEWEST_OF_BLOCK = 3
_MARGIN, _NARROW_MARGIN = 3, 72  # with which links and lynx print texts
_GOES_ON = frozenset(",abcdefghijklmnopqrstuvwxyzàáâãäåèéêëìíîïòóôõöùúûü")
_OPEN_LINK = re.compile(r"\[[^\[\]()]{1,200}$")
_ENDS_IN_ADDRESS = re.compile(r"\shttps?://\S{1,300}$")
_LABEL = re.compile(r"[^\W\d_a-zß-ÿ][^\W\d_]{2,20}(?: [^\W\d_]{2,12})? ?:")
_FILES = re.compile(
    r"(?:posted|filed|published|veröffentlicht|abgelegt|publié|classé|publicado|archivado|pubblicato|archiviato|geplaatst)"
    r" (?:in|under|unter|dans|sous|en|em|sotto|onder) ",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:18|19|20)[0-9]{2}[.)]?$")
_BEFORE_NUMBER = re.compile(r"^( *)\u00a0[ \u00a0]*(?=\S)")
_HASHES = re.compile(r"#{1,6}[ \t]+")

_TWO_SPACES = re.compile(r"(?<=\w:) {2,24}(?=\S)")  # as people type behind a label, and tools in tables


@dataclass(frozen=True, slots=True)
class Passage:
    """`text` is without a list's marker, `whole` with it, `plain` also without what tools put around links."""

    lines: tuple[Line, ...]
    text: str
    whole: str
    plain: str

    @property
    def number(self) -> int:
        return self.lines[0].number

    @property
    def last(self) -> int:
        return self.lines[-1].number

    @property
    def numbers(self) -> list[int]:
        return [line.number for line in self.lines]

    @property
    def is_item(self) -> bool:
        return self.lines[0].is_item

    @property
    def is_numbered(self) -> bool:
        return self.is_item and any(map(str.isdigit, self.whole.removesuffix(self.text)))

    @property
    def is_bare_point(self) -> bool:
        """The mark of a list with nothing behind it: there was an icon. At the edge, an asterisk may be a star."""
        line = self.lines[0]
        return self.is_item and not self.text.strip("_") and (line.indent > 0 or line.raw != line.whole)

    @property
    def is_heading(self) -> bool:
        """Marked as a heading by html2text."""
        return _HASHES.match(self.text) is not None


def passages(lines: Sequence[Line], width: int | None) -> list[Passage]:
    """
    >>> from exchange.parsers.text_dump.text.lines import scan
    >>> [each.text for each in passages(scan(["One that was", "broken.", "", "Two."]), width=15)]
    ['One that was broken.', 'Two.']
    """
    runs: list[list[Line]] = []
    pieces = pieces_of_sentences(lines)
    for line in lines:
        if line.is_blank:
            continue
        before = runs[-1][-1] if runs else None
        is_next = before is not None and line.number == before.number + 1
        if before and is_next and (line.number in pieces or _goes_on(before, line, width)):
            runs[-1].append(line)
        else:
            runs.append([line])
    return [_passage(run) for run in runs]


def _goes_on(before: Line, line: Line, width: int | None) -> bool:
    """Was there one line, before a tool broke it at its column, or within a link?"""
    is_broken_there = width is not None and goes_on(before, line, width)
    if is_broken_there and not (is_rule(before.whole) or is_rule(line.whole) or _says_another_thing(before, line)):
        return not _is_printed_below(before, line)
    if "](" not in line.raw:
        return False
    lists_links = "](" in before.raw and columns(before.raw) > _LONG and line.raw.lstrip().startswith("[")
    return _OPEN_LINK.search(before.raw) is not None or (lists_links and before.text[-1:] in _GOES_ON)


def _says_another_thing(before: Line, line: Line) -> bool:
    """`Labels: fog, soup`, or the heading of the neighbours, below a row of buttons or tags that fills its line; a
    title with its address below another one; or who wrote the text and when, below the end of its last sentence."""
    if NAVIGATION.fullmatch(f" {line.text}") or _are_addresses(before, line):
        return True
    may_sign = ends_sentence(before.text) and line.text[0].isupper() and holds_figure(line.text)
    may_be = _LABEL.match(line.text) or (ends_sentence(before.text) and _FILES.match(line.text)) or may_sign
    read = read_byline(line.text) if may_be else None
    return read is not None and bool(read.tags or read.filed or (may_sign and read.author and read.date))


def _is_printed_below(before: Line, line: Line) -> bool:
    """`Back to top`, directly below the end of a sentence."""
    may_be = ends_sentence(before.text) and line.text[0].isupper() and len(line.text) <= _LONGEST_PRINTED
    if not may_be or not (is_interruption(line.whole) or is_boilerplate(line.whole)):
        return False
    return not is_byline(before.whole)  # that goes on with `Bookmark the permalink.`


def _are_addresses(before: Line, line: Line) -> bool:
    """Two titles, each with its address behind it."""
    return "://" in line.whole and _ENDS_IN_ADDRESS.search(before.whole) is not None


def _passage(lines: list[Line]) -> Passage:
    if len(lines) == 1:
        text, whole = lines[0].text, lines[0].whole
    else:
        rest = [line.whole for line in lines[1:]]
        text, whole = join([lines[0].text, *rest]), join([lines[0].whole, *rest])
    if lines[0].marker[:1].isdigit() and (_YEAR.match(lines[0].marker) or is_byline(whole)):
        text = whole  # `12. March 2012` is a date, not the twelfth point of a list; and `1951. Directed by` is no point
    said = plain(text) or (whole if is_byline(whole) else "")  # `[Tags: fog]` is no picture
    return Passage(tuple(lines), text, whole, _TWO_SPACES.sub(" ", said) if "  " in said else said)


def holds_pictogram(text: str) -> bool:
    """No tool and no theme draws a rule of them; people end texts with them.

    >>> holds_pictogram("👍🏽…”"), holds_pictogram(":-)!"), holds_pictogram("* * *")
    (True, True, False)
    """
    return any(character >= _FIRST_PICTOGRAM for character in text) or _SMILE.search(text) is not None


def is_apart(above: Passage, below: Passage) -> bool:
    return below.number > above.last + 1


def goes_on_with_dash(above: Passage, below: Passage) -> bool:
    """A long line directly above a dash that somebody typed: its sentence goes on there, or its points follow."""
    return len(above.plain) > _LONG and below.lines[0].is_typed and not (above.is_item or is_apart(above, below))


def likely_width(lines: Sequence[Line]) -> int | None:
    """The width of a dump with too few breaks to prove it: short lines only, and one that ends within a sentence."""
    longest = max((columns(line.raw) for line in lines if "](" not in line.raw), default=0)
    if not _NARROWEST <= longest <= _WIDEST:
        return None
    pairs = [(one, other) for one, other in pairwise(lines) if other.number == one.number + 1 and not other.is_item]
    long = [(one, other) for one, other in pairs if columns(one.raw) > _LONG]
    broken = [is_broken(one, other, longest) for one, other in long]
    within = any(one.text[-1:].isalnum() or one.text[-1:] == "," for one, _ in long)
    is_set_in = longest >= _NARROW_MARGIN and all(one.indent >= _MARGIN for one, _ in long)
    return longest if broken and all(broken) and (within or is_set_in) and _has_gaps(lines) else None


def _has_gaps(lines: Sequence[Line]) -> bool:
    return any(other.number > one.number + 1 for one, other in pairwise(lines))
