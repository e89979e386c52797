
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0020_lists_of_editions'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Front',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('begins_at', models.DateTimeField(blank=True, help_text='Empty: not yet.', null=True, verbose_name='in force from')),
                ('with_others', models.BooleanField(default=True, help_text='On the front page: those that have no strip here.', verbose_name='other sections follow')),
                ('made_at', models.DateTimeField(auto_now_add=True, verbose_name='made')),
                ('made_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('section', models.ForeignKey(blank=True, help_text='Empty: the front page.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='articles.section', verbose_name='section')),
            ],
            options={
                'verbose_name': 'front',
                'ordering': ['-pk'],
            },
        ),
        migrations.CreateModel(
            name='FrontStrip',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('lead', 'Lead'), ('second', 'Second'), ('four_up', 'Four-up'), ('feature', 'Feature'), ('opinion', 'Opinion'), ('list', 'List')], max_length=10, verbose_name='kind')),
                ('title', models.CharField(blank=True, help_text="Only if it is not the section's name.", max_length=100, verbose_name='title')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='order')),
                ('front', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='strips', to='articles.front')),
                ('section', models.ForeignKey(blank=True, help_text='Fills the slots that are left open.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='articles.section', verbose_name='section')),
            ],
            options={
                'verbose_name': 'strip',
                'ordering': ['position', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='FrontSlot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='place')),
                ('headline', models.CharField(blank=True, max_length=300, verbose_name='headline')),
                ('standfirst', models.TextField(blank=True, verbose_name='standfirst')),
                ('kicker', models.CharField(blank=True, max_length=100, verbose_name='kicker')),
                ('until', models.DateTimeField(blank=True, help_text='The slot fills itself afterwards.', null=True, verbose_name='until')),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='articles.article')),
                ('picture', models.ForeignKey(blank=True, help_text='One that readers see with some story.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='articles.image', verbose_name='picture')),
                ('strip', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='slots', to='articles.frontstrip')),
            ],
            options={
                'verbose_name': 'slot',
                'ordering': ['position', 'pk'],
            },
        ),
        migrations.AddIndex(
            model_name='front',
            index=models.Index(fields=['section', '-begins_at'], name='front_in_force'),
        ),
        migrations.AddConstraint(
            model_name='frontstrip',
            constraint=models.UniqueConstraint(condition=models.Q(('kind__in', ['lead', 'second'])), fields=('front', 'kind'), name='front_has_one_top'),
        ),
        migrations.AddConstraint(
            model_name='frontslot',
            constraint=models.UniqueConstraint(fields=('strip', 'position'), name='front_slot_once'),
        ),
    ]
