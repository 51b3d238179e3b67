"""What themes print around a name and a date: numbers, badges, links, votes, whom it answers; never a text."""

import re

from exchange.parsers.text_dump.around.button_words import ANSWER, CHANGE
from exchange.parsers.text_dump.text.plain import plain
from exchange.remembered import remembered

_LONGEST = 80
_SIGNS = r"[|·•–—\-~/#¶§∞»↩↪→]"
_NUMBER = r"(?:(?:comment|kommentar|commentaire|comentario|comentário|commento|reactie)\s)?#?\s?[0-9]{1,4}[.:)]?"
LEAD_TO_NAMES = frozenset("by von par por di da av door af przez om od".split())  # noqa: SIM905
"""Words that stand alone above a name where get_text prints each piece of a row in a line of its own."""
_BADGE = (
    r"(?:post |article |blog |site )?(?:author|owner)|not verified|unverified|verified(?: user)?|op|mod|moderator|admin"
    r"|administrator|guest|member|visitor|subscriber|registered(?: user)?|editor|contributor|staff|reviewer"
    r"|top commenter"
    r"|beitragsautor(?:in)?|artikelautor|autor(?: (?:des beitrags|de la entrada|wpisu|do post|del artículo))?"
    r"|autorin|auteur(?: (?:de l[’']article|du billet|de la publication|du blog))?|bericht ?auteur"
    r"|autore(?: (?:articolo|del post))?|inläggsförfattare|innleggsforfatter|skribent|автор(?: записи)?|投稿作成者"
    r"|gast|besucher|invité|invitado|ospite|convidado|visitante|gość|гость|mitglied|membre|miembro|membro"
    r"|nicht verifiziert|non vérifié|no verificado"
)
_LONG_BADGE = (
    r"(?:post|article|blog) author|beitragsautor(?:in)?|auteur de l[’']article|autor de la entrada|autore articolo"
    r"|autor wpisu|autor do post|inläggsförfattare|innleggsforfatter|автор записи|投稿作成者|(?-i:moderator|MOD)"
    r"|_moderator_"
)
_ENDS_OF_BADGES = (
    ")", "]", "author", "autor", "autorin", "article", "entrada", "articolo", "wpisu", "post", "författare",
    "forfatter", "записи", "投稿作成者", "✓", "✔", "☑", "\ufe0f", "verified", "verifiziert", "vérifié", "vérifiée",
    "avatar", "verificado", "verificada", "verificato", "geverifieerd", "moderator", "moderator_", "mod",
)  # fmt: skip
_LINKS = (
    r"(?:permanent |direct |perma|comment )?link(?: to (?:this )?comment)?|#|¶|permalien|lien permanent"
    r"|enlace permanente"
    r"|permalänk|link permanente|permalenke|ссылка|parent|thread"
)
_LIKED = (
    r"liked by \S.{0,50}|(?:gefällt|aimé par|le gusta a|piace a|curtido por|gilla[st] av) \S.{0,50}"
    r"|[0-9]{1,4} (?:likes?|kudos)"
)
_VOTES = r"[0-9]{1,4}(?: (?:likes?|votes?|points?|kudos|thumbs up))?"
_ADDRESSES = r"e-?mail(?: me)?|homepage|home ?page|web ?site|web|site|url|uri|www|mail|blog|profile|homepage besuchen"
_STATES = r"\(?(?:edited|bearbeitet|modifié|editado|modificato|no subject|without title|kein betreff|comment title)\)?"
_WAITING = (
    r"your comment is awaiting moderation\.?.{0,60}|comment awaiting moderation\.?"
    r"|dein kommentar (?:wartet auf|muss noch).{1,40}|ihr kommentar wartet auf.{1,40}"
    r"|votre commentaire est en attente de modération\.?|tu comentario está pendiente de moderación\.?"
    r"|il tuo commento è in attesa di moderazione\.?|seu comentário (?:está aguardando|aguarda) moderação\.?"
    r"|je reactie wacht op (?:moderatie|goedkeuring)\.?|din kommentar (?:väntar på|venter på).{1,40}"
)
_ANSWERED = (
    r"(?:\(?(?:in (?:reply|response) to|replying to|in antwort auf|(?:als )?antwort auf|(?:en )?réponse (?:à|au)"
    r"|en respuesta a|in risposta a|em resposta a|in antwoord op|som svar på|svar på|w odpowiedzi (?:na|do)|в ответ на"
    r"|reply to)\b|[→↳⤷➜↪▶]).{1,60}"
)
_PICTURE = (
    r"(?:(?:user|default|comment(?:er)?|profile) )?(?:gr)?avatar(?: (?:of|for|from|für|von|de|di|van|image).{0,60})?"
    r"|.{1,60}[’']s? (?:gr)?avatar|(?:profile|user) (?:picture|photo|image|pic)(?: (?:of|for)(?: user)? .{1,60})?"
    r"|.{1,60}[’']s? (?:profile )?(?:picture|photo)|profilbild(?: von .{1,60})?"
    r"|(?:sem )?imagem de perfil|(?:sin )?(?:foto|imagen) de perfil|(?:image|photo) de profil|immagine (?:del"
    r"|di) profilo"
)
_LEADS_TO_NAME = (
    r"(?:(?:comment|posted|written|left|submitted) by|(?:kommentar|geschrieben|verfasst) von"
    r"|(?:commentaire (?:de|par)|posté par|écrit par)|(?:comentario|escrito|publicado|enviado) (?:de|por)"
    r"|(?:commento|scritto|inviato) d[ai]|(?:comentário|postado) (?:de|por)|(?:reactie|geplaatst) (?:van|door)"
    r"|(?:kommentar|skrivet|skrevet) a[vf]) ?:?"
)
_FURNITURE = re.compile(
    rf"{_LEADS_TO_NAME}|{_SIGNS}{{1,2}}|{_NUMBER}|\(?(?:{_BADGE})\)?|\[?\(?(?:{_LINKS})\)?\]?|{_VOTES}|{_ADDRESSES}"
    rf"|{_STATES}|{_WAITING}"
    rf"|{_ANSWERED}|{_PICTURE}|{_LIKED}|[·•|]?\s?name not in the dump",
    re.IGNORECASE,
)
_CLICKED = re.compile(rf"\[?\(?(?:{_LINKS})\)?\]?|{_LIKED}", re.IGNORECASE)
_BADGES = re.compile(rf"\(?(?:{_BADGE})\)?", re.IGNORECASE)
_LEADING = re.compile(rf"{_LEADS_TO_NAME}|[|·•–—\-~]|{_NUMBER}|\(?(?:{_BADGE})\)?|{_PICTURE}", re.IGNORECASE)
_CHECKED = r"[✓✔☑]\ufe0f?(?:\s?(?:verified|verifiziert|vérifiée?|verificad[oa]|verificato|geverifieerd))?"
_BEHIND_NAME = re.compile(
    rf"(?:\s*[(\[](?:{_BADGE}|{_ADDRESSES}|{_LINKS})[)\]]|\s+(?:{_LONG_BADGE}|{_CHECKED})"
    r"|[’']s? (?:(?:profile|user) )?(?:gr)?avatar"
    r"|(?-i:(?<=[a-zß-ÿ])(?:Post author|Beitragsautor(?:in)?|Auteur de l[’']article|Autor de la entrada"
    r"|Autor do post)))$",
    re.IGNORECASE,
)
_BUTTONS = (
    r"reply|antworten|répondre|responder|rispondi|reageren|beantwoorden|svara?|odpowiedz|ответить|返信|quote|zitieren"
    r"|answer|respond|comment on this|antwort|réagir|citer|citar|edit|bearbeiten|modifier|editar|delete|löschen|report"
    rf"|flag|share|like|log in to reply|reply to this|{ANSWER}|{CHANGE}"
)
_OF_TAIL = rf"(?:{_BUTTONS}|{_LINKS}|{_STATES}|{_BADGE}|[0-9]{{1,4}} (?:likes?|votes?|points?)|name not in the dump)"
_DRAWN = r"\[(?:[\w.%-]{1,50}\.(?:gif|png|jpe?g|svg|webp)|icon[_-]\w{1,30}|img|image|inline)\]"
"""A button's picture, in tools that name its file."""
_TAIL = re.compile(
    rf"(?:\s*(?:[|·•–—\-:,/]\s?[(\[]|[|·•–—\-(\[:,/])?\s*"
    rf"(?:(?:(?<![^\W\d_])|(?-i:(?=[A-ZÀ-Þ]))){_OF_TAIL}(?!\w)|\[[0-9]{{1,4}}\]|#[0-9]{{1,4}}\b|{_DRAWN}|[#↓→↩¶»›]))*"
    r"\s*[:|)\]·•.]*\s*$",
    re.IGNORECASE,
)
_LONGEST_TAIL = 60
_BARS = re.compile(r"\s*[|·•]\s*")
_SURELY = re.compile(r"[|·•]")


