"""What tools make of pages of WordPress: links for turning pages, lost first replies, long pingbacks, rules."""

from textwrap import wrap

import pytest
from lake import LAKE

from exchange.ledger import Label
from exchange.parsers import text_dump

POST = "The Ferry\n\nA man lends his boat to a stranger, and gets it back with a piano in it. Nobody can play.\n\n"


def read(*rows, heading="3 responses to “The Ferry”\n\n", post=POST):
    page = post + heading + "\n".join(rows) + "\n"
    return next(text_dump.parse({"ferry.txt": page.encode()}))


def said(post):
    return [(comment.path, comment.author, comment.text) for comment in post.comments if not comment.is_missing]


# What stands below the last comment


def headed(number, name, text):
    return [f"  {number}. **{name}** says:", "", f"[May {number}, 2014 at 9:14 pm](/f#{number})", "", text, ""]


def test_links_for_turning_pages_are_no_text_though_their_addresses_are_broken():
    post = read(*headed(1, "Ada", "Row!"), *headed(2, "Bo", "+1"), "## Comments navigation", "",
                "[ Older comments](http://wet.example/ferry/comment-", "page-1/#comments) [Page 1](http://wet.example/",
                "ferry/comment-page-1/#comments) Page 2")  # fmt: skip

    assert said(post) == [("1", "Ada", "Row!"), ("2", "Bo", "+1")]


def test_links_for_turning_pages_may_stand_above_the_name_of_the_site():
    post = read(*headed(1, "Ada", "Row!"), *headed(2, "Bo", "+1"), "[←Older Comments](http://wet.example/#comments)",
                "", "[1](http://wet.example/ferry/comment-page-1/#comments) 2", "", "[Wet Reels](http://wet.example)",
                post="[Wet Reels](http://wet.example)\n\n" + POST)  # fmt: skip

    assert said(post) == [("1", "Ada", "Row!"), ("2", "Bo", "+1")]


def test_numbers_of_pages_may_stand_directly_below_the_link_to_older_ones():
    post = read("   [4]Ada Avatar", "   Ada", "   [5]May 1, 2014", "", "   Row!", "", "   [6]Bo Avatar", "   Bo",
                "   [7]May 2, 2014", "", "   Swim!", "", "   [8]←Older Comments", "   [9]1 2", "",
                "   [10]Wet Reels", post="   [1]Wet Reels\n\n" + POST)  # fmt: skip

    assert said(post) == [("1", "Ada", "Row!"), ("2", "Bo", "Swim!")]


def test_links_may_be_broken_in_their_words():
    post = read(*headed(1, "Ada", "Row!"), *headed(2, "Bo", "+1"), "[« Commentaires plus", "anciens](/f/#comments)", "",
                "### Hinterlasse eine Antwort [Antworten", "abbrechen](/f/#respond)", "", "Name *")  # fmt: skip

    assert said(post) == [("1", "Ada", "Row!"), ("2", "Bo", "+1")]


def test_links_for_turning_pages_may_be_more_than_the_only_comment():
    post = read("  1. Pingback: [Two oars « Low tide](https://low.example/)", "", "## Comments navigation", "",
                "[ Older comments](http://wet.example/2014/05/the-ferry/comment-",
                "page-1/#comments) [Page 1](http://wet.example/2014/05/the-ferry/comment-", "page-1/#comments) Page 2",
                "", "## Leave a comment")  # fmt: skip

    assert [comment.kind for comment in post.comments] == ["pingback"]


def test_numbers_of_pages_below_the_only_comment_are_none():
    points = ["    • A goat, and a boat, and a goat in it."] * 4
    rows = ["  1. A. B. Ada Avatar", "    A. B. Ada", "", f"    {LAKE}.", "", *points]
    head = ["The Ferry", "", f"{LAKE}.", "", f"{LAKE}.", "", "7 responses to “The Ferry”", ""]
    rows = [*head, *rows, "Older Comments", "1 2", "", "Leave a Reply"]
    post = read(*rows, heading="", post="")

    assert [text[-14:] for _, _, text in said(post)] == [" a goat in it."]
    assert post.ledger.of(rows.index("1 2") + 1).label is Label.BOILERPLATE


# Where comments begin


def test_of_two_headings_above_a_list_the_one_that_counts_is_the_heading():
    post = read("  2. Ada Avatar", "    Ada", "", "    Row!", "", "  3. Bo Avatar", "    Bo", "", "    Swim!",
                heading="Comments\n\n8 responses to “The Ferry”\n\n")  # fmt: skip

    assert post.declared_count == 8
    assert [str(note) for note in post.notes if "Declared" in str(note)]


