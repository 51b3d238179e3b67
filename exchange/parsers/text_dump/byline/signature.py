"""The name with which a writer ends a text, as letters end: below the last sentence, with or without a farewell."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from exchange.parsers.text_dump.around.boilerplate import is_boilerplate
from exchange.parsers.text_dump.byline.byline import is_byline
from exchange.parsers.text_dump.byline.words import is_category
from exchange.parsers.text_dump.post.fact_sheet import is_fact_sheet
from exchange.parsers.text_dump.post.film import is_fact_label, is_facts
from exchange.parsers.text_dump.post.title import may_sign
from exchange.parsers.text_dump.text.passages import Passage, is_apart
from exchange.parsers.text_dump.text.ratings import find_ratings

_LONGEST, _LONGEST_FAREWELL, _MOST_WORDS, _FEWEST, _FEW = 40, 160, 3, 2, 2
_DASHES = "–—-~"
_AROUND = f" {_DASHES}*_()[]!,"
_SIGNED_BY = re.compile(
    r"(?:[Ww]ritten |[Pp]osted |[Rr]eview(?:ed)? |[Ww]ords )?(?:[Bb]y|von|par|por|di|da|door|av|af) "
)
_AT_ADDRESS = re.compile(
    r"(?P<who>[^\W\d_a-zß-ÿ][\w.’'-]{1,24}(?: [^\W\d_a-zß-ÿ][\w.’'-]{0,20}){0,2})"
    r",? (?:(?:at|@|of|from|von|bei|de|chez|di|da|van|[–—-]) )?\(?(?:https?://|www\.)\S{3,80}"
)
_BELOW = re.compile(
    r"(?:more (?:info|information|about|on|here)|read more|official (?:site|website|page)"
    r"|(?:film |movie )?(?:trailers?|teaser|clip)"
    r"|(?:watch|see) (?:the )?trailer|bande[ -]annonce|tráiler|ver (?:el )?tr[aá]iler|il trailer|imdb|rotten tomatoes"
    r"|(?:image|photo|picture|poster)s? ?(?:source|credits?|from|via|by|courtesy)?|video|links?|website|site officiel"
    r"|rated|cert(?:ificate)?|seen|running time|netflix|amazon|in cinemas|on dvd)\b.{0,80}",
    re.IGNORECASE,
)
_MOST_BELOW, _LONGEST_BELOW = 5, 110
_WORD = re.compile(r"[^\W\d_][\w.’'-]{0,24}|[A-Z]\.?")
_ACCOUNT = re.compile(r"(?=\w{0,24}(?:[^\W\d_A-ZÀ-Þ][A-ZÀ-Þ]|[^\W_]_|[^\W\d_][0-9]))[^\W\d_][\w.-]{2,24}")
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.? ?){2,3}")
_ENDS = re.compile(r"(?:[.!?…。！？)”\"»’'*~☺♥❤:;]|[:;]-?[()DPp]|[\U0001f300-\U0001faff]\ufe0f?)\s{0,3}$")
_QUOTED = re.compile(r"[“„«‹\"‘'「].{0,400}[”“»›\"’'」]\W{0,3}")
_FAREWELL = (
    r"signing off|sincerely|thank(?:s| you) for reading|(?:lots of |with )?love|kisses|peace(?: out)?|later"
    r"|all (?:the|my) best|yours (?:truly|sincerely|faithfully)"
    r"|(?:un)?til(?:l)? (?:the )?next|see (?:you|ya)|so long|cheers|hugs|xo(?:xo)*|bye|take care"
    r"|(?:kind |best |warm )?(?:regards|wishes)|yours|stay tuned|happy (?:viewing|watching)|good night|ciao"
    r"|à (?:très |tout )?(?:bientôt|la prochaine|plus)|(?:bonne|belle) (?:semaine|journée|soirée|séance)|bises|bisous"
    r"|amitiés|amicalement|(?:liebe|viele|beste|herzliche|schöne) grüße|(?:lg|vg|gruß|grüße)|bis (?:bald|dann|dahin"
    r"|zum nächsten)|eue?re?r?|euer|tschüss|saludos?|hasta (?:pronto|la próxima|luego)|(?:muchos )?bes(?:it)?os"
    r"|(?:un )?abrazos?|beij(?:inh)?os|até (?:já|logo|a próxima|à próxima|breve)|abraços?|(?:un )?bac(?:i|ioni)"
    r"|a presto|alla prossima|(?:un )?abbraccio|saluti|groet(?:en|jes)?|tot (?:snel|ziens|de volgende)|kram(?:ar)?"
    r"|hälsningar|vi ses|på gjensyn|hilsen|knus|klem|pozdrawiam|do (?:zobaczenia|następnego)|buziaki|pozdravy?"
    r"|hezký|terveisin|nähdään|üdv|sevgiler|görüşmek|до (?:встречи|свидания)|всем пока|ваш[аи]?"
)
_BIDS_FAREWELL = re.compile(rf"(?:.{{0,120}}\W)?(?:{_FAREWELL})(?:\W.{{0,60}})?", re.IGNORECASE)
_FAREWELL_ALONE = re.compile(
    rf"(?:{_FAREWELL})[ ,~–—-]{{0,3}}|[^\W\d_]{{2,12}}(?: [^\W\d_]{{2,12}}){{0,2}},", re.IGNORECASE
)
_BEHIND_NAME = re.compile(r"(?<=\w)\.$(?<=\w\w\.)| x{1,3}$| xo(?:xo)?$")
_FAREWELL_BEFORE = re.compile(rf"(?:{_FAREWELL})[ ,!.~–—-]{{1,4}}(?=(?-i:[^\W\d_a-zß-ÿ]))", re.IGNORECASE)
_NOBODY = frozenset(
    """
    end fin ende fine fim koniec slut vége stars star must see watch seen watching viewing happy good great highly
    recommended recommend worth final last first next thoughts thought verdict score grade rating rated spoilers spoiler
    read more click here part chapter act trailer trailers poster photo photos picture pictures image images source
    credits cast crew plot story synopsis summary bottom line conclusion fazit conclusión conclusão conclusione wertung
    note nota voto ocena betyg thumbs up down yes no amen bravo enjoy cheers thanks thank you merci gracias grazie danke
    obrigado obrigada obrigad@ update edit warning ps coming soon available now amazon netflix hulu youtube imdb tweet
    share home about contact search menu blog website facebook twitter instagram letterboxd pinterest oscar
    oscars award awards academy festival best worst favorite favourite pros cons overall
    audio mp3 video podcast episode bonus track tag along online release released premiere
    double feature coming attractions
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz juni juli
    oktober dezember lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes jueves viernes sábado domingo
    humor drama autor datum quelle via trama sequel anonym anonymous anonyme anónimo anonimo perfect wow meh adieu prost
    avanti foto advert permalien permalink schlagwort successivo namaste mahalo film kritik critique moral theme themes
    direction script screenplay sound editing camera costumes effects gore context background intro introduction update
    info kino cine cinéma ende wow yay ugh sigh anyway anyways oh well okay ok yep nope duh damn classic brilliant
    superb peace ciao excellent awesome terrible horrible awful magic magical beautiful unforgettable
    bottomline plus minus listen download play pause subscribe related next previous spoiler extra extras interview
    interviews clip clips
    reply delete responder eliminar répondre supprimer antworten löschen rispondi elimina excluir beantwoorden
    verwijderen svar slett slet svara radera odpowiedz usuń odpovědět smazat yanıtla sil válasz törlés vastaa poista
    răspundeți ștergeți ответить удалить
    """.split()  # noqa: SIM905
)
_OF_SENTENCES = frozenset(
    """
    the and with for from in on at my your our his her their what when where why how who that this these those is are
    was were be by der die das und mit le la les et avec el los las y con il lo gli e di da um uma o os as com
    """.split()  # noqa: SIM905
)
_GLUED = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")


def signature_in(content: Sequence[Passage], *, title: str, known: Collection[str]) -> tuple[int, str]:
    """How many passages at the end are a signature with its farewell, and the name; `known` are people of the page.

    >>> from exchange.parsers.text_dump.text.lines import scan
    >>> from exchange.parsers.text_dump.text.passages import passages
    >>> text = "It ends as it began, with a lamp and a moth, and nobody who looks at either of them."
    >>> below = ["Ada Lind"], ["A lovely day, and see you soon!", "Ada"], ["Cheers,", "Ada"], ["-Da Moth –"], ["Bravo"]
    >>> [signature_in(passages(scan([text, *lines]), None), title="", known=()) for lines in below]
    [(1, 'Ada Lind'), (1, 'Ada'), (2, 'Ada'), (1, 'Da Moth'), (0, '')]
    """
    above = content[-2] if len(content) >= _FEWEST else None
    if above is None or not (name := _name(content[-1], "" if _FAREWELL_ALONE.fullmatch(above.plain) else title)):
        return 0, ""
    if _is_dashed(content[-1]) and above.is_item and above.lines[0].mark == content[-1].lines[0].mark:
        return 0, ""  # the last point of a list
    if _FAREWELL_BEFORE.match(content[-1].plain.strip(_AROUND)):
        return 1, name  # `Cheers, Ada`
    is_alone = _FAREWELL_ALONE.fullmatch(above.plain) is not None and len(content) > _FEW
    bids = is_alone or (len(above.plain) <= _LONGEST_FAREWELL and _BIDS_FAREWELL.fullmatch(above.plain) is not None)
    if not is_alone and (_ENDS.search(above.plain) is None or _QUOTED.fullmatch(above.plain)):
        return 0, ""
    is_signed = is_alone or (bids and not _is_sentence(content[-1])) or _is_sure(name, content)
    if name not in known and not is_signed:
        return 0, ""
    return (2 if is_alone else 1), name


def signed_above_rest(content: Sequence[Passage], *, title: str, known: Collection[str]) -> tuple[Passage, str] | None:
    """Who signs above a few lines that tell of the film, or lead away: `– Ada`, and below it `Rated PG`, `More info`.

    A dash shows a signature; otherwise all that stands below must be of that kind, and the name must be sure.
    """
    for place in range(len(content) - 2, max(0, len(content) - 1 - _MOST_BELOW), -1):
        rest = content[place + 1 : place + 1 + _MOST_BELOW]
        if len(rest[0].plain) > _LONGEST_FAREWELL or (_ENDS.search(rest[0].plain) and len(rest) > 1):
            return None
        size, name = signature_in(content[max(0, place - 1) : place + 1], title=title, known=known)
        are_facts = all(map(_stands_below_text, rest))
        if size == 1 and (are_facts or (_is_dashed(content[place]) and len(rest) <= _FEW)):
            return content[place], name
        if are_facts and place and _ENDS.search(content[place - 1].plain) and (name := _name(content[place], title)):
            is_told = any(name in each.plain for each in content[:place])
            return None if is_told or "." in name or _is_sentence(content[place]) else (content[place], name)
    return None


def _stands_below_text(passage: Passage) -> bool:
    text = passage.plain
    is_row = is_fact_label(text.partition(" ")[0].capitalize()) and text.partition(" ")[2][:1].isupper()
    is_row = is_row and len(text) <= _LONGEST_BELOW
    return is_row or is_facts(text) or is_fact_sheet(text) or _BELOW.fullmatch(text) is not None or is_boilerplate(text)


def is_full_name(text: str) -> bool:
    """
    >>> is_full_name("Ada Lind"), is_full_name("Ada"), is_full_name("Highly Recommended"), is_full_name("The Lake")
    (True, False, False, False)
    """
    words = text.split()
    are_few = _FEWEST <= len(words) <= _MOST_WORDS and len(text) <= _LONGEST and may_sign(text)
    return are_few and not any(word.strip(".").casefold() in _NOBODY | _OF_SENTENCES for word in words)


def name_alone(text: str) -> str:
    """In full, as an account, or with a farewell, as nothing else is written where a text has ended.

    >>> name_alone("Ada Lind"), name_alone("AdaMoth"), name_alone("Eure Ada"), name_alone("Drama"), name_alone("Ulm")
    ('Ada Lind', 'AdaMoth', 'Ada', '', '')
    """
    name = _FAREWELL_BEFORE.sub("", text, count=1) if len(text) <= _LONGEST else ""
    is_short = name != text and _WORD.fullmatch(name) is not None and name[:1].isupper()
    is_named = is_full_name(name) or is_short or _ACCOUNT.fullmatch(name) is not None
    words = name.replace("-", " ").split()
    is_other = not words or is_fact_label(words[0]) or any(map(is_category, words)) or is_boilerplate(text)
    return name if is_named and not is_other else ""


def signed_below(rated: Collection[int], content: Sequence[Passage]) -> tuple[Passage, str] | None:
    """`– A. L.`, directly below the line that rates, whatever stands below that."""
    for above, each in pairwise(content):
        if above.number in rated and each.number not in rated and _is_dashed(each):
            name = _name(each, "")
            return (each, name) if name and name != name.lower() else None
    return None


def _name(last: Passage, title: str) -> str:
    """A few words, of which none stands below texts otherwise."""
    text = last.plain
    if at_address := _AT_ADDRESS.fullmatch(last.whole):
        return at_address["who"]
    if is_fact_label(text.partition(" ")[0]):
        return ""  # `Director Ada Lind`
    name = _FAREWELL_BEFORE.sub("", text.strip(_AROUND), count=1) if len(text) <= _LONGEST else ""
    name = _BEHIND_NAME.sub("", name)
    name = _SIGNED_BY.sub("", name, count=1) if _is_dashed(last) else name
    words = name.split()
    is_short = 0 < len(words) <= _MOST_WORDS and len(name) >= _FEWEST and len(text) <= _LONGEST
    if not is_short or not all(map(_WORD.fullmatch, words)) or _is_point(last):
        return ""
    nobody = _NOBODY if _is_dashed(last) else _NOBODY | _OF_SENTENCES
    parts = _GLUED.sub(" ", name).split()  # `ReplyDelete`
    is_other = any(word.strip(".").casefold() in nobody or is_category(word) for word in (*words, *parts))
    is_other = is_other or is_boilerplate(text) or is_byline(text) or bool(find_ratings(text))
    return "" if is_other or not words[0][:1].isupper() or name.casefold() in title.casefold() else name


def _is_sentence(last: Passage) -> bool:
    """`Hm.` below `Cheers, mate.` is somebody else's."""
    return last.plain.endswith(".") and not _is_dashed(last)


def _is_point(last: Passage) -> bool:
    return last.is_item and not _is_dashed(last)


def _is_dashed(last: Passage) -> bool:
    return last.whole.lstrip()[:1] in _DASHES


def _is_sure(name: str, content: Sequence[Passage]) -> bool:
    """Without a farewell: behind a dash, in full, or as accounts are called, and of nobody in the text."""
    is_named = (
        _is_dashed(content[-1])
        or _AT_ADDRESS.fullmatch(content[-1].whole)
        or may_sign(name)
        or _ACCOUNT.fullmatch(name)
        or _INITIALS.fullmatch(name)
    )
    is_sentence = _is_sentence(content[-1]) and not is_apart(*content[-2:])
    return bool(is_named) and not is_sentence and not any(name in each.plain for each in content[:-1])
