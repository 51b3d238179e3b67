"""A post in the trash is seen nowhere, comes back as it was, and goes for good only after asking or after its time."""

from datetime import timedelta

import pytest
from django.conf import settings as django_settings
from django.contrib.admin.models import LogEntry
from django.utils import timezone
from factories import every_row, make_chain, make_comment, make_film, make_owner, make_post, make_review, make_user
from writing import form_of

from blog import trash
from blog.models import Draft, Film, OldAddress, Post, PrivateLink, User
from comments.models import Comment
from comments.tidying import tidy
from exchange.models import ImportBatch
from exchange.writer import Fate, import_files, undo

pytestmark = pytest.mark.django_db

SEED = django_settings.BASE_DIR / "fixtures" / "dumps" / "text_dump" / "her.txt"
LIST = "/admin/blog/post/"


@pytest.fixture
def post():
    return make_review("Her", tags=["Love"], status="published")


def throw(*posts):
    trash.put_into_trash(posts)


def everywhere(client, post):
    """Each address at which a reader meets the post or its conversation, and what is answered there."""
    comment = Comment.objects.first()
    addresses = [
        *("/", "/her/", "/her/feed/", "/comments/feed/", "/films/her/", "/tag/love/", f"/?p={post.pk}", "/old/"),
        f"/her/?replytocom={comment.pk}",
    ]
    return {address: client.get(address) for address in addresses}


def test_nothing_of_it_is_seen_anywhere(client, post):
    make_chain(post, 2)
    Comment.objects.update(source="A word of mine", html="A word of mine")
    OldAddress.objects.create(path="/old/", post=post)
    throw(post)

    found = everywhere(client, post)

    assert {address: answer.status_code for address, answer in found.items() if answer.status_code != 404} == {
        "/": 200,
        "/comments/feed/": 200,
        "/tag/love/": 200,
    }
    for answer in found.values():
        page = answer.content.decode()
        assert "A word of mine" not in page
        assert "/her/" not in page.replace("/films/her/", "")


def test_its_owner_does_not_find_it_on_the_site_either(desk, post):
    throw(post)

    assert desk.get("/her/").status_code == 404


def test_readers_of_a_feed_are_told_that_it_went_and_that_it_is_back(client, post):
    def asked_again(answer):
        return client.get("/feed/", headers={"If-Modified-Since": answer["Last-Modified"]}).content.decode()

    Post.objects.update(
        changed_at=timezone.now() - timedelta(hours=2), published_at=timezone.now() - timedelta(hours=2)
    )
    before = client.get("/feed/")
    throw(post)
    assert "<item>" not in (after := client.get("/feed/")).content.decode()
    assert "<item>" not in asked_again(before)
    assert asked_again(before) != ""
    Post.objects.update(trashed_at=timezone.now() - timedelta(hours=1))
    trash.restore([post])

    assert after.status_code == 200
    assert "<item>" in asked_again(before)


def test_no_private_link_leads_to_it(client, post):
    Post.objects.update(status="draft")
    link = PrivateLink.objects.create(post=post, name="A friend")
    assert client.get(link.get_absolute_url()).status_code == 200
    throw(post)

    assert client.get(link.get_absolute_url()).status_code == 404


def test_the_first_page_of_the_desk_does_not_show_it(desk, post):
    Comment.objects.update_or_create(post=post, source="x", author_name="Waiting reader", state="pending")
    throw(post)

    page = desk.get("/admin/").content.decode()
    assert f"/admin/blog/post/{post.pk}/change/" not in page
    assert "Waiting reader" not in page


def test_nobody_comments_on_it(client, post):
    throw(post)

    client.post("/her/comment/", {"comment": "x", "author": "Ada"})

    assert not Comment.objects.exists()


def test_a_page_in_the_trash_is_in_no_navigation(client):
    throw(make_post("About", kind="page"))

    assert "About" not in client.get("/").content.decode()


def test_its_comments_wait_for_nobody_while_it_lies_there(desk, post):
    comment = make_comment(post, author_name="Waiting reader")
    Comment.objects.update(state="pending")
    address = "/admin/comments/comment/?view=pending"
    assert "Waiting reader" in desk.get(address).content.decode()
    throw(post)

    page = desk.get(address).content.decode()
    assert "Waiting reader" not in page
    assert "comment waits" not in page
    trash.restore([post])
    assert "Waiting reader" in desk.get(address).content.decode()
    comment.refresh_from_db()
    assert comment.state == "pending"


def test_it_comes_back_exactly_as_it_was(post):
    make_chain(post, 3)
    before = every_row(without=("changed_at",))
    throw(post)
    assert every_row(without=("changed_at",)) != before

    trash.restore([post])

    assert every_row(without=("changed_at",)) == before


@pytest.mark.parametrize("status", ["draft", "private", "published"])
def test_its_status_stays(post, status):
    Post.objects.update(status=status)
    throw(post)
    trash.restore([post])

    assert Post.objects.get().status == status


def test_a_new_post_of_the_same_name_gets_an_address_of_its_own(post):
    throw(post)

    assert make_post("Her").slug == "her-2"
    trash.restore([post])
    assert Post.objects.get(pk=post.pk).slug == "her"


# At the desk


def test_deleting_puts_it_into_the_trash_with_a_button_to_undo(desk, post):
    make_comment(post)
    assert "can be restored" in desk.get(f"{LIST}{post.pk}/delete/").content.decode()

    page = desk.post(f"{LIST}{post.pk}/delete/", {"post": "yes"}, follow=True).content.decode()

    assert "“Her” is in the trash." in page
    undo_address = f"/admin/blog/post/restore/?post={post.pk}"
    assert f'action="{undo_address}"' in page
    assert Post.objects.in_trash().get() == post
    desk.post(undo_address)
    assert Post.objects.living().get() == post


