"""Registers the administrators' menu and the look of the admin."""

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.viewsets.pages import page_viewset_registry
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from accounts.admin.people import NoBulkDeletion, NoBulkRole
from accounts.models import User
from core.admin.administrators import AdministratorsOnly
from core.models import BasePage
from home.admin import menu
from home.admin.approving import OurPages, PublishReady
from home.admin.best_bets import BestBetViewSet
from home.admin.changes import TakeBackView
from home.admin.checker import use_our_checks
from home.admin.deleting import keep_others_drafts, keep_others_drafts_among_many
from home.admin.feedback import FeedbackOfPage, FeedbackReport
from home.admin.help import HelpView
from home.admin.people_and_places import PeopleAndPlaces
from home.admin.reviews import ReviewsReport
from home.admin.screen import compose
from home.admin.unfound import ForgetUnfound, UnfoundReport

# Before anything asks for a policy, or Wagtail makes its own.
register_permission_policy(User, AdministratorsOnly(User))
for viewset in PeopleAndPlaces.items:
    register_permission_policy(viewset.model, viewset.policy(viewset.model))


register_snippet(BestBetViewSet)


@hooks.register("register_admin_viewset")
def people_and_places() -> PeopleAndPlaces:
    return PeopleAndPlaces()


hooks.register("construct_homepage_panels", compose)
hooks.register("construct_wagtail_userbar", use_our_checks)
hooks.register("before_delete_page", keep_others_drafts)
hooks.register("before_bulk_action", keep_others_drafts_among_many)
hooks.register("construct_reports_menu", menu.reports_menu)
hooks.register("construct_help_menu", menu.help_menu)
hooks.register("register_help_menu_item", menu.how_to_write)
hooks.register("register_reports_menu_item", menu.reviews)
hooks.register("register_reports_menu_item", menu.feedback)
hooks.register("register_reports_menu_item", menu.unfound)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("help/", HelpView.as_view(), name="hub_help"),
        path("changes/<int:pk>/take-back/", TakeBackView.as_view(), name="hub_take_back"),
        path("reports/reviews/", ReviewsReport.as_view(), name="hub_reviews"),
        path(
            "reports/reviews/results/",
            ReviewsReport.as_view(results_only=True),
            name="hub_reviews_results",
        ),
        path("reports/feedback/", FeedbackReport.as_view(), name="hub_feedback"),
        path(
            "reports/feedback/results/",
            FeedbackReport.as_view(results_only=True),
            name="hub_feedback_results",
        ),
        path("reports/feedback/<int:page_id>/", FeedbackOfPage.as_view(), name="hub_feedback_of"),
        path("reports/not-found/", UnfoundReport.as_view(), name="hub_unfound"),
        path(
            "reports/not-found/results/",
            UnfoundReport.as_view(results_only=True),
            name="hub_unfound_results",
        ),
        path("reports/not-found/forget/", ForgetUnfound.as_view(), name="hub_unfound_forget"),
    ]


# After Wagtail's own of the same name, which they replace.
hooks.register("register_bulk_action", NoBulkDeletion, order=1)
hooks.register("register_bulk_action", NoBulkRole, order=1)
hooks.register("register_bulk_action", PublishReady, order=1)
page_viewset_registry.register(BasePage, OurPages())


@hooks.register("insert_global_admin_css")
def look() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("hub/admin.css"))


@hooks.register("insert_global_admin_js")
def scripts() -> SafeString:
    """What Wagtail's editors need besides their own."""
    return format_html('<script src="{}" defer></script>', static("hub/admin.js"))
