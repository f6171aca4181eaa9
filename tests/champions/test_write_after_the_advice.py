"""After the advice both sides can still speak: writing back opens it again, adding something gives time to read it."""

from functools import partial
from typing import Any

import pytest

from accounts.models import User
from at_once import ROUNDS, at_once
from champions import actions
from champions.enums import Action, State
from champions.models import CaseFile, ChampionProfile, Consultation
from clock import MONDAY, afresh, at, tick, working
from core.models import OutgoingMail
from makers import make_user
from makers_champions import ADVICE, make_case, make_champion
from makers_files import make_file
from sending import fields_of

pytestmark = pytest.mark.usefixtures("home")
ANSWERS = {"helped": "5", "in_time": "4", "clearer": "5", "came_of_it": "plan_changed", "again": "yes"}
WORDS = "What if they have moved on by then?"


@pytest.fixture
def case(practitioner: User, champion: User) -> Consultation:
    with at(MONDAY):
        case = make_case(practitioner, State.ADVISED, champion)
    OutgoingMail.objects.all().delete()
    return afresh(case)


def letters() -> set[tuple[str, int]]:
    return set(OutgoingMail.objects.values_list("kind", "recipient"))


def test_writing_back_opens_it_again_without_the_five_questions(
    signed_in: Any, case: Consultation, practitioner: User, champion: User
) -> None:
    client = signed_in(practitioner)
    page = client.get(case.url)
    assert "Did it help?" in page.content.decode()
    typed = {**fields_of(page, f"{case.url}reply/"), "reply-body": WORDS}
    with at(working(case, 4)):
        assert client.post(f"{case.url}reply/", typed).status_code == 302
    now = afresh(case)
    assert (now.state, now.champion, now.survey) == (State.ACTIVE, champion, {})
    assert (now.close_by, now.respond_by) == (None, working(case, 4 + 16))
    assert letters() == {("consultation_replied", champion.pk)}
    assert WORDS in signed_in(champion).get(case.url).content.decode()
    actions.advise(now, champion, parts=ADVICE, outcome="other", guidance=[])
    assert case.advice.count() == 2  # type: ignore[attr-defined]


def test_it_comes_back_also_when_all_places_are_taken_and_nothing_new_does(
    case: Consultation, practitioner: User, champion: User
) -> None:
    ChampionProfile.objects.filter(user=champion).update(capacity=1)
    actions.accept(make_case(make_user("Olga"), State.POOLED), champion)
    actions.reply(case, practitioner, WORDS)
    assert (afresh(case).state, afresh(case).champion) == (State.ACTIVE, champion)
    with pytest.raises(actions.NoRoom):
        actions.accept(make_case(make_user("Pat"), State.POOLED), champion)


def test_it_goes_to_the_pool_when_whoever_advised_is_no_champion_any_more(
    case: Consultation, practitioner: User, champion: User, other_champion: User
) -> None:
    ChampionProfile.objects.filter(user=champion).update(is_active=False)
    actions.reply(case, practitioner, WORDS)
    now = afresh(case)
    assert (now.state, now.champion, now.close_by) == (State.POOLED, None, None)
    assert now.accept_by is not None
    assert letters() == {("consultation_waiting", other_champion.pk)}


def test_a_file_goes_with_it(case: Consultation, practitioner: User) -> None:
    file = make_file(case, practitioner)
    actions.reply(case, practitioner, WORDS)
    assert CaseFile.objects.get(pk=file.pk).is_sent


@pytest.mark.parametrize("who", ["champion", "other_champion"])
def test_a_champion_adds_something_and_there_is_time_to_read_it(
    request: Any, signed_in: Any, case: Consultation, practitioner: User, other_champion: User, who: str
) -> None:
    person: User = request.getfixturevalue(who)
    Consultation.objects.filter(pk=case.pk).update(second=other_champion)
    client = signed_in(person)
    page = client.get(case.url)
    assert "Anything to add?" in page.content.decode()
    typed = {**fields_of(page, f"{case.url}write/"), "write-body": "The park closes at six."}
    with at(working(case, 72)):
        assert client.post(f"{case.url}write/", typed).status_code == 302
    now = afresh(case)
    assert (now.state, now.close_by) == (State.ADVISED, working(case, 72 + 80))
    assert ("consultation_written", practitioner.pk) in letters()
    tick(working(case, 81))
    assert afresh(case).state == State.ADVISED


