"""Questions asked of many comments, and the storing of many at once; with models/comments.py the only door to mptt."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Self

from django.db import connections, models, transaction
from django.db.models import Count, F, Max, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Lower
from mptt.managers import TreeManager

from blog.models import Post, User
from comments.numbering import check_move, number_threads
from comments.paging import Paging
from comments.threads import find_places, set_pings_apart

if TYPE_CHECKING:
    from comments.models import Comment

TREE_IDS = "comments_tree_ids"  # a sequence, where the database has sequences (made by the first migration)
DEEPEST = 50  # mptt walks a thread recursively: what would stand deeper is stored at this depth
SHOWN = (
    *("post", "parent", "kind", "state", "html", "created_at", "edited_at"),
    *("author_name", "author_url", "stand_in", "user__slug", "sort_at"),
)  # what a thread's markup tells of a comment: to read the rest takes as long as to show it
TREE_COLUMNS = ("tree_id", "level", "lft", "rght")
BATCH = 500
LONGEST_SEARCH, MOST_SEARCHED = 300, 10  # characters, words; SQLite refuses to look for very long ones


@dataclass(frozen=True, slots=True)
class Outline:
    """As little of a comment as says on which page it stands."""

    pk: int
    post_id: int
    parent_id: int | None
    tree: int
    is_visible: bool
    is_ping: bool


class CommentQuerySet(models.QuerySet):
    def approved(self) -> Self:
        return self.filter(state=self.model.State.APPROVED)

    def removed(self) -> Self:
        return self.filter(state__in=[self.model.State.SPAM, self.model.State.TRASH])

    def put_aside(self) -> Self:
        """What rules took for spam or trash, and nobody has looked at since; nothing of it came with an archive."""
        states = self.model.State
        decisions = self.model._meta.get_field("decisions").related_model.objects
        of_its_state = decisions.filter(comment=OuterRef("pk"), before__has_key="state").order_by("-made_at", "-pk")
        lies_there = Q(state__in=[states.SPAM, states.TRASH], source_id="") & ~Q(source="")
        last_by = Coalesce(Subquery(of_its_state.values("via")[:1]), Value("rule"))  # none at all: it came like this
        return self.alias(last_by=last_by).filter(lies_there, last_by="rule")

    def of_living_posts(self) -> Self:
        """Those of posts in the trash lie there with them, and come back with them."""
        return self.filter(post__in=Post.objects.living())

    def to_look_at(self) -> Self:
        """What waits, and what was put aside."""
        aside = self.put_aside().order_by().values("pk")
        return self.of_living_posts().filter(Q(state=self.model.State.PENDING) | Q(pk__in=aside))

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
        return self._may_be_shown().select_related("user").only(*SHOWN).in_order()

    def outline(self, *, also: Collection[int] = (), shown: Collection[int] = ()) -> list[Outline]:
        """The same comments in as few words as possible, and `also` these; `shown` is who sees his own held one."""
        rows = (self._may_be_shown() | self.filter(pk__in=[*also, *shown])).in_order()
        columns = rows.values_list("pk", "post_id", "parent_id", "tree_id", "state", "kind")
        approved, comment = self.model.State.APPROVED, self.model.Kind.COMMENT
        return [
            Outline(pk, post, parent, tree, state == approved or pk in shown, kind != comment)
            for pk, post, parent, tree, state, kind in columns
        ]

    def in_threads_of(self, outlines: Iterable[Outline]) -> Self:
        """A coarse choice: at least these comments, if need be more."""
        return self.filter(tree_id__in={outline.tree for outline in outlines})

    def _may_be_shown(self) -> Self:
        return self.filter(Q(state=self.model.State.APPROVED) | Q(rght__gt=F("lft") + 1))

    def holding(self, words: str, *fields: str) -> Self:
        """Those in which each of some words stands somewhere in the fields, inside other words too."""
        found = self
        for word in words[:LONGEST_SEARCH].split()[:MOST_SEARCHED]:
            found = found.filter(reduce(or_, (Q(**{f"{field}__icontains": word}) for field in fields)))
        return found

    def for_desk(self) -> Self:
        """With all that the moderation desk shows of each, newest first."""
        return (
            self.select_related("post", "parent__user", "user")
            .prefetch_related("decisions__by")
            .order_by("-sort_at", "-pk")
        )

    def count_by_state(self) -> dict[str, int]:
        """How many comments are in each state, in one query."""
        return defaultdict(int, self.order_by().values_list("state").annotate(Count("pk")))

    def in_thread_of(self, comment: "Comment") -> Self:
        """All that stands below the same root, the comment itself included."""
        return self.filter(tree_id__in=self.model.objects.filter(pk=comment.pk).values("tree_id"))

    def is_known(self, name: str, email: str) -> bool:
        """Whether this name and address have an approved comment, as WordPress asks (comment_previously_approved).

        No ping counts, nor what was written by a user: whoever knows his name and address is not known by them.
        """
        known = self.approved().filter(author_name=name, kind=self.model.Kind.COMMENT, user=None)
        return bool(email) and known.with_email(email).exists()

    def is_known_user(self, user: User) -> bool:
        return self.approved().filter(user=user).exists()

    def with_email(self, email: str) -> Self:
        return self.alias(lower_email=Lower("author_email")).filter(~Q(author_email=""), lower_email=email.lower())

    def from_network(self, network: str) -> Self:
        return self.filter(~Q(network=""), network=network)

    def same_as(self, comment: "Comment") -> Self:
        """Those that say what a new comment says, in the same place, by the same name or address, as WordPress asks."""
        same_writer = Q(author_name__iexact=comment.author_name)
        if comment.author_email:
            same_writer |= Q(author_email__iexact=comment.author_email)
        place = comment.parent
        if place and place.level >= DEEPEST - 1:
            place = place.parent
        said = self.filter(same_writer, post=comment.post_id, parent=place, source=comment.source)
        return said.exclude(state__in=[self.model.State.TRASH, self.model.State.MISSING])

    def count_by_post(self, posts: Iterable[Post]) -> dict[int, int]:
        """How many comments one can count below each post, in one query."""
        comments = self.approved().filter(post__in=posts, kind=self.model.Kind.COMMENT)
        rows = comments.order_by().values_list("post").annotate(Count("pk"))
        return defaultdict(int, rows)


class CommentManager(TreeManager.from_queryset(CommentQuerySet)):
    def get_queryset(self) -> CommentQuerySet:
        # mptt would order every query by its own columns; here the order is asked for where it matters.
        return CommentQuerySet(self.model, using=self._db)

    def get_by_natural_key(self, uid: str) -> "Comment":
        return self.get(uid=uid)

    def is_shown(self, post: Post, pk: int) -> bool:
        """Whether this comment, or a marker in its place, stands on a page of the post."""
        spoken, pings = set_pings_apart(self.of(post).outline())
        return pk in find_places(spoken).shown or any(ping.pk == pk for ping in pings)

    def find_pages(self, comments: Collection["Comment"]) -> None:
        """Tell comments of any posts the page they stand on, in one query: their addresses need it."""
        paging = Paging.of_site()
        posts = {comment.post_id for comment in comments}
        by_post: dict[int, list[Outline]] = {post: [] for post in posts}
        if paging.per_page and posts:
            for row in self.filter(post__in=posts).outline(also=[comment.pk for comment in comments]):
                by_post[row.post_id].append(row)
        places = {post: find_places(set_pings_apart(rows)[0]).of for post, rows in by_post.items()}
        for comment in comments:
            place = places[comment.post_id].get(comment.pk)
            comment.page = None if place is None else paging.number_of(place)

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
