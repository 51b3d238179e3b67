from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("blog", "0004_private_links")]

    operations = [
        migrations.AddIndex(
            model_name="post",
            index=models.Index(fields=["kind", "status", "changed_at", "published_at"], name="posts_by_change"),
        ),
    ]
