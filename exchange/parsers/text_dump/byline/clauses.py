"""What themes say of a post in a sentence, or in labels without a colon, often printed without a gap between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exchange.parsers.text_dump.byline.words import CLOCK, DATE, FILLER, NAME
from exchange.parsers.text_dump.talk.heading import read_heading
from exchange.parsers.text_dump.text.glances import beginnings
from exchange.remembered import remembered

_LONGEST_START = 60
_LONGEST_JOINT = 6
_JOINT = re.compile(
    r"[—–|·•,/&#-]|on|in|by|am|von|unter|le|par|dans|el|por|en|il|da|di|em|op|door|przez|w|den|av|i|and|und|et|y|e|och"
    r"|at|um|à|às|alle|a las|kl\.?|@|mit|with|con|avec|com|met|med",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    r"(?:this|dieser|der|cet|cette|ce|esta|este|esa|essa|esse|questo|questa|dit|ten|det(?:ta|te| här)?|den(?:na|ne)?"
    r"|il presente) "
    r"(?:entry|post|article|review|item|beitrag|eintrag|artikel|billet|entrée|entrada|artículo|artigo|articolo"
    r"|voce|contenuto|contenu"
    r"|bericht|wpis|artykuł|inlägg|inlägget|innlegg|innlegget|indlæg)\b",
    re.IGNORECASE,
)
_STORED = re.compile(
    r"\b(?:posted|published|filed|written|veröffentlicht|geschrieben|verfasst|abgelegt|gespeichert|publi[ée]e?|class[ée]e?|publicad[oa]"
    r"|publicó|archivad[oa]|arquivad[oa]|pubblicat[oa]|archiviat[oa]|inserit[oa]|geplaatst|gepubliceerd|gearchiveerd"
    r"|opublikowany|opublikowano|umieszczony|publicer\w+|postades|sparat|publisert|skrevet|udgivet|tagged)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"(?:^|[ ,])(?:(?P<tags>tagged(?: with| as)?|markiert mit|Schlagwort(?:e|en)?:?|Schlagwörter:?"
    r"|mit(?: den Schlagw[oö]rter?n?)?"
    r"|marqué(?:e)?(?: avec| comme)?|marqué|étiquetée?(?: avec)?|tagg?uée?(?: avec)?|etiquetad[oa](?: con| como)?"
    r"|(?:contrassegnat[oa]|taggat[oa])(?: con| come| da)?(?: i?l? ?tag)?|marcad[oa](?: com| como)?(?: as? tags?)?"
    r"|getagged(?: met| als)?|getagd(?: met| als)?|met de tags?|oznaczon[yo] tag(?:iem|ami)|otagowan[yo](?: jako)?"
    r"|(?:märktes|(?:har )?märkts|märkt|taggades)(?: med)?(?: etiketter(?:na)?)?"
    r"|merket(?: med)?|tagget(?: med)?|keywords?:?|tags?:?|schlagworte?:)"
    r"|(?P<by>by|von|par|por|da(?=\s[^\s]+\.?$|\s[A-Z])|door|przez|av|af)"
    r"|(?P<where>(?:(?:posted|published|filed|written|archived|listed|publi[ée]e?|class[ée]e?|publicad[oa]|archivad[oa]"
    r"|arquivad[oa]|pubblicat[oa]|archiviat[oa]|geplaatst|gepubliceerd|gearchiveerd|opublikowany|jest|publicerades"
    r"|publicerat|sparat|postades|publisert) )?"
    r"(?:in|under|unter|dans|sous|en|bajo|em|i|w|onder|as|on|at|am|le|el|il|op|den|dnia|um|o|kl\.?)"
    r"(?! (?:getag|oznaczon|otagowan|merket|tagg|märkt|etiquet))"
    r"(?: (?:the )?(?:category|categories|kategori[ei]|kategoriach|der kategorie|den kategorien|la catégorie"
    r"|la categoría"
    r"|a categoria|categoria|de categorie))?)) (?=\S)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r" ?\. It (?:was|is) (?=filed|posted|tagged)| and was (?=tagged)| und (?:wurde|ist) (?=abgelegt|gespeichert)"
)
_AUXILIARY = re.compile(
    r"\A(?:(?:was|is|wurde|wird|a|été|est|fue|se|foi|è|stata|stato|werd|został|zostało|blev|ble|er|has|been|had)\s+)+",
    re.IGNORECASE,
)
_OF_PROSE = ("dem ", "der ", "den ", "einem ", "einer ", "the ", "a ", "an ", "my ", "meinem ", "meiner ")
_VERBS_AT_END = re.compile(
    r"(?:[ ,]+(?:on|at|am|le|el|il|em|op|den|dnia|and|und|et|y|e|en|och|i|og|is|was|wurde|est|está|è|is|a|é"
    r"|jest|ist|har|verschlagwortet|veröffentlicht|gespeichert"
    r"|abgelegt|gepostet|geschrieben|getaggt|posted|published|tagged|se publicó|foi publicada))+$",
    re.IGNORECASE,
)

_LABELS = {
    "author": """
        Reviewer, Rezensent, Rezensentin, Recensent, Beitrags-Autor, Autore dell'articolo, Bericht auteur,
        Post author, Author, Posted by, Written by, Published by, Reviewed by, Review by, Words by, By, Beitragsautor,
        Beitrags-Autor, Autorin, Autor, Eingestellt von, Veröffentlicht von, Geschrieben von, Verfasst von, Von,
        Auteur/autrice de la publication, Auteur de la publication, Auteur de l’article, Auteur, Publié par, Rédigé par,
        Écrit par, Par, Autor de la entrada, Publicado por, Escrito por, Por, Autore articolo, Autore dell’articolo,
        Autore, Pubblicato da, Scritto da, Da, Autor do post, Postado por, Berichtauteur, Geplaatst door, Geschreven
        door, Gepost door, Door, Autor wpisu, Opublikowane przez, Opublikowano przez, Napisane przez, Przez,
        Inläggsförfattare, Författare, Upplagd av, Skrivet av, Publicerat av, Av, Forfatter, Автор, Kirjoittaja, Yazar
    """,
    "date": """
        Post published, Beitrag veröffentlicht, Publication publiée, Publicación de la entrada, Articolo pubblicato,
        Bericht gepubliceerd op, Post publicado, Wpis opublikowany, Inlägget publicerat, Post last modified,
        Beitrag zuletzt geändert am, Dernière modification de la publication, Última modificación de la entrada,
        Post date, Posted on, Posted, Published on, Published, Date, Eingestellt, Geplaatst, Gepubliceerd,
        Veröffentlicht am, Veröffentlichungsdatum, Beitragsdatum, Datum, Veröffentlicht, Publié le, Publié, Date de
        publication, Date de l’article, Publicado el, Publicado, Fecha de la entrada, Fecha, Pubblicato il, Pubblicato,
        Data dell’articolo, Data articolo, Data, Data de publicação, Data do post, Geplaatst op, Gepubliceerd op,
        Berichtdatum, Data wpisu, Opublikowano, Inläggsdatum, Publicerat den, Publicerat, Publicerad,
        Data publikacji, Data di pubblicazione, Fecha de publicación, Publisert, Udgivet, Опубликовано, Julkaistu,
        Yayın tarihi
    """,
    "filed": """
        Post category, Beitrags-Kategorie, Categoría de la entrada, Categoria dell’articolo, Categoria dell'articolo,
        Berichtcategorie, Categoria do post, Kategoria wpisu, Inläggskategori,
        Categories, Category, Posted in, Filed under, Categorized as, Categorised as, Kategorien, Kategorie,
        Kategorisiert als, Veröffentlicht in, Veröffentlicht unter, Abgelegt unter, Catégories, Catégorie, Publié dans,
        Classé sous, Classé dans, Catégorisé comme, Categorías, Categoría, Publicado en, Publicado em, Categorizado
        como, Archivado en, Categorie, Categoria, Pubblicato in, Archiviato in, Categorias, Arquivado em, Categorieën,
        Geplaatst in, Gecategoriseerd als, Gearchiveerd onder, Opublikowany w, Opublikowano w, Umieszczono w
        kategoriach, Kategoria, Kategorier, Publicerat i, Kategoriserat som, Sparad under, Rubrik, Rubrique,
        Kategorisert som, Kategoriseret som, Kategorisiert in, Catégorisé dans, Categorizado en, Categorizado em,
        Categorizzato come, Skategoryzowano jako, Рубрики, Рубрика, Kategoriat, Kategoriler
    """,
    "tags": """
        Topics, Stichworte, Stichwörter, Themen, Mots-clefs,
        Tagged with, Tagged under, Tagged on, Tagged as, Tagged, Tags from the story, Tags, Tag, Related Topics,
        Related Tags, Labels, Schlagwörter, Schlagworte, Schlagwort, Verschlagwortet mit,
        Verschlagwortet, Étiquettes, Étiqueté avec, Étiqueté, Mots-clés, Mots clés, Etiquetas, Etiquetado
        como, Etiquetado, Etichette,
        Contrassegnato con, Contrassegnato da tag, Con tag, Taggato con, Taggato, Com a tag, Com as tags,
        Marcado com, Marcado,
        Marcadores, Getagged met, Getagged, Getagd met, Getagd, Trefwoorden, Tagi, Otagowano,
        Etykiety, Etiketter, Märkt med, Märkt, Merket med, Merket, Libellés,
        Marqué avec, Marqué, Tagget med, Tagget, Taggar, Stikkord, Метки, Метка, Avainsanat, Etiketler
    """,
    "other": """
        Format, Formato, Beitragsformat, Leave a comment, Hinterlasse einen Kommentar
    """,
}
_AGO = re.compile(
    r"(?:(?:about|over|almost) )?(?:[0-9]{1,2}|an?|one|two|three) (?:year|month|week|day|hour|minute)s? ago"
    r"|vor (?:[0-9]{1,2}|eine[mr]) \w{3,9}|il y a [0-9]{1,2} \w{3,8}|hace [0-9]{1,2} \w{3,8}"
    r"|[0-9]{1,2} \w{3,8} (?:fa|geleden)",
    re.IGNORECASE,
)
_ICONS = "≈∼~✎✍☰📅🗓👤🏷🔖💬⌚⏰📁📂🗂⋅↓§\ufe0f \t"
_LABEL_ICONS = (("🏷🔖", "Tags: "), ("📁📂🗂", "Filed under: "), ("💬🗨", "Comments: "))
_FRAME = " \t~"
_EDGES = " \t\u00a0|·•—–,:-"
_BARS = re.compile(r"\s*[|·•]\s*|\s[–—]\s")
_SIGNED_AT = re.compile(rf"{NAME}(?i:{CLOCK})")
_COUNT = re.compile(
    r"[ ,|·]*(?P<count>[0-9]{1,5} (?:comment|kommentar|reacti|repl|respon|coment|thought|komentarz)\w*)[^\w]*$",
    re.IGNORECASE,
)
_KIND_OF = {" ".join(word.lower().split()): kind for kind, words in _LABELS.items() for word in words.split(",")}
_WORDS = "|".join(re.escape(word) for word in sorted(_KIND_OF, key=len, reverse=True))
_LABEL = re.compile(rf"(?P<label>{_WORDS})", re.IGNORECASE)
_BEGINNINGS = beginnings(_KIND_OF)
FIRST_LETTERS = frozenset(word[0].upper() for word in _KIND_OF)
_FIRST_LETTER = re.compile(f"[{''.join(sorted(FIRST_LETTERS))}]")


@dataclass(frozen=True, slots=True)
class Clause:
    """`kind` is author, date, filed, tags or count; unknown is what no theme prints."""

    kind: str
    text: str


def read_sentence(text: str) -> list[Clause]:
    """The clauses of `This entry was posted in Film and tagged fog.`, of which only the first sentence tells anything.

    >>> read_sentence("This entry was posted in Film and tagged fog, soup on § by Ada. Bookmark the permalink.")[1:]
    [Clause(kind='tags', text='fog, soup'), Clause(kind='author', text='Ada'), Clause(kind='date', text='§')]
    """
    start = _ENTRY.match(text)
    if not start or not _STORED.search(text):
        return []
    said = _GOES_ON.sub(", ", text[start.end() :].replace(". Schlag", " Schlag"))
    said = _AUXILIARY.sub("", re.split(r"(?<!\b[A-Z])\.(?:\s|$)", said, maxsplit=1)[0].strip(" ,"))
    if not (_STORED.match(said) or _CLAUSE.match(said) or said.startswith(DATE)):
        return []
    dated = [Clause("date", DATE)] if DATE in said else []
    return [*_clauses(said.replace(DATE, " ")), *dated]


def _clauses(said: str) -> list[Clause]:
    openers = _not_inside_names(list(_CLAUSE.finditer(said)))
    ends = [*(each.start() for each in openers), len(said)][1:]
    clauses = [_clause(each, said[each.end() : end]) for each, end in zip(openers, ends, strict=True)]
    return [clause for clause in clauses if clause]


def _not_inside_names(openers: list[re.Match[str]]) -> list[re.Match[str]]:
    """`in Film, Review in Brief and tagged fog`: the same word for a place again is part of a name."""
    kept: list[re.Match[str]] = []
    for each in openers:
        place = (each["where"] or "").split(" ")[-1].casefold()
        above = (kept[-1]["where"] or "").split(" ")[-1].casefold() if kept else ""
        if not (place and place == above and each["where"] == each["where"].split(" ")[-1]):
            kept.append(each)
    return kept


def _clause(opener: re.Match[str], text: str) -> Clause | None:
    value = _VERBS_AT_END.sub("", f" {text.strip(' ,.')}").strip(" ,.")
    if not value:
        return None
    if opener["tags"]:
        return Clause("tags", value)
    if not opener["by"] and value[:1].isdigit():
        return None
    if not opener["by"] and value.startswith(_OF_PROSE):
        return Clause("unknown", value)
    return Clause("author" if opener["by"] else "filed", value)


def without_frame(text: str) -> str:
    """Without icons, and without what is put around labels: `[Tags: fog]`, `~ Tags: fog ~`."""
    text = text.strip()
    label = next((label for icons, label in _LABEL_ICONS if text.startswith(tuple(icons))), "")
    text = text.lstrip(_ICONS).strip(_FRAME)
    if text[:1] + text[-1:] in ("[]", "()") and (":" in text or _STORED.search(text)):
        text = text[1:-1].strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "*_":
        text = text.strip("*_ ")
    return f"{label}{text}"


def opens_entry(text: str) -> bool:
    return _ENTRY.match(text) is not None


def is_joint(text: str) -> bool:
    """`by` or a dash, alone in its line between two things that are said of a post."""
    return len(text) <= _LONGEST_JOINT and _JOINT.fullmatch(text) is not None


def opens_label(text: str) -> bool:
    """`Post author` or `Tags` alone."""
    return len(text) <= _LONGEST_START and _KIND_OF.get(text.strip(" :*_").lower(), "other") != "other"


def read_labels(text: str) -> list[Clause]:
    """The clauses of `Author AdaPosted on §Categories FilmTags fog, soup`, or none where no label begins it.

    >>> [each.text for each in read_labels("Author AdaPosted on §Categories FilmTags fog, soup")]
    ['Ada', '§', 'Film', 'fog, soup']
    """
    if text[:1] not in FIRST_LETTERS and text[:1] != DATE:
        return []
    labels = _labels_in(text)
    if not labels or (labels[0].start() and text[: labels[0].start()].strip(" |·•—–-,:") != DATE):
        return []
    clauses = [Clause("date", DATE)] if labels[0].start() else []
    ends = [each.start() for each in labels[1:]] + [len(text)]
    for label, end in zip(labels, ends, strict=True):
        clauses += _labelled(_KIND_OF[label["label"].lower()], text[label.end() : end].strip(_EDGES))
    return clauses


def counts_labels(text: str) -> bool:
    """Several of them, of which one files the post or tags it: nothing else prints them so."""
    if text[:1] not in FIRST_LETTERS:
        return False
    kinds = {_KIND_OF[each["label"].lower()] for each in _labels_in(text)} - {"other"}
    return len(kinds) > 1 and not kinds.isdisjoint({"filed", "tags"})


def _labelled(kind: str, value: str) -> Iterator[Clause]:
    """What stands behind a label: a date behind a name and a count behind all are clauses of their own, and so is who
    signs behind a dash with the hour; the words for a form and other buttons say nothing.
    """
    first, *others = [part.strip(_EDGES) for part in _BARS.split(value)]
    if signed := _SIGNED_AT.fullmatch(others[-1]) if others and kind in ("filed", "tags") else None:
        yield Clause("author", signed["who"])
        others.pop()
    none = [other for other in others if _tells_of_none(other)]
    yield from (Clause("count", each) for each in none)
    value = " | ".join([first, *(other for other in others if other not in none and not _is_button(other))])
    if count := _COUNT.search(value):
        yield Clause("count", count["count"])
        value = value[: count.start()].strip(_EDGES)
    if kind == "date" and _AGO.fullmatch(value):
        return
    before, date, behind = value.partition(DATE)
    if date:
        yield Clause("date", DATE)
        yield from _clauses(behind)
    if before.strip(_EDGES) and kind != "date":
        yield Clause(kind, before.strip(_EDGES))
    elif clauses := _clauses(f" {before.strip(_EDGES)}"):
        yield from clauses
    elif before.strip(_EDGES):
        yield Clause("unknown" if date else "filed", before.strip(_EDGES))


def _tells_of_none(text: str) -> bool:
    """`No Comments »`"""
    heading = read_heading(text)
    return heading is not None and heading.declared == 0 and not heading.title


def _is_button(text: str) -> bool:
    text = text.rstrip("» →")
    return FILLER.fullmatch(text) is not None and DATE not in text and not any(map(str.isdigit, text))


@remembered
def _labels_in(text: str) -> Sequence[re.Match[str]]:
    """Labels with a capital letter, at the beginning, behind a gap, or right behind what they follow."""
    found: list[re.Match[str]] = []
    for first in _FIRST_LETTER.finditer(text):
        is_inside = found and first.start() < found[-1].end()
        is_label = not is_inside and text[first.start() : first.start() + 2].lower() in _BEGINNINGS
        if is_label and (match := _LABEL.match(text, first.start())) and _stands_alone(text, match):
            found.append(match)
    return found


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """`ByAda` and `FilmTags fog` have labels; `Byzantine`, `Tagliatelle`, `of Tags` and `UPDATED` have none."""
    behind, before = text[match.end() : match.end() + 1], text[: match.start()].rstrip()
    if match["label"].isupper() and text[: match.start()][-1:].isupper():
        return False
    is_plural_of_tags = _KIND_OF[match["label"].lower()] == "tags" and len(match["label"]) > len("Tag")
    ends = not behind.isalpha() or behind.isupper() or is_plural_of_tags
    is_first = (
        behind == ":" or not before or before[-1] in "|·•—–,:;" or match.start() == len(before) or before.endswith(DATE)
    )
    return ends and (is_first or _names_well(match["label"]))


def _names_well(label: str) -> bool:
    """Behind a gap, a word that may be part of a name is none."""
    return len(label) > len("Tags") or label == "Tags"
