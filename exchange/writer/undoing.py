"""An import undone: all that it made goes, but not what somebody worked on since."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from blog.models import Film, FurtherReading, OldAddress, Post, Tag
from comments.models import Comment
from exchange.models import ImportBatch, ImportedFile
from exchange.writer.traces import Trace, is_as_made, print_of, take_back


@dataclass(frozen=True)
class Kept:
    """A row that stays, and why."""

    what: str
    address: str
    reason: str


@dataclass
class Undone:
    """`removed` counts rows by what they are called."""

    removed: dict[str, int] = field(default_factory=dict)
    kept: list[Kept] = field(default_factory=list)

    def count(self, model: type[Model], number: int) -> None:
        if number:
            name = str(model._meta.verbose_name_plural)
            self.removed[name] = self.removed.get(name, 0) + number

    def keep(self, row: Model, reason: str, address: str = "") -> None:
        self.kept.append(Kept(str(row), address or _address_of(row), reason))


def _address_of(row: Model) -> str:
    if isinstance(row, FurtherReading):
        row = row.post
    return row.get_absolute_url() if hasattr(row, "get_absolute_url") else ""


@transaction.atomic
def undo(batch: ImportBatch) -> Undone:
    """Take an import back; what was edited or answered since stays, and is named."""
    held = ImportBatch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
    undone = Undone()
    if held.state != ImportBatch.State.COMMITTED:
        return undone
    traces = _traces(batch)
    prints = {pk: mark for trace in traces.values() for pk, mark in trace.made_by_it(Comment).items()}
    for pk in sorted(traces, reverse=True):  # what joined came after what it joined
        _undo_file(ImportedFile.objects.defer("raw", "report").get(pk=pk), traces[pk], prints, undone)
    for model, name in ((Film, "film"), (Tag, "tags")):
        _remove_unused(model, name, traces.values(), undone)
    _hand_over(batch, traces.values())
    batch.state, batch.undone_at = ImportBatch.State.UNDONE, timezone.now()
    batch.save(update_fields=["state", "undone_at"])
    return undone


def _traces(batch: ImportBatch) -> dict[int, Trace]:
    return {pk: Trace.from_json(created) for pk, created in batch.files.values_list("pk", "created")}


def _undo_file(file: ImportedFile, trace: Trace, prints: dict[int, str], undone: Undone) -> None:
    if trace.made_by_it(Post):
        _undo_post(file, trace, prints, undone)
    elif file.post_id:
        _undo_join(Post.objects.lock(file.post_id), trace, undone)


# A post that the import made


def _undo_post(file: ImportedFile, trace: Trace, prints: dict[int, str], undone: Undone) -> None:
    """`prints` are those of all comments of the import: other files of it may have joined the post."""
    for pk, mark in trace.made_by_it(Post).items():
        post = Post.objects.filter(pk=pk).first()
        if post is None:
            continue
        Post.objects.lock(pk)
        if reasons := list(_reasons_to_keep(post, mark, file, prints)):
            undone.keep(post, " ".join(dict.fromkeys(reasons)))
        else:
            undone.count(Comment, post.comments.count())
            undone.count(FurtherReading, post.further_reading.count())
            undone.count(Post, 1)
            post.delete()
            _take_back(trace, undone)


def _reasons_to_keep(post: Post, mark: str, file: ImportedFile, prints: dict[int, str]) -> Iterable[str]:
    """A post stays as a whole: with its conversation, as soon as anybody has worked on a part of it."""
    if not is_as_made(post, mark):
        yield _("It was edited since.")
    comments = list(post.comments.all())
    joined = _traces_of_other_imports(post, file)
    brought = {pk for trace in joined for pk in trace.made_by_it(Comment)}
    if any(comment.pk not in prints and comment.pk not in brought for comment in comments):
        yield _("Readers commented on it since.")
    if any(comment.pk in prints and not is_as_made(comment, prints[comment.pk]) for comment in comments):
        yield _("A comment on it was edited or decided since.")
    if joined:
        yield _("Another import joined it: undo that one first.")
    if _is_further_reading_changed(post, Trace.from_json(file.created)):
        yield _("Its further reading was edited since.")
    if OldAddress.objects.filter(post=post).exists():
        yield _("Old addresses lead to it.")


def _traces_of_other_imports(post: Post, file: ImportedFile) -> list[Trace]:
    """What files of other imports, still stored, changed in the post."""
    others = ImportedFile.objects.filter(post=post, batch__state=ImportBatch.State.COMMITTED)
    created = others.exclude(batch=file.batch_id).values_list("created", flat=True)
    return [trace for trace in map(Trace.from_json, created) if trace.made or trace.filled or trace.tagged]


def _is_further_reading_changed(post: Post, trace: Trace) -> bool:
    prints = trace.made_by_it(FurtherReading)
    links = {link.pk: print_of(link) for link in post.further_reading.all()}
    return links != prints


# A post that the import joined


def _undo_join(post: Post, trace: Trace, undone: Undone) -> None:
    """Fields go back to what they were, added comments and links go; what was edited or answered since stays."""
    _take_back(trace, undone)
    if any("parent_id" in filled.before for filled in trace.filled):
        Comment.objects.renumber(post.pk)
    post.tags.remove(*trace.tagged)
    _remove_links(trace, undone)
    _remove_comments(post, trace, undone)


def _take_back(trace: Trace, undone: Undone) -> None:
    for filled in reversed(trace.filled):
        if row := take_back(filled):
            undone.keep(row, _("What was filled in was edited since."))


def _remove_links(trace: Trace, undone: Undone) -> None:
    prints = trace.made_by_it(FurtherReading)
    for link in FurtherReading.objects.filter(pk__in=prints).select_related("post"):
        if is_as_made(link, prints[link.pk]):
            link.delete()
            undone.count(FurtherReading, 1)
        else:
            undone.keep(link, _("It was edited since."))


def _remove_comments(post: Post, trace: Trace, undone: Undone) -> None:
    """Those go that are as they were made and that nobody answers who stays; the lowest first."""
    prints = trace.made_by_it(Comment)
    comments = {comment.pk: comment for comment in post.comments.all()}
    answered = Counter(comment.parent_id for comment in comments.values())
    gone: list[int] = []
    for comment in sorted(comments.values(), key=lambda each: -each.level):
        if comment.pk not in prints:
            continue
        if answered[comment.pk] or not is_as_made(comment, prints[comment.pk]):
            if not comment.is_missing:
                undone.keep(comment, _("It was answered since.") if answered[comment.pk] else _("It was edited since."))
            continue
        gone.append(comment.pk)
        answered[comment.parent_id] -= 1
    Comment.objects.remove_for_good(post.pk, gone)
    undone.count(Comment, len(gone))


# Films and tags, which posts share


def _remove_unused(model: type[Model], name: str, traces: Iterable[Trace], undone: Undone) -> None:
    removed = 0
    for trace in traces:
        for pk, mark in trace.made_by_it(model).items():
            row = model._base_manager.filter(pk=pk).first()
            if row is None:
                continue
            if reason := _reason_to_keep_shared(row, name, mark):
                undone.keep(row, reason)
            else:
                row.delete()
                removed += 1
    undone.count(model, removed)


def _hand_over(batch: ImportBatch, traces: Iterable[Trace]) -> None:
    """A film that another import uses, made by this one, is that one's from now on: it goes when that is undone."""
    others = ImportedFile.objects.filter(batch__state=ImportBatch.State.COMMITTED).exclude(batch=batch)
    for model, name in ((Film, "post__film"), (Tag, "post__tags")):
        for pk, mark in ((pk, mark) for trace in traces for pk, mark in trace.made_by_it(model).items()):
            heir = others.filter(**{name: pk}).only("created").first()
            if heir:
                trace = Trace.from_json(heir.created)
                trace.made.setdefault(model._meta.label_lower, {})[pk] = mark
                heir.created = trace.to_json()
                heir.save(update_fields=["created"])


def _reason_to_keep_shared(row: Model, name: str, mark: str) -> str:
    if Post.objects.filter(**{name: row}).exists():
        return _("Another post uses it.")
    if not is_as_made(row, mark):
        return _("It was edited since.")
    if name == "film" and OldAddress.objects.filter(film=row).exists():
        return _("Old addresses lead to it.")
    return ""
