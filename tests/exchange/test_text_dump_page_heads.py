"""What a whole page prints around its post: menus, counts, bylines in any place, and where comments begin."""

import pytest

from exchange.parsers import text_dump

BODY = (
    "A ferryman lends his boat to a stranger for an afternoon, and gets it back with a piano in it. He cannot play, "
    "and there is no way to get it out.\n\n"
    "What follows is less a comedy than a long argument about weight. I would not have missed the storm."
)
SITE = "Wet Reels\n\nHome | About | Archive"
TALK = "Comments\n\n  • Mia\n    May 6, 2014 at 9:00 am\n\n    I would have kept it."


def read(*parts):
    return next(text_dump.parse({"page.txt": "\n\n".join(parts).encode()}))


COUNTS = ["3 comments", "View all 3 comments", "Read comments (3)", "Jump to comments (3)", "Discuss (3)", "💬 3",
          "Leave a comment (3)", "Comment count: 3", "Skip to 3 comments", "Number of comments: 3"]  # fmt: skip


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("below", [False, True])
def test_comments_are_counted_above_and_below_the_text(count, below):
    post = read(SITE, "The Ferryman", *([BODY, "4/5", count] if below else [count, BODY, "4/5"]), TALK)

    assert (post.title, post.declared_count, post.body) == ("The Ferryman", 3, BODY)


@pytest.mark.parametrize("byline", ["by Ada Lind", "May 5, 2014 by Ada Lind", "Author: Ada Lind", "Text: Ada Lind"])
def test_no_menu_is_a_title_though_a_byline_stands_below_it(byline):
    post = read(SITE, byline, "The Ferryman", BODY, TALK)

    assert (post.title, post.byline, post.body) == ("The Ferryman", "Ada Lind", BODY)


@pytest.mark.parametrize(
    "byline",
    ["By Ada Lind for Wet Reels", "By Ada Lind • 4 min read", "Ada Lind · 4 min read", "– Ada Lind", "(Ada Lind)",
     "Gesehen von Ada Lind", "Reviewed by Ada Lind on May 5, 2014", "By Ada Lind | Wet Reels", "_by Ada Lind_",
     "By Ada Lind Film Critic", "Text und Fotos: Ada Lind", "Escribe: Ada Lind", "Reviewer\nAda Lind"],
)  # fmt: skip
@pytest.mark.parametrize("place", ["above", "below", "above the rating"])
def test_a_byline_is_read_wherever_it_stands(byline, place):
    parts = {"above": [byline, BODY, "4/5"], "below": [BODY, "4/5", byline], "above the rating": [BODY, byline, "4/5"]}
    post = read(SITE, "The Ferryman", *parts[place], TALK)

    assert (post.title, post.byline, post.body) == ("The Ferryman", "Ada Lind", BODY)


def test_a_name_beside_a_date_is_no_title_below_one():
    for head in ("Ada Lind\nMay 5, 2014", "May 5, 2014\nAda Lind", "May 5, 2014\n\nAda Lind"):
        post = read(SITE, "The Ferryman (1961)", head, BODY, TALK)

        assert (post.title, post.byline, post.body) == ("The Ferryman (1961)", "Ada Lind", BODY)

    assert read(SITE, "Annie Hall", "May 5, 2014", BODY, TALK).title == "Annie Hall"


def test_a_name_above_a_date_signs_the_text():
    post = read(SITE, "The Ferryman", BODY, "4/5", "Ada Lind\nMay 5, 2014", TALK)

    assert (post.byline, post.date[:10], post.body) == ("Ada Lind", "2014-05-05", BODY)


TAGS = ["[Tags: river, piano]", "Labels:\nriver,\npiano", "Thema: river, piano", "Read more about: river, piano"]


@pytest.mark.parametrize("tags", TAGS)
def test_tags_are_read_below_the_rating(tags):
    post = read(SITE, "The Ferryman", BODY, "4/5", tags, TALK)

    assert (post.tags, post.body) == (("river", "piano"), BODY)


