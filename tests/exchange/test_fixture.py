"""`fixtures/her.json` is what the importer makes of the seed."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command

from exchange.writer import import_files

FIXTURES = Path(__file__).parents[2] / "fixtures"
TIMES = {"published_at", "created_at", "changed_at", "state_changed_at", "sort_at"}


def without_times(rows: list[dict]) -> list[dict]:
    kept = [{name: value for name, value in row["fields"].items() if name not in TIMES} for row in rows]
    return [{"model": row["model"], **fields} for row, fields in zip(rows, kept, strict=True)]


@pytest.mark.django_db
def test_the_fixture_of_the_seed_is_what_its_dump_becomes(tmp_path):
    import_files([FIXTURES / "dumps" / "text_dump" / "her.txt"])
    dumped = tmp_path / "dumped.json"
    models = ["blog.film", "blog.post", "blog.furtherreading", "comments.comment"]
    call_command("dumpdata", *models, natural_primary=True, natural_foreign=True, output=str(dumped))
    written = json.loads((FIXTURES / "her.json").read_text())
    assert without_times(json.loads(dumped.read_text())) == without_times(written)


def test_the_fixture_carries_no_key_of_any_database():
    rows = json.loads((FIXTURES / "her.json").read_text())
    assert not [row for row in rows if "pk" in row or {"tree_id", "lft", "rght", "level"} & set(row["fields"])]