def test_a_second_reply_whose_first_is_lost_is_no_root():
    post = read("  1. Ada Avatar", "    Ada", "", "    Row!", "", "      1. Bo Avatar", "        Bo", "",
                "        Swim!", "", "    2. Cy Avatar", "      Cy", "", "      Drown!", "", "  2. Di Avatar", "    Di",
                "", "    Fly!")  # fmt: skip

    assert [path for path, _, _ in said(post)] == ["1", "1.1.1", "1.2", "2"]


def test_a_rule_is_no_list_at_the_end_of_a_page():
    post = read("* * *", "", "### Leave a Reply [Cancel reply](/ferry/#respond)", heading="")

    assert post.comments == ()


# Pingbacks


def test_a_long_title_broken_below_a_button_begins_the_next_comment():
    word = "s" + "o" * 110
    words = wrap("I would row there if I could, with all of you in the boat, and the piano, and the tuner. " * 3, 72)
    post = read("Ada", "May 1, 2014", "", *words, "", "Reply", "", "Two oars, no boat.", word, "« Low tide at night",
                "May 2, 2014", "", "[…] no boat […]", "", "Reply", "", "Bo", "May 3, 2014", "", *words, "", "Reply",
                post="\n".join(["The Ferry", "", *words, "", ""]))  # fmt: skip

    assert [author for _, author, _ in said(post)] == ["Ada", f"Two oars, no boat. {word} « Low tide at night", "Bo"]


def test_a_title_in_quotation_marks_and_a_site_are_a_name():
    post = read("Ada Avatar", "Ada", "May 1, 2014", "", "Row!", "", "“Oars”. « Deux » rames ? « Ebb", "May 2, 2014",
                "", "[…] deux rames […]", "", "Bo", "May 3, 2014", "", "Swim!")  # fmt: skip

    assert [author for _, author, _ in said(post)] == ["Ada", "“Oars”. « Deux » rames ? « Ebb", "Bo"]


# Themes in other languages than the text


def test_a_heading_in_two_pieces_may_be_in_arabic_above_a_link_for_turning_pages():
    post = read("9 تعليقات على", "The Ferry", "« التعليقات الأقدم", "Pingback:", "Two oars « Low tide", "Ada", "says:",
                "May 1, 2014 at 9:14 pm", "Row!", "رد", "Bo", "says:", "May 2, 2014 at 9:14 pm", "Swim!", "رد",
                heading="", post=POST.replace("\n\n", "\n"))  # fmt: skip

    assert post.declared_count == 9
    assert [comment.text for comment in post.comments] == ["Pingback:\n\nTwo oars « Low tide", "Row!", "Swim!"]


def test_the_word_above_a_field_is_no_heading_and_a_japanese_count_is_one():
    rows = ["Ada", "より:", "2014年5月1日 9:14 PM", "Row!", "返信", "Bo", "より:", "2014年5月2日 9:14 PM", "Swim!",
            "返信", "コメントを残す", "コメントをキャンセル", "メールアドレスが公開されることはありません。",
            "コメント", "*", "名前", "メールアドレス", "ウェブサイト"]  # fmt: skip
    post = POST.replace("\n\n", "\n") + "Nobody drowns.\nI laughed twice.\nSo did the piano.\nAnd he.\n"
    headless = read(*rows, heading="", post=post)
    headed = read("The Ferry", "への2件のフィードバック", *rows, heading="", post=post)

    assert [comment.text for comment in headless.comments] == ["Row!", "Swim!"]
    assert headed.declared_count == 2


# The name of the site


def test_the_sites_name_is_known_beneath_the_links_of_lynx():
    head = ["   #[1]Feed of Wet Reels [2]Wet Reels » Feed of comments [3]Wet Reels » The Ferry Feed of",
            "   comments [4]alternate", "   [5]alternate", "", "[6]Wet Reels", "", ""]  # fmt: skip
    post = read("    1.", "   [7]Ada says:", "       [8]May 1, 2014 at 9:14 pm", "       Row!", "    2.",
                "   [9]Bo says:", "       [10]May 2, 2014 at 9:14 pm", "       Swim!", "", "   [11]Wet Reels",
                post="\n".join(head) + POST)  # fmt: skip

    assert [comment.text for comment in post.comments] == ["Row!", "Swim!"]


