"""Conversations as platforms print them whose dumps were read wrongly at first sight."""

import pytest
from lake import LAKE, named, read, said

TEXTS = [f"{LAKE}. It is a film about a ferry.", f"{LAKE}! So it is, to the end, and it rains."]
POST = ["The Ferry", "", TEXTS[0], "", TEXTS[1], ""]


def test_the_sentence_of_a_review_counts_no_comments():
    post = read(
        "Quick thoughts on Ferry 4", "", "I saw Ferry 4. I'll write more on Sunday, but for now my thoughts:", "",
        "1) It is VERY wet", "2) It is not the best of them", "3) The clerk is good", "", "More later.", "",
        "  1. Ada says:", "", "     Row!", "", "  2. Bo says:", "", "     Swim!",
    )  # fmt: skip

    assert named(post) == [("1", "Ada"), ("2", "Bo")]
    assert post.title == "Quick thoughts on Ferry 4"


def test_who_reviewed_a_film_and_its_release_are_no_comments():
    post = read(
        "The Ferry (2005)", "", "Review By: Ada Lind", "Published: October 30, 2007", "", "Director: Bo Orr",
        "Run Time: 97 min", "Release Date: October 09, 2007", "", TEXTS[0], "", TEXTS[1],
    )  # fmt: skip

    assert not post.found
    assert TEXTS[0] in post.body


def test_a_place_and_a_day_above_all_of_a_text_are_no_comment():
    post = read("The Ferry", "", "Lakeside", "", "Friday, 29 August 2025, 11:47", "", TEXTS[0], "", TEXTS[1])

    assert not post.found
    assert TEXTS[0] in post.body


@pytest.mark.parametrize("by", ["Posted by: {} | November 9, 2004 04:40 AM", "Rédigé par : {} | 04 mars 2014 à 17:12"])
def test_typepads_names_stand_below_their_texts_without_a_heading(by):
    rows = ["The Ferry", *TEXTS, "Row!", by.format("Ada"), "Swim, in the end.", by.format("Bo")]

    assert said(read(*rows)) == [("1", "Ada", "Row!"), ("2", "Bo", "Swim, in the end.")]


def test_the_only_comment_of_typepads_stands_below_its_trackbacks():
    post = read(
        *POST, "November 07, 2004 at 03:22 PM | Permalink", "", "TrackBack URL for this entry:", "",
        "Listed below are links to weblogs that reference The Ferry:", "", "Row, row, row!", "",
        "Posted by: Ada | November 9, 2004 04:40 AM",
    )  # fmt: skip

    assert said(post) == [("1", "Ada", "Row, row, row!")]


def test_typepads_names_stand_below_where_comments_are_closed():
    by = "Geplaatst door: {} | {} maart 2006 om 08:41"
    rows = ["Reacties", "", "Roeien!", "", by.format("Ada", 9), "", "Zwemmen.", "", by.format("Bo", 10), ""]
    post = read(*POST, *rows, "De reacties op dit bericht zijn gesloten.")

    assert said(post) == [("1", "Ada", "Roeien!"), ("2", "Bo", "Zwemmen.")]


def test_that_nobody_commented_is_no_comment():
    post = read(*POST, "Kommentare", "", "Ansicht der Kommentare: Linear | Verschachtelt", "", "Noch keine Kommentare")

    assert not post.found
    assert post.body.split("\n\n") == TEXTS


def test_disqus_prints_its_head_above_the_list_and_a_picture_in_each_point():
    post = read(
        *POST, "3 Comments", "Rowboats", "Login", "", "1", "", "Recommend", "", "⤤ Share", "", "Sort by Best", "",
        "Join the discussion…", "", "  • Avatar", "    Ada_K • 6 years ago", "", "    Row!", "",
        "    12 • Reply • Share ›", "", "      □ Avatar", "        Bo Orr Mod > Ada_K • 6 years ago", "",
        "        In the rain?", "", "        7 • Reply • Share ›", "", "  • Avatar", "    cyd • 5 years ago", "",
        "    Swim!", "", "    1 • Reply • Share ›", "", "✉ Subscribe",
    )  # fmt: skip

    assert said(post) == [("1", "Ada_K", "Row!"), ("1.1", "Bo Orr", "In the rain?"), ("2", "cyd", "Swim!")]


