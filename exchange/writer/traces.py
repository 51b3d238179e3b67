"""The trace that a file leaves: the rows it made, with prints of their content, and what it filled in elsewhere."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import GeneratedField, Model

from blog.models import Post
from comments.models import Comment
from comments.querysets import TREE_COLUMNS

_LENGTH = 20  # of a print, in hexadecimal digits
_DERIVED = {"id", "html", "renderer_version", "summary", "changed_at"}
_OF_ITSELF = {
    "blog.post": {"created_at", "sort_at", "trashed_at"},
    "comments.comment": {"sort_at", *TREE_COLUMNS},
    "blog.furtherreading": {"link_status", "link_words", "checked_url", "checked_at", "archive_url", "former_url"},
}
_ADDED_LATER = {  # count once they are filled: earlier prints do not know them
    "blog.film": {"credit", "credit_url"},
    "blog.post": {"seen_again"},
    "comments.comment": {"taught", "wants_to_hear_of"},
}


@dataclass
class Filled:
    """Fields of one row that belong together: what they were, and what they became."""

    model: str
    pk: int
    before: dict[str, Any]
    after: dict[str, Any]


@dataclass
class Trace:
    """`places` names the comment of each path, be it made or found here; `tagged` are the tags that a join added."""

    made: dict[str, dict[int, str]] = field(default_factory=dict)
    filled: list[Filled] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    tagged: list[int] = field(default_factory=list)

    @classmethod
    def from_json(cls, written: dict[str, Any]) -> "Trace":
        made = {model: {int(pk): mark for pk, mark in rows.items()} for model, rows in written.get("made", {}).items()}
        return cls(
            made=made,
            filled=[Filled(**each) for each in written.get("filled", [])],
            places=dict(written.get("places", {})),
            tagged=list(written.get("tagged", [])),
        )

    def to_json(self) -> dict[str, Any]:
        return {
            "made": {model: {str(pk): mark for pk, mark in rows.items()} for model, rows in self.made.items()},
            "filled": [vars(each) for each in self.filled],
            "places": self.places,
            "tagged": self.tagged,
        }

    def note(self, rows: Iterable[Model]) -> None:
        """Rows that were made, or made anew, are remembered with their content as it is now."""
        for row in rows:
            self.made.setdefault(row._meta.label_lower, {})[row.pk] = print_of(row)

    def made_by_it(self, model: type[Model]) -> dict[int, str]:
        return self.made.get(model._meta.label_lower, {})

    def forget(self, model: type[Model], pks: Iterable[int]) -> None:
        for pk in pks:
            self.made_by_it(model).pop(pk, None)

    def fill(self, row: Model, values: dict[str, Any]) -> None:
        """Set fields that belong together, and remember what they were."""
        before = {name: plain(getattr(row, name)) for name in values}
        for name, value in values.items():
            setattr(row, name, value)
        _store(row, values)
        after = {name: plain(getattr(row, name)) for name in values}
        self.filled.append(Filled(row._meta.label_lower, row.pk, before, after))


def take_back(filled: Filled) -> Model | None:
    """Set fields to what they were before; where they are not any more what was filled in, the row is kept and told."""
    model = apps.get_model(filled.model)
    row = model._base_manager.filter(pk=filled.pk).first()
    if row is None:
        return None
    if any(plain(getattr(row, name)) != value for name, value in filled.after.items()):
        return row
    for name, value in filled.before.items():
        column = model._meta.get_field(name)
        setattr(row, name, None if value is None else column.to_python(value))
    _store(row, filled.before)
    return None


def _store(row: Model, values: Iterable[str]) -> None:
    """Store the fields, and what is derived from them; a comment's parent passes its `save` by."""
    changes = {name: getattr(row, name) for name in values}
    if isinstance(row, Post | Comment):
        row.render()
        names = ("html", "summary", "renderer_version") if isinstance(row, Post) else ("html", "renderer_version")
        changes |= {name: getattr(row, name) for name in names}
    type(row)._base_manager.filter(pk=row.pk).update(**changes)


def is_as_made(row: Model, mark: str) -> bool:
    return bool(mark) and print_of(row) == mark


def print_of(row: Model) -> str:
    """A short print of all that a person may have changed in a row; of a post, its tags too."""
    added = _ADDED_LATER.get(row._meta.label_lower, set())
    content = {
        name: plain(value) for name in _content_columns(row) if (value := getattr(row, name)) or name not in added
    }
    if isinstance(row, Post):
        content["tags"] = sorted(row.tags.values_list("pk", flat=True))
    written = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


_columns: dict[str, tuple[str, ...]] = {}


def _content_columns(row: Model) -> tuple[str, ...]:
    label = row._meta.label_lower
    if label not in _columns:
        left_out = _DERIVED | _OF_ITSELF.get(label, set())
        _columns[label] = tuple(
            column.attname
            for column in row._meta.concrete_fields
            if column.name not in left_out and not isinstance(column, GeneratedField)
        )
    return _columns[label]


def plain(value: Any) -> Any:
    """A value as JSON knows it, the same before it was stored and after.

    >>> plain(Decimal("4.000")), plain(datetime(2014, 1, 3, tzinfo=UTC))
    ('4', '2014-01-03T00:00:00+00:00')
    """
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, UUID):
        return str(value)
    return str(value) if isinstance(value, str) else value
