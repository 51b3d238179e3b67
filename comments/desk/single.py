"""One comment at the desk: its history, a reply to it, its words, and another place in its thread."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from blog.keys import key_in
from blog.models import Post
from comments.decisions import decide, move, rewrite, write_down_answer
from comments.desk.doors import find, hand_of, needs, rewritten_since, show, to_list
from comments.desk.forms import EditForm
from comments.desk.queue import say_done
from comments.forms import CommentForm
from comments.models import Comment, MisplacedReply
from comments.numbering import NOT_THERE, OF_ITSELF

CANDIDATES = 30  # places that are proposed at once
REASONS = {
    NOT_THERE: gettext_lazy("The comment that it would answer is no longer there."),
    OF_ITSELF: gettext_lazy("A comment cannot answer itself, or one of its own answers."),
}


@needs("view")
@require_safe
def history(request: HttpRequest, pk: int) -> HttpResponse:
    comment = find(pk)
    decisions = comment.decisions.select_related("by")
    return show(request, "history", {"comment": comment, "decisions": decisions}, title=_("What was decided"))


@needs("change")
@require_http_methods(["GET", "HEAD", "POST"])
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    """An answer by the one who is logged in; one that waits is published with it, as WordPress does it."""
    answered = find(pk)
    if answered.is_ping:
        raise Http404  # a link from elsewhere: nobody would read the answer
    written = {"comment": request.POST.get("comment", ""), "comment_parent": pk} if request.method == "POST" else None
    with transaction.atomic():
        is_unread = answered.state == Comment.State.PENDING and bool(rewritten_since(request, [answered]))
        published = None
        if written and written["comment"].strip() and answered.state == Comment.State.PENDING and not is_unread:
            published = decide([answered], Comment.State.APPROVED, by=hand_of(request)).number
        form = CommentForm(written, post=answered.post, user=request.user)
        if not is_unread and form.is_valid():
            step = write_down_answer(_store_once(form), by=hand_of(request), step=published)
            say_done(request, _("Your answer to %(name)s is published.") % {"name": answered.name}, step)
            return to_list(request, at=(request.POST.get("next", "") if published else "") or str(pk))
        transaction.set_rollback(True)
    if is_unread:
        messages.warning(request, _("Its writer has just changed the text. Look at it once more."))
    context = {"comment": answered, "form": form}
    return show(request, "reply", context, title=_("Reply"), status=422 if form.is_bound else 200)


def _store_once(form: CommentForm) -> Comment:
    """A second click says nothing twice: it gets what the first one stored."""
    comment = form.make_comment()
    Post.objects.lock(comment.post_id)
    if stored := Comment.objects.approved().same_as(comment).filter(user=comment.user).order_by("-pk").first():
        return stored
    comment.state_reason = _("written at the desk")
    form.store(comment)
    return comment


@needs("change")
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    comment = find(pk)
    form = EditForm(request.POST if request.method == "POST" else None, instance=comment)
    if form.is_valid():
        step = rewrite(comment, form.changes(), by=hand_of(request))
        if step.changed:
            say_done(request, _("The comment by %(name)s is changed.") % {"name": comment.name}, step.number)
        return to_list(request, at=str(pk))
    context = {"comment": comment, "form": form}
    return show(request, "edit", context, title=_("Edit the comment"), status=422 if form.is_bound else 200)


@needs("change")
@require_http_methods(["GET", "HEAD", "POST"])
def move_elsewhere(request: HttpRequest, pk: int) -> HttpResponse:
    """First a place is chosen, then shown, and only then taken."""
    comment = find(pk)
    chosen = request.POST.get("below", request.GET.get("below", ""))
    target = _target(comment, chosen)
    status = 200
    if request.method == "POST" and chosen:
        try:
            step = move(comment, target, by=hand_of(request))
        except MisplacedReply as refused:
            messages.error(request, REASONS.get(str(refused)) or _("It cannot stand there: its answers go too deep."))
            status, chosen = 422, ""
        else:
            if step.changed:
                say_done(request, _("The comment by %(name)s was moved.") % {"name": comment.name}, step.number)
            return to_list(request, at=str(pk))
    context: dict[str, Any] = {
        "comment": comment,
        "query": request.GET.get("q", ""),
        "chosen": chosen,
        "target": target,
        "line_now": _line(comment.parent),
        "line_then": _line(target),
        "answers": comment.get_descendant_count(),
        "candidates": _candidates(comment, request.GET.get("q", "")) if not chosen else [],
    }
    return show(request, "move", context, title=_("Move the comment"), status=status)


def _target(comment: Comment, chosen: str) -> Comment | None:
    """The comment that was chosen to be answered; "0" is none: to stand for itself."""
    if not (pk := key_in(chosen)):
        return None
    found = Comment.objects.of(comment.post).in_the_source().select_related("user")
    return get_object_or_404(found, pk=pk)


def _candidates(comment: Comment, words: str) -> list[Comment]:
    """Comments of the post that it may answer, the nearest in time first."""
    own = [comment.pk, *comment.get_descendants().values_list("pk", flat=True)]
    places = Comment.objects.of(comment.post).approved().exclude(pk__in=own).exclude(pk=comment.parent_id)
    return list(
        places.holding(words, "author_name", "source").select_related("user").order_by("-sort_at", "-pk")[:CANDIDATES]
    )


def _line(comment: Comment | None) -> list[Comment]:
    """A comment with those that it answers, from the root down."""
    return list(comment.get_ancestors(include_self=True)) if comment else []
