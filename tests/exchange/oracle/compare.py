"""What must come back from a dump: whatever it still shows, once and in its place; and a word where it does not.

The page says what was written and the dump what is left of it; what the parser made of the dump is held against both.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain

from exchange.ledger import Label
from exchange.records import Doubt, ImportedComment, ImportedPost, Problem, Subject
from oracle.conversations import Block, Form, Page, Written, letters, walk, without_spaces
from oracle.layouts import Layout, iso
from oracle.tools import Tool

_MARK = r"(?:[^\w\s]{1,2}|[o#]|\d+[.)])?"
_FEWEST_LETTERS = 5  # a shorter line may stand within other words by chance
_NEAR = 80  # characters before a text in which its author and date are looked for
_STRUCTURE = {
    Doubt.PARENT_IS_MISSING, Doubt.TOO_DEEP, Doubt.NAME_OR_TEXT, Doubt.FLAT, Doubt.LIST_INSIDE_COMMENT,
    Doubt.LIST_OR_REPLIES, Doubt.OTHER_MARKER, Doubt.LEVEL_IS_LOST, Doubt.WITHOUT_NAME,
    Doubt.REPLY_BY_NUMBER, Doubt.GAPS_ALONE,
}  # fmt: skip
_OF_ALL = {Doubt.LIST_OR_REPLIES, Doubt.GAPS_ALONE}  # told once, at the first of them
_COUNTS = {
    Doubt.REPLY_BY_NUMBER,
    Doubt.MISSING_COMMENTS, Doubt.MORE_COMMENTS_THAN_DECLARED, Doubt.HEADING_WITHOUT_LIST, Doubt.LIST_WITHOUT_HEADING
}  # fmt: skip


@dataclass(frozen=True)
class Difference:
    """Something that did not come back as it went; silent where nothing in the result tells of it."""

    kind: str
    path: str
    detail: str
    is_silent: bool

    def __str__(self) -> str:
        return f"{'SILENT ' if self.is_silent else ''}{self.kind} {self.path}: {self.detail}"


@dataclass
class Outcome:
    """The figures of one dump; `shown` counts the comments that are still in it.

    Of these, `unmarked` are those of flat dumps where nothing tells comments from the review: no heading, no names.
    """

    written: int = 0
    shown: int = 0
    unmarked: int = 0
    equal: int = 0
    edges: int = 0
    edges_equal: int = 0
    authors: int = 0
    authors_equal: int = 0
    dates: int = 0
    dates_equal: int = 0
    flagged: int = 0
    differences: list[Difference] = field(default_factory=list)

    @property
    def silent(self) -> int:
        return sum(difference.is_silent for difference in self.differences)


@dataclass
class Shown:
    """A comment of the page, and the lines of it that are in the dump; altered where a tool changed signs in them."""

    path: str
    comment: Written
    blocks: tuple[Block, ...]
    is_altered: bool
    start: int = -1
    end: int = -1
    pattern: re.Pattern[str] = re.compile("")

    @property
    def lines(self) -> list[str]:
        return [line for block in self.blocks for line in block.lines]


def compare(page: Page, layout: Layout, tool: Tool, dump: bytes, post: ImportedPost | Problem) -> Outcome:
    if isinstance(post, Problem):
        return _refused(page, dump, post)
    return _Comparison(page, layout, tool, dump.decode(errors="replace"), post).outcome()


def _refused(page: Page, dump: bytes, problem: Problem) -> Outcome:
    """A dump may be refused in words when nothing is in it."""
    outcome = Outcome(written=sum(1 for _ in walk(page.comments)))
    outcome.differences.append(Difference("refused", "", str(problem), is_silent=False))
    outcome.flagged = outcome.written
    return outcome


class _Comparison:
    def __init__(self, page: Page, layout: Layout, tool: Tool, dump: str, post: ImportedPost) -> None:
        self.page, self.layout, self.tool, self.dump, self.post = page, layout, tool, dump, post
        self.bare = tool.bare(dump)
        self.letters = letters(self.bare)
        self.found = list(post.found)
        self.texts = [tool.bare(comment.text) for comment in self.found]
        self.text_letters = [letters(text) for text in self.texts]
        self.result = Outcome()

    def outcome(self) -> Outcome:
        shown = [seen for path, comment in walk(self.page.comments) if (seen := self._shown(path, comment))]
        self.result.written = sum(1 for _ in walk(self.page.comments))
        self.result.shown = len(shown)
        self._check_ledger()
        if self._is_flat and not self._is_marked:
            self._check_unmarked(shown)
            return self.result
        self._check_losses()
        self._check_flatness()
        self._check_body()
        homes = {seen.path: home for seen in shown if (home := self._home(seen))}
        before = 0
        for seen in shown:
            self._check_comment(seen, homes)
            if seen.path in homes and seen.start >= 0:
                self._check_head(seen, self.found[homes[seen.path] - 1], self.bare[before : seen.start][-_NEAR:])
            before = max(before, seen.end)
        self._check_strangers(homes)
        return self.result

    # What the dump shows

    def _shown(self, path: str, comment: Written) -> Shown | None:
        blocks, altered = [], False
        for block in comment.blocks:
            exact = [self._is_there(self.tool.bare(line)) for line in block.lines]
            kept = [
                line for line, is_there in zip(block.lines, exact, strict=True) if is_there or self._is_altered(line)
            ]
            altered = altered or len(kept) > sum(exact)
            if kept:
                blocks.append(Block(block.form, tuple(kept)))
        if not blocks:
            return None
        seen = Shown(path, comment, tuple(blocks), altered)
        seen.pattern = self._pattern(seen)
        if not altered:
            seen.start = self.bare.find(self.tool.bare(seen.lines[0]))
            last = self.tool.bare(seen.lines[-1])
            seen.end = self.bare.find(last) + len(last)
        return seen

    def _is_there(self, bare: str) -> bool:
        """A very short text must end a line: `+1` also stands in `films + 1930s`."""
        if len(bare) >= _FEWEST_LETTERS:
            return bare in self.bare
        return any(line.endswith(bare) for line in self.bare_lines)

    @cached_property
    def bare_lines(self) -> list[str]:
        return [self.tool.bare(line) for line in self.dump.splitlines()]

    def _is_altered(self, line: str) -> bool:
        return len(letters(line)) >= _FEWEST_LETTERS and letters(self.tool.bare(line)) in self.letters

    @cached_property
    def _is_marked(self) -> bool:
        """Whether a heading, a name or a date tells where comments begin."""
        says, language = self.tool.bare(self.page.language.says), self.page.language
        names = (self.tool.bare(comment.author) + says for _, comment in walk(self.page.comments) if comment.author)
        dates = (self.tool.bare(language.dated(comment.written)) for _, comment in walk(self.page.comments))
        return self._has_heading or any(sign and sign in self.bare for sign in chain(names, dates))

    @cached_property
    def _has_heading(self) -> bool:
        before, sign, _ = self.page.heading.partition("{t}")
        title = self.tool.bare(self.page.title) if sign else ""
        return re.search(re.escape(self.tool.bare(before)) + ".{0,3}" + re.escape(title), self.bare) is not None

    # Where the parser put it

    def _home(self, seen: Shown) -> int:
        """The number of the comment that has this text, or its first line; 0 where none has."""
        exact = [place for place in range(len(self.found)) if self._is_text(seen, place)]
        if exact:
            return exact[0] + 1
        holders = self._holders(seen.lines[:1]) or self._holders(seen.lines)
        return holders[0] + 1 if holders else 0

    def _holders(self, lines: list[str]) -> list[int]:
        bare = [self.tool.bare(line) for line in lines]
        exact = [place for place, text in enumerate(self.texts) if any(line in text for line in bare)]
        return exact or [
            place
            for place, text in enumerate(self.text_letters)
            if any(len(letters(line)) > 1 and letters(line) in text for line in bare)
        ]

    def _is_text(self, seen: Shown, place: int) -> bool:
        texts = self.text_letters if seen.is_altered else self.texts
        return seen.pattern.fullmatch(texts[place]) is not None

    def _pattern(self, seen: Shown) -> re.Pattern[str]:
        if seen.is_altered:
            return _pattern(seen.blocks, lambda line: letters(self.tool.bare(line)), r"(?:\d+|o)?")
        return _pattern(seen.blocks, self.tool.bare, _MARK, is_ping=seen.comment.kind == "pingback")

    # What must be so

    def _check_ledger(self) -> None:
        ledger = self.post.ledger
        lines = self.dump.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        if sum(ledger.sums().values()) != len(ledger) or len(ledger) not in (len(lines), len(lines) - 1):
            self._differ("ledger", "", f"{len(ledger)} labels for {len(lines)} lines", is_silent=True)

    def _check_losses(self) -> None:
        lost = self.result.written - self.result.shown
        if not lost:
            return
        said = any(note.code in _COUNTS for note in self.post.notes)
        said = said or self._says_flat or any(comment.is_missing for comment in self.post.comments)
        said = said or any(decision.subject is Subject.LIST for decision in self.post.decisions)  # what was counted?
        if not said and self._has_heading:
            self._differ("loss not told", "", f"{lost} of {self.result.written} comments", is_silent=True)
        else:
            self.result.flagged += lost

    def _check_unmarked(self, shown: list[Shown]) -> None:
        """Nobody can tell what is a comment; but each text must be somewhere."""
        self.result.unmarked = len(shown)
        kept = self._kept_of_review + "".join(self.texts) + self._unexplained
        for seen in shown:
            if not all(
                self.tool.bare(line) in kept or letters(self.tool.bare(line)) in letters(kept) for line in seen.lines
            ):
                self._differ("lost", seen.path, self._label_of(self.tool.bare(seen.lines[0])), is_silent=True)

    def _check_flatness(self) -> None:
        if self._is_flat and self.result.shown > 1 and not self._says_flat:
            has_replies = any(comment.replies for comment in self.page.comments)
            if has_replies:
                self._differ("flat thread not told", "", "no note or decision says so", is_silent=True)

    @property
    def _is_flat(self) -> bool:
        return self.tool.is_flat or not (self.layout.nests or self.tool.indents_divisions)

    @cached_property
    def _says_flat(self) -> bool:
        said = [str(note.code) for note in self.post.notes] + [
            str(decision.subject) for decision in self.post.decisions
        ]
        return any("flat" in word or "nest" in word for word in said)

    def _check_body(self) -> None:
        kept = self._kept_of_review
        for block in self.page.body:
            for line in block.lines:
                bare = self.tool.bare(line)
                if bare in self.bare and bare not in kept:
                    is_told = self._is_unexplained(bare) or self._without_unexplained(bare) in kept
                    self._differ("body", "", line[:70], is_silent=not is_told)

    def _without_unexplained(self, bare: str) -> str:
        """What a tool printed as several lines, of which one is unexplained."""
        for line in map(self.tool.bare, self._unexplained_lines):
            bare = bare.replace(line, "", 1) if line else bare
        return bare

    @cached_property
    def _kept_of_review(self) -> str:
        links = [f"{link.title} {link.publication}" for link in self.post.links]
        return self.tool.bare("\n".join((self.post.body, self.post.pull_quote, self.post.verdict, *links)))

    def _check_comment(self, seen: Shown, homes: dict[str, int]) -> None:
        home = homes.get(seen.path)
        if not home:
            bare = self.tool.bare(seen.lines[0])
            self._differ("lost", seen.path, self._label_of(bare), is_silent=not self._is_unexplained(bare))
            return
        if self._is_text(seen, home - 1) and list(homes.values()).count(home) == 1:
            self.result.equal += 1
        else:
            self._check_text(seen, home, homes)
        self._check_edge(seen, home, homes)

    def _check_text(self, seen: Shown, home: int, homes: dict[str, int]) -> None:
        others = [path for path, place in homes.items() if place == home and path != seen.path]
        parts = self._holders(seen.lines)
        kind = "merged" if others else "split" if len(parts) > 1 else "text"
        detail = f"with {', '.join(others[:3])}" if others else f"in {len(parts)} parts" if len(parts) > 1 else ""
        got = self.found[home - 1]
        wanted = self.tool.bare("".join(seen.lines))
        detail = (
            detail or f"{seen.lines[0][:30]!r}: {_first_difference(wanted, self.texts[home - 1])}; {got.text[:40]!r}"
        )
        self._differ(kind, seen.path, detail, is_silent=not self._is_told([home - 1, *parts]))

    def _check_edge(self, seen: Shown, home: int, homes: dict[str, int]) -> None:
        above = "" if self._is_flat else seen.path.rpartition(".")[0]
        got = self.found[home - 1]
        if above and above not in homes:
            return  # its parent is lost: told by the count, or by a placeholder
        self.result.edges += 1
        wanted = self.found[homes[above] - 1].path if above else ""
        if got.parent_path == wanted:
            self.result.edges_equal += 1
        elif above and homes[above] == home:
            pass  # merged with its parent, and counted as that
        else:
            place = f"below {got.parent_path or 'nobody'} instead of {wanted or 'nobody'}"
            is_told = got.parent_path in self.placeholders or self._is_told([home - 1])
            self._differ("edge", seen.path, place, is_silent=not is_told)

    @cached_property
    def placeholders(self) -> set[str]:
        return {comment.path for comment in self.post.comments if comment.is_missing}

    def _check_head(self, seen: Shown, got: ImportedComment, near: str) -> None:
        author, written = without_spaces(seen.comment.author), self.page.language.dated(seen.comment.written)
        if seen.comment.kind == "pingback":
            if got.kind != "pingback":
                self._differ("kind", seen.path, f"{got.text[:50]!r} is a {got.kind}", is_silent=False)
            return
        if self.page.names_authors and self.tool.bare(author) in near:
            self.result.authors += 1
            self.result.authors_equal += self._is_same(
                "author", seen, self.tool.bare(author), self.tool.bare(got.author)
            )
        if self.page.dates_comments and without_spaces(written) in near:
            self.result.dates += 1
            self.result.dates_equal += self._is_same("date", seen, iso(seen.comment.written), got.created)

    def _is_same(self, kind: str, seen: Shown, wanted: str, got: str) -> bool:
        if wanted != got:
            self._differ(kind, seen.path, f"{got!r} instead of {wanted!r}", is_silent=False)
        return wanted == got

    def _check_strangers(self, homes: dict[str, int]) -> None:
        """Comments that nobody wrote."""
        for place, comment in enumerate(self.found, start=1):
            if place not in homes.values():
                told = self._is_told([place - 1])
                self._differ("invented", comment.path, repr(comment.text[:70]), is_silent=not told)

    # What the result says of it

    def _differ(self, kind: str, path: str, detail: str, *, is_silent: bool) -> None:
        self.result.flagged += not is_silent
        self.result.differences.append(Difference(kind, path, detail, is_silent))

    def _is_unexplained(self, bare: str) -> bool:
        return bare in self._unexplained or letters(bare) in letters(self._unexplained)

    @cached_property
    def _unexplained(self) -> str:
        return self.tool.bare("\n".join(self._unexplained_lines))

    @cached_property
    def _unexplained_lines(self) -> list[str]:
        lines = self.dump.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return [lines[number - 1] for number in self.post.ledger.lines(Label.UNEXPLAINED)]

    def _label_of(self, bare: str) -> str:
        """What became of the line where a lost text begins."""
        lines = self.dump.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for number, line in enumerate(lines, start=1):
            text = self.tool.bare(line).lstrip("•*+-o")
            if len(text) > 1 and (bare.startswith(text) or bare in text):
                return f"line {number} is {self.post.ledger.of(number)}: {bare[:60]!r}"
        return repr(bare[:60])

    def _is_told(self, places: list[int]) -> bool:
        """Whether a note or a decision is about one of these comments, or about the whole conversation."""
        if self._is_flat and self._says_flat:
            return True
        comments = [self.found[place] for place in places]
        return any(self._is_about(line, detail, comment) for line, detail in self._words() for comment in comments)

    def _is_about(self, line: int | None, detail: str, comment: ImportedComment) -> bool:
        first, last = comment.lines
        return line is None or first - 2 <= line <= last + 2 or detail in {comment.path, comment.parent_path}

    def _words(self) -> Iterator[tuple[int | None, str]]:
        for note in self.post.notes:
            if note.code in _STRUCTURE:
                yield (None if note.code in _OF_ALL else note.line), note.detail or "-"
        for decision in self.post.decisions:
            if decision.subject not in {Subject.TITLE, Subject.RATING}:
                yield decision.line, "-"


def _pattern(
    blocks: tuple[Block, ...], bare: Callable[[str], str], mark: str, *, is_ping: bool = False
) -> re.Pattern[str]:
    """A text with or without the marks of its lists; a pingback with or without the word for it."""
    parts = [r"(?:[^:]{4,14}:)?"] if is_ping else []
    for block in blocks:
        before = "" if block.form is Form.PARAGRAPH else mark
        after = "”?" if block.form is Form.QUOTE else ""
        parts += [before + re.escape(bare(line)) + after for line in block.lines]
    return _compiled("".join(parts))


@lru_cache(maxsize=10_000)
def _compiled(pattern: str) -> re.Pattern[str]:
    """Once for all tools that print a text alike: `re` itself keeps but 512, fewer than the comments of all pages."""
    return re.compile(pattern)


def _first_difference(wanted: str, got: str) -> str:
    """
    >>> _first_difference("abcdef", "abcxyz")
    "…'def' became 'xyz'"
    """
    same = next(
        (place for place, (one, other) in enumerate(zip(wanted, got, strict=False)) if one != other),
        min(len(wanted), len(got)),
    )
    return f"…{wanted[same:][:30]!r} became {got[same:][:30]!r}"
