"""The paragraph in which old themes tell of a post, whatever their translators made of it."""

import re

_LONGEST = 600
_OPENS = re.compile(
    r"(?:this (?:entry|post|article) (?:was|is)|dieser (?:beitrag|eintrag|artikel) (?:wurde|ist)"
    r"|cet(?:te entrée| article|te note) (?:a été|est)|esta entrada (?:fue|se|está|ha sido)"
    r"|este (?:artículo|post) (?:fue|se)"
    r"|quest(?:o (?:articolo|post)|a voce) è|est[ea] (?:post|artigo|entrada) foi|dit (?:bericht|artikel) (?:werd|is)"
    r"|(?:detta|det här) inlägg(?:et)? (?:postades|publicerades|skrevs)|dette innlegget (?:ble|er)"
    r"|ten wpis (?:został|opublikowano))\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:rss|feed|atom|trackback|pingback|permalink|permalien|enlace permanente|lesezeichen)\b", re.IGNORECASE
)


def tells_of_entry(text: str) -> bool:
    """
    >>> tells_of_entry("Esta entrada fue publicada el domingo. Puedes seguir las respuestas a través del feed RSS 2.0.")
    True
    >>> tells_of_entry("This entry was late."), tells_of_entry("He reads every RSS feed.")
    (False, False)
    """
    return len(text) <= _LONGEST and _OPENS.match(text) is not None and _TELLS.search(text) is not None
