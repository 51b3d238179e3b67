"""What is printed below the text of a post, and within it: buttons, neighbours, author boxes, bylines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from exchange.dates import is_date
from exchange.parsers.text_dump.around.boilerplate import (
    is_byline,
    is_interruption,
    names_writer,
    opens_about,
    opens_foot,
    opens_form,
)
from exchange.parsers.text_dump.around.boxes import (
    Known,
    heads_call,
    is_about,
    is_above_field,
    is_in_box,
    is_printed,
    opens_box,
    tells_of_critic,
    tells_of_named,
    tells_of_stranger,
    tells_of_writer,
    writer_of_box,
)
from exchange.parsers.text_dump.around.calls import calls_readers, counts_shares, opens_sharing
from exchange.parsers.text_dump.around.entries import tells_of_entry
from exchange.parsers.text_dump.around.lists_of_others import lists_own, rates_another
from exchange.parsers.text_dump.byline.byline import opens_tags, read_byline, read_label
from exchange.parsers.text_dump.byline.closing_block import are_tags_below, lists_tags
from exchange.parsers.text_dump.byline.linked import read_links
from exchange.parsers.text_dump.byline.listed_tags import tags_below
from exchange.parsers.text_dump.byline.piece import is_page_count
from exchange.parsers.text_dump.byline.runs import run_of
from exchange.parsers.text_dump.further.databases import names_database
from exchange.parsers.text_dump.further.further import opens_further
from exchange.parsers.text_dump.post.below_labels import start_below_labels
from exchange.parsers.text_dump.post.fact_sheet import is_fact_sheet, is_showing, tells_where
from exchange.parsers.text_dump.post.film import is_credit, is_facts
from exchange.parsers.text_dump.post.title import is_prose, signs, signs_head
from exchange.parsers.text_dump.post.verdict import rates
from exchange.parsers.text_dump.text.marks import holds_mark
from exchange.parsers.text_dump.text.passages import Passage, holds_pictogram, is_apart
from exchange.parsers.text_dump.text.references import References

_FARTHEST_HEADING = 40
_FARTHEST_FOOT = 120
_LONGEST_IN_FOOT = 120
_MOST_ABOUT = 4
_LONGEST_COUNT = 4
_FEW = 2
_MOST_TAGS = 20
_LONGEST_TAGS = 120
_LONGEST_TAG = 45
_PICTOGRAM = re.compile(r"[\U0001f000-\U0001faff\ufe0f]")
_ENDS_TEXT = frozenset('?!…“”’"')
_NO_REFERENCES = References()
_SIGNATURE = re.compile(r"[–—-]{1,2}\s?(?:[^\W\d_a-zß-ÿ][\w.’'-]{0,20})(?:\s[^\W\d_a-zß-ÿ][\w.’'-]{0,20}){0,2}")
_NEIGHBOURS = re.compile(r"(?:«|<<) (?P<titles>[^«»]{5,200}) (?:»|>>)")
_CUT = ("…", "...", "[…]", "[...]", "…]", "...]")
QUOTED = re.compile(
    r"(?:>\s?)?[*_]{0,3}(?:“[^“”]+”|”[^”]+”|‘[^‘]+’|„[^„“”]+[“”]|«[^«»]+»|»[^«»]+«|「[^「」]+」|\"[^\"]+\")[*_]{0,3}"
    r"(?:\s{1,3}[–—-]{1,2}\s?[^\W\d_][^.!?\n]{1,60}|\s\([^()\n]{2,60}\)"
    r"| {1,3}[–—-]{1,2} ?[^\W\d_](?:[^.!?\n]|(?<=[^\W\d_a-zß-ÿ])\.|(?<=[ –—-][^\W\d_a-zß-ÿ][a-z])\.(?= )){1,60})?"
)


@dataclass
class Parted:
    """Passages by what they are: of the text, said of it, or printed around it; `together` say one thing of it;
    `writers` are those whom boxes tell of; `tags` are lists without a label."""

    text: list[Passage] = field(default_factory=list)
    meta: list[Passage] = field(default_factory=list)
    boilerplate: list[Passage] = field(default_factory=list)
    together: list[list[Passage]] = field(default_factory=list)
    writers: list[str] = field(default_factory=list)
    tags: list[Passage] = field(default_factory=list)


_NOTHING = Known()


def without_foot(
    content: Sequence[Passage], *, keep: int = 1, known: Known = _NOTHING, references: References = _NO_REFERENCES
) -> Parted:
    """Buttons, bylines and related posts below a post; within it, the same words are the author's."""
    parted = Parted()
    end = min(_start_of_foot(content, keep, known, references), start_below_labels(content, keep))
    _read_foot(content[end:], parted, references)
    while end > keep and (start := _peel(content, end, keep, known=known, references=references, parted=parted)) < end:
        end = start
    parted.text = list(content[:end])
    return parted


