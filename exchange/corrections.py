"""What a person decided about a dump, and what its siblings tell of it, as values that JSON knows, and back (pure)."""

from collections.abc import Mapping
from typing import Any

from exchange.ledger import Label
from exchange.records import Corrections, Saying, Shared, Taught

_COUNTED = ("lines", "placed", "labelled", "framed", "begun")
_SAYINGS = ("byline", "date", "tags", "rating")
_FACTS = ("title", "film", "year", "rating", "last_body_line")


def to_json(corrections: Corrections) -> dict[str, Any]:
    """Only what was decided; lines are names there, as JSON has no other.

    >>> to_json(Corrections(title="Her", labels={3: Label.BODY}, parents={40: 0}))
    {'title': 'Her', 'labels': {'3': 'body'}, 'parents': {'40': 0}}
    """
    facts = {name: getattr(corrections, name) for name in _FACTS}
    lines = {
        "labels": {str(line): str(label) for line, label in corrections.labels.items()},
        "parents": {str(line): parent for line, parent in corrections.parents.items()},
        "lists": {str(line): is_list for line, is_list in corrections.lists.items()},
    }
    return {name: value for name, value in facts.items() if value is not None} | {
        name: decided for name, decided in lines.items() if decided
    }


def from_json(written: dict[str, Any]) -> Corrections:
    """
    >>> from_json({"title": "Her", "labels": {"3": "body"}, "lists": {"12": True}})
    Corrections(title='Her', film=None, year=None, rating=None, last_body_line=None, labels={3: <Label.BODY: 'body'>}, \
parents={}, lists={12: True})
    """
    return Corrections(
        **{name: written.get(name) for name in _FACTS},
        labels={int(line): Label(label) for line, label in written.get("labels", {}).items()},
        parents={int(line): int(parent) for line, parent in written.get("parents", {}).items()},
        lists={int(line): bool(is_list) for line, is_list in written.get("lists", {}).items()},
    )


def shared_to_json(shared: Shared) -> dict[str, Any]:
    """
    >>> shared_to_json(Shared(4, {1: 4, 9: 2}, {1: 3}))
    {'posts': 4, 'lines': {'1': 4, '9': 2}, 'placed': {'1': 3}, 'labelled': {}, 'framed': {}, 'begun': {}, \
'is_day_first': None, 'taught': {}}
    """
    if not shared.posts:
        return {}
    counted = {name: _by_line(getattr(shared, name)) for name in _COUNTED}
    taught = _taught_to_json(shared.taught)
    return {"posts": shared.posts, **counted, "is_day_first": shared.is_day_first, "taught": taught}


def _by_line(posts: Mapping[int, int]) -> dict[str, int]:
    return {str(line): number for line, number in posts.items()}


def _taught_to_json(taught: Taught) -> dict[str, Any]:
    """Only what is told."""
    sayings = {name: saying for name in _SAYINGS if (saying := getattr(taught, name))}
    written = {
        "read_as": {str(line): str(label) for line, label in taught.read_as.items()},
        "titled": _by_line(taught.titled),
        **{name: {"lines": list(saying.lines), "value": saying.value} for name, saying in sayings.items()},
        "writers": list(taught.writers),
        "is_signed_above": taught.is_signed_above,
        "is_signed_below": taught.is_signed_below,
    }
    return {name: value for name, value in written.items() if value}


def shared_from_json(written: dict[str, Any]) -> Shared:
    """
    >>> shared_from_json({"posts": 4, "lines": {"1": 4}, "placed": {}, "is_day_first": True}).lines
    {1: 4}
    """
    counted = {name: {int(line): int(posts) for line, posts in written.get(name, {}).items()} for name in _COUNTED}
    return Shared(
        posts=written.get("posts", 0),
        is_day_first=written.get("is_day_first"),
        taught=_taught_from_json(written.get("taught", {})),
        lines=counted["lines"],
        placed=counted["placed"],
        labelled=counted["labelled"],
        framed=counted["framed"],
        begun=counted["begun"],
    )


def _taught_from_json(written: dict[str, Any]) -> Taught:
    said = {name: Saying(tuple(each["lines"]), each["value"]) for name in _SAYINGS if (each := written.get(name))}
    return Taught(
        read_as={int(line): Label(label) for line, label in written.get("read_as", {}).items()},
        titled={int(line): int(posts) for line, posts in written.get("titled", {}).items()},
        byline=said.get("byline"),
        date=said.get("date"),
        tags=said.get("tags"),
        rating=said.get("rating"),
        writers=tuple(written.get("writers", ())),
        is_signed_above=bool(written.get("is_signed_above")),
        is_signed_below=bool(written.get("is_signed_below")),
    )
