"""What a person corrected in a file, said in words, each with the name by which it is taken back."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from exchange.desk.lines import WORDS, as_ranges
from exchange.records import Corrections


@dataclass(frozen=True)
class Correction:
    name: str
    words: str


def corrections_in_words(corrections: Corrections) -> list[Correction]:
    return [*_of_facts(corrections), *_of_lines(corrections), *_of_places(corrections)]


def _of_facts(corrections: Corrections) -> Iterator[Correction]:
    if corrections.title is not None:
        yield Correction("title", _("The title is “%s”") % corrections.title if corrections.title else _("No title"))
    if corrections.film is not None or corrections.year is not None:
        film = " ".join(str(part) for part in (corrections.film, corrections.year) if part)
        yield Correction("film", _("The film is “%s”") % film if film else _("About no film"))
    if corrections.rating is not None:
        yield Correction(
            "rating", _("The rating is “%s”") % corrections.rating if corrections.rating else _("No rating")
        )
    if corrections.last_body_line is not None:
        yield Correction("last_body_line", _("The text ends with line %d") % corrections.last_body_line)


def _of_lines(corrections: Corrections) -> Iterator[Correction]:
    for label in dict.fromkeys(corrections.labels.values()):
        for first, last in as_ranges(sorted(line for line, given in corrections.labels.items() if given == label)):
            lines = str(first) if first == last else f"{first}-{last}"
            words = _("Lines %(lines)s: %(label)s") % {"lines": lines, "label": WORDS[label]}
            yield Correction(f"labels-{lines}", words)


def _of_places(corrections: Corrections) -> Iterator[Correction]:
    for line, parent in sorted(corrections.parents.items()):
        words = _("The comment on line %(line)d answers the post") if not parent else None
        words = words or _("The comment on line %(line)d answers the one on line %(parent)d")
        yield Correction(f"parents-{line}", words % {"line": line, "parent": parent})
    for line, is_list in sorted(corrections.lists.items()):
        words = _("Line %d begins a list") if is_list else _("Line %d begins a reply")
        yield Correction(f"lists-{line}", words % line)
