"""Two dumps of one post: found, proposed, and put together; nothing doubled, nothing that is here overwritten."""

from dataclasses import dataclass

from blog.models import Post
from exchange.models import ImportedFile
from exchange.records import ImportedPost
from exchange.writer.traces import Trace


@dataclass(frozen=True)
class Joining:
    """What joining a dump to a post would do, each point in words."""

    new_comments: tuple[str, ...] = ()
    same_comments: tuple[str, ...] = ()
    filled_fields: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()


class Candidates:
    def post_of(self, imported: ImportedPost) -> Post | None:
        return None

    def add(self, post: Post) -> None:
        pass


def proposal(imported: ImportedPost) -> Post | None:
    return Candidates().post_of(imported)


def joining(file: ImportedFile) -> Joining:
    return Joining()


def join(imported: ImportedPost, post: Post) -> Trace:
    return Trace()
