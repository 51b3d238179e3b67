"""Heads, hours, links and lines that a tool broke in two, and whose rest is no name, button, link or text by itself."""

import pytest
from lake import LAKE, WRAPPED, named, read, said

WRAPPED_POST = ("The Ferry", "", *(f"   {row}" for row in WRAPPED.splitlines()), "")


# Words of heads


def test_words_that_a_tool_broke_off_each_head_are_no_button_below_which_a_text_ends():
    def headed(number, text):
        head = f"  {number}. **Reader {number}** says:"
        day = f"[May {number}, 2014 at 9:14 a.m.](/a-ferry-across-the-lake/#comment-{number}) · name not in"
        return [head, "", day, "the dump", "", text, "", f"[Reply](/ferry/?replytocom={number}#respond)", ""]

    long = WRAPPED.removesuffix(".")
    rows = [*headed(1, "Row!"), *headed(2, "Swim!"), *headed(3, "Fly!"), *headed(4, long), "### Leave a Reply"]
    post = read("The Ferry", "", long, "", long, "", "3 responses to “The Ferry”", "", *rows)

    assert [text for _, _, text in said(post)] == ["Row!", "Swim!", "Fly!", long.replace("\n", " ")]


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


# Hours


def timed(post):
    """Who wrote, at what hour, and how the text begins."""
    told = [comment for comment in post.comments if not comment.is_missing]
    return [(comment.author, comment.created[-5:], comment.text.split()[0].rstrip(",.")) for comment in told]


def test_the_word_before_an_hour_that_a_tool_broke_off_is_no_name():
    rows = [
        "    1. 8 septiembre, 2010 a las 4:05", "", "       Rema, y rema, y luego rema otra vez, me dijo.", "",
        "         1. 9 septiembre, 2010 a las 1:56", "", "            Nada.", "",
        f"{' ' * 48}1. 11 septiembre, 2010 a las", f"{' ' * 51}14:20", "", f"{' ' * 51}Vuela.", "",
    ]  # fmt: skip
    post = read("El barco", "", WRAPPED, "", WRAPPED, "", "3 comentarios en “El barco”", "", *rows)

    assert timed(post) == [("", "04:05", "Rema"), ("", "01:56", "Nada"), ("", "14:20", "Vuela")]


def test_a_french_hour_whose_minutes_a_tool_broke_off_is_no_name():
    rows = [
        "    * 8 mai 2012 à 4 h 05 min", "", "      Rame, et rame, et puis rame encore, me dit-il.", "",
        f"{' ' * 56}* 9 mai 2012 à 16 h", f"{' ' * 58}48 min", "", f"{' ' * 58}Nage.", "",
    ]  # fmt: skip
    post = read("Le lac", "", WRAPPED, "", WRAPPED, "", "2 réflexions sur « Le lac »", "", *rows)

    assert timed(post) == [("", "04:05", "Rame"), ("", "16:48", "Nage")]


def test_of_an_hour_that_the_tool_broke_off_the_letter_before_it_is_no_name():
    def dated(column, day, *text):
        return [f"{' ' * column}{row}" for row in (f"* · {day} mayo, 2010 a las 1:13", "", *text, "")]

    deep = " " * 54
    rows = [
        *dated(4, 1, "  Rema."), *dated(4, 2, "  Vuela."),
        f"{deep}  * · 13 diciembre, 2010 a", f"{deep}    las 1:13", "", f"{deep}    Nada.",
    ]  # fmt: skip
    post = read(*WRAPPED_POST, "3 pensamientos en “La barca”", "", *rows)

    assert [(comment.author, comment.created, comment.text) for comment in post.found][-1] == (
        "", "2010-12-13T01:13", "Nada.",
    )  # fmt: skip


# Links


@pytest.mark.parametrize(
    "words", [["[<- Предыдущие", "комментарии]"], ["[<- Qhipa", "rimaykuna]"], ["[<- Qhipa rimaykuna]"]]
)
def test_a_link_to_the_page_before_may_be_broken_and_of_an_unknown_language(words):
    def headed(mark, name, text):
        head = f"{mark} ![](http://0.gravatar.com/avatar/0b540875cb5c16ba11b00ca6a5f088dc?s=32&d=mm&r=g) **{name}** :"
        address = ["[01.05.2014 в 09:14](http://wet.example:46081/2014/05/the-ferry/comment-", "page-2/#comment-7)"]
        answer = ["[Ответить](http://wet.example:46081/2014/05/the-ferry/comment-", "page-2/?replytocom=7#respond)"]
        return [head, "", *address, "", text, "", *answer, ""]

    text = WRAPPED.removesuffix(".")
    link = [*words[:-1], f"{words[-1]}(http://wet.example:46081/2014/05/the-ferry/#comments)"]
    talk = [*headed("  1.", "Ada", text), *headed("     1.", "Bo", text), *headed("  2.", "Cy", "Fly!")]
    post = read("The Ferry", "", text, "", text, "", "### 9 Comments", "", *link, "", *talk)

    assert named(post) == [("1", "Ada"), ("1.1", "Bo"), ("2", "Cy")]


