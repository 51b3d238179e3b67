"""A picture as it is sent to the desk: by the library, or from within a text."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from blog.images import PictureRefused, prepare_picture
from blog.keys import key_in
from blog.models import Picture
from blog.pictures import NotStored, replace, show_anew, take_in

REFUSALS = {
    "empty": _("The file is empty. Choose another one."),
    "too_many_bytes": _("The file has more than %(limit)d bytes. Save the picture smaller, and upload it again."),
    "unknown_format": _("This is no picture that can be shown here. Save it as JPEG, PNG, WebP or GIF."),
    "too_long_side": _("One side of the picture is longer than %(limit)d pixels. Save it smaller."),
    "too_many_pixels": _("The picture has more than %(limit)d pixels. Save it smaller."),
    "damaged": _("The picture is damaged and cannot be read to its end. Export it again."),
}


class PictureForm(forms.ModelForm):
    """Takes a file as it came from a camera or the web, and keeps what `blog.images` makes of it."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("JPEG, PNG, WebP or GIF, up to 10 MB."),
        error_messages={"empty": REFUSALS["empty"], "required": _("Choose a file.")},
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp,image/gif"}),
    )

    credit_url = forms.URLField(label=_("Where it comes from"), required=False, max_length=500, assume_scheme="https")
    licence_url = forms.URLField(label=_("Text of the licence"), required=False, max_length=500, assume_scheme="https")

    class Meta:
        model = Picture
        fields = ["file", "alt", "credit", "credit_url", "licence", "licence_url"]
        widgets = {"alt": forms.TextInput(attrs={"size": 80})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.before = Picture.objects.filter(pk=self.instance.pk).first() if self.instance.pk else None
        if self.before:
            self.fields["file"].required = False
            self.fields["file"].label = _("Put another file in its place")

    def clean(self) -> dict[str, Any]:
        """Store the files when everything else is right: only then is it known whether there is room for them."""
        cleaned = super().clean() or self.cleaned_data
        if "file" in self.changed_data and not self.errors:
            try:
                take_in(self.instance, prepare_picture(cleaned["file"]))
            except PictureRefused as refused:
                self.add_error("file", forms.ValidationError(REFUSALS[refused.code], refused.code, refused.params))
            except NotStored as problem:
                self.add_error("file", forms.ValidationError(str(problem), "not_stored"))
            else:
                cleaned["file"] = self.instance.file.name
        return cleaned

    def store(self) -> Picture:
        """Save the row of a form that is valid, and bring up to date what shows the picture."""
        picture: Picture = self.instance
        if self.before and "file" in self.changed_data:
            replace(picture, self.before)
        else:
            picture.save()
            if self.before and "alt" in self.changed_data:
                show_anew(picture)
        return picture


class WithPicture(forms.ModelForm):
    """A form of something that shows a picture, by which it can get a new one or be left without."""

    PICTURE = "picture"  # the column for it

    new_picture = forms.FileField(
        label=_("Choose a file"),
        required=False,
        help_text=_("JPEG, PNG, WebP or GIF, up to 10 MB."),
        error_messages={"empty": REFUSALS["empty"]},
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp,image/gif"}),
    )
    new_picture_alt = forms.CharField(
        label=_("Alternative text"), required=False, max_length=500, help_text=_("What one sees, for those who do not.")
    )
    without_picture = forms.BooleanField(label=_("Take the picture away from here"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.picture_form: PictureForm | None = None

    @property
    def picture_now(self) -> Picture | None:
        """The one that the form names, be it stored or only chosen."""
        key = key_in(str(self[self.PICTURE].value() or ""))
        stored = getattr(self.instance, self.PICTURE) if key else None
        return stored if stored and stored.pk == key else Picture.objects.filter(pk=key).first() if key else None

    def take_picture(self, cleaned: dict[str, Any]) -> None:
        """To be called when all else is right: the file is made safe and kept; its row is stored with what shows it."""
        if not cleaned.get("new_picture") or self.errors:
            return
        self.picture_form = PictureForm({"alt": cleaned.get("new_picture_alt", "")}, {"file": cleaned["new_picture"]})
        for field, messages in self.picture_form.errors.items():
            self.add_error("new_picture" if field == "file" else "new_picture_alt", list(messages))

    def save(self, commit: bool = True) -> Any:
        if self.cleaned_data.get("without_picture"):
            setattr(self.instance, self.PICTURE, None)
        if self.picture_form:
            setattr(self.instance, self.PICTURE, self.picture_form.store())
        return super().save(commit)
