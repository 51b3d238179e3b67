"""What a critic's signs mean: the lines of a page that explain its scale."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from blog.rating import Rating, parse_rating
from exchange.parsers.text_dump.post.labels import OF_OTHERS, RATING_WORDS, SEPARATORS
from exchange.parsers.text_dump.text.glances import holds_figure
from exchange.parsers.text_dump.text.marks import find_marks
from exchange.parsers.text_dump.text.passages import Passage

_LONGEST_REMARK = 120
_LONGEST_TOLD = 400
_MANY = 2
_IN_WORDS = {"four": 4, "five": 5, "six": 6, "ten": 10}
_STARS = "★⭐✭✮✯🌟✪*"
_DRAWN_LEGEND = re.compile(
    rf"(?:[{_STARS}]\ufe0f?[ ]?){{1,10}}(?:½|1/2)?(?P<joint>\s?[=:–—-]\s?|\s)\s?\(?"
    rf"(?P<words>[^\W\d_][^{_STARS}]{{1,60}})"
)
_LEGEND_RUN = re.compile(rf"(?:[{_STARS}]\ufe0f?[ ]?){{1,10}}(?:½|1/2)?\s?[=:–—-]\s?[^\W\d_]")
_FIGURE_LEGEND = re.compile(
    r"(?<![\w/.,])(?P<first>[0-9]{1,3})(?:\s?[–—-]\s?(?P<last>[0-9]{1,3}))?\s?(?:stars?|Sterne|points|Punkte|="
    r"|:|–)?\s?[=:–]?\s[^\W\d_][^0-9,;]{2,60}(?=[,;]|$)"
)
_JOINT = re.compile(r"[=:]|\s[–—-]\s|^[0-9]{1,3}\s?[–—-]|stars?|sterne|points|punkte", re.IGNORECASE)
"""`5 = masterpiece`; without it, `5 deaths, 2 weddings, 1 moose` explain nothing."""
_LEGEND_WORDS = re.compile(
    r"(?:(?:my |the |our )?(?:(?:rating|star|grading) (?:scale|system|key|guide)|score ?card)|scale|key|legend|legende"
    r"|(?:bewertungs)?skala|barème|échelle|escala|how (?:i|we) (?:rate|score|mark|grade)|ratings? explained"
    r"|(?:all |my |our )?(?:ratings|scores|grades) (?:are|go|run|range)(?: from| between| on)?(?= ))\b.{0,160}",
    re.IGNORECASE,
)
_SCALE_TOLD = re.compile(
    r"(?:out of|(?:[01]|one|zero)\s?(?:to|through|–|-|bis|à|a)|von|sur|de)\s?(?P<best>4|5|6|10|20|100|four"
    r"|five|six|ten)\b(?: stars)?",
    re.IGNORECASE,
)


def read_legend(content: Sequence[Passage]) -> tuple[set[int], Decimal | None]:
    """The lines that explain the scale, and its best."""
    numbers: set[int] = set()
    best: Decimal | None = None
    for run in _drawn_runs(content):
        numbers |= {number for each in run for number in each.numbers}
        best = max(Decimal(_drawn(each.whole)) for each in run)
    for each in content:
        if len(each.plain) > _LONGEST_TOLD or each.number in numbers:
            continue
        in_one = _legend_in_a_line(each.whole)
        if in_one:
            numbers |= set(each.numbers)
            best = in_one if best is None else max(best, in_one)
    return numbers, best


def _drawn_runs(content: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Lines of stars and words, one star less each time."""
    run: list[Passage] = []
    for each in (*content, None):
        if each is not None and len(each.whole) < _LONGEST_REMARK and _DRAWN_LEGEND.fullmatch(each.whole):
            run.append(each)
            continue
        if len(run) > 1 and len({_drawn(line.whole) for line in run}) == len(run):
            yield run
        run = []


def _drawn(text: str) -> int:
    return sum(
        text[: match.end()].count(sign)
        for match in [re.match(rf"(?:[{_STARS}]\ufe0f?[ ]?)+", text)]
        if match
        for sign in _STARS
    )


