"""Registers the question bank in Wagtail's admin."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from learning.admin.leaving import keep_what_is_needed
from learning.admin.shortages import remember_what_is_short, say_after_deleting
from learning.admin.viewset import QuestionViewSet
from learning.models import QuizPage
from learning.quiz_form import ROLE_TAKEN

register_snippet(QuestionViewSet)
hooks.register("before_delete_snippet", keep_what_is_needed)
hooks.register("before_delete_snippet", remember_what_is_short)
hooks.register("after_delete_snippet", say_after_deleting)


@hooks.register("insert_global_admin_css")
def style() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("learning/admin.css"))


@hooks.register("before_move_page")
def keep_roles_apart(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    """A module has one starter and one exit quiz, also after a move."""
    quiz = page.specific
    taken = quiz.with_same_role(destination) if isinstance(quiz, QuizPage) else None
    if taken is None:
        return None
    messages.error(request, ROLE_TAKEN.format(title=taken.title, role=quiz.role))
    return redirect("wagtailadmin_explore", page.get_parent().pk)
