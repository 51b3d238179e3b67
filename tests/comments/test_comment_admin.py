"""The moderation desk: decisions are made and taken back, nothing vanishes, and no thread is harmed."""

import re

import pytest
from bs4 import BeautifulSoup
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from factories import make_chain, make_comment, make_hidden, make_owner, make_post, make_user
from tree_oracle import misplaced

from blog.models import User
from comments import decisions
from comments.decisions import Hand, rewrite
from comments.models import Comment, Decision, Mail, MailAddress, Subscription
from comments.visitors import stamp_for

pytestmark = pytest.mark.django_db

LIST = "/admin/comments/comment/"


@pytest.fixture
def desk(client):
    client.force_login(make_owner())
    return client


def page(response):
    return BeautifulSoup(response.content.decode(), "html5lib")


def decide(desk, decision, *comments, **more):
    chosen = {"decision": decision, "comment": [comment.pk for comment in comments]}
    return desk.post(f"{LIST}decide/", {**chosen, **more}, follow=True)


def undo(desk, response):
    return desk.post(page(response).select_one("[data-undo]").find_parent("form")["action"], follow=True)


def states(*comments):
    return [Comment.objects.get(pk=comment.pk).state for comment in comments]


def names(response):
    return [name.get_text() for name in page(response).select(".desk-comment__name")]


# Deciding


@pytest.mark.parametrize(
    ("decision", "state"), [("approve", "approved"), ("hold", "pending"), ("spam", "spam"), ("trash", "trash")]
)
def test_a_decision_is_stored_for_each_chosen_comment_and_taken_back(desk, decision, state):
    post = make_post()
    before = ["approved", "pending", "spam", "trash"]
    chosen = [make_comment(post, state=each) for each in before]
    other = make_comment(post, state="pending")

    response = decide(desk, decision, *chosen)

    assert states(*chosen) == [state] * 4
    assert states(other) == ["pending"]
    assert "3 comments" in page(response).select_one(".desk-message").get_text()
    undo(desk, response)
    assert states(*chosen) == before
    assert misplaced() == []


def test_a_button_of_a_row_means_this_comment_whatever_is_ticked(desk):
    first, second = make_comment(post := make_post(), state="pending"), make_comment(post, state="pending")

    decide(desk, f"approve {first.pk}", second)

    assert states(first, second) == ["approved", "pending"]


def test_the_desk_says_so_when_nothing_is_chosen_or_changed(desk):
    comment = make_comment(make_post())

    assert "No comment is chosen" in decide(desk, "spam").content.decode()
    assert "decided so already" in decide(desk, "approve", comment).content.decode()
    assert not Decision.objects.exists()


@pytest.mark.parametrize("chosen", [{"decision": "delete"}, {"decision": "approve x"}, {"decision": "approve 9" * 30}])
def test_a_made_up_decision_is_refused_in_words(desk, chosen):
    assert desk.post(f"{LIST}decide/", chosen).status_code == 400


def test_a_change_made_since_is_not_taken_back(desk):
    comment = make_comment(make_post())
    response = decide(desk, "spam", comment)
    decide(desk, "trash", comment)

    assert "changed since" in undo(desk, response).content.decode()
    assert states(comment) == ["trash"]


def test_one_is_led_back_to_the_same_list_at_the_next_comment(desk):
    comment = make_comment(make_post(), state="pending")

    response = desk.post(f"{LIST}decide/", {"decision": f"spam {comment.pk} 77", "back": "view=pending&q=x"})

    assert response["Location"] == f"{LIST}?view=pending&q=x#row-77"


def test_the_next_comment_is_the_one_below_or_at_the_end_the_one_above(desk):
    post = make_post()
    last, second, first = (make_comment(post, state="pending") for _ in range(3))

    buttons = page(desk.get(LIST)).select(".desk-comment [value^=spam]")

    assert [button["value"] for button in buttons] == [
        f"spam {first.pk} {second.pk}",
        f"spam {second.pk} {last.pk}",
        f"spam {last.pk} {second.pk}",
    ]


def test_the_way_back_leads_nowhere_else(desk):
    response = desk.post(f"{LIST}decide/", {"decision": "spam 1 1\r\nX:y", "back": "//evil.example/?a#b"})

    assert response["Location"].startswith(f"{LIST}?")
    assert "#" not in response["Location"]


def test_a_removed_parent_leaves_its_answers(desk):
    root, reply = make_chain(make_post(), 2)

    decide(desk, "trash", root)

    assert states(root, reply) == ["trash", "approved"]
    assert Comment.objects.get(pk=reply.pk).parent_id == root.pk


