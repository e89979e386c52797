from __future__ import annotations

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.db.models.signals import post_migrate


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = "Newsroom"

    def ready(self) -> None:
        from articles.groups import make_missing_groups

        post_migrate.connect(make_missing_groups, sender=self)


class NewsroomAdminConfig(AdminConfig):
    default_site = "articles.desk.NewsroomAdminSite"
