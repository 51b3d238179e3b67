"""Whose word about the visitor counts: forwarded headers are believed from TRUSTED_PROXIES and from nobody else."""

from collections.abc import Callable
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from comments.visitors import network_of

FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_X_FORWARDED_HOST", "HTTP_X_FORWARDED_PORT")


class TrustedProxies:
    """Puts the visitor's own address and scheme into the request: nothing behind it reads a forwarded header."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        forwarded = {name: request.META.pop(name, "") for name in FORWARDED}
        forwarded["HTTP_FORWARDED"] = request.META.pop("HTTP_FORWARDED", "")
        if _is_trusted(address_of(request)):
            request.META["REMOTE_ADDR"] = _visitor(forwarded["HTTP_X_FORWARDED_FOR"]) or address_of(request)
            if forwarded["HTTP_X_FORWARDED_PROTO"].strip().lower() == "https":
                request.META["wsgi.url_scheme"] = "https"
        return self.get_response(request)


def address_of(request: HttpRequest) -> str:
    """The address that the request came from, once TrustedProxies has seen it."""
    return str(request.META.get("REMOTE_ADDR", ""))


def network_start(request: HttpRequest) -> str | None:
    """For the record of failed log-ins: the first address of the visitor's network, as no whole one is kept."""
    return network_of(address_of(request)).partition("/")[0] or None


def _visitor(forwarded_for: str) -> str:
    """The last address that is not one of our own proxies: whatever stands left of it, a visitor may have made up."""
    for address in reversed([part.strip() for part in forwarded_for.split(",")]):
        if not _is_trusted(address):
            return address if _is_address(address) else ""
    return ""


def _is_trusted(address: str) -> bool:
    return _is_address(address) and any(ip_address(address) in network for network in settings.TRUSTED_PROXIES)


def _is_address(written: str) -> bool:
    try:
        ip_address(written)
    except ValueError:
        return False
    return True
