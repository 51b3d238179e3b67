"""The year of a film where a sentence at the beginning of a text says it: `This 1957 film`, `Released in 1954, it`."""

import re
from collections.abc import Iterator, Sequence

from exchange.parsers.text_dump.post.labelled_year import labelled_year
from exchange.parsers.text_dump.post.only_year import only_year
from exchange.parsers.text_dump.post.spoken_year import year_of_opening
from exchange.parsers.text_dump.post.told_year import told_year

_OF_THREE = 3
_FARTHEST, _MOST_PARAGRAPHS, _LONGEST, _FAR, _NEAR = 6_000, 12, 700, 90, 50
_YEAR = r"(?P<year>(?:18[89]|19[0-9]|20[0-4])[0-9])(?![0-9–/-])"
_KIND = (
    r"(?:(?:\w{1,12}-)?(?:films?|movie|picture|feature|flick|comedy|drama|melodrama|dramedy|thriller|chiller|shocker"
    r"|western"
    r"|noir|giallo|slasher|musical|mystery|whodunn?it|romance|epic|classic|biopic|fantasy|adventure|romp|caper|satire"
    r"|documentary|docudrama|doc|animation|cartoon|anime|talkie|weepie|potboiler|programmer|production|adaptation"
    r"|sequel|prequel"
    r"|remake|debut|oddity|curiosity|curio|gem|masterpiece|indie|blockbuster|anthology|swashbuckler|spectacle|entry"
    r"|effort|outing|release|story|tale|version|short|serial|sci-fi|horror))\b"
)
_WORDS = r"(?:[^\W\d_][\w’'/&-]{0,20},? ){0,5}?"
_THIS = re.compile(
    rf"(?i:\b(?:this|that|dieser?|dieses|ce(?:t(?:te)?)?|est[ea]|quest[oa]|deze|dit))"
    rf" {_YEAR}(?:er)? {_WORDS}(?i:{_KIND})"
)
_A_FEATURE = re.compile(
    rf"\b(?:[Aa]n?|[Tt]his) (?:[\w’'-]{{1,16}},? ){{0,4}}?(?i:{_KIND}) (?:from|of) {_YEAR}(?![a-z])"
)
_A = re.compile(rf"\b(?:[Aa]n?|[Oo]ne) {_YEAR} {_WORDS}(?i:{_KIND})")
_THE = re.compile(rf"(?:\b[Tt]he|\b[Hh]is|\b[Hh]er|\b[Tt]heir|\w[’']s|s[’']) {_YEAR} ")
_KIND_NEAR = re.compile(rf"{_WORDS}(?i:{_KIND})")
_NAME_NEAR = re.compile(
    rf"(?:[a-z][\w’'-]{{0,20}} ){{0,3}}(?i:{_KIND}),? [*_“\"‘«„]{{0,3}}"
    rf"[A-ZÀ-Þ][\w’'.-]{{1,25}} (?:[\w’'.-]{{1,25}} ){{0,3}}?[A-ZÀ-Þ]"
)
_FILM = (
    r"(?:\w{0,14}films?|\w{0,14}filme|película|cinta|pellicola|longa(?:-metragem)?|commedia|comedia|comédia|comédie"
    r"|drame|drama"
    r"|dramma|komödie|thriller|western|documentaire|documental|documentário|documentario|komedie|komedia|speelfilm"
    r"|largometraje|long[ -]métrage|lungometraggio|spielfilm|movie|picture)"
)
_OF = (
    r"(?:von|aus(?: dem)?(?: Jahre?)?|of|from|de|du|del(?: año| [’']?anno)?|dell[’']anno|do ano"
    r"|de l[’']année|van|uit(?: het jaar)?|från|fra|z(?: roku)?"
    r"|(?:made|released|shot) in|(?:sortie?|estrenad[ao]|lançad[ao]|realizad[ao]|rodad[ao]|uscit[oa]"
    r"|produzid[ao]|filmad[ao]|réalisée?|tournée?)(?: en| em| nel| in)?(?: el| o| l[’']?)?(?: año| ano| ?anno| année)?)"
)
_FILM_OF = re.compile(rf"(?i:\b{_FILM}(?:,? [\w’'.-]{{1,20}}){{0,4}}?,? {_OF}) {_YEAR}(?![a-z])")
_RELEASED = re.compile(
    r"(?i:(?:released|made|shot|filmed|produced|sortie?|tournée?|réalisée?|estrenad[ao]|rodad[ao]|lançad[ao]|filmad[ao]"
    r"|produzid[ao]|realizad[ao]|uscit[oa]|girat[oa]|gedreht|entstanden|erschienen|uitgebracht)"
    r"(?: (?:back|first|way back|theatrically|originally))?"
    r" (?:in|en|em|nel|im(?: jahre?)?)(?: (?:el año|o ano|the year|\w{3,10}(?: de)?))?)"
    rf" {_YEAR}"
)
_MADE_BY = re.compile(
    r"(?i:(?:directed|made|written|shot|filmed|dirigid[ao]|realizad[ao]|rodad[ao]|dirett[oa]|girat[oa]|réalisée?"
    r"|tournée?"
    r"|geregisseerd|regisserad"
    r"|gedreht)(?: (?:and|y|e|et) [^\W\d_]{3,12})? (?:by|por|da|par|door|av|von))"
    r" (?:[^\W\d_][\w.’'-]{0,20} ){1,4}(?i:in|en|em|nel|im jahre?) "
    rf"{_YEAR}"
)
_BEST_OF = re.compile(rf"\b(?i:one of|among) {_YEAR}[’']s (?:\w{{2,12}} ){{0,3}}(?i:films|movies|pictures|releases)\b")
_SINCE = re.compile(
    rf"\b(?i:since|upon|before|at the time of|on) (?i:its|the film[’']s) (?:\w{{3,10}} )?"
    rf"(?i:release|premiere) in {_YEAR}"
)
_OWN = re.compile(rf"\b{_YEAR}[’']s [*_“\"‘«]{{0,2}}(?=[A-ZÀ-Þ])")
_THE_FILM = re.compile(
    rf"(?<![\w,] )\bThe {_YEAR} (?:film|movie|picture|feature) (?:is|was|tells|stars|follows|features|concerns|opens)\b"
)
_OTHER = re.compile(
    r"\bthe (?:first|second|previous|earlier|other|last) (?:film|movie)"
    r"|\b(?:remake|re-make|sequel|prequel|based|remind\w{0,3}|reminiscent|like|than|since|inspired|adapt\w{2,8}|novel"
    r"|book|play"
    r"|version|original|follow(?:s|ed|ing)?(?:-up)?|cousin|companion|successor|compared|unlike|homage|shades|echoes"
    r"|basad[ao]|basead[ao]|basato|tirée?|adaptée?|d[’']après|remakes?|continuación|continuação|secuela|sequência"
    r"|seguito"
    r"|suite|fortsetzung|nach|wie|comme|como|come|als|originale?|roman|novela|romanzo|romance|livre|livro|libro)\b",
    re.IGNORECASE,
)
_REMADE = re.compile(
    r"\b(?:remakes?|re-make|sequel|prequel|based|adapt\w{2,8}|novel|book|play|version|original|follow(?:s|ed"
    r"|ing)?(?:-up)?"
    r"|basad[ao]|basead[ao]|basato|tirée?|adaptée?|d[’']après|fortsetzung|suite|secuela)\b",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"\b(?:(?:comic ?)?books?|novels?|novella|plays?|memoirs?|roman|novela|romanzo|livro|livre|libro|boek)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?…]['\"”’»)]{0,2}\s+(?=[\W\d_]{0,3}[A-ZÀ-Þ])")