def test_several_are_put_there_and_taken_out_at_once(desk):
    posts = [make_post("One"), make_post("Two")]
    chosen = {"_selected_action": [post.pk for post in posts]}

    page = desk.post(LIST, {"action": "move_to_trash", **chosen}, follow=True).content.decode()
    assert "2 posts are in the trash." in page
    assert Post.objects.in_trash().count() == 2
    desk.post(f"{LIST}?trash=1", {"action": "restore_from_trash", **chosen})
    assert Post.objects.living().count() == 2


def test_the_list_shows_it_in_its_own_view_only(desk, post):
    make_post("Solaris")
    throw(post)

    assert "result_list" in (page := desk.get(LIST).content.decode())
    assert f"/{post.pk}/change/" not in page
    assert f"/{post.pk}/change/" in desk.get(f"{LIST}?trash=1").content.decode()


def test_there_is_no_way_around_the_trash(desk, post):
    desk.post(LIST, {"action": "delete_selected", "_selected_action": [post.pk], "post": "yes"})
    desk.post(f"{LIST}delete/", {"post": [post.pk], "sure": ""})

    assert Post.objects.living().get() == post


def test_deleting_for_good_says_in_numbers_what_goes_and_writes_it_down(desk, post):
    make_chain(post, 3)
    make_comment(make_post("Other"))
    throw(post)
    address = f"{LIST}delete/?post={post.pk}"
    asked = desk.get(f"{LIST}{post.pk}/delete/", follow=True).content.decode()
    assert "3 comments" in asked
    assert Post.objects.filter(pk=post.pk).exists()

    page = desk.post(address, {"sure": ""}, follow=True).content.decode()

    assert "“Her” was deleted for good. With it went: 3 comments" in page
    assert list(Post.objects.values_list("title", flat=True)) == ["Other"]
    assert Comment.objects.count() == 1
    assert LogEntry.objects.get(object_repr="Her", action_flag=3).user == User.objects.get()


def test_what_was_restored_meanwhile_is_not_deleted(desk, post):
    throw(post)
    trash.restore([post])

    desk.post(f"{LIST}delete/?post={post.pk}", {"sure": ""})

    assert Post.objects.exists()


@pytest.mark.parametrize("keys", ["", "post=x", "post=1&post=x"])
def test_what_names_no_post_is_refused(desk, keys):
    assert desk.post(f"{LIST}trash/?{keys}").status_code == 400


def test_only_who_may_delete_throws_away(client, post):
    client.force_login(make_user(is_staff=True))
    for address in (f"{LIST}{post.pk}/delete/", f"{LIST}trash/?post={post.pk}", f"{LIST}restore/?post={post.pk}"):
        assert client.post(address).status_code == 403

    assert Post.objects.living().exists()


def test_words_that_are_stored_into_the_trash_are_there_when_it_comes_back(desk, post):
    throw(post)
    page = desk.get(f"{LIST}{post.pk}/change/").content.decode()
    assert "This post lies in the trash." in page

    desk.post(f"{LIST}{post.pk}/change/", form_of(post, source="More words"))

    post.refresh_from_db()
    assert (post.source, post.trashed_at is None) == ("More words", False)


# After its time


def test_the_daily_chore_empties_it_after_its_time(post, settings):
    settings.BLOG_KEEP_TRASHED_DAYS = 30
    make_comment(post)
    fresh = make_post("Fresh")
    throw(post, fresh)
    Post.objects.filter(pk=post.pk).update(trashed_at=timezone.now() - timedelta(days=31))

    assert tidy().posts == 1

    assert list(Post.objects.all()) == [fresh]
    assert not Comment.objects.exists()


def test_unfinished_words_outlive_their_post(post):
    owner = make_owner()
    Draft.objects.create(user=owner, post=post, fields={"source": ["Half"]})
    throw(post)
    trash.delete_for_good([post])

    assert Draft.objects.unfinished(owner).of(None).get().word("source") == "Half"


# Imports


def test_an_import_finds_again_what_lies_in_the_trash(client):
    import_files([SEED])
    post = Post.objects.get()
    throw(post)

    outcome = import_files([SEED]).outcomes[0]

    assert (outcome.fate, outcome.address) == (Fate.KNOWN, f"{LIST}{post.pk}/change/")
    assert Post.objects.get().trashed_at is not None


def test_nothing_joins_what_lies_in_the_trash(tmp_path):
    import_files([SEED])
    throw(Post.objects.get())
    other = tmp_path / "other.txt"
    other.write_text(SEED.read_text() + "\nOne line more.\n", "utf-8")

    outcome = import_files([other], join=True).outcomes[0]

    assert outcome.fate is Fate.STORED
    assert Post.objects.living().count() == 1


def test_undoing_an_import_removes_what_lies_in_the_trash():
    before = every_row(without=())
    import_files([SEED])
    throw(Post.objects.get())

    undo(ImportBatch.objects.get())

    assert not Post.objects.exists()
    after = {label: rows for label, rows in every_row().items() if not label.startswith("exchange.")}
    assert after == {label: rows for label, rows in before.items() if not label.startswith("exchange.")}


def test_a_film_of_which_only_the_trash_speaks_is_not_shown(client):
    film = make_film("Her")
    throw(make_post("Her", film=film))

    assert client.get("/films/her/").status_code == 404
    assert Film.objects.exists()
