"""A call or a meeting: one side proposes times, the other chooses, a calendar file carries the reference only."""

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from django.utils import timezone
from django.utils.formats import date_format
from icalendar import Calendar
from verbs import propose, tomorrow

from accounts.models import User
from at_once import ROUNDS, at_once
from champions import actions
from champions.enums import HandOverReason, MeetingWay, QuarantineReason, State
from champions.models import Consultation, Event, Meeting
from core.models import OutgoingMail
from makers import make_user
from makers_champions import QUESTION, make_absence, make_case, make_champion

pytestmark = pytest.mark.usefixtures("home")
FORM = "%Y-%m-%dT%H:%M"


@pytest.fixture
def case(practitioner: User, champion: User) -> Consultation:
    return make_case(practitioner, State.ACTIVE, champion)


def afresh(case: Consultation) -> Consultation:
    return Consultation.objects.get(pk=case.pk)


def told(kind: str) -> set[int]:
    return set(OutgoingMail.objects.filter(kind=kind).values_list("recipient", flat=True))


def local(moment: datetime) -> str:
    return timezone.localtime(moment).strftime(FORM)


def the_event(file: bytes) -> Any:
    (event,) = Calendar.from_ical(file).walk("VEVENT")
    return event


def proposal(*times: datetime, **more: str) -> dict[str, str]:
    names = ("first", "second", "third")
    given = {f"propose-times-{name}": local(moment) for name, moment in zip(names, times, strict=False)}
    return {"propose-times-way": "call", "propose-times-minutes": "30", **given, **more}


def test_a_champion_proposes_and_the_practitioner_chooses(
    signed_in: Any, case: Consultation, champion: User, practitioner: User
) -> None:
    theirs, mine = signed_in(champion), signed_in(practitioner)
    first, second = tomorrow().replace(second=0), tomorrow().replace(second=0) + timedelta(hours=3)
    theirs.post(f"{case.url}propose-times/", proposal(second, first))
    assert told("consultation_times") == {practitioner.pk}
    page = mine.get(case.url).content.decode()
    assert f"{champion.name} would like to talk" in page
    assert "Waiting for one of these" in theirs.get(case.url).content.decode()
    mine.post(f"{case.url}choose-time/", {"choose-time-moment": second.isoformat()})
    meeting = Meeting.objects.get()
    assert (meeting.starts_at, meeting.way, meeting.minutes) == (second, "call", 30)
    assert told("consultation_meeting") == {champion.pk}
    for browser in (mine, theirs):
        assert "You talk on" in browser.get(case.url).content.decode()
    happened = Event.objects.filter(consultation=case).values_list("action", flat=True)
    assert {"propose-times", "choose-time"} <= set(happened)


def test_the_calendar_file_says_the_reference_and_nothing_else(
    signed_in: Any, case: Consultation, champion: User, practitioner: User
) -> None:
    propose(case, champion)
    moment = Meeting.objects.get().proposed[0]
    browser = signed_in(practitioner)
    assert browser.get(f"{case.url}meeting.ics").status_code == 404
    actions.choose_time(case, practitioner, moment)
    response = browser.get(f"{case.url}meeting.ics")
    assert response["Content-Type"].startswith("text/calendar")
    assert "no-store" in response["Cache-Control"]
    text = response.content.decode()
    for secret in (QUESTION, champion.last_name, practitioner.last_name, champion.email, practitioner.email):
        assert secret not in text
    event = the_event(response.content)
    assert str(event["summary"]) == case.reference
    assert event["dtstart"].dt == moment
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(minutes=30)
    assert (event["status"], event["sequence"]) == ("CONFIRMED", 1)
    actions.call_off(afresh(case), champion)
    again = the_event(browser.get(f"{case.url}meeting.ics").content)
    assert (again["uid"], again["status"], again["sequence"]) == (event["uid"], "CANCELLED", 2)


@pytest.mark.parametrize("who", ["other_practitioner", "other_champion", "lead", "administrator", "editor"])
def test_the_calendar_file_is_nobody_elses(
    request: Any, signed_in: Any, case: Consultation, champion: User, practitioner: User, who: str
) -> None:
    propose(case, champion)
    actions.choose_time(case, practitioner, Meeting.objects.get().proposed[0])
    browser = signed_in(request.getfixturevalue(who))
    assert browser.get(f"{case.url}meeting.ics").status_code == 404
    assert "You talk on" not in browser.get(case.url).content.decode()


