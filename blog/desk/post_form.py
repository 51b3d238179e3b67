"""The form of a post, in the order of a critic's thought; what it leaves empty, the post makes for itself."""

from decimal import Decimal
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blog.desk.film_field import FilmField
from blog.desk.picture_form import WithPicture
from blog.desk.tags_field import TagsField, tags_of
from blog.desk.watched_field import WatchedField, written_watched
from blog.models import Film, FurtherReading, Post
from blog.models.base import FIRST_FILM, LAST_FILM
from blog.rating import Scale, read_on_scale

ALSO_ON_THE_FORM = [
    *("film_year", "film_directors", "rating", "tags", "watched"),
    *("new_picture", "new_picture_alt", "without_picture"),
]
OF_ANOTHER = {
    False: _("“%(title)s” has this address. Choose another one."),
    True: _("“%(title)s”, which lies in the trash, has this address. Choose another one, or delete it there for good."),
}
TO_THE_MINUTE = "%Y-%m-%dT%H:%M"


class Minute(forms.DateTimeField):
    """A time as the browser's own field has it; the seconds of a time that is left alone are not lost."""

    def __init__(self, **options: Any) -> None:
        widget = forms.DateTimeInput(format=TO_THE_MINUTE, attrs={"type": "datetime-local"})
        super().__init__(required=False, widget=widget, **options)

    def has_changed(self, initial: Any, data: Any) -> bool:
        shown = timezone.localtime(initial).strftime(TO_THE_MINUTE) if initial else ""
        return shown != (data or "")[: len("2026-01-01T00:00")]


