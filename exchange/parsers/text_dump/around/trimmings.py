"""What sites print beside a post in words of their own: credits of pictures, figures of visits, shops, ways back."""

import re

from exchange.parsers.text_dump.around.entries import invites_answers
from exchange.parsers.text_dump.around.notices import is_notice
from exchange.parsers.text_dump.text.glances import Parts

_PICTURE = re.compile(
    r"(?:all |the |cover |header |featured |film |movie |promo |poster |titel|szenen|presse)*"
    r"(?:images?|photos?|photographs?|pictures?|stills?|screenshots?|artwork|posters?|bild(?:er)?|fotos?"
    r"|abbildung(?:en)?"
    r"|illustrations?|visuels?|fotografías?|imagen|imágenes|immagin[ei]|afbeelding(?:en)?|imagem|imagens|zdjęci[ae]"
    r"|kuvat?)"
    r"(?: ?(?:credits?|courtesy(?: of)?|source|copyright|quellen?|nachweise?|rechte|material|by|von|par|di|de|via))*"
    r"\s?[:©](?!.{0,70}[^\W\d_]{2}[.!?] [^.(]{20}).{1,90}"
    r"|(?:images?|photos?|pictures?|stills?) (?:courtesy(?: of)?|copyright|by|©|via) .{1,60}"
    r"|(?:bild|foto)(?:er|s)? ?(?:quelle|nachweis|rechte|copyright|credit)e?n? ?:? .{1,80}"
    r"|(?:crédits?|créditos?|crediti|fotocredit)(?: (?:photos?|foto|fotográficos?|images?|illustrations?))? ?: .{1,80}"
    r"|photos? ©.{1,60}|(?:click|tap)(?: (?:on )?(?:the )?(?:image|photo|picture|here))? (?:to|for) (?:enlarge"
    r"|zoom|a larger.*)"
)
_FIGURES = re.compile(
    r"\(?visited [0-9.,]+ times?.{0,40}|(?:post |page |total |article )*(?:views?|hits|reads|visits|aufrufe"
    r"|zugriffe|vues"
    r"|visitas|visite|lectures|odsłon) ?: ?[0-9.,]+|[0-9.,]+ (?:total |page )*(?:views?|hits|visits"
    r"|reads)(?:, ?.{1,40})?"
    r"|average rating .{1,40}|no votes so far.{0,60}|(?:be the first to |click (?:on a star "
    r"|below )?to )?rate (?:this|it).{0,30}"
    r"|click on a star to rate it.{0,10}|how useful was this (?:post|review).{0,5}|bewertung abgeben|jetzt bewerten"
    r"|(?:we are sorry that this post was not useful|let us improve this post|tell us how we can improve).{0,40}"
    r"|as you found this post useful.{0,60}"
    r"|[0-9]+ [0-9]+ votes?|[0-9.]+ stars? from [0-9]+ votes?|(?:your|current|user|average|article|post)"
    r" rating(?: ?: ?(?:none|[0-9./]{1,7}).{0,30})?|no (?:votes|ratings)(?: yet)?"
    r"|(?:shares?|tweets?|likes?|facebook|twitter|linkedin|pinterest|reddit|google\+|x) ?[|:]? ?[0-9.,]{1,7}k?"
    r"|[0-9][0-9.,]{0,8}k? (?:total )?(?:shares?|tweets?|pins?|likes?|mal geteilt|partages?|compartid[oa]s"
    r"|condivisioni)"
    r"|shares?(?: ?\|)?|gelesen: ?[0-9.]+"
    r"|[0-9.,]+ (?:mal|keer) (?:gelesen|gelezen|angesehen|bekeken)"
    r"|liens vers (?:ce message|cet article)|links zu diesem (?:post|eintrag)|link a questo post"
    r"|(?:vínculos|enlaces) a esta entrada|links para esta postagem|links naar dit bericht"
    r"|(?:read|hits|viewed|gelesen):? [0-9.,]+(?: times?| mal)?|(?:\.\.\.)?(?:bereits )?[0-9.]+ ?x gelesen"
)
_SHOPS = re.compile(
    r"(?:buy|rent|order|pre-order|get|watch|stream|see)(?: (?:this|the|it|now|tickets?|dvd|blu-ray|film|movie))*"
    r"(?: .{1,40})? (?:(?:on|at|from|via) (?:amazon|netflix|itunes|hulu|mubi|youtube|prime(?: video)?|disney\+"
    r"|google play"
    r"|criterion.{0,10}|apple tv|ebay|bookshop.{0,5})|tickets|the dvd|the trailer)(?: .{1,20})?"
    r"|(?:la |il |o |el |de )?(?:bande[ -]annonce|tráiler|trailer)|filmtrailer"
    r"|(?:visit|see|go to) (?:the |its )?(?:official|film[’']s) (?:web ?)?(?:site|page)"
    r"|(?:watch|see|view) (?:the )?trailer|(?:the )?(?:official )?trailers?|official (?:web ?site|site|page|trailer"
    r"|film site)"
    r"|offizielle (?:web)?(?:seite|site)|site officiel|sitio (?:web )?oficial|sito ufficiale|bande[ -]annonce|tráiler"
    r"|(?:.{1,60} (?:on|at|bei|auf|sur|en|su) )?(?:imdb|the imdb|rotten tomatoes|metacritic|allociné|filmaffinity"
    r"|moviepilot|wikipedia)"
)
_WAYS = re.compile(
    r"(?:go )?back(?: to .{1,40})?|return(?: to .{1,40})?|(?:zurück|zum anfang|zur startseite"
    r"|zur übersicht)(?: zu[mr]? .{1,30})?"
    r"|retour(?: (?:à|au|aux|vers) .{1,30})?|retour à l[’'].{1,30}|volver(?: a .{1,30})?|voltar(?: .{1,30})?"
    r"|terug(?: naar .{1,30})?"
    r"|torna(?: (?:a|al|alla|alle|su) ?.{0,30})?|tillbaka(?: till .{1,30})?|tilbake(?: til .{1,30})?"
    r"|powrót(?: do .{1,30})?"
    r"|wróć(?: do .{1,30})?|(?:see|view|browse|read)? ?all (?:our |my )?(?:film |movie )?reviews|alle (?:film)?kritiken"
    r"|toutes les critiques|todas las críticas|tutte le recensioni"
)
_CALLS = re.compile(
    r"(?:if you )?(?:enjoyed|liked|like|enjoy) (?:this (?:post|article|review|read|entry|piece)|what you|this(?=, "
    r"| and ))\b.{0,60}"
    r"\b(?:subscrib\w+|rss|feed|follow|newsletter|share|leaving a comment|leave a comment|donat\w+|support)\b.{0,80}"
    r"|(?:find|like|join|follow|visit|add|see)(?: (?:us|me|wet .{1,10}))? on (?:facebook|twitter|instagram"
    r"|letterboxd|tumblr"
    r"|youtube|pinterest|mastodon|bluesky|goodreads|threads|x)(?: .{1,30})?|follow @\w{2,30}"
    r"|(?:support|join)(?: (?:us|me|this (?:blog|site)|.{1,30}))? (?:on patreon|via paypal|on ko-?fi|on steady)"
    r"|\S{2,30}(?: \S{2,30})?['’]s (?:web ?)?(?:blog|journal)|make sure you enter .{1,120}"
    r"|(?:entrada|post|postagem|beitrag|message|articolo|bericht)? ?(?:más|mais|più|plus|neuerer|nieuwere?|nyare)"
    r" ?(?:recient|recent|récent|post|bericht|inlägg)e?s?"
    r"(?: (?:entrada|post|postagem|älterer|oudere|äldre|message).{0,40})?"
    r"|senaste inlägg(?: äldre inlägg)?(?: startsida)?|(?:prenumerera på|suscribirse a|assinar|abonnieren"
    r"|s[’']abonner à|iscriviti a|abonneren op) ?: .{1,60}"
    r"|buy (?:me|us) a (?:coffee|beer|drink|book)|(?:become|be) a patron.{0,20}|donate(?: .{1,30})?|flattr(?: this)?"
    r"|(?:subscribe|abonnieren) in a reader"
    r"|(?:e-?mail|contact) the (?:author|editor|reviewer|writer)|(?:click|klick)(?: here)? to comment"
    r"|(?:click|klick)en? (?:sie )?hier.{0,40}"
    r"|(?:more|read more|other posts|other reviews|see more|all posts) (?:from|by) [^\W\d_][\w .’'-]{2,40}"
    r"|see author[’']s posts|author (?:archive|page|website|profile)s?"
    r"|mehr (?:von|artikel von|beiträge von) [^\W\d_][\w .’'-]{2,40}|plus de [^\W\d_][\w .’'-]{2,40}"
    r"|related posts brought to you by .{1,60}|possibly related posts.{0,40}|no related (?:posts|articles"
    r"|content)(?: found)?"
    r"|(?:other )?(?:posts|articles|reviews|entries) in this series|similar (?:posts|articles|reviews|entries|films)"
    r"|keine ähnlichen (?:beiträge|artikel)|(?:did you (?:like|find)|was) this (?:review|post|article"
    r"|page)(?: helpful)?(?: yes ?/? ?no)?"
    r"|ads? (?:by|from) (?:google|.{1,20})|sponsored by .{1,40}|rss feed for (?:the )?comments.{0,30}"
    r"|add to ?:? .{1,60}|sent from my .{1,20}|posted (?:from|via|with) .{1,30}(?:android|iphone|ios|app|ipad"
    r"|blogger|flickr)"
)
_ASKS = re.compile(
    r"(?:did you )?(?:enjoy(?:ed)?|liked?|loved?) (?:this|reading this|what you (?:read|just read))"
    r"(?: (?:post|article|review|piece|story))? ?\?"
)
_LINES = frozenset(
    """
    bookmark
    bookmark this
    bookmark and share
    link
    short link
    shortlink
    discuss
    discuss this post
    discuss this review
    discuss in the forums
    comments?
    older
    newer
    föregående inlägg
    nästa inlägg
    poprzedni wpis
    następny wpis
    forrige innlegg
    neste innlegg
    forrige indlæg
    næste indlæg
    please follow and like us
    download pdf
    cite this review
    cite this article
    powered by facebook comments
    edit this
    edit this post
    edit this entry
    edit post
    report an issue
    register
    technorati
    add this
    addthis
    sharethis
    share |
    weitersagen
    partagez cet article
    partager cet article
    commenter
    lien permanent
    enlace permanente
    link permanente
    stampa
    stampa questo articolo
    volgende
    vorige
    skriv ut
    wydrukuj
    drukuj
    imprimer cet article
    diesen artikel drucken
    artikel drucken
    seite drucken
    sur le même thème
    dans la même catégorie
    aus derselben kategorie
    recommend
    recommend this
    get widget
    embed
    embed this
    copy url
    copied
    listen
    open in app
    top of page
    bottom of page
    all posts
    rated nan out of 5 stars
    listen to this article
    listen to this post
    play
    pause
    scroll down
    scroll to top
    expand
    collapse
    show more
    show less
    mehr anzeigen
    afficher plus
    ver más
    see more
    font size decrease font size increase font size
    reader interactions
    primary sidebar
    share this story
    share this review
    blog widget by linkwithin
    view comments
    show comments
    hide comments
    read comments
    kommentare anzeigen
    voir les commentaires
    ver comentarios
    table of contents
    author
    posted by
    published
    updated
    this post may contain affiliate links
    this post contains affiliate links
    as an amazon associate i earn from qualifying purchases
    """.replace("    ", "").split("\n")
) - {""}  # fmt: skip

