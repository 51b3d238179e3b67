"""The parts of a dump: where the post ends, its last lines, the tree, the form."""

import pytest

from exchange.as_json import as_json
from exchange.ledger import Label
from exchange.parsers import parser_for, text_dump, unknown_format
from exchange.records import Doubt, ImportedFilm, Problem

PROSE = "A film about a man who repairs umbrellas in the rain, and about the rain.\n\nI liked the rain best of all.\n\n"
THREE = "  1. One.\n\n    • Two.\n\n  2. Three.\n"


def read(text):
    return next(text_dump.parse({"dump.txt": text.encode()}))


def paths(text):
    return [comment.path for comment in read(text).comments]


def doubts(post):
    return [note.code for note in post.notes]


# The tree


@pytest.mark.parametrize("marker", ["1.", "•", "*", "-", "+", "o", "□", "☆", "○", "3."])
def test_depth_is_indentation_whatever_the_marker(marker):
    thread = (
        f"  {marker} One.\n\n    {marker} Two.\n\n      {marker} Three.\n\n    {marker} Four.\n\n  {marker} Five.\n"
    )

    assert paths(f"{PROSE}5 comments\n\n{thread}") == ["1", "1.1", "1.1.1", "1.2", "2"]


@pytest.mark.parametrize(("left", "step"), [(0, 2), (1, 5), (2, 2), (4, 6), (13, 5)])
def test_depth_is_relative_to_the_first_comment(left, step):
    indents = [0, 1, 2, 1, 0, 1]
    thread = "\n\n".join(
        f"{' ' * (left + step * indent)}• Yes, number {place}." for place, indent in enumerate(indents)
    )

    post = read(f"{PROSE}6 comments\n\n{thread}")

    assert [comment.path for comment in post.comments] == ["1", "1.1", "1.1.1", "1.2", "2", "2.1"]
    assert Doubt.PARENT_IS_MISSING not in doubts(post)


def test_a_jump_by_two_levels_is_flagged_and_hangs_where_it_stands():
    post = read(f"{PROSE}5 comments\n\n  1. One.\n\n      • Far.\n\n  2. Two.\n\n    • Near.\n")

    assert [comment.path for comment in post.found] == ["1", "1.1.1", "2", "2.1"]
    assert [comment.path for comment in post.comments if comment.is_missing] == ["1.1"]
    assert [(note.detail, note.line) for note in post.notes if note.code is Doubt.PARENT_IS_MISSING] == [("1.1.1", 9)]


def test_a_list_that_begins_with_a_reply_lost_its_first_comment():
    post = read(f"{PROSE}5 comments\n\n    • Reply.\n\n  1. One.\n")

    assert [comment.path for comment in post.found] == ["1.1", "2"]
    assert Doubt.PARENT_IS_MISSING in doubts(post)


def test_very_deep_threads_are_read_and_flagged():
    thread = "\n\n".join(f"{' ' * (2 * level)}• Deeper." for level in range(3000))

    post = read(f"{PROSE}3000 comments\n\n{thread}")

    assert len(post.comments) == 3000
    assert [note.number for note in post.notes if note.code is Doubt.TOO_DEEP] == [2950]


def test_a_tight_list_in_a_loose_thread_belongs_to_its_comment():
    post = read(f"{PROSE}3 comments\n\n  1. I liked:\n\n    - rain\n    - hats\n\n  2. And I:\n\n    • Not me.\n")

    assert [comment.path for comment in post.comments] == ["1", "2", "2.1"]
    assert post.comments[0].text == "I liked:\n\n- rain\n- hats"
    assert Doubt.LIST_INSIDE_COMMENT in doubts(post)


def test_tight_replies_are_replies_and_the_doubt_is_told():
    post = read(f"{PROSE}3 comments\n\n  1. One.\n    • Two.\n  2. Three.\n")

    assert [comment.path for comment in post.comments] == ["1", "1.1", "2"]
    assert Doubt.LIST_OR_REPLIES in doubts(post)


def test_authors_are_read_only_where_most_comments_name_one():
    most = read(f"{PROSE}2 comments\n\n  1. Bob says:\n\n    Yes.\n\n  2. Ann Lee sagt:\n\n    Ja.\n")
    few = read(f"{PROSE}3 comments\n\n  1. My friend says:\n\n    Yes.\n\n  2. Ja.\n\n  3. So.\n")

    assert [(comment.author, comment.text) for comment in most.comments] == [("Bob", "Yes."), ("Ann Lee", "Ja.")]
    assert few.comments[0].text == "My friend says:\n\nYes."
    assert few.comments[0].author == ""


