"""Sentences that lead to what others wrote, with their names behind, `Other opinions at A, B and C.`, or below them."""

import re

from exchange.parsers.text_dump.text.glances import Parts

_LONGEST, _LONGEST_LEAD = 300, 200
_TEXTS = (
    r"(?:reviews?|opinions?|views?|takes?|thoughts|posts?|articles?|write-?ups?|links|voices|perspectives"
    r"|kritik(?:en)?|meinung(?:en)?|stimmen|besprechung(?:en)?|rezension(?:en)?|texte?|artikel|beiträge"
    r"|billets?|avis|critiques?|chroniques?|textes?|regards?"
    r"|críticas?|reseñas?|opinión|opiniones|textos?|entradas?|recensioni|recensione|opinioni|opinione|pareri|articoli"
    r"|resenhas?|opini(?:ão|ões)|artigos?|recensies?|meningen|recensioner?|åsikter|inlägg|anmeldelser?|omtaler"
    r"|recenzje|opinie|teksty)"
)
_MORE = (
    r"(?:other|more|further|another|additional|andere|weitere|mehr|noch mehr|eine (?:andere|weitere)|d[’']autres|autres"
    r"|un autre|une autre|plus de|otras?|más|altr[ei]|un[’'] ?altra|outras?|mais|meer|een andere|andra|fler|en annan"
    r"|andre"
    r"|flere|inne|więcej)"
)
_OF_FILM = (
    r"(?: (?:of|on|about|zum|zur|zu|über|sur|du|de|sobre|su|del|della|do|da|over|van|om|av|o) (?:the |this |den "
    r"|diesen "
    r"|dem |le |la |el |il |o |a |de |deze |filmen |ce |este |questo )?(?:film|movie|filmen|filme|pel[ií]cula"
    r"|same film)"
    r"| (?:dazu|hierzu|daran|ci-dessous))?"
)
_STAND = (
    r"(?:,? (?:are|is|can be (?:found|read)|(?:are )?available|to be found|gibt es|gibt[’']s|gibts|findet (?:ihr|man"
    r"|sich)"
    r"|findest du|finden sich|steh(?:t|en)|liest man|lest ihr|sont|est|se trouvent|à lire|están?|hay|se pueden leer"
    r"|si trovano|sono|potete leggere|estão|há|vind je|staan|zijn|finns|hittar du|står|findes|znajdziecie)"
    r"(?: (?:also|auch|aussi|también|anche|também|ook|också|hier|here|ici))?)"
)
_AT = r"(?:over at|at|bei|auf|chez|en|em|no|na|bij|hos|på|u)"
_ON = r"(?:on|sur|su|sul|op)"
"""Behind these may stand the film, too, unless a verb stands before them."""
_BY = r"(?:by|from|of|von|par|de|d[’']|di|da|por|door|van|av|af)"
_NAME = r"[“„«\"\[]?[^\W\d_a-zß-ÿ]"
_NAMES = rf"(?P<names>{_NAME}[^.!?;:]{{1,160}})"
_END = r"[.!]{0,3}"
_LEFT = r"(?:(?:gesehen|besprochen|gelesen|vu|vue|lu|lue|critiqué|chroniqué|commenté)e?s?)"
_SEVERAL = re.compile(r"(?:,|\b(?:and|or|und|oder|et|ou|y|e|o|en|of|och|eller|og|i|oraz|&))\s")
_AT_SITES = re.compile(
    rf"(?i:{_MORE} {_TEXTS}{_OF_FILM}(?:{_STAND}? {_AT}|{_STAND} {_ON}) )(?:the |den |les |los )?{_NAMES}{_END}"
)
_BY_SOME = re.compile(
    rf"(?i:(?:{_MORE} {_TEXTS}{_OF_FILM}{_STAND}? |(?:(?:read|see|check out|lest|lies|lire|lisez|voir|allez lire|lee"
    r"|leed|ver|leggete|leggi|vedi|leia|lees|läs) (?:also |auch |aussi |también |anche |também |ook |även )?"
    rf"(?:the |die |les |las |los |le |gli |as |os |de |l[’'])?{_TEXTS} ))){_BY}(?:\s|(?<=’)|(?<='))"
    rf"{_NAMES}{_END}"
)
_ALSO_SEEN = re.compile(
    rf"(?i:(?:also (?:reviewed|covered|written about|seen)|(?:reviewed|covered|seen) (?:also|too)) (?:by|at|over at)"
    rf"|auch {_LEFT} (?:von|bei)|ebenfalls {_LEFT} (?:von|bei)"
    rf"|{_LEFT} (?:aussi|également) (?:par|chez)|aussi {_LEFT} (?:par|chez)"
    r"|también (?:la|lo) (?:reseñ[óa]|reseñaron|vio|vieron|coment[óa]|comentaron|vieron en|comentan en)"
    r"|ne (?:parla|parlano|ha parlato|hanno parlato) anche|(?:anche|pure) su|também (?:viu|viram|comentou|comentaram)"
    r"|ook (?:besproken|gezien) (?:door|bij|op)|även (?:sedd|recenserad) (?:av|hos)|læs også hos"
    r"|(?:läs|lees|læs|les) (?:även|ook|også) (?:vad|wat|hvad|hva)) "
    rf"(?:(?:the|le|la|il|el) )?{_NAMES}{_END}"
)
_HAVE_THEIRS = re.compile(
    rf"{_NAMES}(?i:,? (?:also |both |all )?(?:has|have) (?:also |both |all )?(?:(?:a|their|some|his|her|own) ){{0,2}}"
    r"(?:reviews?|posts?|write-?ups?|takes?|thoughts|reviewed (?:it|this|the film))(?: (?:posted|up|online|of it"
    r"|on (?:it|this(?: film| one)?)|about it))?,? (?:as well|too|also))[.!]?"
)
_THEIR_TAKES = re.compile(
    r"(?:[^\W\d_a-zß-ÿ][\w.’'-]{0,20}(?: [^\W\d_a-zß-ÿ][\w.’'-]{0,20}){0,3}[’']s? (?i:takes?|reviews?|thoughts"
    r"|write-?up|post|view)[.,;|/]{1,2}\s{0,2}){2,12}"
)
_THEIR_REVIEWS = re.compile(r"(?:[^\W_a-zß-ÿ][\w’'-]*(?: (?:&|of|the|and|[^\W_a-zß-ÿ][\w’':-]*)){0,7} Review\. ){2,12}")
"""`Low Tide Part 1 Review. Ebb Review.`"""
_A_TAKE = re.compile(r"[.,;|/]{1,2}\s{1,2}(?=[^\W\d_a-zß-ÿ])")
_SECOND_OPINION = re.compile(
    r"(?i:(?:if|for|wer|wenn|si|pour|para|se|per|als|voor|om|för) [^.!?,;:]{0,40}\b(?:second|another|different|other"
    r"|opposing|dissenting|zweite|andere|second|autre|segunda|otra|altra|outra|andra) (?:opinion|view|take|meinung"
    r"|ansicht|avis|point de vue|opinión|visión|opinione|visione|opinião|visão|mening|åsikt)[^.!?,;:]{0,30}, )"
    r"(?P<names>[^\W\d_a-zß-ÿ][\w.’'-]{0,20}(?: [^\W\d_a-zß-ÿ][\w.’'-]{0,20}){0,2}"
    r" (?i:at|of|over at|from|von|bei|de|du|chez|di|van|på) (?:(?:The|Der|Die|Das|Le|La|Les|El|Il|O|A|De) )?"
    r"[^\W\d_a-zß-ÿ][\w’'-]{1,30}(?: [^\W\d_a-zß-ÿ][\w’'-]{1,30}){0,4}) [a-zß-ÿ][^.!?]{3,120}[.!]"
)
_HERE = re.compile(
    r"(?i:(?:(?:aquí|aqui|ici|qui|hier|här) )?(?:puedes |pueden |podéis |vous pouvez |potete |pode |podem |kannst du "
    r"|könnt ihr )?"
    r"(?:lee[rd]?|lire|lisez|legg(?:i|ere|ete)|leia|ler|lest|lies|lesen|lees|läs)(?: también| aussi| anche| auch| ook)?"
    r" (?:la |l[’']|a |die |de |het |una? |une |eine |meine )?)(?P<names>(?i:críticas?|reseña|critique|avis|chronique"
    r"|recensione|resenha|kritik|besprechung|rezension|recensie|recension|billet|entrada)"
    r" (?i:de |d[’']|di |del |da |do |von |van |av )[^\W\d_a-zß-ÿ][^.!?;:,]{1,60}?)"
    r"(?i: (?:aquí|ici|qui|aqui|hier|här|en este enlace|sur ce lien))?[.!]?"
)
_OF_SERIES = (
    r"(?:entries|contributions|contributors|participants|participating blogs|posts|reviews|reviewers|bloggers|takes"
    r"|beiträge|teilnehmer|participations|participants|participantes|entradas|contributi|bidrag|bijdragen)"
)
_HEADS = (
    rf"(?:(?:the |all |all the |die |les |las |los |le |gli |as |os |de )?(?:other|more|further|anderen|weiteren"
    rf"|weitere"
    r"|andere|autres|otr[ao]s|altr[ei]|outr[ao]s|övriga|andra)"
    rf" {_OF_SERIES}(?: (?:in|to|for|from|of|at|zum|zur|im|in der|du|au|del|al|en el|do|van|i|till) [^.:!?]{{3,80}})?"
    rf"|(?:[^.!?]{{3,120}}\. )?[^.:!?]{{0,60}}\b(?:read|see|visit|find|check out|for|lest|lesen|zu|lire|leer|leggere)"
    rf" (?:all |all of )?(?:the |die |les |las |i |le )?(?:other|others[’']|anderen|autres|otr[ao]s|altr[ei])"
    rf" {_OF_SERIES}[^.:!?]{{0,40}}"
    r"|(?:here|these) (?:are|is) (?:some |a few |the )?(?:links? to |other |more )?(?:some |a few |the |other "
    r"|more ){0,3}"
    rf"{_TEXTS}[^.:!?]{{0,60}}"
    rf"|{_TEXTS} (?:of|zu|von|de|di|do|du) [^.:!?]{{2,60}} (?:by|from|on|von|par|de|da|por|di) (?:other|fellow|anderen"
    r"|d[’']autres|otr[ao]s|altri|outr[ao]s) [^\W\d_]{3,14}"
    r"|[^.:!?]{3,80} (?:has|have|had) (?:lots |a lot |some |much |plenty )?(?:more|something)(?: thoughts| to say"
    r"| to add)?"
    r" (?:about|on|to) (?:it|this|that|the (?:film|movie)|this (?:one|film|movie))[^.:!?]{0,20}"
    r"|(?:review|press|presse|critics?[’']?|link) ?round-?ups?(?: (?:of|on) [^.:!?]{2,60})?"
    r"|round-?ups? of (?:the )?(?:reviews|links|opinions|critics)"
    r"|(?:posts|reviews|links|news|talk|opinions) from (?:around|across|elsewhere on) the (?:web|net|blogosphere"
    r"|internet"
    r"|blogs)"
    r"|(?:lists?|links?|notes|sources|references|quellen|liens|enlaces|fonti|bronnen)"
    r"(?: ?& ?| and | und | et | y | e | en )(?:further reading|weiterf\w+ links|links?|lists?|notes|literatur"
    r"|littérature"
    r"|lectures)"
    r"|pressestimmen(?: zum (?:film|weiterlesen|nachlesen))?|(?:lesens|hörens|sehens)wert (?:dazu|hierzu|zum thema)"
    r"|(?:premier|autre|second|deuxième|un autre|d[’']autres) avis|övriga (?:filmspanare|bloggare|recensioner|röster)"
    r"|(?:andra|fler) (?:filmspanare|filmbloggare|filmbloggar))"
)
_ABOVE_LIST = re.compile(rf"{_HEADS}\s?:?", re.IGNORECASE)
_ROUND_UP = re.compile(r"(?:[\w’']{4,8} ){0,1}round-?up|.{3,30} from (?:around|across|elsewhere) ", re.IGNORECASE)
_AND_BY = re.compile(
    r"((?:,| et| and| und| y| e| en| och)\s)(?:by|from|par|chez|von|bei|por|da|door|av|hos) (?=[^\W_])"
)
_MAY_LEAD = Parts.of(
    *("other", "more", "further", "addit", "andere", "weitere", "mehr", "autre", "plus de", "otra", "más", "altr"),
    *("outra", "mais", "meer", "andra", "fler", "annan", "andre", "inne", "więcej", "written", "seen", "auch"),
    *("ebenfalls", "vu aussi", "vue aussi", "vus aussi", "vues aussi", "lu aussi", "lue aussi", "lus aussi"),
    *("lues aussi", "critiqu", "chroniqu", "commenté", "también", "anche", "também", "ook", "även", "også", "lest"),
    *("lies", "lire", "lisez", "read", "lee", "ver", "legg", "vedi", "leia", "läs", "has", "have", "take"),
    *("thought", "post", "view", "second", "segund", "zweite", "round", "list", "link", "note", "source", "refer"),
    *("quelle", "lien", "enlace", "font", "bron", "presse", "wert", "avis", "övriga", "here", "these"),
)


