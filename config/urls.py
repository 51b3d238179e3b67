"""The whole address space on one page."""

from django.contrib import admin
from django.urls import include, path

from config import first_run

admin.site.site_url = "/"

handler404 = "blog.views.not_found"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("setup/<str:token>/", first_run.set_up, name="set-up"),
    path("", include("comments.urls")),
    path("", include("blog.urls")),
]
