"""A writer changes or deletes a comment of his own, for some minutes, by the receipt that he was given for it."""

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from blog.models import Post
from comments.decisions import Hand, decide, hold, rewrite
from comments.facts import gather, reason_of
from comments.forms import EditForm
from comments.models import Comment, Decision
from comments.moderation import judge
from comments.notifications import announce_held_again
from comments.own import LIVING, RECEIPT, address_for_writer, changeable_until
from comments.visitors import comes_from_elsewhere, may_change

SEVERITY = {state: number for number, state in enumerate(["approved", "pending", "spam", "trash"])}


@csrf_exempt  # the receipt in the address is known to the writer alone
@never_cache
def edit_comment(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    comment = _find(request, slug, pk)
    if comment is None:
        return _refuse(request, slug)
    sent = request.POST if request.method == "POST" else None
    form = EditForm(sent, comment=comment, user=request.user)
    wants_to_save = sent is not None and "preview" not in sent and not comes_from_elsewhere(request)
    if wants_to_save and form.is_valid():
        if not _rewrite(form, request):
            return _refuse(request, slug)
        return HttpResponseRedirect(address_for_writer(comment, request.GET[RECEIPT]), status=303)
    return _show_form(request, form)


@csrf_exempt  # as above
@never_cache
def delete_comment(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """`GET` asks, `POST` does."""
    comment = _find(request, slug, pk)
    if comment is None:
        return _refuse(request, slug)
    context = {"post": comment.post, "comment": comment, "back": address_for_writer(comment, request.GET[RECEIPT])}
    if request.method != "POST" or comes_from_elsewhere(request):
        return render(request, "comments/delete_page.html", context)
    decide([comment], Comment.State.TRASH, by=_hand(request.user), reason=_("deleted by its writer"))
    return render(request, "comments/deleted_page.html", context)


def _find(request: HttpRequest, slug: str, pk: int) -> Comment | None:
    """The comment, if whoever asks wrote it and may still change it."""
    if not may_change(pk, request.GET.get(RECEIPT, "")):
        return None
    living = Comment.objects.filter(pk=pk, post__slug=slug, post__in=Post.objects.published(), state__in=LIVING)
    comment = living.select_related("post", "user", "parent").first()
    return comment if comment and changeable_until(comment) else None


def _refuse(request: HttpRequest, slug: str) -> HttpResponse:
    """Too late, or no receipt: what was typed is given back to be copied."""
    minutes = settings.COMMENTS_EDIT_MINUTES
    rule = ngettext(
        "Its writer can change a comment for %(minutes)d minute after sending it.",
        "Its writer can change a comment for %(minutes)d minutes after sending it.",
        minutes,
    )
    context = {
        "post": Post.objects.published().filter(slug=slug).first(),
        "rule": rule % {"minutes": minutes} if minutes else _("Comments cannot be changed here."),
        "text": request.POST.get("comment", ""),
    }
    return render(request, "comments/too_late_page.html", context, status=403)


def _show_form(request: HttpRequest, form: EditForm) -> HttpResponse:
    is_refused = form.is_bound and not form.is_valid()
    form.describe()
    form.focus_on_first_error()
    context = {
        "post": form.post,
        "form": form,
        "preview": form.make_comment() if form.is_bound and not is_refused else None,
        "back": address_for_writer(form.edited, request.GET[RECEIPT]),
        "delete": request.get_full_path().replace("/edit/?", "/delete/?"),
    }
    return render(request, "comments/edit_page.html", context, status=422 if is_refused else 200)


@transaction.atomic
def _rewrite(form: EditForm, request: HttpRequest) -> bool:
    """Store the new text and judge it as if it were new; tell whether the comment was still there to be changed."""
    comment = form.edited
    as_it_is_now = next(iter(hold([comment])), None)
    if as_it_is_now is None or as_it_is_now.state not in LIVING:
        return False
    step = rewrite(comment, {"source": form.cleaned_data["comment"]}, by=_hand(form.user))
    verdict = judge(gather(form.make_comment(network=as_it_is_now.network), request))
    if step.changed and SEVERITY[verdict.state] > SEVERITY[as_it_is_now.state]:  # what waits goes on waiting
        decide([comment], Comment.State(verdict.state), by=Hand(Decision.Via.RULE), reason=reason_of(verdict))
    comment.refresh_from_db()
    if as_it_is_now.is_approved and comment.state == Comment.State.PENDING:
        announce_held_again(comment)
    return True


def _hand(user: object) -> Hand:
    return Hand(Decision.Via.WRITER, user if getattr(user, "is_authenticated", False) else None)
