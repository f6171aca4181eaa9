"""A follow-up sixty to ninety days after the exit quiz: people are asked back once, and see what has stayed."""

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from accounts.models import User
from at_once import at_once
from core.mail.kinds import compose
from core.models import OutgoingMail
from core.ticking import run_all
from learning import actions, outline
from learning.models import Attempt, FollowUpInvitation, ModuleCompletion, QuizPage, QuizSlot
from makers_kinds import make_question_of, make_quiz
from makers_learning import make_result


@pytest.fixture
def browser(practitioner: User, signed_in: Any) -> Client:
    client: Client = signed_in(practitioner)
    return client


@pytest.fixture
def module(home: object) -> Any:
    """A module with a starter, an exit and a follow-up of the same question."""
    question = make_question_of("single")
    starter = make_quiz(question, title="Streets", role="starter")
    for role, title in (("exit", "After"), ("follow_up", "What has stayed")):
        page = QuizPage(title=title, slug=role, summary="Again.", role=role, shuffle_options=False)
        page.slots = [QuizSlot(question=question)]
        Page.objects.get(pk=starter.get_parent().pk).specific.add_child(instance=page)
    cache.clear()
    return starter.get_parent().specific


def quiz(role: str) -> QuizPage:
    return QuizPage.objects.get(role=role)


def passed_ago(person: User, days: int, *, right: bool = True) -> Attempt:
    """As if the exit quiz had been handed in so many days ago."""
    attempt = make_result(person, quiz("exit"), right=right)
    then = timezone.now() - timedelta(days=days)
    Attempt.objects.filter(pk=attempt.pk).update(submitted_at=then, started_at=then)
    return attempt


@pytest.mark.parametrize(("days", "asked"), [(59, 0), (61, 1), (89, 1), (91, 0)])
def test_it_asks_back_in_the_third_month_and_once(
    module: Any, practitioner: User, days: int, asked: int
) -> None:
    passed_ago(practitioner, days)
    run_all()
    run_all()
    mails = OutgoingMail.objects.filter(kind="follow_up_open")
    assert (mails.count(), FollowUpInvitation.objects.count()) == (asked, asked)
    for mail in mails:
        letter = compose(mail)
        assert mail.recipient == practitioner
        assert letter
        assert letter.path == quiz("follow_up").url
        assert "Streets" in str(letter.context)


def test_who_has_not_passed_or_came_already_is_left_alone(
    module: Any, practitioner: User, other_practitioner: User
) -> None:
    passed_ago(other_practitioner, 70, right=False)
    passed_ago(practitioner, 70)
    make_result(practitioner, quiz("follow_up"))
    run_all()
    assert not FollowUpInvitation.objects.exists()


def test_an_e_mail_that_comes_too_late_is_not_sent(module: Any, practitioner: User) -> None:
    passed_ago(practitioner, 70)
    run_all()
    make_result(practitioner, quiz("follow_up"))
    assert compose(OutgoingMail.objects.get(kind="follow_up_open")) is None


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_two_ticks_at_once_ask_once(module: Any, practitioner: User) -> None:
    passed_ago(practitioner, 70)
    at_once([partial(actions.invite_to_follow_ups)] * 4)
    assert OutgoingMail.objects.filter(kind="follow_up_open").count() == 1
    assert FollowUpInvitation.objects.count() == 1


def test_it_is_not_open_before_and_says_from_when(module: Any, practitioner: User, browser: Client) -> None:
    url = quiz("follow_up").url
    assert "after you have passed the exit quiz" in browser.get(url).content.decode()
    assert "It opens sixty days after" in browser.post(url, follow=True).content.decode()
    passed_ago(practitioner, 10)
    day = timezone.localtime(timezone.now() + timedelta(days=50))
    assert f"It opens on {day.day} {day:%B %Y}" in browser.get(url).content.decode()
    browser.post(url)
    assert not Attempt.objects.filter(quiz__step=quiz("follow_up").step_id).exists()
    with pytest.raises(actions.NotOpenYet):
        actions.start(practitioner, quiz("follow_up"))


def test_it_stands_on_my_page_until_it_is_done(module: Any, practitioner: User, browser: Client) -> None:
    passed_ago(practitioner, 70)
    assert "What has stayed" not in browser.get("/my/").content.decode()
    run_all()
    assert f'href="{quiz("follow_up").url}"' in browser.get("/my/").content.decode()
    make_result(practitioner, quiz("follow_up"))
    assert "What has stayed" not in browser.get("/my/").content.decode()


def test_it_is_the_third_figure_and_nothing_hangs_on_it(
    module: Any, practitioner: User, browser: Client
) -> None:
    make_result(practitioner, quiz("starter"), right=False)
    Attempt.objects.update(submitted_at=timezone.now() - timedelta(days=80))
    passed_ago(practitioner, 70)
    assert ModuleCompletion.objects.filter(person=practitioner).exists(), (
        "the certificate waits for no follow-up"
    )
    done = make_result(practitioner, quiz("follow_up"), right=False)
    result = browser.get(f"{done.url}result/").content.decode()
    assert "this is what has stayed with you" in result
    assert "is a pass" not in result
    page = browser.get("/my/quizzes/").content.decode()
    assert "from 0% before to 100% after; 0% 70 days later" in page


def test_it_is_no_step_of_the_way_and_stands_beside_it(
    module: Any, practitioner: User, browser: Client
) -> None:
    line = outline.module_line(module.module_id, practitioner)
    assert line
    assert [step.title for step in line.steps] == ["Streets quiz", "After"]
    assert line.follow_up
    assert line.follow_up.title == "What has stayed"
    said = browser.get(module.url).content.decode()
    assert "Two months later:" in said
    assert said.count(quiz("follow_up").url) == 1
    assert "Streets" in browser.get(quiz("follow_up").url).content.decode()
