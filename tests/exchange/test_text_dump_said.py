"""What is said of a post in lines of their own, in more words: who, when, of which film, with how many comments."""

import pytest
from test_text_dump_themes import BODY, read, said_of

from exchange.ledger import Label
from exchange.parsers import text_dump
from exchange.parsers.text_dump.around.trimmings import credits_picture, is_trimming
from exchange.parsers.text_dump.post.film import is_facts
from exchange.parsers.text_dump.talk.heading import Heading, read_heading

COMMENT = "1 thought on “The Ferryman”\n\n  1. Hilde says:\n     May 6, 2014 at 8:00 am\n\n     Fine.\n\n     Reply"


def page(text):
    return next(text_dump.parse({"page.txt": text.encode()}))


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("Tagged in slow river, piano", ("slow river", "piano")),
        ("Tagged with → slow river • piano", ("slow river", "piano")),
        ("[Tags: slow river, piano]", ("slow river", "piano")),
        ("~ Tags: slow river, piano ~", ("slow river", "piano")),
        ("Tags: #river #piano", ("river", "piano")),
        ("#river · #piano", ("river", "piano")),
        ("Tags: “slow river”, “piano”", ("slow river", "piano")),
        ("🏷 slow river, piano", ("slow river", "piano")),
        ("📁 Film, Drama", ("Film", "Drama")),
        ("Related topics: slow river, piano", ("slow river", "piano")),
        ("Tags zum Artikel: Fluss, Klavier", ("Fluss", "Klavier")),
        ("Verschlagwortet mit: Fluss, Klavier", ("Fluss", "Klavier")),
        ("Gespeichert unter Kino, Drama", ("Kino", "Drama")),
        ("Taggé avec : fleuve, piano", ("fleuve", "piano")),
        ("Archivado bajo: río, piano", ("río", "piano")),
        ("Contrassegnato con fiume, piano", ("fiume", "piano")),
        ("Getagged met: rivier, piano", ("rivier", "piano")),
        ("Stikkord: elv, piano", ("elv", "piano")),
        ("标签：河, 钢琴", ("河", "钢琴")),
        ("Posted in Film. Tags: slow river, piano.", ("slow river", "piano")),
        ("Film | Tags: slow river, piano", ("slow river", "piano")),
    ],
)
def test_tags_are_read_behind_more_words_and_signs(line, tags):
    assert said_of(line)[2] == tags


@pytest.mark.parametrize(
    "line",
    [
        "May 5, 2014 | Film Reviews | Ada Lind", "Film Reviews | Ada Lind | May 5, 2014",
        "Ada Lind in Reviews on May 5, 2014",
        "Ada Lind on May 5, 2014 in Film Reviews", "By Ada Lind, Film Critic, May 5, 2014", "May 5, 2014 :: Ada Lind",
        "By Ada Lind (@adalind) on May 5, 2014", "Guest post by Ada Lind, May 5, 2014", "Posted May 5, 2014, Ada Lind",
        "By guest blogger Ada Lind on May 5, 2014", "By Ada Lind Published May 5, 2014",
        "Blogged by Ada Lind on May 5, 2014",
        "Veröffentlicht am 5. Mai 2014 in Kino von Ada Lind", "Enviado por Ada Lind el 5 de mayo de 2014",
        "Posted by Ada Lind ⋅ May 5, 2014 ⋅ 3 Comments",
    ],
)  # fmt: skip
def test_names_stand_beside_categories_offices_and_handles(line):
    assert said_of(line)[:2] == ("Ada Lind", "2014-05-05")


@pytest.mark.parametrize("line", ["Posted on May 5, 2014 by the lantern lady", "by the lantern lady, May 5, 2014"])
def test_beside_a_date_a_name_may_be_in_small_letters(line):
    assert said_of(line)[:2] == ("the lantern lady", "2014-05-05")


def test_what_a_post_is_filed_under_signs_nothing():
    assert said_of("May 5, 2014 | Film Reviews, Drama") == ("", "2014-05-05", ())


