"""Conversations as hosts print them, flat and with all their buttons: who wrote what when, and what is none of it."""

import hosts_1
import hosts_2
import hosts_3
import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump

REVIEW = """The Salt Clerk

A clerk is sent to a coast town to count its salt, and the town has been lying about it for two hundred years.

What I did not expect was how lonely the film lets him be, in a dining room laid for forty.

Rating: 4/5

"""

HOSTS = hosts_1.HOSTS | hosts_2.HOSTS | hosts_3.HOSTS

# What WordPress prints in its languages: the heading, a name with its verb, a date, the button, and the form.
WORDPRESS = {
    "fi": ("2 vastausta artikkeliin “Suolavirkailija”", "NAME sanoo:", "5.5.2014 klo 17:07", "Vastaa", "Vastaa"),
    "cs": ("2 komentáře u „Solný písař“", "NAME napsal:", "5. 5. 2014 (17:07)", "Odpovědět", "Napsat komentář"),
    "hu": (
        "2 hozzászólás “A sótiszt” bejegyzéshez",
        "NAME szerint:",
        "2014. május 5. hétfő 17:07",
        "Válasz",
        "Vélemény, hozzászólás?",
    ),
    "ro": ("2 răspunsuri la “Funcționarul”", "NAME spune:", "5 mai 2014 la 17:07", "Răspunde", "Lasă un răspuns"),
    "tr": ("“Tuz Memuru” için 2 yorum", "NAME diyor ki:", "5 Mayıs 2014, 17:07", "Yanıtla", "Bir yanıt yazın"),
    "hr": ("2 misli o “Slani činovnik”", "NAME kaže:", "5. svibnja 2014. u 17:07", "Odgovori", "Komentiraj"),
    "el": ("2 σχόλια στο “Ο γραφέας”", "Ο/Η NAME λέει:", "5 Μαΐου 2014 στις 17:07", "Απάντηση", "Αφήστε μια απάντηση"),
    "ca": (
        "2 respostes a “El comptador de sal”",
        "NAME diu:",
        "5 maig, 2014 a les 17:07",
        "Respon",
        "Deixa un comentari",
    ),
    "sv": ("2 svar på ”Saltskrivaren”", "NAME skriver:", "5 maj, 2014 kl. 17:07", "Svara", "Lämna ett svar"),
    "no": (
        "2 kommentarer til “Saltskriveren”",
        "NAME sier:",
        "5. mai 2014, kl. 17:07",
        "Svar",
        "Legg igjen en kommentar",
    ),
    "da": ("2 kommentarer til “Saltskriveren”", "NAME siger:", "5. maj 2014 kl. 17:07", "Svar", "Skriv et svar"),
    "pl": ("2 komentarze do “Solny urzędnik”", "NAME pisze:", "5 maja 2014 o 17:07", "Odpowiedz", "Dodaj komentarz"),
    "ru": ("2 комментария к “Соляной писарь”", "NAME:", "05.05.2014 в 17:07", "Ответить", "Добавить комментарий"),
    "uk": (
        "2 коментарі до “Соляний писар”",
        "NAME коментує:",
        "5 Травня, 2014 о 17:07",
        "Відповісти",
        "Залишити відповідь",
    ),
    "sk": ("2 komentáre k “Soľný pisár”", "NAME píše:", "5. mája 2014 o 17:07", "Odpovedať", "Pridaj komentár"),
    "nl": ("2 gedachten over “De zoutklerk”", "NAME zegt:", "5 mei 2014 om 17:07", "Beantwoorden", "Geef een reactie"),
    "id": ("2 pemikiran pada “Juru Garam”", "NAME berkata:", "5 Mei 2014 pukul 17:07", "Balas", "Tinggalkan Balasan"),
    "vi": ("2 bình luận về “Người giữ muối”", "NAME viết:", "Tháng Năm 5, 2014 lúc 5:07 chiều", "Trả lời", "Trả lời"),
    "bg": ("2 отговора на “Соленият писар”", "NAME каза:", "5 май 2014 в 17:07", "Отговор", "Вашият коментар"),
    "et": ("2 vastust “Soolakirjutaja”", "NAME ütleb:", "5. mai 2014, 17:07", "Vasta", "Lisa kommentaar"),
}


def read(conversation):
    return next(text_dump.parse({"page.txt": f"{REVIEW}{conversation}".encode()}))


def said(post):
    return [(comment.author, comment.created, comment.text) for comment in post.comments]


@pytest.mark.parametrize("host", HOSTS)
def test_the_comments_of_a_host_are_read(host):
    conversation, expected = HOSTS[host]

    assert said(read(conversation.lstrip())) == expected


@pytest.mark.parametrize("host", HOSTS)
def test_nothing_around_them_is_taken_for_text_of_the_review(host):
    post = read(HOSTS[host][0].lstrip())

    assert post.ledger.ranges(Label.BODY) == "3, 5"
    assert post.body.endswith("laid for forty.")


@pytest.mark.parametrize("language", WORDPRESS)
def test_wordpress_speaks_many_languages(language):
    heading, says, date, button, form = WORDPRESS[language]
    one, other = (
        f"{says.replace('NAME', name)}\n{date}\n\n{text}\n\n{button}\n"
        for name, text in (("Anna", "The salt was real, I licked it."), ("Bruno", "Never."))
    )

    post = read(f"{heading}\n\n{one}\n{other}\n{form}\n")

    assert [(comment.author, comment.text) for comment in post.comments] == [
        ("Anna", "The salt was real, I licked it."),
        ("Bruno", "Never."),
    ]
    assert post.declared_count == 2
    assert {comment.created for comment in post.comments} <= {"2014-05-05T17:07", ""}
