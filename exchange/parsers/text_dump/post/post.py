"""The post above the conversation: its parts in the order in which they are taken out of the lines."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from blog.rating import parse_rating
from exchange.dates import holds_open_date, is_day_first, is_day_first_on_page
from exchange.ledger import Label, LedgerDraft
from exchange.parsers.text_dump.around.boxes import Known
from exchange.parsers.text_dump.around.foot import Parted, without_foot
from exchange.parsers.text_dump.around.interruptions import without_interruptions
from exchange.parsers.text_dump.around.printed_by_site import told_of_printed
from exchange.parsers.text_dump.byline.byline import read_byline, signs_only
from exchange.parsers.text_dump.byline.closing_block import said_in_rest
from exchange.parsers.text_dump.byline.end_of_post import names_tags
from exchange.parsers.text_dump.byline.linked import read_links
from exchange.parsers.text_dump.byline.said import Said
from exchange.parsers.text_dump.byline.signing import (
    end_of_site_head,
    printed_by_site,
    size_of_standfirst,
)
from exchange.parsers.text_dump.further.further import linked, read_further
from exchange.parsers.text_dump.likeness.disputed import Disputed, disputed
from exchange.parsers.text_dump.likeness.of_siblings import labels_lines, printed_around, without_headings
from exchange.parsers.text_dump.likeness.opinion import Opinion, TakenPage
from exchange.parsers.text_dump.likeness.second_reader import read_again
from exchange.parsers.text_dump.post.archive import is_page_of_many
from exchange.parsers.text_dump.post.below_title import BelowTitle
from exchange.parsers.text_dump.post.beside_title import leads_here, said_behind
from exchange.parsers.text_dump.post.body import read_body
from exchange.parsers.text_dump.post.fact_lines import facts_in
from exchange.parsers.text_dump.post.figures import rating_in_brackets
from exchange.parsers.text_dump.post.film import film_of, is_facts, name_of
from exchange.parsers.text_dump.post.head_facts import end_of_notices
from exchange.parsers.text_dump.post.head_runs import signed_above_text, take_runs_above
from exchange.parsers.text_dump.post.like_title import Head
from exchange.parsers.text_dump.post.outcome import ReadPost
from exchange.parsers.text_dump.post.pictures import captions_in
from exchange.parsers.text_dump.post.plain_title import text_of, title_below, titled_in_entry
from exchange.parsers.text_dump.post.rated_above import rated_above, rates_above
from exchange.parsers.text_dump.post.rated_facts import rating_in_facts
from exchange.parsers.text_dump.post.rest import end_of_text, is_set_apart, start_of_rest
from exchange.parsers.text_dump.post.spoken import Verdict
from exchange.parsers.text_dump.post.title import (
    QUOTED_SENTENCE,
    byline_beside_rating,
    is_archive,
    is_prose,
    is_same,
    rated_by_writer,
)
from exchange.parsers.text_dump.post.title_choice import (
    Title,
    begins_page,
    read_title,
    title_of_first_line,
    with_likelier,
)
from exchange.parsers.text_dump.post.title_doubts import better_title, with_offers
from exchange.parsers.text_dump.post.verdict import rate, rates, read_verdict
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.passages import Passage, likely_width, passages
from exchange.parsers.text_dump.text.references import References
from exchange.records import NO_SIBLINGS, Corrections, Doubt, Note, Shared

_UNCORRECTED, _NO_REFERENCES, _NOTHING = Corrections(), References(), Known()
_DOUBTED_TITLES = {Doubt.NO_TITLE, Doubt.TITLE_IS_A_GUESS}
_SAID_OUTSIDE = {Label.META, Label.BOILERPLATE, Label.UNEXPLAINED}
_SAID = {Label.BODY, Label.TITLE, Label.RATING, Label.FURTHER, *_SAID_OUTSIDE}


def read_post(  # noqa: PLR0913, what a page tells beside its lines, each by its name
    lines: Sequence[Line],
    draft: LedgerDraft,
    *,
    named: str,
    corrections: Corrections = _UNCORRECTED,
    width: int | None = None,
    references: References = _NO_REFERENCES,
    file: str = "",
    is_above_comments: bool = False,
    declared: int | None = None,
    is_of_many: bool = False,
    speakers: frozenset[str] = frozenset(),
    title_line: int | None = None,
    page: Sequence[Line] = (),
    shared: Shared = NO_SIBLINGS,
) -> ReadPost:
    """`named` is the title in the heading of the comments, `declared` the number in it; `width` is the column at which
    the dump is wrapped, if it is; `speakers` are names in the conversation; `title_line` is the line that a reading
    before found to be the title; `page` are all lines of the dump, of which any may tell how its dates are written.

    Lines that the draft has a label for already are left alone.
    """
    return _Reading(
        lines, draft, named.strip("*_ "), corrections, width, references, file, is_above_comments, declared, is_of_many,
        speakers, title_line, page or lines, shared,
    ).read()  # fmt: skip


@dataclass
class _Reading:
    lines: Sequence[Line]
    draft: LedgerDraft
    named: str
    corrections: Corrections
    width: int | None
    references: References
    file: str
    is_above_comments: bool
    declared: int | None
    is_of_many: bool
    speakers: frozenset[str]
    title_line: int | None
    page: Sequence[Line]
    shared: Shared
    post: ReadPost = field(default_factory=ReadPost)
    rated_above: list[Passage] = field(default_factory=list)
    site: set[str] = field(default_factory=set)
    ends: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.said = Said(self.draft, self.references)

    def read(self) -> ReadPost:
        free = [line for line in self.lines if not (line.is_blank or self.draft.is_labelled(line.number))]
        said = {line.number: self.corrections.labels[line.number] for line in free if self._is_said(line)}
        width = self.width or likely_width([line for line in self.lines if not line.is_blank])
        content = passages([line for line in free if line.number not in said], width)
        spoken = passages([line for line in free if line.number in said], None)
        content = self._without_foot(content)
        if not self.is_of_many or is_archive(self._title(content).text):
            content = self._read_title(content, spoken, said)
        content = self._without_foot(content, self._known())
        if self._is_of_many(content):
            self._keep_whole(content, spoken, said)
            self._read_all_said()
            return self.post
        content = self._read_rating(content, [each for each in spoken if said[each.number] is Label.RATING])
        content = self._read_further(content, [each for each in spoken if said[each.number] is Label.FURTHER])
        content = self._without_signed(self._without_facts(content))
        content = self._without_foot(content, self._known())
        content = self._part(without_interruptions(content))
        content = self._without_captions(content)
        content = self._without_rest(self.said.take_end(content, self.post.title, self.speakers))
        page = passages([line for line in self.lines if not line.is_blank], width)
        taken = TakenPage(page, self.draft.label_of, self.is_above_comments or bool(self.speakers))
        opinions = read_again(taken, shared=self.shared)
        self.post.likelier_title = self._likelier_title(page, opinions)
        if self.post.likelier_title is not None:
            return self.post
        self._offer_titles(page, opinions)
        if self.corrections.last_body_line is None:
            content = self._without_disputed(self._without_printed(content), taken, opinions)
        self._read_body(content, [each for each in spoken if said[each.number] is Label.BODY])
        self._obey([each for each in spoken if said[each.number] in _SAID_OUTSIDE], said)
        facts = self._read_all_said()
        self.post.film = film_of(
            self.post.title,
            facts=facts,
            is_rated=self.post.rating is not None,
            corrections=self.corrections,
            text=self.post.body,
            named=self.named,
            printed=(each.text for each in page if self.draft.label_of(each.number) is not Label.FURTHER),
        )
        return self.post

    def _without_foot(self, content: list[Passage], known: Known = _NOTHING) -> list[Passage]:
        """On a page of many posts, what is said of one is none of the page's."""
        parted = without_foot(content, known=known, references=self.references)
        if not self.is_of_many:
            return self._part(parted)
        self._label(parted.boilerplate, Label.BOILERPLATE)
        printed = {each.number for each in parted.boilerplate}
        return [each for each in content if each.number not in printed]

    def _known(self) -> Known:
        return Known(self.site, self.said.authors, name_of(self.post.title))

    def _is_of_many(self, content: list[Passage]) -> bool:
        return self.is_of_many or is_archive(self.post.title) or is_page_of_many(content)

    def _keep_whole(self, content: list[Passage], spoken: list[Passage], said: dict[int, Label]) -> None:
        """A page of many posts: none of their ratings, bylines and links is that of the page."""
        self.post.notes += read_verdict(content, title="").notes
        self._label(self.rated_above, Label.BOILERPLATE)
        for each in (each for each in spoken if said[each.number] in {Label.RATING, Label.FURTHER}):
            self._label([each], said[each.number])
        self._read_body(self._without_printed(content), [each for each in spoken if said[each.number] is Label.BODY])
        self._obey([each for each in spoken if said[each.number] in _SAID_OUTSIDE], said)

    def _without_printed(self, content: list[Passage]) -> list[Passage]:
        printed = printed_around(content, self.shared)
        self._label(printed, Label.BOILERPLATE)
        self.post.notes += told_of_printed([number for each in printed for number in each.numbers])
        return [each for each in content if each not in printed]

    def _is_said(self, line: Line) -> bool:
        return self.corrections.labels.get(line.number) in _SAID

    def _label(self, passages: Iterable[Passage], label: Label) -> None:
        for each in passages:
            self.draft.label(each.numbers, label)

    def _part(self, parted: Parted) -> list[Passage]:
        self._label(parted.boilerplate, Label.BOILERPLATE)
        self.said.writers += parted.writers
        for each in parted.meta:
            self.said.take([each])
        for several in parted.together:
            self.said.take_together(several)
        for each in parted.tags:
            self.said.take_tags([each])
        return parted.text

    def _read_all_said(self) -> list[str]:
        """Tells which of it is about the film."""
        said = self.said.read(title=self.post.title, is_day_first=self._is_day_first())
        self.post.byline, self.post.date, self.post.tags = said.author, said.date, said.tags
        self.post.declared = said.declared
        return said.facts

    def _is_day_first(self) -> bool | None:
        """The rest of the page is asked only where a line among the facts leaves it open."""
        told = is_day_first(line.raw for line in self.lines)
        if told is not None or not any(holds_open_date(text) for _, text in self.said.lines):
            return told
        return is_day_first_on_page((line.text for line in self.page), of_site=self.shared.is_day_first)

    # Title and what stands around it

    def _read_title(self, content: list[Passage], spoken: list[Passage], said: dict[int, Label]) -> list[Passage]:
        own = [each for each in spoken if said[each.number] is Label.TITLE]
        title = self._title(content)
        own = own or ([] if title.text else title_below(content, self.said.lines))
        self._label(own, Label.TITLE)
        content = [each for each in content if each not in own]
        place = None if own else title.place
        is_below = bool(own and content) and own[0].number < content[0].number
        begins = 0 if is_below else self._label_above(content, place)
        if place is not None and (behind := said_behind(content[place].plain, title.text)):
            self.said.lines.append((content[place].number, behind))
        quoted = [each for each in content[:begins] if place is None and QUOTED_SENTENCE.fullmatch(each.plain)]
        rest = content[begins:]
        if not is_archive(title.text):
            standfirst = size_of_standfirst(rest) if title.text else 0
            rest = [*quoted, *rest[:standfirst], *self._without_head(rest[standfirst:], title.text)]
        self.post.title = title.text
        if own:
            named, said_there = titled_in_entry(own[0].plain)
            self.post.title = named or text_of(own[0])
            self.said.lines += [(own[0].number, said_there)] if said_there else []
        if self.corrections.title is not None:
            self.post.title = self.corrections.title.strip()
        elif not own:
            self.post.decisions += title.decisions
        if not self.post.title:
            self.post.notes.append(Note(Doubt.NO_TITLE))
        elif not own and self.corrections.title is None:
            self.post.notes += [note for note in title.notes if note.code is not Doubt.NO_TITLE]
        return rest

    def _title(self, content: list[Passage]) -> Title:
        for named in filter(None, (self.corrections.title, self.named)):
            title = read_title(content, named=named, file=self.file, lines=self.lines)
            if title.place is not None:
                return title
        title = read_title(content, named=self.named, file=self.file, lines=self.lines)
        if not title.text and content and content[0].number == self.title_line and begins_page(content, self.lines):
            return title_of_first_line(content, self.file)
        likelier = (place for place, each in enumerate(content[:-1]) if each.number == self.title_line)
        return next((with_likelier(title, content, place, file=self.file) for place in likelier), title)

    def _label_above(self, content: list[Passage], place: int | None) -> int:
        """The site's own head; bylines in it are the post's."""
        begins = end_of_site_head(content) or end_of_notices(content) if place is None else place + 1
        menu = printed_by_site(content, begins, place)
        self.rated_above = [] if place is None else rated_above(content, place)
        runs = take_runs_above(content, begins if place is None else place, menu, self.said)
        for each in content[:begins]:
            is_quoted = place is None and QUOTED_SENTENCE.fullmatch(each.plain)
            if each.number in runs or is_quoted or each in self.rated_above:
                continue
            is_title = place is not None and is_same(each.plain, content[place].plain) and not leads_here(each)
            if place is not None and (each is content[place] or is_title):
                self._label([each], Label.TITLE)
            elif each.number not in menu and (
                read_byline(each.plain) or is_facts(each.plain) or read_links(each, self.references)
            ):
                self.said.take([each])
            elif is_prose(each) and each.number not in menu:
                self._label([each], Label.UNEXPLAINED)
            else:
                self._label([each], Label.BOILERPLATE)
                self.site.add(each.plain)
        return begins

    def _without_head(self, content: list[Passage], title: str) -> list[Passage]:
        below = BelowTitle(title, self.lines, self.draft, self.said, self.references, self.declared, self.speakers)
        return below.without_head(content)

    # Rating and further reading

    def _read_rating(self, content: list[Passage], said: list[Passage]) -> list[Passage]:
        listed = read_further(content, self.references).lines
        rated = [each for each in content if each.number not in listed or rates(each)]
        self._label(said, Label.RATING)
        verdict = self._read_above(read_verdict(rated, title=self.post.title))
        by_hand = next((rating for each in said if (rating := rate(each.plain))), None)
        in_title = rating_in_brackets(self.post.title, [line.text for line in self.lines])
        in_facts = None if verdict.lines else rating_in_facts(text for _, text in self.said.lines)
        if in_facts and Doubt.RATING_IN_TEXT in {note.code for note in verdict.notes}:
            verdict = replace(verdict, rating=None, notes=[], decisions=[])
        self.post.rating = by_hand or verdict.rating or in_title or in_facts
        is_said = not (read_byline(verdict.words) or labels_lines(verdict.words, content, self.shared))
        self.post.verdict = verdict.words if is_said else ""
        lines = verdict.lines or rated_by_writer(rated)
        numbers = lines | verdict.legend
        self.ends |= lines
        rating_lines = [each for each in content if each.number in lines]
        self._label(rating_lines, Label.RATING)
        self.said.lines += [(each.number, by) for each in rating_lines if (by := byline_beside_rating(each.whole))]
        self._label([each for each in content if each.number in verdict.legend - lines], Label.BOILERPLATE)
        is_entered = self.corrections.rating is not None and self._obey_rating(self.corrections.rating)
        if not (is_entered or by_hand):
            self.post.notes += verdict.notes
            self.post.decisions += verdict.decisions
        self.said.take_below_rating(lines, content)
        return [each for each in content if not (each.number in numbers or self.draft.is_labelled(each.number))]

    def _read_above(self, verdict: Verdict) -> Verdict:
        above = [each for each in self.rated_above if not self.draft.is_labelled(each.number)]
        rated = read_verdict(above, title=self.post.title)
        is_taken = rates_above(rated, verdict)
        self._label(above, Label.RATING if is_taken else Label.BOILERPLATE)
        return replace(rated, lines=verdict.lines, legend=verdict.legend) if is_taken else verdict

    def _obey_rating(self, text: str) -> bool:
        """What was entered, if it is a rating; nothing entered means that there is none."""
        rating = parse_rating(text) if text.strip() else None
        if text.strip() and not rating:
            self.post.notes.append(Note(Doubt.NO_RATING_ENTERED, detail=text.strip()))
            return False
        self.post.rating = rating
        return True

    def _read_further(self, content: list[Passage], said: list[Passage]) -> list[Passage]:
        further = read_further(content, self.references)
        self._label(said, Label.FURTHER)
        self.post.links = (*further.links, *linked(said, self.references))
        self.post.notes += [] if said else further.notes
        self._label([each for each in content if each.number in further.lines], Label.FURTHER)
        self.ends |= further.lines
        return [each for each in content if each.number not in further.lines]

    # The text

    def _without_captions(self, content: list[Passage]) -> list[Passage]:
        captions = captions_in(content, self.post.title)
        self._label([content[place] for place in captions], Label.BOILERPLATE)
        for place in (place for place, is_sure in captions.items() if not is_sure):
            self.post.notes.append(Note(Doubt.TAKEN_FOR_CAPTION, line=content[place].number))
        return [each for place, each in enumerate(content) if place not in captions]

    def _without_facts(self, content: list[Passage]) -> list[Passage]:
        told = facts_in(content)
        for each in (each for each in content if each.number in told):
            self.said.take([each])
        return [each for each in content if each.number not in told]

    def _without_signed(self, content: list[Passage]) -> list[Passage]:
        """`Reviewed by Ada Lind`, alone in its block between credits, a motto and the text."""
        if self.said.authors:
            return content
        signed = signed_above_text(content)
        for each in signed:
            self.said.take([each])
        return [each for each in content if each not in signed]

    def _without_rest(self, content: list[Passage]) -> list[Passage]:
        """Short lines below the rating and the further reading, with which a text has ended, are none of it."""
        if self.corrections.last_body_line is not None:
            return content
        ends = end_of_text(content, self.ends)
        begins = start_of_rest(content, ends)
        if not (0 < begins < len(content) and any(map(is_prose, content[:begins]))):
            return content
        is_below_end = bool(ends) and content[begins - 1].number < ends
        if not is_below_end and not self._stands_above_foot(content, begins):
            return content
        said = said_in_rest(content[begins:], is_signed=bool(self.said.authors), title=self.post.title)
        for each in content[begins:]:
            self._label([each], Label.META if each.number in said else Label.UNEXPLAINED)
        self.said.lines += [(number, text) for number, text in said.items() if text]
        return content[:begins]

    def _likelier_title(self, page: Sequence[Passage], opinions: Mapping[int, Opinion]) -> int | None:
        """Not asked where the conversation or somebody names the title, or for a second time."""
        is_known = self.named or self.title_line is not None or self.corrections.title is not None
        if is_known or Label.TITLE in self.corrections.labels.values():
            return None
        head, has_one = Head(page, self.lines), bool(self.post.title)
        return better_title(head, opinions, self.draft.label_of, shared=self.shared, has_one=has_one)

    def _offer_titles(self, page: Sequence[Passage], opinions: Mapping[int, Opinion]) -> None:
        if not _DOUBTED_TITLES.isdisjoint(note.code for note in self.post.notes):
            self.post.decisions = with_offers(self.post.decisions, self.post.title, Head(page, self.lines), opinions)

    def _without_disputed(
        self, content: list[Passage], page: TakenPage, opinions: Mapping[int, Opinion]
    ) -> list[Passage]:
        """What no rule knew, and the two readers do; not asked where somebody said how far the text goes."""
        noted = [note.line for note in self.post.notes if note.line is not None]
        asked = without_headings(content, self.shared)
        lines = disputed(asked, page, opinions, title=self.post.title, noted=noted)
        for each in (each for each in content if each.number in lines.labels):
            self.said.take([each]) if self._is_told(each, lines) else self._label([each], lines.labels[each.number])
        self.post.notes += lines.notes
        return [each for each in content if each.number not in lines.labels]

    def _is_told(self, each: Passage, lines: Disputed) -> bool:
        """Tags with a label; what the last reader adds says too seldom who signs, and another name is a credit."""
        label, is_signed = lines.labels[each.number], signs_only(each.plain) and not self.said.authors
        is_meta = label is Label.META and each.number not in lines.by_last and not self.said.names_another(each.plain)
        return is_meta or names_tags(each.plain) or (label is not Label.BOILERPLATE and is_signed)

    def _stands_above_foot(self, content: list[Passage], begins: int) -> bool:
        below = [line.number for line in self.lines if line.number > content[-1].last and not line.is_blank]
        printed = [number for number in below if self.draft.is_labelled(number)]
        return is_set_apart(content, begins, printed, is_above_comments=self.is_above_comments)

    def _read_body(self, content: list[Passage], said: list[Passage]) -> None:
        last = self.corrections.last_body_line
        inside = [each for each in content if last is None or each.number <= last]
        inside = sorted([*inside, *said], key=lambda each: each.number)
        self._label(inside, Label.BODY)
        blanks = frozenset(line.number for line in self.lines if line.is_blank)
        self.post.body, self.post.pull_quote = read_body(inside, self.references, blanks)
        behind = [each for each in content if last is not None and each.number > last]
        self._label(self._part(without_foot(behind, keep=0)), Label.UNEXPLAINED)

    def _obey(self, said: list[Passage], labels: dict[int, Label]) -> None:
        for each in said:
            label = labels[each.number]
            if label is Label.META:
                self.said.take([each])
            else:
                self._label([each], label)
