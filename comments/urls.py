"""The addresses of the conversation."""

from django.urls import path

from comments import deciding_by_mail, subscribing, views

app_name = "comments"

urlpatterns = [
    path("comments/decide/<str:token>/", deciding_by_mail.decide_by_mail, name="decide"),
    path("comments/confirm/<str:token>/", subscribing.confirm_address, name="confirm"),
    path("comments/subscriptions/<str:token>/", subscribing.list_subscriptions, name="subscriptions"),
    path("comments/unsubscribe/<str:token>/", subscribing.unsubscribe, name="unsubscribe"),
    path("<str:slug>/comment/", views.send_comment, name="send"),
]
