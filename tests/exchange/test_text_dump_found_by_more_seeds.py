"""What random pages of still other seeds showed: signs within heads, lists beside texts at the edge, French spaces."""

from lake import LAKE, WRAPPED, named, read, said

from exchange.records import Doubt


def timed(post):
    """Who wrote, at what hour, and how the text begins."""
    told = [comment for comment in post.comments if not comment.is_missing]
    return [(comment.author, comment.created[-5:], comment.text.split()[0].rstrip(",.")) for comment in told]


def test_words_that_a_tool_broke_off_from_each_head_are_no_button():
    def headed(mark, name, day, text):
        when = f"[June {day}, 2016 at 12:56 p.m.](/the-wide-lake-ferry/#comment-4{day}) · name not in"
        return [f"{mark} **{name}** says:", "", when, "the dump", "", text, ""]

    rows = [
        *headed("  1.", "Reader 1", 10, WRAPPED),
        *headed("     *", "Reader 2", 11, "+1"),
        *headed("  2.", "Reader 3", 12, WRAPPED),
    ]
    post = read("# The Ferry", "", WRAPPED, "", WRAPPED, "", "## 3 responses to “The Ferry”", "", *rows)

    assert [(path, text[:5]) for path, _, text in said(post)] == [("1", "A man"), ("1.1", "+1"), ("2", "A man")]


def test_a_star_further_in_than_the_only_numbered_reply_is_how_its_second_paragraph_begins():
    rows = [
        "    1. Row, and row, and then row again.", "", "      * A goat, or so I was told by the man himself.", "",
        "  1. Swim!", "", "    Fly.", "",
    ]  # fmt: skip
    post = read("The Ferry", "", f"{LAKE}.", "", f"{LAKE}.", "", "3 Kommentare", "", *rows, "Schreibe einen Kommentar")

    assert [path for path, *_ in said(post)] == ["1.1", "2"]


def test_numbers_with_which_texts_at_the_edge_begin_are_no_items_where_those_are_set_in():
    def headed(mark, name, day):
        return [
            f"{mark} ![](https://avatars.example/4f0)[{name}](https://9.example/) · {day} marzo, 2012 a las 16:19 dice:"
        ]

    rows = [
        *headed("  1.", "Ada", 15), "", "5) Remo, y la lluvia", "no rema.", "",
        *headed("     *", "Bo", 16), "", "¡Nado!", "",
        *headed("  2.", "Cy", 17), "", WRAPPED, "", "26) Vuelo, y la barca", "no vuela.", "",
    ]  # fmt: skip
    post = read("# El barco", "", WRAPPED, "", WRAPPED, "", "## 3 comentarios en “El barco”", "", *rows)

    assert named(post) == [("1", "Ada"), ("1.1", "Bo"), ("2", "Cy")]


def test_spaces_of_french_typography_are_no_place_for_a_break_though_lynx_prints_plain_ones():
    rows = [
        "   Un homme prête sa barque à un inconnu qui la lui rend avec un piano",
        "   « vraiment » trop grand pour elle, et personne ne sait en jouer, ce qui",
        "   est bien triste pour le lac et pour la pluie qui tombe dessus du début", "   à la fin.", "",
    ]  # fmt: skip
    post = read("Le lac", "", *rows * 3, "Commentaires (0)")

    assert len(post.body.split("\n")) == len(post.body.split("\n\n")) * 2 - 1


def test_a_sentence_that_trails_off_with_a_verb_names_nobody_where_nobody_else_is_named():
    texts = [f"{LAKE}.", f"{LAKE}…", "Swim!", "Pingback:", "Row row! « The Wet Reel 5"]
    texts += ["5 Gedanken dazu: Komisch Stadt größer Hälfte meint…", *[f"{LAKE}, {number}." for number in range(9)]]
    post = read("Der See", f"{LAKE}.", f"{LAKE}!", "13 Kommentare", *texts, "Die Kommentare sind geschlossen.")

    assert not any(author for _, author, _ in said(post))


