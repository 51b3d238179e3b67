"""What a text says as only somebody does who answers another: thanks, praise of what was written, agreement, a promise
to see the film, greetings, or the signs of quick talk. Critics thank and greet as well, but readers, not a writer."""

import re

_LONGEST_START = 80
_LONGEST = 600  # longer ones go on about the film
_PIECE = (
    r"(?:review|post|blog|article|write-?up|writeup|site|piece|column|reseña|entrada|crítica|artículo|rese[nñ]as"
    r"|blogs?"
    r"|texto|critique|billet|chronique|avis|rezension|kritik|beitrag|artikel|text|recensie|stuk(?:je)?|bespreking"
    r"|resenha|postagem|recensione|articolo|anmeldelse|recension|inlägg|indlæg|omtale|recenzj[aęi]|wpis|tekst|ulasan"
    r"|yazı|arvostelu|рецензи[яю]|отзыв)s?\b"
)
_YOURS = re.compile(
    r"\b(?:your|ur|yr|tu|tus|votre|vos|ta|ton|tes|deine?[nmrs]?|eure?[nmrs]?|seu|sua|teu|tua|tuo|vostra|je|jouw|uw"
    rf"|din|ditt|twoj[aąeęi]|twój)(?: \w{{2,14}}){{0,2}} {_PIECE}",
    re.IGNORECASE,
)
_ASKED_FOR = re.compile(
    r"\b(?:leave|post|share|write|add|send|submit|deja|dejad|dejen|déjanos|escribe|laissez|schreibt|hinterlasst|deixe"
    r"|lascia\w{0,9}|laat) (?:\w{1,16} )?(?:your|vuestr[oa]s?|tus?|vos|votre|eure|deine|seu|sua|il tuo|je)\b"
    r"|\bin the comments\b|\ben los comentarios\b|\bin den kommentaren\b|\b(?:en|dans les) commentaires?\b"
    r"|\bnos comentários\b"
    r"|\bnei commenti\b|\bin de reacties\b",
    re.IGNORECASE,
)
_TO_READERS = re.compile(
    r"^if you\b|\bif you (?:have|haven[’']t|like|love|want|need|get|can|are|were|only|see|ever|must|enjoy|don[’']t)\b"
    r"|\bwho else\b|\blet me know\b|\bwhat (?:do|did|have) you\b|\btell me what\b"
    r"|\bqu[’']en (?:pensez|avez)|\bmeint ihr\b"
    r"|\b(?:te|os|les) pareció\b|\bque acham\b|\bne pensate\b|\bvinden jullie\b"
    r"|\byou (?:can|will|won[’']t|may|must|might) |\bdo yourself\b|\bwenn (?:du|ihr|sie|man)\b|\bsi (?:te|os|les|tu"
    r"|vous|quieres|buscas)\b"
    r"|\bse (?:você|vocês|ti|vi|gosta|quer|queres)\b|\b(?:als|wie) (?:je|u|jullie)\b|\bom du\b|\bhvis du\b|\bjeśli\b",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"(?:(?:oh|ah|hi|hey|hello|wow|ok|well|many|muchas|mil|muito|mille|tausend|vielen|lieben|besten|hartelijk"
    r"|heel erg"
    r"|hola|hallo|salut)[,!]? )?"
    r"(?:thanks?(?: you)?|thx|ty|tnx|cheers|danke(?:schön)?|dank(?: je| u)?|merci|gracias|obrigad[oa]|valeu|grazie"
    r"|bedankt|tack|tusen tack|tak|takk|kiitos|dzięki|dziękuję|спасибо|hvala|děkuju|díky|teşekkürler|köszönöm"
    r"|terima kasih|trims|makasih)\b(?! (?:to|god|goodness|heaven|zu|à|aux|a la|ao|ad|all[ao]|an)\b)",
    re.IGNORECASE,
)
_FOR_READING = re.compile(
    r"(?:for|fürs?|d[’']avoir|por|pour|per|voor|för|for å) (?:reading|stopping|visiting|watching|listening|tuning"
    r"|joining|lesen"
    r"|zuhören|leer(?:me|nos)?|visitar|lire|lu|m[’']avoir lu|votre lecture|ler|lerem|la lettura|aver letto|het lezen"
    r"|læs\w{0,9}|läs\w{0,12})",
    re.IGNORECASE,
)
_PRAISE = re.compile(
    r"(?:(?:wow|oh|hi|hey|hello|yes|what an?|such an?|that was an?|this is an?|very|really|another"
    r"|as always,? ?an?)[,!]?"
    r" ){0,2}"
    r"(?:great|good|nice|lovely|excellent|terrific|wonderful|fantastic|awesome|brilliant|superb|amazing|interesting"
    r"|fine|fab|cool|beautiful|spot[- ]on|insightful|thoughtful|well[- ]written|helpful|fun"
    r"|solid)(?: \w{2,12}){0,2}? "
    r"(?:review|post|write-?up|writeup|article|blog|site|piece|read|job|choice|pick|call|point|work|stuff|analysis"
    r"|recap|summary|thoughts|insights?)\b"
    r"|(?:sehr |wirklich )?(?:schöne?r?|gute?r?|tolle?r?|interessante?r?|klasse|super|prima) "
    r"(?:kritik|rezension|beitrag|text|artikel|tipp|review|blog|post)\b"
    r"|(?:très )?(?:bel(?:le)?|bonne?|super|excellent[e]?|joli[e]?|chouette) (?:critique|article|billet|chronique"
    r"|avis|blog)\b"
    r"|(?:muy )?(?:buen[ao]?|gran|excelente|magnífic[ao]|estupend[ao]|interesante|bonit[ao]) "
    r"(?:reseña|crítica|entrada|post|artículo|blog|análisis|texto|comentario)\b"
    r"|(?:muito )?(?:boa|bom|ótim[ao]|óptim[ao]|excelente|belo|bela|grande|bel[íi]ssim[ao]) "
    r"(?:crítica|resenha|texto|post|postagem|blog|análise|dica|artigo)\b"
    r"|(?:bell[ao]|bellissim[ao]|ottim[ao]|splendid[ao]|gran bel) (?:recensione|post|articolo|blog|pezzo|analisi)\b"
    r"|(?:mooie?|leuke?|goede?|fijne?|prachtige?) (?:recensie|stuk(?:je)?|blog|bespreking|post|artikel|review)\b"
    r"|(?:bra|fin|god|flott|kul|rolig) (?:recension|anmeldelse|inlägg|indlæg|text|blogg|omtale|post)\b"
    r"|(?:świetna|dobra|fajna|ciekawa) recenzja\b|nice one\b|well (?:said|put|written|done)\b|bien dit\b|bien dicho\b"
    r"|gut gesagt\b|parabéns\b|bravo\b|brava\b|enhorabuena\b|complimenti\b|félicitations\b|ben detto\b",
    re.IGNORECASE,
)
_AGREES = re.compile(
    r"\b(?:(?:i|totally|completely|wholeheartedly|absolutely|fully|quite|strongly|must|gotta"
    r"|respectfully) (?:dis)?agree"
    r"|couldn[’']t agree|(?:dis)?agree (?:with you|completely|totally|about)|you(?:[’']re| are|r) (?:so "
    r"|absolutely |quite"
    r" |right |totally |dead )?(?:right|wrong|welcome|not alone)|so true|same here|me too|ditto|my thoughts exactly"
    r"|I[’']m with you|(?:estoy )?(?:totalmente|muy|completamente) de acuerdo|estoy de acuerdo|coincido"
    r"|tienes (?:toda )?(?:la )?"
    r"razón|d[’']accord avec (?:toi|vous)|(?:entièrement|tout à fait|complètement|totalement) d[’']accord"
    r"|je suis d[’']accord"
    r"|(?:tu as|t[’']as|vous avez) (?:tout à fait |bien )?raison|stimme (?:dir|ihnen|euch|voll|da)|(?:hast|haben"
    r"|habt) (?:du|sie|ihr)"
    r" (?:ja )?recht|(?:sehe|finde) ich (?:auch|genauso|ähnlich)|(?:deiner|ihrer) meinung|geht mir (?:auch|genauso)"
    r"|concordo|discordo|(?:tens|tem|você tem) (?:toda )?(?:a )?razão|assino (?:em)?baixo|sono (?:pienamente "
    r"|assolutamente )?"
    r"d[’']accordo|hai (?:proprio |perfettamente )?ragione|condivido|mee eens|met je eens|(?:je hebt|heb je) gelijk"
    r"|håller (?:helt )?med|helt enig|zgadzam się|masz rację|согласе?н|setuju)\b",
    re.IGNORECASE,
)
_WILL_SEE = re.compile(
    r"\b(?:I(?:[’']ll| will|[’']m going to|[’']m gonna| must| have to| need to| want to| gotta| might| may| should"
    r"| hope to"
    r"| can[’']t wait to|[’']d (?:love|like) to|[’']ve (?:got|been meaning|been wanting) to)(?: (?:definitely"
    r"|really|now|have"
    r"|to|just|probably|certainly|be|try|still|absolutely|finally|totally|go|and)){0,9} (?:see(?:ing)?|watch(?:ing)?"
    r"|check(?:ing)?|rent(?:ing)?"
    r"|catch(?:ing)?|find|look(?:ing)?|add(?:ing)?|hunt|track|seek) (?:it|this|that|for|them|out|one|these)\b"
    r"|(?:haven[’']t|have not|never|hadn[’']t|not) (?:actually |even )?(?:seen|heard|watched) (?:of |about "
    r"|a word about )?(?:it|this|that|any of)\b"
    r"|(?:on|to|onto) my (?:ever-growing |growing |long )?(?:to-?(?:see|watch) )?(?:list|queue|netflix"
    r"|watch-?list)\b"
    r"|(?:la|lo) tengo (?:pendiente|en la lista)|(?:qué|con|tengo|unas?|muchas) ganas de ver|me (?:la|lo) (?:apunto"
    r"|anoto|llevo)"
    r"|tendré que ver|(?:no la|no lo|aún no|todavía no) (?:la |lo |he ){1,9}visto|habrá que verla|a ver si la veo"
    r"|(?:pas|jamais) (?:encore )?vu\b|(?:je|j[’'])(?: \w{1,16}){0,2} (?:le|la|l[’']) ?(?:voir|regarder|note|ajoute)"
    r"|me donnes? envie"
    r"|donnée? envie de (?:le|la)|il faut que je le|noch (?:nicht|nie) gesehen"
    r"|muss ich (?:mir )?(?:\w{1,16} )?(?:ansehen|anschauen|sehen|schauen)"
    r"|(?:auf|in) (?:meine|meiner) (?:\w{1,16})?liste|(?:werde|will) ich (?:mir )?(?:\w{1,16} ){0,2}(?:ansehen"
    r"|anschauen"
    r"|gucken)"
    r"|(?:ainda )?não (?:o |a )?vi ainda|ainda não (?:o |a )?(?:vi|assisti)|(?:quero|vou|preciso"
    r"|tenho que) (?:muito )?(?:ver|assistir)"
    r"|vontade de (?:ver|assistir|rever)|anotad[oa]|(?:non l[’']ho|mai) (?:ancora )?vist[oa]|(?:lo|la) (?:voglio"
    r"|devo|vedrò|recupero|guarderò)"
    r"|(?:voglia|curiosità) di veder|nog (?:niet|nooit) gezien|(?:ga|moet|wil) (?:ik )?(?:hem |die |dit "
    r"|deze )?(?:ook |zeker |nu )?(?:kijken|zien|opzoeken)"
    r"|inte sett (?:den)?|ikke set(?:t)? (?:den)?|måste se|muszę (?:go )?(?:zobaczyć|obejrzeć)|nie widziałam?\b"
    r"|nak tengok|belum nonton)",
    re.IGNORECASE,
)
_GREETS = re.compile(
    r"(?:hi|hiya|hey|hello|hola|olá|oi|hallo|halló|salut|bonjour|bonsoir|coucou|ciao|buongiorno|buonasera|hej|hei|moi"
    r"|cześć|hai|halo|привет|servus|moin|dear|querid[oa]|car[oa]|liebe[r]?|cher|chère|beste|lieve|kjære|kære|kära)"
    r"(?: [A-Z][\w.’'-]{1,20}){0,2}\s?[,!:.–-]"
    r"|@\s?\w|[A-Z][\w.’-]{1,18}(?: [A-Z][\w.’-]{1,18})?[,:;!] (?:you|I|your|that|this|thanks|thank|tu|te|du|je|ich"
    r"|yo|me|non|ho|so|me|vous|it)\b",
)
_EXCLAIMS = re.compile(
    r"(?:a{1,9}h{1,9}|o{1,9}h{1,9}|a{1,9}w{1,9}|o{1,9}w{1,9}|u{1,9}h{1,9}|u{1,9}m{1,9}|hm{1,9}|mm{1,9}|e{1,9}w{1,9}|ha(?:ha){0,9}|he(?:he){1,9}|lol|lmao|rofl|omg|o{1,9}m{1,9}g{1,9}|wow{1,9}|whoa|woah"
    r"|yay{1,9}|yikes|ugh|eek"
    r"|gosh|yup|jaja\w{0,9}|jeje\w{0,9}|kkk{1,9}|rs(?:rs){1,9}|mdr|ptdr|pff{1,9}|tja|nossa|uau|puxa|caramba|vaya|uff|anda|jo|buah|guau"
    r"|bah|boh"
    r"|mah|beh|uh|och|nou|goh|poah|puh|hach|alamak|wah|wow|aduh|eindelijk|endlich|enfin|finalmente|por fin)"
    r"(?:[,.!?…]|\s)",
    re.IGNORECASE,
)
_SMILES = re.compile(
    r"(?:^|\s)(?:[:;=]['’]?-?[)(DPp]{1,9}|<3|xD{1,9}|XD{1,9}|\^_?\^|:-?/)(?:\s|$)|\b(?:lol|haha{1,9}|hehe{1,9}|jaja{1,9}|jeje{1,9}|kkk{1,9}|rsrs"
    r"|hihi{1,9})\b",
    re.IGNORECASE,
)
_YOU = re.compile(
    r"\b(?:you (?:got|wrote|said|say|mention(?:ed)?|made|make|always|really|didn[’']t|did|liked?|loved?|enjoyed"
    r"|hated|found"
    r"|were|think|thought|guys|describe[d]?|picked|chose|put|could tell|and I|too)|(?:that|glad|if|when"
    r"|until I read|with|than|like) you(?:[.,!]| (?:did|are|have|do|got))"
    r"|I (?:read|love|like|always|enjoy|trust|follow|wait for) (?:you|your)\b|tell (?:us|me)\b"
    r"|(?:du|ihr) (?:hast|schreibst|meinst|sagst|findest|habt|schreibt|meint|bist)|(?:hast|schreibst|meinst|findest"
    r"|bist) du"
    r"|(?:tu as|tu dis|tu es|t[’']as|vous avez|vous dites|as-tu|avez-vous|tu l[’']as|toi aussi|chez toi)"
    r"|(?:dices|cuentas|comentas|escribes|has visto|me has|eres|te ha|te gust[óae]\w{0,9}|os ha|a ti)"
    r"|(?:você|vc|disseste|dizes|escreveste|gostaste|tu viste|falou|teu|contigo)"
    r"|(?:dici|scrivi|hai visto|hai scritto|l[’']hai|hai fatto|ti è|tu sei|secondo te|a te)"
    r"|(?:heb je|je hebt|vond je|schrijf je|jij|jou|jullie|je schrijft|je bent)"
    r"|(?:har du|du har|tycker du|synes du|du skriver)|(?:masz|piszesz|widziałeś|widziałaś|ciebie|tobie)|awak"
    r"|kamu)\b",
    re.IGNORECASE,
)
_CALLS = re.compile(r"[^.!?,]{2,40}, [A-ZÀ-Þ][\w’'-]{1,16}(?: [A-ZÀ-Þ][\w’'-]{1,16})?[.!?…]")
_QUOTED = re.compile(r"“[^“”]{1,400}”|„[^„“”]{1,400}[“”]|«[^«»]{1,400}»|\"[^\"]{1,400}\"")
_BURSTS = re.compile(r"(?:[\w’'-]{1,16},? ){0,3}[\w’'-]{1,16} ?[!?]")
_DOUBLED = re.compile(r"[!?]\s?[!?]")
_TOO = re.compile(
    r"\b(?:I|we|me|my|I[’']ve)\b.{0,80}\b(?:too|as well|also)\b|\b(?:ich|mir|mich|wir)\b.{0,60}\bauch\b|\bauch ich\b"
    r"|\b(?:moi|nous|je|j[’']\w{1,16})\b.{0,60}\baussi\b|\b(?:yo|a mí|nosotros) también\b|\b(?:eu|vi|mim) também\b"
    r"|\banch[’'e] ?io\b"
    r"|\b(?:ik|wij?)\b.{0,60}\book\b|\b(?:jag|jeg|vi)\b.{0,60}\b(?:också|også)\b|\bteż\b|\btoo[!.]$",
    re.IGNORECASE,
)
_CURT = re.compile(
    r"(?:sounds|looks|seems) (?:great|good|like|fun|interesting|lovely|amazing|awful|terrible|right|fantastic)"
    r"|saw (?:it|this|that|the)|loved (?:it|this|that|the)|liked (?:it|this)|hated (?:it|this)|sold[!.]|spot on"
    r"|fair (?:enough|point)"
    r"|good (?:to know|point|call|one|grief|for you)|glad (?:you|to|I|that)|sorry\b|welcome\b|congrat"
    r"|well,? I[’']?(?:ll| am|m)? |been there"
    r"|seen it|never (?:heard|seen)|haven[’']t seen|really (?:want|liked|enjoyed|loved)|so (?:glad|happy|sad"
    r"|excited)|can[’']t wait"
    r"|I (?:have to (?:say|disagree|admit|see)|beg to|second|loved|thought|liked|hated|never|remember|always"
    r"|used to|had (?:the|no)|think|wonder|reckon)"
    r"|I[’'](?:m (?:so )?(?:glad|happy|sorry|sold|in|with)|ve (?:always|never|been)|d (?:never|forgotten))"
    r"|please\b|speak for yourself|how (?:can|did|do|come|could) you|which (?:one|disc|version)|is it |is this "
    r"|are you |was (?:it|that) |who (?:is|was|did) "
    r"|where (?:can|did|do) (?:I|you|one)|ich (?:fand|fands|mochte|hab|habe|finde|kenne|kann|dachte)|fand ich"
    r"|hab ich|läuft der|gibt es|wo (?:bekommt|kann)"
    r"|y'a|moi (?:je|j[’'])|j[’'](?:ai (?:adoré|aimé|trouvé|beaucoup|bien)|avoue|y)|pas (?:du tout|d[’']accord|mal)"
    r"|vu (?:hier|en|aussi)"
    r"|pues |a mí (?:me|no)|yo (?:la|lo|me|no|creo|también)|me (?:encant|gust|ha|pareció)|la (?:vi|acabo)|hombre,"
    r"|no me (?:gust|conven)|una de mis"
    r"|eu (?:gost|ador|vi|ach|não)|adorei|gostei|amei|não (?:achei|gostei|vi|conhe)|vi (?:também|ontem|este|esse)"
    r"|és mesmo"
    r"|io (?:l[’']ho|non|lo|la|ho)|a me |mi (?:è|ha|hai|sa)|non (?:sono|mi|l[’']ho|ho)|visto (?:ieri|da|anche)"
    r"|ik (?:vond|heb|vind|dacht)|dan (?:gaan|ga)|jag (?:har|tyckte|grät|älskar)|jeg (?:har|syntes|elsk)|nja,|minä "
    r"|nudy|według mnie",
    re.IGNORECASE,
)
_FAMILY = re.compile(
    r"\b(?:my (?:husband|wife|sister|brother|mum|mom|mother|dad|father|aunt|uncle|daughter|son|kids|boyfriend"
    r"|girlfriend|gran|nan|partner)"
    r"|mein (?:mann|vater|bruder|sohn)|meine (?:frau|mutter|schwester|tochter|oma)|mon (?:mari|père|frère|fils)"
    r"|ma (?:femme|mère|soeur|fille)"
    r"|mi (?:marido|mujer|padre|madre|hermana|hermano|hijo|hija|abuela)|(?:meu|minha) (?:marido|mulher|pai|mãe|irmã"
    r"|irmão|filho|filha|avó)"
    r"|mio (?:marito|padre|figlio)|mia (?:moglie|madre|sorella|figlia))\b",
    re.IGNORECASE,
)
_SHORT = 200
_STRONG, _FIRM, _FAIR, _SLIGHT = 3.0, 2.0, 1.2, 0.7


