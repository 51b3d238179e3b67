"""What one clicks on below a comment: words of themes and tools, never somebody's text."""

import re

from exchange.parsers.text_dump.around.boilerplate import is_action
from exchange.parsers.text_dump.around.button_words import ANSWER, CHANGE, REPLIES
from exchange.parsers.text_dump.around.comment_buttons import stands_below_comments
from exchange.parsers.text_dump.text.glances import Parts, beginnings
from exchange.parsers.text_dump.text.plain import plain
from exchange.remembered import remembered

_LONGEST = 90
_SHORT, _LONGEST_BESIDE = 50, 40
_BETWEEN = Parts.of(*"|·•/([]")
_SURE = (
    r"(?:reply|respond)(?: to (?:this(?: (?:comment|post))?|(?-i:[A-Z])\S{0,30}(?: \S{1,30}){0,2})| with quote)?|quote"
    r"|log ?in(?: or (?:register|sign up))? to (?:reply|respond|(?:post|leave|add) (?:a )?comments?)|sign in to reply"
    r"|(?:report|flag)(?: (?:this|comment|this comment|abuse|spam|as (?:spam|inappropriate)))?|report as inappropriate"
    r"|(?:hide|show|view|see|load)(?: all)?(?: [0-9]{1,4})?(?: more)? (?:replies|reply|thread)"
    r"|(?:expand|read|show|see) (?:the )?(?:full|whole|entire|rest of the) comment"
    r"|[0-9]{1,4} more (?:comments?|replies)(?:\.{3}|…)?"
    r"|[0-9]{1,4} (?:replies|reply)(?: by \S.{0,40}| ?· ?active .{1,30})?|rate this(?: comment)?|(?:thumbs?|vote"
    r"|voted?) (?:up|down)|upvote"
    r"|downvote"
    r"|[+-]?[0-9]{1,4} vote up vote down"
    r"|share(?: this)?|copy link|delete|edit|like(?:d by (?:[0-9,]+ (?:people|person)|you))?|unlike"
    r"|respuesta|citar|citer|zitieren|melden|signaler|denunciar"
    r"|antworten|répondre|responder(?: a coment[aá]rio)?|rispondi|reageer|beantwoord|svara?|odpowiedz|ответить"
    r"|цитировать|пожаловаться"
    r"|reply to this(?: comment)?|(?:reply ?)?by post author"
    r"|antwort auf diesen kommentar|zum antworten anmelden|segnala"
    r"|condividi|gefällt mir|j[’']aime|me gusta|mi piace"
    r"|curtir|vind ik leuk|gilla|lubię to"
    r"|(?:\.{3}|…) ?(?:permalink|link|comments?|comment on this|kommentare?|kommentieren|antworten?|reply|edit|delete"
    r"|löschen)"
)
_WEAK = (
    r"(?:início da )?discussão|ветвь|ветка|нить|ссылка|уровень выше|развернуть|свернуть|"
    r"(?:perma|direct |permanent )?link(?: to (?:this )?comment)?|permalien|parent|thread|share|facebook|twitter"
    r"|e-?mail|[+−-][0-9]{1,3}|#|like|[0-9]{1,4}(?: (?:likes?|votes?|points?|people like this))?|loading(?:\.{3}|…)"
    r"|report|edit|[0-9]{1,3} ?(?:y|yr|mo|w|wk|d|h)"
)
_BESIDE = r"[\s|·•/()\[\]»›→←↓↑↩⤷▲▼△▽,:–-]"
_SIGNS = rf"(?:{_WEAK}|[♥❤★👍👎↩▲▼△▽•]|--|—)"
_ROW = re.compile(
    rf"{_BESIDE}*(?:(?:{_WEAK}){_BESIDE}+){{0,4}}(?:{_SURE})(?:{_BESIDE}+(?:{_SURE}|{_WEAK})){{0,5}}{_BESIDE}*",
    re.IGNORECASE,
)
_VOTES = re.compile(rf"{_BESIDE}*{_SIGNS}(?:{_BESIDE}+{_SIGNS}){{0,4}}{_BESIDE}*", re.IGNORECASE)
_BUTTONS = re.compile(
    rf"(?:(?:{ANSWER}|{CHANGE})[\s|·•↓→↩›»]*){{1,5}}(?:{REPLIES})?|{REPLIES}|leave new\s*↓?"
    r"|add yours\s*[↑↓]?",
    re.IGNORECASE,
)
_BEGINNINGS = beginnings(f"{ANSWER}|{CHANGE}|{REPLIES}|leave new|add yours".split("|"))
_FIRST_LETTERS = frozenset(
    """
    aan acc add aff agr aim all anm ant apa atb ats auf bal bea bei bek bew blo car cev cha cit com con cop
    cur dah del den die dir dis dow edi edy eld eli ema emp era esk exc exp eza fac fla gef gel gil gos hap hel
    hid hil ini izb jau kom kor laa lad lea lee leg les leu lik lin lir loa log lub mas mee meh mel mis mod
    mos nas nei neu new nex nie nov now nya nye obr ocu odg odp ods old ord oud par per pia plu poi pok pol
    pou pre pro quo rad rap rat rea rec red rem rep res ris see seg sha sho sig sil skj sle sma son sor sta
    sup sva syn thr thu too tri twi ukr unl upr upv usu uud uue van vas vec ved ver vie vin vis voi vor vot
    wei yan yen zit zob zum zus
    """.split()  # noqa: SIM905, letters read best as a text
)
"""The first three letters of all that one clicks on, as far as they are such of English; a test knows them from the
patterns."""
_ADJECTIVES = (
    r"older|newer|previous|next|ältere|neuere|vorherige|nächste|eldre|nyere|oudere|nieuwere|starsze|nowsze|äldre|nyare"
)
_OTHER_PAGES = (
    r"commentaires (?:plus )?(?:anciens|récents|précédents|suivants)|últimos comentarios"
    r"|comentarios (?:m[áa]i?s )?(?:viejos|antiguos|nuevos|recientes|anteriores|siguientes|antigos|recentes)"
    r"|comentários (?:mais )?(?:antigos|recentes|anteriores)"
    r"|commenti (?:più )?(?:vecchi|recenti|precedenti|nuovi|seguenti)"
    r"|comentaris (?:anteriors|(?:més )?recents)|comentarii mai (?:vechi|noi)"
    r"|(?:starší|novější) komentáře|(?:staršie|novšie) komentáre|(?:stariji|noviji) komentari"
    r"|(?:starejši|novejši) komentarji|(?:vanhemmat|uudemmat) kommentit|(?:korábbi|újabb) hozzászólások"
    r"|(?:vanemad|uuemad) kommentaarid|(?:vecāki|jaunāki) komentāri|komentar lebih (?:lama|baru)"
    r"|(?:daha )?(?:önceki|eski|sonraki|yeni) yorumlar|(?:προηγούμενα|επόμενα|παλαιότερα|νεότερα) σχόλια"
    r"|(?:предыдущие|следующие|старые|новые) комментарии|(?:попередні|наступні) коментарі"
    r"|(?:по-стари|по-нови|старији|новији|постари|понови) коментари"
    r"|التعليقات (?:الأقدم|الأحدث)|دیدگاه‌های (?:کهنه|تازه)(?:‌?تر)?|תגובות (?:ישנות|חדשות)(?: יותר)?"
    r"|(?:古い|新しい|以前の|前の|次の)コメント|(?:이전|새로운|다음) 댓글|较[早新](?:的)?评论|較[舊新]的?(?:迴響|留言)"
)
_ARROWS = r"[«»‹›←→<>-]*"
_PAGES = re.compile(
    rf"{_ARROWS}\s*(?:(?:{_ADJECTIVES}) (?:comments|kommentare|kommentarer|reacties|komentarze)|{_OTHER_PAGES})"
    rf"\s*{_ARROWS}(?:\s*page [0-9]+)*\s*",
    re.IGNORECASE,
)


