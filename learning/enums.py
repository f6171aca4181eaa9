from django.db.models import TextChoices


class StepKind(TextChoices):
    LESSON = "lesson", "Lesson"
    CASE_STUDY = "case_study", "Case study"
    QUIZ = "quiz", "Quiz"


class QuestionKind(TextChoices):
    SINGLE = "single", "One right answer"
    MULTIPLE = "multiple", "Several right answers"
    TRUE_FALSE = "true_false", "True or false"
    MATCHING = "matching", "Matching"
    ORDERING = "ordering", "Ordering"
    SHORT_TEXT = "short_text", "A word or a short phrase"
    NUMERIC = "numeric", "A number"
    REFLECTIVE = "reflective", "Reflection, not marked"
    SCENARIO = "scenario", "Branching scenario"


class Difficulty(TextChoices):
    EASY = "easy", "Easy"
    MEDIUM = "medium", "Medium"
    HARD = "hard", "Hard"


class Layout(TextChoices):
    ONE_BY_ONE = "one_by_one", "One question a page"
    ALL = "all", "All questions on one page"


class Counts(TextChoices):
    BEST = "best", "The best"
    LAST = "last", "The last"
    FIRST = "first", "The first"


class FeedbackWhen(TextChoices):
    END = "end", "At the end"
    EACH = "each", "After each question"
    RETRY = "retry", "After each question, with a hint and a second try for half the credit"


class QuizRole(TextChoices):
    """A starter and an exit quiz of one module, side by side, show what was learnt; a follow-up, what stayed."""

    PLAIN = "", "None of these"
    STARTER = "starter", "Starter: before the module"
    EXIT = "exit", "Exit: after the module"
    FOLLOW_UP = "follow_up", "Follow-up: two to three months after the exit"


class Confidence(TextChoices):
    """Kept on an answer as 1 to 3."""

    GUESS = "1", "A guess"
    FAIRLY = "2", "Fairly sure"
    SURE = "3", "Sure"


class AttemptState(TextChoices):
    OPEN = "open", "Under way"
    SUBMITTED = "submitted", "Submitted"


class ItemFlag(TextChoices):
    """What the figures of a question suggest that its writer should look at."""

    WRONG_KEY = "wrong_key", "Wrong key?"
    TOO_EASY = "too_easy", "Too easy"
    TOO_HARD = "too_hard", "Too hard"
    DOES_NOT_TELL = "does_not_tell", "Does not tell apart"


class ExportOf(TextChoices):
    ATTEMPTS = "attempts", "Attempts, a row each"
    ANSWERS = "answers", "Answers, a row each"


class ExportForm(TextChoices):
    CSV = "csv", "CSV"
    XLSX = "xlsx", "Excel (XLSX)"


class CaseStudyKind(TextChoices):
    SYSTEMS = "systems", "How an area changed its system"
    PRACTICE = "practice", "How practitioners responded"


class DecisionWeight(TextChoices):
    STRONG = "strong", "Strong"
    PARTIAL = "partial", "Partly"
    RISKY = "risky", "Risky"


class StepState(TextChoices):
    """Where one person is with one step, as the screen says it."""

    DONE = "done", "Done"
    BEGUN = "begun", "Under way"
    NEXT = "next", "Next"
    LATER = "later", "Not started"
