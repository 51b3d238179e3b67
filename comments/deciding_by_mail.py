"""Deciding by a link from a mail, without log-in: the link shows a page with one button, and the button decides."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from blog.models import User
from comments.decisions import Hand, decide, hold
from comments.links import Link, NotALink, is_open, may_decide, read_link, seen
from comments.models import Comment, Decision


@csrf_exempt  # whoever has the link may decide, and nobody else knows it
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def decide_by_mail(request: HttpRequest, token: str) -> HttpResponse:
    try:
        link = read_link(token)
    except NotALink:
        return render(request, "comments/not_a_link.html", status=404)
    if request.method != "POST":
        return _show(request, link)
    with transaction.atomic():
        return _follow(request, link)


def _follow(request: HttpRequest, link: Link) -> HttpResponse:
    # Of two who press the button at once, the second finds the comment decided.
    comment = next(iter(hold(Comment.objects.filter(pk=link.comment_pk))), None)
    if comment is None or not _may_decide(link, comment):
        return _show(request, link)
    if request.POST.get("seen", "") != seen(comment):
        return _show(request, link, has_changed=True)
    user = User.objects.get(pk=link.user_pk)
    decide([comment], link.state, by=Hand(Decision.Via.MAIL, user))
    return redirect(f"{request.path}?done")


def _show(request: HttpRequest, link: Link, *, has_changed: bool = False) -> HttpResponse:
    comment = Comment.objects.filter(pk=link.comment_pk).select_related("post", "parent").first()
    is_his = comment is not None and _may_decide(link, comment)
    context = {
        "comment": comment,
        "action": link.action,
        "may_decide": is_his,
        "is_done": "done" in request.GET and not is_his,
        "is_old": link.is_old,
        "has_changed": has_changed,
        "seen": seen(comment) if comment else "",
        "last": comment.decisions.select_related("by").first() if comment else None,
    }
    status = 200 if is_his or context["is_done"] else 410
    return render(request, "comments/decide.html", context, status=status)


def _may_decide(link: Link, comment: Comment) -> bool:
    colleague = User.objects.filter(pk=link.user_pk, is_active=True, is_staff=True).first()
    return is_open(link, comment) and not comment.says_nothing and colleague is not None and may_decide(colleague)
