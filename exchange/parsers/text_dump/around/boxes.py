"""Boxes below a post: a word about who wrote it, or one to its readers; and what a page prints there for certain."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from exchange.parsers.text_dump.around.boilerplate import (
    is_action,
    is_boilerplate,
    is_byline,
    names_writer,
    opens_about,
    opens_foot,
)
from exchange.parsers.text_dump.around.calls import calls_readers, opens_sharing, subscribes
from exchange.parsers.text_dump.byline.byline import read_byline
from exchange.parsers.text_dump.post.captions import names_picture
from exchange.parsers.text_dump.post.film import is_facts
from exchange.parsers.text_dump.post.title import is_name, is_prose
from exchange.parsers.text_dump.post.verdict import rates
from exchange.parsers.text_dump.text.marks import holds_mark
from exchange.parsers.text_dump.text.passages import Passage, is_apart
from exchange.remembered import remembered

_LONGEST_ABOUT = 600
_LONGEST_IN_BOX = 250
_LONGEST_SIGNED = 40
_NAMED = " {} "
_AROUND_NAME = " ~–—-()[]*_/|"
_MOST_FIELDS = 3
_MOST_IN_BLOCK = 6
_LONGEST_BEFORE_NAME = 25
_FEW = 2
_FARTHEST_HEADING = 40
_LONGEST_TAG = 45
_SHORTEST = 3
_LONGEST_BUTTON, _MOST_BUTTONS = 90, 12
_FEWEST = 8  # letters of an account that is no word
_ABOUT_WHOM = re.compile(
    r"(?:about|über|à propos de|acerca de|sobre|informazioni su|om|over|o autorze:?|об авторе:?) "
    r"(?P<who>(?!(?:author|autor|writer|blogger|reviewer|critic)\b|the |this |us$|me$"
    r"|den |die |der |das |el |la |este |esta |o |a |os |as |il |lo |het"
    r"|deze )[\w.’'-]{2,25}"
    r"(?: [\w.’'-]{1,25}){0,2})",
    re.IGNORECASE,
)
_ALL_OF_WRITER = re.compile(
    r".{3,40}? (?:by|von|par|por|di|da|do|de|door|van|autora|jest|av|af) "
    r"(?P<who>[\w@][\w.’'-]{1,30}(?: [\w.’'-]{1,30}){0,3}?)(?: (?:anzeigen|ansehen|weergeven|tonen))?\W{0,4}"
)
_ABOUT_AUTHOR = re.compile(
    r"(?:about (?:the )?(?:author|writer|blogger|reviewer)|(?:über|zu) (?:den autor|die autorin)|à propos de"
    r" l[’'](?:auteure?|autrice)|(?:acerca de|sobre) (?:el|la|o|a) autora?|sull[’']autore|informazioni sull[’']autore"
    r"|l[’']autore"
    r"|over de auteur|om (?:författaren|forfatteren)|o autor(?:ze|ce))\W{0,2}",
    re.IGNORECASE,
)
_ONE_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w’'-]{1,20}")
_WHO_IS = (
    r"(?:is|has|lives|writes|works|reviews|watches|loves|likes|ist|hat|lebt|schreibt|liebt|est|vit|écrit|aime|es|vive"
    r"|escribe|ha|è|scrive|é|escreve|woont|schrijft|bor|skriver)"
)
_OPENS_WITH_NAME = re.compile(
    r"(?!(?:Old|Young|Big|Little|Good|Bad|Great|True|Real|Film|Movie|Cinema|Kino|One|Some)\b)"
    r"(?P<who>[^\W\d_a-zß-ÿ][\w’'-]{2,20}) (?!(?:be|must|might|would|should|just|most|first|last|lost|let|always"
    r"|perhaps|in|of|as|its?|at|this|that|what|but|yes)\b)[a-zß-ÿ][\w’'-]* "
)
"""`Honor be praised, there is an otter` is no word about Honor Oakes, nor are all old things one about Old Sam."""
_OF_A_STRANGER = re.compile(
    rf"(?P<who>[^\W\d_a-zß-ÿ][\w’'-]{{2,20}})(?: [^\W\d_a-zß-ÿ][\w.’'-]{{0,20}}){{0,2}} {_WHO_IS} [^.!?]{{15,200}}[.!]"
)
_OF_A_CRITIC = re.compile(
    r"(?P<who>(?:The )?[^\W\d_a-zß-ÿ][\w’'-]{1,20}|[a-z]{2,15}[_0-9][a-z0-9_]{1,15})"
    r"(?: [^\W\d_a-zß-ÿ][\w.’'-]{0,20}){0,2} [^.!?]{0,120}"
    r"(?:\b(?:writes|reviews|blogs|schreibt|bloggt|écrit|parle|escribe|scrive|escreve|schrijft|skriver)"
    r" (?:\w+ )?(?:about|of|on|for|über|darüber|für|zwischen|sur|pour|entre|sobre|para|di|per|da|tra|over|voor|för)\b"
    r"|\bis (?:an? |the )?(?:\w+[ -]){0,3}(?:critic|blogger|reviewer|journalist|contributor"
    r"|film writer|cinephile|film buff|editor)\b"
    r"|\b(?:ist|est|es|è|é) (?:\w+[ -]){0,3}(?:filmkritiker|filmjournalist|blogger|critique|blogueur|blogueuse"
    r"|journaliste|crítico|crítica|periodista|critico|giornalista)(?:in)?\b)[^!?]{0,160}"
)
_OF_A_WRITER = re.compile(
    r"(?:About the \w{4,12}: )?(?P<who>[^\W\d_a-zß-ÿ][\w’'-]{1,20})(?: [^\W\d_a-zß-ÿ][\w.’'-]{0,20}){1,2}"
    r"(?= (?:is|has|writes|lives|keeps|works|teaches)\b)[^!?]{0,200}?\b"
    r"(?:lives in [A-Z]|(?:is an? |is the |and )(?:[\w-]+,? ){0,4}(?:writer|author|translator|programmer|historian"
    r"|columnist|novelist|poet|scholar|essayist)\b"
    r"|been (?:reviewing|writing about|covering) (?:films?|movies|cinema)\b|is our (?:\w+ )?(?:editor"
    r"|critic|reviewer)\b)[^!?]{0,200}"
)
_NOBODY = frozenset(
    """
    This That There Here Nobody Everybody Everyone Somebody Someone What Which Nothing Everything She They The Das Dies
    Dieser Diese Dieses Hier Wer Was Niemand Alles Nichts Der Die Cela Tout Rien Personne Elle Esto Eso Nada Todo Nadie
    Questo Tutto Niente Nessuno Isto Isso Tudo Ninguém Dit Dat Niets Det Den Ingen Allt
    """.split()  # noqa: SIM905
)
_MOST_WORDS = 16
_ENDS_OF_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_HAS_SUBJECT = re.compile(
    r"(?:i|i[’']\w+|we|you|he|she|it|they|this|that|these|those|there|here|the|an?|and|but|so|if|when|as|in|on|at|for|my|our"
    r"|not|no|what|who|how|why|ich|wir|er|sie|es|der|die|das|ein|eine|und|aber|in|im|je|j[’']\w+|il|elle|on|c[’']est|ce|le"
    r"|la|les|une?|et|mais|yo|el|los|las|un|una|y|pero|es|lo|io|gli|i|ma|è|o|a|os|as|um|uma|mas|ik|wij|hij|zij|het|de|een"
    r"|jag|vi|han|hon|det|den|jeg|hun)\b",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(r"[0-9][0-9.,]{0,6}k? (?:followers|subscribers|posts)", re.IGNORECASE)
_ARROWS = frozenset("→►▸»›")
_ADDRESS = re.compile(r"\]\([^()\s]*(?:\s\"[^\"]*\")?\)")
_SHARES = re.compile(
    r"\]\(<?[^\s)]{0,200}(?:[?&]share=|sharer|/intent/tweet|/share\?|/pin/create|addtoany\.com|addthis\.com|mailto:\?)"
)
"""What html2text prints of a button: where it leads."""


@dataclass(frozen=True)
class Known:
    """What was read before: the words that the page prints of itself above the post, who wrote that, and of what."""

    site: Collection[str] = ()
    writers: Collection[str] = ()
    film: str = ""

    def names_writer(self, text: str) -> bool:
        """`Ada Lind`, `By Ada Lind`, `About Ada Lind`, in any language."""
        return any(
            text.casefold().endswith(writer.casefold()) and len(text) <= len(writer) + _LONGEST_BEFORE_NAME
            for writer in self.writers
            if writer
        )

    def tells_of_writer(self, text: str) -> bool:
        """`Ada Lind lives in Ulm`: nobody writes so of himself."""
        return any(_NAMED.format(writer) in f" {text}" for writer in self.writers if " " in writer)

    def opens_with_first_name(self, text: str) -> bool:
        """`Ada lives in Ulm`, where `Ada Lind` has written."""
        match = _OPENS_WITH_NAME.match(text)
        return match is not None and any(writer.startswith(f"{match['who']} ") for writer in self.writers)

    def is_signed(self, text: str) -> bool:
        """`ada`, `A.L.` or `Ada x` below the text, by a writer who bears the name in full above it."""
        bare = text.casefold().strip(_AROUND_NAME).removesuffix(" x").replace(".", "")
        return 1 < len(bare) <= _LONGEST_SIGNED and any(bare in _short_names(writer) for writer in self.writers)


_NOBODY_KNOWN = Known()


def _short_names(writer: str) -> tuple[str, ...]:
    words = writer.casefold().split()
    return writer.casefold(), words[0] if words else "", "".join(word[0] for word in words)


def opens_box(content: Sequence[Passage], place: int, known: Known) -> bool:
    """`About Ada Lind`, or the name of who wrote the post, with a few words below it."""
    each, below = content[place], content[place + 1 : place + 2]
    is_heading = opens_about(each.plain) or known.names_writer(each.plain) or _names_stranger(content, place)
    is_heading = is_heading or _is_told_of_below(content, place)
    if not (below and is_heading) or (is_prose(each) and not writer_in(each.plain)):
        return False
    is_motto = (
        writer_in(each.plain) != "" and len(below[0].plain) <= _LONGEST_IN_BOX and below[0].plain[-1:] in '”»"!?…'
    )
    return is_prose(below[0]) or is_motto


def _names_stranger(content: Sequence[Passage], place: int) -> bool:
    """`Sobre Ada Lind`, of whom the text above does not speak."""
    who, below = writer_in(content[place].plain), content[place + 1 : place + 2]
    is_short = bool(below) and len(below[0].plain) <= _LONGEST_IN_BOX
    return bool(who) and is_short and not any(who in each.plain for each in content[:place])


def _is_told_of_below(content: Sequence[Passage], place: int) -> bool:
    """`Ada Lind` above `Ada Lind lives in Ulm.` or `Ada lives in Ulm.`, where the text above names no Ada."""
    name, below = content[place].plain.strip(_AROUND_NAME), content[place + 1 : place + 2]
    name = writer_in(name) or name
    if not below or len(name) > _LONGEST_SIGNED or len(below[0].plain) > _LONGEST_ABOUT or not name[:1].isalpha():
        return False
    told, first = below[0].plain, name.split(" ")[0]
    is_whole = told.startswith(f"{name} ")
    if not (is_whole or (is_name(name) and told.startswith(f"{first} ") and first not in _NOBODY)):
        return False
    return len(name) >= _SHORTEST and not _names(name if is_whole else first, content[:place])


def writer_in(text: str) -> str:
    """`About Ada Lind`, above a few words.

    >>> writer_in("Acerca de ADA"), writer_in("About the author"), writer_in("About time"), writer_in("About ada_lind")
    ('ADA', '', '', 'ada_lind')
    >>> writer_in("About Author")
    ''
    """
    match = _ABOUT_WHOM.fullmatch(text) if len(text) <= _LONGEST_SIGNED + _LONGEST_BEFORE_NAME else None
    who = match["who"] if match else ""
    is_handle = "_" in who or any(map(str.isdigit, who)) or (bool(match) and " " not in who and len(who) >= _FEWEST)
    words = who.split()
    is_name = bool(words) and all(word[:1].isupper() for word in (words[0], words[-1]))
    return who if is_name or (is_handle and who.isascii()) else ""


def writer_of_box(content: Sequence[Passage], place: int) -> str:
    """Whom a box names: in its heading, alone below that, or in the link to all that he has written."""
    text = content[place].plain
    if (who := writer_in(text)) and opens_box(content, place, _NOBODY_KNOWN):
        return who
    if names_writer(text):
        match = _ALL_OF_WRITER.fullmatch(text)
        return match["who"] if match else ""
    is_headed = place > 0 and _ABOUT_AUTHOR.fullmatch(content[place - 1].plain) is not None
    return text if is_headed and (is_name(text) or _ONE_NAME.fullmatch(text)) and not is_printed(content[place]) else ""


def is_about(content: Sequence[Passage], place: int, known: Known, *, is_in_foot: bool) -> bool:
    """A word about the author: short, below a heading that names him or above a link to all of his posts."""
    each = content[place]
    if len(each.plain) > _LONGEST_ABOUT:
        return False
    if tells_of_writer(content, place, known):
        return True
    above, below = content[max(0, place - 2) : place], content[place + 1 : place + 2]
    if above and is_in_foot and _FOLLOWED.fullmatch(above[-1].plain):
        return True
    is_headed = any(opens_box(content, place - 1 - back, known) for back, _ in enumerate(above)) or (
        bool(above)
        and (
            _is_only_author(above[-1])
            or (is_in_foot and place > 1 and is_name(above[-1].plain) and not is_printed(above[-1]))
        )
    )
    return is_headed or (bool(below) and names_writer(below[0].plain))


def tells_of_writer(content: Sequence[Passage], place: int, known: Known) -> bool:
    """A few words with the writer's name in full, of whom the text above does not speak: it is nobody of the film's."""
    text = content[place].plain
    is_first_name = known.opens_with_first_name(text)
    if len(text) > _LONGEST_ABOUT or not is_prose(content[place]):
        return False
    if not (is_first_name or known.tells_of_writer(text)) or is_byline(text) or is_facts(text):
        return False
    if not any(map(is_prose, content[:place])) or (is_first_name and _names(text.split(" ")[0], content[:place])):
        return False
    return not any(known.tells_of_writer(each.plain) for each in content[:place])


def _names(who: str, content: Sequence[Passage]) -> bool:
    return any(who.casefold() in each.plain.casefold() for each in content)


def tells_of_stranger(content: Sequence[Passage], place: int, known: Known) -> bool:
    """`Ada has read every map of Ulm.`, directly below the line that rates: who the critic is, where neither the text
    nor the name of the film has that name."""
    text = content[place].plain
    match = _OF_A_STRANGER.fullmatch(text) if place > 1 and rates(content[place - 1]) else None
    return match is not None and _is_strange(match["who"], content[:place], known)


def tells_of_critic(content: Sequence[Passage], place: int, known: Known) -> bool:
    """`Ada Lind lives in Ulm and writes about films.`, of whom nothing above speaks, at the end of all."""
    text = content[place].plain
    is_near_end = place > 1 and len(text) <= _LONGEST_IN_BOX
    match = _OF_A_CRITIC.fullmatch(text) or _OF_A_WRITER.fullmatch(text) if is_near_end else None
    return match is not None and _is_strange(match["who"], content[:place], known)


def _is_strange(who: str, above: Sequence[Passage], known: Known) -> bool:
    return who not in _NOBODY and who.casefold() not in known.film.casefold() and not _names(who, above)


def heads_call(content: Sequence[Passage], place: int) -> bool:
    """A few words above what a site says to its readers: `Never miss a map`."""
    each, below = content[place], content[place + 1 : place + 2]
    is_short = 1 < len(each.plain) <= _LONGEST_TAG and each.plain[-1].isalpha() and not each.is_item
    is_short = is_short and not holds_mark(each.whole)
    return is_short and not is_prose(each) and any(calls_readers(other.plain) for other in below)


def is_in_box(content: Sequence[Passage], place: int) -> bool:
    """A few words between other things of a foot: directly below a heading in a box, or below a rating."""
    if len(content[place].plain) > _LONGEST_IN_BOX:
        return False
    is_headed = _is_headed(content, place)
    is_below_printed = False
    others = 0
    for above in range(place - 1, max(0, place - _FARTHEST_HEADING), -1):
        each = content[above]
        if holds_mark(each.whole):
            return is_below_printed and rates(each) and any(map(is_prose, content[:above]))
        if is_headed and above < place - 1 and (opens_foot(each.plain) or opens_sharing(each.plain)):
            return any(map(is_prose, content[max(0, above - _FEW) : above]))
        is_below_printed = is_below_printed or is_printed(each)
        others += is_prose(each) and not calls_readers(each.plain)
        if others > _FEW or len(each.plain) > _LONGEST_IN_BOX:
            return False
    return False


def tells_of_named(content: Sequence[Passage], place: int) -> bool:
    """`Keeps goats. Formerly of Ulm.`, directly below a name that stands alone and that the text above does not hold:
    short sentences of which none has a subject."""
    if place < _FEW or len(content[place].plain) > _LONGEST_IN_BOX:
        return False
    above, name, each = content[place - 2 : place + 1]
    if not is_name(name.plain) or name.is_item or not is_apart(above, name) or holds_mark(each.whole):
        return False
    sentences = [part for part in _ENDS_OF_SENTENCES.split(each.plain) if part]
    are_clipped = all(len(part.split()) <= _MOST_WORDS and not _HAS_SUBJECT.match(part) for part in sentences)
    is_first = not any(is_name(other.plain) or name.plain in other.plain for other in content[: place - 1])
    return are_clipped and is_prose(each) and is_first and any(map(is_prose, content[: place - 1]))


def is_above_field(content: Sequence[Passage], place: int) -> bool:
    """Between a few words and the button with which one subscribes or gives."""
    above, below = content[place - 1 : place], content[place + 1 : place + 1 + _MOST_FIELDS]
    is_headed = bool(above) and not is_prose(above[0]) and len(above[0].plain) <= _LONGEST_TAG
    is_headed = is_headed and len(content[place].plain) <= _LONGEST_IN_BOX
    return (
        is_headed
        and any(subscribes(each.plain) for each in below)
        and all(is_printed(each) or subscribes(each.plain) for each in below[:1])
    )


def size_of_call(content: Sequence[Passage], place: int) -> int:
    """`Sign up for the reel`, a few words, a field and a button, in one block between the paragraphs of a text."""
    if not is_printed(content[place]) or (place and not is_apart(content[place - 1], content[place])):
        return 0
    size = 1
    while place + size < len(content) and not is_apart(content[place + size - 1], content[place + size]):
        size += 1
    block = content[place : place + size]
    are_short = all(len(each.plain) <= _LONGEST_IN_BOX for each in block)
    return size if size > 1 and size <= _MOST_IN_BLOCK and are_short and subscribes(block[-1].plain) else 0


def _is_headed(content: Sequence[Passage], place: int) -> bool:
    """Set directly below a few words that stand apart from what is above them."""
    if place < _FEW:
        return False
    above, heading, each = content[place - 2 : place + 1]
    is_set_so = not is_apart(heading, each) and is_apart(above, heading)
    return is_set_so and not is_prose(heading) and len(heading.plain) <= _LONGEST_TAG


def _is_only_author(passage: Passage) -> bool:
    read = read_byline(passage.plain)
    return read is not None and bool(read.author) and not (read.date or read.tags or read.filed)


def is_printed(passage: Passage) -> bool:
    return _is_printed(passage.plain, passage.whole)


@remembered
def _is_printed(text: str, whole: str) -> bool:
    if _is_shared(text, whole):
        return True
    if whole[:1] in _ARROWS and "://" in text:
        return False  # no button tells its address
    is_known = is_boilerplate(whole) or is_boilerplate(text) or is_action(text)
    return is_known or calls_readers(text) or names_picture(whole)


def is_shared(passage: Passage) -> bool:
    """A heading above buttons, or a link that leads to a network with the address of the page in hand."""
    return _is_shared(passage.plain, passage.whole)


def _is_shared(text: str, whole: str) -> bool:
    if opens_sharing(text):
        return True
    if "](" not in whole or len(whole) > _LONGEST_ABOUT or not _SHARES.search(whole):
        return False
    return len(_ADDRESS.sub("", whole)) <= _LONGEST_BUTTON


def size_of_buttons(content: Sequence[Passage], place: int) -> int:
    """Points of one block, most of them buttons for sharing; among those `More` is one, too."""
    block: list[Passage] = []
    for each in content[place : place + _MOST_BUTTONS]:
        if not each.is_item or (block and is_apart(block[-1], each)) or len(each.plain) > _LONGEST_BUTTON:
            break
        block.append(each)
    printed = sum(map(is_printed, block))
    return len(block) if printed > 1 and printed * 2 > len(block) and is_printed(block[0]) else 0
