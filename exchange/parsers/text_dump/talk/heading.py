"""The line above the comments: how many there are said to be, and of what post."""

import re
from dataclasses import dataclass, replace

from exchange.parsers.text_dump.talk.counting import count_in, heads_comments, is_this_post
from exchange.parsers.text_dump.talk.east_asian_headings import read_east_asian
from exchange.parsers.text_dump.text.glances import beginnings
from exchange.remembered import remembered

_NUMBERS = {
    "no": 0, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "a": 1, "an": 1, "single": 1, "a single": 1,
    "just one": 1, "only one": 1, "twenty-one": 21, "a couple of": 2, "a dozen": 12,
    "keine": 0, "kein": 0, "ein": 1, "eine": 1, "einen": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
    "aucun": 0, "aucune": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12,
    "ningún": 0, "sin": 0, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
    "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12,
    "nessun": 0, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9, "dieci": 10,
    "nenhum": 0, "um": 1, "uma": 1, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "sete": 7, "oito": 8, "dez": 10,
    "geen": 0, "een": 1, "één": 1, "twee": 2, "drie": 3, "vijf": 5, "zes": 6, "zeven": 7, "negen": 9, "tien": 10,
    "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
    "zwanzig": 20, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix-sept": 17, "dix-huit": 18,
    "dix-neuf": 19, "vingt": 20, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16, "diecisiete": 17,
    "dieciocho": 18, "diecinueve": 19, "veinte": 20, "undici": 11, "dodici": 12, "tredici": 13, "quattordici": 14,
    "quindici": 15, "sedici": 16, "diciassette": 17, "diciotto": 18, "diciannove": 19, "venti": 20,
    "doze": 12, "treze": 13, "catorze": 14, "dezesseis": 16, "dezasseis": 16, "dezessete": 17, "dezoito": 18,
    "dezenove": 19, "vinte": 20, "eén": 1, "twaalf": 12, "dertien": 13, "veertien": 14,
    "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20, "fyra": 4, "fem": 5,
    "sju": 7, "åtta": 8, "nio": 9, "tio": 10, "elva": 11, "tolv": 12, "fire": 4, "åtte": 8, "ti": 10, "jeden": 1,
    "dwa": 2, "trzy": 3, "cztery": 4, "pięć": 5, "sześć": 6, "один": 1, "два": 2, "три": 3, "четыре": 4, "пять": 5,
    "jedno": 1, "jedna": 1, "inga": 0, "en": 1, "ett": 1, "et": 1, "två": 2, "to": 2,
}  # fmt: skip
_NOUN = (
    r"(?:(?:people|readers) (?:have )?(?:commented|replied)|leserkommentare|(?:reader |new "
    r"|user )?(?:responses?|repl(?:y|ies)|thoughts?|comments?|remarks?|reactions?|opinions?)"
    r"|kommentare?|antwort(?:en)?|gedanken?|meinung(?:en)?|reaktion(?:en)?|rückmeldung(?:en)?"
    r"|réponses?|commentaires?|réflexions?|pensées?|réactions?|avis"
    r"|comentarios?|respuestas?|pensamientos?|opiniones|opinión|reacciones"
    r"|comentários?|respostas?|pensamentos?|opiniões"
    r"|comment[io]|rispost[ae]|pensier[io]|opinioni"
    r"|reacties?|gedachte[ns]?|antwoord(?:en)?|kommentar(?:er)?|svar|reaktioner|tank(?:ar|er|e)|komentarz[ey]?"
    r"|odpowied(?:zi|ź)|przemyśle(?:nia|nie|ń)|vastaus(?:ta)?|komentář[eů]?|komentár[eov]*|hozzászólás|kommenttia?"
    r"|yorum(?:lar)?|σχόλι[οα]"
    r"|комментари(?:й|я|ев)|отзыв(?:а|ов)?|ответ(?:а|ов)?|мысл(?:ь|и|ей)|коментар(?:і|ів|я|и)?|תגובות|تعليق(?:ات?)?"
    r"|răspunsuri?|comentarii?|misli|odgovora?|komentara?|respostes|comentaris?|pensaments?|pemikiran|tanggapan|balasan"
    r"|bình luận|phản hồi|отговора?|коментара?|vastust?|kommentaari?|ajatusta?|cevap|düşünce|komentarjev|odgovorov"
    r"|komentarai|atsakymai|komentāri|atbildes|iruzkin(?:ak)?|erantzun(?:ak)?|ความคิดเห็น|megjegyzés|nhận xét"
    r"|ulasan|komentarji"
    r"|opmerking(?:en)?"
    r"|件のコメント|件の返信|件のフィードバック|条评论|條留言|则留言|則留言|条回复|개의 댓글)"
)
_COUNT = (
    rf"(?P<count>[0-9]{{1,3}}(?:[.,’ ][0-9]{{3}})+|[0-9]{{1,6}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
)
_PREPOSITION = (
    r"(?:to|on|for|about|regarding|zu(?:m|r)?|auf|über|à|sur|pour|de|en|a|sobre|su|per|em|para"
    r"|op|over|till|på|om|til|do|na|la|pada|về|u|po|по|на|pentru|o|nt\.|na temat|artikkeliin|к(?: записи)?|към|στο"
    r"|على|על)"
)
_THERE_ARE = re.compile(
    rf"(?:il y a|there (?:is|are)|es gibt|hay|ci sono|há|er zijn)\s+(?:actuellement|currently|bisher|derzeit)?\s*"
    rf"(?P<count>[0-9]{{1,6}})\s+{_NOUN}.{{0,60}}",
    re.IGNORECASE,
)
_END = (
    r"\s*[:»…]?\s*(?:[.·|]?\s*(?:leave new|add yours|so far|skip to comment form"
    r"|(?:read|see|view) (?:them|it|all)(?: below)?.{0,30}|add (?:one|a comment))\s*[↓→»]?"
    r"|\s*[,.·|+–-]{0,2}\s*(?:leave a (?:comment|reply)|add (?:a )?(?:comment|reply)|rss(?: feed)?|kommentar schreiben"
    r"|kommentieren)\s*[↓→»]?)?"
)
_COUNT_FIRST = re.compile(
    rf"[«»›#]?\s*(?:(?:bisher|showing|displaying|discussion:|обсуждение:"
    rf"|now)\s+|への)?{_COUNT}[}})\]]?\s*(?<![A-Za-z]){_NOUN}(?:\s+(?:so far|yet|to date|bisher))?"
    rf"(?:\s+{_PREPOSITION}|(?:\s+[^\W\d]{{1,12}}){{1,4}}(?=\s*[“„\"«‘‚‹]))?"
    rf"(?P<title>\s*[:–-]?\s*[“„\"«»‘‚'‹›”].*|\s*::\s*.+|{_END})",
    re.IGNORECASE,
)
_SELDOM = re.compile(
    rf"{_COUNT}\s+(?:ideas?|ideias?|myśli|discussions?|notes?|letters?)\s+{_PREPOSITION}\s*(?P<title>[“„\"«‘‚‹”].*)",
    re.IGNORECASE,
)
"""Words that are for comments only beside a title in quotation marks."""
_BARE_TITLE = re.compile(rf"{_COUNT}\s+{_NOUN}\s+{_PREPOSITION}\s*[:–-]?\s+(?P<title>.+)", re.IGNORECASE)
# `27 thoughts on this:` opens what somebody wrote; in capital letters it may be a title.
_POINTING = re.compile(r"(?:this|that|these|those|it|das|dies|ça|cela|ceci|esto|eso|questo|isto|isso|dit)\s?:")
_TALK = (
    r"(?:discuss(?: this)?|(?:join )?the (?:conversation|discussion)(?: so far)?|(?:join the )?conversation"
    r"|(?:have )?your say|talk ?back|(?:eure|deine|ihre) meinung(?:en)?|votre avis|(?:di|dite) la (?:tua|vostra)"
    r"|(?:da )?tu opinión|jouw mening"
    r"|discussion|diskussion(?:en)?"
    r"|discusión|discussione|discussão|комментарии|отзывы|コメント"
    r"|what (?:(?:our |other )?(?:readers|visitors|people)|others|you)(?: have)? (?:said|say|think|thought)"
    r"|was (?:andere|leser|ihr) (?:da(?:zu|von) )?(?:sagen|sagten|meinen|meint|denken)"
    r"|ce qu[’'](?:en )?(?:disent|pensent) les (?:autres|lecteurs)"
    r"|(?:lo )?qu[eé] (?:dicen|opinan) los (?:demás|lectores|otros)|cosa (?:dicono|pensano) (?:gli altri|i lettori)"
    r"|(?:readers[’']|reader) (?:letters|comments|opinions)|lesermeinungen|leserstimmen)"
)
_NOUN_FIRST = re.compile(
    rf"(?:all |the )?(?:{_NOUN}|{_TALK})\s*[:–-]?\s*[(\[]?\s*{_COUNT}\s*件?"
    r"(?:\s?[,:;|–—-]\s[^()\[\]]{3,50}(?=[)\]]))?[)\]]?\s*:?",
    re.IGNORECASE,
)
_NOUN_ALONE = re.compile(
    r"(?:(?:reader |leser|user |all )?comments|(?:leser)?kommentare|antworten|commentaires|comentarios|comentários"
    r"|commenti|reacties|responses|replies|discussions?|diskussion(?:en)?|discusión|discussione|conversation"
    r"|reaktionen|wortmeldungen|réactions|reacciones|réponses|respuestas|komentarze|komentáře|kommentarer|opinie"
    r"|комментарии|коментарі|comentarios [>»] ir a formulario"
    r"|(?:この記事への)?コメント(?:一覧)?|评论|留言|댓글|yorumlar|σχόλια|תגובות|تعليقات)\s*:?",
    re.IGNORECASE,
)

