"""The list of comments: what waits and what was decided, and a decision on one or many of them, with its undo."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import BadRequest
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from blog.keys import key_in
from comments.decisions import decide, undo
from comments.desk.doors import hand_of, needs, rewritten_since, show, to_list
from comments.models import Comment
from comments.querysets import CommentQuerySet

A_PAGE = 25
SEARCHED = ("author_name", "author_email", "author_url", "source", "post__title", "network")
State = Comment.State


@dataclass(frozen=True)
class View:
    """One of WordPress's views of the list: its name in the address, the states it shows, and of whose comments."""

    name: str
    label: Any
    states: tuple[str, ...]
    is_own: bool = False
    is_emptied: bool = False  # by itself, after some days
    is_by_rule: bool = False  # what rules put aside, and nobody has looked at


@dataclass(frozen=True)
class Row:
    """A comment of the list, and the key of the one to look at when it is decided on."""

    comment: Comment
    after: int | None


VIEWS = (
    View("pending", gettext_lazy("Waiting"), (State.PENDING,)),
    View("all", gettext_lazy("All"), (State.PENDING, State.APPROVED)),
    View("mine", gettext_lazy("Mine"), (State.PENDING, State.APPROVED), is_own=True),
    View("approved", gettext_lazy("Published"), (State.APPROVED,)),
    View("spam", gettext_lazy("Spam"), (State.SPAM,), is_emptied=True),
    View("trash", gettext_lazy("Trash"), (State.TRASH,), is_emptied=True),
    View("aside", gettext_lazy("Put aside by rules"), (State.SPAM, State.TRASH), is_by_rule=True),
)
DECISIONS = {"approve": State.APPROVED, "hold": State.PENDING, "spam": State.SPAM, "trash": State.TRASH}
DONE: dict[str, Callable[[int], str]] = {
    State.APPROVED: lambda n: ngettext("%d comment published.", "%d comments published.", n) % n,
    State.PENDING: lambda n: ngettext("%d comment waits again.", "%d comments wait again.", n) % n,
    State.SPAM: lambda n: ngettext("%d comment marked as spam.", "%d comments marked as spam.", n) % n,
    State.TRASH: lambda n: ngettext("%d comment moved to the trash.", "%d comments moved to the trash.", n) % n,
}


@needs("view")
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    counts = Comment.objects.of_living_posts().count_by_state()
    view = _view(request.GET.get("view", ""), counts)
    searched = _searched(_shown_in(view, request), request)
    page = Paginator(searched.for_desk(), A_PAGE).get_page(request.GET.get("page"))
    Comment.objects.find_pages(page.object_list)
    query = request.GET.get("q", "")
    context = {
        "view": view,
        "views": [(each, _number_in(each, counts, request)) for each in VIEWS],
        "page": page,
        "rows": _rows(page.object_list),
        "query": query,
        "shows_states": view.is_by_rule or query,
        "kind": request.GET.get("kind", ""),
        "post_pk": request.GET.get("post", ""),
        "days": settings.COMMENTS_KEEP_REMOVED_DAYS,
        "asked": request.GET.urlencode(),
        "asked_without_page": _without(request, "page"),
    }
    return show(request, "queue", context, title=_("Comments"))


@needs("change")
@require_POST
def decide_many(request: HttpRequest) -> HttpResponse:
    """One comment by the buttons of its row ("approve 12 13", if 13 comes next), or all chosen ones."""
    name, only, after = [*request.POST.get("decision", "").split(" "), "", ""][:3]
    keys = [only] if only else request.POST.getlist("comment")
    if name not in DECISIONS or not all(map(key_in, keys)):
        raise BadRequest
    if not keys:
        say_none_is_chosen(request)
        return to_list(request)
    chosen = Comment.objects.filter(pk__in=keys)
    with transaction.atomic():
        rewritten = rewritten_since(request, chosen) if DECISIONS[name] == State.APPROVED else set()
        step = decide(chosen.exclude(pk__in=rewritten), DECISIONS[name], by=hand_of(request))
    if rewritten:
        message = ngettext(
            "%d comment was changed by its writer since you looked at it: look once more.",
            "%d comments were changed by their writers since you looked at them: look once more.",
            len(rewritten),
        )
        messages.warning(request, message % len(rewritten))
    if step.changed:
        say_done(request, DONE[DECISIONS[name]](len(step.changed)), step.number)
    elif not rewritten:
        messages.info(request, _("Nothing changed: it was decided so already."))
    return to_list(request, at=after)


@needs("change")
@require_POST
def undo_step(request: HttpRequest, step: UUID) -> HttpResponse:
    undone = undo(step, by=hand_of(request))
    count, left = len(undone.restored), len(undone.left)
    if count:
        messages.success(request, ngettext("%d change taken back.", "%d changes taken back.", count) % count)
    if left:
        message = ngettext(
            "%d comment was changed since, and stays as it is.", "%d comments were changed since, and stay.", left
        )
        messages.warning(request, message % left)
    if not count and not left:
        messages.info(request, _("That was taken back already."))
    shown = [comment for comment in undone.restored if comment.state != State.TRASH] or undone.restored
    return to_list(request, at=str(shown[0].pk) if count else "")


def say_done(request: HttpRequest, sentence: str, step: UUID) -> None:
    """What was done, with the address at which it is undone; the page makes a button of it."""
    messages.success(request, sentence, extra_tags=reverse("admin:comments_undo", args=[step]))


def say_none_is_chosen(request: HttpRequest) -> None:
    messages.warning(request, _("No comment is chosen. Tick those that you mean, then decide."))


def _view(name: str, counts: dict[str, int]) -> View:
    """The view that was asked for; without a word, what waits, or everything where nothing does."""
    default = "pending" if counts[State.PENDING] else "all"
    return next((view for view in VIEWS if view.name == name), next(view for view in VIEWS if view.name == default))


def _rows(comments: Iterable[Comment]) -> list[Row]:
    """Each with the one below it; the last one with the one above it."""
    keys = [comment.pk for comment in comments]
    return [Row(one, after) for one, after in zip(comments, [*keys[1:], *keys[-2:-1], None], strict=False)]


def _shown_in(view: View, request: HttpRequest) -> CommentQuerySet:
    living = Comment.objects.of_living_posts()
    comments = living.put_aside() if view.is_by_rule else living.filter(state__in=view.states)
    return comments.filter(user=request.user) if view.is_own else comments


def _number_in(view: View, counts: dict[str, int], request: HttpRequest) -> int:
    is_a_part = view.is_own or view.is_by_rule
    return _shown_in(view, request).count() if is_a_part else sum(counts[state] for state in view.states)


def _searched(comments: CommentQuerySet, request: HttpRequest) -> CommentQuerySet:
    words, kind, post = (request.GET.get(name, "") for name in ("q", "kind", "post"))
    comments = comments.holding(words, *SEARCHED)
    if kind == "pings":
        comments = comments.exclude(kind=Comment.Kind.COMMENT)
    return comments.filter(post=key_in(post)) if key_in(post) else comments


def _without(request: HttpRequest, name: str) -> str:
    asked = request.GET.copy()
    asked.pop(name, None)
    return asked.urlencode()
