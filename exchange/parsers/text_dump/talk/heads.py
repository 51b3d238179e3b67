"""Who wrote a comment, and when: the line or two above its text, in the ways of many themes."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from exchange.dates import is_weekday
from exchange.parsers.text_dump.around.buttons import is_answering
from exchange.parsers.text_dump.around.furniture import (
    is_badge,
    is_furniture,
    is_number,
    may_lead,
    without_badge,
    without_furniture,
    without_tail,
)
from exchange.parsers.text_dump.talk.names import (
    are_capitalised,
    clean_name,
    could_be_bare_name,
    ends_words,
    is_name,
    without_by,
)
from exchange.parsers.text_dump.talk.pings import (
    BEGINS_EXCERPT,
    is_ping,
    is_signed_by_ping,
    is_word_of_ping,
    names_page_and_site,
    without_word_of_ping,
)
from exchange.parsers.text_dump.talk.when import (
    LOST_HOUR,
    When,
    before_date,
    find_when,
    may_hold_date,
    says_how_long_ago,
    tells_time_to_read,
    whole_date,
)
from exchange.parsers.text_dump.text.glances import Parts, holds_figure
from exchange.parsers.text_dump.text.plain import plain
from exchange.remembered import remembered

_LONGEST = 160
_LONGEST_NAME = 60
_EXCERPT_BELOW = 2
_LONGEST_PING = 300
_OF_REVIEW = re.compile(
    r"(?:reviewed|review|film review|written|rezension|kritik|critique|reseña|crítica|recensione)s? "
    r"(?:by|von|par|por|de|di|da|a cura di)\b(?! (?:reader|guest))",
    re.IGNORECASE,
)
"""The byline of the post, which is no comment's."""
_IMAGE = re.compile(r"!\[[^\[\]]{0,80}\]\([^()\s]{1,300}\)")
_NO_NAME = "name not in the dump"  # Matinee's own words for a stand-in
_LONGEST_TITLE = 140
_TRAILING = {"...", "…"}  # sentences trail off so, and in some themes the words above a comment
_MARKS = "-–•*· "  # of points, in tools that print them without any indent
_MOST_WORDS = 4  # of a name beside words that trail off, or with no sign behind its verb
_SAYS = (
    r"(?:says?|said(?: this)?|wrote(?: this)?|writes|replied|replies|responded|responds|commented|comments|adds|added"
    r"|asks|asked|opined"
    r"|hat (?:gesagt|geschrieben|gemeint|kommentiert|geantwortet)|heeft (?:gezegd|geschreven)|ha dit|va dir"
    r"|sagte?|schrieb|schreibt|meint|meinte|kommentierte?|antwortete?|dit|a dit|a écrit|écrit|a répondu|répond"
    r"|a commenté|commente|dice|dijo|escribió|comentó|respondió|ha detto|scrive|ha scritto|ha commentato|ha risposto"
    r"|risponde|disse|diz|escreveu|comentou|respondeu|zegt|schreef|zei|reageerde|skriver|skrev|säger|sade|svarade"
    r"|sier|sa|siger|sagde|pisze|napisał(?:\(a\)|a)?|powiedział(?:\(a\)|a)?|mówi|odpowiedział(?:\(a\)|a)?"
    r"|сказал(?:\(а\)|а)?|пишет"
    r"|написал(?:\(а\)|а)?|говорит"
    r"|ответил(?:\(а\)|а)?|пише|napsal|říká|kirjoitti|sanoo|dedi ki|より"
    r"|píše|povedal(?:a)?|hovorí|řekl(?:a)?|napsala|spune|a spus|diyor ki|kaže|kaza|je (?:rekao|rekla|dejal|dejala)"
    r"|pravi"
    r"|каже|рече|коментує|каза|szerint|mondta|írta|λέει|είπε|έγραψε|diu|dixo|esan du|berkata|menulis|viết|ütleb"
    r"|kirjutas"
    r"|rašo|saka|raksta|segir|skrifaði|sanoi|kommentoi|skreiv|kommenterte|kommenterade|kommenterer|kommenterar"
    r"|הגיב|הגיבה|يقول|قال|كتب|さんのコメント|说道?|說道?|님의 말)(?!\w)"
)
_TO = r"(?: (?:to|auf|à|a|på|op) (?P<other>\S{1,30}|(?-i:[A-ZÀ-Þ@])\S{0,30}(?: \S{1,20}){1,3}))?"
_WITH_SAYS = re.compile(
    rf"(?P<name>\S(?:.{{0,{_LONGEST_TITLE}}}?\S)?)\s*,?(?:\s+|(?=より|さんの|说|說)){_SAYS}(?:\s+(?:on|am|le|el|il|em"
    rf"|op|at))?"
    r"\s?(?P<end>:|：|\.\.\.|…)?\s*(?P<when>[^\s:].{3,60})?:?",
    re.IGNORECASE,
)
_ON = r"(?:on|am|le|el|il|em|op|at|den|dnia|kl|no dia|dne)"
_GLUED = re.compile(
    r"(?P<name>\S(?:.{0,40}[^\W\d_])?[^\W\d_])(?:says|said|wrote|sagt|sagte|schreibt|schrieb|meint|dit|a dit|écrit|dice"
    r"|dijo|disse|diz|scrive|ha detto|zegt|schreef|skriver|säger|sier|pisze|пишет|говорит)\s?[:：]"
)  # tools that print no space between a name in bold and the word behind it
_WITH_LINK = re.compile(
    r"(?P<name>\S.{0,60}?)\s+(?:permalink|permalien|permanent link|enlace permanente)", re.IGNORECASE
)
_VERB_ONLY = re.compile(rf"(?P<name>\S.{{0,60}}?),? {_SAYS}(?:\s{_ON}|{_TO}),?", re.IGNORECASE)
_OF_PAGE = re.compile(rf"(?P<name>[^«»]{{1,100}} [«»] [^«»]{{1,40}}) {_SAYS}", re.IGNORECASE)
_ENDS_BEFORE_DATE = re.compile(rf"(?<=\S)\s+(?:{_ON}|in data|(?-i:en|in|a|pe|в|o|dnia|w dniu|ekkor)):?$", re.IGNORECASE)
_BEFORE_NAME = re.compile(r"(?:di|av|af|przez|от) (?=\S)|hat (?=\S.{0,40} (?:geschrieben|gesagt|gemeint|kommentiert)$)")
_BEHIND_NAME = re.compile(r"(?<=\S) (?:geschrieben|gesagt|gemeint|kommentiert)$")
_VERB_FIRST = re.compile(rf"^{_SAYS}\s+(?:{_ON}\s+)?(?=[0-9]|[^\W\d_]{{2,12}}\.? [0-9])", re.IGNORECASE)
_INITIAL_AT_END = re.compile(r"\s[^\W\d_]\.\s*:?\s*$")
_MAYBE_SAYS = re.compile(r"[:：…0-9]|\.\.\.")
_OF_HEADS = Parts.of(":", "...", "ping", "Ping", "track", "Track", "：", "…", "«", "»", "étrolien")
_DELETED = re.compile(r"comment deleted|kommentar gelöscht|commentaire supprimé|comentario eliminado", re.IGNORECASE)
_FROM = re.compile(
    r"(?:(?:comment|kommentar|commentaire|comentario|commento) (?:from|by|von|de|di|par)"
    r"|(?:posted|written|left) by|postat av|skrivet av|inlagt av|skrevet av|posté par|écrit par|publicado por"
    r"|escrito por"
    r"|postado por|enviado por|geplaatst door|geschreven door|geschrieben von|verfasst von|scritto da|inviato da"
    r"|napisał"
    r"|dodał|autor) ?: "
    r"(?P<name>[^\W_][^\[\]:]{1,50}?)(?: \[[^\W\d_]{3,15}\])?(?: [·•|] (?:https?://|www\.)\S{3,80})?",
    re.IGNORECASE,
)
_NO_PART_OF_HEAD = re.compile(
    r"^[+–-]?[0-9]{1,3} #[0-9]{1,4} (?=\S)"  # JComments' votes and number
    r"|^gravatar\.com(?=autor:)|(?<=[:.…]) (?:your comment is awaiting moderation"
    r"|votre commentaire est en attente de modération"
    r"|dein kommentar wartet auf (?:die )?freischaltung)\.?$"
    r"|(?<= (?:said|says)) in reply to \S.{0,40}?(?=(?:\.{3}|…|:)$)|(?<= wrote) in reply to \S.{0,40}?(?=(?:\.{3}|…"
    r"|:)$)",
    re.IGNORECASE,
)
_OVERBLOG = re.compile(
    r"^commentaire n° ?: ?[0-9]{1,5} postée? par ?: ?(\S.{0,60}?)(?: \(site web\))? le ?: ?(?=[0-9])"
)
"""`commentaire n° : 1 posté par : Ada (site web) le: 12/03/2008 14:22:10`"""
_OF_ODD_HEADS = Parts.of("gravatar", "moder", "modér", "freischaltung", "in reply to", "commentaire n", " #")
_DATED_SAID = re.compile(r"on (?P<when>.{8,40}?) ?[0-9]{1,4}\.(?P<name>\S.{0,60}?) said ?(?:…|\.{3}|:)", re.IGNORECASE)
"""`on 17 Jan 2008 at 7:48 am 1.Ada said …`, as Mandigo prints it."""
_SAYS_ALONE = re.compile(rf"{_SAYS}\s?(?::|：|\.\.\.|…)", re.IGNORECASE)
_VERB_ALONE = re.compile(_SAYS, re.IGNORECASE)
_BARS = re.compile(r"\s*[|·•]\s*")
_ANSWERED = re.compile(
    r"(?<=\S)\s+(?:[→↪➜➤➔➡►▶⇒>]|replied to (?:a )?comment (?:from|by)|in (?:reply|response) to|replying to"
    r"|en réponse à|en respuesta a|in risposta a"
    r"|als antwort auf|em resposta a|in antwoord op|som svar på)\s+\S.{0,40}",
    re.IGNORECASE,
)
_TIMED = re.compile(
    r"(?P<name>[^\W\d_][^\W\d]{0,18}(?:[ .'’-]{1,2}[^\W\d]{1,18}){0,3}\.?) [|·•]"
    r" (?:[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\.?m\.?)?|[0-9]{1,2} ?[ap]\.?m\.?)",
    re.IGNORECASE,
)
_CLOCKED = re.compile(
    r"(?P<name>\S.{0,60}?) \((?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[ap]\.?m\.?)?)\) ?:", re.IGNORECASE
)
_SPACED = re.compile(r"^([0-9]{1,2}) ([01][0-9]) ((?:19|20)[0-9]{2})$")
_TIMED_GLUED = re.compile(
    r"(?P<name>[^\W\d_](?:[\w.’'-]{0,18}[ ]){0,3}[\w.’'-]{0,18}[^\W\d_])[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\.?m\.?)?",
    re.IGNORECASE,
)
_ENDS_HOUR = frozenset("0123456789mM.")
_IN_BRACKETS = re.compile(r"\[([^\[\]]{6,60})\](?= [^\W\d_])")
_MODERATOR = re.compile(r"(?<=\w) (?:Mod|Moderator|Staff|Author|Admin)$")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a text: `lines` of them; `kind` tells in which way, for counting what a dump does mostly;
    `answers` is whom it names as answered."""

    kind: str
    author: str
    created: str
    lines: int
    is_ping: bool = False
    answers: str = ""


def read_head(texts: Sequence[str], *, is_day_first: bool | None = None) -> Head | None:
    """Read the first lines of a comment.

    >>> read_head(["Anna says:", "January 3, 2014 at 5:07 pm", "Lovely."])
    Head(kind='says', author='Anna', created='2014-01-03T17:07', lines=2, is_ping=False, answers='')
    >>> read_head(["Ben | 3. März 2014 um 17:07 | Antworten", "Schön."]).author
    'Ben'
    >>> read_head(["Lovely film.", "Really."])
    """
    return _read_head(tuple(texts), is_day_first)


@remembered
def _read_head(texts: Sequence[str], is_day_first: bool | None) -> Head | None:
    places = [place for place, text in enumerate(texts) if not is_furniture(text)]
    if len(places) < len(texts):
        is_called = 0 not in places and len(texts) > 1 and is_badge(texts[0])
        is_somebody = is_called and _SAYS_ALONE.fullmatch(plain(texts[1])) is not None
        called = _with_date_below("says", plain(texts[0]), texts, is_day_first, lines=2) if is_somebody else None
        return called or _among_furniture(texts, places, is_day_first)  # `Guest` above `says:` is somebody's name
    first = _IMAGE.sub("", texts[0]).strip() or texts[0] if texts else ""
    first = plain(_without_brackets(first, is_day_first))
    first = first.replace(" // ", " | ")
    if _OF_ODD_HEADS.are_in(first.lower()):
        first = _OVERBLOG.sub(r"\1 le ", _NO_PART_OF_HEAD.sub("", first))
    if not first or _OF_REVIEW.match(first):
        return None
    if len(first) > _LONGEST:
        is_long_ping = len(first) <= _LONGEST_PING and is_ping(first)
        return Head("ping", "", "", 0, is_ping=True) if is_long_ping else None
    if is_ping(first.lstrip(_MARKS)) or (len(texts) > 1 and is_word_of_ping(first)):
        return _above_excerpt(first, texts, is_day_first) or Head("ping", "", "", 0, is_ping=True)
    head = _read_beginning(first, texts, is_day_first)
    if head and any(_NO_NAME in text for text in texts[: head.lines]):
        return replace(head, author="")
    return head


def _above_excerpt(first: str, texts: Sequence[str], is_day_first: bool | None) -> Head | None:
    """`Pingback: PAGE`, perhaps the date, and below it what WordPress quotes of that page."""
    dated = whole_date(plain(texts[1]), is_day_first) if len(texts) > 1 else None
    lines = 2 if dated else 1
    if len(texts) <= lines or not texts[lines].startswith(BEGINS_EXCERPT):
        return None
    return Head("ping", without_word_of_ping(first.lstrip(_MARKS)), dated.created if dated else "", lines, is_ping=True)


def _read_beginning(first: str, texts: Sequence[str], is_day_first: bool | None) -> Head | None:
    if named_twice := _named_twice(first, texts, is_day_first):
        return named_twice
    if clocked := _clocked(texts) or _dated_said(first, is_day_first):
        return clocked
    linked = _WITH_LINK.fullmatch(first) if len(texts) > 1 and "perma" in first.lower() else None
    if linked and is_name(linked["name"]) and not may_hold_date(linked["name"]):
        return _with_date_below("line", clean_name(linked["name"]), texts, is_day_first, lines=1)
    said = _page_says(first, texts, is_day_first) or _says(first, texts, is_day_first)
    return said or _with_verb_below(_dated(first, is_day_first), texts) or _name_above(first, texts, is_day_first)


def _named_twice(first: str, texts: Sequence[str], is_day_first: bool | None) -> Head | None:
    """`NAME`, as the word of a picture, above `NAME on DATE`."""
    second = plain(texts[1]) if len(texts) > 1 and 1 < len(first) <= _LONGEST_NAME else ""
    if not second.startswith(f"{first} "):
        return None
    head = read_head([second], is_day_first=is_day_first)
    return replace(head, kind="above", lines=2) if head and head.created and head.author == first else None


def _with_verb_below(head: Head | None, texts: Sequence[str]) -> Head | None:
    """`NAME on DATE` above `said:`."""
    has_verb = head is not None and bool(head.author) and len(texts) > 1 and _SAYS_ALONE.fullmatch(plain(texts[1]))
    return replace(head, kind="says", lines=2) if head and has_verb else head


def _among_furniture(texts: Sequence[str], places: Sequence[int], is_day_first: bool | None) -> Head | None:
    """Name and date with lines between them or below that are neither, nor the text."""
    if not places or not all(map(may_lead, texts[: places[0]])):
        return None
    head = read_head([texts[place] for place in places], is_day_first=is_day_first)
    if head is None or not head.lines:
        return head if head and places[0] == 0 else None
    lines = places[min(head.lines, len(places)) - 1] + 1
    below = next((place for place in places if place >= lines), lines)
    lines = lines if is_number(texts[below - 1]) else below  # people answer with a year, or "10"
    if head.kind == "date" and len(names := [text for text in texts[:lines] if is_badge(text)]) == 1:
        head = replace(head, kind="above", author=plain(names[0]))
    is_nameless = any(_NO_NAME in text for text in texts[:lines])
    return replace(head, lines=lines, author="" if is_nameless else head.author)


def _without_brackets(text: str, is_day_first: bool | None) -> str:
    """`[May 5, 2014] Ada`; tools print pictures so, too."""
    match = _IN_BRACKETS.match(text) if text[:1] == "[" else None
    return f"{match[1]}{text[match.end() :]}" if match and whole_date(match[1], is_day_first) else text


def may_be_head(texts: Iterable[str]) -> bool:
    """A glance: every head has a figure, a colon or dots, or the word of a pingback."""
    text = "\n".join(texts)
    return _OF_HEADS.are_in(text) or holds_figure(text) or says_how_long_ago(text)


def _says(first: str, texts: Sequence[str], is_day_first: bool | None) -> Head | None:
    """`NAME says:`, with the date in it, behind it, or on the next line."""
    if _DELETED.fullmatch(first):
        return Head("says", "", "", 0)
    from_whom = _FROM.fullmatch(first) if ": " in first else None
    if from_whom and not may_hold_date(first):
        return _with_date_below("says", clean_name(from_whom["name"]), texts, is_day_first, lines=1)
    match = _WITH_SAYS.fullmatch(first) if _MAYBE_SAYS.search(first) and not _VERB_FIRST.match(first) else None
    if match and (match["end"] or match["when"]) and (head := _says_in_line(match, texts, is_day_first)):
        return head
    if len(texts) == 1 or may_hold_date(first):
        return None
    if is_name(first) and (_SAYS_ALONE.fullmatch(plain(texts[1])) or _is_verb_above_date(texts[1:3])):
        return _with_date_below("says", clean_name(first), texts, is_day_first, lines=2)
    below = whole_date(texts[1], is_day_first)
    return _with_verb(first, below) if below else None


def _page_says(first: str, texts: Sequence[str], is_day_first: bool | None) -> Head | None:
    """`Weekend box office: Kites up - Rainy Seats says:`, a date, and below it what WordPress quotes of that page."""
    is_above = len(texts) > _EXCERPT_BELOW and texts[_EXCERPT_BELOW].startswith(BEGINS_EXCERPT)
    match = _WITH_SAYS.fullmatch(first) if is_above else None
    dated = whole_date(texts[1], is_day_first) if match and match["end"] and not match["when"] else None
    if not (match and dated) or (len(match["name"].split()) <= _MOST_WORDS and not names_page_and_site(match["name"])):
        return None
    return Head("says", match["name"], dated.created, _EXCERPT_BELOW, is_ping=True)


def _clocked(texts: Sequence[str]) -> Head | None:
    """`25 03 2017` above `NAME (17:07:41) :`, as Freshy prints it: the day, and beside the name the hour."""
    match = _CLOCKED.fullmatch(plain(texts[1])) if len(texts) > 1 and texts[1][-1:] == ":" else None
    if match is None:
        return None
    day = _SPACED.sub(r"\1.\2.\3", plain(texts[0]))
    when = whole_date(f"{day} {match['clock']}", is_day_first=True)
    return Head("says", clean_name(match["name"]), when.created, 2) if when and is_name(match["name"]) else None


def _dated_said(first: str, is_day_first: bool | None) -> Head | None:
    match = _DATED_SAID.fullmatch(first) if first.startswith("on ") else None
    when = whole_date(match["when"], is_day_first) if match else None
    return Head("says", clean_name(match["name"]), when.created, 1) if match and when else None


def _with_verb(first: str, below: When) -> Head | None:
    """`NAME says`, `NAME said on`, or `NAMEsays:`, above a date."""
    verb = _VERB_ONLY.fullmatch(first) or _GLUED.fullmatch(first) or _OF_PAGE.fullmatch(first)
    name = clean_name(verb["name"]) if verb else ""
    is_short = len(name.split()) <= _MOST_WORDS or names_page_and_site(name)
    return Head("says", name, below.created, 2) if is_short and is_name(name) else None


def is_verb(word: str) -> bool:
    return _VERB_ALONE.fullmatch(word) is not None


def _is_verb_above_date(texts: Sequence[str]) -> bool:
    """`says` without a sign, which is no name where another stands above and the date below; `Said` is one."""
    verb = plain(texts[0])
    return not verb[:1].isupper() and _VERB_ALONE.fullmatch(verb) is not None and whole_date(texts[-1]) is not None


def _says_in_line(match: re.Match[str], texts: Sequence[str], is_day_first: bool | None) -> Head | None:
    when = find_when(match["when"], is_day_first) if match["when"] else None
    if match["when"] and not (when and _is_all(match["when"], when)):
        return None
    name, inside = _name_and_date(match["name"], is_day_first)
    when = when or inside
    is_long = "," in name or (len(name.split()) > _MOST_WORDS and not are_capitalised(name.split()))
    if not when and match["end"] in _TRAILING and is_long:
        return None
    if not is_name(name) and not (name[-1:] == "?" and not when and whole_date(" ".join(texts[1:2]))):
        return None
    return Head("says", name, when.created, 1) if when else _with_date_below("says", name, texts, is_day_first, lines=1)


def _is_all(text: str, when: When) -> bool:
    return not before_date(text, when).strip("@ ") and not without_tail(text[when.end :]).strip(" |·•:")


def _with_date_below(kind: str, name: str, texts: Sequence[str], is_day_first: bool | None, *, lines: int) -> Head:
    below = whole_date(texts[lines], is_day_first) if len(texts) > lines else None
    return Head(kind, name, below.created if below else "", lines + bool(below))


def _name_and_date(text: str, is_day_first: bool | None) -> tuple[str, When | None]:
    """`NAME on DATE` before the verb, or `On DATE, NAME`."""
    when = find_when(text, is_day_first) if may_hold_date(text) else None
    if not when:
        return clean_name(text), None
    before = before_date(text, when)
    if before and when.end >= len(text) - 1:
        return clean_name(_ENDS_BEFORE_DATE.sub("", before)), when
    return ("", None) if before else (clean_name(text[when.end :]), when)


def _dated(first: str, is_day_first: bool | None) -> Head | None:
    """Name and date in one line, in either order, or a date alone."""
    if not may_hold_date(first) or tells_time_to_read(first):
        return None
    whole, first = first, without_furniture(first)
    when = find_when(first, is_day_first)
    if when is None:
        return _timed(first)
    before = before_date(first, when)
    after = LOST_HOUR.sub("", without_tail(first[when.end :])).strip(" ,|·•–—-:~")
    if not before and not after:
        badge = next(filter(is_badge, _BARS.split(whole)), "") if whole != first else ""
        return Head("line" if badge else "date", badge, when.created, 1)
    if before and after and is_furniture(before):
        before = ""
    if before and after:
        return None
    after += "." if after and _INITIAL_AT_END.search(first) and not after.endswith(".") else ""
    name = _ANSWERED.sub("", clean_name(_alone(before or after)))
    if is_answering(name):
        return Head("date", "", when.created, 1)  # `Reply May 17, 2011`, as TypePad prints it below a text
    if before and first[: when.start].rstrip().endswith("•"):  # Disqus prints who moderates so
        name = _MODERATOR.sub("", name)
    return Head("line", name, when.created, 1) if is_name(name) else None


def _alone(text: str) -> str:
    """A name beside a date, without the words that stand between the two: `di Ada`, `Ada en`, `hat Ada geschrieben`."""
    if text.startswith("De ") and text.endswith(" a"):
        return text  # which is asked about by itself
    text = _ENDS_BEFORE_DATE.sub("", text)
    if (match := _BEFORE_NAME.match(text)) is None:
        return text
    return _BEHIND_NAME.sub("", text[match.end() :]) if match[0] == "hat " else text[match.end() :]


def _timed(first: str) -> Head | None:
    """`anonymous | 9:17 PM` or, as Blogger prints it, `anonymous9:17 PM`: the day stands elsewhere, or nowhere."""
    match = (_TIMED.fullmatch(first) or _TIMED_GLUED.fullmatch(first)) if first[-1:] in _ENDS_HOUR else None
    if match is None or not could_be_bare_name(match["name"]) or any(map(is_weekday, match["name"].split())):
        return None
    return Head("line", match["name"], "", 1)


def _name_above(first: str, texts: Sequence[str], is_day_first: bool | None) -> Head | None:
    """A name, and a date alone on the line below."""
    below = whole_date(_VERB_FIRST.sub("", plain(texts[1])), is_day_first) if len(texts) > 1 else None
    if below is None or _SAYS_ALONE.fullmatch(first):
        return None
    if _holds_date(first, is_day_first):
        whole = _dated(f"{first} {plain(texts[1])}", is_day_first)
        return replace(whole, lines=2) if whole else None
    first = _ENDS_BEFORE_DATE.sub("", first.removesuffix(":").rstrip())
    name = _ANSWERED.sub("", clean_name(without_by(first)))
    if not is_name(name) or ends_words(first):
        return None
    has_verb = len(texts) > 2 and _SAYS_ALONE.fullmatch(plain(texts[2])) is not None  # noqa: PLR2004
    is_signed = is_signed_by_ping(texts[1])
    return Head("above", name, below.created, 3 if has_verb else 2, is_ping=is_signed)


def _holds_date(text: str, is_day_first: bool | None) -> bool:
    """As does a line whose hour the tool broke off."""
    return may_hold_date(text) and find_when(text, is_day_first) is not None


def read_bare_name(texts: Sequence[str]) -> Head | None:
    """A first line that could be a name, above a text; only where most comments of a dump have one is it a name."""
    return bare_name_in(plain(texts[0])) if len(texts) > 1 else None


def bare_name_in(text: str) -> Head | None:
    """The same of a first line that is known to stand above another."""
    name = without_badge(text.removesuffix(":").rstrip())
    return Head("name", name, "", 1) if could_be_bare_name(name) else None
