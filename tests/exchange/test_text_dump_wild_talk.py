"""Comments as real pages set them: below a form, in place of a heading, beside what is clicked, in hosts' manners."""

import pytest

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.parsers.text_dump.around.closed import says_closed
from exchange.parsers.text_dump.talk.heading import names_comments, read_heading

TEXT = (
    "A lock keeper finds that the boats which he lets through at night are not in the book, and begins another one.\n\n"
    "I was on his side from the second boat on, and by the ninth I no longer wanted to know what it was all about.\n\n"
)
SAID = ["The ninth boat was my uncle's.", "He never said a word about it, of course.", "Ask him."]


def read(page):
    return next(text_dump.parse({"page.txt": page.encode()}))


def said(post):
    return [(comment.author, comment.created, comment.text) for comment in post.comments]


def texts(post):
    return [comment.text for comment in post.comments]


@pytest.mark.parametrize(
    ("form", "buttons"),
    [
        ("Legg inn en kommentar", "SvarSlett"),
        ("Post a Comment", "ReplyDelete"),
        ("Kommentar veröffentlichen", "AntwortenLöschen"),
        ("Posta un commento", "RispondiElimina"),
    ],
)
def test_comments_with_buttons_may_stand_below_the_words_of_the_form(form, buttons):
    page = f"{TEXT}\n{form}\n{SAID[0]}\n{buttons}{SAID[1]}\n{buttons}\n".replace("\n\n", "\n")
    post = read(page)

    assert texts(post) == SAID[:2]
    assert "uncle" not in post.body
    assert post.ledger.of(4).label is Label.BOILERPLATE


@pytest.mark.parametrize("buttons", ["ReplyDelete", "ResponderExcluir", "SvaraRadera", "OdpowiedzUsuń"])
def test_below_a_post_of_short_lines_the_first_long_one_may_be_a_comment(buttons):
    verse = "The lock is shut\nand the water is not\nnine boats went down\nand none of them came"
    long = "I read it to my aunt, who has kept a lock for thirty years, and she says nine is about right."
    post = read(f"{verse}\n{long}\n{buttons}{SAID[1]}\n{buttons}\n")

    assert texts(post) == [long, SAID[1]]
    assert post.body.endswith("came")


@pytest.mark.parametrize("says", ["said,", "says,", "schrieb,", "a écrit,", "disse,"])
def test_a_comma_may_stand_behind_the_verb(says):
    page = f"{TEXT}2 Comments »\n\n  1. Ann Q. {says}\n\n    March 2, 2009 at 10:11 am\n\n    {SAID[0]}\n\n"
    page += f"  2. Ben {says}\n\n    March 3, 2009 at 6:57 pm\n\n    {SAID[1]}\n"

    assert said(read(page)) == [("Ann Q.", "2009-03-02T10:11", SAID[0]), ("Ben", "2009-03-03T18:57", SAID[1])]


@pytest.mark.parametrize(
    ("day", "clock"),
    [("25 03 2017", "10:06:41"), ("5 03 2017", "10:06"), ("25.03.2017", "10:06:41"), ("March 25, 2017", "10:06 am")],
)
def test_the_hour_may_stand_in_brackets_behind_the_name_below_the_day(day, clock):
    page = f"{TEXT}2 responses\n\n{day}\nAnn Q. ({clock}) :\n\n{SAID[0]}\n\nReply\n\n"
    page += f"{day}\nBen ({clock}) :\n\n{SAID[1]}\n\nReply\n"
    comments = said(read(page))

    assert [(author, text) for author, _, text in comments] == [("Ann Q.", SAID[0]), ("Ben", SAID[1])]
    assert all(created.endswith("T10:06") and created.startswith("2017-03-") for _, created, _ in comments)


@pytest.mark.parametrize("button", ["Reply", "Antworten", "Répondre", "Responder"])
def test_a_button_may_stand_between_a_bare_name_and_its_text(button):
    page = f"{TEXT}2 comments\n\n  • Dora Ost\n    {button}\n\n    {SAID[0]}\n\n"
    page += f"  • Priya N.\n    {button}\n\n    {SAID[1]}\n"

    assert said(read(page)) == [("Dora Ost", "", SAID[0]), ("Priya N.", "", SAID[1])]


def test_a_short_text_above_a_button_is_no_name():
    page = f"{TEXT}2 comments\n\n  • Lovely boats\n    Reply\n\n  • My uncle\n    Reply\n"

    assert texts(read(page)) == ["Lovely boats", "My uncle"]