# The list


def test_what_waits_comes_first_with_its_reason_and_is_counted_on_every_page(desk):
    post = make_post()
    make_comment(post, author_name="Shown")
    make_comment(post, author_name="Held", state="pending", state_reason="two links or more")

    response = desk.get(LIST)

    assert names(response) == ["Held"]
    assert "two links or more" in response.content.decode()
    assert page(desk.get("/admin/")).select_one(".desk-waiting").get_text() == "1 comment waits"


def test_without_anything_that_waits_all_is_shown_and_no_number(desk):
    make_comment(make_post(), author_name="Shown")

    assert names(desk.get(LIST)) == ["Shown"]
    assert page(desk.get("/admin/")).select_one(".desk-waiting") is None


def put_aside(**fields):
    return make_comment(make_post(), state="spam", author_name="Aside", state_reason="too much of it", **fields)


def test_what_rules_put_aside_is_counted_on_every_page_and_has_a_view(desk):
    put_aside()
    make_comment(make_post(), state="trash", author_name="Trashed", state_reason="a word")
    decide(desk, "spam", make_comment(make_post(), author_name="Decided"))
    put_aside(source_id="from an archive")

    link = page(desk.get("/admin/")).select_one(".desk-aside")

    assert link.get_text() == "2 put aside"
    response = desk.get(link["href"])
    assert names(response) == ["Trashed", "Aside"]
    assert page(response).select_one("[aria-current]").get_text() == "Put aside by rules 2"
    assert "too much of it" in response.content.decode()
    assert [tag.get_text() for tag in page(response).select(".desk-comment .desk-tag")] == ["trash", "spam"]


@pytest.mark.parametrize("decision", ["approve", "trash"])
def test_what_somebody_has_decided_on_lies_aside_no_longer(desk, decision):
    decide(desk, decision, put_aside())

    assert page(desk.get("/admin/")).select_one(".desk-aside") is None


def test_what_a_rule_put_aside_after_an_edit_is_counted_too(desk):
    comment = make_comment(make_post())
    rewrite(comment, {"source": "Buy pills."}, by=Hand(Decision.Via.WRITER))
    decisions.decide([comment], Comment.State.SPAM, by=Hand(Decision.Via.RULE), reason="pills")

    assert page(desk.get("/admin/")).select_one(".desk-aside").get_text() == "1 put aside"


def test_what_a_rule_put_aside_after_somebody_had_approved_it_is_counted_too(desk):
    comment = make_comment(make_post(), state="pending")
    decisions.decide([comment], Comment.State.APPROVED, by=Hand(Decision.Via.DESK))
    rewrite(comment, {"source": "Buy pills."}, by=Hand(Decision.Via.WRITER))
    decisions.decide([comment], Comment.State.SPAM, by=Hand(Decision.Via.RULE), reason="pills")

    assert page(desk.get("/admin/")).select_one(".desk-aside").get_text() == "1 put aside"
    decisions.decide([comment], Comment.State.TRASH, by=Hand(Decision.Via.DESK))
    assert page(desk.get("/admin/")).select_one(".desk-aside") is None


def test_what_waits_and_what_lies_aside_are_counted_in_one_query(desk):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            desk.get("/admin/")
        return sum("comments_comment" in query["sql"] for query in captured)

    before = queries()
    put_aside()

    assert queries() == before == 1


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        ("all", {"approved", "pending"}),
        ("pending", {"pending"}),
        ("approved", {"approved"}),
        ("spam", {"spam"}),
        ("trash", {"trash"}),
        ("nonsense", {"pending"}),
    ],
)
def test_each_view_shows_its_states_and_their_number(desk, view, expected):
    post = make_post()
    for state in ("approved", "pending", "spam", "trash"):
        make_comment(post, author_name=state, state=state)

    response = desk.get(f"{LIST}?view={view}")

    assert set(names(response)) == expected
    assert int(page(response).select_one("[aria-current] span").get_text()) == len(expected)


@pytest.mark.parametrize(
    ("view", "offered"),
    [
        ("all", ["Publish", "Hold", "Spam", "Trash"]),
        ("pending", ["Publish", "Spam", "Trash"]),
        ("approved", ["Hold", "Spam", "Trash"]),
        ("spam", ["No spam", "Hold", "Trash", "Delete for good …"]),
        ("trash", ["Restore", "Hold", "Spam", "Delete for good …"]),
    ],
)
def test_to_the_chosen_ones_is_offered_what_changes_something(desk, view, offered):
    post = make_post()
    for state in ("approved", "pending", "spam", "trash"):
        make_comment(post, state=state)

    buttons = page(desk.get(f"{LIST}?view={view}")).select(".desk-bulk button")

    assert [button.get_text() for button in buttons] == offered


