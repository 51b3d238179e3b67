"""Asks TMDb and Wikidata about films, on the word of whoever writes about one: those that this site has switched on."""

from typing import Any, Protocol

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _

from blog.images import PictureRefused, prepare_picture
from blog.lookups import tmdb, wikidata
from blog.lookups.addresses import FilmAddress
from blog.lookups.films import Candidate, FilmFacts, Poster
from blog.models import Film, Picture
from blog.pictures import NotStored, take_in
from blog.web import MOST_PICTURE, Reason, Trouble, Wish, ask, ask_json

_UNAUTHORIZED = 401
_NOT_FOUND = 404


class FilmService(Protocol):
    name: str
    label: str

    def search(self, title: str, year: int | None) -> list[Candidate] | Trouble: ...

    def find(self, place: FilmAddress) -> list[Candidate] | Trouble:
        """The films at an address; none where the service cannot know it, then one searches for its words."""

    def is_id(self, film: str) -> bool: ...

    def fetch(self, film: str) -> FilmFacts | Trouble: ...

    def find_poster(self, facts: FilmFacts) -> Poster | Trouble | None:
        """Where the poster of the facts lies; None where there is none that may be shown."""


def film_services() -> list[FilmService]:
    """None of them is asked, and no button shown, where its key or switch is not set."""
    services: list[FilmService] = []
    if settings.TMDB_API_KEY:
        services.append(Tmdb(settings.TMDB_API_KEY))
    if settings.WIKIDATA_LOOKUP:
        services.append(Wikidata())
    return services


def keep_poster(service: FilmService, facts: FilmFacts) -> Picture | Trouble | None:
    """Fetch the poster into our own store, made safe like every picture, with what is to be said of it."""
    poster = service.find_poster(facts)
    if not isinstance(poster, Poster):
        return poster
    answer = ask(poster.address, Wish(service.label, most=MOST_PICTURE, is_https_only=True))
    if isinstance(answer, Trouble):
        return answer
    if trouble := answer.trouble:
        return trouble
    try:
        prepared = prepare_picture(answer.content)
    except PictureRefused:
        return Trouble(Reason.UNREADABLE, service.label)
    picture = Picture(
        alt=_("Poster of “%(title)s”") % {"title": facts.title},
        credit=poster.credit,
        credit_url=poster.credit_url,
        licence=poster.licence,
        licence_url=poster.licence_url,
    )
    try:
        take_in(picture, prepared)
    except NotStored:
        return Trouble(Reason.NOT_STORED, service.label)
    picture.save()
    return picture


def find_own(facts: FilmFacts) -> Film | None:
    """Our film of these facts: by its numbers, else the only one of its title that may be of its year and has none."""
    numbers = Q(imdb_id=facts.imdb_id) if facts.imdb_id else Q(pk=None)
    if facts.tmdb_id:
        numbers |= Q(tmdb_id=facts.tmdb_id)
    if own := Film.objects.filter(numbers).order_by("pk").first():
        return own
    namesakes = Film.objects.filter(
        Q(year=facts.year) | Q(year=None), title__iexact=facts.title, imdb_id="", tmdb_id=None
    )
    found = list(namesakes[:2])
    return found[0] if len(found) == 1 else None


def keep_facts(facts: FilmFacts, poster: Picture | None = None) -> Film:
    """Fill what is empty of our film, or of a new one: what somebody wrote stays."""
    film = find_own(facts) or Film()
    for name, value in facts.as_fields().items():
        if not getattr(film, name) and not _is_of_another(film, name, value):
            setattr(film, name, value)
    film.poster = film.poster or poster
    film.save()
    return film


def _is_of_another(film: Film, name: str, value: object) -> bool:
    """Whether another film of ours bears the number: then somebody has to look which of them is which."""
    others = Film.objects.exclude(pk=film.pk)
    return bool(value) and name in {"imdb_id", "tmdb_id"} and others.filter(**{name: value}).exists()


