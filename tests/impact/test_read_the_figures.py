from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from accounts.actions import make_lead
from accounts.models import User
from champions.actions import purging
from champions.enums import Action, Nudging, State
from champions.models import AnsweredByReading, Consultation, Event, Nudge
from makers import make_area, make_user
from makers_champions import make_case
from makers_learning import make_module, make_result, quiz_of

IMPACT = "/impact/"


@pytest.fixture
def history(home: object, champion: User) -> None:
    """Six questions, two hours until accepted and ten until advised; five people through one quiz."""
    now = timezone.now()
    quiz = quiz_of(make_module(lessons=0))
    for number in range(6):
        person = make_user(f"Asker{number}")
        case = make_case(person, State.CLOSED, champion)
        sent = now - timedelta(days=1)
        Consultation.objects.filter(pk=case.pk).update(
            submitted_at=sent, accepted_at=sent + timedelta(hours=2), advised_at=sent + timedelta(hours=10)
        )
        for action, hours in ((Action.ACCEPT, 2), (Action.ADVISE, 10)):
            Event.objects.filter(consultation=case, action=action).update(at=sent + timedelta(hours=hours))
        if number:
            make_result(person, quiz)


def figures(client: Any, query: str = "") -> Any:
    response = client.get(f"{IMPACT}{query}")
    assert response.status_code == 200
    return response.context


def test_a_lead_sees_what_happened_in_their_area(history: None, lead: User, signed_in: Any) -> None:
    seen = figures(signed_in(lead))
    assert str(seen["people"]) == "5"
    assert (str(seen["passes"]), seen["passes"].base) == ("100%", "5 of 5")
    assert str(seen["states"].total) == "6"
    assert str(seen["states"].parts["Closed"]) == "6"
    assert seen["topics"][0][0] == "Peers"
    assert (str(seen["to_accept"]), str(seen["to_advise"])) == ("2 hours", "10 hours")
    assert str(seen["outcomes"].parts["The plan changed"]) == "6"


def test_another_areas_lead_sees_none_of_it(
    history: None, other_lead: User, lead: User, signed_in: Any
) -> None:
    seen = figures(signed_in(other_lead))
    assert str(seen["states"].total) == "0"
    assert str(seen["to_accept"]) == "too few to show"
    assert signed_in(other_lead).get(f"{IMPACT}?area=fenmarch").status_code == 404


def test_a_few_are_hidden_wherever_they_could_be_seen(
    home: object, lead: User, champion: User, signed_in: Any
) -> None:
    for number in range(3):
        make_case(make_user(f"Few{number}"), State.ADVISED, champion)
    response = signed_in(lead).get(IMPACT)
    assert str(response.context["states"].parts["Advised"]) == "not shown"
    assert str(response.context["states"].total) == "not shown"
    assert ">3<" not in response.content.decode()


def test_it_holds_no_case_text_and_nobodys_name(history: None, lead: User, signed_in: Any) -> None:
    page = signed_in(lead).get(IMPACT).content.decode()
    for person in User.objects.exclude(pk=lead.pk):
        assert person.last_name not in page
    assert "after school" not in page


def test_the_administrator_sees_totals_and_nobody_else_anything(
    history: None, administrator: User, practitioner: User, champion: User, editor: User, signed_in: Any
) -> None:
    assert str(figures(signed_in(administrator))["states"].total) == "6"
    for person in (practitioner, champion, editor):
        assert signed_in(person).get(IMPACT).status_code == 404


def test_it_is_about_a_year_and_no_shorter_one_can_be_taken_from_it(
    history: None, lead: User, signed_in: Any
) -> None:
    client = signed_in(lead)
    Consultation.objects.update(submitted_at=timezone.now() - timedelta(days=200))
    assert str(figures(client)["states"].total) == str(figures(client, "?months=3")["states"].total) == "6"
    Consultation.objects.update(submitted_at=timezone.now() - timedelta(days=370))
    assert str(figures(client)["states"].total) == "0"


def test_a_lead_of_two_areas_sees_one_at_a_time(history: None, other_lead: User, signed_in: Any) -> None:
    """Two together, less the one, would tell what the other hides."""
    make_lead(other_lead, make_area("Calderwick Vale"), make_area())
    client = signed_in(other_lead)
    for address in (IMPACT, "/impact/coverage/"):
        seen = client.get(address)
        assert [area.name for area in seen.context["scope"].choices] == ["Calderwick Vale", "Fenmarch"]
        assert seen.context["scope"].name == "Calderwick Vale", "one's own first"
        assert '<option value="calderwick-vale" selected>' in seen.content.decode()
    assert str(figures(client)["states"].total) == "0"
    assert str(figures(client, "?area=fenmarch")["states"].total) == "6"
    coverage = client.get("/impact/coverage/?area=fenmarch").context["lines"]
    assert {str(line.asked) for line in coverage if line.topic.name == "Peers"} == {"6"}


