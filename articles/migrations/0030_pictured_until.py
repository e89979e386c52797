"""Until when a found story shows a picture, beside its entry.

On SQLite the key of an entry becomes that of its row: looking up many is twice as fast. The table
is remade by hand, with its trigger.
"""

from django.db import migrations, models

COLUMNS = "edition_id, facets, digest"
TRIGGER = """
    CREATE TRIGGER search_entry_goes AFTER DELETE ON articles_searchentry
    BEGIN DELETE FROM articles_search WHERE rowid = OLD.edition_id; END
"""
WITH_TABLE = """
    CREATE TABLE articles_searchentry_made (
        edition_id {key} NOT NULL PRIMARY KEY
            REFERENCES articles_edition (id) DEFERRABLE INITIALLY DEFERRED,
        facets text NOT NULL, digest bigint NOT NULL{more}
    )
"""
FILL = """
    UPDATE articles_searchentry SET pictured_until = (
        SELECT CASE WHEN COUNT(*) > COUNT(image.expires_at) THEN '9999-01-01 00:00:00{zone}'
               ELSE MAX(image.expires_at) END
        FROM articles_editionimage AS shown
        JOIN articles_image AS image ON image.id = shown.image_id AND image.file <> ''
        WHERE shown.edition_id = articles_searchentry.edition_id
    )
"""
# A phrase is looked for only in what has its words: asked outside, it may be asked of every row.
HITS = """
    CREATE FUNCTION articles_search_hits(wanted tsquery{given}) RETURNS SETOF bigint
    LANGUAGE sql STABLE PARALLEL SAFE ROWS 10000 SET enable_seqscan = off AS $$
        SELECT edition_id FROM articles_searchentry
        WHERE array_to_tsvector(string_to_array(words, ' ')) @@ wanted{asked}
    $$
"""
IN_ORDER = """
        AND NOT EXISTS (
            SELECT FROM unnest(phrases) AS phrase WHERE strpos(words || ' ', phrase) = 0
        )
"""


def remade(key, more=""):
    return (
        "DROP TRIGGER search_entry_goes",
        WITH_TABLE.format(key=key, more=more),
        f"INSERT INTO articles_searchentry_made ({COLUMNS}) "
        f"SELECT {COLUMNS} FROM articles_searchentry ORDER BY edition_id",
        "DROP TABLE articles_searchentry",
        "ALTER TABLE articles_searchentry_made RENAME TO articles_searchentry",
        TRIGGER,
    )


FORTH = {
    "sqlite": (
        *remade("integer", ", pictured_until datetime NULL"),
        FILL.format(zone=""),
    ),
    "postgresql": (
        "ALTER TABLE articles_searchentry ADD COLUMN pictured_until timestamptz NULL",
        FILL.format(zone="+00"),
        "DROP FUNCTION articles_search_hits(tsquery)",
        HITS.format(given=", phrases text[]", asked=IN_ORDER),
    ),
}
BACK = {
    "sqlite": remade("bigint"),
    "postgresql": (
        "DROP FUNCTION articles_search_hits(tsquery, text[])",
        HITS.format(given="", asked=""),
        "ALTER TABLE articles_searchentry DROP COLUMN pictured_until",
    ),
}


def run(statements):
    def code(apps, schema_editor):
        for statement in statements[schema_editor.connection.vendor]:
            schema_editor.execute(statement)

    return code


class Migration(migrations.Migration):
    dependencies = [("articles", "0029_sides_of_a_picture")]
    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunPython(run(FORTH), run(BACK))],
            state_operations=[
                migrations.AddField(
                    model_name="searchentry",
                    name="pictured_until",
                    field=models.DateTimeField(null=True),
                ),
            ],
        ),
    ]
