"""A champion's advice leads to who helps locally; what it says of a service is what holds on the day it is read."""

from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from accounts.models import User
from champions import actions
from champions.enums import State
from champions.models import Advice, Consultation
from makers import make_area, topic
from makers_champions import ADVICE, make_case
from makers_resources import make_service
from resources.actions import retire_service
from resources.models import LocalService


@pytest.fixture
def active(practitioner: User, champion: User) -> Consultation:
    return make_case(practitioner, State.ACTIVE, champion)


def advice(case: Consultation, **changes: Any) -> dict[str, Any]:
    return {
        "advise-summary": "Ask who looks after the stop.",
        "advise-outcome": "other",
        "advise-version": case.version,
        **changes,
    }


def offered(html: str) -> str:
    return html.split("Who helps locally")[1].split("</fieldset>")[0]


def test_services_of_the_cases_area_are_offered_the_best_fit_first(
    active: Consultation, champion: User, signed_in: Any
) -> None:
    make_service("Any")
    make_service("Fits", topics=tuple(active.topic_list))
    make_service("Elsewhere", areas=(make_area("Calderwick Vale"),))
    make_service("Ended", retired_on=timezone.localdate())
    html = offered(signed_in(champion).get(active.url).content.decode())
    assert html.index("Fits") < html.index("Any")
    assert "Fenmarch · ages: 11 to 17 · 01632 960140" in html
    assert "Elsewhere" not in html
    assert "Ended" not in html


def test_five_hundred_services_are_not_all_offered(
    active: Consultation, champion: User, signed_in: Any
) -> None:
    for number in range(30):
        make_service(f"Service {number}")
    html = offered(signed_in(champion).get(active.url).content.decode())
    assert html.count('type="checkbox"') == 12


def test_without_services_nothing_is_asked(active: Consultation, champion: User, signed_in: Any) -> None:
    html = signed_in(champion).get(active.url).content.decode()
    assert "Who helps locally" not in html
    assert signed_in(champion).post(f"{active.url}advise/", advice(active)).status_code == 302


def test_what_was_cited_goes_with_the_advice_to_whoever_asked(
    active: Consultation, champion: User, practitioner: User, signed_in: Any
) -> None:
    service = make_service("Turnstone")
    form = advice(active, **{"advise-services": [service.url]})
    assert signed_in(champion).post(f"{active.url}advise/", form).status_code == 302
    assert Advice.objects.get().cited == [service.url]
    assert Advice.objects.get().parts == {"summary": "Ask who looks after the stop."}
    html = signed_in(practitioner).get(active.url).content.decode()
    assert f'<a href="{service.url}">Turnstone</a>' in html
    assert "01632 960140" in html
    record = signed_in(practitioner).get(f"{active.url}record/").content.decode()
    assert "Turnstone (Fenmarch · ages: 11 to 17 · 01632 960140)" in record


@pytest.mark.parametrize(
    "address", ["/services/elsewhere/", "https://evil.example/", "/admin/", "javascript:alert(1)"]
)
def test_nothing_else_can_be_cited(
    active: Consultation, champion: User, signed_in: Any, address: str
) -> None:
    make_service("Here")
    make_service("Elsewhere", areas=(make_area("Calderwick Vale"),))
    form = advice(active, **{"advise-services": [address]})
    answer = signed_in(champion).post(f"{active.url}advise/", form)
    assert answer.status_code == 422
    assert "Ask who looks after the stop." in answer.content.decode()
    assert not Advice.objects.exists()


def test_the_number_is_todays_and_an_end_is_said(
    active: Consultation, champion: User, practitioner: User, lead: User, signed_in: Any
) -> None:
    service = make_service("Turnstone")
    actions.advise(
        active, champion, parts=ADVICE, outcome="other", guidance=[], cited=[service.url, "/services/none/"]
    )
    LocalService.objects.update(phone="01632 960199")
    refresh()
    assert "01632 960199" in signed_in(practitioner).get(active.url).content.decode()
    retire_service(service, lead)
    refresh()
    html = signed_in(practitioner).get(active.url).content.decode()
    assert "Turnstone" in html
    assert "It has ended since." in html
    assert "01632 960199" not in html


def refresh() -> None:
    from django.core.cache import cache

    cache.clear()


def test_it_is_sealed_with_the_words(active: Consultation, champion: User) -> None:
    """Which service helps says something of the case."""
    service = make_service("Harbour Recovery")
    actions.advise(active, champion, parts=ADVICE, outcome="other", guidance=[], cited=[service.url])
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM champions_advice")
        assert "harbour" not in str(cursor.fetchall()).lower()


def test_a_redaction_keeps_it(active: Consultation, champion: User, lead: User) -> None:
    service = make_service("Turnstone", topics=(topic("Parks"),))
    actions.advise(active, champion, parts=ADVICE, outcome="other", guidance=[], cited=[service.url])
    Consultation.objects.filter(pk=active.pk).update(quarantined_at=timezone.now())
    active.refresh_from_db()
    texts = actions.all_texts(active)
    assert service.url not in str(texts)
    key = next(name for name in texts if name.endswith(".summary"))
    actions.redact(active, {key: "Put more generally."}, [])
    written = Advice.objects.get()
    assert written.parts["summary"] == "Put more generally."
    assert written.cited == [service.url]
