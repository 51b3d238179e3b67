"""The addresses of the conversation."""

from django.urls import path

from comments import changing, deciding_by_mail, feeds, reading, subscribing, views

app_name = "comments"

urlpatterns = [
    path("comments/decide/<str:token>/", deciding_by_mail.decide_by_mail, name="decide"),
    path("comments/confirm/<str:token>/", subscribing.confirm_address, name="confirm"),
    path("comments/subscriptions/<str:token>/", subscribing.list_subscriptions, name="subscriptions"),
    path("comments/unsubscribe/<str:token>/", subscribing.unsubscribe, name="unsubscribe"),
    path("comments/feed/", feeds.view_of(feeds.OfAll()), name="feed"),
    path("comments/feed/atom/", feeds.view_of(feeds.AtomOfAll()), name="feed-atom"),
    path("<str:slug>/feed/", feeds.view_of(feeds.OfPost()), name="post-feed"),
    path("<str:slug>/feed/atom/", feeds.view_of(feeds.AtomOfPost()), name="post-feed-atom"),
    path("<str:slug>/comment-page-<int:number>/", reading.page, name="page"),
    path("<str:slug>/comment/<int:pk>/", reading.comment, name="find"),
    path("<str:slug>/comment/", views.send_comment, name="send"),
    path("<str:slug>/comment/<int:pk>/edit/", changing.edit_comment, name="edit"),
    path("<str:slug>/comment/<int:pk>/delete/", changing.delete_comment, name="delete"),
]