def test_none_fits_and_new_times_may_come(
    signed_in: Any, case: Consultation, champion: User, practitioner: User
) -> None:
    propose(case, practitioner)
    browser = signed_in(champion)
    assert "None of these fits" in browser.get(case.url).content.decode()
    browser.post(f"{case.url}call-off/")
    assert told("consultation_meeting_off") == {practitioner.pk}
    browser.post(f"{case.url}propose-times/", proposal(tomorrow()))
    assert Meeting.objects.filter(called_off_at=None).get().by == champion


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({}, "This is needed to go on."),
        ({"propose-times-first": "soon"}, "Give a day and a time"),
        ({"propose-times-first": "2020-01-01T10:00"}, "This time has passed."),
        ({"propose-times-first": "2099-01-01T10:00"}, "within the next 60 days"),
        ({"propose-times-first": local(tomorrow().replace(hour=3))}, "between 7 in the morning and 8"),
        (
            {"propose-times-first": local(tomorrow().replace(hour=20, minute=1))},
            "between 7 in the morning and 8",
        ),
    ],
)
def test_a_time_that_cannot_be_is_said_beside_its_field(
    signed_in: Any, case: Consultation, champion: User, data: dict[str, str], sentence: str
) -> None:
    more = proposal(**{"propose-times-second": local(tomorrow() + timedelta(days=2))}, **data)
    response = signed_in(champion).post(f"{case.url}propose-times/", more)
    assert response.status_code == 422
    page = response.content.decode()
    assert sentence in page
    assert more["propose-times-second"] in page
    assert not Meeting.objects.exists()


def test_the_same_time_twice_is_one_too_many(signed_in: Any, case: Consultation, champion: User) -> None:
    response = signed_in(champion).post(f"{case.url}propose-times/", proposal(tomorrow(), tomorrow()))
    assert response.status_code == 422
    assert "You have given this time already." in response.content.decode()


@pytest.mark.parametrize("proposer", ["champion", "practitioner"])
def test_whoever_has_to_choose_is_told_that_it_is_their_turn(
    request: Any, signed_in: Any, case: Consultation, champion: User, practitioner: User, proposer: str
) -> None:
    by = request.getfixturevalue(proposer)
    chooser = practitioner if by == champion else champion
    Consultation.objects.filter(pk=case.pk).update(
        state=State.ACTIVE if by == champion else State.WAITING_REQUESTER
    )
    propose(afresh(case), by)
    for person, is_told in ((chooser, True), (by, False)):
        browser = signed_in(person)
        page = browser.get(case.url).content.decode()
        assert ("Times to talk are proposed: choose one" in page) is is_told
        assert ("Times to talk: choose one" in browser.get("/my/").content.decode()) is is_told
    assert "hub-turn--you" in signed_in(chooser).get(case.url).content.decode()
    actions.choose_time(afresh(case), chooser, Meeting.objects.get().proposed[0])
    assert "Times to talk: choose one" not in signed_in(chooser).get("/my/").content.decode()


def test_an_agreed_call_stands_on_the_page_of_both_until_it_is_over(
    signed_in: Any, case: Consultation, champion: User, practitioner: User, other_practitioner: User
) -> None:
    propose(case, champion)
    actions.choose_time(case, practitioner, Meeting.objects.get().proposed[0])
    meeting = Meeting.objects.get()
    day = date_format(timezone.localtime(meeting.starts_at), "l j F, H:i")
    for person, stands in ((champion, True), (practitioner, True), (other_practitioner, False)):
        page = signed_in(person).get("/my/").content.decode()
        assert (f'<a href="{case.url}">{day}</a>' in page) is stands
        assert ('id="talks"' in page) is stands
    Meeting.objects.update(starts_at=timezone.now() - timedelta(minutes=meeting.minutes + 1))
    assert 'id="talks"' not in signed_in(champion).get("/my/").content.decode()


def test_times_that_have_passed_are_nobodys_turn(
    signed_in: Any, case: Consultation, champion: User, practitioner: User
) -> None:
    propose(case, champion)
    Meeting.objects.update(times=[datetime(2020, 1, 1, tzinfo=UTC).isoformat()])
    assert "Times to talk: choose one" not in signed_in(practitioner).get("/my/").content.decode()


