"""Headings of further reading that are made of nothing but the words for it, in whatever order: `Other voices`."""

import re
from dataclasses import dataclass

_MOST_WORDS = 8
_MOST_BESIDE_LINKS = 14
_LONGEST_NAME = 60
_WORDS = re.compile(r"[\w’'-]+|&")
_ABOUT = re.compile(
    r"(?P<words>.{3,40}?) (?:on|about|zum|zur|zu|über|sur|sobre|su|om|over|o) (?P<film>\S.{1,60})", re.IGNORECASE
)
_OF_WRITERS = re.compile(
    r"\b(?:author|writer|autor\w*|auteur|me|us|mich|uns|mir|moi|nous|this (?:site|blog))\b", re.IGNORECASE
)


@dataclass(frozen=True)
class _Vocabulary:
    """`points` say that there is more, `things` what there is more of; `joints` may stand between them."""

    points: frozenset[str]
    things: frozenset[str]
    joints: frozenset[str]

    def knows(self, words: list[str]) -> bool:
        known = self.points | self.things
        return all(word in known or word in self.joints for word in words) and not known.isdisjoint(words)

    def makes(self, words: list[str]) -> bool:
        return self.knows(words) and not (self.points.isdisjoint(words) or self.things.isdisjoint(words))


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _vocabulary(points: str, things: str, joints: str) -> _Vocabulary:
    return _Vocabulary(_set(points), _set(things), _set(joints))


_VOCABULARIES = (
    _vocabulary(
        "other others more further additional related another second different dissenting contrary opposing external"
        " useful interesting recommended suggested fellow also too elsewhere around deeper worth"
        " background"
        " these contrasting outside alternative",
        "reviews review views view opinion opinions voices voice takes take thoughts critics critic links"
        " link reading"
        " read reads perspective perspectives reactions bloggers blogger reviewers writers coverage interviews essays"
        " write-ups writings resources references sources bibliography notes look see written wrote dig dissent",
        "the a an of on in at from by to and & for about with this it film movie web net internet online"
        " blogosphere your my"
        " our time some if you want might may could can have has been who well keep go going one two three"
        " few notes try or here check there what they thought do not take don’t just word full discussion"
        " blog site page",
    ),
    _vocabulary(
        "andere anderer anderen anderes weitere weiterer weiteren weiteres mehr noch auch außerdem ebenfalls anderswo"
        " woanders andernorts zweite interessante externe",
        "kritiken kritik stimmen stimme meinungen meinung besprechungen rezensionen texte lesen links link lesenswert"
        " lesenswertes lektüre lesestoff infos informationen interviews blogs blogger gelesen geschrieben artikel"
        " kritiker ansichten netz web",
        "zum zu zur im in den dem der die das film thema über von aus bei und was wer will möchte hier"
        " dazu davon eine"
        " einige sagen schreiben meinen für",
    ),
    _vocabulary(
        "autres autre d’autres plus aussi ailleurs également encore second deuxième",
        "critiques critique avis voix regards regard lectures lecture lire liens lien blogs blogueurs textes opinions"
        " sources web toile net internet blogosphère",
        "sur le la les du de des film et à pour un une en chez dans voir ce autour quelques",
    ),
    _vocabulary(
        "otras otros otra otro más mas también además segunda",
        "críticas crítica reseñas opiniones opinión lecturas lectura voces voz miradas mirada enlaces leer"
        " blogs textos"
        " visiones web red información",
        "sobre la el de del en para y película film los las por una ver lee algunas",
    ),
    _vocabulary(
        "altre altri altra altro altrove anche ulteriori più",
        "recensioni recensione opinioni voci letture lettura link pareri sguardi blog leggere leggi critiche web rete",
        "sul su il la di del per e film da in nel nella vedi le i un una",
    ),
    _vocabulary(
        "outras outros outra outro mais também além",
        "críticas crítica resenhas opiniões leituras leitura vozes olhares links ler leia blogs blogues"
        " textos web sites"
        " informações",
        "sobre o a os as de do da em na no para e filme veja por noutros pela",
    ),
    _vocabulary(
        "andere ander meer verder ook elders nog",
        "recensies recensie meningen stemmen lezen leest links blogs bloggers informatie leesvoer weten web",
        "over de het deze film op in te om van en zie lees een",
    ),
    _vocabulary(
        "andra andre fler flere mer mere mera också også även vidare annat andet",
        "recensioner recension anmeldelser anmeldelse omtaler röster røster stemmer åsikter läsning"
        " lesning læsning läs"
        " les læs länkar lenker links bloggar blogger blogs webben nettet",
        "om filmen film på i och og av att å at den denne",
    ),
    _vocabulary(
        "inne inni inna więcej też także również",
        "recenzje recenzji recenzja opinie opinii głosy teksty blogi linki czytaj przeczytaj lektury",
        "o filmie film w z i na do zobacz",
    ),
)
_PHRASES = frozenset(
    """
    good reads, good reading, more, mehr, plus, más, altro, mais, meer, mer, zum thema, auch interessant,
    sur le web, sur internet, sur la
    blogosphère, chez les copains, à découvrir, for more,
    more here, from around the web, also on this film, on this film, related elsewhere, recommended, worth your time,
    works cited, works mentioned, articles mentioned, films mentioned, mentioned in this episode, literaturverzeichnis,
    literature, œuvres citées, obras citadas, opere citate,
    reading, notes and links, background, voices, keep reading, going further, to go further, to go deeper, deeper,
    dig deeper, the web, web, on the net, compare, cf, andernorts, woanders, linkliste, vgl, vgl. auch, außerdem,
    noch mehr, im netz, im web, weiterführend, pressestimmen, pressespiegel, kritiken, literatur, hinweise,
    zum vergleich, verweise, sources et liens, critiques, la presse, dans la presse, revue de presse, presse,
    en la red, en la web, na web, na rede, letture, vedi, cfr, rassegna stampa, muualla, lisää luettavaa, lisää,
    linkkejä, bibliografía, bibliografia, bibliografie, press, in the press, what the papers said, reviews, kilder og
    lenker, se også, mere, i pressen, w sieci, do poczytania, o filmie, prasa o filmie, de pers, in de pers, ook
    interessant, te lezen, på nätet, på webben, vidare, credits and links, sources and links, sources & links,
    quellen und links, links & quellen, links und quellen, quellen & links, fuentes y enlaces, fonti e link
    """.replace("\n", " ").split(",")
)
_KNOWN_PHRASES = frozenset(" ".join(phrase.split()) for phrase in _PHRASES)
_LONGEST_PHRASE = max(map(len, _KNOWN_PHRASES))
_MORE = _set(
    "more others other elsewhere mehr andere anderswo weiteres plus d’autres ailleurs más otros otras altro altri"
    " altrove mais outros meer anderen elders mer andra andre mere więcej inni"
)


