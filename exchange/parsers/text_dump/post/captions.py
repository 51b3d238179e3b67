"""What stands below a picture within a post: who is to be seen, and to whom the picture belongs."""

import re

_LONGEST = 200
_LONGEST_SCENE = 130
_OWNER = (
    r"(?:photos?|photographs?|images?|pictures?|stills?|credits?|courtesy|foto(?:s|graf\w*|grafía)?|bild(?:er)?"
    r"|crédits?|créditos?|imagen|immagine|imagem|afbeelding|zdjęcie)"
    r"(?: ?(?:credits?|courtesy(?: of)?|source|by|of|quelle|nachweis|rechte|photos?|de|di|von|par))*"
)
_CREDIT_BEHIND = re.compile(
    rf"(?:[.!?…”\")|\]]|[–—-]\s|\(|\[)\s{{0,2}}\(?{_OWNER}\s?[:©/]{{1,2}}\s?[^.!?]{{2,70}}[)\].]{{0,2}}$"
    r"|[.!?…”\"|(\[–—]\s{0,2}(?:copyright |foto |photo |bild )?©\s?[^.!?]{2,60}[)\].]{0,2}$",
    re.IGNORECASE,
)
_PROPER = r"[^\W\d_a-zß-ÿ][\w.’'&-]*(?: /?(?:of |the )?[^\W\d_a-zß-ÿ][\w.’'&-]*){0,5}"
_COURTESY = re.compile(
    rf"[.!?…”\")]\s(?:Photos?|Images?|Stills?) (?:courtesy of|provided by|by) {_PROPER}\.?$"
    r"|[”\")]\.?\sPublicity [Ss]till\.?$"
)
_OWNED_BY = re.compile(
    rf"[^.!?]{{3,90}}[^\s.!?:;,] [(\[](?i:{_OWNER})"
    r" [^\W\d_a-zß-ÿ][\w.’'&-]{0,25}(?: [^\W\d_a-zß-ÿ][\w.’'&-]{0,25}){0,3}[)\]]"
)
"""`Ada Lind and her umbrella (photo Wet Films)`: no sentence, and in brackets whose picture it is."""
_OWNER_ALONE = re.compile(r"\([^()©]{0,40}©[^()]{2,120}\)")
_VIA = re.compile(
    rf"\(?{_OWNER}\s(?:via|copyright|©|taken from)\s?[^.!?]{{2,60}}\)?"
    r"|(?:bild|foto|photo|image)(?:nachweis|quelle|rechte|credit)?e?n?\s?[:/]\s?.{1,90}"
    r"|(?:photo|foto|image) by [^.!?]{2,40} (?:/|on|via) [^.!?]{2,40}",
    re.IGNORECASE,
)
_SCENE = re.compile(
    r"\S in (?:a|one|the opening|the final) (?:scene|still|moment) from \S"
    r"|^(?:(?:a )?(?:promotional )?(?:still|screenshot|screen ?grab|poster) (?:from|for))\b"
    r"|\S in (?:einer|der) szene aus\b|^(?:eine )?(?:szene|szenenbild|standbild|filmszene|filmplakat) (?:aus|zu)\b"
    r"|\S dans une scène d[eu]\b|^(?:image|photogramme) (?:tirée?|extraite?) d[eu]\b"
    r"|\S en una (?:escena|imagen) de\b|^(?:fotograma|cartel) de\b"
    r"|\S in una scena (?:di|de|del|della|tratta)\b|^(?:fotogramma|locandina) (?:di|de|del|della)\b"
    r"|\S (?:em|numa) cena d[eoa]\b|^cena d[eoa]\b|^kadr z\b|\S in een scène uit\b|^(?:een )?(?:scène|beeld) uit\b"
    r"|\S i en (?:scen|scene) (?:ur|från|fra)\b|^(?:scen|stillbild) (?:ur|från)\b",
    re.IGNORECASE,
)
_PLAYED = re.compile(
    rf"{_PROPER} as (?:the )?{_PROPER}(?:,? and {_PROPER} as (?:the )?{_PROPER})? in a scene from"
    r" [“\"][^“”\"]{2,60}[”\"]\.?"
    r"|Kadr z filmu [„\"][^„”\"]{2,60}[”\"]\.?"
)
_NAMES_OF_PICTURE = re.compile(
    r"\[[^\[\]\s]*[-_.0-9][^\[\]\s]*\]|\[[a-zß-ÿ]{3,20}\]|!\[[^\[\]]{0,200}\]\([^()\s]{0,500}\)"
    r"|\[ ?!\[[^\[\]]{0,200}\]\([^()]{0,500}\) ?\]\([^()]{0,500}\)"
)
_BRACKETED = re.compile(r"\[([^\[\]]{3,120})\]")
_IMAGE = re.compile(r"(?:image|photo|picture|poster|bild|foto|imagen|immagine|cover|still)\b", re.IGNORECASE)
_NAME_OF_FILE = re.compile(
    r"[^\W_]{1,30}(?:-[^\W_]{1,30}){2,12}"
    r"|[a-z0-9]{2,30}(?:[_-][a-z0-9]{1,30}){0,8}_[a-z0-9]{1,30}(?:[_-][a-z0-9]{1,30}){0,8}"
)
_FILE = re.compile(r"(?:\S{1,120}|[^.!?:;,]{1,100})\.(?:jpe?g|png|gif|webp)", re.IGNORECASE)


def is_caption(text: str) -> bool:
    """No sentence and no quotation: whom a picture shows and whose it is.

    >>> is_caption("Ada Lind as the clerk. Photo: Wet Films"), is_caption("Ada Lind in a scene from Low Tide")
    (True, True)
    >>> is_caption("The photo: it is out of focus, like the film."), is_caption("A scene from a marriage ends it.")
    (False, False)
    """
    if len(text) > _LONGEST:
        return False
    if len(text) <= _LONGEST_SCENE and text[:1].isupper() and text.rstrip(")")[-1:].isalnum() and _SCENE.search(text):
        return True
    if _PLAYED.fullmatch(text):
        return True
    return any(each.search(text) for each in (_CREDIT_BEHIND, _COURTESY)) or any(
        each.fullmatch(text) for each in (_VIA, _OWNED_BY, _OWNER_ALONE)
    )


def names_picture(whole: str) -> bool:
    """What tools print in place of a picture: its file, or its text, in brackets.

    >>> names_picture("[low-tide-poster]"), names_picture("[Photo: Wet Films]"), names_picture("[Spoilers ahead]")
    (True, True, False)
    >>> names_picture("[ferry]"), names_picture("[SPOILER]")
    (True, False)
    >>> names_picture("low_tide_poster"), names_picture("[7]low-tide-poster"), names_picture("low-tide")
    (True, True, False)
    """
    bare = whole[whole.find("]") + 1 :] if whole[:1] == "[" and whole[1:2].isdigit() else whole
    if (
        (bare.islower() and _NAME_OF_FILE.fullmatch(bare))
        or _NAMES_OF_PICTURE.fullmatch(whole)
        or _FILE.fullmatch(whole)
    ):
        return any(map(str.isalpha, whole))
    bracketed = _BRACKETED.fullmatch(whole)
    return bracketed is not None and _IMAGE.match(bracketed[1]) is not None
