"""A lead settles the figures and words of an area."""

from datetime import date, time
from typing import Any

import pytest
from django.utils import timezone

from accounts.actions import make_lead
from accounts.models import User
from champions.area_forms import IN_ORDER
from champions.demonstration.areas import SETTLED
from champions.enums import Names, State
from champions.example import example_of
from champions.models import AreaSettings, Consultation, SettingsChange
from makers import make_area
from makers_champions import make_case, make_draft

PAGE = "/consultations/settings/fenmarch/"


@pytest.fixture
def figures(lead: User) -> dict[str, Any]:
    """What the form holds before anybody changes it."""
    from champions.area_forms import FiguresForm

    form = FiguresForm(instance=AreaSettings(area=make_area()))
    return {name: form[name].value() for name in form.fields} | {
        "opens": "09:00",
        "closes": "17:00",
        "closed_days": "",
    }


def settings() -> AreaSettings:
    return AreaSettings.objects.get(area=make_area())


def test_it_is_kept_and_logged(signed_in: Any, home: object, lead: User, figures: dict[str, Any]) -> None:
    client = signed_in(lead)
    changed = {
        **figures,
        "respond_hours": "24",
        "nation": "WLS",
        "weekdays": ["0", "1", "2", "3"],
        "closed_days": "24 December 2026\n2027-01-04\n24 dec 2026",
    }
    assert client.post(PAGE, changed)["Location"] == PAGE
    kept = settings()
    assert (kept.respond_hours, kept.nation, kept.weekdays) == (24, "WLS", [0, 1, 2, 3])
    assert kept.closed_days == ["2026-12-24", "2027-01-04"]
    assert not kept.working_time.is_working_day(date(2026, 12, 24))
    change = SettingsChange.objects.get()
    assert change.by == lead
    assert change.changes == {
        "nation": ["ENG", "WLS"],
        "weekdays": [[0, 1, 2, 3, 4], [0, 1, 2, 3]],
        "closed_days": [[], ["2026-12-24", "2027-01-04"]],
        "respond_hours": [16, 24],
    }
    page = client.get(PAGE).content.decode()
    assert "A champion answers within: 16 became 24" in page
    assert lead.name in page
    assert "24 December 2026" in page


def test_nothing_changed_is_nothing_logged(
    signed_in: Any, home: object, lead: User, figures: dict[str, Any]
) -> None:
    assert signed_in(lead).post(PAGE, figures).status_code == 302
    assert not SettingsChange.objects.exists()


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("respond_hours", "0", "greater than or equal to 1"),
        ("respond_hours", "soon", "Enter a whole number"),
        ("weekdays", [], "This is needed to go on."),
        ("closes", "08:00", "The day has to end after it begins."),
        ("second_nudge_days", "3", "The second reminder comes after the first."),
        ("no_reply_days", "5", "It is closed only after the second reminder."),
        ("accept_hours", "4", "The pool is reminded while there is still time."),
        ("late_lead_days", "1", "The champion is reminded first."),
        ("retention_days", "50", "Keep it until “what changed?” was asked twice."),
        ("closed_days", "Christmas", "is no date we can read"),
        ("closed_days", "2026-02-30", "is no date we can read"),
        ("names_wording", "Consultations are anonymous.", "Say “no names” instead"),
        ("names_wording", "Be careful.", "Use the words “no names”"),
    ],
)
def test_a_mistake_is_named_beside_its_field_and_nothing_is_kept(
    signed_in: Any, home: object, lead: User, figures: dict[str, Any], field: str, value: Any, sentence: str
) -> None:
    response = signed_in(lead).post(PAGE, {**figures, "accept_hours": "5", field: value})
    assert response.status_code == 422
    form = response.context["form"]
    assert list(form.errors) == [field]
    assert sentence in str(form.errors[field])
    assert 'value="5"' in response.content.decode()
    assert not AreaSettings.objects.exists()
    assert not SettingsChange.objects.exists()


