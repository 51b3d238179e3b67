"""Whether what further reading leads to is still there, asked on somebody's word; what is gone gets a proposal."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from blog.lookups.archive import availability_address, read_availability
from blog.models import FurtherReading, LinkCheck, LinkStatus, Post, User
from blog.web import Answer, Reason, Trouble, Wish, ask, ask_json

AT_ONCE = 4  # addresses that are asked beside each other, and between two looks at mails and other work
PAUSE = timedelta(seconds=1)  # in which the worker turns to that

_ENOUGH = 1_000  # bytes of a page: that it comes is all that counts
_GOOD = 400  # a status below is one of a page that is there
_NOT_OUT_THERE = {Reason.NO_ADDRESS, Reason.NOT_PUBLIC, Reason.NO_SUCH_HOST}
_NO_NETWORK = {Reason.NO_SUCH_HOST, Reason.UNREACHABLE}


@dataclass(frozen=True)
class Finding:
    status: LinkStatus
    words: str = ""
    archive_url: str = ""


def begin_check(*, post: Post | None, by: User) -> LinkCheck | None:
    """None where one is on its way, or there is nothing to check."""
    with transaction.atomic():
        latest = LinkCheck.objects.select_for_update().order_by("-begun_at", "-pk").first()
        if latest and latest.is_running:
            return None
        check = LinkCheck(post=post, by=by)
        check.total = FurtherReading.objects.to_be_checked(check).count()
        if not check.total:
            return None
        check.save()
        LinkCheck.objects.exclude(pk=check.pk).delete()
    check_some.enqueue(check.pk)
    return check


@task()
def check_some(pk: int) -> None:
    """Some of what a check has to do, and then the next: in between, the worker sends mails."""
    check = LinkCheck.objects.filter(pk=pk, finished_at=None).first()
    if check is None:
        return  # another began meanwhile, or its post is gone
    links = list(FurtherReading.objects.to_be_checked(check).select_related("post").order_by("pk")[:AT_ONCE])
    findings = _find_out(links)
    for link, finding in zip(links, findings, strict=True):
        _write_down(link, finding)
    now = timezone.now()
    is_last = not FurtherReading.objects.to_be_checked(check).exists()
    LinkCheck.objects.filter(pk=pk).update(heard_of_at=now, finished_at=now if is_last else None)
    if not is_last:
        check_some.using(run_after=now + PAUSE).enqueue(pk)


def find_out(url: str, *, near: date | None = None) -> Finding:
    """What an address leads to. Only what its server says is gone is gone: many refuse to speak with machines."""
    answer = ask(url, Wish(method="HEAD"))
    if not _is_there(answer) and not (isinstance(answer, Trouble) and answer.reason in _NOT_OUT_THERE):
        answer = ask(url, Wish(headers={"Accept": "text/html,*/*"}, most=_ENOUGH, is_cut=True))
    if _is_there(answer):
        return Finding(LinkStatus.ALIVE)
    trouble = answer if isinstance(answer, Trouble) else answer.trouble
    words = trouble.words if trouble else ""
    if trouble and trouble.reason in {Reason.MISSING, Reason.NO_SUCH_HOST}:
        return _with_archive(url, words, near=near, is_host_gone=trouble.reason == Reason.NO_SUCH_HOST)
    return Finding(LinkStatus.UNCLEAR, words)


def _is_there(answer: Answer | Trouble) -> bool:
    return isinstance(answer, Answer) and answer.status < _GOOD


def _with_archive(url: str, words: str, *, near: date | None, is_host_gone: bool) -> Finding:
    answer = ask_json(availability_address(settings.ARCHIVE_API, url, near=near), who=_("The Internet Archive"))
    if isinstance(answer, Trouble):
        is_offline = is_host_gone and answer.reason in _NO_NETWORK  # no host is found, as none can be asked for
        return Finding(LinkStatus.UNCLEAR if is_offline else LinkStatus.DEAD, f"{words} {answer.words}")
    kept = read_availability(answer)
    if kept is None:
        words = f"{words} {Trouble(Reason.UNREADABLE, _('The Internet Archive')).words}"
    if kept == "":
        words = f"{words} {_('The Internet Archive has no copy.')}"
    return Finding(LinkStatus.DEAD, words, kept or "")


def _find_out(links: list[FurtherReading]) -> Iterable[Finding]:
    """In threads, which only ask: what they found is written down by the one that called them."""
    with ThreadPoolExecutor(AT_ONCE) as threads:
        asked = [threads.submit(find_out, link.url, near=_read_at(link.post)) for link in links]
        return [one.result() for one in asked]


def _read_at(post: Post) -> date | None:
    shown = post.original_date or post.published_at
    return shown.date() if shown else None


def _write_down(link: FurtherReading, finding: Finding) -> None:
    """Nothing but the finding: whoever edits the link meanwhile is not disturbed, and another address is not found."""
    FurtherReading.objects.filter(pk=link.pk).update(
        link_status=finding.status,
        link_words=finding.words[:300],
        checked_url=link.url,
        checked_at=timezone.now(),
        archive_url=finding.archive_url,
    )
