"""The desk for mails: what was sent and what was not, who hears of what, and what is kept of a reader."""

import json
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from comments.mailing import try_again
from comments.models import Mail, MailAddress, Subscription
from comments.privacy import IsAColleague, erase, export
from comments.subscriptions import end


class ReadOnly(admin.ModelAdmin):
    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_full_permission(self, request: HttpRequest) -> bool:
        """For actions: whoever might change these rows, if they were to be changed by hand."""
        return super().has_change_permission(request)


@admin.register(Mail)
class MailAdmin(ReadOnly):
    list_display = ["subject", "to", "state", "attempts", "problem", "created_at", "due_at"]
    list_filter = ["state", "kind"]
    search_fields = ["to", "subject", "problem"]
    ordering = ["-created_at", "-pk"]
    fields = [
        *("kind", "to", "subject", "state", "attempts", "problem", "created_at", "due_at", "sent_at"),
        *("comment", "text", "headers"),
    ]
    actions = ["send_again"]

    @admin.action(description=_("Try again now"), permissions=["full"])
    def send_again(self, request: HttpRequest, mails: QuerySet[Mail]) -> None:
        number = try_again(mails)
        said = ngettext("%d mail is tried again.", "%d mails are tried again.", number) % number
        self.message_user(request, said)


@admin.register(Subscription)
class SubscriptionAdmin(ReadOnly):
    list_display = ["address", "scope", "post", "created_at", "is_confirmed", "ended_at"]
    list_filter = ["scope", ("ended_at", admin.EmptyFieldListFilter)]
    list_select_related = ["address", "post"]
    search_fields = ["address__email", "post__title"]
    ordering = ["-created_at", "-pk"]
    fields = ["address", "scope", "post", "comment", "created_at", "ended_at"]
    actions = ["end"]

    @admin.display(description=_("confirmed"), boolean=True)
    def is_confirmed(self, subscription: Subscription) -> bool:
        return subscription.address.confirmed_at is not None and not subscription.needs_consent

    @admin.action(description=_("End"), permissions=["full"])
    def end(self, request: HttpRequest, subscriptions: QuerySet[Subscription]) -> None:
        running = list(subscriptions.filter(ended_at=None).select_related("address"))
        for address in {subscription.address for subscription in running}:
            end(address, address.subscriptions.filter(pk__in=[subscription.pk for subscription in running]))
        number = len(running)
        self.message_user(request, ngettext("%d was ended.", "%d were ended.", number) % number)


class ReaderForm(forms.Form):
    email = forms.EmailField(label=_("Email"))
    remove_comments = forms.BooleanField(label=_("Remove the comments too, and empty them"), required=False)


@admin.register(MailAddress)
class MailAddressAdmin(ReadOnly):
    """With a page of its own: a reader who only wrote comments has no row here."""

    list_display = ["email", "asked_at", "confirmed_at"]
    search_fields = ["email"]
    ordering = ["email"]
    fields = ["email", "asked_at", "confirmed_at"]
    change_list_template = "comments/admin_addresses.html"

    def get_urls(self) -> list[URLPattern]:
        reader = path("reader/", self.admin_site.admin_view(self.reader), name="comments_reader")
        return [reader, *super().get_urls()]

    def reader(self, request: HttpRequest) -> HttpResponse:
        """Export or erase what is kept under an address; erasing is shown before it is done."""
        if not request.user.has_perms(["comments.delete_mailaddress", "comments.delete_comment"]):
            raise PermissionDenied
        form = ReaderForm(request.POST or None)
        found = None
        if form.is_valid():
            email, erases = form.cleaned_data["email"], "erase" in request.POST
            if "export" in request.POST:
                return _as_file(email)
            try:
                found = erase(email, remove_comments=form.cleaned_data["remove_comments"], dry_run=not erases)
            except IsAColleague:
                form.add_error("email", _("Somebody who works here has this address. Delete that user first."))
            else:
                if erases:
                    messages.success(request, _("Erased. Nothing is kept under %(email)s.") % {"email": email})
                    return redirect("admin:comments_reader")
        context = {**self.admin_site.each_context(request), "title": _("A reader's data"), "form": form, "found": found}
        return render(request, "comments/admin_reader.html", context)


def _as_file(email: str) -> HttpResponse:
    kept = json.dumps(export(email), cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)
    headers = {"Content-Disposition": 'attachment; filename="reader.json"', "Cache-Control": "no-store"}
    return HttpResponse(kept, content_type="application/json", headers=headers)
