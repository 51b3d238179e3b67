"""What stands elsewhere, named below a text without a heading: an interview, another film, bare addresses."""

import re
from collections.abc import Sequence
from itertools import takewhile

from exchange.parsers.text_dump.further.links import URL, is_address
from exchange.parsers.text_dump.text.passages import Passage
from exchange.parsers.text_dump.text.references import References

_LONGEST, _LONGEST_LINK, _LAST_LINES = 260, 100, 14
_FEWEST_ABOVE, _FEWEST_ADDRESSES = 1, 2
_TEXT = (
    r"(?:reviews?|articles?|interviews?|essays?|piece|conversation|q&a|write-up|profile|obituary|analysis"
    r"|(?:film)?kritik|rezension|besprechung|artikel|gespräch|portrait|porträt|nachruf|aufsatz"
    r"|critique|entretien|chronique|dossier|portrait|crítica|reseña|artículo|entrevista|ensayo"
    r"|recensione|articolo|intervista|saggio|resenha|artigo|ensaio|recensie|gesprek|vraaggesprek|recension|intervju"
    r"|anmeldelse|artikkel|recenzja|wywiad|artykuł)"
)
_ARTICLE = (
    r"(?:(?:an?|the|my|eine?[mnrs]?|une?|un’|la|le|el|los|un|una|uno|o|uma?|um|een|het|de|den|ett?|ei|et|il|lo)[ ’'] ?)"
)
_LEADS = (
    r"(?:(?:[^\W\d_]{1,12},? ){0,5}(?:links?|link tipp)(?: (?:zu|zum|zur|auf|to|vers|al?|alla|all[’'o]|para|per|ao?"
    r"|naar|till|til|do))? |(?:and |und |et |y |e )?(?:here(?: is|[’']s)|hier(?: noch| gibt(?:[’']?s| es)| ist){0,2}"
    r"|voici|aquí (?:tenéis|está|hay|va)|ecco|aqui (?:está|vai)|read|see|check out|lest|lies|lire|lisez|leed|leer"
    r"|leggete|leia|lees|läs) )"
)
_SITE = r"(?:www\.)?[^\W_][\w-]{1,40}(?:\.[a-z]{2,12}){1,3}"
_AT = r"(?:from|at|on|in|over at|bei|auf|aus|im|in der|sur|dans|chez|en|su|sul|da|no|na|em|op|på|w|z)"
_ON_SITE = re.compile(
    rf"{_LEADS}?(?P<name>{_ARTICLE}?(?:[^\W\d_’'-]{{2,20}}[ -]){{0,3}}{_TEXT}(?: [^.!?:;]{{1,90}})?"
    rf" {_AT} (?:the |der |die |le |el |la |il )?{_SITE})[.!:]?",
    re.IGNORECASE,
)
_LED = re.compile(
    rf"{_LEADS}(?P<name>{_ARTICLE}?(?:[^\W\d_’'-]{{2,20}}[ -]){{0,3}}{_TEXT}(?: [^.!?:;]{{1,90}})?"
    rf" (?i:{_AT}) (?:[Tt]he |[Dd]er |[Dd]ie |[Ll]e |[Ee]l |[Ll]a |[Ii]l )?(?-i:[^\W\d_a-zß-ÿ])[^.!?:;,]{{1,60}})"
    r"[.!:]?",
    re.IGNORECASE,
)
_IN_PAPER = re.compile(
    rf"(?i:{_ARTICLE}?(?:[^\W\d_]['’\w-]{{1,20}} ){{0,4}}{_TEXT}"
    r"(?: (?:with|of|mit|zu|avec|con|de|di|met) [^.!?:;,]{2,60})?"
    r" (?:from|at|in|bei|in der|im|aus|dans|chez|en|su|na|no))"
    r" (?:(?:The|Der|Die|Das|Le|La|Les|El|Il|O|A|De|Den) [^\W\d_a-zß-ÿ]|[^\W\d_a-zß-ÿ]\w{1,20} [^\W\d_a-zß-ÿ])"
    r"[\w’'& .-]{1,40}(?<![.])"
)
_OWN_TEXT = re.compile(
    r"(?i:(?:our|my|meine?|unsere?|notre|ma|nuestra|mi) (?:[\w-]{2,14} ){0,2}(?:reviews?|interviews?|(?:film)?kritik"
    r"|rezension|besprechung|critique|crítica|reseña|recensione)"
    r" (?:of|on|with|zu|zum|von|mit|de|d[’']|avec|sobre|con)) (?:the |der |die |das |le |la |el |il )?"
    r"[“„«\"‘]?[^\W_a-zß-ÿ][^.!?:;]{2,70}"
)
_ALL_ABOUT = re.compile(
    r"(?:All about|Alles über|Tout sur|Todo sobre|Tutto su|Tudo sobre) [“„«\"‘]?[^\W_a-zß-ÿ][^.!?:;]{1,60}"
)
"""A button at the end of a post; above that it may head a part of the text."""
_BARE_ARTICLE = re.compile(_ARTICLE + r"(?=\S)", re.IGNORECASE)
_RECOMMENDS = re.compile(
    r"(?:if|for|wenn|wer|falls|si|pour|para|se|per|als|wie|voor|om|för|hvis|jeśli|если|для|кто|кому)\b[^.!?]{5,160}?"
    r"(?:\b(?:recommend|suggest|watch|see|try|seek out|check out|look for|go for|rent|empfehle|empfehlen|schaut?|guckt?"
    r"|seht|sieh|recommande|conseille|regardez|voyez|recomiendo|recomendamos|recomendaría|ved|vean|mirad|consiglio"
    r"|consiglierei|guardate|recomendo|sugiro|vejam?|raad|kijk|rekommenderar|tipsar|anbefaler|polecam|obejrzyjcie"
    r"|советую|рекомендую|посмотрите|смотрите|пересмотрите))\b[^.!?“„«\"]{0,60}"
    r"(?:“(?P<a>[^“”]{2,80})”|„(?P<b>[^„“”]{2,80})[“”]|«\s?(?P<c>[^«»]{2,80}?)\s?»|\"(?P<d>[^\"]{2,80})\")"
    r"[^.!?“„«\"]{0,80}[.!…]{0,3}",
    re.IGNORECASE,
)
_MY_OTHERS = re.compile(
    r"(?i:(?:to|if you (?:want|[’'d]{0,2} ?like|would like) to|want to|for) (?:(?:read|see|find|check out|more of)"
    r" )?(?:[^\W\d_]{2,12} ){0,2}(?:my|our) (?:[^\W\d_]{2,12} )?(?:reviews?|thoughts|posts?) (?:of|on|about)"
    r" (?:the |an)?(?:other|more|another|earlier|previous|first|last)\b[^,;:.!?]{0,60},"
    r" (?:please )?(?:check out|see|read|try|visit|go to|click(?: on)?|look at))"
    r" (?:the |my )?(?P<names>[“\"‘]?[^\W_a-zß-ÿ][^.!?;:]{1,140}?)(?: here)?[.!]?"
)
_OF_OTHERS = re.compile(
    r"://(?:[\w-]{1,30}\.)?(?:youtube|youtu|vimeo|dailymotion|imdb|amazon|facebook|twitter|instagram|flickr|amzn|bit"
    r"|tinyurl|itunes|spotify|soundcloud|netflix|wikipedia|imgur|photobucket|google|feedburner|allocine)\.",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|mp4|pdf)\W{0,2}$", re.IGNORECASE)