def test_links_to_tags_are_no_title():
    links = "[river](https://wet.example/tag/river), [piano](https://wet.example/tag/piano)"
    post = read("Wet Reels", "The Ferryman", links, BODY, TALK)

    assert (post.tags, post.body) == (("river", "piano"), BODY)


SAID = ["Mia said:\n\nI would have kept it, and learned to play.", "Jon said:\n\nSo would I, said the river."]


@pytest.mark.parametrize("first", [[], ["Be nice."], ["Newest first"]])
def test_several_names_are_comments_though_a_word_stands_above_them(first):
    post = read("The Ferryman", BODY, "Posted by Ada Lind at 8:14 PM", "Comments", *first, *SAID)

    assert ([each.author for each in post.comments][-2:], post.body) == (["Mia", "Jon"], BODY)


def test_one_name_further_down_is_how_a_text_goes_on():
    rest = ["There were comments in the cinema as well, and I wrote them down.", "Mia said:", "Let it sink, I say."]

    assert not read("The Ferryman", BODY, "4/5", "Comments", *rest).comments


@pytest.mark.parametrize("head", ["Ada Lind\nFilm critic", "Ada Lind\n\n2 Comments", "2 Comments\n\nAda Lind"])
def test_an_office_or_a_count_tells_whose_name_stands_beside_it(head):
    post = read(SITE, "# The Ferryman", head, BODY, TALK)

    assert (post.title, post.byline, post.body) == ("The Ferryman", "Ada Lind", BODY)


STANDFIRST = "A comedy about what nobody can lift"
HEADS = ["By Ada Lind\nMay 5, 2014", "By Ada Lind | May 5, 2014", "Ada Lind\n·\nFollow\n4 min read\n·\nMay 5, 2014"]


@pytest.mark.parametrize("head", HEADS)
def test_a_sentence_below_the_title_is_text_and_hides_no_byline(head):
    post = read(SITE, "Reviews", f"The Ferryman\n{STANDFIRST}", head, BODY, TALK)

    assert (post.title, post.byline, post.date) == ("The Ferryman", "Ada Lind", "2014-05-05")
    assert post.body == f"{STANDFIRST}\n\n{BODY}"


def test_a_long_title_below_the_name_of_a_site_is_no_standfirst():
    post = read("Wet Reels", "Home | About | Archive", "Rain Club", "The man who sold the snow", HEADS[0], BODY, TALK)

    assert post.title == "The man who sold the snow"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Ada Lind\nMay 5, 2014\n2 min read\n\nThe Ferryman", "The Ferryman"),
        ("ada\n@ 2014-05-05 21:14:00\n\nThe Ferryman", "The Ferryman"),
        ("The Ferryman\n\n  * Ada Lind\n  * May 5, 2014\n  * 18:42\n  * No Comments", "The Ferryman"),
        ("The Ferryman carries on\n\nADA LIND\nSTAFF WRITER\nMay 5, 2014", "The Ferryman carries on"),
        ("The Ferryman\n\nDramaReviews\n12 Sept\nWritten By Ada Lind\n5 May 2014", "The Ferryman"),
    ],
)
def test_a_name_beside_a_date_is_who_wrote_it(head, title):
    post = read(SITE, head, BODY, TALK)

    assert (post.title, post.byline.lower()[:3], post.date[:10], post.body) == (title, "ada", "2014-05-05", BODY)


SITES = ["Wet Reels", "Skip to content\nWet Reels\nFilms for rainy days\nHome\nAbout", "Home\nSearch", "",
         "Wet Reels\n\nMenu\n\nHome / Reviews / The Ferryman"]  # fmt: skip
