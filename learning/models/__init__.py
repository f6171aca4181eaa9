"""Modules and what is in them; the question bank; what people did."""

from learning.models.attempts import Attempt, AttemptItem
from learning.models.bank import Question, QuestionOption, QuestionTopic, QuestionVersion
from learning.models.completion import Award, Enrolment, ModuleCompletion, StepCompletion
from learning.models.identity import Module, Quiz, Step
from learning.models.pages import LessonPage, ModuleIndexPage, ModulePage
from learning.models.quizzes import QuizPage, QuizSlot
from learning.models.studies import CaseStudyPage

__all__ = [
    "Attempt",
    "AttemptItem",
    "Award",
    "CaseStudyPage",
    "Enrolment",
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
    "QuizSlot",
    "Step",
    "StepCompletion",
]
