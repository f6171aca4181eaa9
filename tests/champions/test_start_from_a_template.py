"""Words for common answers: written by a champion or shared by a lead, put in without losing what is typed."""

from typing import Any

import pytest

from accounts.actions import make_lead
from accounts.models import User
from champions.enums import State
from champions.models import AnswerTemplate, Consultation, Message
from makers import make_area, make_team
from makers_champions import make_case, make_champion

PAGE = "/consultations/templates/"
WORDS = "Begin with the place: who is there, and when?"


@pytest.fixture
def case(practitioner: User, champion: User) -> Consultation:
    return make_case(practitioner, State.ACTIVE, champion)


@pytest.fixture
def own(champion: User) -> AnswerTemplate:
    return AnswerTemplate.objects.create(owner=champion, title="Place first", body=WORDS)


def test_a_champion_keeps_changes_and_deletes_their_own(home: Any, champion: User, signed_in: Any) -> None:
    client = signed_in(champion)
    page = client.post(f"{PAGE}add/", {"title": "Place first", "body": WORDS}, follow=True).content.decode()
    assert "Place first" in page
    template = AnswerTemplate.objects.get()
    assert (template.owner, template.area) == (champion, None)
    client.post(f"{PAGE}{template.pk}/", {"title": "Place", "body": "Other words."})
    template.refresh_from_db()
    assert (template.title, template.body) == ("Place", "Other words.")
    client.post(f"{PAGE}{template.pk}/delete/")
    assert not AnswerTemplate.objects.exists()


def test_a_lead_shares_them_in_their_own_area_only(
    home: Any, lead: User, other_lead: User, champion: User, signed_in: Any
) -> None:
    area, elsewhere = make_area(), make_area("Calderwick Vale")
    client = signed_in(lead)
    asked = {"title": "Report", "body": WORDS}
    assert client.post(f"{PAGE}add/", {**asked, "area": elsewhere.pk}).status_code == 422
    assert client.post(f"{PAGE}add/", asked).status_code == 422, (
        "a lead who is no champion has none of their own"
    )
    assert client.post(f"{PAGE}add/", {**asked, "area": area.pk}).status_code == 302
    template = AnswerTemplate.objects.get()
    assert (template.owner, template.area) == (None, area)
    for stranger in (other_lead, champion):
        assert signed_in(stranger).get(f"{PAGE}{template.pk}/").status_code == 404
        assert signed_in(stranger).post(f"{PAGE}{template.pk}/delete/").status_code == 404
    assert AnswerTemplate.objects.exists()


def test_a_champion_who_leads_chooses_for_whom(home: Any, champion: User, signed_in: Any) -> None:
    make_lead(champion, make_area())
    client = signed_in(champion)
    client.post(f"{PAGE}add/", {"title": "Mine", "body": WORDS, "area": ""})
    client.post(f"{PAGE}add/", {"title": "Ours", "body": WORDS, "area": make_area().pk})
    assert list(AnswerTemplate.objects.order_by("title").values_list("title", "area")) == [
        ("Mine", None),
        ("Ours", make_area().pk),
    ]


def test_what_may_name_somebody_is_shown_before_it_is_kept(home: Any, champion: User, signed_in: Any) -> None:
    words = {"title": "Place", "body": "Call 07700 900123 and ask."}
    response = signed_in(champion).post(f"{PAGE}add/", words)
    assert response.status_code == 422
    assert "I have looked" in response.content.decode()
    assert not AnswerTemplate.objects.exists()


