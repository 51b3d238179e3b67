"""What stands below comments on sites of papers and networks: votes with their number, complaints, more comments."""

import re

_COUNT = r"(?: ?(?:[(\[] ?\+?[0-9.,]{1,6} ?[)\]]|[:·]? ?\+?[0-9.,]{1,6}))"
_VOTES = (
    r"(?:recommend(?:ed)?|like|agree|disagree|helpful|gefällt mir(?: nicht)?|empfehlen|zustimmen|hilfreich"
    r"|recommander|je recommande|recomendar|recomiendo|consiglia|gosto|gostei|não gostei|curtir|aanbevelen|vind ik leuk"
    r"|gilla|synes godt om|liker|polub|lubię to)"
)
_VOTED = (
    r"(?:recommended by|up) [0-9]{1,5}(?: down [0-9]{1,5})?"
    r"|[0-9]{1,5} (?:people|persons?|users?|readers?) (?:found this helpful|likes? this|recommend(?:s|ed)? this)"
    r"|(?:pour|contre|pro|contra|ja|nein) [0-9]{1,5}"
)
_ANSWER_THIS = (
    r"répondre à (?:ce|ton|son|votre) commentaire|répondre à (?-i:[A-ZÀ-Þ])\S{0,30}"
    r"|(?:auf )?(?:diese[nm]? )?(?:kommentar|beitrag) (?:antworten|beantworten|kommentieren)"
    r"|responder (?:a )?(?:este|ese|al|este|esse|ao) coment[aá]rio"
    r"|rispondi (?:a questo|al) commento|(?:be)?antwoord (?:op )?deze reactie|reageer op deze reactie"
    r"|odpowiedz na (?:ten )?komentarz|svara på (?:denna |den här )?kommentar(?:en)?"
    r"|sva(?:r|re) på (?:denne )?kommentar(?:en)?"
)
_COMPLAIN = (
    r"block or report|share this comment|report (?:this )?(?:review|user|post)"
    r"|(?:diesen )?(?:kommentar|beitrag|missbrauch) melden|signaler (?:ce (?:commentaire|message)|cet avis|un (?:abus"
    r"|contenu))|denunciar (?:este |un )?(?:coment[aá]rio|abuso)|reportar(?: (?:comentario|abuso))?"
    r"|segnala (?:questo )?(?:commento|abuso)|(?:reactie|misbruik) (?:melden|rapporteren)|meld misbruik|rapporteer"
    r"|zgłoś(?: (?:komentarz|nadużycie|do moderacji))?|anmäl(?: kommentar(?:en)?)?|anmeld(?: kommentar)?"
    r"|rapport(?:er|ér)(?: kommentar(?:en)?)?"
)
_NUMBER = r"(?: [0-9]{1,4})?"
_MORE = (
    rf"(?:load|show|view|see|read)(?: all)?{_NUMBER}(?: more| other)? comments|(?:load|show) more"
    rf"|(?:weitere|mehr|alle){_NUMBER} kommentare (?:laden|anzeigen|ansehen|lesen)"
    rf"|(?:voir|afficher|charger|lire) (?:plus de|tous les|les autres|davantage de){_NUMBER} commentaires"
    rf"|(?:ver|cargar|mostrar|leer) (?:m[aá]s|todos los|los){_NUMBER} comentarios"
    rf"|(?:carica|mostra|leggi|vedi) (?:altri|tutti i|più|i){_NUMBER} commenti"
    rf"|(?:ver|carregar|mostrar) (?:mais|todos os|os){_NUMBER} comentários"
    rf"|(?:toon|laad|bekijk|lees) (?:meer|alle){_NUMBER} reacties|(?:meer|alle) reacties (?:laden|tonen|bekijken)"
    rf"|(?:pokaż|załaduj|zobacz) (?:więcej|wszystkie) komentarz[ye]"
    rf"|(?:visa|ladda|läs) (?:fler|alla){_NUMBER} kommentarer|vis (?:flere|alle){_NUMBER} kommentarer"
)
_REPLIES = (
    r"[0-9]{1,4} repl(?:y|ies) [·•|] (?:last )?active [0-9]{1,4} \w{3,7} ago|"
    rf"(?:voir|afficher|masquer) (?:les|la){_NUMBER} réponses?|voir{_NUMBER} réponses?"
    rf"|(?:[0-9]{{1,4}} )?antwort(?:en)? (?:anzeigen|ansehen|ausblenden|einblenden)(?: \([0-9]{{1,4}}\))?"
    rf"|(?:ver|mostrar|ocultar)(?: las| los)?{_NUMBER} (?:respuestas?|respostas?)"
    rf"|(?:mostra|nascondi|vedi)(?: le)?{_NUMBER} rispost[ae]|(?:toon|bekijk|verberg){_NUMBER} (?:antwoord(?:en)?"
    rf"|reacties?)|(?:pokaż|ukryj){_NUMBER} odpowied(?:ź|zi)|(?:visa|dölj|vis|skjul){_NUMBER} svar"
)
_ORDER = (
    r"(?:sort(?:ed)?(?: by)?|sortier(?:t|en)(?: nach)?|trier(?: par)?|trié par|ordenar(?: por)?|ordina(?: per)?"
    r"|sorteer(?: op)?|sortuj(?: wg)?|sortera(?: efter)?|sorter(?: efter)?) ?:? (?-i:[^\W\d_])[^.!?]{2,30}"
    r"|(?:les )?plus récents?(?: d[’']abord)?|plus anciens?(?: d[’']abord)?|más recientes(?: primero)?"
)
_LIKES = (
    r"(?:like|gefällt mir|j[’']aime|me gusta|mi piace|curtir|gosto|leuk|vind ik leuk|gilla|synes godt om|lik(?:er|ar))"
)
_ANSWERS = r"(?:reply|antworten|répondre|responder|rispondi|beantwoorden|reageren|svara|svar|odpowiedz)"
_AGE = (
    r"(?:(?:vor|hace|il y a|há|för|for) )?[0-9]{1,4} ?[^\W\d_]{1,8}\.?(?: (?:ago|fa|geleden|temu|sedan|siden))?"
    r"|[0-9]{1,5}|edited|bearbeitet|modifié|editado"
    r"|(?:[0-9]{1,2}\.? )?[^\W\d_]{3,10}\.? (?:[0-9]{1,2},? )?(?:18|19|20)[0-9]{2}(?:,? [0-9:. apm]{4,8})?"
    r"|[^\W\d_]{3,10} [0-9]{1,2},? (?:(?:18|19|20)[0-9]{2} )?[0-9:. apm]{4,8}"
)
_OF_FACEBOOK = rf"{_LIKES} ?· ?{_ANSWERS}(?: ?· ?(?:{_AGE})){{0,3}}"
"""`Like · Reply · 3 · 5y`"""
PATTERN = rf"{_VOTES}{_COUNT}|{_VOTED}|{_ANSWER_THIS}|{_COMPLAIN}|{_MORE}|{_REPLIES}|{_ORDER}|{_OF_FACEBOOK}"
_ONE = re.compile(rf"[\s•·|»›→↓↑⤷↩+–-]*(?:{PATTERN})[\s•·|»›→↓↑…]*(?:\.\.\.)?", re.IGNORECASE)


_WHOLE = re.compile(
    r"(?:expand|read|show|see) (?:the )?(?:full|whole|entire|rest of the) comment"
    r"|(?:vollständigen|ganzen) kommentar (?:anzeigen|lesen)|(?:lire|voir) (?:tout le|la suite du) commentaire"
    r"|(?:leer|ver) (?:el )?comentario completo|(?:leggi|mostra) (?:tutto il|il) commento(?: completo)?",
    re.IGNORECASE,
)


def opens_whole_comment(text: str) -> bool:
    """What stands below the beginning of a comment, and nowhere else."""
    return _WHOLE.fullmatch(text.strip(" .…")) is not None


def stands_below_comments(text: str) -> bool:
    """
    >>> stands_below_comments("J’aime · Répondre · 4 ans"), stands_below_comments("Empfehlen (4)")
    (True, True)
    >>> stands_below_comments("Weitere Kommentare laden"), stands_below_comments("I like more comments.")
    (True, False)
    """
    return _ONE.fullmatch(text) is not None
