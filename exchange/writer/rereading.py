"""A stored dump read again, by a better parser or with other corrections: what changes, and what is kept."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from blog.models import Film, FurtherReading, Post, Tag
from exchange.models import ImportedFile
from exchange.records import ImportedPost
from exchange.writer.matching import bare
from exchange.writer.reading import UNDERSTOOD, understand, understood
from exchange.writer.recounting import Recounting
from exchange.writer.storing import film_for, moment_of, name_for, tags_called, title_of
from exchange.writer.traces import Trace, is_as_made, print_of
from exchange.writer.weighing import CHANGES, KEPT, Change, Step, weigh


def rereading(file: ImportedFile) -> list[Change]:
    """What reading the stored dump again would change; nothing is stored."""
    return [step.change for step in _Rereading(file).steps()]


@transaction.atomic
def read_again(file: ImportedFile) -> list[Change]:
    """Read the stored dump again and change what nobody edited here."""
    if file.post_id:
        Post.objects.lock(file.post_id)
    again = _Rereading(file)
    steps = again.steps()
    again.carry_out(steps)
    return [step.change for step in steps]


_Unknown = object()


@dataclass
class _Field:
    """One field of the post: what it was when it was stored, is now, and would be; and how it is set."""

    subject: str
    old: Any
    now: Any
    new: Any
    set_it: Callable[[], None]


class _Rereading:
    def __init__(self, file: ImportedFile) -> None:
        self.file, self.report = file, file.report
        self.trace = Trace.from_json(file.created)
        self.post = Post.objects.select_related("film").filter(pk=file.post_id).first()
        self.read = understood(file)
        self.is_own = bool(self.trace.made_by_it(Post))

    def steps(self) -> list[Step]:
        if self.post is None:
            return []
        if not isinstance(self.read, ImportedPost):
            return [Step(Change(_("the dump"), self.file.name, str(self.read), KEPT))]
        self.comments = Recounting(self.post, self.report, self.trace, self.read, is_own=self.is_own)
        own = [*self._fields(), *self._links()] if self.is_own else []
        return [*own, *self.comments.steps()]

    def carry_out(self, steps: list[Step]) -> None:
        """Do it; rows that were as they were made are so again, with their new content."""
        if self.post is None or not isinstance(self.read, ImportedPost):
            return
        untouched = self._untouched()
        before = print_of(self.post)
        for step in steps:
            if step.change.fate == CHANGES:
                step.do()
        if print_of(self.post) != before:
            self.post.save()
        self.comments.carry_out()
        for model, pks in untouched:
            self.trace.note(model._base_manager.filter(pk__in=pks))
        understand(self.file, self.read)
        self.file.created = self.trace.to_json()
        self.file.save(update_fields=[*UNDERSTOOD, "created"])

    def _untouched(self) -> list[tuple[type[Model], list[int]]]:
        """The rows that nobody edited since they were made, before anything is changed."""
        return [
            (model, [row.pk for row in rows if is_as_made(row, self.trace.made_by_it(model).get(row.pk, ""))])
            for model, rows in ((Post, [self.post]), (FurtherReading, self.post.further_reading.all()))
        ]

    # The fields of the post

    def _fields(self) -> Iterator[Step]:
        for field in (*self._plain_fields(), self._rating(), self._film(), self._tags()):
            old = "" if field.old is _Unknown else field.old
            is_edited = field.now != old or (field.old is _Unknown and field.now not in (None, "", ()))
            if field.new in (field.now, field.old):
                continue
            yield Step(weigh(field.subject, field.now, field.new, is_edited=is_edited), field.set_it)

    def _plain_fields(self) -> Iterator[_Field]:
        read = self.read
        title = self._old("title", default=None) or PurePath(self.file.name).stem or self.file.name
        yield self._plain(_("title"), "title", title, title_of(read))
        yield self._plain(_("text"), "source", self._old("body_text"), read.body)
        yield self._plain(_("verdict"), "verdict", self._old("verdict"), read.verdict)
        yield self._plain(_("quotation"), "pull_quote", self._old("pull_quote"), read.pull_quote)
        declared = self._old("declared_count", default=None)
        yield self._plain(_("declared comments"), "declared_comments", declared, read.declared_count)
        date = self._old("date")
        old = date if date is _Unknown else moment_of(date)
        yield self._plain(_("date"), "original_date", old, moment_of(read.date))

    def _old(self, name: str, *, default: Any = _Unknown) -> Any:
        """What the last reading had; reports of the first version do not say everything."""
        return self.report.get(name, default)

    def _plain(self, subject: str, column: str, old: Any, new: Any) -> _Field:
        return _Field(subject, old, getattr(self.post, column), new, lambda: setattr(self.post, column, new))

    def _rating(self) -> _Field:
        now, new = self.post.rating, self.read.rating
        words = [rating.text if rating else "" for rating in (now, new)]
        return _Field(_("rating"), self._old("rating_text"), *words, lambda: setattr(self.post, "rating", new))

    def _film(self) -> _Field:
        old = self._old("film")
        was = old if old is _Unknown else _named(old["title"], old["year"]) if old else ""
        here = self.post.film
        # A film that was here before may be spelt otherwise, or have got its year here.
        is_same = here is not None and isinstance(old, dict) and _is_about(here, old["title"], old["year"])
        now = was if is_same else _named(here.title, here.year) if here else ""
        new = _named(self.read.film.title, self.read.film.year) if self.read.film and self.read.film.title else ""
        return _Field(_("film"), was, now, new, self._change_film)

    def _change_film(self) -> None:
        before = self.post.film
        self.post.film = film_for(self.read, self.trace)
        self.post.save()
        mark = self.trace.made_by_it(Film).get(before.pk, "") if before else ""
        if before and before != self.post.film and is_as_made(before, mark) and not before.posts.exists():
            self.trace.forget(Film, [before.pk])
            before.delete()

    def _tags(self) -> _Field:
        old = self._old("tags")
        was = old if old is _Unknown else _listed(old)
        now = _listed(self.post.tags.values_list("name", flat=True))
        return _Field(_("tags"), was, now, _listed(self.read.tags), self._change_tags)

    def _change_tags(self) -> None:
        before = list(self.post.tags.all())
        self.post.tags.set(tags_called(self.read.tags, self.trace))
        made = self.trace.made_by_it(Tag)
        for tag in before:
            if is_as_made(tag, made.get(tag.pk, "")) and not tag.posts.exists():
                self.trace.forget(Tag, [tag.pk])
                tag.delete()

    # Further reading, link by link

    def _links(self) -> Iterator[Step]:
        titles = self._old("further_reading", default=[])
        urls = self._old("further_urls", default=[])
        old = {bare(title): url or "" for title, url in zip(titles, urls, strict=False)}
        here = {bare(link.title): link for link in self.post.further_reading.all()}
        new = {bare(link.title): (position, link) for position, link in enumerate(self.read.links, start=1)}
        subject = _("further reading")
        for key, (position, link) in new.items():
            row = here.get(key)
            if row is None and key not in old:
                yield Step(Change(subject, "", link.title, CHANGES), lambda at=position: self._add_link(at))
            elif row is not None and link.url not in (row.url, old.get(key)):
                change = weigh(subject, row.url, link.url, is_edited=row.url != old.get(key, ""))
                yield Step(change, lambda row=row, url=link.url: _set_address(row, url))
        for key in old.keys() - new.keys():
            if row := here.get(key):
                mark = self.trace.made_by_it(FurtherReading).get(row.pk, "")
                change = weigh(subject, row.title, "", is_edited=not is_as_made(row, mark))
                yield Step(change, lambda row=row: self._remove_link(row))

    def _add_link(self, position: int) -> None:
        link = self.read.links[position - 1]
        uid = name_for(self.read.source_id, f"further/{position}")
        wishes = {} if FurtherReading.objects.filter(uid=uid).exists() else {"uid": uid}
        words = {"title": link.title, "publication": link.publication, "url": link.url}
        self.trace.note([FurtherReading.objects.create(post=self.post, position=position, **words, **wishes)])

    def _remove_link(self, row: FurtherReading) -> None:
        self.trace.forget(FurtherReading, [row.pk])
        row.delete()


def _set_address(row: FurtherReading, url: str) -> None:
    row.url = url
    row.save(update_fields=["url"])


def _named(title: str, year: int | None) -> str:
    return f"{title} ({year})" if year else title


def _is_about(film: Film, title: str, year: int | None) -> bool:
    return film.title.casefold() == title.casefold() and (None in (year, film.year) or film.year == year)


def _listed(names: Any) -> str:
    return ", ".join(sorted({str(name) for name in names}, key=str.casefold))
