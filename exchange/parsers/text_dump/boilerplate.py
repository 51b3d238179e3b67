"""What a site prints around a post and its comments, in the languages met so far: forms, buttons, footers, bylines."""

import re

from exchange.cleaning import read_date
from exchange.parsers.text_dump.heading import read_heading

_LONGEST = 300


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_REPLY_FORM = _any_of(
    r"(?:leave|post|write|add|submit|make)(?: (?:a|your|an?other|new))? (?:reply|comment|response)(?: to .{1,80})?",
    r"leave a reply.{0,80}cancel reply",
    r"(?:join|continue) the (?:conversation|discussion)|have your say|what do you think\?|reply to this post",
    r"fill in your details below.*",
    r"(?:schreib(?:e|en sie)?|verfass(?:e|en sie)?|hinterlass(?:e|en sie)?) "
    r"(?:einen?|deinen|ihren) (?:kommentar|antwort)",
    r"(?:kommentar|antwort) (?:verfassen|schreiben|hinterlassen|abgeben)|neuer kommentar",
    r"(?:laisse[rz]?|écrire|ajouter|poster|publier) (?:un|une|votre) (?:commentaire|réponse)",
    r"(?:deja|dejar|escribe|publicar|añade) (?:un|una|tu) (?:comentario|respuesta)",
    r"(?:deixe|deixar|escreva) (?:um|uma|o seu) (?:comentário|resposta)",
    r"(?:lascia|scrivi|aggiungi) (?:un|una|il tuo) (?:commento|risposta)",
    r"(?:geef|plaats|laat) een reactie(?: achter)?|lämna (?:ett|en) (?:svar|kommentar)|dodaj komentarz",
    r"legg igjen en kommentar|skriv en kommentar",
)
_CANCEL = re.compile(
    r"\s*(?:cancel reply|antwort(?:en)? abbrechen|annuler la réponse|cancelar (?:la )?respuesta|cancelar resposta"
    r"|annulla risposta|reactie annuleren|avbryt svar|anuluj pisanie odpowiedzi)",
    re.IGNORECASE,
)
_CLOSED = _any_of(
    r"(?:sorry, )?(?:the )?comments? (?:are|is|for this (?:entry|post) are)(?: now)?(?: closed| disabled| off)"
    r"(?: (?:for|on|at|to) .{1,60})?|comments off(?: on .{1,80})?|no new comments.*|commenting is closed.*",
    r"(?:die )?kommentar(?:e|funktion) (?:sind|ist)(?: derzeit)? (?:geschlossen|deaktiviert)",
    r"(?:les )?commentaires (?:sont )?(?:fermés|clos)",
    r"(?:los )?comentarios (?:están )?cerrados|(?:os )?comentários (?:estão )?(?:fechados|encerrados)",
    r"i commenti sono chiusi|(?:de )?reacties zijn gesloten|reageren is niet.*",
)
_ACTION = _any_of(
    r"↩?\s*(?:reply|respond|antworten|répondre|responder|rispondi|reageren|beantwoorden|svara|odpowiedz)\s*[↓→↩]?",
    r"(?:log|sign) in to (?:reply|leave a comment)|(?:zum antworten anmelden|anmelden, um zu antworten)",
    r"like|liked by (?:[0-9,]+|you).{0,40}|gefällt mir|j’aime|me gusta|mi piace|[0-9]+ likes?",
    r"\(?edit\)?|bearbeiten|modifier|editar|report(?: comment| abuse)?|flag|share|permalink|delete|quote",
    r"reply to (?:this comment|\S.{0,40})|(?:hide|show|view) replies|loading\.{3}|like\s?loading\.{3}",
    r"(?:reply|like|edit|share|quote)(?:\s*[|·•]\s*(?:reply|like|edit|share|quote))+",
)
_AROUND = _any_of(
    r".*%(?:[0-9]\$)?[sd]\b.*",
    r"you are commenting using your .*",
    r"(?:wordpress\.com|twitter|x|facebook|google\+?|gravatar)[ \u00a0](?:logo|photo|picture)",
    r"(?:sie kommentieren|du kommentierst) (?:mit|unter) .*|(?:vous|estás) comment(?:ez|ando) .*",
    r"(?:your )?e-?mail(?: address)?(?: \*|:)?(?: \(.{1,60}\))?"
    r"(?: will (?:not|never) be (?:published|shared|made public).*)?",
    r"(?:your e-?mail|deine e-mail|votre (?:adresse|e-mail)|tu (?:dirección|correo)|il tuo indirizzo|o seu endereço).*",
    r"required(?: fields are marked)?.*|erforderliche felder.*|les champs obligatoires.*|los campos obligatorios.*",
    r"(?:your )?(?:name|nom|nombre|nome|comment|kommentar|commentaire|comentario|message)"
    r"\s?\*?:?(?: \((?:required|erforderlich)\))?\s?\*?",
    r"(?:website|web ?site|url|site web|webseite|sitio web|web)\s?:?(?: \(optional\))?",
    r"(?:notify me (?:of|when)|save my name|benachrichtige mich|meinen namen|avertissez|prévenez|guarda mi nombre).*",
    r"(?:post|submit|send|publish)(?: (?:my |your )?(?:comment|reply))?|kommentar (?:abschicken|senden)",
    r"absenden|senden",
    r"(?:laisser|publier|publicar|invia) (?:un |le |el )?(?:commentaire|comentario|commento)",
    r"(?:this site uses akismet|diese website verwendet akismet|ce site utilise akismet|este sitio usa akismet).*",
    r"learn how your comment data is processed.*|you (?:can|may) use these (?:html )?tags.*|xhtml:.*|δ",
    r"log[ \u00a0](?:in|out).*|you must be (?:logged|signed) in.*|(?:sign|register) (?:in|up).*|or|\*",
    r"share(?: this| on)?:?(?: .{0,40})?|like this:?|like ?loading\.{3}|loading\.{3}|teilen(?: mit)?:?",
    r"gefällt mir:?.*",
    r"click to (?:share|email|print).*|tweet|pin ?it|email|print|more|facebook|twitter|reddit|tumblr|pinterest",
    r"whatsapp|linkedin",
    r"related(?: posts?| articles?)?:?|ähnliche beiträge|you (?:may|might) also like:?|advertisements?|werbung",
    r"report this ad",
    r"[←«‹]?\s*(?:older|newer|previous|next) (?:comments|posts?|entries|entry|article)\s*[→»›]?|[←«‹] .{1,100}",
    r".{1,100} [→»›]",
    r"(?:comments?|posts?) (?:navigation|pagination)|beitragsnavigation|kommentar-navigation|navigation",
    r"skip to (?:content|main content|comment form)|zum inhalt springen|menu|home|about|search(?: for)?:?|close",
    r"(?:blog at|powered by|proudly powered by|theme:|designed by|hosted by|bereitgestellt von"
    r"|fièrement propulsé|create a free).*",
    r"(?:©|copyright|\(c\)).*|all rights reserved.*|impressum|datenschutz.*|privacy(?: policy| & cookies.*)?",
    r"cookies?.{0,40}",
    r"follow(?:ing)?(?: .{1,60})?|subscribe.*|already have a wordpress\.com account.*|unsubscribe.*|rss.{0,30}",
    r"entries feed",
    r"back to top|top|[↑^]\s?(?:top)?|comments feed|comments rss|trackback(?: url| uri)?:?.{0,120}",
    r"wordpress\.(?:org|com)",
)
_SIDEBAR = _any_of(
    r"(?:recent|latest|popular|top) (?:posts?|comments|entries|reviews)(?: & pages)?|archives?|categor(?:y"
    r"|ies)|tags?|tag cloud"
    r"|meta|blogroll|links|pages|blog stats|neueste (?:beiträge|kommentare)|archiv|kategorien|schlagwörter"
    r"|articles récents|catégories|entradas recientes|archivos|categorías",
)
_BYLINE = _any_of(
    r"(?:this entry was )?(?:posted|published|filed|written)(?: (?:on|in|by|under|at))\b.{0,200}",
    r"this entry was .{0,250}",
    r"(?:tagged|tags|categories|category|filed under|genre|labels|schlagwörter|schlagworte|kategorien?)\s?:?\s.{1,200}",
    r"(?:veröffentlicht|geschrieben|verfasst|erstellt) (?:am|von|in|unter|um)\b.{0,150}",
    r"(?:publié|posté|écrit) (?:le|par|dans)\b.{0,150}",
    r"(?:publicado|escrito) (?:el|por|en|em)\b.{0,150}|bookmark the permalink.*|leave a comment",
    r"kommentar hinterlassen",
    r"(?:no|[0-9]+) comments?|[0-9]+ (?:kommentare?|commentaires?|comentarios?)|edit|permalink",
)
_AUTHOR = re.compile(
    r"(?:written |posted |review )?(?:by|von|par|por)\s+(?P<name>[^\W\d_][^.,:;!?]{1,50})", re.IGNORECASE
)


