"""Who may enter which page of the import desk, and the frame that all its pages share."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

View = Callable[..., HttpResponse]
RIGHTS = {name: f"exchange.{name}_importbatch" for name in ("view", "add", "change", "delete")}


def needs(right: str) -> Callable[[View], View]:
    """Let in who is at the desk and has the right; asked before a row is looked up, so that no answer tells of one."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not may(request, right):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return admin.site.admin_view(never_cache(guarded))

    return guard


def may(request: HttpRequest, right: str) -> bool:
    """Whoever may change imports may look at them, as everywhere in the admin."""
    names = {right, "change"} if right == "view" else {right}
    return any(request.user.has_perm(RIGHTS[name]) for name in names)


def show(request: HttpRequest, page: str, context: dict[str, Any], *, title: str, status: int = 200) -> HttpResponse:
    frame = {
        **admin.site.each_context(request),
        "title": title,
        "imports": _("Imports"),
        "is_nav_sidebar_enabled": False,  # a dump beside what was understood needs the width
        "may_change": may(request, "change"),
        "may_undo": may(request, "delete"),
    }
    return render(request, f"admin/exchange/{page}.html", {**frame, **context}, status=status)
