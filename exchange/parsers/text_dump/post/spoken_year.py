"""The year of a film where a sentence says it beside the name: `The Lamp, a French film of 2013`."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
_KIND = (
    r"(?:\w*film\w*|movie|picture|feature|comedy|drama|thriller|western|documentary"
    r"|comédie|drame|documentaire|komödie"
    r"|película|comedia|pellicola|commedia|comédia|longa|komedie|dramat|komedia)"
)
_FROM = (
    r"(?:of|from|made in|released in|de|du|datant de"
    r"|sorti en|aus dem Jahr(?:e)?|von|del|dell’anno|do ano|uit|från|fra|z(?: roku)?)"
)
_CLOSES = r"[*_”\"’»“』」]{0,3}"
_OPENS = r"[*_“\"‘«„『「]{0,3}"
_BEHIND = re.compile(
    rf"{_CLOSES},? (?:"
    rf"(?:(?:is|ist|est|es|è|é|an?|the|der|die|das|ein|eine|un|une|una|um|uma|le|la|el|il|o) ){{0,2}}"
    rf"(?:[\w’'-]+ ){{0,2}}{_KIND}(?: [\w’'-]+){{0,2}} {_FROM}"
    rf"|(?:\w+ ){{0,2}}(?:aus dem Jahre?|anno|rok prod\.)"
    rf") {_YEAR}",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?:(?:the|his|her|their|this|’s|'s) {_YEAR} (?:[\w’'-]+ ){{0,2}}{_KIND},? "
    rf"|(?P<released>(?:19|20)[0-9]{{2}})年(?:公開|製作|制作|の)[^。、]{{0,12}}"
    rf"){_OPENS}\Z",
    re.IGNORECASE,
)
_FARTHEST, _FIRST_LINES, _LONGEST = 120, 4, 160
_IS = r"(?:is|was|ist|war|est|es|è|é|was|är|er|to|jest|je|on)"
_A = r"(?:an?|the|ein|eine|der|die|das|une?|una|uno|le|la|el|il|lo|um|uma|o|een|en|ett|et)"
_MADE_BY = (
    r"(?:directed|written|made|by|starring|von|unter der regie|réalisée?|signée?|écrite?|di[rR]i[gj]id[ao]|escrit[ao]"
    r"|protagonizad[ao]|realizad[ao]|dirett[ao]|scritt[ao]|geregisseerd|regisserad|instrueret|w reżyserii|av|van)"
)
_OPENING = re.compile(
    rf"{_OPENS}(?:(?P<name>(?!there |not )[^.!?\n]{{2,70}}?){_CLOSES}(?: {_IS} |, )(?={_A} ))?(?:{_A} )?"
    rf"(?:[\w’'-]{{3,20}} ){{0,2}}(?:"
    rf"{_KIND}(?: [\w’'-]+){{0,3}} {_FROM} {_YEAR}(?=,| {_MADE_BY}\b|[.])"
    rf"|(?P<first>(?:19|20)[0-9]{{2}}) (?:[\w’'-]{{2,20}} ){{0,3}}{_KIND}\b)",
    re.IGNORECASE,
)

_NAME_AND_YEAR = re.compile(
    rf"{_OPENS}(?P<name>[^\W\d_a-zß-ÿ][^.!?()\n]{{2,60}}?){_CLOSES}"
    rf" \((?:[^()0-9]{{1,40}}, )?{_YEAR}[^()]{{0,80}}\)[ ,.:]"
)
_OF_REVIEWS = frozenset(
    """
    quick short mini brief movie film review reviews kritik kurzkritik filmkritik rezension critique crítica reseña
    recensione recensie recension anmeldelse cinema kino cine movies films thoughts notes the and
    """.split()  # noqa: SIM905
)


def spoken_year(title: str, text: str) -> int | None:
    """
    >>> spoken_year("The Lamp", "I saw The Lamp, a French film from 2013 that nobody knows.")
    2013
    >>> spoken_year("The Lamp", "I saw the 1947 drama _The Lamp_.")
    1947
    >>> spoken_year("『金魚』感想", "2018年公開の『金魚』。")
    2018
    >>> spoken_year("The Lamp", "The Lamp is a remake of the film from 1954. I saw The Lamp in 2013.")
    """
    years = {year for name in _names(title) for year in _years_beside(name, text)}
    return years.pop() if len(years) == 1 else None


def _names(title: str) -> set[str]:
    """The whole, or what it has in quotation marks."""
    quoted = re.findall(r"[“„«»『「‘\"]([^“”„«»『』「」’\"]{2,80})[”“»«』」’\"]", title)
    return {name.strip() for name in (quoted or [title]) if len(name.strip()) > 1}


def _years_beside(name: str, text: str) -> Iterator[int]:
    for named in re.finditer(re.escape(name), text, re.IGNORECASE):
        if behind := _BEHIND.match(text, named.end()):
            yield int(behind["year"])
        before = _BEFORE.search(text, max(0, named.start() - _FARTHEST), named.start())
        if before and before["released"]:
            yield int(before["released"])
        elif before and not text[named.end() : named.end() + 1].isalnum():
            yield int(before["year"])


def year_of_opening(title: str, lines: Iterable[str]) -> int | None:
    """Where one of the first lines is a sentence that says what film it is about, and of which year; of no other film
    than the title names.

    >>> year_of_opening("", ["Película de 1948 dirigida por Ada Lind."]), year_of_opening("", ["A film of 1948 words."])
    (1948, None)
    >>> year_of_opening("", ["The Lamp is a 1974 drama."]), year_of_opening("Fog", ["The Lamp is a 1974 drama."])
    (1974, None)
    """
    written = list(islice((line.strip() for line in lines if line.strip()), _FIRST_LINES))
    if year := _behind_opening_name(title, written):
        return year
    match = next((match for line in written if len(line) <= _LONGEST and (match := _OPENING.match(line))), None)
    if not match:
        return None
    named, wanted = (set(re.findall(r"\w{3,40}", words.casefold())) for words in (match["name"] or "", title))
    return int(match["year"] or match["first"]) if not (named and wanted) or named & wanted else None


def _behind_opening_name(title: str, lines: Iterable[str]) -> int | None:
    """`The Lamp (1948, with Ada Lind) is …`, where the title names no film, as `Quick Review` does."""
    wanted = set(re.findall(r"\w{3,40}", title.casefold())) - _OF_REVIEWS
    match = None if wanted else next((match for line in lines if (match := _NAME_AND_YEAR.match(line))), None)
    words = re.findall(r"[^\W\d_][\w’']*", match["name"]) if match else []
    is_name = bool(words) and all(word[0].isupper() for word in words if len(word) > len("with"))
    return int(match["year"]) if match and is_name else None
