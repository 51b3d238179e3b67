"""Private links of a post: made, copied and revoked by whoever may change it."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from blog.doors import Door
from blog.keys import key_in
from blog.models import Post, PrivateLink

DOOR = Door("blog", "post")
NAMELESS = gettext_lazy("Say who gets the link: so you will know which one to revoke.")


class LinkForm(forms.ModelForm):
    """Its controls name the form that they belong to, as they may stand within another one: that of the post."""

    class Meta:
        model = PrivateLink
        fields = ["name"]
        widgets = {"name": forms.TextInput(attrs={"form": "make-private-link", "dir": "auto"})}
        error_messages = {
            "name": {"required": gettext_lazy("Say who gets the link: so you will know which one to revoke.")}
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="private-link-%s", label_suffix="", use_required_attribute=False, **kwargs)


@DOOR.needs("change")
@require_http_methods(["GET", "HEAD", "POST"])
def share(request: HttpRequest, pk: int) -> HttpResponse:
    post = _find(request, pk)
    link = PrivateLink(post=post, made_by=request.user)
    form = LinkForm(request.POST if request.method == "POST" else None, instance=link)
    if form.is_valid():
        form.save()
        _write_down(request, post, _("Made a private link for “%(name)s”.") % {"name": link.name})
        return redirect("admin:blog_post_share", post.pk)
    context = {
        **admin.site.each_context(request),
        "title": _("Private links"),
        "post": post,
        "form": form,
    }
    return render(request, "admin/blog/post/sharing.html", context, status=422 if form.is_bound else 200)


@DOOR.needs("change")
@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """One that is revoked already is what was wished for."""
    post = _find(request, pk)
    link = post.private_links.filter(pk=key_in(request.POST.get("link", ""))).first()
    if link:
        link.delete()
        _write_down(request, post, _("Revoked the private link for “%(name)s”.") % {"name": link.name})
    return redirect("admin:blog_post_share", post.pk)


def _find(request: HttpRequest, pk: int) -> Post:
    """The post, if it is one of those that this author may change: the admin of posts knows."""
    desk = admin.site.get_model_admin(Post)
    post = get_object_or_404(desk.get_queryset(request), pk=pk)
    if not desk.has_change_permission(request, post):
        raise PermissionDenied
    return post


def _write_down(request: HttpRequest, post: Post, sentence: str) -> None:
    admin.site.get_model_admin(Post).log_change(request, post, sentence)
