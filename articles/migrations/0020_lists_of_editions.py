"""Topics, places and corrections of editions in the order in which readers' lists have them."""

from datetime import datetime, time

import articles.names
import django.db.models.deletion
from django.db import migrations, models
from django.db.models import OuterRef, Subquery
from django.utils import timezone

AT_ONCE = 500


def date_topics(apps, schema_editor):
    edition = apps.get_model("articles", "Edition").objects.filter(pk=OuterRef("edition"))
    published = Subquery(edition.values("published_at")[:1])
    apps.get_model("articles", "EditionTopic").objects.update(published_at=published)


def list_places(apps, schema_editor):
    place_model = apps.get_model("articles", "Place")
    row_model = apps.get_model("articles", "EditionPlace")
    editions = apps.get_model("articles", "Edition").objects.order_by("pk")
    columns = ("pk", "published_at", "article__places")
    known, rows = {}, []
    for pk, published, places in editions.values_list(*columns).iterator(AT_ONCE):
        for pair in dict.fromkeys(pairs_in(places)):
            if pair not in known:
                known[pair] = made(place_model, *pair)
            rows.append(row_model(edition_id=pk, place=known[pair], published_at=published))
    row_model.objects.bulk_create(rows, AT_ONCE, ignore_conflicts=True)


def pairs_in(places):
    for one in places if isinstance(places, list) else ():
        words = [str(it).strip()[:200] for it in one[:2]] if isinstance(one, list) else []
        if words and words[0]:
            yield words[0], words[1] if len(words) > 1 else ""


def made(place_model, name, region):
    full = f"{name}, {region}" if region else name
    found = place_model.objects.filter(key=articles.names.name_key(full)).first()
    if found is None:
        slug = articles.names.slug_from(full, "place")
        slug = articles.names.free_slugs(place_model, [slug])[0]
        found = place_model(name=name, region=region, slug=slug)
        found.full_name = full  # what the key is of
        found.save()
    return found


def list_corrections(apps, schema_editor):
    row_model = apps.get_model("articles", "EditionCorrection")
    editions = apps.get_model("articles", "Edition").objects.order_by("pk")
    columns = ("pk", "published_at", "corrections")
    rows = [
        row_model(edition_id=pk, position=position, told_at=told_at(one, published))
        for pk, published, corrections in editions.values_list(*columns).iterator(AT_ONCE)
        for position, one in enumerate(corrections)
    ]
    row_model.objects.bulk_create(rows, AT_ONCE)


def told_at(correction, published):
    if correction.get("date", "")[:4] < "1600":
        return published
    day = datetime.combine(datetime.fromisoformat(correction["date"]), time())
    return timezone.make_aware(day)


class Migration(migrations.Migration):

    dependencies = [("articles", "0019_printed_pictures")]

    operations = [
        migrations.CreateModel(
            name='Place',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('region', models.CharField(blank=True, max_length=200, verbose_name='region or country')),
                ('key', articles.names.NameKeyField(editable=False, max_length=300, of='full_name', unique=True)),
                ('slug', models.SlugField(allow_unicode=True, max_length=100, unique=True, verbose_name='address')),
            ],
            options={
                'verbose_name': 'place',
                'ordering': ['name', 'region'],
            },
        ),
        migrations.AddField(
            model_name='topic',
            name='start_here',
            field=models.ForeignKey(blank=True, help_text='The story that a newcomer reads first; it stands above the others.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='articles.article', verbose_name='start here'),
        ),
        # The table of an edition's topics is there already; it gets a moment for each row.
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name='EditionTopic',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='listed_topics', to='articles.edition')),
                        ('topic', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='listed', to='articles.topic')),
                    ],
                    options={
                        'db_table': 'articles_edition_topics',
                        'unique_together': {('edition', 'topic')},
                    },
                ),
                migrations.AlterField(
                    model_name='edition',
                    name='topics',
                    field=models.ManyToManyField(related_name='editions', through='articles.EditionTopic', to='articles.topic'),
                ),
            ],
        ),
        migrations.AddField(
            model_name='editiontopic',
            name='published_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.RunPython(date_topics, migrations.RunPython.noop),
        migrations.AlterField(
            model_name='editiontopic',
            name='published_at',
            field=models.DateTimeField(),
        ),
        migrations.AddIndex(
            model_name='editiontopic',
            index=models.Index(fields=['topic', '-published_at', '-edition'], name='topic_newest'),
        ),
        migrations.CreateModel(
            name='EditionPlace',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('published_at', models.DateTimeField()),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='listed_places', to='articles.edition')),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='listed', to='articles.place')),
            ],
            options={
                'unique_together': {('edition', 'place')},
                'indexes': [models.Index(fields=['place', '-published_at', '-edition'], name='place_newest')],
            },
        ),
        migrations.CreateModel(
            name='EditionCorrection',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField()),
                ('told_at', models.DateTimeField()),
                ('edition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='listed_corrections', to='articles.edition')),
            ],
            options={
                'unique_together': {('edition', 'position')},
                'indexes': [models.Index(fields=['-told_at', '-id'], name='correction_newest')],
            },
        ),
        migrations.AddIndex(
            model_name='edition',
            index=models.Index(fields=['published_at', 'visible_from', 'visible_until'], name='edition_day'),
        ),
        migrations.RunPython(list_places, migrations.RunPython.noop),
        migrations.RunPython(list_corrections, migrations.RunPython.noop),
    ]
