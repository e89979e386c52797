"""Drops indexes that nothing asks and every import keeps up.

No table is remade: SQLite would lose the triggers of editions. They stay away when it is undone.
"""

from django.db import migrations, models

SLUGS = (("article", "slug"), ("edition", "slug"))
# PostgreSQL has a second index of each for LIKE.
WITH_LIKE = (*SLUGS, ("source", "sha256"), ("image", "sha256"), ("address", "path"))


def drop_indexes(apps, schema_editor):
    for model, column in WITH_LIKE:
        table = apps.get_model("articles", model)._meta.db_table
        for name, index in indexes_of(schema_editor.connection, table, column):
            if name.endswith("_like") or (index and (model, column) in SLUGS):
                schema_editor.execute(f"DROP INDEX {schema_editor.quote_name(name)}")


def indexes_of(connection, table, column):
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, table)
    for name, it in found.items():
        if it["columns"] == [column] and it["index"]:
            yield name, not it["unique"] and not it["primary_key"]


def slug(name):
    field = models.SlugField(
        verbose_name="address", max_length=100, blank=True, allow_unicode=True, db_index=False
    )
    return migrations.AlterField(model_name=name, name="slug", field=field)


class Migration(migrations.Migration):
    dependencies = [("articles", "0022_old_slugs")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunPython(drop_indexes, migrations.RunPython.noop)],
            state_operations=[slug("article"), slug("edition")],
        ),
    ]
