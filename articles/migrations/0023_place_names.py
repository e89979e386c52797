from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0022_old_slugs'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='place',
            index=models.Index(fields=['name', 'region'], name='place_name'),
        ),
    ]