def is_button(text: str) -> bool:
    """Is this line something to click on?

    >>> is_button("[Reply](/her/?replytocom=7)"), is_button("ReplyDelete"), is_button("I like it.")
    (True, True, False)
    """
    if len(text) > _SHORT and not _may_be_row(text):
        return False
    return _may_begin_one(text) and _is_one(text)


def _may_begin_one(text: str) -> bool:
    """A glance at the first letters, as what most lines begin with begins no button."""
    start = text[:3].lower()
    return start in _FIRST_LETTERS or not (start.isascii() and start.isalpha())


def _may_be_row(text: str) -> bool:
    """A glance: one with signs between its words, or with addresses."""
    return "](" in text or (len(text) <= _LONGEST and _BETWEEN.are_in(text))


@remembered
def _is_one(text: str) -> bool:
    text = plain(text) or text.strip("[] ")
    if len(text) > _LONGEST:
        return False
    is_row = _ROW.fullmatch(text) is not None or stands_below_comments(text)
    return is_row or is_answering(text) or is_action(text) or turns_page(text)


def is_beside_button(text: str) -> bool:
    """Votes, links and signs that stand among buttons; alone they may be what somebody wrote.

    >>> is_beside_button("+1"), is_beside_button("0"), is_beside_button("12 likes"), is_beside_button("I like it")
    (True, True, True, False)
    """
    return len(text) <= _LONGEST_BESIDE and _VOTES.fullmatch(plain(text) or text) is not None


def is_page_link(text: str) -> bool:
    """Older comments, newer ones, or the numbers of their pages."""
    text = plain(text)
    return turns_page(text) or (bool(text) and not text.strip("0123456789 …·|←→«»"))


def turns_page(text: str) -> bool:
    """
    >>> turns_page("← Older Comments"), turns_page("« التعليقات الأقدم"), turns_page("Older comments were better.")
    (True, True, False)
    """
    return _PAGES.fullmatch(text) is not None


def is_answering(text: str) -> bool:
    """One of the buttons that close a comment, or several printed as one word; a comment never is just that."""
    return text[:2].lower() in _BEGINNINGS and _may_begin_one(text) and _is_answering(text)


@remembered
def _is_answering(text: str) -> bool:
    return _BUTTONS.fullmatch(text) is not None