class PostForm(WithPicture):
    film = FilmField(
        label=_("Film"),
        help_text=_("One of yours, or a new one: Her (2013). An address at IMDb, TMDb or Letterboxd will do, too."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    film_year = forms.IntegerField(label=_("Year"), required=False, min_value=FIRST_FILM, max_value=LAST_FILM)
    film_directors = forms.CharField(label=_("Director"), required=False, max_length=500)
    rating = forms.CharField(
        label=_("Rating"),
        required=False,
        max_length=100,
        help_text=_("Click, or write it your own way: 3.5, 4/4, ★★★½, 7/10, B+, 85%."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    tags = TagsField(label=_("Tags"), help_text=_("Separated by commas."))
    watched = WatchedField(
        label=_("Seen on"), help_text=_("2013-12-24, or 2013-12, or 2013; empty where nobody remembers.")
    )
    published_at = Minute(label=_("Published"), help_text=_("Now if left empty; in the future: appears then."))
    original_date = Minute(label=_("First published elsewhere"))

    class Meta:
        model = Post
        fields = [
            "film",
            "title",
            "source",
            "verdict",
            "pull_quote",
            "status",
            "published_at",
            "picture",
            "author",
            "slug",
            "excerpt",
            "kind",
            "source_format",
            "has_spoilers",
            "seen_again",
            "comments_open",
            "original_date",
        ]
        widgets = {
            "title": forms.TextInput(attrs={"autocomplete": "off"}),
            "source": forms.Textarea(attrs={"rows": 18, "data-markdown": "", "aria-describedby": "id_source_count"}),
            "verdict": forms.TextInput(attrs={"autocomplete": "off"}),
            "pull_quote": forms.Textarea(attrs={"rows": 2}),
            "excerpt": forms.Textarea(attrs={"rows": 3}),
            "picture": forms.HiddenInput,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        if "title" in self.fields:  # not where the post may only be read
            self.fields["title"].required = False
            self.fields["title"].help_text = _("That of the film if left empty.")
        post = self.instance
        if post.pk:
            self.initial["tags"] = list(post.tags.all())
        self.initial.setdefault("film", post.film)
        self.initial["film"] = post.film or self.initial["film"]
        self.initial.setdefault("rating", post.rating_text)
        self.initial.setdefault("watched", written_watched((post.watched_year, post.watched_month, post.watched_day)))

    @property
    def scale(self) -> Scale:
        return scale_of(self.instance)

    def clean_film(self) -> Film | None:
        return self.cleaned_data["film"]

    def clean_slug(self) -> str:
        """Free, or it is said whose it is: one in the trash would not be found by looking."""
        slug: str = self.cleaned_data["slug"]
        other = (
            Post.objects.filter(slug=slug).exclude(pk=self.instance.pk).first() if "slug" in self.changed_data else None
        )
        if slug and other:
            raise ValidationError(OF_ANOTHER[other.trashed_at is not None], params={"title": other.title})
        return slug

    def clean_rating(self) -> str:
        """Set the rating of the row here: the row's own constraints, which are checked next, look at it."""
        written = self.cleaned_data["rating"].strip()
        rate(self.instance, written)
        return written

    def clean_watched(self) -> Any:
        watched = self.cleaned_data["watched"]
        self.instance.watched_year, self.instance.watched_month, self.instance.watched_day = watched
        return watched

    def clean_published_at(self) -> Any:
        return self._to_the_second("published_at")

    def clean_original_date(self) -> Any:
        return self._to_the_second("original_date")

    def _to_the_second(self, name: str) -> Any:
        return self.cleaned_data[name] if name in self.changed_data else getattr(self.instance, name)

    def clean_status(self) -> str:
        """The button "Publish" says it, too."""
        return Post.Status.PUBLISHED if "_publish" in self.data else self.cleaned_data["status"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        film: Film | None = cleaned.get("film")
        if film and film.pk is None:
            self._describe(film, cleaned)
        if not cleaned.get("title") and "title" not in self.errors and "film" not in self.errors:
            if film is None:
                self.add_error("title", _("Name the film, or give the text a title."))
            cleaned["title"] = film.title if film else ""
        self.take_picture(cleaned)
        return cleaned

    def _describe(self, film: Film, cleaned: dict[str, Any]) -> None:
        """Complete a film that is new here, and say at its fields what is wrong with it."""
        film.year = film.year or cleaned.get("film_year")
        film.directors = cleaned.get("film_directors") or film.directors
        try:
            film.full_clean()
        except ValidationError as refused:
            self.add_error("film", [message for messages in refused.message_dict.values() for message in messages])

    def _save_m2m(self) -> None:
        self.cleaned_data["tags"] = tags_of(self.cleaned_data["tags"])  # made only when all else is stored
        super()._save_m2m()

    def save(self, commit: bool = True) -> Post:
        film = self.cleaned_data["film"]
        if film and "film" in self.changed_data:
            film.save()  # new, or its year is known now
        self.instance.film = film
        return super().save(commit)


class RowForm(forms.ModelForm):
    """A post's row in the list of posts, where its rating and its status can be changed."""

    class Meta:
        model = Post
        fields = ["rating_text", "status"]
        widgets = {
            "rating_text": forms.TextInput(attrs={"size": 7, "autocomplete": "off", "aria-label": _("Rating")}),
            "status": forms.Select(attrs={"aria-label": _("Status")}),
        }

    def clean_rating_text(self) -> str:
        rate(self.instance, self.cleaned_data["rating_text"].strip())
        return self.instance.rating_text


def scale_of(post: Post) -> Scale:
    """The critic's own, unless the review was written on another one."""
    rating = post.rating
    if rating is None or rating.best == settings.BLOG_RATING_SCALE.best:
        return settings.BLOG_RATING_SCALE
    best = Decimal(f"{rating.best.normalize():f}")
    return Scale(best, settings.BLOG_RATING_SCALE.step, has_letters=rating.is_letter)


def rate(post: Post, written: str) -> None:
    """Give the post the rating that is written; one that is left alone stays as it was imported."""
    if written == post.rating_text:
        return
    rating = read_on_scale(written, scale_of(post))
    if written and rating is None:
        raise ValidationError(
            _("“%(written)s” is no rating that can be read. Write it like 3.5/4, ★★★½, 7/10, B+ or 85%%."),
            params={"written": written},
        )
    post.rating = rating


def bare_field(column: models.Field, **options: Any) -> forms.Field | None:
    """Django's own field for a column: those of its admin come with scripts that our page has no use for."""
    is_address = isinstance(column, models.URLField)
    return column.formfield(**options, **({"assume_scheme": "https"} if is_address else {}))


_READING = ["position", "title", "publication", "url"]
RowsForm = forms.formset_factory(  # of the rows alone: a preview asks the database for none of them
    forms.modelform_factory(FurtherReading, fields=_READING, formfield_callback=bare_field), can_delete=True
)
