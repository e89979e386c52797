from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0023_indexes_unused'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='place',
            index=models.Index(fields=['name', 'region'], name='place_name'),
        ),
    ]
