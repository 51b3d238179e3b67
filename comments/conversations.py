"""What a page shows of the conversation below a post: which threads, how many there are in all, what else is near."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

from blog.keys import key_in
from blog.models import Post
from comments.models import Comment
from comments.own import own_comments, with_own
from comments.paging import Paging
from comments.querysets import Outline
from comments.threads import Node, arrange, count_responses, find_places, set_pings_apart


@dataclass(frozen=True)
class Conversation:
    """`count` is over all pages, with what its reader wrote and alone sees; `pings` stand apart, on the page that the
    post's own address shows."""

    post: Post
    nodes: list[Node]
    pings: list[Node]
    count: int
    threads: int
    number: int

    @property
    def last(self) -> int:
        return Paging.of_site().last(self.threads)

    @property
    def is_default(self) -> bool:
        return self.number == Paging.of_site().default(self.threads)

    def address(self, number: int) -> str:
        return f"{self.post.get_absolute_url()}{Paging.of_site().suffix(number, self.threads)}"

    @property
    def page(self) -> str:
        """The address of this page, for now; `permalinks` begin with the one that lasts."""
        return self.address(self.number)

    @property
    def permalinks(self) -> str:
        return f"{self.post.get_absolute_url()}{Paging.of_site().lasting_suffix(self.number)}"

    @property
    def is_paged(self) -> bool:
        return self.last > 1

    @property
    def older(self) -> str:
        return self.address(self.number - 1) if self.number > 1 else ""

    @property
    def newer(self) -> str:
        return self.address(self.number + 1) if self.number < self.last else ""


class NoSuchPage(Exception):
    pass


def conversation_below(post: Post, request: HttpRequest, number: int | None = None) -> Conversation:
    """The page of this number, else the one with the comment that the address speaks of, else the default.

    One query where everything is on one page, two where not. Raises NoSuchPage.
    """
    own = own_comments(request, post)
    if Paging.of_site().per_page:
        return _page_of_conversation(post, request, number, own)
    comments = with_own(Comment.objects.of(post).for_thread(), own)
    return _arranged(post, comments, threads=0, count=count_responses(comments), number=1)


def _page_of_conversation(post: Post, request: HttpRequest, number: int | None, own: list[Comment]) -> Conversation:
    paging = Paging.of_site()
    spoken, pings = set_pings_apart(Comment.objects.of(post).outline(shown=[comment.pk for comment in own]))
    places = find_places(spoken)
    if number is None:
        asked = places.of.get(key_in(request.GET.get("replytocom", "")), places.of.get(own[0].pk) if own else None)
        number = paging.default(places.threads) if asked is None else paging.number_of(asked)
    if not 1 <= number <= paging.last(places.threads):
        raise NoSuchPage
    wanted = [outline for outline in spoken if paging.number_of(places.of[outline.pk]) == number]
    if number == paging.default(places.threads):
        wanted += pings
    comments = _in_full(post, wanted, own)
    return _arranged(post, comments, threads=places.threads, count=count_responses(spoken), number=number)


def _in_full(post: Post, wanted: list[Outline], own: list[Comment]) -> list[Comment]:
    keys = {outline.pk for outline in wanted}
    comments = Comment.objects.of(post).in_threads_of(wanted).for_thread()
    return [comment for comment in with_own(comments, own) if comment.pk in keys]


def _arranged(post: Post, comments: list[Comment], *, threads: int, count: int, number: int) -> Conversation:
    for comment in comments:
        comment.post = post
    spoken, pings = set_pings_apart(comments)
    newest_first = settings.COMMENTS_ORDER == "newest"
    return Conversation(
        post=post,
        nodes=arrange(spoken, max_depth=settings.COMMENTS_MAX_DEPTH, newest_first=newest_first),
        pings=arrange(pings, max_depth=1),
        count=count,
        threads=threads,
        number=number,
    )