@pytest.mark.parametrize(
    "head",
    [
        "Ada Lind\n\nMay 5, 2014", "May 5, 2014\n\nAda Lind", "Ada Lind\n\n·\n\nMay 5, 2014\n\n·\n\n3 min read",
        "Reviews\n\nAda Lind\n\nMay 5, 2014\n\n3 Comments", "Ada Lind\n\nFollow\n\nPublished May 5, 2014",
        "Mon\n\n5\n\nMay\n\n2014\n\nby Ada Lind", "May\n5\n2014\n\nBy Ada Lind",
        "Film, Drama\n\nMay 5, 2014\n\nAda Lind",
    ],
)  # fmt: skip
def test_names_and_dates_stand_in_lines_of_their_own(head):
    post = page(f"Wet Reels\n\nThe Ferryman\n\n{head}\n\n{BODY}\n\n4/5\n\n{COMMENT}")

    assert (post.byline, post.date, post.body) == ("Ada Lind", "2014-05-05", BODY)


def test_a_heading_within_the_text_is_no_name():
    first, second = BODY.split("\n\n")
    post = page(f"The Ferryman\n\nMay 5, 2014\n\nFlood\n\n{first}\n\nLow Water\n\n{second}\n\n{COMMENT}")

    assert (post.byline, post.body) == ("", f"Flood\n\n{first}\n\nLow Water\n\n{second}")


@pytest.mark.parametrize(
    "foot",
    ["Tags: river,\n  piano", "Tags\n\nriver\n\npiano", "Tagged:\n\nriver\npiano", "Keywords\nriver\npiano",

        "Tags:\nriver\n,\npiano\nThis entry was posted on May 5, 2014 at 8:14 pm and is filed under\nFilm\n. You can "
        "follow "
     "any responses to this entry through the RSS 2.0 feed, or leave one of your own below, if you must."],
)  # fmt: skip
def test_tags_stand_in_several_lines(foot):
    post, _ = read(f"The Ferryman\n\nby Ada Lind\n\n{BODY}\n\n{foot}")

    assert (post.tags, post.body) == (("river", "piano"), BODY)


@pytest.mark.parametrize(
    "line",
    [
        "This post has 12 comments", "There are currently 12 comments on this post.", "View all 12 comments",
        "Comments (12 so far)",
        "12 comments and 0 trackbacks", "12 responses to this entry", "Dieser Beitrag hat 12 Kommentare",
        "Bislang 12 Kommentare",
        "12 Kommentare zu diesem Artikel", "Cet article a 12 commentaires", "Vos réactions (12)",
        "12 commentaires à ce jour",
        "Esta entrada tiene 12 comentarios", "Questo articolo ha 12 commenti", "Este post tem 12 comentários",
        "Zwölf Kommentare",
        "Dit bericht heeft 12 reacties", "Detta inlägg har 12 kommentarer", "Liczba komentarzy: 12",
        "Dodici commenti", "[12 comments]",
    ],
)  # fmt: skip
def test_comments_are_counted_in_any_words(line):
    assert read_heading(line) == Heading(12, "")


@pytest.mark.parametrize(
    "line",
    ["There are no comments yet.", "Nobody has commented yet.", "Noch keine Kommentare", "Pas encore de commentaires",
     "Aún no hay comentarios", "Non ci sono commenti", "Ainda não há comentários", "Er zijn nog geen reacties"],
)  # fmt: skip
def test_none_is_a_number(line):
    assert read_heading(line) == Heading(0, "")


@pytest.mark.parametrize(
    "line",
    ["We saw 12 people comment on it", "12 Monkeys", "Two comments are enough."],
)
def test_what_only_has_the_word_counts_nothing(line):
    assert read_heading(line) is None


@pytest.mark.parametrize(
    "heading", ["Comments", "Your comments", "Comments on this post", "Eure Kommentare", "Vos réactions"]
)
def test_comments_are_found_below_a_heading_without_a_number(heading):
    post = page(
        f"May 5, 2014\n\nThe Ferryman\n\n{BODY}\n\nTags: river, piano\n\nPosted by Ada Lind at 9:14 PM "
        "| Comments (2)\n\n"
        f"{heading}\n\nMy uncle was that ferryman.\n\nPosted by: Hilde | May 6, 2014 at 08:00 AM\n\n"
        "Mine was the piano.\n\nPosted by: Bo Tran | May 7, 2014 at 09:00 AM\n\nThe comments to this entry are closed."
    )

    assert [comment.author for comment in post.comments] == ["Hilde", "Bo Tran"]
    assert (post.byline, post.tags, post.declared_count, post.body) == ("Ada Lind", ("river", "piano"), 2, BODY)


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("The Ferryman (USA 2013)", 2013), ("The Ferryman (2013; dir. Carla Senn)", 2013),
        ("The Ferryman – 2013", 2013),
        ("2013: The Ferryman", 2013), ("The Ferryman (2013) ★★★★", 2013), ("The Ferryman (2012/2013)", None),
    ],
)  # fmt: skip
def test_a_title_may_have_the_year_in_more_places(title, year):
    post, _ = read(f"{title}\n\nby Ada Lind\n\n{BODY}\n\n4/5")

    assert (post.title, post.film.year) == (title, year)


