"""The addresses of the conversation."""

from django.urls import path

from comments import views

app_name = "comments"

urlpatterns = [
    path("<str:slug>/comment/", views.send_comment, name="send"),
]