def test_a_reminder_after_its_limit_is_refused_and_what_was_typed_stays(
    signed_in: Any, home: object, lead: User, figures: dict[str, Any]
) -> None:
    wrong = {**figures, "accept_hours": "1", "pool_reminder_hours": "4", "respond_hours": "37"}
    response = signed_in(lead).post(PAGE, wrong)
    assert response.status_code == 422
    form = response.context["form"]
    assert form.errors == {"accept_hours": ["The pool is reminded while there is still time."]}
    assert (form["accept_hours"].value(), form["respond_hours"].value()) == ("1", "37")
    assert not AreaSettings.objects.exists()


@pytest.mark.parametrize("figures", [{}, *SETTLED.values()])
def test_figures_that_nobody_typed_are_in_order_too(db: None, figures: dict[str, Any]) -> None:
    settled = AreaSettings(**figures)
    for earlier, later, sentence in IN_ORDER:
        assert getattr(settled, earlier) < getattr(settled, later), sentence


def test_other_areas_are_not_theirs(
    signed_in: Any, home: object, other_lead: User, figures: dict[str, Any]
) -> None:
    client = signed_in(other_lead)
    assert client.post(PAGE, {**figures, "respond_hours": "1"}).status_code == 404
    assert client.get("/consultations/settings/")["Location"] == "/consultations/settings/calderwick-vale/"
    assert not AreaSettings.objects.exists()


def test_a_lead_of_several_areas_chooses(signed_in: Any, home: object, lead: User) -> None:
    make_lead(lead, make_area(), make_area("Calderwick Vale"))
    page = signed_in(User.objects.get(pk=lead.pk)).get("/consultations/settings/").content.decode()
    assert PAGE in page
    assert "/consultations/settings/calderwick-vale/" in page


def test_what_was_told_stays_and_what_time_does_is_counted_anew(
    signed_in: Any, home: object, lead: User, practitioner: User, champion: User, figures: dict[str, Any]
) -> None:
    case = make_case(practitioner, State.ACTIVE, champion)
    signed_in(lead).post(PAGE, {**figures, "respond_hours": "8", "late_lead_days": "3"})
    after = Consultation.objects.get(pk=case.pk)
    assert after.respond_by == case.respond_by
    assert after.next_tick_at is not None
    assert after.next_tick_at <= timezone.now()


def test_the_example_says_what_the_figures_mean() -> None:
    usual = example_of(AreaSettings(), date(2026, 11, 25))
    assert usual.startswith(
        "A question sent on Friday 27 November at 16:00 is to be accepted by Monday 30 November at 16:00."
    )
    assert "to be answered by Wednesday 2 December at 16:00" in usual
    own = AreaSettings(closes=time(12), weekdays=[0, 2], accept_hours=2, closed_days=["2026-11-30"])
    assert example_of(own, date(2026, 11, 25)).startswith(
        "A question sent on Wednesday 25 November at 11:00 is to be accepted by Wednesday 2 December at 10:00."
    )


@pytest.mark.parametrize("policy", list(Names))
def test_an_areas_own_words_stand_wherever_somebody_writes(
    signed_in: Any, home: object, practitioner: User, champion: User, policy: Names
) -> None:
    words = "In Fenmarch there are no names, and no nicknames either."
    AreaSettings.objects.create(area=make_area(), names_policy=policy, names_wording=words)
    asker = signed_in(practitioner)
    draft = make_draft(practitioner)
    for page in ("question", "situation", "tried", "strengths", "decision"):
        assert words in asker.get(f"{draft.url}ask/{page}/").content.decode()
    case = make_case(practitioner, State.ACTIVE, champion)
    assert words in signed_in(champion).get(case.url).content.decode()
    assert words in asker.get(f"{case.url}record/").content.decode()


@pytest.mark.parametrize("policy", list(Names))
def test_the_usual_words_never_promise_more_than_no_names(policy: Names) -> None:
    words = AreaSettings(names_policy=policy).names_hint.lower()
    assert "no names" in words or "no-names" in words
    assert "anonym" not in words
