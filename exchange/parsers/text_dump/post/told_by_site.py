"""What a post says where other posts of its site say it, and the rules overlooked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from blog.rating import parse_rating
from exchange.ledger import Label
from exchange.records import Corrections, Doubt, ImportedPost, Note, Saying, Taught
from exchange.site.examples import differing, is_person

_SILENT = {Label.BODY, Label.BOILERPLATE, Label.UNEXPLAINED}
_TALK = {Label.COMMENT, Label.COMMENTS_HEADING}
_LENGTH_OF_DAY = len("2014-05-05")


def labels_told_by_site(post: ImportedPost, taught: Taught) -> dict[int, Label]:
    """Labels for lines that were taken for something else than most lines like them."""
    ledger = {number: post.ledger.of(number).label for number in range(1, len(post.ledger) + 1)}
    labels = differing(taught.read_as, ledger)
    for saying in _news(post, taught):
        labels |= {line: Label.META for line in saying.lines if ledger[line] in _SILENT}
    if taught.rating and not post.rating:
        labels |= {line: Label.RATING for line in taught.rating.lines if ledger[line] in _SILENT | {Label.META}}
    return labels


def with_signature(taught: Taught, post: ImportedPost, lines: Sequence[str]) -> Taught:
    """With who wrote it, where the text begins or ends with a name alone as most posts of the site do."""
    text = post.ledger.lines(Label.BODY)
    ends = [text[-1]] * taught.is_signed_below + [text[0]] * taught.is_signed_above if text else []
    signed = next((line for line in ends if is_person(lines[line - 1])), 0)
    if post.byline or taught.byline or not signed:
        return taught
    return replace(taught, byline=Saying((signed,), lines[signed - 1].strip(" .–—-~")))


def _news(post: ImportedPost, taught: Taught) -> Iterator[Saying]:
    """What the post says and is not known, or not so well."""
    if taught.byline and not post.byline:
        yield taught.byline
    if taught.date and (not post.date or ("T" not in post.date and taught.date.value.startswith(post.date))):
        yield taught.date
    if taught.tags and not post.tags:
        yield taught.tags


def told_by_site(post: ImportedPost, taught: Taught, corrections: Corrections) -> ImportedPost:
    """With what is still missing, or is known better, taken from where other posts say it; a note names it."""
    told = replace(post, byline=_byline(post, taught), date=_date(post, taught), tags=_tags(post, taught))
    if corrections.rating is None and (saying := _heard(taught.rating, post)) and _rates_better(saying, post):
        told = replace(told, rating=parse_rating(saying.value), notes=_without_doubts_of_scale(post))
    changed = [name for name in ("byline", "date", "tags", "rating") if getattr(told, name) != getattr(post, name)]
    note = Note(Doubt.TOLD_BY_SITE, detail=", ".join(changed))
    return replace(told, notes=(*told.notes, note)) if changed else post


def _heard(saying: Saying | None, post: ImportedPost) -> Saying | None:
    """What comments say is not the post's."""
    is_talk = saying is not None and any(post.ledger.of(line).label in _TALK for line in saying.lines)
    return None if is_talk else saying


def _byline(post: ImportedPost, taught: Taught) -> str:
    """Somebody who writes there is known better than a name that nobody else on the site bears."""
    saying = _heard(taught.byline, post)
    if post.byline in taught.writers:
        return post.byline
    if saying and (not post.byline or saying.value in taught.writers):
        return saying.value
    return next((writer for writer in taught.writers if post.byline.startswith(f"{writer} ")), post.byline)


def _date(post: ImportedPost, taught: Taught) -> str:
    saying = _heard(taught.date, post)
    if not saying:
        return post.date
    is_same_day = saying.value[:_LENGTH_OF_DAY] == post.date[:_LENGTH_OF_DAY]
    return post.date if is_same_day and "T" in post.date else saying.value


def _tags(post: ImportedPost, taught: Taught) -> tuple[str, ...]:
    saying = _heard(taught.tags, post)
    return tuple(saying.value.split("\n")) if saying and not post.tags else post.tags


def _rates_better(saying: Saying, post: ImportedPost) -> bool:
    """A mark on a scale that no other post uses is hardly the critic's."""
    rating = parse_rating(saying.value)
    return rating is not None and (post.rating is None or post.rating.best != rating.best)


def _without_doubts_of_scale(post: ImportedPost) -> tuple[Note, ...]:
    return tuple(note for note in post.notes if note.code is not Doubt.RATING_WITHOUT_SCALE)
