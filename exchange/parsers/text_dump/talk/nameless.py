"""Comments without names: told by the two buttons that Blogger prints below each of them and nowhere else, by gaps, or
by how many there are said to be."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from exchange.parsers.text_dump.around.buttons import is_answering
from exchange.parsers.text_dump.around.comment_buttons import opens_whole_comment
from exchange.parsers.text_dump.around.furniture import is_badge
from exchange.parsers.text_dump.around.glued_buttons import are_reply_and_delete, is_reply
from exchange.parsers.text_dump.talk.answering import answers
from exchange.parsers.text_dump.talk.dated_below import without_colon
from exchange.parsers.text_dump.talk.growing import Grown
from exchange.parsers.text_dump.talk.heads import Head
from exchange.parsers.text_dump.talk.names import could_be_bare_name
from exchange.parsers.text_dump.talk.odd_names import may_be_odd_name
from exchange.parsers.text_dump.talk.pings import is_ping
from exchange.parsers.text_dump.talk.tree import Node
from exchange.parsers.text_dump.talk.unheaded import is_dated_name
from exchange.parsers.text_dump.talk.voices import is_of_foot
from exchange.parsers.text_dump.text.lines import Line, blocks
from exchange.parsers.text_dump.text.plain import plain

_SLANT = 3  # columns: tools strip the first line of a dump
_ENDS_TEXT = frozenset('.!?…)”»"’')
_OPENS_SENTENCE = frozenset('“„"«‘¿¡@')
_FEW_NAMES, _LONGEST_WITH_VERB, _LONGEST_VERB, _NEARLY_ALL, _MOST_NAMES = 2, 60, 20, 0.8, 0.6
_ENOUGH_LABELS, _LEAST_LINES = 3, 3
_ENDS_OF_VERBS = ("…", "...", ":")
_HALF, _MANY = 2, 4
_NAME_AGAIN = re.compile(r"(\S.{1,38}\S) \w.{0,38} \1")
_FEW_GAPS = 4  # lines for each: less, and a tool prints a paragraph a line, if it breaks none
_BROKEN_AT = 100
_FURTHEST = 12  # lines from the end of a comment up to what stands between the post and its comments


def begins_thread(content: Sequence[Line]) -> bool:
    return len(content) > 1 and content[0].ordinal == content[0].number == 1


def is_whole_thread(content: Sequence[Line]) -> bool:
    """A dump that begins with `1.` and is one counted list of sentences, with answers to answers: no text has such."""
    items = [line for line in content if line.is_item]
    if not all(line.is_item or line.indent for line in content):
        return False
    edge = content[0].indent + _SLANT
    roots = [line.ordinal for line in items if line.indent <= edge]
    columns = {line.indent for line in items if line.indent > edge}
    is_counted = len(roots) > 1 < len(columns) and roots == list(range(1, len(roots) + 1))
    is_loose = all(below.number > above.number + 1 for above, below in pairwise(content))
    return is_counted and is_loose and all(line.text[-1:] in _ENDS_TEXT and " " in line.text for line in items)


def set_like_the_second(lines: Sequence[Line]) -> list[Line]:
    """With the first item in the column of the second."""
    column = next(line.indent for line in lines if line.ordinal == 1 + 1)
    return [replace(line, indent=column) if line.number == 1 else line for line in lines]


def start_of_answered(content: list[Line]) -> int | None:
    """The number of the first line of the text that ends above the first of the buttons, apart from any list.

    Where neither names nor gaps are left, the first comment is taken for the line above them, or for all lines below
    what a site prints beneath a post.
    """
    closed = [place for place, line in enumerate(content) if _is_closed_at(line)]
    closed = closed or _single_buttons(content)
    if not closed or _holds_list(content[closed[0] :], [content[place] for place in closed]):
        return None
    end = closed[0] if content[closed[0]].is_above_buttons else closed[0] - 1
    start = _portrait_above(content, closed[0]) or _name_above(content, closed) or _start_of_text(content, end)
    start -= start > 1 and is_dated_name(content, start - 1)
    return content[start].number if start > 0 else None


def start_of_glued(form: Sequence[Line]) -> int | None:
    """The number of the line below words of a form, where buttons glued to texts tell that comments stand there."""
    below = form[1 : 1 + _FURTHEST]
    is_closed = any(line.is_below_buttons or line.is_above_buttons for line in below[1:])
    items = [line for line in below if line.is_item]
    if items and sum(line.is_above_buttons for line in below if line.number >= items[0].number) > 1:
        return items[0].number
    return below[0].number if is_closed and not (below[0].is_item or is_of_foot(below[0])) else None


def stands_above_buttons(content: Sequence[Line], place: int) -> bool:
    """A line that the buttons of a comment close, glued to it or to the line below."""
    below = content[place + 1] if place + 1 < len(content) else None
    return content[place].is_above_buttons or (below is not None and below.is_below_buttons)


def without_outnumbered(heads: dict[int, Head | None], content: Sequence[Line]) -> dict[int, Head | None]:
    """`2. He says…`, a point of a list, among many texts that end with a button each, names nobody."""
    said = {place for place, head in heads.items() if head and head.kind == "says" and not head.created}
    if not said or any(head and head.created for head in heads.values()):
        return heads
    are_few = len(said) * _MANY < sum(is_answering(plain(line.text)) for line in content)
    return {place: head for place, head in heads.items() if place not in said} if are_few else heads


def _is_closed_at(line: Line) -> bool:
    is_glued = line.is_below_buttons or line.is_above_buttons
    return is_glued or (not line.is_item and are_reply_and_delete(plain(line.text)))


def _single_buttons(content: Sequence[Line]) -> list[int]:
    """Those for answering, or for reading all of it, each in its line below a text, down to the end of the page."""
    places = [place for place, line in enumerate(content) if place and _closes_text(line)]
    if len(places) <= 1 or places[0] <= 1:
        return []
    texts = [_texts_between(content, one, other) for one, other in pairwise(places)]
    is_last = not _texts_between(content, places[-1], len(content))
    return places if is_last and all(texts) else []


def _closes_text(line: Line) -> bool:
    text = plain(line.text)
    return is_reply(text) or opens_whole_comment(text)


def _texts_between(content: Sequence[Line], one: int, other: int) -> list[Line]:
    return [line for line in content[one + 1 : other] if not is_answering(plain(line.text))]


def _name_above(content: Sequence[Line], buttons: Sequence[int]) -> int | None:
    """The nearest line above the first text that may be a name, where such lines stand below most of its buttons."""
    below = [content[place + 1] for place in buttons[:-1] if content[place + 1].number == content[place].number + 1]
    names = sum(could_be_bare_name(plain(line.text)) for line in below)
    if names < _FEW_NAMES or names * 2 <= len(buttons):
        return None
    above = range(buttons[0] - 2, max(buttons[0] - _FURTHEST, 0), -1)
    return next((place for place in above if could_be_bare_name(plain(content[place].text))), None)


def _holds_list(content: Sequence[Line], buttons: Sequence[Line]) -> bool:
    """Marked as a tool does it; people begin sentences with a dash, and with a number to which nobody counts. Where
    most buttons have no item below them, the items are points within texts."""
    marked = {line.number for line in content if line.is_item and not (line.is_typed or line.marker.endswith(")"))}
    if not any(line.number in marked and line.ordinal <= 1 for line in content):
        return False
    closing = {line.number for line in buttons}
    are_below = sum(above.number in closing and below.number in marked for above, below in pairwise(content))
    return are_below * _HALF > len(buttons)


def _portrait_above(content: Sequence[Line], button: int) -> int | None:
    """The nearest picture above the text, where one stands below its button, too."""
    if button + 1 == len(content) or plain(content[button + 1].text):
        return None
    above = range(button - 1, max(button - _FURTHEST, 0), -1)
    return next((place for place in above if not plain(content[place].text)), None)


def _start_of_text(content: Sequence[Line], end: int) -> int:
    if end < 1 or is_of_foot(content[end]):
        return end + 1
    above = range(end - 1, max(end - _FURTHEST, 0), -1)
    foot = next((place for place in above if is_of_foot(content[place])), None)
    if foot is not None:
        return foot + 1
    gaps = sum(below.number > one.number + 1 for one, below in pairwise(content))
    are_few = gaps <= 1 or gaps * _FEW_GAPS <= len(content)
    if are_few and any(len(line.raw) > _BROKEN_AT for line in content):
        return end
    near = range(end, max(end - _FURTHEST, 0), -1)
    return next((at for at in near if content[at].number > content[at - 1].number + 1), end)


def grow_nameless(content: list[Line], width: int | None, declared: int | None, edge: int) -> Grown:
    """Comments without names; where only gaps tell them apart, and all stand further in than the text above them, at
    its `edge`, their indents tell who answers whom."""
    parts, outside = _cut_nameless(content, width, declared)
    are_glued = are_buttons_glued(content)
    are_closed = are_glued or any(is_answering(plain(line.text)) for line in content)
    are_several = not are_closed and len(parts) > 1
    by_gaps = are_several and len(parts) != declared
    is_set_in = are_several and not width and min(part[0].indent for part in parts) > edge
    roots = _hung_by_indent(parts) if is_set_in else [_node(part, 0) for part in parts]
    if are_glued:
        name_by_first_lines(roots)
    return Grown(roots, outside, by_gaps=by_gaps)


def _node(part: list[Line], indent: int) -> Node:
    is_named = is_ping(part[0].text)
    return Node(part[0], indent, part, head=Head("ping", "", "", 0, is_ping=True) if is_named else None)


def _hung_by_indent(parts: Sequence[list[Line]]) -> list[Node]:
    """Each below the last one that stands less indented, as inscriptis sets divisions within divisions."""
    roots: list[Node] = []
    open_nodes: list[Node] = []
    for part in parts:
        node = _node(part, part[0].indent)
        while open_nodes and open_nodes[-1].indent >= node.indent:
            open_nodes.pop()
        (open_nodes[-1].children if open_nodes else roots).append(node)
        open_nodes.append(node)
    return roots


def _cut_nameless(content: list[Line], width: int | None, declared: int | None) -> tuple[list[list[Line]], list[Line]]:
    """Texts of comments, by their buttons or the gaps between them, or by how many the page declares; and what is left.

    A tool that prints no gaps, and breaks no lines, prints a paragraph a line, which most comments consist of.
    """
    parts, below = _cut_at_glued_buttons(content)
    if parts:
        return parts, below
    texts = [line for line in content if not is_answering(plain(line.text))]
    if declared == 1 and texts:
        return [content], []
    has_gaps = any(other.number > one.number + 1 for one, other in pairwise(content))
    if not (has_gaps or width) and declared and declared > 1 and len(texts) == len(content):
        parts = [[line] for line in content]
        for cut in (_each_with_what_goes_on, _begun_by_answers):
            parts = cut(parts) if len(parts) > declared else parts
        if len(parts) == declared:
            return parts, []
    if not (has_gaps or width or declared) and len(texts) == len(content):
        return [[line] for line in content], []
    return [part for block in blocks(content) for part in _below_buttons(block)], []


def _each_with_what_goes_on(texts: Sequence[list[Line]]) -> list[list[Line]]:
    """Each with those below it that begin with a small letter or a sign: the same writer goes on."""
    parts: list[list[Line]] = []
    for text in texts:
        first = plain(text[0].text)[:1]
        if parts and (first.islower() or not first.isalnum()) and first not in _OPENS_SENTENCE:
            parts[-1] += text
        else:
            parts.append(list(text))
    return parts


def _begun_by_answers(texts: Sequence[list[Line]]) -> list[list[Line]]:
    """Comments that begin with what speaks as an answer does, and the other paragraphs below it."""
    parts: list[list[Line]] = []
    for text in texts:
        if not parts or answers(plain(text[0].text)) >= 1:
            parts.append(list(text))
        else:
            parts[-1] += text
    return parts


def _cut_at_glued_buttons(content: Sequence[Line]) -> tuple[list[list[Line]], list[Line]]:
    """The comments, each from the buttons of the one before to its own; and what stands below the last buttons.

    Nothing where no buttons are glued to a text.
    """
    if not are_buttons_glued(content):
        return [], []
    last = max(place for place, line in enumerate(content) if _is_closing(line))
    is_unclosed = content[last].is_below_buttons and not content[last].is_above_buttons
    end = len(content) if is_unclosed else last + 1
    parts: list[list[Line]] = []
    is_open = False
    for line in content[:end]:
        is_button = is_answering(plain(line.text))
        if line.is_below_buttons or not (is_open or (is_button and parts)):
            parts.append([])
        parts[-1].append(line)
        is_open = not (is_button or line.is_above_buttons)
    return parts, list(content[end:])


def are_buttons_glued(content: Sequence[Line]) -> bool:
    return any(line.is_below_buttons or line.is_above_buttons for line in content)


def _is_closing(line: Line) -> bool:
    return line.is_below_buttons or line.is_above_buttons or is_answering(plain(line.text))


def _below_buttons(block: list[Line]) -> list[list[Line]]:
    """Below the buttons of a comment, and without a gap, begins the next one."""
    parts: list[list[Line]] = [[]]
    has_text = is_below = False
    for line in block:
        answers = is_answering(plain(line.text))
        if has_text and is_below and not answers:
            parts.append([])
            has_text = False
        parts[-1].append(line)
        has_text, is_below = has_text or not answers, answers
    return parts


def name_by_first_lines(nodes: Sequence[Node]) -> None:
    """Where comments are parted by other things than names, and most begin with a bare name above a text, these are
    names: between the date below one text and the next text, or between buttons."""
    if _name_below_label(nodes):
        return
    above = _above_verb(nodes)
    names = above or _before_verb(nodes) or [_name_in_first_line(node) for node in nodes]
    if len(nodes) < _FEW_NAMES or not names[0] or sum(map(bool, names)) * 2 <= len(nodes):
        return
    if not above and sum(map(bool, names)) >= _MOST_NAMES * len(nodes):
        names = [name or _odd_name(node) for node, name in zip(nodes, names, strict=True)]
    for node, name in zip(nodes, names, strict=True):
        if name:
            node.head, node.is_signed_below = Head("name", name, "", 2 if above else 1), False


def _odd_name(node: Node) -> str:
    """`K. :` or `Skip (reel 4)`, among names."""
    text = without_colon(plain(node.own[0].text))
    is_led = text != plain(node.own[0].text) and len(text.split()) <= _FEW_NAMES
    return text if _may_begin_with_name(node) and (is_led or may_be_odd_name(node.own[0])) else ""


def _name_below_label(nodes: Sequence[Node]) -> bool:
    """`Comment from:`, `Ada`, and perhaps `[Visitor]`, each in a line, above the text."""
    labels = {node.own[0].plain for node in nodes}
    if len(nodes) < _ENOUGH_LABELS or len(labels) > 1 or not next(iter(labels)).endswith(":"):
        return False
    for node in nodes:
        name = node.own[1].plain if len(node.own) > _LEAST_LINES and could_be_bare_name(node.own[1].plain) else ""
        badge = bool(name) and is_badge(node.own[2].text.strip("[]"))
        node.head, node.is_signed_below = Head("name", name, "", 1 + bool(name) + badge), False
    return True


def _above_verb(nodes: Sequence[Node]) -> list[str]:
    """`Ada` above `dijo…`, where nearly all have the same words of it in their second line."""
    seconds = [node.own[1].plain if _may_begin_with_name(node) else "" for node in nodes]
    verbs = Counter(text for text in seconds if text.endswith(_ENDS_OF_VERBS) and len(text) <= _LONGEST_VERB)
    verb, times = verbs.most_common(1)[0] if verbs else ("", 0)
    if times < max(_FEW_NAMES, _NEARLY_ALL * len(nodes)):
        return []
    firsts = [plain(node.own[0].text) for node in nodes]
    return [
        text if second == verb and len(text) <= _LONGEST_WITH_VERB else ""
        for text, second in zip(firsts, seconds, strict=True)
    ]


def _before_verb(nodes: Sequence[Node]) -> list[str]:
    """`Ada dijo`, `the man next door dijo`, where nearly all say something: so a name may have any number of words."""
    firsts = [plain(node.own[0].text) if _may_begin_with_name(node) else "" for node in nodes]
    verbs = Counter(text.rpartition(" ")[2] for text in firsts if " " in text and len(text) <= _LONGEST_WITH_VERB)
    verb, times = verbs.most_common(1)[0] if verbs else ("", 0)
    if times < max(_FEW_NAMES, _NEARLY_ALL * len(nodes)) or not (verb.islower() and verb.isalpha()):
        return []
    ended = [text.removesuffix(f" {verb}") if text.endswith(f" {verb}") else "" for text in firsts]
    return ended if len(set(filter(None, ended))) > 1 else []


def _may_begin_with_name(node: Node) -> bool:
    is_dated = node.is_signed_below and node.head is not None and node.head.kind == "date"
    texts = [line for line in node.own[1:] if not is_answering(plain(line.text))]
    return len(texts) >= 1 + is_dated and (is_dated or node.head is None)


def _name_in_first_line(node: Node) -> str:
    """`Ann Lee`, or `Ann Lee Verified as the one and only Ann Lee`."""
    if not _may_begin_with_name(node):
        return ""
    text = without_colon(plain(node.own[0].text))
    twice = _NAME_AGAIN.fullmatch(text)
    name = twice[1] if twice else text
    return name if could_be_bare_name(name) else ""
