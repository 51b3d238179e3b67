"""The tree of comments, read from how far each is indented, never from the kind of its marker."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from exchange.cleaning import read_date
from exchange.ledger import Label, LedgerDraft
from exchange.parsers.text_dump.boilerplate import is_action, is_boilerplate
from exchange.parsers.text_dump.inner_lists import fold_inner_lists
from exchange.parsers.text_dump.lines import Line
from exchange.parsers.text_dump.tree import Node, nodes_of, walk
from exchange.records import Doubt, ImportedComment, Note

DEEPEST = 50
_SAYS = re.compile(
    r"(?P<name>\S(?:.{0,60}\S)?)\s+(?:says?|said|wrote|writes|sagte?|schrieb|schreibt|meint|dit|a dit|écrit"
    r"|dice|dijo|ha detto"
    r"|disse|diz|zegt|skriver|pisze)\s?(?::|\.\.\.|…)",
    re.IGNORECASE,
)
_PING = re.compile(r"(?:pingback|trackback|ping)\s?:", re.IGNORECASE)


@dataclass
class Conversation:
    comments: list[ImportedComment] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def read_conversation(lines: list[Line], draft: LedgerDraft) -> Conversation:
    roots = _grow(lines, draft)
    conversation = Conversation(notes=fold_inner_lists(roots))
    conversation.notes += _missing_parents(roots)
    named = _names_its_authors(roots)
    for path, node in walk(roots):
        conversation.comments.append(_comment(path, node, draft, named=named))
    conversation.notes += _too_deep(conversation.comments)
    return conversation


def _grow(lines: list[Line], draft: LedgerDraft) -> list[Node]:
    """Hang every item below the last one that stands less indented, and every other line on its comment."""
    roots: list[Node] = []
    open_nodes: list[Node] = []
    before: Line | None = None
    for line in lines:
        if line.is_blank:
            before = None
        elif line.is_item:
            _open(line, open_nodes, roots, is_loose=before is None or is_action(before.text))
            before = line
        else:
            _continue(line, open_nodes, draft)
            before = line
    return roots


def _open(line: Line, open_nodes: list[Node], roots: list[Node], *, is_loose: bool) -> None:
    while open_nodes and open_nodes[-1].indent >= line.indent:
        open_nodes.pop()
    siblings = open_nodes[-1].children if open_nodes else roots
    node = Node(line, [line], is_loose=is_loose)
    siblings.append(node)
    open_nodes.append(node)


def _continue(line: Line, open_nodes: list[Node], draft: LedgerDraft) -> None:
    """A line belongs to the deepest comment that begins left of it; one that stands left of them all, to none."""
    while open_nodes and open_nodes[-1].indent >= line.indent:
        open_nodes.pop()
    if open_nodes:
        open_nodes[-1].take(line, resumes=not is_action(line.text))
    elif is_boilerplate(line.text):
        draft.label([line.number], Label.BOILERPLATE)


# Comments from nodes


def _names_its_authors(roots: list[Node]) -> bool:
    """Do most comments open with "NAME says:"? One that does so alone may just quote somebody."""
    nodes = list(nodes_of(roots))
    named = sum(_SAYS.fullmatch(node.line.text) is not None for node in nodes)
    return named * 2 >= len(nodes) and named > 0


def _comment(path: str, node: Node, draft: LedgerDraft, *, named: bool) -> ImportedComment:
    own = sorted(node.own, key=lambda line: line.number)
    words, actions = _without_actions(own)
    draft.label((line.number for line in actions), Label.BOILERPLATE)
    draft.label((line.number for line in words), Label.COMMENT, path=path)
    author, created, text = _head(words) if named else ("", "", words)
    return ImportedComment(
        path=path,
        text=_text(text, item=node.line),
        lines=(own[0].number, words[-1].number),
        author=author,
        created=created,
        kind="pingback" if _PING.match(node.line.text) else "comment",
    )


def _without_actions(own: list[Line]) -> tuple[list[Line], list[Line]]:
    """Buttons stand below a comment; the same words within it are the commenter's."""
    last = len(own)
    while last > 1 and not own[last - 1].is_item and is_action(own[last - 1].text):
        last -= 1
    return own[:last], own[last:]


def _head(words: list[Line]) -> tuple[str, str, list[Line]]:
    says = _SAYS.fullmatch(words[0].text)
    if not says:
        return "", "", words
    created = read_date(words[1].text) if len(words) > 1 else ""
    return says["name"], created, words[2:] if created else words[1:]


def _text(lines: Iterable[Line], *, item: Line) -> str:
    """Lines as they stand there, paragraphs apart by one blank line; what is indented further stays so."""
    lines = list(lines)
    column = min((line.indent for line in lines if line is not item), default=0)
    parts: list[str] = []
    before = 0
    for line in lines:
        if before and line.number > before + 1:
            parts.append("")
        parts.append(line.text if line is item else " " * (line.indent - column) + line.whole)
        before = line.number
    return "\n".join(parts).strip("\n")


# What a reader should know


def _missing_parents(roots: list[Node]) -> Iterator[Note]:
    """Who stands two steps further in than the comment above has lost a comment in between."""
    step = _step(roots)
    left = min((root.indent for root in roots), default=0)
    for place, root in enumerate(roots, start=1):
        if root.indent > left:
            yield Note(Doubt.PARENT_IS_MISSING, line=root.line.number, detail=str(place))
    for path, node in walk(roots):
        for place, child in enumerate(node.children, start=1):
            if child.indent - node.indent >= 2 * step:
                yield Note(Doubt.PARENT_IS_MISSING, line=child.line.number, detail=f"{path}.{place}")


def _step(roots: list[Node]) -> int:
    """The usual distance from a comment to its reply, in columns."""
    steps = Counter(child.indent - node.indent for node in nodes_of(roots) for child in node.children)
    usual = min(steps, key=lambda step: (-steps[step], step), default=2)
    return min(usual, 2) if roots and roots[0].indent == 2 else usual  # noqa: PLR2004, resiliparse's columns


def _too_deep(comments: list[ImportedComment]) -> list[Note]:
    deep = [comment for comment in comments if comment.depth > DEEPEST]
    return [Note(Doubt.TOO_DEEP, line=deep[0].lines[0], detail=str(DEEPEST), number=len(deep))] if deep else []