def test_votes_of_intensedebate_belong_to_the_comment_above():
    vote = ["Report", "", "Reply", ""]
    post = read(
        *POST, "Comments (3)", "", "Sort by: Date Rating Last Activity", "", "Loading comments...", "",
        "Ada's avatar", "", "Ada · 702 weeks ago", "", "Row!", "", *vote,
        "1 reply · active 702 weeks ago", "", "+2", "",
        "    Bo Orr's avatar", "", "    Bo Orr · 702 weeks ago", "", "    In the rain?", "",
        *(f"    {row}" if row else "" for row in vote), "    0", "", "cyd's avatar", "", "cyd · 699 weeks ago", "",
        "Swim!", "", *vote, "-1", "", "Post a new comment",
    )  # fmt: skip

    assert said(post) == [("1", "Ada", "Row!"), ("1.1", "Bo Orr", "In the rain?"), ("2", "cyd", "Swim!")]


def test_b2evolution_names_above_and_dates_below():
    post = read(
        *POST, "3 comments", "", "Comment from: Ada [Visitor] · http://ada.example.com", "", "Row!", "",
        "10/07/05 @ 07:50", "", "Comment from: bo [Member]", "", "Swim!", "", "10/08/05 @ 09:12", "",
        "Comment from: Prof. Cyd [Visitor]", "", "I have done the sums.", "", "Do not.", "", "10/13/05 @ 22:30", "",
        "This post has 3 feedbacks awaiting moderation...", "", "Leave a comment",
    )  # fmt: skip

    assert said(post) == [
        ("1", "Ada", "Row!"),
        ("2", "bo", "Swim!"),
        ("3", "Prof. Cyd", "I have done the sums.\n\nDo not."),
    ]


def test_drupals_subjects_may_be_set_apart_from_names():
    foot = ["", "Permalink", "", "Log in or register to post comments", ""]
    post = read(
        *POST, "Comments", "", "I rowed there", "", "Submitted by Ada (not verified) on Thu, 11/01/2012 - 08:41.", "",
        "It was wet.", *foot, "    Re: I rowed there", "", "    Submitted by bo on Thu, 11/01/2012 - 19:22.", "",
        "    So am I.", *(f"    {row}" if row else "" for row in foot), "Boat?", "",
        "Submitted by cyd on Sat, 11/03/2012 - 00:13.", "", "Swim!", *foot,
    )  # fmt: skip

    assert said(post) == [("1", "Ada", "It was wet."), ("1.1", "bo", "So am I."), ("2", "cyd", "Swim!")]


def test_joomla_counts_votes_before_names():
    button = ["", "Reply | Reply with quote | Quote", ""]
    post = read(
        *POST, "Comments", "", "+2 # rower 2011-03-17 15:01", "Row!", *button, "0 # Bo Orr 2011-03-17 16:40", "Swim!",
        *button, "-1 # Cyd 2011-03-21 20:18", "Wait!", *button, "Refresh comments list",
    )  # fmt: skip

    assert said(post) == [("1", "rower", "Row!"), ("2", "Bo Orr", "Swim!"), ("3", "Cyd", "Wait!")]


def test_prophotos_comments_stand_below_their_form():
    post = read(
        *POST, "Add a comment...", "", "Your email is never published or shared. Required fields are marked *", "",
        "  • ada - I read this aloud. Row!ReplyCancel", "", "  • Bo Orr - What a boat. 🙂ReplyCancel", "",
        "  • Cyd - Oh my goodness, does she take orders?", "", "    Asking for three nieces.ReplyCancel",
    )  # fmt: skip

    assert [comment.text for comment in post.found] == [
        "ada - I read this aloud. Row!",
        "Bo Orr - What a boat. 🙂",
        "Cyd - Oh my goodness, does she take orders?\n\nAsking for three nieces.",
    ]


