#!/usr/bin/env python3
"""Runs a management command: `./run COMMAND` in the environment that `./run` makes."""

import os
import sys


def main(command: str = "help", *arguments: str) -> None:
    """Imports stand inside, so that whatever goes wrong in them, Ctrl-C included, is told in a line."""
    import django  # noqa: PLC0415
    from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415
    from django.core.management import CommandError, execute_from_command_line  # noqa: PLC0415

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        django.setup()
        from config.database import prepare_for  # noqa: PLC0415
        from config.overview import overview  # noqa: PLC0415

        if command in {"help", "--help", "-h"} and not arguments:
            sys.exit(print(overview()))  # noqa: T201
        prepare_for(command, arguments)
        execute_from_command_line(["./run", command, *arguments])
    except (ImproperlyConfigured, CommandError) as problem:
        sys.exit(f"Error: {problem}")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
