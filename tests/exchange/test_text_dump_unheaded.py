"""Comments that no heading announces, in the ways in which a page sets them apart from its post."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump

TITLE = "The Salt Clerk"
TEXT = (
    "A clerk is sent to a coast town to count its salt, and the town has been lying about it for two hundred years.\n\n"
    "I laughed until the harbour froze over, and after that I only sat there and counted the grains along with him.\n\n"
)


def read(page):
    return next(text_dump.parse({"page.txt": page.encode()}))


def said(post):
    return [(comment.path, comment.author, comment.text) for comment in post.comments]


def label(post, page, text):
    return post.ledger.of(1 + next(at for at, line in enumerate(page.split("\n")) if text in line)).label


NESTED = """  1. You had me at the salt.

    1. It is very good salt, Marit.

  2. Did they film it in winter? Looks cold!

  3. Not for my aunt.

    1. Your aunt has seen worse.

"""
NESTED_NAMED = """  1. Phyl

    You had me at the salt, and I have told my whole street about it since.

    1. The Clerk

      It is very good salt.

  2. Bo

    Not for my aunt.

"""


@pytest.mark.parametrize(
    "below",
    ["", "\nI answer all of you in the evening, so come back. Rude words go.\n", "\nMy other blog\nSalt and I\n"],
)
def test_a_counted_list_with_answers_is_a_conversation_whatever_stands_below(below):
    post = read(f"{TITLE}\n\n{TEXT}\n{NESTED}{below}")

    assert [comment.path for comment in post.comments] == ["1", "1.1", "2", "3", "3.1"]
    assert post.comments[-1].text == "Your aunt has seen worse."


def test_so_it_is_with_names():
    assert [each[:2] for each in said(read(f"{TITLE}\n\n{TEXT}\n{NESTED_NAMED}\nSalt and I\n"))] == [
        ("1", "Phyl"),
        ("1.1", "The Clerk"),
        ("2", "Bo"),
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ["You had me at the salt!", "Did you sit behind us? We were the ones with the crisps."],
        ["Schön geschrieben.", "Wir gehen am Freitag.\n\n    Ich freue mich schon!", "Danke."],
        ["J’y étais aussi. Quelle soirée !", "Moi, je me suis endormie.", "On en reparle ?"],
        ["Me la apunto.", "¿Y el final? No lo entendí."],
    ],
)
def test_counted_sentences_apart_from_each_other_below_a_finished_text_are_comments(texts):
    listed = "".join(f"  {number}. {text}\n\n" for number, text in enumerate(texts, start=1))
    post = read(f"{TITLE}\n\n{TEXT.replace(chr(10) * 2, chr(10))}\n{listed}")

    assert [comment.text for comment in post.comments] == [text.replace("\n\n    ", "\n\n") for text in texts]


@pytest.mark.parametrize(
    "above", ["", "4 out of 5 stars\n\n", "Labels: , ,\n\n", "Related\n\n", "Leave a comment\n\n", "8.3/10\n\n"]
)
@pytest.mark.parametrize(
    "texts",
    [["My library has this, so it goes on the pile."], ["Salt!", "Have you read the book? I have.", "Not for me."]],
)
def test_so_they_are_below_what_a_page_says_of_its_post(above, texts):
    listed = "".join(f"  {number}. {text}\n\n" for number, text in enumerate(texts, start=1))

    assert [comment.text for comment in read(f"{TITLE}\n\n{TEXT}{above}{listed}").comments] == texts


@pytest.mark.parametrize(
    "listed",
    [
        "Three reasons to go:\n\n  1. The salt is real.\n\n  2. So is the clerk.\n\n  3. It is short.\n",
        "  1. The salt is real.\n  2. So is the clerk.\n  3. It is short.\n",
        "  1. Salt\n\n  2. Wind\n\n  3. Herring\n",
        "My top 3 of salt\n\n  1. The salt is real.\n\n  2. So is the clerk.\n\n  3. It is short.\n",
        "  4. The salt is real.\n\n  5. So is the clerk.\n",
    ],
)
def test_points_of_a_review_are_none(listed):
    assert read(f"{TITLE}\n\n{TEXT}{listed}").comments == ()


def test_paragraphs_further_in_below_a_wide_gap_are_comments():
    page = f"{TEXT}\n\n    I saw it in Oslo, where nobody laughed.\n\n    The salt! I had not noticed the salt.\n"

    assert [comment.text for comment in read(page).comments] == [
        "I saw it in Oslo, where nobody laughed.",
        "The salt! I had not noticed the salt.",
    ]


@pytest.mark.parametrize(
    "page",
    [
        f"{TEXT}    “I count, therefore I am.”\n\n    “You count, therefore you owe.”\n",
        f"  {TITLE}\n\n  {TEXT}\n\n    I saw it in Oslo.\n\n    The salt! I had not noticed it.\n",
        f"{TEXT}The clerk says it himself:\n\n\n    I count, therefore I am.\n\n    You count, therefore you owe.\n",
    ],
)
def test_a_quotation_further_in_is_none(page):
    assert read(page).comments == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("19. Februar 2008 um 09:12", "19. Februar 2008 um 21:50"),
        ("May 5, 2014 at 5:07 pm", "June 1, 2014 at 9:02 am"),
        ("3 mars 2011 à 14:05", "4 mars 2011 à 08:30"),
        ("2012-03-04 10:15", "2012-03-04 11:20"),
    ],
)
def test_texts_below_days_with_hours_are_comments_without_names(one, other):
    post = read(f"{TITLE}\n{TEXT}{one}\nThe salt was real.\n{other}\nNever lick a film.\n")

    assert [comment.text for comment in post.comments] == ["The salt was real.", "Never lick a film."]
    assert all("T" in comment.created for comment in post.comments)


def test_days_that_go_back_head_posts():
    post = read(f"{TITLE}\n{TEXT}May 5, 2014 at 5:07 pm\nSalt again.\nMay 1, 2014 at 5:07 pm\nStill salt.\n")

    assert post.comments == ()


@pytest.mark.parametrize("verb", ["said...", "dijo...", "sagte…", "a dit…"])
def test_a_post_without_a_text_has_comments_as_others_do(verb):
    long = "What a treat, my father took all of us to every one of these when the Rialto still had a piano."
    page = (
        f"Sunday, March 4, 2012\n\nAunt Berit Found This: {TITLE}\n\n\nAnn Lee {verb}\n\n{long}\n\nBo {verb}\n\nSalt!\n"
    )

    post = read(page + f"\nCleo {verb}\n\nNo.\n")

    assert post.title == f"Aunt Berit Found This: {TITLE}"
    assert said(post) == [
        ("1", "Ann Lee", long),
        ("2", "Bo", "Salt!"),
        ("3", "Cleo", "No."),
    ]


@pytest.mark.parametrize(
    ("heading", "verb"), [("3 opmerkingen:", "zei"), ("3 comments:", "said"), ("3 Kommentare:", "krantimt")]
)
def test_names_that_end_with_one_verb_need_no_sign_behind_it(heading, verb):
    texts = [("Rolf Anders", "Mooi."), ("Toos uit Goirle", "Wij ook!"), ("Anoniem", "Te lang.")]
    talk = "\n\n".join(f"{name} {verb}\n\n{text}" for name, text in texts)
    post = read(f"7.2.16\n\nBioscoop\n\n{TEXT.split(chr(10), maxsplit=1)[0]}\n\n{heading}\n\n{talk}\n")

    assert [each[1:] for each in said(post)] == texts


@pytest.mark.parametrize("heading", ["2 comentários:", "2 comments:", "2 Kommentare:", "2 reacties:"])
@pytest.mark.parametrize("text", [TEXT.split("\n", maxsplit=1)[0], "A picture and nothing else."])
def test_a_count_with_a_colon_heads_comments_below_the_shortest_post(heading, text):
    page = f"{TITLE}\n\n{text}\n\n{heading}\n\nThe salt was real, I licked it.\n\nNever lick a film.\n"
    post = read(page)

    assert label(post, page, heading) is Label.COMMENTS_HEADING
    assert [comment.text for comment in post.comments] == ["The salt was real, I licked it.", "Never lick a film."]


@pytest.mark.parametrize("year", ["2011", "1958"])
def test_a_year_counts_no_comments(year):
    page = f"{TEXT}from Marit Holm’s new film “{TITLE}” {year}\n\n\n  1. Salt!\n\n  2. Not for me.\n\nLeave a Reply\n"
    post = read(page)

    assert post.declared_count is None
    assert len(post.comments) == 2


@pytest.mark.parametrize(
    ("word", "buttons"), [("Comentarios", "ResponderEliminar"), ("Kommentare", "AntwortenLöschen")]
)
def test_a_word_for_comments_above_the_first_heads_them(word, buttons):
    page = f"{TEXT.split(chr(10), maxsplit=1)[0]}\n{word}\nMi tía se durmió.\n{buttons}Yo no, eh.\n{buttons}\n"
    post = read(page)

    assert label(post, page, word) is Label.COMMENTS_HEADING
    assert [comment.text for comment in post.comments] == ["Mi tía se durmió.", "Yo no, eh."]


LISTED = """2 Comments

  • Reply Joy February 11, 2021 at 8:17 pm

    I think the salt was the mother.

  • Reply marisol February 12, 2021 at 1:40 am

    a mother for fourteen dollars

  • Leave a Reply
