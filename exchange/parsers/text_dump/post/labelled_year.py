"""The year of a film in a line that has a label for it, wherever it stands: `Year 2009`, `Release date` above a day."""

import re
from collections.abc import Iterable

from exchange.dates import is_date
from exchange.parsers.text_dump.post.film_words import is_country_or_kind
from exchange.parsers.text_dump.text.glances import holds_figure

_YEAR = r"(?:18[89]|19[0-9]|20[0-4])[0-9]"
_YEAR_LABELS = (
    r"(?:(?:production|release) year|year(?: of (?:release|production))?|(?:erscheinungs|produktions)?jahr"
    r"|année(?: de (?:production|sortie))?|año(?: de (?:producción|estreno|lanzamiento))?"
    r"|anno(?: di (?:produzione|uscita))?|ano(?: de (?:produção|lançamento))?|(?:productie|uitgave)?jaar|år"
    r"|(?:produk[sc]jons|produktions|utgivelses|utgivnings|udgivelses|premiere|premiär|innspillings)år|rok(?: "
    r"(?:produkcji|výroby))?|vuosi|valmistumisvuosi|év|gyártási év|yıl|yapım yılı"
    r"|год(?: выпуска)?"
    r"|an(?:ul)?(?: apariției)?|έτος|製作年|公開年|年份|제작년도)"
)
_RELEASE_LABELS = (
    r"(?:(?:original |theatrical |us |uk |cinema )?(?:release(?:d)?(?: dates?)?|premiered?)|opened|in cinemas"
    r"|erscheinungs(?:datum|termin)|veröffentlichung|date de sortie|sortie"
    r"|(?:fecha de )?(?:estreno|lanzamiento)|data di uscita|uscita(?: nelle sale)?|(?:data de )?(?:lançamento|estreia)"
    r"|releasedatum|bioscooprelease|premiär|premiere|premiera|premiéra|ensi-ilta|bemutató|vizyon tarihi|премьера"
    r"|公開日?|上映日期|개봉)"
)
_YEAR_LINE = re.compile(rf"{_YEAR_LABELS}\s{{0,2}}[:：–|-]?\s{{0,40}}(?P<year>{_YEAR})\.?", re.IGNORECASE)
_REVIEW_LINE = re.compile(
    rf"(?:(?:film|movie) )?(?:review of|kritik zu|critique (?:de|du)|crítica de|recensione di|recensie van) .{{1,60}}"
    rf" [(\[](?P<year>{_YEAR})[)\]]",
    re.IGNORECASE,
)
"""`Review of The Lamp (2003)` heads a part of the text."""
_DATE_LINE = re.compile(rf"(?:date|dated|datum|data|fecha)\s{{0,2}}:?\s{{0,3}}(?P<year>{_YEAR})", re.IGNORECASE)
_RELEASED = re.compile(
    rf"{_RELEASE_LABELS}(?: (?:in|on|en|im|w|i) [^\W\d]{{2,20}}| \([^()\d]{{2,20}}\))?\s{{0,2}}[:：–-]\s{{0,3}}"
    rf"(?P<value>\D{{0,20}}(?:[0-9]{{1,2}}\D{{1,15}})?(?P<year>{_YEAR})(?![0-9])[^0-9]{{0,30}})",
    re.IGNORECASE,
)
_RELEASED_BARE = re.compile(rf"{_RELEASE_LABELS} (?P<value>\S.{{0,30}})", re.IGNORECASE)
_LABEL_ALONE = re.compile(rf"(?:{_RELEASE_LABELS}|{_YEAR_LABELS}):?", re.IGNORECASE)
IN_COLUMNS = re.compile(rf"(?:^|\s{{2,20}})(?:{_YEAR_LABELS}|date):? (?P<year>{_YEAR})(?:\s{{2,20}}|$)", re.IGNORECASE)
_IN_PARTS = re.compile(
    rf"(?:^|[.;,|•·–/(]\s{{0,3}}|\s{{2,20}}){_YEAR_LABELS}\s?: ?(?P<year>{_YEAR})(?![0-9])", re.IGNORECASE
)
_SINGLE_YEAR = re.compile(rf"(?<![0-9]){_YEAR}(?![0-9])")
_LONGEST, _LONGEST_IN_COLUMNS = 90, 200
_PARTS_OF_A_PLACE = (2,)  # `Berlin, Germany, 2019`
_MADE_IN = re.compile(
    rf"(?P<year>{_YEAR})年(?:製作|公開|制作|作品|[\s・／/][^\d月]{{1,20}})"
    rf"|[(\[]?(?P<first>{_YEAR})[)\]]?[.,;:]?\s(?i:dir\b|d:|directed|director|regie|regia|réal|direção|dirección|starring|written).{{0,80}}"
    r"|(?i:(?:[ck]o-?)?(?:produ[cçkz]\w{2,6}|film|filme|película|largometraje|longa|speelfilm|spielfilm))(?: "
    r"(?!review|kritik)[\w/-]{1,20}){0,6},?"
    rf" (?:de|del|von|aus|van|uit|från|fra|di) (?P<last>{_YEAR})\.?"
)
"""`2006年 日本`, `1951. dir. Ada Lind`, `Produção norueguesa de 2022.`"""
_NAME_WHERE_YEAR = re.compile(
    rf"(?:\S[^,;:()]{{1,60}}, ){{0,3}}(?P<where>[^\W\d_][^\d,;:()]{{1,40}}),? (?P<year>{_YEAR})\.?"
)
"""`The Lamp, Ada Lind, Portugal, 1976`"""


