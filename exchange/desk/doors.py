"""Who may enter which page of the import desk, and the frame that all its pages share."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blog.doors import Door

DOOR = Door("exchange", "importbatch")
needs, may = DOOR.needs, DOOR.may


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
