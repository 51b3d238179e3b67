"""Random reviews with conversations, as their authors wrote them: what every page layout shows and every dump should.

The same seed gives the same page, for the suite and for `bench/round_trip.py`. No line of a page is part of another
one, so that a dump can be asked for each of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random

from oracle.phrasebook import LANGUAGES, NAMES, Language, sentence

MOST = 200
DEEPEST = 10


class Form(StrEnum):
    PARAGRAPH = "paragraph"
    BULLETS = "bullets"
    NUMBERS = "numbers"
    QUOTE = "quote"


@dataclass(frozen=True)
class Block:
    """A paragraph with its line breaks, a list with its points, or a quotation."""

    form: Form
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Written:
    """A comment and its replies."""

    blocks: tuple[Block, ...]
    author: str
    written: datetime
    kind: str = "comment"
    replies: tuple["Written", ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(line for block in self.blocks for line in block.lines)


@dataclass(frozen=True)
class Page:
    """A review and the conversation below it; `earlier` counts the comments on the page before this one."""

    seed: int
    language: Language
    title: str
    author: str
    published: datetime
    body: tuple[Block, ...]
    rating: str
    further: tuple[tuple[str, str], ...]
    heading: str
    comments: tuple[Written, ...]
    names_authors: bool
    dates_comments: bool
    is_open: bool
    earlier: int = 0
    marks: str = "quotes"

    @property
    def declared(self) -> int:
        return self.earlier + sum(1 for _ in walk(self.comments))


def walk(comments: tuple[Written, ...], above: str = "") -> Iterator[tuple[str, Written]]:
    """Every comment with its path, in the order of the page.

    >>> reply = Written((), "B", datetime(2014, 1, 3))
    >>> [path for path, _ in walk((replace(reply, replies=(reply,)), reply))]
    ['1', '1.1', '2']
    """
    for place, comment in enumerate(comments, start=1):
        path = f"{above}{place}"
        yield path, comment
        yield from walk(comment.replies, f"{path}.")


def make_page(seed: int, *, comments: int | None = None, is_plain: bool | None = None) -> Page:
    """The page of a seed; `comments` fixes how many, and a plain one has neither lists nor other traps."""
    return _Author(seed, is_plain=is_plain).page(comments)


class _Author:
    """Writes one page; each habit of a page (lists, languages, traps) is decided once and kept."""

    def __init__(self, seed: int, *, is_plain: bool | None) -> None:
        self.seed = seed
        self.random = Random(seed)  # noqa: S311, nothing secret
        self.language = self.random.choice(LANGUAGES)
        self.is_plain = self.random.random() < 0.3 if is_plain is None else is_plain
        self.clock = datetime(2009, 1, 1) + timedelta(minutes=self.random.randrange(5_000_000))  # noqa: DTZ001, as shown
        self.said: list[str] = []
        self.short = list(self.language.short)
        self.random.shuffle(self.short)

    def page(self, total: int | None) -> Page:
        random = self.random
        total = self._how_many() if total is None else total
        earlier = random.choice((0, 0, 0, 0, 0, 50)) if total else 0
        title = random.choice(self.language.titles)
        page = Page(
            seed=self.seed,
            language=self.language,
            title=title,
            author=random.choice(NAMES),
            published=self.clock,
            body=self._body(),
            rating=random.choice(("", *self.language.ratings)),
            further=self._further(),
            heading="",
            comments=self._thread(total),
            names_authors=random.random() < 0.85,
            dates_comments=random.random() < 0.8,
            is_open=random.random() < 0.75,
            earlier=earlier,
            marks=random.choice(("quotes", "quotes", "span", "em")),
        )
        return replace(page, heading=self._heading(page.declared))

    def _how_many(self) -> int:
        few, some, many = self.random.randint(1, 12), self.random.randint(8, 40), self.random.randint(40, MOST)
        return self.random.choices((0, few, some, many), weights=(3, 45, 45, 7))[0]

    def _heading(self, declared: int) -> str:
        wordings = self.language.one if declared == 1 else self.language.many
        return self.random.choice(wordings).replace("{n}", str(declared))

    def _further(self) -> tuple[tuple[str, str], ...]:
        if self.random.random() < 0.5:
            return ()
        names = self.random.sample(self.language.sites, self.random.randint(1, 3))
        return tuple((name, f"https://reviews.example/{number}/") for number, name in enumerate(names))

    def _body(self) -> tuple[Block, ...]:
        blocks = [Block(Form.PARAGRAPH, (self._prose(40, 90),)) for _ in range(self.random.randint(3, 6))]
        if not self.is_plain and self.random.random() < 0.3:
            points = tuple(self._prose(4, 9) for _ in range(self.random.randint(2, 4)))
            blocks.insert(2, Block(self.random.choice((Form.BULLETS, Form.NUMBERS)), points))
        if self.random.random() < 0.3:
            blocks.append(Block(Form.QUOTE, (f"“{self._prose(8, 20)}”",)))
        return tuple(blocks)

    def _thread(self, total: int) -> tuple[Written, ...]:
        """Each comment answers one of the latest, or nobody; pingbacks are answered by nobody."""
        children: dict[int, list[int]] = {-1: []}
        depth = {-1: 0}
        words = [self._comment(number) for number in range(total)]
        for number in range(total):
            parent = self._answered(words, depth, number)
            depth[number] = depth[parent] + 1
            children.setdefault(parent, []).append(number)

        def with_replies(number: int) -> Written:
            return replace(words[number], replies=tuple(map(with_replies, children.get(number, ()))))

        return tuple(map(with_replies, children[-1]))

    def _answered(self, words: list[Written], depth: dict[int, int], number: int) -> int:
        if words[number].kind != "comment" or self.random.random() < 0.4:
            return -1
        near = [before for before in range(max(0, number - 6), number) if words[before].kind == "comment"]
        near = [before for before in near if depth[before] < DEEPEST]
        return self.random.choice(near) if near else -1

    def _comment(self, number: int) -> Written:
        self.clock += timedelta(minutes=self.random.randint(3, 4000))
        if self.random.random() < 0.04:
            name = f"{self._prose(2, 4).rstrip('.')} « {self.random.choice(self.language.sites)} {number}"
            return Written((Block(Form.PARAGRAPH, (name,)),), "", self.clock, kind="pingback")
        return Written(self._blocks(), self.random.choice(NAMES), self.clock)

    def _blocks(self) -> tuple[Block, ...]:
        if self.short and self.random.random() < 0.15 and self._is_new(short := self.short.pop()):
            return (Block(Form.PARAGRAPH, (short,)),)
        count = self.random.choices((1, 2, 3, 5), weights=(60, 25, 10, 5))[0]
        blocks = [self._paragraph() for _ in range(count)]
        if not self.is_plain and self.random.random() < 0.12:
            blocks.insert(self.random.randint(1, len(blocks)), self._list())
        if not self.is_plain and self.random.random() < 0.06:
            quote = Block(Form.QUOTE, (self._prose(6, 25),))
            blocks.insert(self.random.randint(0, len(blocks) - 1), quote)
        return tuple(blocks)

    def _list(self) -> Block:
        points = tuple(self._prose(2, 12) for _ in range(self.random.randint(2, 5)))
        return Block(self.random.choice((Form.BULLETS, Form.NUMBERS)), points)

    def _paragraph(self) -> Block:
        lines = [self._prose(5, 60)]
        if self.random.random() < 0.15:
            lines += [self._prose(3, 20) for _ in range(self.random.randint(1, 3))]
        if not self.is_plain and self.random.random() < 0.12:
            lines[0] = self.random.choice(self.language.beginnings).format(lines[0], n=self.random.randint(2, 40))
        return Block(Form.PARAGRAPH, tuple(lines))

    def _prose(self, shortest: int, longest: int) -> str:
        while True:
            length = self.random.randint(shortest, longest)
            text = sentence(self.random, self.language, length, is_plain=self.is_plain)
            if self._is_new(text):
                return text

    def _is_new(self, text: str) -> bool:
        """Whether nothing on this page holds it or is part of it, so that it can be found in a dump."""
        for form in (without_spaces(text), letters(text)):
            if len(form) > 1 and any(form in said or said in form for said in self.said):
                return False
        self.said += [form for form in (without_spaces(text), letters(text)) if len(form) > 1]
        return True


def without_spaces(text: str) -> str:
    return "".join(text.split())


def letters(text: str) -> str:
    """Only letters and figures, for looking a line up where a tool has changed signs around it.

    >>> letters("3. Ça va – oui!")
    '3Çavaoui'
    """
    return re.sub(r"[\W_]", "", text)
