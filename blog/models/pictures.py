"""The pictures that posts and films show, and where their files were before."""

import re
from pathlib import PurePosixPath

from django.conf import settings
from django.core.files.storage import Storage
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blog.images import ground_of
from blog.markup import KnownPicture
from blog.models.base import WEB, is_web_address
from blog.querysets import PictureQuerySet

_OF_A_WIDTH = re.compile(r"(.+?)(?:-\d{3,4})?(\.[a-z]+)")


class Picture(models.Model):
    """A file in the media store that has been made safe (see `blog.images`), with what a page needs to show it.

    The file is the whole picture; smaller ones lie beside it under its name and their width, and each of them as AVIF
    once the worker has come to it: `a.jpg`, `a-320.jpg`, `a.avif`, `a-320.avif`. A file never changes: a picture that
    is replaced gets a new one.
    """

    file = models.FileField(_("file"), upload_to="pictures/%Y/%m")
    alt = models.CharField(
        _("alternative text"), max_length=500, blank=True, help_text=_("What one sees, for those who do not see it.")
    )
    width = models.PositiveIntegerField(_("width in pixels"), editable=False)
    height = models.PositiveIntegerField(_("height in pixels"), editable=False)
    colour = models.CharField(_("main colour"), max_length=7, editable=False)
    widths = models.JSONField(_("smaller widths"), default=list, editable=False, blank=True)
    has_avif = models.BooleanField(_("also as AVIF"), default=False, editable=False)
    due_at = models.DateTimeField(_("worker completes it"), default=timezone.now, null=True, editable=False)
    credit = models.CharField(_("credit"), max_length=300, blank=True, help_text=_("Whose it is, as shown below it."))
    credit_url = models.URLField(_("where it comes from"), max_length=500, blank=True, validators=[WEB])
    licence = models.CharField(_("licence"), max_length=100, blank=True, help_text=_("Like CC BY-SA 4.0."))
    licence_url = models.URLField(_("text of the licence"), max_length=500, blank=True, validators=[WEB])
    uploaded_at = models.DateTimeField(_("uploaded"), auto_now_add=True)

    objects = PictureQuerySet.as_manager()

    class Meta:
        ordering = ["-uploaded_at", "-pk"]
        verbose_name, verbose_name_plural = _("picture"), _("pictures")
        indexes = [models.Index(fields=["due_at"], condition=Q(due_at__isnull=False), name="pictures_to_complete")]
        constraints = [
            models.CheckConstraint(condition=Q(width__gt=0, height__gt=0), name="picture_has_a_size"),
            models.CheckConstraint(condition=~Q(file=""), name="picture_has_a_file"),
            models.CheckConstraint(
                condition=is_web_address("credit_url") & is_web_address("licence_url"), name="picture_is_from_the_web"
            ),
        ]

    def __str__(self) -> str:
        return self.alt or PurePosixPath(self.file.name).name

    @property
    def store(self) -> Storage:
        return self.file.storage

    @property
    def is_transparent(self) -> bool:
        return self.file.name.endswith(".webp")

    @property
    def shown(self) -> KnownPicture:
        """What the part of a page that shows it, or the text that it stands in, needs to know."""
        return KnownPicture(
            url=self.file.url,
            width=self.width,
            height=self.height,
            alt=self.alt,
            srcset=self._srcset() if self.widths else "",
            avif_srcset=self._srcset(".avif") if self.has_avif else "",
            ground="" if self.is_transparent or not self.colour else str(ground_of(self.colour)),
        )

    @property
    def thumbnail_url(self) -> str:
        return self.store.url(self.name_of(min(self.widths)) if self.widths else self.file.name)

    @property
    def markdown(self) -> str:
        """How a text in Markdown shows it."""
        alt = re.sub(r"([\\\[\]])", r"\\\1", " ".join(self.alt.split()))
        return f"![{alt}]({self.file.url})"

    def name_of(self, width: int | None = None, extension: str = "") -> str:
        """The name, in the media store, of the picture in a width or as another kind of file.

        >>> Picture(file="pictures/a.jpg").name_of(320, ".avif")
        'pictures/a-320.avif'
        """
        whole = PurePosixPath(self.file.name)
        stem = whole.stem if width is None else f"{whole.stem}-{width}"
        return str(whole.with_name(f"{stem}{extension or whole.suffix}"))

    def file_names(self) -> list[str]:
        """All files that belong to it, be they there yet or not."""
        widths = [None, *self.widths]
        return [self.name_of(width, extension) for extension in ("", ".avif") for width in widths]

    def _srcset(self, extension: str = "") -> str:
        parts = [(self.name_of(width, extension), width) for width in sorted(self.widths)]
        parts.append((self.name_of(None, extension), self.width))
        return ", ".join(f"{self.store.url(name)} {width}w" for name, width in parts)


class FormerFile(models.Model):
    """The name of a file that a picture had before it was replaced: it leads to the picture for good."""

    name = models.CharField(_("name"), max_length=255, unique=True)
    picture = models.ForeignKey(Picture, models.CASCADE, related_name="former_files", verbose_name=_("picture"))

    class Meta:
        verbose_name, verbose_name_plural = _("former file"), _("former files")

    def __str__(self) -> str:
        return self.name


def pictures_in(text: str) -> dict[str, Picture]:
    """The pictures that a text names, by the address by which it does; one that was replaced since is the new one."""
    if settings.MEDIA_URL not in text:
        return {}
    names = {found[0]: _whole_names(found["name"]) for found in _address_pattern().finditer(text)}
    pictures = Picture.objects.by_name(name for possible in names.values() for name in possible)
    found = ((address, next(filter(None, map(pictures.get, possible)), None)) for address, possible in names.items())
    return {address: picture for address, picture in found if picture}


def picture_formerly_at(name: str) -> Picture | None:
    """Of a file that is not there any more, the picture that replaced it."""
    pictures = Picture.objects.by_name(_whole_names(name))
    return next(iter(pictures.values()), None)


def _address_pattern() -> re.Pattern[str]:
    origin, media = re.escape(settings.SITE_URL), re.escape(settings.MEDIA_URL)
    return re.compile(rf"(?:{origin})?{media}(?P<name>[\w./-]+\.[a-z]+)")


def _whole_names(name: str) -> list[str]:
    """What the whole picture may be called, of which this is the name in some width and kind.

    >>> _whole_names("a-320.avif")
    ['a-320.avif', 'a.jpg', 'a.webp']
    """
    parts = _OF_A_WIDTH.fullmatch(name)
    others = [f"{parts[1]}.{kind}" for kind in ("jpg", "webp")] if parts else []
    return [name, *(other for other in others if other != name)]
