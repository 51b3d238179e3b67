"""Who answers whom where a tool printed comments flat: what a head says of it, and where Blogger's buttons stand."""

import re
from collections.abc import Sequence

from exchange.parsers.text_dump.around.button_words import REPLIES, REPLY_AND_DELETE
from exchange.parsers.text_dump.talk.tree import Node
from exchange.parsers.text_dump.text.lines import Line

_ANSWERS = re.compile(
    r"(?:\b(?:said|says|wrote|replied)|^) ?in reply to (?:.{1,60}? by )?(?P<name>\S.{0,40}?)(?: ?(?:\.\.\.|…|:))?$"
    r"|\breplied to (?:a )?comment from (?P<other>\S.{0,40}?)(?= ?[|·•]|$)"
    r"|^(?:in reply to|als antwort auf|en réponse à|en respuesta a|in risposta a|em resposta a|in antwoord op)"
    r" (?:.{1,60}? (?:by|von|par|por|di|door) )?(?P<last>\S.{0,40}?)[.:]?$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"#?(?P<path>[0-9]{1,4}(?:\.[0-9]{1,3}){0,9})[.:)]? (?=\S)")
_NEAR = 2  # lines below a head
_REPLY, _DELETE = frozenset(REPLY_AND_DELETE[::2]), frozenset(REPLY_AND_DELETE[1::2])
_REPLIES = re.compile(REPLIES, re.IGNORECASE)
_OPENS, _ANSWERED, _CLOSES = (re.compile(signs) for signs in ("rd?R", "dr?", "dr"))


def hung_below_answered(roots: Sequence[Node]) -> list[Node]:
    """Comments that all stand side by side, each below the one that its head says it answers (`said in reply to Ada`,
    `replied to comment from Ada`, `In reply to Fog by Ada`), whose button `Replies` stands above it, or that has the
    number from which its own goes on."""
    if any(node.children for node in roots):
        return [*roots]
    named = {id(node): above for node, above in _by_names(roots)}
    below = named or dict(_by_buttons(roots)) or dict(_by_numbers(roots))
    for node in roots:
        if above := below.get(id(node)):
            above.children.append(node)
    return [node for node in roots if id(node) not in below]


def _by_names(roots: Sequence[Node]) -> list[tuple[Node, Node]]:
    """The last comment above of whoever is named."""
    last: dict[str, Node] = {}
    found = []
    for node in roots:
        named = _answered(node)
        if named in last:
            found.append((node, last[named]))
        if node.head and node.head.author:
            last[node.head.author] = node
    return found


def _answered(node: Node) -> str:
    if node.head and node.head.answers:
        return node.head.answers
    lines = node.own[: (node.head.lines if node.head else 0) + _NEAR]
    said = next((match for line in lines if (match := _ANSWERS.search(line.plain))), None)
    return (said["name"] or said["other"] or said["last"]).strip() if said else ""


def _by_buttons(roots: Sequence[Node]) -> list[tuple[int, Node]]:
    """Below `Reply`, `Delete`, `Replies` stand the answers, each with `Delete`, the last with `Reply` below it."""
    found: list[tuple[int, Node]] = []
    above: Node | None = None
    for node in roots:
        buttons = _buttons(node.own)
        if above and _ANSWERED.fullmatch(buttons):
            found.append((id(node), above))
            above = None if _CLOSES.fullmatch(buttons) else above
        else:
            above = node if _OPENS.fullmatch(buttons) else None
    return found


def _by_numbers(roots: Sequence[Node]) -> list[tuple[int, Node]]:
    """`#1.1 Ada on 2008-03-04` below `#1 Bo on 2008-03-04`, as Serendipity counts."""
    counted = [(node, match["path"]) for node in roots if (match := _NUMBER.match(node.own[0].plain))]
    places = {path: node for node, path in counted}
    above = [(id(node), places[path.rpartition(".")[0]]) for node, path in counted if path.rpartition(".")[0] in places]
    is_counted = len(counted) == len(places) and len(counted) * 2 > len(roots)
    are_answers = len(above) == sum("." in path for path in places)
    return above if is_counted and are_answers else []


def _buttons(lines: Sequence[Line]) -> str:
    """`rdR` for `Reply`, `Delete`, `Replies`, each in a line of its own, at the end."""
    signs = ""
    for line in reversed(lines):
        text = line.plain.lower()
        sign = "r" if text in _REPLY else "d" if text in _DELETE else "R" if _REPLIES.fullmatch(text) else ""
        if not sign:
            break
        signs = sign + signs
    return signs