def _peel(  # noqa: PLR0913, all of them go on to what it calls
    content: Sequence[Passage], end: int, keep: int, *, known: Known, references: References, parted: Parted
) -> int:
    """Take what stands last out of the text, if it is none; tells where it began."""
    last = content[end - 1]
    opened = _open_byline(content, end)
    if _is_listed(content, end):
        return end
    is_of_page = last.plain in known.site or _is_of_writer(last, known) or opens_form(last.plain)
    is_of_page = (
        is_of_page
        or (_is_mere_sign(last) and not _ends_text(content, end))
        or counts_shares(last.plain)
        or _names_neighbours(last)
        or _is_count_of_buttons(content, end)
    )
    if opened >= keep:
        parted.together.append(list(content[opened:end]))
        return opened
    is_count = _counts_comments(last) and not (opens_form(last.plain) or is_prose(last))
    if not is_count and (is_of_page or (is_printed(last) and not is_byline(last.plain))):
        parted.boilerplate.append(last)
    elif size := _size_of_signature(content[max(0, keep - 1, end - _FEW - 1) : end]):
        parted.together.append(list(content[end - size : end]))
        return end - size
    elif not _names_post(last) and (block := _start_of_block(content, end)) >= keep:
        _read_foot(content[block:end], parted, references)
        return block
    elif (
        is_count
        or _tells_where(content, end)
        or tells_where(last.plain, known.film)
        or _is_said_of_post(last, references)
        or is_credit(last.plain)
        or _heads_facts(content, end)
    ):
        parted.meta.append(last)
    else:
        return end
    return end - 1


def _tells_where(content: Sequence[Passage], end: int) -> bool:
    """`Opens Friday at the Regent.`, directly below the facts of the film."""
    above, last = content[max(0, end - 2) : end - 1], content[end - 1]
    is_below_facts = any(is_facts(each.plain) or is_fact_sheet(each.plain) for each in above)
    return is_below_facts and is_showing(last.plain) and not is_apart(above[0], last)


def _is_count_of_buttons(content: Sequence[Passage], end: int) -> bool:
    """A bare figure beside another, a rule or a button: how many have clicked there."""
    last = content[end - 1].plain
    beside = [*content[max(0, end - 2) : end - 1], *content[end : end + 1]]
    is_count = last.isdigit() and len(last) <= _LONGEST_COUNT
    return is_count and any(each.plain.isdigit() or _is_mere_sign(each) or is_printed(each) for each in beside)


def _names_neighbours(passage: Passage) -> bool:
    """`« The Older Post The Newer Post »`: two titles in one line, and no sentence that somebody says."""
    match = _NEIGHBOURS.fullmatch(passage.plain)
    capitals = sum(word[:1].isupper() for word in match["titles"].split()[1:]) if match else 0
    return match is not None and capitals >= _FEW and match["titles"][-1] not in ".,!?…"


