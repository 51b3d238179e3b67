"""What hosts and themes print of a post in a line of their own: names, days with their weekday, tags that were lost."""

import pytest

from exchange.dates import find_date, is_date
from exchange.parsers import text_dump
from exchange.parsers.text_dump.byline.byline import read_byline, read_label

TEXT = "The lamp room is a quiet film about a loud town, and it takes its time until somebody turns the light off."
SIGNED = [
    ("scris de tudor la ora 11:17:00 p.m.", "tudor", ""),
    ("Trimis de Ada Lind la 11:17", "Ada Lind", ""),
    ("Bejegyezte: Ada Lind dátum: 2012.03.04.", "Ada Lind", "2012-03-04"),
    ("Vystavil Ada Lind v 12:00", "Ada Lind", ""),
    ("Gönderen Ada Lind zaman: 12:00", "Ada Lind", ""),
    ("Αναρτήθηκε από Ada Lind στις 12:00", "Ada Lind", ""),
    ("Diposting oleh Ada Lind di 12:00", "Ada Lind", ""),
    ("張貼者： ada 於 下午12:00", "ada", ""),
    ("linden7 發表在 痞客邦 留言(4) 人氣()", "linden7", ""),
    ("linden7 發表在 痞客邦 PIXNET 留言 (0) 人氣 (312)", "linden7", ""),
    ("22:40 Ada Lind 3 Comments", "Ada Lind", ""),
    ("12:30 PM Ada Lind No comments", "Ada Lind", ""),
    ("Ada Lind0 comments", "Ada Lind", ""),
    ("posted by ada : 7:30 PM", "ada", ""),
    ("AdaLMarch 3, 20214 min", "AdaL", "2021-03-03"),
    ("Ada Lind3. März 20214 min. Lesezeit", "Ada Lind", "2021-03-03"),
    ("Article 412 by Ada Lind", "Ada Lind", ""),
    ("Review #12 by Ada Lind", "Ada Lind", ""),
    ("blogging by Ada Lind", "Ada Lind", ""),
    ("03/03/2012. Contributed by Ada Lind", "Ada Lind", "2012-03-03"),
    ("Posting Date: 3-27-2012", "", "2012-03-27"),
    ("Filed under: Drama — Tags: , , , — Ada Lind @ 9:17 PM", "Ada Lind", ""),
]
NOT_SIGNED = [
    "22:40 Dinner is served",
    "Review 12 by heart and you will know it all.",
    "Date night pick**UPDATED",
    "Rialto 3 – March 3, 2012",
    "scris de mână, ca altădată!",
]
DAYS = [
    ("2012. 03. 04.", "2012-03-04"),
    ("2012. 3. 4. 17:05", "2012-03-04T17:05"),
    ("4 Mart 2012 Pazar", "2012-03-04"),
    ("5 Mart 2012 Pazartesi, 17:05", "2012-03-05T17:05"),
    ("March 5, 2012 Monday", "2012-03-05"),
    ("5 mars 2012, lundi", "2012-03-05"),
    ("25.12.2012 - Dienstag", "2012-12-25"),
    ("2012年3月5日 星期一", "2012-03-05"),
    ("2012년 3월 5일 월요일", "2012-03-05"),
]


@pytest.mark.parametrize(("line", "who", "date"), SIGNED)
def test_what_a_host_prints_whole_names_who_wrote_it(line, who, date):
    read = read_byline(line)

    assert (read.author, read.date) == (who, date)


@pytest.mark.parametrize("line", NOT_SIGNED)
def test_what_only_begins_so_names_nobody(line):
    assert not (read := read_byline(line)) or not read.author
    assert read_label(line) is None


@pytest.mark.parametrize(("day", "date"), DAYS)
def test_a_weekday_behind_a_date_belongs_to_it(day, date):
    assert is_date(day)
    assert find_date(day).date == date


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("January 28th, 2007 [Review May Contain Spoilers]", "2007-01-28"),
        ("January 30, 2012 5 Min Read", "2012-01-30"),
        ("Friday 26 August 2011 8:40AM (view full episode)", "2011-08-26T08:40"),
        ("Mardi 8 décembre 2009 | Mise en ligne à 14h10 | Commenter Commentaires (31)", "2009-12-08T14:10"),
        ("le 18 mars 2014 à 16h25 , mis à jour le 02 avril 2014 à 09h10.", "2014-03-18T16:25"),
        ("Lexikon der Lampen / von - 8 Juni 2014", "2014-06-08"),
        ("Bespreking door: Ada - Geplaatst op: 2014-03-26", "2014-03-26"),
    ],
)
def test_what_hosts_print_behind_a_day_hides_it_not(line, date):
    assert read_byline(line).date == date


@pytest.mark.parametrize(
    "line",
    [
        "In 2012 I had a spoiler read to me.",
        "Since January 30, 2012 it has been a five minute read.",
        "January 30, 2012 (watch it again)!",
    ],
)
def test_a_sentence_about_a_day_dates_no_post(line):
    assert not read_byline(line)


def test_a_weekday_that_begins_a_name_is_no_part_of_the_date():
    assert find_date("March 5, 2012 Friday Night Ferries").end == len("March 5, 2012")


@pytest.mark.parametrize(("line", "tags"), [("tag-uri: ceață", ("ceață",)), ("Etichete: a, b", ("a", "b"))])
def test_labels_of_blogger_in_rarer_languages(line, tags):
    assert read_byline(line).tags == tags


def test_links_between_wide_gaps_are_tags():
    page = f"The Lamp Room\n2016,  Fog,  Getting Lost\n\n{TEXT}\n"

    [post] = text_dump.parse({"page.txt": page.encode()})

    assert post.tags == ("2016", "Fog", "Getting Lost")


def test_the_day_on_which_a_film_was_seen_gives_way_to_that_of_the_post():
    page = f"THE LAMP ROOM (1971)\nViewing Date: 2-27-2011\nPosting Date: 3-27-2012\n\n{TEXT}\n"

    [post] = text_dump.parse({"page.txt": page.encode()})

    assert post.date == "2012-03-27"


def test_movable_type_signs_the_post_without_a_colon_and_comments_with_one():
    said = "I liked the moth, and my aunt liked the stairs, though she slept."
    page = (
        f"March 3, 2012\n\nThe Lamp Room\n\n{TEXT}\n\nPosted by Ada Lind at March 3, 2012 12:06 PM\n\n{said}\n\n"
        f"Posted by: Bo at March 3, 2012 01:55 PM\n{said}\n\nPosted by: Cy at March 4, 2012 09:40 PM\nPost a comment\n"
    )

    [post] = text_dump.parse({"page.txt": page.encode()})

    assert (post.byline, post.date) == ("Ada Lind", "2012-03-03T12:06")
    assert [(each.author, each.text) for each in post.comments] == [("Bo", said), ("Cy", said)]
