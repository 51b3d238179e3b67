"""Reads the text of a page as extraction tools print it: the review, and the conversation from its indentation."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from exchange.cleaning import Decoded, Refusal, decode
from exchange.ledger import Label, Ledger, LedgerDraft
from exchange.parsers.text_dump.boilerplate import is_boilerplate, is_byline, opens_sidebar
from exchange.parsers.text_dump.conversation import Conversation, read_conversation
from exchange.parsers.text_dump.lines import Line, scan
from exchange.parsers.text_dump.post import ReadPost, read_post
from exchange.parsers.text_dump.segments import Segments, divide
from exchange.records import Doubt, ImportedPost, Note, Problem

NAME = "text_dump"
_OTHER_FORMATS = ("<?xml", "<!doctype", "<html", "{", "[{", "---\n", "+++\n")
_LONGEST_SIDEBAR_LINE = 80


def recognises(files: Mapping[str, bytes]) -> bool:
    return bool(files) and all(_is_plain_text(name, raw) for name, raw in files.items())


def _is_plain_text(name: str, raw: bytes) -> bool:
    if PurePath(name).suffix.lower() not in {"", ".txt", ".text", ".dump"}:
        return False
    try:
        start = decode(raw).text.lstrip()[:20].lower()
    except Refusal:
        return PurePath(name).suffix != ""
    return not start.startswith(_OTHER_FORMATS)


def parse(files: Mapping[str, bytes], *, encoding: str | None = None) -> Iterator[ImportedPost | Problem]:
    for name, raw in files.items():
        try:
            decoded = decode(raw, encoding=encoding)
        except Refusal as refusal:
            yield Problem(name, refusal.line, refusal.what, refusal.remedy)
        else:
            yield read_page(name, decoded)


def read_page(name: str, decoded: Decoded) -> ImportedPost:
    lines = scan(decoded.lines)
    draft = LedgerDraft(len(lines))
    draft.label((line.number for line in lines if line.is_blank), Label.BLANK)
    segments = divide(lines)
    post = read_post(segments.post, draft, named=segments.heading.title if segments.heading else "")
    conversation = read_conversation(list(segments.conversation), draft)
    _label_the_rest(segments, draft)
    ledger = draft.close()
    declared = segments.heading.declared if segments.heading else post.declared
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
    )


def _label_the_rest(segments: Segments, draft: LedgerDraft) -> None:
    if segments.heading_line:
        draft.label([segments.heading_line.number], Label.COMMENTS_HEADING)
    for part in (segments.between, segments.form):
        _label_surroundings(part, draft)


def _label_surroundings(lines: Sequence[Line], draft: LedgerDraft) -> None:
    """Known words of forms and footers, and the short lines below a sidebar's heading; the rest stays unexplained."""
    in_sidebar = False
    for line in lines:
        if line.is_blank:
            continue
        in_sidebar = opens_sidebar(line.text) or (in_sidebar and len(line.text) <= _LONGEST_SIDEBAR_LINE)
        if in_sidebar or is_boilerplate(line.whole) or is_boilerplate(line.text):
            draft.label([line.number], Label.BOILERPLATE)
        elif is_byline(line.text):
            draft.label([line.number], Label.META)


def _notes(
    segments: Segments, post: ReadPost, conversation: Conversation, ledger: Ledger, declared: int | None
) -> list[Note]:
    notes = [*post.notes, *conversation.notes, *_about_counts(segments, conversation, declared)]
    if unexplained := ledger.lines(Label.UNEXPLAINED):
        ranges = ledger.ranges(Label.UNEXPLAINED)
        notes.append(Note(Doubt.UNEXPLAINED, line=unexplained[0], detail=ranges, number=len(unexplained)))
    return sorted(notes, key=lambda note: note.line or 0)


def _about_counts(segments: Segments, conversation: Conversation, declared: int | None) -> Iterator[Note]:
    """Pingbacks may or may not be in the declared number."""
    found = len(conversation.comments)
    written = sum(comment.kind == "comment" for comment in conversation.comments)
    line = segments.heading_line.number if segments.heading_line else None
    if declared is not None and declared > found:
        yield Note(Doubt.MISSING_COMMENTS, line=line, number=declared - found)
    if declared is not None and declared < written:
        yield Note(Doubt.MORE_COMMENTS_THAN_DECLARED, line=line, number=written - declared)
    if segments.heading_line and not found and declared != 0:
        yield Note(Doubt.HEADING_WITHOUT_LIST, line=line)
    if found and not segments.heading_line:
        yield Note(Doubt.LIST_WITHOUT_HEADING, line=segments.conversation[0].number)
