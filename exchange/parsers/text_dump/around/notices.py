"""What pages print in sentences of their own: where a film would play, to whom the words belong, whom to follow."""

import re

_LONGEST = 260
_TEXTS = (
    r"(?:all|any|the|written|original|every|other|of|my|our|contents?|texts?|posts?|reviews?|articles?|images?|photos?"
    r"|materials?|writings?|words|and|on|in|this|blog|(?:web)?site|page|entr(?:y|ies)|unless|otherwise|stated|noted)"
)
_PLAYS = re.compile(
    r"(?:please |bitte )?(?:enable|activate|turn on|allow|aktivieren sie|activez|activer|activa|active|habilite"
    r"|habilita|attiva(?:re)?|schakel|aktivera|aktiver|włącz) (?:[^\W\d_]{1,12} ){0,4}(?:javascript|cookies)\b.{0,120}"
    r"|(?:javascript|flash|cookies?)(?:[- ]player)? (?:is|are|must be|muss|wird|est|doit|es|è|é|moet)"
    r" (?:currently |also |aktiviert |être )?(?:required|disabled|needed|turned|not (?:supported|enabled)|necessary"
    r"|aktiviert|benötigt|requis|activé|necesari[oa]|richiesto|necessário|vereist)\b.{0,60}"
    r"|(?:your|this|ihr|dein|votre|ton|tu|su|il tuo|il vostro|seu|o seu|je|uw|din) (?:web ?)?(?:browser|navigateur"
    r"|navegador|webbläsare|nettleser) (?:[^\W\d_]{1,12}[’' ]){0,2}(?:support\w*|unterstützt|prend|soporta|admite"
    r"|suporta|ondersteunt|stöder|støtter|can|kann) ?.{0,100}"
    r"|(?:this|dieses?|cette|este|questo|esse|deze|den här) (?:video|content|media|embed|player|vidéo|vídeo|inhalt"
    r"|contenu|contenido) (?:[^\W\d_]{1,12}[’' ]){1,3}(?:longer )?(?:un)?(?:available|supported|verfügbar|disponible"
    r"|disponibile|disponível|beschikbaar|tillgänglig)\b.{0,60}"
    r"|video (?:unavailable|nicht verfügbar|no disponible|non disponibile|indisponível)"
    r"|(?:video|youtube|direkt|trailer)(?:[- ]?(?:link|direktlink))+ ?:? https?://\S{4,200}"
    r"|(?:podcast: )?play in new window\b.{0,60}|(?:audio|video)[- ]player|media error: .{1,80}"
    r"|use up/down arrow keys .{1,60}|download file: \S{1,200}|[0-9]{1,2}:[0-9]{2} / [0-9]{1,2}:[0-9]{2}"
)
_OWNED = re.compile(
    rf"(?:{_TEXTS},? ){{1,12}}(?:is|are|remains?|belongs?) (?:to )?(?:the )?"
    r"(?:sole |exclusive |intellectual )?(?:property|copyright(?:ed)?|©)\b.{0,160}"
    r"|no(?:thing| part) (?:of|on|from) (?:this|the) (?:blog|(?:web)?site|page|post|review) may .{1,120}"
    rf"|(?:{_TEXTS},? ){{1,12}}(?:may|must|can|should)(?: ?not) be (?:re\w+|copied|used|quoted|published)\b"
    r".{0,60}\b(?:without|unless"
    r"|permission)\b.{0,80}"
    r"|please do not (?:copy|reproduce|repost|republish|steal|use) .{1,100}"
    r"|(?:alle rechte|tous (?:les )?droits|todos (?:los|os) (?:derechos|direitos)|tutti i diritti|alle rechten"
    r"|wszelkie prawa|alla rättigheter) .{3,100}"
    r"|(?:nachdruck|vervielfältigung|verwendung|toute reproduction|prohibida|proibida|è vietata|vietata)\b.{0,60}"
    r"\b(?:genehmigung|erlaubnis|untersagt|verboten|interdite|autorisation|reproducción|reprodução|riproduzione)"
    r"\b.{0,80}"
)
_PICTURES = re.compile(
    r"(?:the |movie |film |cover |header )*(?:posters?|photos?|photographs?|pictures?|images?|stills?|screenshots?"
    r"|screencaps|fotos?|bild(?:er)?|affiche|imagen|imagem|immagine|plakat)[’']?s?[’']? ?(?:credits?|courtesy|source"
    r"|quelle|fuente|fonte|(?:found|taken|borrowed|lifted)(?= (?:at|on|from|via) ?:))"
    r"(?: (?:to|of|by|at|on|from|via)){0,2}(?: ?:)?(?: [^.!?]{1,80})?"
    r"|(?:the |movie |film )*(?:posters?|photos?|pictures?|images?|stills?|fotos?|bild(?:er)?) (?:from|via|by|von|de"
    r"|par|di)(?: ?:)?"
    r"|(?:trailer|clip|video|vidéo|bande[- ]annonce|tráiler|filmausschnitt)(?: (?:©|copyright|via))? ?: ?[^.!?]{2,50}"
)
_FOLLOW = re.compile(
    r"[‘“\"']?(?:please )?(?:like|follow|join|find|subscribe to|kindly (?:like|follow|subscribe))[’”\"']?"
    r" (?:us|me|our|my|the|this|wet)(?: (?:facebook|fan|twitter|youtube))? ?(?:page|channel|blog"
    r"|(?:on|at) (?:facebook|twitter|instagram|youtube|letterboxd|tumblr|pinterest|google|flickr|vimeo|bluesky))"
    r"\b.{0,120}"
    r"|(?:please|kindly|don[’']t forget to|be sure to|remember to) (?:like|subscribe|follow|share)"
    r"(?: (?:this|us|me|our|my|to)\b.{0,100}|[.!]{0,3})"
    r"|(?:folgt|folge|liket?|besucht) (?:uns|mir|mich|unsere seite) (?:auch )?(?:auf|bei)\b.{1,60}"
    r"|(?:suivez|rejoignez|retrouvez|aimez)[- ](?:nous|moi|notre page|ma page)\b.{0,80}"
    r"|s[ií]gue(?:nos|me)? (?:en|por)\b.{1,60}|s[ií]guenos\b.{0,60}|dale (?:a )?me gusta\b.{0,60}"
    r"|segui(?:te)?(?:ci|mi) (?:su|anche)\b.{1,60}|metti mi piace\b.{0,60}"
    r"|(?:siga|sigam|siga-nos|curta|curtam)(?:-(?:nos|me))? (?:no|na|o|a|nossa|minha|também)\b.{1,60}"
    r"|volg (?:ons|mij) (?:op|via)\b.{1,60}|följ (?:oss|mig) på\b.{1,60}"
)
_LEADS = re.compile(
    r"hide ads?|(?:the )?(?:article|story|post|review|text|interview) continues (?:after|below)\b.{0,40}"
    r"|(?:scroll|keep scrolling) (?:down )?(?:for|to)\b.{0,40}|(?:werbung|anzeige|publicité|publicidad|pubblicità"
    r"|reklama?|annons|advertentie)(?: .{0,20}(?:ausblenden|überspringen|fermer|cerrar))?"
    r"|(?:link to|view|see) (?:the )?original (?:post|review|article|entry)s? ?(?:here\b|hier\b|\b).{0,40}"
    r"|klick(?:en?|t)?(?: sie)? ?[►▶»→>]{1,2} ?.{1,60}|[►▶»→] ?(?:mehr|more|plus|más|altro|mais) .{1,50}"
    r"|(?:mehr|alles) zum film|zu[mr] (?:trailer|filmseite|filmtrailer|offiziellen (?:web)?seite|film ?website)"
    r"|printer[- ]friendly(?: (?:version|page))?|(?:diese[nr]? )?(?:seite|artikel|beitrag|kritik) (?:aus)?drucken"
    r"|version (?:pdf|imprimable|à imprimer)|send (?:this )?by e-?mail|versión (?:para imprimir|imprimible)"
    r"|versione (?:stampabile|per la stampa)|versão para impress(?:ão|ora)"
    r"|available (?:now |to (?:buy|rent|stream) )?(?:on|from|at) (?:amazon|itunes|netflix|dvd|blu-?ray|google play)"
    r"\b.{0,40}|ready for more|discussion about this post|subscribe: .{1,60}"
)
_WRITERS = re.compile(
    r"[^.!?:]{3,50} has (?:written|published|posted|contributed) [0-9][0-9,.]{0,6} (?:posts?|articles?|reviews?"
    r"|entries)\b.{0,60}"
)
_COMMENTING = re.compile(
    r"(?:if you (?:want|would like|[’']d like) )?(?:a |an? own |your )?(?:pic(?:ture)?|image|photo|avatar)"
    r" to (?:show|appear|go) with your comments?\b.{0,60}"
    r"|(?:if|as|since) you have(?:n[’']t| not| never) (?:commented|left a comment|posted) (?:here )?before\b.{0,250}"
    r"|(?:(?:i|we) )(?:read|love|appreciate|value|cherish|welcome) (?:every|each|all|your|any) (?:single |of your |the"
    r" )?comments?\b.{0,200}"
)


def is_notice(small: str) -> bool:
    """
    >>> is_notice("please enable javascript to watch this video"), is_notice("enable the goat to watch")
    (True, False)
    >>> is_notice("all reviews on this site are the property of wet films"), is_notice("all of it is property")
    (True, False)
    >>> is_notice("like our page to get all reviews first"), is_notice("poster from:"), is_notice("poster boys")
    (True, True, False)
    """
    if len(small) > _LONGEST:
        return False
    return any(pattern.fullmatch(small) for pattern in _PATTERNS)


_PATTERNS = (_LEADS, _PICTURES, _PLAYS, _FOLLOW, _OWNED, _WRITERS, _COMMENTING)
