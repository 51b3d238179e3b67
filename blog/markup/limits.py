"""What a visitor's comment may be, so that rendering it stays quick: lengths, counts, depth."""

import re
from dataclasses import asdict, dataclass
from itertools import accumulate

MAX_COMMENT_LENGTH = 5_000
MAX_BRACKETS = 50
MAX_MARKS = 500
MAX_LIST_MARKS = 50
MAX_DEPTH = 10
MAX_TAGS = 1_200

# What stands before the text of a line: quote marks, bullets, numbers, and the blanks that indent it.
_LINE_PREFIX = re.compile(r"(?:[ \t]*+(?:>(?!!)|(?:[-*+]|\d++\.)(?=[ \t])))*+[ \t]*+")
_LIST_MARK = re.compile(r">|[-*+]|\d+\.")
_LONE_MARK = re.compile(r"(?<!\S)(?:[-*+>]|\d{1,9}\.)(?!\S)")
LONG_RUN = re.compile(r"([*_`])\1{3,}")  # a separator, a swearword: text in the dialect of comments
_LIST_TAG = re.compile(r"<(/?)(?:blockquote|ol|ul)\b")


@dataclass(frozen=True)
class Refusal:
    """Why a text is refused, for the form to put into words: `too_long`, `too_many_brackets`, `too_many_marks` (of
    emphasis and code), `too_many_list_marks`, `too_deep`, `output_too_large` (in tags) or `unreadable` (which has no
    numbers)."""

    code: str
    found: int = 0
    limit: int = 0

    @property
    def params(self) -> dict[str, int]:
        """The numbers, as `ValidationError(..., params=...)` takes them."""
        return {name: number for name, number in asdict(self).items() if name != "code"}


def refusals_of_source(text: str) -> list[Refusal]:
    if len(text) > MAX_COMMENT_LENGTH:
        return [Refusal("too_long", len(text), MAX_COMMENT_LENGTH)]
    without_runs = LONG_RUN.sub("", text)
    too_deep = _exceeded(Refusal("too_deep", max(map(_depth, text.split("\n"))), MAX_DEPTH))
    in_rows = _exceeded(Refusal("too_many_list_marks", sum(map(_repeated_marks, text.split("\n"))), MAX_LIST_MARKS))
    too_many = _exceeded(
        Refusal("too_many_brackets", text.count("["), MAX_BRACKETS),
        Refusal("too_many_marks", sum(map(without_runs.count, "*_`\\")), MAX_MARKS),
    )
    return too_many + (too_deep or in_rows)


def refusals_of_html(html: str) -> list[Refusal]:
    """Of what Markdown made of it: bleach takes 0.02 ms a tag, and nesting may build up over several lines."""
    return _exceeded(
        Refusal("too_deep", _nesting(html), MAX_DEPTH),
        Refusal("output_too_large", html.count("<"), MAX_TAGS),
    )


def _exceeded(*measured: Refusal) -> list[Refusal]:
    return [refusal for refusal in measured if refusal.found > refusal.limit]


def _repeated_marks(line: str) -> int:
    """The marks of lists and quotes that stand alone in a line, beyond the one that a list item has.

    >>> _repeated_marks("- one"), _repeated_marks("- - -"), _repeated_marks("- - -" * 300)
    (0, 2, 301)
    """
    return max(len(_LONE_MARK.findall(line)) - 1, 0)


def _depth(line: str) -> int:
    """How many quotes and lists a line opens or continues, four columns of indentation counting as one.

    >>> _depth("> > - a"), _depth("- - - a"), _depth("        - a")
    (3, 3, 3)
    """
    prefix = _LINE_PREFIX.match(line.expandtabs(4))[0]  # type: ignore[index]  # matches any line
    blanks = len(prefix) - len(prefix.lstrip())
    marks = _LIST_MARK.findall(prefix)
    return len(marks) + blanks // 4 if marks else 0


def _nesting(html: str) -> int:
    """How deep lists and quotes stand within each other."""
    steps = (-1 if tag[1] else 1 for tag in _LIST_TAG.finditer(html))
    return max(accumulate(steps), default=0)
