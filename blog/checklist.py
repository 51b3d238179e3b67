"""What may have been forgotten before a post is published: facts in, reminders out (pure).

Each rule reminds or is silent; none forbids. Whoever means it so publishes all the same.
"""

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from blog.markup import has_marked_spoiler, spoilers_in, to_text

LONG_TITLE = 120
SHORTEST_SPOILER = 8  # characters of hidden words that are looked for elsewhere: shorter ones stand anywhere
PROVISIONAL = re.compile(r"(?:untitled|auto-?draft|draft|unbenannt|sans-titre|sin-titulo|test|post)(?:-[0-9]+)?")


def gettext_noop(sentence: str) -> str:
    """Marks a sentence for the translators, under the name that they look for; who shows it has it translated."""
    return sentence


NOT_YET_NAMED = {"untitled", "no title", "new post", "draft", "test", "(no title)"}


@dataclass(frozen=True)
class Facts:
    """A post as it stands in its form. `picture` and `poster` are alternative texts, None where there is no picture;
    `further` has the titles and addresses of further reading; `is_page` is a page like "About"."""

    title: str = ""
    slug: str = ""
    html: str = ""
    excerpt: str = ""
    verdict: str = ""
    pull_quote: str = ""
    picture: str | None = None
    poster: str | None = None
    further: tuple[tuple[str, str], ...] = ()
    has_film: bool = False
    has_rating: bool = False
    has_watched_date: bool = False
    is_page: bool = False
    is_new: bool = True  # readers do not know its address yet


@dataclass(frozen=True)
class Reminder:
    """`field` is the one of the form to go to; `sentence` is to be translated, and `values` belong into it.

    >>> Reminder("long_title", "title", "%(length)d characters", {"length": 130}).words
    '130 characters'
    """

    code: str
    field: str
    sentence: str
    values: Mapping[str, object] = dataclasses.field(default_factory=dict)

    @property
    def words(self) -> str:
        return self.sentence % self.values


Rule = Callable[[Facts], Iterator[Reminder]]


def look_over(facts: Facts) -> list[Reminder]:
    """All that is worth a second look, in the order of the form.

    >>> [reminder.code for reminder in look_over(Facts(title="Her", slug="her", html="<p>See it.</p>", has_film=True))]
    ['no_verdict', 'no_rating']
    """
    return [reminder for rule in RULES for reminder in rule(facts)]


def no_film(facts: Facts) -> Iterator[Reminder]:
    if not facts.has_film and not facts.is_page and (facts.has_rating or facts.verdict or facts.has_watched_date):
        yield Reminder("no_film", "film", gettext_noop("It reads like a review, but no film is chosen."))


def untitled(facts: Facts) -> Iterator[Reminder]:
    if not facts.title.strip() or facts.title.strip().casefold() in NOT_YET_NAMED:
        yield Reminder("untitled", "title", gettext_noop("The title is still to be found."))


def long_title(facts: Facts) -> Iterator[Reminder]:
    if (length := len(facts.title)) > LONG_TITLE:
        sentence = gettext_noop("The title has %(length)d characters: lists, feeds and search engines will cut it.")
        yield Reminder("long_title", "title", sentence, {"length": length})


def empty_text(facts: Facts) -> Iterator[Reminder]:
    if not to_text(facts.html).strip() and "<img" not in facts.html:
        yield Reminder("empty_text", "source", gettext_noop("There is no text."))


def picture_in_text_without_alt(facts: Facts) -> Iterator[Reminder]:
    finder = _Pictures()
    finder.feed(facts.html)
    finder.close()
    for address in finder.without_alt:
        sentence = gettext_noop("A picture in the text has no alternative text for those who do not see it: %(name)s")
        yield Reminder("no_alt_in_text", "source", sentence, {"name": address.rpartition("/")[2]})


def no_verdict(facts: Facts) -> Iterator[Reminder]:
    if facts.has_film and not facts.is_page and not facts.verdict.strip():
        yield Reminder("no_verdict", "verdict", gettext_noop("The review has no verdict: the line one remembers."))


def no_rating(facts: Facts) -> Iterator[Reminder]:
    if facts.has_film and not facts.is_page and not facts.has_rating:
        yield Reminder("no_rating", "rating", gettext_noop("The review has no rating."))


def spoiler_shown(facts: Facts) -> Iterator[Reminder]:
    """A spoiler that the text covers, or that is marked where nothing can be covered, in a line that all lists show."""
    hidden = [_plain(spoiler) for spoiler in spoilers_in(facts.html)]
    hidden = [words for words in hidden if len(words) >= SHORTEST_SPOILER]
    for name, sentence in SHOWN:
        written = getattr(facts, name)
        if has_marked_spoiler(written):
            yield Reminder("marked_spoiler", name, gettext_noop("Spoilers marked with >! !< are not covered here."))
        if any(words in _plain(written) for words in hidden):
            yield Reminder("spoiler_shown", name, sentence)


def no_address_of_further_reading(facts: Facts) -> Iterator[Reminder]:
    for title, address in facts.further:
        if title.strip() and not address.strip():
            sentence = gettext_noop("Further reading has no address: %(title)s")
            yield Reminder("no_address", "further_reading", sentence, {"title": title})


def no_alt(facts: Facts) -> Iterator[Reminder]:
    """Of the picture that stands above the text: the film's poster where the post has none of its own."""
    if facts.picture is not None:
        if not facts.picture.strip():
            sentence = gettext_noop("The picture has no alternative text for those who do not see it.")
            yield Reminder("no_alt", "picture", sentence)
    elif facts.poster is not None and not facts.poster.strip():
        sentence = gettext_noop("The film's poster has no alternative text for those who do not see it.")
        yield Reminder("no_alt_of_poster", "film", sentence)


def provisional_slug(facts: Facts) -> Iterator[Reminder]:
    if facts.is_new and PROVISIONAL.fullmatch(facts.slug):
        sentence = gettext_noop("The address is still that of a draft: “%(slug)s”. Empty it to make it from the title.")
        yield Reminder("provisional_slug", "slug", sentence, {"slug": facts.slug})


SHOWN = (
    ("title", gettext_noop("The title tells what a spoiler in the text covers.")),
    ("excerpt", gettext_noop("The excerpt tells what a spoiler in the text covers.")),
    ("verdict", gettext_noop("The verdict tells what a spoiler in the text covers.")),
    ("pull_quote", gettext_noop("The quotation tells what a spoiler in the text covers.")),
)
RULES: tuple[Rule, ...] = (
    no_film,
    untitled,
    long_title,
    empty_text,
    picture_in_text_without_alt,
    no_verdict,
    no_rating,
    spoiler_shown,
    no_address_of_further_reading,
    no_alt,
    provisional_slug,
)


class _Pictures(HTMLParser):
    """Collects the addresses of pictures that say nothing to who does not see them."""

    def __init__(self) -> None:
        super().__init__()
        self.without_alt: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag == "img" and not (attributes.get("alt") or "").strip():
            self.without_alt.append(attributes.get("src") or "")


def _plain(text: str) -> str:
    """
    >>> _plain("“He  DIES!”")
    'he dies'
    """
    return " ".join(re.findall(r"\w+", text.casefold()))
