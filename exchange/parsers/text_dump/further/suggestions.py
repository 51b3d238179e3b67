"""What a critic suggests besides: films that go with this one, are like it or better, and what somebody else wrote."""

import re
from collections.abc import Sequence
from itertools import takewhile

from exchange.parsers.text_dump.further.elsewhere import names_of_own_reviews
from exchange.parsers.text_dump.further.heading import Opening
from exchange.parsers.text_dump.further.invitations import stands_before_names
from exchange.parsers.text_dump.further.invited import read_invitation
from exchange.parsers.text_dump.text.passages import Passage

_LONGEST, _LONGEST_LABEL = 260, 80
_GOOD = r"(?:perfect|ideal|great|good|suggested|recommended|possible|natural|my|the|a|an) "
_FITS = r"(?: (?:ideale?|perfect[oa]|parfait|perfeit[oa]))?"
_MORE = (
    r"(?:related|comparable|companion|kindred) (?:films|movies|titles|viewing)|companion (?:pieces?|films?)"
    r"|(?:for )?fans of|watch (?:it |this )?if you (?:like|liked|enjoy|enjoyed|love|loved)(?: this| it)?"
    r"|(?:better )?alternatives|also worth (?:seeing|watching|viewing)"
    r"|(?:also|more)(?: films)? by (?:this|the same) (?:director|writer|author)|(?:references?|links?) here"
    r"|rsvp|(?:films )?referenced|referential entries|cross-references?"
    r"|(?:recommended|suggested) supplement(?:ary|al) (?:material|viewing|reading)|(?:auch|ebenfalls) empfehlenswert"
    r"|véase también"
    r"|riyl|recommended if you (?:like|liked|enjoy|enjoyed|love|loved)(?: this| it)?"
    r"|(?:see|watch|try|rent)(?: it| this)? (?:also|instead|next)|also (?:see|watch|try)|reading tip"
    r"|(?:verwandte|vergleichbare) filme|(?:lese|link)-?tipp|schaut (?:auch|lieber|stattdessen)|stattdessen(?: lieber)?"
    r"|à voir (?:aussi|plutôt)|voir plutôt|films? (?:proches|apparentés)|películas (?:relacionadas|afines)|ver también"
    r"|para ver después|film (?:correlati|affini|consigliati)|da vedere anche|filmes (?:relacionados|afins)"
    r"|veja também|kijk ook|verwante films|se (?:även|også|heller)"
)
_LABEL = re.compile(
    rf"(?:{_GOOD}){{0,3}}double[- ](?:bill|feature)(?: (?:with|partner|suggestion|pick|idea))?"
    r"|goes (?:well|nicely|best|great|perfectly) with|(?:would )?make(?:s)? a (?:good|great|nice) double bill with"
    r"|(?:double bill|best watched|watch) (?:it |this )?with"
    r"|pair(?:s|ed)?(?: (?:it|this|well|best|nicely|perfectly)){0,2} with|watch (?:it|this) (?:with|alongside|next to)"
    rf"|{_MORE}"
    r"|similar (?:films|movies|titles)|(?:other )?(?:films|movies) (?:like (?:this|it)(?: one)?|in the same vein)"
    r"|if you (?:like|liked|enjoy|enjoyed|love|loved) (?:it|(?:this|the)(?: one| film"
    r"| movie)?)(?:,? (?:then )?(?:also )?"
    r"(?:try|see|watch|look (?:out )?for|check out|seek out"
    r"|you(?:[’']ll| will| may| might) (?:also )?(?:like|enjoy))(?: (?:these|those|this|one of these"
    r"|the following)(?: films| movies| titles)?)?"
    r"(?: also| too| instead)?)?"
    r"|ähnliche filme|(?:perfektes |ideales )?(?:double[- ]feature|doppelprogramm)(?: mit)?|passt (?:gut )?zu"
    r"|(?:film|seh|schau)tipps?|(?:wem|wer) (?:der|das|den|diesen film|dieser film) (?:gefällt|gefiel|mag|mochte)"
    r"(?:,? (?:.{3,30}))?"
    rf"|films? (?:similaires?|du même genre|dans la même veine)|dans le même (?:genre|esprit)"
    rf"|double programme{_FITS}(?: avec)?|si vous avez aimé(?: (?:ce film|ça|celui-ci))?(?:,? (?:.{{3,30}}))?"
    rf"|películas (?:similares|parecidas)|(?:programa|sesión) doble{_FITS}(?: con)?"
    r"|si (?:te|os|les) (?:gustó|ha gustado)(?: (?:esta|ésta|la película))?(?:,? (?:.{3,30}))?"
    rf"|film simili|doppio (?:spettacolo|programma){_FITS}(?: con)?|se (?:ti|vi) è piaciuto(?:,? (?:.{{3,30}}))?"
    rf"|filmes (?:parecidos|similares|semelhantes)|sessão dupla{_FITS}(?: com)?"
    r"|se (?:você )?gost(?:ou|aste)(?: (?:deste|desse))?(?:,? (?:.{3,30}))?"
    r"|(?:soortgelijke|vergelijkbare) films|dubbelprogramma(?: met)?"
    r"|als je (?:dit|deze) (?:leuk|goed) vond(?:,? (?:.{3,30}))?"
    r"|liknande filmer|lignende film(?:er)?|om du gillade den(?: här)?(?:,? (?:.{3,30}))?|podobne filmy",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"(?:,|;| –| -| \() ?(?:I|I[’'][^\W\d_]{1,2}|but|though|although|because|since|which|who|if|even|maybe|perhaps|as"
    r"|aber|obwohl|weil|auch wenn|mais|car|parce|pero|aunque|porque|ma|anche se|perché|mas|embora|maar|hoewel|men)"
    r"\b.{0,200}$"
)
"""`The Puppeteer, I would guess, though I fell asleep in that one.`"""
_RELATED = re.compile(r"(?i:related): (?:[^,;()]{2,60} \((?:18|19|20)[0-9]{2}\)(?:, (?=.)|$)){1,9}")
"""Of films with their years; elsewhere the word heads what a theme found."""
_RECOMMENDED = re.compile(
    r"(?:also |highly )?recommended(?: viewing| films?)?|recommandés?|recomendad[oa]s?|consigliat[oi]", re.IGNORECASE
)
_TITLE = re.compile(
    r"(?!(?i:yes|no|not|highly|for|if|ages?|adults?|kids|families|every|sí|oui|sì|sim"
    r"|non)\b)[“„«\"]?[^\W_a-zß-ÿ][\w’'-]*"
    r"(?: (?:&|of|the|de|la|le|el|and|y|et|e|du|des))*(?: [^\W_a-zß-ÿ]|[”»\"])"
)
"""`Salt & Vinegar`, but neither `For families` nor `Watch it twice`."""
_NAMES = r"(?P<names>[^\W\d_a-zß-ÿ“„«\"‘]?(?:[^\W_a-zß-ÿ]|[“„«\"‘])[^.!?;:,…]{1,90})"
_INSTEAD = re.compile(
    r"(?i:(?:holt euch|(?:schaut|seht|guckt|leiht)(?: euch)?|schau(?: dir)?|nehmt) (?:lieber|stattdessen|besser)"
    r"|(?:re)?(?:gardez|voyez|louez) plutôt|mejor (?:ved|vean|vea|mira|ve)|(?:ved|vean|vea|mira|ve) mejor"
    r"|guarda(?:te|tevi|ti)? (?:piuttosto|invece)|(?:veja|vejam|vê) antes|(?:kijk|huur|zie) liever(?: naar)?|se hellre"
    rf"|lepiej obejrzyj(?:cie)?) {_NAMES}(?:[,.!…].{{0,80}})?",
)
_INSTEAD_BEHIND = re.compile(
    r"(?:[Ss]o |[Jj]ust |[Pp]lease |[Gg]o ){0,2}(?:[Ww]atch|[Ss]ee|[Rr]ent|[Ss]tream|[Gg]et|[Tt]ry) "
    rf"{_NAMES} instead(?:[,.!…].{{0,80}})?"
)
_SEE_ALSO = re.compile(
    r"(?i:see also|also see|read also|also read|cf\.|siehe auch|lies auch|voir aussi|lire aussi|véase también"
    r"|ver también|lee también|vedi anche|leggi anche|veja também|leia também|zie ook|lees ook|se även|läs även"
    r"|se også|les også)"
    r" (?i:(?:my|our|the|meine|ma|notre|mi|la mia|a minha) (?:[^\W\d_]{2,10} )?(?:reviews?|kritik|critique|crítica"
    r"|recensione) (?:of|on|zu|zum|von|de|di|do|da) )?"
    r"(?P<names>[“„«\"‘]?[^\W\d_a-zß-ÿ][^.!?;:…]{2,90})\.?"
)
_TEXT = (
    r"(?:review|article|interview|essay|piece|write-up|analysis|take|post|report|rundown|list|guide|recap|ranking|diary"
    r"|notes)"
)
_CLICK = re.compile(
    rf"(?i:for (?:(?:the|my|our|a|an) )?(?P<name>(?!more)[^.!?,;:]{{3,80}}\b{_TEXT}),? (?:please )?"
    rf"(?:click|go|see|look) (?:over )?(?:here|this link)|click here (?:for|to read) (?:(?:the|my|our|a|an) )?"
    rf"(?P<behind>(?!more)[^.!?,;:]{{3,80}} {_TEXT}))\W{{0,3}}"
)
_FULL = (
    r"(?:(?:full(?:[- ]length)?|complete|longer|long|original|extended|detailed|in-depth|more detailed|whole|earlier"
    r"|previous|other) )"
)
_OF = r"(?: (?i:of|on|for|with|about) [^.!?,;:]{2,60}?)"
_READ_HERE = re.compile(
    r"(?:(?i:(?:you can |please |i |we )?(?:also )?(?:read|see|find|check out|here[’']?s|here is) ))?"
    rf"(?:(?:(?i:my|our|the|an?) )?(?P<a>(?i:{_FULL}{{1,2}}{_TEXT}s?{_OF}?|{_TEXT}s?{_OF}))"
    r"|(?P<b>[^\W\d_a-zß-ÿ][\w.’'-]{1,20}(?: [^\W\d_a-zß-ÿ][\w.’'-]{1,20}){0,3}[’']s?"
    rf" (?:[\w-]{{2,14}} ){{0,4}}{_TEXT}{_OF}?))"
    r"(?i:,? (?:is |can be (?:found|read) |over |right |up )?(?:here|at this link|by clicking here)\b)"
    r"[^!?]{0,90}[.!]{0,3}|(?i:(?:you can |please )?(?:also )?(?:read|see|check out) )"
    rf"(?P<h>[^\W\d_a-zß-ÿ][\w.’'-]{{1,20}}(?: [^\W\d_a-zß-ÿ][\w.’'-]{{1,20}}){{0,3}}[’']s?"
    rf" (?:[\w-]{{2,14}} ){{0,4}}{_TEXT})"
    r"(?: (?:of|on) [^.!?,;:]{2,60}?)? (?:over )?(?:at|on) (?:the |his |her |their )?[^\W_a-zß-ÿ][^.!?,;:]{1,50}[.!]?"
    rf"|(?i:(?:you can |please )?(?:read|see|find) )(?P<i>(?i:(?:my|our|the) {_FULL}{{1,2}}{_TEXT}{_OF}?) (?i:at|on"
    rf"|in|over at)"
    r" (?:the )?[^\W_a-zß-ÿ][^.!?,;:]{1,50})(?:, (?i:first |originally )?(?i:published|posted|printed) .{3,40})?[.!]?"
    r"|(?i:(?:confira|leia|veja)m? a (?P<j>(?:crítica|resenha) completa (?:no|na|em) (?:blog|site|coluna|página)?)"
    r" ?:? ?\S{3,80})"
    r"|(?i:(?:(?:zu[rm] |hier (?:geht[’']?s|geht es|gibt[’']?s|gibt es|ist) (?:zu[rm] )?)?(?:meine[rn]? |unsere[rn]?"
    r" |die |eine )?)(?P<c>(?:ausführlichen?|vollständigen?|langen?|kompletten?) (?:kritik|rezension|besprechung"
    r"|review))(?: (?:gibt es |gibt[’']s |findet ihr |findet man |steht )?hier)?\W{0,3})"
    r"|(?i:(?:(?:vous pouvez )?(?:lire|lisez|voir|retrouvez) )?(?:ma|notre|la) (?P<d>(?:critique|chronique) (?:complète"
    r"|entière|détaillée)) (?:est )?(?:à lire )?ici\W{0,3})"
    r"|(?i:(?:(?:puedes |podéis )?(?:lee[rd]?|ver) )?(?:mi|nuestra|la) (?P<e>(?:reseña|crítica) (?:completa|entera))"
    r" (?:está )?aquí\W{0,3})"
    r"|(?i:(?:legg(?:i|ete|ere) )?(?:la )?(?:mia |nostra )?(?P<f>recensione (?:completa|integrale)) (?:è )?qui\W{0,3})"
    r"|(?i:(?:le(?:ia|iam|r) )?(?:a )?(?:minha |nossa )?(?P<g>(?:crítica|resenha) completa) (?:está )?aqui\W{0,3})"
)
"""`Read my full-length review here.`, `Ada Lind’s four star review here if you want more.`"""
_OTHER_VIEW = (
    r"(?:(?:an|a|una?|une?|um|uma|eine?|einen)[’' ])?(?:other|another|different|second|otr[ao]|autre|altr[ao]|outr[ao]"
    r"|andere|zweite|ander) (?:opinions?|views?|takes?|reviews?|opinión|crítica|visión|avis|critique|opinione"
    r"|recensione|opinião|crítica|meinung|kritik|mening|recensie)"
)
_VISIT = re.compile(
    rf"(?i:(?:if|for|si|se|wer|wenn|pour|para|per|als|voor) [^.!?,;:]{{0,40}}?{_OTHER_VIEW}[^.!?,;:]{{0,30}},"
    r" (?:please |no dej[eé]is de |no dejes de |no dejen de |n[’']hésitez pas à )?"
    r"(?:visit|see|read|try|check out|head over to|visita[rd]?|visiten?|leer?|leed|id a|visitez|lisez"
    r"|allez (?:voir|chez)|leggete|visitate|leia|visitem?|lest bei|schaut bei|besucht|lees|bezoek))"
    r" (?:the |el |la |le |il |o |a |das |den |de )?"
    rf"{_NAMES}(?:\.(?: .{{0,140}})?|[!…]|)"
)
_ELSEWHERE = re.compile(
    r"(?:Reviews?|Article|Interview|Essay|Feature|Kritik|Artikel|Rezension|Critique|Entretien|Crítica|Artículo"
    r"|Entrevista"
    r"|Recensione|Articolo|Intervista|Artigo|Recensie|Recension): (?P<name>.{10,150}) [–—|-] [^\W\d_a-zß-ÿ].{1,40}"
)