def test_ones_own_comments_have_a_view(desk):
    post = make_post()
    mine, other = {"user": User.objects.get(), "author_name": "Mine"}, {"user": make_user(), "author_name": "Other"}
    for state in ("approved", "pending", "spam"):
        make_comment(post, state=state, **mine)
        make_comment(post, state=state, **other)

    response = desk.get(f"{LIST}?view=mine")

    assert names(response) == ["Mine", "Mine"]
    assert page(response).select_one("[aria-current]").get_text() == "Mine 2"


@pytest.mark.parametrize(
    "query", ["q=Ada", "q=ada%40example", "q=harbour", "q=203.0.113", "q=ada+harbour", "kind=pings"]
)
def test_comments_are_found_by_what_is_known_of_them(desk, query):
    post = make_post()
    make_comment(post, author_name="Bea")
    kind = "pingback" if "kind" in query else "comment"
    fields = {"author_email": "ada@example.org", "source": "The harbour.", "network": "203.0.113.0/24"}
    make_comment(post, author_name="Ada", kind=kind, **fields)

    assert names(desk.get(f"{LIST}?view=all&{query}")) == ["Ada"]


def test_what_was_answered_is_shown_beside_the_answer(desk):
    root = make_comment(make_post(), author_name="Ada", source="Where was the harbour?")
    make_comment(root.post, root, author_name="Bea", state="pending")

    assert "In reply to Ada Where was the harbour?" in page(desk.get(LIST)).select_one(".desk-answered").get_text()


def test_a_placeholder_is_nobodys_to_decide_on(desk):
    placeholder = make_hidden(make_post())
    Comment.objects.filter(pk=placeholder.pk).update(state="missing", source="", author_name="")

    assert len(names(desk.get(f"{LIST}?view=all"))) == 1
    assert desk.get(f"{LIST}{placeholder.pk}/change/").status_code == 404


def test_the_number_of_queries_does_not_grow_with_comments(desk):
    post = make_post()

    def queries():
        with CaptureQueriesContext(connection) as captured:
            desk.get(f"{LIST}?view=all")
        return len(captured)

    root, *replies = make_chain(post, 3)
    decide(desk, "hold", *replies)
    few = queries()
    decide(desk, "hold", *[make_comment(post, root) for _ in range(18)])

    assert queries() == few <= 14


def test_hostile_words_are_shown_as_words(desk):
    trap = "<script>alert(1)</script>"
    make_comment(make_post(title=trap), author_name=trap, source=trap, state="pending", state_reason=trap)

    assert "<script>alert" not in desk.get(LIST).content.decode()


# Deleting for good


@pytest.mark.parametrize("state", ["spam", "trash"])
def test_spam_and_trash_are_emptied_after_asking_and_answers_stay(desk, state):
    post = make_post()
    alone, answered = make_comment(post, state=state, source="Buy!"), make_hidden(post, state=state, source="Buy!")
    others = [make_comment(post, state=other) for other in ("approved", "pending")]

    asked = desk.get(f"{LIST}empty/{state}/")
    assert "2 comments" in asked.content.decode()
    assert Comment.objects.filter(pk=alone.pk).exists()
    desk.post(f"{LIST}empty/{state}/")

    assert not Comment.objects.filter(pk=alone.pk).exists()
    assert Comment.objects.get(pk=answered.pk).source == ""
    assert answered.replies.count() == 1
    assert states(*others) == ["approved", "pending"]
    assert misplaced() == []


def test_what_is_shown_or_waits_is_not_emptied(desk):
    make_comment(make_post())

    assert [desk.post(f"{LIST}empty/{name}/").status_code for name in ("all", "pending", "approved", "x")] == [404] * 4
    assert Comment.objects.count() == 1


def delete(desk, *comments, **more):
    return desk.post(f"{LIST}delete/", {"comment": [comment.pk for comment in comments], **more}, follow=True)


@pytest.mark.parametrize("state", ["spam", "trash"])
def test_one_comment_is_deleted_for_good_after_asking(desk, state):
    post = make_post()
    one, other = (make_comment(post, state=state, author_name=name, source=f"By {name}.") for name in ("Ada", "Bea"))
    link = page(desk.get(f"{LIST}?view={state}")).select_one(f"#row-{one.pk} [data-delete]")

    asked = desk.get(link["href"])

    assert "By Ada." in asked.content.decode()
    assert "By Bea." not in asked.content.decode()
    assert Comment.objects.count() == 2
    form = page(asked).select_one("#content form")
    assert [field["value"] for field in form.select("[name=comment]")] == [str(one.pk)]
    done = delete(desk, one, sure="yes", back=f"view={state}")
    assert "1 comment deleted for good." in done.content.decode()
    assert done.redirect_chain == [(f"{LIST}?view={state}", 302)]
    assert list(Comment.objects.all()) == [other]
    assert misplaced() == []


