"""A conversation read again: which comments are the same, changed, new or gone; answered ones never go."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import count
from typing import Any
from uuid import uuid4

from django.utils.translation import gettext as _

from blog.models import Post
from comments.models import Comment
from comments.numbering import AnswersItself, number_threads
from exchange.records import ImportedComment, ImportedPost
from exchange.writer.joining import as_told, match_comments
from exchange.writer.matching import Match, Told, match
from exchange.writer.places import Sequel
from exchange.writer.storing import A_MOMENT, moment_of, needs_number, new_comment, place_in_source, words_of
from exchange.writer.traces import Trace, is_as_made
from exchange.writer.weighing import CHANGES, Change, Step, weigh


class Recounting:
    def __init__(
        self, post: Post, report: Mapping[str, Any], trace: Trace, read: ImportedPost, *, is_own: bool
    ) -> None:
        self.post, self.trace, self.read, self.is_own = post, trace, read, is_own
        self.rows = {comment.pk: comment for comment in post.comments.select_related("parent")}
        self.old = _old_reading(report)
        self.new = {comment.path: comment for comment in read.comments}
        self.pairs = _pairs(report, self.old, read)
        self.here = self._brought_by_others()
        marks = trace.made_by_it(Comment)
        self.untouched = {pk for pk, row in self.rows.items() if pk in marks and is_as_made(row, marks[pk])}
        self.prefix = "" if is_own else f"{self._prefix()}/"
        self.fresh: list[ImportedComment] = []
        self.gone: list[int] = []
        self.moves: dict[int, str] = {}

    def _prefix(self) -> str:
        made = (self.rows[pk].source_id for pk in self.trace.made_by_it(Comment) if pk in self.rows)
        return next(made, "again/").partition("/")[0]

    def _brought_by_others(self) -> dict[str, int]:
        """Comments that this reading is the first to see, but that are here from another dump."""
        known = set(self.trace.places.values())
        found = match_comments(list(self.rows.values()), self.read)
        return {path: pk for path, pk in found.same.items() if path not in self.pairs and pk not in known}

    def steps(self) -> list[Step]:
        return [*self._new_steps(), *self._gone_steps()]

    # What is different

    def _new_steps(self) -> Iterator[Step]:
        for comment in self.read.comments:
            old_path = self.pairs.get(comment.path)
            if comment.path in self.here:
                continue
            if old_path is None:
                self.fresh.append(comment)
                yield Step(Change(_subject(comment), "", _shown(comment), CHANGES))
            elif row := self._row_of(old_path):
                yield from self._differences(row, self.old[old_path], comment)

    def _may_go(self, row: Comment) -> bool:
        """Nobody edited it, and nobody here answered it."""
        made = self.trace.made_by_it(Comment)
        return row.pk in self.untouched and all(
            row.pk != each.parent_id or pk in made for pk, each in self.rows.items()
        )

    def _row_of(self, old_path: str) -> Comment | None:
        """The row that this file made; None where somebody removed it for good, or another file made it."""
        pk = self.trace.places.get(old_path, 0)
        return self.rows.get(pk) if pk in self.trace.made_by_it(Comment) else None

    def _differences(self, row: Comment, old: Mapping[str, Any], comment: ImportedComment) -> Iterator[Step]:
        subject = _subject(comment)
        if old["is_missing"] or comment.is_missing:
            if old["is_missing"] != comment.is_missing:
                is_edited = not row.is_missing if old["is_missing"] else not self._may_go(row)
                change = weigh(subject, _source(row), _shown(comment), is_edited=is_edited)
                yield Step(change, lambda: self._say(row, comment))
        else:
            for what, column, was, new in (
                (_("text"), "source", old["text"], comment.text),
                (_("name"), "author_name", old["author"] or "", comment.author),
                (_("date"), "created_at", moment_of(old["date"] or ""), moment_of(comment.created)),
                (_("kind"), "kind", old["kind"], comment.kind),
            ):
                now = getattr(row, column)
                if new not in (now, was):
                    change = weigh(f"{subject}, {what}", now, new, is_edited=now != was)
                    yield Step(change, lambda column=column, new=new: self._set(row, column, new))
        yield from self._difference_of_place(row, old, comment)

    def _difference_of_place(self, row: Comment, old: Mapping[str, Any], comment: ImportedComment) -> Iterator[Step]:
        old_parent = old["parent"]
        new_parent = comment.parent_path if comment.parent_path in self.new else None
        if (self.pairs.get(new_parent) if new_parent else None) == old_parent and (new_parent is None) == (
            old_parent is None
        ):
            return
        target = self.trace.places.get(self.pairs.get(new_parent, ""), 0) if new_parent else None
        if target == row.parent_id or (target and target not in self.rows):
            return
        is_edited = row.parent_id != (self.trace.places.get(old_parent) if old_parent else None)
        answered = self.new[new_parent].text if new_parent else ""
        change = weigh(_("%s, in reply to") % _subject(comment), _source(row.parent), answered, is_edited=is_edited)
        yield Step(change, lambda: self.moves.update({row.pk: new_parent or ""}))

    def _gone_steps(self) -> Iterator[Step]:
        """From the lowest up: who is answered by somebody who stays, stays too."""
        going = {pk for path in self.old.keys() - set(self.pairs.values()) if (pk := self._pk_of(path))}
        answers = Counter(row.parent_id for row in self.rows.values() if row.pk not in going)
        leaving = Counter(self._parents_left())
        for row in sorted((self.rows[pk] for pk in going), key=lambda each: -each.level):
            is_answered = answers[row.pk] - leaving[row.pk] > 0
            is_edited = row.pk not in self.untouched
            change = weigh(_("comment that is not in the dump any more"), _source(row), "", is_edited=is_edited)
            if is_answered and not is_edited:
                change = Change(change.subject, change.before, _("stays, as it was answered"), "kept, edited here")
            if is_answered or is_edited:
                answers[row.parent_id] += 1
            yield Step(change, lambda pk=row.pk: self.gone.append(pk))

    def _pk_of(self, old_path: str) -> int:
        row = self._row_of(old_path)
        return row.pk if row else 0

    def _parents_left(self) -> Iterator[int | None]:
        """For each comment that another reading hangs elsewhere, the one that it answers no more."""
        for path, old_path in self.pairs.items():
            row, comment = self._row_of(old_path), self.new[path]
            if row is None:
                continue
            target = self.trace.places.get(self.pairs.get(comment.parent_path, ""), 0)
            was = self.trace.places.get(self.old[old_path]["parent"] or "")
            if row.parent_id == was and target != row.parent_id:
                yield row.parent_id

    # Doing it

    def _set(self, row: Comment, column: str, new: Any) -> None:
        setattr(row, column, new)
        if column in {"author_name", "kind"}:
            has_no_name = row.kind == Comment.Kind.COMMENT and not row.author_name
            row.stand_in = (row.stand_in or next(self._numbers())) if has_no_name else None
        row.save()

    def _say(self, row: Comment, comment: ImportedComment) -> None:
        stand_in = next(self._numbers()) if needs_number(comment) else None
        for name, value in {**words_of(comment, stand_in=stand_in), "kind": comment.kind}.items():
            setattr(row, name, value)
        row.save()

    def _numbers(self) -> Iterator[int]:
        taken = Comment.objects.of(self.post).exclude(stand_in=None).values_list("stand_in", flat=True)
        return count(max(taken, default=0) + 1)

    def carry_out(self) -> None:
        """After the single steps: paths, new comments, places, what is gone, and the order of the whole."""
        places = {path: self.trace.places[old] for path, old in self.pairs.items() if old in self.trace.places}
        places |= self.here
        self._rename(places)
        made = self._add(places)
        places |= {path: comment.pk for path, comment in made.items()}
        self._move(places)
        Comment.objects.remove_for_good(self.post.pk, self.gone)
        if self.is_own:
            self._set_in_order(places, has_moved=bool(made or self.moves))
        if made or self.moves:
            Comment.objects.renumber(self.post.pk)
        self.trace.places = places
        self.trace.forget(Comment, self.gone)
        self.untouched |= {comment.pk for comment in made.values()}
        self.trace.note(Comment.objects.filter(post=self.post, pk__in=self.untouched - set(self.gone)))

    def _rename(self, places: Mapping[str, int]) -> None:
        """Comments are called by their new paths, in two steps, as each name is given once."""
        made = self.trace.made_by_it(Comment)
        names = {pk: place_in_source(path, self.prefix) for path, pk in places.items() if pk in made}
        changed = {pk: name for pk, name in names.items() if pk in self.rows and self.rows[pk].source_id != name}
        leaving = dict.fromkeys(self.gone, "")
        for pk, name in [*((pk, f"~{pk}") for pk in (*changed, *leaving)), *changed.items()]:
            Comment.objects.filter(pk=pk).update(source_id=name)

    def _add(self, places: Mapping[str, int]) -> dict[str, Comment]:
        here = {comment.pk: comment for comment in Comment.objects.of(self.post)}
        sequel = Sequel(list(here.values()), self.read, Match(same=dict(places)))
        uids = set(Comment.objects.of(self.post).values_list("uid", flat=True))
        taken = {comment.source_id for comment in here.values()}
        numbers = self._numbers()
        made: dict[str, Comment] = {}
        for comment in self.fresh:
            parent = made.get(comment.parent_path) or here.get(places.get(comment.parent_path, 0))
            made[comment.path] = row = new_comment(
                self.post,
                comment,
                source_id=self.read.source_id,
                prefix=self.prefix,
                parent=parent,
                stand_in=next(numbers) if needs_number(comment) else None,
                sort_at=sequel.sort_at(comment),
            )
            row.uid = uuid4() if row.uid in uids else row.uid
            row.source_id = f"{row.source_id}~{row.uid.hex}" if row.source_id in taken else row.source_id
        Comment.objects.store_thread(list(made.values()))
        return made

    def _move(self, places: Mapping[str, int]) -> None:
        targets = {pk: places.get(path) if path else None for pk, path in self.moves.items()}
        parents = dict(Comment.objects.of(self.post).values_list("pk", "parent_id"))
        try:
            number_threads(parents | targets)
        except AnswersItself:
            self.moves = {}
            return
        for pk, target in targets.items():
            Comment.objects.filter(pk=pk).update(parent=target)

    def _set_in_order(self, places: Mapping[str, int], *, has_moved: bool) -> None:
        """The order of the source, ending where it ended before: comments written here stay below."""
        own_keys = self._own(places)
        rows = {row.pk: row for row in Comment.objects.filter(post=self.post) if row.pk in own_keys}
        own = [pk for path in self.new if (pk := places.get(path, 0)) in rows]
        families: dict[int | None, list[tuple[datetime, int]]] = defaultdict(list)
        for pk in own:
            families[rows[pk].parent_id].append((rows[pk].sort_at, pk))
        if not has_moved and all(family == sorted(family) for family in families.values()):
            return
        last: datetime = max(row.sort_at for row in rows.values())
        for position, pk in enumerate(reversed(own)):
            rows[pk].sort_at = last - position * A_MOMENT
        Comment.objects.bulk_update(rows.values(), ["sort_at"], batch_size=500)

    def _own(self, places: Mapping[str, int]) -> set[int]:
        fresh = {places[comment.path] for comment in self.fresh if comment.path in places}
        return fresh | set(self.trace.made_by_it(Comment))


def _old_reading(report: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The comments of the last reading by their paths, parents before replies."""
    found = {
        comment["path"]: {**comment, "is_missing": False, "lines": report.get("comment_lines", {}).get(comment["path"])}
        for comment in report.get("comments", [])
    }
    for path in report.get("placeholders", []):
        found[path] = {"path": path, "text": "", "author": None, "date": None, "kind": "comment", "is_missing": True}
    for path, comment in found.items():
        above = path.rpartition(".")[0]
        comment["parent"] = above if above in found else None
    return {path: found[path] for path in sorted(found, key=lambda each: [int(step) for step in each.split(".")])}


