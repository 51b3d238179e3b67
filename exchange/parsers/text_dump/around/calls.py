"""What sites say to their readers below a post, in sentences: subscribe, give, we earn by your purchases, cookies."""

import re

from exchange.parsers.text_dump.text.glances import Parts
from exchange.remembered import remembered

_LONGEST = 320
_MOST_WORDS = 9

_SUBSCRIBING = re.compile(
    r"\b(?:subscri\w+|sign(?:ing)? up|join|get|receive|delivered|enter|type|never miss|abonn\w+|anmeld\w+|erhalte\w*"
    r"|eintragen|verpass\w*|inscri\w+|abbon\w+|recev\w+|reçois|recib\w+|suscr\w+|iscriv\w+|ricev\w+|assin\w+|receb\w+|ontvang\w*"
    r"|schrijf|meld|mis (?:geen|niets)|prenumerer\w+|anmäl\w*|få|tilmeld\w*|meld deg|zapisz|otrzymuj\w*|подпи\w+)\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(
    r"\b(?:newsletters?|your inbox|mailing list|by e-?mail|e-?mail address|your e-?mail|new posts|latest posts|postfach"
    r"|per e-?mail|e-?mail-?adresse|infolettre|lettre d[’']information|derniers articles|nouveaux articles"
    r"|adresse (?:e-?mail|électronique)|boletín|correo|nuevas entradas|tu e-?mail|via e-?mail|la tua e-?mail"
    r"|(?:nuovi|ultimi) (?:articoli|post)|por e-?mail|seu e-?mail|novos posts|nieuwsbrief|e-?mailadres|nieuwe berichten"
    r"|nyhetsbrev\w*|nyhedsbrev\w*|nya inlägg|mejl\w*|biuletyn\w*|newslettera|e-?mailem|рассылк\w+)\b",
    re.IGNORECASE,
)
_GIVING = re.compile(
    r"\b(?:support(?:ing)?|donat\w+|chip in|contribut\w+|tip jar|become|buy (?:me|us)|unterstütz\w*|spend\w*|spende"
    r"|soutene[zr]|soutien\w*|don|apoya\w*|dona\w*|sostieni|sostenere|offri\w*|apoie|apoiar|steun\w*|doneer\w*|bijdrage"
    r"|stöd\w*|støtt\w*|wesprzyj|wspieraj|поддерж\w+)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:please|consider|bitte|merci de|por favor|per favore|alsjeblieft)\b.{0,40}\b(?:donat(?:e|ing)|spenden?|donar"
    r"|support(?:ing)? (?:us|me|our|my|this (?:site|blog)|independent)|unterstützt? (?:uns|mich)|nous soutenir"
    r"|sostenerci"
    r"|doneren|steun ons)\b"
    r"|\b(?:licensed|published|lizenziert|bajo|sous|sotto) .{0,40}\b(?:creative commons|cc[- ]by)\b"
    r"|(?:this work|this post|dieses werk|cette œuvre|esta obra|quest[’']opera|dit werk)\b.{0,80}\bcreative commons\b",
    re.IGNORECASE,
)
_ADDRESSING = re.compile(
    r"\b(?:you|your|our|us|we|my|me|dein\w*|dich|dir|du|euch|eure\w*|uns|unser\w*|ihre|votre|vos|vous|nous|notre"
    r"|nos|tu|tus"
    r"|te|nuestr\w+|nos|tuo|tua|ti|ci|nostr\w+|você|seu|sua|noss\w+|je|jouw|onze|ons|din|ditt|dig|vårt|vår|oss|deg|ditt"
    r"|twoj\w*|twój|nas\w*|ваш\w*|наш\w*|вас|нас)\b",
    re.IGNORECASE,
)
_NETWORKS = (
    r"(?:twitter|facebook|instagram|letterboxd|mastodon|bluesky|threads|tumblr|youtube|goodreads|patreon|discord|tiktok"
    r"|pinterest|spotify|itunes|apple podcasts|linkedin|telegram|whatsapp|substack|x)"
)
_FOLLOWING = re.compile(
    r"(?:(?:you can|be sure to|don[’']t forget to|please|also|and) )?(?:follow \S.{1,60}"
    r"|(?:find|like|join|catch|hear|connect with|read) (?:me|us|more|my|our)\b.{0,60})"
    rf" \b(?:on|at|via) (?:(?:our|my|the|his|her|their) )?{_NETWORKS}\b.{{0,60}}"
    r"|join (?:the|our) (?:discussion|conversation|community) (?:on|in|at) .{1,60}"
    r"|(?:folg(?:t|e|en sie) (?:mir|uns)|ihr findet (?:mich|uns)|(?:suivez|retrouvez)(?:-| )(?:moi|nous)"
    r"|s[íi]gue(?:me|nos)"
    r"|síguenos|sígueme|seguimi|seguici|siga-(?:me|nos)|volg (?:mij|ons)|följ (?:mig|oss)|følg (?:meg|mig|oss"
    r"|os)) .{0,40}"
    rf"\b(?:auf|bei|sur|en|su|no|op|på) {_NETWORKS}\b.{{0,60}}"
    r"|.{1,60} (?:tweets|toots|posts) (?:at|as|from|under) @\w{2,30}.{0,60}"
    r"|(?:click|tap) here (?:to|for) .{1,90}|listen to (?:our|my|the) (?:podcast|episode)\b.{0,80}"
    r"|subscribe (?:here|now|today|for free)\b.{0,80}",
    re.IGNORECASE,
)
_ENJOYING = re.compile(
    r"\b(?:enjoy(?:ed)?|liked?|loved?|helpful|gefallen|gefällt|aimé|plu|gustado|gustó|gusta|piaciuto|gostou"
    r"|gostaste|leuk"
    r"|gillade|likte|podobał\w*|spodobał\w*|goed)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"\b(?:(?:this|the|my|our) (?:article|post|review|piece|site|blog)(?! office)|what you (?:just )?(?:read|see)"
    r"|(?:der|dieser|den|diesen|die|diese) (?:artikel|beitrag|text|kritik)|cet article|ce billet|cette critique"
    r"|este artículo|esta entrada|esta reseña|(?:quest[’']|l[’'])articolo|este artigo|este post|dit artikel"
    r"|een goed artikel"
    r"|inlägget|artikkelen|ten artykuł|ten wpis)\b",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"\b(?:share|subscrib\w+|support\w*|donat\w+|follow|yes|teil\w*|unterstütz\w*|abonnier\w*|partage\w*|abonne\w*"
    r"|soutene\w*|compárt\w*|compart\w*|suscríb\w*|condivid\w*|iscriv\w*|compartilh\w*|partilh\w*|assin\w+|deel"
    r"|steun\w*|dela|del|udostępnij)\b",
    re.IGNORECASE,
)
_PURSES = re.compile(
    r"\b(?:patreon|paypal|ko-?fi|steady|liberapay|buymeacoffee|tipeee|flattr|paywall|substack|donations?|(?:a|our"
    r"|my) patrons?"
    r"|paid subscribers?|small (?:contribution|donation)|kleine[nr]? (?:spende|beitrag)|petit don|pequeña donación"
    r"|piccola donazione|pequena doação|kleine (?:bijdrage|gift|donatie)|liten gåva|catarse|apoia\.se|goteo)\b",
    re.IGNORECASE,
)
_EARNING = re.compile(
    r"\baffiliate[ -](?:links?|partners?|program\w*|marketing|commissions?|disclosure)\b"
    r"|\bamazon[ -](?:associates?|partner|affiliates?)\b|\b(?:partner|affiliate|werbe|provisions)-?links?\b"
    r"|\bliens? (?:affiliés?|d[’']affiliation)\b|\benlaces? (?:de )?afiliad\w*|\blink (?:di )?affilia\w+"
    r"|\blinks? (?:de )?afiliad\w+|\b(?:may|might|will) (?:earn|receive|get) a (?:small )?commission\b"
    r"|\bqualifying purchases\b|\bqualifizierten (?:verkäufen|käufen)\b",
    re.IGNORECASE,
)
_DISCLOSING = re.compile(
    r"(?:full )?(?:disclosure|disclaimer|transparenzhinweis|hinweis|transparency|aviso|nota)\s?:.{0,200}"
    r"\b(?:screener|review copy|free copy|free of charge|provided by|courtesy of|rezensionsexemplar|pressevorführung"
    r"|kostenlos|gratuit\w*|copia de prensa|affiliate)\b",
    re.IGNORECASE,
)
_ACKNOWLEDGING = re.compile(
    r"(?:many |with |our |my )?(?:thanks|thank you|dank|merci|gracias|grazie) (?:to|an|à|a) .{2,60}"
    r" (?:for|für|pour|por|per) (?:the |a |an |this |das |die |l[’'])?(?:screener|review copy|preview|invitation|press"
    r"|ticket|rezensionsexemplar|presse|dvd|blu-?ray|copy).{0,80}",
    re.IGNORECASE,
)
_FEED = re.compile(
    r"(?:the post|the article|der beitrag|dieser (?:beitrag|artikel)|l[’']article|cet article|la entrada|este artículo"
    r"|l[’']articolo|il post|o post|este (?:post|artigo)|het bericht|dit (?:bericht|artikel)|inlägget|innlegget"
    r"|indlægget|(?:wpis|artykuł))\b.{1,160}"
    r"\b(?:(?:first )?appeared (?:first )?(?:on|at|in)|was (?:first|originally) (?:published|posted) (?:on|at|in|by)"
    r"|erschien zuerst (?:auf|bei|in)|est apparu en premier sur|se publicó primero en|apareció primero en"
    r"|proviene da|sembra essere il primo su|apareceu primeiro em|verscheen eerst op|dök först upp på"
    r"|dukket først opp på|dukkede først op på|pojawi(?:ł|l) się (?:po raz )?pierwsz\w+ (?:w|na)"
    r"|pochodzi z serwisu)\b.{1,100}",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?:this (?:review|post|article|piece) (?:was|is|has been|first|originally) )?"
    r"(?:originally|first|simultaneously|cross-?|re-?)[ -]?(?:published|posted|appeared|printed)"
    r" (?:at|on|in|from|to|by|over at) (?!\d)[^,;]{2,80}"
    r"|(?:zuerst|ursprünglich) (?:erschienen|veröffentlicht) (?:in|auf|bei|im) (?!\d)[^,;]{2,80}"
    r"|(?:publié initialement|initialement publié|paru (?:d[’']abord|initialement)) (?:sur|dans) (?!\d)[^,;]{2,80}"
    r"|(?:publicad[oa] (?:originalmente|originariamente) (?:en|em)|originalmente publicad[oa] (?:en|em)"
    r"|pubblicat[oa] originariamente (?:su|in)|eerder verschenen (?:op|in)) (?!\d)[^,;]{2,80}",
    re.IGNORECASE,
)
_CONSENTING = re.compile(
    r"\b(?:use[sd]?|using|accept|consent|agree|continu\w+|verwend\w+|nutz\w+|setzt|akzeptier\w+|utilis\w+|utiliz\w+|usa"
    r"|usiamo|acept\w+|accett\w+|aceit\w+|gebruik\w*|använd\w+|bruker|bruger|korzyst\w+|używ\w+)\b",
    re.IGNORECASE,
)
_COOKIES = re.compile(
    r"\bcookies\b.{0,200}\b(?:site|website|browser|experience|consent|accept|seite|website|zustimm\w+|navigation|visite"
    r"|sitio|navegación|sito|navigazione|navegação|experiência|webbplats\w*|stron\w+)\b"
    r"|\b(?:site|website|seite|sitio|sito|webbplats\w*|stron\w+)\b.{0,120}\bcookies\b",
    re.IGNORECASE,
)
_TRACKED = re.compile(
    r"tracked on .{5,60}|(?:listed )?below are links to (?:we)?blogs that reference .{1,160}"
    r"|trackback (?:ur[il]|address) for this (?:entry|post):?",
    re.IGNORECASE,
)
_THANKING = re.compile(
    r"(?:thanks|thank you) for reading\b.{0,60}[!.:].{0,20}\b(?:subscribe|share|this post is public)\b.{0,120}"
    r"|.{1,60} is a reader-supported publication\b.{0,160}",
    re.IGNORECASE,
)

