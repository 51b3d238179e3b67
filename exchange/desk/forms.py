"""What may be entered at the import desk: files, an encoding, each kind of correction, and how to store a batch."""

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from blog.models import Post, User
from blog.rating import parse_rating
from exchange.desk.encodings import NAMES
from exchange.desk.hidden import plain
from exchange.desk.lines import WORDS, read_ranges
from exchange.desk.reading import Reading
from exchange.ledger import Label
from exchange.records import Corrections, Subject

FIRST_YEAR, LAST_YEAR = 1870, 2200
LIST, REPLIES = "list", "replies"


class Files(forms.ClearableFileInput):
    allow_multiple_selected = True


class SeveralFiles(forms.FileField):
    widget = Files

    def clean(self, uploaded: Any, initial: Any = None) -> list[Any]:
        several = uploaded if isinstance(uploaded, list | tuple) else [uploaded]
        return [super(SeveralFiles, self).clean(one, initial) for one in several if one] or [
            super().clean(None, initial)
        ]


class UploadForm(forms.Form):
    files = SeveralFiles(
        label=_("Files"),
        allow_empty_file=True,  # refused by name in the batch, beside the others
        max_length=500,
        help_text=_("Text dumps of pages, or a zip of them. Nothing is stored as a post before you say so."),
        error_messages={"required": _("No file was chosen. Choose one or more, or drop them here.")},
    )
    encoding = forms.ChoiceField(
        label=_("Encoding"),
        required=False,
        choices=[("", _("Found out for each file")), *NAMES.items()],
        help_text=_("Only if you know that all of these files are in one that cannot be found out."),
    )


class EncodingForm(forms.Form):
    encoding = forms.ChoiceField(
        label=_("Encoding"),
        choices=[("", _("Found out from the file")), *NAMES.items()],
        required=False,
    )


