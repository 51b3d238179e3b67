"""Words for answering a comment, for changing it, and for its answers, in the languages met so far."""

ANSWER = (
    r"reply|delete|edit|like|share|quote|antworten?|löschen|répondre|supprimer|responder|eliminar|excluir|svara?|odpowiedz"
    r"|beantwoorden|reageren|rispondi|vastaa|ответить|відповісти|返信|回复|回覆|답글|답장|응답"
    r"|رد|الرد|پاسخ|להגיב|הגב|yanıtla|cevapla|απάντηση|válasz|odpovědět|odpovedať|răspunde|отговор|одговори|odgovori"
    r"|svar|ตอบกลับ|trả lời|phản hồi|balas|vasta|atsakyti|atbildēt|respon|erantzun|respondre|reagovat|vastaukset"
    r"|răspundeți|odgovor|השב|返信する|コメントする"
)
CHANGE = (
    r"elimina|verwijderen|ta bort|radera|slett|slet|poista|usuń|odstranit|odstrániť|smazat|izbriši|obriši|törlés"
    r"|ștergere|ştergere|изтриване|удалить|видалити|διαγραφή|sil|מחיקה|מחק|حذف|削除|삭제|删除|刪除|hapus|xóa|ลบ|suprimeix"
    r"|ezabatu|apagar|remover|bearbeiten|ändern|modifier|editar|modifica|bewerken|redigera|rediger|edytuj|upravit"
)
REPLIES = (
    r"replies|réponses|respuestas|respostas|risposte|odpowiedzi|odpovědi|odpovede|odgovori|válaszok|răspunsuri|отговори"
    r"|ответы|відповіді|απαντήσεις|yanıtlar|תשובות|الردود|balasan|respostes|vastaukset"
)
REPLY_AND_DELETE = (
    "reply", "delete", "antworten", "löschen", "répondre", "supprimer", "responder", "eliminar", "responder", "excluir",
    "respon", "suprimeix", "respon", "elimina", "rispondi", "elimina", "beantwoorden", "verwijderen", "reageren",
    "verwijderen", "svara", "ta bort", "svara", "radera", "svar", "slett", "svar", "slet", "odpowiedz", "usuń",
    "ответить", "удалить", "відповісти", "видалити", "vastaa", "poista", "vasta", "kustuta", "odpovědět", "odstranit",
    "odpovědět", "vymazat", "odpovedať", "odstrániť", "odpovedať", "vymazať", "odgovori", "izbriši", "одговори",
    "избриши", "отговор", "изтриване", "válasz", "törlés", "răspundeți", "ștergeți", "răspundeți", "ștergere",
    "απάντηση", "διαγραφή", "yanıtla", "sil", "atsakyti", "ištrinti", "atbildēt", "dzēst", "erantzun", "ezabatu",
    "balas", "hapus", "trả lời", "xóa", "返信", "削除", "回复", "删除", "回覆", "刪除", "답글", "삭제", "ตอบ", "ลบ",
    "השב", "מחק", "رد", "حذف", "reply", "cancel",
)  # fmt: skip
"""What Blogger prints below each comment, language by language: both, whoever looks at the page; and ProPhoto."""
