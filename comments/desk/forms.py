"""What a moderator may change of a comment: its words, and what its writer said of himself."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from blog.markup import check_comment
from blog.models import WEB, SourceFormat
from comments.forms import REFUSALS
from comments.models import Comment


class EditForm(forms.ModelForm):
    author_url = forms.URLField(
        label=_("Website"), max_length=200, required=False, assume_scheme="https", validators=[WEB]
    )

    class Meta:
        model = Comment
        fields = ["source", "author_name", "author_email", "author_url"]
        widgets = {
            "source": forms.Textarea(attrs={"rows": 8, "cols": 60, "dir": "auto"}),
            "author_name": forms.TextInput(attrs={"dir": "auto"}),
        }
        error_messages = {"source": {"required": _("The comment is empty. To remove it, move it to the trash.")}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, use_required_attribute=False, auto_id=f"edit-{kwargs['instance'].pk}-%s", **kwargs)

    def clean_source(self) -> str:
        text = str(self.cleaned_data["source"])
        stored = str(self.initial["source"])
        if _as_browsers_send(text) == _as_browsers_send(stored):
            return stored
        is_ours = self.instance.source_format == SourceFormat.MARKDOWN
        if is_ours and (refusals := check_comment(text)):
            raise forms.ValidationError([forms.ValidationError(REFUSALS[r.code], r.code, r.params) for r in refusals])
        return text

    def changes(self) -> dict[str, Any]:
        """The fields with their new values. Who has a name needs no number in its place."""
        changes: dict[str, Any] = {name: self.cleaned_data[name] for name in self.changed_data}
        if changes.get("author_name"):
            changes["stand_in"] = None
        return changes


def _as_browsers_send(text: str) -> str:
    """A browser writes line ends of its own, and the field drops blanks around the text."""
    return "\n".join(text.strip().splitlines())
