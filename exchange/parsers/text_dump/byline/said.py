"""The lines that tell of a post, gathered while it is read: labelled, and kept until all of them are there."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from exchange.ledger import Label, LedgerDraft
from exchange.parsers.text_dump.byline.byline import opens_tags, read_byline
from exchange.parsers.text_dump.byline.end_of_post import said_at_end
from exchange.parsers.text_dump.byline.linked import read_links
from exchange.parsers.text_dump.byline.meta import Meta, read_meta
from exchange.parsers.text_dump.byline.piece import Byline
from exchange.parsers.text_dump.byline.runs import joined, run_of
from exchange.parsers.text_dump.byline.signature import is_full_name, signature_in, signed_above_rest, signed_below
from exchange.parsers.text_dump.post.fact_tables import size_of_table
from exchange.parsers.text_dump.post.title import is_prose
from exchange.parsers.text_dump.text.passages import Passage
from exchange.parsers.text_dump.text.references import References

_FEW = 2


@dataclass
class Said:
    """`lines` are numbers and texts; `linked` what the addresses in some of them tell; `writers` whom boxes name."""

    draft: LedgerDraft
    references: References
    lines: list[tuple[int, str]] = field(default_factory=list)
    linked: dict[int, Byline] = field(default_factory=dict)
    writers: list[str] = field(default_factory=list)

    @property
    def is_dated(self) -> bool:
        return any(read.date for read in self._bylines())

    @property
    def authors(self) -> set[str]:
        return {read.author for read in self._bylines() if read.author}

    def names_another(self, text: str) -> bool:
        """Another writer than a line before."""
        said = read_byline(text)
        return said is not None and bool(self.authors) and said.author not in {"", *self.authors}

    def _bylines(self) -> list[Byline]:
        return [read for _, text in self.lines if (read := read_byline(text))]

    def read(self, *, title: str, is_day_first: bool | None) -> Meta:
        """Where no line does, a box may name who wrote the post."""
        meta = read_meta(self.lines, self.linked, title=title, is_day_first=is_day_first)
        names = set(self.writers) or {text for number, text in self.lines if self._signs_text(number, text)}
        return replace(meta, author=names.pop()) if not meta.author and len(names) == 1 else meta

    def _signs_text(self, number: int, text: str) -> bool:
        """A full name alone, with nothing but a gap between it and the text above."""
        above = number - 1
        while above > 1 and self.draft.label_of(above) is Label.BLANK:
            above -= 1
        return above > 0 and is_full_name(text) and self.draft.label_of(above) is Label.BODY

    def take(self, passages: Sequence[Passage]) -> None:
        self._label(passages)
        first = passages[0]
        if size_of_table([each.plain for each in passages]) == len(passages):
            pairs = zip(passages[::2], passages[1::2], strict=True)
            self.lines += [(label.number, f"{label.plain.rstrip(': ')}: {told.plain}") for label, told in pairs]
            return
        self.lines.append((first.number, joined(each.plain or each.whole for each in passages)))
        if len(passages) == 1 and (linked := read_links(first, self.references)):
            self.linked[first.number] = linked

    def take_signer(self, passage: Passage, name: str) -> None:
        self.take([passage])
        self.linked[passage.number] = Byline(author=name)

    def take_tags(self, items: Sequence[Passage]) -> None:
        self._label(items)
        self.lines.append((items[0].number, f"Tags: {', '.join(each.plain for each in items)}"))

    def take_listing(self, passages: Sequence[Passage]) -> None:
        """Labels alone, each with its values in the lines below it."""
        self._label(passages)
        for each in passages:
            if each.plain.endswith(":"):
                self.lines.append((each.number, each.plain))
            else:
                number, told = self.lines[-1]
                self.lines[-1] = (number, f"{told}{' ' if told.endswith(':') else ', '}{each.plain}")

    def take_end(self, content: Sequence[Passage], title: str, speakers: Collection[str] = ()) -> list[Passage]:
        """The rest of the content."""
        for passages, text in said_at_end(content):
            self._label(passages)
            self.lines += [(passages[0].number, text)] if text else []
        linked = [each for each in content[-_FEW:] if not is_prose(each) and read_links(each, self.references)]
        for each in linked:
            self.take([each])
        left = [each for each in content if not self.draft.is_labelled(each.number)]
        size, name = signature_in(left, title=title, known={*self.authors, *speakers})
        if size and self.authors <= {name}:
            self.take_signer(left.pop(), name)
            self._label([left.pop()] if size > 1 else [])
        elif not (size or self.authors) and (
            signed := signed_above_rest(left, title=title, known={*self.authors, *speakers})
        ):
            self.take_signer(*signed)
            left = [each for each in left if each.number != signed[0].number]
        return left

    def take_below_rating(self, rated: Collection[int], content: Sequence[Passage]) -> None:
        if not self.authors and (signed := signed_below(rated, content)):
            self.take_signer(*signed)

    def take_together(self, passages: Sequence[Passage]) -> None:
        """`Tags:` with its tags below, a signature, or what else says one thing in several lines."""
        first, rest = passages[0], [each.plain.strip(" #,") for each in passages[1:] if _is_written(each)]
        is_tags = bool(rest) and opens_tags(first.plain) and all(rest)
        if not is_tags and run_of(passages, 0) == len(passages):
            self.take(passages)
            return
        self._label(passages)
        text = f"{first.plain.rstrip(': ')}: {', '.join(rest)}" if is_tags else f"by {first.plain.strip(' –—-~()')}"
        self.lines += [(each.number, each.plain) for each in passages[1:] if not is_tags]
        self.lines.append((first.number, text))

    def _label(self, passages: Sequence[Passage]) -> None:
        for each in passages:
            self.draft.label(each.numbers, Label.META)


def _is_written(passage: Passage) -> bool:
    """A comma alone parts two tags where a tool breaks lines at links."""
    return any(map(str.isalnum, passage.plain))