def is_furniture(text: str) -> bool:
    """
    >>> [is_furniture(text) for text in ("#12", "Post author", "In reply to Ann", "Permalink", "Anonymous", "I agree")]
    [True, True, True, True, False, False]
    """
    return len(text) <= _LONGEST and _is_furniture(text)


@remembered
def _is_furniture(text: str) -> bool:
    return _FURNITURE.fullmatch(plain(text) or text.strip("[] ")) is not None


def is_number(text: str) -> bool:
    """A number that may as well be what somebody wrote."""
    return plain(text).strip(" .:)").isdigit()


def is_clicked(text: str) -> bool:
    """A link to a comment, or who likes it.

    >>> is_clicked("(Link)"), is_clicked("Liked by Ann"), is_clicked("Post author")
    (True, True, False)
    """
    return len(text) <= _LONGEST and _CLICKED.fullmatch(plain(text) or text.strip("[] ")) is not None


def is_badge(text: str) -> bool:
    """A word that some themes print beside a name, and others in place of one (`Guest`)."""
    return _BADGES.fullmatch(plain(text)) is not None


def may_lead(text: str) -> bool:
    """May this furniture stand above a name? Links and buttons there close the comment above."""
    return _LEADING.fullmatch(plain(text) or text.strip("[] ")) is not None


