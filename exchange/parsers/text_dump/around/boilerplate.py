"""What a site prints around a post and its comments, in the languages met so far: forms, buttons, footers, sidebars."""

import re

from exchange.parsers.text_dump.around.blogger import FORMS, is_of_blogger
from exchange.parsers.text_dump.around.blogger_sidebars import SIDEBARS
from exchange.parsers.text_dump.around.closed import says_closed
from exchange.parsers.text_dump.around.form_words import FORMS as FORM_WORDS
from exchange.parsers.text_dump.around.forms import CANCEL, MAIL, REPLY_FORM, any_of, stands_beside_cancel
from exchange.parsers.text_dump.around.hosts import is_of_host
from exchange.parsers.text_dump.around.makers import is_of_maker
from exchange.parsers.text_dump.around.other_posts import opens_posts
from exchange.parsers.text_dump.around.platforms import is_of_platform
from exchange.parsers.text_dump.around.plugins import is_of_plugin
from exchange.parsers.text_dump.around.to_readers import speaks_to_readers
from exchange.parsers.text_dump.around.trimmings import credits_picture, is_menu, is_trimming
from exchange.parsers.text_dump.around.widgets import interrupts, is_of_widget
from exchange.parsers.text_dump.byline.byline import byline_author, is_byline
from exchange.parsers.text_dump.byline.credits import credits_writer
from exchange.parsers.text_dump.byline.piece import is_page_count
from exchange.remembered import remembered

__all__ = [
    "byline_author",
    "is_action",
    "is_boilerplate",
    "is_byline",
    "is_interruption",
    "is_page_count",
    "names_maker",
    "names_writer",
    "opens_about",
    "opens_foot",
    "opens_form",
    "opens_sidebar",
]

_LONGEST, _LONGEST_LINK = 300, 120
_LONGEST_SIDEBAR = 44  # no words that open one are longer
_LIKE = r"(?:like|gefällt mir|j[’']aime|me gusta|mi piace|curtir|vind ik leuk)"

