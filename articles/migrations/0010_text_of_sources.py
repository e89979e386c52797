from django.db import migrations, models

from articles.intake.spellings import LONGEST, digest_of_text

AT_ONCE = 50


def give_digests(apps, schema_editor):
    """To the sources that are there, a few at a time: each is read with all its bytes."""
    sources = apps.get_model("articles", "Source").objects.order_by("pk")
    sources = sources.filter(size__lte=LONGEST).only("data")
    last = 0
    while batch := list(sources.filter(pk__gt=last)[:AT_ONCE]):
        last = batch[-1].pk
        for source in batch:
            source.text_sha256 = digest_of_text(bytes(source.data))
        sources.bulk_update(batch, ["text_sha256"])


class Migration(migrations.Migration):
    dependencies = [("articles", "0009_pictures")]

    operations = [
        migrations.AddField(
            model_name="source",
            name="text_sha256",
            field=models.CharField(editable=False, max_length=64, null=True),
        ),
        migrations.AddIndex(
            model_name="source",
            index=models.Index(fields=["text_sha256"], name="source_text"),
        ),
        migrations.RunPython(give_digests, migrations.RunPython.noop, elidable=True),
    ]
