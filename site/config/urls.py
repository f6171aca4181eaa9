"""Addresses. Ours come before Wagtail's page tree; a page may not take one of these first words."""

from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from home.files import document, original, picture
from home.passwords import document_with_password, with_password
from home.routing import serve
from home.views import alive, not_here, ready, to_sign_in
from learning.views.results import mine as my_quizzes

RESET = RedirectView.as_view(pattern_name="account_reset_password")

urlpatterns = [
    path("healthz", alive),
    path("readyz", ready),
    # Wagtail's own sign-in and reset would pass by rate limits and second factor.
    path("admin/login/", to_sign_in, name="wagtailadmin_login"),
    re_path(r"^admin/password_reset/", RESET),
    path("_util/login/", to_sign_in, name="wagtailcore_login"),
    path("admin/", include(wagtailadmin_urls)),
    re_path(r"^documents/(\d+)/(.*)$", document),
    path(
        "documents/authenticate_with_password/<int:restriction_id>/",
        document_with_password,
        name="wagtaildocs_authenticate_with_password",
    ),
    path("documents/", include(wagtaildocs_urls)),
    path("champions/", include("champions.urls")),
    path("consultations/", include("champions.consultation_urls")),
    path("impact/", include("impact.urls")),
    path("services/", include("resources.service_urls")),
    path("tools/", include("resources.tool_urls")),  # the rest below it is the page tree's
    path("my/quizzes/", my_quizzes, name="my_quizzes"),
    path("my/cpd/", include("learning.cpd_urls")),
    path("attempts/", include("learning.attempt_urls")),
    path("quizzes/", include("learning.quiz_urls")),
    path("certificates/", include("learning.certificate_urls")),
    path("accounts/", include("accounts.urls")),
    # An address is changed by whoever invites, not by oneself.
    path("accounts/email/", not_here),
    path("accounts/confirm-email/", not_here),
    path("accounts/", include("allauth.urls")),
    path("", include("readers.urls")),
    path("", include("home.urls")),
    path("media/images/<str:name>", picture, name="picture"),
    path("media/waiting/<str:token>", original, name="original"),
    # Before the pages, whose addresses look alike.
    path(
        "_util/authenticate_with_password/<int:restriction_id>/<int:page_id>/",
        with_password,
        name="wagtailcore_authenticate_with_password",
    ),
    re_path(r"^((?:[\w\-]+/)*)$", serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
]