def test_neighbours_below_the_last_comment_are_none_of_it():
    rows = [
        "2 Comments",
        "",
        "Ada",
        "4 years ago · 2 Likes",
        "",
        "Row!",
        "",
        "Bo",
        "4 years ago · 0 Likes",
        "",
        "Swim!",
    ]
    post = read(*POST, *rows, "", "Older Post", "A Fortnight of Owls", "", "Newer Post", "The Second Oar")

    assert said(post) == [("1", "Ada", "Row!"), ("2", "Bo", "Swim!")]


def test_buttons_of_sapo():
    foot, other = "responder a comentário | discussão", "responder a comentário | início da discussão"
    post = read(
        *POST, "3 comentários:", "", "De Ada a 1 de Fevereiro de 2017 às 10:22", "", "Remar!", "", foot, "",
        "    De Bo O. a 1 de Fevereiro de 2017 às 19:05", "", "    Na chuva?", "", f"    {other}", "",
        "De Anónimo a 5 de Fevereiro de 2017 às 23:48", "", "Nadar.", "", foot,
    )  # fmt: skip

    assert said(post) == [("1", "Ada", "Remar!"), ("1.1", "Bo O.", "Na chuva?"), ("2", "Anónimo", "Nadar.")]


def test_a_comment_that_waits_says_so_beside_its_name():
    post = read(
        *POST, "2 Responses to “The Ferry”", "", "   1. Ada Says:", "      March 4th, 2008 at 10:40 pm",
        "", "      Row!", "", "   2. Bo Orr Says: Your comment is awaiting moderation.",
        "      March 6th, 2008 at 11:59 pm", "", "      Swim!",
    )  # fmt: skip

    assert said(post) == [("1", "Ada", "Row!"), ("2", "Bo Orr", "Swim!")]


def test_a_heading_with_the_title_stands_above_tabs_that_count():
    post = read(
        "Site", "Home", "The Ferry", "Posted by Ada at 8:30 pm", *TEXTS, "3 Responses to “The Ferry”", "Comments (2)",
        "Pingbacks (1)", "Bo says:", "June 14, 2012 at 9:15 pm", "Row!", "(Reply)", "Cy says:",
        "June 14, 2012 at 10:02 pm", "Swim!", "(Reply)",
    )  # fmt: skip

    assert (post.title, said(post)) == ("The Ferry", [("1", "Bo", "Row!"), ("2", "Cy", "Swim!")])


def test_mandigo_prints_the_day_before_number_and_name():
    post = read(
        *POST, "2 Responses to “The Ferry”", "", "on 17 Jan 2008 at 7:48 am 1.Ada said …", "", "Row!", "",
        "on 18 Jan 2008 at 9:30 am 2.bo said …", "", "Swim! Long story.", "", "Trackback URI | Comments RSS",
    )  # fmt: skip

    assert said(post) == [("1", "Ada", "Row!"), ("2", "bo", "Swim! Long story.")]
    assert [comment.created for comment in post.found] == ["2008-01-17T07:48", "2008-01-18T09:30"]


def test_a_head_says_whom_it_answers_where_all_stand_side_by_side():
    post = read(
        *POST, "Comments", "", "Ada said...", "", "Row!", "", "Reply May 17, 2011 at 08:02 AM", "",
        "Bo said in reply to Ada...", "", "In the rain?", "", "Reply May 17, 2011 at 09:15 AM", "", "Cyd said...", "",
        "Swim!", "", "Reply May 20, 2011 at 10:47 PM", "", "Verify your Comment",
    )  # fmt: skip

    assert said(post) == [("1", "Ada", "Row!"), ("1.1", "Bo", "In the rain?"), ("2", "Cyd", "Swim!")]
    assert [comment.created for comment in post.found] == ["2011-05-17T08:02", "2011-05-17T09:15", "2011-05-20T22:47"]


def test_movable_type_names_whom_a_comment_answers():
    post = read(
        *POST, "3 Comments", "", "Ada L. | September 4, 2009 11:20 AM | Reply", "", "Row!", "",
        "Bo replied to comment from Ada L. | September 4, 2009 2:06 PM | Reply", "", "In the rain?", "",
        "cyd | September 5, 2009 7:59 AM | Reply", "", "Swim!", "", "Leave a comment",
    )  # fmt: skip

    assert said(post) == [("1", "Ada L.", "Row!"), ("1.1", "Bo", "In the rain?"), ("2", "cyd", "Swim!")]


