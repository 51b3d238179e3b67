"""What is typed is kept while one types, is offered again, and only its writer sees it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone
from factories import make_owner, make_post, make_user
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from writing import form_of, written

from blog.models import Draft, FurtherReading, Post, User
from blog.revisions import version_of
from blog.trash import forget_drafts

pytestmark = pytest.mark.django_db

AUTOSAVE = "/admin/blog/post/autosave/"


def keep(desk, post=None, *, key=None, sequence=1, **fields):
    """What the script sends while one types; returns the answer."""
    address = f"{AUTOSAVE}?post={post.pk}" if post else AUTOSAVE
    form = form_of(post, **fields) if post else written(**fields)
    carried = {"draft": key or uuid4(), "sequence": sequence, "version": version_of(post) if post else ""}
    return desk.post(address, carried | form)


def page_of(post):
    return f"/admin/blog/post/{post.pk}/change/"


def test_what_is_typed_is_kept_beside_the_post(desk):
    post = make_post("Her")

    answer = keep(desk, post, source="It stays, and")

    assert answer.status_code == 200
    assert answer.json()["is_newest"] is True
    assert Draft.objects.get().word("source") == "It stays, and"
    post.refresh_from_db()
    assert post.source == "The sea thinks."


def test_a_new_text_is_kept_without_a_post(desk):
    keep(desk, title="", film="Her (2013)", source="It")

    assert (Draft.objects.get().post, str(Draft.objects.get())) == (None, "Her (2013)")
    assert not Post.objects.exists()


@given(order=st.permutations([1, 2, 3, 4, 5]))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_newest_state_wins_in_whatever_order_they_come(db, order):
    user, key = User.objects.filter(username="ann").first() or make_user("ann"), uuid4()
    for sequence in order:
        Draft.objects.keep(key, user, sequence, fields={"source": [str(sequence)]})

    assert Draft.objects.get(key=key).word("source") == "5"


def test_a_state_that_comes_after_the_post_was_stored_comes_too_late(desk):
    post, key = make_post("Her"), uuid4()
    keep(desk, post, key=key, sequence=5, source="Half")
    desk.post(page_of(post), form_of(post, source="Whole") | {"draft": key, "sequence": 9})

    answer = keep(desk, post, key=key, sequence=7, source="Half a")

    assert answer.json()["is_newest"] is False
    assert not Draft.objects.unfinished(User.objects.get()).exists()
    assert Post.objects.get().source == "Whole"


def test_a_text_of_two_hundred_kilobytes_is_kept(desk):
    text = "七人の侍 は いい。\n" * 10_000

    assert keep(desk, source=text).status_code == 200
    assert Draft.objects.get().fields["source"] == [text]


def test_what_is_too_long_is_said_in_words(desk):
    answer = keep(desk, source="x" * 2_100_000)

    assert (answer.status_code, answer.json()["reason"]) == (413, "too-long")
    assert "too long" in answer.json()["said"]


def test_only_words_are_kept(desk):
    keep(desk, csrfmiddlewaretoken="secret", **{"log-in-password": "secret", "_save": ""})

    assert "secret" not in str(Draft.objects.get().fields)
    assert not {"draft", "version", "_save"} & set(Draft.objects.get().fields)


# Who may


def test_whoever_is_logged_out_is_told_so_instead_of_being_led_away(client):
    answer = client.post(AUTOSAVE, written(draft=uuid4()))

    assert (answer.status_code, answer.json()["reason"]) == (401, "logged-out")


def test_who_may_not_write_keeps_nothing(client):
    client.force_login(make_user(is_staff=True))

    assert client.post(AUTOSAVE, written(draft=uuid4())).status_code == 403
    assert not Draft.objects.exists()


def test_a_draft_of_another_is_not_overwritten_nor_shown(desk):
    key = uuid4()
    Draft.objects.keep(key, make_user("bea"), 1, fields={"source": ["Bea's words"]})

    assert keep(desk, key=key, sequence=2).status_code == 409
    assert Draft.objects.get().word("source") == "Bea's words"
    assert "Bea" not in desk.get("/admin/blog/post/add/").content.decode()
    assert desk.get(f"/admin/blog/post/add/?draft={key}").status_code == 404
    assert desk.post(f"/admin/blog/post/unfinished/{key}/throw-away/").status_code == 404


def test_a_stale_token_is_named_and_a_new_one_handed_out(db):
    desk = Client(enforce_csrf_checks=True)
    desk.force_login(make_owner())

    refused = desk.post(AUTOSAVE, written(draft=uuid4()), headers={"Origin": "http://testserver"})
    token = desk.get(AUTOSAVE).json()["token"]
    answer = desk.post(AUTOSAVE, written(draft=uuid4(), csrfmiddlewaretoken=token))

    assert (refused.status_code, refused.json()["reason"]) == (403, "token")
    assert answer.status_code == 200


@pytest.mark.parametrize("draft", ["", "x", "1" * 5_000])
def test_a_key_that_is_none_is_refused(desk, draft):
    assert desk.post(AUTOSAVE, written(draft=draft)).status_code == 400


@pytest.mark.parametrize("sequence", ["", "x", "-1", "9" * 18, "9" * 5_000])
def test_any_sequence_is_understood(desk, sequence):
    assert keep(desk, sequence=sequence).status_code == 200


# Offered again


def test_opening_the_post_offers_what_was_not_stored_with_its_difference(desk):
    post = make_post("Her")
    keep(desk, post, source="The sea still thinks.")

    page = desk.get(page_of(post)).content.decode()

    assert "that were not stored" in page
    assert "The sea <ins>still </ins>thinks." in page


def test_words_that_are_those_of_the_post_are_not_offered(desk):
    post = make_post("Her", tags=["Love"], rating="3/4")
    FurtherReading.objects.create(post=post, title="An essay")
    rows = {"further_reading-0-title": "An essay", "further_reading-INITIAL_FORMS": "1"}
    keep(desk, post, author="", published_at=timezone.localtime(post.published_at).strftime("%Y-%m-%dT%H:%M"), **rows)

    assert "were not stored" not in desk.get(page_of(post)).content.decode()


def test_taking_them_up_fills_the_form_and_goes_on_under_the_same_key(desk):
    post, key = make_post("Her"), uuid4()
    keep(desk, post, key=key, source="Half <b>", rating="no rating at all", **{"further_reading-0-title": "Essay"})

    page = desk.get(f"{page_of(post)}?draft={key}").content.decode()

    for shown in ("Half &lt;b&gt;", "no rating at all", f'value="{key}"', 'value="Essay"'):
        assert shown in page
    assert "errorlist" not in page
    assert Post.objects.get().source == "The sea thinks."


def test_taken_up_words_are_stored_like_any_others(desk):
    post, key = make_post("Her"), uuid4()
    link = FurtherReading.objects.create(post=post, title="Old")
    keep(desk, post, key=key, sequence=3, source="Whole")
    version = Draft.objects.get().version

    desk.post(page_of(post), form_of(post, source="Whole") | {"draft": key, "version": version, "sequence": 4})

    assert Post.objects.get().source == "Whole"
    assert not Draft.objects.unfinished(User.objects.get()).exists()
    assert not FurtherReading.objects.filter(pk=link.pk).exists()  # the form had no row of it


def test_words_for_a_new_post_are_offered_where_one_writes_a_review(desk):
    keep(desk, title="Her", source="It stays.")

    page = desk.get("/admin/blog/post/add/").content.decode()

    assert "<ins>It stays.</ins>" in page
    assert str(Draft.objects.get().key) in page


def test_all_unfinished_texts_have_a_list(desk):
    keep(desk, title="Her", source="It stays.")
    keep(desk, make_post("Solaris"), source="It")

    page = desk.get("/admin/blog/post/unfinished/").content.decode()

    assert "Her" in page
    assert "Solaris" in page


def test_throwing_them_away_can_be_undone(desk):
    post, key = make_post("Her"), uuid4()
    keep(desk, post, key=key, source="Half")

    page = desk.post(f"/admin/blog/post/unfinished/{key}/throw-away/", {"back": page_of(post)}, follow=True)
    text = page.content.decode()
    assert "was thrown away" in text
    assert "Take them up" not in text
    undo = f"/admin/blog/post/unfinished/{key}/bring-back/"
    assert undo in text
    desk.post(undo)

    assert "Take them up" in desk.get(page_of(post)).content.decode()


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "/\\evil.example"])
def test_the_way_back_stays_here(desk, back):
    keep(desk, key=(key := uuid4()))

    response = desk.post(f"/admin/blog/post/unfinished/{key}/throw-away/", {"back": back})

    assert response["Location"] == "/admin/blog/post/unfinished/"


def test_nothing_unfinished_is_ever_tidied_away(desk):
    keep(desk, source="Old words")
    keep(desk, key=(thrown := uuid4()), source="Thrown away")
    Draft.objects.get(key=thrown).throw_away()
    stored = make_post("Stored")
    desk.post(page_of(stored), form_of(stored) | {"draft": uuid4(), "sequence": 1})

    forget_drafts(timezone.now() + timedelta(days=3650))

    assert [draft.word("source") for draft in Draft.objects.all()] == ["Old words"]


# Somebody else


def test_another_who_writes_at_the_same_text_is_told_early(desk, client):
    post = make_post("Her")
    ann = make_owner("ann", display_name="Ann")
    other = Client()
    other.force_login(ann)
    keep(other, post, source="Ann's")

    assert keep(desk, post, source="Mine").json()["warnings"] == ["Ann is writing here, too."]


def test_a_second_tab_and_a_change_from_elsewhere_are_told_early(desk):
    post, key = make_post("Her"), uuid4()
    keep(desk, post, source="One tab")
    version = version_of(post)
    Post.objects.update(source="From elsewhere")

    form = form_of(post, draft=key, sequence=1, version=version)
    said = desk.post(f"{AUTOSAVE}?post={post.pk}", form).json()["warnings"]

    assert said == [
        "You are writing here in another tab, too.",
        "This post was stored from elsewhere since you opened it: both texts will be shown to you.",
    ]
