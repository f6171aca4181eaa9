"""No page asks more of the database when there is more of everything: each address of ours, at ten rows and at a hundred."""

from datetime import date
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from matrix import ADMIN, PAGES, PUBLIC, ROLES, SIGNED_IN, TABLE, things_of

from accounts.models import User
from champions import actions
from champions.enums import Stage, State
from champions.models import AnswerTemplate, ChampionProfile, Consultation
from home.models import HomePage, UnfoundWords
from learning.models import LessonPage, ModulePage
from makers import make_team, make_user, topic
from makers_champions import make_case, make_champion
from makers_learning import make_module, make_result, quiz_of
from makers_publishing import make_proposal
from makers_resources import make_answer, make_guidance, make_news, make_service, make_term, make_tool
from readers import actions as reading
from resources.models import GuidancePage

FEW, MANY = 10, 100
AT_MOST = 12
# A page of figures: each of them is one question.
FIGURES = {"/impact/": 24}
AWAY = date(2099, 12, 31)
CAST = ("practitioner", "champion", "pool", "lead")
NARROWED = {
    "search by topic": ("/search/?q=guide&topic=parks", PUBLIC),
    "search, a topic alone": ("/search/?topic=peers", PUBLIC),
    "champions by topic": ("/champions/?topic=parks", SIGNED_IN),
    "cases closed": ("/consultations/cases/?state=closed", "302 404 404 200 200 200 200 404 404"),
    "services by age": ("/services/?age=14", PUBLIC),
}
OURS = {**TABLE, **PAGES, **NARROWED, **{name: row for name, row in ADMIN.items() if "/reports/" in row[0]}}


@pytest.fixture
def cast(practitioner: User, champion: User, other_champion: User, lead: User) -> dict[str, User]:
    return dict(zip(CAST, (practitioner, champion, other_champion, lead), strict=True))


def test_more_of_everything_takes_no_more_queries(
    home: HomePage, cast: dict[str, User], signed_in: Any
) -> None:
    things = things_of(cast["practitioner"], cast["champion"])
    clients = {role: signed_in(person) for role, person in cast.items()}
    asked = [
        (clients[role], f"{address} as {role}", address.format(**things))
        for address, row in OURS.values()
        for role in lookers(row)
    ]
    assert len(asked) > 100
    more_of_everything(cast, things, range(FEW))
    for client, _, address in asked:
        client.get(address)  # looking leaves something behind: that somebody has read a page
    few = {name: statements(client, address) for client, name, address in asked}
    more_of_everything(cast, things, range(FEW, MANY))
    many = {name: statements(client, address) for client, name, address in asked}
    assert {name: (few[name], many[name]) for name in few if many[name] > few[name]} == {}
    dear = {name: number for name, number in many.items() if number > FIGURES.get(name.split()[0], AT_MOST)}
    assert dear == {}


def lookers(row: str) -> list[str]:
    """Of the cast, those who may; what is the same for everybody one of them looks at."""
    if row == PUBLIC:
        return ["practitioner"]
    may = zip(ROLES, row.split(), strict=True)
    return [role for role, status in may if status == "200" and role in CAST]


def statements(client: Client, address: str) -> int:
    """Of the second time: what is kept between requests is kept then."""
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200, address
    return len(captured)


# --- ninety more of each ------------------------------------------------------


def more_of_everything(cast: dict[str, User], things: dict[str, str], numbers: range) -> None:
    for add in (_reading, _searching, _services, _champions, _consultations, _learning, _people):
        add(cast, things, numbers)
    cache.clear()  # what is kept is renewed on commit, and this commits nothing


def _reading(cast: dict[str, User], things: dict[str, str], numbers: range) -> None:
    guidance = GuidancePage.objects.get(pk=things["guidance_id"])
    for number in numbers:
        topics = (topic("Parks"), topic("Peers"))
        reading.save(cast["practitioner"], make_guidance(f"Guide {number}", topics=topics))
        for make in (make_tool, make_answer, make_news):
            make(f"{make.__name__} {number}", topics=topics)
        make_term(f"Word {number}")
        reading.say_whether_useful(guidance, f"reader {number}", is_useful=True, comment="It helped.")


def _searching(cast: dict[str, User], things: dict[str, str], numbers: range) -> None:
    month = timezone.localdate().replace(day=1)
    UnfoundWords.objects.bulk_create(UnfoundWords(words=f"w{n}", month=month, times=5) for n in numbers)


def _services(cast: dict[str, User], things: dict[str, str], numbers: range) -> None:
    for number in numbers:
        make_service(f"Service {number}", topics=(topic("Parks"),))


def _champions(cast: dict[str, User], things: dict[str, str], numbers: range) -> None:
    for number in numbers:
        make_champion(f"Champ{number}", topics=("Peers", "Parks"), away_until=AWAY if number % 2 else None)
        AnswerTemplate.objects.create(owner=cast["champion"], title=f"Template {number}", body="Walk.")


def _consultations(cast: dict[str, User], things: dict[str, str], numbers: range) -> None:
    asker, champion = cast["practitioner"], cast["champion"]
    ChampionProfile.objects.filter(user=champion).update(capacity=MANY)
    for number in numbers:
        state = (State.POOLED, State.OFFERED, State.ACTIVE, State.ADVISED, State.CLOSED)[number % 5]
        case = make_case(asker, state, champion)
        if state in (State.ADVISED, State.CLOSED):
            make_proposal(case, Stage.AGREED if number % 2 else Stage.ASKED, title=f"Plan {number}?")
        case = Consultation.objects.get(pk=things["case"])
        actions.ask_more(case, champion, f"Who is around at {number}?")
        actions.reply(Consultation.objects.get(pk=things["case"]), asker, "A dozen, most days.")


def _learning(cast: dict[str, User], things: dict[str, str], numbers: range) -> None:
    here = ModulePage.objects.get(url_path__endswith=things["module"])
    for number in numbers:
        module = make_module(f"Module {number}", questions=1)
        make_result(cast["practitioner"], quiz_of(module))
        here.add_child(instance=LessonPage(title=f"More {number}", slug=f"more-{number}", summary="Read."))


def _people(cast: dict[str, User], things: dict[str, str], numbers: range) -> None:
    here = quiz_of(ModulePage.objects.get(url_path__endswith=things["module"]))
    for number in numbers:
        person = make_user(f"More{number}", team=make_team(f"Team {number}"))
        make_result(person, here)
