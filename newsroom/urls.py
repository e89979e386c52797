from __future__ import annotations

from django.contrib import admin
from django.urls import include, path

from newsroom import health

urlpatterns = [
    path("admin/", admin.site.urls),
    path("healthz", health.alive),
    path("readyz", health.ready),
    path("", include("articles.urls")),
]

handler404 = "articles.views.errors.not_found"
handler400 = "articles.views.errors.bad_request"
handler500 = "articles.views.errors.failed"
