"""What is done with comments that exist: decided on, moved, rewritten, undone. Each change is written down.

Every door calls these: the desk, the links in mails, the writer's own, and commands.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from blog.models import Post, User
from comments.lessons import set_lessons, teach
from comments.models import Comment, Decision, MisplacedReply
from comments.notifications import announce_approved
from comments.subscriptions import grant_wishes, take_back

STATE = ("state", "state_reason", "state_changed_at")
BY_A_PERSON = {Decision.Via.DESK, Decision.Via.MAIL}  # the spam filter learns from these
NOT_THERE = {"state": "", "state_reason": "", "taught": ""}  # before it was written
WRITTEN = ("source", "author_name", "stand_in", "author_email", "author_url")  # what may be rewritten


@dataclass(frozen=True)
class Hand:
    """Who does it, if that is a user, and through which door."""

    via: Decision.Via
    user: User | None = None


@dataclass(frozen=True)
class Step:
    """What was done at once: its number, by which it can be undone, and the comments that it changed."""

    number: UUID
    changed: tuple[Comment, ...]


@dataclass(frozen=True)
class Undone:
    """What an undo brought back, and what it left as it is because somebody changed it since."""

    restored: tuple[Comment, ...]
    left: tuple[Comment, ...]


@transaction.atomic
def decide(comments: Iterable[Comment], state: Comment.State, *, by: Hand, reason: str = "") -> Step:
    """Bring comments into a state; those that are in it, and placeholders, stay as they are."""
    found = [comment for comment in hold(comments) if comment.state != state and not comment.says_nothing]
    step = uuid4()
    befores = [_values(comment, _decided(comment)) for comment in found]
    for comment in found:
        _set_state(comment, state, reason)
    if by.via in BY_A_PERSON:
        teach(found, state)
    if state == Comment.State.APPROVED:
        grant_wishes(found)
    for comment, before in zip(found, befores, strict=True):
        _write_down(comment, before, step=step, by=by, reason=reason)
    if state == Comment.State.APPROVED:
        announce_approved(found)
    return Step(step, tuple(found))


@transaction.atomic
def move(comment: Comment, parent: Comment | None, *, by: Hand) -> Step:
    """Hang a comment, with its answers, below another one or none. Raises MisplacedReply where it cannot hang there."""
    (comment,) = hold([comment])
    before, step = {"parent": comment.parent_id}, uuid4()
    Comment.objects.move(comment, parent)
    if before == {"parent": comment.parent_id}:
        return Step(step, ())
    _write_down(comment, before, step=step, by=by)
    return Step(step, (comment,))


@transaction.atomic
def rewrite(comment: Comment, changes: dict[str, Any], *, by: Hand) -> Step:
    """Change the text of a comment, or its writer's name, e-mail or website; `changes` are fields of WRITTEN."""
    (comment,) = hold([comment])
    step = uuid4()
    before = {name: getattr(comment, name) for name, value in changes.items() if getattr(comment, name) != value}
    if not before:
        return Step(step, ())
    _rewrite(comment, {name: changes[name] for name in before})
    _write_down(comment, before, step=step, by=by)
    return Step(step, (comment,))


@transaction.atomic
def write_down_answer(answer: Comment, *, by: Hand, step: UUID | None = None) -> UUID:
    """Let an answer be taken back, with what was decided at the same step. Tells the step; once written, it stays."""
    (answer,) = hold([answer])
    written = answer.decisions.filter(before__state=NOT_THERE["state"]).first()
    if written:
        return written.step
    step = step or uuid4()
    _write_down(answer, NOT_THERE, step=step, by=by)
    return step


@transaction.atomic
def undo(step: UUID, *, by: Hand) -> Undone:
    """Take back what was done at once, where nobody has changed it since; that, too, is written down."""
    decisions = list(Decision.objects.filter(step=step, is_undone=False).select_related("comment").order_by("-pk"))
    comments = {comment.pk: comment for comment in hold(decision.comment for decision in decisions)}
    number = uuid4()
    restored, left = [], []
    for decision in decisions:
        comment = comments[decision.comment_id]
        if not _is_as_decided(comment, decision) or not _restore(comment, decision.before):
            left.append(comment)
            continue
        _write_down(comment, decision.after, step=number, by=by, reason=decision.reason)
        restored.append(comment)
    Decision.objects.filter(step=step, comment__in=restored).update(is_undone=True)
    return Undone(tuple(restored), tuple(left))


def hold(comments: Iterable[Comment]) -> Sequence[Comment]:
    """The comments as they are now, held against other writers until the transaction ends.

    Their posts are held before them: so do all who write to a thread, or two would wait for each other.
    """
    comments = list(comments)
    Post.objects.lock_many(comment.post_id for comment in comments)
    keys = [comment.pk for comment in comments]
    return list(Comment.objects.filter(pk__in=keys).select_for_update(no_key=True, of=["self"]).order_by("pk"))


def _write_down(comment: Comment, before: dict[str, Any], *, step: UUID, by: Hand, reason: str = "") -> None:
    after = _values(comment, before)
    Decision.objects.create(
        comment=comment, step=step, before=before, after=after, via=by.via, by=by.user, reason=reason
    )


def _decided(comment: Comment) -> list[str]:
    """What a decision on its state may change; a wish is granted by an approval."""
    return ["state", "state_reason", "taught", *(["wants_to_hear_of"] if comment.wants_to_hear_of else [])]


def _values(comment: Comment, names: Iterable[str]) -> dict[str, Any]:
    return {name: comment.parent_id if name == "parent" else getattr(comment, name) for name in names}


def _is_as_decided(comment: Comment, decision: Decision) -> bool:
    """Whether nobody has changed it since. A text that nobody has looked at is not published by an undo."""
    publishes = decision.before.get("state") == Comment.State.APPROVED
    is_rewritten = comment.edited_at is not None and comment.edited_at > decision.made_at
    return _values(comment, decision.after) == decision.after and not (publishes and is_rewritten)


def _restore(comment: Comment, values: dict[str, Any]) -> bool:
    """Give a comment its former values; tell whether that can still be. One that was not there goes to the trash."""
    if "state" in values:
        if values.get("wants_to_hear_of"):
            take_back(comment, values["wants_to_hear_of"])
        _set_state(comment, Comment.State(values["state"] or Comment.State.TRASH), values["state_reason"])
        set_lessons([(comment, values.get("taught", comment.taught))])
        if comment.is_approved:  # its undoing is undone
            grant_wishes([comment])
    elif "parent" in values:
        return _move_back(comment, values["parent"])
    else:
        _rewrite(comment, values)
    return True


def _move_back(comment: Comment, parent_pk: int | None) -> bool:
    parent = Comment.objects.filter(pk=parent_pk).first()
    if parent_pk and parent is None:
        return False
    try:
        Comment.objects.move(comment, parent)
    except MisplacedReply:  # by now it would answer itself
        return False
    return True


def _set_state(comment: Comment, state: Comment.State, reason: str) -> None:
    comment.state, comment.state_reason, comment.state_changed_at = state, reason, timezone.now()
    comment.save(update_fields=STATE)


def _rewrite(comment: Comment, changes: dict[str, Any]) -> None:
    lesson = comment.taught
    set_lessons([(comment, "")])  # what it taught was taught by the old text
    for name, value in changes.items():
        setattr(comment, name, value)
    comment.edited_at = timezone.now()
    comment.save(update_fields=[*changes, "html", "renderer_version", "edited_at"])
    set_lessons([(comment, lesson)])
