"""The lines that rate the film, the words beside the rating, and what the critic's signs mean."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from blog.rating import FoundRating, Rating, parse_rating
from exchange.parsers.text_dump.post.archive import is_page_of_many
from exchange.parsers.text_dump.post.beside_mark import (
    closes_verdict,
    is_label,
    is_remark,
    opens_last_words,
    opens_verdict,
)
from exchange.parsers.text_dump.post.broken_marks import (
    letter_below_text,
    mark_before_facts,
    mark_in_brackets,
    mark_in_two_lines,
    stars_behind_title,
    thumbs_and_words,
)
from exchange.parsers.text_dump.post.figures import (
    counted_things,
    is_of_readers,
    labelled_things,
    mark_behind_film,
    rating_of_things,
    read_bare_figure,
    row_of_signs,
    stars_as_adjective,
    stars_in_title,
)
from exchange.parsers.text_dump.post.film import name_of
from exchange.parsers.text_dump.post.given import sentence_rates
from exchange.parsers.text_dump.post.labelled_marks import (
    label_alone,
    mark_behind_label,
    row_of_bullets,
    things_and_words,
    things_behind_any_label,
    things_out_of,
)
from exchange.parsers.text_dump.post.labels import (
    DATED,
    EARLIER,
    FILM_ITSELF,
    LETTERS_ALONE,
    LOST_SIGNS,
    OF_SCALES,
    OTHER_SITES,
    OVERVIEW,
    RATING_WORDS,
    SEPARATORS,
    WHOLE,
)
from exchange.parsers.text_dump.post.legend import (
    best_of,
    figure_of_scale,
    on_scale_of_label,
    read_legend,
    scale_in_text,
)
from exchange.parsers.text_dump.post.parts import described_parts, parts_beside
from exchange.parsers.text_dump.post.printed_marks import printed_mark, words_behind_mark
from exchange.parsers.text_dump.post.rating_lines import RatingLine, decide
from exchange.parsers.text_dump.post.review_box import read_box
from exchange.parsers.text_dump.post.running_text import RULE, rated_in_text
from exchange.parsers.text_dump.post.spoken import Verdict, with_spoken_verdict
from exchange.parsers.text_dump.post.title import is_prose
from exchange.parsers.text_dump.post.unscaled import read_unscaled
from exchange.parsers.text_dump.post.words_beside import label_and_words, opens_with_rating
from exchange.parsers.text_dump.text.marks import find_marks, without_emphasis
from exchange.parsers.text_dump.text.passages import Passage, is_apart
from exchange.parsers.text_dump.text.ratings import find_ratings
from exchange.records import Doubt, Note

_LONGEST = 200
_FEW_BELOW = 2
_WORDS_IN_BRACKETS = re.compile(r"(?P<mark>\S.{0,20}?)\s?\((?P<words>[^\W\d_][^()0-9]{2,40})\)")
_POINTED = re.compile(r"#|\[[0-9]{1,4}\]")
_PICTURE = re.compile(r"\[[^\W\d_][\w -]{1,20}\] (?=[0-9])")
"""`[popcorn] 4 popcorns out of 5`"""
_LONGEST_REMARK = 120
_QUOTES = frozenset('“„”"')
_THUMBS, _WORDS_BEFORE_THUMB = frozenset("👍👎"), 5
_LONGEST_LABEL = 30
_GIVES = re.compile(
    r"(?:(?:i|we) (?:give|rate)|(?:ich|wir) (?:gebe|geben|vergebe)|je (?:lui )?(?:donne|mets)|(?:yo )?le (?:doy|pongo)"
    r"|(?:gli )?(?:do|diamo)|(?:eu )?dou|ik geef|jag ger)(?: (?:it|this|this film|ihm|dem film|une?|a|eine?n?))?"
    r"|.{3,30}(?:nota|puntuación|calificación|valoración|voto|rating|score|note|wertung) (?:es|is|è|é|est|ist|:)",
    re.IGNORECASE,
)
"""`I give it:`, `Mi calificación es:`"""
_SAID_TWICE = re.compile(r"\W{0,3}(?:or|oder|ou|o|of|eller|aka|alias|bzw\.|i\.e\.,?)\W{0,3}", re.IGNORECASE)
"""`8/10 or A-`"""
_UNIT_AT_END = re.compile(
    r"(^.{0,300}[.!?:…–—-]\s{1,2}(?:[0-9]{1,2}(?:[.,][0-9]|½)?|½) ?(?:/|out of|of) ?(?:4|5|6|10|100)) "
    r"(?!stars?\b|sterne|étoile|estrella|stell[ae]|estrela|point|punkt|punt)[^\W\d_A-Z]{3,14}[.!]{0,3}$"
)
_OWN_LABEL = re.compile(r"^[^\W\d_a-zß-ÿ][^:.!?,\d]{2,24}: (?=[^\W\d_a-zß-ÿ].{2,200}[.!?…]\s)")
"""`Final nail: Half a great one. 3/5 coffins.`, in units of a critic's own."""
_FIGURE_AND_WORDS = re.compile(
    r"(?P<mark>[^()]{3,60}) [(](?P<words>[^()0-9]{3,60})[)]"
    r"|[(\[]?(?P<figure>[^()\[\]–—]{3,40}[0-9]) [–—-] (?P<told>[^\W\d_][^()\[\]0-9]{2,60})[)\]]?"
)
"""`Rating: 7 (Good)`, `(VOTO: 8 - Da rivedere)`"""
_SENTENCE_AND_MARK = re.compile(
    r"(?P<words>[^.!?…:|]{3,90}[.!?…][”\"’]?)[ \u00a0](?P<mark>[0-9½★⭐*(](?:[^.!?]|\.(?=[0-9])){0,24})"
)
_PHRASE_AND_MARK = re.compile(
    r"(?P<words>[^\W\d_][^.!?…:|()]{18,110}[^\W_][”\"’»]?)"
    r" (?P<mark>[(\[][0-9½,. ]{1,5}(?:/|von|out of|sur|de)[ 0-9]{1,4}[)\]])"
)
_PERCENT_AND_WORDS = re.compile(r"(?P<mark>(?:100|[1-9]?[0-9])[ \u00a0]?%) ?[–—-]{1,2} (?P<words>\S[^.!?]{3,110}[.!]?)")
"""`75% – worth hunting for`"""
_GRADE_AT_END = re.compile(
    r"[^\s/|:–—-] ?[ ](?:[/|–—:-] ?|[(\[])(?P<grade>[A-DF][+−–-]|[BCDF])[)\]]?$"
    r"|(?:18|19|20)[0-9]{2}[^()\[\]]{0,20}[)\]] ?[ ](?P<bare>[A-DF][+−–-]?)$"
)


