"""What the form of a post holds, in words: as it was sent, as the stored post fills it, as a revision would."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import models
from django.http import QueryDict
from django.utils.translation import gettext as _

from blog.desk.post_form import PostForm
from blog.differences import Piece, compare, in_short, is_same
from blog.models import FurtherReading, Post
from blog.revisions import LINK, post_then

ROWS = "further_reading"
NOT_WORDS = {"csrfmiddlewaretoken", "draft", "version", "sequence"}
OF_A_ROW = ("id", "post", "position", *LINK, "DELETE")
_ROW = re.compile(rf"{ROWS}-([0-9]{{1,6}})-({'|'.join(OF_A_ROW)})")

State = dict[str, str]  # the words of each field, by its label
Fields = dict[str, list[str]]


@dataclass(frozen=True)
class Difference:
    """What differs in one field."""

    label: str
    pieces: Sequence[Piece]


def differences(before: State, after: State, *, in_full: bool = False) -> list[Difference]:
    """Field by field, only those that differ."""
    found = []
    for label in dict.fromkeys([*after, *before]):
        old, new = before.get(label, ""), after.get(label, "")
        if old != new and not is_same(pieces := compare(old, new)):
            found.append(Difference(label, pieces if in_full else in_short(pieces)))
    return found


# From a form that was sent


def fields_sent(sent: QueryDict) -> Fields:
    """The words of a form, each field with its values, without what only carries them."""
    return {
        name: values for name, values in sent.lists() if name not in NOT_WORDS and not name.startswith(("_", "log-in-"))
    }


def as_sent(fields: Mapping[str, Sequence[str]]) -> QueryDict:
    sent = QueryDict(mutable=True)
    for name, values in fields.items():
        sent.setlist(name, list(values))
    return sent


def state_sent(sent: QueryDict, post: Post | None = None) -> State:
    rows = [row for row in rows_sent(sent) if not row.get("DELETE")]
    return _state(PostForm(sent, instance=_apart(post)), sorted(rows, key=_position))


def rows_sent(sent: QueryDict) -> list[dict[str, str]]:
    """The rows of further reading, in the order of the form."""
    rows: dict[int, dict[str, str]] = {}
    for name in sent:
        if match := _ROW.fullmatch(name):
            rows.setdefault(int(match[1]), {})[match[2]] = sent[name]
    return [rows[number] for number in sorted(rows)]


def _position(row: Mapping[str, str]) -> int:
    written = row.get("position", "").strip()
    return int(written) if written.isdecimal() and len(written) < len("100000") else 0


# From what is stored


def state_of(post: Post) -> State:
    return _state(PostForm(instance=post), [{name: getattr(link, name) for name in LINK} for link in _links(post)])


def state_then(revision: models.Model) -> State:
    form = PostForm(instance=post_then(revision))
    form.initial["tags"] = revision.tag_names
    return _state(form, revision.links)


def state_of_nothing(initial: Mapping[str, Any] | None = None) -> State:
    """What the form of a new post holds before anybody writes."""
    return _state(PostForm(initial=dict(initial or {})), [])


def _links(post: Post) -> Sequence[FurtherReading]:
    return list(post.further_reading.order_by("position", "pk")) if post.pk else []


def _apart(post: Post | None) -> Post:
    """A copy: a form that was sent changes its post while it is read."""
    return Post.objects.get(pk=post.pk) if post and post.pk else Post()


def _state(form: PostForm, rows: Sequence[Mapping[str, str]]) -> State:
    state = {str(bound.label): _words(bound) for bound in form if not isinstance(bound.field, forms.FileField)}
    state[str(FurtherReading._meta.verbose_name).capitalize()] = "\n".join(filter(None, map(_line, rows)))
    return state


def _line(row: Mapping[str, str]) -> str:
    return " · ".join(word for name in LINK if (word := row.get(name, "").strip()))


def _words(bound: forms.BoundField) -> str:
    value, field = bound.value(), bound.field
    if isinstance(field, forms.BooleanField):
        return _("yes") if value else _("no")
    if isinstance(field, forms.ModelChoiceField):
        return _chosen(field, value)
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(str(value), value or ""))
    return _tidy(field.widget.format_value(value))


def _chosen(field: forms.ModelChoiceField, value: Any) -> str:
    key = getattr(value, "pk", value)
    try:
        return str(field.queryset.filter(pk=key).first() or "") if key else ""
    except (ValueError, TypeError):
        return ""


def _tidy(value: Any) -> str:
    """As it is stored: a browser's line ends are no difference, nor is a space at either end."""
    return re.sub(r"\r\n?", "\n", str(value or "")).strip()


# Rows that somebody else has touched


def rebased(sent: QueryDict, post: Post, *, is_whole: bool) -> QueryDict:
    """The sent form, its rows laid over those that the post has now: one that is gone there is a new one again.

    What the post has and the form does not mention is taken away where the form `is_whole`: it was made from all rows.
    """
    here = {str(link.pk): link for link in _links(post)}
    rows = rows_sent(sent)
    known = [row for row in rows if row.get("id") in here]
    mentioned = {row["id"] for row in known}
    removed = [_removed(link) for key, link in here.items() if key not in mentioned and is_whole]
    new = [{**row, "id": ""} for row in rows if row.get("id") not in here and not (row.get("id") and row.get("DELETE"))]
    return _with_rows(sent, [*known, *removed], new, post)


def _removed(link: FurtherReading) -> dict[str, str]:
    words = {name: getattr(link, name) for name in LINK}
    return {"id": str(link.pk), "position": str(link.position), "DELETE": "on", **words}


def _with_rows(sent: QueryDict, known: list[dict[str, str]], new: list[dict[str, str]], post: Post) -> QueryDict:
    laid = sent.copy()
    for name in [name for name in laid if _ROW.fullmatch(name)]:
        del laid[name]
    for number, row in enumerate([*known, *new]):
        for name, value in {**row, "post": str(post.pk or "")}.items():
            laid[f"{ROWS}-{number}-{name}"] = value
    laid[f"{ROWS}-TOTAL_FORMS"] = str(len(known) + len(new))
    laid[f"{ROWS}-INITIAL_FORMS"] = str(len(known))
    return laid


def rows_of_nothing(sent: QueryDict) -> QueryDict:
    """The sent form, its rows those of a new post."""
    return rebased(sent, Post(), is_whole=False)
