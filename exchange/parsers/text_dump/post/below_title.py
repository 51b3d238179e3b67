"""What stands between the title and the text: byline, facts, buttons, tags, and the title once more."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exchange.ledger import Label, LedgerDraft
from exchange.parsers.text_dump.around.boxes import is_shared, size_of_buttons
from exchange.parsers.text_dump.byline.linked import read_links
from exchange.parsers.text_dump.byline.runs import run_of, size_of_tags
from exchange.parsers.text_dump.byline.said import Said
from exchange.parsers.text_dump.byline.signing import signer_in
from exchange.parsers.text_dump.byline.told import (
    captions_film,
    heads_told,
    is_printed_in_head,
    names_itself_again,
    names_picture_of,
    says_of_post,
    tell_of_post,
    tells_in_head,
)
from exchange.parsers.text_dump.post.above_facts import size_of_year_and_maker
from exchange.parsers.text_dump.post.fact_sheet import size_of_box, size_of_listing, stands_above_facts
from exchange.parsers.text_dump.post.film import is_certificate, name_of
from exchange.parsers.text_dump.post.head_facts import size_of_credits, tells_credits
from exchange.parsers.text_dump.post.title import (
    counts_clicks,
    counts_comments,
    is_handle,
    is_name,
    is_only_rating,
    is_prose,
    is_same,
    signs,
    signs_head,
)
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.passages import Passage, is_apart
from exchange.parsers.text_dump.text.references import References


@dataclass(frozen=True)
class BelowTitle:
    """`declared` is the number in the heading of the comments, `speakers` are names in the conversation."""

    title: str
    lines: Sequence[Line]
    draft: LedgerDraft
    said: Said
    references: References
    declared: int | None
    speakers: frozenset[str]

    def without_head(self, content: list[Passage]) -> list[Passage]:
        """Labels what it takes; what is left begins with the text, or with a rating above it."""
        place = 0
        kept: list[Passage] = []
        signer = signer_in(content, is_dated=self.said.is_dated)
        while place < len(content):
            each = content[place]
            below = content[place + 1] if place + 1 < len(content) else None
            if sure := self._take_sure(content, place, signer):
                place += sure
                continue
            if below and captions_film(each.plain, self.title):
                kept.append(each)
                place += 1
                continue
            taken = self._take_two(each, below) if below else 0
            is_kept = below is not None and (tell_of_post(content[place + 1 : place + 3]) or tells_credits(below.plain))
            if not taken and is_only_rating(each.plain) and (is_kept or (signer and signer[0] == place + 1)):
                kept.append(each)
                taken = 1
            taken = taken or self._take_run(content, place) or self._take_one(each, below)
            if not taken and not kept and below and stands_above_facts(each, below):
                kept.append(each)
                taken = 1
            if not taken:
                break
            place += taken
        return [*kept, *content[place:]]

    def _take_sure(self, content: list[Passage], place: int, signer: tuple[int, str] | None) -> int:
        """Who signed, the year with who made the film, and how often the page was read."""
        each = content[place]
        if signer and (place == signer[0] or each.plain == content[signer[0]].plain):
            self.said.take_signer(each, signer[1])
            return 1
        if place == 0 and (size := size_of_year_and_maker(content)):
            self._label(content[:size], Label.META)
            self.said.lines.append((each.number, f"Year: {each.plain}"))
            return size
        if counts_clicks(content, place):
            is_count = self.declared is not None and each.plain == str(self.declared)
            self._label([each], Label.META if is_count else Label.BOILERPLATE)
            return 1
        return 0

    def _take_two(self, each: Passage, below: Passage) -> int:
        """A name above a date, or set apart above the text."""
        if signs(each, below) and not is_same(each.plain, self.title):
            self.said.take_together([each, below])
            return 2
        if is_handle(below.plain) and is_name(each.plain) and not is_apart(each, below):
            self.said.take_together([each])
            self._label([below], Label.BOILERPLATE)
            return 2
        if is_prose(below) and (signs_head(each.whole) or names_itself_again(each, self.lines, self.speakers)):
            self.said.take_together([each])
            return 1
        return 0

    def _take_run(self, content: list[Passage], place: int) -> int:
        """`Posted by` above a name, and the like; or tags as points between the byline and the text."""
        if self.said.lines and (size := size_of_tags(content, place)):
            self.said.take_tags(content[place : place + size])
            return size
        listing, size = size_of_listing(content, place), run_of(content, place)
        rated = next((at for at in range(size) if is_only_rating(content[place + at].plain)), None)
        size = size if rated is None else rated
        if listing > size and place + listing < len(content):
            self.said.take_listing(content[place : place + listing])
            return listing
        if size and place + size < len(content):
            is_open = rated is not None and size > 1 and content[place + size - 1].plain.islower()
            self.said.take(content[place : place + size - is_open])
            self._label(content[place + size - is_open : place + size], Label.META)
            return size
        size = size_of_box(content, place) or size_of_credits(content, place)
        if size and place + size < len(content):
            for each in content[place : place + size]:
                self.said.take([each])
            return size
        is_heading, buttons = heads_told(content, place, self.title), size_of_buttons(content, place)
        taken = 1 if is_heading else buttons if place + buttons < len(content) else 0
        self._label(content[place : place + taken], Label.META if is_heading else Label.BOILERPLATE)
        return taken

    def _take_one(self, each: Passage, below: Passage | None) -> int:
        is_last = below is None
        is_label = tells_in_head(each, below, self.title, is_told=bool(self.said.lines))
        is_label = is_label or read_links(each, self.references) is not None or is_certificate(each.plain)
        if says_of_post(each) or counts_comments(each.plain, self.title) or (is_label and not is_last):
            self.said.take([each])
        elif is_last:
            return 0
        elif is_same(each.plain, self.title) or (each.plain.isupper() and is_same(each.plain, name_of(self.title))):
            self._label([each], Label.TITLE)
        elif (
            is_printed_in_head(each)
            or is_shared(each)
            or (below is not None and names_picture_of(each, below, self.title))
        ):
            self._label([each], Label.BOILERPLATE)
        else:
            return 0
        return 1

    def _label(self, passages: Iterable[Passage], label: Label) -> None:
        for each in passages:
            self.draft.label(each.numbers, label)