def is_phrase(text: str) -> bool:
    """What other headings say, too.

    >>> is_phrase("Zum Thema"), is_phrase("Das Thema")
    (True, False)
    """
    return len(text) <= _LONGEST_PHRASE and " ".join(text.lower().split()) in _KNOWN_PHRASES


def is_made_of_words(text: str) -> bool:
    """
    >>> is_made_of_words("Other reviews around the web"), is_made_of_words("Read these, too")
    (True, True)
    >>> is_made_of_words("More posts"), is_made_of_words("The other night")
    (False, False)
    """
    words = _words(text)
    return 1 < len(words) <= _MOST_WORDS and any(each.makes(words) for each in _VOCABULARIES)


def are_words(text: str) -> bool:
    """Are these words for it, where links stand beside them?"""
    words = _words(text)
    return 0 < len(words) <= _MOST_BESIDE_LINKS and any(each.knows(words) for each in _VOCABULARIES)


def _words(text: str) -> list[str]:
    return _WORDS.findall(text.lower().replace("'", "’"))


def is_more_about(text: str) -> bool:
    """`More on The Ferryman`: a heading only where a list stands below it.

    >>> is_more_about("Elsewhere on “Umbrellas”"), is_more_about("More about the author")
    (True, False)
    """
    match = _ABOUT.fullmatch(text)
    if not match or _OF_WRITERS.search(match["film"]) or len(match["film"]) > _LONGEST_NAME:
        return False
    words = match["words"].lower()
    return words in _MORE or is_made_of_words(words)
