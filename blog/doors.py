"""Who may enter a page of the admin that is none of Django's own: each desk has a door for the rows it is about."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Door:
    """To the pages about the rows of one model, by Django's permissions for it."""

    app: str
    model: str

    def needs(self, right: str) -> Callable[[View], View]:
        """Let in who has the right; asked before a row is looked up, so that no answer tells of one."""

        def guard(view: View) -> View:
            @wraps(view)
            def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
                if not self.may(request, right):
                    raise PermissionDenied
                return view(request, *args, **kwargs)

            return admin.site.admin_view(never_cache(guarded))

        return guard

    def may(self, request: HttpRequest, right: str) -> bool:
        """Whoever may change a row may look at it, as everywhere in the admin."""
        names = {right, "change"} if right == "view" else {right}
        return any(request.user.has_perm(f"{self.app}.{name}_{self.model}") for name in names)
