from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from content_editor.admin import ContentEditor
from django.contrib import admin, messages
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles import publishing
from articles.admin.article_fields import FIELDSETS
from articles.admin.article_form import ArticleForm
from articles.admin.blocks import (
    CorrectionInline,
    EmbedInline,
    FigureInline,
    PickInline,
    PullQuoteInline,
    RichTextInline,
)
from articles.admin.credit import CreditInline
from articles.admin.known import NamedChoices
from articles.admin.nonce import RunsEditor
from articles.admin.picture import with_words
from articles.admin.picture_faults import linked
from articles.admin.proposals import ProposalPages, WaitingFilter, badge, waiting
from articles.admin.searching import BriefSearch
from articles.admin.source.beside import beside
from articles.admin.stale import StaleGuard, is_touched
from articles.admin.states import StateFilter, standing, stated_change, when_visible
from articles.admin.to_come import tell_of_pictures_to_come
from articles.admin.withdrawing import withdraw_selected
from articles.models import Article, Credit, Edition, Proposal, ProposalState, Question, State


@admin.register(Article)
class ArticleAdmin(RunsEditor, ProposalPages, StaleGuard, NamedChoices, BriefSearch, ContentEditor):
    form = ArticleForm
    list_display = ("titled", "state_mark", "section", "credited", "modified_at")
    list_filter: ClassVar = [StateFilter, WaitingFilter, "stage", "kind", "section"]
    list_select_related = ("section",)
    list_per_page = 50
    date_hierarchy = "modified_at"
    search_fields = (
        "headline",
        "standfirst",
        "slug",
        "credits__author__name",
        "articles_richtext_set__text",
    )
    search_help_text = _("Words of the headline, the standfirst or the body, or a person")
    actions = ("publish_selected", withdraw_selected)
    autocomplete_fields = ("section", "topics", "lead_image")
    inlines = (
        RichTextInline,
        FigureInline,
        PullQuoteInline,
        EmbedInline,
        CreditInline,
        CorrectionInline,
        PickInline,
    )
    readonly_fields = ("lead_words", "byline", "contributor_line", stated_change)
    fieldsets = FIELDSETS

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        articles: QuerySet[Article] = super().get_queryset(request).with_state()
        if request.resolver_match and str(request.resolver_match.url_name).endswith("_changelist"):
            credits = Credit.objects.select_related("author", "agency", "distributor")
            articles = articles.prefetch_related(Prefetch("credits", credits))
            articles = articles.annotate(waiting=waiting())
        return articles

    @admin.display(description=_("headline"), ordering="headline")
    def titled(self, article: Article) -> str:
        return str(article)

    @admin.display(description=_("its words"))
    def lead_words(self, article: Article) -> SafeString | str:
        return with_words(article.lead_image) if article.lead_image else "–"

    @admin.display(description=_("readers see"), ordering="state")
    def state_mark(self, article: Article) -> SafeString:
        state = State(article.state)  # type: ignore[attr-defined]
        said = standing(article)
        mark = format_html('<span class="state state--{}">{}</span>', state.value, said)
        return mark + badge(article)

    @admin.display(description=_("credits"))
    def credited(self, article: Article) -> str:
        names = [it.printed_name or str(it.agency or "") for it in article.credits.all()]
        return ", ".join(dict.fromkeys(name for name in names if name)) or "–"

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """What readers have seen is withdrawn, never deleted."""
        if obj is not None and obj.editions.exists():
            return False
        return bool(super().has_delete_permission(request, obj))

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """What was asked or proposed about an article goes with it."""
        shown, counts, missing, protected = super().get_deleted_objects(objs, request)
        record = {it._meta.verbose_name for it in (Question, Proposal)}
        return shown, counts, missing - record, protected

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("articles.publish_article")

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return dict(actions)

    @admin.action(description=_("Publish, or publish changes"), permissions=["publish"])
    def publish_selected(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        for article in queryset:
            if edition := self._publish(request, article):
                said = f"“{article}”: {when_visible(edition)}"
                self.message_user(request, said, messages.SUCCESS)

    def _publish(
        self, request: HttpRequest, article: Article, at: datetime | None = None
    ) -> Edition | None:
        updated = "_updated" in request.POST
        by: Any = request.user
        try:
            edition = publishing.publish(article, at=at, by=by, updated=updated)
        except publishing.NotPublishable as error:
            said = linked(f"“{article}”:", error.pictures) if error.pictures else None
            self.message_user(request, said or f"“{article}”: {error}", messages.ERROR)
            return None
        if faults := publishing.faults_of(edition):
            before = _("“%s” is published, and yet:") % article
            self.message_user(request, linked(before, faults), messages.WARNING)
        tell_of_pictures_to_come(request, edition)
        return edition

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        form.instance.publish_at = form.cleaned_data.get("publish_at")
        added = any(it.new_objects or it.deleted_objects for it in formsets)
        if change and not added and not is_touched(request):
            # A save that changes nothing does not make a live article look edited.
            before = form.instance.modified_before
            Article.objects.filter(pk=form.instance.pk).update(modified_at=before)

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        obj.modified_before = obj.modified_at  # type: ignore[attr-defined]
        super().save_model(request, obj, form, change)

    def response_add(
        self, request: HttpRequest, obj: Article, post_url_continue: str | None = None
    ) -> HttpResponse:
        self._publish_if_asked(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponse:
        self._publish_if_asked(request, obj)
        return super().response_change(request, obj)

    def _publish_if_asked(self, request: HttpRequest, article: Article) -> None:
        if getattr(article, "publish_at", None) and "_publish" not in request.POST:
            said = _("It is saved, and not scheduled: “Publish at” goes with “Save and publish”.")
            self.message_user(request, said, messages.WARNING)
        if "_publish" in request.POST and self.has_publish_permission(request):
            at = getattr(article, "publish_at", None)
            if edition := self._publish(request, article, at):
                self.message_user(request, when_visible(edition), messages.SUCCESS)
            stay = request.POST.copy()
            stay["_continue"] = "1"
            request.POST = stay  # type: ignore[assignment]

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **options: Any
    ) -> HttpResponse:
        article = context.get("original")
        context["may_publish"] = self.has_publish_permission(request)
        if article is not None:
            context["state"] = State(article.state)
            context["standing"] = standing(article)
            context |= beside(article)
            context["questions"] = article.questions.filter(answered_at=None)
            context["waiting"] = article.proposals.filter(state=ProposalState.OPEN).count()
        return super().render_change_form(request, context, *args, **options)
