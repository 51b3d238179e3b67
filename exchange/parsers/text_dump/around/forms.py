"""The words above the form for a comment, in the languages met so far, and those that say that there is none."""

import re


def any_of(*patterns: str) -> re.Pattern[str]:
    """Patterns of lines in small letters; without a flag for letters' case, a line is compared by its first letter."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_FIELD = re.compile(
    r"(?:your |ihr |dein |votre |tu |il tuo |seu |je |ditt |twój |vaše |ваше? |お)?"
    r"(?:name|nick(?:name)?|pseudo(?:nyme)?|user ?name|nom|prénom|nombre|nome|naam|namn|navn|nimi|nazwa|imię|podpis"
    r"|jméno|meno|név|nume|имя|ім[’']?я|isim|ad(?:ınız)?|όνομα|ime|имe|名前|ニックネーム|名称|昵称|暱稱|이름|الاسم|שם"
    r"|tên"
    r"|comment|kommentar|commentaire|comentario|comentário|commento|reactie|message|nachricht|bericht|komentarz"
    r"|komentář|комментарий|yorum|kommentti|コメント|title|titel|titre|website|web ?site|web|url|homepage|site(?: web)?"
    r"|webseite|sitio web|sito web|webbplats|webbsida|nettsted|hjemmeside|verkkosivu|kotisivu|strona(?: www)?|сайт"
    r"|stránka|ウェブサイト)"
    r"[ *]{0,3}(?:\([^()]{2,60}\))?[ *]{0,3}:?[ *]{0,3}(?:[\[_].*)?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:[^\W\d_]{2,12}[ -]){0,4}(?:e-?mail\S{0,12}|mail|courriel|correo(?: electrónico)?|mél|sähköposti\S{0,9}"
    r"|e-?post\S{0,9}|почта|メール(?:アドレス)?|邮箱|電子郵件|이메일|posta)(?: ad+res+[eo]?)?"
    r"[ *]{0,3}(?:\([^()]{2,80}\))?[ *]{0,3}:?[ *]{0,3}(?:[\[_].*)?",
    re.IGNORECASE,
)
_LONGEST_FIELD = 90
MAIL = (
    r"mail|e-?post|sähköposti|e-pošt|correo|electr[òó]nica|почт|пошт|имейл|διεύθυνση|メール|메일|邮箱|電子郵件|אימייל"
    r"|بريد"
)
"""A word for an address, in small letters; above the form it is said not to be shown, and then what a `*` is."""


def is_field(text: str) -> bool:
    """A label beside an empty field.

    >>> is_field("Naam *"), is_field("E-mailadres (wordt niet getoond)"), is_field("My name is Ann.")
    (True, True, False)
    """
    return len(text) <= _LONGEST_FIELD and (_FIELD.fullmatch(text) is not None or is_field_of_address(text))


def is_field_of_address(text: str) -> bool:
    return len(text) <= _LONGEST_FIELD and _ADDRESS.fullmatch(text) is not None


_JOINING = re.compile(
    r"(?:join|continue) (?:in )?the (?:conversation|discussion)|participe da conversa"
    r"|(?:rejoindre|participez à) la (?:discussion|conversation)|(?:únete a|participa en) la conversación"
    r"|unisciti alla (?:discussione|conversazione)|diskutier(?:e|t|en sie) mit|red(?:e|et|en sie) mit"
    r"|(?:doe|praat) mee|réagissez|donnez votre avis|opina|di tu opinión|dì la tua"
    r"|delta i (?:diskussionen|samtalen)",
    re.IGNORECASE,
)


def joins_conversation(text: str) -> bool:
    return _JOINING.fullmatch(text.strip(" .!…")) is not None


REPLY_FORM = any_of(
    r"(?:leave|post|write|add|submit|make)(?: (?:a|your|an?other|new|own)){0,2} (?:reply|comment"
    r"|response)(?: to .{1,80})?",
    r"leave a reply.{0,80}cancel reply",
    r"(?:say something|join in|add your (?:voice|words|thoughts)|have a say|your words, please)(?: here)?",
    r"(?:join|continue) the (?:conversation|discussion)|have your say|what do you think\?|reply to this post",
    r"fill in your details below.*|(?:please )?(?:log|sign) in to (?:leave a comment|comment|post a comment|reply)"
    r"|introduce tus datos o haz clic en un ic[oó]no\b.*|(?:trage|gib|füge) deine daten (?:unten )?ein oder klicke\b.*"
    r"|entrez vos coordonnées ci-dessous ou cliquez\b.*|preencha os seus dados abaixo ou clique\b.*"
    r"|inserisci i tuoi dati qui sotto o clicca\b.*|vul je gegevens in of klik op een icoon\b.*"
    r"|fyll i dina uppgifter nedan eller klicka\b.*|gib hier deinen kommentar ein|entrez votre commentaire"
    r"|introduce aquí tu comentario|digite seu comentário aqui|inserisci qui il tuo commento"
    r"|anmelden und mit(?:diskutieren|reden)"
    r"|be the first to (?:comment|reply|(?:leave|post|write|add) (?:a|your) (?:comment|reply))(?: .{1,40})?",
    r"(?:schreib(?:e|en sie)?|verfass(?:e|en sie)?|hinterlass(?:e|en sie)?) "
    r"(?:einen?|deinen|ihren|eine) (?:kommentar|antwort)",
    r"(?:einen? (?:neuen )?)?(?:kommentar|antwort) (?:verfassen|schreiben|hinterlassen|abgeben|veröffentlichen)"
    r"|neuer kommentar",
    r"(?:laisse[rz]?|écrire|ajouter|poster|publier|enregistrer) (?:un|une|votre|mon) (?:commentaire|réponse)"
    r"|nouveau commentaire"
    r"|commenter (?:cet article|ce billet|l[’']article)",
    r"(?:deja|dejar|escribe|publicar|añade|añadir) (?:un|una|tu) (?:comentario|respuesta)",
    r"(?:deixe|deixar|escreva|adicionar|postar) (?:um|uma|o seu|seu) (?:comentário|resposta)",
    r"(?:lascia|scrivi|aggiungi|posta) (?:un|una|il tuo) (?:commento|risposta)",
    r"(?:geef|plaats|laat) een reactie(?: achter)?|reactie (?:toevoegen|plaatsen)|lämna (?:ett|en) (?:svar|kommentar)"
    r"|dodaj komentarz|kommentera",
    r"(?:want to|would you like to|care to) (?:comment|join the (?:conversation|discussion)|reply)\??"
    r"|(?:your )?(?:two cents"
    r"|turn)(?: here)?|speak your mind|tell us what you.{0,40}|(?:got|have) (?:something|anything) to (?:say|add)\??"
    r"|what(?:’s|'s| is) on your mind\??|post (?:a )?comment(?: on this post)?|comment on this (?:post|entry"
    r"|article|review)"
    r"|comment form|verify your comment|previewing your comment|leave your (?:comment|thoughts|reply"
    r"|response)(?: .{1,30})?|leave a (?:note|message|trace)"
    r"|(?:ihr|dein|euer) kommentar|(?:jetzt |selbst |mit)?kommentieren|kommentar (?:hinzufügen|eintragen|senden)"
    r"|(?:was (?:meint|sagt|denkt) ihr(?: dazu)?|(?:deine|eure|ihre) meinung(?: (?:dazu|zählt|ist gefragt))?)\??"
    r"|eintrag kommentieren|beitrag kommentieren|votre (?:avis|commentaire)|(?:donnez|donner) (?:votre|son) avis"
    r"|réagir(?: à cet article)?|(?:un commentaire|une réaction) ?\?|tu comentario|(?:añade|agregar"
    r"|agrega) (?:un )?comentario"
    r"|¿?qué (?:opinas|te parece|piensas)\??|il tuo commento|(?:di(?:’| )la tua|aggiungi commento"
    r"|commenta(?: questo post)?)"
    r"|(?:seu|o seu|o teu) comentário|comente|comentar|jouw reactie|reageer|laat (?:je|uw) (?:reactie|mening) achter"
    r"|skicka (?:en )?kommentar|din kommentar|kommenter|twój komentarz|napisz komentarz|skomentuj"
    r"|コメントを(?:書く|投稿(?:する)?|する)|コメント(?:する|投稿)|この記事にコメントする"
    r"|发表评论|發表評論|댓글 (?:쓰기|달기|남기기)"
    r"|yorum (?:yap|yaz|bırak)|kirjoita kommentti|lähetä kommentti",
    r"legg igjen en kommentar|skriv en kommentar|skriv et svar|zostaw odpowiedź|(?:оставить"
    r"|добавить) комментарий|コメントを残す",
    r"(?:أضف|اترك|أكتب|اكتب) (?:تعليق|تعليقا|تعليقًا|تعليقاً|رد|ردا|ردًا)|כתיבת תגובה|הוספת תגובה"
    r"|發佈留言|发表回复|댓글 남기기"
    r"|bir (?:yanıt|cevap) yazın|αφήστε μια απάντηση|vélemény, hozzászólás\?|napsat komentář|lasă un răspuns"
    r"|вашият коментар|залишити відповідь|jätä kommentti|vastaa",
)
CANCEL = (
    "cancel reply", "cancel", "antwort abbrechen", "antworten abbrechen", "annuler la réponse", "cancelar respuesta",
    "cancelar la respuesta", "cancelar resposta", "annulla risposta", "reactie annuleren", "avbryt svar",
    "anuluj pisanie odpowiedzi", "zrušit odpověď na komentář", "zrušiť odpoveď", "peruuta vastaus",
    "válasz megszakítása", "anulează răspunsul", "yanıtı iptal et", "annuller svar", "ακύρωση απάντησης",
    "取消回复", "取消回覆", "取消評論", "취소", "antwoord annuleren", "odustani od odgovora", "prekliči odgovor",
    "отказ", "cancel·la la resposta", "cancel·la les respostes", "katkesta vastus", "batalkan balasan", "hủy", "avbryt",
    "откажи одговор", "atšaukti atsakymą", "atcelt atbildi",
    "скасувати відповідь", "إلغاء الرد", "לבטל", "отменить ответ", "コメントをキャンセル",
)  # fmt: skip
_CANCEL_BEHIND = tuple(f" {each}" for each in CANCEL if " " in each)
_FEW_WORDS = 12


def stands_beside_cancel(text: str) -> bool:
    """A few words of whatever language with the link behind them by which one answers nobody: it begins in a capital.

    >>> stands_beside_cancel("Sag was Annuler la réponse"), stands_beside_cancel("I should cancel reply")
    (True, False)
    """
    small = text.lower()
    if not small.endswith(_CANCEL_BEHIND):
        return False
    link = next(each for each in _CANCEL_BEHIND if small.endswith(each)).strip()
    return not text[-len(link)].islower() and len(text.split()) <= _FEW_WORDS


CLOSED = any_of(
    r"(?:sorry, )?(?:the )?comments? (?:are|is|form is|for this (?:entry|post) are)(?: now)?(?: closed| disabled| off)"
    r"(?: (?:for|on|at|to) .{1,60})?|comments off(?: on .{1,80})?|no new comments.*|commenting is closed.*",
    r"(?:sorry, |unfortunately, )?(?:the )?(?:comments?|commenting|discussion) (?:to|for|on|about|under|in) this"
    r" (?:entry|post|article|review|page|thread|item|topic) (?:are|is|has been|have been)(?: now)?"
    r" (?:closed|disabled|off|locked)",
    r"(?:this (?:entry|post|article|thread) is |comments? (?:were |was )?)(?:now )?(?:closed|locked"
    r"|disabled)(?: to (?:new"
    r"|further) comments)?|(?:new )?comments? (?:are )?(?:no longer|not) (?:being )?(?:accepted|allowed|possible"
    r"|permitted)"
    r"(?: .{1,40})?",
    r"(?:für diesen (?:beitrag|artikel|eintrag) (?:sind|ist) )?(?:keine (?:weiteren )?kommentare (?:mehr )?möglich"
    r"|(?:die )?kommentarfunktion (?:geschlossen|deaktiviert|abgeschaltet)"
    r"|(?:die )?kommentare (?:(?:für|zu) diese[mnr]|dieses) (?:beitrags?|artikels?|eintrags?) sind geschlossen)",
    r"les commentaires (?:de|sur|pour) cet?(?:te)? (?:article|billet|entrée|note) sont (?:fermés|clos|désactivés)"
    r"|les commentaires"
    r" sont (?:désactivés|désormais fermés)|(?:los )?comentarios (?:de|en|para) esta entrada están cerrados"
    r"|i commenti (?:a|per|su) questo (?:articolo|post) sono chiusi|(?:os )?comentários (?:a|para) este (?:artigo|post)"
    r" (?:estão )?(?:fechados|encerrados)|reageren (?:op dit bericht )?is (?:niet meer mogelijk|gesloten)"
    r"|kommentarer(?:na)? (?:är|er) (?:stängda|stengt|lukket)|(?:możliwość )?komentowani[ae] (?:jest )?(?:zostało )?"
    r"(?:wyłączon[ea]|zamknięt[ea])|комментарии (?:закрыты|отключены)|コメントは受け付けていません.{0,20}",
    r"(?:sorry, )?comments? (?:are|is) (?:currently|now) closed.{0,20}"
    r"|the author does not allow comments to this entry|commenting is (?:closed for|not available in) this .{4,20}"
    r"|(?:sorry, )?the comment form is closed.*"
    r"|this post is closed .{0,30}comments|comments have been closed.*",
    r"(?:die )?kommentar(?:e|funktion) (?:sind|ist)(?: derzeit)? (?:geschlossen|deaktiviert)|kommentare geschlossen",
    r"(?:les )?commentaires (?:sont )?(?:fermés|clos)",
    r"(?:los )?comentarios (?:están )?cerrados|(?:os )?comentários (?:estão )?(?:fechados|encerrados)",
    r"(?:ال)?تعليقات مغلقة\.?|התגובות (?:סגורות|נעולות).{0,20}|סגור לתגובות\.?|комментарии (?:закрыты|отключены)"
    r"|コメントは(?:受け付けて(?:おり|い)ません|閉じられています|停止中です|締め切りました).{0,10}",
    r"\(?comments? (?:by|via) e-?mail only\b.{0,60}|\(?kommentare (?:nur )?(?:per|via) e-?mail\b.{0,60}",
    r"komentarze (?:są |zostały )?(?:wyłączone|zamknięte)|komentáře (?:nejsou povoleny|jsou uzavřeny)|yorumlar kapalı"
    r"|评论已关闭|評論已關閉|댓글(?:이 닫혔습니다|을 닫았습니다|은 닫혀 있습니다)|комментирование закрыто",
    r"i commenti sono chiusi|commenti chiusi|(?:de )?reacties (?:(?:op|bij) dit (?:bericht|artikel) )?zijn gesloten"
    r"|reageren is niet.*",
)
