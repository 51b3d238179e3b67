"""The field that tags are typed into, separated by commas, as in WordPress; those that are new are made."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from blog.models import Tag

LONGEST_NAME = Tag._meta.get_field("name").max_length


class TagsField(forms.CharField):
    """From "Road films, Wenders" to the names of tags, each once, in the order typed."""

    default_error_messages = {"long": _("“%(name)s …” is too long for a tag. Is there a comma missing?")}

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, **options)

    def prepare_value(self, value: Any) -> Any:
        return value if isinstance(value, str) or value is None else ", ".join(str(tag) for tag in value)

    def clean(self, value: str) -> list[str]:
        names = [" ".join(part.split()) for part in super().clean(value).split(",")]
        unique = {name.casefold(): name for name in reversed(names) if name}
        for name in unique.values():
            if len(name) > LONGEST_NAME:
                raise ValidationError(self.error_messages["long"], "long", {"name": name[:30]})
        return list(reversed(unique.values()))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return (self.prepare_value(initial) or "") != (data or "")


def tags_of(names: Iterable[str]) -> list[Tag]:
    """The tags of these names, the existing ones whatever their capitals."""
    return [Tag.objects.filter(name__iexact=name).first() or Tag.objects.create(name=name) for name in names]
