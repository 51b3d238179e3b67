"""What a post says where the other posts of its site say it, and the rules overlooked.

What the rules took for it is kept wherever the site does not know better, and nothing is heard that somebody corrected.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from blog.rating import find_ratings, parse_rating
from exchange.ledger import Label
from exchange.records import FEWEST_SIBLINGS, Doubt, ImportedPost, Note, Saying, Shared, Taught
from exchange.site.examples import differing, is_person

_SILENT = {Label.BODY, Label.BOILERPLATE, Label.UNEXPLAINED}
_LEFT_OUT = {Label.META, Label.BOILERPLATE, Label.UNEXPLAINED}
_TALK = {Label.COMMENT, Label.COMMENTS_HEADING}
_HEARD = {Label.META, Label.RATING}
_AROUND_NAME = " .–—-~"
_LENGTH_OF_DAY = len("2014-05-05")
_FEWEST_SPACES = 2
_FACTS = ("byline", "date", "tags", "rating")


def heard(taught: Taught, post: ImportedPost, lines: Sequence[str], said: Mapping[int, Label]) -> Taught:
    """Without what stands in comments or where somebody `said` that it is something else, and without other facts where
    somebody said which lines tell them; with who wrote the post where its text begins or ends with a name alone, as
    most texts of the site do."""
    deaf = {line for line, label in said.items() if label not in _HEARD}
    deaf |= {line for line in range(1, len(post.ledger) + 1) if post.ledger.of(line).label in _TALK}
    is_told, is_rated = (label in said.values() for label in (Label.META, Label.RATING))
    byline = _unless(deaf, taught.byline) or _unless(deaf, None if post.byline else _signature(taught, post, lines))
    return replace(
        taught,
        byline=None if is_told and post.byline else byline,
        date=None if is_told and post.date else _unless(deaf, taught.date),
        tags=_unless(deaf, taught.tags),
        rating=None if is_rated and post.rating else _unless(deaf, taught.rating),
        writers=() if is_told else taught.writers,
    )


def _unless(deaf: set[int], saying: Saying | None) -> Saying | None:
    return saying if saying and deaf.isdisjoint(saying.lines) else None


def _signature(taught: Taught, post: ImportedPost, lines: Sequence[str]) -> Saying | None:
    """The line at an end of the text, or the one just beyond it, which may have been left out."""
    text = post.ledger.lines(Label.BODY)
    if not text:
        return None
    below = (_beyond(post, text[-1], 1), text[-1]) if taught.is_signed_below else ()
    above = (_beyond(post, text[0], -1), text[0]) if taught.is_signed_above else ()
    ends = [line for line in (*below, *above) if line]
    names = ((line, lines[line - 1].strip(_AROUND_NAME)) for line in ends)
    return next((Saying((line,), name) for line, name in names if is_person(name)), None)


def _beyond(post: ImportedPost, line: int, way: int) -> int:
    """The next line that says something and is none of the text; 0 where there is none."""
    line += way
    while 0 < line <= len(post.ledger) and post.ledger.of(line).label is Label.BLANK:
        line += way
    return line if 0 < line <= len(post.ledger) and post.ledger.of(line).label in _LEFT_OUT else 0


def labels_told_by_site(post: ImportedPost, taught: Taught) -> dict[int, Label]:
    """Labels for lines that were taken for something else than most lines like them."""
    ledger = {number: post.ledger.of(number).label for number in range(1, len(post.ledger) + 1)}
    labels = differing(taught.read_as, ledger)
    for saying in _news(post, taught):
        labels |= {line: Label.META for line in saying.lines if ledger[line] in _SILENT}
    if taught.rating and not post.rating:
        labels |= {line: Label.RATING for line in taught.rating.lines if ledger[line] in _SILENT | {Label.META}}
    return labels


def told_of_lines_left_out(
    post: ImportedPost, labels: Mapping[int, Label], said: Mapping[int, Label]
) -> Iterator[Note]:
    """Which lines of the text leave it so."""
    out = sorted(line for line in labels if line not in said and post.ledger.of(line).label is Label.BODY)
    if out:
        yield Note(Doubt.TAKEN_AS_ELSEWHERE, line=out[0], detail=", ".join(map(str, out)), number=len(out))


def _news(post: ImportedPost, taught: Taught) -> Iterator[Saying]:
    """What the post says and is not known, or not so well."""
    if taught.byline and not post.byline:
        yield taught.byline
    if taught.date and (not post.date or ("T" not in post.date and taught.date.value.startswith(post.date))):
        yield taught.date
    if taught.tags and not post.tags:
        yield taught.tags


def labelled_verdict(post: ImportedPost, lines: Sequence[str], shared: Shared) -> str:
    """`Last gasp: Rent it, hose it down, return it.` beside the marks, where each post has such a label there."""
    rating = post.ledger.lines(Label.RATING)
    said = {line: lines[line - 1].strip() for line in rating if shared.labelled.get(line, 0) >= FEWEST_SIBLINGS}
    words = [text.partition(":")[2].strip() for text in said.values() if not (any(map(str.isdigit, text)))]
    words = [each for each in words if each.count(" ") >= _FEWEST_SPACES and not find_ratings(each)]
    return words[0] if len(words) == 1 and post.rating else ""


def told_by_site(post: ImportedPost, taught: Taught, *, verdict: str, is_rating_said: bool) -> ImportedPost:
    """With what is still missing, or is known better, taken from where other posts say it; a note names it."""
    told = replace(post, byline=_byline(post, taught), date=_date(post, taught), tags=_tags(post, taught))
    if taught.rating and not is_rating_said and _rates_better(taught.rating, post):
        notes = tuple(note for note in post.notes if note.code is not Doubt.RATING_WITHOUT_SCALE)
        told = replace(told, rating=parse_rating(taught.rating.value), notes=notes)
    told = replace(told, verdict=told.verdict or verdict)
    changed = [name for name in (*_FACTS, "verdict") if getattr(told, name) != getattr(post, name)]
    if not changed:
        return post
    line = next((saying.lines[0] for name in changed if (saying := getattr(taught, name, None))), None)
    note = Note(Doubt.TOLD_BY_SITE, line=line, detail=", ".join(changed), number=len(changed))
    return replace(told, notes=(*told.notes, note))


def _byline(post: ImportedPost, taught: Taught) -> str:
    """Somebody who writes there is known better than a word that nobody bears as a name; a guest stays."""
    saying = taught.byline
    if saying and (not post.byline or (saying.value in taught.writers and not is_person(post.byline))):
        return post.byline if post.byline in taught.writers else saying.value
    return max((name for name in taught.writers if post.byline.startswith(f"{name} ")), key=len, default=post.byline)


def _date(post: ImportedPost, taught: Taught) -> str:
    if not taught.date:
        return post.date
    is_same_day = taught.date.value[:_LENGTH_OF_DAY] == post.date[:_LENGTH_OF_DAY]
    return post.date if is_same_day and "T" in post.date else taught.date.value


def _tags(post: ImportedPost, taught: Taught) -> tuple[str, ...]:
    return tuple(taught.tags.value.split("\n")) if taught.tags and not post.tags else post.tags


def _rates_better(saying: Saying, post: ImportedPost) -> bool:
    """A mark on a scale that no other post uses is hardly the critic's."""
    rating = parse_rating(saying.value)
    return rating is not None and (post.rating is None or post.rating.best != rating.best)