def test_words_for_turning_pages_are_none_of_a_text_though_html2text_broke_them_between_links():
    address = "http://late.example/2012/12/the-ferry/comment-"
    rows = [
        "  1. **[Ada](http://ada.example/)** says:", "", f"[May 1, 2015 at 5:07 pm]({address}page-2/#comment-223)",
        "", f"{LAKE}.", "", f"[Reply]({address}", "page-2/?replytocom=223#respond)", "", "## Comments navigation", "",
        f"[ Older comments]({address}", "page-1/#comments) [Page", f"1]({address}page-1/#comments) Page", "2",
        "", "## Leave a comment", "",
    ]  # fmt: skip
    post = read(*WRAPPED_POST, "## 7 comments", "", *rows)

    assert [text for _, _, text in said(post)] == [f"{LAKE}."]


# Lines


def test_the_rest_of_a_line_that_a_tool_broke_is_no_link_below_the_last_comment():
    rows = [
        "  1. ![](https://avatars.example/4f0)", "", "[Ada](https://9.example/)", "", "Rame, et rame.", "",
        "  2. ![](https://avatars.example/4f0)", "", "[Bo](https://9.example/)", "",
        "Nage, me dit-il, et nage encore, car le lac est large et la pluie est belle «", "vraiment ».", "",
    ]  # fmt: skip
    post = read("# Le lac", "", WRAPPED, "", WRAPPED, "", "## 2 réponses", "", *rows, "Les commentaires sont fermés.")

    assert post.comments[-1].text.endswith("vraiment ».")


def test_the_last_words_of_a_paragraph_that_a_tool_broke_open_no_sidebar():
    long = "Rame, et rame, et puis rame encore, me dit-il de sa voix grave de pluie et"
    rows = ["1 août 2010 à 14 h 10 min", "", "Nage.", "Répondre", "2 août 2010 à 14 h 10 min", "", long]
    rows += ["billet mais…", "", "Vole.", "Répondre", "3 août 2010 à 14 h 10 min", "", "Nage encore.", "Répondre"]
    foot = ["", "Laisser un commentaire", "", "OK", "Proudly powered by WordPress"]
    post = read("Le lac", "", WRAPPED, "", WRAPPED, "", "3 réponses", *rows, *foot)

    assert [text.split()[0] for *_, text in said(post)] == ["Nage.", "Rame,", "Nage"]


def test_words_that_trail_off_above_the_button_for_answers_end_no_conversation():
    def comment(name, *text):
        return [name, "dit :", *text, "Répondre"]

    rows = [*comment("Ada", "Rame."), *comment("Bo", "Nage, me dit-il.", "En mais billet…"), *comment("Cy", "Vole.")]
    rows += comment("Di", "Plonge.")
    post = read("Le lac", "", WRAPPED, "", WRAPPED, "", "4 réponses à « Le lac »", *rows, "", "Laisser un commentaire")

    assert [author for _, author, _ in said(post)] == ["Ada", "Bo", "Cy", "Di"]


def test_spaces_of_french_typography_are_no_place_for_a_break_though_lynx_prints_plain_ones():
    rows = [
        "   Un homme prête sa barque à un inconnu qui la lui rend avec un piano",
        "   « vraiment » trop grand pour elle, et personne ne sait en jouer, ce qui",
        "   est bien triste pour le lac et pour la pluie qui tombe dessus du début", "   à la fin.", "",
    ]  # fmt: skip
    post = read("Le lac", "", *rows * 3, "Commentaires (0)")

    assert len(post.body.split("\n")) == len(post.body.split("\n\n")) * 2 - 1


def test_who_wrote_the_post_below_lines_that_fill_their_width_is_no_end_of_them():
    post = read(
        "The Ferry", "", f"{WRAPPED}", "",
        f"   {'長くて二回目のこの映画は' * 6}美しい",
        f"   {'結末が庭の雨を朝見ていた' * 5}この映画は…",
        "   Publicado el 22 julio, 2013 a las 18:22 por Nora Lind", "",
    )  # fmt: skip

    assert "この映画は…" in str(post.body)
    assert (post.byline, post.date) == ("Nora Lind", "2013-07-22T18:22")


def test_an_arrow_above_the_words_for_turning_pages_is_no_text_of_the_last_comment():
    post = read(
        "The Ferry", f"{LAKE}.", f"{LAKE}!", "Comments", "8 responses to “The Ferry”", "Dr. T", "2012年4月3日", "👌",
        "返信", "←", "Older Comments", "1", "2", "コメントを残す", "メールアドレスが公開されることはありません。",
    )  # fmt: skip

    assert said(post) == [("1", "Dr. T", "👌")]


def test_the_end_of_a_quotation_broken_off_above_a_button_is_text():
    rows = [
        "  1. Ada says:",
        "",
        "     June 14, 2014 at 5:00 pm",
        "",
        "     So much rain « really",
        "     »",
        "",
        "     Reply",
    ]
    post = read(*WRAPPED_POST, "1 response to “The Ferry”", "", *rows)

    assert " ".join(post.comments[0].text.split()) == "So much rain « really »"