def test_a_call_says_where_its_number_stands(
    signed_in: Any, case: Consultation, champion: User, practitioner: User
) -> None:
    assert "Say in a message which number to ring" in signed_in(champion).get(case.url).content.decode()
    propose(case, champion)
    actions.choose_time(case, practitioner, Meeting.objects.get().proposed[0])
    for person in (champion, practitioner):
        assert (
            "which number to ring, if it is not said yet" in signed_in(person).get(case.url).content.decode()
        )
    Meeting.objects.update(way=MeetingWay.VIDEO)
    assert "which number to ring" not in signed_in(practitioner).get(case.url).content.decode()


def test_ending_the_case_says_before_that_the_call_goes_too(
    signed_in: Any, case: Consultation, champion: User, practitioner: User
) -> None:
    mine = signed_in(practitioner)
    off = "That is called off too, and the others are told."
    assert off not in mine.get(case.url).content.decode()
    propose(case, champion)
    assert "proposed for a talk are called off too" in mine.get(case.url).content.decode()
    actions.choose_time(afresh(case), practitioner, Meeting.objects.get().proposed[0])
    assert mine.get(case.url).content.decode().count(off) == 1, "where it is withdrawn"
    actions.advise(afresh(case), champion, parts={"summary": "So."}, outcome="other", guidance=[])
    assert mine.get(case.url).content.decode().count(off) == 1, "where it is closed"
    Meeting.objects.update(starts_at=timezone.now() - timedelta(minutes=5))
    assert off not in mine.get(case.url).content.decode()


def test_nobody_chooses_their_own_times(
    signed_in: Any, case: Consultation, champion: User, practitioner: User
) -> None:
    propose(case, champion)
    moment = Meeting.objects.get().proposed[0]
    with pytest.raises(actions.Refused):
        actions.choose_time(case, champion, moment)
    signed_in(champion).post(f"{case.url}choose-time/", {"choose-time-moment": moment.isoformat()})
    assert Meeting.objects.get().starts_at is None


def test_only_what_was_proposed_and_is_to_come_is_chosen(
    signed_in: Any, case: Consultation, champion: User, practitioner: User
) -> None:
    propose(case, champion)
    other = tomorrow() + timedelta(days=5)
    with pytest.raises(actions.Refused):
        actions.choose_time(case, practitioner, other)
    response = signed_in(practitioner).post(
        f"{case.url}choose-time/", {"choose-time-moment": other.isoformat()}
    )
    assert response.status_code == 422
    Meeting.objects.update(times=[datetime(2020, 1, 1, tzinfo=UTC).isoformat()])
    with pytest.raises(actions.Refused):
        actions.choose_time(case, practitioner, datetime(2020, 1, 1, tzinfo=UTC))
    assert "All the times have passed" in signed_in(champion).get(case.url).content.decode()


def test_what_has_begun_is_neither_called_off_nor_in_the_way_of_the_next(
    signed_in: Any, case: Consultation, champion: User
) -> None:
    ago = timezone.now() - timedelta(hours=1)
    Meeting.objects.create(consultation=case, by=champion, way="call", minutes=30, starts_at=ago)
    with pytest.raises(actions.Refused):
        actions.call_off(case, champion)
    assert "Propose times" in signed_in(champion).get(case.url).content.decode()
    propose(case, champion)
    assert Meeting.objects.count() == 2


def test_one_meeting_at_a_time(case: Consultation, champion: User, practitioner: User) -> None:
    propose(case, champion)
    with pytest.raises(actions.Refused, match="proposed or agreed already"):
        propose(afresh(case), practitioner)
    actions.choose_time(case, practitioner, Meeting.objects.get().proposed[0])
    with pytest.raises(actions.Refused):
        propose(afresh(case), practitioner)


def test_it_is_called_off_with_the_champion_or_the_case(
    case: Consultation, champion: User, practitioner: User
) -> None:
    new = make_champion("New")
    propose(case, champion)
    actions.hand_over(case, champion, new, HandOverReason.AWAY)
    assert Meeting.objects.filter(called_off_at=None).count() == 1
    actions.take_over(afresh(case), new)
    assert not Meeting.objects.filter(called_off_at=None).exists()
    assert told("consultation_meeting_off") == {practitioner.pk}
    assert told("consultation_taken_over") == {champion.pk}
    propose(afresh(case), new)
    OutgoingMail.objects.all().delete()
    actions.withdraw(afresh(case), practitioner)
    assert not Meeting.objects.filter(called_off_at=None).exists()
    assert told("consultation_meeting_off") == {new.pk}


