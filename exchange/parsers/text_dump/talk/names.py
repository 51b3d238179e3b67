"""What may be a commenter's name, and the words that themes print before it."""

import re

from exchange.parsers.text_dump.around.furniture import without_badge
from exchange.parsers.text_dump.text.wrapping import columns
from exchange.remembered import remembered

_LONGEST = 60
_LONGEST_TITLE = 200
_LONGEST_BARE = 40  # columns
_MOST_WORDS, _MOST_BARE_WORDS = 8, 4
_MOST_WORDS_OF_TITLE = 12
_FEW_WORDS = 2
_FIRST_PICTOGRAM = "\U0001f000"
_SMILES = (":)", ";)", "=)", "-)")
_BY = re.compile(
    r"\s*(?:"
    r"(?:track|ping)back (?:by|from|von|de|di|da|por|par)"
    r"|(?:(?:comment|reply|response|answer|note|message|feedback)s?(?: (?:left|posted|submitted|made))?"
    r"|posted|written|left|submitted|sent|added|said|commented) (?:by|from)\s*[:—–-]?"
    r"|by\s?:|by|von|par|por|from\s?:|(?:from|från|fra)(?= (?:(?-i:[^\W\d_a-z])\S{0,20} )?\S{1,20}$)"
    r"|(?:schrieb|skrev|schreef|zei|sagte|meinte|wrote|escribió|escreveu|a écrit|ha scritto)(?= )"
    r"|(?:author|name|user|username|nickname|autor|auteur|nom|nombre|nome|naam|namn|navn"
    r"|автор|имя|名前|お名前|gość|gast|guest|invité|ospite|invitado|convidado|гость|visitor)\s?[::：]"
    r"|(?:kommentar|antwort|beitrag|verfasst|geschrieben|kommentiert|eingetragen|gepostet|veröffentlicht|erstellt) von"
    r"|(?:commentaire|réponse|message) (?:de|par)|(?:écrit|posté|rédigé|publié|commenté|ajouté) par"
    r"|(?:comentario|respuesta|comentário|resposta) (?:de|por)"
    r"|(?:publicado|escrito|enviado|comentado|postado) por"
    r"|(?:commento|risposta) d[ia]|(?:scritto|inviato|postato|pubblicato|commentato) da"
    r"|(?:reactie|antwoord) (?:van|door)|(?:geplaatst|geschreven) door|door"
    r"|(?:kommentar|svar) (?:av|af|från|fra)|(?:skrivet|skriven|skrevet|postat|inlagt|kommenterat) (?:av|af)"
    r"|(?:napisan[ye]|dodan[ye]) przez|komentarz (?:od|użytkownika|autorstwa)|commento by|комментарий от"
    r"|(?:un)?registered commenter"
    r")\s*:?\s+"
    r"|\s*(?:un)?registered commenter(?=[A-Z])"
    r"|\s*ο/η\s+|\s*at [0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\.?m\.?)?,\s+"
    r"|\s*blogger\s+(?=\S)",  # Blogger's, in its first years
    re.IGNORECASE,
)
_MARKS = frozenset("*>»→+")
_MARK = re.compile(r"[*>»→+]{1,2}\s+(?=\w)")
_NUMBERED = re.compile(r"#?[0-9]{1,4}(?:\.[0-9]{1,3}){0,9}[.:)]?\s+")
_KARMA = re.compile(r"(?:[+−-]?[0-9]{1,4} )?# (?=\w)")
"""`+2 # Ada`, as JComments counts votes before a name."""
_PROFILE = re.compile(r"\[(?:personal|community|openid|feed|identity) profile\] ?", re.IGNORECASE)
_NUMBER_ALONE = re.compile(r"[0-9]{1,4}[.)]")  # of an item; `1984` may be somebody
_BEHIND = re.compile(
    r"\s+<https?://[^<>\s]+>$|\s+(?:permalink|permanent link|permalien|enlace permanente)$|"
    r"\s+[0-9]{1,6}\s?(?:pts?|points?|p)$|\s*#[^\s#\[\]]{1,12}\s*\[\s*[^\s\[\]]{1,6}\s*\]?$"
    r"|,\s(?:\*\.[a-z0-9.-]{4,60}|[0-9]{1,3}(?:\.[0-9x*]{1,3}){3})$|\s+author profile page$"
    r"|\s+\[[^\W\d_]{3,12} profile page\]$|\s+\[\]$|,?\s#$|\s/\s(?:web ?site|homepage|e-?mail|url|www|web|blog)$",
    re.IGNORECASE,
)  # Livefyre's points, FC2's mark and link, where a guest of Blox came from, Movable Type's picture
_FROM_ON = re.compile(r"De (\S.{0,40}) a")  # and the day: Sapo's
_TWICE = re.compile(r"(\S.{0,40}?)[ \u00a0]\1")
"""A picture with the name in place of its image, beside the name."""
_PORTRAIT = re.compile(
    r"(?:!?(?:Blogger|Anonymous|OpenID|Avatar|Gravatar))[ \u00a0](?=\S)|\[[0-9a-f]{3,10}\][ \u00a0]?(?=\S)"
    r"|(?:□ )?\[(?:avatar|portrait)\][ \u00a0]?(?=\S)"
)
_ENDS_WORDS = re.compile(r"(?:[,;:?!…。、！？，]|\w{4}\.)$")  # but `Sam Jr.`, and `Kim S.`
_INITIAL = re.compile(r"\w [^\W\d_a-z]\.$")  # of a second name: `Nora P.`
_PROSE = re.compile(
    r"(?<!\b\w)(?<!\bDr)(?<!\bSt)(?<!\bJr)(?<!\bMr)(?<!\bProf)[.!?…](?:\s|$)"
)  # but initials, and titles