def test_the_ticked_ones_are_deleted_for_good_after_asking_and_answers_stay(desk):
    post = make_post()
    alone, other = make_comment(post, state="trash"), make_comment(post, state="trash", source="Not this one.")
    answered = make_hidden(post, source="Buy!", author_name="Zoe")
    button = page(desk.get(f"{LIST}?view=trash")).select_one(".desk-bulk [formaction]")

    asked = desk.post(button["formaction"], {"comment": [alone.pk, answered.pk]})

    assert [row.get_text() for row in page(asked).select(".desk-goes b")] == ["Zoe", alone.name]
    assert "a line stays" in page(asked).select_one(".desk-goes li").get_text()
    assert "Not this one." not in asked.content.decode()
    assert Comment.objects.filter(source="Buy!").exists()
    delete(desk, alone, answered, sure="yes")
    assert not Comment.objects.filter(pk=alone.pk).exists()
    answered.refresh_from_db()
    assert (answered.source, answered.name, answered.replies.count()) == ("", "Anonymous", 1)
    assert states(other) == ["trash"]
    assert misplaced() == []


def test_asking_costs_as_much_for_comments_of_many_posts(desk):
    def queries():
        chosen = [comment.pk for comment in Comment.objects.removed()]
        with CaptureQueriesContext(connection) as captured:
            response = desk.get(f"{LIST}delete/", {"comment": chosen})
        assert response.content.decode().count("it was answered") == len(chosen)
        return len(captured)

    def answered():
        root, _ = make_chain(make_post(f"Post {Comment.objects.count()}"), 2)
        Comment.objects.filter(pk=root.pk).update(state="spam")

    answered()
    few = queries()
    for _ in range(9):
        answered()

    assert queries() == few <= 9


def test_what_was_brought_back_meanwhile_is_not_deleted(desk):
    post = make_post()
    chosen = [make_comment(post, state=state) for state in ("approved", "pending")]

    assert "Nothing was deleted" in delete(desk, *chosen).content.decode()
    assert "Nothing was deleted" in delete(desk, *chosen, sure="yes").content.decode()
    assert states(*chosen) == ["approved", "pending"]


def test_who_chose_none_to_delete_is_told_so(desk):
    assert "No comment is chosen" in delete(desk).content.decode()
    assert desk.post(f"{LIST}delete/", {"comment": "x", "sure": "yes"}).status_code == 400


def test_looking_deletes_nothing(desk):
    comment = make_comment(make_post(), state="spam")

    desk.get(f"{LIST}delete/", {"comment": comment.pk, "sure": "yes"})

    assert states(comment) == ["spam"]


@pytest.mark.parametrize(("rights", "status"), [(["change_comment"], 403), (["view_comment", "delete_comment"], 200)])
def test_who_may_delete_is_offered_it_and_nobody_else(client, rights, status):
    colleague = make_user(is_staff=True)
    colleague.user_permissions.add(*Permission.objects.filter(codename__in=rights))
    client.force_login(colleague)
    comment = make_comment(make_post(), state="spam")

    shown = page(client.get(f"{LIST}?view=spam"))

    assert len(shown.select(".desk-bulk [formaction]")) == len(shown.select("[data-delete]")) == int(status == 200)
    assert len(shown.select("[name=comment][type=checkbox]")) == 1
    assert client.post(f"{LIST}delete/", {"comment": comment.pk, "sure": "yes"}, follow=True).status_code == status
    assert Comment.objects.exists() is (status == 403)


def told_of_deletions(desk):
    return [line.get_text(" ", strip=True) for line in page(desk.get(f"{LIST}deleted/")).select(".desk-history li")]


def test_who_emptied_which_list_and_of_how_many_is_written_down(desk):
    post = make_post()
    for number in range(3):
        make_comment(post, state="spam", author_name=f"Zoe {number}")
    make_hidden(post, state="spam")

    desk.get(f"{LIST}empty/spam/")
    assert not LogEntry.objects.exists()
    for _ in range(2):
        desk.post(f"{LIST}empty/spam/")

    entry = LogEntry.objects.get()
    assert (entry.user, entry.is_deletion(), entry.object_id) == (User.objects.get(), True, None)
    (told,) = told_of_deletions(desk)
    assert re.fullmatch(r".*, .* 4 comments in “Spam” owner · the desk", told)
    assert "4 comments in “Spam”" in desk.get("/admin/").content.decode()


