"""Questions asked of many comments, and the storing of many at once; with models/comments.py the only door to mptt."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Self

from django.db import connections, models, transaction
from django.db.models import Count, F, Max, Q
from mptt.managers import TreeManager

from blog.models import Post
from comments.numbering import check_move, number_threads

if TYPE_CHECKING:
    from comments.models import Comment

TREE_IDS = "comments_tree_ids"  # a sequence, where the database has sequences (made by the first migration)
DEEPEST = 50  # mptt walks a thread recursively: what would stand deeper is stored at this depth
TREE_COLUMNS = ("tree_id", "level", "lft", "rght")
BATCH = 500


class CommentQuerySet(models.QuerySet):
    def approved(self) -> Self:
        return self.filter(state=self.model.State.APPROVED)

    def removed(self) -> Self:
        return self.filter(state__in=[self.model.State.SPAM, self.model.State.TRASH])

    def of(self, post: Post) -> Self:
        return self.filter(post=post)

    def in_the_source(self) -> Self:
        """Without those of which only the place is left: not in their source, or removed and emptied since.

        Nobody can decide on them.
        """
        emptied = Q(state__in=[self.model.State.SPAM, self.model.State.TRASH], source="")
        return self.exclude(Q(state=self.model.State.MISSING) | emptied)

    def in_order(self) -> Self:
        """As siblings stand below each other."""
        return self.order_by("sort_at", "pk")

    def for_thread(self) -> Self:
        """With all that a thread shows, in one query: hidden comments too where somebody answered them."""
        has_replies = Q(rght__gt=F("lft") + 1)
        shown = self.filter(Q(state=self.model.State.APPROVED) | has_replies)
        return shown.select_related("user").defer("source").in_order()

    def in_thread_of(self, comment: "Comment") -> Self:
        """All that stands below the same root, the comment itself included."""
        return self.filter(tree_id__in=self.model.objects.filter(pk=comment.pk).values("tree_id"))

    def is_known(self, name: str, email: str) -> bool:
        """Whether this name and address have an approved comment, as WordPress asks (comment_previously_approved)."""
        return bool(email) and self.approved().filter(author_name=name, author_email__iexact=email).exists()

    def count_by_post(self, posts: Iterable[Post]) -> dict[int, int]:
        """How many comments one can count below each post, in one query."""
        rows = self.approved().filter(post__in=posts).order_by().values_list("post").annotate(Count("pk"))
        return defaultdict(int, rows)


class CommentManager(TreeManager.from_queryset(CommentQuerySet)):
    def get_queryset(self) -> CommentQuerySet:
        # mptt would order every query by its own columns; here the order is asked for where it matters.
        return CommentQuerySet(self.model, using=self._db)

    def get_by_natural_key(self, uid: str) -> "Comment":
        return self.get(uid=uid)

    @transaction.atomic
    def store_thread(self, comments: Sequence["Comment"]) -> None:
        """Store new comments of one post, each after the one it answers, far faster than one by one.

        The caller sets everything but the tree columns; `parent` is a comment of the same call or a stored one.
        """
        if not comments:
            return
        post_id = comments[0].post_id
        Post.objects.lock(post_id)
        joins_stored = any(comment.parent and not comment.parent._state.adding for comment in comments)
        self._place(comments)
        for comment, key in zip(comments, self._next_keys(len(comments)), strict=True):
            comment.pk = key
        self.bulk_create(comments, batch_size=BATCH)
        if joins_stored:
            self.renumber(post_id)

    @transaction.atomic
    def remove_for_good(self, post_id: int, pks: Sequence[int]) -> None:
        """Remove comments of a post as if they had never been; nobody who stays answers one of them.

        Where an import is taken back: what a moderator removes goes to the trash, with a marker in its place.
        """
        if pks:
            Post.objects.lock(post_id)
            for first in range(0, len(pks), BATCH):
                gone = self.of(post_id).filter(pk__in=pks[first : first + BATCH])
                self._let_go_of(gone.values("pk"))
                gone._raw_delete(self.db)
            self.renumber(post_id)

    def _let_go_of(self, pks: models.QuerySet) -> None:
        """What the database's own deletion leaves to Django: rows that speak of these comments."""
        for relation in self.model._meta.related_objects:
            rows = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": pks})
            if relation.on_delete is models.CASCADE:
                rows.delete()
            elif relation.on_delete is models.SET_NULL:
                rows.update(**{relation.field.name: None})

    @transaction.atomic
    def move(self, comment: "Comment", parent: "Comment | None") -> None:
        """Hang a comment with all its answers below another one of the same post, or let it stand for itself.

        Raises MisplacedReply, which says why, where it cannot hang there.
        """
        Post.objects.lock(comment.post_id)
        parents = dict(self.of(comment.post_id).values_list("pk", "parent"))
        above = parent.pk if parent else None
        check_move(comment.pk, above, parents, deepest=DEEPEST)
        self.of(comment.post_id).filter(pk=comment.pk).update(parent=above)
        self.renumber(comment.post_id)
        comment.refresh_from_db(fields=["parent", *TREE_COLUMNS])

    @transaction.atomic
    def renumber(self, post_id: int) -> int:
        """Make the tree columns of a post's comments what their parent links say; tell how many were wrong.

        Raises AnswersItself where the parent links run in a circle.
        """
        Post.objects.lock(post_id)
        misplaced = self.misplaced(post_id)
        self.bulk_update(misplaced, TREE_COLUMNS, batch_size=BATCH)
        return len(misplaced)

    def misplaced(self, post_id: int) -> list["Comment"]:
        """The comments whose stored tree columns are not what the parent links say, with the right ones in them."""
        # Siblings may be numbered in any order (pages sort them by `sort_at`): a right numbering is found to be right.
        rows = self.of(post_id).only("parent", *TREE_COLUMNS).order_by("lft", "sort_at", "pk")
        comments = {comment.pk: comment for comment in rows}
        places = number_threads({comment.pk: comment.parent_id for comment in comments.values()})
        trees = self._trees_of_roots(post_id, {place.root: comments[place.root].tree_id for place in places.values()})
        return [comments[pk] for pk, place in places.items() if comments[pk].take_place(place, trees[place.root])]

    def take_tree_id(self) -> int:
        """A number that no thread has: inside a transaction, as SQLite has no sequence to take it from."""
        return self._next_tree_ids(1)[0]

    def _place(self, comments: Sequence["Comment"]) -> None:
        by_identity = {id(comment): comment for comment in comments}
        for comment in comments:
            comment.render()
            comment.level = comment.parent.level + 1 if comment.parent else 0
            if comment.level >= DEEPEST:
                comment.parent, comment.level = comment.parent.parent, DEEPEST - 1
        places = number_threads({key: id(comment.parent) for key, comment in by_identity.items()})
        roots = list(dict.fromkeys(place.root for place in places.values()))
        trees = dict(zip(roots, self._next_tree_ids(len(roots)), strict=True))
        for key, place in places.items():
            by_identity[key].take_place(place, trees[place.root])

    def _trees_of_roots(self, post_id: int, trees: dict[int, int]) -> dict[int, int]:
        """Each root's tree id: the one it has, unless another thread has it too."""
        others = self.filter(tree_id__in=set(trees.values())).exclude(post=post_id)
        taken = set(others.values_list("tree_id", flat=True))
        kept: dict[int, int] = {}
        for root, tree_id in trees.items():
            if tree_id not in taken:
                kept[root] = tree_id
                taken.add(tree_id)
        homeless = [root for root in trees if root not in kept]
        return kept | dict(zip(homeless, self._next_tree_ids(len(homeless)), strict=True))

    def _next_tree_ids(self, count: int) -> list[int]:
        if connections[self.db].vendor == "postgresql":
            return self._numbers("SELECT nextval(%s) FROM generate_series(1, %s)", [TREE_IDS, count])
        highest = self.aggregate(highest=Max("tree_id"))["highest"] or 0
        return list(range(highest + 1, highest + 1 + count))

    def _next_keys(self, count: int) -> list[int]:
        """Primary keys before the rows: replies name their parents, and the keys follow the order of the source."""
        table = self.model._meta.db_table
        if connections[self.db].vendor == "postgresql":
            query = "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)"
            return self._numbers(query, [table, count])
        last = max(self._numbers("SELECT seq FROM sqlite_sequence WHERE name = %s", [table]), default=0)
        return list(range(last + 1, last + 1 + count))

    def _numbers(self, query: str, values: list[object]) -> list[int]:
        with connections[self.db].cursor() as cursor:
            cursor.execute(query, values)
            return [number for (number,) in cursor.fetchall()]

    def _get_next_tree_id(self) -> int:
        return self.take_tree_id()  # mptt's own, max + 1, is the same for two writers at once
