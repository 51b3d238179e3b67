"""Which post that is here a dump may be of: one of the same title or film, with some of the same text."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from blog.models import Post
from exchange.models import ImportBatch, ImportedFile
from exchange.records import ImportedPost
from exchange.writer.matching import LONG, bare
from exchange.writer.storing import name_for

ENOUGH_COMMENTS = 2  # that two readings share


def proposal(imported: ImportedPost) -> Post | None:
    """The post that is here and of which this may be another dump, or another page of comments."""
    return Candidates().post_of(imported)


@dataclass(frozen=True)
class _Gist:
    """What a post is recognised by: prints of its paragraphs and comments, which take little memory."""

    year: int | None
    text: int | None
    paragraphs: frozenset[int]
    comments: frozenset[int]

    def may_be(self, other: "_Gist") -> bool:
        """A paragraph in common, or some comments; or one has no text at all, like page 2 of many themes."""
        if len({self.year, other.year} - {None}) > 1:
            return False
        if not self.paragraphs.isdisjoint(other.paragraphs) or (self.text is not None and self.text == other.text):
            return True
        if any(each.text is None and each.comments for each in (self, other)):
            return True
        return len(self.comments & other.comments) >= ENOUGH_COMMENTS


class Candidates:
    """The posts that are here by title and film, and their gist once it was asked for: for thousands of files.

    What lies in the trash is not here: nobody would see what joins it.
    """

    def __init__(self) -> None:
        self._by_title: dict[str, list[int]] | None = None
        self._gists: dict[int, _Gist] = {}

    def post_of(self, imported: ImportedPost) -> Post | None:
        titles = {bare(imported.title), bare(imported.film.title if imported.film else "")} - {""}
        known = self._known()
        pks = sorted({pk for title in titles for pk in known.get(title, ())}, reverse=True)
        gist = _gist_of_reading(imported) if pks else None
        for pk in pks:
            if gist and (other := self._gist(pk)) and gist.may_be(other):
                post = Post.objects.select_related("film").filter(pk=pk).first()
                if post and not _is_that_very_dump(post, imported):
                    return post
        return None

    def add(self, post: Post) -> None:
        """A post is new here, or was joined."""
        self._gists.pop(post.pk, None)
        if self._by_title is not None:
            self._enter(post.pk, post.title, post.film.title if post.film else "")

    def _known(self) -> dict[str, list[int]]:
        if self._by_title is None:
            self._by_title = defaultdict(list)
            rows = Post.objects.living().filter(kind=Post.Kind.POST).values_list("pk", "title", "film__title")
            for pk, title, film in rows.iterator():
                self._enter(pk, title, film or "")
        return self._by_title

    def _enter(self, pk: int, *titles: str) -> None:
        for title in {bare(each) for each in titles} - {""}:
            if pk not in self._by_title[title][-1:]:
                self._by_title[title].append(pk)

    def _gist(self, pk: int) -> _Gist | None:
        if pk not in self._gists:
            post = Post.objects.select_related("film").filter(pk=pk).first()
            if post is None:
                return None
            comments = post.comments.in_the_source().values_list("source", flat=True)
            self._gists[pk] = _gist(post.film.year if post.film else None, post.source, comments)
        return self._gists[pk]


def _gist_of_reading(imported: ImportedPost) -> _Gist:
    year = imported.film.year if imported.film else None
    return _gist(year, imported.body, (comment.text for comment in imported.found))


def _gist(year: int | None, text: str, comments: Iterable[str]) -> _Gist:
    paragraphs = {paragraph for paragraph in map(bare, text.split("\n\n")) if len(paragraph) >= LONG}
    return _Gist(
        year=year,
        text=hash(bare(text)) if bare(text) else None,
        paragraphs=frozenset(map(hash, paragraphs)),
        comments=frozenset(hash(bare(comment)) for comment in comments if bare(comment)),
    )


def _is_that_very_dump(post: Post, imported: ImportedPost) -> bool:
    if post.uid == name_for(imported.source_id):
        return True
    stored = ImportedFile.objects.filter(source_id=imported.source_id, batch__state=ImportBatch.State.COMMITTED)
    return stored.filter(post=post).exists()
