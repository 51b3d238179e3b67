"""What plugins for comments print round a conversation: sorting, votes, log-ins, fields, notes on how to write."""

from exchange.parsers.text_dump.around.forms import any_of

_PLUGINS = any_of(
    # IntenseDebate
    r"(?:login|logout)(?: dashboard)?(?: sort by.{0,60})?|sort by:? date rating last activity|dashboard"
    r"|[+-]?[0-9]{1,4} vote up vote down|vote up|vote down|enter text right here.?|comment as a guest,? or log ?in"
    r"|(?:not )?displayed (?:publicly|next to your comments)|posting anonymously|subscribe to (?:none|replies|all)"
    r"|comments by intensedebate|if you have a website, link to it here|intensedebate.{0,40}|connect with .{2,30}"
    r"|(?:my|their) recent post .{1,100}|logging you in(?:\.{3}|…)?|close login to intensedebate|loading comments\.{3}",
    # wpDiscuz, Jetpack, CommentLuv
    r"inline feedbacks|view all comments|most (?:voted|recent|reacted)(?: comment)?|hottest comment thread"
    r"|new (?:follow-up comments|replies to my comments)|notify of|wpdiscuz.{0,40}|would love your thoughts.{0,30}"
    r"|oldest(?: newest(?: most voted)?)?|newest(?: (?:first|oldest))?|[0-9]{1,3} (?:followers|reactions)"
    r"|most reacted comment|comment authors?|recent comment authors?"
    r"|you are going to send email to|move comment"
    r"|.{2,30} recently posted(?:…|\.{3}| ).{1,100}|enable notifications.{0,40}|commentluv.{0,40}"
    r"|this comment was edited|(?:write|leave|add|post) (?:a )?comment\.{3}"
    r"|log in or provide your name and email.{0,40}"
    r"|(?:log in|sign in) with (?:facebook|twitter|google|wordpress\.com|disqus|x).{0,40}",
    # Livefyre, b2evolution
    r"[0-9]{1,5} (?:people|persons?) listening|post comment as(?:\.{3}|…)|sign in or post as guest"
    r"|this post has [0-9]{1,5} (?:feedbacks?|comments?) awaiting moderation.{0,5}",
    # Disqus, Facebook, Hyvor, Commento, Giscus, Isso
    r"please enable javascript to view (?:the )?(?:comments|this).{0,60}|(?:blog )?comments powered by .{2,30}"
    r"|(?:also on|what.s this\?) ?.{0,40}|disqus(?:’|'|s| ).{0,60}|add disqus to your site.{0,40}|⤤ share"
    r"|(?:favorite|recommend) this discussion|facebook comments(?: plugin)?|commenting as .{2,30}"
    r"|(?:you must be )?logged in via .{2,30}|add a comment\.{3}|be the first to comment"
    r"|join the discussion(?:…|\.{3})?",
    # TypePad, Movable Type, Squarespace, Blogger, LiveJournal, Tumblr
    r"enter your information below to add a new comment|(?:author )?(?:e-?mail|url|name) ?\((?:optional|required)\)"
    r"|my response is on my own website.{0,20}|all html will be escaped.{0,120}|post:? create (?:post|preview).{0,20}"
    r"|\(?you can use html tags like .{0,80}|this is only a preview\..{0,80}"
    r"|the letters and numbers you entered.{0,60}"
    r"|as a final step before posting.{0,120}|having trouble reading this image.{0,60}"
    r"|your comment (?:could not|has not).{0,80}"
    r"|to leave a comment, click the button below.{0,60}|comment as ?: .{0,40}|select profile\.{3}|enter (?:a )?comment"
    r"|(?:post|leave) a new comment|post a new comment error.{0,80}|(?:this|the) journal has disabled.{0,60}",
    # Where only members may write
    r"(?:du musst|sie müssen) (?:angemeldet|eingeloggt) sein.*|vous devez (?:être connecté|vous connecter).*"
    r"|(?:debes|tienes que) (?:estar conectado|iniciar sesión).*|je moet (?:inloggen|ingelogd zijn) om.*"
    r"|(?:devi|è necessario) (?:essere connesso|effettuare (?:il|l.)\s?(?:login|accesso)|fare login).*"
    r"|(?:você precisa|é preciso) (?:fazer|estar|efetuar) .{0,12}(?:login|logado|autenticado).*"
    r"|du måste vara inloggad.*|du må være (?:logget inn|innlogget).*|du skal være logget ind.*"
    r"|musisz się zalogować.*",
    # TypePad's preview of a comment, and its riddle, which stand below every conversation
    r"kommentar überprüfen|vérifiez votre commentaire|verifica (?:il commento|tu comentario)|ihr kommentar wird"
    r" vorgeprüft"
    r"|aperçu de votre commentaire|vista previa de tu comentario|anteprima del tuo commento"
    r"|(?:dies ist nur eine vorschau|ceci est un essai|esto es s[oó]lo una vista previa|questa è solo"
    r" un.anteprima)\b.{0,90}"
    r"|(?:ihr kommentar (?:konnte nicht|wurde (?:noch nicht )?veröffentlicht)|votre commentaire n.a pas (?:encore|pu)"
    r"|votre commentaire a été enregistré|tu comentario (?:no se (?:puede|ha podido) publicar|se ha publicado)"
    r"|non è stato possibile pubblicare il tuo commento|il tuo commento è stato pubblicato"
    r"|la publication a échoué)\b.{0,90}"
    r"|(?:einen weiteren kommentar schreiben|poster un autre commentaire|publicar otro comentario"
    r"|pubblica un altro commento|post another comment)"
    r"|(?:die buchstaben und zahlen, die sie|le code de confirmation saisi|las letras y números que has"
    r"|le lettere e i numeri che hai) .{0,90}"
    r"|(?:als letzten schritt vor der veröffentlichung|pour poster votre commentaire l.étape finale"
    r"|como paso final antes de publicar|come passaggio finale prima di) .{0,160}"
    r"|difficile à lire ?\?.{0,30}|feed you can follow this conversation.{0,60}"
    r"|you can follow this conversation by.{0,60}",
    r"(?:e-?mail|name|website|web ?site|nom|nombre|nome|naam|namn|url)(?: \([^()]{3,40}\)){0,2} ?[_\[][_ ]{3,200}\]?",
)


def is_of_plugin(small: str) -> bool:
    """
    >>> is_of_plugin("inline feedbacks"), is_of_plugin("+3 vote up vote down"), is_of_plugin("newest film of hers")
    (True, True, False)
    """
    return _PLUGINS.fullmatch(small) is not None
