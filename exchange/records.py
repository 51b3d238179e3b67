"""What every parser hands over, whatever it read: posts, comments, links, and what was wrong or doubtful."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from blog.rating import Rating
from exchange.ledger import Label, Ledger


class Doubt(StrEnum):
    """What a reader of the report should look at; the number and the detail of a note say how much and what."""

    MISSING_COMMENTS = "missing_comments"
    MORE_COMMENTS_THAN_DECLARED = "more_comments_than_declared"
    HEADING_WITHOUT_LIST = "heading_without_list"
    LIST_WITHOUT_HEADING = "list_without_heading"
    PARENT_IS_MISSING = "parent_is_missing"
    TOO_DEEP = "too_deep"
    LEVEL_IS_LOST = "level_is_lost"
    LIST_INSIDE_COMMENT = "list_inside_comment"
    LIST_OR_REPLIES = "list_or_replies"
    OTHER_MARKER = "other_marker"
    NAME_OR_TEXT = "name_or_text"
    WITHOUT_NAME = "without_name"
    REPLY_BY_NUMBER = "reply_by_number"
    GAPS_ALONE = "gaps_alone"
    FLAT = "flat"
    TEXT_MAY_HOLD_COMMENTS = "flat_text"
    HEADS_IN_TEXT = "heads_in_text"
    MAY_COUNT_COMMENTS = "may_count_comments"
    MAY_HEAD_COMMENTS = "may_head_comments"
    CORRECTION_IS_LOST = "correction_is_lost"
    UNEXPLAINED = "unexplained"
    NO_TITLE = "no_title"
    TITLE_IS_A_GUESS = "title_is_a_guess"
    RATING_IN_TEXT = "rating_in_text"
    SEVERAL_RATINGS = "several_ratings"
    RATINGS_DISAGREE = "ratings_disagree"
    RATING_IS_EMPTY = "rating_is_empty"
    FURTHER_READING_IS_EMPTY = "further_reading_is_empty"
    RATING_WITHOUT_SCALE = "rating_without_scale"
    NO_RATING_ENTERED = "no_rating_entered"
    TAKEN_FOR_CAPTION = "taken_for_caption"
    TAKEN_FOR_PAGE = "taken_for_page"
    TEXT_OR_PAGE = "text_or_page"
    PRINTED_BY_SITE = "printed_by_site"
    TAKEN_AS_ELSEWHERE = "taken_as_elsewhere"
    TOLD_BY_SITE = "told_by_site"
    LIKELY = "likely"


SENTENCES = {
    Doubt.MISSING_COMMENTS: "Declared comments that are not in the dump: {number}.",
    Doubt.MORE_COMMENTS_THAN_DECLARED: "Comments beyond the number that the heading declares: {number}.",
    Doubt.HEADING_WITHOUT_LIST: "A heading for comments, but no comments below it.",
    Doubt.LIST_WITHOUT_HEADING: "Comments without a heading: taken for comments by their form.",
    Doubt.PARENT_IS_MISSING: "The comment that {detail} answers is not in the dump.",
    Doubt.TOO_DEEP: "Comments that stand deeper than {detail} levels: {number}.",
    Doubt.LEVEL_IS_LOST: "Comment {detail} may answer another one: from its column on the dump indents no further.",
    Doubt.LIST_INSIDE_COMMENT: "A list was read as part of comment {detail}; its points: {number}.",
    Doubt.LIST_OR_REPLIES: "Replies or lists inside comments? Read as replies, from {detail} on: {number}.",
    Doubt.OTHER_MARKER: "Comment {detail} bears another mark than those beside it; it may be a list in a comment.",
    Doubt.NAME_OR_TEXT: "The first words may name who wrote this; hardly another comment begins so: kept as text.",
    Doubt.WITHOUT_NAME: "Comment {detail} bears no name, and nearly all others do; it may be part of the one above it.",
    Doubt.REPLY_BY_NUMBER: "A reply by the declared number alone; if {detail} is a paragraph, a comment is missing.",
    Doubt.GAPS_ALONE: "Only gaps tell these comments apart; each may be a paragraph of the one above it: {number}.",
    Doubt.FLAT: "The dump does not show who answers whom: read as comments without replies.",
    Doubt.TEXT_MAY_HOLD_COMMENTS: "Nothing tells comments from text in such a dump; if there were any, they are in it.",
    Doubt.HEADS_IN_TEXT: "Short lines of the text bear a name or an hour beside a day, as comments do: {detail}.",
    Doubt.MAY_COUNT_COMMENTS: "A line that counts {number}: it may head comments in words that are not known.",
    Doubt.MAY_HEAD_COMMENTS: "A word for comments alone in a line of the text: what is below it may be comments.",
    Doubt.CORRECTION_IS_LOST: "What was decided for this line does not fit any more: in reply to line {detail}.",
    Doubt.UNEXPLAINED: "Lines that are not explained: {detail}.",
    Doubt.NO_TITLE: "No title in the dump.",
    Doubt.TITLE_IS_A_GUESS: "The title is a guess.",
    Doubt.RATING_IN_TEXT: "The rating {detail} was found in the running text.",
    Doubt.SEVERAL_RATINGS: "Several ratings and none for the whole, so none was taken: {number}.",
    Doubt.RATINGS_DISAGREE: "Signs and figures of the rating disagree: {detail}",
    Doubt.RATING_IS_EMPTY: "A line for the rating, without a rating.",
    Doubt.RATING_WITHOUT_SCALE: "A rating without its scale, so none was taken: {detail}",
    Doubt.NO_RATING_ENTERED: "What was entered as the rating is none, so it was not used: {detail}",
    Doubt.TAKEN_FOR_CAPTION: "A short line between paragraphs, taken for the caption of a picture, not for text.",
    Doubt.TAKEN_FOR_PAGE: "Lines like those that pages print around a text, left out of it: {detail}.",
    Doubt.TEXT_OR_PAGE: "Lines that may be the page's and not the text's, kept as text: {detail}.",
    Doubt.PRINTED_BY_SITE: "Lines that other posts of the site have in the same place, taken for the page's: {detail}.",
    Doubt.TAKEN_AS_ELSEWHERE: "Lines left out of the text, as lines like them are in the site's other posts: {detail}.",
    Doubt.TOLD_BY_SITE: "Read where other posts of the site say it: {detail}.",
    Doubt.LIKELY: "Nothing says so in words that are known, but it is likely ({detail}).",
    Doubt.FURTHER_READING_IS_EMPTY: "A heading for further reading, with nothing below it.",
}


@dataclass(frozen=True)
class Note:
    """A doubt as a value, so that a report can say it in any language.

    >>> str(Note(Doubt.MISSING_COMMENTS, line=32, number=3))
    'Line 32: Declared comments that are not in the dump: 3.'
    """

    code: Doubt
    line: int | None = None
    detail: str = ""
    number: int = 0

    def __str__(self) -> str:
        sentence = SENTENCES[self.code].format(number=self.number, detail=self.detail)
        return f"Line {self.line}: {sentence}" if self.line else sentence


@dataclass(frozen=True)
class Problem:
    """What could not be read at all, and what to do about it."""

    file: str
    line: int | None
    what: str
    remedy: str

    def __str__(self) -> str:
        where = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{where}: {self.what} {self.remedy}".rstrip()


class Subject(StrEnum):
    """What a decision is about."""

    TITLE = "title"
    RATING = "rating"
    LIST = "list"


@dataclass(frozen=True)
class Alternative:
    """What could be taken instead: the words themselves, or for a list `list` or `replies`."""

    value: str
    reason: str
    line: int | None = None


@dataclass(frozen=True)
class Decision:
    """Something that the parser chose though it was not certain: why, and what else it might be.

    `line` is where it is about one place (the first point of a list), else None.
    """

    subject: Subject
    chosen: str
    reason: str
    alternatives: tuple[Alternative, ...] = ()
    line: int | None = None


@dataclass(frozen=True)
class Corrections:
    """What a person decided about one dump; a parser obeys. None and missing lines mean: as the parser sees it.

    `parents` and `lists` name comments and lists by their first lines; 0 as a parent makes a comment a root.
    """

    title: str | None = None
    film: str | None = None
    year: int | None = None
    rating: str | None = None
    last_body_line: int | None = None
    labels: Mapping[int, Label] = field(default_factory=dict)
    parents: Mapping[int, int] = field(default_factory=dict)
    lists: Mapping[int, bool] = field(default_factory=dict)


FEWEST_SIBLINGS = 2


@dataclass(frozen=True)
class Saying:
    """What lines say, where those in their place say it on the other pages of the site."""

    lines: tuple[int, ...]
    value: str


@dataclass(frozen=True)
class Taught:
    """What the reading of other posts of a site tells of one, by the numbers of its lines (`exchange.site.examples`).

    `read_as` is what most lines like it were taken for; `titled` how many posts have their title beside such lines as
    stand beside it; `writers` wrote the others, most of which bear but a name above or below their text. The tags are
    each on a line of their own, the rating has its scale.
    """

    read_as: Mapping[int, Label] = field(default_factory=dict)
    titled: Mapping[int, int] = field(default_factory=dict)
    byline: Saying | None = None
    date: Saying | None = None
    tags: Saying | None = None
    rating: Saying | None = None
    writers: tuple[str, ...] = ()
    is_signed_above: bool = False
    is_signed_below: bool = False


UNTAUGHT = Taught()


@dataclass(frozen=True)
class Shared:
    """What other dumps tell of one, by the numbers of its lines.

    `posts` are other posts of its site that were read with it, `lines` how many of those have a line, too, `placed` how
    many have it beside the same neighbour, above or below, `labelled` how many have a line with the same words before
    its colon, `framed` with the same words but for figures and names of days, `begun` with the same first two words;
    `is_day_first` is in which order they write dates in figures, and `taught` what their reading tells.
    """

    posts: int = 0
    lines: Mapping[int, int] = field(default_factory=dict)
    placed: Mapping[int, int] = field(default_factory=dict)
    labelled: Mapping[int, int] = field(default_factory=dict)
    framed: Mapping[int, int] = field(default_factory=dict)
    begun: Mapping[int, int] = field(default_factory=dict)
    is_day_first: bool | None = None
    taught: Taught = UNTAUGHT

    @property
    def is_enough(self) -> bool:
        """Two other posts at least: of one, nobody knows what of it recurs."""
        return self.posts >= FEWEST_SIBLINGS

    def is_placed(self, line: int) -> bool:
        """Does it stand in most other posts of the site beside the same neighbour?

        >>> Shared(posts=5, placed={1: 3, 2: 2}).is_placed(1), Shared(posts=5, placed={1: 3, 2: 2}).is_placed(2)
        (True, False)
        """
        return self.is_enough and self.placed.get(line, 0) >= max(FEWEST_SIBLINGS, self.posts / 2)


NO_SIBLINGS = Shared()


@dataclass(frozen=True)
class ImportedFilm:
    """`title` is empty where a dump tells the year and no name; nothing is stored then."""

    title: str
    year: int | None = None


@dataclass(frozen=True)
class ImportedLink:
    title: str
    publication: str = ""
    url: str = ""


@dataclass(frozen=True)
class ImportedComment:
    """One comment; `path` is its place in the thread, "1.2.1" the first reply to the second reply to the first.

    `text_lines` are those of the text, without its mark's head or foot. One that `is_missing` stands for a comment that
    was answered but is not in the source: it has no text and no lines.
    """

    path: str
    text: str
    lines: tuple[int, int]
    text_lines: tuple[int, ...] = ()
    author: str = ""
    created: str = ""
    kind: str = "comment"
    is_missing: bool = False

    @property
    def parent_path(self) -> str:
        return self.path.rpartition(".")[0]

    @property
    def depth(self) -> int:
        return self.path.count(".") + 1

    @property
    def paragraphs(self) -> int:
        return self.text.count("\n\n") + 1 if self.text else 0


@dataclass(frozen=True)
class ImportedPost:
    """A post as its source has it; empty means that the source does not say."""

    source_id: str
    file: str
    encoding: str
    title: str
    film: ImportedFilm | None
    body: str
    ledger: Ledger
    pull_quote: str = ""
    verdict: str = ""
    rating: Rating | None = None
    byline: str = ""
    date: str = ""
    links: tuple[ImportedLink, ...] = ()
    declared_count: int | None = None
    comments: tuple[ImportedComment, ...] = ()
    notes: tuple[Note, ...] = ()
    decisions: tuple[Decision, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def found(self) -> tuple[ImportedComment, ...]:
        """The comments that are in the source, without those that only stand for missing ones."""
        return tuple(comment for comment in self.comments if not comment.is_missing)
