"""Pages of many posts: none of their titles, ratings and bylines is that of the page."""

import re
from collections.abc import Sequence
from itertools import groupby

from exchange.dates import find_date
from exchange.parsers.text_dump.around.boilerplate import is_action, is_byline, is_page_count, opens_form
from exchange.parsers.text_dump.byline.byline import read_byline
from exchange.parsers.text_dump.post.title import is_archive, is_only_rating
from exchange.parsers.text_dump.text.glances import Parts
from exchange.parsers.text_dump.text.lines import Line
from exchange.parsers.text_dump.text.passages import Passage
from exchange.parsers.text_dump.text.plain import plain
from exchange.parsers.text_dump.text.ratings import find_ratings

_LONGEST = 200
_MANY = 2
_FIRST_LINES = 12
_CONTINUES = re.compile(
    r"(?:continue reading|read more|read the rest|weiterlesen|lire la suite|leer más|continua a leggere"
    r"|\(more…|read on)\b|\bread more\s?[→»]$",
    re.IGNORECASE,
)
_MAY_CONTINUE = Parts.of(
    "continue reading", "read more", "read the rest", "weiterlesen", "lire la suite", "leer más", "continua a leggere",
    "(more…", "read on",
)  # fmt: skip
_TURNS_PAGE = re.compile(
    r"(?:(?:newer|older) (?:posts|entries)|(?:neuere|ältere) (?:posts|beiträge|einträge)"
    r"|(?:articles|messages|billets) plus (?:récents|anciens)|entradas (?:más recientes|antiguas|más antiguas)"
    r"|postagens mais (?:recentes|antigas)|(?:post|articoli) più (?:recenti|vecchi)"
    r"|(?:nieuwere|oudere) (?:posts|berichten)"
    r"|(?:nowsze|starsze) (?:posty|wpisy))\b.{0,60}",
    re.IGNORECASE,
)
"""In the plural: below a single post stands `Newer Post`; not in languages where that is the same word."""
_TITLED = re.compile(r".{1,80}[(\[](?:19|20)[0-9]{2}[)\]]")


def is_archive_page(lines: Sequence[Line]) -> bool:
    """Whether the lines of a whole page, its comments included, are those of several posts.

    Its head says so; or, time and again, a line with a date is followed by the count of its own comments.
    """
    texts = [plain(line.text) for line in lines if not line.is_blank and len(line.raw) < _LONGEST]
    if any(is_archive(text) for text in texts[:_FIRST_LINES]):
        return True
    posts = _count_posts(texts)
    return posts > _MANY or (posts == _MANY and any(map(_TURNS_PAGE.fullmatch, texts)))


def archive_of_one(lines: Sequence[Line]) -> dict[int, str]:
    """The lines that call a page an archive below which a single post stands, as far as dates, counts of comments and
    texts that go on elsewhere can tell: its title is the post's own.

    By the number of each, the day that it names, where nothing else on the page does: `Archive for May 5, 2014`.
    """
    blocks = _blocks(lines)
    text_at = next((place for place, block in enumerate(blocks) if _is_text(block)), 0)
    above = [line for block in blocks[:text_at] for line in block]
    heads = [block[-1] for block in blocks[:text_at] if _heads_archive(block[-1])]
    if not heads or heads[-1] is above[-1]:  # with nothing between it and the text it may be the title
        return {}
    texts = [plain(line.text) for line in lines if not (line.is_blank or len(line.raw) >= _LONGEST or line in heads)]
    read = [byline for text in texts if (byline := read_byline(text))]
    dates = {each.date for each in read if each.date}
    filed = sum(1 for each in read if (each.filed or each.tags) and not each.date)
    counts = sum(1 for text in texts if is_page_count(text))
    rated = sum(1 for text in texts if is_only_rating(text))
    continued = sum(1 for text in texts if _MAY_CONTINUE.are_in(text.lower()) and _CONTINUES.search(text))
    titled = sum(1 for text in texts if _TITLED.match(text) and find_ratings(text))
    if max(len(dates), counts, rated, continued, titled) >= _MANY or filed > _MANY:  # categories, and tags
        return {}
    days = {line.number: find_date(plain(line.text)) for line in heads}
    return {number: day.date if day and not dates else "" for number, day in days.items()}


def _heads_archive(line: Line) -> bool:
    text = plain(line.text)
    is_label = text.partition(" ")[0].endswith(":")  # `Category: Drama` files a post
    return is_archive(text) and not line.is_item and not (is_label and read_byline(text))


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines without an empty one between them."""
    return [list(block) for is_blank, block in groupby(lines, key=lambda line: line.is_blank) if not is_blank]


def _is_text(block: Sequence[Line]) -> bool:
    """A paragraph, wrapped or not, of more characters than what stands around texts."""
    return sum(len(line.raw) for line in block) >= _LONGEST and not any(line.is_item for line in block)


def turns_many(lines: Sequence[Line]) -> bool:
    """Several posts above links to pages of more: surely none of them is the page's."""
    texts = [plain(line.text) for line in lines if not line.is_blank and len(line.raw) < _LONGEST]
    return any(map(_TURNS_PAGE.fullmatch, texts)) and _count_posts(texts) >= _MANY


def _count_posts(texts: Sequence[str]) -> int:
    """By the lines with a date or a clock that have a count of comments below them."""
    posts, is_open = 0, False
    for text in texts:
        if any(map(str.isdigit, text)) and is_byline(text) and not is_page_count(text):
            is_open = True
        elif is_open and (is_page_count(text) or opens_form(text)) and not is_action(text):
            posts, is_open = posts + 1, False
    return posts


def is_page_of_many(content: Sequence[Passage]) -> bool:
    """Several posts on one page: bylines, and texts that go on elsewhere."""
    bylines = sum(
        1
        for each in content
        if len(each.plain) < _LONGEST and any(map(str.isdigit, each.plain)) and is_byline(each.plain)
    )
    continued = sum(1 for each in content if _MAY_CONTINUE.are_in(each.plain.lower()) and _CONTINUES.search(each.plain))
    titled = sum(
        1 for each in content if len(each.plain) < _LONGEST and _TITLED.match(each.plain) and find_ratings(each.plain)
    )
    return (bylines > _MANY and bylines + continued > _MANY + 1) or continued > _MANY - 1 or titled > _MANY
