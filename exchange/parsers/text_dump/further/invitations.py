"""Headings with which a blog invites to read on in its own words: `Want to read more?`, `Andra som sett filmen:`."""

import re

_LONGEST = 90
_ENDS = (":", "?", "…")
_BLOG = r"(?:blog|site|page|website|weblog|seite|bloggen|siden|webben|blogue|sitio|sito|podcast|archives?|archiv)"
_READ = (
    r"(?:read|see|know|learn|hear|watch|lesen|wissen|sehen|hören|erfahren|lire|savoir|voir|leer|saber|ver|conocer"
    r"|leggere|saperne|vedere|approfondire|ler|lezen|weten|zien|läsa|veta|se|læse|vide|lese|vite|llegir)"
)
_MORE = r"(?:more|mehr|plus|davantage|más|di più|altro|mais|meer|mer|mere|més|więcej)"
_WANT = (
    r"(?:(?:ihr |du )?(?:wollt|willst|möchtet|möchtest)|lust auf|vil du|vill du|wil je|si (?:quieres|queréis|quiere"
    r"|vols)|se (?:vuoi|volete|quiser|quer)|(?:si )?(?:vous )?(?:voulez|envie)(?: d[’']en| en)?)"
)
_OTHERS = r"(?:gli altri|le altre|the other|les autres|die anderen|los otros|los demás|os outros|de andra)"
_BEFORE_NAMES = (
    r"links? (?:for|of|from|to|in|mentioned in|zur|der|de|du|del|della|do|da) (?:interest|interés|interesse|(?:this|the"
    r"|today[’']s|our|heutigen|cet|cette|esta|este|questo|questa) (?:week[’']s )?(?:episode|show|post|review|podcast"
    r"|article|column|folge|sendung|épisode|billet|entrada|episodio|puntata|episódio))",
    r"link e/o collegamenti|le lien|sites associés",
    r"(?:i andra|in anderen|på andra|muissa|muilla|en otros|em outros|su altri|op andere|i inne|sur d[’']autres)"
    r" (?:bloggar|blogs|blogeissa|blogilla|blogger|blogues|blog|blogi)",
    r"(?:similar|alike|kindred|close) in (?:taste|tone|spirit|style|mood|vein)",
    r"(?:seen|watched|screened|shown) (?:alongside|together with)",
    r"liknande filmer(?: (?:jag|vi) (?:har )?(?:skrivit om|sett|recenserat))?",
    r"show ?notes|lähteet|linkit|lecturas?|lectures|lektüre|lesestoff|leesvoer|läsning",
    r"further (?!search|inform)[^\W\d_]{3,12}ing",
    rf"(?:do you |did you |if you )?want (?:to {_READ} )?(?:some |even )?more\b[^.!?:]{{0,40}}\??"
    r"(?: (?:i|we) (?:suggest|recommend)| (?:read|see|try|here)(?: (?:here|these|this|on|are some))?)?",
    r"if (?:this|that) is your (?:sort|kind|cup|idea|bag)\b[^.!?:]{0,30}",
    rf"{_WANT}(?: \w+)? (?:noch )?(?:{_MORE} {_READ}|{_READ}(?:-?ne)? (?:di )?{_MORE}|{_MORE})[^.!?:]{{0,30}}",
    r"per (?:llegir|saber)(?:-?ne)? (?:més|encara)",
    r"vond je (?:dit|deze) [^.!?:]{0,30}\? (?:kijk|lees|zie) (?:dan )?(?:ook|verder)(?: naar)?",
    r"das (?:könnt|kannst|solltet|solltest) (?:ihr|du) (?:auch )?(?:noch )?(?:auch )?lesen",
    r"lees verder (?:op|bij) [^.!?:]{2,30}",
    rf"(?:also |already )?(?:reviewed|covered|discussed) (?:here|on (?:this|the) {_BLOG})"
    r"(?: (?:earlier|before|previously|so far|already))?",
    rf"(?:noch )?{_MORE} [^.!?:]{{2,46}} (?:on|at|in|from|im|auf|en|sur|neste|em|op|på|su)(?: (?:this|the|my|our|dem"
    rf"|diesem|dieser|este|el|mi|ce|le|mon|questo|dit|deze))? {_BLOG}",
    r"(?:see |here[’']s |here is )?what (?:the |our |my )?other [^\W\d_]{4,14} (?:say|said|think|thought|wrote)",
    rf"(?:ecco |here are |voici |hier sind |aquí están |aqui estão )?{_OTHERS} (?:participants?|participating blogs"
    r"|partecipanti|participantes|teilnehmer|deltagare|deltagarna|deelnemers|reviewers|blogs?|posts?|reviews?"
    r"|recensori|mostri)(?: (?:al|del|to|of|in|au|à|zum|zur|en el|du|des|der) [^.!?:]{3,30})?",
    r"(?:à (?:voir|lire|découvrir) )?(?:dans|de) (?:le |la )?même (?:genre|veine|esprit|famille)(?:,[^.!?:]{2,30})?",
)
"""Above a list, or with the names behind the colon."""
_ABOVE_LISTS = (
    r"(?:earlier|previously)(?: (?:on|here)(?: [^.!?:]{2,30})?)?",
    r"(?:andra|andre|övriga) (?:som|der) (?!medv|spel|har roll)[^.!?:]{3,40}",
    r"en (?:rapport|lien|relation) avec (?:le|ce) (?:film|sujet|livre)",
    r"further|more info|works cited|weiterlesen",
    r"(?:vad|hvad|hva) (?:tyckte|tycker|skrev|säger|syntes|synes|siger|sier) (?:de )?(?:andra|andre|övriga|øvrige)"
    r"(?: [^\W\d_]{4,16})?",
)
"""Only above a list, as behind a colon something else may be said: `Earlier: Ada was a nurse.`"""
_HEADINGS = re.compile("|".join((*_BEFORE_NAMES, *_ABOVE_LISTS)), re.IGNORECASE)
_LABELS = re.compile("|".join(_BEFORE_NAMES), re.IGNORECASE)


def invites(text: str) -> bool:
    """A heading above a list, with the colon or the question mark that it ends with.

    >>> invites("Want to read more?"), invites("Andra som sett filmen:"), invites("Links for this episode:")
    (True, True, True)
    >>> invites("What did you think?"), invites("More rain on this blog")
    (False, False)
    """
    heading = text.rstrip(" :?…").strip("*_# ") if text.endswith(_ENDS) else ""
    return 0 < len(heading) <= _LONGEST and _HEADINGS.fullmatch(heading) is not None


def stands_before_names(label: str) -> bool:
    """What stands before a colon with names behind it.

    >>> stands_before_names("Similar in tone"), stands_before_names("Similar in price"), stands_before_names("Earlier")
    (True, False, False)
    """
    label = label.strip("*_# ")
    return len(label) <= _LONGEST and _LABELS.fullmatch(label) is not None
