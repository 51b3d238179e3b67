"""Pasted addresses of a film's page elsewhere: a table of what people paste, and anything at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blog.lookups.addresses import FilmAddress, is_address, read_film_address

HER = FilmAddress("imdb", "tt1798709")
UNDERSTOOD = {
    "tt1798709": HER,
    "  tt1798709\n": HER,
    "https://www.imdb.com/title/tt1798709/": HER,
    "http://www.imdb.com/title/tt1798709": HER,
    "https://www.imdb.com/title/tt1798709/?ref_=nv_sr_srsg_0_tt_8_nm_0_in_0_q_her": HER,
    "https://www.imdb.com/title/tt1798709/fullcredits#director": HER,
    "https://m.imdb.com/title/tt1798709/reviews": HER,
    "https://www.imdb.com/de/title/tt1798709/": HER,
    "https://www.imdb.com/es-es/title/tt1798709/": HER,
    "https://www.imdb.com/fr-ca/title/tt1798709": HER,
    "imdb.com/title/tt1798709": HER,
    "//www.imdb.com/title/tt1798709/": HER,
    "HTTPS://WWW.IMDB.COM/title/tt1798709/": HER,
    "https://www.imdb.com./title/tt10648342/": FilmAddress("imdb", "tt10648342"),
    "https://www.themoviedb.org/movie/152601-her": FilmAddress("tmdb", "152601", "Her"),
    "https://www.themoviedb.org/movie/152601-her?language=de-DE": FilmAddress("tmdb", "152601", "Her"),
    "https://www.themoviedb.org/movie/152601": FilmAddress("tmdb", "152601"),
    "themoviedb.org/movie/152601-her/cast": FilmAddress("tmdb", "152601", "Her"),
    "https://www.themoviedb.org/movie/335984-blade-runner-2049": FilmAddress("tmdb", "335984", "Blade Runner 2049"),
    "https://www.themoviedb.org/movie/346-%E4%B8%83%E4%BA%BA": FilmAddress("tmdb", "346", "七人"),
    "https://letterboxd.com/film/her/": FilmAddress("letterboxd", "her", "Her"),
    "https://letterboxd.com/film/her-2013/": FilmAddress("letterboxd", "her-2013", "Her", 2013),
    "letterboxd.com/film/her-2013": FilmAddress("letterboxd", "her-2013", "Her", 2013),
    "https://letterboxd.com/some_critic/film/paris-texas/1/": FilmAddress("letterboxd", "paris-texas", "Paris Texas"),
    "https://letterboxd.com/film/1917/": FilmAddress("letterboxd", "1917", "1917"),
    "https://www.wikidata.org/wiki/Q788822": FilmAddress("wikidata", "Q788822"),
    "https://m.wikidata.org/wiki/Q788822#P57": FilmAddress("wikidata", "Q788822"),
    "http://www.wikidata.org/entity/Q788822": FilmAddress("wikidata", "Q788822"),
    "https://www.wikidata.org/wiki/Special:EntityData/Q788822.json": FilmAddress("wikidata", "Q788822"),
    "Q788822": FilmAddress("wikidata", "Q788822"),
    "https://en.wikipedia.org/wiki/Her_(2013_film)": FilmAddress("wikipedia", "en:Her (2013 film)", "Her", 2013),
    "https://de.m.wikipedia.org/wiki/Her_(Film)": FilmAddress("wikipedia", "de:Her (Film)", "Her"),
    "https://en.wikipedia.org/wiki/Paris,_Texas_(film)?oldid=1": FilmAddress(
        "wikipedia", "en:Paris, Texas (film)", "Paris, Texas"
    ),
    "https://fr.wikipedia.org/wiki/Am%C3%A9lie": FilmAddress("wikipedia", "fr:Amélie", "Amélie"),
    "https://zh-yue.wikipedia.org/wiki/Her": FilmAddress("wikipedia", "zh-yue:Her", "Her"),
}
NOT_UNDERSTOOD = [
    *(
        "",
        " ",
        "Her",
        "Her (2013)",
        "tt12",
        "tt",
        "tt1798709 tt1798710",
        "xtt1798709",
        "Q5",
        "1917",
        "/",
        "://",
        "http://",
    ),
    "https://www.imdb.com/name/nm0005069/",
    "https://www.imdb.com/title/",
    "https://www.imdb.com/title/tt1798709x/",
    "https://notimdb.com/title/tt1798709/",
    "https://imdb.com.example.org/title/tt1798709/",
    "https://evil.example/?https://www.imdb.com/title/tt1798709/",
    "https://www.themoviedb.org/tv/1399-game-of-thrones",
    "https://www.themoviedb.org/movie/0",
    "https://www.themoviedb.org/movie/99999999999",
    "https://www.themoviedb.org/movie/her",
    "https://boxd.it/29MD",
    "https://letterboxd.com/some_critic/",
    "https://letterboxd.com/film/",
    "https://www.wikidata.org/wiki/Property:P57",
    "https://en.wikipedia.org/wiki/",
    "https://en.wikipedia.org/wiki/Special:Search",
    "https://www.wikipedia.org/",
    "https://[",
    "https://www.imdb.com/title/tt1798709/" + "x" * 3_000,
]


@pytest.mark.parametrize(("written", "expected"), UNDERSTOOD.items(), ids=UNDERSTOOD)
def test_a_pasted_address_is_understood(written, expected):
    assert read_film_address(written) == expected


@pytest.mark.parametrize("written", NOT_UNDERSTOOD)
def test_what_is_no_film_is_not(written):
    assert read_film_address(written) is None


@given(st.text() | st.from_regex(r"(https?://)?(\w+\.)?(imdb\.com|letterboxd\.com|en\.wikipedia\.org)/.{0,40}"))
def test_nothing_makes_it_stumble(written):
    found = read_film_address(written)

    is_address(written)
    assert found is None or (found.id and found.service and len(found.title) <= 300)


@pytest.mark.parametrize(
    "written", ["https://boxd.it/29MD", "boxd.it/x", "http://films.example", "films.example/her?x=1"]
)
def test_an_address_is_told_from_a_title(written):
    assert is_address(written)


@pytest.mark.parametrize(
    "written", ["Her", "Face/Off", "S.W.A.T.", "8½", "Dr. Strangelove", "Vol. 1/Vol. 2", "E.T.", ""]
)
def test_a_title_is_told_from_an_address(written):
    assert not is_address(written)
