"""Lists that a commenter wrote: they look like replies, and are told apart by how a dump sets its replies."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise, takewhile
from operator import attrgetter

from exchange.parsers.text_dump.around.buttons import is_button
from exchange.parsers.text_dump.talk.tree import Node, nodes_of
from exchange.parsers.text_dump.text.lines import Line
from exchange.records import Alternative, Decision, Doubt, Note, Subject

_number = attrgetter("number")
_ENOUGH = 4
_NEARLY_ALL = 0.8
_MOSTLY = 0.6
_STEP_INTO_LIST = 2  # columns


class Sign(StrEnum):
    """Why a run of items is taken for a list or for replies."""

    TEXT_FOLLOWS = "the comment goes on below it"
    NO_OTHER_TEXT = "the comment above it would have no text"
    BEFORE_BUTTON = "the button of the comment stands below it"
    AFTER_BUTTON = "the button of the comment stands above it"
    NO_NAMES = "its points bear no names, and comments here do"
    NAMES = "its points bear names"
    TIGHT = "no blank lines, where comments here have them"
    OTHER_MARK = "it bears another mark than the comments in its column"
    ANNOUNCED = "a colon stands above it"
    BEGINS_AGAIN = "its numbers begin again below a list"
    COUNT = "with its points for replies there would be more comments than the page declares"
    PARAGRAPHS = "it has paragraphs of its own"
    FAR_IN = "it stands further in than a list within a list would"
    LOOSE = "blank lines stand between its points, as between comments"
    NOTHING = "nothing tells it from replies"
    CORRECTED = "decided by hand"


_SURE_LIST = {Sign.TEXT_FOLLOWS, Sign.NO_OTHER_TEXT, Sign.BEFORE_BUTTON, Sign.CORRECTED}
_SURE_REPLIES = {Sign.AFTER_BUTTON, Sign.NAMES, Sign.CORRECTED}


@dataclass(frozen=True)
class Setting:
    """How this dump sets its comments: blank lines between them, names above them, which mark in a column, answers
    further in than the texts that they answer, and the marks of comments if no such mark stands without a name."""

    are_loose: bool
    are_named: bool
    marks: dict[int, str]
    replies_stand_beyond_texts: bool = False
    marks_of_named: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Folded:
    setting: Setting
    decisions: list[Decision]


def fold_inner_lists(roots: list[Node], *, decided: Mapping[int, bool], declared: int | None = None) -> Folded:
    """Put such lists back into the comments they belong to, and say where it cannot be known.

    `decided` says of lists, by their first lines, whether somebody found them to be lists; `declared` is the number of
    comments that the page names.
    """
    setting = _setting(roots)
    decisions = []
    replies: list[tuple[Node, list[Node]]] = []
    for siblings in [*(node.children for node in reversed(list(nodes_of(roots)))), roots] if setting.are_named else []:
        _give_texts(siblings)
    only = _only_reply(roots[:1], [reply for node in nodes_of(roots) for reply in node.children])
    for node in reversed(list(nodes_of(roots))):
        for run in list(_runs(node, setting)):
            is_list, sign = _judge(node, run, setting, decided)
            if is_list:
                _fold(node, run)
            elif sign is Sign.NOTHING and len(run) > 1:
                replies.append((node, run))
                continue
            may_be_list = not is_list and sign not in _SURE_REPLIES and _touches(node, run, setting)
            is_doubtful = run[0] is only or may_be_list or _is_doubtful(run, setting, sign, is_list=is_list)
            if sign is not Sign.CORRECTED and is_doubtful:
                decisions.append(_decision(run, sign, is_list=is_list))
    are_too_many = declared is not None and _written(roots) > declared
    decisions += [each for node, run in replies if (each := _judge_by_count(node, run, setting, are_too_many))]
    decisions += _fold_by_count(roots, declared, decided)
    return Folded(setting, sorted(decisions, key=lambda decision: decision.line or 0))


def _give_texts(siblings: list[Node]) -> None:
    """To names without a text the points of another mark below them: inscriptis sets a list with which an answer begins
    in the answer's own column."""
    kept: list[Node] = []
    waiting = deque(siblings)
    while waiting:
        named = waiting.popleft()
        kept.append(named)
        run: list[Node] = []
        while _is_without_text(named) and waiting and _is_point_below(waiting[0], named, run):
            run.append(waiting.popleft())
        if run and not any(point.children for point in run[:-1]):
            named.children = [*run]
            _fold(named, run)
        else:
            kept += run
    siblings[:] = kept


