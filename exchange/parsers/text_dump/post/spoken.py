"""A verdict, and the line of its own in which the critic speaks it, with a label or under the stars."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from blog.rating import Rating
from exchange.parsers.text_dump.byline.byline import is_byline
from exchange.parsers.text_dump.post.labels import RATING_WORDS, VERDICT_NAMES, VERDICT_WORDS
from exchange.parsers.text_dump.post.remarks import remark_beside
from exchange.parsers.text_dump.post.title import is_prose
from exchange.parsers.text_dump.text.marks import find_marks
from exchange.parsers.text_dump.text.passages import Passage, is_apart
from exchange.records import Decision, Doubt, Note

_LONGEST = 200
_LONGEST_REMARK = 120
_LONGEST_VERDICT = 400
_LONGEST_LABEL, _LONGEST_WORTH = 45, 60
_ENDS_WITH_VERDICT = re.compile(
    r"(?:[’']s? (?:[^\W\d_]{2,15} ){0,3}"
    r"|^(?:the|my|our|das|mein|unser|le|mon|notre|el|mi|il|o|meu) (?:[^\W\d_]{2,15} ){1,2}"
    r"|\((?:aka|a\.k\.a\.|or|alias|sprich|d\. ?h\.|ovvero|o sea|ou) (?:the |my |das |le |el |il )?)"
    r"(?:verdict|bottom line|fazit|urteil|veredicto|verdetto|veredito|oordeel|omdöme|werdykt)\)?$",
    re.IGNORECASE,
)
_WORTH = re.compile(
    r"worth(?: (?:it|seeing|watching|your (?:time|money)))?\??"
    r"|(?:see|watch|stream|rent|buy)(?: it)?,?(?: (?:rent|see|buy|stream)(?: it)?)? or skip(?: it)?\??"
    r"|should you (?:see|watch) (?:it|this)\??|recommend(?:ation|ed\?)|price(?: i[’']d pay)?|value"
    r"|empfehlung|sehenswert\??|lohnt (?:es )?sich\??|à voir ou pas\??|¿?(?:vale|merece) la pena\??|vale a pena\??"
    r"|ne vale la pena\??|consigliato\?|recomendación|recomendação|aanrader\??|de moeite waard\??|sevärd\??",
    re.IGNORECASE,
)
_OF_CRITIC = re.compile(r"(?<=\w) (?:di|de|by|von|av|van|of|from|do|da|d[’']) ?[^\W\d_a-zß-ÿ][\w’'-]{1,20}$")
_CERTIFICATE = re.compile(
    r"\b(?:not (?:yet )?rated|unrated|general audiences?|parental guidance|all ages|approved|passed|universal|suitable"
    r"|(?:for|some) [^.]{0,40}(?:violence|language|nudity|content)|freigegeben|tous publics|todos los públicos"
    r"|per tutti|todo público|(?:no )?recomendada? para|livre|ohne altersbeschränkung)\b",
    re.IGNORECASE,
)
_RUN_IN = re.compile(r"(?:\*\*|__)(?P<label>[^*_:]{3,30})[.:]?(?:\*\*|__)[ \u00a0]+(?P<words>\S.*)")
_DASHED = re.compile(r"(?P<label>[^–—:-]{3,30}?)\s?[–—-]{1,2}\s(?P<words>\S.*)")
_YEAR = re.compile(r" [(\[](?:18|19|20)[0-9]{2}[)\]]$")
_SEVERAL_SENTENCES = re.compile(r"[.!?…]\s+[^\W\d_a-zß-ÿ]")
_LAST_LINES = 14
_FIRST_LINES = 8
_FEW, _SHORT = 2, 20
_MOST_WORDS = 4
_GRADE_AT_END = re.compile(r"(?<=[.!?…]) [(\[][A-DF][+−–-]?[)\]]$")


@dataclass(frozen=True)
class Verdict:
    """`legend` are the lines that say what signs mean."""

    rating: Rating | None = None
    words: str = ""
    lines: frozenset[int] = frozenset()
    legend: frozenset[int] = frozenset()
    notes: list[Note] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)


def with_spoken_verdict(verdict: Verdict, content: Sequence[Passage], title: str = "") -> Verdict:
    """What the critic says of the film beside his mark, or without one."""
    verdict = _with_labelled_verdict(verdict, content, title)
    remark = None if verdict.words or not verdict.rating else remark_beside(content, verdict.lines)
    if remark is None:
        return verdict
    label, _, words = _opening_and_words(remark)
    words = words if names_verdict(label) else remark.plain
    return replace(verdict, words=words.strip("*_ "), lines=verdict.lines | set(remark.numbers))


def _with_labelled_verdict(verdict: Verdict, content: Sequence[Passage], title: str) -> Verdict:
    """`Verdict: See it with somebody …`, without a rating or beside one; only where the text has ended."""
    if verdict.words and not VERDICT_WORDS.fullmatch(verdict.words):
        return verdict
    above = _spoken_above(verdict, content) or _spoken_under_stars(verdict, content)
    if above := above or _spoken_in_box(verdict, content, title):
        return above
    verdict = _with_icons(verdict, content)
    if above := _spoken_as_rating(verdict, content):
        return above
    for place in range(len(content) - 1, max(-1, len(content) - _LAST_LINES), -1):
        spoken = content[place]
        opening, colon, words = _opening_and_words(spoken)
        below = content[place + 1] if place + 1 < len(content) else None
        if colon and not words.strip() and below and _is_spoken_below(opening, content, place + 1, verdict):
            lines = {*spoken.numbers, *below.numbers}
            notes = [note for note in verdict.notes if note.code is not Doubt.RATING_IS_EMPTY]
            verdict = replace(verdict, notes=notes)
            return replace(verdict, words=below.plain.strip("*_ "), lines=verdict.lines | lines)
        if (
            spoken.number in verdict.lines
            or not colon
            or not any(map(str.isalpha, words))
            or len(words) > _LONGEST_VERDICT
            or place == 0
        ):
            continue
        if _is_last(place, content, verdict) and (
            names_verdict(opening) or (verdict.rating is None and _tells_worth(opening, words))
        ):
            return replace(verdict, words=_without_mark(words), lines=verdict.lines | set(spoken.numbers))
    return verdict if verdict.words else _spoken_first(verdict, content)


def _spoken_first(verdict: Verdict, content: Sequence[Passage]) -> Verdict:
    """`Verdict: One More Boat Film`, short and alone, above the text."""
    for place, each in enumerate(content[:_FIRST_LINES]):
        label, colon, words = each.plain.strip("*_ ").partition(":")
        below = content[place + 1 : place + 2]
        is_alone = bool(colon) and bool(below) and is_apart(each, below[0]) and each.number not in verdict.lines
        if is_alone and VERDICT_NAMES.fullmatch(label) and len(words.split()) > 0 and len(words) <= _LONGEST_WORTH:
            return replace(verdict, words=words.strip("*_ "), lines=verdict.lines | set(each.numbers))
    return verdict


def _without_mark(words: str) -> str:
    """
    >>> _without_mark("★★★½ Worth a look"), _without_mark("7/10 – wet, but long."), _without_mark("See it.")
    ('Worth a look', 'wet, but long.', 'See it.')
    >>> _without_mark("A good cook in a thin soup. (C)"), _without_mark("Wet. (Cold)")
    ('A good cook in a thin soup.', 'Wet. (Cold)')
    """
    words = _GRADE_AT_END.sub("", words.strip("*_ "))
    found = find_marks(words)
    behind = words[found[0].end :].lstrip(" \u00a0*_–—-:,.") if found and not words[: found[0].start].strip() else ""
    return behind if any(map(str.isalpha, behind)) else words


def names_verdict(label: str) -> bool:
    """
    >>> [names_verdict(each) for each in ("Bottom line", "Judge Bea’s Barge (aka Verdict)", "He knew the verdict")]
    [True, True, False]
    """
    label = label.strip("*_# ")
    is_named = len(label) <= _LONGEST_LABEL and label[:1].isupper() and _ENDS_WITH_VERDICT.search(label) is not None
    return is_named or any(words.fullmatch(label) for words in (VERDICT_WORDS, VERDICT_NAMES))


def _tells_worth(label: str, words: str) -> bool:
    """`Worth: Full price`, `Voto di Ada: una noia`, but `Rating: PG-13`."""
    label, words = _OF_CRITIC.sub("", label.strip("*_# ")), words.strip("*_ ")
    if not _WORTH.fullmatch(label) and not RATING_WORDS.fullmatch(label):
        return False
    is_short = 0 < len(words) <= _LONGEST_WORTH and not any(map(str.isdigit, words)) and ":" not in words
    return is_short and len(words.split()) >= _FEW and not _CERTIFICATE.search(words)


def _spoken_above(verdict: Verdict, content: Sequence[Passage]) -> Verdict | None:
    """`TL;DR: Bring a coat.`, in one block with the line that rates, be it above the text."""
    for above, below in pairwise(content):
        spoken, rated = (above, below) if below.number in verdict.lines else (below, above)
        if rated.number not in verdict.lines or spoken.number in verdict.lines or is_apart(above, below):
            continue
        opening, colon, words = _opening_and_words(spoken)
        is_said = bool(colon) and any(map(str.isalpha, words)) and len(words) <= _LONGEST_VERDICT
        if is_said and VERDICT_WORDS.fullmatch(opening.strip("*_ ")):
            return replace(verdict, words=words.strip("*_ "), lines=verdict.lines | set(spoken.numbers))
    return None


def _with_icons(verdict: Verdict, content: Sequence[Passage]) -> Verdict:
    """`star star star half`: what stands for the icons of a rating, beside its figures."""
    beside = {
        number
        for above, below in pairwise(content)
        for rated, other in ((above, below), (below, above))
        if rated.number in verdict.lines and below.number <= above.last + _FEW and _names_icons(other.plain)
        for number in other.numbers
    }
    return replace(verdict, lines=verdict.lines | beside) if beside else verdict


def _names_icons(text: str) -> bool:
    """
    >>> _names_icons("pint pint pint pint"), _names_icons("star star half star"), _names_icons("go go power")
    (True, True, False)
    """
    words = text.lower().split() if len(text) <= _LONGEST else []
    return len(words) > _FEW and len({word for word in words if not word.startswith(("half", "empty"))}) == 1


def _spoken_as_rating(verdict: Verdict, content: Sequence[Passage]) -> Verdict | None:
    """`Rating: One for a rainy day.`, a line or two above the figures."""
    rated = next((place for place, each in enumerate(content) if each.number in verdict.lines), 0)
    spoken = content[rated - 1] if rated else None
    if spoken is None or verdict.words or not is_prose(spoken):
        return None
    opening, colon, words = spoken.plain.partition(":")
    is_said = bool(colon) and any(map(str.isalpha, words)) and len(words) <= _LONGEST_VERDICT
    is_said = is_said and len(_SEVERAL_SENTENCES.findall(words)) <= _FEW
    if not is_said or not RATING_WORDS.fullmatch(opening.strip("*_ ")):
        return None
    return replace(verdict, words=words.strip("*_ "), lines=verdict.lines | set(spoken.numbers))


def _spoken_under_stars(verdict: Verdict, content: Sequence[Passage]) -> Verdict | None:
    """A line that rates and one sentence, in one block that stands apart from the text."""
    places = [place for place, each in enumerate(content) if each.number in verdict.lines]
    first, rated = (places[0], places[-1]) if places else (0, len(content))
    is_long = len(places) > _FEW or (len(places) == _FEW and not _is_labelled_above(content, first, rated))
    if is_long or verdict.words or rated + 1 >= len(content):
        return None
    block, spoken = content[first : rated + 2], content[rated + 1]
    beside = [*content[max(0, first - 1) : first], *block, *content[rated + 2 : rated + 3]]
    apart = [is_apart(one, other) for one, other in pairwise(beside)]
    is_tight = not any(is_apart(one, other) for one, other in pairwise(block))
    is_set_so = len(apart) > len(places) and is_tight and sum(apart) == len(apart) - len(places)
    is_set_so = is_set_so or _stands_below_text(content, first, rated)
    is_said = is_set_so and is_prose(spoken) and len(spoken.plain) <= _LONGEST_REMARK and not spoken.is_item
    goes_on = _SEVERAL_SENTENCES.search(spoken.plain) and any(map(is_prose, content[rated + 2 : rated + 3]))
    if not is_said or goes_on or _opening_and_words(spoken)[1]:
        return None
    return replace(verdict, words=spoken.plain.strip("*_ "), lines=verdict.lines | set(spoken.numbers))


def _spoken_in_box(verdict: Verdict, content: Sequence[Passage], title: str) -> Verdict | None:
    """The title once more below the text, who reviewed it, what rates, and a sentence as the last: so plugins print
    an hReview."""
    places = [place for place, each in enumerate(content) if each.number in verdict.lines]
    if verdict.words or len(places) != 1 or not _FEW <= places[0] == len(content) - _FEW or not title:
        return None
    heads, spoken = content[places[0] - _FEW : places[0]], content[places[0] + 1]
    named = heads[0] if is_byline(heads[1].plain) else heads[1]
    name = named.plain.strip("#*_ ").casefold()
    names = {each.casefold() for full in (title, _YEAR.sub("", title)) for each in (full, full.rpartition(": ")[2])}
    if name not in names or is_prose(named) or len(spoken.plain) > _LONGEST_REMARK:
        return None
    lines = verdict.lines | {*named.numbers, *spoken.numbers}
    return replace(verdict, words=spoken.plain.strip("*_ "), lines=lines) if is_prose(spoken) else None


def _stands_below_text(content: Sequence[Passage], first: int, rated: int) -> bool:
    """A line that rates directly below a paragraph, with one sentence directly below it and a gap below that."""
    below = content[rated + 1 : rated + 3]
    is_alone = (
        first == rated > 0 and content[rated].plain == content[rated].whole and len(content[rated].plain) < _SHORT
    )
    is_below_text = is_alone and len(content[first - 1].lines) > 1 and is_prose(content[first - 1])
    is_apart_below = len(below) == 1 or is_apart(*below)
    return is_below_text and not is_apart(content[first - 1], content[first]) and is_apart_below


def _is_labelled_above(content: Sequence[Passage], first: int, rated: int) -> bool:
    """`Rating` alone directly above what rates."""
    return rated == first + 1 and RATING_WORDS.fullmatch(content[first].plain.strip("*_: ")) is not None


def _opening_and_words(passage: Passage) -> tuple[str, str, str]:
    """At the colon; where a name of verdicts stands alone, in bold or before a dash, as if there were one."""
    text = passage.plain.strip("*_ ")
    run_in = _RUN_IN.match(passage.text) or _DASHED.match(text)
    if run_in and VERDICT_NAMES.fullmatch(run_in["label"]):
        return run_in["label"], ":", run_in["words"]
    bare = text.lstrip("# ")
    if VERDICT_NAMES.fullmatch(bare):
        return bare, ":", ""
    return text.partition(":")


def _is_spoken_below(opening: str, content: Sequence[Passage], place: int, verdict: Verdict) -> bool:
    """`Verdict:` alone, with its words in the line below; where the block goes on with more, it heads a part."""
    below, beyond = content[place], content[place + 1 : place + 2]
    if any(is_prose(each) and not is_apart(below, each) and each.number not in verdict.lines for each in beyond):
        return False
    is_label = names_verdict(opening) or (verdict.rating is None and _tells_worth(opening, below.plain))
    return is_label and below.number not in verdict.lines and 0 < len(below.plain) <= _LONGEST and not below.is_item


def _is_last(place: int, content: Sequence[Passage], verdict: Verdict) -> bool:
    dashed = _DASHED.match(content[place].plain) is not None
    return all(
        each.number in verdict.lines or len(each.plain) <= _LONGEST or (dashed and _is_part(each))
        for each in content[place + 1 :]
    )


def _is_part(passage: Passage) -> bool:
    """`Ada’s Favourite Scene – The goat …`, below `Bottom Line – …`: the post is made of such parts."""
    match = _DASHED.match(passage.plain)
    return match is not None and match["label"][0].isupper() and len(match["label"].split()) <= _MOST_WORDS
