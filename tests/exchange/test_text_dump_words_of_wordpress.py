"""What WordPress's own themes print of a post, in the words of its translations."""

import pytest
from lake import LAKE, TALK, read

TEXTS = [f"{LAKE}. It is a film about a ferry, and about the lake.", f"{LAKE}! So it is, to the end, and it rains."]
SENTENCES = [
    "Cette entrée a été publiée dans Film, avec comme mot(s)-clé(s) boats, lakes. Vous pouvez la mettre en favoris "
    "avec ce permalien.",
    "Ce contenu a été publié dans Film par Ada Lind, et marqué avec boats, lakes. Mettez-le en favori avec son "
    "permalien.",
    "Cet article a été publié dans Film et étiqueté boats, lakes par Ada Lind. Enregistrer le permalien.",
    "This entry was posted in Film and tagged boats, lakes by Ada Lind. Bookmark the permalink.",
    "Dieser Beitrag wurde von Ada Lind unter Film abgelegt und mit boats, lakes verschlagwortet. Setze ein Lesezeichen "
    "für den Permalink.",
    "Esta entrada fue publicada en Cine y etiquetada boats, lakes por Ada Lind. Guarda el enlace permanente.",
    "Questa voce è stata pubblicata in Cinema e contrassegnata con boats, lakes da Ada Lind. Contrassegna il "
    "permalink.",
    "Esta entrada foi publicada em Cinema e marcada com a tag boats, lakes por Ada Lind. Guardar link permanente.",
    "Dit bericht werd geplaatst in Film en getagged boats, lakes door Ada Lind. Bookmark de permalink.",
    "Det här inlägget postades i Film och taggades boats, lakes av Ada Lind. Bokmärk permalänken.",
    "Ten wpis został opublikowany w kategorii Film i oznaczony tagami boats, lakes przez Ada Lind. Dodaj zakładkę do "
    "bezpośredniego odnośnika.",
]  # fmt: skip
HEADS = [
    ("Publiziert am 9. März 2014 von {a}",),
    ("{a}", "9 maart 2014"),
    ("9. März 2014", "{a}"),
    ("Film", "March 9, 2014", "{a}"),
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_sentence_below_a_post_names_its_tags_and_is_no_text(sentence):
    post = read("The Ferry", "", TEXTS[0], "", TEXTS[1], "", sentence, "", *TALK, "", "Swim!")

    assert post.tags == ("boats", "lakes")
    assert post.byline in {"Ada Lind", ""}
    assert post.body.split("\n\n") == TEXTS


@pytest.mark.parametrize("name", ["Ada Lind", "Piet van Dam", "Jan van der Berg"])
@pytest.mark.parametrize("head", HEADS)
def test_lines_below_the_title_name_who_wrote_it(head, name):
    above = [line.format(a=name) for line in head]
    post = read("The Ferry", "", *above, "", TEXTS[0], "", TEXTS[1], "", *TALK, "", "Swim!")

    assert (post.title, post.byline, post.date) == ("The Ferry", name, "2014-03-09")
    assert post.body.split("\n\n") == TEXTS


@pytest.mark.parametrize(
    "form",
    [
        ["Avvertimi via email in caso di risposte al mio commento."],
        ["Enter your comment here...", "Follow"],
        ["Your comment will be queued in Akismet!"],
        ["Eigenen Kommentar schreiben", "Dein Name"],
    ],
)
def test_what_stands_below_the_last_comment_is_none_of_it(form):
    post = read("The Ferry", "", TEXTS[0], "", TEXTS[1], "", *TALK, "", "Swim!", "", *form)

    assert post.found[-1].text == "Swim!"