def opens_form(text: str) -> bool:
    """Does the page's end begin here, with a form or the word that there is none?"""
    text = _trimmed(_CANCEL.sub("", text))
    return len(text) <= _LONGEST and bool(_REPLY_FORM.fullmatch(text) or _CLOSED.fullmatch(text))


def is_action(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_ACTION.fullmatch(text.strip()))


def opens_sidebar(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_SIDEBAR.fullmatch(_trimmed(text)))


def is_boilerplate(text: str) -> bool:
    """
    >>> is_boilerplate("Connecting to %s"), is_boilerplate("Facebook photo"), is_boilerplate("A photo of him.")
    (True, True, False)
    """
    if len(text) > _LONGEST:
        return False
    return bool(_CANCEL.fullmatch(text) or _AROUND.fullmatch(_trimmed(text)) or opens_form(text) or opens_sidebar(text))


def is_byline(text: str) -> bool:
    """Who wrote it, when, under which tags: said of the post, not part of it."""
    if len(text) > _LONGEST:
        return False
    return bool(read_date(text) or _BYLINE.fullmatch(text.strip()) or _AUTHOR.fullmatch(text.strip()))


def byline_author(text: str) -> str:
    match = _AUTHOR.fullmatch(text.strip())
    return match["name"].strip() if match else ""


def is_page_count(text: str) -> bool:
    """`5 Comments` in a byline, which is no heading."""
    heading = read_heading(text)
    return heading is not None and heading.declared is not None and not heading.title


def _trimmed(text: str) -> str:
    return text.strip().rstrip(".!:").strip() if not text.strip().endswith("...") else text.strip()
