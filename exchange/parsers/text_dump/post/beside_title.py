"""What stands beside a title and looks like one: who wrote the post, and a sentence that says more."""

import re
from collections.abc import Sequence
from itertools import takewhile

from exchange.dates import find_date, is_date
from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_byline, is_page_count
from exchange.parsers.text_dump.byline.clauses import opens_label
from exchange.parsers.text_dump.byline.credits import writer_in_title
from exchange.parsers.text_dump.byline.words import BY, is_category, is_office
from exchange.parsers.text_dump.post.title import (
    PAIR,
    PROSE_ENDS,
    REVIEW,
    SENTENCE,
    YEAR,
    is_about_post,
    is_kicker_or_day,
    is_prose,
    is_unsigned_reading_time,
    may_be_named,
    may_sign,
    signs_above_title,
    words_of,
)
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.passages import Passage, is_apart
from exchange.parsers.text_dump.text.plain import plain

_FEW = 2
_EDGES = " ,|·•/–—-"
WAYS = frozenset("›»>/→|")
_FEWEST_OF_SENTENCE = 4
_WRITER = rf"(?:\w{{1,12}} ){{0,2}}(?:{BY}|about|über|à propos de|sobre|over|om|o autorze:?|contact|follow)"
_ACCOUNT = re.compile(r"(?=\w*[_0-9])[a-z]\w{3,24}")
_OPENS_WITH_NAME = re.compile(r"[«“„\"‘]\s?[^\W\d_a-zß-ÿ][^«»“”„\"]{2,60}\s?[»”“\"’]")
_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = frozenset(
    """
    about after also another because been before being both could does during each else even ever every film films
    first from have here into just last like made make many more most movie much never nobody nothing once only other
    over same says some story such than that their them then there these they thing things this those time under until
    very were what when where which while with without would year years your
    aber alle auch dann dass dein dich diese doch eine einem einen einer eines etwas haben hier ihre immer jeder kein
    keine mehr mein mich nach nicht nichts noch oder ohne schon sein seine sich sind über unter viel wenn wird wieder
    aussi autre avec bien cette comme dans deux elle encore être faire leur mais même nous plus pour quand quelque rien
    sans sont tous tout toute très vous como cuando desde donde ella ellos entre esta este hasta para pero porque quien
    sobre solo tiene todo todos alla anche come cosa dalla della delle dopo loro molto nella ogni perché quando quello
    questa questo sono tutti tutto aqui até depois dele dela isso mais muito onde quem seus também tudo
    deze door een geen haar hebben hier hoe maar meer naar niet niets onder over toen veel voor waar wordt
    """.split()  # noqa: SIM905
)
_NAME_AND_YEAR = re.compile(r"(?P<who>[^()]{4,40}) \((?:18|19|20)[0-9]{2}\)")
_BY_SOMEBODY = re.compile(
    r"(?:\s[/|] ?|[/|]\s)(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or) (?P<who>[^\W_a-zß-ÿ]\S{1,30}(?: \S{1,30}){0,4}|[a-z]\w{5,24})"
)
_BEHIND_TITLE = re.compile(rf"(?P<title>\S.{{2,90}}?\w\W?){_BY_SOMEBODY.pattern}")
_MAKES = (
    r"(?:from|by|directors?|directed by|regisseur(?:in)?|regie|von|réalisateur|réalisatrice|par|director|directora"
    r"|regista|di|diretor|diretora|realizador|realizadora|por|regissören?|av|reżyser\w*)"
)
_ARTICLE = re.compile(
    r"(?:The|An?|Der|Die|Das|Eine?|Le|La|Les|Une?|El|Los|Las|Una?|Il|Lo|Gli|O|Os|As|Um|De|Het|Een|Den|Det|En|Ett)\s|L[’']"
)
_CLOCK_BEFORE = re.compile(r"(?P<clock>[0-9]{1,2}:[0-9]{2} ?[ap]m) - (?=\S)", re.IGNORECASE)
"""`09:25 pm - The Ferryman`, as LiveJournal prints it."""
_PART_OF_NAME = re.compile(r"[^\W\d_]{3,}")
_OF_LETTER = 6
_SHARE = {"share", "share this post", "teilen", "partager", "compartir"}


def signs_post(content: Sequence[Passage], places: Sequence[int], lines: Sequence[Line]) -> bool:
    """Is the last of the candidates for the title the name of who wrote the post? `lines` are all of the page."""
    return (
        _signs_reading_time(content, places[-1])
        or (places[-2] > 0 and _signs_letter(content, places[-1]))
        or _signs_date(content, places, lines)
        or _signs_text(content, places[-2], places[-1])
    )


def _signs_letter(content: Sequence[Passage], place: int) -> bool:
    """Above the day, and below that what Substack prints: how many liked it, how many said something, `Share`."""
    below = [each.plain for each in content[place + 1 : place + 1 + _OF_LETTER]]
    if len(below) < _FEW or not (may_sign(content[place].plain) and is_date(below[0])):
        return False
    counts = list(takewhile(lambda text: text.isdecimal() or text == "∙ Paid", below[1:]))
    return bool(counts) and any(text.casefold() in _SHARE for text in below[len(counts) + 1 : len(counts) + 2])


