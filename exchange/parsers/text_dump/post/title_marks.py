"""What tools and readers take for emphasis or a picture at the edges of a title, and is part of it."""

import re

from exchange.parsers.text_dump.post.title import is_same
from exchange.parsers.text_dump.text.passages import Passage

FIRST_HEADINGS = re.compile(
    r"(?:the )?(?:plot|story|synopsis|summary|introduction|intro|premise|spoilers?(?: .{1,30})?|handlung|inhalt"
    r"|worum geht es"
    r"|synopsis|l[’']histoire|résumé|sinopsis|argumento|trama|sinossi|fabuła|сюжет|あらすじ|ストーリー)[:?!.]?",
    re.IGNORECASE,
)
_KIND = re.compile(r"\[[^\W\d_][^\[\]0-9]{3,24}\] ")
_OF_PICTURE = re.compile(
    r"\W(?:[^\[\]]{0,20}\b)?(?:img|images?|photos?|pictures?|pic|poster|logo|banner|cover|avatar|thumbnail|header"
    r"|icon|bild(?:er)?|foto|affiche|plakat|imagem?|imagen|immagine|afiche|cartel|locandina|[\w-]+\.(?:jpe?g|png|gif))\b",
    re.IGNORECASE,
)
_STARS = re.compile(r"(?P<title>[^*]{1,80}?)(?P<stars> \*{1,5})")


def with_marks(passage: Passage, text: str) -> str:
    """A rating in asterisks at the end of a title looks like emphasis, and `[Review]` before it like a picture."""
    kind = _KIND.match(passage.whole)
    is_kind = kind is not None and not _OF_PICTURE.match(kind[0]) and not is_same(kind[0], text)
    if kind and is_kind and passage.whole[kind.end() :] == text:
        return f"{kind[0]}{text}"
    match = _STARS.fullmatch(passage.text.lstrip("# "))
    return f"{text}{match['stars']}" if match and match["title"].strip() == text else text
