"""What the first version stored is still there, and still an import, after the tables have changed."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

BEFORE = [("exchange", "0001_import_batch"), ("comments", "0002_tree_ids")]


@pytest.mark.django_db(transaction=True)
def test_an_import_of_the_first_version_is_carried_over():
    executor = MigrationExecutor(connection)
    latest = executor.loader.graph.leaf_nodes()
    try:
        old = executor.migrate(BEFORE).apps
        post = old.get_model("blog", "Post").objects.create(
            title="Her", slug="her", status="draft", source_id="text_dump:abc"
        )
        comment = old.get_model("comments", "Comment").objects.create(
            post=post, source="x", source_id="1", stand_in=1, tree_id=1, level=0, lft=1, rght=2
        )
        batches, files = (old.get_model("exchange", name) for name in ("ImportBatch", "ImportedFile"))
        stored = batches.objects.create(state="committed")
        batches.objects.create(state="undone", undone_at=timezone.now())
        created = {"post": post.pk, "film": None, "comments": [comment.pk]}
        files.objects.create(batch=stored, name="her.txt", raw=b"x", sha256="0", report={}, post=post, created=created)
    finally:
        executor = MigrationExecutor(connection)
        new = executor.migrate(latest).apps
    batches = new.get_model("exchange", "ImportBatch").objects.order_by("pk")
    assert [(batch.state, batch.committed_at == batch.created_at) for batch in batches] == [
        ("committed", True),
        ("undone", True),
    ]
    file = new.get_model("exchange", "ImportedFile").objects.get()
    assert file.source_id == "text_dump:abc"
    assert file.created["made"]["comments.comment"] == {str(comment.pk): ""}
    assert file.created["places"] == {"1": comment.pk}