@pytest.mark.parametrize("row", ["(Reply) (Thread)", "(Reply) (Parent) (Thread)", "(Reply)  (Thread) (Expand)"])
def test_buttons_in_brackets_tell_that_the_first_name_below_a_short_post_is_a_comments(row):
    page = (
        "Notes from a Dry Hill\n\n[Aug. 2nd, 2009|09:47 pm]\n\n" + TEXT.split("\n", maxsplit=1)[0] + "\n\n"
        f"[User Picture]From: ann_q\n2009-08-03 07:12 am (UTC)\n{SAID[0]}\n{row}\n"
        f"[User Picture]From: ben\n2009-08-03 01:30 pm (UTC)\n{SAID[1]}\n{row}\n"
        f"[User Picture]From: cy\n2009-08-03 01:44 pm (UTC)\n{SAID[2]}\n{row}\n"
    )

    assert [author for author, _, _ in said(read(page))] == ["ann_q", "ben", "cy"]


@pytest.mark.parametrize("last", ["... link", "... Link", "… permalink", "... antworten", "...comment"])
def test_dots_may_stand_before_a_button(last):
    page = f"{TEXT}ann, Donnerstag, 14. Oktober 2010, 13:02\n{SAID[0]}\n{last}\n"
    page += f"ben, Donnerstag, 14. Oktober 2010, 15:37\n{SAID[1]}\n{last}\n... comment\n"

    assert texts(read(page)) == SAID[:2]


@pytest.mark.parametrize(
    "none",
    [
        "Không có nhận xét nào:", "Tidak ada komentar:", "Tiada ulasan:", "Δεν υπάρχουν σχόλια:", "ليست هناك تعليقات:",
        "אין תגובות:", "Nav komentāru:", "Komentarų nėra:", "没有评论:", "沒有留言:", "댓글 없음:",
        "Nincsenek megjegyzések:",
    ],
)  # fmt: skip
def test_that_there_are_no_comments_in_the_words_of_blogger(none):
    heading = read_heading(none)

    assert heading is not None
    assert heading.declared == 0


@pytest.mark.parametrize("word", ["Megjegyzések", "Komentari", "Komentarji", "Comentarii", "Коментари", "Komentáře"])
def test_a_word_for_comments_alone_in_more_languages(word):
    assert names_comments(word)


NAMED = [("Marla", SAID[0]), ("Tim Voss", SAID[1]), ("Gert", "Marla, mine was on the tenth.")]


def listed(comments, mark="{number}."):
    points = (
        f"  {mark.format(number=number)} {name}\n\n    {text}\n"
        for number, (name, text) in enumerate(comments, start=1)
    )
    return "\n".join(points)


@pytest.mark.parametrize(
    "comments",
    [
        NAMED,
        [("Marla", SAID[0]), ("Gert", SAID[1]), ("Marla", SAID[2])],
        [("Marla", SAID[0]), ("Gert", f"Post author\n\n    {SAID[1]}")],
        [("Marla", "Thanks for this lovely review!"), ("Gert", SAID[1])],
    ],
)
def test_a_list_of_names_of_people_who_answer_is_a_conversation_though_no_gap_is_wide(comments):
    post = read(f"{TEXT}One more thing: wear boots. ;)\n\n{listed(comments)}")

    assert [comment.author for comment in post.comments] == [name for name, _ in comments]
    assert texts(post) == [text.rpartition("\n    ")[2] for _, text in comments]
    assert post.body.endswith("boots. ;)")


@pytest.mark.parametrize(
    "points",
    [
        [("Night Boats", "The best of his films, and the wettest."), ("Low Water", "Not so wet.")],
        [("Ann Quist", "She plays the wife."), ("Ben Orrin", "He plays the lock.")],
    ],
)
def test_a_list_of_names_that_are_told_of_belongs_to_the_text(points):
    assert not read(f"{TEXT}These two are what the film lives on, and it lives well. ;)\n\n{listed(points)}").comments


@pytest.mark.parametrize("end", ["in one piece:", "on the wall,", "I counted again."])
def test_below_a_single_paragraph_two_empty_lines_set_counted_answers_apart(end):
    text = f"{TEXT.splitlines()[0]} There is a picture of it {end}"
    post = read(f"{text}\n\n\n  1. You're too kind, Ann!\n\n  2. Thank you! I have never seen it.\n\n  3. {SAID[1]}\n")

    assert texts(post) == ["You're too kind, Ann!", "Thank you! I have never seen it.", SAID[1]]
    assert post.body == text