_IN_MENUS = frozenset(
    """
    recent entries friends calendar profile forum shop podcast newsletter gallery guestbook gästebuch
    login imprint podcast latest terms privacy
    home about about me about us archive archives contact contact us links blogroll rss faq search
    startseite über über mich archiv kontakt impressum datenschutz
    accueil à propos contactez-nous mentions légales
    inicio acerca de archivo contacto início sobre arquivo contato
    chi sono archivio contatti over over mij archief hem om om mig arkiv o mnie archiwum
    """.split()  # noqa: SIM905
)
_BETWEEN_POINTS = re.compile(r"\s{0,3}[|·•]\s{0,3}|\s{2,}|\s[/–—-]\s")
_MAY_STAND_BETWEEN = Parts.of(*"|·•/–—-", "  ")
_LONGEST_POINT, _FEW_POINTS = 25, 2


def is_menu(small: str) -> bool:
    """The points of a site's menu in one line.

    >>> is_menu("home | about me | reviews"), is_menu("home · alone"), is_menu("home about")
    (True, False, False)
    """
    if not _MAY_STAND_BETWEEN.are_in(small):
        return False
    points = [point for point in _BETWEEN_POINTS.split(small.strip(" |·•")) if point]
    known = sum(all(word in _IN_MENUS for word in point.split()) for point in points)
    return known >= _FEW_POINTS and all(len(point) <= _LONGEST_POINT for point in points)


def is_trimming(small: str) -> bool:
    """
    >>> is_trimming("back to reviews"), is_trimming("(visited 12 times)"), is_trimming("back in the water")
    (True, True, False)
    """
    bare = small.strip("[]() ").rstrip("?!.")
    if bare in _LINES:
        return True
    is_known = any(pattern.fullmatch(bare) for pattern in (_FIGURES, _WAYS, _SHOPS, _CALLS))
    is_known = is_known or _ASKS.fullmatch(small) is not None or invites_answers(small)
    return is_known or is_menu(bare) or credits_picture(small) or is_notice(small.strip("[]() ").rstrip("?!.…"))


def credits_picture(small: str) -> bool:
    """
    >>> credits_picture("image: wet films"), credits_picture("photo credit: wet films"), credits_picture("photo finish")
    (True, True, False)
    """
    return not small[-1:].isdigit() and _PICTURE.fullmatch(small.strip("[]() ")) is not None
