"""A draft that somebody submitted goes live only when it can be asked."""

from wagtail.snippets.views.snippets import WorkflowActionView

from core.admin.deciding import Decision
from learning.admin.shortages import SaysWhatFallsShort
from learning.mistakes import mistakes


class QuestionDecision(SaysWhatFallsShort, Decision, WorkflowActionView):
    def missing(self) -> list[str]:
        return [problem.sentence for problem in mistakes(self.object.get_latest_revision_as_object())]
