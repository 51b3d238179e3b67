"""The lines that rate the film, the words beside the rating, and what the critic's signs mean."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from blog.rating import FoundRating, Rating, find_ratings, parse_rating
from exchange.parsers.text_dump.boilerplate import is_byline
from exchange.parsers.text_dump.passages import Passage
from exchange.parsers.text_dump.title import is_prose
from exchange.records import Alternative, Decision, Doubt, Note, Subject

_LONGEST = 200
_LONGEST_PROSE = 20_000
_LONGEST_REMARK = 120
_LONGEST_VERDICT = 400
_SEPARATORS = " \t\u00a0:–—-|=•*_()[]"
_RATING_WORDS = re.compile(
    r"(?:(?:my|our|the|new|revised|updated|old|current|neue|nouvelle|nueva|nuova|final|overall|total|movie"
    r"|film|star|critic[’']s|reviewer[’']s|author[’']s|meine?|unsere?|persönliche|ma|mi|mia|minha|note finale"
    r"|sterne)[ -]?)*"
    r"(?:rating|ratings|grade|score|verdict|stars?|overall|total|mark|marks|points|rated|result"
    r"|wertung|bewertung|gesamtwertung|gesamtnote|gesamt|gesamteindruck|urteil|fazit|punkte|sterne|filmwertung"
    r"|note|notation|note globale|note finale|ma note|étoiles|verdict final|nota|nota final|nota finale"
    r"|valoración|calificación|puntuación|puntaje|estrellas|veredicto"
    r"|voto|voto finale|oordeel|eindoordeel|omdöme|оценка|моя оценка|вердикт|評価|giudizio|valutazione|avaliação"
    r"|classificação|veredito|cijfer|beoordeling|waardering|score totale|betyg|karakter|ocena|arvosana)"
    r"(?: (?:for|of|für|de|pour) (?:the |this |den |le |la )?(?:film|movie|película|filme))?(?: ?\(?(?:out of"
    r"|of|/|von|sur|de) ?[0-9]{1,3}\)?)?",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:overall|total|final|verdict|bottom line|gesamt\w*|fazit|insgesamt|finale?|globale?|conclusion"
    r"|in total|altogether|all in all|totaal|eindcijfer|en total|complessivo|general)\b",
    re.IGNORECASE,
)
_VERDICT_WORDS = re.compile(
    r"(?:(?:the |my |our |final )*(?:verdict|bottom line|final (?:verdict|word|thoughts?)|conclusion)"
    r"|in (?:short|brief|a nutshell|a word|one word|one sentence)|long story short|tl;? ?dr|the short version"
    r"|to sum (?:it )?up"
    r"|(?:mein |unser )?(?:fazit|urteil|schlusswort)|kurz(?:um| und gut| gesagt|fazit)?|unterm strich"
    r"|auf den punkt(?: gebracht)?|verdict|en (?:bref|résumé|un mot)|bilan|mon verdict|conclusion"
    r"|veredicto|en (?:resumen|pocas palabras|conclusión)|conclusión|in (?:breve|sintesi|conclusione)"
    r"|giudizio finale|verdetto|veredito|em (?:resumo|suma)|conclusão|conclusie|kortom|eindoordeel|slutsats)",
    re.IGNORECASE,
)
_OTHER_SITES = re.compile(r"\b(?:imdb|rotten tomatoes|tomatometer|metacritic|letterboxd|allociné)\b", re.IGNORECASE)
_BARE_LABEL = re.compile(
    r"(?:(?:the|my|our|final) )*(?:bottom line|conclusion|verdict)|in (?:short|brief)|en (?:bref|résumé"
    r"|resumen)|kurz(?:um)?|unterm strich|in (?:breve|sintesi)|em resumo|kortom|bilan|conclus\w+",
    re.IGNORECASE,
)
"""A label that says nothing of the film by itself."""
_SCALE_IN_LABEL = re.compile(r"(?:out of|/|von|sur|de|of) ?([0-9]{1,3})\)?\s?[:=–-]?\s?$", re.IGNORECASE)
_BARE_NUMBER = re.compile(
    r"(?P<label>[^:=]{3,50}?(?:out of|/|von|sur|de"
    r"|of) ?(?P<best>[0-9]{1,3})\)?)\s?[:=–-]\s?(?P<value>[0-9]{1,3}(?:[.,][0-9]{1,2})?|[0-9]{0,2}½)\s?",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"(?:the )?(?:story|plot|script|screenplay|writing|acting|performances?|cast|characters?|direction"
    r"|directing|cinematography|camera|photography|visuals?|look|effects?|special effects|vfx|sound|audio"
    r"|music|score|soundtrack|editing|pacing|design|production(?: design| values)?|dialogue|humou?r|action"
    r"|atmosphere|emotion|originality|entertainment|rewatchability|tension|suspense|romance|ending|extras"
    r"|picture|video|costumes?|gore|laughs|scares"
    r"|handlung|drehbuch|darsteller|schauspieler|regie|kamera|bild|ton|musik|effekte|humor|spannung|anspruch"
    r"|action|erotik|atmosphäre|unterhaltung|schnitt|tempo|figuren"
    r"|histoire|scénario|scenario|jeu|acteurs|interprétation|mise en scène|réalisation|image|photographie"
    r"|musique|son|rythme|montage|ambiance"
    r"|guion|guión|historia|actuaciones|dirección|fotografía|música|ritmo|montaje|storia|sceneggiatura"
    r"|recitazione|regia|fotografia|musica|colonna sonora|roteiro|atuações|direção|trilha sonora|verhaal"
    r"|acteurs|regie|muziek)",
    re.IGNORECASE,
)
_STARS = "★⭐✭✮✯🌟✪*"
_DRAWN_LEGEND = re.compile(
    rf"(?:[{_STARS}]\ufe0f?[ ]?){{1,10}}(?:½|1/2)?(?P<joint>\s?[=:–—-]\s?|\s)\s?(?P<words>[^\W\d_][^{_STARS}]{{1,60}})"
)
_LEGEND_RUN = re.compile(rf"(?:[{_STARS}]\ufe0f?[ ]?){{1,10}}(?:½|1/2)?\s?[=:–—-]\s?[^\W\d_]")
_FIGURE_LEGEND = re.compile(
    r"(?<![\w/.,])(?P<first>[0-9]{1,3})(?:\s?[–—-]\s?(?P<last>[0-9]{1,3}))?\s?(?:stars?|Sterne|points|Punkte|="
    r"|:|–)?\s?[=:–]?\s[^\W\d_][^0-9,;]{2,60}(?=[,;]|$)"
)
_LEGEND_WORDS = re.compile(
    r"(?:(?:my |the |our )?(?:rating|star|grading) (?:scale|system|key|guide)|scale|key|legend|legende"
    r"|(?:bewertungs)?skala|barème|échelle|escala|how (?:i|we) rate|ratings? explained)\b.{0,160}",
    re.IGNORECASE,
)
_SCALE_TOLD = re.compile(
    r"(?:out of|(?:[01]|one|zero)\s?(?:to|through|–|-|bis|à|a)|von|sur|de)\s?(?P<best>4|5|6|10|20|100|four"
    r"|five|six|ten)\b(?: stars)?",
    re.IGNORECASE,
)
_LETTERS_ALONE = re.compile(r"[(\[*]{0,2}[A-DF][)\]*.]{0,2}")
_LOST_SIGNS = re.compile(r"×\s?(?:[0-9]{1,2}½?|½)|x[0-9]{1,2}½?\s?\(")
_RULE = re.compile(r"\*{3}|(?:\*\s){2,4}\*")
_CONTINUES = re.compile(
    r"(?:continue reading|read more|read the rest|weiterlesen|lire la suite|leer más|continua a leggere"
    r"|\(more…|read on)\b|\bread more\s?[→»]$",
    re.IGNORECASE,
)
_TITLED = re.compile(r".{1,80}[(\[](?:19|20)[0-9]{2}[)\]]")
_EARLIER = re.compile(
    r"\s?[(\[,;–—-]{1,2}\s?(?:it )?(?:was|formerly|previously|originally|up from|down from|before|statt|vorher"
    r"|früher|zuvor|bisher|avant|antes|prima|was eerst)\b.{1,40}$",
    re.IGNORECASE,
)
"""What the rating was before the critic changed it."""
_UNKNOWN_UNIT = re.compile(r"[^\W\d_]{3,20}")
"""`4 von 5 Briefmarken`."""
_MANY = 2
_LAST_LINES = 14


@dataclass(frozen=True)
class Verdict:
    """`legend` are the lines that say what signs mean."""

    rating: Rating | None = None
    words: str = ""
    lines: frozenset[int] = frozenset()
    legend: frozenset[int] = frozenset()
    notes: list[Note] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)


@dataclass(frozen=True)
class _RatingLine:
    place: int
    passage: Passage
    rating: Rating
    label: str
    words: str
    disagrees: bool
    above: tuple[int, ...] = ()

    @property
    def rank(self) -> int:
        """A rating of the whole before one that just says so, and both before those of acting or music."""
        if _WHOLE.search(self.label):
            return 2
        return 1 if not self.label or _RATING_WORDS.fullmatch(self.label) or _VERDICT_WORDS.fullmatch(self.label) else 0

    @property
    def is_part(self) -> bool:
        return self.rank == 0 and _PARTS.fullmatch(self.label) is not None


def read_verdict(content: Sequence[Passage], *, title: str) -> Verdict:
    if is_page_of_many(content):
        return Verdict(notes=_several(content))
    legend, best = read_legend(content)
    last_prose = max((place for place, each in enumerate(content) if is_prose(each)), default=-1)
    rest = [(place, each) for place, each in enumerate(content) if each.number not in legend]
    rating_lines = [each for place, passage in rest if (each := _rating_line(place, passage, content, last_prose))]
    verdict = _found(rating_lines, [each for _, each in rest], title)
    verdict = replace(verdict, legend=frozenset(legend))
    verdict = _with_spoken_verdict(verdict, [each for _, each in rest])
    return _on_scale(verdict, best)


def rate(text: str) -> Rating | None:
    """The rating of a line of which somebody said that it rates."""
    found = find_ratings(text)
    return _clearest(found) if found else parse_rating(text.rpartition(":")[2])


def rates(passage: Passage) -> bool:
    """Does this line say that it rates, in a list of links too?"""
    line = _rating_line(0, passage, [passage], -1)
    return line is not None and line.rank > 0 and bool(line.label)


def is_page_of_many(content: Sequence[Passage]) -> bool:
    """Several posts on one page: bylines, and texts that go on elsewhere."""
    bylines = sum(
        1
        for each in content
        if len(each.plain) < _LONGEST and is_byline(each.plain) and any(map(str.isdigit, each.plain))
    )
    continued = sum(1 for each in content if _CONTINUES.search(each.plain))
    titled = sum(
        1 for each in content if len(each.plain) < _LONGEST and _TITLED.match(each.plain) and find_ratings(each.plain)
    )
    return (bylines > _MANY and bylines + continued > _MANY + 1) or continued > _MANY - 1 or titled > _MANY


def _found(rating_lines: list[_RatingLine], content: Sequence[Passage], title: str) -> Verdict:
    if rating_lines:
        return _decide(rating_lines)
    in_title = find_ratings(title)
    if len(in_title) == 1:
        return Verdict(rating=in_title[0].rating)
    if empty := _empty_lines(content):
        return Verdict(lines=frozenset(empty), notes=[Note(Doubt.RATING_IS_EMPTY, line=empty[0])])
    return _in_running_text(content)


# A line that rates


def _rating_line(place: int, passage: Passage, content: Sequence[Passage], last_prose: int) -> _RatingLine | None:
    """A line that rates: words with a separator, or none, before the rating, and little behind it."""
    text = passage.whole if passage.lines[0].is_weak or not passage.is_item else passage.text
    text = passage.plain if "](" in text or text.startswith(("#", "[")) else text
    if len(text) > _LONGEST or _is_rule(text, is_above_text=place < last_prose):
        return None
    text = _EARLIER.sub("", text)
    if told := _BARE_NUMBER.fullmatch(text.strip("*_ ")):
        return _told(place, passage, told)
    found = find_ratings(text)
    if not found or _between(text, found) or _LETTERS_ALONE.fullmatch(text):
        return None
    before, after = text[: found[0].start], text[found[-1].end :]
    if not (
        _is_label(before)
        and _is_remark(after, has_label=bool(before.strip(_SEPARATORS)), is_drawn=not found[0].rating.text[0].isalpha())
    ) and not _closes_verdict(before, after):
        return None
    label, words = _label_and_words(before, after)
    return _RatingLine(
        place=place,
        passage=passage,
        rating=_clearest(found),
        label=label,
        words=words,
        above=_label_above(place, content) if not label else (),
        disagrees=len({round(each.rating.score, 2) for each in found}) > 1 or _LOST_SIGNS.search(before) is not None,
    )


def _label_above(place: int, content: Sequence[Passage]) -> tuple[int, ...]:
    """`Score` alone on the line above."""
    above = content[place - 1] if 0 < place < len(content) else None
    return tuple(above.numbers) if above and _RATING_WORDS.fullmatch(above.plain.strip("*_: ")) else ()


def _told(place: int, passage: Passage, match: re.Match[str]) -> _RatingLine | None:
    """`Rating (out of 10): 7`."""
    rating = parse_rating(f"{match['value']}/{match['best']}")
    label = match["label"].strip(_SEPARATORS)
    if not rating or not (_RATING_WORDS.fullmatch(label) or _WHOLE.search(label)):
        return None
    return _RatingLine(place, passage, rating, label, "", disagrees=False)


def _is_rule(text: str, *, is_above_text: bool) -> bool:
    """Three asterisks divide a text; only behind its last paragraph can they be stars."""
    return is_above_text and _RULE.fullmatch(text) is not None


def _label_and_words(before: str, after: str) -> tuple[str, str]:
    """`Fazit: Warm. 4/5` has the label `Fazit` and the words `Warm.`."""
    remark = after.strip(_SEPARATORS + ".!,;")
    remark = (
        "" if _UNKNOWN_UNIT.fullmatch(remark) and after[:1] == " " and after.lstrip()[:1] not in "–—-,;:|(" else remark
    )
    remark = " | ".join(part for part in remark.split(" | ") if not _OTHER_SITES.search(part))
    label = _LOST_SIGNS.sub("", before).strip(_SEPARATORS)
    opening, colon, spoken = before.partition(":")
    if (
        colon
        and spoken.strip(_SEPARATORS)
        and (
            _VERDICT_WORDS.fullmatch(opening.strip(_SEPARATORS)) or _RATING_WORDS.fullmatch(opening.strip(_SEPARATORS))
        )
    ):
        said = spoken.strip().strip(" \t–—|=•*_([").strip()
        said = re.sub(r"[\s,;]*(?:(?:also|daher|deshalb|therefore|so|alors|donc)?:)?$", "", said)
        return opening.strip(_SEPARATORS), " ".join(filter(None, [said, remark]))
    says = not _RATING_WORDS.fullmatch(label) and (bool(remark) or not _BARE_LABEL.fullmatch(label))
    return label, " ".join(filter(None, [label if says else "", remark]))


def _between(text: str, found: list[FoundRating]) -> str:
    """What separates two ratings of one line; the same rating in signs and in figures stands side by side."""
    gaps = [text[one.end : other.start] for one, other in pairwise(found)]
    return "".join(gaps).strip(_SEPARATORS + ",/").removeprefix("or ").removeprefix("oder ")


def _clearest(found: Sequence[FoundRating]) -> Rating:
    """Figures before signs, as signs get lost on the way."""
    figures = [each.rating for each in found if any(character.isdigit() for character in each.rating.text)]
    return (figures or [found[0].rating])[0]


def _is_label(before: str) -> bool:
    label = _LOST_SIGNS.sub("", before).strip(" \t\u00a0*_([")
    if not label or _RATING_WORDS.fullmatch(label) or _VERDICT_WORDS.fullmatch(label):
        return True
    return label.endswith((":", "–", "—", "-", "|", "=")) and (len(label) <= _LONGEST_REMARK or _opens_verdict(label))


def _opens_verdict(text: str) -> bool:
    opening, colon, _ = text.partition(":")
    return bool(colon) and _VERDICT_WORDS.fullmatch(opening.strip("*_ ")) is not None


def _closes_verdict(before: str, after: str) -> bool:
    """`Fazit: Ein warmer Film. 4/5`: the rating is the last word of the verdict."""
    return (
        _opens_verdict(before)
        and before.rstrip(" ([*_")[-1:] in set(".!?…:–—-|,;)”")
        and not after.strip(_SEPARATORS + ".!")
    )


def _is_remark(after: str, *, has_label: bool, is_drawn: bool) -> bool:
    rest = after.strip(" \t\u00a0*_)].!")
    if not rest:
        return True
    if not has_label and not is_drawn:
        return False
    if rest.startswith("="):
        return False
    if (has_label or is_drawn) and _UNKNOWN_UNIT.fullmatch(rest):
        return True
    if rest.startswith(("–", "—", "-", ",", "|", ":", "(", ";")):
        return not has_label or len(rest) <= _LONGEST_REMARK
    return has_label and after.lstrip(" *_)]").startswith((".", "!")) and len(rest) <= _LONGEST_REMARK


# Which of them


def _decide(rating_lines: list[_RatingLine]) -> Verdict:
    rank = max(each.rank for each in rating_lines)
    best = [each for each in rating_lines if each.rank == rank]
    if len({(each.rating.value, each.rating.best) for each in best}) > 1:
        return _undecided(rating_lines)
    chosen = best[-1]
    beside = _beside(chosen, rating_lines)
    parts = [
        each
        for each in rating_lines
        if each is not chosen and (each.is_part or (rank and each.rank < rank and each.place in beside))
    ]
    same = [each for each in best if each is not chosen and each.rating == chosen.rating]
    numbers = {number for each in (chosen, *parts, *same) for number in (*each.passage.numbers, *each.above)}
    if rank == 0 and len(rating_lines) == 1 and chosen.is_part:
        return Verdict(notes=[Note(Doubt.SEVERAL_RATINGS, line=chosen.passage.number, number=1)])
    doubt = Note(Doubt.RATINGS_DISAGREE, line=chosen.passage.number, detail=chosen.rating.text)
    return Verdict(
        rating=chosen.rating,
        words=chosen.words,
        lines=frozenset(numbers),
        notes=[doubt] if chosen.disagrees else [],
    )


def _beside(chosen: _RatingLine, rating_lines: list[_RatingLine]) -> set[int]:
    """The places of lines that rate, in one run with that of the whole."""
    places = {each.place for each in rating_lines}
    run = {chosen.place}
    for step in (-1, 1):
        place = chosen.place + step
        while place in places:
            run.add(place)
            place += step
    return run


def _undecided(rating_lines: list[_RatingLine]) -> Verdict:
    first = rating_lines[0].passage.number
    alternatives = tuple(
        Alternative(each.rating.text, each.label or "stands alone in its line", each.passage.number)
        for each in rating_lines
    )
    reason = "several ratings, and none says that it is for the whole"
    return Verdict(
        notes=[Note(Doubt.SEVERAL_RATINGS, line=first, number=len(rating_lines))],
        decisions=[Decision(Subject.RATING, "", reason, alternatives, first)],
    )


def _several(content: Sequence[Passage]) -> list[Note]:
    found = [each.number for each in content if len(each.plain) <= _LONGEST and find_ratings(each.plain)]
    return [Note(Doubt.SEVERAL_RATINGS, line=found[0], number=len(found))] if len(found) > 1 else []


def _empty_lines(content: Sequence[Passage]) -> list[int]:
    """`Rating:` with nothing behind it: the stars were lost on the way."""
    return [
        each.number
        for each in content
        if each.plain.rstrip("*_ ").endswith(":")
        and not each.is_item
        and _RATING_WORDS.fullmatch(each.plain.strip(":*_ \u00a0"))
    ]


def _in_running_text(content: Sequence[Passage]) -> Verdict:
    found = {(each.rating.value, each.rating.best): (line, each.rating) for line, each in _everywhere(content)}
    if not found:
        return Verdict()
    if len(found) > 1:
        alternatives = tuple(Alternative(rating.text, "stands in the text", line) for line, rating in found.values())
        return Verdict(
            decisions=[Decision(Subject.RATING, "", "several ratings in the text", alternatives, alternatives[0].line)]
        )
    line, rating = next(iter(found.values()))
    none = Alternative("", "no rating: it is said of something else")
    return Verdict(
        rating=rating,
        notes=[Note(Doubt.RATING_IN_TEXT, line=line, detail=rating.text)],
        decisions=[Decision(Subject.RATING, rating.text, "the only rating in the text", (none,), line)],
    )


def _everywhere(content: Sequence[Passage]) -> Iterator[tuple[int, FoundRating]]:
    for passage in content:
        if (
            len(passage.text) <= _LONGEST_PROSE
            and not _RULE.fullmatch(passage.whole)
            and not _LETTERS_ALONE.fullmatch(passage.text)
        ):
            for each in find_ratings(passage.text):
                yield passage.number, each


# What the critic says in a line of its own


def _with_spoken_verdict(verdict: Verdict, content: Sequence[Passage]) -> Verdict:
    """`Verdict: See it with somebody …`, without a rating or beside one; only where the text has ended."""
    if verdict.words and not _VERDICT_WORDS.fullmatch(verdict.words):
        return verdict
    for place in range(len(content) - 1, max(-1, len(content) - _LAST_LINES), -1):
        spoken = content[place]
        opening, colon, words = spoken.plain.strip("*_ ").partition(":")
        if (
            spoken.number in verdict.lines
            or not colon
            or not words.strip()
            or len(words) > _LONGEST_VERDICT
            or place == 0
        ):
            continue
        if _VERDICT_WORDS.fullmatch(opening.strip("*_ ")) and _is_last(place, content, verdict):
            return replace(verdict, words=words.strip("*_ "), lines=verdict.lines | set(spoken.numbers))
    return verdict


def _is_last(place: int, content: Sequence[Passage], verdict: Verdict) -> bool:
    return all(each.number in verdict.lines or len(each.plain) <= _LONGEST for each in content[place + 1 :])


# What signs mean


def read_legend(content: Sequence[Passage]) -> tuple[set[int], Decimal | None]:
    """The lines that explain the scale, and its best."""
    numbers: set[int] = set()
    best: Decimal | None = None
    for run in _drawn_runs(content):
        numbers |= {number for each in run for number in each.numbers}
        best = max(Decimal(_drawn(each.whole)) for each in run)
    for each in content:
        if len(each.plain) > _LONGEST_VERDICT or each.number in numbers:
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
    if len(_LEGEND_RUN.findall(text)) > 1:
        return Decimal(max(_drawn(text[match.start() :]) for match in _LEGEND_RUN.finditer(text)))
    drawn = [(_drawn(match[0]), match) for match in _DRAWN_LEGEND.finditer(text)]
    if len(drawn) > _MANY and all(one > other for (one, _), (other, _) in pairwise(drawn)):
        return Decimal(drawn[0][0])
    steps = list(_FIGURE_LEGEND.finditer(text))
    if len(steps) > _MANY and _covers(text, steps):
        figures = [int(step["last"] or step["first"]) for step in steps]
        if figures == sorted(figures) or figures == sorted(figures, reverse=True):
            return Decimal(max(figures))
    if _LEGEND_WORDS.fullmatch(text.strip("*_ ")) and (told := _SCALE_TOLD.search(text)):
        words = {"four": 4, "five": 5, "six": 6, "ten": 10}
        best = told["best"].lower()
        return Decimal(words.get(best) or int(best))
    return None


def _covers(text: str, steps: list[re.Match[str]]) -> bool:
    return sum(step.end() - step.start() for step in steps) > len(text) // 2


def _on_scale(verdict: Verdict, best: Decimal | None) -> Verdict:
    """Stars that tell no scale have that of the legend."""
    rating = verdict.rating
    if not rating or best is None or not _tells_no_scale(rating) or rating.value > best:
        return verdict
    return replace(verdict, rating=replace(rating, best=best))


def _tells_no_scale(rating: Rating) -> bool:
    """Signs or a number of stars without `of five`, and without empty stars."""
    text = rating.text
    if rating.is_letter or rating.is_percent or rating.is_thumbs or any(sign in text for sign in "☆✩⚝/⁄○□♡"):
        return text.strip().endswith(("1/2", "1/2)")) and text.strip()[:1] in set(_STARS)
    return not re.search(r"\b(?:out of|of|von|sur|de|su|auf|van|av)\b", text.replace("half of", ""), re.IGNORECASE)
