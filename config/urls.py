"""The whole address space on one page."""

from django.conf import settings
from django.contrib import admin
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from comments import admin_mails  # noqa: F401  (its desks, beside those of comments.admin)
from config import first_run

admin.site.site_header = admin.site.site_title = settings.BLOG_TITLE
admin.site.index_title = _("Desk")

handler404 = "blog.views.not_found"

urlpatterns = [
    path("favicon.ico", lambda request: redirect(static("img/icon.svg"))),
    path("admin/", admin.site.urls),
    path("setup/<str:token>/", first_run.set_up, name="set-up"),
    path("", include("comments.urls")),
    path("", include("blog.urls")),
]