def _is_without_text(node: Node) -> bool:
    if node.head is None or node.head.is_ping or node.is_signed_below:
        return False
    return not node.children and len(node.own) == node.head.lines


def _is_point_below(node: Node, named: Node, run: list[Node]) -> bool:
    return node.head is None and node.mark != named.mark and all(node.mark == point.mark for point in run[:1])


def about_lists(nodes: Sequence[tuple[str, Node]], setting: Setting, *, decided: Mapping[int, bool]) -> list[Note]:
    """What was folded, and what looks like a list; told when all comments have their places, as it names those."""
    return [*_folded(nodes), *_undecided(nodes, setting, decided), *_strange_markers(nodes, setting)]


def _judge_by_count(node: Node, run: list[Node], setting: Setting, are_too_many: bool) -> Decision | None:
    """Of what nothing tells from replies: a list where the page declares fewer comments than there would be."""
    is_list = are_too_many and not any(child.children for child in run)
    sign = Sign.COUNT if is_list else Sign.NOTHING
    if is_list:
        _fold(node, run)
    return _decision(run, sign, is_list=is_list) if _is_doubtful(run, setting, sign, is_list=is_list) else None


def _fold_by_count(roots: list[Node], declared: int | None, decided: Mapping[int, bool]) -> list[Decision]:
    """Points of a mark that hardly a comment bears, where these are exactly as many as there are comments beyond the
    number that the page declares: people type such."""
    nodes = list(nodes_of(roots))
    beyond = 0 if declared is None else _written(roots) - declared
    usual, count = Counter(node.mark for node in nodes).most_common(1)[0] if nodes else ("", 0)
    strange = [(node, child) for node in nodes for child in node.children if child.mark != usual]
    are_strange = count >= max(_ENOUGH, _NEARLY_ALL * (len(nodes) - beyond)) and not any(
        child.head or child.number in decided or not (child.line and child.line.is_weak) for _, child in strange
    )
    if not (0 < beyond == len(strange) and are_strange and all(node.mark == usual for node in roots)):
        return []
    for node, child in reversed(strange):
        _fold(node, [child])
    return [_decision([child], Sign.COUNT, is_list=True) for _, child in strange]


def _written(roots: list[Node]) -> int:
    """How many comments there are, without pingbacks, which not every page counts."""
    return sum(1 for node in nodes_of(roots) if not (node.head and node.head.is_ping))


def _setting(roots: list[Node]) -> Setting:
    nodes = list(nodes_of(roots))
    gaps = Counter(node.is_loose for node in nodes if node is not roots[0])
    marks: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for node in nodes:
        marks[node.indent][node.mark] += 1
    usual = {indent: counted.most_common(1)[0] for indent, counted in marks.items()}
    named = sum(node.head is not None for node in roots)
    return Setting(
        are_loose=gaps[True] > gaps[False],
        are_named=named > _MOSTLY * len(roots),
        marks={
            indent: mark
            for indent, (mark, count) in usual.items()
            if count >= _ENOUGH and count >= _NEARLY_ALL * marks[indent].total()
        },
        replies_stand_beyond_texts=_replies_stand_beyond_texts(nodes),
        marks_of_named=_marks_of_named(nodes),
    )


def _marks_of_named(nodes: Sequence[Node]) -> frozenset[str]:
    named = Counter(node.mark for node in nodes if node.head)
    is_strict = named.total() >= _ENOUGH and not any(node.mark in named for node in nodes if not node.head)
    return frozenset(named) if is_strict else frozenset()


