"""A comment is sent: stored and shown, held and shown to its writer, or given back with every word and the reason."""

import logging
from urllib.parse import quote

from django.conf import settings
from django.db import OperationalError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from blog.models import Post
from comments.facts import gather, is_by_staff, reason_of
from comments.forms import CONSENT, REMEMBERED, CommentForm
from comments.models import MisplacedReply
from comments.moderation import judge
from comments.own import address_for_sender, address_for_writer
from comments.throttling import Refused, admit
from comments.visitors import Stamp, check_stamp, comes_from_elsewhere, network_of, stamp_for

log = logging.getLogger(__name__)

REMEMBERED_SECONDS = 30_000_000  # WordPress: about 347 days

ELSEWHERE = _("This form was sent from another website. If that was you, look at your text and send it from here.")
FOREIGN_STAMP = _("This form belongs to another page. Look at your text, and send it again from here.")
BUSY = _("The site has too much to do just now. Your text is kept below: wait a moment, then send it again.")
BUSY_SECONDS = 5
OLD_STAMP = _("This page lay open for some days. Look at your text once more, and send it again.")


@csrf_exempt  # stored pages carry no token; the form checks Origin and the signed stamp
@never_cache
def send_comment(request: HttpRequest, slug: str) -> HttpResponse:
    post = get_object_or_404(Post.objects.published(), slug=slug)
    if request.method != "POST":
        return redirect(f"{post.get_absolute_url()}#respond")
    form = CommentForm(request.POST, post=post, user=request.user)
    if objection := _objection(request, form):
        status, notice = objection
        return _give_back(request, form, status=status, notice=notice)
    return _store(request, form)


def _objection(request: HttpRequest, form: CommentForm) -> tuple[int, str] | None:
    """Why the comment is not stored as it came: the status of the answer, and what the form itself does not say."""
    if not form.post.is_open_to_comments:
        return 403, ""
    if comes_from_elsewhere(request):
        return 403, ELSEWHERE
    stamp = check_stamp(request.POST.get("stamp", ""), form.post)
    if stamp is Stamp.FOREIGN:
        return 403, FOREIGN_STAMP
    if not form.is_valid():
        return 422, ""
    if stamp is Stamp.OLD:
        return 200, OLD_STAMP
    return (200, "") if "preview" in request.POST else None


def _store(request: HttpRequest, form: CommentForm) -> HttpResponse:
    comment = form.make_comment(network=network_of(request.META.get("REMOTE_ADDR", "")))
    verdict = judge(gather(comment, request))
    comment.state, comment.state_reason = verdict.state, reason_of(verdict)
    try:
        with transaction.atomic():
            admit(comment, is_staff=is_by_staff(comment))
            form.store(comment)
    except Refused as refused:
        form.post = comment.post  # as it is now
        return _refuse(request, form, refused)
    except MisplacedReply:
        form.forget_parent()
        return _give_back(request, form, status=422)
    except Post.DoesNotExist:  # deleted since it was looked up: what was written is not lost with it
        form.post.comments_open = False
        return _give_back(request, form, status=410)
    except OperationalError as problem:  # SQLite's writers take no turns: whoever waits may wait for too long
        log.warning("A comment was given back to its writer: %s", str(problem).strip())
        response = _give_back(request, form, status=503, notice=BUSY)
        response["Retry-After"] = BUSY_SECONDS
        return response
    asks_for_mails = bool(form.cleaned_data.get("hears_of"))
    response = HttpResponseRedirect(address_for_writer(comment, asks_for_mails=asks_for_mails), status=303)
    _remember(response, form, consent=CONSENT in request.POST)
    return response


def _refuse(request: HttpRequest, form: CommentForm, refused: Refused) -> HttpResponse:
    see = address_for_sender(refused.twin) if refused.twin else ""
    response = _give_back(request, form, status=refused.status, notice=refused.words, see=see)
    if refused.retry_after is not None:
        response["Retry-After"] = refused.retry_after
    return response


def _give_back(
    request: HttpRequest, form: CommentForm, *, status: int, notice: str = "", see: str = ""
) -> HttpResponse:
    """The form with all that was typed, and why it was not sent; `see` is where what it says stands already."""
    form.describe()
    form.focus_on_first_error()
    context = {
        "post": form.post,
        "form": form,
        "notice": notice,
        "see": see,
        "stamp": stamp_for(form.post),
        "answered": form.answered(),
        "remembers": CONSENT in request.POST,
        "preview": form.make_comment() if form.is_valid() else None,
    }
    return render(request, "comments/form_page.html", context, status=status)


def _remember(response: HttpResponse, form: CommentForm, *, consent: bool) -> None:
    """Keep name, e-mail and website in the visitor's browser if asked to; forget them if not."""
    for field, cookie in REMEMBERED.items():
        written = form.cleaned_data.get(field, "")
        if consent and written:
            secure = settings.SESSION_COOKIE_SECURE
            response.set_cookie(
                cookie, quote(written), max_age=REMEMBERED_SECONDS, secure=secure, httponly=True, samesite="Lax"
            )
        else:
            response.delete_cookie(cookie, samesite="Lax")