def test_points_that_a_text_announces_below_two_empty_lines_are_its_own():
    text = f"{TEXT.splitlines()[0]} What I kept of it:"

    assert not read(f"{text}\n\n\n  1. The boats at night.\n\n  2. The book in the morning.\n").comments


@pytest.mark.parametrize("rules", ["I read all of you in the evening. No links, please, or out they go.", "Be kind."])
def test_a_counted_list_set_apart_above_and_below_is_a_conversation(rules):
    post = read(f"{TEXT}\n  1. {SAID[0]}\n\n  2. {SAID[1]}\n\n\n{rules}\n")

    assert texts(post) == SAID[:2]
    assert rules not in post.body


def test_a_counted_list_amid_a_text_is_none():
    assert not read(f"{TEXT}  1. {SAID[0]}\n\n  2. {SAID[1]}\n\n{TEXT}").comments


@pytest.mark.parametrize("hours", ["9:48 PM", "7:05 am", "21:48"])
def test_an_hour_glued_to_a_name_is_none_of_it(hours):
    page = f"{TEXT}\n{listed([(f'Bo Nesy{hours}', SAID[0]), (f'Kit{hours}', SAID[1])])}"

    assert said(read(page)) == [("Bo Nesy", "", SAID[0]), ("Kit", "", SAID[1])]


@pytest.mark.parametrize(
    "closed",
    [
        *(
            "コメントは停止中です。",
            "コメントは受け付けておりません。",
            "コメントは締め切りました",
            "评论已关闭",
            "댓글을 닫았습니다",
        ),
        *("Komentarze są wyłączone", "Komentáře nejsou povoleny", "Yorumlar kapalı", "Комментирование закрыто"),
    ],
)
def test_that_nobody_can_comment_is_known_in_many_languages(closed):
    assert says_closed(closed)


@pytest.mark.parametrize(
    ("heading", "closed"),
    [
        ("2 gedachten over “The Lock”", "Reacties zijn gesloten."),
        ("2 thoughts on “The Lock”", "Comments are closed."),
        ("2 Kommentare", "Die Kommentare sind geschlossen."),
        ("2 commentaires", "Les commentaires sont fermés."),
    ],
)
def test_that_nobody_can_comment_any_more_does_not_end_what_the_heading_counts(heading, closed):
    post = read(f"{TEXT}{heading}\n{closed}\n{SAID[0]}\n{SAID[1]}\n".replace("\n\n", "\n"))

    assert texts(post) == SAID[:2]


@pytest.mark.parametrize(
    "notice",
    [
        "E-posta adresiniz yayınlanmayacak. Gerekli alanlar * ile işaretlenmişlerdir",
        "Ваш адрес email не будет опубликован. Обязательные поля помечены *",
        "Az e-mail címet nem tesszük közzé. A kötelező mezőket * karakterrel jelöltük",
        "Vaša adresa e-pošte neće biti objavljena. Obavezna polja su označena sa *",
        "이메일은 공개되지 않습니다. 필수 입력창은 * 로 표시되어 있습니다",
    ],
)
def test_the_notice_about_addresses_may_stand_above_the_comments(notice):
    post = read(f"{TEXT}2 comments\n\n{notice}\n\n  • {SAID[0]}\n\n  • {SAID[1]}\n")

    assert texts(post) == SAID[:2]
    assert label(post, f"{TEXT}2 comments\n\n{notice}", notice) is Label.BOILERPLATE


def label(post, page, text):
    return post.ledger.of(1 + next(at for at, line in enumerate(page.split("\n")) if text in line)).label


@pytest.mark.parametrize("pings", ["Trackback Pings\n\nTrackBack URL for this entry:\n\n\n", "TrackBack\n\n", ""])
def test_comments_signed_below_begin_beneath_the_posts_own_byline(pings):
    page = f"The Lock\n\n{TEXT}Posted by nell at October 21, 2004 4:48 PM\n\n{pings}{SAID[0]}\n\n"
    page += f"Posted by: rg at October 22, 2004 11:10 PM\n\n{SAID[1]}\n\n"
    page += f"Posted by: Nell [TypeKey Profile Page] at October 22, 2004 11:41 PM\n\n{SAID[2]}\n\n"
    page += "Posted by: Prof. B at October 25, 2004 8:02 AM\n\nPost a comment\n\n(you may use HTML tags for style)\n"
    comments = [(author, text) for author, _, text in said(read(page))]

    assert comments == [("rg", SAID[0]), ("Nell", SAID[1]), ("Prof. B", SAID[2])]