def test_bloggers_buttons_tell_answers_where_nothing_is_indented():
    post = read(
        "The Ferry", *TEXTS, "Comments", "Ada", "October 24, 2018 at 8:31 PM", "Row!", "Reply", "Delete", "Replies",
        "Bo", "October 24, 2018 at 9:02 PM", "In the rain?", "Delete", "Reply", "Cyd", "October 29, 2018 at 3:33 AM",
        "Swim!", "Reply", "Delete", "Post a Comment",
    )  # fmt: skip

    assert said(post) == [("1", "Ada", "Row!"), ("1.1", "Bo", "In the rain?"), ("2", "Cyd", "Swim!")]


def test_livejournals_heading_stands_below_the_comments_again():
    foot = "(2 comments) - (Leave a comment)"
    post = read(
        *POST, foot, "", " From: ada", " Date: March 5th, 2006 08:02 am (UTC)", " (Link)", "", " Row!", "",
        " (Reply) (Thread)", "", " From: dr_bo", " Date: March 5th, 2006 07:44 pm (UTC)", " (Link)", "", " Swim!", "",
        " (Reply) (Thread)", "", foot, "", "[ Home | Update Journal | Login/Logout | Search ]",
    )  # fmt: skip

    assert said(post) == [("1", "ada", "Row!"), ("2", "dr_bo", "Swim!")]


def test_dreamwidths_names_and_buttons():
    post = read(
        *POST, "Flat | Top-Level Comments Only", "", "* boats", "  From: [personal profile] ada",
        "  Date: 2012-04-17 10:40 pm (UTC)", "  Row!", "  Reply to this | Thread", "     + Re: boats",
        "     From: [personal profile] bo", "     Date: 2012-04-17 10:58 pm (UTC)", "     In the rain?",
        "     Reply to this | Thread | Parent", "* (no subject)", "  From: [personal profile] cyd",
        "  Date: 2012-04-18 06:12 am (UTC)", "  Swim!", "  Reply to this | Thread", "* Post a new comment",
    )  # fmt: skip

    assert said(post) == [("1", "ada", "Row!"), ("1.1", "bo", "In the rain?"), ("2", "cyd", "Swim!")]


def test_labels_below_the_number_of_comments_are_tags():
    post = read(*POST, "Posted by Ada at 8:14 AM", "", "3 comments", "", "Labels: 1926, portugal, silent")

    assert (post.tags, post.declared_count, post.found) == (("1926", "portugal", "silent"), 3, ())


def test_a_critics_list_of_films_above_a_form_is_no_conversation():
    films = ["  1. The Rower (1961)", "", "  2. Anatomy of a Boat (1959)", "", "  3. Swim, Swim (1971)"]
    post = read(*POST, "My Top 3 Ada Lind Movies", "", *films, "", "Leave a Reply")

    assert not post.found


def test_facts_above_days_are_no_names():
    facts = ["Année de production : ", "2013", "", "Sortie : ", "02/04/2014", "", "Durée : ", "1h47min"]
    post = read("The Ferry", "", *facts, "", *POST[2:])

    assert not post.found


def test_points_of_another_kind_are_no_further_reading():
    post = read(
        *POST, "À lire aussi :", "", "> La barque à l'écran", "> Cinq lacs de cinéma", "", "",
        "• Je suis surpris que vous ne parliez pas de la scène du ponton.", "", "• Tous ses films sont longs...",
    )  # fmt: skip

    assert [link.title for link in post.links] == ["La barque à l'écran", "Cinq lacs de cinéma"]


def test_serendipity_and_thesis_count_answers():
    rows = [
        "#1 Ada on 2008-03-04 22:05 (Reply)",
        "#1.1 bo on 2008-03-04 22:31 (Reply)",
        "#2 Cyd on 2008-03-05 09:18 (Reply)",
    ]
    counted = [
        f"{number} August 21, 2010 at {hour}:03 pm" for number, hour in (("1 Ada", 2), ("1.1 bo", 3), ("2 Cyd", 4))
    ]
    for heads in (rows, counted):
        talk = [
            row
            for head, text in zip(heads, ("Row!", "In the rain?", "Swim!"), strict=True)
            for row in (head, "", text, "")
        ]
        post = read(*POST, "3 Comments", "", *talk)

        assert said(post) == [("1", "Ada", "Row!"), ("1.1", "bo", "In the rain?"), ("2", "Cyd", "Swim!")]