class Tmdb:
    name, label = tmdb.NAME, "TMDb"

    def __init__(self, key: str, *, api: str = "", pictures: str = "") -> None:
        self.key = key
        self.api, self.pictures = api or settings.TMDB_API, pictures or settings.TMDB_PICTURES
        self.language = _as_in_browsers(settings.LANGUAGE_CODE)

    def search(self, title: str, year: int | None) -> list[Candidate] | Trouble:
        """Without the year where nothing is found with it: festivals and cinemas have different ones."""
        for wanted in dict.fromkeys([year, None]):
            address = tmdb.search_address(self.api, self.key, title=title, year=wanted, language=self.language)
            found = self._candidates(self._ask(address))
            if found:
                return found
        return found

    def find(self, place: FilmAddress) -> list[Candidate] | Trouble:
        if place.service == self.name:
            facts = self.fetch(place.id)
            return facts if isinstance(facts, Trouble) else [_as_candidate(facts)]
        if place.service != "imdb":
            return []
        address = tmdb.find_address(self.api, self.key, imdb_id=place.id, language=self.language)
        return self._candidates(self._ask(address))

    def is_id(self, film: str) -> bool:
        return film.isascii() and film.isdecimal() and 0 < len(film) <= len(str(tmdb.LARGEST_ID))

    def fetch(self, film: str) -> FilmFacts | Trouble:
        answer = self._ask(tmdb.film_address(self.api, self.key, film=film, language=self.language))
        if isinstance(answer, Trouble):
            return answer
        return tmdb.read_facts(answer) or Trouble(Reason.UNREADABLE, self.label)

    def find_poster(self, facts: FilmFacts) -> Poster | None:
        if not facts.poster:
            return None
        return Poster(tmdb.poster_address(self.pictures, facts.poster), facts.credit, facts.credit_url)

    def _ask(self, address: str) -> Any | Trouble:
        answer = ask_json(address, who=self.label, headers=tmdb.headers(self.key))
        is_about_key = isinstance(answer, Trouble) and answer.status == _UNAUTHORIZED
        return Trouble(Reason.WRONG_KEY, self.label) if is_about_key else answer

    def _candidates(self, answer: Any | Trouble) -> list[Candidate] | Trouble:
        return answer if isinstance(answer, Trouble) else _readable(tmdb.read_candidates(answer), self.label)


class Wikidata:
    name, label = wikidata.NAME, "Wikidata"

    def __init__(self, *, api: str = "", commons: str = "") -> None:
        self.api, self.commons = api or settings.WIKIDATA_API, commons or settings.COMMONS_API
        self.language = settings.LANGUAGE_CODE

    def search(self, title: str, year: int | None) -> list[Candidate] | Trouble:
        return self._search(wikidata.search_address(self.api, title=title, language=self.language), year)

    def find(self, place: FilmAddress) -> list[Candidate] | Trouble:
        if place.service == self.name:
            return self._candidates([place.id], place.year)
        if place.service == "wikipedia":
            return self._films_in(ask_json(self._article(place), who=self.label), place.year)
        return self._search(wikidata.statement_address(self.api, place), place.year)

    def is_id(self, film: str) -> bool:
        return wikidata.is_id(film)

    def fetch(self, film: str) -> FilmFacts | Trouble:
        answer = ask_json(wikidata.entities_address(self.api, [film], language=self.language), who=self.label)
        if isinstance(answer, Trouble):
            return answer
        if wikidata.is_missing(answer, film):
            return Trouble(Reason.MISSING, self.label, _NOT_FOUND)
        names = self._names(wikidata.read_mentioned(answer, film))
        if isinstance(names, Trouble):
            return names
        facts = wikidata.read_facts(answer, film, names, language=self.language)
        return facts or Trouble(Reason.UNREADABLE, self.label)

    def find_poster(self, facts: FilmFacts) -> Poster | Trouble | None:
        if not facts.poster:
            return None
        answer = ask_json(wikidata.picture_address(self.commons, facts.poster), who="Wikimedia Commons")
        return answer if isinstance(answer, Trouble) else wikidata.read_picture(answer)

    def _article(self, place: FilmAddress) -> str:
        return wikidata.article_address(self.api, place, language=self.language)

    def _search(self, address: str, year: int | None) -> list[Candidate] | Trouble:
        answer = ask_json(address, who=self.label)
        ids = answer if isinstance(answer, Trouble) else _readable(wikidata.read_ids(answer), self.label)
        return ids if isinstance(ids, Trouble) or not ids else self._candidates(ids, year)

    def _candidates(self, ids: list[str], year: int | None) -> list[Candidate] | Trouble:
        address = wikidata.entities_address(self.api, ids, language=self.language)
        return self._films_in(ask_json(address, who=self.label), year)

    def _films_in(self, answer: Any | Trouble, year: int | None) -> list[Candidate] | Trouble:
        if isinstance(answer, Trouble):
            return answer
        return _readable(wikidata.read_candidates(answer, language=self.language, year=year), self.label)

    def _names(self, ids: list[str]) -> dict[str, str] | Trouble:
        if not ids:
            return {}
        address = wikidata.entities_address(self.api, ids, language=self.language, is_for_names=True)
        answer = ask_json(address, who=self.label)
        return answer if isinstance(answer, Trouble) else wikidata.read_names(answer, language=self.language)


def _readable(found: Any | None, who: str) -> Any | Trouble:
    return Trouble(Reason.UNREADABLE, who) if found is None else found


def _as_candidate(facts: FilmFacts) -> Candidate:
    note = ", ".join(facts.directors)
    return Candidate(facts.service, facts.id, facts.title, facts.original_title, facts.year, note)


def _as_in_browsers(language: str) -> str:
    """
    >>> _as_in_browsers("pt-br"), _as_in_browsers("de"), _as_in_browsers("zh-hans")
    ('pt-BR', 'de', 'zh')
    """
    tongue, _, region = language.partition("-")
    return f"{tongue}-{region.upper()}" if len(region) == len("BR") else tongue
