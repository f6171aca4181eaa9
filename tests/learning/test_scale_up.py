"""A bank and a history of any size, for measuring: true to the rules of the site, the same every time."""

import pytest
from django.contrib.auth.models import AnonymousUser

from accounts.demonstration.build import build_people
from accounts.models import User
from learning import actions, marking, progress
from learning.demonstration.scaling import scale_up
from learning.demonstration.scaling.questions import IN_A_QUIZ
from learning.enums import QuestionKind
from learning.models import (
    Attempt,
    AttemptItem,
    ItemStatistics,
    ModulePage,
    Question,
    QuestionVersion,
    QuizPage,
)


@pytest.fixture
def scaled(home: object) -> None:
    build_people()
    scale_up(1)


def test_one_unit_is_what_it_says(scaled: None) -> None:
    assert User.objects.filter(email__endswith="@scaled.example").count() == 100
    assert (QuizPage.objects.count(), Question.objects.count()) == (2, 50)
    assert (Attempt.objects.count(), AttemptItem.objects.count()) == (400, 10_000)
    assert {question.kind for question in Question.objects.all()} == set(QuestionKind.values)
    assert len(IN_A_QUIZ) == 25
    assert all(version.content["topics"] for version in QuestionVersion.objects.all())


def test_every_answer_is_marked_as_the_site_would_mark_it(scaled: None) -> None:
    for item in AttemptItem.objects.select_related("version").order_by("pk")[::50]:
        assert item.fraction == marking.fraction(item.version.content, item.response)
    attempt = Attempt.objects.first()
    assert attempt
    fractions = attempt.items.values_list("fraction", flat=True)
    assert attempt.score == pytest.approx(marking.score(fractions))


def test_repeated_it_adds_nothing_and_a_larger_number_adds_the_rest(scaled: None) -> None:
    scale_up(1)
    assert ModulePage.objects.count() == 1
    scale_up(2)
    assert (ModulePage.objects.count(), QuizPage.objects.count(), AttemptItem.objects.count()) == (
        2,
        4,
        20_000,
    )


def test_its_quizzes_can_be_taken(scaled: None) -> None:
    person = User.objects.filter(email__endswith="@scaled.example").exclude(attempts__isnull=False).first()
    person = person or User.objects.get(email="practitioner@demo.example")
    attempt = actions.start(person, QuizPage.objects.get(slug="exit"))
    assert attempt.items.count() == 25
    assert actions.submit(attempt).score == 0


def test_its_modules_stand_among_the_others(scaled: None) -> None:
    assert [len(module.line.steps) for module in progress.modules_for(AnonymousUser())] == [2]


def test_its_figures_can_be_counted_and_some_deserve_a_look(scaled: None) -> None:
    assert actions.count_items() == 50
    figures = ItemStatistics.objects.exclude(version__content__kind="reflective")
    assert all(0 <= row.figures["facility"] <= 1 for row in figures)
    told = [row.figures["discrimination"] for row in figures if row.figures["discrimination"] is not None]
    assert len(told) > 40
    assert sum(told) / len(told) > 0.1
