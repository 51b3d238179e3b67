"""A process that sends what is due: `python mail_sender.py`, several at once by test_outages."""

import django

django.setup()

from comments.mailing import send_due  # noqa: E402

print(send_due())  # noqa: T201