def test_a_sentence_with_a_number_and_a_quotation_is_no_heading():
    rows = ["Ada Avatar", "Ada", "May 1, 2014", "", "Row!", "", "Reply", "", "Bo Avatar", "Bo", "May 2, 2014", "",
            "38 thoughts on this: piano, boat, “really” storm, light. why him?", "", "Reply"]  # fmt: skip

    assert [text[:8] for _, _, text in said(read("   by", "", "   Ada", *rows))][-2:] == ["Row!", "38 thoug"]


# Names


@pytest.mark.parametrize("mark", ["    * ", "  "])
def test_a_point_that_ends_in_a_verb_and_dots_is_no_name(mark):
    rows = ["  1. Ada says:", "    May 1, 2014 at 9:14 pm", "", "    No", "", f"{mark}A lake.", f"{mark}“Oars” sa…", "",
            "  2. Bo says:", "    May 2, 2014 at 9:14 pm", "", "    Swim!"]  # fmt: skip

    assert [(path, author) for path, author, _ in said(read(*rows))] == [("1", "Ada"), ("2", "Bo")]


def test_the_word_of_pictures_is_no_part_of_a_name():
    post = read("  1. Ada Avatar", "    Ada", "", "    Row!", "", "  2. Bo Avatar", "    Bo", "", "    Swim!", "",
                "  3. Cy Avatar", "", "    Drown, as nobody else has done in this film.", "")  # fmt: skip
    lost = read("  1. Ada Avatar", "", "    Row!", "", "  2. Bo Avatar", "", "    Swim!", "", "  3. Cy Avatar", "",
                "    Drown!")  # fmt: skip

    assert [author for _, author, _ in said(post)] == ["Ada", "Bo", "Cy"]
    assert [author for _, author, _ in said(lost)] == ["Ada", "Bo", "Cy"]


# Further reading and sidebars


def test_a_sentence_with_a_number_below_an_empty_further_reading_is_no_title():
    number = "3. I would have rowed - there and back, had I known. But I had not."
    post = read("Further reading:", number, "So I swam.", heading="", post=POST.replace("\n\n", "\n"))

    assert post.links == ()
    assert number in post.body


def test_a_sidebar_in_hebrew_is_no_comment():
    post = read("  1. Ada says:", "    May 1, 2014 at 9:14 pm", "", "    Row!", "", "  2. Bo says:",
                "    May 2, 2014 at 9:14 pm", "", "    Swim!", "", "  • ארכיון", "", "    • נובמבר 2014",
                "  • קטגוריות", "", "    • Uncategorized")  # fmt: skip

    assert [comment.text for comment in post.comments] == ["Row!", "Swim!"]


# Where texts begin


def test_a_dash_below_a_name_begins_the_text_though_comments_bear_marks_in_that_column():
    post = read("   1. Ada says:", "      May 1, 2014 at 9:14 pm", "", "    Row!", "", "        + Bo says:",
                "          May 2, 2014 at 9:14 pm", "", "        – Swim, I said, and so it was.", "",
                "   2. Cy says:", "      May 3, 2014 at 9:14 pm", "", "    Fly!")  # fmt: skip

    assert said(post) == [("1", "Ada", "Row!"), ("1.1", "Bo", "– Swim, I said, and so it was."), ("2", "Cy", "Fly!")]


# Pingbacks beside the column of comments


def test_a_pingback_may_stand_further_left_than_comments():
    post = read("    1. Pingback: Two oars « Low tide", "      2. Ada says:", "         May 1, 2014 at 9:14 pm", "",
                "         Row!", "", "      3. Bo says:", "         May 2, 2014 at 9:14 pm", "",
                "         Swim!")  # fmt: skip

    assert [comment.path for comment in post.comments] == ["1", "2", "3"]


def test_a_root_below_replies_to_one_that_is_lost_is_no_reply():
    post = read("    1. Ada Avatar", "", "      Row!", "", "      1. Bo Avatar", "        Bo", "", "        Swim!", "",
                "  2. Cy Avatar", "    Cy", "", "    Drown!", "", "    1. Di Avatar", "      Di", "", "      Fly!", "",
                "    2. Ed Avatar", "      Ed", "", "      Sink!")  # fmt: skip

    assert [path for path, _, _ in said(post)] == ["1.1", "1.1.1", "2", "2.1", "2.2"]


def test_a_pictogram_below_the_last_words_is_one_of_them():
    words = "> “I would have rowed there and back, had I known that nobody else would. Row!\n> 👍🏽…”\n\n"
    post = read(*headed(1, "Ada", "Row!"), post=POST + words)

    assert "👍🏽…”" in post.body + post.pull_quote