# Heading and form


def test_a_heading_inside_the_body_or_a_comment_is_none():
    post = read(
        f"{PROSE}3 comments on the rain\n\nIt is wet.\n\n4 comments\n\n  1. One.\n\n    2 comments\n\n    • Two.\n"
    )

    assert post.declared_count == 4
    assert "3 comments on the rain" in post.body
    assert [comment.path for comment in post.comments] == ["1", "1.1"]


def test_comments_without_heading_are_known_by_their_form():
    post = read(f"{PROSE}{THREE}\nLeave a Reply\n")

    assert [comment.path for comment in post.comments] == ["1", "1.1", "2"]
    assert Doubt.LIST_WITHOUT_HEADING in doubts(post)


def test_a_list_in_the_body_is_no_conversation():
    post = read(f"{PROSE}My favourites:\n\n  1. rain\n  2. hats\n")

    assert post.comments == ()
    assert post.body.endswith("\n\n1. rain\n2. hats")


@pytest.mark.parametrize(
    "form",
    [
        "Leave a Reply",
        "Leave a Reply Cancel reply",
        "Leave a comment",
        "Post a Comment",
        "Comments are closed.",
        "Schreibe einen Kommentar Antworten abbrechen",
        "Kommentar verfassen",
        "Die Kommentarfunktion ist geschlossen.",
        "Laisser un commentaire Annuler la réponse",
        "Et vous, alors Annuler la réponse",
        "Les commentaires sont fermés.",
        "Deja una respuesta",
        "Deixe um comentário",
        "Lascia un commento",
        "Geef een reactie",
    ],
)
def test_the_form_ends_the_conversation(form):
    post = read(f"{PROSE}3 comments\n\n{THREE}\n{form}\n\nConnecting to %s\n")

    assert post.comments[-1].text == "Three."
    assert len(post.ledger.lines(Label.BOILERPLATE)) == 2


def test_what_stands_behind_the_form_and_is_not_known_is_unexplained():
    post = read(f"{PROSE}3 comments\n\n{THREE}\nLeave a Reply\n\nA last sentence that nobody can explain.\n")

    assert post.ledger.ranges(Label.UNEXPLAINED) == "15"
    assert Doubt.UNEXPLAINED in doubts(post)


def test_a_line_left_of_all_comments_is_unexplained_and_kept_in_the_account():
    post = read(f"{PROSE}3 comments\n\n  1. One.\n\nA stray sentence.\n\n  2. Two.\n")

    assert [comment.text for comment in post.comments] == ["One.", "Two."]
    assert post.ledger.ranges(Label.UNEXPLAINED) == "9"


def test_a_sentence_that_names_the_film_is_text():
    post = read("A film about gulls – very calm.\n\nIt ends.\n\n2 responses to “Gulls”\n\n  1. Fine.\n")

    assert (post.title, post.body) == ("Gulls", "A film about gulls – very calm.\n\nIt ends.")


# The end of the post


@pytest.mark.parametrize(
    ("line", "text", "verdict"),
    [
        ("Long story short: 4/4 stars", "4/4 stars", "Long story short"),
        ("Rating: B+", "B+", ""),
        ("★★★½", "★★★½", ""),
        ("My rating 8/10", "8/10", ""),
        ("Bottom line: 3/5 – see it in the rain.", "3/5", "see it in the rain."),
        ("Wertung: ★★★½ (3.5/5)", "3.5/5", ""),
    ],
)
def test_the_line_that_rates_is_found(line, text, verdict):
    post = read(f"{PROSE}{line}\n")

    assert (post.rating.text, post.verdict) == (text, verdict)
    assert post.ledger.ranges(Label.RATING) == "5"
    assert line not in post.body


def test_the_rating_of_the_whole_is_the_one():
    post = read(f"{PROSE}Acting: 2/5\n\nMusic: 5/5\n\nOverall: 4/5\n")

    assert post.rating.text == "4/5"
    assert "Acting: 2/5" not in post.body
    assert post.ledger.ranges(Label.RATING) == "5, 7, 9"


