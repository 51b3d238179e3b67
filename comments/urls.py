"""The addresses of the conversation."""

from django.urls import path

from comments import changing, views

app_name = "comments"

urlpatterns = [
    path("<str:slug>/comment/", views.send_comment, name="send"),
    path("<str:slug>/comment/<int:pk>/edit/", changing.edit_comment, name="edit"),
    path("<str:slug>/comment/<int:pk>/delete/", changing.delete_comment, name="delete"),
]