def without_badge(name: str) -> str:
    """
    >>> without_badge("Ann (not verified)"), without_badge("Ann ✓ Verified"), without_badge("Ann (of Ulm)")
    ('Ann', 'Ann', 'Ann (of Ulm)')
    """
    while name.lower().endswith(_ENDS_OF_BADGES) and (badge := _BEHIND_NAME.search(name)) and badge.start():
        name = name[: badge.start()]
    return name


@remembered
def without_tail(text: str) -> str:
    """Without buttons and links at the end; most lines end with none, so their end is looked at first.

    >>> without_tail("9:05 pmReply"), without_tail("Ada Bishop"), without_tail("Ada (of Ulm)")
    ('9:05 pm', 'Ada Bishop', 'Ada (of Ulm)')
    """
    tail = _TAIL.search(text, max(len(text) - _LONGEST_TAIL, 0))
    if tail and tail.start() == len(text):
        return text
    text, whole = _TAIL.sub("", text), text
    is_cut = text.count("(") > text.count(")") and whole.startswith(f"{text})")
    return f"{text})" if is_cut else text


def without_furniture(line: str) -> str:
    """A line of several things side by side, without those that are furniture.

    >>> without_furniture("Ann | Email | Homepage | 03.03.09 - 5:07 pm | #")
    'Ann | 03.03.09 - 5:07 pm'
    """
    if not _SURELY.search(line):
        return line
    parts = _BARS.split(line)
    kept = [part for part in parts if part and not is_furniture(part)]
    return " | ".join(kept) if len(kept) < len(parts) else line
