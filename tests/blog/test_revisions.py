"""What a post was is kept with each change, shown in words, and can be had again."""

import re
from datetime import timedelta
from itertools import pairwise

import pytest
from django.conf import settings
from django.utils import timezone
from factories import make_film, make_owner, make_post, make_user
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from writing import form_of, written

from blog import revisions
from blog.models import Film, FurtherReading, Post, Tag, User
from blog.rating import parse_rating
from blog.revisions import changed_in, content_of, content_then, keep, restore, revised, version_of
from exchange.models import ImportBatch
from exchange.writer import import_files, undo

pytestmark = pytest.mark.django_db

SEED = settings.BASE_DIR / "fixtures" / "dumps" / "text_dump" / "her.txt"


def store(desk, post, **fields):
    appeared = timezone.localtime(post.published_at).strftime("%Y-%m-%dT%H:%M")
    form = form_of(post, **{"published_at": appeared, **fields})
    response = desk.post(f"/admin/blog/post/{post.pk}/change/", form)
    assert response.status_code == 302
    post.refresh_from_db()


def sources(post):
    return [revision.source for revision in post.revisions.all()]


def history(post, more=""):
    return f"/admin/blog/post/{post.pk}/history/{more}"


def test_the_first_change_keeps_what_was_before_and_what_became_of_it(desk):
    post = make_post("Her")

    store(desk, post, source="It stays.")

    assert sources(post) == ["It stays.", "The sea thinks."]
    newest, before = post.revisions.all()
    assert (str(newest.history_user), before.history_user) == ("owner", None)
    assert before.history_date < newest.history_date


def test_a_new_post_begins_with_its_first_revision(desk):
    desk.post("/admin/blog/post/add/", written())

    assert [str(revision.history_user) for revision in Post.objects.get().revisions.all()] == ["owner"]


def test_storing_without_a_change_is_no_revision(desk):
    post = make_post("Her", rating="3/4", tags=["Love"], film=make_film("Her", year=2013))
    store(desk, post, source="It stays.")
    for _again in range(3):
        store(desk, post)

    assert len(sources(post)) == 2


def test_a_change_of_tags_or_further_reading_is_one(desk):
    post = make_post("Her", tags=["Love"])
    store(desk, post, tags="Love, Loss")
    store(desk, post, **{"further_reading-0-title": "An essay"})

    newest, middle, oldest = post.revisions.all()
    assert (newest.tag_names, newest.links) == (
        ["Loss", "Love"],
        [{"title": "An essay", "publication": "", "url": ""}],
    )
    assert (middle.links, oldest.tag_names) == ([], ["Love"])


def test_what_an_import_or_a_command_changed_is_not_lost_either(desk):
    post = make_post("Her")
    store(desk, post, source="Mine")
    Post.objects.update(source="A command's")
    store(desk, post, source="Mine again")

    assert sources(post) == ["Mine again", "A command's", "Mine", "The sea thinks."]


def test_a_list_says_who_changed_what_and_when(desk):
    post = make_post("Her", tags=["Love"])
    store(desk, post, source="It stays.", rating="3/4", tags="")

    page = desk.get(history(post)).content.decode()

    assert "owner" in page
    assert "Changed: text, rating, tags." in page


def test_any_two_are_compared_field_by_field(desk):
    post = make_post("Her", tags=["Love"], film=make_film("Her", year=2013))
    for text in ("One", "One two", "One two three"):
        store(desk, post, source=text, film="Her (2013)")
    first, last = post.revisions.last(), post.revisions.first()

    for asked in (f"from={first.pk}&to={last.pk}", f"from={last.pk}&to={first.pk}", f"from={first.pk}"):
        page = desk.get(history(post, f"difference/?{asked}")).content.decode()
        assert "<del>The sea thinks.</del><ins>One two three</ins>" in page
        assert "Tags" not in page.split("kept-differences")[1].split("</dl>")[0]


def test_a_revision_of_another_post_is_not_found(desk):
    post, other = make_post("Her"), make_post("Solaris")
    store(desk, other, source="x")

    assert desk.get(history(post, f"difference/?from={other.revisions.first().pk}")).status_code == 404
    assert desk.post(history(post, f"{other.revisions.first().pk}/restore/")).status_code == 404


def test_a_restored_revision_is_a_new_one_and_can_be_undone(desk):
    post = make_post("Her", tags=["Love"], rating="3/4")
    link = FurtherReading.objects.create(post=post, title="An essay", url="https://films.example/")
    store(desk, post, source="Worse", tags="", rating="", **{"further_reading-0-title": "New"})
    FurtherReading.objects.exclude(pk=link.pk).delete()
    before = post.revisions.last()

    page = desk.post(history(post, f"{before.pk}/restore/"), follow=True).content.decode()

    post.refresh_from_db()
    assert (post.source, post.rating_text, [str(tag) for tag in post.tags.all()]) == (
        "The sea thinks.",
        "3/4",
        ["Love"],
    )
    assert list(post.further_reading.all()) == [link]
    assert "The sea thinks." in post.html
    desk.post(re.search(r'desk-undoable.*?action="([^"]+/restore/)"', page, re.DOTALL)[1])
    post.refresh_from_db()
    assert post.source == "Worse"
    assert post.tags.count() == 0