class StoreForm(forms.Form):
    """How the posts of a batch are stored; the date is when they appear here, not when they were written."""

    author = forms.ModelChoiceField(
        User.objects.none(), label=_("Author"), required=False, empty_label=_("Not known: the site itself")
    )
    status = forms.ChoiceField(
        label=_("Status"),
        choices=[(Post.Status.PUBLISHED, _("published")), (Post.Status.DRAFT, _("draft"))],
        widget=forms.RadioSelect,
        initial=Post.Status.PUBLISHED,
    )
    published_at = forms.DateTimeField(
        label=_("Published here on"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("Empty: now. Dates that stand in the dumps are kept apart from it, and shown."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["author"].queryset = User.objects.filter(is_active=True).order_by("username")


# Corrections: each form knows one kind, and how it changes those that were made before.


class CorrectionForm(forms.Form):
    """A part of a page that was understood in one way and should be understood in another."""

    def __init__(self, *args: Any, reading: Reading, **kwargs: Any) -> None:
        self.reading = reading
        super().__init__(*args, **kwargs)

    @property
    def total(self) -> int:
        return len(self.reading.ledger)

    def corrected(self, corrections: Corrections) -> Corrections:
        raise NotImplementedError


class FactsForm(CorrectionForm):
    """Only what is changed becomes a correction; the rest stays as the parser sees it."""

    title = forms.CharField(label=_("Title"), required=False, max_length=300)
    film = forms.CharField(label=_("Film"), required=False, max_length=300, help_text=_("Empty: about no film."))
    year = forms.IntegerField(label=_("Year"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR)
    rating = forms.CharField(label=_("Rating"), required=False, max_length=100, help_text=_("Empty: none."))
    last_body_line = forms.IntegerField(label=_("Text ends with line"), required=False, min_value=0)

    def __init__(self, *args: Any, reading: Reading, **kwargs: Any) -> None:
        now = {
            "title": reading.title,
            "film": reading.film,
            "year": reading.year,
            "rating": reading.rating,
            "last_body_line": reading.last_body_line,
        }
        super().__init__(*args, reading=reading, initial=now, auto_id="fact-%s", **kwargs)
        self.fields["last_body_line"].widget.attrs["max"] = self.total

    def clean_rating(self) -> str:
        written = self.cleaned_data["rating"].strip()
        if written and "rating" in self.changed_data and parse_rating(written) is None:
            raise forms.ValidationError(
                _("“%(written)s” is no rating that can be read. Write it like 3.5/4, ★★★½, 7/10, B+ or 85%%."),
                params={"written": plain(written)},
            )
        return written

    def clean_last_body_line(self) -> int | None:
        line = self.cleaned_data["last_body_line"]
        if line is not None and line > self.total:
            raise forms.ValidationError(_("The dump has only %(total)d lines."), params={"total": self.total})
        return line

    def clean(self) -> dict[str, Any]:
        if self.cleaned_data.get("year") and not self.cleaned_data.get("film") and "film" not in self.errors:
            self.add_error("year", _("A year needs a film. Name the film, or leave the year empty."))
        return self.cleaned_data

    def corrected(self, corrections: Corrections) -> Corrections:
        changed = {name: self.cleaned_data[name] for name in self.changed_data}
        if changed.keys() & {"film", "year"}:
            changed |= {"film": self.cleaned_data["film"], "year": self.cleaned_data["year"]}
        return replace(corrections, **changed)


class DecisionForm(CorrectionForm):
    subject = forms.ChoiceField(choices=[(subject, subject) for subject in Subject])
    line = forms.IntegerField(min_value=0)
    value = forms.CharField(
        required=False,
        max_length=1_000,
        strip=False,
        error_messages={"required": _("Nothing was chosen.")},
    )

    def clean(self) -> dict[str, Any]:
        """Only what the parser itself offers for this place may be taken."""
        subject, line = self.cleaned_data.get("subject"), self.cleaned_data.get("line")
        doubts = [doubt for doubt in self.reading.doubts if (doubt.subject, doubt.line or 0) == (subject, line)]
        offered = {choice.value for doubt in doubts for choice in doubt.choices}
        if self.cleaned_data.get("value") not in offered:
            raise forms.ValidationError(_("That choice is not there any more. Look at the page again."))
        return self.cleaned_data

    def corrected(self, corrections: Corrections) -> Corrections:
        value = self.cleaned_data["value"]
        if self.cleaned_data["subject"] == Subject.LIST:
            lists = {**corrections.lists, self.cleaned_data["line"]: value == LIST}
            return replace(corrections, lists=lists)
        return replace(corrections, **{self.cleaned_data["subject"]: value})


class LinesForm(CorrectionForm):
    """What lines are; blank ones are blank, whatever somebody says."""

    lines = forms.CharField(
        label=_("Lines"),
        max_length=1_000,
        widget=forms.TextInput(attrs={"placeholder": "12-15", "size": 10, "autocomplete": "off"}),
    )
    label = forms.ChoiceField(
        label=_("are"), choices=[(label, WORDS[label]) for label in Label if label is not Label.BLANK]
    )
    everywhere = forms.BooleanField(label=_("in the other files of this import, too"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="lines-%s", **kwargs)

    def clean_lines(self) -> list[int]:
        written = self.cleaned_data["lines"]
        lines = read_ranges(written, self.total)
        if lines is None:
            raise forms.ValidationError(
                _("“%(written)s” are no lines of this dump. Write them like 12-15, 18; it has %(total)d."),
                params={"written": plain(written), "total": self.total},
            )
        written_on = [line for line in lines if self.reading.ledger.of(line).label is not Label.BLANK]
        if not written_on:
            raise forms.ValidationError(_("Those lines are blank. Name lines with text."))
        return written_on

    @property
    def said(self) -> dict[int, Label]:
        return dict.fromkeys(self.cleaned_data["lines"], Label(self.cleaned_data["label"]))

    def corrected(self, corrections: Corrections) -> Corrections:
        return replace(corrections, labels={**corrections.labels, **self.said})


class PlaceForm(CorrectionForm):
    """Whose reply a comment is: the post's own, another comment's, or no comment but a point of a list in one."""

    comment = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    place = forms.CharField(label=_("It answers"), max_length=20)

    def clean(self) -> dict[str, Any]:
        line, place = self.cleaned_data.get("comment"), self.cleaned_data.get("place", "")
        moved = self.reading.answer_at(line) if line else None
        if moved is None:
            raise forms.ValidationError(_("There is no comment on that line any more. Look at the page again."))
        if place not in {"0", LIST}:
            parent = self.reading.answer_at(int(place)) if place.isascii() and place.isdigit() else None
            if parent is None or parent.is_within(moved):
                raise forms.ValidationError(_("A comment answers the post, or a comment that does not answer it."))
        return self.cleaned_data

    def corrected(self, corrections: Corrections) -> Corrections:
        line, place = self.cleaned_data["comment"], self.cleaned_data["place"]
        if place == LIST:
            without = {child: parent for child, parent in corrections.parents.items() if child != line}
            return replace(corrections, parents=without, lists={**corrections.lists, line: True})
        return replace(corrections, parents={**corrections.parents, line: int(place)})


class TakeBackForm(CorrectionForm):
    """Which correction no longer counts: "title", "labels-12-15", or "all"."""

    correction = forms.CharField(max_length=60)

    FIELDS = {"title": ["title"], "film": ["film", "year"], "rating": ["rating"], "last_body_line": ["last_body_line"]}

    def corrected(self, corrections: Corrections) -> Corrections:
        name, _dash, lines = self.cleaned_data["correction"].partition("-")
        if name == "all":
            return Corrections()
        if name in self.FIELDS:
            return replace(corrections, **dict.fromkeys(self.FIELDS[name]))
        if name in {"labels", "parents", "lists"}:
            taken_back = set(read_ranges(lines, self.total) or ())
            kept = {line: value for line, value in getattr(corrections, name).items() if line not in taken_back}
            return replace(corrections, **{name: kept})
        return corrections


CORRECTIONS: dict[str, type[CorrectionForm]] = {
    "facts": FactsForm,
    "decision": DecisionForm,
    "lines": LinesForm,
    "place": PlaceForm,
    "take-back": TakeBackForm,
}