_ABOUT_TITLE = re.compile(r"Commentaires sur (?P<title>[A-ZÀ-Ý0-9][^.;?]{1,80}[^.,;:?\s])")
"""As Canalblog prints it, with the title of the post."""

# How a heading begins that does not begin with its number.
_OPENERS = (
    "respon", "repl", "thought", "comment", "remark", "reacti", "reakti", "opini", "antw", "gedan", "gedac",
    "meinung", "rückmeld", "répon", "réflex", "pensé", "pensa", "pensi", "réact", "reacc", "avis", "coment",
    "respuest", "respost", "rispost", "svar", "tank", "koment", "odpowied", "discuss", "discus", "diskuss",
    "conversation", "wortmeld", "bisher", "showing", "displaying", "now", "what", "join", "all", "the", "reader", "new",
    "user", "leser", "il", "there", "es", "hay", "ci", "há", "er", "комм", "комен", "отзыв", "ответ",
    "hozzász", "komment", "yorum", "обсужд", "σχόλ", "תגוב", "שתי", "تعليق", "コメント", "この記事", "への",
    "răsp", "misl", "odgov", "pensam", "pemik", "tangg", "balas", "bình", "phản", "vast", "ajat", "cevap", "düşün",
    "atsak", "atbil", "iruz", "erantz", "ความ", "megj", "nhận", "opmerk",
    "评论", "留言", "댓글", "have", "your", "talk", "eure", "was", "ce", "lo", "qu", "cosa",
    "deine", "ihre", "votre", "di", "da", "tu", "jouw",
)  # fmt: skip
_BEGINNINGS = beginnings(_OPENERS)
_ADORNMENTS = "#*_[{} \t\u00a0"
_PINGS = re.compile(
    r"(?:[0-9]{1,4} )?(?:pingbacks?|trackbacks?)(?: ?(?:/|&|and|und|et|y) ?(?:pingbacks?|trackbacks?))?"
    r"(?: \([0-9]{1,4}\))?:?",
    re.IGNORECASE,
)
_ANY_LANGUAGE = re.compile(
    r"(?P<before>\D{0,40}?)(?P<count>[0-9]{1,5})(?P<between>\D{1,40}?)(?P<title>(?:[“„\"«»‚‹›”「『《〈]|(?<!\w)[‘']).*)"
)
_TITLE_FIRST = re.compile(
    r"(?P<title>[“„\"«»‘‚‹「『《〈][^”\"»«’‹›」』》〉]{1,150}[”“\"»«’‹›」』》〉])\D{1,30}?(?P<count>[0-9]{1,5})\D{1,30}"
)
_COUNT_IN_NOUN = {"תגובה אחת": "1 תגובות", "שתי תגובות": "2 תגובות", "تعليق واحد": "1 تعليقات", "تعليقان": "2 تعليقات"}
"""Hebrew and Arabic say one and two by the noun."""
_ADORNED = re.compile(r"^(?:#{1,6}[ ]+|\*\*|__|[ \t\u00a0]+)+|(?:\*\*|__|[ \t]#{1,6})+$")
_REFERENCE = re.compile(r"\[[0-9]{1,4}\](?=\S)")
_LINK = re.compile(r"\[([^\[\]]{1,200})\]\([^()\s]{0,500}\)")

