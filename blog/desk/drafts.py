"""Words that were not stored yet: kept while one types, offered again, taken up, thrown away and brought back."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import admin
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from blog.desk.frame import posts, say_done, show
from blog.desk.states import (
    Difference,
    State,
    as_sent,
    differences,
    fields_sent,
    state_of,
    state_of_nothing,
    state_sent,
)
from blog.keys import key_in
from blog.models import Draft, NotYours, Post, User
from blog.revisions import version_of

MOST = 2_000_000  # bytes of a form; what the server takes in one go is a little more
WRITING = timedelta(minutes=2)  # whoever typed so lately is writing
OFFERED = 3  # drafts of one post that are shown with their differences; the rest by their names
MOST_SEQUENCE = 2**62


# Kept while one types


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def autosave(request: HttpRequest) -> HttpResponse:
    """Keep the form as it stands. A GET hands out the token that is needed after one has logged in again."""
    if not admin.site.has_permission(request):
        return _refused(401, "logged-out", _("You were logged out."))
    if not any(posts.may(request, right) for right in ("add", "change")):
        return _refused(403, "forbidden", _("You may not write here any more."))
    if request.method == "GET":
        return JsonResponse({"token": get_token(request)})
    if int(request.headers.get("Content-Length") or 0) > MOST:
        return _refused(413, "too-long", _("The text is too long to be kept here: more than 2 million letters."))
    return _keep(request)


def _keep(request: HttpRequest) -> HttpResponse:
    key, sequence = uuid_in(request.POST.get("draft", "")), sequence_in(request.POST)
    if key is None:
        return _refused(400, "unreadable", _("This cannot be read."))
    post = None
    if asked := key_in(request.GET.get("post", "")):
        post = Post.objects.filter(pk=asked).first()
        if post and not Post.objects.changeable_by(request.user).filter(pk=asked).exists():
            return _refused(403, "forbidden", _("You may not write here any more."))
    sent_version = request.POST.get("version", "")[:64]
    try:
        is_newest = Draft.objects.keep(
            key, request.user, sequence, post=post, fields=fields_sent(request.POST), version=sent_version
        )
    except NotYours:
        return _refused(409, "somebody-else", _("You are logged in as %(name)s now.") % {"name": request.user})
    is_unfinished = is_newest or Draft.objects.unfinished(request.user).filter(key=key).exists()
    answer: dict[str, Any] = {
        "is_newest": is_newest,
        "is_unfinished": is_unfinished,
        "saved_at": timezone.now().isoformat(),
    }
    if post:
        answer["warnings"] = _warnings(post, key, request.user, sent_version)
    return JsonResponse(answer)


def _refused(status: int, reason: str, said: str) -> HttpResponse:
    return JsonResponse({"reason": reason, "said": said}, status=status)


def csrf_refused(request: HttpRequest) -> HttpResponse:
    """The token is that of another session: the script asks for a new one."""
    return _refused(403, "token", _("You logged in again."))


def _warnings(post: Post, key: UUID, user: User, version: str) -> list[str]:
    """That somebody else is at the same text, and what they did, before it comes to a conflict."""
    others = Draft.objects.being_written(post, since=timezone.now() - WRITING).exclude(key=key).select_related("user")
    names = list(dict.fromkeys(str(draft.user) for draft in others if draft.user_id != user.pk))
    said = [_("%(name)s is writing here, too.") % {"name": name} for name in names]
    if any(draft.user_id == user.pk for draft in others):
        said.append(_("You are writing here in another tab, too."))
    if version and version != version_of(post):
        said.append(_("This post was stored from elsewhere since you opened it: both texts will be shown to you."))
    return said


def uuid_in(written: str) -> UUID | None:
    try:
        return UUID(written)
    except ValueError:
        return None


def sequence_in(sent: Any) -> int:
    return min(key_in(sent.get("sequence", "")), MOST_SEQUENCE)


# Offered again


@dataclass(frozen=True)
class Offer:
    """A draft, what differs from what is stored, and whether that was changed meanwhile."""

    draft: Draft
    differences: list[Difference]
    is_overtaken: bool

    @property
    def take_up(self) -> str:
        return address_of(self.draft)


def address_of(draft: Draft) -> str:
    """Where it is gone on with."""
    page = reverse("admin:blog_post_change", args=[draft.post_id]) if draft.post_id else reverse("admin:blog_post_add")
    return f"{page}?draft={draft.key}"


def offers(user: User, post: Post | None, initial: dict[str, Any], *, without: UUID | None = None) -> list[Offer]:
    """What the user wrote at this post, or as a new one, and did not store, if it differs from what is there."""
    drafts = Draft.objects.unfinished(user).of(post).exclude(key=without).select_related("post")[:OFFERED]
    if not drafts:
        return []
    before, version = (state_of(post), version_of(post)) if post else (state_of_nothing(initial), "")
    found = (_offer(draft, post, before, version) for draft in drafts)
    return [offer for offer in found if offer.differences]


def _offer(draft: Draft, post: Post | None, before: State, version: str) -> Offer:
    after = state_sent(as_sent(draft.fields), post)
    return Offer(draft, differences(before, after), bool(draft.version and draft.version != version))


@posts.needs("view")
@require_safe
def unfinished(request: HttpRequest) -> HttpResponse:
    """All that the user has not finished; with `?draft=` a part of a page, for the script that brought it here."""
    drafts = Draft.objects.unfinished(request.user).select_related("post")
    if "draft" in request.GET:
        key = uuid_in(request.GET["draft"])
        draft = get_object_or_404(drafts, key=key)
        found = [offer for offer in offers(request.user, draft.post, _initial(request)) if offer.draft == draft]
        return show(request, "_offers", {"offers": found}, title="")
    return show(request, "unfinished", {"drafts": drafts}, title=_("Unfinished texts"))


def _initial(request: HttpRequest) -> dict[str, Any]:
    return {"author": request.user.pk}


# Thrown away, and brought back


@posts.needs("view")
@require_POST
def throw_away(request: HttpRequest, key: UUID) -> HttpResponse:
    draft = get_object_or_404(Draft, key=key, user=request.user)
    draft.throw_away()
    undo = f"{reverse('admin:blog_draft_bring_back', args=[key])}?{_way_back(request)}"
    say_done(request, _("“%(title)s”, kept at %(time)s, was thrown away.") % _names(draft), undo=undo)
    return _back(request)


@posts.needs("view")
@require_POST
def bring_back(request: HttpRequest, key: UUID) -> HttpResponse:
    draft = get_object_or_404(Draft, key=key, user=request.user)
    draft.bring_back()
    say_done(request, _("“%(title)s”, kept at %(time)s, is here again.") % _names(draft))
    return _back(request)


def _names(draft: Draft) -> dict[str, str]:
    return {"title": draft.title, "time": timezone.localtime(draft.saved_at).strftime("%H:%M")}


def _way_back(request: HttpRequest) -> str:
    asked = request.GET.copy()
    asked["back"] = request.POST.get("back", request.GET.get("back", ""))
    return asked.urlencode()


def _back(request: HttpRequest) -> HttpResponse:
    to = request.POST.get("back") or request.GET.get("back", "")
    is_ours = to.startswith("/") and url_has_allowed_host_and_scheme(to, allowed_hosts=None)
    return redirect(to if is_ours else "admin:blog_draft_list")
