"""Lines that one host or theme prints whole, in whatever language, and the name in them."""

import re
from collections.abc import Sequence

from exchange.dates import find_date
from exchange.parsers.text_dump.byline.glued import Glued
from exchange.parsers.text_dump.byline.words import DATE, is_category
from exchange.parsers.text_dump.text.glances import holds_figure

_LONGEST, _FEW = 120, 2
_NAME = r"(?P<who>[\w@][\w.’'@&-]{0,39}(?: [\w.’'@&-]{1,30}){0,4}?)"
_PERSON = r"(?P<who>[^\W\d_a-zß-ÿ][\w.’'-]{0,24}(?: [^\W\d_a-zß-ÿ][\w.’'-]{0,20}){0,2})"
_CLOCK = r"(?:上午|下午|午前|午後|오전|오후)? ?[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?(?: ?[ap]\.? ?m\.?)?"
_COUNT = r"(?P<count>[0-9]{1,4}|No|Keine|Aucun|Nessun|Nenhum|Sin|Sem)"
_COMMENTS = (
    r"(?:[Cc]omments?|[Kk]ommentare?|[Cc]ommentaires?|[Cc]omentarios?|[Cc]omentários?|[Cc]ommenti?o?|[Yy]orum|[Rr]eacties?"
    r"|[Kk]omentarz\w{0,2})"
)
_POSTED = (
    r"(?:(?:scris|postat|publicat|trimis|adăugat) de|bejegyezte ?:?|közzétette ?:?|feltette ?:?|vystavila?"
    r"|zveřejnila?|uverejnila?(?: používateľ)?|pridala?|gönderen ?:?|yazan ?:?|yayınlayan ?:?|αναρτήθηκε από"
    r"|objavi(?:o|la|l)|postavi(?:o|la|l)|napisa(?:o|la|l)|publicat per|postitas|публикувано от|објавио"
    r"|dodan[yae] przez|dipos(?:ting|kan) oleh|dicatat oleh|ditulis oleh|(?:người đăng|đăng bởi) ?:?"
    r"|[張张][貼贴]者 ?:|发帖者 ?:|發佈者 ?:|게시자 ?:|مرسلة بواسطة|פורסם על ידי|ارسال شده توسط|เขียนโดย)"
)
_AT = (
    r"(?:la(?: ora)?|la data de|dátum ?:|v|o|u|ob|zaman ?:|στις|a les|kell|в|на|dnia|di|pada|vào lúc|於|于|시간 ?:|في"
    r"|ב-?|در|ที่)"
)
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?-i:{_PERSON})(?<=[a-z])(?P<count>[0-9]{{1,3}}) {_COMMENTS}",
        rf"{_POSTED} {_NAME}(?: {_AT})?(?: {_CLOCK}| ?{DATE})?",
        rf"{_NAME} 發表在 痞客邦(?: ?PIXNET)?(?: 留言 ?\((?P<count>[0-9]{{0,5}})\))?(?: 人氣 ?\([0-9,]{{0,9}}\))?",
        rf"(?:article|review|entry|film|movie|post|kritik|critique|reseña|recensione|resenha) (?:#|no\.? ?|nr\.? ?)?"
        rf"[0-9]{{1,5}},? (?:by|von|par|por|di) {_NAME}",
    )
)
_WITH_CAPITALS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[\w-]{{2,25}} \(\[(?:personal|community|identity) profile\] {_NAME}\) wrote(?: in .{{1,60}},?)? ?{DATE}",
        rf"(?i:{_CLOCK}) {_PERSON} {_COUNT} {_COMMENTS}",
        rf"{_PERSON}{DATE}[0-9]{{1,2}} ?min(?:\. ?Lesezeit|utes?)?(?: read| de lectur[ae]| di lettura| de leitura)?",
    )
)
_GLUED_TO_YEAR = re.compile(r"(?<=(?:19|20)[0-9]{2})(?=[0-9]{1,2} ?min)")
_GLUED_TO_NAME = re.compile(r"(?<= wrote)(?=[0-9])|(?<=[^\W\d_])(?=[0-9]{1,2}[. ])|(?<=\w)(?=[A-Z][a-z]{2,8}\.? [0-9])")
_LISTED = re.compile(r"[^\W_][^,.!?:;]{1,24}(?<=\w)")
_FULL_NAME = re.compile(r"[^\W\d_a-zß-ÿ]\S* [^\W\d_a-zß-ÿ].*")
_WIDE = {ord("："): ": ", ord("（"): " (", ord("）"): ") "}


def read_printed(text: str, *, is_day_first: bool | None = None) -> Glued | None:
    """
    >>> read_printed("scris de ada la ora 01:17:00 a.m."), read_printed("ada 發表在 痞客邦 留言(3) 人氣()")
    (Glued(author='ada', date='', filed=(), tags=(), declared=None), Glued(author='ada', date='', filed=(), tags=(), \
declared=3))
    >>> read_printed("AdaTOctober 12, 20218 min"), read_printed("21:07 Dinner is served")
    (Glued(author='AdaT', date='2021-10-12', filed=(), tags=(), declared=None), None)
    """
    if not 0 < len(text) <= _LONGEST or text[-1] in "!?…":
        return None
    if tags := tags_with_wide_gaps(text.replace("\u00a0", " ")):
        return Glued("", "", tags=tags)
    text = " ".join((text if text.isascii() else text.translate(_WIDE)).split()).rstrip(" .")
    return _read(_FORMS, text, is_day_first) or _read(_WITH_CAPITALS, _GLUED_TO_YEAR.sub(" ", text), is_day_first)


def tags_with_wide_gaps(text: str) -> tuple[str, ...]:
    """Links that a theme prints with a comma and two blanks between them; of nothing but names they may be a cast.

    >>> tags_with_wide_gaps("2016,  Getting lost,  Fog"), tags_with_wide_gaps("Ada Lind,  Bo Orr,  Cy Vane")
    (('2016', 'Getting lost', 'Fog'), ())
    """
    tags = tuple(text.split(",  ")) if ",  " in text and len(text) <= _LONGEST else ()
    are_tags = len(tags) > _FEW and all(map(_LISTED.fullmatch, tags))
    return tags if are_tags and not all(map(_FULL_NAME.fullmatch, tags)) else ()


def _read(forms: Sequence[re.Pattern[str]], text: str, is_day_first: bool | None) -> Glued | None:
    found = find_date(text, is_day_first=is_day_first)
    if not found and forms is _WITH_CAPITALS and holds_figure(text):
        text = _GLUED_TO_NAME.sub(" ", text)
        found = find_date(text, is_day_first=is_day_first)
    marked = f"{text[: found.start].rstrip()}{DATE}{text[found.end :].lstrip()}" if found else text
    match = next((match for form in forms if (match := form.fullmatch(marked))), None)
    if not match or is_category(match["who"]):
        return None
    count = match.groupdict().get("count")
    declared = None if count is None else int(count) if count.isdecimal() else 0
    return Glued(match["who"], found.date if found else "", declared=declared)