def labelled_year(lines: Iterable[str]) -> int | None:
    """The one year that such lines tell; that of a release where none has a label of its own.

    >>> labelled_year(["A boat.", "Ano de lançamento 2022"]), labelled_year(["Year: 2009", "Year: 2011"])
    (2022, None)
    >>> labelled_year(["Release date", "May 5, 2014", "June 7, 2014"]), labelled_year(["Release your date in 2014"])
    (2014, None)
    """
    years, released, is_below_label = set[int](), set[int](), False
    for line in lines:
        text = line.strip(" \t*_|•·\u00a0")
        if not text:
            continue
        if is_below_label and (is_date(text) or _SINGLE_YEAR.fullmatch(text)):
            released |= _years_in(text)
            continue
        is_below_label = _LABEL_ALONE.fullmatch(text) is not None
        years |= _years_labelled(text)
        released |= _years_released(text)
    found = years or released
    return found.pop() if len(found) == 1 else None


def _years_labelled(text: str) -> set[int]:
    if len(text) > _LONGEST_IN_COLUMNS or not holds_figure(text):
        return set()
    match = _YEAR_LINE.fullmatch(text) or _DATE_LINE.fullmatch(text) or IN_COLUMNS.search(text)
    match = match or _REVIEW_LINE.fullmatch(text) or _IN_PARTS.search(text)
    return {int(match["year"])} if match else _year_of_making(text)


def _year_of_making(text: str) -> set[int]:
    if len(text) > _LONGEST or not _SINGLE_YEAR.search(text):
        return set()
    if match := _MADE_IN.fullmatch(text):
        return {int(match["year"] or match["first"] or match["last"])}
    match = (
        _NAME_WHERE_YEAR.fullmatch(text)
        if text.count(",") not in _PARTS_OF_A_PLACE and not text.startswith("©")
        else None
    )
    return {int(match["year"])} if match and is_country_or_kind(match["where"].strip()) else set()


def _years_released(text: str) -> set[int]:
    if len(text) > _LONGEST or not holds_figure(text):
        return set()
    if match := _RELEASED.fullmatch(text):
        return {int(match["year"])}
    match = _RELEASED_BARE.fullmatch(text)
    return _years_in(text) if match and (is_date(match["value"]) or _SINGLE_YEAR.fullmatch(match["value"])) else set()


def _years_in(text: str) -> set[int]:
    return {int(year) for year in _SINGLE_YEAR.findall(text)}
