"""The words that random pages are made of, by language; all of them our own."""

# ruff: noqa: SIM905 (words are easier to read and to add to in a line of prose)

from dataclasses import dataclass
from datetime import datetime
from random import Random


@dataclass(frozen=True)
class Language:
    """How a blog in this language speaks; `{n}` is a number, `{t}` a title, `{0}` a sentence."""

    code: str
    words: tuple[str, ...]
    months: tuple[str, ...]
    date: str
    many: tuple[str, ...]
    one: tuple[str, ...]
    says: str
    reply: str
    replies: str
    delete: str
    leave_a_reply: str
    closed: str
    posted: str
    further: str
    pingback: str
    older: str
    ratings: tuple[str, ...]
    titles: tuple[str, ...]
    sites: tuple[str, ...]
    short: tuple[str, ...]
    beginnings: tuple[str, ...]
    joiner: str = " "
    stop: str = "."
    halves: tuple[str, str] = ("am", "pm")

    def dated(self, day: datetime) -> str:
        """
        >>> ENGLISH.dated(datetime(2014, 1, 3, 17, 7))
        'January 3, 2014 at 5:07 pm'
        """
        return self.date.format(
            day=day.day,
            month=self.months[day.month - 1],
            year=day.year,
            hour=day.hour,
            hour12=(day.hour - 1) % 12 + 1,
            minute=f"{day.minute:02}",
            half=self.halves[day.hour >= 12],
        )


