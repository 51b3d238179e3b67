"""A comment: its state, its place in the thread, and the one door through which it gets there."""

import uuid
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from mptt.models import MPTTModel, TreeForeignKey

from blog.markup import RENDERER_VERSION, render_comment
from blog.models import WEB, Post, SourceFormat, is_web_address
from comments.numbering import MisplacedReply, Place
from comments.paging import Paging
from comments.querysets import DEEPEST, TREE_COLUMNS, CommentManager

if TYPE_CHECKING:
    from comments.own import Own

NOT_ASKED = -1


class Comment(MPTTModel):
    """The parent key is the truth; the columns that mptt adds are a cache of it (see `check_threads`)."""

    NATURAL_KEY = "uid"

    class State(models.TextChoices):
        APPROVED = "approved", _("approved")
        PENDING = "pending", _("waiting")
        SPAM = "spam", _("spam")
        TRASH = "trash", _("trash")
        MISSING = "missing", _("not in the source")

    class Kind(models.TextChoices):
        COMMENT = "comment", _("comment")
        PINGBACK = "pingback", _("pingback")
        TRACKBACK = "trackback", _("trackback")

    class Lesson(models.TextChoices):
        """What the spam filter has learned from this comment."""

        SPAM = "spam", _("spam")
        HAM = "ham", _("no spam")

    # mptt's columns, named here to keep them out of fixtures: there, a tree id is that of somebody else's thread.
    tree_id = models.PositiveBigIntegerField(editable=False, serialize=False)
    level = models.PositiveIntegerField(editable=False, serialize=False)
    lft = models.PositiveIntegerField(editable=False, serialize=False)
    rght = models.PositiveIntegerField(editable=False, serialize=False)

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    source_id = models.CharField(_("name in its source"), max_length=200, blank=True, editable=False)
    post = models.ForeignKey(Post, models.CASCADE, related_name="comments", verbose_name=_("post"))
    parent = TreeForeignKey(
        "self", models.RESTRICT, null=True, blank=True, related_name="replies", verbose_name=_("in reply to")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.COMMENT)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.APPROVED)
    state_reason = models.CharField(_("reason"), max_length=300, blank=True, editable=False)
    state_changed_at = models.DateTimeField(_("decided"), default=timezone.now, editable=False)

    author_name = models.CharField(_("name"), max_length=245, blank=True)
    stand_in = models.PositiveIntegerField(_("number in place of the name"), null=True, blank=True, editable=False)
    author_email = models.EmailField(_("e-mail"), max_length=100, blank=True)
    author_url = models.URLField(_("website"), max_length=200, blank=True, validators=[WEB])
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, verbose_name=_("user"), editable=False
    )
    network = models.CharField(_("network prefix"), max_length=50, blank=True, editable=False)
    wants_to_hear_of = models.CharField(
        _("wants to hear of, once it is published"), max_length=10, blank=True, editable=False
    )  # a scope of Subscription; empty when that is arranged
    taught = models.CharField(max_length=4, choices=Lesson, blank=True, editable=False)

    source = models.TextField(_("text"))
    source_format = models.CharField(max_length=10, choices=SourceFormat, default=SourceFormat.MARKDOWN, editable=False)
    html = models.TextField(editable=False, blank=True, serialize=False)
    renderer_version = models.PositiveSmallIntegerField(editable=False, default=RENDERER_VERSION, serialize=False)

    created_at = models.DateTimeField(_("written"), null=True, blank=True, default=timezone.now, editable=False)
    sort_at = models.DateTimeField(default=timezone.now, editable=False)
    edited_at = models.DateTimeField(_("edited"), null=True, blank=True, editable=False)

    shown_to_writer = False  # set while its writer looks at the page
    own: "Own | None" = None  # what the page tells its writer besides
    page: int | None = NOT_ASKED  # of the conversation; asked for with its address, unless find_pages did

    objects = CommentManager()

    class Meta:
        verbose_name, verbose_name_plural = _("comment"), _("comments")
        indexes = [
            models.Index(fields=["post", "state"], name="comments_of_a_post"),
            models.Index(fields=["state", "-sort_at"], name="comments_newest_first"),
            models.Index(fields=["network", "created_at"], condition=~Q(network=""), name="comments_of_a_network"),
            models.Index(Lower("author_email"), condition=~Q(author_email=""), name="comments_of_an_address"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["approved", "pending", "spam", "trash", "missing"]),
                name="comment_state_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(state="missing") | Q(source="", author_name="", stand_in=None, user=None),
                name="missing_comment_says_nothing",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["comment", "pingback", "trackback"]), name="comment_kind_is_known"
            ),
            models.CheckConstraint(condition=Q(taught__in=["", "spam", "ham"]), name="comment_lesson_is_known"),
            models.CheckConstraint(
                condition=Q(wants_to_hear_of__in=["", "answers", "thread", "post"]), name="comment_wish_is_known"
            ),
            models.CheckConstraint(
                condition=Q(source_format__in=["markdown", "html", "plain"]), name="comment_format_is_known"
            ),
            models.CheckConstraint(condition=is_web_address("author_url"), name="comment_website_is_on_the_web"),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="comment_is_not_its_own_parent"),
            models.CheckConstraint(
                condition=~Q(kind="comment")
                | Q(state="missing")
                | Q(author_name="", stand_in__isnull=False)
                | (~Q(author_name="") & Q(stand_in=None)),
                name="comment_has_a_name_or_a_number",
            ),
            models.UniqueConstraint(
                fields=["post", "source_id"], condition=~Q(source_id=""), name="comment_is_imported_once"
            ),
            models.UniqueConstraint(fields=["post", "stand_in"], name="stand_in_is_one_person"),
        ]

    def __str__(self) -> str:
        return self.name if self.is_missing else f"{self.name}: {self.source[:60]}"

    def clean(self) -> None:
        """Who has a name needs no number in its place; who has neither is nobody."""
        super().clean()
        if self.author_name:
            self.stand_in = None
        elif self.kind == self.Kind.COMMENT and self.stand_in is None and not self.is_missing:
            raise ValidationError({"author_name": _("The name is missing.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the comment. A new one finds its place in the thread; an old one stays where it is.

        Raises MisplacedReply where a new one answers a comment that cannot be answered.
        """
        self.render()
        if self._state.adding:
            self._join_thread(*args, **kwargs)
        else:
            # Never through mptt: the tree columns in memory may be older than the thread.
            kwargs["update_fields"] = OWN_COLUMNS.intersection(kwargs.get("update_fields") or OWN_COLUMNS)
            models.Model.save(self, *args, **kwargs)

    @transaction.atomic
    def _join_thread(self, *args: Any, **kwargs: Any) -> None:
        # Writers to one post wait for each other here; the parent is read again, as it is now.
        Post.objects.lock(self.post_id)
        if self.parent_id is not None:
            self.parent = self._parent_as_it_is_now()
        super().save(*args, **kwargs)

    def _parent_as_it_is_now(self) -> "Comment":
        parent = Comment.objects.approved().filter(pk=self.parent_id, post=self.post_id).first()
        if parent is None:
            raise MisplacedReply
        return parent.parent if parent.level >= DEEPEST - 1 else parent

    @transaction.atomic
    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Remove it for good; only one without replies can be (readers are shown a marker: see `trash`)."""
        Post.objects.lock(self.post_id)
        self.refresh_from_db(fields=TREE_COLUMNS)
        return super().delete(*args, **kwargs)

    def render(self) -> None:
        """Fill what is stored beside the source: pages never render."""
        self.html = render_comment(self.source, self.source_format)
        self.renderer_version = RENDERER_VERSION

    def take_place(self, place: Place, tree_id: int) -> bool:
        """Set the tree columns; tell whether they were different."""
        before = [getattr(self, column) for column in TREE_COLUMNS]
        self.tree_id, self.level, self.lft, self.rght = tree_id, place.level, place.left, place.right
        return before != [getattr(self, column) for column in TREE_COLUMNS]

    def natural_key(self) -> tuple[str]:
        return (str(self.uid),)

    def get_absolute_url(self) -> str:
        return f"{self.post.get_absolute_url()}{self._page_suffix()}#comment-{self.pk}"

    def _page_suffix(self) -> str:
        paging = Paging.of_site()
        if paging.per_page and self.page == NOT_ASKED:
            Comment.objects.find_pages([self])
        return paging.lasting_suffix(self.page) if self.page and self.page != NOT_ASKED else ""

    @property
    def name(self) -> str:
        if self.is_missing:
            return self.get_state_display()
        if self.author_name or self.kind != self.Kind.COMMENT:
            return self.author_name or self.get_kind_display()
        return _("Reader %(number)s") % {"number": self.stand_in}

    @property
    def body(self) -> SafeString:
        return mark_safe(self.html)  # noqa: S308  (blog.markup has sanitised it)

    @property
    def is_approved(self) -> bool:
        return self.state == self.State.APPROVED

    @property
    def is_missing(self) -> bool:
        """Stands for one that was answered where the thread comes from, but did not come along: there is no text."""
        return self.state == self.State.MISSING

    @property
    def says_nothing(self) -> bool:
        """Nobody can bring it back: it is not in its source, or was removed and emptied (see `tidying`)."""
        return self.is_missing or (self.state in REMOVED and not self.source)

    @property
    def is_visible(self) -> bool:
        return self.is_approved or self.shown_to_writer

    @property
    def is_ping(self) -> bool:
        """Another site says that it links here."""
        return self.kind != self.Kind.COMMENT

    @property
    def is_by_post_author(self) -> bool:
        return self.user_id is not None and self.user_id == self.post.author_id

    def approve(self) -> None:
        self._decide(self.State.APPROVED)

    def hold(self) -> None:
        self._decide(self.State.PENDING)

    def mark_spam(self) -> None:
        self._decide(self.State.SPAM)

    def trash(self) -> None:
        self._decide(self.State.TRASH)

    def _decide(self, state: State, reason: str = "") -> None:
        self.state, self.state_reason, self.state_changed_at = state, reason, timezone.now()
        self.save(update_fields=["state", "state_reason", "state_changed_at"])


REMOVED = {Comment.State.SPAM, Comment.State.TRASH}
OWN_COLUMNS = {field.name for field in Comment._meta.concrete_fields} - {"id", "parent", *TREE_COLUMNS}
