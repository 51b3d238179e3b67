"""Titles of comments, as Drupal, Antville and LiveJournal print them above the names of who wrote them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate
from exchange.parsers.text_dump.around.buttons import is_answering, is_button
from exchange.parsers.text_dump.talk.heads import Head
from exchange.parsers.text_dump.talk.pings import is_word_of_ping
from exchange.parsers.text_dump.text.lines import Line

_LONGEST, _NEAR, _MOSTLY = 64, 2, 0.5  # Drupal's; a gap may set it apart


def with_subjects(content: Sequence[Line], heads: Mapping[int, Head | None]) -> dict[int, Head | None]:
    """Where a few words stand directly above most names, below the buttons of the comment before, they are its title;
    above the other names stands nothing but such a button."""
    dated = [at for at, head in heads.items() if at and head and head.kind in {"line", "above"} and not head.is_ping]
    titled = {at for at in dated if at - 1 not in heads and _is_subject(content, at)}
    others = [content[at - 1] for at in dated if at not in titled]
    if len(titled) <= _MOSTLY * len(dated) or not all(map(_ends_comment, others)):
        return dict(heads)
    return {
        at - (at in titled): replace(head, lines=head.lines + 1) if head and at in titled else head
        for at, head in heads.items()
    }


def _is_subject(content: Sequence[Line], place: int) -> bool:
    above, before = content[place - 1], content[place - 2] if place > 1 else None
    is_first = before is None or _ends_comment(before) or not any(map(str.isalnum, before.plain))
    are_words = any(map(str.isalpha, above.plain))
    is_short = are_words and len(above.text) <= _LONGEST and not (is_boilerplate(above.text) or is_button(above.text))
    is_page = before is not None and is_word_of_ping(before.plain)  # its title, and nobody's
    return is_first and is_short and not is_page and content[place].number - above.number <= _NEAR


def _ends_comment(line: Line) -> bool:
    return is_answering(line.plain) or is_button(line.plain) or is_boilerplate(line.plain)