def test_which_ones_were_deleted_is_written_down_and_nothing_that_they_said(desk):
    post = make_post("S" * 199)
    secret = {"source": "A secret.", "author_name": "Zoe", "author_email": "zoe@example.org", "state_reason": "secret"}
    alone, answered = make_comment(post, state="trash", **secret), make_hidden(post, **secret)

    delete(desk, alone, answered)
    assert not LogEntry.objects.exists()
    delete(desk, alone, answered, sure="yes")

    assert {entry.object_id for entry in LogEntry.objects.all()} == {str(alone.pk), str(answered.pk)}
    told = told_of_deletions(desk)
    for line, one in zip(told, [answered, alone], strict=True):
        assert f"Comment {one.pk} in “Trash”, on “SSS" in line
    assert "secret" not in str(LogEntry.objects.values()).lower()
    assert "zoe" not in str(LogEntry.objects.values()).lower()


def test_what_was_deleted_is_found_from_where_it_lay(desk):
    for view in ("spam", "trash"):
        assert page(desk.get(f"{LIST}?view={view}")).select_one(f"a[href='{LIST}deleted/']")
    assert "Nothing was deleted for good yet" in desk.get(f"{LIST}deleted/").content.decode()


# Replying, editing, moving


def test_an_answer_publishes_what_it_answers(desk):
    held = make_comment(make_post(), state="pending")

    desk.post(f"{LIST}{held.pk}/reply/", {"comment": "Thank you."}, follow=True)

    reply = Comment.objects.get(parent=held)
    assert states(held, reply) == ["approved", "approved"]
    assert (reply.source, str(reply.user)) == ("Thank you.", reply.author_name)
    assert reply.state_reason == "written at the desk"
    assert misplaced() == []


def test_an_answer_is_stored_though_a_stranger_said_the_same_under_its_writers_name(desk):
    held = make_comment(make_post(), state="pending")
    make_comment(held.post)
    owner = User.objects.get()
    Comment.objects.filter(pk=held.pk).update(state="approved")
    held.refresh_from_db()
    stranger = make_comment(held.post, held, author_name=str(owner), source="Thank you.", state="pending")

    desk.post(f"{LIST}{held.pk}/reply/", {"comment": "Thank you."}, follow=True)

    reply = Comment.objects.get(parent=held, user=owner)
    assert states(stranger, reply) == ["pending", "approved"]


def test_a_link_from_elsewhere_is_not_answered_at_the_desk(desk):
    ping = make_comment(make_post(), kind="pingback", author_name="Another blog")

    assert desk.get(f"{LIST}{ping.pk}/reply/").status_code == 404
    assert page(desk.get(f"{LIST}?view=all")).select_one(f"#reply-{ping.pk}") is None


def answer(desk, comment, words="Thank you."):
    return desk.post(f"{LIST}{comment.pk}/reply/", {"comment": words}, follow=True)


@pytest.mark.parametrize("state", ["pending", "approved"])
def test_an_answer_is_taken_back_with_what_it_published(desk, state):
    answered = make_comment(make_post(), state=state, state_reason="why")
    response = answer(desk, answered)

    undo(desk, response)

    reply = Comment.objects.get(parent=answered)
    answered.refresh_from_db()
    assert (answered.state, answered.state_reason) == (state, "why")
    assert (reply.state, reply.source) == ("trash", "Thank you.")
    assert "Thank you." in desk.get(f"{LIST}?view=trash").content.decode()
    told = page(desk.get(f"{LIST}{reply.pk}/history/")).select_one(".desk-history").get_text(" ", strip=True)
    assert re.search(r"approved → trash.*owner · the desk.*written · taken back owner · the desk", told)
    assert misplaced() == []


def test_an_answer_that_was_taken_back_is_restored_and_can_be_written_anew(desk):
    answered = make_comment(make_post(), state="pending")
    undo(desk, answer(desk, answered))

    response = answer(desk, answered)

    assert sorted(reply.state for reply in Comment.objects.filter(parent=answered)) == ["approved", "trash"]
    undo(desk, response)
    assert [reply.state for reply in Comment.objects.filter(parent=answered)] == ["trash", "trash"]
    decide(desk, "approve", *Comment.objects.filter(parent=answered))
    assert [reply.state for reply in Comment.objects.filter(parent=answered)] == ["approved", "approved"]


