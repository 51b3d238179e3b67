"""What the writing page asks for by a button, as JSON: films elsewhere, their facts, and what a page is called.

Each takes a POST and answers what it found, or `{"error": words}`; what went wrong beside that is in `problems`.
"""

import re
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import admin
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from blog.film_services import FilmService, film_services, find_own, keep_facts, keep_poster
from blog.lookups.addresses import FilmAddress, is_address, read_film_address
from blog.lookups.films import LONGEST_TITLE, Candidate, FilmFacts
from blog.lookups.page_titles import PageTitle, read_page_title
from blog.models import Film, Picture
from blog.web import MOST_PAGE, Trouble, Wish, ask

ABOUT_FILMS = ("blog.add_film", "blog.change_film", "blog.add_post", "blog.change_post")
ABOUT_POSTS = ("blog.add_post", "blog.change_post")
_PAGES = re.compile(r"(?i)\s*(?:text/(?:html|plain)|application/xhtml\+xml)?\s*(?:;|$)")

View = Callable[[HttpRequest], HttpResponse]


def answers(*rights: str) -> Callable[[View], View]:
    """For whoever has one of the rights. A script gets words where a page would be led to the log-in."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest) -> HttpResponse:
            if not admin.site.has_permission(request):
                return _error(_("You are not logged in any more."), status=401)
            if not any(map(request.user.has_perm, rights)):
                return _error(_("You may not do this."), status=403)
            return view(request)

        return never_cache(require_POST(guarded))

    return guard


@answers(*ABOUT_FILMS)
def lookup_film(request: HttpRequest) -> HttpResponse:
    """Films that may be meant by `query`, a title or a pasted address (or `address`), with `year` and `service`.

    A pasted address is understood without asking anybody: `understood` says of what film it is.
    """
    written = (request.POST.get("address") or request.POST.get("query", "")).strip()
    place = read_film_address(written)
    if not place and (is_address(written) or not written or len(written) > LONGEST_TITLE):
        return _error(_not_understood(written))
    services = _services(request)
    if not services and not place:
        return _error(_("No film service is switched on that could be asked."))
    title, year = _title_and_year(written, request.POST.get("year", ""))
    found = [_find(service, place) if place else service.search(title, year) for service in services]
    return _candidates(place, found)


@answers(*ABOUT_FILMS)
def fetch_film(request: HttpRequest) -> HttpResponse:
    """The facts of the film `id` at `service`; with `poster`, its poster too, in our own store.

    With `store` they are kept: in our film of them, where it has nothing yet, or in a new one.
    """
    service = next(iter(_services(request)), None)
    film = request.POST.get("id", "")
    if not service or not request.POST.get("service") or not service.is_id(film):
        return _error(_("No such film service is switched on, or it has no such films."))
    facts = service.fetch(film)
    if isinstance(facts, Trouble):
        return _error(facts.words, status=502)
    own = find_own(facts)
    stores = bool(request.POST.get("store"))
    if stores and not request.user.has_perm("blog.change_film" if own else "blog.add_film"):
        return _error(_("You may not do this."), status=403)
    wants_poster = request.POST.get("poster") and not (stores and own and own.poster_id)
    poster = _poster(request, service, facts) if wants_poster else None
    picture = poster if isinstance(poster, Picture) else None
    own = keep_facts(facts, picture) if stores else own
    return JsonResponse(
        {
            "service": facts.service,
            "id": facts.id,
            **facts.as_fields(),
            "has_poster": bool(facts.poster),
            "own": _named(own) if own else None,
            "poster": _as_json(picture) if picture else None,
            "problems": [poster.words] if isinstance(poster, Trouble) else [],
        }
    )


@answers(*ABOUT_POSTS)
def propose_link(request: HttpRequest) -> HttpResponse:
    """What the page at `url` is called, and where it appeared."""
    proposal = propose(request.POST.get("url", ""))
    if isinstance(proposal, str):
        return _error(proposal, status=502)
    return JsonResponse({"title": proposal.title, "publication": proposal.publication})


def propose(url: str) -> PageTitle | str:
    """A proposal, or why there is none in words."""
    answer = ask(url, Wish(headers={"Accept": "text/html,application/xhtml+xml"}, most=MOST_PAGE, is_cut=True))
    if isinstance(answer, Trouble):
        return answer.words
    if trouble := answer.trouble:
        return trouble.words
    if not _PAGES.match(answer.content_type):
        return _("There is no page, but a file of another kind (%(kind)s).") % {"kind": answer.content_type[:60]}
    found = read_page_title(answer.content, content_type=answer.content_type, address=answer.address)
    return found if found.title else _("The page does not say what it is called.")


def _error(words: str, *, status: int = 422) -> HttpResponse:
    return JsonResponse({"error": words}, status=status)


def _not_understood(written: str) -> str:
    if not written:
        return _("Enter a title, or paste the address of the film's page.")
    if not is_address(written):
        return _("That is too long for a title.")
    return _("This address is not understood. Paste that of a film at IMDb, TMDb, Letterboxd, Wikidata or Wikipedia.")


def _services(request: HttpRequest) -> list[FilmService]:
    """Those that are asked: the one that is named, else all that are switched on."""
    wanted = request.POST.get("service", "")
    return [service for service in film_services() if wanted in {"", service.name}]


def _title_and_year(written: str, year: str) -> tuple[str, int | None]:
    """
    >>> _title_and_year("Her (2013)", ""), _title_and_year("Her", "2013"), _title_and_year("1917", "soon")
    (('Her', 2013), ('Her', 2013), ('1917', None))
    """
    found = re.fullmatch(r"(.*\S)\s*\((\d{4})\)", written, re.ASCII)
    title, year = (found[1], found[2]) if found else (written, year)
    return title, int(year) if re.fullmatch(r"\d{4}", year, re.ASCII) else None


def _find(service: FilmService, place: FilmAddress) -> list[Candidate] | Trouble:
    """By the address where the service knows it, else by the words in it."""
    found = service.find(place)
    return found if found or not place.title else service.search(place.title, place.year)


def _candidates(place: FilmAddress | None, found: list[list[Candidate] | Trouble]) -> HttpResponse:
    problems = [one.words for one in found if isinstance(one, Trouble)]
    if problems and len(problems) == len(found):
        return _error(" ".join(problems), status=502)
    films = [film for one in found if not isinstance(one, Trouble) for film in one]
    imdb_id = place.id if place and place.service == "imdb" else ""
    tmdb_id = int(place.id) if place and place.service == "tmdb" else None
    own = _own([imdb_id], [tmdb_id, *(int(film.id) for film in films if film.service == "tmdb")])
    return JsonResponse(
        {
            "understood": vars(place) if place else None,
            "own": own.get(imdb_id) or own.get(tmdb_id),
            "candidates": [
                {**vars(film), "own": own.get(int(film.id)) if film.service == "tmdb" else None} for film in films
            ],
            "problems": problems,
        }
    )


def _own(imdb_ids: list[str], tmdb_ids: list[int | None]) -> dict[str | int | None, dict[str, Any]]:
    """Our own films that bear these numbers."""
    imdb_ids, tmdb_ids = list(filter(None, imdb_ids)), list(filter(None, tmdb_ids))
    if not imdb_ids and not tmdb_ids:
        return {}
    films = Film.objects.filter(Q(imdb_id__in=imdb_ids) | Q(tmdb_id__in=tmdb_ids))
    return {
        number: {"pk": film.pk, "title": str(film)}
        for film in films
        for number in (film.imdb_id, film.tmdb_id)
        if number
    }


def _poster(request: HttpRequest, service: FilmService, facts: FilmFacts) -> Picture | Trouble | None:
    return keep_poster(service, facts) if request.user.has_perm("blog.add_picture") else None


def _named(film: Film) -> dict[str, Any]:
    return {"pk": film.pk, "title": str(film)}


def _as_json(picture: Picture) -> dict[str, Any]:
    said = ("pk", "alt", "width", "height", "colour", "credit", "credit_url", "licence", "licence_url")
    return {**{name: getattr(picture, name) for name in said}, "url": picture.file.url}