_WHOLE = (_FEED, _ELSEWHERE, _THANKING, _TRACKED, _FOLLOWING, _ACKNOWLEDGING)
_OF_LETTERS = Parts.of(
    "mail", "newsletter", "inbox", "posts", "postfach", "lettre", "articles", "électronique", "boletín", "correo",
    "entradas", "articoli", "post", "brief", "berichten", "nyhe", "inlägg", "mejl", "biuletyn", "рассылк",
)  # fmt: skip
_OF_PURSES = Parts.of(
    "patreon", "paypal", "ko-fi", "kofi", "steady", "liberapay", "buymeacoffee", "tipeee", "flattr", "paywall",
    "substack", "donati", "patron", "subscriber", "contribution", "spende", "beitrag", "petit don", "donación",
    "donazione", "doação", "bijdrage", "gift", "donatie", "gåva", "catarse", "apoia.se", "goteo",
)  # fmt: skip
_OF_ARTICLES = Parts.of(
    "article", "post", "review", "piece", "site", "blog", "what you", "artikel", "beitrag", "text", "kritik", "billet",
    "artikkelen", "critique", "artículo", "entrada", "reseña", "articolo", "artigo", "inlägget", "ten artykuł",
    "ten wpis",
)  # fmt: skip
_OF_EARNING = Parts.of("affili", "afiliad", "amazon", "link", "commission", "purchases", "qualifizierten")
_OF_ASKING = Parts.of(
    "please", "consider", "bitte", "merci de", "por favor", "per favore", "alsjeblieft", "commons", "cc-by", "cc by",
)  # fmt: skip
_TOGETHER = (  # each with what the rarest of its patterns needs
    (_OF_LETTERS, (_LETTERS, _SUBSCRIBING)),
    (_OF_PURSES, (_PURSES, _GIVING)),
    (_OF_ARTICLES, (_ARTICLE, _ENJOYING, _DOING)),
)
_ALONE = ((_OF_EARNING, _EARNING), (_OF_ASKING, _ASKING))
_LONGEST_COUNT = 40
_BUTTON = re.compile(
    r"(?:subscribe|sign ?up|sign me up|join|donate|give|become a (?:member|patron))(?: (?:now|here|today|for free))?"
    r"|abonnieren|anmelden|eintragen|jetzt (?:abonnieren|anmelden|spenden)|spenden|s[’']abonner|s[’']inscrire"
    r"|je m[’']abonne"
    r"|je m[’']inscris|faire un don|suscribirse|suscribirme|suscríbete|donar|iscriviti|abbonati|dona|assinar"
    r"|inscrever-se"
    r"|inscreva-se|doar|aanmelden|abonneren|inschrijven|doneer|prenumerera|anmäl mig|abonner|tilmeld|zapisz się"
    r"|wesprzyj"
    r"|подписаться",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"[0-9][0-9.,]{0,8}k? (?:total )?(?:shares?|tweets?|pins?|likes?|mal geteilt|partages?"
    r"|compartid[oa]s|condivisioni)",
    re.IGNORECASE,
)

