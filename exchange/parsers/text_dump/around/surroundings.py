"""What stands around the comments: words of forms and footers, lists of other posts, and what is said of this one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exchange.ledger import Label, LedgerDraft
from exchange.parsers.text_dump.around.boilerplate import (
    is_boilerplate,
    is_byline,
    names_maker,
    opens_foot,
    opens_form,
    opens_sidebar,
)
from exchange.parsers.text_dump.around.buttons import is_button
from exchange.parsers.text_dump.around.forms import is_field
from exchange.parsers.text_dump.talk.heading import is_list_heading, is_tab, names_comments
from exchange.parsers.text_dump.talk.pings import is_heading_of_pings
from exchange.parsers.text_dump.talk.segments import Segments
from exchange.parsers.text_dump.talk.unheaded import is_dated_name
from exchange.parsers.text_dump.text.broken_links import ADDRESS, broken_at_links
from exchange.parsers.text_dump.text.lines import Line, blocks
from exchange.parsers.text_dump.text.plain import plain
from exchange.parsers.text_dump.text.wrapping import is_broken, join
from exchange.records import ImportedComment

_LONGEST_SIDEBAR_LINE = 80
_LONGEST_HEADING = 40
_LONGEST_NAME = 60
_LONGEST_OF_PAGE = 200
_LONGEST_BELOW = 90
_MOST = 0.6
_BUTTONS_AND_NAME = 2
_SHORTEST_LINE = 4
_QUOTES = frozenset('«»“”„"')
_ENDS_SENTENCE = frozenset(".?…。")
_LONGEST_WORD = 400
_ABOUT = frozenset(
    ("about", "about this site", "über", "à propos", "acerca de", "sobre", "info", "over", "om", "o mnie")
)
_GOES_ON = re.compile(
    r"\b(?:read more|continue reading|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|leggi tutto"
    r"|continua a leggere|leia mais|lees (?:meer|verder)|läs mer|les mer|læs mere|czytaj (?:dalej|więcej)) ?[»→›]?$",
    re.IGNORECASE,
)
_CUT = ("…", "...", "[…]", "[...]")
_MADE = re.compile(
    r"\b(?:wordpress|blogger|movable type|typepad|drupal|joomla|ghost|dotclear|serendipity|hugo|jekyll)\b"
    r"[^.!?]{0,60}\.?$",
    re.IGNORECASE,
)
_TEST = re.compile(
    r".{3,50}\b(?:plus|minus|times|sum|mal|spam|human|robot|captcha"
    r"|[0-9]{1,2} ?[+x*-] ?[0-9]{1,2})\b.{0,40}[?=:]"
)
"""`What is two plus five?`, which no machine is said to know."""
_FIELD = re.compile(r"[^\W\d_][\w’'-]{1,20}(?: [\w’'-]{1,20}){0,3} ?(?::|\*|\([^()]{3,40}\)):?(?: ?\*)?")
"""`Pseudo :`, `Correo (no se publicará)`"""


@dataclass(frozen=True)
class Surroundings:
    """`site` are the names of the site."""

    draft: LedgerDraft
    width: int | None
    site: frozenset[str]

    def label(self, segments: Segments, comments: Sequence[ImportedComment]) -> list[tuple[int, str]]:
        """Tells which lines below the form speak of a post."""
        if segments.heading_line:
            self.draft.label([segments.heading_line.number], Label.COMMENTS_HEADING)
            self.draft.label((line.number for line in segments.heading_goes_on), Label.COMMENTS_HEADING)
        found = [comment.lines for comment in comments if not comment.is_missing]
        first, last = (found[0][0], max(end for _, end in found)) if found else (0, 0)
        around_links = _around_addresses(segments) | broken_at_links(segments.conversation)
        below = [  # `« A page` goes on with the words around a link above it, and is no arrow
            line for line in segments.conversation if found and line.number > last and line.number not in around_links
        ]
        self._label(segments.between)
        self._label(below, said_as=Label.BOILERPLATE)
        self._label_among_known(below)
        form = [line for line in segments.form if line.number not in around_links]
        self._label_block_of_buttons([*segments.between, *_before(segments.conversation, first)])
        return self._label(form, is_form=True)

    def _label(
        self, lines: Iterable[Line], *, is_form: bool = False, said_as: Label = Label.META
    ) -> list[tuple[int, str]]:
        """Known words of forms and footers, the site's name, and the short lines below a heading of other posts or a
        sidebar's; in a form its fields, too. The rest stays unexplained."""
        in_sidebar = False
        is_headed = False
        said: list[tuple[int, str]] = []
        pieces = self._unbroken([line for line in lines if not line.is_blank])
        is_end = is_form and self._is_end(pieces)
        is_of_site = is_form and not _are_texts(pieces)
        begins = self._start_of_known(pieces) if is_of_site else len(pieces)
        for place, piece in enumerate(pieces):
            whole, text = join(line.whole for line in piece), plain(join(line.text for line in piece))
            numbers = [line.number for line in piece if not self.draft.is_labelled(line.number)]
            is_short = len(text) <= _LONGEST_SIDEBAR_LINE or text.endswith(_CUT) or _GOES_ON.search(text) is not None
            is_short = is_short or (is_form and is_headed and len(text) <= _LONGEST_WORD)
            is_about = is_form and text.casefold().strip(" :") in _ABOUT
            opens = (
                is_about
                or opens_sidebar(text)
                or opens_foot(text)
                or (is_form and _heads_list(pieces[place : place + 2]))
            )
            in_sidebar = opens or (in_sidebar and is_short)
            is_headed = opens
            is_label = is_form and names_comments(text) and _is_field_beside(pieces, place)
            if is_label or _heads_nothing(text, pieces[place + 1 : place + 2]):
                self.draft.label(numbers, Label.BOILERPLATE)
            elif is_list_heading(text) and not in_sidebar:
                self.draft.label(numbers, Label.COMMENTS_HEADING)
            elif (
                in_sidebar
                or self._is_printed(whole, text)
                or (place >= begins and _is_of_form(text))
                or (is_of_site and _is_sign(text))
            ):
                self.draft.label(numbers, Label.BOILERPLATE)
            elif numbers and is_byline(text):
                is_above_form = is_form and place < begins  # in place of one: of which post?
                self.draft.label(numbers, Label.BOILERPLATE if is_above_form else said_as)
                said += [] if is_above_form else [(numbers[0], text)]
            elif is_end and place >= begins and len(text) <= _LONGEST_OF_PAGE:
                self.draft.label(numbers, Label.BOILERPLATE)
        return said

    def _start_of_known(self, pieces: Sequence[Sequence[Line]]) -> int:
        """The first known piece, above which a few words may be anything; 0 where nothing is known."""
        texts = (plain(join(line.text for line in piece)) for piece in pieces)
        known = (place for place, text in enumerate(texts) if opens_form(text) or self._is_printed(text, text))
        return next(known, 0)

    def _is_end(self, pieces: Sequence[Sequence[Line]]) -> bool:
        """Below the form more that is known, and no names with dates: what else stands there is the page's, be it a
        sentence."""
        content = [line for piece in pieces for line in piece]
        known = any(self._is_printed(line.whole, plain(line.text)) for line in content[1:])
        return known and not any(is_dated_name(content, place) for place in range(1, len(content)))

    def _is_printed(self, whole: str, text: str) -> bool:
        is_known = is_boilerplate(whole) or is_boilerplate(text) or is_button(text) or names_maker(text)
        return is_known or self._is_of_site(text) or ADDRESS.fullmatch(text) is not None

    def _is_of_site(self, text: str) -> bool:
        """The name of the site, alone or with what made the page; or a line to write on."""
        bare = text.casefold()
        is_named = any(
            bare == name.casefold()
            or (text.startswith(name) and (is_boilerplate(text[len(name) :].strip(" ·|–—-,")) or _MADE.search(text)))
            for name in self.site
        )
        return is_named or (len(text) >= _SHORTEST_LINE and not text.strip("_ ━─═-=·*~"))

    def _label_among_known(self, below: Sequence[Line]) -> None:
        """Below the last comment, short lines that are no sentences, in one block with others that are known."""
        for block in blocks(below):
            left = [line for line in block if not self.draft.is_labelled(line.number)]
            if len(left) < len(block):
                self.draft.label((line.number for line in left if _may_be_of_page(line.text)), Label.BOILERPLATE)

    def _label_block_of_buttons(self, lines: Sequence[Line]) -> None:
        """The name of the site above its own buttons, in one block between the heading and the first comment."""
        for block in blocks(lines):
            left = [line for line in block if not self.draft.is_labelled(line.number)]
            if len(block) > _BUTTONS_AND_NAME and len(left) == 1 and len(left[0].text) <= _LONGEST_NAME:
                self.draft.label([left[0].number], Label.BOILERPLATE)

    def _unbroken(self, lines: Sequence[Line]) -> list[list[Line]]:
        """The lines that the tool broke, together."""
        pieces: list[list[Line]] = []
        for line in lines:
            above = pieces[-1][-1] if pieces else None
            if above and self.width and line.number == above.number + 1 and is_broken(above, line, self.width):
                pieces[-1].append(line)
            else:
                pieces.append([line])
        return pieces


