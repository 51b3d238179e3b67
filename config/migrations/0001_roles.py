from django.apps import apps as installed
from django.contrib.auth.management import create_permissions
from django.db import migrations

from config.roles import ROLES, make_roles


def make(apps, schema_editor):
    """Django makes permissions only after all migrations; these are needed now, so they are made as it does it."""
    for name in {app for models in ROLES.values() for app in models}:
        create_permissions(installed.get_app_config(name), apps=apps, verbosity=0)
    make_roles(apps.get_model("auth", "Group").objects, apps.get_model("auth", "Permission").objects)


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("blog", "0002_writing_desk"),
        ("comments", "0007_wishes_of_what_was_put_aside"),
    ]

    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