def read_verdict(content: Sequence[Passage], *, title: str) -> Verdict:
    if is_page_of_many(content):
        return Verdict(notes=_several(content))
    legend, best = read_legend(content)
    legend |= {number for each in content if is_of_readers(each.plain) for number in each.numbers}
    if box := read_box(content, title):
        return Verdict(box.rating, box.words, lines=frozenset(box.numbers), legend=frozenset(legend - box.numbers))
    described = described_parts(content)
    last_prose = max((place for place, each in enumerate(content) if is_prose(each)), default=-1)
    left_out = legend | described
    rest = [(place, each) for place, each in enumerate(content) if each.number not in left_out]
    film = name_of(title) if title else ""
    own = [(place, each) for place, each in rest if not (place and _is_of_site(content[place - 1], each))]
    rated = (_rating_line(place, passage, content, last_prose, film) for place, passage in own)
    rating_lines = [each for each in rated if each]
    verdict = _found(rating_lines, [each for _, each in rest], title)
    verdict = replace(
        verdict,
        lines=verdict.lines | described | (parts_beside(verdict.lines, content) if verdict.rating else set()),
        legend=frozenset(legend),
    )
    verdict = with_spoken_verdict(verdict, [each for _, each in rest], title)
    if not verdict.rating and best:
        verdict = _on_told_scale(verdict, [each for _, each in rest], best)
    rating = verdict.rating
    return replace(verdict, rating=replace(rating, best=best_of(rating, best))) if rating else verdict


def _is_of_site(above: Passage, passage: Passage) -> bool:
    """`IMDb`, directly above `7.1 out of 10`"""
    is_named = OTHER_SITES.fullmatch(above.plain.strip("*_: ")) is not None and not is_apart(above, passage)
    return is_named and passage.plain[:1].isdigit()


