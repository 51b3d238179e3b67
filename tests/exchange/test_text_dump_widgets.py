"""What widgets and plugins print within a post and around it is none of its text, in whatever tool's way."""

import pytest

from exchange.parsers import text_dump

ONE = "Nobody in the film ever raises her voice, and that is what makes it so hard to sit still for two whole hours."
TWO = "By the end I had forgotten that I was cold, which in the Regent in November is saying rather a lot, I think."
HEAD = "Salt & Celluloid\n\nTwo Coats\n\nPosted on March 4, 2012 by Hannah Moss\n\n"
TALK = "2 thoughts on “Two Coats”\n\n  1. Olli says:\n     March 5, 2012 at 10:10\n\n     Yes.\n\n     Reply\n"


def read(*blocks, head=HEAD):
    return next(text_dump.parse({"dump.txt": (head + "\n\n".join((*blocks, TALK))).encode()}))


def body(*blocks, head=HEAD):
    return read(*blocks, head=head).body


@pytest.mark.parametrize(
    "widget",
    [
        "Publicités",
        "Werbeanzeigen",
        "AdvertisementReport this ad",
        "Occasionally, some of your visitors may see an advertisement here\nTell me more | Dismiss this message",
        "About these ads",
        "IFrame",
        "IFRAME: https://video.example/embed/abc",
        "[7]two-coats-still",
    ],
)
def test_what_stands_between_paragraphs_is_no_text(widget):
    assert body(ONE, widget, TWO) == f"{ONE}\n\n{TWO}"


@pytest.mark.parametrize(
    "widget",
    [
        "Like this: Like Be the first to like this post.",
        "Like this:\n\nLike Be the first to like this post.",
        "Me gusta esto:\n\nMe gusta Sé el primero en decir que te gusta.",
        "Gefällt mir:\n\nGefällt mir Einem Blogger gefällt das.",
        "1 Star2 Stars3 Stars4 Stars5 Stars (3 votes, average: 4.33 out of 5)\nLoading... Loading...",
        "(_**3** votes, average: **4.33** out of 5_)",
        "VN:F [1.9.22_1171]\nRating: 8.0/10 (4 votes cast)",
        "**Share and Enjoy:**\n\n  * Digg\n  * StumbleUpon",
        "Share this:\n\n  • TwitterClick to share on Twitter (Opens in new window)\n  • More",
    ],
)
def test_likes_votes_and_buttons_below_it_are_none(widget):
    assert body(ONE, TWO, widget) == f"{ONE}\n\n{TWO}"


@pytest.mark.parametrize(
    "buttons",
    [
        "Share this:\n\n  • TwitterClick to share on Twitter (Opens in new window)\n  • E-mail\n  • More",
        '### Share this:\n\n  * [](https://a.example/?share=facebook "Click to share on Facebook")\n'
        '  * [](https://a.example/?share=x "Click")\n  * More',
        "Teilen mit:\n\n  • Klick, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)\n  • E-Mail\n  • Mehr",
    ],
)
def test_buttons_above_it_are_none(buttons):
    assert body(buttons, ONE, TWO) == f"{ONE}\n\n{TWO}"


@pytest.mark.parametrize(
    "box",
    [
        "Jana Vogt\n\nJana Vogt has been going to the pictures since 1988, and bakes.",
        "Jana Vogt\n\nJana has been going to the pictures since 1988, and bakes.",
        "cinephile_jo\n\ncinephile_jo has been going to the pictures since 1988, and bakes.",
        "Jana Vogt lives in Ulm and writes about films between shifts at a bakery.",
        "Jana is a freelance critic with two cats.",
    ],
)
def test_a_word_about_somebody_whom_the_text_does_not_name_is_none(box):
    assert body(ONE, TWO, "4/5", box, head="Two Coats\n\nMarch 4, 2012\n\n") == f"{ONE}\n\n{TWO}"


@pytest.mark.parametrize(
    "last",
    [
        "Jana Vogt writes for the love of it, and the camera can tell.",
        "“Jana Vogt”\n\nJana Vogt is the name of the boat, and the boat is on the poster.",
        "Likes are given here for free: be the first to like a rainy day.",
    ],
)
def test_a_text_may_end_in_much_the_same_words(last):
    told = f"{ONE} Jana Vogt plays the mother."

    assert body(told, TWO, last).endswith(last.rpartition("\n")[2])


@pytest.mark.parametrize("points", ["  * \n  * \n  * ", "     *\n     *", "  *  __\n  *  __"])
def test_points_that_lost_their_icons_are_no_stars(points):
    post = read(ONE, TWO, "8/10", "Spread the love", points)

    assert (post.rating and post.rating.text, post.body) == ("8/10", f"{ONE}\n\n{TWO}")


def test_latest_posts_of_the_writer_name_nobody():
    latest = "Latest posts by Hannah Moss\n\n  • Marrow Lane - March 4, 2012\n  • Low Tide - May 1, 2012"
    told = f"{ONE} Marrow Lane is where she lives."

    assert body(told, TWO, "Hannah Moss\n\nHannah bakes.", latest) == f"{told}\n\n{TWO}"


def test_a_picture_that_is_a_link_is_no_text():
    picture = "[![a still](https://a.example/still.jpg)](https://a.example/still.jpg)"

    assert body(ONE, picture, TWO) == f"{ONE}\n\n{TWO}"


def test_a_paragraph_of_the_theme_about_the_post_is_none_in_any_translation():
    told = "Esta entrada fue publicada un domingo. Puedes seguirla por el feed RSS 2.0, o poner un trackback."

    assert body(ONE, TWO, told) == f"{ONE}\n\n{TWO}"


def test_a_rating_above_a_call_to_readers_stays_a_rating():
    assert read(ONE, "4 out of 5 stars", "Like what you read? Follow us on Twitter.").rating is not None


def test_words_below_stars_directly_below_a_paragraph_are_the_verdict():
    text = "   Nobody in the film ever raises her voice, and that is what makes it so\n   hard to sit still."
    post = read(f"{text}\n   4/5\n   A quiet film with a long echo.")

    assert (post.verdict, "echo" in post.body) == ("A quiet film with a long echo.", False)
