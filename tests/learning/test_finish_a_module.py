from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from learning.models import Award, LessonPage, ModuleCompletion, ModulePage, StepCompletion
from makers_learning import make_module, make_result, quiz_of


@pytest.fixture
def module(home: object) -> ModulePage:
    return make_module()


@pytest.fixture
def browser(practitioner: User, signed_in: Any) -> Client:
    client: Client = signed_in(practitioner)
    return client


def lesson_of(module: ModulePage) -> LessonPage:
    return LessonPage.objects.child_of(module).get()


def test_a_lesson_is_done_when_its_reader_says_so(module: ModulePage, browser: Client) -> None:
    lesson = lesson_of(module)
    assert "Mark as done" in browser.get(lesson.url).content.decode()
    assert browser.post(lesson.url)["Location"] == quiz_of(module).url
    browser.post(lesson.url)
    assert StepCompletion.objects.count() == 1
    page = browser.get(module.url).content.decode()
    assert "Continue: Foundations quiz" in page
    assert not Award.objects.exists()


def test_the_last_step_makes_one_certificate_that_anybody_can_check(
    module: ModulePage, practitioner: User, browser: Client
) -> None:
    browser.post(lesson_of(module).url)
    make_result(practitioner, quiz_of(module))
    make_result(practitioner, quiz_of(module))
    assert ModuleCompletion.objects.count() == 1
    award = Award.objects.get()
    for page in (browser.get(module.url), browser.get("/my/")):
        assert award.url in page.content.decode()
    checked = Client().get(award.url)
    assert checked.status_code == 200
    assert practitioner.name in checked.content.decode()
    assert "genuine" in checked.content.decode()
    assert checked["X-Robots-Tag"] == "noindex"
    unknown = Client().get("/certificates/not-a-code/")
    assert unknown.status_code == 404
    assert "No certificate has this code" in unknown.content.decode()


def test_a_certificate_says_what_was_true_when_it_was_issued(
    module: ModulePage, practitioner: User, browser: Client
) -> None:
    browser.post(lesson_of(module).url)
    make_result(practitioner, quiz_of(module))
    name = practitioner.name
    User.objects.filter(pk=practitioner.pk).update(last_name="Elsewhere")
    ModulePage.objects.filter(pk=module.pk).update(title="Renamed")
    page = Client().get(Award.objects.get().url).content.decode()
    assert name in page
    assert "Foundations" in page


def test_failing_the_quiz_finishes_nothing(module: ModulePage, practitioner: User, browser: Client) -> None:
    browser.post(lesson_of(module).url)
    make_result(practitioner, quiz_of(module), right=False)
    assert not ModuleCompletion.objects.exists()


def test_evidence_outlives_the_pages(module: ModulePage, practitioner: User, browser: Client) -> None:
    browser.post(lesson_of(module).url)
    attempt = make_result(practitioner, quiz_of(module))
    award = Award.objects.get()
    ModulePage.objects.get(pk=module.pk).delete()
    assert Client().get(award.url).status_code == 200
    assert browser.get(f"{attempt.url}result/").status_code == 200
    assert StepCompletion.objects.filter(person=practitioner).count() == 2


def test_a_copied_module_has_an_identity_of_its_own(module: ModulePage) -> None:
    copy = module.copy(update_attrs={"slug": "copied", "title": "Copied"}, recursive=True)
    assert copy.module_id != module.module_id
    assert lesson_of(copy).step_id != lesson_of(module).step_id
    assert lesson_of(copy).step.module_id == copy.module_id
    assert quiz_of(copy).step.quiz != quiz_of(module).step.quiz


def test_whoever_has_done_what_is_left_of_it_gets_the_certificate(
    module: ModulePage, browser: Client
) -> None:
    """The quiz was taken out after they had read the rest."""
    browser.post(lesson_of(module).url)
    browser.post(module.url)
    assert not Award.objects.exists(), "something is left"
    quiz_of(module).unpublish()
    cache.clear()
    assert "Get your certificate" in browser.get(module.url).content.decode()
    browser.post(module.url)
    browser.post(module.url)
    page = browser.get(module.url).content.decode()
    assert Award.objects.get().url in page
    assert "Get your certificate" not in page


@pytest.mark.parametrize("lessons", [10])
def test_pages_cost_as_many_queries_with_ten_steps_as_with_one(
    module: ModulePage, browser: Client, lessons: int
) -> None:
    many = make_module("Long", lessons=lessons)

    def cost(address: str) -> int:
        browser.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(address).status_code == 200
        return len(queries)

    assert cost(many.url) == cost(module.url) <= 10
    assert cost(LessonPage.objects.child_of(many).first().url) == cost(lesson_of(module).url) <= 10
    assert cost("/learning/") <= 10
    attempt_page = browser.post(quiz_of(many).url)["Location"]
    assert cost(f"{attempt_page}1/") <= 10


def test_a_stranger_reads_without_a_form(module: ModulePage) -> None:
    page = Client().get(lesson_of(module).url).content.decode()
    assert "csrfmiddlewaretoken" not in page
    assert "Sign in" in page
    assert not StepCompletion.objects.exists()
