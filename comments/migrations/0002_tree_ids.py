"""A sequence for tree ids, where the database has sequences: max + 1 is the same for two writers at once."""

from django.db import migrations

from comments.querysets import TREE_IDS


def make_sequence(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"CREATE SEQUENCE IF NOT EXISTS {TREE_IDS}")


def drop_sequence(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP SEQUENCE IF EXISTS {TREE_IDS}")


class Migration(migrations.Migration):
    dependencies = [("comments", "0001_comment")]

    operations = [migrations.RunPython(make_sequence, drop_sequence)]
