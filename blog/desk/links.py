"""The desk for further reading: titles without address, addresses that are gone, and what takes their place."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.paginator import Page, Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from blog.desk.lookups import propose
from blog.doors import Door
from blog.keys import key_in
from blog.link_checks import begin_check
from blog.models import WEB, FurtherReading, LinkCheck, LinkStatus, Post
from blog.querysets import FurtherReadingQuerySet
from blog.revisions import revised

A_PAGE = 25
LIST = "admin:blog_furtherreading_changelist"
SEARCH = "https://duckduckgo.com/?"  # where a link leads that somebody may follow; nobody is asked by us

ADDRESS = {
    "data-address": "",
    "inputmode": "url",
    "autocapitalize": "none",
    "autocomplete": "off",
    "spellcheck": "false",
}
FIELD = "link-{}-"  # what the ids of a link's fields begin with

needs = Door("blog", "post").needs


@dataclass(frozen=True)
class View:
    """One view of the list: its name in the address, and what is said where it is empty."""

    name: str
    label: Any
    nothing: Any


@dataclass(frozen=True)
class Row:
    """A link of the list, its form, and the key of the one to look at when it is saved."""

    link: FurtherReading
    form: "LinkForm"
    after: int | None
    note: str = ""

    @property
    def search_url(self) -> str:
        return SEARCH + urlencode({"q": f"“{self.link.title}” {self.link.publication}".strip()})

    @property
    def has_proposal(self) -> bool:
        return self.link.found == LinkStatus.DEAD and bool(self.link.archive_url)


VIEWS = (
    View("missing", gettext_lazy("Without address"), gettext_lazy("Every title has its address.")),
    View("dead", gettext_lazy("Gone"), gettext_lazy("No address is known to be gone.")),
    View("unclear", gettext_lazy("No clear answer"), gettext_lazy("Nothing here.")),
    View("archived", gettext_lazy("At the archive"), gettext_lazy("None leads to the Internet Archive.")),
    View("all", gettext_lazy("All"), gettext_lazy("Nothing here.")),
)


class LinkForm(forms.ModelForm):
    # a field of text, as browsers refuse an address without https:// in one for addresses
    url = forms.URLField(
        label=gettext_lazy("Address"),
        max_length=2000,
        required=False,
        assume_scheme="https",
        validators=[WEB],
        widget=forms.TextInput(attrs=ADDRESS),
    )

    class Meta:
        model = FurtherReading
        fields = ["url", "title", "publication"]
        widgets = {
            "title": forms.TextInput(attrs={"dir": "auto"}),
            "publication": forms.TextInput(attrs={"dir": "auto"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(
            *args, use_required_attribute=False, auto_id=f"{FIELD.format(kwargs['instance'].pk)}%s", **kwargs
        )


@needs("change")
@require_safe
def links(request: HttpRequest) -> HttpResponse:
    return _show(request, request.GET)


@needs("change")
@require_POST
def save(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what was entered; or show, still unsaved, what the page at the address proposes."""
    link = get_object_or_404(FurtherReading.objects.of_posts_of(request.user).select_related("post"), pk=pk)
    before = (link.title, link.publication)
    form = LinkForm(request.POST, instance=link)
    if not form.is_valid():
        return _show(request, _back(request), answered=form, status=422)
    if "propose" in request.POST:
        return _show_proposal(request, form, before)
    with transaction.atomic(), revised(link.post, by=request.user):
        form.save()
        _write_down(request, link, form.changed_data)
    messages.success(request, _("“%(title)s” is saved.") % {"title": link.title})
    return _to_list(request)


@needs("change")
@require_POST
def check(request: HttpRequest) -> HttpResponse:
    """Ask every address of a post, or of all, whether it is still there."""
    post = Post.objects.changeable_by(request.user).filter(pk=key_in(request.POST.get("post", ""))).first()
    if begin_check(post=post, by=request.user) is None:
        messages.info(request, _("A check is on its way already, or there is no address to check."))
    return _to_list(request)


@needs("change")
@require_POST
def take_archived(request: HttpRequest, pk: int) -> HttpResponse:
    with transaction.atomic():
        link = _held(request, pk)
        is_proposed = link.found == LinkStatus.DEAD and bool(link.archive_url)
        if is_proposed:
            with revised(link.post, by=request.user):
                link.take_archived()
            _write_down(request, link, ["url"])
    if is_proposed:
        said = _("“%(title)s” leads to the Internet Archive now.") % {"title": link.title}
        messages.success(request, said, extra_tags=reverse("admin:blog_link_put_back", args=[pk]))
    else:
        messages.info(request, _("There is nothing to be taken: the link has changed meanwhile."))
    return _to_list(request)