def test_whoever_stays_hears_that_an_agreed_call_is_off(
    case: Consultation, champion: User, other_champion: User, practitioner: User
) -> None:
    second = make_champion("Sue")
    actions.invite(case, champion, second)
    actions.join(afresh(case), second)
    propose(afresh(case), champion)
    actions.choose_time(afresh(case), practitioner, Meeting.objects.get().proposed[0])
    actions.hand_over(afresh(case), champion, other_champion, HandOverReason.AWAY)
    actions.take_over(afresh(case), other_champion)
    assert told("consultation_meeting_off") == {practitioner.pk, second.pk}


def test_where_nothing_was_arranged_nothing_is_called_off(
    case: Consultation, champion: User, practitioner: User
) -> None:
    actions.advise(case, champion, parts={"summary": "So."}, outcome="other", guidance=[])
    actions.close(afresh(case), practitioner, {"helped": 5})
    assert not told("consultation_meeting_off")


def test_in_quarantine_no_champion_sees_the_time(
    signed_in: Any, case: Consultation, champion: User, practitioner: User
) -> None:
    propose(case, champion)
    actions.choose_time(case, practitioner, Meeting.objects.get().proposed[0])
    actions.quarantine(afresh(case), champion, QuarantineReason.WRONG_PLACE)
    assert signed_in(champion).get(f"{case.url}meeting.ics").status_code == 404
    assert "You talk on" not in signed_in(champion).get(case.url).content.decode()


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_two_propose_at_once_and_one_proposal_stands() -> None:
    champion = make_champion()
    for number in range(ROUNDS):
        asker = make_user(f"P{number}")
        case = make_case(asker, State.ACTIVE, champion)
        results = at_once([partial(_propose, case.pk, asker.pk), partial(_propose, case.pk, champion.pk)])
        assert results.count(True) == 1, results
        assert Meeting.objects.filter(consultation=case).count() == 1
        actions.withdraw(afresh(case), asker)


def _propose(case_id: Any, person_id: int) -> bool:
    case, person = Consultation.objects.get(pk=case_id), User.objects.get(pk=person_id)
    try:
        actions.propose_times(case, person, way=MeetingWay.CALL, minutes=30, times=[tomorrow()])
    except actions.Refused:
        return False
    return True


def test_an_absence_says_which_calls_fall_into_it(
    signed_in: Any, case: Consultation, champion: User, practitioner: User
) -> None:
    propose(case, champion)
    actions.choose_time(case, practitioner, Meeting.objects.get().proposed[0])
    day = timezone.localdate(tomorrow())
    browser = signed_in(champion)
    mine = "You have agreed to talk on"
    for first, last, falls in ((day + timedelta(days=1), day + timedelta(days=3), False), (day, day, True)):
        days = {"away-first_day": first.isoformat(), "away-last_day": last.isoformat()}
        page = browser.post("/champions/me/away/", days, follow=True).content.decode()
        assert (mine in page) is falls
    assert f'<a href="{case.url}">{mine}' in page
    assert case.reference in page
    actions.call_off(afresh(case), champion)
    assert mine not in browser.get("/champions/me/").content.decode()


@pytest.mark.parametrize("side", ["champion", "practitioner"])
def test_nobody_proposes_a_time_at_which_the_champion_is_away(
    signed_in: Any, case: Consultation, champion: User, practitioner: User, side: str
) -> None:
    away, here = tomorrow() + timedelta(days=2), tomorrow() + timedelta(days=5)
    first, last = timezone.localdate(away), timezone.localdate(away) + timedelta(days=1)
    make_absence(champion, last, first_day=first)
    browser = signed_in({"champion": champion, "practitioner": practitioner}[side])
    response = browser.post(f"{case.url}propose-times/", proposal(here, away))
    assert response.status_code == 422
    day = date_format(last, "l j F")
    assert f"{champion.name} is away until {day}. Give a time outside that." in response.content.decode()
    assert not Meeting.objects.exists()
    browser.post(f"{case.url}propose-times/", proposal(here))
    assert Meeting.objects.exists()
