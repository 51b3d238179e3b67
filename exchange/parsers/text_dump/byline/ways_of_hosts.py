"""What one host or theme prints of a post in its own manner, said as most others say it."""

import re

_LONGEST, _FEW = 200, 2
_CLOCK = r"[0-9]{1,2}[:.h][0-9]{2}(?: ?[apAP]\.?[mM]\.?)?"
_PERSON = r"[^\W\d_a-zß-ÿ][\w.’'-]{0,24}(?: [\w.’'-]{1,24}){0,3}"
_FULL = r"[^\W\d_a-zß-ÿ][\w.’'-]{0,24}(?: [^\W\d_a-zß-ÿ][\w.’'-]{0,20}){1,2}"
_SMALL = r"[\w@][\w.’'@&-]{0,39}(?: [\w.’'@&-]{1,30}){0,3}"
_BY = r"(?:by|von|par|por|di|da|de|door|av|af|przez)"
_CALL = (
    r"(?:leave a (?:comment|reply)|(?:dejar?|haz) un comentario|(?:hinterlasse|schreibe) einen kommentar"
    r"|(?:einen )?kommentar (?:schreiben|hinterlassen|verfassen)|laisser un commentaire|lascia un commento"
    r"|deixe um comentário|(?:plaats|geef) een reactie|skriv en kommentar|lämna en kommentar|dodaj komentarz)"
)
_ZONES = r"(?:utc|gmt|bst|ist|cet|cest|mez|mesz|aest|aedt|nzst|nzdt|(?:[ecmp][sd]?|ak|h)t)"
_CHANGED = (
    r"(?:aktualizacja|updated|last updated|aktualisiert|mis à jour|mise à jour|actualizado|aggiornato|atualizado)"
)
_FIRST = r"(?:publikacja|published|veröffentlicht|publié|publication|publicado|pubblicato)"
_WAYS = tuple(
    (re.compile(pattern, re.IGNORECASE), said)
    for pattern, said in (
        # of which the tool lost the hour
        (rf"^(posted by:? (?-i:{_PERSON})) at$", r"\1"),
        # LiveJournal's communities, and Lemmy's
        (r"^(?:re-?)?posted by:? ([\w.-]{2,30}) to [\w.-]{2,30}$", r"Posted by \1"),
        (
            r"^(pubblicato da \S.{1,40}?) a (?=(?:luned|marted|mercoled|gioved|venerd)ì|sabato|domenica)",
            r"\1 il ",
        ),
        (rf"^em ([^/]{{6,20}}[0-9]{{4}}) / de (?=(?-i:{_PERSON})$)", r"Publicado em \1 por "),
        (
            rf"^((?:veröffentlicht|publié|posted|published) (?:in|dans)) ([^|:]{{2,60}}), {_BY} ((?-i:{_PERSON}))"
            r" (?=(?:veröffentlicht am|publié le|published on|posted on) )",
            r"by \3 | Filed under: \2 | ",
        ),
        (
            rf"^by ((?-i:{_PERSON})) in ((?:movies|films?|reviews?|cinema|tv), [^.:|]{{2,60}})\.$",
            r"by \1 | Filed under: \2",
        ),
        (r"^([\w.-]{3,25}) {2,}(?=(?:posted in|filed under):)", r"by \1 | "),
        # a year of two figures
        (r"^([0-3]?[0-9] [^\W\d_]{3,10}) ([012][0-9]) (?=(?:words|text|review)\b)", r"\1 20\2 "),
        (r"^(?:scritto|postato|pubblicato) da (\S.{1,40}?) {3,}(?=[0-3]?[0-9] [^\W\d_]{3,10}$)", r"Scritto da \1 | "),
        # of which only the figure of an icon is left: `21 November 2018 Ada Lind Reactions 0`
        (
            rf"^([0-9]{{1,2}}\.? [^\W\d_]{{3,10}} (?:19|20)[0-9]{{2}}) ((?-i:{_FULL}?))"
            r" (?:(?:reactions |comments )(?=[0-9]{1,3}$)|(?=0$))([0-9]{1,3})$",
            r"\1 | \2 | \3",
        ),
        # CanalBlog
        (
            rf"^(posté par {_SMALL} à {_CLOCK}) -"
            r" (?!(?:critiques?|films?|cinéma) -)([^-|:]{3,40}) - (?=commentaires? \[)",
            r"\1 | Filed under: \2 | ",
        ),
        (r"^[\w ]{3,20} \| (?=[^|]{3,40} \| New: .{6,30} \| Now: )", ""),
        (
            rf"^(filed under.{{3,120}}) — ({_SMALL}) @ [^\W\d_]{{3,12}}$",
            r"\1 | by \2",
        ),
        # once when published, once when changed
        (r"^([0-9./-]{8,10})\1$", r"\1"),
        (r"^([0-3][0-9]) ([01][0-9]) ((?:19|20)[0-9]{2})$", r"\1.\2.\3"),
        (r"^([0-3]?[0-9])/([01]?[0-9])-((?:19|20)[0-9]{2})$", r"\1.\2.\3"),
        (
            r"^(?:1(?:è|e)re |première )(?:publication|parution) (le .{6,16}?) [–—|-] (?:maj|mise? à jour) .{6,20}$",
            r"Publié \1",
        ),
        (r"^.{3,40} (?=data della recensione ?: ?[0-9])", ""),
        (rf"^by ((?-i:{_PERSON}))/(?=(?-i:[A-Z])[a-z]{{2,8}}\.? [0-9]{{1,2}}, [0-9]{{4}})", r"by \1 | "),
        (r"^written up by (?=\S)", "Written by "),
        # Overblog
        (r"(?<=\w),? commenter cet article(?: ?(?:…|\.{3}))?$", ""),
        # blogg.se
        (
            rf"^([0-9-]{{10}} @ {_CLOCK}(?::[0-9]{{2}})?) permalink (\S.{{1,40}}?) av ({_SMALL})$",
            r"by \3 | \1 | Filed under: \2",
        ),
        # lists of tags
        (r"^läs (?:även|också) (?:vad )?andra bloggares (?:åsikter|inlägg|tankar) om (?=\S)", "Tags: "),
        (r"^(?:@темы|共通テーマ) ?[:：] ?(?=\S)", "Tags: "),
        (r"^(?:filed|listed|stored|sorted|logged|catalogued) (?:[a-z ]{3,24} )?under ?: ?(?=\S)", "Filed under: "),
        (r"^filed at [a-z ]{3,24} under (?=[^.]{2,30}, )", "Filed under: "),
        (r"^(?:categori[sz]ed|file under) ?: ?(?=\S)", "Filed under: "),
        (r"(?<=[0-9]{4} )(en|in|dans|em|unter) ([^.]{3,60}, [^.]{2,80})\.$", r"\1 \2"),
        (rf"^{_CALL} ?[»›] ?\| ?(?=[^|]{{3,80}} \| perma)", "Filed under: "),
        (r"^(?:post|add|leave) a comment (?=tags ?:)", ""),
        (rf"^((?:geschrieben|verfasst|erstellt) von {_SMALL} in) der (?:rubrik|kategorie) (?=\S)", r"\1 "),
        # Suffusion's leaf of a calendar: `Jun 132012`
        (r"^([^\W\d_]{3,4}\.?) ([0-3]?[0-9])((?:19|20)[0-9]{2})$", r"\1 \2, \3"),
        # GeneratePress and Kadence
        (
            r"^(?:post tags|beitrags-(?:schlagwörter|schlagworte|tags)|étiquettes de (?:la )?publication"
            r"|etiquetas de la entrada) ?: ?(?=#)",
            "Tags: ",
        ),
        # Suffusion
        (r"(?<=\w) (?:add comments?|kommentar hinzufügen|ajouter un commentaire|añadir comentarios?)$", ""),
        (
            rf"^posted by:? ((?-i:{_PERSON})) in ([^\d|:]{{2,80}}?)"
            r" (?=(?-i:[A-Z])[a-z]{2,8} [0-9]{1,2}, (?:19|20)[0-9]{2})",
            r"Posted by \1 | Filed under: \2 | ",
        ),
        # iNove
        (
            rf" {_CALL} (?:go to comments|zu den kommentaren|aller aux commentaires|ir a (?:los )?comentarios"
            r"|vai ai commenti|ir para os? comentários|naar de reacties|till kommentarerna)$",
            "",
        ),
        # Movable Type
        (rf"^posted at ({_CLOCK}) to (?=\S)", r"at \1 | Filed under: "),
        # Wix: `14 nov 20234 minuten om te lezen`
        (r"^([0-9]{1,2}\.? [^\W\d_]{3,10}\.? (?:19|20)[0-9]{2})(?=[0-9]{1,2} min(?:\.|\w{0,4}) \w)", r"\1 | "),
        # Wix, whose portraits say whose they are
        (
            r"^(?:writer[’']?s picture|foto de(?:l|la) escritora?|foto do escritor|autorenbild"
            r"|immagine del redattore|photo du rédacteur|foto van schrijver|skribentens bild)(?:: |(?=(?-i:[A-ZÀ-Þ])))",
            "by ",
        ),
        # `Comment » | Drama, Fog`
        (r"^(?:comments?|[0-9]{1,4} comments?) [»›] ?\| ?(?=\S)", "Filed under: "),
        # `Dizionario dei film / di Ada Lind - 1 Giugno 2013`
        (
            rf"^((?-i:[^\W\d_])[^\d,.:|/]{{2,40}}) / {_BY} ((?-i:{_PERSON})) [–—-] (?=.{{0,30}}(?:19|20)[0-9]{{2}}$)",
            r"by \2 | Filed under: \1 | ",
        ),
        (r"^(?:preview|guest|staff|our) (reviewer|critic): (?=\S)", r"\1: "),
        # `Ada LindPublished 4 years ago`
        (
            rf"^((?-i:{_PERSON}[a-zß-ÿ]))(?-i:Published|Posted|Veröffentlicht|Publié)"
            r" (?:in .{2,30}|[0-9]{1,2} \w{3,8} ago(?: .{0,30})?)$",
            r"by \1",
        ),
        # `Publicerat: 2013-05-09 Klockan: 09:27:00`
        (rf" (?:klockan|klocka|kl\.?|uhrzeit|heure|hora|ora|godz\.?) ?: ?({_CLOCK})(?::[0-9]{{2}})?", r" \1"),
        (rf"^{_CHANGED} ?:? .{{6,30}}?{_FIRST} ?:? (?=[^\W_])", "Posted on "),
        (r"^/ (?=[0-9]{1,2} )", ""),
        (rf"(?<=[^\W_])\. {_CALL} ?[»›→]?$", ""),
        (rf"(?<=[0-9]) ?([ap]\.?m\.?)? {_ZONES}$", r" \1"),
        # `3 dicembre 2022 (modifica il 3 dicembre 2022 | 08:41)`
        (r"(?<=[0-9]{4}) \((?:modifica|modificato|aggiornato) il [0-9][^()]{5,30}\)$", ""),
        # `Publicada a 11-12-2017 por Ada Lind`
        (r"^((?:publicad|postad|escrit)[oa]) a ([0-9]{1,2}[-/.]\S+) por (?=\S)", r"\1 em \2 por "),
        # WordPress.com’s older themes, of which the tool lost the categories
        (r"^published in ?: ?on (?=\S)", "Published on "),
        (rf"^((?-i:{_PERSON})) \| New: (.{{6,30}}?) \| Now: .{{6,30}}$", r"by \1 | \2"),
        (
            r"^(?:text|texto|texte|testo|tekst)"
            rf" (?=(?:postado|publicado|escrito|posté|écrit|scritto|geschrieben) {_BY} )",
            "",
        ),
        (r"( (?:at|@|um|à|a las|alle|às|om|kl\.?) [0-9]{1,2}:[0-9]{2}):[0-9]{2}(?![0-9:])", r"\1"),
        (r"(?<=[0-9])( ?[ap]m)\.$", r"\1"),
        (r"^posted @ (?=[0-9])", "Posted at "),
        (rf"^({_CLOCK}) (?:posted )?by ({_SMALL})$", r"Posted by \2 at \1"),
        (
            rf"^filed under:? (\S.{{1,60}}?) by ({_SMALL}?) (?:at|[–—-]) ({_CLOCK})$",
            r"Posted by \2 at \3 | Filed under: \1",
        ),
        (rf"^(?:posted )?by ({_SMALL}?) at ({_CLOCK}) (?:in|under) (?=\S)", r"Posted by \1 at \2 | Filed under: "),
        (rf"^(?:opublikowała?|napisała?|dodała?) ({_SMALL}?) o(?: godz\.?)? ({_CLOCK})$", r"Posted by \1 at \2"),
        (r"^(?:comments off|(?:no|[0-9]{1,4}) (?:responses?|comments?)) ?[»›]? (?=posted by )", ""),
        (r"(?<=\w)\. (?:bookmarquez|enregistrez|bookmark) (?:ce|le|the|this) perma\w+\.?$", ""),
        (r",? avec comme mots?(?:\(s\))?[ -]cl(?:é|ef)s?(?:\(s\))? ", " et étiqueté "),
        # `Ada Lind READ TIME: 2 MIN.`, `By Ada Lind5 years ago in Fog`, `Ada Lind Correspondent`
        (
            rf"^((?-i:{_PERSON})),? (?=(?:read(?:ing)? time ?:? ?)?[0-9]{{1,2}} min(?:ute)?s?\.?(?: read)?$)",
            r"by \1 | ",
        ),
        (r"(?<=[0-9] min)\.$", ""),
        (r"^((?:by|par|por|door) (?-i:[^\W\d_a-zß-ÿ][\w’'-]{1,20}(?: [^\W\d_a-zß-ÿ][\w’'-]{1,20}){1,2}))\.$", r"\1"),
        (
            rf"^guest (?:blogger|writer|reviewer|critic|contributor) ((?-i:{_PERSON}?)) (?:writes|reviews|says) ?:$",
            r"Guest post by \1",
        ),
        (r"(?<=[a-zß-ÿ])(?=[0-9]{1,2} (?:year|month|week|day|hour)s? ago)", " "),
        (
            r"^((?-i:[^\W\d_a-zß-ÿ][\w.’'-]{1,20} [^\W\d_a-zß-ÿ][\w’'-]{1,20}))"
            r" (?-i:(?:(?:Film|Movie|Staff|Special|Features?|Arts|Entertainment|Contributing) )?"
            r"(?:Correspondent|Critic|Writer|Reporter|Columnist|Editor))$",
            r"by \1",
        ),
        (r" (?:el|la|o|no) d[ií]a (?=(?:[^\W\d_]+,? )?[0-9])", " el "),
        (r"(?<=[0-9] [ap])\. m\.?", "m"),
        (r"^(?:author|by|autor|auteur) ?: ?(?=(?:no|0|[0-9]{1,4}) comments?\b)", ""),
        # of which the tool lost the name, or the tags
        (
            r"(?<=[0-9]{4}) {0,2}\| {0,2}(?:by|von|par|por) {0,2}\| {0,2}(?=[^|]{2,60}\| {0,2}(?:no"
            r"|[0-9]{1,4}) comments?)",
            " | Filed under: ",
        ),
        (r" ?\| ?tags? ?:(?: ?,){0,9} ?comments? ?»?$", ""),
        # when the critic saw a film
        (r"^(?:last|first) seen ?: {0,4}(?=[0-9])", "Watched on "),
        (r"^\[personal profile\] (\w{3,30})$", r"Posted by \1"),
        # `Geschrieben von Ada in Kino um 21:17`
        (
            r"(?<=\w) in ((?-i:[^\W\d_a-zß-ÿ])[^|,.:]{1,40}?)"
            rf" (?:um|at|à|a las|alle|às|kl\.?|om) ({_CLOCK})(?= \||$)",
            r" at \2 | Filed under: \1",
        ),
        # `am 14. März 2017 unter Horror abgelegt`
        (
            r"(?<=[0-9]{4}) unter (\S[^|.]{1,60}?) (?:abgelegt|gespeichert|veröffentlicht|einsortiert)$",
            r" | Filed under: \1",
        ),
        # Overblog, in its first years: `9 mars 2009 1 09 /03 /mars /2009 23:26`
        (
            r"^([0-9]{1,2}(?:er)? \w{3,9} [0-9]{4}) [0-9] [0-9]{2} ?/[0-9]{2} ?/\w{3,9} ?/[0-9]{4}"
            rf" ({_CLOCK})$",
            r"\1 \2",
        ),
        (rf"^, ?({_CLOCK})(?: uhr)?$", r"\1"),
        (rf"\| ?posted on ({_CLOCK})$", r"| at \1"),
        (r"^(?:anmeldt|anmeldelse) ([0-9]{1,2})/([0-9]{1,2}) ([0-9]{4}), ", r"Skrevet \1.\2.\3 "),
        (
            r"^(auteur|autore?|autor|author|date|fecha|data|datum)"
            r" (?:de la critique|de la reseña|della recensione|da crítica|of the review) ?: ?",
            r"\1: ",
        ),
        (r"^# ?posté le (?=\w)", "Publié le "),
        (r"^modifié le (?=\w+ [0-9])", "Mis à jour le "),
        # papers of one chain: `adalind By adalind The Wet Weekly`
        (
            r"^(?P<who>(?-i:[a-z])[\w.-]{3,30}) by (?P=who) (?-i:[^\W\d_a-z])\S{0,20}(?: \S{2,20}){1,3}$",
            r"Posted by \g<who>",
        ),
        # what stands behind a day: `5 min read`, `[Contains spoilers]`, `(view full episode)`
        (
            r"(?<=[0-9]{4}),? (?:[/|·•–—-] )?[0-9]{1,2} min(?:ute)?s?\.?(?: to| of)? read(?:ing)?(?: time)?$"
            r"|(?<=[0-9]{4}),? (?:[/|·•–—-] )?[0-9]{1,2} (?:minuten lesezeit|min(?:utes?)? de lecture"
            r"|minutos de lectura|minuti di lettura|minutos de leitura|minuten leestijd|min\.? lesezeit)$"
            r"|(?<=[0-9]{4}) [\[(][^\])]{0,30}spoiler[^\])]{0,20}[\])]$"
            r"|(?<=[ap]m) \((?:view|watch|listen to|hear) [^)]{3,20}\)$",
            "",
        ),
        (rf" ?\| ?(?:mise? en ligne|publié|posté|paru) à ({_CLOCK})", r" à \1"),
        (r"\| ?commenter (?=commentaires? ?\()", "| "),
        (rf"(?<=[0-9]) ?, ?(?:mis à jour|modifié) le [^|]{{6,20}}(?: à {_CLOCK})?\.?$", ""),
        # of which the tool lost the name: `Dizionario dei film / di - 1 Giugno 2013`
        (rf"^([^\W\d_][^\d,.:|/]{{2,40}}) / {_BY} [–—-] (?=.{{0,30}}(?:19|20)[0-9]{{2}}$)", r"Filed under: \1 | "),
        # `Bespreking door: Ada - Geplaatst op: 2014-05-09`
        (
            rf"^(?:bespreking|recensie|review|kritik|critique|reseña|recensione|tekst|text) {_BY} ?: ?"
            rf"((?-i:{_SMALL})) [|–—-] (?=(?:geplaatst|posted|published|veröffentlicht|publié|publicado|pubblicato) )",
            r"by \1 | ",
        ),
    )
)
_MAY_BE = re.compile(
    r" commenter cet| permalink .{2,40} av |^läs |^@темы|^共通|^(?:filed|listed|stored|sorted|logged|catalogued) "
    r"|^categori[sz]ed ?:|^file under|^(?:post|add|leave) a comment tags| in der (?:rubrik|kategorie) "
    r"|[0-9] (?:en|in|dans|em|unter) .*\.$|[0-9]/[0-9-]{4,10}$|^[0-9]{2} [0-9]{2} |^1(?:è|e)re |^premi|^written up"
    r"|data della rec|^by \S+ \S+/|^by .* in | (?:at|[0-9]{1,3})$| to [\w.-]{2,30}$|^em "
    r"| a (?:luned|marted|mercoled|gioved|venerd|sabato|domenica)| {2}(?:post|filed)"
    rf"|[a-z] [012][0-9] (?:words|text|review)|, {_BY} .{{3,40}} (?:veröff|publ|post)| - commentaires? \["
    r"| {3,}[0-9]|[0-9]{3,6}$|^(?:kategori|beitrags-|étiquettes de|etiquetas de)| d[ií]a | unter "
    r"|^([a-z]\S{3,30}) by \1 |\| {0,2}(?:by|von|par|por) {0,2}\|"
    r"|^\[personal|\| ?tags? ?:|/[0-9]{4} [0-9]"
    r"|^, ?[0-9]|posted on [0-9]|^anmeld|^# ?posté|^modifié|de la |della |da crítica|of the review|(?:last|first"
    r"|times) seen| min(?:ut[eio]|uten)?s?\.?(?: .{2,16})?$| ago\b|^[^ ]{2,5} [^ ]+ [^.]{2,40}\.$| (?:correspond|critic"
    r"|writer|report|columni|edit)\w+$"
    r"|[0-9] [ap]\. m|spoiler|, mis à|, modifi|[ap]m \(|\| ?(?:mise|publi|post|paru)|^[^\W\d_]{4,10} \w{2,6} ?:"
    r"|[0-9]:[0-9]{2}|^comments off"
    r"| avec comme mot|\. (?:bookm|enreg)|^(?:no|[0-9]+) (?:resp|comm)"
    r"|^posted @|^(?:author|by|autor|auteur) ?:|^posted at|picture|[0-9]{5,6} min|^foto |^autorenbild|^immagine"
    r"|^photo du"
    r"|^skribentens| [»›] ?\|| / |^(?:preview|guest|staff|our) |published |posted |veröffentlicht |publié |klock"
    r"|^published in|\| New: |^te[xks]+t[eo]? \w"
    rf"|uhrzeit|heure ?:|hora ?:|ora ?:|kl\.? ?:|godz|^{_CHANGED}|^/ |{_CALL}| {_ZONES}$|[oa] a [0-9]",
    re.IGNORECASE,
)


