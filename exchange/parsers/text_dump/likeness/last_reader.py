"""A last reader of the lines above the conversation, who is told what rules and second reader took all of them for.

A conditional random field again (`second_reader`). What is seen of a line is what the second reader sees, its form, the
words beside it, and besides what it and the lines around it were taken for, on which side of the text it stands, and
what the second reader thinks of it. Rules leave as text what they do not know; which of that is the page's own, this
reader knows best. The weights in `last_reader.json` are learnt by `bench/learn_last_reader.py` from the opened dumps,
with the labels that the parser gave them at first sight.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from exchange.ledger import Label
from exchange.parsers.text_dump.likeness.forms import names_of_forms
from exchange.parsers.text_dump.likeness.likeness import PageShape, is_long, step_of
from exchange.parsers.text_dump.likeness.opinion import Opinion, TakenPage
from exchange.parsers.text_dump.likeness.second_reader import Weights, names_at, read_weights, readings

WEIGHTS = Path(__file__).with_suffix(".json")
_LEADS = (0.01, 0.5, 1, 2, 3, 4, 6)
_LEADS_OF_TEXT = (-6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 9)
_LENGTHS = (8, 15, 25, 40, 60, 90, 140, 200)
_FAR, _MANY = 5, 3


def last_opinions(page: TakenPage, left_out: Mapping[int, Label], said: Mapping[int, Opinion]) -> dict[int, Opinion]:
    """Opinions by the numbers of lines; `said` are those of the second reader, `left_out` the labels of what that took
    out of the text."""
    if not said:
        return {}
    taken = [left_out.get(each.number, label) for each, label in zip(page.passages, page.taken(), strict=True)]
    opinions = [said[each.number] for each in page.passages]
    read = last_reading(page.shape, taken, opinions, is_above_comments=page.is_above_comments)
    return {each.number: opinion for each, opinion in zip(page.passages, read, strict=True)}


def last_reading(
    shape: PageShape,
    taken: Sequence[Label],
    opinions: Sequence[Opinion],
    *,
    is_above_comments: bool,
    weights: Weights | None = None,
) -> list[Opinion]:
    """One opinion for each passage of the shape."""
    names = names_of(shape, taken, opinions, is_above_comments=is_above_comments)
    return readings(weights or _learnt(), list(names), taken)


def names_of(
    shape: PageShape, taken: Sequence[Label], opinions: Sequence[Opinion], *, is_above_comments: bool
) -> Iterator[list[str]]:
    """What is seen of each passage."""
    text = [place for place, label in enumerate(taken) if label is Label.BODY]
    long = [place for place in text if is_long(shape.passages[place])] or text or [0]
    for place, (own, opinion) in enumerate(zip(taken, opinions, strict=True)):
        side = "above" if place < long[0] else "below" if place > long[-1] else "within"
        told = [*_names_of_taken(taken, place), *_names_of_opinion(opinion)]
        told.append(f"long {step_of(len(shape.passages[place].plain), _LENGTHS)}")
        told += (f"beside {way} long" for way in (-1, 1) if _is_long_text(shape, taken, place + way))
        told += (f"thought {way} {opinions[place + way].label}" for way in (-1, 1) if 0 <= place + way < len(taken))
        told.append(f"far {min(_FAR, abs(place - long[0]), abs(place - long[-1]))}")
        told.append(f"text {sum(at < place for at in text[:_MANY])} {sum(at > place for at in text[-_MANY:])}")
        yield list(
            dict.fromkeys(
                (
                    *names_at(shape, place, is_above_comments),
                    *names_of_forms(shape, place),
                    f"taken {own}",
                    f"side {side}",
                    f"title {'above' if Label.TITLE in taken[:place] else 'not above'}",
                    *told,
                    *(f"{side}, {name}" for name in told),
                    *(f"{own}, {name}" for name in told),
                    f"{own} {side}",
                )
            )
        )


def _is_long_text(shape: PageShape, taken: Sequence[Label], place: int) -> bool:
    return 0 <= place < len(taken) and taken[place] is Label.BODY and is_long(shape.passages[place])


def _names_of_taken(taken: Sequence[Label], place: int) -> Iterator[str]:
    for way in (-2, -1, 1, 2):
        beside = taken[place + way] if 0 <= place + way < len(taken) else "nothing"
        yield f"taken {way} {beside}"


def _names_of_opinion(opinion: Opinion) -> Iterator[str]:
    yield f"thought {opinion.label}"
    yield f"lead {step_of(opinion.lead, _LEADS)}"
    yield f"lead of text {step_of(opinion.text, _LEADS_OF_TEXT)}"


@cache
def _learnt() -> Weights:
    return read_weights(WEIGHTS)
