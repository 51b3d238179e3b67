"""How many comments a line counts, in whatever words: a number, the word for comments, and nothing that says more."""

import re
from functools import lru_cache

from exchange.parsers.text_dump.text.glances import Parts, beginnings

_LONGEST = 110
_LONGEST_NONE = 30
_MOST_WORDS = 12
_FEWEST_WORDS = 2
_FEW_WORDS = 3
_STEMS = Parts.of(
    "comm", "respon", "repl", "thought", "react", "reakt", "kommen", "antw", "koment", "réact", "répon", "coment",
    "respuest", "respost", "rispost", "svar", "odpowied", "opinion", "feedback", "discuss", "diskuss", "wortmeld",
    "anmerk", "opmerk", "vastau", "yorum", "комм", "отзыв", "ответ", "コメント", "评论", "留言", "댓글", "hozzász",
    "σχόλ", "комен", "megj",
)  # fmt: skip
_WORDS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|[0-9]+(?:[.,’][0-9]{3})*|[^\w\s]")
_QUOTED = re.compile(r"“[^“”]{1,150}”|„[^„“”]{1,150}[“”]|«[^«»]{1,150}»|\"[^\"]{1,150}\"|‘[^‘’]{1,150}’")
_PINGS = re.compile(
    r"\s?(?:[,&+/|·•-]|and|und|et|y|e|en|och)\s?[0-9]{1,4} ?(?:trackbacks?|pingbacks?|pings?)"
    r"|\s(?:[,&+/|·•-]\s?)?(?:trackbacks?|pingbacks?|pings?) ?[(\[][0-9]{1,4}[)\]]",
    re.IGNORECASE,
)
_POINTER = re.compile(r"\[[0-9]{1,3}\](?=\S)")  # before a link, in lynx and elinks
_TITLED = re.compile(
    r"(?P<noun>[^\W\d_]{4,20}) (?:on|to|for|about|zu|auf|sur|à|en|a|sobre|su|em|op|till|til|do) (?P<title>.{1,90}?)"
    r" ?[(\[](?P<count>[0-9]{1,5})[)\]]:?"
)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NOUNS = _set(
    "comment comments response responses reply replies thought thoughts reaction reactions opinions remarks feedback"
    " answers rants rejoinders"
    " kommentar kommentare antwort antworten reaktionen meinungen rückmeldungen wortmeldungen anmerkungen"
    " leserkommentare leserstimmen kommentiert"
    " commentaire commentaires réponse réponses réaction réactions avis"
    " comentario comentarios respuesta respuestas reacciones opiniones"
    " comentário comentários resposta respostas commento commenti risposta risposte"
    " reactie reacties antwoorden opmerkingen"
    " kommentar kommentarer svar komentarz komentarze komentarzy odpowiedzi odpowiedź opinie"
    " kommentteja commentaar комментариев"
    " комментарий комментария комментариев комментарии отзыва отзывов ответа ответов"
    " kommentti kommenttia kommentit vastausta yorum hozzászólás komentáře komentářů σχόλια 件のコメント コメント"
    " megjegyzés megjegyzések hozzászólások comentarii comentariu komentára komentáre komentárov komentarov komentara"
    " коментар коментари коментара коментарі коментарів comentari comentaris komentarjev yorumlar"
    " commented replied responded 评论 留言 댓글"
)
_TALK = _set("discussion conversation diskussion discusión discussione discussão")
_FILLERS = _set(
    "there are is was currently so far yet already this that post entry article review page has have had got we"
    " you been"
    " left on to for about the of in total posted received made add yours your below leave a reply one or read them all"
    " view show showing displaying viewing see number it now and join here above date something say people readers"
    " reader readers’ visitors visitor users user talking with published available until comment let’s be next"
    " jump skip go count discuss own sort newest oldest first latest new submit write by best top most liked least"
    " popular"
    " es gibt bisher bislang dieser diesem diesen beitrag artikel eintrag post hat zu zum auf vorhanden alle zeige"
    " haben verfassen abgeben hinterlassen eintragen hinzufügen neueste zuerst älteste neuen"
    " leser besucher insgesamt bereits schon anzahl der die den das derzeit aktuell jetzt einen schreiben schreibe"
    " diskutiere mit"
    " il y cet cette article billet publication comporte a sur pour à ce jour déjà vos les actuellement personnes ont"
    " nombre de des votre au sujet du laisser un ajouter voir lire"
    " hay esta este entrada artículo tiene en hasta ahora ya sobre la el total dejar"
    " ci sono questo questa articolo ha per su già finora al lascia numero di"
    " há esse essa artigo postagem tem até agora já em para deixe um o"
    " er zijn dit bericht artikel heeft op tot nu toe al over geef een aantal"
    " det finns detta här inlägg inlägget har till dette innlegget om på hittills så långt lämna en"
    " ten wpis ma do liczba jest tego wpisu dodaj"
    " всего к записи количество для записи ещё оставить добавить написать"
    " için artikkeliin artikkelissa u a(z) bejegyzéshez στο"
)
_NONE = _set(
    "no none nobody zero keine kein keinen keinerlei niemand aucun aucune pas n’y personne sin ningún ninguna nadie"
    " nessun nessuna nessuno non nenhum nenhuma sem não ninguém geen niemand inga ingen ingenting brak nie нет ei"
    " žádné žiadne nincs nincsenek niciun nicio няма немає нема nema hiç yok cap ni"
)
_NONE_IN_ONE = frozenset(
    (
        "コメントはありません", "コメントはまだありません", "暂无评论", "没有评论", "尚無留言", "沒有留言", "댓글 없음",
        "không có nhận xét nào", "tidak ada komentar", "tiada ulasan", "walang komento", "nav komentāru",
        "komentarų nėra", "kommentaare ei ole", "iruzkinik ez", "δεν υπάρχουν σχόλια", "ليست هناك تعليقات",
        "هیچ نظری موجود نیست", "אין תגובות", "ไม่มีความคิดเห็น", "कोई टिप्पणी नहीं", "கருத்துகள் இல்லை", "কোনও মন্তব্য নেই",
    )
)  # fmt: skip
"""As Blogger prints it in languages of which no more is known here."""
_BESIDE_NONE = _set(
    "yet one has have so far still been ever available noch sind vorhanden abgegeben kommentiert bislang pas encore"
    " moment l’instant le pour instant aún todavía hay hasta ahora ancora ci sono não há ainda nog än ännu enda endnu"
    " har kommenterat kommentteja ma jeszcze пока ещё commentaar ingen vielä hier"
)
_SIGNS = frozenset("()[]{}:.,!|/·•–—-+→↓▼»«›‹…*~#_")
_POST = _set(
    "this that the above post entry article review page story item piece diese diesem diesen dieser beitrag artikel"
    " eintrag zum cet cette ce article billet note jour esta este entrada artículo questo questa articolo esse"
    " essa este"
    " esta artigo postagem dit bericht artikel detta inlägg inlägget dette innlegget indlæg ten tego wpis wpisu post"
    " text kritik film hasta ahora so far date"
)


