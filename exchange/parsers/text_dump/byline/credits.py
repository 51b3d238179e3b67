"""Lines that credit whoever wrote, beside those who took the pictures, or in a sentence of their own."""

import re

from exchange.calendar_names import MONTHS
from exchange.dates import find_date
from exchange.parsers.text_dump.byline.glued import Glued
from exchange.parsers.text_dump.byline.words import DATE, is_category
from exchange.parsers.text_dump.text.glances import Parts

_LONGEST = 220
_WORD = r"[^\W\d_a-zß-ÿ][\w.’'-]{0,24}"
_PERSON = (
    rf"(?P<who>{_WORD}(?: (?:van|von|de|der|den|da|di|del|della|du|la|le|dos|y|e|&|and|und|et"
    rf"|[“\"„][^\W\d_]\w{{1,15}}[”\"“]"
    rf"|{_WORD})){{0,4}})(?<=[\w.])"
)
_FULL = rf"(?P<who>{_WORD}(?: (?:van|von|de|der|da|di|del|du|la|le|{_WORD})){{1,4}})(?<=\w)"
_ACCOUNT = r"(?P<who>\w[\w.’'@-]{1,30}(?: [\w.’'-]{1,20}){0,3}?)"
_BY = r"(?:by|von|par|por|da|di|door|av|af)"
_PICTURES = (
    r"(?:photos?|photography|photographer|photographe|pictures?|images?|portraits?|illustrations?|stills?|artwork|fotos?"
    r"|fotografi[ae]n?|fotografin|fotograf[oa]?|bild(?:er)?|immagini|imágenes|imagens|beeld|video)"
)
_WORDS = (
    r"(?:words|text|texte|texto|testo|tekst|chronique|reportage|interview|entrevista|pesquisa|pauta|reportagem"
    r"|intervista)"
)
_TEXT = r"(?:words|text|texte|texto|testo|tekst)"
_ALL_WORDS = rf"{_WORDS}(?: ?(?:/|,|&|\+|and|und|et|e|y|en) {_WORDS}){{0,3}}"
_BREAK = r" ?(?:\|{1,2}|//?|·|•|[–—-]|,|;| et | and | und | y | e | en ) ?"
_DAY = rf"(?:{DATE}|(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\\.? (?:19|20)[0-9]{{2}})"
_END = r"[.:]?[)\]]?"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # `Words: Ada Lind // Photos: Bo Orr`, behind a day or the name of a festival
        rf"(?:{DATE}[ |/·–-]{{1,4}}|(?P<behind>[^|/:]{{3,60}}) (?:\||//) )?{_ALL_WORDS} "
        rf"?: ?(?-i:{_PERSON}){_BREAK}{_PICTURES} ?: ?\S.{{1,60}}",
        rf"{_ALL_WORDS} (?-i:{_PERSON}) {_PICTURES} (?-i:[^\W\d_a-z]).{{1,60}}",
        rf"{DATE} {_TEXT} ?: ?(?-i:{_PERSON})",
        rf"{_TEXT} ?: ?(?-i:{_PERSON}), {_DAY}",
        rf"{_WORDS}(?:,| &| and| und| et| e| y| /) {_ALL_WORDS} ?: ?(?-i:{_PERSON})",
        rf"text ?(?:©|\(c\)|copyright) (?-i:{_PERSON})(?: ?[/,|].{{1,40}}|,? [0-9]{{4}})?",
        # the form of a magazine's page of facts
        rf"autorin ?/ ?autor ?: ?{_ACCOUNT} [–—-] stand ?: ?{DATE}",
        rf"(?:director|regie|réalisateur|dirección|regia) ?: ?[^.:]{{3,50}}\. (?:reviewer"
        rf"|critic) ?: ?(?-i:{_FULL}){_END}",
        rf"(?:writer|director|cast|starring|screenplay)s? ?: ?[^:]{{3,50}} (?:\w{{4,10}} ?: ?[^:]{{3,50}} ){{0,3}}"
        rf"(?:reviewer|critic) ?: ?(?-i:{_PERSON})",
        # conversations
        rf"[(\[]?(?:das )?(?:gespräch|interview) führte[n]?:? (?-i:{_PERSON}){_END}",
        rf"[(\[]?(?:(?:the |this )?interview (?:was )?(?:conducted|held|led) by|propos recueillis par"
        rf"|(?:intervista|entrevista|colloquio) (?:raccolt[ao]|realizzat[ao]|realizad[ao]|feita|hecha) (?:da|por)"
        rf"|het gesprek werd gevoerd door|opgetekend door)"
        rf" (?-i:{_PERSON})(?:, [^,.]{{2,30}})?(?:,? (?:(?:on|le|el|il|em) )?{DATE})?{_END}",
        # guests
        rf"[(\[]?(?:this is )?an? guest[ -](?:post|review|article|blog) (?:by|from) (?-i:{_PERSON})"
        rf"(?:,? (?:of|from|who|my|our|a|an|the) [^.]{{2,60}})?{_END}",
        rf"[(\[]?guest[ -](?:post|review|article) (?:by|from) (?-i:{_PERSON}){_END}",
        rf"(?:the |this )?following (?:guest )?(?:review|post) (?:is|was|has been) (?:written |posted )?by"
        rf" (?-i:{_FULL})(?:,? (?:of|from|who) [^.]{{2,60}})?{_END}",
        rf"this (?:review|post)(?: of \S.{{1,80}})? (?:is|was) (?:written|posted|submitted|contributed) by"
        rf" (?-i:{_PERSON}) (?:on )?{DATE}{_END}",
        r"submitted (?:[0-9]{1,2}|an?) (?:year|month|week|day|hour)s? ago by (?P<who>[\w.@-]{2,50})(?: to .{1,40})?",
        # with more about whoever wrote
        rf"(?:(?:written|reviewed|posted) )?by (?-i:{_FULL}),? [^.,:]{{4,30}},? with (?:additional|further"
        rf"|extra) (?:reporting|research) (?:by|from) .{{3,60}}",
        rf"reviewed by (?-i:{_PERSON}), who [^.]{{4,90}}\.(?: (?:stills|photos|pictures) by [^.]{{3,40}}\.)?",
        rf"by (?:[^.,:]{{2,40}} )?(?:critics?|lab|club|society|team|guild) member (?-i:{_FULL})",
        rf"(?:contact|e-?mail|reach) (?:[\w&’'-]{{2,15}} ){{0,3}}(?:writer|editor|reporter|critic|reviewer"
        rf"|columnist) (?-i:{_FULL}) at \S+@\S+",
        # one host each
        rf"[\w ]{{3,20}} / [\w ]{{3,20}} - écrit par {_ACCOUNT}, (?:le )?{DATE} \(tags ?: .{{1,200}}\)",
        rf"© (?-i:{_FULL}) (?:19|20)[0-9]{{2}} (?:classic )?(?:movie|film) review [0-9]{{1,5}}",
        rf"(?-i:{_FULL})[’']s? reviews",
    )
)
_MAY_BE = Parts.of(
    *("words", "text", "tekst", "test", "story", "chronique", "report", "interv", "entrev", "gespräch", "critique"),
    *("article", "kritik", "rezens", "crítica", "reseña", "recens", "review", "autorin", "guest", "by", "par"),
    *("von ", "por ", "door ", "submitted", "contact", "e-mail", "email", "reach", "© "),
)
_FRAMED = re.compile(
    rf"(?:\((?P<in_brackets>(?:by|von|par|por) {_FULL})\)"
    rf"|\[(?P<in_square>(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or) {_FULL.replace('who', 'whom')})\]"
    rf"|-(?P<behind_dash>(?:by|von|par|por) {_WORD}))"
)


