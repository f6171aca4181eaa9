"""Modules and what is in them; the question bank; what people did."""

from learning.models.attempts import Allowance, Attempt, AttemptItem
from learning.models.bank import Question, QuestionOption, QuestionTopic
from learning.models.completion import Award, Enrolment, ModuleCompletion, StepCompletion
from learning.models.cpd import CpdEntry
from learning.models.exports import ExportRecord
from learning.models.follow_up import FollowUpInvitation
from learning.models.identity import Module, Quiz, Step
from learning.models.pages import LessonPage, ModuleIndexPage, ModulePage
from learning.models.quizzes import QuizPage, QuizSlot
from learning.models.shortages import QuizShortage
from learning.models.studies import CaseStudyPage
from learning.models.versions import ItemStatistics, QuestionVersion, Regrade

__all__ = [
    "Allowance",
    "Attempt",
    "AttemptItem",
    "Award",
    "CaseStudyPage",
    "CpdEntry",
    "Enrolment",
    "ExportRecord",
    "FollowUpInvitation",
    "ItemStatistics",
    "LessonPage",
    "Module",
    "ModuleCompletion",
    "ModuleIndexPage",
    "ModulePage",
    "Question",
    "QuestionOption",
    "QuestionTopic",
    "QuestionVersion",
    "Quiz",
    "QuizPage",
    "QuizShortage",
    "QuizSlot",
    "Regrade",
    "Step",
    "StepCompletion",
]