@pytest.mark.parametrize(
    "line",
    ["USA 2013", "Deutschland 2013", "Drama (2013)", "Released in 2013", "In cinemas 3 May 2013", "Land/Jahr: D 2013",
     "Kinostart: 3. Mai 2013", "Film: The Ferryman (2013)", "Directed by Carla Senn (2013)", "År: 2013"],
)  # fmt: skip
def test_the_year_stands_beside_countries_and_releases(line):
    post, _ = read(f"The Ferryman\n\nby Ada Lind\n\n{line}\n\n{BODY}\n\n4/5")
    assert (is_facts(line), post.film.year, post.body) == (True, 2013, BODY)


@pytest.mark.parametrize(
    "title", ["“The Ferryman”", "The Ferryman…", "I did not like The Ferryman.", "The Ferryman ****"]
)
def test_directly_above_a_byline_a_title_may_look_like_text(title):
    post, _ = read(f"Wet Reels\n\n{title}\n\nPosted on May 5, 2014 by Ada Lind\n\n{BODY}")

    assert (post.title, post.body) == (title, BODY)


@pytest.mark.parametrize(
    "line",
    ["Verdict – See it with somebody who rows.", "**Bottom line** See it with somebody who rows.",
     "Fazit\n\nSee it with "
     "somebody who rows.", "In conclusion: See it with somebody who rows.",
     "Closing thoughts: See it with somebody who rows."],
)  # fmt: skip
def test_a_verdict_has_more_names(line):
    post, _ = read(f"The Ferryman\n\nby Ada Lind\n\n{BODY}\n\n{line}")

    assert (post.verdict, post.body) == ("See it with somebody who rows.", BODY)


@pytest.mark.parametrize("line", ["Rating [1-10]: 8", "Out of 10: 8", "On a scale of 1 to 10: 8"])
def test_a_scale_stands_before_its_rating(line):
    post, _ = read(f"The Ferryman\n\nby Ada Lind\n\n{BODY}\n\n{line}")

    assert (post.rating.value, post.rating.best, post.body) == (8, 10, BODY)


@pytest.mark.parametrize(
    "line",
    ["Image credit: Wet Films", "Bildquelle: Wet Films", "Crédit photo : Wet Films",
     "(Visited 12 times, 1 visits today)",
     "Back to reviews", "Zurück zur Übersicht", "Buy The Ferryman on Amazon", "Watch the trailer",
     "Facebook 12", "About Ada Lind",
     "More from Ada Lind", "Bookmark and Share", "If you enjoyed this post, please subscribe to the RSS feed."],
)  # fmt: skip
def test_what_sites_print_beside_a_post_is_no_text(line):
    post, _ = read(f"The Ferryman\n\nby Ada Lind on May 5, 2014\n\n{BODY}\n\n{line}")

    assert post.body == BODY


@pytest.mark.parametrize("line", ["Photo finish", "Back in the water", "A picture: of a boat", "Seen on the river"])
def test_words_that_only_begin_alike_are_text(line):
    assert not any((is_trimming(line.lower()), credits_picture(line.lower())))


def test_a_credit_of_a_picture_divides_no_text():
    post, _ = read(
        f"The Ferryman\n\nby Ada Lind\n\n{BODY.replace(chr(10) * 2, f'{chr(10) * 2}Photo: Wet Films{chr(10) * 2}')}"
    )

    assert post.body == BODY


def test_a_line_between_the_last_sentence_and_the_foot_is_no_text():
    post, ledger = read(f"The Ferryman\n\nby Ada Lind\n\n{BODY}\n\nslow boats and rain\n\nShare this:\n\nFacebook")

    assert (post.body, ledger.lines(Label.UNEXPLAINED)) == (BODY, [9])