def _replies_stand_beyond_texts(nodes: Sequence[Node]) -> bool:
    votes = [_stands_beyond_text(reply, node) for node in nodes for reply in node.children]
    return len(votes) >= _ENOUGH and sum(votes) >= _NEARLY_ALL * len(votes)


def _stands_beyond_text(reply: Node, node: Node) -> bool:
    return node.line is not None and reply.indent > node.line.text_column


def _runs(node: Node, setting: Setting) -> Iterator[list[Node]]:
    """Neighbours without a blank line between them, of the same marker, and with or without names alike."""
    run: list[Node] = []
    for child in node.children:
        if run and not _belongs_to(run[-1], child, node, setting):
            yield run
            run = []
        run.append(child)
    if run:
        yield run


def _belongs_to(before: Node, child: Node, node: Node, setting: Setting) -> bool:
    counts_on = _counts_on(before, child, setting)
    if setting.are_loose and (before.children or (not counts_on and _is_text_with_replies(child, setting))):
        return False
    is_named_alike = bool(child.head) == bool(before.head) or counts_on
    is_alike = child.mark == before.mark and is_named_alike and not _begins_again(before, child)
    return is_alike and not child.is_loose and not _has_words_between(node, before, child)


def _counts_on(before: Node, child: Node, setting: Setting) -> bool:
    """The next number directly below a point without a name, where comments have lines between them: what looks like a
    name is a point, too."""
    is_next = child.number == before.own[-1].number + 1 and child.ordinal == before.ordinal + 1 > 1
    is_dated = child.head is not None and bool(child.head.created)
    return setting.are_loose and setting.are_named and is_next and before.head is None and not is_dated


def _is_text_with_replies(child: Node, setting: Setting) -> bool:
    if not child.children or (setting.replies_stand_beyond_texts and not _stands_beyond_text(child.children[0], child)):
        return False
    return sum(not is_button(line.text) for line in child.own) > 1


def _has_words_between(node: Node, before: Node, child: Node) -> bool:
    at = bisect_right(node.own, before.number, key=_number)
    return at < len(node.own) and node.own[at].number < child.number


def _begins_again(before: Node, child: Node) -> bool:
    return child.mark == "1." and child.ordinal <= before.ordinal


def _judge(node: Node, run: list[Node], setting: Setting, decided: Mapping[int, bool]) -> tuple[bool, Sign]:
    corrected = next((decided[child.number] for child in run if child.number in decided), None)
    if corrected is not None:
        return corrected, Sign.CORRECTED
    if run[0].head:
        return False, Sign.NAMES
    is_all_text = _is_all_text(node, run, setting)
    if is_all_text or _is_strange_among_named(run, setting):
        return True, Sign.NO_OTHER_TEXT if is_all_text else Sign.NO_NAMES
    if any(child.children for child in run):
        return _by_answers(run, setting)
    if sign := _of_replies(node, run, setting):
        return False, sign
    return _by_signs(node, run, setting)


def _by_answers(run: list[Node], setting: Setting) -> tuple[bool, Sign]:
    """Who answers the last of several points answers the comment, where gaps or names tell points from comments."""
    is_list = len(run) > 1 and not any(child.children for child in run[:-1])
    sign = Sign.TIGHT if setting.are_loose else Sign.NO_NAMES if setting.are_named else Sign.NOTHING
    return (True, sign) if is_list and sign is not Sign.NOTHING else (False, Sign.NOTHING)


def _is_strange_among_named(run: list[Node], setting: Setting) -> bool:
    """A mark that no comment bears, where every comment bears a name: people type it, and answers hang below it."""
    is_strange = bool(setting.marks_of_named) and run[0].mark not in setting.marks_of_named
    return is_strange and not any(point.children for point in run[:-1])