_WORDS = re.compile(r"[\w’+]+(?:-[\w’+]+)*")
_TO_SHARE = frozenset(
    """
    share sharing tweet teilen teile weitersagen partager partagez partage compartir comparte compártelo condividi
    condividere compartilhe compartilhar partilhar partilhe deel delen dela del jaa udostępnij podziel поделиться
    """.split()  # noqa: SIM905
)
_SHARED = frozenset(
    """
    this that it the a an your with on via to from by friends friend followers post posts article review page story
    button entry piece love caring is
    enjoy knowledge sexy bookmark word online and social media choose platform options buttons now please help us spread
    diesen dieser dieses den das die artikel beitrag beiträge seite kritik text mit auf über bei in freunden bitte jetzt
    cet cette ce l’article article billet page critique sur avec vos amis par le la ceci
    este esta esto eso el la en con entrada artículo crítica reseña por tus amigos redes sociales
    questo questa su con articolo recensione post gli amici tramite il
    isso essa este artigo resenha publicação em com os amigos nas nos redes sociais
    dit deze bericht recensie artikel op met je vrienden via
    detta denna inlägg inlägget artikeln på med vänner denne dette innlegget artikkelen indlæg artiklen
    się to tym ten wpis artykuł recenzję na z przez znajomymi
    facebook twitter x linkedin pinterest whatsapp telegram email e-mail mail reddit tumblr mastodon bluesky instagram
    """.split()  # noqa: SIM905
)


