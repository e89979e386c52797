"""Groups that were there before these models get what new ones get.

What any group has been given of a model since is the newsroom's own choice, and stays.
"""

from django.contrib.auth.management import create_permissions
from django.db import migrations

READ = ("view",)
WORK = ("view", "add", "change")
ALL = (*WORK, "delete")
IN_STORIES = ("embed", "pick")
FRONT = ("front", "frontstrip", "frontslot")
HOUSE = ("housepage",)
RECORD = ("proposal", "origin")

GIVEN = {
    "Reporter": {IN_STORIES: WORK, RECORD: READ},
    "Copy editor": {IN_STORIES: WORK, RECORD: READ},
    "Photo editor": {IN_STORIES: READ, RECORD: READ},
    "Section editor": {IN_STORIES: ALL, FRONT: ALL, RECORD: READ},
    "Publisher": {IN_STORIES: ALL, FRONT: ALL, HOUSE: ALL, RECORD: READ},
}


def give(apps, schema_editor):
    group_model = apps.get_model("auth", "Group")
    groups = group_model.objects.filter(name__in=GIVEN)
    if not groups.exists():
        return
    make_permissions(apps, schema_editor.connection.alias)
    permissions = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="articles"
    )
    held = permissions.exclude(group=None).values_list("content_type__model", flat=True)
    known = {it.codename: it for it in permissions.exclude(content_type__model__in=list(held))}
    for group in groups:
        wanted = codenames(GIVEN[group.name])
        group.permissions.add(*(known[name] for name in wanted if name in known))


def codenames(given):
    return {
        f"{action}_{model}"
        for models, actions in given.items()
        for model in models
        for action in actions
    }


def make_permissions(apps, using):
    """They are made after all migrations, and may be still to come."""
    config = apps.get_app_config("articles")
    config.models_module = True  # or it is taken for an app without models
    create_permissions(config, verbosity=0, using=using, apps=apps)


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0030_pictured_until"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