"""


@pytest.mark.parametrize(
    ("button", "form"),
    [("Reply", "Leave a Reply"), ("Responder", "Deja un comentario"), ("Antworten", "Schreibe einen Kommentar")],
)
def test_a_button_before_names_and_a_form_in_the_list_are_no_comments(button, form):
    page = f"{TITLE}\n\n{TEXT}{LISTED}".replace("Leave a Reply", form).replace("Reply", button)
    post = read(page)

    assert [comment.author for comment in post.comments] == ["Joy", "marisol"]
    assert label(post, page, f"• {form}") is Label.BOILERPLATE


PINGED = """4 responses to “The Salt Clerk”

  1. Tasha B.

    It’s her own salt!!

  2. geekgrrl

    Thank you.

  3. Deshawn

    I would like a receipt.

  4. {title}

    {quote}

Leave a Reply
"""


@pytest.mark.parametrize(
    "title", ["Grains of Doubt: five theories | The Late Reel", "Salt « Slow Frames", "Salz, Salz – Kinokiste"]
)
def test_a_page_named_above_its_excerpt_is_a_pingback(title):
    quote = "[…] geekgrrl thinks it all comes down to the salt, and I agree […]"
    ping = read(f"{TITLE}\n\n{TEXT}{PINGED.format(title=title, quote=quote)}").comments[3]

    assert (ping.kind, ping.author, ping.text) == ("pingback", title, quote)


def test_the_verb_behind_the_name_of_a_page_is_no_part_of_it():
    dated = "  1. Roddy said\n\n    July 3, 2006 at 6:40 pm\n\n    Which disc?\n\n"
    ping = "  2. Salt and Iron Again « Slow Frames said\n\n    July 4, 2006 at 6:40 pm\n\n    [...] a warm note [...]\n"
    post = read(f"{TITLE}\n\n{TEXT}2 Responses to “{TITLE}”\n\n{dated}{ping}")

    assert post.comments[1].author == "Salt and Iron Again « Slow Frames"