_PLURAL = re.compile(r"(\w)\((e?[srn]|e|es|i|os)\)(?: (?i:trackback-url|add (?:your )?own))?")
"""`3 comment(s)`, `bisher 3 Kommentar(e) TrackBack-URL`"""
_TABS = {"restacks", "restack", "likes", "reblogs", "reposts", "notes", "quotes", "shares"}

LONGEST = 250
_SHORTEST_EMPHASIS = 2
_LONGEST_SMALL = 50  # of a heading in small letters; longer lines that begin so go on from the one above
_LONGEST_BARE_TITLE = 90
_PAIRS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‘": "’",
    "‚": "‘’",
    "‹": "›",
    "›": "‹",
    '"': '"',
    "'": "'",
    "”": "”",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
}


@dataclass(frozen=True)
class Heading:
    declared: int | None
    title: str


def read_heading(text: str) -> Heading | None:
    """Read what stands above comments; a quotation mark that was lost at the end is not missed.

    >>> read_heading("10 responses to “Her")
    Heading(declared=10, title='Her')
    >>> read_heading("Zwei Gedanken zu „Der Himmel über Berlin“")
    Heading(declared=2, title='Der Himmel über Berlin')
    >>> read_heading("Comments (25)"), read_heading("Two comments are enough.")
    (Heading(declared=25, title=''), None)
    >>> read_heading("Kommentare (7) Trackbacks (0) Kommentar schreiben Trackback")
    Heading(declared=7, title='')
    """
    if len(text) > LONGEST or (len(text) > _LONGEST_SMALL and text[:1].islower()):
        return None
    return _read_heading(text)


