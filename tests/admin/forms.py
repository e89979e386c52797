"""The article's form as a browser would send it."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from articles.models import Article


def change_url(article: Article) -> str:
    return reverse("admin:articles_article_change", args=[article.pk])


def form_data(desk: Client, article: Article) -> dict[str, Any]:
    """What a browser would post from the form as it was served."""
    page = desk.get(change_url(article))
    forms = [page.context["adminform"].form]
    formsets = [it.formset for it in page.context["inline_admin_formsets"]]
    data: dict[str, Any] = {}
    for formset in formsets:
        for name, value in formset.management_form.initial.items():
            data[f"{formset.prefix}-{name}"] = value
        forms.extend(formset.initial_forms)
    for form in forms:
        for name in form.fields:
            bound = form[name]
            value = bound.value()
            if name in {"embargo_until", "first_published_at", "publish_at"}:
                continue
            data[bound.html_name] = "" if value is None else value
    return data
