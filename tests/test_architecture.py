"""The map of STYLE.md, held against the imports of every file and the markup of every template."""

import ast
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("blog", "comments", "exchange", "config")
FORBIDDEN = {
    "blog/**/*.py": {"comments", "exchange", "config"},
    "comments/**/*.py": {"exchange", "config"},
    "exchange/**/*.py": {"config"},
    "exchange/parsers/**/*.py": {"django", "comments", "blog.models", "blog.querysets"},
    "blog/rating/**/*.py": {"django"},
    "blog/slugs.py": {"django"},
    "blog/differences.py": {"django"},
    "blog/markup/**/*.py": {"django"},
    "blog/images/**/*.py": {"django"},
    "blog/checklist.py": {"django"},
    "blog/lookups/**/*.py": {"django", "blog.web", "blog.models", "blog.querysets"},
    "comments/moderation.py": {"django"},
    "comments/spam_filter.py": {"django"},
    "comments/web_addresses.py": {"django"},
    "comments/threads.py": {"django"},
    "comments/numbering.py": {"django"},
    "comments/avatars.py": {"django"},
    "exchange/records.py": {"django"},
    "exchange/ledger.py": {"django"},
    "exchange/cleaning.py": {"django"},
    "exchange/sources.py": {"django"},
    "exchange/as_json.py": {"django"},
    "exchange/corrections.py": {"django"},
    "exchange/dates.py": {"django"},
    "exchange/verbatim.py": {"django"},
}
ALLOWED_OF_DJANGO = {"blog/slugs.py": {"django.utils.text"}}
ONLY_IN = {
    "bleach": {"blog/markup/"},
    "markdown": {"blog/markup/"},
    "nh3": {"blog/markup/"},
    "PIL": {"blog/images/"},
    "mptt": {"comments/models/comments.py", "comments/querysets.py", "comments/migrations/"},
    "simple_history": {"blog/models/revisions.py", "blog/migrations/"},
    "granian": {"config/server.py"},
    "environ": {"config/settings.py"},
    # the doors to the network: to others' servers, to the mail server, and to listen
    "http.client": {"blog/web.py"},
    "ssl": {"blog/web.py"},
    "socket": {"blog/web.py", "comments/mailing.py", "config/"},
    "smtplib": {"comments/mailing.py"},
    **{package: set() for package in ("urllib.request", "ftplib", "httpx", "requests", "urllib3", "aiohttp")},
}
NAMES_THAT_SAY_NOTHING = {"utils", "helpers", "services", "managers", "constants", "signals", "apps", "misc", "common"}


@cache
def imports_of(path):
    """Every module that a file names in an import, at its top or within a function."""
    return list(_imports_in(path))


def _imports_in(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_within(module, package):
    return module == package or module.startswith(f"{package}.")


def every_file():
    return [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]


@pytest.mark.parametrize(("pattern", "forbidden"), FORBIDDEN.items(), ids=FORBIDDEN)
def test_a_room_imports_nothing_from_above_it(pattern, forbidden):
    found = sorted(ROOT.glob(pattern))

    assert found, "the map names a room that is not there"
    for path in found:
        name = path.relative_to(ROOT).as_posix()
        allowed = ALLOWED_OF_DJANGO.get(name, set())
        wrong = {
            module
            for module in imports_of(path)
            if any(is_within(module, package) for package in forbidden)
            and not any(is_within(module, a) for a in allowed)
        }
        assert not wrong, f"{name} imports {wrong}"


@pytest.mark.parametrize(("package", "doors"), ONLY_IN.items(), ids=ONLY_IN)
def test_a_library_stands_behind_its_door(package, doors):
    users = {
        path.relative_to(ROOT).as_posix()
        for path in every_file()
        if any(is_within(module, package) for module in imports_of(path))
    }

    assert [user for user in sorted(users) if not any(user.startswith(door) for door in doors)] == []


def test_a_start_loads_no_parser():
    """To compile their patterns takes longer than all else: a server does it for the first dump that it reads."""
    code = "import sys, django; django.setup(); from config import urls; print(*sys.modules)"
    settings = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings"}
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=settings, capture_output=True, check=True)

    assert b"exchange.parsers" in loaded.stdout.split()
    assert b"exchange.parsers.text_dump" not in loaded.stdout.split()


def test_no_file_has_a_name_that_says_nothing():
    assert [str(path) for path in every_file() if path.stem in NAMES_THAT_SAY_NOTHING] == []


def test_the_environment_is_read_in_config_alone():
    readers = {
        path.relative_to(ROOT).parts[0]
        for path in every_file()
        if re.search(r"os\.environ|os\.getenv|getenv\(", path.read_text())
    }

    assert readers <= {"config"}


def test_every_module_says_what_it_is_for():
    silent = [
        str(path.relative_to(ROOT))
        for path in every_file()
        if path.name != "__init__.py"
        and "migrations" not in path.parts
        and not ast.get_docstring(ast.parse(path.read_text()))
    ]

    assert silent == []


def test_nothing_happens_behind_ones_back():
    calls = re.compile(r"django\.db\.models\.signals|django\.dispatch|def ready\(")

    assert [str(path) for path in every_file() if calls.search(path.read_text())] == []


# Words of the tree stay behind its door


def test_outside_its_door_nobody_speaks_of_the_trees_columns():
    door = {"comments/models/comments.py", "comments/querysets.py", "comments/management/commands/loaddata.py"}
    speakers = {
        path.relative_to(ROOT).as_posix()
        for path in every_file()
        if "migrations" not in path.parts and re.search(r"\b(?:lft|rght|tree_id)\b", path.read_text())
    }

    assert speakers <= door


# Templates

TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT / "templates").as_posix())
def test_a_template_has_no_style_and_no_script_of_its_own(path):
    markup = path.read_text()
    scripts = re.findall(r"<script\b([^>]*)>(.*?)</script>", markup, re.DOTALL)

    assert not re.search(r"<[^>]*\sstyle\s*=", markup)
    assert not re.search(r"<style\b", markup)
    assert not re.search(r"<[a-z][^>]*\son[a-z]+\s*=", markup, re.IGNORECASE)
    assert all("application/ld+json" in attributes or not code.strip() for attributes, code in scripts)
    assert "javascript:" not in markup


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT / "templates").as_posix())
def test_a_template_asks_nothing_of_other_sites_and_trusts_no_text(path):
    markup = path.read_text()

    assert not re.search(r"""(?:src|href|action)\s*=\s*["'](?:https?:)?//""", markup)
    assert "|safe" not in markup
    assert "autoescape off" not in markup


def test_a_page_is_a_page_and_a_part_is_a_part():
    pages = {path for path in TEMPLATES if re.search(r"\{% extends|<!doctype html>", path.read_text())}

    assert [str(path) for path in TEMPLATES if path.name.startswith("_") == (path in pages)] == []


def test_markup_is_called_safe_only_where_it_was_made_safe():
    callers = {
        path.relative_to(ROOT).as_posix()
        for path in every_file()
        if re.search(r"\b(?:mark_safe|SafeString)\(", path.read_text())
    }

    made_safe = {"blog/feeds.py", "blog/models/posts.py", "blog/seo.py", "comments/models/comments.py"}
    assert callers <= made_safe | {"comments/pieces.py"}


def test_python_files_stay_small_enough_to_be_read():
    long = {path.relative_to(ROOT).as_posix(): len(path.read_text().splitlines()) for path in every_file()}

    assert [name for name, lines in long.items() if lines > 450 and "migrations" not in name] == []
