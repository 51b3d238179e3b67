"""What a visitor may enter below a post, under WordPress's names for the fields."""

from copy import copy
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from blog.keys import key_in
from blog.markup import MAX_COMMENT_LENGTH, check_comment
from blog.models import WEB, Post, User
from comments.models import Comment, MailAddress, Subscription
from comments.moderation import fold
from comments.notifications import announce
from comments.subscriptions import subscribe

CONSENT = "wp-comment-cookies-consent"
REMEMBERED = {"author": "comment_author", "email": "comment_author_email", "url": "comment_author_url"}
NOTES = {
    "comment": "comment-notes",
    "email": "email-notes",
    "hears_of": "hears_of-notes",
}  # the ids of what the form says of a field
HIDDEN_FIELD = "subject"  # looks like any other to a machine; who fills it in is one
TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])  # they turn round what stands after a name
REFUSALS = {
    "too_long": _("Your comment has %(found)d characters; the most is %(limit)d. Shorten it, or split it in two."),
    "too_many_brackets": _("Your comment has %(found)d opening brackets [; the most is %(limit)d. Leave some out."),
    "too_many_marks": _(
        "Your comment has %(found)d signs of emphasis or code (* _ ` \\); the most is %(limit)d. Leave some out."
    ),
    "too_many_list_marks": _(
        "Your comment has %(found)d marks of lists or quotations (- * + >) in rows; the most is %(limit)d. "
        "Leave some out."
    ),
    "too_deep": _(
        "Lists or quotations in your comment are nested %(found)d deep; the most is %(limit)d. Write them flatter."
    ),
    "output_too_large": _("Your comment has %(found)d pieces of formatting; the most is %(limit)d. Make it simpler."),
    "unreadable": _("The formatting of your comment cannot be read. Make it simpler."),
}


