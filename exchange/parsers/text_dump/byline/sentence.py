"""What some themes print below a post, in one sentence or in several: day, categories, tags, count of comments."""

import re

_TAGGED = (
    r"(?:and tagged|und (?:mit|getaggt(?: mit)?)|et (?:étiqueté|tagué|tagged|taggé)|y etiquetad[oa](?: en| como| con)?"
    r"|e (?:marcad[oa]|etiquetad[oa])(?: com)?|e (?:contrassegnat[oa]|taggat[oa])(?: (?:da|con))?|en getagd(?: met)?"
    r"|och (?:märkt(?:es)?|tagga(?:d|des))(?: med)?|og (?:tagget|merket)(?: med)?"
    r"|i (?:otagowan[ey]|oznaczon[ey])(?: jako)?)"
)
_POSTED = r"(?P<posted>[^\W\d_]{4,14}(?: [^\W\d_]{1,5})? [^,]{0,4}[^.]{5,30}?)"
_PERMALINK = r"[^.]{0,40}(?:permalink|permalien|permanente|permalenk|permalänk\w*)[^.]{0,20}\."
_SENTENCE = re.compile(
    rf"{_POSTED},? (?:in|dans|en|em|i|w) (?P<filed>[^.]{{2,160}}?)(?: {_TAGGED}(?P<tags>[^.]{{0,300}}?))? ?"
    rf"\. {_PERMALINK}(?: (?P<count>[^.]{{3,40}})\.?)?",
    re.IGNORECASE,
)
_TRANSLATED = tuple(
    re.compile(rf"{pattern}(?:\.(?: [^.]{{0,90}}\.?)?)?", re.IGNORECASE)
    for pattern in (
        r"Acest articol a fost publicat în (?P<filed>[^.]{2,160}?)(?: și etichetat (?P<tags>[^.]{2,300}?)"
        r"(?: de (?P<author>(?-i:[^\W\d_a-zß-ÿ])[^.,]{1,40}))?)?",
        r"Запись опубликована(?: автором (?P<author>[^.,]{2,40}?))? в рубрике (?P<filed>[^.]{2,160}?)"
        r"(?: с (?:метками|меткой) (?P<tags>[^.]{2,300}?))?",
        r"Цей запис (?:було )?(?:оприлюднено|опубліковано) [ву] (?P<filed>[^.]{2,160}?)(?: (?:з|із) позначк(?:ами|ою)"
        r" (?P<tags>[^.]{2,300}?))?(?: автором (?P<author>[^.,]{2,40}))?",
        r"Příspěvek byl publikován v rubrice (?P<filed>[^.]{2,160}?)(?: se štítk(?:y|em) (?P<tags>[^.]{2,300}?))?"
        r"(?: a jeho autorem je (?P<author>[^.,]{2,40}))?",
        r"Bu yazı (?P<filed>[^.]{2,160}?) kategorisine gönderilmiş(?: ve (?P<tags>[^.]{2,300}?) ile etiketlenmiş)?",
    )
)
"""What WordPress's themes print below a post, as translated: Romanian, Russian, Ukrainian, Czech, Turkish."""
_OPENINGS = ("acest articol", "запись опубл", "цей запис", "příspěvek byl", "bu yazı")
_ENDS = re.compile(r"(?<!\b[A-Z])\.\s+(?=[^\W\d_a-zß-ÿ])")
_CALL = re.compile(
    r"(?:bookmark|follow|post (?:a|your)|leave|you (?:can|may)|both|comments? |pings|subscribe|trackback|responses"
    r"|feel free|be the first|add|setze?|du kannst|sie können|beide|kommentare|guarda|puedes|ajoute[rz]"
    r"|vous pouvez|mettre)\b",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"[0-9]{1,5} ")
_LONGEST_PARAGRAPH, _FEWEST_ENDS = 900, 2
_BEGINS = re.compile(
    r"(?:this|dieser|ce|cet|cette|esta|este|questo|questa|dit|posted|written|published|filed|review)\b", re.IGNORECASE
)


def in_rows(text: str) -> str:
    """Several sentences with bars between them, without those that call for something; nothing where they are none.

    >>> in_rows("This was written by Ada. Filed under Film. Tagged fog, soup. Bookmark the permalink. Post a comment.")
    'This was written by Ada | Filed under Film | Tagged fog, soup'
    >>> in_rows("Posted in Film."), in_rows("This was fun. That was not. The end.")
    ('', '')
    """
    if text.count(". ") < _FEWEST_ENDS or len(text) > _LONGEST_PARAGRAPH or not _BEGINS.match(text):
        return ""
    sentences = [each.strip(" .") for each in _ENDS.split(text)]
    size = next((at for at, each in enumerate(sentences) if _CALL.match(each) and not _COUNTS.match(each)), 0)
    return " | ".join(sentences[:size]) if size > 1 and all(map(_CALL.match, sentences[size:])) else ""


def in_labels(text: str) -> str:
    """The same with labels and bars, as other themes print it.

    >>> in_labels("Posted on May 5, 2014, in Drama, Fog and tagged soup. Bookmark the permalink. 4 Comments.")
    'Posted on May 5, 2014 | Filed under: Drama, Fog | Tags: soup | 4 Comments'
    >>> in_labels("Posted on May 5, 2014 by Ada")
    'Posted on May 5, 2014 by Ada'
    >>> in_labels("Acest articol a fost publicat în Cronici și etichetat gări, ceață. Salvează legătura permanentă.")
    'Filed under: Cronici | Tags: gări, ceață'
    """
    if text[:13].lower().startswith(_OPENINGS):
        return _translated(text)
    match = _SENTENCE.fullmatch(text) if "erma" in text and text.count(".") > 1 else None
    if not match:
        return text
    tags = (match["tags"] or "").strip(" ,")
    parts = [
        match["posted"],
        f"Filed under: {match['filed'].strip(' ,')}",
        f"Tags: {tags}" if tags else "",
        match["count"],
    ]
    return " | ".join(filter(None, parts))


def _translated(text: str) -> str:
    match = next(filter(None, (pattern.fullmatch(text) for pattern in _TRANSLATED)), None)
    if match is None:
        return text
    said = match.groupdict()
    parts = (("Posted by ", said.get("author")), ("Filed under: ", match["filed"]), ("Tags: ", said.get("tags")))
    return " | ".join(f"{label}{told}" for label, told in parts if told)