def test_a_button_in_the_column_of_the_replies_does_not_make_them_part_of_the_text_above_it():
    rows = [
        "    1. Row!", "", "         Répondre", "", "         + Swim, and then swim again.", "",
        "             Répondre", "",
        "    2. Fly!", "", "       – A goat, and a boat.", "", "         Répondre", "",
        "         + Sink!", "", "             Répondre", "",
        "             o Drown!", "", "                 Répondre", "",
        "    3. Float!", "", "         Répondre", "", "         + Dive!", "", "             Répondre", "",
    ]  # fmt: skip
    post = read("Le lac", "", LAKE, "", LAKE, "", "26 réflexions sur « Le lac »", "", *rows)

    assert [(path, text.split()[0]) for path, _, text in said(post)] == [
        ("1", "Row!"), ("1.1", "Swim,"), ("2", "Fly!"), ("2.1", "Sink!"), ("2.1.1", "Drown!"), ("3", "Float!"),
        ("3.1", "Dive!"),
    ]  # fmt: skip


def test_the_last_point_of_a_list_is_no_signature():
    points = ["- Row, and then row again!", "- Fly, and then fly again.", "- Drôle parce je!"]

    assert not read("The Ferry", *[f"{LAKE}, {number}." for number in range(6)], *points).byline


def test_a_dash_below_a_text_that_begins_further_in_than_its_paragraphs_is_theirs():
    rows = [
        "    1.   Row, and row, and then row again, or so the man himself told me on", "         the lake.", "",
        "       – Swim, I said, and swim again.", "", "       Répondre",
        "    2. Fly!", "", "       Répondre", "         1. Sink!", "", "            Répondre",
        "    3. Float!", "", "       Répondre",
    ]  # fmt: skip
    post = read("Le lac", "", WRAPPED, "", WRAPPED, "", "4 réflexions sur « Le lac »", "", *rows)

    assert [path for path, *_ in said(post)] == ["1", "2", "2.1", "3"]


def test_the_number_of_the_only_comment_is_how_its_text_begins_unless_as_many_are_declared():
    def alone(number):
        rows = ["← Older Comments", "", f"      {number}. Row, row.", "      And swim, and fly.", "", "      Reply"]
        [comment] = read(
            "The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "51 Replies to “The Ferry”", "", *rows
        ).comments
        return comment.text

    assert [alone(number).split()[0] for number in (1, 3, 51)] == ["Row,", "3.", "Row,"]


def test_a_dash_for_which_a_long_address_left_no_room_opens_the_text_below_a_head():
    address = "https://reels.example/archive/2014/01/the-ferry-and-what-came-after-it/?page=2&order=oldest"
    rows = [
        "   1. Ada says:", "      June 28, 2013 at 2:04 am", "      –", f"      {address}", "      rows, and swims.",
        "   2. Bo says:", "      June 29, 2013 at 2:04 am", "      Swim!",
    ]  # fmt: skip
    post = read("The Ferry", "", WRAPPED, "", WRAPPED, "", "2 responses to “The Ferry”", "", *rows)

    assert [text[:9] for *_, text in said(post)] == ["– https:/", "Swim!"]


def test_the_word_before_an_hour_that_a_tool_broke_off_is_no_name():
    rows = [
        "    1. 8 septiembre, 2010 a las 4:05", "", "       Rema, y rema, y luego rema otra vez, me dijo.", "",
        "         1. 9 septiembre, 2010 a las 1:56", "", "            Nada.", "",
        f"{' ' * 48}1. 11 septiembre, 2010 a las", f"{' ' * 51}14:20", "", f"{' ' * 51}Vuela.", "",
    ]  # fmt: skip
    post = read("El barco", "", WRAPPED, "", WRAPPED, "", "3 comentarios en “El barco”", "", *rows)

    assert timed(post) == [("", "04:05", "Rema"), ("", "01:56", "Nada"), ("", "14:20", "Vuela")]


