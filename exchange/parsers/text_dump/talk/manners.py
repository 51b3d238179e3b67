"""Heads that tell what they are by others of the same dump: the same verb, the next number, a date glued to the next
name."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate
from exchange.parsers.text_dump.around.buttons import is_answering, is_button
from exchange.parsers.text_dump.talk.heads import Head, is_verb, read_bare_name
from exchange.parsers.text_dump.talk.names import clean_name, could_be_bare_name, is_name
from exchange.parsers.text_dump.talk.when import find_when, may_hold_date, whole_date
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.plain import plain

_TWO, _THREE = 2, 3
_NEARLY_ALL = 0.8
_DOTS = ("…", "...")
_VERB = re.compile(r"\s[^\W\d_]+\s?(?::|：|\.\.\.|…)$")
_LONGEST_NAME = 60
_SPOKEN = re.compile(r"(?P<name>[^\W\d_](?:\S{0,20} ){1,5})(?P<verb>[^\W\d_A-Z]{2,15})")
_COUNTED = re.compile(r"[#(\[]?(?P<number>[0-9]{1,4})[.:)\]]?\s+(?P<name>[^\W\d_].*)")


def ending_of_speakers(lines: Iterable[tuple[str, Head | None]]) -> str:
    """What most lines that name a speaker with a verb have behind the name: ` a dit…`."""
    endings = Counter(
        plain(text).removeprefix(head.author)
        for text, head in lines
        if head and head.kind == "says" and not head.created and head.author and plain(text).startswith(head.author)
    )
    ending, times = endings.most_common(1)[0] if endings else ("", 0)
    return ending if times >= _TWO and " " in ending[:-1] else ""


def lone_sentence(content: Sequence[Line], found: Mapping[int, Head | None]) -> set[int]:
    """`Half a boat, she said…` below a text, where no other comment bears a name or a date."""
    heads = [place for place, head in found.items() if head and not head.is_ping]
    head = found[heads[0]] if len(heads) == 1 else None
    if head is None or head.kind != "says" or head.created or not plain(content[heads[0]].text).endswith(_DOTS):
        return set()
    above = (line for line in content[: heads[0]] if not (is_button(line.text) or is_boilerplate(line.text)))
    return {heads[0]} if any(len(line.text) > _LONGEST_NAME for line in above) else set()


def speaker(text: str, ending: str) -> Head | None:
    """Whoever is named in the manner of the others, be it with a name that is a sentence."""
    text = plain(text)
    name = clean_name(text.removesuffix(ending)) if ending and text.endswith(ending) else ""
    return Head("says", name, "", 1) if 0 < len(name) <= _LONGEST_NAME else None


def speakers_between_dates(content: Sequence[Line], heads: Mapping[int, Head | None]) -> dict[int, Head | None]:
    """`NAME krantim…` at the top and below each date but the last: the verb is one, be it of no known language."""
    dates = [place for place, head in heads.items() if head and head.kind == "date"]
    starts = [_beyond_buttons(content, place) for place in (0, *(date + 1 for date in dates))]
    texts = {start: plain(content[start].text) for start in starts if start < len(content)}
    endings = Counter(verb[0] for text in texts.values() if (verb := _VERB.search(text)))
    ending, times = endings.most_common(1)[0] if endings else ("", 0)
    if times < max(_TWO, _NEARLY_ALL * (len(starts) - 1)) or 0 not in texts or not texts[0].endswith(ending):
        return {}
    return {start: speaker(text, ending) for start, text in texts.items() if text.endswith(ending)}


def _beyond_buttons(content: Sequence[Line], place: int) -> int:
    while place < len(content) and is_button(content[place].text):
        place += 1
    return place


def with_names_above_verbs(content: Sequence[Line], heads: Mapping[int, Head | None]) -> dict[int, Head | None]:
    """`Nell`, `zwur:` and a date, each in a line: what stands in place of all names is a verb."""
    above = {place: head for place, head in heads.items() if head and head.kind == "above" and not head.is_ping}
    verbs = Counter(plain(content[place].text) for place in above)
    verb, times = verbs.most_common(1)[0] if verbs else ("", 0)
    if times < max(_THREE, _NEARLY_ALL * len(above)) or not verb[:1].islower():
        return {**heads}
    moved: dict[int, Head | None] = {}
    for place, head in heads.items():
        is_verb = place > 0 and place in above and plain(content[place].text) == verb
        name = clean_name(plain(content[place - 1].text)) if is_verb else ""
        is_named = head is not None and bool(name) and is_name(name)
        moved[place - is_named] = replace(head, author=name, lines=head.lines + 1) if head and is_named else head
    return moved


def without_same_word(heads: Sequence[Head | None]) -> list[Head | None]:
    """Names that all end with one word in small letters end with a verb; those that all begin with the same words,
    `Reply Ann`, `Av: Ann`, `Soumis par Ann`, stand behind what a page prints before each."""
    heads = _without_emphasis(heads)
    begun = _begun_alike([head.author for head in heads if head and head.author and not head.is_ping])
    heads = [replace(head, author=head.author.removeprefix(begun)) if head else None for head in heads]
    names = [head.author for head in heads if head and head.author]
    words = Counter(name.rpartition(" ")[2] for name in names if " " in name)
    word, times = words.most_common(1)[0] if words else ("", 0)
    others = {name.removesuffix(f" {word}") for name in names if name.endswith(f" {word}")}
    if times < max(_THREE, _NEARLY_ALL * len(names)) or len(others) < _TWO or not (word.islower() and word.isalpha()):
        return [*heads]
    return [replace(head, author=head.author.removesuffix(f" {word}")) if head else None for head in heads]


def _without_emphasis(heads: Sequence[Head | None]) -> list[Head | None]:
    """`_Ann_`, where html2text so marks all names; one alone may call herself so."""
    names = {head.author for head in heads if head and head.author and not head.is_ping}
    are_marked = len(names) >= _TWO and all(name[0] == name[-1] == "_" and len(name.strip("_")) > 0 for name in names)
    return [
        replace(head, author=head.author[1:-1]) if head and head.author and are_marked and not head.is_ping else head
        for head in heads
    ]


def _begun_alike(names: Sequence[str]) -> str:
    """The words with which all names begin, of several people; one word alone where it is a button, a label, or where
    people are too many to be called the same."""
    if len(set(names)) < _TWO:
        return ""
    split = [name.split() for name in names]
    size = 0
    while all(len(words) > size + 1 for words in split) and len({words[size] for words in split}) == 1:
        size += 1
    begun = " ".join(split[0][:size])
    is_said = size > 1 or len(set(names)) > _THREE or is_answering(begun) or begun.endswith(":")
    return f"{begun} " if size and is_said else ""


def dates_above_labels(content: Sequence[Line]) -> dict[int, Head | None]:
    """Dates of texts that each begin with the same label, `Comment from:`, above a name: they close what is above."""
    label = content[0].plain if content else ""
    labels = [place for place, line in enumerate(content) if line.plain == label] if label.endswith(":") else []
    lasts = [place - 1 for place in [*labels[1:], len(content)]]
    dates = [whole_date(content[place].text) for place in lasts] if len(labels) >= _THREE else []
    return {
        place: Head("date", "", when.created, 1)
        for place, when in zip(lasts, dates, strict=False)
        if when and all(dates)
    }


def with_dates_of_above(content: Sequence[Line], heads: Mapping[int, Head | None]) -> dict[int, Head | None]:
    """`DATE NAME says:` below a first name without a date, and a date alone below the last text: inscriptis prints the
    foot of a comment and the name of the next one as one line."""
    places = [place for place, head in heads.items() if head and head.kind == "says" and not head.is_ping]
    if len(places) < _TWO or places != list(heads) or _is_dated_first(content[places[0]]):
        return {**heads}
    is_closed = any(whole_date(line.text) for line in content[places[-1] + 1 :])
    if not is_closed or not all(_is_dated_first(content[place]) for place in places[1:]):
        return {**heads}
    moved = {one: _dated(heads[one], heads[other]) for one, other in pairwise(places)}
    return {**moved, places[-1]: _dated(heads[places[-1]], None)}


def _is_dated_first(line: Line) -> bool:
    text = plain(line.text)
    when = find_when(text, None) if may_hold_date(text) else None
    return when is not None and when.start == 0 and when.end < len(text) - 1


def _dated(head: Head | None, below: Head | None) -> Head | None:
    return replace(head, created=below.created if below else "") if head else None


def counted_names(content: Sequence[Line]) -> dict[int, Head | None]:
    """`1 Ann`, `2 Ben`, … or from the last number to the first: names without dates, each above a text."""
    begins = [place for place in range(len(content) - 1) if not place or _is_apart(content, place)]
    counted = {place: match for place in begins if (match := _COUNTED.fullmatch(plain(content[place].text)))}
    named = {place: match for place, match in counted.items() if could_be_bare_name(match["name"])}
    numbers = [int(match["number"]) for match in named.values()]
    if len(numbers) < _TWO or numbers not in (_up(numbers), _up(numbers)[::-1]):
        return {}
    if min(named) != min(begins) or any(is_button(content[place + 1].text) for place in named):
        return {}
    return {place: Head("name", match["name"], "", 1) for place, match in named.items()}


def speakers_by_verb(content: Sequence[Line]) -> dict[int, Head | None]:
    """`Ann zei`, `Ben zei`, each above a text and the first above all: the verb that comes again needs no sign; but
    `a reader` again and again is somebody's name."""
    spoken = {
        place: match for place in range(len(content) - 1) if (match := _SPOKEN.fullmatch(plain(content[place].text)))
    }
    verbs = Counter(match["verb"] for match in spoken.values())
    verb = spoken[0]["verb"] if 0 in spoken else ""
    names = {place: clean_name(match["name"]) for place, match in spoken.items() if match["verb"] == verb}
    is_common = is_verb(verb) or (verbs[verb] >= _THREE and len(set(names.values())) > 1)
    are_alike = verbs[verb] >= _TWO and is_common and all(map(is_name, names.values()))
    have_texts = all(other > one + 1 for one, other in pairwise(names))
    return {place: Head("says", name, "", 1) for place, name in names.items()} if are_alike and have_texts else {}


def _up(numbers: Sequence[int]) -> list[int]:
    return list(range(1, len(numbers) + 1))


def _is_apart(content: Sequence[Line], place: int) -> bool:
    return content[place].number > content[place - 1].number + 1 or is_button(content[place - 1].text)


def name_above_text(lines: list[Line]) -> Head | None:
    """A bare name that stands above no words of the page, and above no button, as the only word of a comment does."""
    name = read_bare_name([line.text for line in lines])
    return None if name is None or is_boilerplate(lines[1].text) or is_button(lines[1].text) else name


def without_initials(names: dict[int, Head | None]) -> dict[int, Head | None]:
    """Where all are single letters, these are what a site draws in place of pictures, and the names are lost."""
    are_letters = all(len(name.author) == 1 for name in names.values() if name)
    return {place: replace(name, author="") if name and are_letters else name for place, name in names.items()}
