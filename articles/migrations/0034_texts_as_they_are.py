"""PostgreSQL keeps further copies of a story's text as they are.

To squeeze them took a tenth of all that it does while an import writes. The document stays
squeezed, and so does the text at the desk. What is there stays as it is.
"""

from django.db import migrations

COPIES = (("articles_edition", "body"), ("articles_origin", "given"))


def keep(storage):
    def code(apps, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            for table, column in COPIES:
                schema_editor.execute(f"ALTER TABLE {table} ALTER {column} SET STORAGE {storage}")

    return code


class Migration(migrations.Migration):
    dependencies = [("articles", "0033_known_agencies")]
    operations = [migrations.RunPython(keep("EXTERNAL"), keep("EXTENDED"))]
