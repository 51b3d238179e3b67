"""What the writing page shows of publishing: the checklist, and private links. Each may stand anywhere on it."""

from typing import Any

from django import template

from blog.desk.checking import reminders_for
from blog.desk.sharing import LinkForm
from blog.models import Post

register = template.Library()


@register.inclusion_tag("admin/blog/post/_checklist.html")
def checklist(post: Post) -> dict[str, Any]:
    return {"reminders": reminders_for(post)}


@register.inclusion_tag("admin/blog/post/_sharing.html")
def sharing(post: Post, form: LinkForm | None = None) -> dict[str, Any]:
    """The links of a stored post; `{% sharing_forms post %}` must stand on the same page, outside of other forms."""
    return {"post": post, "links": post.private_links.select_related("made_by"), "form": form or LinkForm()}


@register.inclusion_tag("admin/blog/post/_sharing_forms.html", takes_context=True)
def sharing_forms(context: template.Context, post: Post) -> dict[str, Any]:
    return {"post": post, "csrf_token": context.get("csrf_token")}