def test_modules_and_months_hide_what_the_other_would_tell(home: object, lead: User, signed_in: Any) -> None:
    few, many = (make_module(title, lessons=0) for title in ("Places", "Peers"))
    for module, number in ((few, 3), (many, 9)):
        for one in range(number):
            make_result(make_user(f"{module.title}{one}"), quiz_of(module))
    seen = figures(signed_in(lead))
    assert [(title, str(count)) for title, count in seen["modules"]] == [
        ("Peers", "not shown"), ("Places", "not shown"),
    ]  # fmt: skip
    assert [str(column.count) for column in seen["charts"][1]["columns"]][-1] == "12"


def test_what_they_said_afterwards_is_counted_with_who_answered(
    history: None, lead: User, champion: User, signed_in: Any
) -> None:
    """Of all who were advised: the closed beside them would tell that one is not."""
    cases = list(Consultation.objects.order_by("pk"))
    make_case(make_user("Open"), State.ADVISED, champion)
    Consultation.objects.update(survey={})  # closed by time alone
    said = {"helped": 5, "in_time": 4, "clearer": 2, "came_of_it": "plan_changed", "again": "yes"}
    later = {"done": "partly", "came_of_it": "no_change", "context": 0}
    for case in cases[:5]:
        Consultation.objects.filter(pk=case.pk).update(
            survey=said, follow_up=later, followed_up_at=timezone.now()
        )
    seen = figures(signed_in(lead))
    answered, statements = seen["closing"]
    assert (answered.part, answered.whole) == (5, 7)
    shares = {one.words: (one.share.part, one.share.whole) for one in statements}
    assert shares["The advice helped"] == shares["They would ask again"] == (5, 5)
    assert shares["They see the context more clearly"] == (0, 5)
    answered, statements = seen["later"]
    assert answered.part == 5
    assert [one.share.part for one in statements] == [5, 0, 0]


def test_where_too_few_have_answered_nothing_of_it_is_said(
    history: None, lead: User, champion: User, signed_in: Any
) -> None:
    make_case(make_user("Open"), State.ADVISED, champion)
    Consultation.objects.filter(state=State.CLOSED).update(survey={"helped": 5})
    html = signed_in(lead).get(IMPACT).content.decode()
    assert "Too few have been asked or have answered to show." in html
    assert "The advice helped" not in html
    Consultation.objects.filter(state=State.ADVISED).delete()
    assert "The advice helped" in signed_in(lead).get(IMPACT).content.decode()


def test_what_reading_settled_is_counted(home: object, lead: User, other_lead: User, signed_in: Any) -> None:
    for _ in range(6):
        AnsweredByReading.objects.create(area=make_area())
    assert str(figures(signed_in(lead))["read_first"]) == "6"
    assert str(figures(signed_in(other_lead))["read_first"]) == "0"


def test_what_is_opened_again_counts_from_its_first_answer(
    history: None, lead: User, champion: User, signed_in: Any
) -> None:
    """Taken up a second time weeks later, nobody had waited for weeks."""
    for case in Consultation.objects.all():
        weeks = timezone.now() + timedelta(weeks=5)
        Consultation.objects.filter(pk=case.pk).update(accepted_at=weeks, advised_at=weeks)
        for action in (Action.ACCEPT, Action.ADVISE):
            Event.objects.create(
                consultation=case, actor=champion, action=action, from_state="", to_state="", at=weeks
            )
    seen = figures(signed_in(lead))
    assert (str(seen["to_accept"]), str(seen["to_advise"])) == ("2 hours", "10 hours")


def test_who_was_asked_six_weeks_later_stays_the_base_after_the_purge(
    history: None, lead: User, signed_in: Any
) -> None:
    for number, case in enumerate(Consultation.objects.order_by("pk")):
        Nudge.objects.create(consultation=case, kind=Nudging.FOLLOW_UP, due_at=timezone.now())
        if number < 5:
            Consultation.objects.filter(pk=case.pk).update(
                follow_up={"done": "yes"}, followed_up_at=timezone.now()
            )
        with transaction.atomic():
            purging.purge(Consultation.objects.get(pk=case.pk))
    purging.finish_purges()
    answered, _ = figures(signed_in(lead))["later"]
    assert (answered.part, answered.whole) == (5, 6)
