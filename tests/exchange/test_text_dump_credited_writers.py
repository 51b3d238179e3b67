"""Who wrote a post, where a line credits them beside others or behind a word of its own; and whom no line credits."""

import pytest
from lake import LAKE, read

from exchange.dates import is_day_first_on_page
from exchange.parsers.text_dump.byline.byline import read_byline
from exchange.parsers.text_dump.byline.credits import writer_in_title

TEXT = f"{LAKE}, and then it rains for another hour of film. {LAKE}."
OTHER = f"{LAKE} for an hour. Then he rows, and rows, and never says to whom, and the piano rows along with him."


def told(*lines, title="The Ferry at Noon"):
    return read(title, "", *lines, "", TEXT, "", OTHER)


@pytest.mark.parametrize(
    ("line", "author", "date"),
    [
        ("Words: Ada Lind // Photos: Bo Orr", "Ada Lind", ""),
        ("14. Juni 2019 | Text: Almut von Lind | Foto: Bo Orr", "Almut von Lind", "2019-06-14"),
        ("11th Humber Film Week (10-21 Oct '12) // Words: Ada Lind // Photos: Bo Orr", "Ada Lind", ""),
        ("Das Gespräch führte Ada Lind.", "Ada Lind", ""),
        ("(Intervista raccolta da Ada Lind, Bari, 7 maggio 2003)", "Ada Lind", "2003-05-07"),
        ("A guest post by Bo, my flatmate's brother.", "Bo", ""),
        ("The following review is written by Ada Lind of Wet Reels.", "Ada Lind", ""),
        ("Director: Cy Vane. Reviewer: Ada Lind", "Ada Lind", ""),
        ("Written by Ada Lind, Senior Editor, with additional reporting by Bo Orr", "Ada Lind", ""),
        ("[Por Ada Lind]", "Ada Lind", ""),
        ("Inviato da Ada Lind il Dom, 03/20/2016 - 10:47", "Ada Lind", "2016-03-20T10:47"),
        ("Posted by ada_k to bad_cinema", "ada_k", ""),
        ("February 14th, 2007 by CravatAndCuffs", "CravatAndCuffs", "2007-02-14"),
        ("Posted on March 12, 2014 • Ada • Posted in Interviews, Fog • 2 Comments", "Ada", "2014-03-12"),
        ("8 Comments / Family Films / March 12, 2022 / By Dee Lind", "Dee Lind", "2022-03-12"),
        ("Writer's pictureAda Lind", "Ada Lind", ""),
        ("Yazar ada Yayın tarihi 19 Ağustos 2013 Kategoriler Fog, Türk Sineması", "ada", "2013-08-19"),
        ('Written by Ada "Moth" Lind', 'Ada "Moth" Lind', ""),
        ("Words by Hamza al-Rawi", "Hamza al-Rawi", ""),
        ("Recensione del 21/2/2010", "", "2010-02-21"),
        ("Movie Diary 9/15/2009", "", "2009-09-15"),
    ],
)
def test_a_line_says_who_wrote(line, author, date):
    said = read_byline(line)

    assert (said.author, said.date) == (author, date)


@pytest.mark.parametrize(
    "line",
    [
        "By Wim Wenders (Germany, France)",
        "Review: Boyhood, 5 May 2014",
        "Review: Annie Hall, USA 1977",
        "Director: Ada Lind. Review: Excellent.",
        "Recommended by Mum",
        "As told by his wife.",
        "The following article is from Wikipedia",
        "A Film Written and Edited by Cy Vane",
        "By cast member Tom Moth",
        "5 May 2014 — Low Tide @ Odeon",
        "(von Trier)",
        "– Di Caprio",
        "Trapped under: Ice",
        "Featured in: Toy Story, Cars",
        "/ he enters / she leaves / curtain /",
        "/ Home / About / Contact /",
        "Boyhood → 18 July 2014 → USA",
    ],
)
def test_no_line_of_a_film_or_a_sentence_says_who_wrote(line):
    said = read_byline(line)

    assert said is None or not (said.author or said.tags or said.filed)


