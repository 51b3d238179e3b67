"""What the library of pictures says of each."""

from django import template

from blog.desk.picture_uses import Use, uses_of
from blog.models import Picture

register = template.Library()


@register.simple_tag
def uses(picture: Picture) -> list[Use]:
    return list(uses_of(picture))
