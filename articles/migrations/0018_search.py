"""What readers search: a row an edition, and its words in the index of the database at hand."""

import django.db.models.deletion
from django.db import migrations, models

# The words lie apart from the row, so that a look at many rows reads none of them; as they are,
# so that looking for a phrase in them unpacks nothing.
POSTGRESQL = (
    "ALTER TABLE articles_searchentry ADD COLUMN words text STORAGE EXTERNAL NOT NULL DEFAULT ''",
    "ALTER TABLE articles_searchentry SET (toast_tuple_target = 128)",
    """
    CREATE INDEX search_words ON articles_searchentry
    USING gin ((array_to_tsvector(string_to_array(words, ' '))))
    """,
    # Left to itself the planner reads the words of every row for a common word: it takes the
    # index for no better than that.
    """
    CREATE FUNCTION articles_search_hits(wanted tsquery) RETURNS SETOF bigint
    LANGUAGE sql STABLE PARALLEL SAFE ROWS 10000 SET enable_seqscan = off AS $$
        SELECT edition_id FROM articles_searchentry
        WHERE array_to_tsvector(string_to_array(words, ' ')) @@ wanted
    $$
    """,
)
POSTGRESQL_BACK = ("DROP FUNCTION articles_search_hits(tsquery)",)

# Words come folded, with marks before some: nothing is left for a tokenizer to do.
SQLITE = (
    """
    CREATE VIRTUAL TABLE articles_search USING fts5(
        words, columnsize = 0, tokenize = "ascii tokenchars ':_'"
    )
    """,
    """
    CREATE TRIGGER search_entry_goes AFTER DELETE ON articles_searchentry
    BEGIN DELETE FROM articles_search WHERE rowid = OLD.edition_id; END
    """,
)
SQLITE_BACK = ("DROP TRIGGER search_entry_goes", "DROP TABLE articles_search")


def run(statements):
    def code(apps, schema_editor):
        for statement in statements[schema_editor.connection.vendor]:
            schema_editor.execute(statement)

    return code


class Migration(migrations.Migration):
    dependencies = [("articles", "0017_plates")]
    operations = [
        # Wider than it was, so that what is visible can be told without the rows.
        migrations.RemoveIndex(model_name="edition", name="edition_newest"),
        migrations.AddIndex(
            model_name="edition",
            index=models.Index(
                fields=["-published_at", "-id", "visible_from", "visible_until"],
                name="edition_newest",
            ),
        ),
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                (
                    "edition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="search_entry",
                        serialize=False,
                        to="articles.edition",
                    ),
                ),
                ("facets", models.TextField()),
                ("digest", models.BigIntegerField()),
            ],
            options={"verbose_name": "search entry", "verbose_name_plural": "search entries"},
        ),
        migrations.RunPython(
            run({"postgresql": POSTGRESQL, "sqlite": SQLITE}),
            run({"postgresql": POSTGRESQL_BACK, "sqlite": SQLITE_BACK}),
        ),
    ]
