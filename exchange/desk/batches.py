"""The pages of a batch: bring files in, see what became of them, store them, undo it."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from exchange import writer
from exchange.desk.doors import needs, show
from exchange.desk.forms import StoreForm, UploadForm
from exchange.desk.hidden import plain
from exchange.desk.summaries import Summary, summaries
from exchange.models import ImportBatch
from exchange.records import Problem
from exchange.site.together import Anew, with_siblings
from exchange.sources import Source, read_upload
from exchange.writer import Fate

FILES_A_PAGE = 100
A_MEGABYTE = 1_000_000
State = ImportBatch.State


@needs("add")
def upload(request: HttpRequest) -> HttpResponse:
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if request.method == "POST" and form.is_valid():
        encoding = form.cleaned_data["encoding"]
        batch = writer.preview(_sources(form.cleaned_data["files"], encoding), user=request.user, encoding=encoding)
        return to_batch(batch.pk)
    status = 422 if form.is_bound else 200
    limits = settings.IMPORT_LIMITS
    context = {
        "form": form,
        "dump_mb": limits.dump_bytes // A_MEGABYTE,
        "zip_mb": limits.zip_bytes // A_MEGABYTE,
        "zip_members": limits.zip_members,
    }
    return show(request, "upload", context, title=_("Bring posts in"), status=status)


def _sources(files: list[Any], encoding: str) -> Iterator[Source | Problem]:
    """Each with what the others tell of it."""
    again = Anew(lambda: _read(files))
    return with_siblings(again, _read(files), encoding=encoding, limits=settings.IMPORT_LIMITS)


def _read(files: list[Any]) -> Iterator[Source | Problem]:
    for file in files:
        file.seek(0)
        yield from read_upload(file.name, file, limits=settings.IMPORT_LIMITS)


@needs("view")
@require_safe
def batch(request: HttpRequest, pk: int) -> HttpResponse:
    found = _find(pk)
    form = StoreForm(initial={"author": request.user.pk}) if found.state == State.PREVIEW else None
    return _show_batch(request, found, form)


def _show_batch(request: HttpRequest, found: ImportBatch, form: StoreForm | None, *, status: int = 200) -> HttpResponse:
    files = summaries(found.files.all())
    context = {
        "batch": found,
        "page": Paginator(files, FILES_A_PAGE).get_page(request.GET.get("page")),
        "form": form,
        **_counts(files),
    }
    return show(request, "batch", context, title=_title(found), status=status)


def _counts(files: list[Summary]) -> dict[str, int]:
    return {
        "total": len(files),
        "unread": sum(bool(file.problem) for file in files),
        "left_out": sum(file.is_left_out for file in files),
        "needy": sum(file.needs_somebody for file in files),
        "ready": sum(not file.problem and not file.is_left_out for file in files),
        "declared": sum(file.declared or 0 for file in files),
        "found": sum(file.found for file in files),
        "lines": sum(file.lines for file in files),
    }


@needs("change")
@require_POST
def commit(request: HttpRequest, pk: int) -> HttpResponse:
    found = _find(pk)
    form = StoreForm(request.POST)
    if found.state != State.PREVIEW:
        messages.error(request, _("These files were stored before; nothing was stored again."))
        return to_batch(pk)
    if not form.is_valid():
        return _show_batch(request, found, form, status=422)
    report = writer.commit(found, **form.cleaned_data)
    messages.success(request, _in_words(report))
    _tell_who_waits(request, report)
    return to_batch(pk)


def _in_words(report: writer.Report) -> str:
    """How many files had which fate."""
    fates = Counter(outcome.fate for outcome in report.outcomes)
    words = {
        Fate.STORED: ngettext("%d post stored.", "%d posts stored.", fates[Fate.STORED]),
        Fate.JOINED: ngettext("%d file joined to its post.", "%d files joined to their posts.", fates[Fate.JOINED]),
        Fate.KNOWN: ngettext("%d file was here already.", "%d files were here already.", fates[Fate.KNOWN]),
        Fate.UNREADABLE: ngettext("%d file was not read.", "%d files were not read.", fates[Fate.UNREADABLE]),
    }
    said = [sentence % fates[fate] for fate, sentence in words.items() if fates[fate]]
    return " ".join(said) or _("Nothing was stored.")


def _tell_who_waits(request: HttpRequest, report: writer.Report) -> None:
    waiting = [outcome for outcome in report.outcomes if outcome.fate is Fate.WAITING]
    if waiting:
        words = ngettext(
            "%d file waits until you say whether it belongs to a post that is here:",
            "%d files wait until you say whether they belong to posts that are here:",
            len(waiting),
        )
        link = format_html('<a href="{}">{}</a>', waiting[0].address, _("decide"))
        messages.warning(request, format_html("{} {}", words % len(waiting), link))


@needs("delete")
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    found = _find(pk)
    if found.state != State.COMMITTED:
        messages.error(request, _("There is nothing to undo here."))
        return to_batch(pk)
    if request.method == "POST":
        undone = writer.undo(found)
        messages.success(request, _("The import was undone."))
        for kept in undone.kept:
            words = _("Kept: %(what)s. %(reason)s")
            messages.warning(request, words % {"what": plain(kept.what), "reason": kept.reason})
        return to_batch(pk)
    undone = _rehearse(found)
    context = {"batch": found, "undone": undone, "removed": undone.removed.items()}
    return show(request, "undo", context, title=_("Undo %(import)s?") % {"import": found})


def _rehearse(found: ImportBatch) -> writer.Undone:
    """What undoing would do: it is done, and rolled back."""
    with transaction.atomic():
        undone = writer.undo(found)
        transaction.set_rollback(True)
    found.refresh_from_db()
    return undone


@needs("delete")
@require_POST
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw away files that were only looked at."""
    found = _find(pk)
    if found.state != State.PREVIEW:
        messages.error(request, _("These files became posts. Undo the import instead."))
        return to_batch(pk)
    found.delete()
    messages.success(request, _("The files were thrown away; nothing of them was stored."))
    return redirect("admin:exchange_importbatch_changelist")


def to_batch(pk: int) -> HttpResponseRedirect:
    return redirect("admin:exchange_importbatch_change", pk)


def _find(pk: int) -> ImportBatch:
    return get_object_or_404(ImportBatch.objects.select_related("user", "author"), pk=pk)


def _title(found: ImportBatch) -> str:
    return _("Import %(number)d") % {"number": found.pk}