@pytest.mark.parametrize(
    ("title", "writer"),
    [
        ("Low Tide: Review by Ada Lind", "Ada Lind"),
        ("Kritik von Ada Lind: Low Tide", "Ada Lind"),
        ("Guest Review: Tin Parade by Ada Lind", "Ada Lind"),
        ("Ada Lind's Film Review: Night of the Moth", "Ada Lind"),
        ("Film Review: Dracula (by Bram Stoker)", ""),
        ("Low Tide: recensione di Pulp Fiction", ""),
        ("Review By Popular Demand: Low Tide", ""),
    ],
)
def test_a_title_names_its_writer(title, writer):
    assert writer_in_title(title) == writer


@pytest.mark.parametrize(
    ("posted", "line", "writer"),
    [
        ("November 12, 2014 by wetreels 2 Comments", "By Ada Lind", "Ada Lind"),
        ("Posted by Quillmoth on November 12, 2014", "Review by Ada Lind", "Ada Lind"),
        ("Posted on May 5, 2014 by Ada", "By Stephen King", "Ada"),
        ("Pubblicato il 5 maggio 2014 da Ada", "di Federico Fellini", "Ada"),
    ],
)
def test_whoever_wrote_is_named_beside_the_account_that_posted(posted, line, writer):
    assert told(posted, "", line).byline == writer


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("Etiquetes: fog  slow boats  Ulm", ("fog", "slow boats", "Ulm")),
        ("Tags: FogUlmPeruAda Lind", ("Fog", "Ulm", "Peru", "Ada Lind")),
        ("Tags: LaserDisc BluRay VistaVision", ("LaserDisc BluRay VistaVision",)),
        ("# Ada Lind # farce", ("Ada Lind", "farce")),
        ("/ British / seaside / slow boats /", ("British", "seaside", "slow boats")),
        ("Läs även andra bloggares åsikter om fog, soup", ("fog", "soup")),
        ("@темы: туман, кино", ("туман", "кино")),
        ("Contrassegnato Torino , mestieri . Aggiungi ai preferiti il permalink .", ("Torino", "mestieri")),
        ("tags: Movies, 4/5, Fog", ("Movies", "4/5", "Fog")),
        ("Labels: movie review, Travers B., fog", ("movie review", "Travers B.", "fog")),
        ("Filed under Editorials, Film/TV", ("Editorials", "Film/TV")),
        ("Published by Gus October 31, 2007 in church horror and 70s. 7 Comments", ("church horror", "70s")),
        ("geschrieben von Ada in der Rubrik Nebel", ("Nebel",)),
        ("Publié par Ada - dans Films français commenter cet article", ("Films français",)),
    ],
)
def test_a_list_of_tags_is_parted(line, tags):
    said = read_byline(line)

    assert (*said.tags, *said.filed) == tags


@pytest.mark.parametrize(
    ("lines", "is_day_first"),
    [
        (["A favourite of mine"], True),
        (["REVIEWED ON 5/4/2009  GRADE: B"], False),
        (["The Color Purple"], None),
        (["Fifty Shades of Grey it is not"], None),
        (["Read it at favorite-films.example"], None),
    ],
)
def test_the_spelling_of_a_page_tells_whether_the_day_comes_first(lines, is_day_first):
    assert is_day_first_on_page([*lines, "Posted on 03/04/2014"]) is is_day_first


def test_who_wrote_stands_above_the_title_beside_a_reading_time():
    head = ["top of page", "", "Ada Lind", "8 nov 20234 minuten om te lezen", ""]

    post = read(*head, "Waarom niemand in ‘Glasbak’ de deur dichtdoet", "", TEXT, "", OTHER)

    assert (post.byline, post.date) == ("Ada Lind", "2023-11-08")