def test_an_answer_that_was_decided_on_since_stays_as_it_is(desk):
    answered = make_comment(make_post(), state="pending")
    response = answer(desk, answered)
    reply = Comment.objects.get(parent=answered)
    decide(desk, "spam", reply)

    assert "changed since" in undo(desk, response).content.decode()
    assert states(answered, reply) == ["pending", "spam"]


def test_a_second_click_on_an_answer_leaves_it_its_undo(desk):
    answered = make_comment(make_post(), state="pending")
    answer(desk, answered)

    undo(desk, answer(desk, answered))

    assert states(answered, Comment.objects.get(parent=answered)) == ["pending", "trash"]


def test_after_an_answer_one_stays_where_one_was_and_so_after_its_undo(desk):
    post = make_post()
    below, answered = make_comment(post, state="pending"), make_comment(post, state="pending")
    form = page(desk.get(LIST)).select_one(f"#row-{answered.pk} form[action$='/reply/']")

    done = desk.post(form["action"], {"comment": "Thank you.", "next": form.select_one("[name=next]")["value"]})
    undone = desk.post(page(desk.get(LIST)).select_one("[data-undo]").find_parent("form")["action"])

    assert done["Location"] == f"{LIST}#row-{below.pk}"
    assert undone["Location"] == f"{LIST}#row-{answered.pk}"
    assert answer(desk, below).redirect_chain[-1][0] == f"{LIST}#row-{below.pk}"


@pytest.mark.parametrize("address", ["{}/change/", "{}/reply/", "{}/history/", "delete/?comment={}", "deleted/"])
def test_each_page_of_the_desk_leads_back_to_the_list(desk, address):
    comment = make_comment(make_post(), state="trash")

    links = page(desk.get(LIST + address.format(comment.pk))).select(".breadcrumbs a")

    assert [link["href"] for link in links] == ["/admin/", LIST]


def test_an_empty_answer_is_given_back_and_publishes_nothing(desk):
    held = make_comment(make_post(), state="pending")

    response = desk.post(f"{LIST}{held.pk}/reply/", {"comment": "  "})

    assert response.status_code == 422
    assert "The comment is empty" in response.content.decode()
    assert states(held) == ["pending"]


def test_a_refused_answer_keeps_its_words_and_publishes_nothing(desk):
    held = make_comment(make_post(), state="pending")

    response = desk.post(f"{LIST}{held.pk}/reply/", {"comment": "long " * 2000})

    assert (response.status_code, states(held)) == (422, ["pending"])
    assert "long long" in page(response).select_one("textarea").get_text()


def edited(comment, **changes):
    names = ("source", "author_name", "author_email", "author_url")
    return {**{name: getattr(comment, name) for name in names}, **changes}


def test_a_comment_is_edited_and_changed_back(desk):
    comment = make_comment(make_post(), source="The sea thinks.", author_name="Ada")

    response = desk.post(f"{LIST}{comment.pk}/change/", edited(comment, source="The *sea* thinks."), follow=True)

    assert Comment.objects.get().html == "<p>The <em>sea</em> thinks.</p>"
    undo(desk, response)
    assert Comment.objects.get().html == "<p>The sea thinks.</p>"


def test_a_text_to_edit_runs_as_its_language_does(desk):
    comment = make_comment(make_post(), source="سلام")

    fields = page(desk.get(f"{LIST}{comment.pk}/change/")).select("[name=source], [name=author_name]")

    assert [field.get("dir") for field in fields] == ["auto", "auto"]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"source": ""}, "The comment is empty"),
        ({"source": "[" * 60}, "opening brackets"),
        ({"author_name": ""}, "The name is missing"),
        ({"author_url": "javascript:alert(1)"}, "valid URL"),
        ({"author_email": "nobody"}, "valid email"),
    ],
)
def test_what_cannot_be_saved_is_given_back_with_the_reason(desk, changes, words):
    comment = make_comment(make_post(), author_name="Ada")

    response = desk.post(f"{LIST}{comment.pk}/change/", edited(comment, **changes))

    assert response.status_code == 422
    assert words in response.content.decode()
    assert Comment.objects.get().source == comment.source


def test_who_gets_a_name_needs_no_number_in_its_place(desk):
    comment = make_comment(make_post(), author_name="", stand_in=3)

    response = desk.post(f"{LIST}{comment.pk}/change/", edited(comment, author_name="Ada"), follow=True)

    assert Comment.objects.get().name == "Ada"
    undo(desk, response)
    assert Comment.objects.get().name == "Reader 3"


