"""All that keeps a question from being asked, whether it is typed in a form, kept as a draft or waiting for approval."""

from learning.checking import Problem, problems
from learning.checking.choosing import disagreements
from learning.enums import QuestionKind
from learning.freezing import frozen
from learning.models import Question, QuestionOption


def mistakes(question: Question, options: list[QuestionOption] | None = None) -> list[Problem]:
    """`options` are those of a form that is not saved yet."""
    options = list(question.options.all()) if options is None else options
    content = frozen(question, options)
    if (
        question.kind != QuestionKind.MULTIPLE
    ):  # elsewhere there is nothing but the mark, or nothing but the credit
        return problems(content)
    marked = {str(option.key) for option in options if option.is_right}
    return [*problems(content), *disagreements(content, marked)]