def _is_all_text(node: Node, run: list[Node], setting: Setting) -> bool:
    """Points without names directly below a name, or a typed dash below a mark alone: a comment may begin with a list,
    but hardly be empty."""
    if run[0] is not node.children[0] or any(point.children for point in run[:-1]):
        return False
    above = bisect_left(node.own, run[0].number, key=_number)
    if node.head is None:
        is_typed = run[0].line is not None and run[0].line.is_typed
        return is_typed and above > 0 and not any(line.text for line in node.own[:above])
    return setting.are_named and not (node.head.is_ping or node.is_signed_below) and above == node.head.lines


def _of_replies(node: Node, run: list[Node], setting: Setting) -> Sign | None:
    """A sign by which a single item, though it follows tightly, is known for a reply."""
    if not run[0].is_loose and _follows_list(node, run):
        return Sign.BEGINS_AGAIN
    if not setting.are_loose or len(run) > 1:
        return None
    if _has_paragraphs(run[0]):
        return Sign.PARAGRAPHS
    is_far = not node.is_loose and run[0].indent - node.indent > _STEP_INTO_LIST
    return Sign.FAR_IN if is_far else None


def _has_paragraphs(child: Node) -> bool:
    words = [line for line in child.own if not is_button(line.text)] if len(child.own) > 1 else []
    return any(other.number > one.number + 1 for one, other in pairwise(words))


def _follows_list(node: Node, run: list[Node]) -> bool:
    """Replies that a tool prints directly below the last point of a list; between two lists one writes a line."""
    before = _sibling_above(node, run)
    return before is not None and _begins_again(before, run[0])


def _follows_thread(node: Node, run: list[Node]) -> bool:
    above = _sibling_above(node, run)
    return above is not None and bool(above.children)


def _sibling_above(node: Node, run: list[Node]) -> Node | None:
    place = _place_of(run[0], node)
    return node.children[place - 1] if place else None


def _place_of(child: Node, node: Node) -> int:
    at = bisect_left(node.children, child.number, key=_number)
    return at if node.children[at : at + 1] == [child] else node.children.index(child)


def _by_signs(node: Node, run: list[Node], setting: Setting) -> tuple[bool, Sign]:
    if _goes_on(node, run):
        return True, Sign.TEXT_FOLLOWS
    if by_button := _by_button(node, run):
        return by_button is Sign.BEFORE_BUTTON, by_button
    is_tight = len(run) > 1 or not (run[0].is_loose or _follows_thread(node, run))
    signs = {
        Sign.OTHER_MARK: run[0].mark != setting.marks.get(run[0].indent, run[0].mark),
        Sign.NO_NAMES: is_tight and setting.are_named,
        Sign.TIGHT: is_tight and setting.are_loose,
        Sign.ANNOUNCED: len(run) > 1 and _is_announced(node, run),
    }
    found = next((sign for sign, holds in signs.items() if holds), None)
    return found is not None, found or (Sign.NOTHING if is_tight else Sign.LOOSE)


def _goes_on(node: Node, run: list[Node]) -> bool:
    """Text of the comment below the list; WordPress prints no text below replies."""
    last = run[-1].own[-1].number
    below = takewhile(lambda line: line.number > last, reversed(node.own))
    return any(not is_button(line.text) for line in below)


def _by_button(node: Node, run: list[Node]) -> Sign | None:
    above = _line_above(node, run)
    if above and above is not node.line and is_button(above.text):
        return Sign.AFTER_BUTTON
    below = takewhile(lambda line: line.number > run[-1].own[-1].number, reversed(node.own))
    is_closed = any(is_button(line.text) for line in below)
    return Sign.BEFORE_BUTTON if is_closed else None


def _is_announced(node: Node, run: list[Node]) -> bool:
    """A colon right above it."""
    above = _line_above(node, run)
    return above is not None and above.text.endswith(":")


def _line_above(node: Node, run: list[Node]) -> Line | None:
    at = bisect_left(node.own, run[0].number, key=_number)
    return node.own[at - 1] if at else None


