"""What somebody said of a line, said of the same line in other files of the import: a site prints it on each page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from django.conf import settings

from exchange.cleaning import decode
from exchange.corrections import from_json
from exchange.ledger import Label
from exchange.models import ImportedFile
from exchange.writer.batches import correct


def say_everywhere(file: ImportedFile, said: Mapping[int, Label], before: Mapping[int, Label]) -> int:
    """In how many other files of its batch the lines stood, too; those were read again.

    `said` are labels by numbers of lines of `file`, `before` what these lines had been read as: where the same words
    are read as something else, as within a comment, they are left alone.
    """
    lines = _lines_of(file)
    wanted = {(_words(lines[number - 1]), before[number]): label for number, label in said.items()}
    return sum(_say(other, wanted) for other in _others(file))


def _others(file: ImportedFile) -> Iterator[ImportedFile]:
    """One in memory at a time."""
    others = file.batch.files.filter(problem="", is_left_out=False).exclude(pk=file.pk)
    for pk in list(others.order_by("pk").values_list("pk", flat=True)):
        yield ImportedFile.objects.select_related("batch").get(pk=pk)


def _say(file: ImportedFile, wanted: Mapping[tuple[str, Label], Label]) -> bool:
    corrections, read_as = from_json(file.corrections), file.report["lines"]
    known = {
        number: wanted[line, label]
        for number, line in enumerate(map(_words, _lines_of(file)), start=1)
        if (label := Label(read_as[str(number)].partition(":")[0])) and (line, label) in wanted
    }
    new = {number: label for number, label in known.items() if number not in corrections.labels}
    if new:
        correct(file, replace(corrections, labels={**corrections.labels, **new}))
    return bool(new)


def _lines_of(file: ImportedFile) -> Sequence[str]:
    return decode(bytes(file.raw), encoding=file.encoding, limits=settings.IMPORT_LIMITS).lines


def _words(line: str) -> str:
    return " ".join(line.split())
