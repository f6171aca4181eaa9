"""One's own results and gains: by module and not by its name, however many there are."""

from typing import Any

from wagtail.models import Page

from accounts.models import User
from learning import actions, gain
from learning.models import Attempt, Module, QuizPage, QuizSlot
from makers import topic
from makers_kinds import make_question_of, make_quiz
from makers_learning import make_module, make_result


def module_with_both(title: str) -> tuple[QuizPage, QuizPage]:
    question = make_question_of("single")
    starter = make_quiz(question, title=title, role="starter")
    page = QuizPage(title="After", slug="after", summary="Again.", role="exit", shuffle_options=False)
    page.slots = [QuizSlot(question=question)]
    Page.objects.get(pk=starter.get_parent().pk).specific.add_child(instance=page)
    return starter, QuizPage.objects.get(pk=page.pk)


def test_two_modules_of_one_name_keep_their_own_figures(home: object, practitioner: User) -> None:
    first, second = module_with_both("Places"), module_with_both("Places again")
    Module.objects.update(title="Places")
    make_result(practitioner, first[0], right=False)
    make_result(practitioner, first[1])
    make_result(practitioner, second[0])
    make_result(practitioner, second[1], right=False)
    told = [
        (one.module, one.before, one.after, one.gain, one.later) for one in gain.gains_of(practitioner.pk)
    ]
    assert told == [("Places", 0, 100, 100, None), ("Places", 100, 0, -100, None)]


def test_a_new_name_parts_nothing(home: object, practitioner: User) -> None:
    starter, exit_quiz = module_with_both("Old name")
    make_result(practitioner, starter, right=False)
    Module.objects.update(title="New name")
    make_result(practitioner, exit_quiz)
    assert [(one.module, one.gain) for one in gain.gains_of(practitioner.pk)] == [("New name", 100)]


def test_the_first_starter_stands_against_the_best_exit(home: object, practitioner: User) -> None:
    starter, exit_quiz = module_with_both("Places")
    for page, rights in ((starter, (False, True)), (exit_quiz, (True, False))):
        for right in rights:
            make_result(practitioner, page, right=right)
    assert [(one.before, one.after) for one in gain.gains_of(practitioner.pk)] == [(0, 100)]


def test_a_loss_is_said_in_words(home: object, practitioner: User, signed_in: Any) -> None:
    starter, exit_quiz = module_with_both("Places")
    make_result(practitioner, starter)
    make_result(practitioner, exit_quiz, right=False)
    assert "100 points fewer" in signed_in(practitioner).get("/my/quizzes/").content.decode()


def test_a_long_history_comes_in_pages(
    home: object, practitioner: User, other_practitioner: User, signed_in: Any, django_assert_num_queries: Any
) -> None:
    quiz = make_quiz(make_question_of("single"))
    make_result(other_practitioner, quiz)
    for _ in range(gain.ON_A_PAGE + 3):
        make_result(practitioner, quiz)
    browser = signed_in(practitioner)
    first = browser.get("/my/quizzes/").content.decode()
    assert first.count("/result/") == gain.ON_A_PAGE
    assert browser.get("/my/quizzes/?page=2").content.decode().count("/result/") == 3
    assert browser.get("/my/quizzes/?page=%00").status_code == 200
    assert Attempt.objects.count() == gain.ON_A_PAGE + 4
    with django_assert_num_queries(3):
        leaf = gain.history_of(practitioner.pk, "1")
        assert len([attempt.quiz.step.module.title for attempt in leaf.object_list]) == gain.ON_A_PAGE
        gain.gains_of(practitioner.pk)


def test_asking_about_a_result_has_its_topics_filled_in_whatever_the_score(
    home: object, practitioner: User, signed_in: Any
) -> None:
    half = [{"text": "Ask", "is_right": True}, {"text": "Look", "is_right": True}, {"text": "Wait"}]
    question = make_question_of("multiple", options=half)
    for rights in (0, 1, 2):
        quiz = make_quiz(question, title=f"Rights {rights}")
        attempt = actions.start(practitioner, quiz)
        item = attempt.items.select_related("version").get()
        chosen = [option["id"] for option in item.version.options[:rights]]
        actions.answer(item, {"asked": ["1"], "answer": chosen})
        done = actions.submit(attempt)
        page = signed_in(practitioner).get(f"{done.url}result/").content.decode()
        assert 'href="/consultations/ask/?topic=peers"' in page, rights


def test_a_reason_points_to_its_paragraph_and_its_topic(
    home: object, practitioner: User, signed_in: Any
) -> None:
    page = make_module("To read")
    wrong = {"text": "Wait", "read_page": page, "read_heading": "Why not wait", "read_topic": topic("Parks")}
    question = make_question_of("single", options=[{"text": "Ask", "is_right": True}, wrong])
    for chosen in (0, 1):
        attempt = actions.start(practitioner, make_quiz(question, title=f"Chosen {chosen}"))
        item = attempt.items.select_related("version").get()
        actions.answer(item, {"answer": [item.version.options[chosen]["id"]]})
        done = actions.submit(attempt)
        said = signed_in(practitioner).get(f"{done.url}result/").content.decode()
        assert (said.count(f"{page.url}#why-not-wait") > 0) is bool(chosen)
        assert ("Everything on Parks" in said) is bool(chosen)
