"""Captions of pictures within a text, told by where they stand: no list of words knows what pictures show."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from exchange.parsers.text_dump.post.captions import is_caption, names_picture
from exchange.parsers.text_dump.post.film import name_of
from exchange.parsers.text_dump.post.title import is_prose, words_of
from exchange.parsers.text_dump.text.marks import holds_mark
from exchange.parsers.text_dump.text.passages import Passage, is_apart

_LONGEST, _LONGEST_BEHIND_PICTURE = 110, 160
_FEWEST_WORDS, _MOST_BESIDE_NAME, _WIDE_GAP = 5, 3, 3
_PAIR, _NEAR = 2, 40
_ENDS_SENTENCE = frozenset(".!?…:;,”“»\"’'-–—>")
_PICTURE_BEFORE = re.compile(r"!\[[^\[\]]{0,200}\]\([^()\s]{0,500}\)\s?(?P<caption>\S.*)")
_PICTURE_IN_CELL = re.compile(r"!?\[[^\[\]]{0,100}\](?:\([^()\s]{0,500}\))?(?:\s?\|)?")
_NAME = r"[^\W\d_a-zß-ÿ][\w.’'-]{1,25}(?: (?:von|van|de|der|da|di|le|la|[^\W\d_a-zß-ÿ][\w.’'-]{0,25})){1,3}"
_AND = r"(?:,|,? (?:and|und|et|y|e|en|och|og|i|a|ja|&))"
_AS = (
    r"(?:as|and (?:his|her|their)|als|dans le rôle d[eu]|comme|como|nei panni di|come|som|jako|в роли"
    r"|(?:in|im|dans|en|em|i|w|v|ve)(?= [^\W\d_a-zß-ÿ«“„\"]))"
)
_SHOWN = re.compile(
    rf"(?P<who>{_NAME})(?: \([^()]{{1,40}}\))?(?:{_AND} {_NAME}(?: \([^()]{{1,40}}\))?"
    rf"| {_AS} .{{2,80}}|(?:, [^,]{{2,50}}){{1,4}}|,? (?:left|right|links|rechts|à gauche|à droite|izquierda|derecha))"
)
_POINTER = re.compile(r"\[[0-9]{1,5}\](?=\S)")
_PLAYED = re.compile(rf"\({_NAME}\)")
_WORD_OF_PICTURES = re.compile(
    r"(?:still|photo(?:graph|gramme)?|image|picture|poster|screenshot|foto|szenenfoto|bild|standbild|filmplakat"
    r"|affiche|fotograma|cartel|imagen|fotogramma|locandina|immagine|imagem|cartaz|afbeelding|beeld|stillbild"
    r"|filmaffisch|plakat|kadr|zdjęcie|záběr|plakát|kuva|кадр|фото)\b",
    re.IGNORECASE,
)


def captions_in(content: Sequence[Passage], title: str) -> dict[int, bool]:
    """The places of captions between the paragraphs of a text, and whether each is sure to be one."""
    first = next((place for place, each in enumerate(content) if is_prose(each)), len(content))
    last = next((place for place in range(len(content) - 1, -1, -1) if is_prose(content[place])), -1)
    found: dict[int, bool] = {}
    for place in range(last + 1):
        if place in found:
            continue
        if _stands_behind_picture(content[place]) or (place > first and _shows(content, place, title)):
            found[place] = True
        elif place > first and _is_pair(content, place, title):
            found |= dict.fromkeys((place, place + 1), True)
        elif place > first and _tells_who_is_seen(content, place):
            found[place] = False
    if not found and (place := _below_gap(content, first, last)):
        found[place] = False
    return found


def _stands_behind_picture(passage: Passage) -> bool:
    """`![Still](1.jpg)The stairs, the best of the film`; a paragraph may stand behind a picture, too."""
    match = _PICTURE_BEFORE.fullmatch(passage.text)
    return match is not None and len(match["caption"]) <= _LONGEST_BEHIND_PICTURE and _is_open(match["caption"])


def _shows(content: Sequence[Passage], place: int, title: str) -> bool:
    """A picture's place, what stands directly below it, or its text: the name of the film in small letters."""
    each, above = content[place], content[place - 1]
    if _PICTURE_IN_CELL.fullmatch(each.whole) and not each.plain.strip("| ").isalnum():
        return each.whole.startswith("![") or each.whole.endswith("|")
    is_below = not is_apart(above, each) and (_PICTURE_IN_CELL.fullmatch(above.whole) or names_picture(above.whole))
    if is_below and above.whole.startswith(("![", "[")):
        return may_be_caption(each) or each.plain.endswith("|")
    return _names_film_alone(each, title)