def _pairs(report: Mapping[str, Any], old: Mapping[str, Mapping[str, Any]], read: ImportedPost) -> dict[str, str]:
    """For each comment that both readings have, its path then: by text and place, else by its lines."""
    told = [
        Told(path, each["parent"], each["text"], each["author"] or "", each["date"] or "", each["is_missing"])
        for path, each in old.items()
    ]
    found = match(told, as_told(read), _unchanged(old, read))
    pairs = {comment.path: found.of(comment.path) for comment in read.comments if found.of(comment.path) is not None}
    left = {path for path, each in old.items() if not each["is_missing"]} - set(pairs.values())
    by_line = {line: path for path in left if old[path].get("lines") for line in range(*_ends(old[path]["lines"]))}
    for comment in read.found:
        if comment.path not in pairs:
            path = next((by_line[line] for line in range(*_ends(comment.lines)) if by_line.get(line) in left), None)
            if path:
                pairs[comment.path] = path
                left.remove(path)
    return pairs


def _unchanged(old: Mapping[str, Mapping[str, Any]], read: ImportedPost) -> dict[str, str]:
    """Where a reading says the same as the last one, word for word and in the same place."""
    same = {each.path for each in read.found if each.path in old and old[each.path]["text"] == each.text}
    for comment in reversed(read.comments):
        above = comment.parent_path
        if comment.path in same and old.get(above, {}).get("is_missing"):
            same.add(above)
    missing = {each.path for each in read.comments if each.is_missing}
    return {path: path for path in same if (path in missing) == bool(old[path]["is_missing"])}


def _ends(lines: Any) -> tuple[int, int]:
    first, last = lines
    return first, last + 1


def _subject(comment: ImportedComment) -> str:
    return _("comment %s") % comment.path


def _shown(comment: ImportedComment) -> str:
    return _("a comment that is not in the dump") if comment.is_missing else comment.text


def _source(row: Comment | None) -> str:
    if row is None:
        return ""
    return _("a comment that is not in the dump") if row.is_missing else row.source
