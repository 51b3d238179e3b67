"""Who may do what at the desk: the roles that a new blog has, as Django's groups; the owner is a superuser."""

from collections.abc import Mapping
from typing import Any

_ALL = ("view", "add", "change", "delete")

AUTHOR = {
    "blog": {
        "post": _ALL,  # of his own: see `PostQuerySet.changeable_by`
        "furtherreading": _ALL,
        "film": ("view", "add", "change"),
        "tag": ("view", "add"),
        "picture": ("view", "add", "change"),
    }
}
MODERATOR = {
    "blog": {"post": ("view",)},
    "comments": {"comment": ("view", "change", "delete"), "watchedword": _ALL, "mail": ("view",)},
}
ROLES: Mapping[str, Mapping[str, Mapping[str, tuple[str, ...]]]] = {"Author": AUTHOR, "Moderator": MODERATOR}


def permissions_of(role: str) -> list[tuple[str, str]]:
    """Each as app and codename: `("blog", "add_post")`."""
    return [
        (app, f"{right}_{model}")
        for app, models in ROLES[role].items()
        for model, rights in models.items()
        for right in rights
    ]


def make_roles(groups: Any, permissions: Any) -> None:
    """Fill the groups of that name, which may be there already; nothing is taken from them."""
    for role in ROLES:
        group, _ = groups.get_or_create(name=role)
        for app, codename in permissions_of(role):
            group.permissions.add(permissions.get(content_type__app_label=app, codename=codename))