class CommentForm(forms.Form):
    """Built for one post and one visitor; a logged-in user is known and not asked for a name."""

    hidden_field = HIDDEN_FIELD
    most_characters = MAX_COMMENT_LENGTH

    comment = forms.CharField(
        label=_("Comment"),
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "cols": 45, "maxlength": 65525}),
        error_messages={"required": _("The comment is empty. Write something, then send it again.")},
    )
    author = forms.CharField(
        label=_("Name"),
        max_length=245,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("The name is missing. Any name you like will do.")},
    )
    email = forms.EmailField(
        label=_("Email"),
        max_length=100,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    url = forms.URLField(
        label=_("Website"),
        max_length=200,
        required=False,
        assume_scheme="https",
        validators=[WEB],
        widget=forms.URLInput(attrs={"autocomplete": "url"}),
    )
    hears_of = forms.ChoiceField(
        label=_("Tell me by e-mail"),
        required=False,
        choices=[
            ("", _("of nothing")),
            (Subscription.Scope.ANSWERS, _("of answers to my comment")),
            (Subscription.Scope.THREAD, _("of everything in this thread")),
            (Subscription.Scope.POST, _("of every comment on this post")),
        ],
    )
    comment_parent = forms.IntegerField(required=False, min_value=0, max_value=2**63 - 1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, post: Post, user: User | AnonymousUser, **kwargs: Any) -> None:
        super().__init__(*args, use_required_attribute=False, auto_id="%s", **kwargs)
        self.post, self.user = post, user
        if user.is_authenticated:
            for name in ("author", "email", "url"):
                del self.fields[name]
        if not settings.MAILS_ARE_SENT:
            del self.fields["hears_of"]

    def clean_comment(self) -> str:
        text = self.cleaned_data["comment"].strip("\r\n").rstrip()
        if not fold(text).strip():
            raise forms.ValidationError(self.fields["comment"].error_messages["required"], code="required")
        if refusals := check_comment(text):
            raise forms.ValidationError([forms.ValidationError(REFUSALS[r.code], r.code, r.params) for r in refusals])
        return text

    def clean_author(self) -> str:
        name = " ".join(self.cleaned_data["author"].translate(TURNS).split())
        if not fold(name).strip():
            raise forms.ValidationError(self.fields["author"].error_messages["required"], code="required")
        return name

    def clean_email(self) -> str:
        """Kept in small letters for who hears of answers; there are some that become two then."""
        email = self.cleaned_data["email"]
        if len(email.lower()) > MailAddress._meta.get_field("email").max_length:
            raise forms.ValidationError(_("This address is too long to be kept."), code="max_length")
        return email

    def clean_comment_parent(self) -> Comment | None:
        """Zero means a comment of its own, as in WordPress."""
        pk = self.cleaned_data["comment_parent"]
        if not pk:
            return None
        parent = find_answered(self.post, str(pk))
        if parent is None:
            self.forget_parent()
        return parent

    def clean(self) -> dict[str, Any]:
        if "comment_parent" in self.errors:  # made up, or cut on its way: the field is hidden, nobody can correct it
            del self.errors["comment_parent"]
            self.forget_parent()
        if self.cleaned_data.get("hears_of") and "email" not in self.errors and not self._address():
            self.add_error(*self._asks_for_an_address())
        return self.cleaned_data

    def _address(self) -> str:
        """Where its writer can be reached."""
        return self.user.email if self.user.is_authenticated else self.cleaned_data.get("email", "")

    def _asks_for_an_address(self) -> tuple[str, str]:
        if "email" in self.fields:
            return "email", _("To hear of answers, give your email address; or choose to hear of nothing.")
        return "hears_of", _("Your account has no email address. Choose to hear of nothing, or have one entered.")

    def describe(self) -> None:
        """Name, for screen readers, what stands beside a field: its note, and its error if there is one."""
        for name, notes in NOTES.items():
            if name in self.fields:
                described_by = f"{notes} {name}_error" if name in self.errors else notes
                self.fields[name].widget.attrs["aria-describedby"] = described_by

    def focus_on_first_error(self) -> None:
        """So that whoever uses a keyboard or a screen reader lands where something is to be done."""
        if name := next((name for name in self.fields if name in self.errors), None):
            self.fields[name].widget.attrs["autofocus"] = True

    def forget_parent(self) -> None:
        """Say that the answered comment is gone; what was typed then stands as a comment of its own."""
        self.data = self.data.copy()
        self.data["comment_parent"] = "0"
        self.add_error(
            None,
            _(
                "The comment you are answering is no longer here. Your text is kept below: "
                "send it again, and it will stand as a comment of its own."
            ),
        )

    def answered(self) -> Comment | None:
        """The comment that this one answers, to show beside the form."""
        return find_answered(self.post, str(self["comment_parent"].value() or ""))

    @transaction.atomic
    def store(self, comment: Comment) -> None:
        """Store the comment that was made, and with it the mails that tell of it.

        Raises MisplacedReply if the answered one has gone since the form was checked.
        """
        comment.save()
        if scope := self.cleaned_data.get("hears_of"):
            subscribe(comment, email=self._address(), scope=scope)
        announce(comment)

    def make_comment(self, *, network: str = "") -> Comment:
        """What was written, as a comment that is judged and stored by the caller, or only looked at."""
        user = self.user if self.user.is_authenticated else None
        return Comment(
            post=self.post,
            parent=self.cleaned_data["comment_parent"],
            source=self.cleaned_data["comment"],
            author_name=str(user) if user else self.cleaned_data["author"],
            author_email=user.email if user else self.cleaned_data["email"],
            author_url="" if user else self.cleaned_data["url"],
            user=user,
            network=network,
        )


class EditForm(CommentForm):
    """The text of a comment that exists, to be changed by its writer; who wrote it stays as it is."""

    def __init__(self, *args: Any, comment: Comment, user: User | AnonymousUser, **kwargs: Any) -> None:
        super().__init__(*args, post=comment.post, user=user, initial={"comment": comment.source}, **kwargs)
        self.edited = comment
        self.fields = {"comment": self.fields["comment"]}

    def clean(self) -> dict[str, Any]:
        """With all that the rules of moderation look at."""
        return {**self.cleaned_data, "author": self.edited.author_name, "email": self.edited.author_email}

    def make_comment(self, *, network: str = "") -> Comment:
        """As it would stand with the new text."""
        comment = copy(self.edited)
        comment.source, comment.network = self.cleaned_data["comment"], network
        return comment


def find_answered(post: Post, written: str) -> Comment | None:
    """The comment of a post that a key, as an address or a form gives it, names; None where it cannot be answered."""
    pk = key_in(written)
    answerable = Comment.objects.approved().of(post).filter(kind=Comment.Kind.COMMENT)  # a link from elsewhere is none
    return answerable.filter(pk=pk).first() if pk else None