def _names_film_alone(passage: Passage, title: str) -> bool:
    """`low tide film 2014`, as files of pictures are called."""
    name, words = (
        words_of(name_of(title)),
        words_of(_POINTER.sub("", passage.whole)),
    )  # `o` opens lists, and sentences in Portuguese
    is_small = passage.plain.islower() or passage.plain.isupper()
    is_small = is_small and _folded(passage.plain) != "" and len(name.split()) > 1
    said = _folded(words)
    return is_small and said.startswith(_folded(name)) and len(said.split()) - len(name.split()) <= _MOST_BESIDE_NAME


def _folded(text: str) -> str:
    """Without accents, which people leave out in names of files."""
    return text.translate(_PLAIN_LETTERS)


_PLAIN_LETTERS = str.maketrans("áàâãäåéèêëíìîïóòôõöúùûüçñ", "aaaaaaeeeeiiiiooooouuuucn")


def _is_pair(content: Sequence[Passage], place: int, title: str) -> bool:
    """A picture's text with its caption directly below, apart from the paragraphs around them."""
    if place + _PAIR >= len(content):
        return False
    above, one, other, below = content[place - 1 : place + 3]
    is_set_so = is_apart(above, one) and not is_apart(one, other) and is_apart(other, below)
    if not (is_set_so and is_prose(above) and may_be_caption(one) and may_be_caption(other)):
        return False
    names_film = f" {words_of(name_of(title))} " in f" {words_of(other.plain)} " and bool(title)
    return names_film or bool(_WORD_OF_PICTURES.match(one.plain) or _PLAYED.search(other.plain))


def _tells_who_is_seen(content: Sequence[Passage], place: int) -> bool:
    """`Ada Lind, the dumbwaiter and a plate of soup`, of somebody of whom the text tells."""
    each = content[place]
    if place + 1 >= len(content) or not (may_be_caption(each) and is_prose(content[place - 1])):
        return False
    match = _SHOWN.fullmatch(each.plain)
    is_set_apart = is_apart(content[place - 1], each) and is_apart(each, content[place + 1])
    near = content[max(0, place - _NEAR) : place + _NEAR]
    others = (other.plain for other in near if other is not each and is_prose(other))
    is_told_of = match is not None and any(match["who"] in text for text in others)
    return is_told_of and is_set_apart and len(_lone(content, place - _NEAR, place + _NEAR)) <= _PAIR


def _below_gap(content: Sequence[Passage], first: int, last: int) -> int:
    """The only line of words without a sentence's end, below a gap that tools leave where a picture stood."""
    lone = _lone(content, first, last)
    if len(lone) != 1:
        return 0
    above, each, below = content[lone[0] - 1 : lone[0] + 2]
    is_below_gap = each.number - above.last == _WIDE_GAP and below.number - each.last == _WIDE_GAP - 1
    gaps = Counter(other.number - one.last for one, other in pairwise(content) if is_prose(one))
    is_usual = gaps.most_common(1)[0][0] == _WIDE_GAP - 1
    return lone[0] if is_below_gap and is_usual and len(each.plain.split()) >= _FEWEST_WORDS else 0


def _lone(content: Sequence[Passage], first: int, last: int) -> list[int]:
    """The places of short lines alone between paragraphs, as subheadings stand there."""
    return [
        place
        for place in range(max(first, 0) + 1, min(last, len(content) - 1))
        if is_prose(content[place - 1]) and is_prose(content[place + 1]) and may_be_caption(content[place])
    ]


def may_be_caption(passage: Passage) -> bool:
    if passage.is_item or passage.is_heading or len(passage.plain) > _LONGEST or holds_mark(passage.whole):
        return False
    return _is_open(passage.plain) and not is_prose(passage)


def _is_open(text: str) -> bool:
    """No sentence, no quotation, no label."""
    return text[-1:] not in _ENDS_SENTENCE and not is_caption(text)