_LABEL = re.compile(
    r"(?:post )?(?:tags?|tagged(?: with)?|labels?|etiquetas?|etiquetes|étiquettes?|libellés|schlagw(?:ö|oe)rter"
    r"|schlagworte"
    r"|keywords?|mots-clés|tagi|etykiety|etichette|trefwoorden|taggar|etiketter|marcadores) ?: ?",
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?<=[a-zß-ÿ])(?<!\bMc)(?<!\bMac)(?<!\bDe)(?=[A-ZÀ-Þ][a-zß-ÿ])")
_BETWEEN_SLASHES = re.compile(r"/ [^\W\d_][^/.:!?\d]{1,24}(?: / [^\W\d_][^/.:!?\d]{1,24}){2,9} /")
_NO_TAGS = re.compile(
    r"/ (?:he|she|they|it|we|you|i|er|sie|il|elle|home|about|contact|next|previous|search|login|impressum|start) "
    r"|^(?:/ (?-i:[^\W\d_a-zß-ÿ])\S+ (?-i:[^\W\d_a-zß-ÿ])\S+ )+/$",
    re.IGNORECASE,
)
"""What somebody does, the points of a menu, or people."""
_BEFORE_COMMA = re.compile(r"(?<=\w) (?=[,.](?: |$))")
_LOST = re.compile(r"[0-9]|, ?,|\b(?:mit|with|con|avec|com|met|und|and|et|da|as|als|tagged) ,|, [.|–-]")
_JOINED = re.compile(r"(?<= in )([^,.|:]{2,30}) and ([^,.|:]{2,30}?)(?=\.? {1,2}(?:with )?[0-9]{1,4} [Cc]omments?$)")