_ACTION = any_of(
    r"↩?\s?(?:reply|respond|antworten|répondre|responder|rispondi|reageren|beantwoorden|svara|svar|odpowiedz"
    r"|ответить|返信)\s?[↓→↩]?",
    r"(?:log|sign) in to (?:reply|leave a comment)|(?:zum antworten anmelden|anmelden, um zu antworten)"
    r"|connectez-vous pour répondre|accede para responder|inicia sesión para responder|accedi per rispondere",
    rf"{_LIKE}{{1,2}}|(?:like)?liked by (?:[0-9,]+|you).{{0,40}}|[0-9]+ likes?",
    rf"{_LIKE}?(?:gefällt|aimé par|le gusta a|piace a|curtido por|geliket door) .{{1,40}}",
    r"\(?edit\)?|bearbeiten|modifier|editar|modifica|bewerken|report(?: comment| abuse)?|flag|share|permalink|delete",
    r"quote|reply to (?:this comment|\S.{0,40})|(?:hide|show|view) replies|loading\.{3}|like\s?loading\.{3}",
    r"(?:reply|like|edit|share|quote)(?:\s?[|·•]\s?(?:reply|like|edit|share|quote))+",
)
_NETWORKS = (
    r"(?:facebook|twitter|x|x \(twitter\)|reddit|tumblr|pinterest|linkedin|whatsapp|telegram|pocket|google\+?"
    r"|google plus|stumbleupon|digg|delicious|del\.icio\.us|skype|threads|mastodon|bluesky|instagram|youtube|e-?mail"
    r"|email this|print|drucken|mailen|twittern|versenden|imprimer"
    r"|imprimir|correo electrónico|blogthis!?|flipboard|xing|vk|press this|more|mehr|plus|más|mail|letterboxd"
    r"|goodreads|copy link)"
)
_AROUND = any_of(
    r"you are commenting using your .*|connecting to %s",
    r"[0-9,]{1,6} restacks?|[∙·] ?paid|[0-9]{1,3} log ?in|recommend(?: [0-9]{1,4})?"
    r"|sort(?:ed)? by:? (?:best|newest|oldest|top|popular|most liked)"
    r"|load (?:more|older|newer) comments|(?:join|start) the (?:discussion|conversation)\.\.\.",
    r"(?:avísame|notifícame|recibir un email con|benachrichtige mich|prévenez-moi|avertissez-moi|av(?:vis|vert)[ai]mi"
    r"|notifique-me|stuur mij een e-?mail|houd me op de hoogte|meddela mig|powiadom mnie|upozornit mě)\b.{0,90}",
    r"používáme wordpress.{0,30}|(?:vaše|vaša) e-?mailová adresa.{0,120}|twój adres e-?mail.{0,120}",
    rf"[^.。*]{{0,40}}(?:{MAIL})[^.。*]{{0,70}}[.。] ?[^.。*]{{3,60}}\*[^*]{{0,30}}",
    r"(?:th[eè]me|thema|tema|design|vorlage|plantilla|modelo|motyw|motiv) [^.]{2,40}\. (?:fourni|powered|bereitgestellt"
    r"|con (?:la )?tecnolog\w+|tecnologia|technologia|mogelijk gemaakt|drivs|imagens de) .{2,60}",
    r"\[?(?:older|newer|previous|next|earlier|later): [^.!?\[\]]{2,60}\]?"
    r"(?: {1,3}\[(?:older|newer|previous|next|earlier|later): [^.!?\[\]]{2,60}\])?",
    r"(?:wordpress\.com|twitter|x|facebook|google\+?|gravatar|default)[ \u00a0](?:logo|photo|picture)",
    r"(?:sie kommentieren|du kommentierst) (?:mit|unter) .*|(?:vous|estás) comment(?:ez|ando) .*|verbinde mit %s",
    r"(?:your )?e-?mail(?: address)?(?: \*|:)?(?: \(.{1,60}\))?"
    r"(?: will (?:not|never) be (?:published|shared|made public).*)?",
    r"(?:your e-?mail|deine e-mail|ihre e-mail|votre (?:adresse|e-mail)|tu (?:dirección|correo)"
    r"|il tuo indirizzo|o seu endereço"
    r"|seu endereço|je e-mailadres|het e-mailadres|din e-post).*",
    r"required(?: fields are marked)?.{0,60}|erforderliche felder.*|les champs obligatoires.*|los campos obligatorios.*"
    r"|i campi obbligatori.*|campos obrigatórios.*|vereiste velden.*",
    r"(?:your )?(?:name|nom|nombre|nome|naam|namn|comment|kommentar|commentaire|comentario|commento|comentário"
    r"|reactie|message)"
    r"\s?\*?:?(?: \((?:required|erforderlich|obligatoire|obligatorio)\))?\s?\*?",
    r"(?:adresse (?:e-mail|de messagerie)|e-mail-adresse|correo electrónico|indirizzo email|e-mailadres)\s?\*?:?",
    r"(?:website|web ?site|url|site web|site|webseite|sitio web|web|sito web)\s?:?(?: \(optional\))?",
    r"(?:(?:author|name|nom|e-?mail|email|website|comment|kommentar|nombre|nome|correo|url"
    r"|web) ?\*? ?:? ?)?[\[( ]*[_.·-]{4,}[\])]*",
    r"(?:[^\W\d_][\w -]{1,20} ?\*? ?)?(?:\[[0-9]{1,4}\] ?)?(?:\[[ _]{1,200}\]|_{4,200})|(?:\[[0-9]{1,4}\]){1,3}",
    r"(?:\[[0-9]{1,4}\])?\[ ?[^\W\d_][\w ]{2,30} ?\]|mail \(will not be published\)(?: \(required\))?"
    r"|\* markiert|sont indiqués avec \*|marked \*|marcados con \*",
    r"\{ [0-9]{1,4} (?:trackbacks?|pingbacks?|comments? on this entry are closed) \}"
    r"|(?:[0-9]{1,4} )?(?:trackbacks?|pingbacks?)|mail \(.{1,40}\)",
    r"(?:partager cet article|repost [0-9]{1,5}|repost|pour être informé des derniers articles.{0,40}"
    r"|s’inscrire à la newsletter)",
    r"view my complete profile|visit profile|mein profil vollständig anzeigen|(?:afficher )?mon profil complet"
    r"|ver todo mi perfil|ver meu perfil completo|visualizza il mio profilo completo",
    r"note: only a member of this blog may post.*|nota: solo los miembros de este blog.*"
    r"|observação: somente um membro deste blog.*|hinweis: nur ein mitglied dieses blogs.*",
    r"tecnologia do blogger|con la tecnología de blogger|powered by blogger"
    r"|newer post(?: older post)?(?: home)?|desenvolvido com.{0,30}",
    r"twój adres e-?mail.*|(?:nazwa|imię|namn|navn|имя|名前) ?\*?|din e-postadress.*|obligatoriska fält.*"
    r"|ваш (?:адрес )?e-mail.*|メールアドレス.*",
    r"\[(?:submit|post comment|search|suche|senden|x|img|image|inline)\]|\[ ?(?:post comment|submit|search"
    r"|kommentar abschicken) ?\]",
    r"(?:notify me (?:of|when|via)|save my name|benachrichtig(?:e|t) mich|meinen namen|avertissez|prévenez"
    r"|enregistrer mon nom"
    r"|guarda mi nombre|recibir un|avvisami|salva il mio nome|salvar meus dados|notifique-me|mijn naam, e-mail).*",
    r"(?:post|submit|send|publish)(?: (?:my |your )?(?:comment|reply))?|kommentar (?:abschicken|absenden"
    r"|senden)|publicera kommentar|opublikuj komentarz|(?:publicar|postar) (?:el )?coment[aá]rio",
    r"absenden|senden|enviar|envoyer|invia|verzenden|publicar",
    r"(?:laisser|publier|publicar|invia) (?:un |le |el )?(?:commentaire|comentario|commento)",
    r"(?:this site uses akismet|diese website verwendet akismet|ce site utilise akismet|este sitio usa akismet"
    r"|questo sito (?:usa|utilizza)"
    r" akismet|deze site gebruikt akismet|este site utiliza o akismet).*",
    r"learn how your comment data is processed.*|you (?:can|may) use these (?:html )?tags.*|xhtml:.*|δ|[0-9]* ?x7ad.*",
    r"log[ \u00a0](?:in|out)(?: with.{0,40}| now.{0,40}|[ \u00a0/|].{0,30})?|you must be (?:logged"
    r"|signed) in.*|(?:sign|register) (?:in|up).{0,40}|or|\*",
    rf"share(?: this| on| via| it)?:?(?: (?:post|article|page|entry|with (?:your )?friends|on {_NETWORKS}))?"
    rf"|sharing is caring:?|spread the (?:word|love):?",
    rf"(?:share|teilen|partager|compartir|tweet|auf|su|em|sur)(?: (?:this )?(?:on|to|auf|sur|en|via|with|it|no"
    rf"|su))? {_NETWORKS}(?: teilen)?",
    r"teilen(?: mit| auf)?:?|partager(?: ceci| :|:| sur)?.{0,3}|compart(?:e|ir)(?: esto)?:?"
    r"|condividi(?: su)?:?|compartilhe(?: isso)?:?|delen:?|deel dit:?|dela:?",
    r"like this:?|like ?loading\.{3}|loading\.{3}|gefällt mir:?(?: wird geladen ?\.{3})?|wird geladen ?\.{3}"
    r"|j[’']aime(?: :|:)?(?: chargement\S*)?",
    r"me gusta:? ?(?:cargando ?\.{3})?|mi piace:?(?: caricamento ?\.{3})?|curtir isso:?|chargement.{0,3}"
    r"|cargando ?\.{3}|caricamento ?\.{3}",
    r"(?:[0-9]+|one|two|.{1,30}) (?:bloggers?|people) likes? this(?: post)?\.?|(?:%d"
    r"|[0-9]+) bloggers? like this:?|be the first to like this\.?"
    r"|sei der erste, dem dies gefällt",
    r"(?:[a-z]{2,12} ?)?click to (?:share|email|print|tweet|follow).*"
    r"|(?:[a-z]{2,12} ?)?klick(?:e|en)?,? (?:sie )?(?:um|zum|hier"
    r"|auf).{0,120}(?:fenster|drucken|teilen|versenden).*"
    r"|(?:[a-z]{2,12} ?)?cliquez? (?:pour|ici).{0,120}(?:fenêtre|partager|imprimer|envoyer).*"
    r"|(?:[a-z]{2,12} ?)?(?:haz clic|fai clic|clique|kliknij,?|klicka|klikk|klik) (?:(?:qui )?per|om|för att|for å|aby"
    r"|for at) (?:te )?(?:condividere|stampare|inviare|compartilhar|imprimir|enviar|delen|afdrukken|dela|skriva ut|dele"
    r"|udostępnić|drukować|wydrukować)\b.*"
    r"|(?:[a-z]{2,12} ?)?haz clic (?:para"
    r"|aquí).{0,120}(?:ventana|compartir|imprimir|enviar).*",
    rf"{_NETWORKS}(?:(?: [|·•]? ?|, ){_NETWORKS})*",
    r"(?:(?:facebook|twitter|pinterest|linkedin|tumblr|whatsapp|telegram|reddit|instagram|youtube|messenger|flipboard"
    r"|email|print|share|tweet|pin)[ 0-9]{0,6}){2,15}(?:[a-zà-ÿ]{4,12})?",
    r"tweet(?: this)?|pin(?: it| this)?|e-?mail(?: this)?|print(?: this)?(?: page| post| article)?"
    r"|mail this(?: to a friend)?|bookmark this"
    r"|email this(?: post| page| to a friend)?|save(?: this)?|send to a friend|add to favou?rites|stumble it!?",
    r"related(?: posts?| articles?| entries| content| stories| films?)?:?|ähnliche(?:s| beiträge| artikel)?"
    r"|verwandte (?:beiträge|artikel)"
    r"|articles? (?:similaires?|liés?|connexes?)|similaire|sur le même (?:thème|sujet)|(?:entradas|artículos"
    r"|posts) relacionad[oa]s|relacionado"
    r"|(?:articoli|post) correlati|correlati|posts? relacionados|gerelateerd(?:e berichten)?|liknande inlägg"
    r"|relaterade inlägg",
    r"(?:you (?:may|might) (?:also )?(?:like|enjoy)|more (?:from this (?:site|author|blog)"
    r"|posts like this|like this)|das könnte (?:dich|sie) auch"
    r" interessieren|vous (?:aimerez|pourriez) aussi.{0,20}|también te puede (?:gustar|interesar)"
    r"|potrebbe(?:ro)? (?:interessarti|piacerti) anche)"
    r"(?:\.{3}|…|:)?",
    r"advertisements?(?: ?[–-].{0,40})?|werbung|anzeigen?|publicités?|publicidad|annonces|anuncios|pubblicità"
    r"|advertentie|sponsored(?: links?| content)?"
    r"|report this ad|about these ads|occasionally, some of your visitors may see an advertisement here.*",
    r"[←«‹<]{1,2}\s?(?:older|newer|previous|next|prev) (?:comments?|posts?|entries|entry|articles?|page)?.{0,100}",
    r"(?:older|newer|previous|next) (?:comments|posts?|entries|entry|articles?|page|story|review)(?:\s?[→»›>]{1,2}|:)?",
    r"(?:previous|next|prev)(?: (?:post|entry|article|story|review))?:? .{1,80} (?:next|previous)(?: (?:post"
    r"|entry|article|story|review))?:? .{1,80}",
    r"(?:previous|next)(?: (?:post|entry|article|story|review):?|:) .{1,100}|(?:previous|next|zurück|weiter"
    r"|suivant|précédent|siguiente|anterior)",
    r"(?:vorheriger|nächster|älterer|neuerer) (?:beitrag|artikel|post):? ?.{0,100}|(?:ältere|neuere|vorige"
    r"|nächste) (?:beiträge|kommentare|artikel).{0,4}",
    r"(?:article|billet) (?:précédent|suivant) ?:? ?.{0,100}|(?:entrada|artículo) (?:anterior"
    r"|siguiente):? ?.{0,100}|articolo (?:precedente|successivo):? ?.{0,100}",
    r"post (?:anterior|seguinte|precedente|successivo):? ?.{0,100}|(?:vorig|volgend) (?:bericht|artikel):? ?.{0,100}",
    r"(?:older|newer) posts? home.{0,30}|(?:newer|older) post|home older posts?|startseite",
    r"[←→«‹<] [^»›>]{1,100}|[^«‹<]{1,100} [→»›>]|[←«‹<] [^|»›>]{1,80}\|.{1,100}|←.{1,150}[→©].{0,80}"
    r"|[«‹] ?(?:post anterior|(?:vorheriger|poprzedni|föregående|forrige|previous|vorig) \w+|prev|zurück|vorh"
    r"|poprz|précéd|anterior"
    r"|article préc|preced|vorig|föreg).{1,160}|page [0-9]{1,4}(?: of [0-9]{1,4})?|seite [0-9]{1,4}(?: von [0-9]{1,4})?"
    r"|[0-9]{1,3}(?: [0-9]{1,3}){1,12}(?: (?:next|»|→))?",
    r"[ .,]{0,3}(?:bookmark the permalink|setze? ein lesezeichen (?:auf|für) (?:den|diesen) permalink"
    r"|mettre (?:ce permalien en favori|en favori le permalien)|guarda (?:el )?(?:enlace permanente|permalink)"
    r"|contrassegna il permalink|adicione o link permanente.{0,30}|dodaj zakładkę do .{1,40}"
    r"|bookmark de permalink|maak dit favoriet.{0,30}|bokmärk permalänken|bokmerk .{0,20}permalenk\w*)",
    r"(?:comments?|posts?) (?:navigation|pagination)|bericht(?:en)?[ -]?navigatie|inläggs?navigering"
    r"|nawigacja (?:wpisu|po wpisach)|innleggsnavigasjon|navegação de posts?|навигация по записям"
    r"|beitrags-?navigation|artikel-navigation"
    r"|kommentar-?navigation|navigation(?: (?:de l[’']article|des articles|menu))?"
    r"|navegación (?:de entradas|de comentarios)|navigazione (?:articoli|articolo)|navegação de posts?"
    r"|berichtnavigatie|inläggsnavigering",
    r"[↓≈] ?.{1,30}comments?|skip (?:to|navigation)(?: .{1,30})?|jump to (?:comments|the comments)"
    r"|jump to (?:content|navigation).{0,20}|zum inhalt(?: springen"
    r"| wechseln)?|aller au contenu.{0,20}|saltar al contenido.{0,20}"
    r"|vai al contenuto|ir para (?:o )?conteúdo|spring naar inhoud|ga naar de inhoud|hoppa till innehåll",
    r"menu|menü|menú|main menu|hauptmenü|primary menu|primäres menü|toggle navigation|open menu|close menu"
    r"|home|accueil|inicio|início|hem"
    r"|about(?: me| us| this (?:site|blog))?|über (?:mich|uns|diesen blog)|à propos|acerca de|chi sono|sobre"
    r"|contact(?: me| us)?|kontakt|contacto|contatti",
    r"search(?: for| this (?:site|blog)| the site)?:?(?: \.{3})?|suchen?(?: nach| …)?:?|rechercher?(?: :)?"
    r"|buscar|cerca|zoeken(?: naar)?:?|sök|close|schliessen|schließen|fermer|cerrar"
    r"|search …|go|ok",
    r"(?:blog at|create a (?:free )?(?:website|blog)|powered by|(?:proudly )?powered by|designed (?:with|by)"
    r"|theme:|theme by|theme .{1,30} by|hosted by|bereitgestellt von"
    r"|stolz präsentiert von|mit stolz|betrieben von|fièrement propulsé|propulsé par|funciona (?:gracias a"
    r"|con)|creado con|con la tecnología de|powered by|tema .{1,30} (?:di|de)"
    r"|mogelijk gemaakt|ondersteund door|dumnie wspierane|orgulhosamente|drivs av|drevet af|drives av"
    r"|trots aangedreven|drivs med|erstelle (?:eine )?(?:kostenlose )?(?:website|blog)"
    r"|bloggen auf|blog de|blog su wordpress|un site wordpress|blog bij|site built"
    r"|simple theme\.|.{1,30} theme\. powered by).{0,120}",
    r"(?:©|copyright|\(c\)).{0,200}|.{0,60}all rights reserved.{0,60}|.{0,40}alle rechte vorbehalten.{0,40}"
    r"|.{0,40}tous droits réservés.{0,40}|impressum(?: .{0,60})?"
    r"|datenschutz.{0,60}|privacy(?: policy| & cookies.*| notice| statement)?|terms(?: of (?:use|service)"
    r"| & conditions)?|mentions légales|política de .{1,30}|disclaimer",
    r"cookies?(?: (?:policy|settings|notice|consent|&|und|et|y)\b.{0,30})?|this site uses cookies.*"
    r"|we use cookies.*|diese (?:web)?site verwendet cookies.*|ce site utilise des cookies.*"
    r"|accept(?: all)?(?: cookies)?|manage subscriptions",
    r"follow(?:ing)?(?: (?:me|us|this|on|via|blog|by|my)\b.{0,60}| .{1,40} on .{1,20})?"
    r"|subscribe(?:d)?(?: (?:to|via|by|in|for|now|here)\b.{0,100})?|unsubscribe"
    r"|already have a wordpress\.com account.*|abonnieren.{0,40}|folgen|s[’']abonner.{0,40}|suscribirse.{0,40}"
    r"|suivre|seguir|siguiendo|iscriviti.{0,40}|enter your email.{0,120}"
    r"|gib deine e-mail.{0,120}|join [0-9,.]+ other (?:followers|subscribers)|(?:schließe dich"
    r"|schliesse dich) .{0,40} followern an|get the latest posts.{0,60}|newsletter",
    r"rss(?: feed| 2\.0|:|.{0,10}comments.{0,10}|.{0,10}posts.{0,10})?|(?:you can follow"
    r"|follow) any responses to this entry.*|you can (?:leave a response|skip to the end).*"
    r"|both comments and pings.*"
    r"|entries (?:feed|rss|\(rss\)|\(atom\))|posts \(atom\)|subscribe to: .{1,60}|post comments \(atom\)|feed",
    r"back to (?:top|the top|home|blog)|to (?:the )?top|top|[↑^]\s?(?:top|back to top)?|nach oben|haut de page"
    r"|volver arriba|comments (?:feed|rss|\(rss\)|\(atom\))|kommentare-feed|beitrags-feed",
    r"(?:ur[il]|adresse) de (?:rétrolien|trackback)\b.{0,120}|fil des commentaires.{0,30}|(?:atom|rss) des commentaires"
    r"|trackback(?:[ -](?:ur[il]|link|add?ress\w{0,2})\b.{0,120}|:? (?:from your|https?:).{0,120}|:)?"
    r"|links to this post|create a link|no trackbacks.*|wordpress\.(?:org"
    r"|com)|site admin|customize|copy shortlink|report this content|view post in reader"
    r"|collapse this bar|view site in reader|manage site|sign me up|log in now\.?|(?:now )?loading|skip",
    r"continue reading.{0,120}|read (?:more|on|the rest|full|the full).{0,60}(?:→|»|…|\.{3})"
    r"|weiterlesen(?!:).{0,100}(?:→|»|…)?|lire la suite.{0,60}|seguir leyendo.{0,60}|leer más.{0,3}"
    r"|continua a leggere.{0,60}"
    r"|continue lendo.{0,60}|lees verder(?:.{0,60}(?:→|»|\.{3}))?|read more|\(more\.{3}\)|\[\.{3}\]|more\.{3}",
    r"(?:rate this|bewerten|évaluez ceci|valóralo):?|(?:[0-9]+ )?votes?|(?:\(?average: .{1,30}"
    r"|rating: .{1,30} \(.{1,20} votes?.{0,20})|i\s{0,2}rate this",
    r"(?:subscribe|sign up|join|jetzt|abonnier\w*|anmeld\w*|inscri\w+|abonne\S+|suscr\w+|assin\w+|iscriv\w+"
    r"|schrijf|meld"
    r"|zapisz|prenumer\w+|anmäl|tilmeld)\b.{0,40}\b(?:newsletter\w*|nyhetsbrev\w*|nieuwsbrief|boletín|biuletyn"
    r"|nyhedsbrev)"
    r"|newsletter (?:abonnieren|sign-?up|anmeld\w+)",
    r"(?:pesquisar|ricerca|buscar|sök|søk|szukaj|cerca|zoek(?:en)?|hae) ?(?:por|per|efter|etter|nel sito|naar)?",
    r"x7 :: .{0,40} --\Z\b",
    r"(?:users?|readers?|visitors?|audience|community|leser|lecteurs|lectores|lettori)[’']?s?[’']? ?-?(?:ratings?"
    r"|scores?|wertung|bewertung|note)s?:? .{1,60}|\[?average: ?[0-9].{0,60}\]?"
    r"|\[?total: ?[0-9](?![0-9.,]{0,4} ?(?:%|/|out of|stars)).{0,60}\]?|vn:[a-z] \[.{1,30}\]",
    r"(?:get|receive|have|enter|sign up|subscribe|join|never miss|stay|want|don[’']t miss)\b.{0,120}"
    r"\b(?:inbox|e-?mail(?: address)?|newsletter|mailing list|by e-?mail|new posts?|updates|up to date)",
)
_GLUED = re.compile(
    r"[←‹« ]{0,3}(?:Newer|Older|Previous|Next|Prev) (?:[Pp]ost|[Ee]ntry|[Aa]rticle|[Ss]tory)[A-Z“\"0-9].{1,140}"
)
_PLACEHOLDER = re.compile(r"%(?:[0-9]\$)?[sd](?![a-z0-9])")
_SIDEBAR = any_of(
    r"(?:recent|latest|popular|top|most (?:popular|read|commented))(?: .{1,12})? ?(?:posts?|comments|entries"
    r"|reviews|articles|stories)?(?: & pages)?|archives?|(?:monthly|blog) archives?"
    r"|categor(?:y|ies)|tags?|tag cloud|labels|topics|blog archive",
    r"about me|about the author|contributors|über mich|à propos de moi|datos personales|quem sou eu"
    r"|informazioni personali|meta|blogroll|links|friends of this page|pages|blog stats|sites i (?:like|read)"
    r"|blogs i (?:follow|read"
    r"|like)|favou?rite (?:blogs|sites)|my blog list|followers|top posts.{0,10}|upcoming|calendar"
    r"|search this blog|subscribe|subscribe (?:via|by) e-?mail|follow (?:me|us|blog)(?: on .{1,20}"
    r"| via .{1,20})?|pages|currently reading|now playing|twitter updates",
    r"(?:neue(?:ste)?|aktuelle) (?:beiträge|kommentare|artikel)|letzte (?:beiträge|kommentare|artikel)|archive?"
    r"|kategorien"
    r"|schlagwörter|schlagwörter-wolke|seiten|blogstatistik|beliebte beiträge",
    r"articles récents|commentaires récents|catégories|étiquettes|méta|liens|archives|mots-clés",
    r"(?:entradas|comentarios|posts?) (?:recientes|recentes|populares)|archivos?|arquivos?|categorías"
    r"|categorias|etiquetas|enlaces|nube de etiquetas|páginas|estadísticas.{0,20}",
    r"articoli recenti|commenti recenti|categorie|archivi|recente (?:berichten|reacties)|categorieën|archieven"
    r"|senaste inläggen|kategorier|arkiv|ostatnie wpisy|kategorie|archiwa",
    r"(?:ostatnie|najnowsze) (?:wpisy|komentarze)|siste innlegg|siste kommentarer|seneste (?:indlæg|kommentarer)"
    r"|(?:свежие|последние|недавние) (?:записи|комментарии)|архивы?|рубрики|категории|метки|мета|страницы"
    r"|(?:останні|недавні) (?:записи|коментарі)|архіви?|категорії|позначки"
    r"|(?:nejnovější|poslední) (?:příspěvky|komentáře)|archivy|rubriky|štítky|son (?:yazılar|yorumlar)|arşivler"
    r"|kategoriler|legutóbbi (?:bejegyzések|hozzászólások)|archívum|kategóriák|πρόσφατα (?:άρθρα|σχόλια)|αρχεία"
    r"|ιστορικό|κατηγορίες|viimeisimmät (?:artikkelit|kommentit)|kategoriat|arkistot",
    r"(?:אחרונים|תגובות אחרונות|פוסטים אחרונים)|ארכיו(?:ן|נים)|קטגוריות|תגיות"
    r"|(?:أحدث|آخر) (?:المقالات|التعليقات|التدوينات)|(?:ال)?أرشيف|الأقسام|(?:ال)?تصنيفات|وسوم"
    r"|(?:آخرین|تازه‌ترین) (?:نوشته‌ها|دیدگاه‌ها)|بایگانی‌?(?:ها)?|دسته‌?(?:ها)?"
    r"|(?:最近|最新)の(?:投稿|コメント|記事)|アーカイブ|カテゴリー?|タグ|メタ情報|近期(?:文章|评论|留言|迴響)|(?:分类|分類)(?:目录)?"
    r"|文章归档|归档|彙整|标签|標籤|최근 ?(?:글|댓글)|글목록|보관함|카테고리|태그",
)
_FOOT = any_of(
    r"share(?: this| on| via)?:?|teilen(?: mit)?:?|partager(?: :|:)?|compartir:?|condividi:?|like this:?"
    r"|gefällt mir:?|related(?: posts?| articles?| entries)?:?"
    r"|ähnliche(?:s| beiträge| artikel)|verwandte (?:beiträge|artikel)|articles? similaires?"
    r"|entradas relacionadas|articoli correlati|posts? relacionados|similaire|relacionado"
    r"|(?:you (?:may|might) (?:also )?(?:like|enjoy)|das könnte dich auch interessieren|vous aimerez aussi"
    r"|também poderá gostar|también te puede (?:gustar|interesar))(?:\.{3}|:)?"
    r"|more (?:from this (?:site|author|blog)|posts like this)|more (?:from|in) .{2,30}|latest posts by .{2,40}"
    r"|(?:editor|staff)[’']?s?[’']? picks?|don[’']t miss(?: (?:out|this|these))?|must[- ]reads?|where to (?:watch"
    r"|stream|see it)"
    r"|(?:in this|from this|mentioned in this) (?:article|post|review|story)|(?:full )?cast (?:and|&) crew"
    r"|(?:keep up|stay in touch|stay connected|connect|keep in touch)(?: with (?:us|me|.{2,30}))?|find (?:us"
    r"|me)(?: on)?"
    r"|(?:support|help) (?:us|me|this (?:site|blog)|our work|my work)|post navigation|beitrags-?navigation"
    r"|navegación de entradas|recommended for you|gerelateerd|relaterade|relaterat|podobne|похожее|関連(?:記事)?"
    r"|correlati|relacionados?|powiązane|related (?:items|stories|reviews)|more stories(?: like this)?|read next"
    r"|(?:more|other|latest|recommended|popular) (?:posts|stories|entries)"
    r"|(?:weitere|mehr|andere|beliebte) (?:beiträge|posts)|(?:plus d[’']|autres )articles"
    r"|articles populaires"
    r"|(?:más|otras) entradas|entradas populares|altri (?:articoli|post)|post popolari|(?:mais|outros) (?:posts"
    r"|artigos)"
    r"|postagens mais visitadas|(?:meer|andere) berichten|populaire (?:posts|berichten)|(?:więcej|inne"
    r"|podobne) wpis(?:ów|y)"
    r"|popularne posty|(?:fler|andra|populära) inlägg|flere innlegg|(?:read|up) next|most read"
    r"|trending(?: now)?|latest from .{1,40}"
    r"|dit delen|dela detta|udostępnij|поделиться ссылкой|共有|compartilhe isso",
)
_ABOUT = any_of(
    r"about (?:the )?(?:author|reviewer|writer|critic|blogger)|about me|über (?:den autor|die autorin|mich)"
    r"|(?:meet )?the (?:author|critic|reviewer)|author (?:profile|info(?:rmation)?)|contributors?"
    r"|(?:zu[mr]|der|die) autor(?:in)?|autor(?:in|a|e)?|l[’'](?:auteure?|autrice|autore)|auteur|el autor|la autora"
    r"|o autor|a autora|(?:informazioni |qualcosa )?sull[’']autor(?:e|rice)|chi è l[’']autore|o autorze|o autorce"
    r"|om (?:författaren|skribenten|forfatteren)|об авторе"
    r"|à propos de l[’']auteur|sobre (?:el autor|la autora|o autor|a autora)|sull[’']autore"
    r"|over de auteur|author bio|written by|published by .{1,40}|view all posts by .{1,40}"
    r"|alle beiträge (?:von|anzeigen von) .{1,40}|voir tous les articles (?:par|de) .{1,40}"
    r"|ver todas las entradas de .{1,40}|about .{1,40}"
)
_WRITER = any_of(
    r"(?:(?:view|see|read) all (?:posts|articles|entries) by|more (?:posts|articles) by|all posts by"
    r"|alle beiträge (?:von|anzeigen von)"
    r"|(?:voir|afficher) tous les articles (?:par|de)|(?:tous les|plus d[’'])articles (?:par|de)"
    r"|ver todas las entradas (?:de|por)"
    r"|(?:vedi|leggi|visualizza) tutti gli articoli (?:di|da)|ver todos os (?:posts|artigos) (?:de|por)"
    r"|(?:bekijk )?alle berichten (?:van|door)|(?:toon )?alle berichten van"
    r"|zobacz wszystkie wpisy,? (?:których autorem jest|autora)"
    r"|visa alla inlägg av|vis alle innlegg av|vis alle indlæg af)"
    r" \S.{0,60}",
)
_LEADS_ELSEWHERE = re.compile(
    r"(?:RELATED|READ MORE|READ ALSO|READ NEXT|SEE ALSO|MORE|WATCH|LISTEN|LIRE AUSSI|À LIRE|LESEN SIE AUCH|LIES AUCH"
    r"|MEHR ZUM THEMA|LEE TAMBIÉN|LEGGI ANCHE|LEES OOK|LEIA TAMBÉM|LÄS OCKSÅ|CZYTAJ TEŻ): [^.!]{4,90}"
)
"""`RELATED: The ten best films about warehouses`, between two paragraphs."""
_INTERRUPTION = any_of(
    r"advertisements?(?: ?[–-] ?(?:continue reading below|scroll to continue))?|report this ad"
    r"|click to (?:share|email|print) .{0,80}|like ?loading\.{3}|loading\.{3}"
    r"|\(adsbygoogle .{0,120}|continue reading below|werbung|share this:|like this:|publicité"
    r"|https?://(?:www\.|m\.|player\.)?(?:youtube|youtu|vimeo|dailymotion|soundcloud|spotify|open\.spotify)\.\S{1,200}"
    r"|report ad|addthis.{0,30}|sharethis|share|subscribe(?: now)?|share this post|upgrade to paid|publicidad"
    r"|pubblicità|advertentie|anzeige|annonse?s?"
    r"|scroll to continue|story continues below(?: advertisement)?|article continues below(?: advertisement)?"
)


