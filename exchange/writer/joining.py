"""Two dumps of one post: found, proposed, and put together; nothing doubled, nothing that is here overwritten."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from blog.models import FurtherReading, Post, SourceFormat
from comments.models import Comment
from comments.numbering import AnswersItself, number_threads
from exchange.models import ImportedFile
from exchange.records import ImportedComment, ImportedPost
from exchange.writer.matching import Match, Told, bare, match
from exchange.writer.places import Sequel
from exchange.writer.reading import understood
from exchange.writer.storing import (
    author_called,
    film_for,
    moment_of,
    name_for,
    needs_number,
    new_comment,
    tags_called,
    words_of,
)
from exchange.writer.traces import Trace


@dataclass(frozen=True)
class JoinedComment:
    """A comment of the dump, and where it stands or will stand."""

    path: str
    author: str
    text: str
    answers: str

    def __str__(self) -> str:
        name = self.author or _("name not in the dump")
        return f"{self.path} {name}: {_beginning(self.text)} ({self.answers or _('a comment on the post')})"


@dataclass(frozen=True)
class Joining:
    """What joining a dump to a post does; filled fields and conflicts in words."""

    new_comments: tuple[JoinedComment, ...] = ()
    same_comments: tuple[JoinedComment, ...] = ()
    filled_fields: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()


def joining(file: ImportedFile) -> Joining:
    """What joining would do; nothing is stored."""
    read = understood(file)
    if file.joins is None or not isinstance(read, ImportedPost):
        return Joining()
    return Plan(read, file.joins).in_words()


@transaction.atomic
def join(imported: ImportedPost, post: Post) -> Trace:
    """Put what is new in a dump to the post that is here."""
    return Plan(imported, Post.objects.lock(post.pk)).carry_out()


# What joining does


@dataclass
class _Step:
    """A row that gets what it lacked; the values are made when they are stored."""

    row: Model
    values: Callable[[Trace], dict[str, Any]]
    words: str


@dataclass
class Plan:
    imported: ImportedPost
    post: Post
    steps: list[_Step] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    moves: dict[int, str] = field(default_factory=dict)
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.stored = list(self.post.comments.select_related("parent").order_by("level", "sort_at", "pk"))
        self.by_pk = {comment.pk: comment for comment in self.stored}
        self.by_path = {comment.path: comment for comment in self.imported.comments}
        self.match = match_comments(self.stored, self.imported)
        self.stand_in = max((comment.stand_in or 0 for comment in self.stored), default=0)
        self._look_at_post()
        self.new_links = list(self._look_at_links())
        self._look_at_tags()
        for comment in self.imported.found:
            self._look_at_comment(comment)

    # The post

    def _look_at_post(self) -> None:
        post, imported = self.post, self.imported
        author = author_called(imported.byline)
        self._field(
            _("author"), post.author, author, {"author_id": author.pk if author else None}, said=imported.byline
        )
        date = moment_of(imported.date)
        self._field(_("date"), _day(post.original_date), _day(date), {"original_date": date})
        self._field(_("verdict"), post.verdict, imported.verdict, {"verdict": imported.verdict})
        self._field(_("quotation"), post.pull_quote, imported.pull_quote, {"pull_quote": imported.pull_quote})
        declared = imported.declared_count
        self._field(_("declared comments"), post.declared_comments, declared, {"declared_comments": declared})
        self._look_at_rating()
        self._look_at_film()
        self._look_at_body()
        if bare(imported.title) not in {"", bare(post.title)}:
            self._disagree(_("title"), post.title, imported.title)

    def _field(self, what: str, here: Any, there: Any, values: dict[str, Any], *, said: str = "") -> None:
        if here in (None, "") and there not in (None, ""):
            self._fill(self.post, values, _("%(what)s: %(value)s") % {"what": what, "value": there})
        elif here not in (None, "") and (there or said) and str(here) != str(said or there):
            self._disagree(what, here, said or there)

    def _fill(self, row: Model, values: dict[str, Any] | Callable[[Trace], dict[str, Any]], words: str) -> None:
        self.steps.append(_Step(row, values if callable(values) else lambda _trace: values, words))

    def _disagree(self, what: str, here: object, there: object) -> None:
        said = {"what": what, "here": _beginning(str(here)), "there": _beginning(str(there))}
        self.conflicts.append(_("%(what)s: here “%(here)s”, in the dump “%(there)s”") % said)

    def _look_at_rating(self) -> None:
        here, there = self.post.rating, self.imported.rating
        if there is None:
            return
        if here is None:
            columns = {"rating_text": there.text, "rating_value": there.value}
            columns |= {"rating_best": there.best, "rating_worst": there.worst}
            self._fill(self.post, columns, _("rating: %s") % there.text)
        elif (here.value, here.best, here.worst) != (there.value, there.best, there.worst):
            self._disagree(_("rating"), here.text, there.text)

    def _look_at_film(self) -> None:
        film = self.imported.film
        if film is None or not film.title:
            return
        if self.post.film is None:
            self._fill(self.post, self._film, _("film: %s") % film.title)
        elif bare(self.post.film.title) != bare(film.title):
            self._disagree(_("film"), self.post.film.title, film.title)

    def _film(self, trace: Trace) -> dict[str, Any]:
        film = film_for(self.imported, trace)
        return {"film_id": film.pk if film else None}

    def _look_at_body(self) -> None:
        here, there = bare(self.post.source), bare(self.imported.body)
        if there and not here:
            values = {"source": self.imported.body, "source_format": SourceFormat.PLAIN}
            self._fill(self.post, values, _("text: %d characters") % len(self.imported.body))
        elif there and there not in here:
            self._disagree(_("text"), self.post.source, self.imported.body)

    def _look_at_tags(self) -> None:
        here = {name.casefold() for name in self.post.tags.values_list("name", flat=True)}
        self.tags = tuple(name for name in self.imported.tags if name.casefold() not in here)

    def _look_at_links(self) -> Iterator[int]:
        """The positions of links that are not here; those that are get the address that they lack."""
        here = {bare(link.title): link for link in self.post.further_reading.all()}
        for position, there in enumerate(self.imported.links, start=1):
            link = here.get(bare(there.title))
            if link is None:
                yield position
            elif there.url and not link.url:
                self._fill(link, {"url": there.url}, _("address of “%(title)s”: %(url)s") % vars(there))
            elif there.url and link.url != there.url:
                self._disagree(link.title, link.url, there.url)

    # The comments

    def _look_at_comment(self, comment: ImportedComment) -> None:
        if comment.path in self.match.fills:
            stored = self.by_pk[self.match.fills[comment.path]]
            words = _("the comment that was not in the first dump: %s") % _beginning(comment.text)
            self._fill(stored, lambda _trace: self._whole(comment), words)
        elif comment.path in self.match.same:
            stored = self.by_pk[self.match.same[comment.path]]
            if stored.source_id:
                self._compare(stored, comment)

    def _whole(self, comment: ImportedComment) -> dict[str, Any]:
        words = words_of(comment, stand_in=self._next_number() if needs_number(comment) else None)
        return {**words, "kind": comment.kind, "source_format": SourceFormat.PLAIN}

    def _next_number(self) -> int:
        self.stand_in += 1
        return self.stand_in

    def _compare(self, stored: Comment, comment: ImportedComment) -> None:
        what = _("comment “%s”") % _beginning(comment.text)
        if comment.author and not stored.author_name:
            values = {"author_name": comment.author, "stand_in": None}
            self._fill(stored, values, _("%(what)s: written by %(author)s") % {"what": what, "author": comment.author})
        elif comment.author and comment.author != stored.author_name:
            self._disagree(what, stored.author_name, comment.author)
        moment = moment_of(comment.created)
        if moment and stored.created_at is None:
            words = _("%(what)s: written on %(date)s") % {"what": what, "date": comment.created}
            self._fill(stored, {"created_at": moment}, words)
        elif moment and _day(moment) != _day(stored.created_at):
            self._disagree(what, _day(stored.created_at), _day(moment))
        self._compare_places(stored, comment, what)

    def _compare_places(self, stored: Comment, comment: ImportedComment, what: str) -> None:
        """A parent that only this dump knows is the right one: there, the reply fell to a neighbour."""
        parent = self.by_path.get(comment.parent_path)
        if parent is None or parent.is_missing:
            return
        known = self.match.of(parent.path)
        if known is None or (known != stored.parent_id and all(each.parent_id is None for each in self.stored)):
            self.moves[stored.pk] = parent.path
        elif known != stored.parent_id:
            self._disagree(what, _answering(stored.parent), _answering(self.by_pk[known]))

    @property
    def new(self) -> list[ImportedComment]:
        """Comments that are not here; missing ones too, where a new one answers them."""
        new = [comment for comment in self.imported.comments if self.match.of(comment.path) is None]
        needed = {comment.path for comment in new if not comment.is_missing}
        for comment in reversed(new):
            if comment.path in needed:
                needed.add(comment.parent_path)
        return [comment for comment in new if comment.path in needed]

    # In words, or in deed

    def in_words(self) -> Joining:
        filled = [step.words for step in self.steps]
        filled += [_("further reading: %s") % self.imported.links[position - 1].title for position in self.new_links]
        filled += [_("tag: %s") % name for name in self.tags]
        filled += [self._move_in_words(pk, path) for pk, path in self.moves.items()]
        return Joining(
            new_comments=tuple(self._told(each) for each in self.new if not each.is_missing),
            same_comments=tuple(self._told(each) for each in self.imported.found if each.path in self.match.same),
            filled_fields=tuple(filled),
            conflicts=tuple(self.conflicts),
        )

    def _told(self, comment: ImportedComment) -> JoinedComment:
        parent = self.by_path.get(comment.parent_path)
        here = self.match.of(comment.parent_path)
        answered = self.by_pk[here].source if here is not None else parent.text if parent else ""
        answers = _("in reply to “%s”") % _beginning(answered) if parent and answered else ""
        if parent and not answered:
            answers = _("in reply to a comment that is not in the dump")
        return JoinedComment(comment.path, comment.author, comment.text, answers)

    def _move_in_words(self, pk: int, path: str) -> str:
        said = {"text": _beginning(self.by_pk[pk].source), "parent": _beginning(self.by_path[path].text)}
        return _("comment “%(text)s”: in reply to “%(parent)s”") % said

    def carry_out(self) -> Trace:
        trace = Trace()
        for step in self.steps:
            trace.fill(step.row, step.values(trace))
        self._add_tags(trace)
        self._add_links(trace)
        made = self._add_comments()
        self._move(made, trace)
        trace.note(made.values())
        places = {path: self._pk(path, made) for path in self.by_path}
        trace.places = {path: pk for path, pk in places.items() if pk is not None}
        return trace

    def _add_tags(self, trace: Trace) -> None:
        if tags := tags_called(self.tags, trace):
            trace.tagged = [tag.pk for tag in tags if not self.post.tags.filter(pk=tag.pk).exists()]
            self.post.tags.add(*tags)

    def _add_links(self, trace: Trace) -> None:
        last = max((link.position for link in self.post.further_reading.all()), default=0)
        links = [
            FurtherReading(
                uid=name_for(self.imported.source_id, f"further/{position}"),
                post=self.post,
                position=last + step,
                title=self.imported.links[position - 1].title,
                publication=self.imported.links[position - 1].publication,
                url=self.imported.links[position - 1].url,
            )
            for step, position in enumerate(self.new_links, start=1)
        ]
        trace.note(FurtherReading.objects.bulk_create(links))

    def _add_comments(self) -> dict[str, Comment]:
        sequel = Sequel(self.stored, self.imported, self.match)
        prefix = f"{name_for(self.imported.source_id).hex[:12]}/"
        made: dict[str, Comment] = {}
        for comment in self.new:
            here = self.match.of(comment.parent_path)
            made[comment.path] = new_comment(
                self.post,
                comment,
                source_id=self.imported.source_id,
                prefix=prefix,
                parent=made.get(comment.parent_path) if here is None else self.by_pk[here],
                stand_in=self._next_number() if needs_number(comment) else None,
                sort_at=sequel.sort_at(comment),
            )
        Comment.objects.store_thread(list(made.values()))
        return made

    def _move(self, made: dict[str, Comment], trace: Trace) -> None:
        """Hang replies where they belong, unless comments would then answer each other in a circle."""
        parents = {comment.pk: comment.parent_id for comment in (*self.stored, *made.values())}
        targets = {pk: self._pk(path, made) for pk, path in self.moves.items()}
        try:
            number_threads(parents | targets)
        except AnswersItself:
            return
        for pk, parent in targets.items():
            trace.fill(self.by_pk[pk], {"parent_id": parent})
        if targets:
            Comment.objects.renumber(self.post.pk)

    def _pk(self, path: str, made: dict[str, Comment]) -> int | None:
        return made[path].pk if path in made else self.match.of(path)


def match_comments(stored: list[Comment], imported: ImportedPost) -> Match:
    old = [
        Told(
            key=comment.pk,
            parent=comment.parent_id,
            text=comment.source,
            author=comment.author_name,
            created=_day(comment.created_at),
            is_missing=comment.is_missing,
        )
        for comment in stored
    ]
    return match(old, as_told(imported))


def as_told(imported: ImportedPost) -> list[Told]:
    paths = {comment.path for comment in imported.comments}
    return [
        Told(
            key=comment.path,
            parent=comment.parent_path if comment.parent_path in paths else None,
            text=comment.text,
            author=comment.author,
            created=comment.created if moment_of(comment.created) else "",
            is_missing=comment.is_missing,
        )
        for comment in imported.comments
    ]


def _day(moment: Any) -> str:
    return localtime(moment).date().isoformat() if moment else ""


def _answering(comment: Comment | None) -> str:
    if comment is None:
        return _("a comment on the post")
    return _("a comment that is not in the dump") if comment.is_missing else _beginning(comment.source)


def _beginning(text: str, length: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[:length].rstrip()}…"
