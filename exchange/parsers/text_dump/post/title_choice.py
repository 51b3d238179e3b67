"""Which line is the title of the post: the one that the heading of the comments names, or the best guess."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate, is_byline, opens_foot
from exchange.parsers.text_dump.byline.byline import read_byline, read_label
from exchange.parsers.text_dump.likeness.likelier_title import LIKE
from exchange.parsers.text_dump.post.beside_title import title_before_date
from exchange.parsers.text_dump.post.captions import is_caption
from exchange.parsers.text_dump.post.film import is_credit, name_of
from exchange.parsers.text_dump.post.fuller_title import fuller_above
from exchange.parsers.text_dump.post.head import head_of
from exchange.parsers.text_dump.post.like_title import MOST, Head
from exchange.parsers.text_dump.post.no_title import is_no_title, may_be_title
from exchange.parsers.text_dump.post.plain_title import place_of_plain_title, text_of
from exchange.parsers.text_dump.post.title import (
    FULL_STOP,
    REVIEW,
    YEAR,
    is_archive,
    is_only_rating,
    is_portrait,
    is_prose,
    is_same,
)
from exchange.parsers.text_dump.post.title_place import (
    Candidate,
    candidates,
    is_about_film,
    place_of,
    title_in,
    weighed,
    written,
)
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.passages import Passage, is_apart
from exchange.parsers.text_dump.text.wrapping import columns
from exchange.records import Alternative, Decision, Doubt, Note, Subject

_FILM_AND_YEAR = re.compile(r".{1,80} [(\[](?:18|19|20)[0-9]{2}[)\]]")
_UNLIKE, _LIKE, _SURE, _TIMES = 0.1, 0.6, 0.8, 2
_ALONE, _FAR_AHEAD, _LONGEST_ALONE = 0.5, 4, 60
_MAY_BE = {"other", "name", "prose"}
_SAYS_MORE = "says more than the name of the film below it"
IS_LIKE_OTHERS = "is most like the titles of other pages"
NOTHING_IS_LIKE_IT = "no line of the dump looks like a title"
_SHORTEST, _LONGEST = 2, 90
_OPENS = "“„«»\"‘'¿¡("
_QUOTED = re.compile(r"[“„«»\"].{3,}[.!?…]\s?[”“»«\"]")
_STEP = re.compile(r"\s[>›»→/]\s")
_LITTLE, _CERTAIN = 3, 10  # what one doubtful sign is worth to a candidate, and what one that hardly ever deceives is


@dataclass(frozen=True)
class Title:
    """`place` is where it stands among the passages; None where it is only in the heading, or nowhere."""

    text: str = ""
    place: int | None = None
    begins: int = 0
    decisions: tuple[Decision, ...] = ()
    notes: tuple[Note, ...] = ()


def read_title(content: Sequence[Passage], *, named: str, file: str, lines: Sequence[Line] = ()) -> Title:
    """`named` is what the heading of the comments says; `file` the name of the dump, for want of anything better;
    `lines` are all of the page, which may name its writer or its site again."""
    head, named = head_of(content), named.strip("*_ ")
    if named and (place := place_of(named, content, head)) is not None:
        return Title(written(content[place], named), place)
    guesses = candidates(content, head, lines)
    best = max(guesses, key=lambda each: each.worth, default=None)
    if named:
        return _only_in_heading(named, best, content)
    chosen = _chosen(best, guesses, content, file) if best else _without_candidate(content, head)
    likely = _likely(chosen, content, lines, best.worth if best else 0) or _nowhere(file)
    return _in_full(likely, content, file)


def _in_full(title: Title, content: Sequence[Passage], file: str) -> Title:
    place = title.place
    fuller = fuller_above(title.text, place, content) if place is not None else None
    if place is None or fuller is None:
        return title
    guess = replace(weighed(content, fuller), reason=_SAYS_MORE)
    return _chosen(guess, [guess, weighed(content, place)], content, file)


def with_likelier(title: Title, content: Sequence[Passage], place: int, *, file: str) -> Title:
    """The line at the place as the title, and what was the title until then among the alternatives; that stays where
    it surely is one, or the line is known to be something else."""
    each, head = content[place], Head(content)
    best = replace(weighed(content, place), reason=IS_LIKE_OTHERS)
    before = weighed(content, title.place) if title.place is not None else None
    is_sure = before is not None and _is_surer(before, best.text)
    is_sure = is_sure or _names_writer(each.plain) or any(each.reason == _SAYS_MORE for each in title.decisions)
    is_like = head.likeness_at(place) >= LIKE
    if title.place == place or is_sure or not head.may_stand(place, may_be_numbered=is_like):
        return title
    chosen = _chosen(best, [best, *([before] if before else [])], content, file)
    said = {best.text, *(each.value for each in chosen.decisions[0].alternatives)}
    left = [each for decision in title.decisions for each in decision.alternatives if each.value not in said]
    decision = chosen.decisions[0]
    return replace(chosen, decisions=(replace(decision, alternatives=(*decision.alternatives, *left)),))


def is_sure_title(page: Sequence[Passage], place: int, decisions: Iterable[Decision], other: int) -> bool:
    """Whether the line at that place, which is the title, is surely one, though the other is like one as well."""
    says_more = any(each.reason == _SAYS_MORE for each in decisions)
    return says_more or _is_surer(weighed(page, place), title_in(page[other]))


def _is_surer(before: Candidate, other: str) -> bool:
    return before.worth >= _CERTAIN or _is_film_and_year(before.text, other)


def with_likeliest(
    decisions: Sequence[Decision], title: str, page: Sequence[Passage], places: Iterable[int]
) -> list[Decision]:
    """What else may be the title, offered beside what was chosen, or beside none."""
    chosen = next((each for each in decisions if each.subject is Subject.TITLE), None)
    decision = chosen or Decision(Subject.TITLE, title, "no rule is sure of it" if title else NOTHING_IS_LIKE_IT)
    said = {title, decision.chosen, *(each.value for each in decision.alternatives)}
    guesses = {title_in(page[place]): page[place].number for place in places if not is_prose(page[place])}
    offered = [Alternative(text, IS_LIKE_OTHERS, line) for text, line in guesses.items() if text and text not in said]
    if not offered:
        return list(decisions)
    decision = replace(decision, alternatives=(*offered, *decision.alternatives))
    return [*(each for each in decisions if each is not chosen), decision]


def _names_writer(text: str) -> bool:
    """`Posted by Ada Lind`, without a film."""
    read = read_byline(text)
    return read is not None and bool(read.author) and not REVIEW.search(text) and text.endswith(read.author)


def _is_film_and_year(title: str, other: str) -> bool:
    """`Paris, Texas (1984)`, where the other has no year."""
    return _FILM_AND_YEAR.fullmatch(title) is not None and YEAR.search(other) is None


def _chosen(best: Candidate, guesses: Sequence[Candidate], content: Sequence[Passage], file: str) -> Title:
    others = [Alternative(each.text, each.reason, content[each.place].number) for each in guesses if each is not best]
    alternatives = (*others, *_file_name(file))
    return Title(
        text=best.text,
        place=best.place,
        decisions=(Decision(Subject.TITLE, best.text, best.reason, alternatives, content[best.place].number),),
        notes=(Note(Doubt.TITLE_IS_A_GUESS, line=content[best.place].number),),
    )


def _without_candidate(content: Sequence[Passage], head: int) -> Title:
    if (plain := place_of_plain_title(content)) is not None:
        return Title(text_of(content[plain]), plain, notes=(Note(Doubt.TITLE_IS_A_GUESS, line=content[plain].number),))
    place, text = title_before_date(content[:head], content)
    return Title(text, place, notes=(Note(Doubt.TITLE_IS_A_GUESS),)) if text else Title()


def _likely(title: Title, content: Sequence[Passage], lines: Sequence[Line], worth: int) -> Title | None:
    """The title, if its line is like one; else another line that surely is; else none, or what is of some worth."""
    if is_archive(title.text) or not any(map(is_prose, content)):
        return title if title.text else None
    if _is_unlike_what_was_learnt(title, content):
        return title
    shown = Head(content, lines)
    like = shown.likeness_at(title.place) if title.place is not None else 0.0
    if like >= _UNLIKE:
        return title
    shares = {place: shown.likeness_at(place) for place in shown.places() if shown.may_stand(place)}
    if title.place is not None and worth > _LITTLE:
        shares.pop(title.place + 1, None)  # what stands directly below a title, a subtitle or a byline, is none
    shares = {place: share for place, share in shares.items() if not _holds(content[place].plain, title.text)}
    other = max(shares, key=lambda place: shares[place], default=None)
    least = _LIKE if title.place is not None else _SURE
    if other is not None and other != title.place and shares[other] >= max(least, like * _TIMES):
        guess = replace(weighed(content, other), reason="is most like a title")
        return _chosen(guess, [], content, "")
    is_kept = title.text and (title.place is None or worth > _LITTLE)
    return title if is_kept else _by_far_the_likeliest(content, shown)


def _by_far_the_likeliest(content: Sequence[Passage], shown: Head) -> Title | None:
    """For want of any other: the line that is like a title, where no other is; though it looks like something
    said, if it does not begin the page."""
    shares = sorted(((shown.likeness_at(place), place) for place in shown.places()), reverse=True)
    (share, place), *others = shares or [(0.0, 0)]
    is_far_ahead = share >= _ALONE and all(other * _FAR_AHEAD < share for other, _ in others[:1])
    text = content[place].plain
    is_kind = shown.kind(place) in _MAY_BE and not (text.startswith("(") or is_portrait(text))
    is_kind = is_kind and (place > 0 or (shown.kind(place) != "prose" and len(text) <= _LONGEST_ALONE))
    may_stand = shown.may_stand(place) or (place and not content[place].is_item and may_be_title(text))
    if not (is_far_ahead and is_kind and may_stand) or not any(map(is_prose, content[place + 1 :])):
        return None
    return _chosen(replace(weighed(content, place), reason="is most like a title"), [], content, "")


def _is_unlike_what_was_learnt(title: Title, content: Sequence[Passage]) -> bool:
    """Further down, with the date behind it, or in a script without spaces, whose words nobody counts."""
    place = title.place
    if place is not None and (place >= MOST or content[place].plain.startswith(f"{title.text} ")):
        return True
    return columns(title.text) * 2 > len(title.text) * 3


def _holds(text: str, title: str) -> bool:
    """`Home / Reviews / Umbrellas`."""
    return bool(title) and text != title and text.endswith(title)


def _only_in_heading(named: str, best: Candidate | None, content: Sequence[Passage]) -> Title:
    if best is not None and is_same(best.text, name_of(named)):
        return Title(best.text, best.place)  # `Umbrellas`, which the heading calls `Umbrellas (1964)`
    if best is None or not best.worth:
        return Title(named)
    number = content[best.place].number
    alternative = Alternative(best.text, best.reason, number)
    return Title(
        named, decisions=(Decision(Subject.TITLE, named, "the heading of the comments names it", (alternative,)),)
    )


def begins_page(content: Sequence[Passage], lines: Sequence[Line]) -> bool:
    """Does a line stand first, alone above the rest, which is no sentence and nothing that pages print?"""
    first = content[0] if content else None
    is_first = first is not None and not any(line.text and line.number < first.number for line in lines)
    if first is None or not is_first or first.is_item or not _may_be_first(first.plain):
        return False
    return any(is_apart(first, below) and not below.is_item for below in content[1:2])


def title_of_first_line(content: Sequence[Passage], file: str) -> Title:
    """For want of a better one."""
    return _chosen(replace(weighed(content, 0), reason="the page begins with it"), [], content, file)


def _may_be_first(text: str) -> bool:
    begins = text.lstrip(_OPENS)[:1]
    if not _SHORTEST < len(text) <= _LONGEST or text[-1] in ".,;:" or not begins.isupper():
        return False
    if _STEP.search(text) or FULL_STOP.search(text[:-1]):
        return False
    is_printed = is_boilerplate(text) or opens_foot(text) or is_caption(text) or is_no_title(text)
    is_said = is_byline(text) or read_byline(text) is not None or read_label(text) is not None
    is_printed = is_printed or is_portrait(text) or _QUOTED.fullmatch(text) is not None
    return not (is_printed or is_said or is_only_rating(text) or is_about_film(text) or is_credit(text))


def _nowhere(file: str) -> Title:
    alternatives = _file_name(file)
    decisions = (Decision(Subject.TITLE, "", NOTHING_IS_LIKE_IT, alternatives),) if alternatives else ()
    return Title(decisions=decisions, notes=(Note(Doubt.NO_TITLE),))


def _file_name(file: str) -> tuple[Alternative, ...]:
    words = " ".join(re.split(r"[-_\s]+", PurePath(file).stem)).strip() if file else ""
    return (Alternative(words, "the name of the file"),) if words else ()
