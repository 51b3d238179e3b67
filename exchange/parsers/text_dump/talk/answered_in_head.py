"""Whom a comment answers, where its head says so in words that nobody knows: behind them stands somebody who has
a comment of her own.

`Ann vastasi käyttäjälle Bo` names both; where all say the same before the name, as `Odpowiedź do Bo`, the writer stands
above.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from exchange.parsers.text_dump.around.buttons import is_beside_button, is_button
from exchange.parsers.text_dump.around.furniture import is_badge, is_furniture
from exchange.parsers.text_dump.talk.heads import Head
from exchange.parsers.text_dump.talk.names import clean_name, could_be_bare_name
from exchange.parsers.text_dump.talk.portraits import is_initial
from exchange.parsers.text_dump.talk.tree import Node
from exchange.parsers.text_dump.talk.when import whole_date
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain

_TWO = 2
_LONGEST = 80
_MOST_BETWEEN = 4  # words between one name and the other
_MOST_ABOVE = 3  # lines in which badges may stand between a name and whom it answers


def with_answered_in_heads(content: Sequence[Line], heads: Mapping[int, Head | None]) -> dict[int, Head | None]:
    """The heads, with the names of those who write and of those who are answered apart."""
    authors = {head.author for head in heads.values() if head and head.author and not head.is_ping}
    said = {place: told for place, head in heads.items() if head and (told := _apart(head.author, authors))}
    label = next((rest for rest, _ in said.values()), "")
    labelled = {
        place: head.author.removeprefix(f"{label} ")
        for place, head in heads.items()
        if label and head and head.author.startswith(f"{label} ")
    }
    if said.keys() <= labelled.keys() and len({*labelled.values()}) >= _TWO:  # `Mary Ann` answers no Ann
        return _with_names_above(content, heads, labelled)
    inside = frozenset(each for place, head in heads.items() if head for each in range(place, place + head.lines))
    said |= _overlooked(content, authors, inside) if _have_days_below(heads) else {}
    between = _between([rest for rest, _ in said.values()], authors)
    named: dict[int, Head | None] = {**heads}
    for place, (rest, answered) in said.items():
        words = rest.split()
        name = clean_name(" ".join(words[: len(words) - between]))
        when = whole_date(content[place + 1].text) if place + 1 < len(content) else None
        head = heads.get(place) or Head("above", "", when.created if when else "", _TWO)
        if between and name:
            named[place] = replace(head, author=name, answers=answered)
    return dict(sorted(named.items()))


def take_answered_off_texts(roots: Sequence[Node]) -> None:
    """`Replying to Ann`, in a line or two below a head, is part of it, in words that pages print; `Thanks Ann` is not.

    Who is answered is not taken from there: tools that print so have lost the levels, and the flat thread says that.
    """
    authors: set[str] = set()
    for node in roots:
        if node.head and not node.is_signed_below:
            node.head = replace(node.head, lines=node.head.lines + _lines_of_answered(node, node.head.lines, authors))
        if node.head and node.head.author:
            authors.add(node.head.author)


def _lines_of_answered(node: Node, size: int, authors: Collection[str]) -> int:
    """How many lines below the head say no more than that, and leave a text below them."""
    for lines in (1, _TWO):
        text = " ".join(line.plain for line in node.own[size : size + lines]).replace("@", "")
        is_said = size > 0 and len(text) <= _LONGEST and _apart(text, authors) is not None and is_furniture(text)
        if is_said and size + lines < len(node.own):
            return lines
    return 0


def _apart(text: str, authors: Collection[str]) -> tuple[str, str] | None:
    """What stands before the name of an author, and that name."""
    words = text.split()
    for place in range(1, len(words)):
        if (name := " ".join(words[place:])) in authors and name != text:
            return " ".join(words[:place]), name
    return None


def _have_days_below(heads: Mapping[int, Head | None]) -> bool:
    comments = [head for head in heads.values() if head and not head.is_ping]
    return bool(comments) and all(head.lines == _TWO and head.created for head in comments)


def _overlooked(
    content: Sequence[Line], authors: Collection[str], inside: Collection[int]
) -> dict[int, tuple[str, str]]:
    """Lines above a day that end with an author, and that were taken for somebody's words."""
    places = [place for place in range(len(content) - 1) if place not in inside and place + 1 not in inside]
    short = [place for place in places if len(content[place].plain) <= _LONGEST and whole_date(content[place + 1].text)]
    return {place: told for place in short if (told := _apart(content[place].plain, authors))}


def _between(rests: Sequence[str], authors: Collection[str]) -> int:
    """How many words stand between the names: those that are the same in all, or behind somebody who is known."""
    split = [rest.split() for rest in dict.fromkeys(rests)]
    for size in range(min([_MOST_BETWEEN, *(len(words) - 1 for words in split)]), 0, -1) if split else ():
        are_same = len({tuple(words[-size:]) for words in split}) == 1
        is_known = any(" ".join(words[:-size]) in authors for words in split)
        if are_same and (len(split) >= _TWO or is_known or all(word.islower() for word in split[0][-size:])):
            return size
    return 0


def _with_names_above(
    content: Sequence[Line], heads: Mapping[int, Head | None], answered: Mapping[int, str]
) -> dict[int, Head | None]:
    named: dict[int, Head | None] = {}
    for place, head in heads.items():
        above = _name_above(content, place) if place in answered else None
        if head and above is not None:
            name = clean_name(content[above].plain)
            start = above - (above > 0 and content[above - 1].text.startswith(f"![{name}]("))
            named[start] = replace(head, author=name, lines=head.lines + place - start, answers=answered[place])
        else:
            named[place] = head
    return dict(sorted(named.items()))


def _name_above(content: Sequence[Line], place: int) -> int | None:
    for above in range(place - 1, max(-1, place - 1 - _MOST_ABOVE), -1):
        if not is_badge(content[above].plain):
            return above if could_be_bare_name(content[above].plain) else None
    return None


def with_answered_above(content: list[Line], heads: dict[int, Head | None]) -> dict[int, Head | None]:
    """`Ann`, `Ben`, `6 years ago`: Ann answers Ben, who has a comment of his own; above them the last one ends."""
    authors = {head.author for head in heads.values() if head and head.author}
    moved = dict(_answering(content, place, head, authors) for place, head in heads.items() if place - 1 not in heads)
    return dict(sorted({**{place: head for place, head in heads.items() if place - 1 in heads}, **moved}.items()))


def _answering(content: list[Line], place: int, head: Head | None, authors: Collection[str]) -> tuple[int, Head | None]:
    above = plain(content[place - 1].text) if place > 1 else ""
    if head is None or head.kind != "above" or above not in authors or above == head.author:
        return place, head
    before = content[place - 2].text
    is_apart = is_initial(before, above) or is_button(before) or is_beside_button(before)
    return (place - 1, replace(head, author=above, lines=head.lines + 1)) if is_apart else (place, head)