def test_overblogs_names_stand_below_their_texts():
    foot = "commentaire n° : {} posté par : {} le: 1{}/03/2008 14:22:10"
    rule = " " * 27 + "━━━━━━━━"
    post = read(
        *POST, "Commentaires", "", "La barque existe.", "", foot.format(1, "Ada (site web)", 2), "", rule, "",
        "Merci Ada, j’irai.", "", foot.format(2, "Bo", 3), "", rule, "", "Retour à l'accueil", "", "Présentation",
    )  # fmt: skip

    assert said(post) == [("1", "Ada", "La barque existe."), ("2", "Bo", "Merci Ada, j’irai.")]


def test_antvilles_titles_belong_to_the_comment_below():
    answer = ["    Na toll", "", "    bo - 21. Feb, 10:03", "", "    Bei Regen!", "", "    antworten", ""]
    post = read(
        *POST, "3 Kommentare - Kommentar verfassen - 0 Trackbacks", "", "━━━━━━━", "", "Rudern", "",
        "ada - 21. Feb, 09:12", "", "Bei Regen?", "", "antworten", "", *answer, "Danke", "",
        "Cyd (Gast) - 24. Feb, 23:31", "", "Ich schwimme.", "", "antworten",
    )  # fmt: skip

    assert said(post) == [("1", "ada", "Bei Regen?"), ("1.1", "bo", "Bei Regen!"), ("2", "Cyd", "Ich schwimme.")]


@pytest.mark.parametrize(
    "rows",
    [
        [
            *("Comentarios > Ir a formulario", "gravatar.comAutor: Ada", "¡Remar!", "Fecha: 12/03/2008 14:22."),
            *("gravatar.comAutor: el_barquero", "¡Nadar!", "Fecha: 13/03/2008 22:48."),
        ],
        [
            *("2 comentarios · Escribe aquí tu comentario", "", "Ada dijo", "", "¡Remar!", ""),
            *("12 Marzo 2008 | 02:22 PM", "el_barquero dijo", "", "¡Nadar!", "", "13 Marzo 2008 | 04:05 PM"),
        ],
    ],
)
def test_blogia_and_la_coctelera(rows):
    assert said(read(*POST, *rows)) == [("1", "Ada", "¡Remar!"), ("2", "el_barquero", "¡Nadar!")]


def test_a_heading_with_its_plural_in_brackets():
    rows = [
        "bisher 2 Kommentar(e) TrackBack-URL",
        "Ada (5.3.08 08:02)",
        "Rudern!",
        "Bo / Website (5.3.08 16:15)",
        "Nein.",
    ]

    assert said(read("Die Fähre", *TEXTS, *rows)) == [("1", "Ada", "Rudern!"), ("2", "Bo", "Nein.")]


def test_sapos_pictures_and_rules_between_comments_are_no_text():
    rule = "━" * 40
    post = read(
        *POST, "2 comentários", "", "  • Imagem de perfil", "    De Ada a 06.03.2017 às 10:22", "", "    Remar!", "",
        "    Responder", "  • Sem imagem de perfil", "    De Bo O. a 16.03.2017 às 23:15", "", "    Nadar.", "",
        "    Responder", "Comentar post",
    )  # fmt: skip
    ruled = read(
        *POST, "Komentarze", "", "Gość: ada, *.example.net", "2008/03/12 14:22:10", "Row!", "", rule, "", "bo",
        "2008/03/12 17:31:42", "Swim!", "", rule,
    )  # fmt: skip

    assert said(post) == [("1", "Ada", "Remar!"), ("2", "Bo O.", "Nadar.")]
    assert said(ruled) == [("1", "ada", "Row!"), ("2", "bo", "Swim!")]