def _signs_text(content: Sequence[Passage], above: int, place: int) -> bool:
    """A name of which the text has no word, between it and the title, of which it has one."""
    name, below = content[place], content[place + 1 : place + 2]
    is_between = above == place - 1 and not name.is_heading and any(map(is_prose, below))
    if not is_between or not may_sign(name.plain) or _names(name.plain, content):
        return False
    title = content[above].plain
    is_other = _ARTICLE.match(title) is not None or not may_sign(title)
    return is_other and not _ARTICLE.match(name.plain) and tells_of(title, content[place + 1 :])


def _signs_reading_time(content: Sequence[Passage], place: int) -> bool:
    """Directly, or with the date between them in one block."""
    printed = content[place + 1 : place + 6]
    below = [each for each in printed if not is_boilerplate(each.plain)][:_FEW] or list(printed[:_FEW])
    if len(below) > 1 and is_date(below[0].plain) and may_sign(content[place].plain):
        return not is_apart(content[place], below[0]) and is_unsigned_reading_time(below[1].plain)
    return bool(below) and is_unsigned_reading_time(below[0].plain)


def _signs_date(content: Sequence[Passage], places: Sequence[int], lines: Sequence[Line]) -> bool:
    """A name beside a date or a number of comments, below a line that has the marks of a title."""
    place = places[-1]
    name, below = content[place].plain, content[place + 1 : place + 2]
    offices = [each.plain for each in below if is_office(each.plain)]
    if may_sign(name) and offices and not opens_label(offices[0]):
        return True
    beside = (*content[max(0, place - 1) : place], *below)
    if content[place].is_heading or not any(_stands_beside_name(each.plain) for each in beside):
        return False
    above = [content[each] for each in places[:-1]]
    if not may_sign(name):
        return _ACCOUNT.fullmatch(name) is not None
    is_marked = any(each.is_heading or YEAR.search(each.plain) or REVIEW.search(each.plain) for each in above)
    if is_marked or PAIR.fullmatch(name) is not None or _is_named_as_writer(name, lines):
        return True
    if _names(name, content) or tells_of(name, content):
        return False
    return _stands_below_title(content, places)


def _stands_below_title(content: Sequence[Passage], places: Sequence[int]) -> bool:
    """Or below the sentence that stands directly below the title."""
    place, above = places[-1], [content[each] for each in places[:-1]]
    is_below_standfirst = len(above) > 1 and _runs_on(above[-1].plain) and not _runs_on(above[-2].plain)
    if is_below_standfirst and place == places[-2] + 1 and places[-2] == places[-3] + 1:
        return True
    is_below = not is_date(content[place - 1].plain) and not _runs_on(above[-1].plain)
    return tells_of(above[-1].plain, content) or (is_below and any(map(_may_be_title, content[: places[-2]])))


def _stands_beside_name(text: str) -> bool:
    return is_date(text) or is_page_count(text) or is_unsigned_reading_time(text)


def _is_named_as_writer(name: str, lines: Sequence[Line]) -> bool:
    """`By Ada Lind` or `About Ada Lind`, elsewhere on the page."""
    named = re.compile(rf"{_WRITER} {re.escape(name)}(?!\w)", re.IGNORECASE)
    return any(name in line.raw and named.match(plain(line.text)) for line in lines)


def tells_of(title: str, content: Sequence[Passage]) -> bool:
    """Does the text have a word of what stands above it? `A ferryman …` below `The Ferryman`."""
    words = set(_WORD.findall(_prose(content).casefold())) - _COMMON
    return any(word in words for word in _WORD.findall(title.casefold()))


def _names(name: str, content: Sequence[Passage]) -> bool:
    """Does the text speak of somebody who is called so, in part?"""
    words = set(_PART_OF_NAME.findall(_prose(content)))
    return any(word in words for word in _PART_OF_NAME.findall(name))


def signs_above_another(content: Sequence[Passage], place: int, places: Sequence[int]) -> bool:
    """Who signs stands there, with another candidate below; the text does not speak of that name."""
    is_above = place + _FEW in places or place + _FEW + 1 in places
    is_told = is_above and (_names(content[place].plain, content) or tells_of(content[place].plain, content))
    return is_above and not is_told and signs_above_title(content[place:])


def is_standfirst(content: Sequence[Passage], place: int, lines: Sequence[Line]) -> bool:
    """A sentence without its stop, between the title and the byline: longer than the line directly above it, which is
    sure to be no name of a site."""
    text, above = content[place].plain, content[place - 1] if place else None
    if above is None or may_be_named(text) or not _may_be_title(above) or len(text) <= len(above.plain):
        return False
    is_named_above = _OPENS_WITH_NAME.match(above.plain) is not None
    return (
        _runs_on(text) and (is_named_above or not _runs_on(above.plain)) and _is_sure_title(content, place - 1, lines)
    )


