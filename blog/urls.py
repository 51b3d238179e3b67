"""The addresses of posts, films, archives and feeds; a post's own address comes last, as it fits everything."""

from django.urls import path, re_path

from blog import feeds, sitemaps, views

app_name = "blog"
ATOM = {"form": "atom"}

urlpatterns = [
    path("", views.home, name="home"),
    path("page/<int:number>/", views.home, name="home"),
    path("feed/", feeds.of_site, name="feed"),
    path("feed/atom/", feeds.of_site, ATOM, name="feed-atom"),
    path("films/<str:slug>/", views.film, name="film"),
    path("films/<str:slug>/feed/", feeds.of_film, name="film-feed"),
    path("films/<str:slug>/feed/atom/", feeds.of_film, ATOM, name="film-feed-atom"),
    path("tag/<str:slug>/", views.tag, name="tag"),
    path("tag/<str:slug>/page/<int:number>/", views.tag, name="tag"),
    path("tag/<str:slug>/feed/", feeds.of_tag, name="tag-feed"),
    path("tag/<str:slug>/feed/atom/", feeds.of_tag, ATOM, name="tag-feed-atom"),
    path("author/<str:slug>/", views.author, name="author"),
    path("author/<str:slug>/page/<int:number>/", views.author, name="author"),
    path("author/<str:slug>/feed/", feeds.of_author, name="author-feed"),
    path("author/<str:slug>/feed/atom/", feeds.of_author, ATOM, name="author-feed-atom"),
    re_path(r"^(?P<before>(?:[^/]+/){0,2}feed/)(?P<name>feed|rss2?|rdf)/$", feeds.by_another_name),
    re_path(r"^(?P<name>rss2?|rdf|atom)/$", feeds.by_another_name),
    path("sitemap.xml", sitemaps.sitemap, name="sitemap"),
    path("sitemap-<int:number>.xml", sitemaps.sitemap, name="sitemap"),
    path("robots.txt", sitemaps.robots, name="robots"),
    path("preview/<str:token>/", views.shared, name="shared"),
    path("media/<path:path>", views.media, name="media"),
    path("<str:slug>/", views.post, name="post"),
]