def test_comments_without_names_stand_left_of_the_named_ones_where_they_bear_the_same_bullet():
    rows = [
        "    • Row, and row.", "", "      • Swim, and swim.", "", "        3. Fly, and fly again.", "",
        "        • Ada says:", "", "          Sink!", "", "      • Float!", "", "        19) Dive, and dive again.", "",
        "        • Ada says:", "", "          Drown!", "",
    ]  # fmt: skip
    post = read("The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "58 responses to “The Ferry”", "", *rows)

    assert named(post) == [
        ("1", ""), ("1.1", ""), ("1.1.1", "Ada"), ("1.2", ""), ("1.2.1", "Ada"),
    ]  # fmt: skip


def test_a_number_above_one_in_a_list_is_that_of_the_comment():
    rows = ["  2. Row, and row, and swim, and fly.", ""]
    [comment] = read("The Ferry", "", f"{LAKE}.", "", f"{LAKE}!", "", "3 responses to “The Ferry”", "", *rows).comments

    assert comment.text.startswith("Row")


def test_below_the_word_above_replies_whose_comment_is_lost_the_next_item_is_a_comment():
    rows = [
        "  1. Ada", "", "    Row!", "", "    RépondreSupprimer", "    Réponses",
        "    1. Réponses", "      1. Swim, and swim, and fly.", "", "        RépondreSupprimer",
        "    2. Bo", "", "      Sink!", "", "      RépondreSupprimer",
        "  2. Cy", "", "    Float!", "", "    RépondreSupprimer",
    ]  # fmt: skip
    post = read("Le lac", "", f"{LAKE}.", "", f"{LAKE}!", "", "8 réflexions sur Le lac", "", *rows)

    assert [text.split()[0] for *_, text in said(post)] == ["Row!", "Swim,", "Sink!", "Float!"]


def test_the_only_word_of_the_only_comment_is_no_name():
    [comment] = read("Le lac", f"{LAKE}.", f"{LAKE}!", f"{LAKE}…", "Note : 4/5", "Haha", "RépondreSupprimer").comments

    assert (comment.author, comment.text) == ("", "Haha")


def test_of_texts_that_only_gaps_tell_apart_indents_tell_who_answers_whom_and_a_note_the_rest():
    rows = [
        "        Row!", "", "          Swim!", "", "          Fly.", "", "            Sink, and drown.", "",
        "        Float!", "",
    ]  # fmt: skip
    post = read("The Ferry", "", f"  {LAKE}.", "", f"  {LAKE}!", "", "  3 comments", "", *rows, "Comments are closed.")

    assert [path for path, *_ in said(post)] == ["1", "1.1", "1.2", "1.2.1", "2"]
    assert [(note.line, note.number) for note in post.notes if note.code is Doubt.GAPS_ALONE] == [(9, 5)]


def test_whoever_speaks_in_every_other_comment_is_no_button_for_answering_somebody():
    names = ["film_girl", "The Usher", "mara", "The Usher", "mara", "The Usher", "hunter_88"]
    rows = [
        row
        for number, name in enumerate(names, start=1)
        for row in (
            f"  {number}. {name} dice:",
            f"    {number} junio, 2012 a las 9:06 am",
            "",
            f"    Rema {number}.",
            "",
            "    Responder",
        )
    ]
    post = read("El barco", "", f"{LAKE}.", "", f"{LAKE}!", "", "7 comentarios en “El barco”", "", *rows)

    assert [author for _, author, _ in said(post)] == names


def test_a_french_hour_whose_minutes_a_tool_broke_off_is_no_name():
    rows = [
        "    * 8 mai 2012 à 4 h 05 min", "", "      Rame, et rame, et puis rame encore, me dit-il.", "",
        f"{' ' * 56}* 9 mai 2012 à 16 h", f"{' ' * 58}48 min", "", f"{' ' * 58}Nage.", "",
    ]  # fmt: skip
    post = read("Le lac", "", WRAPPED, "", WRAPPED, "", "2 réflexions sur « Le lac »", "", *rows)

    assert timed(post) == [("", "04:05", "Rame"), ("", "16:48", "Nage")]