def _on_told_scale(verdict: Verdict, content: Sequence[Passage], best: Decimal) -> Verdict:
    """`My rating: 4`, where a legend tells the scale."""
    told = [(each, rating) for each in content if (rating := figure_of_scale(each.plain, best))]
    if len({rating.value for _, rating in told}) != 1:
        return verdict
    numbers = {number for each, _ in told for number in each.numbers}
    return replace(verdict, rating=told[0][1], lines=verdict.lines | numbers, notes=[], decisions=[])


def rate(text: str) -> Rating | None:
    """The rating of a line of which somebody said that it rates."""
    found = find_marks(text)
    return _clearest(found) if found else parse_rating(text.rpartition(":")[2])


def rates(passage: Passage) -> bool:
    """Does this line say that it rates, in a list of links too?"""
    line = _rating_line(0, passage, [passage], -1)
    return line is not None and line.rank > 0 and bool(line.label)


def _grade_behind(title: str) -> str:
    """`Low Tide (2010) / C+`, `Low Tide (2010) C+`"""
    match = _GRADE_AT_END.search(title)
    return (match["grade"] or match["bare"]) if match else ""


def _found(rating_lines: list[RatingLine], content: Sequence[Passage], title: str) -> Verdict:
    if rating_lines:
        return decide(rating_lines)
    in_title = find_marks(title) or find_marks(_grade_behind(title))
    if rating := in_title[0].rating if len(in_title) == 1 else _stars_in(title):
        told = scale_in_text(rating, [each.text for each in content])
        return Verdict(rating=replace(rating, best=told or rating.best))
    if len(content) > 1 and (grade := letter_below_text(content[-2].plain, content[-1].plain)):
        return Verdict(rating=grade, lines=frozenset(content[-1].numbers))
    if empty := _empty_lines(content):
        return Verdict(lines=frozenset(empty), notes=[Note(Doubt.RATING_IS_EMPTY, line=empty[0])])
    in_text = rated_in_text(content)
    return in_text if in_text.rating else read_unscaled(content) or in_text


def _stars_in(title: str) -> Rating | None:
    return stars_in_title(title) or stars_as_adjective(title) or stars_behind_title(title)


# A line that rates


def _rating_line(
    place: int, passage: Passage, content: Sequence[Passage], last_prose: int, film: str = ""
) -> RatingLine | None:
    """A line that rates: words with a separator, or none, before the rating, and little behind it."""
    is_drawn = "½" in passage.text and passage.whole.strip()[:1] == passage.text[:1]  # `☆ ☆ ☆ ½` is no point
    text = passage.whole if passage.lines[0].is_weak or not passage.is_item or is_drawn else passage.text
    text = passage.plain if "](" in text or _POINTED.match(text) else text
    if len(text) > _LONGEST or passage.is_bare_point or _parts_text(text, is_above_text=place < last_prose):
        return None
    text = _PICTURE.sub("", text, count=1) if text[:1] == "[" else text
    text = _UNIT_AT_END.sub(r"\1", DATED.sub("", EARLIER.sub("", without_emphasis(text))))
    remarked = _FIGURE_AND_WORDS.fullmatch(text)
    mark, words = _figure_and_words(remarked)
    if figure := read_bare_figure(text) or (read_bare_figure(mark) if mark else None):
        told = figure.rating
        above = _label_above(place, content, has_label=bool(figure.label))
        return RatingLine(place, passage, told, figure.label, words, disagrees=False, above=above) if told else None
    if joined := _below_label(place, passage, text, content) or _below_figure(place, passage, text, content):
        return joined
    if (
        alone := mark_in_brackets(text)
        or printed_mark(text)
        or _alone_in_line(text)
        or mark_behind_film(text, film)
        or mark_before_facts(text)
    ):
        return RatingLine(place, passage, alone, "", words_behind_mark(text), disagrees=False)
    closing = _with_words(text) if place >= last_prose else _near_end(place, last_prose, text)
    things = labelled_things(text) or (things_behind_any_label(text) if place + 1 >= last_prose else None)
    if said := things or (closing and (closing[1], "", closing[0])):
        return RatingLine(place, passage, *said, disagrees=False)
    marked = _marked_line(place, passage, content, text, film, is_last=place >= last_prose)
    return marked or _mark_and_words(place, passage, text)


