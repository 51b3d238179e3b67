"""The one-time set-up link that makes the owner, and the first content of a new blog."""

import os
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.contrib.auth import get_user_model, login
from django.contrib.auth.models import AbstractUser
from django.contrib.auth.password_validation import validate_password
from django.contrib.contenttypes.models import ContentType
from django.core import signing
from django.core.exceptions import ValidationError
from django.core.management import CommandError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from blog.models import Post
from exchange.models import ImportBatch
from exchange.writer import import_files

LINK_SECONDS = 24 * 3600
FIRST_DUMP = settings.BASE_DIR / "fixtures" / "dumps" / "text_dump" / "her.txt"
_SIGNER = signing.TimestampSigner(salt="config.first_run")
User = get_user_model()


def owner_link() -> str | None:
    """Where the owner names himself, for 24 hours and once; None as soon as there is any user."""
    if User.objects.exists():
        return None
    return settings.SITE_URL + reverse("set-up", args=[_SIGNER.sign("owner")])


def make_owner_from_environment() -> None:
    """What `DJANGO_SUPERUSER_USERNAME`, `…_EMAIL` and `…_PASSWORD` say, if there is no user yet."""
    name, password = os.environ.get("DJANGO_SUPERUSER_USERNAME"), os.environ.get("DJANGO_SUPERUSER_PASSWORD")
    if not name or not password or User.objects.exists():
        return
    user = User(username=name, email=os.environ.get("DJANGO_SUPERUSER_EMAIL", ""))
    try:
        user.full_clean(exclude=["password"])
        validate_password(password, user)
    except ValidationError as refused:
        message = (
            f"The owner in DJANGO_SUPERUSER_… cannot be made: {' '.join(refused.messages)} Correct it, start again."
        )
        raise CommandError(message) from None
    User.objects.create_superuser(name, user.email, password)


def load_first_content() -> None:
    """The seed review, into a database that never had content: one that was deleted does not come back."""
    if settings.FIRST_CONTENT == "none" or _had_content():
        return
    report = import_files([FIRST_DUMP])
    if report.problems:
        raise CommandError(f"The first content cannot be read. {report.problems[0]}")


class OwnerForm(forms.ModelForm):
    password = forms.CharField(
        label=_("Password"), strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )

    class Meta:
        model = User
        fields = ["username", "email"]
        labels = {"username": _("Name"), "email": _("Email")}
        widgets = {
            "username": forms.TextInput(attrs={"autocomplete": "username"}),
            "email": forms.EmailInput(attrs={"autocomplete": "email"}),
        }
        help_texts = {"username": _("You log in with it, and readers see it above your reviews.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].required = True

    def clean(self) -> dict[str, Any]:
        written = super().clean()
        owner = User(username=written.get("username", ""), email=written.get("email", ""))
        try:
            validate_password(written.get("password", ""), owner)
        except ValidationError as refused:
            self.add_error("password", refused)
        return written

    def save(self) -> AbstractUser:
        written = self.cleaned_data
        return User.objects.create_superuser(written["username"], written["email"], written["password"])


@never_cache
@sensitive_post_parameters("password")
@transaction.atomic
def set_up(request: HttpRequest, token: str) -> HttpResponse:
    # Two who follow the link at once wait for each other here, and the second finds an owner.
    ContentType.objects.select_for_update().get(app_label="blog", model="user")
    if not _is_open(token):
        return render(request, "set_up_closed.html", {"has_owner": User.objects.exists()}, status=410)
    form = OwnerForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return render(request, "set_up.html", {"form": form}, status=422 if form.is_bound else 200)
    login(request, form.save(), backend="django.contrib.auth.backends.ModelBackend")
    return redirect("admin:index")


def _is_open(token: str) -> bool:
    try:
        _SIGNER.unsign(token, max_age=LINK_SECONDS)
    except signing.BadSignature:
        return False
    return not User.objects.exists()


def _had_content() -> bool:
    """Whether anything was ever written or imported here: what was deleted since has left its trace in the log."""
    deleted = LogEntry.objects.filter(content_type__app_label="blog", content_type__model="post")
    return Post.objects.exists() or ImportBatch.objects.exists() or deleted.exists()
