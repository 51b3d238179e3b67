"""A sentence without a label beside the mark is the verdict, where the text has ended or not begun."""

import pytest
from lake import LAKE, read

TEXT = f"{LAKE}, and then it rains for another hour of film. {LAKE}."
OTHER = f"{LAKE} for an hour. Then he rows, and rows, and never says to whom, and the piano rows along with him."


@pytest.mark.parametrize("gap", [(), ("",)])
@pytest.mark.parametrize(
    "remark", ["A storm in a teacup, but a handsome teacup.", "Wear boots.", "Ein Film zum Frösteln und Liebhaben!"]
)
def test_a_sentence_below_the_mark_below_the_text_is_the_verdict(remark, gap):
    post = read("The Ferry", "", TEXT, "", OTHER, "", "Score: 82/100", *gap, remark)

    assert (post.verdict, post.rating.text) == (remark, "82/100")
    assert remark not in post.body


def test_what_the_page_prints_may_follow():
    rows = ["★★★☆☆", "Small, strange and sturdily built.", "", "Filed under: Drama", "", "Older Posts"]
    post = read("The Ferry", "", TEXT, "", OTHER, "", *rows)

    assert (post.verdict, post.body.endswith("along with him.")) == ("Small, strange and sturdily built.", True)


def test_a_sentence_above_the_mark_above_the_text_is_the_verdict():
    remark = "A cold story told with warmth, and with one argument too many."
    post = read("The Ferry", "", remark, "", "Overall: B+", "", TEXT, "", OTHER)

    assert (post.verdict, post.body.startswith("A man lends")) == (remark, True)


@pytest.mark.parametrize(
    "last",
    [
        "See you in the cheap seats.",
        "The film is in cinemas from Friday.",
        "Next time it is the one about the painted door.",
        "I would not row there for less.",
        "Have you rowed there?",
        "Feedback on this review goes to the captain.",
        "Seconds out: nobody rows.",
        "It came out on 12 May.",
    ],
)
def test_what_speaks_to_readers_below_the_mark_is_no_verdict(last):
    post = read("The Ferry", "", TEXT, "", OTHER, "", "Score: 82/100", "", last)

    assert (post.verdict, post.rating.text) == ("", "82/100")


def test_the_last_sentence_of_the_text_above_the_mark_is_text():
    post = read("The Ferry", "", TEXT, "", OTHER, "", "It is a storm in a teacup.", "", "Score: 82/100")

    assert (post.verdict, post.body.endswith("teacup.")) == ("", True)


def test_a_sentence_between_the_mark_and_more_text_is_text():
    post = read("The Ferry", "", TEXT, "", "Score: 82/100", "", "It is a storm in a teacup.", "", OTHER)

    assert post.verdict == ""


@pytest.mark.parametrize("label", ["Ada’s ruling", "Dirt clods", "My Opinion", "Le pongo"])
def test_a_few_words_before_the_colon_are_what_the_mark_is_called(label):
    post = read("The Ferry", "", TEXT, "", OTHER, "", f"{label}: 4/5")

    assert (post.verdict, post.rating.text) == ("", "4/5")


@pytest.mark.parametrize("label", ["4-Word Review", "One-line review", "BLUF", "TL;DR"])
def test_labels_of_short_verdicts_above_the_text(label):
    post = read(
        "The Ferry", "", "My Rating: 6 out of 10", "", f"{label}: Clergyman collects haunted crockery.", "", TEXT
    )

    assert post.verdict == "Clergyman collects haunted crockery."
