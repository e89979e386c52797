"""Two editions of one article are never visible at the same moment: the database refuses it."""

from django.db import migrations

POSTGRESQL = (
    """
    ALTER TABLE articles_edition ADD CONSTRAINT editions_never_overlap EXCLUDE USING gist (
        int8range(article_id, article_id, '[]') WITH &&,
        tstzrange(visible_from, visible_until, '[)') WITH &&
    )
    """,
)
POSTGRESQL_BACK = ("ALTER TABLE articles_edition DROP CONSTRAINT editions_never_overlap",)

SQLITE = tuple(
    f"""
    CREATE TRIGGER editions_never_overlap_{event.lower()}
    BEFORE {event} ON articles_edition
    WHEN EXISTS (
        SELECT 1 FROM articles_edition AS other
        WHERE other.article_id = NEW.article_id AND other.id IS NOT NEW.id
        AND other.visible_from < COALESCE(NEW.visible_until, '9999-12-31')
        AND NEW.visible_from < COALESCE(other.visible_until, '9999-12-31')
    )
    BEGIN SELECT RAISE(ABORT, 'editions_never_overlap'); END
    """
    for event in ("INSERT", "UPDATE")
)
SQLITE_BACK = tuple(
    f"DROP TRIGGER editions_never_overlap_{event}" for event in ("insert", "update")
)


def run(statements):
    def code(apps, schema_editor):
        for statement in statements.get(schema_editor.connection.vendor, ()):
            schema_editor.execute(statement)

    return code


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial")]
    operations = [
        migrations.RunPython(
            run({"postgresql": POSTGRESQL, "sqlite": SQLITE}),
            run({"postgresql": POSTGRESQL_BACK, "sqlite": SQLITE_BACK}),
        )
    ]