def test_a_move_is_shown_before_it_is_done_and_taken_back(desk):
    post = make_post()
    chain, other = make_chain(post, 3), make_comment(post, author_name="Other")
    address = f"{LIST}{chain[1].pk}/move/"

    shown = desk.get(f"{address}?below={other.pk}")

    now, then = (line.get_text(" ", strip=True) for line in page(shown).select(".desk-line"))
    assert [len(moved.find_parents("ol")) for moved in page(shown).select("[data-moved]")] == [2, 2]
    assert chain[0].name in now
    assert "Other" in then
    assert "1 answer goes with it." in shown.content.decode()
    assert Comment.objects.get(pk=chain[1].pk).parent == chain[0]
    response = desk.post(address, {"below": other.pk}, follow=True)
    assert Comment.objects.get(pk=chain[1].pk).parent == other
    assert misplaced() == []
    undo(desk, response)
    assert Comment.objects.get(pk=chain[1].pk).parent == chain[0]


def test_only_places_where_it_can_stand_are_proposed(desk):
    post = make_post()
    chain, other = make_chain(post, 3), make_comment(post, author_name="Other")
    make_comment(make_post("Stalker"), author_name="Elsewhere")

    proposed = page(desk.get(f"{LIST}{chain[1].pk}/move/")).select("[name=below]")

    assert [radio["value"] for radio in proposed] == ["0", str(other.pk)]


def test_a_move_that_cannot_be_is_refused_in_words(desk):
    root, reply = make_chain(make_post(), 2)

    response = desk.post(f"{LIST}{root.pk}/move/", {"below": reply.pk})

    assert response.status_code == 422
    assert "cannot answer itself" in response.content.decode()


def history_of(desk, comment):
    return page(desk.get(f"{LIST}{comment.pk}/history/")).select_one(".desk-history")


def test_history_tells_who_decided_what_when_and_how_it_was_before(desk):
    comment = make_comment(make_post(), source="First words.", state="pending")
    decide(desk, "approve", comment)
    desk.post(f"{LIST}{comment.pk}/change/", edited(comment, source="Other words."))

    told = history_of(desk, comment)

    assert re.search(
        r"text changed.*owner · the desk.*First words\..*waiting → approved.*owner · the desk",
        told.get_text(" ", strip=True),
    )
    moments = [timezone.localtime(moment).isoformat() for moment in comment.decisions.values_list("made_at", flat=True)]
    assert [time["datetime"][:19] for time in told.select("time")] == [moment[:19] for moment in moments]


def test_history_tells_why(desk):
    comment = make_comment(make_post(), state="pending", state_reason="two links or more")
    decide(desk, "approve", comment)
    decisions.decide([comment], Comment.State.TRASH, by=Hand(Decision.Via.WRITER), reason="deleted by its writer")

    told = history_of(desk, comment).get_text(" ", strip=True)

    assert re.search(r"deleted by its writer.*its writer.*approved.*waiting · two links or more by the rules", told)


def test_history_tells_by_which_rule_a_comment_was_let_through(desk):
    post = make_post()
    desk.logout()
    desk.post(f"/{post.slug}/comment/", {"comment": "x", "author": "Ada", "stamp": stamp_for(post)})
    desk.force_login(User.objects.get())

    told = history_of(desk, Comment.objects.get()).get_text(" ", strip=True)

    assert "approved · first comments need not wait here" in told
    assert "first comments need not wait here" in desk.get(f"{LIST}?view=all").content.decode()


# Who may


def test_whoever_may_only_look_can_only_look(client):
    looker = make_user(is_staff=True)
    looker.user_permissions.add(Permission.objects.get(codename="view_comment"))
    client.force_login(looker)
    comment = make_comment(make_post(), state="pending")

    shown = page(client.get(LIST))

    assert shown.select("button[name=decision], .desk-comment form") == []
    assert shown.select_one(".desk-waiting") is None
    assert client.post(f"{LIST}decide/", {"decision": f"approve {comment.pk}"}).status_code == 403
    assert client.post(f"{LIST}{comment.pk}/move/", {"below": "0"}).status_code == 403
    assert states(comment) == ["pending"]


@pytest.mark.parametrize(
    "address", ["", "decide/", "1/change/", "1/reply/", "1/move/", "1/history/", "empty/spam/", "delete/"]
)
def test_strangers_and_readers_stay_outside(client, address):
    make_comment(make_post())

    assert client.get(LIST + address).status_code == 302
    client.force_login(make_user())
    assert client.get(LIST + address).status_code == 302
    client.force_login(make_user(is_staff=True))
    assert client.get(LIST + address).status_code == 403


