"""The demonstration's questions, quizzes and answers are well made and say something."""

from collections import Counter

from django.apps import apps

from accounts.models import User
from core.blocks import contents_of
from learning import marking, teams
from learning.analysis import TELLING_FROM
from learning.checking import problems
from learning.enums import ItemFlag, QuestionKind
from learning.gain import gains_of
from learning.models import (
    Allowance,
    Attempt,
    ItemStatistics,
    ModuleCompletion,
    Question,
    QuestionOption,
    QuestionVersion,
    Quiz,
    QuizPage,
)


def headings_of(page: object) -> set[str]:
    return {entry.title for entry in contents_of(page.specific.body)}  # type: ignore[attr-defined]


def test_what_is_written_is_well_made(demonstration: str) -> None:
    versions = list(QuestionVersion.objects.select_related("question"))
    assert len(versions) >= 65
    for version in versions:
        assert problems(version.content) == [], version
        assert marking.fraction(version.content, marking.full_marks(version.content)) in (1, None), version
    kinds = Counter(version.kind for version in versions)
    assert set(kinds) == set(QuestionKind)
    assert Question.objects.filter(topics=None).count() == 0


def test_every_reading_leads_to_a_heading_that_is_there(demonstration: str) -> None:
    for question in Question.objects.exclude(read_heading="").select_related("read_page"):
        assert question.read_heading in headings_of(question.read_page), question
    for question in Question.objects.filter(kind=QuestionKind.SCENARIO):
        for block in question.scenes:
            if block.block_type == "ending" and block.value["read_heading"]:
                assert block.value["read_heading"] in headings_of(block.value["read_page"]), block.value[
                    "name"
                ]


def test_every_quiz_asks_in_many_ways_and_can_be_drawn(demonstration: str) -> None:
    exams = QuizPage.objects.exclude(role__in=["starter", "follow_up"])
    for quiz in exams:
        kinds = set(quiz.slots.values_list("question__kind", flat=True)) - {None}
        assert len(kinds) >= 6, (quiz, kinds)
    settings = {
        (quiz.feedback_when, quiz.layout, quiz.role, bool(quiz.minutes_allowed))
        for quiz in QuizPage.objects.all()
    }
    assert {when for when, *_ in settings} == {"end", "each", "retry"}
    assert {"starter", "exit", "follow_up"} <= {role for _, _, role, _ in settings}
    assert any(layout == "all" for _, layout, _, _ in settings)
    assert any(limited for *_, limited in settings)


def test_answers_say_something_of_questions_teams_and_the_bank(demonstration: str) -> None:
    """Counted by what the worker runs, of people of whom some know more."""
    counted = ItemStatistics.objects.filter(attempts__gte=TELLING_FROM)
    raised = {flag for line in counted for flag in line.flags}
    assert {ItemFlag.WRONG_KEY, ItemFlag.TOO_EASY} <= raised
    assert sum(not line.flags for line in counted) > len(counted) / 2
    lead, suffolk = (
        User.objects.get(email="lead@demo.example"),
        Quiz.objects.get(step__quizpage__slug="suffolk-quiz"),
    )
    team = teams.large_enough(suffolk, lead).get(name="Adolescent team")
    assert any(fork.divides for found in teams.decisions_of(suffolk, team) for fork in found.forks)
    for look in ("never_used", "often_wrong", "citing_changed_pages"):
        assert getattr(Question.objects, look)().exists(), look
    assert not Question.objects.filter(author=None).exists()
    assert Question.objects.exclude(image=None).exists()
    assert QuestionOption.objects.exclude(image=None).count() == 3


def test_one_quiz_has_few_tries_and_two_people_were_given_more(demonstration: str) -> None:
    limited = QuizPage.objects.get(attempts_allowed__gt=1, wait_hours__gt=0, minutes_allowed__gt=0)
    given = Allowance.objects.filter(quiz__step=limited.step_id)
    assert {(one.extra_attempts > 0, one.extra_minutes > 0) for one in given} == {
        (True, False),
        (False, True),
    }
    tries = Counter(Attempt.objects.filter(quiz__step=limited.step_id).values_list("person", flat=True))
    assert max(tries.values()) <= limited.attempts_allowed


def test_nobody_finished_a_module_before_what_it_asks_for(demonstration: str) -> None:
    done = {(c.person_id, c.module_id): c.at for c in ModuleCompletion.objects.all()}
    for page in apps.get_model("learning", "ModulePage").objects.prefetch_related("requires"):
        for (person, module), at in done.items():
            if module == page.module_id:
                assert all(done[person, needed.pk] < at for needed in page.requires.all())


def test_some_have_come_back_to_show_what_stayed(demonstration: str) -> None:
    """The third figure beside starter and exit, for somebody at least."""
    told = [one for person in User.objects.all() for one in gains_of(person.pk)]
    assert any(one.later and 60 <= one.later.days <= 90 for one in told)


def test_a_wrong_option_points_to_its_paragraph(demonstration: str) -> None:
    pointing = QuestionOption.objects.filter(is_right=False).exclude(read_heading="")
    assert pointing.count() > 20
    assert not pointing.filter(read_topic=None).exists()
    for option in pointing.select_related("read_page"):
        assert option.read_heading in headings_of(option.read_page), option
