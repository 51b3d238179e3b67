"""Who wrote a comment when, as themes say it in eleven languages: in one line, or in several."""

import pytest
from lake import LAKE, read

from exchange.parsers.text_dump.talk.heads import read_head

DATES = {
    "en": "March 10, 2014 at 10:02 am", "de": "10. März 2014 um 10:02", "fr": "10 mars 2014 à 10:02",
    "es": "10 marzo, 2014 a las 10:02 am", "it": "10 marzo 2014 alle 10:02", "pt": "10 de março de 2014 às 10:02",
    "nl": "10 maart 2014 om 10:02", "pl": "10 marca 2014 o 10:02", "sv": "10 mars 2014 kl. 10:02",
    "da": "10. marts 2014 kl. 10:02", "ru": "10 марта 2014 в 10:02", "ro": "10 martie 2014 la 10:02",
}  # fmt: skip
IN_A_LINE = {
    "en": ["{n} on {d} said:", "{n} said on {d}:", "On {d}, {n} said:", "On {d} {n} wrote:", "{d} by {n}",
           "Comment by {n} — {d}", "{n} ({d})", "[{d}] {n}:", "{n} (not verified) {d}", "Left by {n} on {d}"],
    "de": ["{n} sagte am {d}:", "{n} am {d}:", "Am {d} schrieb {n}:", "Am {d} hat {n} geschrieben:", "{d} von {n}"],
    "fr": ["{n} le {d} a dit :", "{n} a écrit le {d} :", "Le {d}, {n} a dit :", "{d} par {n}", "Posté par {n}, {d}"],
    "es": ["{n} en {d} dijo:", "{n} dijo el {d}:", "El {d}, {n} dijo:", "{d} por {n}", "Enviado por {n} el {d}"],
    "it": ["{n} in data {d} ha detto:", "Il {d} {n} ha detto:", "{d} di {n}", "di {n} il {d}", "Commento by {n} {d}"],
    "pt": ["{n} em {d} disse:", "{n} a {d} diz:", "Em {d}, {n} disse:", "{d} por {n}", "Postado por {n} em {d}"],
    "nl": ["{n} op {d} zei:", "Op {d} schreef {n}:", "Op {d} zei {n}:", "{d} door {n}", "Reactie van {n} op {d}"],
    "pl": ["{n} dnia {d} powiedział:", "{n} pisze: {d}", "przez {n} dnia {d}", "Komentarz autorstwa {n} — {d}"],
    "sv": ["{n} den {d} sa:", "{n} skrev den {d}:", "{d} av {n}", "av {n} den {d}", "Postat av: {n} | {d}"],
    "da": ["{n} den {d} sagde:", "{d} af {n}", "Kommentar af {n} — {d}"],
    "ru": ["{n} в {d} сказал:", "{n} пишет: {d}", "{d} от {n}"],
    "ro": ["{n} pe {d} a spus:", "{n} spune: {d}"],
}  # fmt: skip
IN_LINES = {
    "en": ["{n} on {d}|said:", "{n} on|{d}|said:", "{d}|by {n}", "Comment by|{n}|{d}", "Posted by|{n}|on {d}"],
    "de": ["{n} am|{d}|sagte:", "Am {d}|schrieb {n}:", "{d}|von {n}", "{n} sagte am|{d}:"],
    "fr": ["{n}|a écrit le {d}", "{n} le|{d}|a dit :", "{d}|par {n}"],
    "es": ["{n} en|{d}|dijo:", "{n} el {d}|dijo:", "{d}|por {n}"],
    "it": ["{n} in data|{d}|ha detto:", "di {n}|{d}", "{d}|di {n}"],
    "pt": ["{n} em|{d}|disse:", "{d}|por {n}"],
    "nl": ["{n} op|{d}|zei:", "{d}|door {n}"],
    "pl": ["{n}|dnia {d}"],
    "sv": ["{d}|av {n}"],
}
HEADINGS = {
    "en": "3 Comments", "de": "3 Kommentare", "fr": "3 commentaires", "es": "3 comentarios", "it": "3 commenti",
    "pt": "3 comentários", "nl": "3 reacties", "pl": "3 komentarze", "sv": "3 kommentarer",
}  # fmt: skip
NAMES = ["Leandro", "Pilar Cano", "tom77"]
TEXTS = [
    "I saw it twice and liked it better.",
    "Thanks for the tip, it is on my list.",
    "So it rains, and nobody rows.",
]


def cases(forms):
    return [(language, form) for language, several in forms.items() for form in several]


@pytest.mark.parametrize("name", [*NAMES, "Ada Lind", "Maria A.", "Otto von Ulm"])
@pytest.mark.parametrize(("language", "form"), cases(IN_A_LINE))
def test_a_line_names_who_wrote_and_when(language, form, name):
    head = read_head([form.format(n=name, d=DATES[language]), "Row on, and on."])

    assert head
    assert (head.author, head.created[:10], head.lines) == (name, "2014-03-10", 1)


@pytest.mark.parametrize("gap", [(), ("",)])
@pytest.mark.parametrize(("language", "form"), cases(IN_LINES))
def test_several_lines_do(language, form, gap):
    rows = ["The Ferry", "", f"{LAKE}. And more.", "", f"{LAKE}! And more.", "", HEADINGS[language], ""]
    for day, (name, text) in enumerate(zip(NAMES, TEXTS, strict=True), start=10):
        lines = form.format(n=name, d=DATES[language].replace("10", str(day), 1)).split("|")
        rows += [*lines, *gap, text, ""]
    post = read(*rows)

    assert [comment.author for comment in post.found] == NAMES
    assert [comment.created[:10] for comment in post.found] == ["2014-03-10", "2014-03-11", "2014-03-12"]
