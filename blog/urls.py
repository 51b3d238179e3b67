"""The addresses of posts, films and archives; a post's own address comes last, as it fits everything."""

from django.urls import path

from blog import views

app_name = "blog"

urlpatterns = [
    path("", views.home, name="home"),
    path("page/<int:number>/", views.home, name="home"),
    path("films/<str:slug>/", views.film, name="film"),
    path("tag/<str:slug>/", views.tag, name="tag"),
    path("tag/<str:slug>/page/<int:number>/", views.tag, name="tag"),
    path("media/<path:path>", views.media, name="media"),
    path("<str:slug>/", views.post, name="post"),
]
