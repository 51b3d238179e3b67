"""The sentence that some themes print below a post: day, categories, tags and the count of comments in one."""

import re

_TAGGED = (
    r"(?:and tagged|und (?:mit|getaggt(?: mit)?)|et (?:étiqueté|tagué|tagged|taggé)|y etiquetad[oa](?: en| como| con)?"
    r"|e (?:marcad[oa]|etiquetad[oa])(?: com)?|e (?:contrassegnat[oa]|taggat[oa])(?: (?:da|con))?|en getagd(?: met)?"
    r"|och (?:märkt|taggad)(?: med)?|og (?:tagget|merket)(?: med)?|i (?:otagowan[ey]|oznaczon[ey])(?: jako)?)"
)
_POSTED = r"(?P<posted>[^\W\d_]{4,14}(?: [^\W\d_]{1,5})? [^,]{0,4}[^.]{5,30}?)"
_PERMALINK = r"[^.]{0,40}(?:permalink|permalien|permanente|permalenk|permalänk\w*)[^.]{0,20}\."
_SENTENCE = re.compile(
    rf"{_POSTED},? (?:in|dans|en|em|i|w) (?P<filed>[^.]{{2,160}}?)(?: {_TAGGED}(?P<tags>[^.]{{0,300}}?))? ?"
    rf"\. {_PERMALINK}(?: (?P<count>[^.]{{3,40}})\.?)?",
    re.IGNORECASE,
)


def in_labels(text: str) -> str:
    """The same with labels and bars, as other themes print it.

    >>> in_labels("Posted on May 5, 2014, in Drama, Fog and tagged soup. Bookmark the permalink. 4 Comments.")
    'Posted on May 5, 2014 | Filed under: Drama, Fog | Tags: soup | 4 Comments'
    >>> in_labels("Posted on May 5, 2014 by Ada")
    'Posted on May 5, 2014 by Ada'
    """
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