def test_several_ratings_and_none_of_the_whole_are_none():
    post = read(f"{PROSE}Rain: 2/5\n\nHats: 5/5\n")

    assert post.rating is None
    assert Doubt.SEVERAL_RATINGS in doubts(post)


@pytest.mark.parametrize("line", ["★★★½ (2/5)", "Rating: ★★★★ (3/5)"])
def test_signs_and_figures_that_disagree_are_flagged(line):
    assert Doubt.RATINGS_DISAGREE in doubts(read(f"{PROSE}{line}\n"))


def test_a_rating_that_was_lost_is_flagged():
    post = read(f"{PROSE}Rating:\n")

    assert post.rating is None
    assert doubts(post)[-1] is Doubt.RATING_IS_EMPTY


@pytest.mark.parametrize(
    "heading", ["For Further Reading:", "See also", "Zum Weiterlesen:", "À lire aussi :", "Otras críticas:"]
)
def test_further_reading_is_found(heading):
    post = read(f"{PROSE}{heading}\n\nOne blog\nAnother: https://example.org/b\n")

    assert [(link.title, link.url) for link in post.links] == [("One blog", ""), ("Another", "https://example.org/b")]
    assert "One blog" not in post.body


def test_further_reading_in_one_line_is_split_into_names():
    post = read(f"{PROSE}Further reading: Rain Weekly, Hats Today and The Umbrella\n")

    assert [link.title for link in post.links] == ["Rain Weekly", "Hats Today", "The Umbrella"]


def test_a_lost_list_of_further_reading_is_flagged():
    assert Doubt.FURTHER_READING_IS_EMPTY in doubts(read(f"{PROSE}For further reading:\n\n3 comments\n\n{THREE}"))


@pytest.mark.parametrize(
    ("title", "film"),
    [
        ("Review: Umbrellas (1964)", ImportedFilm("Umbrellas", 1964)),
        ("Umbrellas – Movie Review", ImportedFilm("Umbrellas")),
        ("Umbrellas, 1964", ImportedFilm("Umbrellas", 1964)),
        ("1917 (2019)", ImportedFilm("1917", 2019)),
        ("My holidays", None),
    ],
)
def test_a_film_is_known_by_year_or_word(title, film):
    post = read(f"{title}\n\n{PROSE}")

    assert (post.title, post.film) == (title, film)
    assert Doubt.TITLE_IS_A_GUESS in doubts(post)


def test_the_title_above_the_body_is_the_one_that_the_heading_names():
    post = read(f"My Site\n\nUmbrellas (1964)\n\nMay 5, 2014\n\n{PROSE}2 thoughts on “Umbrellas”\n\n{THREE}")

    assert (post.title, post.date) == ("Umbrellas (1964)", "2014-05-05")
    assert post.ledger.ranges(Label.BOILERPLATE) == "1"


def test_a_byline_is_read():
    post = read(f"Umbrellas\n\nPosted on May 5, 2014 by Ann Lee\n\n{PROSE}")

    assert (post.date, post.byline) == ("2014-05-05", "Ann Lee")


# The parser


def test_plain_text_is_recognised_and_other_formats_are_not():
    assert parser_for({"a.txt": b"text"}) is text_dump
    assert parser_for({"a.xml": b"<rss/>"}) is None
    assert parser_for({"a.txt": b"<?xml version='1.0'?>"}) is None
    assert parser_for({"a.html": b"text"}) is None
    assert "text_dump" in unknown_format("a.xml").what


def test_an_unreadable_file_is_a_problem_and_the_others_still_arrive():
    bad, good = text_dump.parse({"bad.txt": b"\xff\xd8\xff", "good.txt": PROSE.encode()})

    assert isinstance(bad, Problem)
    assert as_json(bad)["problems"][0].startswith("bad.txt: looks like a JPEG")
    assert good.body


def test_empty_files_are_told_apart_from_pages():
    assert next(text_dump.parse({"a.txt": b""})).what == "is empty: nothing to import."


def test_a_line_of_separators_that_no_page_has_is_blank():
    post = read(f"{PROSE}\n\x1f\n\x1c \x1d\n")

    assert post.ledger.lines(Label.BLANK)[-2:] == [len(post.ledger) - 1, len(post.ledger)]