@needs("change")
@require_POST
def put_back(request: HttpRequest, pk: int) -> HttpResponse:
    with transaction.atomic():
        link = _held(request, pk)
        was_elsewhere = link.leads_to_archive
        if was_elsewhere:
            with revised(link.post, by=request.user):
                link.put_back()
            _write_down(request, link, ["url"])
    if was_elsewhere:
        messages.success(request, _("“%(title)s” leads to where it led before.") % {"title": link.title})
    return _to_list(request)


def _show(
    request: HttpRequest, asked: QueryDict, *, answered: LinkForm | None = None, note: str = "", status: int = 200
) -> HttpResponse:
    own = Post.objects.changeable_by(request.user)
    post = own.filter(pk=key_in(asked.get("post", ""))).first() if "post" in asked else None
    of_own = FurtherReading.objects.of_posts_of(request.user)
    of_post = of_own.filter(post=post) if post else of_own
    view = next((view for view in VIEWS if view.name == asked.get("view")), VIEWS[0])
    counts = of_post.count_for_desk()
    page = Paginator(_in(view, of_post).for_desk(), A_PAGE).get_page(asked.get("page"))
    latest = LinkCheck.objects.select_related("post").order_by("-begun_at", "-pk").first()
    context = {
        **admin.site.each_context(request),
        "title": _("Further reading"),
        "is_nav_sidebar_enabled": False,
        "view": view,
        "views": [(each, counts[each.name]) for each in VIEWS],
        "post": post,
        "page": page,
        "rows": list(_rows(page, answered, note)),
        "latest": latest,
        "asked": asked.urlencode(),
        "asked_without_page": _without(asked, "page"),
        "asked_without_view": _without(asked, "view", "page"),
    }
    return render(request, "admin/blog/links.html", context, status=status)


def _show_proposal(request: HttpRequest, form: LinkForm, before: tuple[str, str]) -> HttpResponse:
    """In the form of its row, for whoever looks at it to save."""
    found = propose(form.cleaned_data["url"])
    if isinstance(found, str):
        form.add_error("url", found)
        return _show(request, _back(request), answered=form, status=422)
    entered = {"url": form.cleaned_data["url"], "title": found.title, "publication": found.publication}
    link = FurtherReading.objects.select_related("post").get(pk=form.instance.pk)
    note = _("Proposed by the page, not saved yet. Before: %(before)s") % {"before": " · ".join(filter(None, before))}
    return _show(request, _back(request), answered=LinkForm(instance=link, initial=entered), note=note)


def _in(view: View, links: FurtherReadingQuerySet) -> FurtherReadingQuerySet:
    match view.name:
        case "missing":
            return links.without_address()
        case "archived":
            return links.archived()
        case "dead" | "unclear":
            return links.found(view.name)
    return links


def _rows(page: Page, answered: LinkForm | None, note: str) -> Iterator[Row]:
    """Those of the page; one that was answered stands among them, though it may be of another view by now."""
    found: list[FurtherReading] = list(page.object_list)
    if answered and all(link.pk != answered.instance.pk for link in found):
        found.insert(0, answered.instance)
    for link, after in zip_longest(found, found[1:]):
        is_it = bool(answered) and link.pk == answered.instance.pk
        form = answered if is_it else LinkForm(instance=link)
        yield Row(link, form, after.pk if after else None, note if is_it else "")


def _held(request: HttpRequest, pk: int) -> FurtherReading:
    own = FurtherReading.objects.of_posts_of(request.user)
    return get_object_or_404(own.select_for_update(of=["self"]).select_related("post"), pk=pk)


def _write_down(request: HttpRequest, link: FurtherReading, fields: list[str]) -> None:
    """In the history of its post, as if it had been changed there."""
    if fields:
        names = [str(FurtherReading._meta.get_field(name).verbose_name) for name in fields]
        changed = {"name": str(FurtherReading._meta.verbose_name), "object": link.title, "fields": names}
        LogEntry.objects.log_actions(request.user.pk, [link.post], CHANGE, change_message=[{"changed": changed}])


def _back(request: HttpRequest) -> QueryDict:
    """What the list was asked when it was left, to be asked again."""
    return QueryDict(request.POST.get("back", ""))


def _without(asked: QueryDict, *names: str) -> str:
    kept = asked.copy()
    for name in names:
        kept.pop(name, None)
    return kept.urlencode()


def _to_list(request: HttpRequest) -> HttpResponseRedirect:
    """Back to the list as it was, into the field of the link that comes next: browsers go there by themselves."""
    query = _back(request).urlencode()
    after = key_in(request.POST.get("next", ""))
    fragment = f"#{FIELD.format(after)}url" if after else ""
    return HttpResponseRedirect(f"{reverse(LIST)}{'?' if query else ''}{query}{fragment}")
