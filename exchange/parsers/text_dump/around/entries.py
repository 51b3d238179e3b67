"""The paragraph in which old themes tell of a post, whatever their translators made of it, whole or in its pieces."""

import re

_LONGEST, _LONGEST_SENTENCE = 600, 220
_OPENS = re.compile(
    r"(?:this (?:entry|post|article) (?:was|is)|d(?:ies)?er (?:beitrag|eintrag|artikel) (?:wurde|ist)"
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
_ALLOWS = re.compile(
    r"(?:you (?:can|may)|(?:both )?comments|responses|pings|skip|du kannst|sie können|kommentare|vous pouvez|tu peux"
    r"|les commentaires|puedes|pued[eo]n?|podés|los comentarios|puoi|potete|i commenti|(?:você )?pode|podes"
    r"|os comentários|je kun(?:t|ne)|u kunt|reacties|du kan|kommentarer|możesz|komentarze|voit|вы можете|můžete)\b",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"\b(?:respon[sd]\w*|repl(?:y|ies)|comment\w*|kommentar\w*|antwort\w*|réponses?|réagir|respuestas?|comentari?o?s?"
    r"|comentári\w+|comentar|risposte|commenti|commentare|respostas?|reacties?|reageren|svar|kommentere|komentarz\w*"
    r"|odpowied\w+|vastaukset|kommenttej\w+|комментари\w+|отзыв\w*|komentář\w*|pings?|trackbacks?)\b",
    re.IGNORECASE,
)
_CHANNEL = re.compile(
    r"\b(?:rss(?: ?2\.0)?|feeds?|fil rss|flux|atom|trackbacks?|trackback-url|rétrolien|pings?|pinging"
    r"|(?:your|deiner|ihrer|votre|ton|tu|tuo|seu|je|din) (?:own )?(?:site|webs(?:ite|eite)|seite|sitio|sito|blog))\b",
    re.IGNORECASE,
)


def tells_of_entry(text: str) -> bool:
    """
    >>> tells_of_entry("Esta entrada fue publicada el domingo. Puedes seguir las respuestas a través del feed RSS 2.0.")
    True
    >>> tells_of_entry("This entry was late."), tells_of_entry("He reads every RSS feed.")
    (False, False)
    """
    return len(text) <= _LONGEST and _OPENS.match(text) is not None and _TELLS.search(text) is not None


def invites_answers(text: str) -> bool:
    """The rest of it: how one may answer, or follow the answers.

    >>> invites_answers("Vous pouvez laisser une réponse, ou faire un trackback depuis votre site.")
    True
    >>> invites_answers("You can hear the feed of the camera."), invites_answers("You can leave a comment.")
    (False, False)
    """
    is_short = len(text) <= _LONGEST_SENTENCE and _ALLOWS.match(text) is not None
    return is_short and _ANSWERS.search(text) is not None and _CHANNEL.search(text) is not None


def opens_telling(text: str) -> bool:
    return _OPENS.match(text) is not None
