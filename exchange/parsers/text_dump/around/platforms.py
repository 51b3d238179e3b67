"""What platforms print round a post in sentences and rows of their own, which no critic writes."""

from exchange.parsers.text_dump.around.forms import any_of

_NETWORKS = (
    r"(?:facebook|twitter|x|e-?mail|notes|whatsapp|linkedin|pinterest|reddit|tumblr|telegram|bluesky|copy link|more)"
)
_OF_PLATFORMS = any_of(
    # Substack, Medium, Ghost
    r"subscribe ?sign in|sign (?:in|up) ?(?:subscribe|sign (?:in|up))|(?:sign up|sign in|open in app"
    r"|write|get app|get started)"
    r"(?: ?[|·•]? ?(?:sign up|sign in|open in app|write|get app|get started)){1,4}",
    r"[0-9.,]{1,7}k? followers(?: ?[·•|] ?[0-9.,]{1,7}k? following)?|[0-9.,]{1,7}k? following|follow"
    r"|member-only story|[0-9.,]{1,6}k? (?:claps?|responses?)(?: [0-9.,]{1,6}k? (?:claps?|responses?))?"
    r"|write|status|careers|text to speech|teams"
    r"|(?:see|read) all (?:responses|from .{2,40})|recommended from medium|published in .{2,40}"
    r"|get the app|start writing"
    r"|substack is the home for great culture|this (?:site|substack) requires javascript.{0,80}"
    r"|launched (?:an?|[0-9]{1,2}) (?:year|month|week|day)s? ago|by .{2,40} [·∙] launched .{2,20} ago"
    r"|privacy [·∙] terms [·∙] collection notice|(?:already have an account\? )?sign in|(?:no thanks|continue reading)"
    r"|discover more from .{2,60}|liked by .{2,40}|sign up for more like this|enter your email|you might also like"
    r"|(?:share this post ?)?(?:copy link|notes)(?: (?:facebook|email|notes|more|twitter)){1,5}",
    # Wix, Squarespace, Weebly, Jimdo, Beepworld and other kits
    r"(?:(?:this|our|my) (?:site|website|page) was (?:designed|created|made|built) (?:with|by|using) .{2,60})"
    r"|(?:proudly )?(?:created|made|built|designed) with (?:wix|squarespace|weebly|webflow|jimdo|ghost"
    r"|hugo|jekyll|love).{0,30}"
    r"|diese (?:seite|homepage|website) wurde (?:kostenlos )?(?:mit|bei|von) .{2,40} erstellt|(?:gratis"
    r"|kostenlose) homepage.{0,40}"
    r"|(?:ce|votre) site (?:a été )?(?:créé|réalisé) avec .{2,40}|(?:créé|creado|creato|criado|gemaakt"
    r"|skapad|lavet|utworzone)"
    r" (?:avec|con|com|met|med|z|przy użyciu) .{2,40}|top of page|bottom of page|log in / sign up|cart \([0-9]{1,3}\)"
    r"|nach oben|zum seitenanfang|haut de page|arriba|torna su|naar boven|till toppen|do góry|наверх"
    r"|ページの?(?:先頭|トップ)へ",
    # WordPress and its themes
    r"(?:entries|beiträge|articles|entradas|articoli|artikelen|inlägg|wpisy|posts) \(rss\)(?: (?:and|und"
    r"|et|y|e|en|och|oraz|i)"
    r" (?:comments|kommentare|commentaires|comentarios|commenti|reacties|kommentarer|komentarze|comentários) \(rss\))?",
    r"(?:line and paragraph breaks automatic|xhtml ?: you can use these tags|html allowed|allowed html tags"
    r"|le code html est affiché|les adresses (?:web|internet)|html (?:ist|wird)|el código html|il codice html"
    r"|some html (?:is )?(?:ok|allowed)|no html|html tags? (?:are|is)|web page addresses and e-?mail addresses"
    r"|lines and paragraphs break automatically|zeilen und absätze|internetadressen werden).{0,250}",
    r"type here|publish your own|this post is licensed under .{2,60}|(?:licensed|lizenziert) under .{2,60}"
    r"|alle rechte vorbehalten.{0,60}|tous droits réservés.{0,60}|todos los derechos reservados.{0,60}"
    r"|tutti i diritti riservati.{0,60}|all rights reserved.{0,60}|(?:all )?(?:reviews?|content|texts?"
    r"|posts?|materials?)"
    r"(?: on this (?:site|page))?(?: is| are)? (?:copyright|©|\(c\)).{2,120}",
    r"[0-9]{2}:[0-9]{2}(?: ?[/|–-] ?[0-9]{2}:[0-9]{2})?(?: ?1x)?(?# a player)|audio-?player|video-?player"
    r"|pfeiltasten (?:hoch|links).{0,80}|use up/down arrow keys.{0,80}|utilisez les flèches.{0,80}",
    # counters and polls
    r"(?:you are|sie sind|vous êtes le|eres el|sei il) (?:visitor|besucher|visiteur|visitante|visitatore)"
    r"(?: (?:number|no\.?|nr\.?|n°|número|numero))? ?:? ?[0-9.,]{1,12}|(?:this page"
    r"|diese seite) (?:has been|wurde) (?:visited|accessed"
    r"|viewed|aufgerufen|[0-9.,]{1,9} mal).{0,40}|[0-9.,]{1,10} (?:visitors?|besucher|visiteurs"
    r"|hits)(?: since .{2,30})?",
    r"(?:did you like|líbil se vám|hat (?:dir|ihnen) (?:der|die)|avez-vous aimé|te ha gustado|ti è piaciuto"
    r"|gostou d[eao]|vond je|gillade du|podobał ci się) .{2,40}\?(?: .{2,20})?|(?:yes|no|ja|nein|oui|non"
    r"|ano|ne|sí|sì|tak|nie|nee)"
    r" [0-9]{1,3}(?:[.,][0-9])? ?% \([0-9]{1,6}\)",
    # LiveJournal, Dotclear, Overblog, Tumblr
    r"current (?:mood|music|location)(?: ?:)?(?: .{1,80})?|(?:mood|music|location|listening to) ?: .{1,60}"
    r"|\(?(?:link|reply|thread|parent|post a new comment)\)?(?: ?\((?:reply|thread|parent|link)\)){1,3}"
    r"|(?:previous|next) entry|(?:add to |remove from )?memories|tell (?:a )?friend|top of page powered by .{2,40}",
    r"voir le profil de .{2,40} sur le portail .{2,30}|top articles contact .{2,120}|signaler un abus.{0,120}"
    r"|suivre ce blog(?: administration.{0,60})?|créer (?:mon|un) blog(?: gratuit.{0,40})?"
    r"|rejoignez la communauté.{0,60}"
    r"|source: [a-z0-9-]{3,32}|via: ?[a-z0-9-]{3,32}|[a-z0-9-]{3,32} (?:liked|likes|reblogged"
    r"|posted) this(?: from .{2,40})?",
    # magazines
    r"today[’']s best .{2,40}(?:deals|prices)|today[’']s best deals|(?:view|shop|check price"
    r"|buy) at .{2,40}|view deal"
    r"|contact me with news and offers.{0,80}|receive email from us .{2,80}|by submitting your information .{2,160}"
    r"|(?:contact|reach|email|follow|write to) [^.!?]{2,40} (?:at|via) \S{2,30}@\S{2,60}(?: .{2,80})?"
    r"|(?:contact|e-?mail) (?:the )?(?:writer|reviewer|author|critic|editor).{0,60}"
    r"|\[?(?:home|reviews?|back|top|links?|index|e-?mail(?: me)?|guestbook"
    r"|about)[^\[\]]{0,20}\]?(?: ?\[(?!(?:18|19|20)[0-9]{2}\])[^\[\]]{1,24}\]){1,12}"
    r"|\[(?:[^\[\]]{1,24}\] ?\[){0,12}(?:home|back to .{2,30}|top(?: of (?:the )?page)?"
    r"|e-?mail(?: .{1,12})?|guestbook)\]"
    r"|(?:shares?|share this(?: post)?) ?:? ?" + _NETWORKS + r"(?: " + _NETWORKS + r"){0,8}",
)


def is_of_platform(small: str) -> bool:
    """
    >>> is_of_platform("subscribesign in"), is_of_platform("212 followers"), is_of_platform("the followers")
    (True, True, False)
    >>> is_of_platform("[home] [reviews a-f] [links]"), is_of_platform("yes 64.3% (9)"), is_of_platform("yes, 64%")
    (True, True, False)
    """
    return _OF_PLATFORMS.fullmatch(small) is not None