def _heads_facts(content: Sequence[Passage], end: int) -> bool:
    """A few words directly above several facts of the film: `Fiche technique`."""
    heading, below = content[end - 1], content[end : end + _FEW]
    is_over_facts = len(below) == _FEW and all(is_facts(each.plain) for each in below)
    is_short = len(heading.plain) <= _LONGEST_TAG and not is_prose(heading) and heading.plain[-1:] not in _ENDS_TEXT
    is_short = is_short and not holds_mark(heading.whole)
    return is_over_facts and is_short and end > 1 and is_apart(content[end - 2], heading)


# The whole of it, from its first sure line to the end


def _start_of_foot(content: Sequence[Passage], keep: int, known: Known, references: References) -> int:
    """Above the foot stands the last of the text, a rating, or a list of further reading; in it, no sentence but a word
    about the author, and beginnings of other posts. Without any text above, nothing tells it from a list of a critic's.
    """
    start = end = len(content)
    for place in range(end - 1, max(keep, end - _FARTHEST_FOOT) - 1, -1):
        each = content[place]
        if _opens_list(content, place):
            return max(start, place + 1 + _size_of_links(content[place + 1 :]))
        if _is_sure(each, known, references) or run_of(content, place) or opens_box(content, place, known):
            start = place
        elif place > keep and is_prose(each) and is_above_field(content, place):
            start = place - 1
        elif tells_of_writer(content, place, known) or (start == place + 1 and _is_above_sure(content, place, known)):
            start = place
        elif _is_of_text(content, place, known, is_in_foot=start == place + 1) and not _ends_run(content, place):
            return start
    return end


def _is_above_sure(content: Sequence[Passage], place: int, known: Known) -> bool:
    is_above = place < len(content) - 1 and (heads_call(content, place) or tells_of_stranger(content, place, known))
    is_above = is_above or (place < len(content) - 1 and tells_of_named(content, place + 1))
    return is_above or tells_of_critic(content, place, known) or tells_of_named(content, place)


def _is_sure(passage: Passage, known: Known, references: References) -> bool:
    text = passage.plain
    if not any(map(str.isalnum, text)):
        return False
    if text in known.site or is_printed(passage) or opens_foot(text) or names_writer(text):
        return not opens_further(text) or opens_foot(text)
    return _names_post(passage) or read_label(text) is not None or read_links(passage, references) is not None


def _is_of_text(content: Sequence[Passage], place: int, known: Known, *, is_in_foot: bool) -> bool:
    each = content[place]
    if holds_mark(each.whole) and not each.is_bare_point:
        return not rates_another(content, place)
    if opens_further(each.plain, is_sure=True):
        return not lists_own(content, place)
    if not is_prose(each) or _is_cut(each) or calls_readers(each.plain) or tells_of_entry(each.plain):
        return False
    return not (is_about(content, place, known, is_in_foot=is_in_foot) or is_in_box(content, place))


def _ends_run(content: Sequence[Passage], place: int) -> bool:
    """The last piece of a theme's sentence, which ends as sentences do."""
    return any(run_of(content, place - back) > back for back in range(1, min(_FEW, place) + 1))


def _opens_list(content: Sequence[Passage], place: int) -> bool:
    """`Links` directly below the text or the facts of the film, with points below it: the author's own."""
    above, below = content[place - 1 : place], content[place + 1 : place + 2]
    if not (above and below and opens_further(content[place].plain)):
        return False
    if not (below[0].is_item or "://" in below[0].text or names_database(below[0].plain)):
        return False
    if lists_own(content, place):
        return False
    if content[place].plain.endswith(":") and names_database(below[0].plain):
        return True
    return is_prose(above[0]) or holds_mark(above[0].whole) or is_facts(above[0].plain)


def _is_of_writer(passage: Passage, known: Known) -> bool:
    """`Ada Lind` or `About Ada Lind`, of whom a byline told before."""
    if known.is_signed(passage.plain):
        return True
    return known.names_writer(passage.plain) and not (is_byline(passage.plain) or is_prose(passage))


