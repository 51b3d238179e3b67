"""Lines directly above a text that tell of the film without a label and a colon; what a site says of itself there."""

import re
from collections.abc import Sequence

from exchange.dates import is_date
from exchange.parsers.text_dump.post.fact_sheet import is_fact_sheet
from exchange.parsers.text_dump.post.film import is_facts, names_film, names_people
from exchange.parsers.text_dump.post.labelled_year import IN_COLUMNS
from exchange.parsers.text_dump.post.no_title import dates_showing, ends_in_facts
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_LONGEST, _LONGEST_NOTICE, _LONGEST_OF_SITE, _MOST_NOTICES = 180, 220, 500, 8
_LONG_TEXT = 110
_NAME = r"[^\W\d_a-zß-ÿ]"
_LABELS = (
    r"(?:written|directed|produced|screenplay|adapted|edited|music|story)"
    r"(?:(?:,|,? and| &) (?:written|directed|produced|edited))* by|(?:also )?starring|featuring"
    r"|(?:loosely )?(?:based on|adapted from)(?: the (?:novel|book|play|story|comic)s?(?: by)?)?"
    r"|nach dem (?:roman|buch)(?: von)?|regie(?: und buch)?|réalisé par|d[’']après(?: le (?:roman|livre) de)?"
    r"|dirigid[ao] por|basad[ao] en|diretto da|tratto da|baseado em|naar het boek van|w rolach głównych"
)
_WITH = r"with|mit|avec|con|com|met|med|z"  # with more than one name only
_CREDIT = re.compile(
    rf"(?i:(?:{_LABELS})|(?:{_WITH})(?= [^,]{{3,60}},)) (?P<names>{_NAME}\S{{0,30}}(?: \S{{1,30}}){{0,25}})"
)
_MAKER = re.compile(
    rf"(?:[Dd](?:e |[’'])|(?:[Uu]n )?[Ff]ilm d(?:e |[’'])|[Rr]éal\S{{0,10}} (?:par )?)"
    rf"(?P<names>{_NAME}[^0-9*★(]{{2,80}}?)"
    rf"(?:,? ?\(?(?:[^\W\d_]{{2,20}},? )?(?:18|19|20)[0-9]{{2}}\)?)?(?:,? ?[*★☆½]{{1,6}})?"
)
_PART = re.compile(rf"\. (?={_NAME})")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LONG_WORD, _FEWEST_LONG = 4, 3
_OF_SITE = re.compile(
    r"(?:this|my|our) (?:blog|site|website|page) (?:is|was|will|contains|exists|started|began)\b"
    r"|(?:dies(?:er|es)|mein(?:e)?|unser(?:e)?) (?:blog|seite) (?:ist|soll|handelt)\b"
    r"|(?:ce|mon|notre) (?:blog|site) (?:est|parle|se veut)\b|(?:este|mi|nuestro) (?:blog|sitio) (?:es|trata|nació)\b"
    r"|(?:questo|il mio) (?:blog|sito) (?:è|nasce|parla)\b|(?:este|meu|o meu) (?:blog|site) (?:é|fala|nasceu)\b"
    r"|(?:deze|dit|mijn) (?:blog|site) (?:is|gaat)\b|den här bloggen|ten blog|tento blog",
    re.IGNORECASE,
)


def size_of_credits(content: Sequence[Passage], place: int) -> int:
    """One where the line tells who made the film or when it was seen, with text below it."""
    each, below = content[place], content[place + 1 : place + 2]
    if not below:
        return 0
    is_named_above_facts = _names(each.plain) and any(_tells_of_film(other.plain) for other in below)
    return int(is_named_above_facts or tells_credits(each.plain) or has_columns(each.text))


def _names(text: str) -> bool:
    """`The Lamp (2006)` or `aka La lampe`, which heads a part of the text where no facts stand below it."""
    return names_film(text) or text.lower().startswith("aka ")


def _tells_of_film(text: str) -> bool:
    return tells_credits(text) or is_facts(text) or is_fact_sheet(text)


def end_of_notices(content: Sequence[Passage]) -> int:
    """Without a title: how many lines a site prints above the date alone and a long text, or says of itself."""
    day = next((place for place, each in enumerate(content[:_MOST_NOTICES]) if is_date(each.plain)), 0)
    below = content[day + 1 : day + 2]
    if day and len(below) > 0 and len(below[0].plain) > _LONG_TEXT:
        return day if all(len(each.plain) <= _LONGEST_NOTICE for each in content[:day]) else 0
    first, rest = content[:1], content[1:2]
    is_of_site = bool(first and rest) and len(first[0].plain) <= _LONGEST_OF_SITE and is_apart(first[0], rest[0])
    return int(is_of_site and _OF_SITE.match(first[0].plain) is not None)


def tells_credits(text: str) -> bool:
    """`Written by Ada Lind. Starring Bo Orr and the voice of Cy Dahl.`"""
    if len(text) > _LONGEST:
        return False
    if dates_showing(text) or ends_in_facts(text):
        return True
    maker = _MAKER.fullmatch(text)
    if maker and _is_maker(text, maker["names"].strip(" ,")):
        return True
    parts = [_CREDIT.fullmatch(part) for part in _PART.split(text.rstrip(". "))]
    return all(part and _are_names(part["names"]) for part in parts)


def _is_maker(text: str, names: str) -> bool:
    """`de Ada Lind`; a capital letter may begin the name of a film, unless several names or a year stand behind it."""
    is_sure = text[:1].islower() or "," in text or " et " in text or " & " in text or text[-1:] in "0123456789)*★☆½"
    return is_sure and " " in names and names_people(names)


def _are_names(names: str) -> bool:
    """At most one in three long words begins with a small letter, and no sign but commas divides them."""
    long = [word for word in _WORD.findall(names) if len(word) > _LONG_WORD]
    small = sum(word[0].islower() for word in long)
    return small * _FEWEST_LONG <= len(long) + 1 and not re.search(r"[:;?!]", names)


def has_columns(text: str) -> bool:
    """`Star  Ada Lind     Date 1927      Category  Crime`"""
    return len(text) <= _LONGEST and IN_COLUMNS.search(text) is not None and len(re.findall(r"\s{3,20}", text)) > 1
