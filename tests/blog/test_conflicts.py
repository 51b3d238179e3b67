"""Two who store the same post: nothing is overwritten, both texts are shown, and one of them decides."""

import json
import re
from pathlib import Path
from uuid import uuid4

import pytest
from factories import make_owner, make_post
from warm_python import run_script
from writing import form_of, written

from blog.models import Draft, FurtherReading, Post, User
from blog.revisions import revised, version_of

pytestmark = pytest.mark.django_db
HERE = Path(__file__).parent


def page_of(post):
    return f"/admin/blog/post/{post.pk}/change/"


@pytest.fixture
def post():
    return make_post("Her", tags=["Love"])


def version_now(post):
    return version_of(Post.objects.get(pk=post.pk))


def opened(post):
    """What a form that is opened now carries along."""
    return {"version": version_now(post), "draft": str(uuid4()), "sequence": 5}


def ann_stores(post, **fields):
    ann = User.objects.filter(username="ann").first() or make_owner("ann", display_name="Ann")
    with revised(post, by=ann):
        Post.objects.filter(pk=post.pk).update(**fields or {"source": "The sea thinks. Ann, too."})


def test_a_post_that_another_stored_since_is_not_overwritten(desk, post):
    carried = opened(post)
    ann_stores(post)

    response = desk.post(page_of(post), form_of(post, source="The sea thinks. I, too.") | carried)

    page = response.content.decode()
    assert response.status_code == 409
    assert Post.objects.get().source == "The sea thinks. Ann, too."
    assert "Ann stored this post" in page
    assert "<del>Ann</del><ins>I</ins>, too." in page
    assert (
        Draft.objects.unfinished(User.objects.get(username="owner")).get().word("source") == "The sea thinks. I, too."
    )


def test_mine_is_stored_once_i_have_seen_theirs(desk, post):
    carried = opened(post)
    ann_stores(post)
    desk.post(page_of(post), form_of(post, source="Mine") | carried)

    response = desk.post(page_of(post), form_of(post, source="Mine") | carried | {"version": version_now(post)})

    assert response.status_code == 302
    assert Post.objects.get().source == "Mine"
    assert [revision.source for revision in post.revisions.all()] == [
        "Mine",
        "The sea thinks. Ann, too.",
        "The sea thinks.",
    ]
    assert not Draft.objects.unfinished(User.objects.get(username="owner")).exists()


def test_who_stores_again_meets_whoever_stored_meanwhile(desk, post):
    carried = opened(post)
    ann_stores(post, source="One")
    seen = version_now(post)
    ann_stores(post, source="Two")

    assert desk.post(page_of(post), form_of(post, source="Mine") | carried | {"version": seen}).status_code == 409
    assert Post.objects.get().source == "Two"


def test_taking_theirs_throws_mine_away_and_can_be_undone(desk, post):
    carried = opened(post)
    ann_stores(post)
    desk.post(page_of(post), form_of(post, source="Mine") | carried)

    desk.post(f"/admin/blog/post/unfinished/{carried['draft']}/throw-away/", {"back": page_of(post)})
    assert "were not stored" not in desk.get(page_of(post)).content.decode()
    desk.post(f"/admin/blog/post/unfinished/{carried['draft']}/bring-back/")

    assert "<ins>Mine</ins>" in desk.get(page_of(post)).content.decode()


def test_two_who_write_the_same_do_not_disagree(desk, post):
    carried = opened(post)
    ann_stores(post, source="The same")

    assert desk.post(page_of(post), form_of(post, source="The same\r\n") | carried).status_code in {302, 409}
    assert Post.objects.get().source.strip() == "The same"


@pytest.mark.parametrize(
    "change",
    [
        lambda post: Post.objects.update(status="private"),
        lambda post: post.tags.clear(),
        lambda post: FurtherReading.objects.create(post=post, title="An essay"),
        lambda post: Post.objects.update(rating_text="3/4", rating_value=3, rating_best=4, rating_worst=0),
    ],
)
def test_any_change_is_a_change_whoever_made_it_in_whatever_way(desk, post, change):
    carried = opened(post)
    change(post)

    assert desk.post(page_of(post), form_of(post, tags="Love", source="Mine") | carried).status_code == 409


