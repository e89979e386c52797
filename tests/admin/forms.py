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
    return posted_from(desk.get(change_url(article)))


def posted_from(page: Any) -> dict[str, Any]:
    """What a browser would post from a page with the form, whether opened or refused."""
    forms = [page.context["adminform"].form]
    data: dict[str, Any] = {"opened_on": page.context["opened_on"]}
    for inline in page.context["inline_admin_formsets"]:
        formset = inline.formset
        counts = formset.management_form
        for name in counts.fields:
            data[f"{formset.prefix}-{name}"] = counts[name].value()
        if inline.has_change_permission:
            forms.extend(formset.forms)
    for form in forms:
        for name in form.fields:
            data.update(_posted(form[name]))
    return data


def _posted(bound: Any) -> dict[str, Any]:
    """The controls of one field, as they stand."""
    value = bound.value()
    widget = bound.field.widget
    parts = getattr(widget, "widgets_names", None)
    if parts is None:
        return {} if bound.name == "DELETE" else {bound.html_name: "" if value is None else value}
    values = value if isinstance(value, list) else widget.decompress(value)
    shown = [one.format_value(part) for one, part in zip(widget.widgets, values, strict=True)]
    return {f"{bound.html_name}{part}": text or "" for part, text in zip(parts, shown, strict=True)}