def test_nobody_else_speaks(
    signed_in: Any, case: Consultation, champion: User, other_champion: User, lead: User
) -> None:
    for person in (champion, other_champion, lead):
        with pytest.raises(actions.Refused):
            actions.reply(afresh(case), person, WORDS)
    for action in (Action.ASK_MORE, Action.ADVISE, Action.HAND_OVER, Action.INVITE):
        assert signed_in(champion).post(f"{case.url}{action.value}/").status_code in (302, 404)
    assert afresh(case).state == State.ADVISED


def test_it_is_not_closed_over_what_was_not_read(
    signed_in: Any, case: Consultation, practitioner: User, champion: User
) -> None:
    client = signed_in(practitioner)
    answers = {f"close-{name}": value for name, value in ANSWERS.items()}
    typed = {**fields_of(client.get(case.url), f"{case.url}close/"), **answers}
    actions.write(case, champion, "The park closes at six.")
    answer = client.post(f"{case.url}close/", typed)
    assert answer.status_code == 409
    assert "One new message came" in answer.content.decode()
    assert "The park closes at six." in answer.content.decode()
    assert afresh(case).state == State.ADVISED
    again = fields_of(answer, f"{case.url}close/")
    assert again["close-came_of_it"] == "plan_changed"
    assert client.post(f"{case.url}close/", again).status_code == 302
    assert afresh(case).survey["helped"] == 5
    assert "version" not in afresh(case).survey


# --- at the same moment ---------------------------------------------------------------


def at_the_same_moment(first: Any, second: Any) -> tuple[bool, bool]:
    outcomes = at_once([first, second])
    for outcome in outcomes:
        assert outcome is None or isinstance(outcome, actions.Refused), outcome
    done = tuple(outcome is None for outcome in outcomes)
    assert done.count(True) == 1, outcomes
    return done[0], done[1]


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_closed_and_replied_to_at_once_it_is_one_of_the_two() -> None:
    for _ in range(ROUNDS):
        champion, asker = make_champion("Cara"), make_user("Priya")
        case = make_case(asker, State.ADVISED, champion)
        closed, replied = at_the_same_moment(
            partial(actions.close, afresh(case), asker, {"helped": 5}),
            partial(actions.reply, afresh(case), asker, WORDS),
        )
        now = afresh(case)
        assert now.state == (State.CLOSED if closed else State.ACTIVE)
        assert (now.closed_at is not None, now.survey) == (closed, {"helped": 5} if closed else {})
        assert case.messages.count() == int(replied)  # type: ignore[attr-defined]


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_closed_while_a_champion_adds_something_it_is_one_of_the_two() -> None:
    for _ in range(ROUNDS):
        champion, asker = make_champion("Cara"), make_user("Priya")
        case = make_case(asker, State.ADVISED, champion)
        closed, written = at_the_same_moment(
            partial(actions.close, afresh(case), asker, {"helped": 5}),
            partial(actions.write, afresh(case), champion, "The park closes at six."),
        )
        assert afresh(case).state == (State.CLOSED if closed else State.ADVISED)
        assert case.messages.count() == int(written)  # type: ignore[attr-defined]


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_closed_by_time_and_replied_to_at_once_it_is_one_of_the_two() -> None:
    for _ in range(ROUNDS):
        champion, asker = make_champion("Cara"), make_user("Priya")
        with at(MONDAY):
            case = make_case(asker, State.ADVISED, champion)
        Consultation.objects.filter(pk=case.pk).update(next_tick_at=MONDAY)
        outcomes = at_once([actions.act_on_due, partial(actions.reply, afresh(case), asker, WORDS)])
        assert outcomes[0] is None
        replied = outcomes[1] is None
        assert afresh(case).state == (State.ACTIVE if replied else State.CLOSED)
        assert case.messages.count() == int(replied)  # type: ignore[attr-defined]
