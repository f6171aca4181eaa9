from django.db.models import TextChoices


class StepKind(TextChoices):
    LESSON = "lesson", "Lesson"
    CASE_STUDY = "case_study", "Case study"
    QUIZ = "quiz", "Quiz"


class QuestionKind(TextChoices):
    SINGLE = "single", "One right answer"
    MULTIPLE = "multiple", "Several right answers"


class Difficulty(TextChoices):
    EASY = "easy", "Easy"
    MEDIUM = "medium", "Medium"
    HARD = "hard", "Hard"


class AttemptState(TextChoices):
    OPEN = "open", "Under way"
    SUBMITTED = "submitted", "Submitted"


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
