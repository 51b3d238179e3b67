"""Dumps of one site, read together: what stands in all of them is the site's, and the rest is read better for it."""

import pytest

from exchange.ledger import Label
from exchange.parsers import read_file
from exchange.records import Corrections, Doubt, ImportedPost
from exchange.site.together import with_siblings
from exchange.sources import Source

WORDS = [
    "ferry",
    "tide",
    "lantern",
    "harbour",
    "winter",
    "rope",
    "kettle",
    "window",
    "letter",
    "stair",
    "garden",
    "mirror",
    "ladder",
    "orchard",
    "signal",
]


def prose(number, sentences=6):
    """Of one post alone."""
    said = [
        f"The {WORDS[(number + at) % 15]} of the {WORDS[(3 * number + at) % 15]} {number} is all that the"
        f" {WORDS[(number * at) % 15]} remembers, and nobody in it asks the {WORDS[(7 * at + number) % 15]} why."
        for at in range(sentences)
    ]
    return " ".join(said)


def read_together(pages):
    sources = [Source(f"{number}.txt", "\n".join(lines).encode()) for number, lines in enumerate(pages)]
    posts = [next(read_file(source)) for source in with_siblings(sources, sources)]
    assert all(isinstance(post, ImportedPost) for post in posts)
    return posts


def read_alone(pages):
    return [next(read_file(Source("page.txt", "\n".join(lines).encode()))) for lines in pages]


def site(above=(), below=(), *, title="Film number {}", posts=4):
    return [
        [*above, title.format(number), *below, "", prose(number), "", prose(number + 20), ""] for number in range(posts)
    ]


def test_a_title_is_what_is_another_on_each_page():
    """Alone, nothing tells the section from the title."""
    pages = site(above=["Fresh reels"], below=["Published", "3 years ago", "on", "June 4, 2021", "By", "Ada Lind"])

    assert [post.title for post in read_together(pages)] == [f"Film number {number}" for number in range(4)]


def test_a_line_of_the_site_is_no_text():
    motto, about = "Two seats on the aisle, since 1999", "Ada Lind mends boilers in Leeds and writes at night"
    pages = [[*page, "", about, "", "Share this:"] for page in site(above=[motto, ""])]

    for post in read_together(pages):
        assert motto not in post.body
        assert about not in post.body
        assert Doubt.PRINTED_BY_SITE in {note.code for note in post.notes}


def test_what_heads_the_parts_of_each_review_stays():
    pages = [
        [
            f"Film number {number} (2001)",
            "",
            "The Set-Up",
            "",
            prose(number),
            "",
            "What Works",
            "",
            prose(number + 9),
            "",
        ]
        for number in range(4)
    ]

    for post in read_together(pages):
        assert post.body.startswith("The Set-Up\n\n")
        assert "\n\nWhat Works\n\n" in post.body


@pytest.mark.parametrize(("told", "date"), [("25/10/2012", "2012-10-07"), ("10/25/2012", "2012-07-10")])
def test_one_date_that_is_certain_tells_how_all_are_written(told, date):
    head = ["Second Balcony", "Cheap seats, strong opinions", "Home | About"]
    days = ["07/10/2012", told, told]
    pages = [
        [*head, f"Film number {number}", f"Posted on {day} by Ada Lind", "", prose(number)]
        for number, day in enumerate(days)
    ]

    assert read_together(pages)[0].date == date
    assert read_alone(pages)[0].date == ""


def test_the_word_before_each_mark_is_no_verdict():
    told = ["Running time: {}7 minutes", "Cast: Ada Lind the {}th", "Pots of honey: {} out of 5"]
    pages = [
        [*page, *(line.format(number) for line in told), ""] for number, page in enumerate(site(posts=5)) if number
    ]

    assert {post.verdict for post in read_alone(pages)} == {"Pots of honey"}
    assert {post.verdict for post in read_together(pages)} == {""}
    assert [post.rating.value for post in read_together(pages)] == [1, 2, 3, 4]


