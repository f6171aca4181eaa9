"""One answer a person and page, with words if they like, kept without whoever gave it."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from accounts.models import User
from home.models import HomePage
from makers_resources import close, make_guidance
from readers import actions, views
from readers.models import Feedback, Mark
from resources.models import GuidanceIndexPage, GuidancePage


@pytest.fixture
def page(home: HomePage) -> GuidancePage:
    return make_guidance("Parks at night")


def address(page: Any) -> str:
    return f"/useful/{page.pk}/"


def say(client: Client, page: Any, answer: str = "yes", **more: Any) -> Any:
    """As a browser does: the form first, which brings the token."""
    client.get(address(page))
    return client.post(address(page), {"answer": answer, **more})


@pytest.fixture(params=["anonymous", "signed in"])
def reader(request: pytest.FixtureRequest, practitioner: User, signed_in: Any) -> Client:
    return Client() if request.param == "anonymous" else signed_in(practitioner)


def test_the_page_asks_by_a_link_and_holds_no_form(page: GuidancePage) -> None:
    html = Client().get(page.url).content.decode()
    assert f'href="{address(page)}?answer=yes"' in html
    assert "csrf" not in html
    assert 'method="post"' not in html


def test_the_answer_of_the_link_is_chosen_already(page: GuidancePage, reader: Client) -> None:
    html = reader.get(f"{address(page)}?answer=no").content.decode()
    assert 'value="no" id="id_answer_1" checked' in html


def test_it_is_counted_and_thanked_for(page: GuidancePage, reader: Client) -> None:
    answer = say(reader, page, "no", comment="Which hours are meant?")
    assert answer.status_code == 302
    assert "Thank you" in reader.get(answer["Location"]).content.decode()
    told = Feedback.objects.get()
    assert (told.page_id, told.is_useful, told.comment, told.day) == (
        page.pk,
        False,
        "Which hours are meant?",
        timezone.localdate(),
    )


def test_a_second_answer_is_not_counted(page: GuidancePage, reader: Client) -> None:
    say(reader, page, "yes")
    answer = say(reader, page, "no")
    assert "Thank you" in reader.get(answer["Location"]).content.decode()
    assert [told.is_useful for told in Feedback.objects.all()] == [True]


def test_a_person_counts_once_from_two_browsers(
    page: GuidancePage, practitioner: User, signed_in: Any
) -> None:
    say(signed_in(practitioner), page)
    say(signed_in(practitioner), page)
    assert Feedback.objects.count() == 1


def test_others_and_other_pages_count_too(
    page: GuidancePage, practitioner: User, other_practitioner: User, signed_in: Any
) -> None:
    other = make_guidance("Parks by day")
    for client in (signed_in(practitioner), signed_in(other_practitioner), Client(), Client()):
        say(client, page)
        say(client, other)
    assert Feedback.objects.count() == 8


def test_nothing_kept_leads_to_whoever_said_it(
    page: GuidancePage, practitioner: User, signed_in: Any
) -> None:
    say(signed_in(practitioner), page, comment="Good")
    with connection.cursor() as cursor:
        for table in ("readers_feedback", "readers_mark"):
            cursor.execute(f"SELECT * FROM {table}")
            columns = {column[0] for column in cursor.description}
            assert not columns & {"user_id", "person_id", "session", "address", "ip"}
            assert practitioner.email not in str(cursor.fetchall())
    fields = {field.name for model in (Feedback, Mark) for field in model._meta.get_fields()}
    assert fields == {"id", "page", "is_useful", "comment", "day", "mark", "until"}


def test_it_warns_of_what_may_say_who_somebody_is(page: GuidancePage, reader: Client) -> None:
    words = "Ring 07700 900123 about the park"
    answer = say(reader, page, "no", comment=words)
    assert answer.status_code == 422
    html = answer.content.decode()
    assert "<mark>07700 900123</mark>" in html
    assert words in html, "nothing is lost"
    assert 'value="no" id="id_answer_1" checked' in html
    assert not Feedback.objects.exists()


def test_what_was_looked_at_is_kept_word_for_word(page: GuidancePage, reader: Client) -> None:
    words = "Ring 07700 900123 about the park"
    checked = say(reader, page, "no", comment=words).context["form"]["checked"].value()
    assert say(reader, page, "no", comment=words, checked=checked).status_code == 302
    assert Feedback.objects.get().comment == words


def test_new_words_are_looked_at_again(page: GuidancePage, reader: Client) -> None:
    checked = say(reader, page, comment="Ring 07700 900123").context["form"]["checked"].value()
    assert say(reader, page, comment="Ring 07700 900456", checked=checked).status_code == 422


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({}, "Choose yes or no."),
        ({"answer": "perhaps"}, "perhaps"),
        ({"answer": "yes", "comment": "x" * 1001}, "1000"),
        ({"answer": "yes", "comment": "nothing\x00ness"}, "Null characters"),
    ],
)
def test_what_is_missing_is_said_beside_the_field(
    page: GuidancePage, reader: Client, data: dict[str, str], words: str
) -> None:
    answer = reader.post(address(page), data)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Feedback.objects.exists()


def test_too_many_answers_from_one_place_wait(page: GuidancePage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "ANSWERS_AN_HOUR", 2)
    for _ in range(2):
        assert say(Client(), page).status_code == 302
    answer = say(Client(), page, comment="Still typed")
    assert answer.status_code == 429
    assert "Still typed" in answer.content.decode()
    assert Feedback.objects.count() == 2


def test_one_persons_answers_hold_up_nobody_else(
    page: GuidancePage,
    practitioner: User,
    other_practitioner: User,
    signed_in: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(views, "ANSWERS_AN_HOUR", 1)
    assert say(signed_in(practitioner), page).status_code == 302
    assert say(signed_in(practitioner), page).status_code == 429
    assert say(signed_in(other_practitioner), page).status_code == 302
    assert say(Client(), page).status_code == 302


def test_without_its_token_nothing_is_taken(page: GuidancePage) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(address(page), {"answer": "yes"}).status_code == 403
    assert not Feedback.objects.exists()


def test_neither_form_nor_thanks_is_ever_kept(page: GuidancePage, reader: Client) -> None:
    for path in (address(page), f"{address(page)}thanks/"):
        assert "no-store" in reader.get(path)["Cache-Control"]


@pytest.mark.parametrize("which", ["draft", "private", "list", "unknown", "too long a number"])
def test_a_page_one_may_not_read_is_not_there(page: GuidancePage, which: str) -> None:
    if which == "private":
        close(page)
    pk = {
        "draft": make_guidance("Draft", live=False).pk,
        "private": page.pk,
        "list": GuidanceIndexPage.objects.get().pk,
        "unknown": 10**6,
        "too long a number": 10**30,
    }[which]
    for path in (f"/useful/{pk}/", f"/useful/{pk}/thanks/"):
        assert Client().get(path).status_code == 404
        assert Client().post(path).status_code in (404, 405)
    assert not Feedback.objects.exists()


def test_a_private_page_is_judged_by_those_who_read_it(
    page: GuidancePage, practitioner: User, signed_in: Any
) -> None:
    close(page)
    assert say(signed_in(practitioner), page).status_code == 302


def test_after_a_year_it_is_forgotten(page: GuidancePage, reader: Client) -> None:
    say(reader, page)
    actions.forget_what_is_over()
    assert (Feedback.objects.count(), Mark.objects.filter(until__gt=timezone.localdate()).count()) == (1, 1)
    over = timezone.localdate() - actions.KEPT - timedelta(days=1)
    Feedback.objects.update(day=over)
    Mark.objects.update(until=timezone.localdate() - timedelta(days=1))
    actions.forget_what_is_over()
    assert not Feedback.objects.exists()
    assert not Mark.objects.exists()