def _is_listed(content: Sequence[Passage], end: int) -> bool:
    """One of several addresses or data bases below a heading of further reading."""
    begins = end
    while begins and end - begins < _FARTHEST_FOOT and _is_link(content[begins - 1]):
        begins -= 1
    return 0 < begins < end and opens_further(content[begins - 1].plain)


def _size_of_links(below: Sequence[Passage]) -> int:
    """How many lines with addresses, or names of data bases, follow each other, be they marked as buttons are."""
    return next((size for size, each in enumerate(below) if not _is_link(each)), len(below))


def _is_link(passage: Passage) -> bool:
    return "://" in passage.text or names_database(passage.plain)


def _is_cut(passage: Passage) -> bool:
    """The beginning of another post."""
    return passage.plain.endswith(_CUT)


def _read_foot(foot: Sequence[Passage], parted: Parted, references: References) -> None:
    """Dates among related posts are theirs; `said` is the number of the last line that tells of this one."""
    place = said = 0
    is_among_others = False
    while place < len(foot):
        each = foot[place]
        size = tags_below(foot, place) or (0 if is_among_others else run_of(foot, place) or _signs_at_end(foot, place))
        is_labelled = _is_labelled(foot, place)
        opens = opens_foot(each.plain) and not (is_labelled or _opens_buttons(each))
        opens = opens or (opens_further(each.plain) and lists_own(foot, place))
        is_named = _names_post(each) and not each.is_item
        is_among_others = not size and (opens or (is_among_others and not (is_labelled or is_named)))
        if size:
            parted.together.append(list(foot[place : place + size]))
        elif who := writer_of_box(foot, place):
            parted.boilerplate.append(each)
            parted.writers.append(who)
        elif _lists_tags(foot, place, references):
            parted.tags.append(each)
        elif is_among_others or opens_form(each.plain) or names_writer(each.plain):
            parted.boilerplate.append(each)
        elif _is_meta(each, references) or _heads_facts(foot, place + 1):
            parted.meta.append(each)
        elif place and said == foot[place - 1].number and are_tags_below(foot[place - 1].plain, each.plain):
            parted.tags.append(each)
        else:
            parted.boilerplate.append(each)
        place += max(size, 1)
        said = foot[place - 1].number if size or each in parted.meta[-1:] else said


def _is_meta(passage: Passage, references: References) -> bool:
    if counts_shares(passage.plain):
        return False
    return _is_said_of_post(passage, references) or _counts_comments(passage) or read_label(passage.plain) is not None


def _lists_tags(foot: Sequence[Passage], place: int, references: References) -> bool:
    """Without a label, apart from all else, so that it is no title above the beginning of another post."""
    is_alone = all(is_apart(*pair) for pair in pairwise(foot[max(0, place - 1) : place + 2]))
    is_alone = is_alone and are_tags_below(foot[max(0, place - 1)].plain, foot[place].plain)
    return is_alone and lists_tags(foot[place]) and not _is_meta(foot[place], references)


def _opens_buttons(passage: Passage) -> bool:
    """`Share this:`: no dates of other posts stand below that."""
    return opens_sharing(passage.plain) or is_interruption(passage.plain)


def _counts_comments(passage: Passage) -> bool:
    return is_page_count(passage.plain) and not counts_shares(passage.plain)


def _signs_at_end(foot: Sequence[Passage], place: int) -> int:
    """The only name above a date, in the block with which the foot ends: newest themes print them there."""
    if place + 1 + _FEW < len(foot) or not place or not is_apart(foot[place - 1], foot[place]):
        return 0
    return 2 if [at for at in range(len(foot) - 1) if signs(foot[at], foot[at + 1])] == [place] else 0


