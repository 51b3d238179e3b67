"""What widgets print within and below a post: likes, votes of readers, advertisements, frames of other pages."""

from exchange.parsers.text_dump.around.forms import any_of
from exchange.parsers.text_dump.around.small_print import is_small_print, prints_between

_LIKE = (
    r"(?:like(?: this)?|me gusta(?: esto)?|gefällt mir|j[’']aime(?: ça)?|mi piace|curtir(?: isso)?"
    r"|(?:dit )?vind ik leuk|leuk vinden|gilla(?: detta)?|lik(?: dette)?|lubię to|dodaj do ulubionych"
    r"|tykkää(?: tästä)?|beğen|нравится(?: это)?|to se mi líbí|いいね)"
)
_COUNT = r"(?:[0-9][0-9.,]{0,6}|one|two|three|a|an|un|une|uno|einem|een|en|ett|jednemu)"
_LIKED = (
    r"(?:be the first to like (?:this|it)(?: post| page)?|sé el primero en decir que te gusta(?: esto)?"
    r"|sei der erste,? dem (?:dies|das) gefällt|sei die\*?der erste,? d\S{1,4} das gefällt"
    r"|soyez le premier à aimer (?:ceci|ça|cet article)|di[’']? per primo che ti piace|seja o primeiro a curtir\w*"
    r"(?: (?:isso|este post))?|wees de eerste die (?:dit )?leuk vindt|bli (?:den )?först\w*,? (?:med )?att gilla detta"
    rf"|(?:a )?{_COUNT} (?:other )?(?:bloggers?|people|persons?|blogueros?|personas?|blogger[ns]?|blogueurs?|personnes?"
    r"|persone|blogueiros?|pessoas?|personen|bloggare|personer)"
    r" (?:likes? this(?: post| page)?|les? gusta esto|gefällt das|aiment? (?:cela|ça|ceci|cette page)"
    r"|piace (?:questo elemento|questo)|gost(?:ou|aram|a|am) disto|curt(?:iu|iram) isso|vind(?:t|en) dit leuk"
    r"|gillar (?:detta|den här sidan))"
    r"|(?:now )?(?:loading|cargando|wird geladen|lädt|chargement|caricamento|carregando|(?:bezig met )?laden"
    r"|laddar(?: in)?|laster inn|wczytywanie|ładowanie)(?: en cours)? ?\.{0,3})"
)
_VOTES = any_of(
    r"[0-9][0-9.,]{0,6}k? ?shares?(?: ?(?:share|tweet|pin(?: it)?|like|post|mail|e-?mail|print|more)){1,8}",
    rf"{_LIKE} ?:?(?: {_LIKE} ?:?)? ?{_LIKED}|{_LIKED}(?: {_LIKED})*|{_LIKE} (?:this|esto|das|ça|questo|isso)",
    r"(?:[0-9] stars? ?){2,10}(?:\(.{0,60}\))?(?: ?loading(?: \.{3}|\.{3})?)*",
    r"\(?[\[(_*]{0,3}[0-9,]{1,6}[_*]{0,3} (?:votes?|ratings?),? ?(?:average|avg):? .{1,30} (?:out of|/|of) ?[0-9]{1,2}"
    r"[_*\])]{0,4}(?: loading\.{3}){0,2}",
    r"\(?no ratings? yet\)?(?: loading\.{3}){0,2}|vn:[a-z] \[[0-9._]{3,20}\]|i rate this|rate this post"
    r"|(?:please wait\.{3} ?)?rating: [0-9.]{1,4}/[0-9]{1,2} \([0-9]{1,5} votes? cast\)"
    r"|rating: [+-]?[0-9]{1,4} \(from [0-9]{1,5} votes?\)"
    r"|click to rate this (?:post|article|page)!?.{0,60}|\[?total: [0-9]{1,5},? average: [0-9.]{1,4}\]?"
    r"|average rating [0-9.]{1,4} ?/ ?[0-9]{1,2}\. vote count: [0-9]{1,6}"
    r"|[0-9]{1,6} (?:votes?|ratings?|stimmen?|bewertungen|voix|votos?|voti)"
    r"(?:, (?:average|durchschnitt|moyenne|media)\b.{1,30})?"
    r"|(?:bewerte|bewerten sie) (?:diesen (?:beitrag|artikel)|dies\w*)|(?:valora|califica|puntúa) (?:esta entrada"
    r"|este artículo|esto)|(?:notez|évaluez) (?:cet article|ceci)|vota (?:questo articolo|l[’']articolo|questo)"
    r"|avalie (?:este post|isto)|beoordeel dit (?:bericht|artikel)",
)
_ADVERTISEMENTS = any_of(
    r"(?:advertisements?|sponsored|publicités?|annonces?(?: publicitaires?)?|publicidad|anuncios?|publicidade|anúncios?"
    r"|werbung|werbeanzeigen?|anzeigen?|pubblicità|annunci(?:o)?(?: pubblicitari(?:o)?)?|advertenties?|advertentie"
    r"|reclame|annons(?:er|e)?|reklam[ay]?|reklame|mainos|реклама|広告|スポンサーリンク)"
    r"(?: ?(?:[–|-] ?)?(?:report this ad|privacy settings|diese anzeige melden|reportar este anuncio"
    r"|signaler cette publicité|segnala questo annuncio|denunciar este anúncio|deze advertentie rapporteren))?",
    r"report this ad(?: ?privacy(?: settings)?)?|about these ads|diese anzeige melden|reportar este anuncio"
    r"|signaler cette publicité|segnala questo annuncio|denunciar este anúncio|deze advertentie rapporteren"
    r"|occasionally,? some of your visitors may see an advertisement here.{0,160}"
    r"|(?:tell me more ?\| ?)?dismiss this message|you can hide these ads completely.{0,80}",
)
_FRAMES = any_of(
    r"\[?i-?frame\]?(?::? \S{1,300})?|\[?embed(?:ded)?\]?|\[object\]|\[video\]|\[audio\]|\(?flash video\)?"
    r"|(?:this|your) browser does not support (?:the )?(?:video|audio|iframes?|html5).{0,60}"
    r"|video player|audio player|media error: .{0,120}|download file: \S{1,200}"
    r"|(?:[0-9]{2}:[0-9]{2} ?){0,2}use up/down arrow keys to increase or decrease volume"
)


def is_of_widget(small: str) -> bool:
    """
    >>> is_of_widget("like be the first to like this post"), is_of_widget("be the first to like a rainy day")
    (True, False)
    >>> is_of_widget("(3 votes, average: 4.33 out of 5)"), is_of_widget("three votes for the soup")
    (True, False)
    """
    return _VOTES.fullmatch(small) is not None or is_small_print(small) or _is_frame(small)


def interrupts(small: str) -> bool:
    """What stands between the paragraphs of a text, too.

    >>> interrupts("publicités"), interrupts("iframe: https://video.example/embed/7"), interrupts("advertising kills")
    (True, True, False)
    """
    return _is_frame(small) or prints_between(small)


def _is_frame(small: str) -> bool:
    return _ADVERTISEMENTS.fullmatch(small) is not None or _FRAMES.fullmatch(small) is not None