def _legend_in_a_line(text: str) -> Decimal | None:
    if (best := _best_drawn(text)) is not None:
        return best
    steps = list(_FIGURE_LEGEND.finditer(text)) if holds_figure(text) else []
    if len(steps) > _MANY and (_covers(text, steps) or _LEGEND_WORDS.match(text)):
        figures = [int(step["last"] or step["first"]) for step in steps]
        is_told = _is_named(text) or all(_JOINT.search(step[0]) for step in steps)
        leaps = {abs(one - other) for one, other in pairwise(figures)}
        if figures in (sorted(figures), sorted(figures, reverse=True)) and (is_told or leaps == {1}):
            return Decimal(max(figures))
    if _LEGEND_WORDS.fullmatch(text.strip("*_ ")) and (told := _SCALE_TOLD.search(text)):
        return _best_told(told)
    return None


def _is_named(text: str) -> bool:
    """`Key: …`, `My ratings: …`"""
    label, colon, _ = text.partition(":")
    return _LEGEND_WORDS.match(text) is not None or bool(colon and RATING_WORDS.fullmatch(label.strip(SEPARATORS)))


def _best_drawn(text: str) -> Decimal | None:
    if not any(sign in text for sign in _STARS):
        return None
    if len(_LEGEND_RUN.findall(text)) > 1:
        return Decimal(max(_drawn(text[match.start() :]) for match in _LEGEND_RUN.finditer(text)))
    drawn = [(_drawn(match[0]), match) for match in _DRAWN_LEGEND.finditer(text)]
    if len(drawn) > _MANY and all(one > other for (one, _), (other, _) in pairwise(drawn)):
        return Decimal(drawn[0][0])
    return None


def _best_told(told: re.Match[str]) -> Decimal | None:
    """A figure or a word for one; `fıve` is neither."""
    best = told["best"].lower()
    value = _IN_WORDS.get(best) or (int(best) if best.isdecimal() else None)
    return Decimal(value) if value is not None else None


def _covers(text: str, steps: list[re.Match[str]]) -> bool:
    return sum(step.end() - step.start() for step in steps) > len(text) // 2


def best_of(rating: Rating, best: Decimal | None) -> Decimal:
    """Stars that tell no scale have that of the legend."""
    return rating.best if best is None or not _tells_no_scale(rating) or rating.value > best else best


def _tells_no_scale(rating: Rating) -> bool:
    """Signs or a number of stars without `of five`, and without empty stars."""
    text = rating.text
    if rating.is_letter or rating.is_percent or rating.is_thumbs or any(sign in text for sign in "☆✩⚝/⁄○□♡"):
        return text.strip().endswith(("1/2", "1/2)")) and text.strip()[:1] in set(_STARS)
    return not re.search(r"\b(?:out of|of|von|sur|de|su|auf|van|av)\b", text.replace("half of", ""), re.IGNORECASE)


_FIGURE = re.compile(
    r"(?P<label>[^\W\d_][^:=0-9]{2,40}?)\s?[:=]\s{0,3}(?P<value>[0-9]{1,3}(?:[.,][0-9]{1,2}| ?½)?)[.!]?"
)


def figure_of_scale(text: str, best: Decimal) -> Rating | None:
    """
    >>> figure_of_scale("My rating for the movie: 4", Decimal(5)).text, figure_of_scale("MPAA Rating: 4", Decimal(5))
    ('4/5', None)
    """
    match = _FIGURE.fullmatch(text.strip("*_ "))
    label = match["label"].strip(SEPARATORS) if match else ""
    is_of_film = bool(label) and RATING_WORDS.fullmatch(label) and not OF_OTHERS.search(label)
    return parse_rating(f"{match['value']}/{best.normalize():f}") if match and is_of_film else None


def scale_in_text(rating: Rating, texts: Iterable[str]) -> Decimal | None:
    """Where stars of the title tell no scale, that on which the text gives as many: `my 3.5 out of 4 stars`.

    >>> three = parse_rating("***")
    >>> scale_in_text(three, ["I give it 3 out of 4 stars."]), scale_in_text(three, ["It got 2/4."])
    (Decimal('4'), None)
    """
    if not _tells_no_scale(rating) or rating.text[:1] not in set(_STARS):
        return None
    told = {
        found.rating.best
        for text in texts
        for found in find_marks(text)
        if not _tells_no_scale(found.rating) and found.rating.value == rating.value
    }
    return told.pop() if len(told) == 1 else None


def on_scale_of_label(rating: Rating, label: str) -> Rating:
    """`Star rating (out of 4): ***`

    >>> on_scale_of_label(parse_rating("***"), "Star rating (out of 4): ").best
    Decimal('4')
    """
    told = _SCALE_TOLD.search(label) if "(" in label else None
    best = _best_told(told) if told else None
    return replace(rating, best=best_of(rating, best))
