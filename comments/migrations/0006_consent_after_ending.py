from django.db import migrations, models


def guard_what_was_ended(apps, schema_editor):
    apps.get_model("comments", "Subscription").objects.exclude(ended_at=None).update(needs_consent=True)


class Migration(migrations.Migration):
    dependencies = [("comments", "0005_chores")]

    operations = [
        migrations.AddField(
            model_name="subscription",
            name="needs_consent",
            field=models.BooleanField(default=False, editable=False, verbose_name="asked about first"),
        ),
        migrations.RunPython(guard_what_was_ended, migrations.RunPython.noop),
    ]
