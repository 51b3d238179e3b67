"""Which post that is here a dump may be of: one of the same title or film, with some of the same text."""

from collections import defaultdict

from blog.models import Post
from exchange.models import ImportBatch, ImportedFile
from exchange.records import ImportedPost
from exchange.writer.matching import LONG, bare
from exchange.writer.storing import name_for

MOST_CANDIDATES = 20  # posts of one title that are looked at, the latest first
ENOUGH_COMMENTS = 2  # that two readings share


def proposal(imported: ImportedPost) -> Post | None:
    """The post that is here and of which this may be another dump, or another page of comments."""
    return Candidates().post_of(imported)


class Candidates:
    """The posts that are here, by title and by film: read once, so that thousands of files can be asked for."""

    def __init__(self) -> None:
        self._by_title: dict[str, list[int]] | None = None

    def post_of(self, imported: ImportedPost) -> Post | None:
        titles = {bare(imported.title), bare(imported.film.title if imported.film else "")} - {""}
        known = self._known()
        pks = sorted({pk for title in titles for pk in known.get(title, ())}, reverse=True)
        for pk in pks[:MOST_CANDIDATES]:
            post = Post.objects.select_related("film").filter(pk=pk).first()
            if post and _may_be_of(post, imported) and _shares_text(post, imported):
                return post
        return None

    def add(self, post: Post) -> None:
        if self._by_title is not None:
            self._enter(post.pk, post.title, post.film.title if post.film else "")

    def _known(self) -> dict[str, list[int]]:
        if self._by_title is None:
            self._by_title = defaultdict(list)
            rows = Post.objects.filter(kind=Post.Kind.POST).values_list("pk", "title", "film__title")
            for pk, title, film in rows.iterator():
                self._enter(pk, title, film or "")
        return self._by_title

    def _enter(self, pk: int, *titles: str) -> None:
        for title in {bare(each) for each in titles} - {""}:
            self._by_title[title].append(pk)


def _may_be_of(post: Post, imported: ImportedPost) -> bool:
    """Neither that very dump, nor about a film of another year."""
    years = {post.film.year if post.film else None, imported.film.year if imported.film else None} - {None}
    if len(years) > 1 or post.uid == name_for(imported.source_id):
        return False
    stored = ImportedFile.objects.filter(source_id=imported.source_id, batch__state=ImportBatch.State.COMMITTED)
    return not stored.filter(post=post).exists()


def _shares_text(post: Post, imported: ImportedPost) -> bool:
    """A paragraph, or some comments; or one of them has no text at all, like page 2 of many themes."""
    if _paragraphs(post.source) & _paragraphs(imported.body) or _is_same(post.source, imported.body):
        return True
    found = {bare(comment.text) for comment in imported.found}
    stored = {bare(text) for text in post.comments.in_the_source().values_list("source", flat=True)}
    if (found and not imported.body) or (stored and not post.source):
        return True
    return len((found & stored) - {""}) >= ENOUGH_COMMENTS


def _paragraphs(text: str) -> set[str]:
    return {paragraph for paragraph in map(bare, text.split("\n\n")) if len(paragraph) >= LONG}


def _is_same(one: str, other: str) -> bool:
    return bool(bare(one)) and bare(one) == bare(other)
