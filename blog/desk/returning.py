"""A form that comes when its writer is logged out, or may not store it: its words are carried on, not lost.

Django's admin would lead to the log-in and forget what was sent. Here a page asks for the log-in and carries every
field; what it sends is stored as if nothing had happened in between.
"""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.csrf import csrf_failure
from django.views.decorators.debug import sensitive_post_parameters

from blog.desk.drafts import csrf_refused

LOG_IN = "log-in"
OF_THE_FORM = {"blog_post_add", "blog_post_change"}
AUTOSAVE = "blog_post_autosave"
NOT_CARRIED = {"csrfmiddlewaretoken", f"{LOG_IN}-username", f"{LOG_IN}-password"}

View = Callable[..., HttpResponse]


def welcoming(view: View) -> View:
    """The page of a form, to which one may come back: with the log-in at once, where the session has ended."""

    @wraps(view)
    @sensitive_post_parameters(f"{LOG_IN}-password")
    def welcomed(request: HttpRequest, *args: Any, **options: Any) -> HttpResponse:
        if request.method != "POST":
            return view(request, *args, **options)
        form = _log_in(request) if f"{LOG_IN}-username" in request.POST else None
        if form and not form.is_valid():
            return carry_on(request, form)
        if not admin.site.has_permission(request):
            return carry_on(request, said=_why_not(request))
        try:
            return view(request, *args, **options)
        except PermissionDenied:
            return carry_on(request, said=_("%(name)s may not store this.") % {"name": request.user})

    return welcomed


def _log_in(request: HttpRequest) -> AdminAuthenticationForm:
    """Log in whoever has the password; django-axes counts as everywhere."""
    form = AdminAuthenticationForm(request, request.POST, prefix=LOG_IN)
    if form.is_valid():
        login(request, form.get_user())
    sent = request.POST.copy()
    for name in NOT_CARRIED - {"csrfmiddlewaretoken"}:
        sent.pop(name, None)
    request.POST = sent
    return form


def _why_not(request: HttpRequest) -> str:
    if request.user.is_authenticated:
        return _("%(name)s may not enter the desk.") % {"name": request.user}
    return _("You were logged out while you were writing.")


def carry_on(request: HttpRequest, form: AdminAuthenticationForm | None = None, *, said: str = "") -> HttpResponse:
    """The page that asks to log in, with all that was sent; 403, as nothing was stored."""
    status = HTTPStatus.FORBIDDEN
    if getattr(request, "axes_locked_out", False):
        request.axes_locked_out = False  # or django-axes would put its own page in place of this one, without the words
        said = _("Too many attempts to log in. Wait a quarter of an hour; your words stay on this page.")
        status = HTTPStatus.TOO_MANY_REQUESTS
    sent = request.POST
    carried = [(name, value) for name, values in sent.lists() for value in values if name not in NOT_CARRIED]
    context = {
        **admin.site.each_context(request),
        "title": _("Nothing is lost"),
        "said": said,
        "log_in": form or AdminAuthenticationForm(request, prefix=LOG_IN),
        "needs_log_in": form or said,
        "text": sent.get("source", ""),
        "carried": [(name, value) for name, value in carried if name != "source"],
        "files": [file.name for _name, files in request.FILES.lists() for file in files],
        "address": request.get_full_path(),
    }
    return render(request, "admin/blog/post/carry_on.html", context, status=status)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The token of a form is that of the session that ended. Only where the form came from our own page, which its
    browser tells, its words are carried on: to a page with a button, as nobody else may press it."""
    name = request.resolver_match.url_name if request.resolver_match else ""
    if not _is_from_here(request) or name not in {*OF_THE_FORM, AUTOSAVE}:
        return csrf_failure(request, reason)
    if name == AUTOSAVE:
        return csrf_refused(request)
    is_known = admin.site.has_permission(request)
    return carry_on(request, said="" if is_known else _why_not(request))


def _is_from_here(request: HttpRequest) -> bool:
    origin = request.headers.get("Origin", "")
    if origin:
        return origin in settings.CSRF_TRUSTED_ORIGINS or urlsplit(origin).netloc == request.get_host()
    return request.headers.get("Sec-Fetch-Site") == "same-origin"