_SAID = re.compile(
    r"what (?:people|readers|our readers|you|visitors) (?:are saying|say|said|think|thought|have said)|(?:you|they"
    r"|people"
    r"|readers) (?:said|say)|(?:the )?(?:discussion|conversation)(?: so far)?|talk ?back|(?:reader|readers’) letters"
    r"|discussion about this (?:post|article|story|note)"
    r"|(?:your|reader|readers’|eure|ihre) (?:thoughts|opinions|meinung(?:en)?)\??|previous comments",
    re.IGNORECASE,
)
_LONGEST_SAID = 40
_SAID_BEGINNINGS = beginnings(
    [
        "what",
        "you",
        "they",
        "people",
        "readers",
        "the",
        "discussion",
        "talk",
        "your",
        "eure",
        "ihre",
        "previous",
        "conv",
    ]
)
_PLURALS = _set(
    "comments responses replies reactions messages feedback talkback kommentare leserkommentare lesermeinungen"
    " leserstimmen leserreaktionen reaktionen rückmeldungen antworten commentaires réactions réponses comentarios"
    " respuestas reacciones commenti risposte comentários respostas reações reacties antwoorden kommentarer"
    " komentarze odpowiedzi комментарии отзывы kommentit vastaukset yorumlar komentáře komentáre hozzászólások"
    " megjegyzések kommentek σχόλια komentari komentarji komentarai komentāri kommentaarid comentarii comentaris"
    " iruzkinak коментари коментарі"
)
_WHOSE = _set(
    "your the all our reader readers readers’ reader’s user users users’ visitor visitors visitors’ and &"
    " trackbacks pings"
    " pingbacks reviews so far from by previous eure ihre deine die alle der leser und von lesern besucher vos les"
    " des et"
    " lecteurs de nos tus los tu las y lectores vuestros i vostri le e dei lettori tutti os as seus dos leitores"
    " todos uw"
    " de jullie en van lezers era våra läsares och wasze wszystkie czytelników ваши все on auf zu sur en su em op"
    " till do"
)
_ON = _set("on to for about zu zum auf über sur à pour en a sobre su per em op over till til om do на к")
_LONGEST_NUMBER = 5
_YEAR = re.compile(r"1[89][0-9]{2}|20[0-9]{2}")
_NAMED = re.compile(
    r"[^\W\d_]+ [^\W\d_]+(?: [^\W\d_a-zß-ÿ][\w’'-]*| (?:of|the|a|in|and|de|la|le|der|die|das|und|du)){1,6}:?"
)