def _around_addresses(segments: Segments) -> set[int]:
    """The lines below addresses that go on with a sign; without gaps on the page, addresses and what is below them."""
    lines = [*segments.conversation, *segments.form]
    addresses = {line.number for line in lines if "://" in line.text and ADDRESS.fullmatch(line.text)}
    if not addresses or not any(line.is_blank for line in lines):
        return addresses | {number + 1 for number in addresses}
    return {line.number for line in lines if line.number - 1 in addresses and not line.text[:1].isalnum()}


def _before(lines: Sequence[Line], number: int) -> list[Line]:
    return [line for line in lines if line.number < number]


def _may_be_of_page(text: str) -> bool:
    is_short = len(text) <= _LONGEST_BELOW and text[-1:] not in _ENDS_SENTENCE
    return is_short and sum(map(str.isalpha, text)) * 2 > len(text) and not _QUOTES.intersection(text)


def _are_texts(pieces: Sequence[Sequence[Line]]) -> bool:
    """Sentences for the most part: a conversation that nobody knows for one, in which few words are one's, too."""
    return sum(plain(piece[-1].text)[-1:] in _ENDS_SENTENCE | {"!"} for piece in pieces) > _MOST * len(pieces)


def _is_of_form(text: str) -> bool:
    """A field, or few words: nothing of the post stands below the form but what bylines say."""
    is_short = len(text) <= _LONGEST_NAME and text[-1:] not in _ENDS_SENTENCE
    return (_FIELD.fullmatch(text) or _TEST.fullmatch(text)) is not None or (is_short and not is_byline(text))