_CAPITALS = re.compile(r"[*_“\"‘«„]{0,3}(?:[A-ZÀ-Þ0-9][\w’'.-]{0,25}[:,]? ?){1,8}")
_IS = re.compile(
    r"(?:,|\(| [–—-]| (?:is|was|remains|isn[’']t|ist|war|est|es|è|é|was)"
    r"(?: (?:really|just|simply|basically|also|actually|probably|perhaps))?)"
    r" \Z",
    re.IGNORECASE,
)
_OF_IT = re.compile(r", (?:it|this|the film|the movie)\b")
_LEADS_TO_RELEASE = re.compile(
    r"^(?:\([0-9/.-]{4,10}\) ?[–—-]? ?)?(?:(?:Though|Although|While|Originally|First) )?", re.IGNORECASE
)
"""`(13/05/08) – Originally released in 1954`, `Though made in 1954`"""
_WORD = re.compile(r"\w{3,40}")
_SMALL = frozenset(
    """
    the and der die das und les des los las del della dos review film movie kritik critique
    """.split()  # noqa: SIM905
)


def year_in_text(title: str, text: str, lines: Sequence[str]) -> int | None:
    """Where neither the title nor lines about the film tell it; `lines` are all that the page prints of the post."""
    year = told_year(title, text) or labelled_year(lines) or year_of_opening(title, lines)
    return year or said_year(title, text) or only_year(lines)


def said_year(title: str, text: str) -> int | None:
    """The one year of what the first sentences say of the film; `title` is its name, where the page shows one.

    >>> said_year("", "Today, this 1957 film looks small."), said_year("", "A 1967 western, and an odd one.")
    (1957, 1967)
    >>> said_year("The Lamp", "Released in May 1954, The Lamp tells of a moth."), said_year("", "Film del 1954.")
    (1954, 1954)
    >>> said_year("The Lamp", "It reminds me of a 1967 western. A remake of the 1954 film, it is dull.")
    """
    named = frozenset(word for word in _WORD.findall(title.casefold()) if word not in _SMALL)
    years: set[int] = set()
    for number, paragraph in enumerate(text[:_FARTHEST].split("\n\n")[:_MOST_PARAGRAPHS]):
        if any(map(str.isdigit, paragraph)):
            years |= set(_told_in(paragraph, named, is_first=number == 0))
    return years.pop() if len(years) == 1 else None


