from django.db import migrations

from articles.names import name_key


def make_origins(apps, schema_editor):
    """Articles that were imported before know their document again by its name.

    What their reading gave was not kept, so whatever a new version says otherwise is proposed.
    """
    Article = apps.get_model("articles", "Article")
    Reading = apps.get_model("articles", "Reading")
    Origin = apps.get_model("articles", "Origin")
    readings = {it.source_id: it for it in Reading.objects.filter(current=True).defer("lines")}
    names = dict(Reading.objects.filter(current=True).values_list("source_id", "source__name"))
    several = {}
    for source in Article.objects.exclude(source=None).values_list("source_id", flat=True):
        several[source] = several.get(source, 0) + 1
    for article in Article.objects.filter(source__in=readings).iterator():
        Origin.objects.create(
            article=article,
            reading=readings[article.source_id],
            identifier=article.identifier,
            name=names[article.source_id],
            title=name_key(article.headline) if several[article.source_id] > 1 else "",
        )


class Migration(migrations.Migration):
    dependencies = [("articles", "0006_reimport")]
    operations = [migrations.RunPython(make_origins, migrations.RunPython.noop)]
