import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("blog", "0002_writing_desk")]

    operations = [
        migrations.RemoveConstraint(model_name="oldaddress", name="old_address_leads_to_one_place"),
        migrations.AddField(
            model_name="oldaddress",
            name="tag",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                to="blog.tag",
                verbose_name="tag",
            ),
        ),
        migrations.AddField(
            model_name="oldaddress",
            name="author",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                to=settings.AUTH_USER_MODEL,
                verbose_name="author",
            ),
        ),
        migrations.AddConstraint(
            model_name="oldaddress",
            constraint=models.CheckConstraint(
                condition=Q(film=None, tag=None, author=None) & Q(post__isnull=False, target="")
                | Q(post=None, tag=None, author=None) & Q(film__isnull=False, target="")
                | Q(post=None, film=None, author=None) & Q(tag__isnull=False, target="")
                | Q(post=None, film=None, tag=None) & Q(author__isnull=False, target="")
                | Q(post=None, film=None, tag=None, author=None) & Q(target__startswith="/"),
                name="old_address_leads_to_one_place",
            ),
        ),
    ]
