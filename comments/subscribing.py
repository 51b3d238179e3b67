"""What a reader does by links from mails, without log-in: confirm an address, see what it hears of, and end that."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from comments.models import MailAddress, Subscription
from comments.subscriptions import confirm, end, running, waiting, wanted

_link_from_a_mail = require_http_methods(["GET", "HEAD", "POST"])


@csrf_exempt  # whoever has the link may do it; mail programs press the button without visiting the page
@never_cache
@_link_from_a_mail
def confirm_address(request: HttpRequest, token: str) -> HttpResponse:
    address = MailAddress.objects.filter(token=token).first()
    if address is None:
        return _is_no_link(request)
    if not waiting(address).exists():
        return _list(request, address, notice="" if address.confirmed_at else "nothing")
    if request.method == "POST":
        confirm(address)
        return _list(request, address, notice="confirmed")
    return render(request, "comments/confirm.html", {"address": address, "subscriptions": waiting(address)})


@csrf_exempt
@never_cache
@_link_from_a_mail
def list_subscriptions(request: HttpRequest, token: str) -> HttpResponse:
    """`end=all` ends everything, `end=NUMBER` one of the list."""
    address = MailAddress.objects.filter(token=token).first()
    if address is None:
        return _is_no_link(request)
    if request.method != "POST":
        return _list(request, address)
    which = request.POST.get("end", "")
    chosen = wanted(address) if which == "all" else wanted(address).filter(token=which.replace("\0", ""))
    end(address, chosen)
    return _list(request, address, notice="ended")


@csrf_exempt
@never_cache
@_link_from_a_mail
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """End all that an address hears of one post; by RFC 8058 a mail program may do so, and is not sent elsewhere."""
    subscription = Subscription.objects.filter(token=token).select_related("address", "post").first()
    if subscription is None:
        return _is_no_link(request)
    address = subscription.address
    about = wanted(address).filter(post=subscription.post)
    if request.method == "POST":
        end(address, about)
    context = {"subscription": subscription, "address": address, "is_running": about.exists()}
    return render(request, "comments/unsubscribe.html", context)


def _list(request: HttpRequest, address: MailAddress, *, notice: str = "") -> HttpResponse:
    address.refresh_from_db()
    subscriptions = running(address) if address.confirmed_at else wanted(address)
    context = {"address": address, "subscriptions": subscriptions, "waiting": waiting(address), "notice": notice}
    return render(request, "comments/subscriptions.html", context)


def _is_no_link(request: HttpRequest) -> HttpResponse:
    return render(request, "comments/not_a_link.html", status=404)
