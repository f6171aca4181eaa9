from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import Team, User
from learning import actions
from learning.models import Attempt, AttemptItem, Question, QuestionVersion, Quiz, QuizPage
from makers import make_agency, make_area, make_team, make_user
from makers_contents import SCENARIO
from makers_learning import make_module, quiz_of


@pytest.fixture
def quiz(home: object) -> Quiz:
    page: QuizPage = quiz_of(make_module())
    quiz: Quiz = page.step.quiz
    return quiz


@pytest.fixture
def scenario(quiz: Quiz) -> QuestionVersion:
    question = Question.objects.create(kind="scenario", stem="<p>The stairwell</p>")
    content = {**SCENARIO, "stem": question.stem, "options": []}
    return QuestionVersion.objects.create(question=question, number=1, content=content)


def decided(
    team: Team, quiz: Quiz, version: QuestionVersion, *paths: list[str], person: User | None = None
) -> None:
    for path in paths:
        attempt = Attempt.objects.create(
            person=person or make_user("Member", team=team),
            quiz=quiz,
            seed=0,
            policy={"title": "Q", "pass_mark": 80},
            state="submitted",
            submitted_at=timezone.now(),
        )
        AttemptItem.objects.create(
            attempt=attempt,
            position=1,
            version=version,
            option_order=[],
            response={"path": path},
            fraction=1.0,
        )


def read(client: Client, quiz: Quiz, query: str = "") -> str:
    response = client.get(f"/quizzes/{quiz.pk}/teams/{query}")
    assert response.status_code == 200
    return response.content.decode()


def test_a_lead_sees_where_the_team_divides(
    quiz: Quiz, scenario: QuestionVersion, lead: User, signed_in: Any
) -> None:
    team = make_team("Large")
    decided(team, quiz, scenario, *[["w1", "w3"]] * 6, *[["w2"]] * 5)
    text = read(signed_in(lead), quiz, f"?team={team.pk}")
    assert "The stairwell" in text
    assert "Here they divide" in text
    assert "Member" not in text


def test_a_small_team_is_not_offered_and_shows_nothing(
    quiz: Quiz, scenario: QuestionVersion, lead: User, signed_in: Any
) -> None:
    team = make_team("Small")
    decided(team, quiz, scenario, *[["w1"]] * 4)
    assert "Small" not in read(signed_in(lead), quiz)
    text = read(signed_in(lead), quiz, f"?team={team.pk}")
    assert "Too few came this way to show" in text
    assert ">Wait<" not in text


def test_one_persons_second_go_does_not_count(
    quiz: Quiz, scenario: QuestionVersion, lead: User, signed_in: Any
) -> None:
    team = make_team("Large")
    member = make_user("Member", team=team)
    decided(team, quiz, scenario, *[["w1", "w3"]] * 5)
    decided(team, quiz, scenario, ["w1"], *[["w2"]] * 9, person=member)
    assert "All decide alike" in read(signed_in(lead), quiz, f"?team={team.pk}")


def test_a_team_of_another_area_is_a_404(
    quiz: Quiz, scenario: QuestionVersion, lead: User, other_lead: User, signed_in: Any
) -> None:
    team = make_team("Large")
    decided(team, quiz, scenario, *[["w1"]] * 6)
    assert "Large" not in read(signed_in(other_lead), quiz)
    assert signed_in(other_lead).get(f"/quizzes/{quiz.pk}/teams/?team={team.pk}").status_code == 404
    for odd in ("x", "-1", "٣", "9" * 40, "%00"):
        assert signed_in(lead).get(f"/quizzes/{quiz.pk}/teams/?team={odd}").status_code == 404


def test_somebody_counted_in_the_team_who_belongs_to_another_area_is_left_out(
    quiz: Quiz, scenario: QuestionVersion, lead: User, signed_in: Any
) -> None:
    team = make_team("Large")
    decided(team, quiz, scenario, *[["w1", "w3"]] * 5)
    User.objects.filter(team=team).update(area=make_area("Elsewhere"))
    assert "Large" not in read(signed_in(lead), quiz)


def test_it_is_offered_from_the_quiz_once_a_scenario_was_counted(
    quiz: Quiz, scenario: QuestionVersion, lead: User, signed_in: Any
) -> None:
    client = signed_in(lead)
    assert "diverge" not in client.get(f"/quizzes/{quiz.pk}/").content.decode()
    decided(make_team("Large"), quiz, scenario, *[["w1", "w3"]] * 5)
    actions.count_items()
    assert "diverge" in client.get(f"/quizzes/{quiz.pk}/").content.decode()


def test_it_asks_no_more_of_the_database_for_more_people_and_teams(
    quiz: Quiz, scenario: QuestionVersion, lead: User, signed_in: Any
) -> None:
    client = signed_in(lead)
    team = make_team("Large")
    decided(team, quiz, scenario, *[["w1"]] * 5)
    few = queries(client, quiz, team)
    for name in ("Second", "Third"):
        decided(make_team(name, agency=make_agency(f"{name} agency")), quiz, scenario, *[["w1"]] * 5)
    decided(team, quiz, scenario, *[["w2"]] * 5)
    assert queries(client, quiz, team) == few <= 12


def queries(client: Client, quiz: Quiz, team: Team) -> int:
    read(client, quiz, f"?team={team.pk}")
    with CaptureQueriesContext(connection) as asked:
        read(client, quiz, f"?team={team.pk}")
    return len(asked)
