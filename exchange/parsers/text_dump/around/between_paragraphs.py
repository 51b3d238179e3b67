"""Lines that hosts and plugins print between the paragraphs of a post, and a sign that stands there alone."""

import re

from exchange.parsers.text_dump.text.rules import is_rule

_LONGEST = 260
_SIGNS = frozenset(".·_/\\<>“”\"'‘’«»:;()[]")
_MOST_SIGNS = 2
_LINES = re.compile(
    "|".join(
        (
            # Pictures, as a search engine called them
            r"(?:resultado de image[mn] (?:para|de)|image result for|bildergebnis für|risultati immagini per"
            r"|résultats? de recherche d.images pour|afbeeldingsresultaat voor|bildresultat för|картинки по запросу)"
            r" .{2,80}",
            r"this slideshow requires javascript\W*|be sociable,? share\W*|t r a i l e r|(?:loading|nahrávám)\W*",
            # Under every review of a host
            r"link directly to this (?:review|post|article) at \S+|klik hier voor de imdb-pagina\W*"
            r"|ti è stata utile questa recensione\b.{0,40}|this (?:review|post) (?:may contain|contains) spoilers\W*"
            r"(?:i can handle the truth\W*)?"
            r"|\[(?:leer|read|lire|leggi|ler) (?:más|more|la suite|plus|tutto|mais) ?\+?\]"
            r"|leserbewertung(?:en)?|noch keine bewertungen(?: vorhanden)?|(?:críticas|opiniones) de los usuarios"
            r"|vota y dinos .{5,60}|dit vind ik leuk: .{0,30}aan het laden\W*",
            r"this (?:review|page|article|post) has been (?:viewed|read) [0-9.,]{1,9} times?(?:\(s\))?\W*",
            r"\W{0,2}(?:printer[ -]friendly (?:review|version|page|view)|klicken für (?:voll|groß)ansicht"
            r"|watch (?:the )?(?:official )?trailer|download)\W{0,2}",
            # Who may read on, and where one may listen
            r"(?:faça login|inicia sesión|connectez-vous|melde dich an|log ?in) (?:para|pour|um zu|to) "
            r"(?:comentar|commenter|kommentieren|comment|reply)\W*|vous souhaitez réagir à ce message \? .{5,90}",
            r"(?:cette page est réservée aux|abonnez-vous pour lire) .{5,160}|become a paying subscriber .{3,160}"
            r"|this (?:post|page|article|review) is for (?:paying|paid) subscribers\W*"
            r"|subscribe to .{2,60} to (?:unlock|get access|read|continue|keep reading).{0,120}"
            r"|du må være abonnent .{3,60}|you just read issue #?[0-9]+ of .{2,200}",
            r"(?:new: )?listen to (?:our|the) (?:full |new |latest )?(?:podcast|episode) .{3,90}|subscriu-te al podcast"
            r"|(?:subscribe to|abonniere) (?:the|our|den) podcast\W*|[^\w\s]{1,3} ?poslouchejte .{5,60}",
            # Small print
            r"(?:editor.s note: )?(?:the )?(?:views and )?opinions expressed (?:in|on|by|herein)"
            r"(?: (?:this|the|reader))?"
            r" (?:articles?|sites?|blogs?|posts?|authors?|contributors?|comments|columns?|writers?)\b.{10,250}"
            r"|.{3,80}\. opinions expressed in .{10,200}|all content (?:originally )?published .{10,220}"
            r"|while your e-?mail address is required to .{5,100}|dies ist eine kostenlose homepage .{3,60}"
            r"|(?:een|a|eine) (?:versie|version|fassung) (?:van|of|von) (?:dit artikel"
            r"|this (?:article|post|review|essay|piece|text)|diesem (?:artikel|text|beitrag)) .{5,100}",
        )
    )
)


def is_printed_between(text: str) -> bool:
    """
    >>> is_printed_between("Image result for the ferryman film"), is_printed_between("."), is_printed_between("-" * 40)
    (True, True, True)
    >>> is_printed_between("The image of a result."), is_printed_between("?"), is_printed_between("* * *")
    (False, False, False)
    """
    if len(text) <= _MOST_SIGNS:
        return bool(text) and _SIGNS.issuperset(text)
    return is_rule(text) or (len(text) <= _LONGEST and _LINES.fullmatch(text.lower()) is not None)
