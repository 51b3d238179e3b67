"""What the desk's first page says of mails and the worker, if something is wrong."""

from datetime import timedelta
from typing import Any

from django import template
from django.conf import settings
from django.db.models import Count, Q
from django.utils import timezone

from comments.models import Chore, Mail

register = template.Library()


@register.inclusion_tag("comments/_troubles.html")
def troubles() -> dict[str, Any]:
    """In two queries: the worker is silent, the mail server cannot be used, mails were given up or wait for long."""
    now = timezone.now()
    chores = {chore.name: chore for chore in Chore.objects.all()}
    worker, mails = chores.get(Chore.Name.WORKER), chores.get(Chore.Name.MAILS)
    unsent = Mail.objects.aggregate(
        failed=Count("pk", filter=Q(state=Mail.State.FAILED)),
        late=Count("pk", filter=Q(state=Mail.State.WAITING, created_at__lt=now - timedelta(hours=1))),
    )
    return {
        "is_silent": worker is None or worker.done_at < now - Chore.SILENT_AFTER,
        "last_heard": worker.done_at if worker else None,
        "server_problem": mails.problem if mails and settings.MAILS_ARE_SENT else "",
        **unsent,
    }