def names_led_to(text: str) -> str:
    """The names to which a whole sentence leads; nothing where it is none, or leads to a single person's own texts.

    >>> names_led_to("Andere Meinungen zum Film gibt es bei Ebbe, Flut und Deich.")
    'Ebbe, Flut und Deich'
    >>> names_led_to("Vu aussi par Ada et par Bo."), names_led_to("More reviews by Ada Lind")
    ('Ada et Bo', '')
    >>> names_led_to("Other people on the boat laughed."), names_led_to("Ada’s take. Bo Orr’s take.")
    ('', 'Ada’s take; Bo Orr’s take')
    """
    if len(text) > _LONGEST or not _MAY_LEAD.are_in(text.lower()):
        return ""
    sentences = f"{text.rstrip('.')}. "
    if _THEIR_TAKES.fullmatch(sentences) or _THEIR_REVIEWS.fullmatch(sentences):
        return "; ".join(each.strip(" .") for each in _A_TAKE.split(text))
    match = _BY_SOME.fullmatch(text) or _HAVE_THEIRS.fullmatch(text)
    if match and not _SEVERAL.search(match["names"]):
        match = None
    match = match or _AT_SITES.fullmatch(text) or _ALSO_SEEN.fullmatch(text) or _SECOND_OPINION.fullmatch(text)
    match = match or _HERE.fullmatch(text)
    return _AND_BY.sub(r"\1", match["names"].strip(" .!")) if match else ""


def leads_to_list(text: str) -> bool:
    """
    >>> leads_to_list("Other entries in the Wet Film Blogathon:"), leads_to_list("Reviews of Fog by other bloggers:")
    (True, True)
    >>> leads_to_list("He has more to say about it"), leads_to_list("Other bloggers laughed:")
    (False, False)
    """
    if len(text) > _LONGEST_LEAD or not (text.endswith(":") or _ROUND_UP.match(text)):
        return False
    return _ABOVE_LIST.fullmatch(text) is not None


def names_beside_lead(text: str) -> str:
    """`Lesenswert dazu: Ebbe, Flut`"""
    lead, colon, names = text.partition(":")
    return names.strip() if colon and names[:3].strip() and leads_to_list(f"{lead.rstrip()}:") else ""