def _figure_and_words(match: re.Match[str] | None) -> tuple[str, str]:
    return (match["mark"] or match["figure"], match["words"] or match["told"]) if match else ("", "")


def _mark_and_words(place: int, passage: Passage, text: str) -> RatingLine | None:
    """`4 stars (Very Good)`"""
    match = _WORDS_IN_BRACKETS.fullmatch(text)
    found = find_ratings(match["mark"]) if match else ()
    if not (match and found and found[0].rating.text == match["mark"]):
        return None
    words = "" if match["words"].isalpha() and match["words"].islower() else match["words"]  # `(fair)`: what they mean
    return RatingLine(place, passage, found[0].rating, "", words, disagrees=False)


def _alone_in_line(text: str) -> Rating | None:
    found = sentence_rates(text) or counted_things(text) or row_of_signs(text)
    return found or mark_behind_label(text) or things_out_of(text) or row_of_bullets(text)


def _below_label(place: int, passage: Passage, text: str, content: Sequence[Passage]) -> RatingLine | None:
    """What would rate if it stood in one line with the label above it: `VOTO:`, and below it `3 hats`."""
    label = label_alone(content[place - 1].plain) if 0 < place < len(content) else ""
    if not label or find_marks(text):
        return None
    joined = f"{label}: {text}"
    figure = read_bare_figure(joined)
    rating = figure.rating if figure else _alone_in_line(joined) or rating_of_things(joined)
    above = tuple(content[place - 1].numbers)
    return RatingLine(place, passage, rating, label, "", disagrees=False, above=above) if rating else None


def _below_figure(place: int, passage: Passage, text: str, content: Sequence[Passage]) -> RatingLine | None:
    """`8,5` above `von 10 Kürbissen`, with `Rating` above both at most."""
    above = content[max(0, place - 2) : place]
    rating = mark_in_two_lines(above[-1].plain, text) if above else None
    if rating is None:
        return None
    label = label_alone(above[0].plain) if len(above) > 1 else ""
    numbers = tuple(number for each in above[not label :] for number in each.numbers)
    return RatingLine(
        place, passage, rating, label, "", disagrees=False, above=numbers if label else tuple(above[-1].numbers)
    )


def _marked_line(  # noqa: PLR0913, what is known of the line
    place: int, passage: Passage, content: Sequence[Passage], text: str, film: str, *, is_last: bool
) -> RatingLine | None:
    found = find_marks(text)
    whole = _whole_of(text, found) if len(found) > 1 else None
    if rating := whole.rating if whole else rating_of_things(text):
        return RatingLine(
            place,
            passage,
            rating,
            "overall" if whole else "",
            "",
            disagrees=False,
            above=_label_above(place, content, has_label=bool(whole)),
        )
    if not found or _between(text, found) or LETTERS_ALONE.fullmatch(text):
        return None
    before, after = text[: found[0].start], text[found[-1].end :]
    if found[0].rating.text[0] in _THUMBS and len(before.split()) > _WORDS_BEFORE_THUMB:
        return None  # `Rain, and everybody home early – 👍`: people end sentences so
    if after.endswith("”") and _QUOTES.isdisjoint(text.removesuffix("”")):
        return None  # where a quotation ends that began in the line above
    if not (
        is_label(before)
        and is_remark(
            after,
            has_label=bool(before.strip(SEPARATORS)),
            is_drawn=not found[0].rating.text[0].isalpha(),
            is_sure=RATING_WORDS.fullmatch(before.strip(SEPARATORS)) is not None,
        )
    ) and not (closes_verdict(before, after) or opens_last_words(before, found[-1], after, is_last=is_last)):
        return None
    label, words = label_and_words(before, after, film)
    words = "" if RATING_WORDS.fullmatch(words) else words  # `Overall: Grade: C+`
    return RatingLine(
        place=place,
        passage=passage,
        rating=on_scale_of_label(_clearest(found), before),
        label=label,
        words=words,
        above=_label_above(place, content, has_label=bool(label)),
        disagrees=len({round(each.rating.score, 2) for each in found}) > 1 or LOST_SIGNS.search(before) is not None,
    )


def _near_end(place: int, last_prose: int, text: str) -> tuple[str, Rating] | None:
    """`Three moths out of five: a film to be locked out of.`, above a last paragraph or two of facts."""
    return things_and_words(text) if place + _FEW_BELOW >= last_prose and ":" in text else None