def _is_labelled(foot: Sequence[Passage], place: int) -> bool:
    """`Tags fog, soup`, or one of two such labels below each other, is the post's though buttons stand above."""
    each = foot[place]
    beside = [other for other in foot[max(0, place - 1) : place + 2] if other is not each]
    return _has_label(each) and ("," in each.plain or any(map(_has_label, beside)))


def _has_label(passage: Passage) -> bool:
    read = read_label(passage.plain, is_alone=False)
    return read is not None and bool(read.tags or read.filed)


# Line by line from below


def _names_post(passage: Passage) -> bool:
    """With an author or tags, a byline is the post's even below related posts."""
    read = read_byline(passage.plain)
    return read is not None and bool(read.author or read.tags or read.filed)


def _is_said_of_post(passage: Passage, references: References) -> bool:
    text = passage.plain
    return (
        is_byline(text)
        or tells_of_entry(text)
        or is_facts(text)
        or is_fact_sheet(text)
        or read_links(passage, references) is not None
    )


def _open_byline(content: Sequence[Passage], end: int) -> int:
    """Where `Tags:` stands alone directly above its tags, one or more to a line."""
    for place in range(end - 2, max(-1, end - 2 - _MOST_TAGS), -1):
        below = content[place + 1]
        is_tight = place + 2 < end and not is_apart(below, content[place + 2]) and len(below.plain) <= _LONGEST_TAG
        is_list = place + 2 == end or below.is_item or is_tight
        if is_apart(content[place], below) and not (is_list and below.number == content[place].last + 2):
            return -1
        if not is_list or len(below.plain) > _LONGEST_TAGS or (is_prose(below) and not _goes_on(below)):
            return -1
        if opens_tags(content[place].plain):
            return place
    return -1


def _goes_on(passage: Passage) -> bool:
    """`fog,` above the next of several tags."""
    return passage.plain.endswith(",") and len(passage.plain) <= _LONGEST_TAG


def _is_mere_sign(passage: Passage) -> bool:
    is_written = any(map(str.isalnum, passage.whole)) or holds_pictogram(passage.whole)
    return passage.is_bare_point or not (is_written or holds_mark(passage.whole))


def _ends_text(content: Sequence[Passage], end: int) -> bool:
    """A pictogram directly below other text, or signs with which a sentence or a quotation ends."""
    last = content[end - 1].whole
    is_end = _PICTOGRAM.search(last) is not None or last[-1:] in _ENDS_TEXT
    return is_end and end > 1 and not is_apart(content[end - 2], content[end - 1])


def _size_of_signature(content: Sequence[Passage]) -> int:
    """`– Ada Lind` or `(Ada Lind)` below the text, but not below a quotation; or a name above a date."""
    if len(content) <= 1:
        return 0
    above, last = content[-2:]
    if len(content) > _FEW and signs(above, last) and is_date(last.plain):
        return 2
    is_quoted = QUOTED.fullmatch(above.plain.strip()) is not None
    is_signed = _SIGNATURE.fullmatch(last.whole) is not None or signs_head(last.whole)
    return int(is_signed and not is_quoted and is_apart(above, last))


def _start_of_block(content: Sequence[Passage], end: int) -> int:
    """Where a block of related posts or a word about the author begins, if short lines only stand below its heading."""
    for place in range(end - 1, max(-1, end - _FARTHEST_HEADING), -1):
        passage = content[place]
        below = end - 1 - place
        if below and opens_about(passage.plain) and below <= _MOST_ABOUT and not is_prose(passage):
            return place if all(not is_prose(each) for each in content[place + 1 : end - 1]) or below == 1 else -1
        if holds_mark(passage.whole) and rates(passage):
            return -1
        if below and opens_foot(passage.plain):
            is_between_paragraphs = is_interruption(passage.plain) and is_prose(content[place + 1])
            return -1 if is_between_paragraphs or _opens_list(content, place) else place
        if len(passage.plain) > _LONGEST_IN_FOOT or _names_post(passage) or (is_prose(passage) and place != end - 1):
            return -1
    return -1
