"""What is written: a post with its text and rating, and its tags."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Cast, Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from blog.markup import RENDERER_VERSION, excerpt, render_post
from blog.models.base import FIRST_FILM, LAST_FILM, FilledIn, free_slug_for, known
from blog.models.cards import Card
from blog.models.films import Film
from blog.models.pictures import Picture, pictures_in
from blog.models.revisions import Revisions
from blog.models.users import User
from blog.querysets import NaturalKeyManager, PostQuerySet
from blog.rating import Rating
from blog.slugs import LONGEST, is_reserved


class Tag(FilledIn):
    NATURAL_KEY = "name"

    name = models.CharField(_("name"), max_length=100, unique=True)
    slug = models.SlugField(_("slug"), max_length=LONGEST, unique=True, allow_unicode=True, blank=True)

    objects = NaturalKeyManager()

    class Meta:
        ordering = ["name"]
        verbose_name, verbose_name_plural = _("tag"), _("tags")
        constraints = [
            models.CheckConstraint(condition=~Q(name="") & ~Q(slug=""), name="tag_has_a_name_and_a_slug"),
        ]

    def __str__(self) -> str:
        return self.name

    def fill_in(self) -> None:
        self.slug = self.slug or free_slug_for(self, [self.name], fallback="tag")

    def natural_key(self) -> tuple[str]:
        return (self.name,)

    def get_absolute_url(self) -> str:
        return reverse("blog:tag", args=[self.slug])


class SourceFormat(models.TextChoices):
    """How a text was written, and so how it is turned into HTML; imported texts keep the format they came in."""

    MARKDOWN = "markdown", _("Markdown")
    HTML = "html", _("HTML")
    PLAIN = "plain", _("plain text")


class Post(FilledIn):
    """A review when it has a film; else an essay, a note, or a page like "About"."""

    NATURAL_KEY = "uid"

    class Kind(models.TextChoices):
        POST = "post", _("post")
        PAGE = "page", _("page")

    class Status(models.TextChoices):
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", _("published")
        PRIVATE = "private", _("private")

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    source_id = models.CharField(_("name in its source"), max_length=200, blank=True, editable=False)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.POST)
    title = models.CharField(_("title"), max_length=300)
    slug = models.SlugField(
        _("slug"),
        max_length=LONGEST,
        unique=True,
        allow_unicode=True,
        blank=True,
        help_text=_("The last part of the address; made from the title if left empty."),
    )
    author = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, verbose_name=_("author"))
    film = models.ForeignKey(Film, models.PROTECT, null=True, blank=True, related_name="posts", verbose_name=_("film"))

    source = models.TextField(_("text"), blank=True)
    source_format = models.CharField(_("format"), max_length=10, choices=SourceFormat, default=SourceFormat.MARKDOWN)
    html = models.TextField(editable=False, blank=True, serialize=False)
    renderer_version = models.PositiveSmallIntegerField(editable=False, default=RENDERER_VERSION, serialize=False)
    excerpt = models.TextField(_("excerpt"), blank=True, help_text=_("The beginning of the text if left empty."))
    summary = models.TextField(editable=False, blank=True, serialize=False)
    verdict = models.CharField(_("verdict"), max_length=300, blank=True, help_text=_("The line one remembers."))
    pull_quote = models.TextField(_("quotation"), blank=True, help_text=_("A line of the film, set apart."))
    has_spoilers = models.BooleanField(_("contains spoilers"), default=False)

    rating_text = models.CharField(_("rating"), max_length=100, blank=True)
    rating_value = models.DecimalField(max_digits=8, decimal_places=3, null=True, blank=True, editable=False)
    rating_best = models.DecimalField(max_digits=8, decimal_places=3, null=True, blank=True, editable=False)
    rating_worst = models.DecimalField(max_digits=8, decimal_places=3, null=True, blank=True, editable=False)
    rating_score = models.GeneratedField(
        expression=(Cast(F("rating_value"), models.FloatField()) - Cast(F("rating_worst"), models.FloatField()))
        / (Cast(F("rating_best"), models.FloatField()) - Cast(F("rating_worst"), models.FloatField())),
        output_field=models.FloatField(null=True),
        db_persist=True,
        serialize=False,
    )

    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT)
    published_at = models.DateTimeField(
        _("published"), null=True, blank=True, help_text=_("Now if left empty; in the future: appears then.")
    )
    original_date = models.DateTimeField(
        _("first published elsewhere"), null=True, blank=True, help_text=_("Of an imported post, if known.")
    )
    sort_at = models.GeneratedField(
        expression=Coalesce(F("original_date"), F("published_at")),
        output_field=models.DateTimeField(null=True),
        db_persist=True,
        serialize=False,
    )
    watched_year = models.PositiveSmallIntegerField(_("year watched"), null=True, blank=True)
    watched_month = models.PositiveSmallIntegerField(_("month watched"), null=True, blank=True)
    watched_day = models.PositiveSmallIntegerField(_("day watched"), null=True, blank=True)
    seen_again = models.BooleanField(_("seen again"), default=False, help_text=_("Not for the first time."))

    picture = models.ForeignKey(Picture, models.SET_NULL, null=True, blank=True, verbose_name=_("picture"))
    pictures_in_text = models.ManyToManyField(
        Picture,
        blank=True,
        related_name="texts",
        editable=False,
        serialize=False,
        verbose_name=_("pictures in the text"),
    )
    tags = models.ManyToManyField(Tag, blank=True, related_name="posts", verbose_name=_("tags"))
    comments_open = models.BooleanField(_("open to comments"), default=True)
    declared_comments = models.PositiveIntegerField(
        _("comments its source counted"), null=True, blank=True, editable=False
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed"), auto_now=True)
    trashed_at = models.DateTimeField(_("put into the trash"), null=True, blank=True, editable=False)

    objects = NaturalKeyManager.from_queryset(PostQuerySet)()
    history = Revisions()  # `blog.revisions` writes it

    class Meta:
        verbose_name, verbose_name_plural = _("post"), _("posts")
        permissions = [("change_any_post", "Can see, change and delete posts of others")]
        indexes = [
            models.Index(fields=["status", "kind", "-sort_at", "-id"], name="posts_newest_first"),
            # so that no text need be read to count posts, or to know when one of them was changed last
            models.Index(fields=["kind", "status", "changed_at", "published_at"], name="posts_by_change"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="post_has_a_title"),
            models.CheckConstraint(condition=~Q(slug=""), name="post_has_a_slug"),
            models.CheckConstraint(condition=Q(kind__in=["post", "page"]), name="post_kind_is_known"),
            models.CheckConstraint(
                condition=Q(status__in=["draft", "published", "private"]), name="post_status_is_known"
            ),
            models.CheckConstraint(
                condition=Q(source_format__in=["markdown", "html", "plain"]), name="post_format_is_known"
            ),
            models.CheckConstraint(
                condition=~Q(status="published") | Q(published_at__isnull=False), name="published_post_has_a_date"
            ),
            models.CheckConstraint(
                condition=Q(rating_text="", rating_value=None, rating_best=None, rating_worst=None)
                | (
                    ~Q(rating_text="")
                    & known("rating_value", "rating_best", "rating_worst")
                    & Q(rating_value__gte=F("rating_worst"), rating_value__lte=F("rating_best"))
                    & Q(rating_best__gt=F("rating_worst"))
                ),
                name="rating_is_whole_and_on_its_scale",
            ),
            models.CheckConstraint(
                condition=(Q(watched_month=None) | known("watched_year"))
                & (Q(watched_day=None) | known("watched_month")),
                name="watched_date_is_whole_or_partial",
            ),
            models.CheckConstraint(
                condition=(Q(watched_year=None) | Q(watched_year__range=(FIRST_FILM, LAST_FILM)))
                & (Q(watched_month=None) | Q(watched_month__range=(1, 12)))
                & (Q(watched_day=None) | Q(watched_day__range=(1, 31))),
                name="watched_date_is_a_date",
            ),
            models.UniqueConstraint(fields=["source_id"], condition=~Q(source_id=""), name="post_is_imported_once"),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args, **kwargs) -> None:
        self.render()
        is_new = self._state.adding
        super().save(*args, **kwargs)
        if self._found or not is_new:
            self.note_pictures()
        Card.objects.of(self).ask_for()

    def clean(self) -> None:
        super().clean()
        if is_reserved(self.slug):
            raise ValidationError({"slug": _("This address is one of the site's own. Choose another one.")})

    def fill_in(self) -> None:
        self.slug = self.slug or free_slug_for(self, [self.title], fallback="post")
        if self.status == self.Status.PUBLISHED and self.published_at is None:
            self.published_at = timezone.now()

    def natural_key(self) -> tuple[str]:
        return (str(self.uid),)

    def get_absolute_url(self) -> str:
        return reverse("blog:post", args=[self.slug])

    def render(self) -> None:
        """Fill what is stored beside the source: pages never render."""
        self._found = pictures_in(self.source)
        shown = {address: picture.shown for address, picture in self._found.items()}
        self.html = render_post(self.source, self.source_format, shown)
        self.renderer_version = RENDERER_VERSION
        self.summary = self.excerpt or excerpt(self.html)

    def note_pictures(self) -> None:
        """Remember which pictures stand in the text, as it was last rendered."""
        self.pictures_in_text.set(self._found.values())

    @property
    def body(self) -> SafeString:
        return mark_safe(self.html)  # noqa: S308  (blog.markup has sanitised it)

    @property
    def rating(self) -> Rating | None:
        if self.rating_value is None or self.rating_best is None or self.rating_worst is None:
            return None
        return Rating(self.rating_text, self.rating_value, self.rating_best, self.rating_worst)

    @rating.setter
    def rating(self, rating: Rating | None) -> None:
        self.rating_text = rating.text if rating else ""
        self.rating_value = rating.value if rating else None
        self.rating_best = rating.best if rating else None
        self.rating_worst = rating.worst if rating else None

    @property
    def is_imported(self) -> bool:
        return bool(self.source_id)

    @property
    def is_public(self) -> bool:
        return self.trashed_at is None and self.status == self.Status.PUBLISHED and self.was_published

    @property
    def was_published(self) -> bool:
        """Readers know it, or have known it before it was taken back."""
        return self.published_at is not None and self.published_at <= timezone.now()

    @property
    def is_scheduled(self) -> bool:
        """It is published by itself when its minute comes: nothing need be run, as the date is asked for each page."""
        return self.status == self.Status.PUBLISHED and not self.was_published

    @property
    def is_in_lists(self) -> bool:
        """On the home page and that of its author, unlike "About"."""
        return self.is_public and self.kind == self.Kind.POST

    @property
    def state_in_words(self) -> str:
        """ "draft", "scheduled for Jan. 3, 2027 at 5 p.m.", "published" or "private": what a list of the desk says."""
        if not self.is_scheduled or self.published_at is None:
            return str(self.get_status_display())
        moment = timezone.localtime(self.published_at)
        words = {"date": date_format(moment), "time": time_format(moment.time())}
        return gettext("scheduled for %(date)s at %(time)s") % words

    def publish(self) -> None:
        """Show it to everybody: now, or again under the date that it had."""
        self.status = self.Status.PUBLISHED
        if self.is_scheduled:
            self.published_at = timezone.now()
        self.save()

    def unpublish(self) -> None:
        """Make it a draft that remembers when it was published."""
        self.status = self.Status.DRAFT
        self.save()

    @property
    def is_open_to_comments(self) -> bool:
        """Whether readers may write below it now; pages never close by age, as in WordPress."""
        return self.comments_open and not (self.kind == self.Kind.POST and self._is_too_old_for_comments)

    @property
    def _is_too_old_for_comments(self) -> bool:
        days = settings.COMMENTS_CLOSE_AFTER_DAYS
        return bool(days and self.published_at) and self.published_at < timezone.now() - timedelta(days=days)

    @property
    def shown_date(self):
        """When it first appeared, to tell readers and machines; None for an import whose source does not say."""
        return self.original_date if self.is_imported else self.published_at

    @property
    def cover(self) -> Picture | None:
        return self.picture or (self.film.poster if self.film else None)