FOOT = ["Write to us about this film", "", "All words here are ours, the pictures are whoever will own up to them"]


def with_talk(number, said="I saw it with the post{} office choir."):
    return [
        f"Film number {number} (2001)", "", prose(number), "", prose(number + 20), "", "1 Comment", "",
        "Tom Reed says:", "March 10, 2014 at 8:15 pm", said.format(number), "", *FOOT,
    ]  # fmt: skip


def test_the_foot_of_a_site_is_no_part_of_the_last_comment():
    posts = read_together([with_talk(number) for number in range(4)])

    assert [post.comments[0].text for post in posts] == [
        f"I saw it with the post{number} office choir." for number in range(4)
    ]
    assert all(Doubt.PRINTED_BY_SITE in {note.code for note in post.notes} for post in posts)
    assert all(post.ledger.of(number).label is Label.BOILERPLATE for post in posts for number in (13, 15))


def test_a_comment_is_kept_though_somebody_wrote_the_same_everywhere():
    posts = read_together([with_talk(number, said="Great review!") for number in range(4)])

    assert [[comment.text for comment in post.comments] for post in posts] == [["Great review!"]] * 4


def test_two_posts_tell_nothing():
    pages = [with_talk(number) for number in range(2)]

    assert [post.ledger for post in read_together(pages)] == [post.ledger for post in read_alone(pages)]


def test_what_somebody_said_of_a_line_counts_more():
    sources = [Source(f"{number}.txt", "\n".join(with_talk(number)).encode()) for number in range(4)]
    first = next(iter(with_siblings(sources, sources)))

    post = next(read_file(first, corrections=Corrections(labels={13: Label.COMMENT})))

    assert post.ledger.of(13).label is Label.COMMENT


HEAD = ("The Odd Projector", "Films, mostly old ones", "Home About Archive", "")


def test_marks_in_what_the_critic_counts_in_are_on_the_scale_of_all():
    marks = ("7,5 pickles", "4 pickles", "9 pickles", "6 pickles")
    pages = [[*page, mark, ""] for page, mark in zip(site(HEAD), marks, strict=True)]

    assert [post.rating.text for post in read_together(pages)] == ["7.5/10", "4/10", "9/10", "6/10"]
    assert {post.rating for post in read_alone(pages)} == {None}


def test_a_bare_mark_has_the_scale_of_the_others():
    pages = [[*page, f"Voto: {mark}", ""] for page, mark in zip(site(HEAD), ("7½", "4", "8½", "6"), strict=True)]

    assert [post.rating.text for post in read_together(pages)] == ["7½/10", "4/10", "8½/10", "6/10"]


def test_a_paragraph_that_says_when_on_each_page_is_none_of_the_text():
    pages = [
        [*page, f"Hung on the wall on Monday, May {number + 5}, 2014 at 9:0{number} in the kitchen.", ""]
        for number, page in enumerate(site(HEAD, below=["5 May 2014"]))
    ]
    pages = [[line.replace("5 May", f"{number + 5} May") for line in page] for number, page in enumerate(pages)]

    assert [post.date for post in read_together(pages)] == [
        f"2014-05-0{number + 5}T09:0{number}" for number in range(4)
    ]
    assert not any("kitchen" in post.body for post in read_together(pages))


def test_words_with_a_label_of_the_site_beside_the_mark_are_the_verdict():
    said = ("Rent it, hose it down, return it.", "Even the eels look sad.", "Keep it up there.", "Mind the wet stairs.")
    pages = [[*page, "Overall: B-", f"Last gasp: {words}", ""] for page, words in zip(site(HEAD), said, strict=True)]

    assert tuple(post.verdict for post in read_together(pages)) == said


def test_texts_signed_with_a_name_alone_are_by_that_person():
    names = ("Ettore Sgrò", "Benedetta Loi", "Dario Quaglino", "Benedetta Loi")
    pages = [[*page, name, "", "Voto: 7", ""] for page, name in zip(site(HEAD), names, strict=True)]

    assert tuple(post.byline for post in read_together(pages)) == names