def _told_in(paragraph: str, named: frozenset[str], *, is_first: bool) -> Iterator[int]:
    for number, sentence in enumerate(_SENTENCE.split(paragraph[:_LONGEST])):
        if any(map(str.isdigit, sentence)):
            yield from _told_by(sentence, named, is_first=is_first and number == 0)


def _told_by(sentence: str, named: frozenset[str], *, is_first: bool) -> Iterator[int]:
    """Nothing that is said of another film, before or behind."""
    for pattern, is_said in _SAID:
        for match in pattern.finditer(sentence):
            others = _REMADE if pattern in _SURELY else _OTHER
            is_other = others.search(sentence, max(0, match.start() - _NEAR), match.start("year"))
            is_other = is_other or _SOURCE.search(sentence, match.end("year"), match.end())
            if not is_other and is_said(sentence, match, named, is_first):
                yield int(match["year"])


def _is_sure(sentence: str, match: re.Match[str], named: frozenset[str], is_first: bool) -> bool:
    """`this 1957 film`: on a page without a title anywhere, else where the text begins or beside the name."""
    is_book = _SOURCE.search(sentence, match.end(), match.end() + _NEAR) is not None
    return not named or _is_about(sentence, match, named, is_first) or not is_book


def _is_feature(sentence: str, match: re.Match[str], named: frozenset[str], is_first: bool) -> bool:
    """`a splendid little feature from 1961`, where the text begins."""
    return is_first


def _tells_of_film(sentence: str, match: re.Match[str], named: frozenset[str], is_first: bool) -> bool:
    """`A 1967 western` begins the text; or it stands behind `The Lamp is`, or `The Lamp,`."""
    before = sentence[: match.start()]
    if not before.strip('*_ “"‘«„'):
        return is_first
    name = _IS.sub("", before)
    if name == before:
        return False
    return (
        _shares(name[-_FAR:], named)
        if named
        else is_first and _CAPITALS.fullmatch(name) is not None and name not in ("There", "Here")
    )


def _stands_before_name(sentence: str, match: re.Match[str], named: frozenset[str], is_first: bool) -> bool:
    """`the 1963 oddity The Lamp`; or `Ada Lind’s 1954 film`, which begins the text."""
    behind = sentence[match.end() : match.end() + _FAR]
    if _shares(behind[:_NEAR], named):
        return True
    begins = is_first and _CAPITALS.fullmatch(sentence[: match.start("year")]) is not None
    return (begins and _KIND_NEAR.match(behind) is not None) or (not named and _NAME_NEAR.match(behind) is not None)


def _is_about(sentence: str, match: re.Match[str], named: frozenset[str], is_first: bool) -> bool:
    """Beside the film’s name, or where the text begins."""
    beside = sentence[max(0, match.start() - _FAR) : match.end() + _FAR]
    return _shares(beside, named) or (is_first and match.start() <= _FAR)


def _is_released(sentence: str, match: re.Match[str], named: frozenset[str], is_first: bool) -> bool:
    """`Released in 1954, The Lamp …`, or `The Lamp, released in 1954`; without a title where the text begins."""
    before = _LEADS_TO_RELEASE.sub("", sentence[max(0, match.start() - _NEAR) : match.start()])
    if not before.strip("*_ "):
        is_it = match.start() > 0 and _OF_IT.match(sentence, match.end()) is not None
        return is_first or is_it or _shares(sentence[match.end() : match.end() + _NEAR], named)
    is_beside = before.rstrip().endswith((",", "(", " was", " is", " wurde", " fue", " est"))
    return is_beside and (_shares(before, named) if named else is_first)


def _names_it(sentence: str, match: re.Match[str], named: frozenset[str], is_first: bool) -> bool:
    """`1961’s The Lamp`, by a word of the title at least."""
    behind = sentence[match.end() : match.end() + _NEAR]
    return bool(named.intersection(_WORD.findall(behind.casefold()))) if named else is_first


def _begins_sentence(sentence: str, match: re.Match[str], named: frozenset[str], is_first: bool) -> bool:
    return not sentence[: match.start()].strip('*_ “"‘«„')


def _is_said_of_it(sentence: str, match: re.Match[str], named: frozenset[str], is_first: bool) -> bool:
    """`One of 1954’s best films, this …`"""
    return is_first or _shares(sentence, named)


def _shares(words: str, named: frozenset[str]) -> bool:
    """Most of the words of the name, as those of a series have some in common."""
    said = named.intersection(_WORD.findall(words.casefold()))
    return bool(said) and len(said) * _OF_THREE >= len(named) * 2


_SAID = (
    (_THIS, _is_sure), (_A_FEATURE, _is_feature), (_A, _tells_of_film), (_THE, _stands_before_name),
    (_FILM_OF, _is_about), (_MADE_BY, _is_about), (_RELEASED, _is_released), (_BEST_OF, _is_said_of_it),
    (_SINCE, _is_about), (_OWN, _names_it), (_THE_FILM, _begins_sentence),
)  # fmt: skip
_SURELY = frozenset({_THIS, _SINCE})