_ENGLISH_WORDS = tuple(
    "the film a camera long slow and never I would see again its lovely hats songs rain garden second half my sister "
    "thinks ending works better than opening because nobody explains why he leaves her house by train quiet light "
    "through blue curtains score too loud but acting is warm careful strange funny sad old city winter morning twice "
    "cinema ticket popcorn neighbour laughed cried asleep woke remember forgotten director dialogue whisper (mostly) "
    "“really” it’s don’t well-made 1930s & co".split()
)
ENGLISH = Language(
    code="en",
    words=_ENGLISH_WORDS,
    months=tuple(
        "January February March April May June July August September October November December".split()
    ),
    date="{month} {day}, {year} at {hour12}:{minute} {half}",
    many=(
        "{n} responses to {t}",
        "{n} Responses to {t}",
        "{n} thoughts on {t}",
        "{n} Replies to {t}",
        "{n} comments",
        "Comments ({n})",
        "{n} Comments on {t}",
    ),
    one=("One response to {t}", "One thought on {t}", "1 comment", "1 Comment on {t}", "Comments (1)"),
    says="says:",
    reply="Reply",
    replies="Replies",
    delete="Delete",
    leave_a_reply="Leave a Reply",
    closed="Comments are closed.",
    posted="Posted on {date} by {author}",
    further="Further reading:",
    pingback="Pingback:",
    older="← Older Comments",
    ratings=("Rating: 4/5", "Long story short: 3.5/4 stars", "Verdict: 7/10", "Grade: B+"),
    titles=("The Hat Shop", "Snow over Harbour Street", "Eleven Umbrellas", "Marta & the Lighthouse", "Feed"),
    sites=("The Back Row review", "Celluloid Pantry review", "A Seat by the Aisle", "Matinee Notes"),
    short=(
        "Thanks!", "Agreed.", "Yes, exactly.", "Lol", "No way!", "So true.", "+1", "Ha!", "Nice one.", "👌",
        "Good point.", "Same here!", "Not for me.", "Why?", "Cheers, mate.", "😂😂", "Great review!", "Hm.", "Spot on.",
    ),
    beginnings=(
        "3. {0}", "1999 was {0}", "– {0}", "{n}) {0}", "- {0}", "🎬 {0}", "{n} thoughts on this: {0}", "* {0}",
        "{n}: {0}",
    ),
)  # fmt: skip
GERMAN = Language(
    code="de",
    words=tuple(
        "der Film die Kamera lange langsam und niemals ich würde ihn wieder sehen seine schönen Hüte Lieder Regen "
        "Garten zweite Hälfte meine Schwester meint das Ende wirkt besser als der Anfang weil niemand erklärt warum "
        "er ihr Haus mit dem Zug verlässt leises Licht durch blaue Vorhänge Musik zu laut aber gespielt warm genau "
        "seltsam komisch traurig alte Stadt Winter Morgen zweimal Kino Karte Nachbar lachte weinte "
        "Filmvorführungsgenehmigungsverfahren Straße größer „wirklich“ geht’s".split()
    ),
    months=tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()),
    date="{day}. {month} {year} um {hour}:{minute}",
    many=(
        "{n} Antworten auf {t}", "{n} Gedanken zu {t}", "{n} Kommentare", "{n} Kommentare zu {t}", "Kommentare ({n})",
    ),
    one=("Eine Antwort auf {t}", "Ein Gedanke zu {t}", "1 Kommentar", "Ein Kommentar zu {t}"),
    says="sagt:",
    reply="Antworten",
    replies="Antworten",
    delete="Löschen",
    leave_a_reply="Schreibe einen Kommentar",
    closed="Die Kommentare sind geschlossen.",
    posted="Veröffentlicht am {date} von {author}",
    further="Zum Weiterlesen:",
    pingback="Pingback:",
    older="← Ältere Kommentare",
    ratings=("Wertung: 4/5", "Fazit: 7/10", "Wertung: 3,5/5"),
    titles=("Der Hutladen", "Schnee über der Hafenstraße", "Elf Regenschirme", "Marta und der Leuchtturm"),
    sites=("Kritik in der letzten Reihe", "Kritik bei Filmvorrat", "Platz am Gang"),
    short=(
        "Danke!", "Stimmt.", "Ja, genau.", "Haha", "Niemals!", "Sehe ich auch so.", "Schöne Kritik!", "👌", "Warum?",
        "Guter Punkt.", "Geht mir ähnlich.", "Nichts für mich.", "Hm.",
    ),
    beginnings=("3. {0}", "1999 war {0}", "– {0}", "{n}) {0}", "🎬 {0}", "{n} Gedanken dazu: {0}", "* {0}"),
)  # fmt: skip
FRENCH = Language(
    code="fr",
    words=tuple(
        "le film la caméra long lent et jamais je voudrais revoir ses beaux chapeaux chansons pluie jardin seconde "
        "moitié ma sœur pense que la fin marche mieux début parce personne explique pourquoi il quitte sa maison en "
        "train lumière douce rideaux bleus musique trop forte mais jeu chaleureux précis étrange drôle triste vieille "
        "ville hiver matin deux fois cinéma billet voisin riait pleurait «_vraiment_» c’est l’été"
        .replace("_", "\u00a0")
        .split(" ")
    ),
    months=tuple(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    ),
    date="{day} {month} {year} à {hour} h {minute} min",
    many=(
        "{n} réponses à {t}", "{n} réflexions sur {t}", "{n} commentaires", "{n} commentaires sur {t}",
        "Commentaires ({n})",
    ),
    one=("Une réponse à {t}", "Une réflexion sur {t}", "1 commentaire"),
    says="dit :",
    reply="Répondre",
    replies="Réponses",
    delete="Supprimer",
    leave_a_reply="Laisser un commentaire",
    closed="Les commentaires sont fermés.",
    posted="Publié le {date} par {author}",
    further="Pour aller plus loin :",
    pingback="Ping :",
    older="← Commentaires plus anciens",
    ratings=("Note : 4/5", "Verdict : 7/10"),
    titles=("La Chapellerie", "Neige sur la rue du port", "Onze parapluies", "Marta et le phare"),
    sites=("Critique du dernier rang", "Critique chez Pellicule", "Le fauteuil du bord"),
    short=(
        "Merci !", "D’accord.", "Oui, exactement.", "Haha", "Jamais !", "Très juste.", "Belle critique !", "👌",
        "Pourquoi ?", "Pas pour moi.", "Bien vu.", "Hm.",
    ),
    beginnings=("3. {0}", "1999 fut {0}", "– {0}", "{n}) {0}", "🎬 {0}", "— {0}"),
)  # fmt: skip
SPANISH = Language(
    code="es",
    words=tuple(
        "la película cámara larga lenta y nunca yo vería otra vez sus sombreros canciones lluvia jardín segunda mitad "
        "mi hermana piensa que el final funciona mejor comienzo porque nadie explica por qué él deja su casa en tren "
        "luz tranquila cortinas azules música demasiado fuerte pero actuación cálida precisa extraña graciosa triste "
        "vieja ciudad invierno mañana dos veces cine entrada vecino reía lloraba ¿verdad? ¡claro!".split()
    ),
    months=tuple(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
    ),
    date="{day} {month}, {year} a las {hour}:{minute}",
    many=(
        "{n} respuestas a {t}", "{n} pensamientos en {t}", "{n} comentarios", "{n} comentarios en {t}",
        "Comentarios ({n})",
    ),
    one=("Una respuesta a {t}", "Un pensamiento en {t}", "1 comentario"),
    says="dice:",
    reply="Responder",
    replies="Respuestas",
    delete="Eliminar",
    leave_a_reply="Deja una respuesta",
    closed="Los comentarios están cerrados.",
    posted="Publicado el {date} por {author}",
    further="Para leer más:",
    pingback="Pingback:",
    older="← Comentarios anteriores",
    ratings=("Nota: 4/5", "Veredicto: 7/10"),
    titles=("La sombrerería", "Nieve sobre la calle del puerto", "Once paraguas", "Marta y el faro"),
    sites=("Crítica de la última fila", "Crítica en Celuloide", "Butaca de pasillo"),
    short=(
        "¡Gracias!", "De acuerdo.", "Sí, exacto.", "Jaja", "¡Jamás!", "Muy cierto.", "¡Buena crítica!", "👌",
        "¿Por qué?", "No es para mí.", "Bien visto.", "Hm.",
    ),
    beginnings=("3. {0}", "1999 fue {0}", "– {0}", "{n}) {0}", "🎬 {0}"),
)  # fmt: skip