def _may_be_title(passage: Passage) -> bool:
    text = passage.plain
    is_short = not passage.is_item and 0 < len(text) <= SENTENCE and not text.endswith(PROSE_ENDS)
    return is_short and not (is_kicker_or_day(text) or is_office(text) or is_boilerplate(text) or is_about_post(text))


def _runs_on(text: str) -> bool:
    words = text.split()
    small = sum(word[:1].islower() for word in words)
    return len(words) >= _FEWEST_OF_SENTENCE and small * 2 >= len(words)


def _is_sure_title(content: Sequence[Passage], place: int, lines: Sequence[Line]) -> bool:
    """Below a kicker, at the end of the way to the page, told of in the text, or below a site that is named again."""
    title, above = content[place].plain, content[:place]
    if content[place].is_heading or may_be_named(title) or tells_of(title, content[place + 1 :]):
        return True
    if above and (is_category(above[-1].plain) or any(leads_to(each.plain, title) for each in above)):
        return True
    site = above[0].plain if above else ""
    is_site_known = len(site) > 1 and sum(site in line.raw for line in lines) > 1
    return is_site_known and sum(title in line.raw for line in lines) == 1


_DAY_IN_BRACKETS = re.compile(
    r" \[(?P<day>[^\W\d_]{3,9}\.? [0-9]{1,2}(?:st|nd|rd|th)?, (?:19|20)[0-9]{2}) ?\|"
    r" ?(?P<clock>[0-9]{1,2}:[0-9]{2} ?[ap]m)\]$"
)
"""LiveJournal’s S1: `The Lamp [Jul. 13th, 2013|11:03 pm]`"""


def is_dated_behind(text: str) -> bool:
    return text[-1:] == "]" and _DAY_IN_BRACKETS.search(text) is not None


def said_behind(text: str, title: str) -> str:
    """The byline behind the title in its line: `The Ferryman May 5, 2014 · 3 Comments`; or the hour before it."""
    if (clock := _CLOCK_BEFORE.match(text)) and text[clock.end() :] == title:
        return clock["clock"]
    if day := _DAY_IN_BRACKETS.search(text):
        return f"{day['day']} | {day['clock']}"
    behind = text[len(title) :].lstrip(_EDGES) if text.startswith(title) else ""
    if behind and is_byline(behind):
        return behind
    who = _BY_SOMEBODY.fullmatch(text[len(title) :]) if behind else None
    name = who["who"] if who else writer_in_title(text)
    return f"Author: {name}" if name else ""


def without_writer(text: str) -> str:
    """`The Lamp / by Rainy Day Ada`, the same without who wrote it.

    >>> without_writer("The Lamp / by Rainy Day Ada"), without_writer("The Lamp by the Sea")
    ('The Lamp', 'The Lamp by the Sea')
    """
    text = _DAY_IN_BRACKETS.sub("", _CLOCK_BEFORE.sub("", text, count=1))
    match = _BEHIND_TITLE.fullmatch(text)
    return match["title"].rstrip() if match else text


def title_before_date(head: Sequence[Passage], content: Sequence[Passage]) -> tuple[int, str]:
    """Where the first such line stands, and its title, if the text speaks of it; a name is that of the writer else."""
    for place, each in enumerate(head):
        found = find_date(each.plain)
        title = each.plain[: found.start].rstrip(_EDGES) if found else ""
        is_title = 1 < len(title) <= SENTENCE and not is_about_post(title)
        if is_title and said_behind(each.plain, title) and f" {words_of(title)} " in f" {words_of(_prose(content))} ":
            return place, title
    return 0, ""


def is_within_sentence(content: Sequence[Passage], place: int) -> bool:
    """`in`, the name of the film, `that nobody saw`: tools that know no paragraphs break lines at emphasis."""
    around = [*content[max(0, place - 1) : place], *content[place + 1 : place + 2]]
    is_tight = len(around) == _FEW and not (is_apart(around[0], content[place]) or is_apart(content[place], around[1]))
    goes_on = is_tight and (around[1].plain[:1].islower() or around[1].whole[:1] in ",.;:)’")
    return goes_on and not is_about_post(around[1].plain)


def leads_here(passage: Passage) -> bool:
    """The title again, as a point of a list or as the end of the way to the page."""
    return passage.is_item or passage.whole[:1] in WAYS


def leads_to(text: str, title: str) -> bool:
    """`Home › Reviews › Umbrellas`."""
    return text.endswith(title) and text[: -len(title)].rstrip()[-1:] in WAYS


def names_maker(content: Sequence[Passage], place: int) -> bool:
    """`Ada Lind (2017)`, where the text says `from Ada Lind` and no line above speaks of more than one film."""
    match = _NAME_AND_YEAR.fullmatch(content[place].plain)
    if not match or not may_sign(match["who"]):
        return False
    return re.search(rf"\b{_MAKES} {re.escape(match['who'])}(?!\w)", _prose(content), re.IGNORECASE) is not None


def _prose(content: Sequence[Passage]) -> str:
    return " ".join(each.plain for each in content if is_prose(each))
