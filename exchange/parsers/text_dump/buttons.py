"""What one clicks on below a comment: words of themes and tools, never somebody's text."""

import re
from functools import lru_cache

from exchange.parsers.text_dump.boilerplate import is_action
from exchange.parsers.text_dump.heads import plain

_LONGEST = 60
_ONE = (
    r"reply|delete|edit|like|share|quote|antworten|löschen|répondre|supprimer|responder|eliminar|excluir|svara?|odpowiedz"
    r"|beantwoorden|reageren|rispondi|vastaa|ответить|відповісти|返信|回复|回覆|답글|답장|응답"
    r"|رد|الرد|پاسخ|להגיב|הגב|yanıtla|cevapla|απάντηση|válasz|odpovědět|odpovedať|răspunde|отговор|одговори|odgovori"
    r"|svar|ตอบกลับ|trả lời|phản hồi|balas|vasta|atsakyti|atbildēt|respon|erantzun"
)
_BUTTONS = re.compile(
    rf"(?:(?:{_ONE})[\s|·•↓→↩]*){{1,5}}|replies|réponses|respuestas|respostas|risposte|leave new\s*↓?"
    r"|add yours\s*[↑↓]?",
    re.IGNORECASE,
)
_ADJECTIVES = (
    r"older|newer|previous|next|ältere|neuere|vorherige|nächste|eldre|nyere|oudere|nieuwere|starsze|nowsze|äldre|nyare"
)
_PAGES = re.compile(
    rf"[«‹←<]*\s*(?:(?:{_ADJECTIVES}) (?:comments|kommentare|kommentarer|reacties|komentarze)"
    r"|commentaires (?:plus )?(?:anciens|récents|précédents|suivants)"
    r"|comentarios (?:más )?(?:viejos|antiguos|nuevos|recientes|anteriores|siguientes)"
    r"|comentários (?:mais )?(?:antigos|recentes|anteriores)|commenti (?:più )?(?:vecchi|recenti|precedenti|nuovi))"
    r"\s*[»›→>]*(?:\s*page [0-9]+)*\s*",
    re.IGNORECASE,
)


def is_button(text: str) -> bool:
    """Is this line something to click on?

    >>> is_button("[Reply](/her/?replytocom=7)"), is_button("ReplyDelete"), is_button("I like it.")
    (True, True, False)
    """
    return (len(text) <= _LONGEST or "](" in text) and _is_button(text)


@lru_cache(maxsize=4096)
def _is_button(text: str) -> bool:
    text = plain(text) or text.strip("[] ")
    return len(text) <= _LONGEST and (is_answering(text) or is_action(text) or _PAGES.fullmatch(text) is not None)


def is_page_link(text: str) -> bool:
    """Older comments, newer ones, or the numbers of their pages."""
    text = plain(text)
    return _PAGES.fullmatch(text) is not None or (bool(text) and not text.strip("0123456789 …·|←→«»"))


def is_answering(text: str) -> bool:
    """One of the buttons that close a comment, or several printed as one word; a comment never is just that."""
    return _BUTTONS.fullmatch(text) is not None