LANGUAGES = (ENGLISH, GERMAN, FRENCH, SPANISH)
OTHER_SCRIPTS = (
    ("الفيلم طويل و جميل جدا لكن النهاية حزينة كنت أشاهد المطر في الحديقة مع أختي".split(), " ", "."),
    ("הסרט ארוך ויפה מאוד אבל הסוף עצוב ראיתי גשם בגן עם אחותי בבוקר".split(), " ", "."),
    ("この映画は 長くて 美しい けれど 結末が 悲しい 妹と 庭の雨を 見ていた 二回目の 朝".split(), "", "。"),
    ("этот фильм длинный и красивый но конец грустный я видел дождь саду сестрой утром".split(), " ", "."),
)
NAMES = (
    "Nora Lind", "hunter_88", "P. J. Cooper", "Éloïse", "アキラ", "محمد", "film_girl", "Anonymous", "Old Sam",
    "Jürgen Weiß", "Dr. T", "mara", "The Usher", "José María", "Kim & Lee", "a reader",
)  # fmt: skip
EMOJI = ("😀", "❤️", "👍🏽", "🎬", "🤷‍♀️", ":-)")
LONG_WORDS = (
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "https://films.example/archive/2014/01/the-hat-shop-and-what-came-after-it/?page=2&order=oldest",
    "www.hats.example",
    "soooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo",
)


def sentence(random: Random, language: Language, length: int, *, is_plain: bool) -> str:
    """About that many words; where a page is not plain, other scripts, emoji and long words among them."""
    words, joiner, stop = language.words, language.joiner, language.stop
    if not is_plain and random.random() < 0.06:
        words, joiner, stop = random.choice(OTHER_SCRIPTS)
    chosen = [_with_sign(random, random.choice(words)) for _ in range(length)]
    if not is_plain and random.random() < 0.1:
        chosen.insert(random.randrange(len(chosen) + 1), random.choice(LONG_WORDS if joiner else EMOJI))
    if not is_plain and random.random() < 0.1:
        chosen.append(random.choice(EMOJI))
    text = joiner.join(chosen)
    return text[0].upper() + text[1:] + random.choice((stop, stop, stop, "!", "?", "…", ""))


def _with_sign(random: Random, word: str) -> str:
    """Now and then a comma or the end of a sentence."""
    if not word[-1].isalnum():
        return word
    return word + random.choices(("", ",", ".", " –"), weights=(86, 7, 5, 2))[0]