def answers(text: str) -> float:
    """How strongly a text speaks as an answer does; nothing tells of one where it is 0. What is quoted counts for
    nothing.

    >>> answers("Great review, I'll put it on my list!") > answers("Oh, the cellar again.") > 0
    True
    >>> answers("The cellar floods at night."), answers("Thanks for reading!")
    (0.0, 0.0)
    """
    if len(text) > _LONGEST:
        return 0.0
    text = _QUOTED.sub(" ", text).strip()
    start = text[:_LONGEST_START].lstrip('“"¡¿ ')
    if _ASKED_FOR.search(text) or _FOR_READING.search(start) or _TO_READERS.search(text):
        return 0.0
    weight = sum(
        value
        for value, is_said in (
            (_STRONG, _YOURS.search(text)),
            (_STRONG, _THANKS.match(start)),
            (_STRONG, _PRAISE.match(start)),
            (_FIRM, _AGREES.search(text)),
            (_FIRM, _WILL_SEE.search(text)),
            (_FIRM, _GREETS.match(start)),
            (_FAIR, _EXCLAIMS.match(start)),
            (_FAIR, _YOU.search(text)),
            (_FAIR, start[:1].islower()),
            (_SLIGHT, _SMILES.search(text)),
            (_FAIR, _BURSTS.match(start)),
            (_FAIR, _CALLS.match(start)),
            (_FAIR, _DOUBLED.search(text)),
            (_FAIR, _CURT.match(start)),
            (_SLIGHT, len(text) < _SHORT and _TOO.search(text)),
            (_SLIGHT, _FAMILY.search(text)),
        )
        if is_said
    )
    return float(weight)