def unframed(text: str) -> str:
    """
    >>> unframed("[Por Ada Lind]"), unframed("-by Ada"), unframed("(by the way)"), unframed("(von Trier)")
    ('Por Ada Lind', 'by Ada', '(by the way)', '(von Trier)')
    """
    framed = _FRAMED.fullmatch(text) if text[:1] in {"(", "[", "-"} else None
    return framed["in_brackets"] or framed["in_square"] or framed["behind_dash"] if framed else text


def read_credit(text: str, *, is_day_first: bool | None = None) -> Glued | None:
    """
    >>> read_credit("Words: Ada Lind // Photos: Bo Orr"), read_credit("Das Gespräch führte Ada Lind.")
    (Glued(author='Ada Lind', date='', filed=(), tags=(), declared=None), Glued(author='Ada Lind', date='', filed=(), \
tags=(), declared=None))
    >>> read_credit("A guest post by Bo, my brother."), read_credit("Words fail me."), read_credit("Review: Boyhood")
    (Glued(author='Bo', date='', filed=(), tags=(), declared=None), None, None)
    """
    text = " ".join(text.split())
    if not 0 < len(text) <= _LONGEST or not _MAY_BE.are_in(text.lower()):
        return None
    found = find_date(text, is_day_first=is_day_first)
    marked = f"{text[: found.start].rstrip(' ')} {DATE}{text[found.end :]}".strip() if found else text
    match = next((match for form in _FORMS if (match := form.fullmatch(marked))), None)
    if not match or is_category(match["who"]):
        return None
    is_dated = found is not None and DATE not in (match.groupdict().get("behind") or "")
    return Glued(match["who"].rstrip("."), found.date if found and is_dated else "")


def credits_writer(text: str) -> bool:
    """
    >>> credits_writer("[Por Ada Lind]"), credits_writer("Photos by Bo Orr")
    (True, False)
    """
    return unframed(text) != text or introduces_writer(text)


def introduces_writer(text: str) -> bool:
    """A guest may be introduced below the name of the site, so that no title need stand above such a line.

    >>> introduces_writer("A guest post by Ada Lind"), introduces_writer("by Ada")
    (True, False)
    """
    return read_credit(text) is not None


_REVIEWING = (
    r"(?:review|critique|kritik|filmkritik|filmbesprechung|rezension|besprechung|crítica|reseña|recensione|recensie"
    r"|resenha|recension|anmeldelse|recenzja)"
)
_TITLED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:guest {_REVIEWING}): .{{2,80}} (?i:by) {_FULL}",
        rf".{{2,80}}(?: |: |(?<=[a-z]))(?i:(?:la |die |the |eine? |an? )?(?:film |movie )?(?:{_REVIEWING}|reviewed)"
        rf" (?:by|von|par|por)) {_FULL}",
        rf".{{2,80}}: (?i:la recensione di) {_FULL}",
        rf"(?!Rotten ){_FULL}[’']s? (?i:(?:film |movie )?review): .{{2,80}}",
        rf"(?i:{_REVIEWING}) (?i:by|von|par|por) (?!Popular ){_FULL}: .{{2,80}}",
        rf"(?i:guest (?:blogger|reviewer|critic|author|writer)): {_FULL}",
    )
)


def writer_in_title(text: str) -> str:
    """
    >>> writer_in_title("Low Tide: Review by Ada Lind"), writer_in_title("Kritik von Ada Lind: Low Tide")
    ('Ada Lind', 'Ada Lind')
    >>> writer_in_title("Review: Low Tide by Bo Orr"), writer_in_title("Low Tide: la recensione di Ada Lind")
    ('', 'Ada Lind')
    """
    text = " ".join(text.split())
    if len(text) > _LONGEST:
        return ""
    return next((match["who"] for form in _TITLED if (match := form.fullmatch(text))), "")
