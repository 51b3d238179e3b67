"""Spam or trash is deleted for good before its time: asked first, as nothing brings it back."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from comments.desk.doors import needs, show, to_list
from comments.desk.queue import VIEWS
from comments.models import Comment
from comments.tidying import remove_for_good


@needs("delete")
@require_http_methods(["GET", "HEAD", "POST"])
def empty_now(request: HttpRequest, name: str) -> HttpResponse:
    view = next((view for view in VIEWS if view.name == name and view.is_emptied), None)
    if view is None:
        raise Http404
    lying = Comment.objects.in_the_source().filter(state__in=view.states)
    if request.method == "POST":
        count = sum(remove_for_good(lying))
        said = ngettext("%d comment deleted for good.", "%d comments deleted for good.", count)
        messages.success(request, said % count)
        return to_list(request)
    return show(request, "empty", {"view": view, "count": lying.count()}, title=_("Delete for good"))