def _fold(node: Node, run: list[Node]) -> None:
    lines = sorted((line for child in run for line in child.own), key=_number)
    at = bisect_left(node.own, lines[0].number, key=_number)
    is_between = at == len(node.own) or node.own[at].number > lines[-1].number
    node.own[at:at] = lines
    if not is_between:
        node.own.sort(key=_number)
    node.points += [child.line for child in run if child.line] + [point for child in run for point in child.points]
    place = _place_of(run[0], node)
    below = [_moved(reply, run[0].indent) for reply in run[-1].children]
    node.children[place : place + len(run)] = below


def _moved(reply: Node, column: int) -> Node:
    """A reply that stood below a point (resiliparse sets them so), where the replies to the comment stand."""
    shift = reply.indent - column
    for each in nodes_of([reply]):
        each.indent -= shift
    return reply


# What a person may see otherwise


def _is_doubtful(run: list[Node], setting: Setting, sign: Sign, *, is_list: bool) -> bool:
    if is_list:
        return sign not in _SURE_LIST
    is_tight = len(run) > 1 or not run[0].is_loose
    return sign not in _SURE_REPLIES and is_tight and (not setting.are_loose or sign is Sign.BEGINS_AGAIN)


def _touches(node: Node, run: list[Node], setting: Setting) -> bool:
    """Another item of its mark in the line above it or below it, where comments have lines between them."""
    place = _place_of(run[0], node)
    beside = [*node.children[max(0, place - 1) : place], *node.children[place + len(run) : place + len(run) + 1]]
    ends = {run[0].own[0].number - 1, run[-1].own[-1].number + 1}
    return setting.are_loose and any(
        other.mark == run[0].mark and not ends.isdisjoint({other.own[0].number, other.own[-1].number})
        for other in beside
    )


def _decision(run: list[Node], sign: Sign, *, is_list: bool) -> Decision:
    chosen, other = ("list", "replies") if is_list else ("replies", "list")
    line = run[0].number
    alternatives = (Alternative(chosen, str(sign), line), Alternative(other, "it might be meant so", line))
    return Decision(Subject.LIST, chosen, str(sign), alternatives, line)


def _folded(nodes: Sequence[tuple[str, Node]]) -> Iterator[Note]:
    for path, node in nodes:
        if node.points:
            first = min(line.number for line in node.points)
            yield Note(Doubt.LIST_INSIDE_COMMENT, line=first, detail=path, number=len(node.points))


def _undecided(nodes: Sequence[tuple[str, Node]], setting: Setting, decided: Mapping[int, bool]) -> list[Note]:
    """Where nothing is set apart and nobody named, tight replies and tight lists look alike."""
    if setting.are_loose or setting.are_named:
        return []
    tight = [
        (path, node)
        for path, node in nodes
        if "." in path and node.line and not node.is_loose and not node.head and node.number not in decided
    ]
    if not tight:
        return []
    path, node = tight[0]
    return [Note(Doubt.LIST_OR_REPLIES, line=node.number, detail=path, number=len(tight))]


def _strange_markers(nodes: Sequence[tuple[str, Node]], setting: Setting) -> Iterator[Note]:
    """Other marks than are usual in their column; and the only reply, with a mark that people type, too."""
    replies = [node for path, node in nodes if "." in path and node.line]
    only = _only_reply([node for _, node in nodes[:1]], replies)
    for path, node in nodes:
        if node is only or (node.line and node.mark != setting.marks.get(node.indent, node.mark)):
            yield Note(Doubt.OTHER_MARKER, line=node.number, detail=path)


def _only_reply(first: Sequence[Node], replies: Sequence[Node]) -> Node | None:
    """The only one without a name and with a mark such as people type, where the others and the first comment bear
    another."""
    typed = [reply for reply in replies if reply.line is not None and reply.line.is_weak and not reply.head]
    others = [*first, *(reply for reply in replies if reply not in typed)]
    return typed[0] if len(typed) == 1 and all(typed[0].mark != node.mark for node in others) else None
