"""Whether what is marked like an item begins a comment, or is how somebody's sentence begins."""

from collections.abc import Sequence

from exchange.parsers.text_dump.around.buttons import is_answering
from exchange.parsers.text_dump.talk.customs import Customs
from exchange.parsers.text_dump.talk.pings import names_page_and_site
from exchange.parsers.text_dump.talk.tree import Node
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain
from exchange.parsers.text_dump.text.wrapping import is_broken

_SHIFT = 3  # columns


def opens_comment(
    line: Line, before: Line | None, open_nodes: Sequence[Node], roots: Sequence[Node], customs: Customs
) -> bool:
    """`before` is the line directly above, `open_nodes` the comments that may go on here."""
    if not roots or (line.is_typed and not line.text):
        return not roots
    may_continue = before is None or line.number in customs.headed
    is_continued = may_continue and continued_by(line, open_nodes, customs) is not None
    if is_continued or _counts_on_below_replies(line, open_nodes, customs):
        return True
    if _is_of_text(line, open_nodes, customs) or _is_out_of_custom(line, before, open_nodes, customs):
        return False
    if line.mark == "1.":
        return _number_opens(line, open_nodes, roots, customs, is_below_button=_is_below_button(before, customs))
    if customs.bodies_are_flat:
        return customs.column(line) >= customs.root_column
    return not line.is_weak or _weak_mark_opens(line, before, open_nodes, customs)


def _stands_in_text(line: Line, open_nodes: Sequence[Node], customs: Customs) -> bool:
    is_somebodys = line.is_typed and line.mark not in customs.typed_marks
    texts_above = open_nodes if is_somebodys else open_nodes[-1:]  # a text goes on below a list, too
    return any(
        line.indent in node.columns
        or (_stands_behind_mark(line, node) and (is_somebodys or line.indent in node.columns_below))
        for node in texts_above
    )


def _stands_behind_mark(line: Line, node: Node) -> bool:
    """In the column where a text begins, though that of the comment's first line may begin further in."""
    return node.line is not None and line.indent == node.line.indent + len(node.line.marker) + 1


def _is_of_text(line: Line, open_nodes: Sequence[Node], customs: Customs) -> bool:
    """Without a name, and with another mark than the comment in its column, where the text of that stands, too: so
    inscriptis sets what somebody typed."""
    if not (customs.are_named and line.is_weak and open_nodes) or line.number in customs.headed:
        return False
    node = open_nodes[-1]
    is_other = node.number in customs.headed and node.indent == line.indent and node.mark != line.mark
    return is_other and line.indent in node.columns_below


def _counts_on_below_replies(line: Line, open_nodes: Sequence[Node], customs: Customs) -> bool:
    """Is this the next number after a comment with a name, in the column of its mark, with answers to it between?"""
    if line.ordinal <= 1 or not open_nodes or open_nodes[-1].number not in customs.headed:
        return False
    if line.number in customs.listed:
        return False
    column = customs.column(line)
    return any(
        node.indent == column and node.ordinal == line.ordinal - 1 and node.number in customs.headed
        for node in open_nodes[:-1]
    )


def _is_out_of_custom(line: Line, before: Line | None, open_nodes: Sequence[Node], customs: Customs) -> bool:
    """Where comments bear names, a typed mark without one is text, unless it is set just as comments are; and where
    their marks stand alone, one beside a text is."""
    may_be_out = customs.are_named or customs.marks_stand_alone
    stands_in_text = may_be_out and _stands_in_text(line, open_nodes, customs)
    if stands_in_text and customs.marks_stand_alone and line.text and line.number not in customs.headed:
        return True
    column = customs.column(line)
    may_be_typed = line.is_weak or (line.mark == "1." and column > customs.root_column)
    is_sure = line.number in customs.headed or line.number in customs.counted
    if not customs.are_named or is_sure or not may_be_typed:
        return False
    if line.number in customs.listed or (line.is_typed and line.mark not in customs.typed_marks):
        return True
    if _is_below_button(before, customs):
        return False
    is_somebodys = line.is_typed and line.mark not in customs.typed_marks
    if before is None and line.number in customs.with_paragraphs and not is_somebodys:
        return False
    is_set_as_comments = before is None and column in customs.headed_columns
    return not (is_set_as_comments and (not stands_in_text or line.number in customs.lone_firsts))


def _is_below_button(before: Line | None, customs: Customs) -> bool:
    """No text of a comment goes on there."""
    if before is None or (before.is_item and before.number not in customs.lone_buttons):
        return False
    return is_answering(plain(before.text))


