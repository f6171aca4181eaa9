from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class StepKind(TextChoices):
    LESSON = "lesson", _("Lesson")
    CASE_STUDY = "case_study", _("Case study")
    QUIZ = "quiz", _("Quiz")


class QuestionKind(TextChoices):
    SINGLE = "single", _("One right answer")
    MULTIPLE = "multiple", _("Several right answers")
    TRUE_FALSE = "true_false", _("True or false")
    MATCHING = "matching", _("Matching")
    ORDERING = "ordering", _("Ordering")
    SHORT_TEXT = "short_text", _("A word or a short phrase")
    NUMERIC = "numeric", _("A number")
    REFLECTIVE = "reflective", _("Reflection, not marked")
    SCENARIO = "scenario", _("Branching scenario")


class Difficulty(TextChoices):
    EASY = "easy", _("Easy")
    MEDIUM = "medium", _("Medium")
    HARD = "hard", _("Hard")


class Layout(TextChoices):
    ONE_BY_ONE = "one_by_one", _("One question a page")
    ALL = "all", _("All questions on one page")


class Counts(TextChoices):
    BEST = "best", _("The best")
    LAST = "last", _("The last")
    FIRST = "first", _("The first")


class FeedbackWhen(TextChoices):
    END = "end", _("At the end")
    EACH = "each", _("After each question")
    RETRY = "retry", _("After each question, with a hint and a second try for half the credit")


class QuizRole(TextChoices):
    """A starter and an exit quiz of one module, side by side, show what was learnt; a follow-up, what stayed."""

    PLAIN = "", _("None of these")
    STARTER = "starter", _("Starter: before the module")
    EXIT = "exit", _("Exit: after the module")
    FOLLOW_UP = "follow_up", _("Follow-up: two to three months after the exit")


class Confidence(TextChoices):
    """Kept on an answer as 1 to 3."""

    GUESS = "1", _("A guess")
    FAIRLY = "2", _("Fairly sure")
    SURE = "3", _("Sure")


class AttemptState(TextChoices):
    OPEN = "open", _("Under way")
    SUBMITTED = "submitted", _("Submitted")


class ItemFlag(TextChoices):
    """What the figures of a question suggest that its writer should look at."""

    WRONG_KEY = "wrong_key", _("Wrong key?")
    TOO_EASY = "too_easy", _("Too easy")
    TOO_HARD = "too_hard", _("Too hard")
    DOES_NOT_TELL = "does_not_tell", _("Does not tell apart")


class ExportOf(TextChoices):
    ATTEMPTS = "attempts", _("Attempts, a row each")
    ANSWERS = "answers", _("Answers, a row each")


class ExportForm(TextChoices):
    CSV = "csv", "CSV"
    XLSX = "xlsx", _("Excel (XLSX)")


class CpdKind(TextChoices):
    MODULE = "module", _("A module")
    READING = "reading", _("Reading")
    TRAINING = "training", _("A course, workshop or conference")
    DISCUSSION = "discussion", _("Supervision, or a discussion with colleagues")
    CONSULTATION = "consultation", _("A consultation with a champion")
    VISIT = "visit", _("Shadowing or a visit")
    OTHER = "other", _("Something else")


class CaseStudyKind(TextChoices):
    SYSTEMS = "systems", _("How an area changed its system")
    PRACTICE = "practice", _("How practitioners responded")


class DecisionWeight(TextChoices):
    STRONG = "strong", _("Strong")
    PARTIAL = "partial", _("Partly")
    RISKY = "risky", _("Risky")


class StepState(TextChoices):
    """Where one person is with one step, as the screen says it."""

    DONE = "done", _("Done")
    BEGUN = "begun", _("Under way")
    NEXT = "next", _("Next")
    LATER = "later", _("Not started")
