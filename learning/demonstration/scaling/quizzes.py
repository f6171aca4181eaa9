"""One module with a starter and an exit quiz of 25 questions each."""

from core.demonstration import place
from learning.demonstration.scaling.questions import make_questions
from learning.enums import QuizRole
from learning.models import ModuleIndexPage, ModulePage, QuestionVersion, QuizPage, QuizSlot

SLUG = "scaled-"

Built = list[tuple[QuizPage, list[QuestionVersion]]]


def build_unit(unit: int) -> Built:
    """The module's quizzes with the versions they ask, in their order."""
    page = ModulePage(
        slug=f"{SLUG}{unit + 1}", title=f"Scaled module {unit + 1}", summary="Made for measuring.", minutes=30
    )
    place(ModuleIndexPage.objects.get(), page)
    return [_quiz(unit, number, page.pk) for number in range(2)]


def _quiz(unit: int, number: int, module: int) -> tuple[QuizPage, list[QuestionVersion]]:
    versions = make_questions(unit, number)
    page = QuizPage(
        slug=("starter", "exit")[number],
        title=f"Scaled quiz {unit + 1}.{number + 1}",
        summary="Made for measuring.",
        pass_mark=60,
        asks_confidence=bool(number),
        role=(QuizRole.STARTER, QuizRole.EXIT)[number],
    )
    page.slots = [
        QuizSlot(question_id=version.question_id, sort_order=place) for place, version in enumerate(versions)
    ]
    # Read afresh each time: treebeard counts children on the row.
    place(ModulePage.objects.get(pk=module), page)
    return page, versions