def _with_commas(text: str) -> str:
    """Between tags of which a tool left blanks, nothing, or slashes around each.

    >>> _with_commas("Tags: fog  slow boats"), _with_commas("Tags: FogUlmSlow boats"), _with_commas("Tags: BluRay DvD")
    ('Tags: fog, slow boats', 'Tags: Fog, Ulm, Slow boats', 'Tags: BluRay DvD')
    >>> _with_commas("/ fog / slow boats / Ulm /"), _with_commas("/ Home / About / Contact /")
    ('Tags: fog, slow boats, Ulm', '/ Home / About / Contact /')
    """
    if text[:2] == "/ " and _BETWEEN_SLASHES.fullmatch(text) and not _NO_TAGS.search(text):
        return f"Tags: {', '.join(text.strip(' /').split(' / '))}"
    text = _BEFORE_COMMA.sub("", text) if " , " in text and not _LOST.search(text) else text
    text = _JOINED.sub(r"\1, \2", text) if text.startswith("Published ") else text
    label = _LABEL.match(text) if "," not in text and "|" not in text else None
    if not label:
        return text
    listed = text[label.end() :]
    parts = listed.split("  ") if "  " in listed else _JOINT.split(listed)
    is_list = "  " in listed or any(len(_JOINT.split(word)) > _FEW for word in listed.split())
    return f"{label[0]}{', '.join(map(str.strip, filter(None, parts)))}" if is_list else text


