"""What the rules of moderation need to know of a comment that has just arrived."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext

from comments.forms import HIDDEN_FIELD
from comments.lessons import ask
from comments.models import Comment, WatchedWord
from comments.moderation import OF_THE_FILTER, Facts, Verdict, Watched
from comments.web_addresses import find_links, shown_text


def gather(comment: Comment, request: HttpRequest) -> Facts:
    """Of a comment that is not stored yet."""
    comment.render()
    opinion = ask(comment)
    return Facts(
        by_staff=is_by_staff(comment),
        is_known_commenter=_is_known(comment),
        fills_hidden_field=bool(request.POST.get(HIDDEN_FIELD, "").strip()),
        written=(
            comment.source,
            shown_text(comment.html),
            comment.author_name,
            comment.author_email,
            comment.author_url,
            request.headers.get("User-Agent", ""),
        ),
        addresses=(request.META.get("REMOTE_ADDR", ""), comment.network),
        links=len(find_links(comment.html, comment.author_name)),
        spam_score=opinion.score if opinion else None,
        spam_clues=opinion.clues if opinion else (),
        watched=tuple(Watched(*entry) for entry in WatchedWord.objects.values_list("text", "effect")),
        holds_first=settings.COMMENTS_HOLD_FIRST,
        holds_all=settings.COMMENTS_HOLD_ALL,
        max_links=settings.COMMENTS_MAX_LINKS,
    )


def is_by_staff(comment: Comment) -> bool:
    return comment.user is not None and (comment.user.is_staff or comment.is_by_post_author)


def reason_of(verdict: Verdict) -> str:
    """The reason in the site's language, as it is stored beside the comment."""
    words = gettext(verdict.reason) % verdict.values if verdict.reason else ""
    return words[: Comment._meta.get_field("state_reason").max_length]


def is_of_the_filter(reason: str) -> bool:
    """Whether a stored reason is the spam filter's."""
    return bool(reason) and reason.startswith(gettext(OF_THE_FILTER).partition("%")[0])


def _is_known(comment: Comment) -> bool:
    """By another comment than this one: what was approved of it may be rewritten."""
    others = Comment.objects.exclude(pk=comment.pk)
    if comment.user:
        return others.is_known_user(comment.user)
    return others.is_known(comment.author_name, comment.author_email)