def _weak_mark_opens(line: Line, before: Line | None, open_nodes: Sequence[Node], customs: Customs) -> bool:
    if line.number in customs.headed or (line.is_typed and line.number in customs.hanging):
        return True
    stands_in_text = _stands_in_text(line, open_nodes, customs)
    is_typed = customs.has_strong_marks or customs.replies_are_numbered or line.is_typed
    if stands_in_text and is_typed and line.mark not in customs.typed_marks:
        return False
    if stands_in_text and customs.replies_stand_beyond_texts:
        return False
    if stands_in_text and was_broken(before, line, customs.width):
        return False
    return line.indent > 0 or customs.root_column == 0


def was_broken(before: Line | None, line: Line, width: int | None) -> bool:
    """Is this a dash with which a broken line happens to go on?"""
    return before is not None and width is not None and not before.is_item and is_broken(before, line.unmarked(), width)


def _number_opens(
    line: Line, open_nodes: Sequence[Node], roots: Sequence[Node], customs: Customs, *, is_below_button: bool
) -> bool:
    """Tools count: a number that is neither the first nor the next is how somebody's sentence begins, unless no text
    goes on there."""
    if line.number in customs.headed or line.number in customs.following:
        return True
    column = column_of(line, open_nodes, customs)
    if column <= customs.root_column:
        is_counted = line.ordinal == 1 or line.indent > 0 or roots[-1].mark == "1."
        return is_counted and (not customs.bodies_are_flat or column == customs.root_column)
    if customs.numbers_are_points:
        return False
    parent = next((node for node in reversed(open_nodes) if node.indent < column), None)
    sibling = next((child for child in reversed(parent.children if parent else roots) if child.indent == column), None)
    if sibling and sibling.line and sibling.mark == "1.":
        above = sibling.line.ordinal
        is_below_replies = line.ordinal > above and open_nodes[-1].indent > column  # where no text goes on
        return line.ordinal in {1, above, above + 1} or is_below_replies
    return line.ordinal == 1 or is_below_button or not customs.numbers_count


def column_of(line: Line, open_nodes: Sequence[Node], customs: Customs) -> int:
    """The column of a comment, or where it would stand if its tool went on indenting."""
    if before := continued_by(line, open_nodes, customs):
        return before.indent
    column, cap = customs.column(line), customs.numbered_cap
    if cap is not None and column > cap.at:  # a point of the last comment, wherever that would stand
        within = (node.indent for node in open_nodes if node.line and customs.column(node.line) <= cap.at)
        return max(within, default=cap.at) + column - cap.at
    if cap is None or column != cap.at or line.mark != "1.":
        return column
    if line.ordinal == 1:
        return max((node.indent + cap.step for node in open_nodes if node.indent >= cap.at), default=column)
    return max((node.indent for node in siblings_at_cap(line, open_nodes, customs)), default=column)


def is_level_lost(line: Line, open_nodes: Sequence[Node], customs: Customs) -> bool:
    """May this comment answer another one than its place says?"""
    if customs.column(line) == customs.crowded_column:
        return any(node.indent == customs.crowded_column for node in open_nodes)
    return len(siblings_at_cap(line, open_nodes, customs)) > 1


def siblings_at_cap(line: Line, open_nodes: Sequence[Node], customs: Customs) -> list[Node]:
    """Open comments with the number before this one, in the column from which on nothing is indented further."""
    cap = customs.numbered_cap
    if cap is None or customs.column(line) != cap.at or line.mark != "1.":
        return []
    return [
        node for node in open_nodes if node.indent >= cap.at and node.line and node.line.ordinal == line.ordinal - 1
    ]


def continued_by(line: Line, open_nodes: Sequence[Node], customs: Customs) -> Node | None:
    """The comment with the number before this one, where a theme sets pingbacks a little further left or right."""
    if not line.ordinal:
        return None
    column = customs.column(line)
    if column in customs.first_columns or any(node.indent == column for node in open_nodes):
        return None
    for node in open_nodes[:1]:  # pingbacks answer nobody
        if node.line is None or line.ordinal != node.ordinal + 1 or node.ordinal == 0:
            return None
        if line.ordinal in customs.numbers_of.get(node.indent, ()):
            continue
        is_ping = _is_ping(line, customs, of_root=node)
        is_shifted = is_ping or node.line.number in customs.pings or customs.column(node.line) == column
        is_comment = line.number in customs.headed or is_ping
        if is_shifted and is_comment and abs(node.indent - column) <= _SHIFT:
            return node
    return None


def _is_ping(line: Line, customs: Customs, *, of_root: Node) -> bool:
    """By its word, or where comments begin by its title, which ends with the name of its site."""
    names_page = of_root.indent == customs.root_column and names_page_and_site(line.text)
    return line.number in customs.pings or names_page
