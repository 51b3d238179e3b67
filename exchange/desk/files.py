"""The pages of a file: its dump beside what was understood, corrections, joining, reading it again."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from exchange import writer
from exchange.cleaning import decode
from exchange.corrections import from_json
from exchange.desk.batches import to_batch
from exchange.desk.corrected import corrections_in_words
from exchange.desk.differences import differences
from exchange.desk.doors import needs, show
from exchange.desk.encodings import samples
from exchange.desk.forms import CORRECTIONS, CorrectionForm, EncodingForm, FactsForm, LinesForm, PlaceForm
from exchange.desk.hidden import plain
from exchange.desk.lines import WORDS, Pages, as_ranges, shown_lines
from exchange.desk.reading import LISTED, Reading, reading_of, with_places_of_missing
from exchange.models import ImportBatch, ImportedFile

TOLD = 12  # of the changes that a correction made
CUT = 80  # characters of what changed
LONGEST_NUMBER = 9  # digits
NEAR = 500  # comments before and after a comment that it may be said to answer


@needs("view")
@require_safe
def file(request: HttpRequest, pk: int) -> HttpResponse:
    return _show_file(request, _find(pk))


def _show_file(
    request: HttpRequest, found: ImportedFile, form: CorrectionForm | None = None, *, status: int = 200
) -> HttpResponse:
    if found.problem:
        return _show_unread(request, found)
    reading = reading_of(found.report)
    unexplained = as_ranges(reading.unexplained)
    pages = Pages.around(_number(request.GET.get("line")), len(reading.ledger))
    context = {
        "file": found,
        "batch": found.batch,
        "is_open": _is_open(found),
        "reading": reading,
        "pages": pages,
        "lines": shown_lines(_lines(found), reading.ledger, pages),
        "sums": [(label, WORDS[label], number) for label, number in reading.sums()],
        "unexplained": unexplained[:LISTED],
        "remarks": reading.remarks[:LISTED],
        "doubts": reading.doubts[:LISTED],
        "more": sum(max(len(each) - LISTED, 0) for each in (unexplained, reading.remarks, reading.doubts)),
        "answers": _answers_on(pages, reading),
        "corrections": corrections_in_words(from_json(found.corrections)),
        **_forms(request, reading, form),
    }
    return show(request, "file", context, title=plain(found.name), status=status)


def _lines(found: ImportedFile) -> Sequence[str]:
    return decode(bytes(found.raw), encoding=found.encoding, limits=settings.IMPORT_LIMITS).lines


def _answers_on(pages: Pages, reading: Reading) -> list[Any]:
    return [answer for answer in with_places_of_missing(reading.answers) if pages.show(answer.first, answer.last)]


def _forms(request: HttpRequest, reading: Reading, bound: CorrectionForm | None) -> dict[str, Any]:
    """The forms of the page, one of them perhaps as it was refused; a comment is moved when the address says so."""
    line = bound.data.get("comment") if isinstance(bound, PlaceForm) else request.GET.get("move")
    moved = reading.answer_at(_number(line)) if line else None
    return {
        "facts_form": bound if isinstance(bound, FactsForm) else FactsForm(reading=reading),
        "lines_form": bound if isinstance(bound, LinesForm) else LinesForm(reading=reading),
        "refused": bound if bound and not isinstance(bound, FactsForm | LinesForm) else None,
        "moved": moved,
        "parents": _parents(reading, moved) if moved else (),
    }


def _parents(reading: Reading, moved: Any) -> list[Any]:
    """The comments that another may answer: all but those below it, and of a long conversation those around it."""
    place = reading.found.index(moved)
    near = reading.found[max(place - NEAR, 0) : place + NEAR]
    return [answer for answer in near if not answer.is_within(moved)]


def _show_unread(request: HttpRequest, found: ImportedFile, *, status: int = 200) -> HttpResponse:
    context = {
        "file": found,
        "batch": found.batch,
        "is_open": _is_open(found),
        "samples": samples(bytes(found.raw)),
        "asked": found.asked_encoding,
    }
    return show(request, "unread", context, title=plain(found.name), status=status)


# What may be done to a file while its batch is looked at


@needs("change")
@require_POST
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    found = _find(pk)
    kind = CORRECTIONS.get(request.POST.get("what", ""))
    if not _is_open(found) or found.problem or kind is None:
        return _too_late(request, found)
    before = reading_of(found.report)
    form = kind(request.POST, reading=before)
    if not form.is_valid():
        return _show_file(request, found, form, status=422)
    writer.correct(found, form.corrected(from_json(found.corrections)))
    _tell_changes(request, before, found)
    if isinstance(form, LinesForm) and form.cleaned_data["everywhere"]:
        read_as = {line: before.ledger.of(line).label for line in form.said}
        _tell_others(request, writer.say_everywhere(found, form.said, read_as))
    return to_file(found.pk, line=request.POST.get("line_shown"))


def _tell_changes(request: HttpRequest, before: Reading, found: ImportedFile) -> None:
    changes = differences(before, reading_of(found.report))
    if not changes:
        messages.info(request, _("The dump was read again: nothing changed, it was understood in that way already."))
    for change in changes[:TOLD]:
        messages.success(request, _change_in_words(change.what, change.before, change.after), extra_tags="change")
    if (more := len(changes) - TOLD) > 0:
        messages.success(request, ngettext("and %d more", "and %d more", more) % more, extra_tags="change")


def _tell_others(request: HttpRequest, files: int) -> None:
    if files:
        words = ngettext(
            "%d other file had such lines, and was read again.",
            "%d other files had such lines, and were read again.",
            files,
        )
        messages.success(request, words % files)
    else:
        messages.info(request, _("No other file of this import has such lines, read as they were here."))


def _change_in_words(what: str, before: str, after: str) -> str:
    return f"{what}: {_cut(before) or _('nothing')} → {_cut(after) or _('nothing')}"


def _cut(text: str) -> str:
    text = plain(" ".join(text.split()))
    return text if len(text) <= CUT else f"{text[:CUT]}…"


@needs("change")
@require_POST
def decode_as(request: HttpRequest, pk: int) -> HttpResponse:
    found = _find(pk)
    form = EncodingForm(request.POST)
    if not _is_open(found) or not form.is_valid():
        return _too_late(request, found)
    found.asked_encoding = form.cleaned_data["encoding"]
    found.save(update_fields=["asked_encoding"])
    writer.correct(found, from_json(found.corrections))
    if found.problem:
        messages.error(request, _("It cannot be read in that encoding either."))
    else:
        messages.success(request, _("Read as %(encoding)s.") % {"encoding": found.encoding})
    return to_file(pk)


@needs("change")
@require_POST
def leave_out(request: HttpRequest, pk: int) -> HttpResponse:
    found = _find(pk)
    if found.batch.state != ImportBatch.State.PREVIEW:
        return _too_late(request, found)
    found.is_left_out = request.POST.get("leave_out") == "1"
    found.save(update_fields=["is_left_out"])
    words = _("%(file)s is left out.") if found.is_left_out else _("%(file)s is taken in.")
    messages.success(request, words % {"file": plain(found.name)})
    return to_batch(found.batch_id) if request.POST.get("back") == "batch" else to_file(pk)


@needs("change")
def join(request: HttpRequest, pk: int) -> HttpResponse:
    """A second dump of a post that is here: proposed, never forced."""
    found = _find(pk)
    if not _is_open(found, or_left_out=True) or not found.joins:
        return _too_late(request, found)
    if request.method == "POST":
        return _decide_join(request, found)
    context = {"file": found, "batch": found.batch, "joining": writer.joining(found), "post": found.joins}
    return show(request, "join", context, title=_("The same post?"))


def _decide_join(request: HttpRequest, found: ImportedFile) -> HttpResponse:
    answers = {"join": (True, False), "own": (False, False), "leave-out": (None, True)}
    answer = answers.get(request.POST.get("answer", ""))
    if answer is None:
        messages.error(request, _("Nothing was chosen."))
        return redirect("admin:exchange_file_join", found.pk)
    found.join, found.is_left_out = answer
    found.save(update_fields=["join", "is_left_out"])
    messages.success(request, _("Decided for %(file)s.") % {"file": plain(found.name)})
    return to_batch(found.batch_id)


# What may be done later


@needs("change")
def read_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a stored dump with the parser of today; the difference is shown before it is stored."""
    found = _find(pk)
    if found.batch.state != ImportBatch.State.COMMITTED or not found.post:
        return _too_late(request, found)
    if request.method == "POST":
        number = sum(change.fate == "changes" for change in writer.read_again(found))
        messages.success(request, ngettext("%d thing changed.", "%d things changed.", number) % number)
        return to_batch(found.batch_id)
    context = {"file": found, "batch": found.batch, "changes": writer.rereading(found)}
    return show(request, "read_again", context, title=_("Read again"))


def to_file(pk: int, *, line: str | None = None) -> HttpResponseRedirect:
    address = reverse("admin:exchange_file", args=[pk])
    query: Mapping[str, str] = {"line": line} if line and line.isdigit() else {}
    return HttpResponseRedirect(f"{address}?{urlencode(query)}" if query else address)


def _find(pk: int) -> ImportedFile:
    """With `has_others`: whether other files came with it."""
    others = ImportedFile.objects.filter(batch=OuterRef("batch")).exclude(pk=OuterRef("pk"))
    files = ImportedFile.objects.select_related("batch", "post", "joins").annotate(has_others=Exists(others))
    return get_object_or_404(files, pk=pk)


def _is_open(found: ImportedFile, *, or_left_out: bool = False) -> bool:
    """Whether it can still be corrected: its batch is not stored yet."""
    return found.batch.state == ImportBatch.State.PREVIEW and (or_left_out or not found.is_left_out)


def _too_late(request: HttpRequest, found: ImportedFile) -> HttpResponse:
    messages.error(request, _("That cannot be done to this file now; nothing was changed."))
    return to_file(found.pk)


def _number(written: str | None) -> int:
    return int(written) if written and written.isascii() and written.isdigit() and len(written) <= LONGEST_NUMBER else 1