_PRINTERS = (is_of_host, is_of_platform, is_of_blogger, is_of_plugin, is_of_widget, speaks_to_readers)


@remembered
def _small(text: str) -> str:
    """As patterns are written: small letters, one kind of space, no full stop or colon at the end."""
    text = text.lower().replace("…", "...").strip()
    if "  " in text or not text.isprintable():  # as no space but the usual one is
        text = " ".join(text.split()).replace("\u200b", "")
    return text if text.endswith("...") else text.rstrip(".!:").rstrip()


@remembered
def opens_form(text: str) -> bool:
    """Does the page's end begin here, with a form or the word that there is none?"""
    if len(text) > _LONGEST:
        return False
    small = _small(text).rstrip(". ")
    if small.endswith(CANCEL):
        small = small[: -max(len(each) for each in CANCEL if small.endswith(each))].rstrip(" .:|·–-")
    is_word = small in FORMS or small in FORM_WORDS or stands_beside_cancel(text)
    return is_word or bool(REPLY_FORM.fullmatch(small) or says_closed(small))


def is_action(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_ACTION.fullmatch(_small(text)))


def opens_sidebar(text: str) -> bool:
    small = _small(text) if len(text) <= _LONGEST else ""
    return 0 < len(small) <= _LONGEST_SIDEBAR and (small in SIDEBARS or _SIDEBAR.fullmatch(small) is not None)


