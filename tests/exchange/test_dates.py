"""Dates in the notations of the wild, and what only looks like one."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.dates import find_date, find_yearless, is_date, is_day_first


def whole_date(text, **order):
    """The date, where the text is nothing else."""
    found = find_date(text.strip("()"), **order)
    return found.date if found and is_date(text) else ""


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("January 3, 2014", "2014-01-03"),
        ("Jan 3, 2014", "2014-01-03"),
        ("januari 3, 2014 kl. 5:07 e m", "2014-01-03T17:07"),
        ("januari 3, 2014 kl. 5:07 f m", "2014-01-03T05:07"),
        ("3 Μαΐου 2014 - 5:07 μ.μ.", "2014-05-03T17:07"),
        ("3/Março/2014", "2014-03-03"),
        ("d. 3. januar 2014", "2014-01-03"),
        ("enero 3, 2014 a 5:07 pm", "2014-01-03T17:07"),
        ("Jan. 3 2014", "2014-01-03"),
        ("January 3rd, 2014", "2014-01-03"),
        ("Friday, January 3, 2014", "2014-01-03"),
        ("Fri 3 Jan 2014", "2014-01-03"),
        ("3 January 2014", "2014-01-03"),
        ("3rd of January 2014", "2014-01-03"),
        ("3-Jan-2014", "2014-01-03"),
        ("on May 5, 2014", "2014-05-05"),
        ("January 3, 2014 at 5:07 pm", "2014-01-03T17:07"),
        ("January 3, 2014 @ 5:07 pm", "2014-01-03T17:07"),
        ("January 3, 2014, 5:07 p.m.", "2014-01-03T17:07"),
        ("January 3, 2014 at 12:07 am", "2014-01-03T00:07"),
        ("January 3, 2014 at 5 pm", "2014-01-03T17:00"),
        ("January 3, 2014 at 17:07:59", "2014-01-03T17:07"),
        ("January 3, 2014 5:07 PM EST", "2014-01-03T17:07"),
        ("2014-01-03", "2014-01-03"),
        ("2014/01/03", "2014-01-03"),
        ("2014.01.03", "2014-01-03"),
        ("2014-01-03 17:07", "2014-01-03T17:07"),
        ("2014-01-03T17:07:33+01:00", "2014-01-03T17:07"),
        ("2014-01-03T17:07:33Z", "2014-01-03T17:07"),
        ("3. März 2014", "2014-03-03"),
        ("Montag, 3. März 2014 um 17:07 Uhr", "2014-03-03T17:07"),
        ("am 3. Mär. 2014, 17.07 Uhr", "2014-03-03T17:07"),
        ("Montag, den 3. März 2014", "2014-03-03"),
        ("03.04.2014", "2014-04-03"),
        ("3.4.14", "2014-04-03"),
        ("3. 4. 2014", "2014-04-03"),
        ("le 2 février 2011 à 9h05", "2011-02-02T09:05"),
        ("lundi 1er août 2011", "2011-08-01"),
        ("2 févr. 2011", "2011-02-02"),
        ("5 de mayo de 2012", "2012-05-05"),
        ("5 mayo, 2012 a las 14:20", "2012-05-05T14:20"),
        ("miércoles, 5 de septiembre de 2012", "2012-09-05"),
        ("5 maggio 2012 alle 14:20", "2012-05-05T14:20"),
        ("giovedì 5 luglio 2012", "2012-07-05"),
        ("5 de março de 2012 às 14:20", "2012-03-05T14:20"),
        ("terça-feira, 5 de junho de 2012", "2012-06-05"),
        ("5 maart 2012 om 14:20", "2012-03-05T14:20"),
        ("5 maj 2012 kl. 14:20", "2012-05-05T14:20"),
        ("5 października 2012", "2012-10-05"),
        ("2014年3月5日", "2014-03-05"),
        ("13/04/2014", "2014-04-13"),
        ("04/13/2014", "2014-04-13"),
        ("4/13/14", "2014-04-13"),
        ("04/04/2014", "2014-04-04"),
        ("13-04-1998", "1998-04-13"),
        ("(May 5, 2014)", "2014-05-05"),
        ("the 3rd of March, 2014 at 17:07", "2014-03-03T17:07"),
        ("March 3, 2014 • 5:07 pm", "2014-03-03T17:07"),
        ("March 3, 2014 / 5:07 pm", "2014-03-03T17:07"),
        ("March 3, 2014: 17:07", "2014-03-03T17:07"),
        ("March 3, 2014 at 17:07 GMT+1", "2014-03-03T17:07"),
        ("2014-03-03 05:07 pm (UTC)", "2014-03-03T17:07"),
        ("2014 March 3 17:07", "2014-03-03T17:07"),
        ("2014-Mar-03 17:07", "2014-03-03T17:07"),
        ("Mon Mar 03 17:07:12 EST 2014", "2014-03-03T17:07"),
        ("Mar 3, ’14 at 5:07 pm", "2014-03-03T17:07"),
        ("3 Mar '14", "2014-03-03"),
        ("5:07 pm on March 3, 2014", "2014-03-03T17:07"),
        ("17:07 3.3.2014", "2014-03-03T17:07"),
        ("um 17:07 am 03.03.2014", "2014-03-03T17:07"),
        ("2014.03.03. 17:07", "2014-03-03T17:07"),
        ("03.14.14 - 5:07 pm", "2014-03-14T17:07"),
        ("2014年03月03日 17時07分", "2014-03-03T17:07"),
        ("2014/03/03(月) 17:07", "2014-03-03T17:07"),
        ("2014年3月3日 下午5:07", "2014-03-03T17:07"),
        ("2014년 3월 3일 오전 5:07", "2014-03-03T05:07"),
        ("maandag 3 maart 2014, 17:07 uur", "2014-03-03T17:07"),
        ("3. maaliskuuta 2014 klo 17.07", "2014-03-03T17:07"),
        ("3 marca 2014, godz. 17:07", "2014-03-03T17:07"),
        ("3. března 2014 v 17:07", "2014-03-03T17:07"),
        ("3 Mart 2014, 17:07", "2014-03-03T17:07"),
        ("2014. március 3. 17:07", "2014-03-03T17:07"),
        ("3 березня 2014 о 17:07", "2014-03-03T17:07"),
        ("3 martie 2014 la 17:07", "2014-03-03T17:07"),
        ("3 Μαρτίου 2014 στις 17:07", "2014-03-03T17:07"),
    ],
)
def test_a_date_is_read(text, date):
    assert whole_date(text) == date
    assert is_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2014",
        "May 2014",
        "May 5",
        "9/11",
        "24/7",
        "May 45, 2014",
        "February 40, 2014",
        "12:05 am",
        "Smarch 3, 2014",
        "13/13/2014",
        "Marble 5, 2014",
        "Posted 5 May 2014",
        "In May 5, 2014 was far",
        "1.85:1",
        "3/4/5",
        "5 Maya 2014",
    ],
)
def test_what_is_no_date_is_none(text):
    assert whole_date(text) == ""
    assert not is_date(text)


def test_day_and_month_that_could_be_exchanged_are_not_guessed():
    assert whole_date("03/04/2014") == ""
    assert is_date("03/04/2014")


def test_other_dates_of_the_page_tell_the_order():
    assert is_day_first(["03/04/2014", "25/12/2013"]) is True
    assert is_day_first(["03/04/2014", "12/25/2013"]) is False
    assert is_day_first(["03/04/2014", "12/25/2013", "25/12/2013"]) is None
    assert whole_date("03/04/2014", is_day_first=True) == "2014-04-03"
    assert whole_date("03/04/2014", is_day_first=False) == "2014-03-04"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Wed, 05/07/2014 - 10:15", "2014-05-07T10:15"),
        ("Sat, 05/07/2014 - 10:15", "2014-07-05T10:15"),
        ("mercredi 07/05/2014", "2014-05-07"),
        ("quarta-feira, 05/07/14", "2014-05-07"),
        ("Tue 05/07/2014", ""),
        ("Sun, 02/03/2014", "2014-03-02"),
    ],
)
def test_the_weekday_tells_the_order(text, date):
    assert whole_date(text) == date


def test_a_weekday_tells_the_order_of_other_dates_too():
    assert is_day_first(["03/04/2014", "Thu, 05/08/2014"]) is False
    assert is_day_first(["03/04/2014", "Sun 05/08/2014"]) is None


def test_points_and_hyphens_tell_the_order_too():
    assert is_day_first(["03.04.14", "03.25.14"]) is False
    assert is_day_first(["03-04-2014", "25-12-2013"]) is True
    assert whole_date("03.04.14", is_day_first=False) == "2014-03-04"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("March 3 at 5:07 pm", "March 3 at 5:07 pm"),
        ("Ann | 3. März, 17:07 Uhr", "3. März, 17:07 Uhr"),
        ("3 mars à 17h07", "3 mars à 17h07"),
        ("yesterday at 5:07 PM", "yesterday at 5:07 PM"),
        ("Tuesday, 17:07", "Tuesday, 17:07"),
        ("March 3", None),
        ("on Tuesday, 3 of them", None),
        ("May I ask at 5:07", None),
    ],
)
def test_a_day_without_its_year_has_a_time(text, day):
    found = find_yearless(text)

    assert (found and text[found.start : found.end]) == day


@pytest.mark.parametrize(
    ("line", "date", "found"),
    [
        ("Posted on May 5, 2014 by Ada", "2014-05-05", "May 5, 2014"),
        ("Ada – 5. Mai 2014, 17:07 – 3 Kommentare", "2014-05-05T17:07", "5. Mai 2014, 17:07"),
        ("Publié le 5 mai 2014 par Ada", "2014-05-05", "5 mai 2014"),
        ("By Ada · 2014-05-05", "2014-05-05", "2014-05-05"),
        ("Posted 03/04/2014 by Ada", "", "03/04/2014"),
        ("Por Ada, Segunda-Feira, 5 de maio de 2014", "2014-05-05", "Segunda-Feira, 5 de maio de 2014"),
        ("Ada | KASIM 5, 2014", "2014-11-05", "KASIM 5, 2014"),
        ("Ada | Kasım 5, 2014", "2014-11-05", "Kasım 5, 2014"),
        ("Ada | AUGUſT 5, 2014", "2014-08-05", "AUGUſT 5, 2014"),
        ("seen _May 5, 2014, and May 6, 2014_", "2014-05-06", "May 6, 2014"),
        ("The film of the 5th of May 2014", "2014-05-05", "the 5th of May 2014"),
    ],
)
def test_a_date_is_found_in_a_line(line, date, found):
    place = find_date(line)

    assert place is not None
    assert place.date == date
    assert line[place.start : place.end].endswith(found)


@given(st.text())
def test_any_text_is_a_date_or_none(text):
    assert isinstance(whole_date(text), str)
    find_date(text)


@pytest.mark.parametrize("unit", [" ", "1", "/", "2014", "May 5, ", "1/1/", "2014-", "\u00a0", "20:", "."])
def test_long_runs_take_no_time(unit):
    text = unit * 100_000
    began = time.process_time()
    for length in (90, 1_900, len(text)):
        whole_date(text[:length])
        find_date(text[:length])
        is_date(text[:length])
    is_day_first([text])
    find_yearless(text[:90])

    assert time.process_time() - began < 1
