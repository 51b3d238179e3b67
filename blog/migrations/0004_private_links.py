import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import Q

import blog.models.sharing


class Migration(migrations.Migration):
    dependencies = [("blog", "0003_old_addresses_of_tags_and_authors")]

    operations = [
        migrations.CreateModel(
            name="PrivateLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "name",
                    models.CharField(
                        help_text="Who gets it, to know whose to revoke.", max_length=100, verbose_name="for"
                    ),
                ),
                (
                    "token",
                    models.CharField(
                        default=blog.models.sharing.make_token, editable=False, max_length=64, unique=True
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True, verbose_name="made")),
                (
                    "made_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "post",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="private_links",
                        to="blog.post",
                        verbose_name="post",
                    ),
                ),
            ],
            options={
                "verbose_name": "private link",
                "verbose_name_plural": "private links",
                "ordering": ["made_at", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=~Q(name="") & ~Q(token=""), name="private_link_has_a_name_and_a_token"
                    )
                ],
            },
        ),
    ]