@pytest.mark.parametrize(
    ("action", "field"), [("advise", "summary"), ("ask-more", "body"), ("write", "body")]
)
def test_it_is_put_in_after_what_is_typed(
    home: Any,
    case: Consultation,
    champion: User,
    own: AnswerTemplate,
    signed_in: Any,
    action: str,
    field: str,
) -> None:
    client = signed_in(champion)
    assert client.get(case.url).content.decode().count("Place first") == 3
    typed = {
        f"{action}-{field}": "I thought of this.",
        f"{action}-version": case.version,
        "advise-this_week": "Walk.",
    }
    page = client.post(f"{case.url}{action}/", {**typed, "put_in": "1", "template": own.pk})
    form = page.context["forms"][action.replace("-", "_")]
    assert page.status_code == 200
    assert form[field].value() == f"I thought of this.\n\n{WORDS}"
    assert form["version"].value() == str(case.version)
    if action == "advise":
        assert form["this_week"].value() == "Walk."
    assert not form.is_bound, "nothing is judged yet"
    assert not Message.objects.exists()


def test_everything_else_that_was_chosen_stays(
    home: Any, case: Consultation, champion: User, own: AnswerTemplate, signed_in: Any
) -> None:
    typed = {"advise-outcome": "plan_changed", "advise-version": case.version, "advise-checked": "abc"}
    page = signed_in(champion).post(f"{case.url}advise/", {**typed, "put_in": "1", "template": own.pk})
    form = page.context["forms"]["advise"]
    assert (form["outcome"].value(), form["checked"].value()) == ("plan_changed", "abc")


@pytest.mark.parametrize("chosen", ["", "0", "x", "²", "theirs"])
def test_without_one_of_theirs_nothing_is_put_in_and_nothing_lost(
    home: Any, case: Consultation, champion: User, other_champion: User, signed_in: Any, chosen: str
) -> None:
    theirs = AnswerTemplate.objects.create(owner=other_champion, title="Secret", body="Not yours.")
    chosen = str(theirs.pk) if chosen == "theirs" else chosen
    posted = {"write-body": "My words.", "write-version": 1, "put_in": "1", "template": chosen}
    page = signed_in(champion).post(f"{case.url}write/", posted)
    assert page.context["forms"]["write"]["body"].value() == "My words."
    assert "Choose a template" in page.content.decode()
    assert "Not yours." not in page.content.decode()
    assert "Secret" not in page.content.decode()


def test_shared_ones_are_for_champions_of_cases_of_that_area(
    home: Any, case: Consultation, champion: User, practitioner: User, lead: User, signed_in: Any
) -> None:
    AnswerTemplate.objects.create(area=make_area(), title="Shared here", body=WORDS)
    AnswerTemplate.objects.create(area=make_area("Calderwick Vale"), title="Shared there", body=WORDS)
    page = signed_in(champion).get(case.url).content.decode()
    assert "Shared here" in page
    assert "Shared there" not in page
    for person in (practitioner, lead):
        assert "Start from a template" not in signed_in(person).get(case.url).content.decode()


def test_whoever_asked_puts_in_nothing(
    home: Any, case: Consultation, practitioner: User, signed_in: Any
) -> None:
    shared = AnswerTemplate.objects.create(area=make_area(), title="Shared here", body=WORDS)
    posted = {"reply-body": "My words.", "put_in": "1", "template": shared.pk}
    page = signed_in(practitioner).post(f"{case.url}reply/", posted)
    assert WORDS not in page.content.decode()
    assert "My words." in page.content.decode()


def test_a_new_one_is_offered_at_once(
    home: Any, case: Consultation, champion: User, signed_in: Any, django_capture_on_commit_callbacks: Any
) -> None:
    client = signed_in(champion)
    client.get(case.url)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{PAGE}add/", {"title": "Brand new", "body": WORDS})
    assert "Brand new" in client.get(case.url).content.decode()


def test_it_goes_to_nobody_who_writes_none(
    home: Any, practitioner: User, administrator: User, signed_in: Any
) -> None:
    fay = make_champion("Fay", team=make_team("Vale team", area=make_area("Calderwick Vale")))
    assert signed_in(fay).get(PAGE).status_code == 200
    for person in (practitioner, administrator):
        assert signed_in(person).get(PAGE).status_code == 404
