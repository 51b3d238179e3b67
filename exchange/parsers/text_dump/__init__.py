"""Reads the text of a page as extraction tools print it: the review, and the conversation from its indentation."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import PurePath

from exchange.cleaning import USUAL_LIMITS, Decoded, Limits, Refusal, decode
from exchange.ledger import Label, Ledger, LedgerDraft
from exchange.parsers.text_dump.around.boilerplate import byline_author
from exchange.parsers.text_dump.around.glued_buttons import unglued
from exchange.parsers.text_dump.around.printed_by_site import printed_by_site, told_of_printed
from exchange.parsers.text_dump.around.strange_buttons import with_known_buttons
from exchange.parsers.text_dump.around.surroundings import Surroundings
from exchange.parsers.text_dump.byline.in_text import with_writer_in_text
from exchange.parsers.text_dump.byline.meta import read_meta
from exchange.parsers.text_dump.byline.told import speakers_in
from exchange.parsers.text_dump.likeness.chosen_title import chosen_title
from exchange.parsers.text_dump.likeness.second_reader import LONGEST_PAGE
from exchange.parsers.text_dump.post.archive import archive_of_one, is_archive_page, turns_many
from exchange.parsers.text_dump.post.doubts import noted, without_doubts
from exchange.parsers.text_dump.post.like_title import Head
from exchange.parsers.text_dump.post.likely import with_likely_facts
from exchange.parsers.text_dump.post.outcome import ReadPost, told_of_unexplained
from exchange.parsers.text_dump.post.pages_own import explained, pages_own, with_text_of
from exchange.parsers.text_dump.post.post import read_post
from exchange.parsers.text_dump.post.seen_page import SeenPage, seen_page
from exchange.parsers.text_dump.post.title_choice import IS_LIKE_OTHERS, with_likeliest
from exchange.parsers.text_dump.post.title_on_page import title_on_page, with_title_doubted, with_title_of
from exchange.parsers.text_dump.post.told_by_site import (
    heard,
    labelled_verdict,
    labels_told_by_site,
    told_by_site,
    told_of_lines_left_out,
)
from exchange.parsers.text_dump.talk.badges import without_badges_of_writer
from exchange.parsers.text_dump.talk.conversation import Conversation, read_conversation
from exchange.parsers.text_dump.talk.overlooked import lines_like_heads
from exchange.parsers.text_dump.talk.pings import with_kinds_of_pings
from exchange.parsers.text_dump.talk.segments import Segments, divide, holds_comments
from exchange.parsers.text_dump.talk.trackbacks import label_pings, take_trackbacks
from exchange.parsers.text_dump.talk.unknown_heading import (
    counting_lines,
    counts_what_stands_below,
    words_for_comments,
)
from exchange.parsers.text_dump.text.collector import paused_collector
from exchange.parsers.text_dump.text.lines import Line, scan
from exchange.parsers.text_dump.text.passages import Passage, likely_width, passages
from exchange.parsers.text_dump.text.plain import plain
from exchange.parsers.text_dump.text.references import References, find_references
from exchange.parsers.text_dump.text.wide import wide_width_of
from exchange.parsers.text_dump.text.wrapping import mark_within, width_of
from exchange.records import (
    NO_SIBLINGS,
    Alternative,
    Corrections,
    Decision,
    Doubt,
    ImportedComment,
    ImportedPost,
    Note,
    Problem,
    Shared,
    Subject,
)
from exchange.remembered import short_memory

NAME = "text_dump"
_OTHER_FORMATS = ("<?xml", "<!doctype", "<html", "{", "[{", "---\n", "+++\n")
_OTHER_SUFFIXES = {".html", ".htm", ".xml", ".json", ".csv", ".zip", ".opml", ".rss", ".atom"}
_SNIFFED = 400
_MANY_LINES = 4
_FIRST_LINES = 3
_LINKS_OF_HEAD = "Link: ["  # elinks prints what stands in the head of a page
_LINKS_OF_LYNX = re.compile(r"#[^#\s]")
_LONGEST_NAME_OF_A_SITE = 60
_MOST_BELOW_FORM = 3
_MOST_TAGS = 12
_MOST_OF_TITLED = 2_000  # lines: what is longer is no page like those from which titles were learnt
_UNCORRECTED = Corrections()
_OF_THE_POST = {Label.BODY, Label.TITLE, Label.RATING, Label.FURTHER, Label.META}
_OF_NOTHING = {Label.BOILERPLATE, Label.UNEXPLAINED}
_OF_POST_AND_NOTHING = _OF_THE_POST | _OF_NOTHING


@dataclass(frozen=True)
class _Dump:
    """`with_buttons` are the same lines, with buttons in unknown languages read as known ones."""

    name: str
    lines: Sequence[Line]
    with_buttons: Sequence[Line]
    width: int | None
    references: References
    corrections: Corrections
    shared: Shared


@dataclass(frozen=True)
class _Above:
    """What was read of all that stands above the conversation; `draft` has labels for it alone."""

    draft: LedgerDraft
    segments: Segments
    post: ReadPost
    pings: Sequence[ImportedComment]


def recognises(files: Mapping[str, bytes]) -> bool:
    return bool(files) and all(_is_plain_text(name, raw) for name, raw in files.items())


def _is_plain_text(name: str, raw: bytes) -> bool:
    """Whatever its name, unless name or beginning say that it is something else; what is no text is refused later."""
    start = raw[:_SNIFFED].replace(b"\0", b"").decode("utf-8", "ignore").lstrip("\ufeff \t\r\n").lower()
    is_other = start.replace("\r\n", "\n").startswith(_OTHER_FORMATS)
    return PurePath(name).suffix.lower() not in _OTHER_SUFFIXES and not is_other


def parse(
    files: Mapping[str, bytes],
    *,
    encoding: str = "",
    corrections: Corrections = _UNCORRECTED,
    shared: Shared = NO_SIBLINGS,
    limits: Limits = USUAL_LIMITS,
) -> Iterator[ImportedPost | Problem]:
    for name, raw in files.items():
        try:
            decoded = decode(raw, encoding=encoding, limits=limits)
        except Refusal as refusal:
            yield Problem(name, refusal.line, refusal.what, refusal.remedy)
        else:
            yield read_page(name, decoded, corrections, shared)


@paused_collector()
@short_memory()
def read_page(
    name: str, decoded: Decoded, corrections: Corrections = _UNCORRECTED, shared: Shared = NO_SIBLINGS
) -> ImportedPost:
    """Read anew where other posts of the site tell what lines are, which then leave the text."""
    said = corrections.labels
    post = _read_page(name, decoded, corrections, shared)
    printed = [line for line in printed_by_site(post.ledger, post.comments, shared) if line not in said]
    taught = heard(shared.taught, post, decoded.lines, said)
    told = labels_told_by_site(post, taught)
    labels = {**told, **dict.fromkeys(printed, Label.BOILERPLATE), **said}
    notes = [*told_of_printed(printed), *told_of_lines_left_out(post, told, said)]
    if labels != said:
        corrections = replace(corrections, labels=labels)
        post = _read_page(name, decoded, corrections, shared)
    post = _with_heading_sought(post, decoded, corrections, shared)
    verdict = labelled_verdict(post, decoded.lines, shared)
    post = told_by_site(post, taught, verdict=verdict, is_rating_said=corrections.rating is not None)
    post = with_likely_facts(with_writer_in_text(post, decoded.lines, corrections), decoded.lines, corrections)
    return _as_page_reader_says(_noted(post, notes), decoded, corrections, shared)


def _as_page_reader_says(
    post: ImportedPost, decoded: Decoded, corrections: Corrections, shared: Shared
) -> ImportedPost:
    """Its title, or a question about it, and its text without what is the page's own; of a long dump only the beginning
    is looked at."""
    lines = unglued(scan(decoded.lines[:LONGEST_PAGE]))
    width = width_of(lines) or wide_width_of(lines)
    said = [line for line in lines if not line.is_blank]
    seen = seen_page(post, said, width)
    heading = " ".join(decoded.lines[number - 1].strip() for number in post.ledger.lines(Label.COMMENTS_HEADING))
    titles = title_on_page(post, seen, corrections, shared, heading=heading) if seen else []
    if titles:
        titled = replace(corrections, labels={**corrections.labels, titles[0]: Label.TITLE})
        again = with_title_of(post, _read_page(post.file, decoded, titled, shared), titles)
        corrections = corrections if again is post else titled
        post, seen = again, seen_page(again, said, width)
    elif seen and (doubted := with_title_doubted(post, seen, corrections, shared, heading=heading)) is not post:
        post, seen = doubted, seen if doubted.title else seen_page(doubted, said, width)
    return _without_pages_own(explained(post, seen, corrections), seen, decoded, corrections, shared) if seen else post


def _without_pages_own(
    post: ImportedPost, seen: SeenPage, decoded: Decoded, corrections: Corrections, shared: Shared
) -> ImportedPost:
    """The text is read anew without them."""
    own = pages_own(post, seen, corrections)
    post = without_doubts(post, own.agreed) if own.agreed else post
    post = noted(post, Doubt.TEXT_OR_PAGE, own.doubted, without=()) if own.doubted else post
    if not own.labels:
        return post
    corrections = replace(corrections, labels={**own.labels, **corrections.labels})
    return with_text_of(post, _read_page(post.file, decoded, corrections, shared), own.labels)


def _with_heading_sought(
    post: ImportedPost, decoded: Decoded, corrections: Corrections, shared: Shared
) -> ImportedPost:
    """Where no heading of comments was seen, each line that may be one in unknown words is tried."""
    if post.ledger.lines(Label.COMMENTS_HEADING):
        return post
    surely_post = corrections.last_body_line or 0
    counting = [
        (line, number)
        for line, number in counting_lines(decoded.lines, post.ledger)
        if line > surely_post and line not in corrections.labels
    ]
    for line, number in counting:
        labels = {**corrections.labels, line: Label.COMMENTS_HEADING}
        tried = _read_page(post.file, decoded, replace(corrections, labels=labels), shared)
        if counts_what_stands_below(line, number, tried, before=post):
            return tried
    asked = [Note(Doubt.MAY_COUNT_COMMENTS, line=line, number=number) for line, number in counting]
    asked += [Note(Doubt.MAY_HEAD_COMMENTS, line=line) for line in words_for_comments(decoded.lines, post)]
    return _noted(post, asked)


def _noted(post: ImportedPost, notes: Sequence[Note]) -> ImportedPost:
    return replace(post, notes=tuple(sorted((*post.notes, *notes), key=lambda note: note.line or 0)))


def _read_page(name: str, decoded: Decoded, corrections: Corrections, shared: Shared) -> ImportedPost:
    lines = unglued(scan(decoded.lines))
    width = width_of(lines) or wide_width_of(lines)
    mark_within(lines, width)
    references = find_references(lines)
    above = _read_above(_Dump(name, lines, with_known_buttons(lines, width), width, references, corrections, shared))
    draft, segments, post = above.draft, above.segments, above.post
    declared = segments.heading.declared if segments.heading else None
    declared = post.declared if declared is None else declared
    conversation = read_conversation(
        segments.conversation,
        draft,
        width=width,
        references=references,
        corrections=corrections,
        site=_site(lines, post.title),
        declared=declared,
        page=lines,
        posted=post.date,
        is_day_first=shared.is_day_first,
    )
    roots = sum("." not in comment.path for comment in conversation.comments)
    conversation.comments += label_pings(above.pings, after=roots, draft=draft)
    conversation.comments = with_kinds_of_pings(conversation.comments, lines)
    conversation.comments = without_badges_of_writer(conversation.comments, post.byline)
    around = Surroundings(draft, width, _site(lines, post.title))
    below = around.label(segments, conversation.comments)
    _take_below_form(post, below)
    _label_references(lines, references, draft)
    ledger = draft.close()
    return ImportedPost(
        source_id=f"{NAME}:{hashlib.sha256(decoded.text.encode()).hexdigest()}",
        file=name,
        encoding=decoded.encoding,
        title=post.title,
        film=post.film,
        body=post.body,
        ledger=ledger,
        pull_quote=post.pull_quote,
        verdict=post.verdict,
        rating=post.rating,
        byline=post.byline,
        date=post.date,
        links=post.links,
        declared_count=declared,
        comments=tuple(conversation.comments),
        notes=tuple(_notes(segments, post, conversation, ledger, declared)),
        decisions=(*post.decisions, *conversation.decisions),
        tags=post.tags,
    )


def _read_above(dump: _Dump, title_line: int | None = None) -> _Above:
    """The post, and where the conversation begins; read anew where a line turns out to be likelier its title."""
    draft = LedgerDraft(len(dump.lines))
    draft.label((line.number for line in dump.lines if line.is_blank), Label.BLANK)
    segments = _divide(dump.with_buttons, draft, dump.corrections, dump.references)
    lines, pings = take_trackbacks(segments.post, draft, width=dump.width, references=dump.references)
    is_counted = segments.heading is not None and bool(segments.heading.declared)  # so those are its comments
    archive = archive_of_one([*lines, *segments.form] if is_counted else dump.lines)
    archive = {line: day for line, day in archive.items() if line not in dump.corrections.labels}
    for line, day in archive.items():
        draft.label([line], Label.META if day else Label.BOILERPLATE)
    post = read_post(
        lines,
        draft,
        named=segments.heading.title if segments.heading else "",
        corrections=dump.corrections,
        width=dump.width,
        references=dump.references,
        file=dump.name,
        is_above_comments=segments.heading_line is not None,
        declared=segments.heading.declared if segments.heading else None,
        is_of_many=segments.is_of_many,
        speakers=speakers_in(segments.conversation),
        title_line=title_line,
        page=dump.lines,
        shared=dump.shared,
    )
    if post.likelier_title is not None:
        return _read_above(dump, post.likelier_title)
    post.date = post.date or max(archive.values(), default="")
    above = _Above(draft, segments, post, pings)
    if segments.is_of_many or dump.corrections.title is not None or Label.TITLE in dump.corrections.labels.values():
        return above
    is_of_site = dump.shared.is_enough and bool(post.title)  # which tells better where titles stand
    is_named = segments.heading is not None and bool(segments.heading.title)
    page = _page_of(lines, dump.width)
    taken = [draft.label_of(each.number) or Label.BODY for each in page]
    chosen = chosen_title(Head(page, lines), taken, is_above_comments=segments.heading_line is not None)
    if chosen is None or page[chosen.place].number in dump.corrections.labels:
        return above
    if title_line is not None or is_of_site or is_named or not chosen.is_sure:
        _ask_about_title(post, page, chosen.place)
        return above
    titled = _with_title(dump, page[chosen.place].number, before=post)
    return above if _text_of(titled) - _text_of(above) else titled  # what stood below the title was known before


def _page_of(lines: Sequence[Line], width: int | None) -> Sequence[Passage]:
    """What a title may be sought in."""
    said = [line for line in lines if not line.is_blank]
    return passages(said, width or likely_width(said)) if len(said) <= _MOST_OF_TITLED else []


def _ask_about_title(post: ReadPost, page: Sequence[Passage], place: int) -> None:
    """Where a line may be it as well, that is offered."""
    if post.title and not any(note.code is Doubt.TITLE_IS_A_GUESS for note in post.notes):
        post.notes.append(Note(Doubt.TITLE_IS_A_GUESS, line=page[place].number))
    post.decisions = with_likeliest(post.decisions, post.title, page, [place])


def _text_of(above: _Above) -> set[int]:
    """The numbers of its lines."""
    lines = (line.number for line in above.segments.post)
    return {number for number in lines if above.draft.label_of(number) is Label.BODY}


def _with_title(dump: _Dump, line: int, *, before: ReadPost) -> _Above:
    """With that line as the title; where there was none, and the rules take it for the page's own all the same, as if
    somebody had called it the title."""
    above = _read_above(dump, line)
    if before.title or above.draft.label_of(line) is Label.TITLE:
        return above
    labels = {**dump.corrections.labels, line: Label.TITLE}
    above = _read_above(replace(dump, corrections=replace(dump.corrections, labels=labels)))
    offered = Alternative(above.post.title, IS_LIKE_OTHERS, line)
    above.post.decisions.append(Decision(Subject.TITLE, above.post.title, IS_LIKE_OTHERS, (offered,)))
    return above


def _divide(lines: Sequence[Line], draft: LedgerDraft, corrections: Corrections, references: References) -> Segments:
    """Divide the page; lines of which somebody said what they are go where he said."""
    labels = corrections.labels
    said = {line.number: labels[line.number] for line in lines if line.number in labels and not line.is_blank}
    for number, label in said.items():
        if label in _OF_NOTHING:
            draft.label([number], label)
    end = references.first_line or len(lines) + 1
    left = [line for line in lines if line.number < end and said.get(line.number) not in _OF_POST_AND_NOTHING]
    heading_at = next((number for number, label in said.items() if label is Label.COMMENTS_HEADING), 0)
    segments = divide(left, after=corrections.last_body_line or 0, heading_at=heading_at)
    if not heading_at and not holds_comments(segments) and is_archive_page(left):
        segments = Segments(post=left, is_of_many=turns_many(left))
    of_the_post = [line for line in lines if said.get(line.number) in _OF_THE_POST] if said else []
    if not of_the_post:
        return segments
    post = sorted([*segments.post, *of_the_post], key=lambda line: line.number)
    return replace(segments, post=post)


def _site(lines: Sequence[Line], title: str) -> frozenset[str]:
    """What a page begins with may be the name of its site."""
    first = islice((plain(line.text) for line in _below_links_of_head(lines)), _FIRST_LINES)
    return frozenset(text for text in first if 1 < len(text) <= _LONGEST_NAME_OF_A_SITE and text != title)


def _below_links_of_head(lines: Sequence[Line]) -> Iterator[Line]:
    """lynx prints them as the first paragraph, elinks each on a line of its own."""
    first = next((place for place, line in enumerate(lines) if not line.is_blank), 0)
    below = islice(lines, first, None)
    if lines and _LINKS_OF_LYNX.match(lines[first].text):
        below = islice(lines, next((at for at in range(first, len(lines)) if lines[at].is_blank), first), None)
    return (line for line in below if not (line.is_blank or line.text.startswith(_LINKS_OF_HEAD)))


def _take_below_form(post: ReadPost, below: list[tuple[int, str]]) -> None:
    """Where nothing above the comments tells of the post, what one byline or one line of tags below the form says."""
    said = read_meta(below, {}, title="", is_day_first=None)
    if len(below) > _MOST_BELOW_FORM or sum(bool(byline_author(text)) for _, text in below) > 1:
        return
    if not post.byline and said.author:
        post.byline, post.date = said.author, post.date or said.date
    if not post.tags and len(said.tags) <= _MOST_TAGS:
        post.tags = said.tags


def _label_references(lines: Sequence[Line], references: References, draft: LedgerDraft) -> None:
    """The list of addresses at the end, as far as no address of it was used."""
    for line in lines[references.first_line - 1 :] if references.first_line else ():
        if not draft.is_labelled(line.number):
            draft.label([line.number], Label.BOILERPLATE)


def _notes(
    segments: Segments, post: ReadPost, conversation: Conversation, ledger: Ledger, declared: int | None
) -> list[Note]:
    notes = [*post.notes, *conversation.notes, *_about_counts(segments, conversation, declared)]
    if dated := lines_like_heads([line for line in segments.post if ledger.of(line.number).label is Label.BODY]):
        notes.append(Note(Doubt.HEADS_IN_TEXT, line=dated[0], detail=", ".join(map(str, dated)), number=len(dated)))
    return sorted([*notes, *told_of_unexplained(ledger)], key=lambda note: note.line or 0)


def _about_counts(segments: Segments, conversation: Conversation, declared: int | None) -> Iterator[Note]:
    """Pingbacks may or may not be in the declared number."""
    comments = [comment for comment in conversation.comments if not comment.is_missing]
    found = len(comments)
    written = sum(comment.kind == "comment" for comment in comments)
    line = segments.heading_line.number if segments.heading_line else None
    if declared is not None and declared > found:
        yield Note(Doubt.MISSING_COMMENTS, line=line, number=declared - found)
    if declared is not None and declared < written:
        yield Note(Doubt.MORE_COMMENTS_THAN_DECLARED, line=line, number=written - declared)
    if segments.heading_line and not found and declared != 0:
        yield Note(Doubt.HEADING_WITHOUT_LIST, line=line)
    if not found and not segments.heading_line and _prints_no_gaps(segments.post):
        yield Note(Doubt.TEXT_MAY_HOLD_COMMENTS)
    if found and not segments.heading_line:
        first = segments.conversation[0].number if segments.conversation else comments[0].lines[0]  # pings above it
        yield Note(Doubt.LIST_WITHOUT_HEADING, line=first)


def _prints_no_gaps(lines: Sequence[Line]) -> bool:
    """Tools for text alone print neither blank lines nor lists."""
    return len(lines) > _MANY_LINES and not any(line.is_blank for line in lines)