def count_in(text: str) -> tuple[int, str] | None:
    """The number, and the title that stands beside it in quotation marks.

    >>> count_in("This post has 12 comments"), count_in("Comments on “Umbrellas” (3)")
    ((12, ''), (3, 'Umbrellas'))
    >>> count_in("We saw 12 people comment on it"), count_in("12 Monkeys: comments")
    (None, None)
    """
    if len(text) > _LONGEST or not _may_count(text):
        return (0, "") if _is_none(text) else None
    text = _POINTER.sub("", text)
    if not any(map(str.isdigit, text)):
        return _none_in(text)
    if (titled := _TITLED.fullmatch(text)) and (read := _titled(titled)):
        return read
    quoted = _QUOTED.search(text)
    left = _PINGS.sub("", text.replace(quoted[0], " ") if quoted else text)
    words = _WORDS.findall(left.lower())
    numbers = [word for word in words if word[0].isdecimal()]
    if len(words) > _MOST_WORDS * 2 or not numbers or len(set(numbers)) > 1:
        return None
    if not _counts([word for word in words if not (word[0].isdecimal() or word in _SIGNS)]):
        return None
    return int("".join(filter(str.isdecimal, numbers[0]))), quoted[0][1:-1].strip() if quoted else ""


@lru_cache(maxsize=1)  # asked twice of each line
def _may_count(text: str) -> bool:
    """A glance: a part of a word for comments in any language."""
    return _STEMS.are_in(text.lower())


def _none_in(text: str) -> tuple[int, str] | None:
    """
    >>> _none_in("There are no comments yet."), _none_in("Noch keine Kommentare"), _none_in("No comment on the ending.")
    ((0, ''), (0, ''), None)
    """
    if _is_none(text):
        return 0, ""
    quoted = _QUOTED.search(text)
    words = _WORDS.findall(text.replace(quoted[0], " ").lower() if quoted else text.lower())
    words = [word.replace("'", "’") for word in words if word not in _SIGNS]
    if _NONE.isdisjoint(words) or len(words) < _FEWEST_WORDS:
        return None
    return (0, quoted[0][1:-1].strip() if quoted else "") if _counts(words, _NONE | _BESIDE_NONE) else None


def _is_none(text: str) -> bool:
    return len(text) <= _LONGEST_NONE and text.rstrip(" .。:").lower() in _NONE_IN_ONE


_FEED = re.compile(r"(?:Feed )?You can follow this conversation by subscribing to the comment feed for this post\.?")
"""Above the comments on TypePad’s pages."""


def tells_of_feed(text: str) -> bool:
    return _FEED.fullmatch(text) is not None


def heads_comments(text: str) -> bool:
    """A heading without a number, in nothing but words for comments and for who wrote them.

    >>> heads_comments("Your comments"), heads_comments("Comments on “Umbrellas”"), heads_comments("Recent comments")
    (True, True, False)
    """
    if len(text) > _LONGEST:
        return False
    bare = text.strip(" :")
    is_short = len(bare) <= _LONGEST_SAID and bare[:2].lower() in _SAID_BEGINNINGS
    if (is_short and _SAID.fullmatch(bare.replace("'", "’"))) or tells_of_feed(text):
        return True
    if not _may_count(text) or any(map(str.isdigit, text)):
        return False
    quoted = _QUOTED.search(text)
    left = text.replace(quoted[0], " ") if quoted else text
    words = [word for word in _WORDS.findall(left.lower().replace("'", "’")) if word not in _SIGNS]
    if not 0 < len(words) <= _FEW_WORDS + 2 or left.rstrip()[-1:] in set(".,;!?"):
        return False
    is_named = not _PLURALS.isdisjoint(words)
    if is_named and quoted is None and len(words) > 1 and words[0] in _PLURALS and words[1] in _ON:
        return all(word in _POST for word in words[2:]) or _NAMED.fullmatch(left.strip()) is not None
    others = _WHOSE | _ON if quoted else _WHOSE
    return is_named and all(word in _PLURALS or word in others for word in words)


def _titled(match: re.Match[str]) -> tuple[int, str] | None:
    title = match["title"].strip('“”„"«» ')
    if match["noun"].lower() not in _NOUNS | _TALK:
        return None
    return int(match["count"]), "" if is_this_post(title) else title


def _counts(words: list[str], others: frozenset[str] = frozenset()) -> bool:
    known = _NOUNS | _TALK
    return (
        0 < len(words) <= _MOST_WORDS
        and any(word in known for word in words)
        and all(word in known or word in _FILLERS or word in others for word in words)
    )


def is_this_post(title: str) -> bool:
    """
    >>> is_this_post("this entry"), is_this_post("diesem Beitrag"), is_this_post("This Island")
    (True, True, False)
    """
    words = title.lower().rstrip(" .:!").split()
    return 0 < len(words) <= _FEW_WORDS and all(word in _POST for word in words)


def only_number(text: str) -> int | None:
    """The only number in a line, if it may count something: whatever the words beside it are.

    >>> only_number("5 whispers from the dark"), only_number("5 of 12"), only_number("Films of 2014")
    (5, None, None)
    """
    numbers = re.findall(r"[0-9]+", text)
    is_count = len(numbers) == 1 and len(numbers[0]) <= _LONGEST_NUMBER and not _YEAR.fullmatch(numbers[0])
    return int(numbers[0]) if is_count else None