def _with_words(text: str) -> tuple[str, Rating] | None:
    return _percent_and_words(text) or thumbs_and_words(text) or things_and_words(text) or _closing(text)


def _percent_and_words(text: str) -> tuple[str, Rating] | None:
    match = _PERCENT_AND_WORDS.fullmatch(text)
    rated = rate(match["mark"]) if match else None
    return (match["words"], rated) if match and rated else None


def _closing(text: str) -> tuple[str, Rating] | None:
    """`Mind the doors. ★★★★`, `A wet first film with a dry heart (4/6)`: a sentence, or words without an end, and what
    the critic gives, at the end of a text; a letter may be a name."""
    said = text if opens_verdict(text) else _OWN_LABEL.sub("", text)
    match = _SENTENCE_AND_MARK.fullmatch(said) or (
        None if opens_with_rating(said) else _PHRASE_AND_MARK.fullmatch(said)
    )
    found = find_marks(match["mark"]) if match else ()
    if not match or len(found) != 1 or found[0].rating.is_letter or opens_verdict(text):
        return None
    is_all = not (match["mark"][: found[0].start] + match["mark"][found[0].end :]).strip(" .*_()[]")
    return (match["words"], found[0].rating) if is_all and not is_label(match["words"].rstrip("?")) else None


def _label_above(place: int, content: Sequence[Passage], *, has_label: bool) -> tuple[int, ...]:
    """`Score` alone on the line above, `Scale of boredom:`, or `Review Overview` above `Story: 70%`."""
    above = content[place - 1] if 0 < place < len(content) else None
    if above is None:
        return ()
    words = OVERVIEW if has_label else RATING_WORDS
    label = above.plain.strip("*_: ")
    announces = not has_label and above.plain.rstrip("*_ ").endswith(":") and OF_SCALES.fullmatch(label)
    return tuple(above.numbers) if words.fullmatch(label) or announces else ()


def _parts_text(text: str, *, is_above_text: bool) -> bool:
    """Three asterisks divide a text; only behind its last paragraph can they be stars."""
    return is_above_text and RULE.fullmatch(text) is not None


def _between(text: str, found: Sequence[FoundRating]) -> str:
    """What separates two ratings of one line; the same rating in signs and in figures stands side by side."""
    gaps = [text[one.end : other.start] for one, other in pairwise(found)]
    return "".join(gap for gap in gaps if not _SAID_TWICE.fullmatch(gap)).strip(SEPARATORS + ",/")


def _whole_of(text: str, found: Sequence[FoundRating]) -> FoundRating | None:
    """`Acting 8/10 | Music 5/10 | Overall 7/10`: the one that its label says is for the whole."""
    ends = [0, *(each.end for each in found)]
    labels = [text[end : each.start].strip(SEPARATORS + ",;/") for end, each in zip(ends, found, strict=False)]
    labelled = list(zip(labels, found, strict=True))
    whole = [each for label, each in labelled if WHOLE.fullmatch(label.split(" ")[0])]
    whole = whole or [each for label, each in labelled if FILM_ITSELF.fullmatch(label)]
    are_labelled = all(label and len(label) <= _LONGEST_LABEL for label in labels)
    return whole[0] if len(whole) == 1 and are_labelled and not text[ends[-1] :].strip(SEPARATORS + ".") else None


def _clearest(found: Sequence[FoundRating]) -> Rating:
    """Figures before signs, as signs get lost on the way."""
    figures = [each.rating for each in found if any(character.isdigit() for character in each.rating.text)]
    return (figures or [found[0].rating])[0]


def _several(content: Sequence[Passage]) -> list[Note]:
    found = [each.number for each in content if len(each.plain) <= _LONGEST and find_marks(each.plain)]
    return [Note(Doubt.SEVERAL_RATINGS, line=found[0], number=len(found))] if len(found) > 1 else []


def _empty_lines(content: Sequence[Passage]) -> list[int]:
    """`Rating:` with nothing behind it: the stars were lost on the way."""
    return [
        each.number
        for each in content
        if each.plain.rstrip("*_ ").endswith(":")
        and not each.is_item
        and (RATING_WORDS.fullmatch(label := each.plain.strip(":*_ \u00a0")) or _GIVES.fullmatch(label))
    ]
