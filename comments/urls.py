"""The addresses of the conversation."""

from django.urls import path

from comments import reading, views

app_name = "comments"

urlpatterns = [
    path("<str:slug>/comment-page-<int:number>/", reading.page, name="page"),
    path("<str:slug>/comment/<int:pk>/", reading.comment, name="find"),
    path("<str:slug>/comment/", views.send_comment, name="send"),
]
