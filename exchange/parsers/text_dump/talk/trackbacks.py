"""Other pages that link to a post, as Movable Type, Serendipity and some themes of WordPress print them: between the
post and its comments."""

import re
from collections.abc import Sequence
from dataclasses import replace

from exchange.dates import find_date
from exchange.ledger import Label, LedgerDraft
from exchange.parsers.text_dump.talk.conversation import read_conversation
from exchange.parsers.text_dump.talk.pings import is_heading_of_pings
from exchange.parsers.text_dump.talk.unheaded import is_dated_name
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.passages import passages
from exchange.parsers.text_dump.text.plain import plain
from exchange.parsers.text_dump.text.references import References
from exchange.records import Corrections, ImportedComment

_PROSE = 60
_FARTHEST = 200
_TITLE_AND_END = 2
_TRACKED = re.compile(
    r"(?:tracked|received|aufgenommen|empfangen|reçu|recibido|ricevuto)(?:[ ,:]*(?:on|am|le|el|il))?\s?:?"
    r" (?P<when>\S.{4,50})",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"(?:we)?blog: (?P<name>\S.{0,80})", re.IGNORECASE)
_TITLED = re.compile(r"(?:[»›>*•-]\s?)?(?P<title>\S.{0,120}?) (?:from|von|de|da) (?P<name>\S.{0,80})", re.IGNORECASE)
_AROUND = re.compile(
    r"https?://\S{3,300}|trackback (?:ur[il]|address)\b.{0,80}|trackback[- ]ur[il] für diesen eintrag"
    r"|(?:listed )?below are links to (?:we)?blogs that reference\b.{0,200}|trackback specific uri for this entry"
    r"|no trackbacks?|keine trackbacks",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(r"(?:listed )?below are links", re.IGNORECASE)


def take_trackbacks(
    post: Sequence[Line], draft: LedgerDraft, *, width: int | None, references: References
) -> tuple[list[Line], list[ImportedComment]]:
    """The lines above them, and the pings, without their places; the lines between them are the page's own."""
    lines = list(post)
    heading = _heading(lines)
    if heading is None:
        return lines, []
    if listed := _listed(lines[heading + 1 :], width, references):
        draft.label([lines[heading].number], Label.COMMENTS_HEADING)
        return lines[:heading], listed
    start = heading if _are_pings([line for line in lines[heading + 1 :] if not line.is_blank]) else None
    if start is None:
        return lines, []
    entries = _entries([line for line in lines[start + 1 :] if not line.is_blank])
    draft.label([lines[start].number], Label.COMMENTS_HEADING if entries else Label.BOILERPLATE)
    taken = {line.number for entry in entries for line in entry}
    draft.label(
        (line.number for line in lines[start + 1 :] if not (line.is_blank or line.number in taken)), Label.BOILERPLATE
    )
    return lines[:start], [_ping(entry, width) for entry in entries]


def label_pings(pings: Sequence[ImportedComment], *, after: int, draft: LedgerDraft) -> list[ImportedComment]:
    """With their places behind the roots of the conversation, of which there are so many."""
    placed = [replace(ping, path=str(after + number)) for number, ping in enumerate(pings, start=1)]
    for ping in placed:
        inside = (number for number in range(ping.lines[0], ping.lines[1] + 1) if not draft.is_labelled(number))
        draft.label(inside, Label.COMMENT, path=ping.path)
    return placed


def _heading(lines: Sequence[Line]) -> int | None:
    """The last heading of pings, with text above it."""
    for place in range(len(lines) - 1, max(0, len(lines) - _FARTHEST), -1):
        if is_heading_of_pings(lines[place].text) and not lines[place].is_item:
            return place if any(len(line.text) > _PROSE for line in lines[:place]) else None
    return None


def _listed(below: Sequence[Line], width: int | None, references: References) -> list[ImportedComment]:
    """Pings set like comments, each with its word, or with a name and a date, and nothing beside them."""
    content = [line for line in below if not line.is_blank]
    if not content or not (content[0].is_item or is_dated_name(content, 0)):
        return []
    total = content[-1].number
    conversation = read_conversation(
        below, LedgerDraft(total), width=width, references=references, corrections=Corrections()
    )
    listed = [comment for comment in conversation.comments if not comment.is_missing]
    taken = {number for comment in listed for number in range(comment.lines[0], comment.lines[1] + 1)}
    are_pings = all((comment.author and comment.created) or comment.kind == "pingback" for comment in listed)
    if not are_pings or not taken.issuperset(line.number for line in content):
        return []
    return [replace(comment, kind="pingback") for comment in listed]


def _are_pings(below: Sequence[Line]) -> bool:
    """Known words, then entries that end with the word that they were tracked."""
    left = _without_words_around(below)
    return (not left and bool(below)) or (bool(left) and _TRACKED.fullmatch(plain(left[-1].text)) is not None)


def _without_words_around(below: Sequence[Line]) -> list[Line]:
    """Where a tool broke the words that announce them, the rest down to the colon belongs to those."""
    left: list[Line] = []
    is_open = False
    for line in below:
        is_around = _AROUND.fullmatch(plain(line.text)) is not None
        if not (is_around or is_open):
            left.append(line)
        is_open = (is_around and _ANNOUNCES.match(plain(line.text)) is not None) or is_open
        is_open = is_open and not line.text.endswith((":", "："))
    return left


def _entries(below: Sequence[Line]) -> list[list[Line]]:
    entries: list[list[Line]] = []
    open_entry: list[Line] = []
    for line in _without_words_around(below):
        open_entry.append(line)
        if _TRACKED.fullmatch(plain(line.text)):
            entries.append(open_entry)
            open_entry = []
    return entries


def _ping(entry: Sequence[Line], width: int | None) -> ImportedComment:
    texts = [plain(line.text) for line in entry]
    tracked = _TRACKED.fullmatch(texts[-1])
    found = find_date(tracked["when"]) if tracked else None
    source = next((match for text in texts if (match := _SOURCE.fullmatch(text))), None)
    titled = _TITLED.fullmatch(texts[0])
    name = source or titled
    first = 1 if titled and not source and len(texts) > _TITLE_AND_END else 0
    inside = [line for line in entry[first:-1] if not _SOURCE.fullmatch(plain(line.text))]
    return ImportedComment(
        path="",
        text="\n".join(each.whole for each in passages(inside, width)),
        lines=(entry[0].number, entry[-1].number),
        text_lines=tuple(line.number for line in inside),
        author=name["name"] if name else "",
        created=found.date if found else "",
        kind="pingback",
    )
