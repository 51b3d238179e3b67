"""What a site says of itself above its first post: a motto, what it is about, who writes it."""

import re
from collections.abc import Sequence
from itertools import islice

from exchange.dates import is_date
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_MOST_ABOVE, _LONGEST, _LONGEST_ABOUT = 7, 420, 700
_LONGEST_DATE = 45
_SITE = (
    r"(?:(?:[^\W\d_]+ ){0,3}(?:film|movie|review|cinema|horror|kino|filme)? ?(?:blog|weblog|site|website|page|journal"
    r"|webseite|seite|sitio|página|sito|pagina|bitácora|blogg|bloggen))"
)
_OF_ITSELF = re.compile(
    rf"(?:welcome to (?:my|our|the|this) {_SITE}|(?:this|my|our) {_SITE} (?:is|was|has|contains|aims|exists|started"
    rf"|began|collects|covers|will)\b|(?:a|an|the|just another|yet another) {_SITE} (?:about|of|on|for|where|devoted to"
    rf"|dedicated to|that|in which)\b"
    rf"|willkommen auf (?:meiner|meinem|unserer|unserem|dieser|diesem) {_SITE}|(?:dieser|dieses|diese|mein|unser)"
    rf" {_SITE} (?:ist|handelt|enthält|beschäftigt|sammelt)\b|(?:ein|eine) {_SITE} (?:über|rund um|für|von)\b"
    rf"|bienvenue (?:sur|dans) (?:mon|ce|notre|le) {_SITE}|(?:ce|mon|notre) {_SITE} (?:est|parle|a pour|contient)\b"
    rf"|(?:un|le) {_SITE} (?:sur|de|consacré|dédié|où)\b"
    rf"|bienvenid[oa]s? a (?:mi|este|esta|nuestro) {_SITE}|(?:este|esta|mi|nuestro) {_SITE} (?:es|trata|está|habla"
    rf"|nació)\b"
    rf"|benvenut[oi] (?:su|sul|nel|in) (?:mio|questo|nostro)? ?{_SITE}|(?:questo|il mio|il nostro) {_SITE}"
    rf" (?:è|parla|nasce|raccoglie)\b"
    rf"|bem[- ]vind[oa]s? a(?:o|os)? (?:meu|este|nosso)? ?{_SITE}|(?:este|meu|nosso) {_SITE} (?:é|fala|trata|nasceu)\b"
    rf"|welkom op (?:mijn|deze|dit|onze|ons) {_SITE}|(?:dit|deze|mijn|ons|onze) {_SITE} (?:is|gaat|bevat)\b"
    rf"|välkommen till (?:min|den här|vår) {_SITE}|(?:den här|min|vår|denne|denna) {_SITE} (?:är|handlar|er)\b)",
    re.IGNORECASE,
)


def size_of_description(content: Sequence[Passage], *, begins: int) -> int:
    """How many passages at the top speak of the site: all above a date that stands alone in its block and has the text
    below it; or one in words that only sites say of themselves. `begins` is the place of the title, or 0.

    Where the text stands above the date, nothing does.
    """
    dated = next((place for place, each in enumerate(islice(content, _MOST_ABOVE)) if _is_day_alone(content, place)), 0)
    if dated and _is_head(content, dated) and (not begins or dated <= begins):
        return dated
    return int(bool(content) and speaks_of_site(content[0].plain) and len(content) > 1)


def speaks_of_site(text: str) -> bool:
    """
    >>> speaks_of_site("This blog is where I write about goats."), speaks_of_site("This page of the script is wet.")
    (True, False)
    >>> speaks_of_site("Ein Filmblog über Schafe"), speaks_of_site("This is a blog post about goats.")
    (True, False)
    """
    return len(text) <= _LONGEST_ABOUT and _OF_ITSELF.match(text) is not None


def _is_day_alone(content: Sequence[Passage], place: int) -> bool:
    each, around = content[place], (content[place - 1 : place], content[place + 1 : place + 2])
    is_day = len(each.plain) <= _LONGEST_DATE and is_date(each.plain)
    above, below = around
    return is_day and bool(above and below) and is_apart(above[0], each) and is_apart(each, below[0])


def _is_head(content: Sequence[Passage], dated: int) -> bool:
    """Is more said below the date than above it?"""
    above = [len(each.plain) for each in content[:dated]]
    below = sum(len(each.plain) for each in islice(content, dated + 1, dated + 1 + _MOST_ABOVE))
    return max(above) <= _LONGEST and sum(above) < below