def _is_sign(text: str) -> bool:
    """An arrow beside a button, alone."""
    return len(text) == 1 and not text.isalnum()


def _heads_nothing(text: str, below: Sequence[Sequence[Line]]) -> bool:
    """One of two tabs; or the heading of those who link here, above a button in place of them."""
    following = below[0][0].text if below else ""
    is_button_below = bool(following) and (is_boilerplate(following) or is_boilerplate(plain(following)))
    return is_tab(text, following) or (is_heading_of_pings(text) and is_button_below)


def _is_field_beside(pieces: Sequence[Sequence[Line]], place: int) -> bool:
    """`Comment:` between `Name:` and a button is a field, too."""
    beside = [pieces[at][0].text for at in (place - 1, place + 1) if 0 <= at < len(pieces)]
    return any(map(is_field, beside))


def _heads_list(pieces: Sequence[Sequence[Line]]) -> bool:
    """A few words above a list of short lines: below the form, in whatever words, the heading of a sidebar."""
    if len(pieces) <= 1:
        return False
    (heading, *_), (item, *_) = pieces
    is_heading = not heading.is_item and len(heading.text) <= _LONGEST_HEADING and heading.text[-1:].isalnum()
    return is_heading and item.is_item and len(item.text) <= _LONGEST_SIDEBAR_LINE
