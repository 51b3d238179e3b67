"""The tree of comments, read from how far each is indented, never from the kind of its marker."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from itertools import pairwise, takewhile, zip_longest

from exchange.dates import is_day_first_on_page
from exchange.ledger import Label, LedgerDraft
from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, names_maker
from exchange.parsers.text_dump.around.buttons import is_answering, is_button, is_page_link, turns_page
from exchange.parsers.text_dump.talk.closing import take_closings
from exchange.parsers.text_dump.talk.false_marks import are_signs_above_dates, begins_text, without_false_marks
from exchange.parsers.text_dump.talk.feet import read_feet
from exchange.parsers.text_dump.talk.flat import cut_into_comments, is_cut_by_heads
from exchange.parsers.text_dump.talk.growing import DEEPEST, Grown, grow
from exchange.parsers.text_dump.talk.heading import is_list_heading, is_tab, names_comments
from exchange.parsers.text_dump.talk.heads import Head, read_head
from exchange.parsers.text_dump.talk.inner_lists import about_lists, fold_inner_lists
from exchange.parsers.text_dump.talk.levels import put_placeholders, rehang
from exchange.parsers.text_dump.talk.list_with_buttons import are_outnumbered_by_buttons
from exchange.parsers.text_dump.talk.manners import without_same_word
from exchange.parsers.text_dump.talk.naming import HEAD_AT_MOST, name_comments
from exchange.parsers.text_dump.talk.numbers import is_counted
from exchange.parsers.text_dump.talk.own_text import (
    cut_foot,
    links_in_head,
    without_buttons,
    without_buttons_above,
    without_foot,
    without_head,
    without_votes,
)
from exchange.parsers.text_dump.talk.pings import (
    is_begun_excerpt,
    is_excerpt,
    is_heading_of_pings,
    joined_to_word,
    says_no_pings,
    start_of_pings,
)
from exchange.parsers.text_dump.talk.points_among_comments import fold_points_among
from exchange.parsers.text_dump.talk.signed import KIND, parted_from_name
from exchange.parsers.text_dump.talk.tree import Node, nodes_of, walk
from exchange.parsers.text_dump.talk.typed_replies import open_typed_replies
from exchange.parsers.text_dump.talk.when import find_when, may_hold_date
from exchange.parsers.text_dump.talk.yearless import dated_by_weekday
from exchange.parsers.text_dump.text.addresses import is_address
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import is_broken_link, plain, with_rest_of_link
from exchange.parsers.text_dump.text.references import References, without_pointers
from exchange.parsers.text_dump.text.wrapping import ends_early, paragraphs
from exchange.records import Corrections, Decision, Doubt, ImportedComment, Note

_WIDE_MARK = re.compile(r"([0-9]{1,3}[.)]|[•◦○▪*+–-])\u00a0")
_LONGEST_MARK = 5
_LONGEST_BELOW = 60
_SHORTEST_PARAGRAPH = 60
_MOST_LINES_OF_LINKS = 4
_NEARLY_ALL = 0.8


@dataclass
class Conversation:
    comments: list[ImportedComment] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)


@dataclass(frozen=True)
class _Manner:
    """How this dump prints what a comment consists of."""

    width: int | None
    has_gaps: bool
    references: References
    lines_are_paragraphs: bool
    day_first: bool | None
    posted: str = ""


def read_conversation(  # noqa: PLR0913  (what the page around a conversation tells about it)
    lines: Sequence[Line],
    draft: LedgerDraft,
    *,
    width: int | None,
    references: References,
    corrections: Corrections,
    site: frozenset[str] = frozenset(),
    declared: int | None = None,
    page: Sequence[Line] = (),
    posted: str = "",
    is_day_first: bool | None = None,
) -> Conversation:
    """`page` are all lines of the dump; `is_day_first` tells how other pages of the site write dates in figures."""
    begun = frozenset(number for number, label in corrections.labels.items() if label is Label.COMMENT)
    conversation = Conversation()
    lines = without_false_marks(lines, width)
    edge = _edge_of_text(page, lines)
    is_list = bool(begun) or (_is_list(lines, edge, declared) and not is_cut_by_heads(lines, width=width))
    grown = grow(lines, width=width, comment_lines=begun) if is_list else Grown()
    _take_page_links(grown)
    if not grown.roots or (not begun and _is_mostly_outside(grown)):
        grown = cut_into_comments(lines, width=width, declared=declared, edge=edge)
        conversation.notes += _flat(grown)
    else:
        conversation.notes += _read_heads(grown, width)
        grown.roots = fold_points_among(grown.roots)
        _mark_pings(grown.roots, start_of_pings(lines))
        conversation.notes += _flat(grown) if _has_no_margins(lines) else []
    _take_words_for_no_pings(grown)
    _cut_end(grown, site)
    grown.buttons += take_closings(list(nodes_of(grown.roots)))
    _label_outside(grown, draft, site)
    draft.label((line.number for line in grown.buttons), Label.BOILERPLATE)
    typed = frozenset(node.number for node in open_typed_replies(grown.roots, declared))
    folded = fold_inner_lists(grown.roots, decided=corrections.lists, declared=declared)
    conversation.decisions += folded.decisions
    put_placeholders(grown.roots, declared)
    conversation.notes += rehang(grown.roots, corrections.parents)
    nodes = list(walk(grown.roots))
    conversation.notes += _about_typed(nodes, typed)
    about = about_lists(nodes, folded.setting, decided=corrections.lists)
    conversation.notes += [note for note in about if note.line not in typed]
    conversation.notes += _about_nodes(nodes, {note.line for note in conversation.notes})
    manner = _manner(grown, lines, width, references)
    may_lack = any(_may_lack_date(node) for _, node in nodes)
    day_first = is_day_first_on_page((line.text for line in page), of_site=is_day_first) if may_lack else None
    _write(nodes, conversation, draft, replace(manner, day_first=day_first, posted=posted))
    return conversation


def _is_mostly_outside(grown: Grown) -> bool:
    """More text left of the list than in it: the list is one that somebody wrote."""
    outside = [line for line in grown.outside if not is_boilerplate(line.text)]
    inside = [line for node in nodes_of(grown.roots) for line in node.own] if outside else []
    return len(outside) > len(inside) and sum(len(line.text) for line in outside) > sum(
        len(line.text) for line in inside
    )


def _edge_of_text(page: Sequence[Line], lines: Sequence[Line]) -> int:
    """The column of paragraphs above the conversation: further in than that, tools set lists."""
    first = lines[0].number if lines else 0
    above = takewhile(lambda line: line.number < first, page)
    return min((line.indent for line in above if len(line.text) > _SHORTEST_PARAGRAPH), default=0)


def _is_list(lines: Sequence[Line], edge_of_text: int, declared: int | None) -> bool:
    """Text left of the first item, or above it, is no part of a list; nor is a number by which a sentence begins."""
    content = [line for line in lines if not line.is_blank]
    items = [line for line in content if line.is_item]
    if not items or not (content[0].is_item or content[0].indent > items[0].indent) or begins_text(items[0], content):
        return False
    if are_signs_above_dates(content):
        return False
    are_counted = is_counted(items)
    is_typed = items[0].is_weak and (len(items) == 1 or _stands_beside_text(items[0], content))
    if items[0].indent in {0, edge_of_text} and (not are_counted or is_typed):
        return False
    is_alone = len(items) == 1 and not (are_counted or items[0].ordinal == declared or _names_somebody(items[0]))
    if is_alone and _stands_beside_text(items[0], content):
        return False
    if are_outnumbered_by_buttons(items, content) and not any(map(_names_somebody, items)):
        return False
    edge = min(item.indent for item in items)
    is_beside_text = _are_mostly_tight(items) and any(line.indent < edge for line in content)
    return not is_beside_text or any(map(_names_somebody, items))


def _names_somebody(item: Line) -> bool:
    return bool(item.text) and (not plain(item.text) or read_head([item.text]) is not None)


def _stands_beside_text(item: Line, content: Sequence[Line]) -> bool:
    return any(line.indent == item.indent and not (line.is_item or is_button(line.text)) for line in content)


def _are_mostly_tight(items: Sequence[Line]) -> bool:
    """Points follow each other line by line, comments do not."""
    tight: set[int] = set()
    for one, other in pairwise(items):
        if other.number == one.number + 1 and (other.indent, other.mark) == (one.indent, one.mark):
            tight |= {one.number, other.number}
    return len(tight) >= _NEARLY_ALL * len(items)


def _flat(grown: Grown) -> list[Note]:
    has_replies = any(root.children for root in grown.roots)
    lines = sum(len(root.own) for root in grown.roots)
    notes = [Note(Doubt.FLAT, line=grown.roots[0].number)] if lines > 1 and not has_replies else []
    comments = sum(1 for _ in nodes_of(grown.roots))
    return notes + ([Note(Doubt.GAPS_ALONE, line=grown.roots[0].number, number=comments)] if grown.by_gaps else [])


def _take_words_for_no_pings(grown: Grown) -> None:
    """An item that says so is no comment."""
    said = {id(root): " ".join(line.plain for line in root.own).strip() for root in grown.roots if not root.children}
    none = [root for root in grown.roots if says_no_pings(said.get(id(root), ""))]
    grown.buttons += [line for root in none for line in root.own]
    grown.roots = [root for root in grown.roots if root not in none] if none else grown.roots


def _cut_end(grown: Grown, site: frozenset[str]) -> None:
    """What stands below the last comment: the site's name as at the top, links for turning pages, or short lines
    beneath its button."""
    last = max(nodes_of(grown.roots), key=lambda node: node.own[-1].number, default=None)
    least = 1 + (last.head.lines if last and last.head else 0)
    if last is None:
        return
    if len(last.own) > least and plain(last.own[-1].text) in site:
        grown.outside.append(last.own.pop())
    end = _above_page_links(last.own, least)
    if end < len(last.own):
        last.own, below = last.own[:end], last.own[end:]
        is_linked = any("](" in line.text for line in below)
        (grown.buttons if is_linked else grown.outside).extend(below)
        return
    buttons = [place for place, line in enumerate(last.own) if place > least and is_answering(plain(line.text))]
    below = last.own[buttons[-1] + 1 :] if buttons else []
    if not any(line.is_item or len(plain(line.text)) > _LONGEST_BELOW for line in below):
        last.own = last.own[: len(last.own) - len(below)]
        grown.outside += below


def _take_page_links(grown: Grown) -> None:
    """Those that stand left of all comments, below the last."""
    if not any("](" in line.text for line in grown.outside):
        return
    outside = {line.number for line in grown.outside}
    lines = [*grown.outside, *(node.own[-1] for node in nodes_of(grown.roots))]
    lines.sort(key=lambda line: line.number)
    below = {line.number for line in lines[_above_page_links(lines, 1) :]} & outside
    grown.buttons += [line for line in grown.outside if line.number in below]
    grown.outside = [line for line in grown.outside if line.number not in below]


def _above_page_links(own: list[Line], least: int) -> int:
    end = len(own)
    while end > least and (size := _lines_of_page_links(own, end, least)):
        end -= size
    return end


def _lines_of_page_links(own: list[Line], end: int, least: int) -> int:
    """How many of the lines above `end` are words for turning pages, set apart: several where html2text broke their
    links; those that only look like such stand within a text."""
    for size in range(1, min(_MOST_LINES_OF_LINKS, end - least) + 1):
        above, piece = own[end - size - 1], own[end - size : end]
        are_rows = turns_page(plain(piece[0].text)) and all(is_page_link(line.text) for line in piece)
        if size > 1 and not (are_rows or is_broken_link(piece[0].text)):
            continue
        text = reduce(_with_line_below, (line.text for line in piece))
        is_apart = piece[0].number > above.number + 1 and not piece[0].is_item
        if is_apart and (are_rows or is_boilerplate(plain(text)) or is_page_link(text)):
            return size
    return 0


def _with_line_below(text: str, below: str) -> str:
    return with_rest_of_link(text, below) if is_broken_link(text) else f"{text} {below}"


def _label_outside(grown: Grown, draft: LedgerDraft, site: frozenset[str]) -> None:
    addresses = {line.number for line in grown.outside if is_address(line.text)}
    last = max((node.own[-1].number for node in nodes_of(grown.roots if grown.outside else [])), default=0)
    for line, below in zip_longest(grown.outside, grown.outside[1:]):
        if line.number - 1 in addresses:
            continue  # `« A page` goes on with the words around the link, and is no arrow
        if (below and is_tab(line.text, below.text)) or (line.number > last and names_comments(line.text)):
            draft.label([line.number], Label.BOILERPLATE)
        elif is_list_heading(line.text) or is_heading_of_pings(line.text):
            draft.label([line.number], Label.COMMENTS_HEADING)
        elif is_boilerplate(line.whole) or is_button(line.text) or names_maker(line.text) or plain(line.text) in site:
            draft.label([line.number], Label.BOILERPLATE)


# Names and dates


def _read_heads(grown: Grown, width: int | None) -> list[Note]:
    nodes = list(nodes_of(grown.roots))
    first_lines = [[line for line in node.own if line.text][:HEAD_AT_MOST] for node in nodes]
    naming = grown.named.of(first_lines, width=width) if grown.named else name_comments(first_lines, width=width)
    for node, head in zip(nodes, without_same_word(naming.heads), strict=True):
        node.head = head
    read_feet(nodes, width)
    return [Note(Doubt.NAME_OR_TEXT, line=nodes[place].number) for place in naming.doubtful]


def _mark_pings(roots: list[Node], start: int | None) -> None:
    """Below a heading of pings, who bears no name and date is one; where comments stand above it, everyone is."""
    stands_below_comments = any(node.number < (start or 0) for node in roots)
    for node in roots if start else ():
        is_named = node.head is not None and bool(node.head.author and node.head.created)
        if node.number < (start or 0) or (is_named and not stands_below_comments):
            continue
        named = replace(node.head, is_ping=True) if is_named and node.head else None
        node.head = named or Head("ping", "", "", 0, is_ping=True)


def _about_typed(nodes: Sequence[tuple[str, Node]], typed: Container[int]) -> Iterator[Note]:
    for path, node in nodes:
        if node.number in typed:
            yield Note(Doubt.REPLY_BY_NUMBER, line=node.number, detail=path)


def _about_nodes(nodes: Sequence[tuple[str, Node]], noted: Container[int | None]) -> Iterator[Note]:
    """Comments that are set in a way that leaves two readings open."""
    nodes = [(path, node) for path, node in nodes if node.line]
    nameless = [node for _, node in nodes if node.head is None]
    are_named = len(nameless) <= (1 - _NEARLY_ALL) * len(nodes)
    for path, node in nodes:
        if node.is_level_lost:
            yield Note(Doubt.LEVEL_IS_LOST, line=node.number, detail=path)
        if are_named and node.head is None and node.number not in noted:
            yield Note(Doubt.WITHOUT_NAME, line=node.number, detail=path)


# Comments from nodes


def _manner(grown: Grown, lines: Sequence[Line], width: int | None, references: References) -> _Manner:
    """lynx leaves no blank lines between paragraphs, though some around quotations."""
    gaps = full_stops = 0
    for node in nodes_of(grown.roots) if width else ():
        for before, after in pairwise(node.own):
            gaps += (is_apart := after.number > before.number + 1)
            full_stops += not is_apart and ends_early(before, after, width or 0)
    return _Manner(width, not width or gaps >= full_stops, references, _has_no_margins(lines), None)


def _may_lack_date(node: Node) -> bool:
    """Has it a name, and figures that were not read as a date?"""
    head = node.head
    return head is not None and head.lines > 0 and not head.created and bool(head.author)


def _has_no_margins(lines: Sequence[Line]) -> bool:
    """A tool that prints no blank line at all prints a paragraph a line."""
    return len(lines) > 1 and not any(line.is_blank or line.indent for line in lines)


def _write(nodes: Sequence[tuple[str, Node]], conversation: Conversation, draft: LedgerDraft, manner: _Manner) -> None:
    too_deep: list[Node] = []
    for path, node in nodes:
        if node.line is None:
            conversation.comments.append(ImportedComment(path=path, text="", lines=(0, 0), is_missing=True))
            answered = node.children[0].number if node.children else None
            conversation.notes.append(Note(Doubt.PARENT_IS_MISSING, line=answered, detail=f"{path}.1"))
            continue
        conversation.comments.append(_comment(path, node, draft, manner))
        if node.is_too_deep:
            too_deep.append(node)
    if too_deep:
        note = Note(Doubt.TOO_DEEP, line=too_deep[0].number, detail=str(DEEPEST), number=len(too_deep))
        conversation.notes.append(note)


def _comment(path: str, node: Node, draft: LedgerDraft, manner: _Manner) -> ImportedComment:
    words, buttons = without_buttons(node.own)
    text_lines = without_foot(words, node.head) if node.is_signed_below else without_head(words, node.head)
    text_lines, inner_buttons = without_buttons_above(text_lines) if node.head else (text_lines, [])
    text_lines, foot = cut_foot(text_lines) if not (node.head and node.head.created) else (text_lines, "")
    text_lines, votes = without_votes(text_lines) if buttons else (text_lines, [])
    inner_buttons += votes
    inner_buttons += links_in_head(words, node)
    if clicked := {line.number for line in [*buttons, *inner_buttons]}:
        draft.label(sorted(clicked), Label.BOILERPLATE)
    draft.label([line.number for line in words if line.number not in clicked], Label.COMMENT, path=path)
    head = node.head
    text = _text(text_lines, node, manner)
    text = parted_from_name(text)[0] if head is not None and head.kind == KIND else text
    is_ping = (head is not None and (head.is_ping or is_begun_excerpt(text, head.author))) or is_excerpt(text)
    if is_ping and not text:  # its title is what it consists of
        text_lines = words
        text = joined_to_word(_text(text_lines, node, manner))
    return ImportedComment(
        path=path,
        text=text,
        lines=(node.own[0].number, words[-1].number),
        text_lines=tuple(line.number for line in text_lines),
        author=head.author if head else "",
        created=(head.created if head else "") or foot or _date_of(node, words, text_lines, manner),
        kind="pingback" if is_ping else "comment",
    )


def _date_of(node: Node, words: list[Line], text_lines: list[Line], manner: _Manner) -> str:
    """A date that only the page around it makes clear: in figures, or a weekday without the year."""
    return _date_in_figures(node, words, manner.day_first) or _date_by_weekday(words, text_lines, manner.posted)


def _date_in_figures(node: Node, words: list[Line], day_first: bool | None) -> str:
    if day_first is None or not _may_lack_date(node) or node.head is None:
        return ""
    lines = words[-node.head.lines :] if node.is_signed_below else words[: node.head.lines]
    found = (find_when(plain(line.text), day_first) for line in lines if may_hold_date(line.text))
    return next((when.created for when in found if when and when.created), "")


def _date_by_weekday(words: list[Line], text_lines: list[Line], posted: str) -> str:
    own = {line.number for line in text_lines} if posted else set()
    return dated_by_weekday([line.text for line in words if line.number not in own], posted) if posted else ""


def _text(lines: list[Line], node: Node, manner: _Manner) -> str:
    """Lines as they stand there, broken ones joined, paragraphs apart by one blank line."""
    if not lines:
        return ""
    texts = [line.text if line is node.line else _as_typed(line) for line in lines]
    texts = _with_inner_indents(lines, texts, first=node.line) if not manner.width else texts
    if manner.references.first_line:
        texts = [without_pointers(text, manner.references) for text in texts]
    if lines[0] is node.line and not lines[0].text:
        lines, texts = lines[1:], texts[1:]
    if manner.lines_are_paragraphs and not manner.width:
        return "\n\n".join(texts)
    return paragraphs(lines, texts, manner.width, are_set_apart=manner.has_gaps) if lines else ""


def _as_typed(line: Line) -> str:
    """elinks sets a no-break space behind the marks of lists."""
    text = line.whole
    mark = _WIDE_MARK.match(text) if "\u00a0" in text[:_LONGEST_MARK] else None
    return f"{mark[1]} {text[mark.end() :]}" if mark else text


def _with_inner_indents(lines: list[Line], texts: list[str], *, first: Line | None) -> list[str]:
    """Within a paragraph, what is indented further than its first lines stays so: verses, code."""
    indented, start = list(texts), 0
    for place in range(1, len(lines) + 1):
        if place < len(lines) and lines[place].number == lines[place - 1].number + 1:
            continue
        run = range(start, place) if place > start + 1 else ()  # one line stands at its own column
        column = min((lines[each].indent for each in run if lines[each] is not first), default=0)
        for each in run:
            if lines[each].indent > column and lines[each] is not first and lines[start].indent <= column:
                indented[each] = " " * (lines[each].indent - column) + texts[each]
        start = place
    return indented
