"""Conversations whose buttons and forms are in words that nobody knows: what comes again tells what they are."""

import pytest

from exchange.cleaning import decode
from exchange.ledger import Label
from exchange.parsers.text_dump import read_page

REVIEW = (
    "The Lamp Oil\n\n"
    "A film about a lamp that goes out and about those who sit in the dark and wait until somebody says something.\n\n"
    "Nobody does for an hour, and then everybody does, and it is the funniest quarrel of the year by a long way.\n\n"
    "Rating: 4/5\n\n"
)
TEXTS = ("I sat there too.", "So did I, and nobody said a word.", "Was it dark?")
NAMES = ("Nell", "Dov B.", "Pina")
DATES = ("March 14, 2009 at 8:07 pm", "March 15, 2009 at 9:50 am", "March 15, 2009 at 11:30 am")
LIST = "  {number}. {name} says:\n    {date}\n\n    {text}\n\n    {button}\n\n"
HTML2TEXT = (
    "  {number}. **{name}**\n\n[{date}](http://a.example/#c{number})\n\n{text}\n\n[{button}](http://a.example/r)\n\n"
)
LINES = "{name}\n{date}\n{text}\n{button}\n"
ABOVE = "  {number}. {name}\n\n    {date}\n\n    {button}\n\n    {text}\n\n"
FORM = "Noiqo i volnc\n\nCeav opiun zunn teb do ladnuwkog.\n\nTipo *\n\nOpiun *\n\nZodwubo\n\nLewb feppotb\n"
SIDEBAR = "\nVofotb lewbw\n\n  • Bko Hevob\n  • I Dowb\n"


def read(text):
    return read_page("page.txt", decode((REVIEW + text).encode()))


def page(comment, buttons, *, heading="{0} comments\n\n", below=FORM):
    texts = [
        comment.format(number=number, name=name, date=date, text=text, button=button)
        for number, (name, date, text, button) in enumerate(zip(NAMES, DATES, TEXTS, buttons, strict=False), start=1)
    ]
    return heading.format(len(texts)) + "".join(texts) + below


@pytest.mark.parametrize("below", [FORM, FORM + SIDEBAR, SIDEBAR.lstrip()])
@pytest.mark.parametrize(
    "button",
    ["Volnc", "Volnc ↓", "VolncGonobo", "(Volnc) (Bkvoig)", "Volnc be {name}", "{votes} △ ▽ • Volnc • Wkivo ›"],
)
@pytest.mark.parametrize("comment", [LIST, LINES], ids=["list", "lines"])
def test_words_that_close_comment_after_comment_are_buttons(comment, button, below):
    buttons = [button.format(name=name, votes=votes) for name, votes in zip(NAMES, (4, 12, ""), strict=True)]

    assert tuple(each.text for each in read(page(comment, buttons, below=below)).comments) == TEXTS


@pytest.mark.parametrize("comment", [HTML2TEXT, ABOVE])
def test_links_without_columns_and_buttons_above_texts_are_buttons(comment):
    assert tuple(each.text for each in read(page(comment, ["Volnc"] * 3)).comments) == TEXTS


def test_one_button_twice_is_one_where_it_stands_apart():
    assert [each.text for each in read(page(LIST, ["Volnc"] * 2)).comments] == list(TEXTS[:2])


def test_what_stands_below_closing_buttons_is_a_button():
    buttons = ["VolncGonobo\n\n    Volnuow", "VolncGonobo", "VolncGonobo\n\n    Volnuow"]

    assert tuple(each.text for each in read(page(LIST, buttons)).comments) == TEXTS


@pytest.mark.parametrize("sign", ["– Nell", "Nell", "Thanks!", "Yes, really."])
def test_how_people_sign_is_no_button(sign):
    comment = "  {number}. {name}\n    {date}\n\n    {text}\n\n    " + sign + "\n\n"

    assert all(each.text.endswith(sign) for each in read(page(comment, [""] * 2, below="Leave a reply\n")).comments)


def test_names_that_come_again_above_dates_are_names():
    comment = "  {number}. ![](x)\n\n### Nell\n\n{date} [Reply](http://a.example/r)\n\n{text}\n\n"

    assert [each.author for each in read(page(comment, [""] * 3)).comments] == ["Nell"] * 3


@pytest.mark.parametrize("heading", ["Zwurbel krantim\n\n", "{0} Zwurbel\n\n"])
def test_conversations_are_found_though_no_word_around_them_is_known(heading):
    post = read(page(LIST, ["Volnc"] * 3, heading=heading, below=FORM + SIDEBAR))

    assert tuple(each.text for each in post.comments) == TEXTS
    assert "Nell" not in post.body


def test_what_stands_left_of_a_list_without_buttons_is_none_of_its_last_comment():
    post = read("2 comments\n\n  1. I sat there too.\n\n    For an hour.\n\n  2. So did I.\n\n" + FORM + SIDEBAR)

    assert [each.text for each in post.comments] == ["I sat there too.\n\nFor an hour.", "So did I."]


@pytest.mark.parametrize("verb", ["zwur:", "krantimo"])
@pytest.mark.parametrize(
    "comment",
    [
        "  {number}. {name} {verb}\n    {date}\n\n    {text}\n\n    Volnc\n\n",
        "{name}\n{verb}\n{date}\n{text}\nVolnc\n",
    ],
)
def test_a_word_behind_all_names_is_a_verb(comment, verb):
    comments = read(page(comment.replace("{verb}", verb), ["Volnc"] * 3)).comments

    assert [(each.author, each.text) for each in comments] == list(zip(NAMES, TEXTS, strict=True))


def test_a_word_behind_names_is_a_verb_where_dates_stand_below_the_texts():
    comments = read(page("{name} zwurb...\n\n{text}\n\n{date}\n\n", [""] * 3, heading="3 krantim:\n\n")).comments

    assert [(each.author, each.text) for each in comments] == list(zip(NAMES, TEXTS, strict=True))


def test_bloggers_button_for_answering_a_thread_is_no_comment():
    post = read(
        "3 comments:\n\n  1. Nell14 March 2009 20:07\n\n    I sat there too.\n\n    VolncGonobo\n    Volnuow\n"
        "    1. Ada14 March 2009 21:00\n\n      Was it dark?\n\n      VolncGonobo\n    2. Volnc\n"
        "  2. Dov15 March 2009 09:50\n\n    So did I.\n\n    VolncGonobo\nIgg feppotb\nNozzo Zwolnu Plag\n"
    )

    assert [(each.path, each.text) for each in post.comments] == [
        ("1", "I sat there too."),
        ("1.1", "Was it dark?"),
        ("2", "So did I."),
    ]


def test_strange_lines_above_a_known_form_stay_unexplained():
    post = read(page(LIST, ["Reply"] * 3, below="x7 :: 0 / 27 --\n\nLeave a reply\n\nName *\n"))

    assert [post.ledger.of(at).label for at in post.ledger.lines(Label.UNEXPLAINED)] == [Label.UNEXPLAINED]
    assert tuple(each.text for each in post.comments) == TEXTS