def is_name(text: str) -> bool:
    """Short, not a sentence, and not a button; a page that links here names itself and its site.

    >>> is_name("J. R. Smith"), is_name("Sam and the Lamps of Kim S."), is_name("It was cold, and so was I.")
    (True, True, False)
    """
    if text.count("«") != text.count("»") and len(text) <= _LONGEST_TITLE:
        return any(character.isalnum() for character in text)
    words = text.split()
    return (
        0 < len(text) <= _LONGEST
        and any(character.isalnum() or character >= _FIRST_PICTOGRAM for character in text)
        and not (_PROSE.search(text) and (len(text) > 30 or len(words) > 3))  # noqa: PLR2004  ("J. R. Smith")
        and (text[-1] not in ",;:?" or (text[-1] == "?" and len(words) <= _FEW_WORDS))
        and (len(words) <= (_MOST_BARE_WORDS if _says_i(text) else _MOST_WORDS) or are_capitalised(words))
    )


def _says_i(text: str) -> bool:
    """`It was cold, and so was I.` ends as `Kim S.` does."""
    return "," in text and _INITIAL.search(text) is not None


def are_capitalised(words: list[str]) -> bool:
    """As in a name that is a title: `Nadia of the Very Long Name and the Longer Title`."""
    return len(words) <= _MOST_WORDS_OF_TITLE and sum(word[:1].isupper() for word in words) * 2 > len(words)


def ends_words(text: str) -> bool:
    """With a sign, as no name does."""
    return _ENDS_WORDS.search(text) is not None


_BY_ALONE = re.compile(r"^(?:by|von|par|por|di|da|door|av|af|przez|от|schrieb|schreef|zei|skrev) (?=\S)")


def without_by(name: str) -> str:
    """A name that a word leads to, on a line of its own beside a date.

    >>> without_by("por Ada Lind"), without_by("Portia"), without_by("Von Trier")
    ('Ada Lind', 'Portia', 'Von Trier')
    """
    return _BY_ALONE.sub("", name, count=1)


def clean_name(text: str) -> str:
    """
    >>> clean_name("#3 by Ann (not verified)"), clean_name("Kommentiert von: Ulf"), clean_name("Comment from J. B.")
    ('Ann', 'Ulf', 'J. B.')
    """
    for _ in range(2):  # a number before the word, or behind it
        text = _PROFILE.sub("", text) if " profile]" in text else text
        text = _KARMA.sub("", text, count=1) if "# " in text else text
        text = text.strip(" \u00a0,|·•–—-:~")
        text = _MARK.sub("", text, count=1) if text[:1] in _MARKS else text
        text = between[1] if (between := _FROM_ON.fullmatch(text)) else text
        by = _BY.match(text)
        text = text[by.end() :] if by else text
        text = _NUMBERED.sub("", text, count=1) if _NUMBERED.match(text) else text
    if text.endswith((" »", " ›")) and "«" not in text:  # between name and date, in forums
        text = text[:-1].rstrip()
    name = without_badge(without_badge(_stripped(_BEHIND.sub("", text))))
    if _NUMBER_ALONE.fullmatch(name):
        return ""
    twice = _TWICE.fullmatch(name)
    return twice[1] if twice else _PORTRAIT.sub("", name, count=1) if _PORTRAIT.match(name) else name


def _stripped(text: str) -> str:
    """Without what stands around; brackets only where none belongs to the name."""
    text = text.strip(" ,|·•–—-:~")
    if text.endswith(_SMILES):
        return text
    return text.strip("()[] ") if text.count("(") != text.count(")") or text.count("[") != text.count("]") else text


_BREAKS_OFF = re.compile(r".*\s[a-zß-ÿ]\S*\s?[–—-]")
"""`We laughed –`, where `Ada Lind –` is a name."""


def could_be_bare_name(text: str) -> bool:
    """A line that may be a name and nothing else."""
    is_surely_long = len(text) > _LONGEST_BARE and text.isascii()  # a glance, as most lines are
    return not is_surely_long and _could_be_bare_name(text)


@remembered
def _could_be_bare_name(text: str) -> bool:
    is_short = 0 < columns(text) <= _LONGEST_BARE and len(text.split()) <= _MOST_BARE_WORDS
    ends_open = is_short and (text[-1] not in ".!?…,;:)”\"'" or _INITIAL.search(text) is not None)
    is_open = ends_open and not text[:1].isdigit() and _BREAKS_OFF.fullmatch(text) is None
    return is_open and is_name(text) and not ends_words(text)