_IN_TABS = re.compile(
    r"(?P<first>[^\W\d_][^()\d]{2,25}\([0-9]{1,4}\))\s+(?:Trackbacks?|Pingbacks?|Pings?|Rétroliens?)\s?\([0-9]{1,4}\)"
    r"(?:\s.{0,60})?",
    re.IGNORECASE,
)
"""Tabs, as iNove prints them above the comments."""


@remembered
def _read_heading(text: str) -> Heading | None:
    if text[:1] in _ADORNMENTS or text[-1:] in _ADORNMENTS:
        text = _unadorned(text)
    if "(" in text:
        text = _PLURAL.sub(r"\1\2", text)
        text = tabs["first"] if (tabs := _IN_TABS.fullmatch(text)) else text
    read = _read_words(text) if _may_be_heading(text) else None
    if read and read.declared is not None:
        return replace(read, title="") if is_this_post(read.title) else read
    if counted := read_east_asian(text) or count_in(text):
        return Heading(*counted)
    return read or (Heading(None, "") if heads_comments(text) else None)


def _may_be_heading(text: str) -> bool:
    """A glance at the first word, as most lines are none."""
    first = text.lstrip("«»›#").split(None, 1)[:1]
    word = first[0].lower() if first else ""
    is_opener = word[:2] in _BEGINNINGS and word.startswith(_OPENERS)
    return is_opener or word[:1].isdigit() or word in _NUMBERS


