"""The moderation desk: decisions are made, nothing vanishes, and no thread is harmed."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from factories import make_chain, make_comment, make_owner, make_post, make_user
from tree_oracle import misplaced

from comments.models import Comment

pytestmark = pytest.mark.django_db

LIST = "/admin/comments/comment/"


@pytest.fixture
def desk(client):
    client.force_login(make_owner())
    return client


def decide(desk, action, *comments):
    return desk.post(LIST, {"action": action, "_selected_action": [comment.pk for comment in comments]}, follow=True)


@pytest.mark.parametrize(
    ("action", "state"), [("approve", "approved"), ("hold", "pending"), ("mark_spam", "spam"), ("trash", "trash")]
)
def test_a_decision_is_stored_for_each_chosen_comment(desk, action, state):
    post = make_post()
    decided = [before for before in Comment.State.values if before != Comment.State.MISSING]
    chosen = [make_comment(post, state=before) for before in decided]
    other = make_comment(post, state="pending")

    response = decide(desk, action, *chosen)

    assert "4 comments changed." in response.content.decode()
    assert {Comment.objects.get(pk=comment.pk).state for comment in chosen} == {state}
    assert Comment.objects.get(pk=other.pk).state == "pending"
    assert misplaced() == []


def test_a_decision_about_an_answered_comment_leaves_its_answers(desk):
    root, reply = make_chain(make_post(), 2)

    decide(desk, "trash", root)

    assert Comment.objects.get(pk=reply.pk).parent_id == root.pk
    assert misplaced() == []


def test_comments_are_not_deleted_in_rows(desk):
    comment = make_comment(make_post())

    page = desk.get(LIST).content.decode()
    decide(desk, "delete_selected", comment)

    assert "delete_selected" not in page
    assert Comment.objects.filter(pk=comment.pk).exists()


def test_comments_are_not_written_at_the_desk(desk):
    assert desk.get(f"{LIST}add/").status_code == 403


def test_a_comment_is_corrected_and_keeps_its_place(desk):
    root, reply = make_chain(make_post(), 2)
    address = f"{LIST}{root.pk}/change/"
    assert desk.get(address).status_code == 200

    response = desk.post(
        address,
        {"author_name": "Ada", "author_email": "", "author_url": "", "source": "Now *this*.", "state": "approved"},
    )

    root.refresh_from_db()
    assert (response.status_code, root.html) == (302, "<p>Now <em>this</em>.</p>")
    assert Comment.objects.get(pk=reply.pk).parent_id == root.pk
    assert misplaced() == []


def test_the_place_of_a_comment_cannot_be_changed_by_what_is_sent(desk):
    root, reply = make_chain(make_post(), 2)
    fields = {"author_name": "Ada", "source": "x", "state": "approved", "parent": "", "post": make_post("Two").pk}

    desk.post(f"{LIST}{reply.pk}/change/", fields)

    reply.refresh_from_db()
    assert (reply.parent_id, reply.post_id) == (root.pk, root.post_id)


def test_a_comment_with_answers_cannot_be_deleted_for_good(desk):
    root, _ = make_chain(make_post(), 2)

    response = desk.post(f"{LIST}{root.pk}/delete/", {"post": "yes"})

    assert response.status_code in {200, 403}
    assert Comment.objects.count() == 2
    assert misplaced() == []


def test_a_comment_without_a_name_can_be_corrected(desk):
    comment = make_comment(make_post(), author_name="", stand_in=1)

    response = desk.post(
        f"{LIST}{comment.pk}/change/", {"author_name": "", "source": "Corrected.", "state": "approved"}
    )

    assert response.status_code == 302
    assert Comment.objects.get().source == "Corrected."


def test_a_lost_name_that_was_found_can_be_entered(desk):
    comment = make_comment(make_post(), author_name="", stand_in=1)

    response = desk.post(f"{LIST}{comment.pk}/change/", {"author_name": "Ada", "source": "x", "state": "approved"})

    assert response.status_code == 302
    assert Comment.objects.get().name == "Ada"


def test_a_name_cannot_be_taken_away(desk):
    comment = make_comment(make_post(), author_name="Ada")

    response = desk.post(f"{LIST}{comment.pk}/change/", {"author_name": "", "source": "x", "state": "approved"})

    assert response.status_code == 200
    assert Comment.objects.get().author_name == "Ada"


def test_the_list_costs_as_many_queries_with_thirty_comments_as_with_one(desk):
    make_comment(make_post("One"), user=make_user())
    few = queries(desk)
    for number in range(30):
        make_chain(make_post(f"Post {number}"), 2)

    assert queries(desk) == few <= 8


def queries(desk):
    with CaptureQueriesContext(connection) as captured:
        assert desk.get(LIST).status_code == 200
    return len(captured)


def test_the_list_shows_what_is_answered_and_is_searched(desk):
    root, reply = make_chain(make_post("Her"), 2)
    make_comment(make_post("Alien"), source="Away.")

    page = desk.get(LIST, {"q": "Her"}).content.decode()

    assert page.count(root.author_name) >= 2
    assert reply.author_name in page
    assert "Away." not in page


def test_who_may_only_look_may_not_decide(client):
    client.force_login(make_user("helper", is_staff=True))
    comment = make_comment(make_post())

    client.post(LIST, {"action": "trash", "_selected_action": [comment.pk]})

    assert Comment.objects.get().state == "approved"


def test_a_placeholder_is_not_at_the_desk(desk):
    post = make_post()
    gap = make_comment(post, state=Comment.State.MISSING, source="", author_name="")
    Comment.objects.filter(pk=make_comment(post).pk).update(parent=gap)

    assert desk.get(f"{LIST}{gap.pk}/change/").status_code == 302
    assert "1 comment\n" in desk.get(LIST).content.decode()
    with pytest.raises(IntegrityError), transaction.atomic():
        gap.approve()