_HOST = re.compile(r"://(?:www\.)?([^\s/?#:()<>\"]{1,100})")


def named_on_a_site(content: Sequence[Passage]) -> list[tuple[Passage, str]]:
    """`A great review from LowTide.com`, among the last lines of a post, with text above them.

    >>> from exchange.parsers.text_dump.text.lines import scan
    >>> from exchange.parsers.text_dump.text.passages import passages
    >>> lines = ["Rain.", "", "It rained.", "", "Und noch ein Link zu einem Gespräch mit Ada Lind auf regen.example."]
    >>> [name for _, name in named_on_a_site(passages(scan(lines), None))]
    ['Gespräch mit Ada Lind auf regen.example']
    """
    begin = max(1, len(content) - _LAST_LINES)
    if len(content) > 1 and _ALL_ABOUT.fullmatch(content[-1].plain):
        return [(content[-1], content[-1].plain)]
    return [(each, name) for each in content[begin:] if (name := _named(each.plain))]


def _named(text: str) -> str:
    if len(text) > _LONGEST or "://" in text:
        return ""
    if match := _ON_SITE.fullmatch(text) or _LED.fullmatch(text):
        is_led = match.start("name") > 0
        return _BARE_ARTICLE.sub("", match["name"], count=1) if is_led else match["name"]
    if len(text) <= _LONGEST_LINK and (_IN_PAPER.fullmatch(text) or _OWN_TEXT.fullmatch(text)):
        return text
    if match := _RECOMMENDS.fullmatch(text):
        return next(filter(None, (match["a"], match["b"], match["c"], match["d"])), "").strip(" ,.")
    return ""


def names_of_own_reviews(text: str) -> str:
    """
    >>> names_of_own_reviews("To see my reviews of other Ada Lind films, check out Low Tide (1951) and Two Oars (1955)")
    'Low Tide (1951) and Two Oars (1955)'
    >>> names_of_own_reviews("To see more of my reviews, check out the archive."), names_of_own_reviews("My reviews")
    ('', '')
    """
    match = _MY_OTHERS.fullmatch(text) if len(text) <= _LONGEST else None
    return match["names"] if match else ""


def addresses_alone(content: Sequence[Passage], references: References) -> list[Passage]:
    """Two addresses or more with which a post ends, each alone in its line, of sites that the text does not lead to.

    None of films, shops and shared pictures, and none that a list of links has, which a tool prints.
    """
    below = list(takewhile(lambda each: is_address(each.text), reversed(content)))[::-1]
    begins = len(content) - len(below)
    if references.first_line or len(below) < _FEWEST_ADDRESSES or begins < _FEWEST_ABOVE:
        return []
    if any(_OF_OTHERS.search(each.text) or _PICTURE.search(each.text) for each in below):
        return []
    hosts = {host for each in below for host in _HOST.findall(each.text)}
    above = {host for each in content[:begins] if URL.search(each.text) for host in _HOST.findall(each.text)}
    return below if hosts.isdisjoint(above) else []