def test_restoring_says_what_is_gone_for_good(desk):
    post = make_post("Her", film=make_film("Her"))
    store(desk, post, film="", title="Her")
    then = post.revisions.last()
    Film.objects.all().delete()

    page = desk.post(history(post, f"{then.pk}/restore/"), follow=True).content.decode()

    assert "Gone meanwhile, and left out: film." in page
    assert desk.get(history(post, f"difference/?from={then.pk}")).status_code == 200


def test_an_address_that_is_taken_since_is_not_taken_back(desk):
    post = make_post("Her")
    store(desk, post, slug="other")
    make_post("Her")
    restore(post.revisions.last(), by=User.objects.get(), reason="")

    assert Post.objects.get(pk=post.pk).slug == "her-2"


def test_whoever_may_only_look_restores_nothing(client):
    post = make_post("Her")
    with revised(post, by=None):
        Post.objects.update(source="x")
    client.force_login(make_user(is_staff=True))

    assert client.get(history(post)).status_code == 403
    assert client.post(history(post, f"{post.revisions.last().pk}/restore/")).status_code == 403


# Imports


def test_an_import_writes_no_revisions_and_its_undo_leaves_none(desk):
    import_files([SEED])
    post = Post.objects.get()
    assert not post.revisions.exists()

    store(desk, post, source=post.source + "!")
    store(desk, post, source=post.source.removesuffix("!"))
    assert not undo(ImportBatch.objects.get()).removed.get("posts"), "it was given another text by hand"


def test_revisions_go_with_a_post_for_good():
    post = make_post("Her")
    with revised(post, by=make_owner()):
        Post.objects.update(source="x")

    Post.objects.all().delete()

    assert not revisions.RevisionRow.objects.exists()


def test_a_user_who_leaves_leaves_the_revisions():
    post, ann = make_post("Her"), make_owner("ann")
    with revised(post, by=ann):
        Post.objects.update(source="x", author=ann)
    ann.delete()

    assert [revision.history_user for revision in post.revisions.all()] == [None, None]
    restore(post.revisions.first(), by=make_owner(), reason="")
    assert Post.objects.get().author is None


# By chance

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=30)
STATES = st.fixed_dictionaries(
    {
        "source": WORDS,
        "verdict": WORDS,
        "rating": st.sampled_from(["", "3/4", "B+", "85%", "★★★½"]),
        "tags": st.sets(st.sampled_from(["Love", "Loss", "七人"])),
        "links": st.lists(st.sampled_from(["An essay", "Another", "A third"]), max_size=3),
        "status": st.sampled_from(["draft", "published", "private"]),
        "watched_year": st.sampled_from([None, 2013]),
    }
)


def become(post, state):
    post.source, post.verdict, post.status = state["source"], state["verdict"], state["status"]
    post.watched_year, post.rating = state["watched_year"], parse_rating(state["rating"])
    post.save()
    post.tags.set([Tag.objects.get_or_create(name=name)[0] for name in state["tags"]])
    post.further_reading.all().delete()
    for position, title in enumerate(state["links"]):
        FurtherReading.objects.create(post=post, position=position, title=title)


@given(st.lists(STATES, min_size=1, max_size=4), st.data())
@hypothesis_settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_every_state_that_was_stored_can_be_had_again(db, states, data):
    Post.objects.all().delete()
    post = make_post("Her")
    contents = [content_of(Post.objects.get(pk=post.pk))]
    for state in states:
        with revised(post, by=None):
            become(Post.objects.get(pk=post.pk), state)
        contents.append(content_of(Post.objects.get(pk=post.pk)))

    for content in contents:
        assert any(content_then(revision) == content for revision in post.revisions.all())
    chosen = data.draw(st.sampled_from(list(post.revisions.all())))
    restore(chosen, by=None, reason="")
    assert content_of(Post.objects.get(pk=post.pk)) == content_then(chosen)
    assert not changed_in(content_then(post.revisions.first()), content_then(chosen))
    newest = [content_then(revision) for revision in post.revisions.all()]
    assert all(one != other for one, other in pairwise(newest))


def test_a_version_tells_content_and_nothing_else():
    post = make_post("Her", rating="3/4")
    before = version_of(Post.objects.get())
    Post.objects.update(html="<p>Anew.</p>", changed_at=post.changed_at + timedelta(days=1))
    assert version_of(Post.objects.get()) == before

    Post.objects.update(source="x")
    assert version_of(Post.objects.get()) != before


def test_revisions_are_written_by_name_only():
    post = make_post("Her")
    post.source = "x"
    post.save()
    assert not post.revisions.exists()
    assert keep(post, by=None) is not None


def test_a_post_that_nobody_changed_has_no_revisions_yet(desk):
    assert "Nobody has changed this post" in desk.get(history(make_post("Her"))).content.decode()


def test_a_long_list_goes_on_from_page_to_page(desk):
    post = make_post("Her")
    for number in range(30):
        with revised(post, by=None):
            Post.objects.update(source=str(number))

    first, second = (desk.get(history(post, f"?page={page}")).content.decode() for page in (1, 2))

    assert (first.count("/restore/"), second.count("/restore/")) == (24, 6)
    assert "The first that was written down." in second
    assert "The first that was written down." not in first
