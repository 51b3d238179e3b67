"""Requests as pages can read them: in UTF-8, whatever their sender says, and without NUL, which PostgreSQL refuses."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import BadRequest
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.http import HttpRequest, HttpResponse
from django.utils.http import parse_header_parameters


class Request(WSGIRequest):
    """Django takes any encoding that Python knows: some are none of texts, some make halves of characters."""

    def _set_content_type_params(self, meta: dict[str, Any]) -> None:
        self.content_type, self.content_params = parse_header_parameters(meta.get("CONTENT_TYPE", ""))
        self.content_params.pop("charset", None)


class Handler(WSGIHandler):
    request_class = Request


class NoNuls:
    """Refuses an address with a NUL in it, in words; a field of a form does so by itself, and gives the text back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest
        return self.get_response(request)