def _read_words(text: str) -> Heading | None:
    noun = next(filter(text.startswith, _COUNT_IN_NOUN), "")
    text = _COUNT_IN_NOUN[noun] + text.removeprefix(noun) if noun else text
    if match := _COUNT_FIRST.fullmatch(text) or _SELDOM.fullmatch(text):
        return Heading(_count(match["count"]), _title(match["title"]))
    if match := _NOUN_FIRST.fullmatch(text):
        return Heading(_count(match["count"]), "")
    if _NOUN_ALONE.fullmatch(text):
        return Heading(None, "")
    if match := _ABOUT_TITLE.fullmatch(text):
        return Heading(None, match["title"].strip())
    if match := _THERE_ARE.fullmatch(text):
        return Heading(int(match["count"]), "")
    return _with_bare_title(text)


def read_foreign_heading(text: str) -> Heading | None:
    """A number and a quoted title, whatever the language; only where a list of comments follows is it a heading.

    >>> read_foreign_heading("Записей: 3 к “Сталкер”")
    Heading(declared=3, title='Сталкер')
    """
    if len(text) > LONGEST:
        return None
    match = _ANY_LANGUAGE.fullmatch(_unadorned(text)) or _TITLE_FIRST.fullmatch(_unadorned(text))
    if not match or match["title"].rstrip().endswith((".", ",", ";")):
        return None
    return Heading(int(match["count"]), _title(match["title"]))


def is_list_heading(text: str) -> bool:
    """A heading between two lists of one conversation: pingbacks stand apart in many themes."""
    return len(text) <= LONGEST and (_PINGS.fullmatch(_unadorned(text)) is not None or read_heading(text) is not None)


def _unadorned(text: str) -> str:
    """Without the signs that tools put around headings and links."""
    text = text.strip()
    if text[:1] in _ADORNMENTS or text[-1:] in _ADORNMENTS:
        text = _ADORNED.sub("", text)
    if "[" in text:
        text = _LINK.sub(r"\1", _REFERENCE.sub("", text))
    return text.strip(" \t\u00a0{}")


def _with_bare_title(text: str) -> Heading | None:
    """Italic titles stand there without quotation marks; a sentence is no title."""
    match = _BARE_TITLE.fullmatch(text)
    if not match or len(match["title"]) > _LONGEST_BARE_TITLE or match["title"].endswith((".", ",", ";")):
        return None
    if _POINTING.match(match["title"]):
        return None
    return Heading(_count(match["count"]), _without_emphasis(match["title"].strip()))


def _without_emphasis(title: str) -> str:
    """`_Her_`, as html2text prints italics."""
    is_emphasised = len(title) > _SHORTEST_EMPHASIS and title[0] in "_*" and title[-1] == title[0]
    return title.strip("_*") if is_emphasised else title


def _count(text: str) -> int:
    digits = "".join(character for character in text if character.isdecimal())
    return int(digits) if digits else _NUMBERS[text.lower()]


def names_comments(text: str) -> bool:
    """`Comments` or `Your thoughts` alone, in any language."""
    text = _unadorned(text)
    return heads_comments(text) or _NOUN_ALONE.fullmatch(text) is not None


def is_tab(text: str, below: str) -> bool:
    """`Comments` beside `Restacks`: words to choose between two lists, below the heading of both."""
    return below.strip().lower() in _TABS and names_comments(text)


def is_quoted(text: str) -> bool:
    """Does a heading name its title in quotation marks? No sentence does so."""
    return any(mark in text for mark in _PAIRS if mark != "'")


def _title(text: str) -> str:
    text = text.strip().lstrip(":–-").strip()
    return unquoted(text) if text[:1] in _PAIRS else ""


def unquoted(text: str) -> str:
    """Without the quotation marks around it, of which the second may be lost.

    >>> unquoted("“Her"), unquoted("“On “Her”"), unquoted("«Lola»")
    ('Her', 'On “Her”', 'Lola')
    """
    opening, rest = text[:1], text[1:].strip()
    closing = _PAIRS.get(opening, "")
    if not closing or rest[-1:] not in set(closing):
        return rest if closing else text
    inner = rest[:-1]
    is_whole = '"' not in closing or inner.count(opening) % 2 == 0
    if opening not in closing and inner.count(opening) > sum(inner.count(each) for each in closing):
        is_whole = False
    return inner.strip() if is_whole else rest