def test_rows_that_another_removed_or_added_come_out_as_they_stand_in_my_form(desk, post):
    kept, removed = (FurtherReading.objects.create(post=post, title=title, position=1) for title in ("Kept", "Removed"))
    carried = opened(post)
    rows = {
        "further_reading-TOTAL_FORMS": "3",
        "further_reading-INITIAL_FORMS": "2",
        "further_reading-0-id": kept.pk,
        "further_reading-0-title": "Kept",
        "further_reading-1-id": removed.pk,
        "further_reading-1-title": "Removed",
        "further_reading-1-position": "1",
        "further_reading-2-title": "Mine",
        "further_reading-2-position": "2",
    }
    removed.delete()
    FurtherReading.objects.create(post=post, title="Theirs")

    first = desk.post(page_of(post), form_of(post, **rows) | carried)
    second = desk.post(page_of(post), form_of(post, **rows) | carried | {"version": version_now(post)})

    assert (first.status_code, second.status_code) == (409, 302)
    assert set(post.further_reading.values_list("title", flat=True)) == {"Kept", "Removed", "Mine"}
    assert post.further_reading.filter(pk=kept.pk).exists()


def test_a_form_without_a_version_is_stored_as_ever(desk, post):
    assert desk.post(page_of(post), form_of(post, source="Mine")).status_code == 302


def test_words_for_a_post_that_was_deleted_for_good_become_a_new_one(desk, post):
    form, address = form_of(post, source="Mine") | opened(post), page_of(post)
    post.delete()

    page = desk.post(address, form, follow=True)

    assert "was deleted for good meanwhile" in page.content.decode()
    assert "Mine" in page.content.decode()
    assert page.request["PATH_INFO"] == "/admin/blog/post/add/"


NEW = "/admin/blog/post/add/"


def test_a_form_that_is_sent_twice_makes_one_post(desk):
    form = written(film="Ran (1985)") | opened_new() | {"_publish": "", "further_reading-0-title": "A link"}

    first, second = desk.post(NEW, form), desk.post(NEW, form)

    post = Post.objects.get()
    assert first.url == second.url == page_of(post)
    assert (post.slug, post.is_public, post.further_reading.count()) == ("her", True, 1)
    assert Draft.objects.unfinished(post.author or User.objects.get()).count() == 0


def test_whoever_goes_back_to_the_form_of_a_new_post_changes_what_it_made(desk):
    form = written(source="One") | opened_new()
    desk.post(NEW, form)
    desk.post(NEW, form | {"source": "One, and two", "sequence": 7})

    assert [post.source for post in Post.objects.all()] == ["One, and two"]
    desk.post(NEW, form | {"source": "Three", "sequence": 9})
    assert [post.source for post in Post.objects.all()] == ["Three"]
    assert Post.objects.get().revisions.count() == 3


def test_and_overwrites_nobody_who_changed_it_since(desk):
    form = written(source="One") | opened_new()
    desk.post(NEW, form)
    ann_stores(Post.objects.get(), source="Ann's")
    response = desk.post(NEW, form | {"source": "Mine", "sequence": 7})

    assert response.status_code == 409
    assert [post.source for post in Post.objects.all()] == ["Ann's"]
    sent = re.search(r'<form class="write-form"[^>]* action="([^"]*)"', response.content.decode())[1]
    assert sent == page_of(Post.objects.get())


def test_what_was_wrong_the_first_time_is_stored_the_second(desk):
    form = written(rating="seven") | opened_new()
    assert desk.post(NEW, form).status_code == 200
    desk.post(NEW, form | {"rating": "7/10"})

    assert Post.objects.get().rating_text == "7/10"


def opened_new():
    return {"version": "", "draft": str(uuid4()), "sequence": 5}


def test_of_two_who_store_at_the_same_moment_one_is_shown_the_other(installation):
    """In threads, on SQLite and PostgreSQL: in each round one text is stored, and the other kept; of a new post is made
    one."""
    done = run_script(HERE / "race_storers.py", installation)
    assert done.returncode == 0, done.stderr

    told = json.loads(done.stdout)
    for once in told["post"]:
        assert sorted(once["statuses"]) == [302, 409]
        assert sorted(once["kept"]) == ["One", "Two"]
    assert told["new"] == [{"statuses": [302, 302], "posts": 1}] * 3
