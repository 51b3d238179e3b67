"""Imports from beginning to end: files looked at, corrected, stored; at the desk in steps, by the command in one."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from blog.models import Post, User
from exchange.corrections import to_json
from exchange.models import ImportBatch, ImportedFile
from exchange.records import Corrections, ImportedPost, Problem
from exchange.site.together import read_paths
from exchange.sources import Source
from exchange.writer.joining import join
from exchange.writer.outcomes import Fate, Outcome, Outcomes, Report
from exchange.writer.proposing import Candidates, proposal
from exchange.writer.reading import UNDERSTOOD, new_file, read, understand, understood, unread_file
from exchange.writer.storing import Manner, name_for, store

State = ImportBatch.State
Told = Callable[[int, int | None, str], None]


# Looking first


def preview(
    sources: Iterable[Source | Problem], *, user: User | None = None, encoding: str = "", progress: Told | None = None
) -> ImportBatch:
    """Read files and keep them beside what was understood; no reader sees anything of it."""
    batch = ImportBatch.objects.create(user=user)
    candidates = Candidates()
    try:
        for done, source in enumerate(sources, start=1):
            if isinstance(source, Problem):
                unread_file(batch, source).save()
            for result in read(source, encoding) if isinstance(source, Source) else ():
                file = new_file(batch, source, encoding, result)
                file.joins = candidates.post_of(result) if isinstance(result, ImportedPost) else None
                file.save()
            if progress:
                progress(done, None, source.name if isinstance(source, Source) else source.file)
    except BaseException:
        batch.delete()  # nothing half-read stays behind
        raise
    return batch


def correct(file: ImportedFile, corrections: Corrections) -> None:
    """Keep what somebody decided about a dump, and read it again; what was stored of it changes by `read_again`."""
    file.corrections = to_json(corrections)
    if file.batch.state != State.PREVIEW:
        file.save(update_fields=["corrections"])
        return
    result = understood(file)
    understand(file, result)
    if file.join is None:
        file.joins = proposal(result) if isinstance(result, ImportedPost) else None
    file.save(update_fields=[*UNDERSTOOD, "corrections", "joins"])


# Storing


@transaction.atomic
def commit(
    batch: ImportBatch,
    *,
    author: User | None = None,
    status: str = Post.Status.PUBLISHED,
    published_at: datetime | None = None,
) -> Report:
    """Store what was looked at; what may belong to a post that is here, and of which nobody said so, waits on."""
    held = ImportBatch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
    outcomes = Outcomes()
    if held.state != State.PREVIEW:
        return outcomes.report()
    ImportBatch.objects.filter(pk=batch.pk).update(author=author, status=status, published_at=published_at)
    batch.refresh_from_db()
    run = _Run(Manner(author, status, published_at))
    waiting = []
    for file in _one_by_one(batch):
        outcome = run.take_in(file)
        waiting += [file.pk] if outcome.fate is Fate.WAITING else []
        outcomes.add(outcome)
    if not waiting or run.has_stored:
        _close(batch)
        outcomes = _moved(batch, waiting, outcomes) if waiting else outcomes
    return outcomes.report()


def _one_by_one(batch: ImportBatch) -> Iterator[ImportedFile]:
    """The files that are to be stored, one in memory at a time."""
    ready = batch.files.filter(is_left_out=False, problem="").order_by("pk")
    for pk in list(ready.values_list("pk", flat=True)):
        yield ImportedFile.objects.select_related("joins", "batch").get(pk=pk)


def _close(batch: ImportBatch) -> None:
    batch.state, batch.committed_at = State.COMMITTED, timezone.now()
    batch.save(update_fields=["state", "committed_at"])


def _moved(batch: ImportBatch, waiting: list[int], outcomes: Outcomes) -> Outcomes:
    """Files that wait go to a batch of their own, where they can be decided and stored like any other."""
    rest = ImportBatch.objects.create(
        user=batch.user, author=batch.author, status=batch.status, published_at=batch.published_at
    )
    for pk in waiting:
        ImportedFile.objects.filter(pk=pk).update(batch=rest)
    return outcomes.waiting_at(desk_of(rest))


def desk_of(batch: ImportBatch) -> str:
    return reverse("admin:exchange_importbatch_change", args=[batch.pk])


@dataclass
class _Run:
    """Takes in one post after the other; knows what was stored meanwhile, as files of one run may belong together."""

    manner: Manner
    joins_proposed: bool = False
    has_stored: bool = False
    candidates: Candidates = field(default_factory=Candidates)

    def take_in(self, file: ImportedFile, imported: ImportedPost | None = None) -> Outcome:
        """Store the file's post, or join it to another; fill in the file's row, and store it if it became something."""
        result = imported or understood(file)
        if isinstance(result, Problem):
            return Outcome(file.name, Fate.UNREADABLE, problem=result)
        if known := _known(result):
            return Outcome.of(result, Fate.KNOWN, address_here(known))
        if file.joins and file.joins.trashed_at:
            file.joins = file.join = None  # nobody would see what joins it there
        if file.join is None:
            file.joins = self.candidates.post_of(result)
            file.join = True if file.joins and self.joins_proposed else None
        if file.joins and file.join is None:
            address = desk_of(file.batch) if file.batch.pk else ""
            if file.pk:
                file.save(update_fields=["joins"])
            return Outcome.of(result, Fate.WAITING, address, joins=file.joins.get_absolute_url())
        return self._store(file, result)

    def _store(self, file: ImportedFile, result: ImportedPost) -> Outcome:
        if file.joins and file.join:
            fate, post, trace = Fate.JOINED, file.joins, join(result, file.joins)
        else:
            try:
                fate, (post, trace) = Fate.STORED, store(result, self.manner)
            except IntegrityError:
                if known := _known(result):  # somebody else stored it in this moment
                    return Outcome.of(result, Fate.KNOWN, address_here(known))
                raise
        self.candidates.add(post)
        understand(file, result)
        file.post, file.created = post, trace.to_json()
        if file.batch.pk is None:
            file.batch.save()
        file.batch_id = file.batch.pk
        file.save()
        self.has_stored = True
        return Outcome.of(result, fate, post.get_absolute_url())


def address_here(post: Post) -> str:
    """Where it is looked at; of one in the trash, where it can be restored."""
    return reverse("admin:blog_post_change", args=[post.pk]) if post.trashed_at else post.get_absolute_url()


def _known(imported: ImportedPost) -> Post | None:
    """The post that this text became, or joined, before."""
    post = Post.objects.filter(uid=name_for(imported.source_id)).only("slug", "trashed_at").first()
    if post:
        return post
    stored = ImportedFile.objects.filter(source_id=imported.source_id, batch__state=State.COMMITTED)
    file = stored.exclude(post=None).select_related("post").only("post__slug", "post__trashed_at").first()
    return file.post if file else None


# All in one step


def import_files(  # noqa: PLR0913, each is a wish of its own
    paths: Iterable[str | Path],
    *,
    is_dry_run: bool = False,
    status: str = Post.Status.PUBLISHED,
    author: User | None = None,
    published_at: datetime | None = None,
    encoding: str = "",
    join: bool = False,
    user: User | None = None,
    progress: Told | None = None,
    tell: Callable[[Outcome], Any] | None = None,
) -> Report:
    """Read and store files; what was stored before stays as it is, and a dry run is the same, rolled back.

    `tell` hears of each file at once and in full; the report keeps the whole posts only of few files.
    """
    outcomes = Outcomes()
    with transaction.atomic():
        how = {"user": user, "author": author, "status": status, "published_at": published_at}
        command = _Command(how, encoding, join=join, is_dry_run=is_dry_run)
        for done, source in enumerate(read_paths(paths, encoding=encoding, limits=settings.IMPORT_LIMITS), start=1):
            for outcome in command.take(source):
                outcomes.add(outcome)
                if tell:
                    tell(outcome)
            if progress:
                progress(done, None, source.name if isinstance(source, Source) else source.file)
        command.close()
        transaction.set_rollback(is_dry_run)
    return outcomes.report(is_dry_run=is_dry_run)


class _Command:
    """One run of the command: a batch for what is stored, another for what waits, each made when it is needed."""

    def __init__(self, how: dict[str, Any], encoding: str, *, join: bool, is_dry_run: bool) -> None:
        self.how, self.encoding, self.is_dry_run = how, encoding, is_dry_run
        manner = Manner(how["author"], how["status"], how["published_at"])
        self.run = _Run(manner, joins_proposed=join)
        self.batch = ImportBatch(**how, state=State.COMMITTED, committed_at=manner.now)
        self.waiting: ImportBatch | None = None

    def take(self, source: Source | Problem) -> Iterator[Outcome]:
        if isinstance(source, Problem):
            yield Outcome(source.file, Fate.UNREADABLE, problem=source)
            return
        for result in read(source, self.encoding):
            if isinstance(result, Problem):
                yield Outcome(source.name, Fate.UNREADABLE, problem=result)
            else:
                yield self._take_in(source, result)

    def _take_in(self, source: Source, imported: ImportedPost) -> Outcome:
        file = new_file(self.batch, source, self.encoding, imported)
        outcome = self.run.take_in(file, imported)
        return self._wait(file, imported, outcome) if outcome.fate is Fate.WAITING else outcome

    def _wait(self, file: ImportedFile, imported: ImportedPost, outcome: Outcome) -> Outcome:
        """The file waits at the desk, where somebody can say whether it joins; once, however often it comes."""
        same = ImportedFile.objects.filter(source_id=file.source_id, batch__state=State.PREVIEW).exclude(joins=None)
        if waiting := same.select_related("batch").defer("raw", "report").first():
            address = desk_of(waiting.batch)
        else:
            self.waiting = self.waiting or ImportBatch.objects.create(**self.how)
            file.batch = self.waiting
            file.save()
            address = desk_of(self.waiting)
        is_there = waiting is not None or not self.is_dry_run
        return Outcome.of(imported, Fate.WAITING, address if is_there else "", joins=outcome.joins)

    def close(self) -> None:
        if self.batch.pk:
            ImportBatch.objects.filter(pk=self.batch.pk).update(committed_at=timezone.now())