def read_suggestion(text: str) -> Opening | None:
    """
    >>> read_suggestion("Perfect Double Bill: Low Tide (1954)").inline
    'Low Tide (1954)'
    >>> read_suggestion("Holt euch lieber Ebbe und Flut, da habt ihr mehr davon").inline
    'Ebbe und Flut'
    >>> read_suggestion("For the full Lantern article, click HERE.").inline
    'full Lantern article'
    >>> read_suggestion("Similar films are shown in every harbour."), read_suggestion("Watch the goat instead.")
    (None, None)
    """
    if not text or len(text) > _LONGEST:
        return None
    label, colon, names = text.partition(":")
    if is_suggestion(text) or (names and stands_before_names(label)):
        return Opening(_REMARK.sub("", names).strip("*_ "), has_colon=True)
    if colon and _RECOMMENDED.fullmatch(label.strip("*_# ")) and _TITLE.match(names.strip()):
        return Opening(names.strip("*_ "), has_colon=True)
    match = (
        _SEE_ALSO.fullmatch(text)
        or _INSTEAD.fullmatch(text)
        or _INSTEAD_BEHIND.fullmatch(text)
        or _VISIT.fullmatch(text)
    )
    if names := match["names"].strip() if match else names_of_own_reviews(text):
        return Opening(names)
    if match := _READ_HERE.fullmatch(text) or _CLICK.fullmatch(text):
        return Opening(next(filter(None, match.groups())).strip())
    return read_invitation(text)


def is_suggestion(text: str) -> bool:
    """A label with names beside it, or a heading above them; no fact of the film."""
    label, colon, _ = text.partition(":")
    if _RELATED.fullmatch(text):
        return True
    return bool(colon) and len(label) <= _LONGEST_LABEL and _LABEL.fullmatch(label.strip("*_# ")) is not None


def named_elsewhere(content: Sequence[Passage]) -> list[tuple[Passage, str]]:
    """`Review: Nothing is pulled – The Lantern`: two or more such lines, with which a post ends."""
    below = takewhile(lambda pair: pair[1], ((each, _ELSEWHERE.fullmatch(each.plain)) for each in reversed(content)))
    found = [(each, match["name"]) for each, match in below if match]
    return found[::-1] if 1 < len(found) < len(content) else []
