"""Who may do what at the desk: an author with his own posts, a moderator with comments, the owner with everything."""

from uuid import uuid4

import pytest
from django.contrib.auth.models import Group, Permission
from factories import make_comment, make_owner, make_post
from writing import errors, form_of, written

from blog.models import FurtherReading, Post, User
from blog.revisions import revised
from comments.models import Comment
from config.roles import ROLES, make_roles, permissions_of

pytestmark = pytest.mark.django_db


def somebody(name, role):
    user = User.objects.create_user(name, password="quite long and unusual", is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def ann(client):
    user = somebody("ann", "Author")
    client.force_login(user)
    return user


@pytest.mark.parametrize("role", ROLES)
def test_a_new_blog_has_the_role_with_its_permissions(role):
    granted = Group.objects.get(name=role).permissions.values_list("content_type__app_label", "codename")

    assert set(granted) == set(permissions_of(role))


def test_making_roles_again_takes_nothing_away():
    group = Group.objects.get(name="Author")
    group.permissions.add(Permission.objects.get(codename="change_any_post"))

    make_roles(Group.objects, Permission.objects)

    assert group.permissions.filter(codename="change_any_post").exists()


def test_an_author_writes_publishes_and_changes_his_own(client, ann):
    assert client.post("/admin/blog/post/add/", written(author=ann.pk, film="Her (2013)", tags="")).status_code == 302
    post = Post.objects.get()

    client.post(f"/admin/blog/post/{post.pk}/change/", form_of(post, author=ann.pk, verdict="Mine."))

    post.refresh_from_db()
    assert (post.author, post.verdict) == (ann, "Mine.")


def test_an_author_cannot_write_in_the_name_of_another(client, ann):
    owner = make_owner()

    response = client.post("/admin/blog/post/add/", written(author=owner.pk))

    assert "valid choice" in errors(response)
    assert not Post.objects.exists()


def test_an_author_keeps_restores_and_throws_away_nothing_of_others(client, ann):
    other = make_post("Secret", author=make_owner())
    with revised(other, by=None):
        Post.objects.update(source="Changed")
    kept = written(draft=uuid4(), sequence=1)

    assert client.post(f"/admin/blog/post/autosave/?post={other.pk}", kept).status_code == 403
    assert client.get(f"/admin/blog/post/{other.pk}/history/difference/").status_code == 404
    assert client.post(f"/admin/blog/post/{other.pk}/history/{other.revisions.last().pk}/restore/").status_code == 404
    client.post(f"/admin/blog/post/trash/?post={other.pk}")
    assert Post.objects.living().get().source == "Changed"


def test_words_for_a_post_that_became_anothers_are_carried_on(client, ann):
    post = make_post("Mine", author=make_owner())

    asked = client.post(f"/admin/blog/post/{post.pk}/change/", form_of(post, source="A word of Ann's"))

    assert asked.status_code == 403
    assert "A word of Ann&#x27;s" in asked.content.decode()


@pytest.mark.parametrize("page", ["change/", "delete/", "history/"])
def test_an_author_has_no_door_to_the_posts_of_others(client, ann, page):
    other = make_post("Secret", status="draft", author=make_owner())

    assert client.get(f"/admin/blog/post/{other.pk}/{page}").status_code in {302, 404}  # as if it did not exist
    assert client.get("/secret/").status_code == 404
    assert "Secret" not in client.get("/admin/blog/post/").content.decode()
    assert "Secret" not in client.get("/admin/").content.decode()
    assert client.post(f"/admin/blog/post/preview/?post={other.pk}", written()).status_code == 404


def test_an_author_sees_his_own_drafts_on_the_site_and_at_the_desk(client, ann):
    make_post("Half done", status="draft", author=ann)

    assert client.get("/half-done/").status_code == 200
    assert "Half done" in client.get("/admin/").content.decode()


def test_an_author_publishes_none_but_his_own_from_the_list(client, ann):
    posts = [make_post("Mine", status="draft", author=ann), make_post("Other", status="draft", author=make_owner())]

    client.post("/admin/blog/post/", {"action": "publish", "_selected_action": [post.pk for post in posts]})

    assert list(Post.objects.filter(status="published").values_list("title", flat=True)) == ["Mine"]


def test_an_author_finds_addresses_for_his_own_links_only(client, ann):
    links = [
        FurtherReading.objects.create(post=make_post(title, author=author), title=f"Essay on {title}")
        for title, author in (("Mine", ann), ("Other", make_owner()))
    ]

    page = client.get("/admin/blog/furtherreading/").content.decode()
    assert "Essay on Mine" in page
    assert "Essay on Other" not in page
    assert client.post(f"/admin/blog/furtherreading/{links[1].pk}/save/", {"title": "x", "url": ""}).status_code == 404
    assert client.post(f"/admin/blog/furtherreading/{links[1].pk}/put-back/").status_code == 404


def test_an_author_decides_on_no_comments(client, ann):
    make_comment(make_post("Her"), state=Comment.State.PENDING, source="Wait for it.")

    assert client.get("/admin/comments/comment/").status_code == 403
    assert "Wait for it." not in client.get("/admin/").content.decode()


def test_a_moderator_decides_on_comments_and_changes_no_post(client):
    client.force_login(somebody("mo", "Moderator"))
    post = make_post("Her")
    make_comment(post, state=Comment.State.PENDING, source="Wait for it.")

    assert "Wait for it." in client.get("/admin/").content.decode()
    assert client.get("/admin/comments/comment/").status_code == 200
    assert client.get(f"/admin/blog/post/{post.pk}/change/").status_code == 200
    assert client.post(f"/admin/blog/post/{post.pk}/change/", form_of(post, title="New")).status_code == 403
    assert client.get("/admin/blog/post/add/").status_code == 403