SIGNED = ["Ada Lind\nMay 5, 2014", "May 5, 2014\nAda Lind", "Avatar photo\nAda Lind\nMay 5, 2014",
          "Rating: 4/5\nAda Lind\nMay 5, 2014", "Author\nAda Lind\nDate\nMay 5, 2014", "Reviews\nMay 5, 2014\nAda Lind",
          "Written by\nAda Lind\nPublished on\nMay 5, 2014", "Mar 5, 2014\n4 min read\nAda Lind"]  # fmt: skip


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("signed", SIGNED)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_name_is_no_title_where_the_text_tells_of_the_line_above(site, signed, gap):
    post = read(site, f"The Ferryman{gap}{signed}", BODY, TALK)

    assert (post.title, post.byline, post.date[-2:], post.body) == ("The Ferryman", "Ada Lind", "05", BODY)


@pytest.mark.parametrize(
    "site", ["Wet Reels", "Wet Reels\n\nFilm Notes", "Wet Reels\n\nA blog about films and weather"]
)
@pytest.mark.parametrize("head", ["Annie Marsh\n\nMay 5, 2014", "May 5, 2014\n\nAnnie Marsh"])
def test_a_name_is_the_title_where_the_text_speaks_of_it(site, head):
    post = read(site, head, f"Annie cannot sing. {BODY}", "4/5")

    assert (post.title, post.byline) == ("Annie Marsh", "")


def test_a_sentence_with_its_stop_may_stand_between_title_and_byline():
    standfirst = "A comedy about what nobody can lift, and about a tuner who tries to lift it all the same."
    post = read(SITE, f"The Ferryman\n{standfirst}", HEADS[0], BODY, TALK)

    assert (post.title, post.byline, post.body) == ("The Ferryman", "Ada Lind", f"{standfirst}\n\n{BODY}")


def test_an_account_beside_a_date_has_written_it_and_another_word_is_the_title():
    assert read("Wet Reels", "The Ferryman\nada_lind\nMay 5, 2014", BODY).byline == "ada_lind"
    assert read("Boat Club", "Ferryman\n\nMay 5, 2014", BODY).title == "Ferryman"


@pytest.mark.parametrize("below", ["By Ada Lind · Launched 3 years ago", "About Ada Lind"])
def test_a_name_beside_a_date_that_the_page_names_again_has_written_it(below):
    post = read(SITE, "The Ferryman", "Ada Lind\nMay 5, 2014", BODY, "4/5", below)

    assert (post.title, post.byline) == ("The Ferryman", "Ada Lind")


@pytest.mark.parametrize("line", ["Released by Wet Pictures on May 7, 2010", "12 Sept", "Lesezeit: 3 Minuten"])
def test_what_tells_of_film_or_post_is_no_title(line):
    post = read(SITE, "The Ferryman", "by Ada Lind, May 5, 2014", line, BODY, TALK)

    assert (post.title, post.byline, post.body) == ("The Ferryman", "Ada Lind", BODY)


def test_points_of_the_menu_are_no_tags():
    assert not read("Wet Reels\nPosts\nTags\nSearch", "The Ferryman", "by Ada Lind", BODY, TALK).tags


TAGS_ALONE = ["  • river\n  • piano", "Film\nMovie Review\nPianos", "Tags:\nriver\narchives\npiano"]


@pytest.mark.parametrize("tags", TAGS_ALONE)
def test_tags_may_stand_below_each_other(tags):
    lines = [line.strip(" •") for line in tags.split("\n") if line != "Tags:"]
    post = read(SITE, "The Ferryman", BODY, "4/5", tags)

    assert (list(post.tags), post.body) == (lines, BODY)


def test_several_numbers_below_the_byline_count_no_comments():
    assert read(SITE, "The Ferryman", "by Ada Lind, May 5, 2014", "14\n3\n2", BODY).declared_count is None


def test_a_bare_list_are_tags_below_the_rating():
    assert read(SITE, "The Ferryman", BODY, "4/5", "river, piano, slow boats", TALK).tags == (
        "river",
        "piano",
        "slow boats",
    )
    assert read(SITE, "The Ferryman", BODY, "4/5", "Bo Orr, Low Tide, Ebb", TALK).tags == ("Bo Orr", "Low Tide", "Ebb")
    assert not read(SITE, "The Ferryman", BODY, "4/5", "Two Oars and Low Tide", TALK).tags