_SHORT_YEAR = re.compile(rf"({_BY} (?-i:{_PERSON}?)) ([0-3]?[0-9] [^\W\d_]{{3,10}}) ([012][0-9])", re.IGNORECASE)


def with_whole_year(text: str) -> str:
    """
    >>> with_whole_year("por Ada Lind 29 julio 14"), with_whole_year("by Ada Lind")
    ('por Ada Lind | 29 julio 2014', 'by Ada Lind')
    """
    return _SHORT_YEAR.sub(r"\1 | \2 20\3", text) if text[-2:].isdigit() and _SHORT_YEAR.fullmatch(text) else text


def as_most_say(text: str) -> str:
    """
    >>> as_most_say("Jun 132012"), as_most_say("Posted at 2:50 PM to Fog"), as_most_say("9:05 pm EST")
    ('Jun 13, 2012', 'at 2:50 PM | Filed under: Fog', '9:05 pm')
    >>> as_most_say("Fog / di Ada Lind - 1 Giugno 2013"), as_most_say("Posted by Ada on May 5, 2014")
    ('by Ada Lind | Filed under: Fog | 1 Giugno 2013', 'Posted by Ada on May 5, 2014')
    """
    if len(text) > _LONGEST:
        return text
    text = _with_commas(text)
    if not _MAY_BE.search(text):
        return text
    for way, said in _WAYS:
        text = way.sub(said, text, count=1)
    return text.rstrip()
