"""What papers, hosts and plugins say to their readers around a text: pay, vote whether it helped, read all of it there,
write to us."""

from exchange.parsers.text_dump.around.forms import any_of

_PLACE = r"(?:wikipedia|wikipédia|imdb|allociné|filmaffinity|rotten tomatoes|metacritic|letterboxd|moviepilot|filmweb)"
_PAGE = r"(?:review|article|story|post|interview|text|artikel|beitrag|kritik|rezension|crítica|reseña|noticia|nota)"
_TO_READERS = any_of(
    # Was it of use?
    r"[0-9]{1,6} (?:out )?of [0-9]{1,6} (?:people |users |members |readers )?(?:found|have found) this(?: \w+)? helpful"
    r"\b.{0,80}|was this (?:review|article|post)? ?(?:helpful|useful)(?: to you)?\?.{0,40}"
    r"|[0-9]{1,6} (?:of|de|von|su|van|sur) [0-9]{1,6} (?:personen|usuarios|personas|utenti|personnes|membres|usuários)"
    r" (?:haben|fanden|han|hanno|ont|acharam|consideraram)\b.{0,60}"
    r"|¿te ha (?:resultado|parecido) (?:interesante|útil).{0,80}|(?:war|fanden sie|fandest du) diese[rsn]? .{3,20}"
    r" hilfreich\?.{0,40}|cette (?:critique|page) vous a-t-elle été utile ?\?.{0,30}"
    r"|(?:questa recensione|ti) è stata utile\?.{0,30}|(?:esta crítica|este texto) foi útil.{0,30}",
    # Pay for it, or read the rest of it there
    r"vous venez de lire un article en accès libre|pour nous soutenir,? achetez .{2,80}"
    r"|(?:pour lire la suite|pour continuer à lire) (?:de )?(?:cet article|ce texte)?.{0,80}"
    r"|(?:already|bereits|vous êtes déjà|êtes-vous déjà|ya eres|ya soy|sei già|já é|al|redan|już) (?:a )?(?:subscriber"
    r"|abonnent(?:in)?|abonniert|abonnée?|suscriptora?|abbonat[oa]|assinante|abonnee|prenumerant"
    r"|abonamentem) ?\?.{0,30}"
    r"|¿(?:ya )?eres suscriptora?\?.{0,30}|sie haben bereits ein abo\?.{0,30}"
    r"|(?:la nota|el artículo|l[’']articolo|l[’']article|der (?:ganze )?artikel|the full (?:article"
    r"|review)) (?:complet[oa]"
    r"|completa|integrale|complet)? ?(?:en|in|nella|dans|steht in) (?:la |der |l[’']|the )?(?:edición|edizione|édition"
    r"|print|ausgabe|version) ?.{0,40}",
    rf"(?:\.{{3}} ?)?continue reading (?:this|the|my|our) {_PAGE}\b.{{0,60}}"
    r"|read (?:the )?(?:full|whole|entire|complete|rest of (?:the|this)) (?:story|article|post|entry|text|interview)"
    r"(?: (?:here|at .{2,40}|on .{2,40}))? ?(?:>{1,3}|»|→)?"
    r"|(?:lesen sie|lest|lies) hier (?:die|den|das|unsere?n?) (?:ganzen? |vollständigen? |ausführlichen? )?"
    r"(?:rezension|kritik|artikel|besprechung|interview)\b.{0,40}"
    r"|hier geht (?:es|[’']s) (?:zur?|zum) (?:offiziellen|homepage|website|webseite|seite|facebook)\b.{0,60}"
    r"|the (?:story|post|article|entry|thread) is too old to (?:be commented|comment)\b.{0,20}",
    # Where more is said of the film, whence it was taken
    rf"(?:you can )?(?:find|read|see)(?: more)?(?: (?:information|info|details))? (?:on|about) (?:this|the) .{{2,60}}"
    rf" (?:on|at|in) {_PLACE}(?:(?:,| and| or|/) {_PLACE}){{0,3}}"
    rf"|(?:more|mehr|plus|más|altro|mais|meer) (?:on|at|bei|auf|sur|en|su|em|op) {_PLACE}"
    rf"|(?:imdb|rotten tomatoes|metacritic|letterboxd|allociné|filmweb)(?:[-’' ]s?(?:rating|score|note|wertung|betyg))?"
    r" ?[–:-] ?[0-9][0-9.,]{0,3} ?(?:/|out of|von|av|de|su|sur|van|z|na) ?(?:5|10|100)"
    r"|(?:texto?|texte|testo|text) (?:extraído|tomado|extrait|tratto|retirado|entnommen|taken) (?:de|da|from|aus)"
    r" .{3,120}",
    # Write to us, behave, advertise
    r"réagissez à (?:cet article|ce billet)|(?:notre )?charte (?:de modération|des commentaires)"
    r"|une tenue correcte est exigée.{0,120}|soyez courtois.{0,120}|(?:bitte )?bleiben sie (?:fair|sachlich).{0,80}"
    r"|l[’']espace (?:des|de) commentaires? est (?:ouvert|réservé) .{2,60}"
    r"|connectez-vous (?:ou (?:créez|inscrivez).{2,60})?(?:pour|afin de) (?:pouvoir )?commenter.{0,40}"
    r"|pour (?:laisser|poster|publier) un commentaire.{0,60},? (?:nous vous invitons|vous devez|merci de"
    r"|veuillez).{0,160}"
    r"|(?:ti è |vi è )?piaciuto (?:l[’']articolo|il post)\?.{0,60}(?:commento|commentate?).{0,20}"
    r"|laat (?:dan )?(?:hieronder|hier) (?:jouw|je|een) (?:reactie|mening|bericht) achter"
    r"|(?:heb jij|heeft u).{2,90}(?:laat|plaats) .{0,20}(?:reactie|bericht).{0,20}"
    r"|(?:envie d[’']afficher votre publicité ?\?|contactez-nous){1,4}"
    r"|[^.!?]{5,90}e-?mail (?:para|to|an|à|a|naar) \[email.protected\].{0,20}"
    r"|(?:please )?take (?:the|our|my) poll\b.{0,60}|(?:hey ?! ?)?keep up with .{2,60} on (?:facebook|twitter"
    r"|instagram)"
    r"|read and post comments(?: .{1,40})?|to prevent spam abuse,? (?:the )?referrers .{10,200}"
    r"|(?:see|view|show) (?:more )?sharing options|(?:submit|post|share|send|add|save) to (?:reddit|tumblr|flipboard"
    r"|digg"
    r"|delicious|stumbleupon|linkedin|pocket|fark|mixx|newsvine|evernote|instapaper)|blogger comments",
    # Pictures that are not there; Tumblr, Time Out
    r"(?:post|image|featured image|thumbnail) placeholder(?: image)?|tumblr (?:media|video)|view on wordpress"
    r"|[0-9.,]{1,9} notes ?· ?view notes|loading facebook comments(?: ?\.{3}|…)?|(?:i )?(?:agree|accept)"
    r"|by (?:browsing|using|continuing to use|visiting) this (?:website|site),? you (?:agree|consent) to .{3,80}"
    r"|(?:the )?trailers?(?: (?:is )?(?:here|below))?:|(?:here is|here’s|here's) the trailer:?|film image|advertising",
    # Whose text it is
    r"retour à l[’']accueil|comentarios [>»] ir a formulario|feed for this entry(?: ?[|·]? ?trackback address)?|"
    r"(?:über|about|à propos de|sobre|over|om) .{3,40} [0-9]{1,5} (?:artikel|articles?|artículos|artikelen|posts?)"
    r"|.{2,40} on (?:facebook|twitter|instagram|myspace)|log ?in with (?:facebook|twitter|google)"
    r"|(?:hinweis: )?kommentieren ist (?:in|zu|bei) diese[mnr] (?:eintrag|beitrag|artikel) nicht mehr möglich"
    r"|voir la fiche (?:complète )?d(?:u|e ce) film\b.{0,100}|ratings? (?:&|and) comments?"
    r"|(?:picture|photo|image|still)s? from .{2,60}|(?:film|movie|poster|cover|header) ?image"
    r"|opens? (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:at|in) .{3,80}|"
    r"[–—-] ?(?:re)?printed from .{5,160}|creative commons (?:licen[cs]e|lizenz)|licen[cs]e creative commons"
    r"|this (?:account|journal) has disabled anonymous posting.{0,10}"
    r"|if you don.t have an account you can create one.{0,10}"
    r"|html doesn.t work in the subject.{0,10}|more info about formatting|[0-9]{1,3} person listening",
)
_AROUND = " \u00a0()[]*_<>-–→←»«!?"


def speaks_to_readers(small: str) -> bool:
    """
    >>> speaks_to_readers("1 out of 3 found this helpful"), speaks_to_readers("1 out of 3 films is wet")
    (True, False)
    >>> speaks_to_readers("vous êtes déjà abonné ?"), speaks_to_readers("vous êtes déjà à quai ?")
    (True, False)
    """
    return _TO_READERS.fullmatch(small) is not None or _TO_READERS.fullmatch(small.strip(_AROUND)) is not None