@pytest.mark.parametrize("letters", ["FLF", "ABB"])
def test_letters_in_place_of_pictures_are_no_names(letters):
    talk = "\n".join(f"{letter}\n{text}\nRépondre" for letter, text in zip(letters, SAID, strict=True))
    post = read(f"{TEXT}Publicité\nCommentaires\n{talk}\nCarnets de pluie\nPublicité\nArchives\n")

    assert said(post) == [("", "", text) for text in SAID]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Je suis sorti de là sans savoir si la lampe était allumée, et je crois que c'est ce que le film voulait. ",
            True,
        ),
        (
            "Ich ging hinaus und wusste nicht, ob die Lampe noch brennt, und ich glaube, das war dem Film recht so. ",
            True,
        ),
        (
            "I left it without knowing whether the lamp was lit, and I think that this is what the film wants of you. ",
            False,
        ),
    ],
)
def test_only_on_english_pages_may_the_month_stand_first_in_figures(text, day):
    page = f"La lampe\n\n{text * 2}\n\n{text}\n\nCommenter cet article\nA\nAnn Quist 11/02/2018 18:24\n{SAID[0]}\n"
    page += f"Répondre\nB\nBen 12/02/2018 09:03\n{SAID[1]}\nRépondre\n"
    post = read(page)

    assert [created for _, created, _ in said(post)] == (["2018-02-11T18:24", "2018-02-12T09:03"] if day else ["", ""])
    assert label(post, page, "Ann Quist") is Label.COMMENT
    assert post.ledger.of(8).label is Label.COMMENT


def test_points_without_any_gap_hold_paragraphs_and_pings():
    page = f"{TEXT}3 thoughts on “The Lock”\n- Ann says:\n{SAID[0]}\n{SAID[1]}\n- Ben Q. says:\n{SAID[2]}\n"
    page += "- Pingback: Nine boats | The Weekly Canister\nLeave a Reply\n"
    post = read(page.replace("\n\n", "\n"))

    assert texts(post)[:2] == [f"{SAID[0]}\n\n{SAID[1]}", SAID[2]]
    assert [comment.kind for comment in post.comments] == ["comment", "comment", "pingback"]


@pytest.mark.parametrize(
    "end", ["Want something different?\n\nrandom vintage best worst", "Something else?", "my index"]
)
def test_slight_signs_alone_are_no_comments(end):
    assert not read(f"The Lock\n\n{TEXT}\n\n\n{end}\n").comments


def test_a_part_of_a_review_may_be_called_comments():
    post = read(f"{TEXT}Comments\n\nThe disc is sharp, and the boats are grey, and the extras are a trailer.\n")

    assert not post.comments


def test_bullets_before_names_of_people_who_call_each_other_are_comments():
    post = read(f"{TEXT}  • Ann\n\n    {SAID[0]}\n\n  • Ben\n\n    Ann, {SAID[1]}\n")

    assert said(post) == [("Ann", "", SAID[0]), ("Ben", "", f"Ann, {SAID[1]}")]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Ann / Website (3.3.2009 17:07)", "Ann"),
        ("By annq, # 3. March 2009, 17:07:41", "annq"),
        ("De Ann Q. a 3 de Março de 2009 às 17:07", "Ann Q."),
    ],
)
def test_names_in_the_manner_of_hosts(head, name):
    comments = said(read(f"{TEXT}2 comments:\n\n{head}\n\n{SAID[0]}\n\n{head}\n\n{SAID[1]}\n"))

    assert comments == [(name, "2009-03-03T17:07", text) for text in SAID[:2]]


@pytest.mark.parametrize("text", ["He never said a word about it, of course.", "She wrote to the man with the boats."])
def test_who_says_something_to_something_is_no_commenter(text):
    post = read(f"{TEXT}2 comments:\n\nAnn said...\n\n{SAID[0]}\n\n3:07 PM\n\nBen said...\n\n{text}\n\n5:07 PM\n")

    assert said(post) == [("Ann", "", SAID[0]), ("Ben", "", text)]


@pytest.mark.parametrize("says", ["Ann Q. says:", "Ann Q. a dit :", "Ann Q. schreibt:"])
def test_a_single_point_may_name_who_speaks(says):
    assert said(read(f"{TEXT}\n  1. {says}\n\n    {SAID[0]}\n")) == [("Ann Q.", "", SAID[0])]


def test_a_single_point_that_is_announced_belongs_to_the_text():
    assert not read(f"{TEXT}What the keeper says:\n\n  1. Remember:\n\n    {SAID[0]}\n").comments
