from __future__ import annotations

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.db.models.signals import post_delete, post_migrate, post_save, pre_migrate


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "Newsroom"

    def ready(self) -> None:
        from articles.groups import make_missing_groups, note_permissions
        from articles.plates import triggers
        from articles.plates.asking import ask_to_mend
        from articles.plates.watched import WATCHED
        from articles.search import following
        from articles.work_lists import triggers as work_lists

        pre_migrate.connect(note_permissions, sender=self)
        post_migrate.connect(make_missing_groups, sender=self)
        pre_migrate.connect(triggers.take_away, sender=self)
        post_migrate.connect(triggers.make, sender=self)
        pre_migrate.connect(work_lists.take_away, sender=self)
        post_migrate.connect(work_lists.make, sender=self)
        following.watch()
        for watched in WATCHED:
            post_save.connect(ask_to_mend, sender=watched.model)
            post_delete.connect(ask_to_mend, sender=watched.model)


class NewsroomAdminConfig(AdminConfig):
    default_site = "articles.desk.NewsroomAdminSite"
