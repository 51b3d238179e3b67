"""Another line than the rules took for the title, by all that knows better; and what is offered where none is sure."""

from collections.abc import Callable, Mapping, Sequence

from exchange.ledger import Label
from exchange.parsers.text_dump.likeness.likelier_title import likelier_title, likeliest_titles
from exchange.parsers.text_dump.likeness.of_siblings import own_title
from exchange.parsers.text_dump.likeness.opinion import Opinion
from exchange.parsers.text_dump.post.like_title import Head
from exchange.parsers.text_dump.post.title_choice import begins_page, with_likeliest
from exchange.records import Decision, Shared


def better_title(
    head: Head,
    said: Mapping[int, Opinion],
    label_of: Callable[[int], Label | None],
    *,
    shared: Shared,
    has_one: bool,
) -> int | None:
    """The number of its line: what other posts of the site tell comes first, then the second reader."""
    page = head.content
    better = own_title(page, shared, said, label_of, head.may_stand)
    better = likelier_title(page, said, label_of, head.likeness_at) if better is None else better
    is_nowhere = not has_one and better is None
    return page[0].number if is_nowhere and begins_page(page, head.lines) else better


def with_offers(decisions: Sequence[Decision], title: str, head: Head, said: Mapping[int, Opinion]) -> list[Decision]:
    places = likeliest_titles(head.content, said, {place: head.likeness_at(place) for place in head.places()})
    return with_likeliest(decisions, title, head.content, places)