@remembered
def calls_readers(text: str) -> bool:
    """A sentence of the site's, which no critic writes as a paragraph of a review.

    >>> calls_readers("Sign up and get new reviews in your inbox."), calls_readers("He signs for the letter.")
    (True, False)
    >>> calls_readers("The post Low Tide appeared first on Wet Films."), calls_readers("The post appeared first.")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    if any(pattern.fullmatch(text) for pattern in _WHOLE) or _DISCLOSING.match(text):
        return True
    small = text.lower()
    says_all = any(
        parts.are_in(small) and all(pattern.search(text) for pattern in patterns) for parts, patterns in _TOGETHER
    )
    is_to_reader = says_all and (_ADDRESSING.search(text) or _SUBSCRIBING.match(text))
    is_asking = any(parts.are_in(small) and pattern.search(text) for parts, pattern in _ALONE)
    return bool(is_to_reader) or is_asking or ("cookies" in small and _is_of_cookies(text))


def _is_of_cookies(text: str) -> bool:
    return _COOKIES.search(text) is not None and _CONSENTING.search(text) is not None


def subscribes(text: str) -> bool:
    """The words on a button of a box.

    >>> subscribes("Sign up"), subscribes("Donate »"), subscribes("Sign here")
    (True, True, False)
    """
    return len(text) <= _LONGEST_COUNT and _BUTTON.fullmatch(text.strip(" \u00a0»→›>!*[]_")) is not None


def counts_shares(text: str) -> bool:
    """
    >>> counts_shares("12 Shares"), counts_shares("12 Comments")
    (True, False)
    """
    return len(text) <= _LONGEST_COUNT and _COUNTED.fullmatch(text) is not None


@remembered
def opens_sharing(text: str) -> bool:
    """A heading above buttons, made of nothing but words for sharing.

    >>> opens_sharing("Deel dit artikel"), opens_sharing("Share this with friends!"), opens_sharing("Share the soup")
    (True, True, False)
    """
    words = _WORDS.findall(text.lower().replace("'", "’"))
    is_short = 0 < len(words) <= _MOST_WORDS
    return is_short and not _TO_SHARE.isdisjoint(words) and _TO_SHARE.union(_SHARED).issuperset(words)