@remembered
def opens_foot(text: str) -> bool:
    """A heading of buttons or related posts, with short lines of them below."""
    if len(text) > _LONGEST:
        return False
    text = text.strip("*_ ")
    small = _small(text)
    return bool(small in SIDEBARS or _FOOT.fullmatch(small) or _SIDEBAR.fullmatch(small)) or opens_posts(text)


def names_maker(text: str) -> bool:
    """`Proudly powered by WordPress`, at the end of a page: the words of a footer, in which a text may end, too."""
    return len(text) <= _LONGEST and is_of_maker(_small(text))


def opens_about(text: str) -> bool:
    """A heading above a few words about who wrote the post."""
    return len(text) <= _LONGEST and bool(_ABOUT.fullmatch(_small(text))) and not is_interruption(text)


def names_writer(text: str) -> bool:
    """A link to all posts of an author.

    >>> names_writer("View all posts by Ada Lind →"), names_writer("Alle Beiträge von Ada anzeigen")
    (True, True)
    """
    return len(text) <= _LONGEST_LINK and _WRITER.fullmatch(_small(text)) is not None


def is_interruption(text: str) -> bool:
    """What no author writes in the midst of a post."""
    if len(text) > _LONGEST:
        return False
    small = text.strip().lower().replace("…", "...")
    if text[:1].isupper() and _LEADS_ELSEWHERE.fullmatch(text):
        return True
    if _INTERRUPTION.fullmatch(small) or interrupts(_small(text)):
        return True
    return is_of_host(_small(text)) or credits_picture(_small(text))


def _is_row(text: str) -> bool:
    """`Print this page | Send to a friend`"""
    sign = next((sign for sign in (" | ", " // ") if sign in text), "")
    parts = text.split(sign) if sign else ()
    return len(parts) > 1 and all(map(is_boilerplate, parts))


@remembered
def is_boilerplate(text: str) -> bool:
    """
    >>> is_boilerplate("Connecting to %s"), is_boilerplate("Facebook photo"), is_boilerplate("A photo of him.")
    (True, True, False)
    """
    if len(text) > _LONGEST or credits_writer(text):
        return False
    small = _small(text)
    return bool(
        _GLUED.fullmatch(text)
        or ("%" in small and _PLACEHOLDER.search(small))
        or _AROUND.fullmatch(small)
        or small in CANCEL
        or any(prints(small) for prints in _PRINTERS)
        or ("  " in text and is_menu(text.lower()))
        or _is_row(text)
        or is_trimming(small)
        or opens_form(text)
        or opens_sidebar(text)
    )