@pytest.mark.parametrize("author_name", ["", "Reader"])
def test_a_comment_has_a_name_or_a_number(author_name):
    stand_in = 1 if author_name else None

    with pytest.raises(IntegrityError), transaction.atomic():
        make_comment(make_post(), author_name=author_name, stand_in=stand_in)


def test_a_post_goes_with_all_that_hangs_on_its_conversation(desk):
    post = make_post()
    comment = make_comment(post)
    decide(desk, "spam", comment)
    address = MailAddress.objects.create(email="ada@example.org")
    Subscription.objects.create(address=address, scope="answers", post=post, comment=comment)
    Mail.objects.create(kind="owner", to="owner@example.org", subject="s", text="t", comment=comment)

    desk.post(f"/admin/blog/post/{post.pk}/delete/")
    desk.post(f"/admin/blog/post/delete/?post={post.pk}", {"sure": ""})

    assert not Comment.objects.exists()
    assert not Subscription.objects.exists()
    assert Mail.objects.get().comment is None


# What may happen meanwhile


def looked_at(response):
    return page(response).select_one("#decide [name=looked_at]")["value"]


def rewritten_by_its_writer(comment):
    return rewrite(comment, {"source": "Buy pills."}, by=Hand(Decision.Via.WRITER))


def test_a_text_that_was_changed_since_one_looked_is_not_published(desk):
    post = make_post()
    read, changed = make_comment(post, state="pending"), make_comment(post, state="pending")
    moment = looked_at(desk.get(LIST))
    rewritten_by_its_writer(changed)

    response = decide(desk, "approve", read, changed, looked_at=moment)

    assert states(read, changed) == ["approved", "pending"]
    assert "1 comment was changed by its writer since you looked at it" in response.content.decode()
    decide(desk, "approve", changed, looked_at=looked_at(response))
    assert states(changed) == ["approved"]


@pytest.mark.parametrize("decision", ["spam", "trash"])
def test_a_changed_text_is_put_away_all_the_same(desk, decision):
    comment = make_comment(make_post(), state="pending")
    moment = looked_at(desk.get(LIST))
    rewritten_by_its_writer(comment)

    decide(desk, decision, comment, looked_at=moment)

    assert states(comment) == [decision]


def test_an_answer_does_not_publish_a_text_that_was_changed_since(desk):
    held = make_comment(make_post(), state="pending")
    moment = looked_at(desk.get(LIST))
    rewritten_by_its_writer(held)

    response = desk.post(f"{LIST}{held.pk}/reply/", {"comment": "Thank you.", "looked_at": moment})

    assert (response.status_code, states(held), Comment.objects.count()) == (422, ["pending"], 1)
    assert page(response).select_one("textarea").get_text().strip() == "Thank you."
    assert "Buy pills." in response.content.decode()


@pytest.mark.parametrize("moment", ["", "yesterday", "2026-01-01", "2026-13-45T99:99:99+00:00", "1" * 5000, "\0"])
def test_a_made_up_moment_is_no_fault(desk, moment):
    comment = make_comment(make_post(), state="pending")
    rewritten_by_its_writer(comment)

    assert decide(desk, "approve", comment, looked_at=moment).status_code == 200


def test_a_second_click_answers_once(desk):
    comment = make_comment(make_post())
    for _ in range(2):
        desk.post(f"{LIST}{comment.pk}/reply/", {"comment": "Thank you."})
    assert Comment.objects.filter(parent=comment).count() == 1


def test_a_correction_of_the_name_leaves_the_text_as_it_is(desk):
    comment = make_comment(make_post(), source="  Two\n\nlines.\n", source_format="plain")

    desk.post(f"{LIST}{comment.pk}/change/", edited(comment, source="  Two\r\n\r\nlines.\r\n", author_name="Ada"))

    comment.refresh_from_db()
    assert (comment.source, comment.author_name) == ("  Two\n\nlines.\n", "Ada")
    assert set(comment.decisions.get().after) >= {"author_name"}
    assert "source" not in comment.decisions.get().after


@pytest.mark.parametrize("per_page", [0, 5])
def test_neither_posts_nor_pages_of_comments_cost_queries(desk, settings, per_page):
    settings.COMMENTS_PER_PAGE = per_page

    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert desk.get(f"{LIST}?view=all").status_code == 200
        return len(captured)

    make_comment(make_post())
    few = queries()
    for number in range(20):
        make_comment(make_post(f"Post {number}"))
    assert queries() == few


def test_however_much_one_looks_for_it_is_no_fault(desk):
    comment = make_comment(make_post())
    for address in (LIST, f"{LIST}{comment.pk}/move/"):
        assert desk.get(address, {"q": "a" * 60_000}).status_code == 200
