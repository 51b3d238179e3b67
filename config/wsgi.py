"""The door for a web server: `config.wsgi:application`."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup(set_prefix=False)

from config.readable import Handler  # noqa: E402  (needs settings)

application = Handler()
