from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.core import mail
from django_tasks_db.models import DBTaskResult

from accounts.enums import FOLLOWING
from accounts.models import Agency, Area, Team, User
from accounts.tasks import tell_former_address
from core.mail import deliver_due
from makers import make_agency, make_area, make_team, make_user

SCREENS = ("users", "championprofile", "area", "agency", "team", "topic", "topicfacet")
AREA = {
    "name": "Merrow Coast",
    "slug": "merrow-coast",
    "front_door_name": "Merrow MASH",
    "front_door_phone": "01632 960199",
}


def as_form(person: User, **changes: Any) -> dict[str, Any]:
    """What the form of a person holds when it is opened."""
    form = {
        "email": person.email,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "job_title": person.job_title,
        "team": person.team_id or "",
        "leads": list(person.leads.values_list("pk", flat=True)),
        "is_active": "on",
        "groups": list(person.groups.exclude(name__in=FOLLOWING).values_list("pk", flat=True)),
    }
    return {**form, **changes}


def test_an_administrator_finds_them_in_the_menu_and_nobody_else_does(
    home: object, administrator: User, lead: User, editor: User, signed_in: Any
) -> None:
    assert "People and places" in signed_in(administrator).get("/admin/").content.decode()
    for person in (lead, editor):
        assert "People and places" not in signed_in(person).get("/admin/").content.decode()


@pytest.mark.parametrize("screen", SCREENS)
def test_a_lead_and_an_editor_open_none_of_them_even_with_every_permission(
    home: object, lead: User, editor: User, signed_in: Any, screen: str
) -> None:
    for group in Group.objects.all():
        group.permissions.set(Permission.objects.all())
    for person in (lead, editor):
        client = signed_in(person)
        for address in ("", "new/", "results/"):
            assert client.get(f"/admin/{screen}/{address}").status_code in (302, 404)
        assert client.post(f"/admin/{screen}/new/", AREA).status_code in (302, 404)
    assert not Area.objects.filter(name="Merrow Coast").exists()


def test_no_group_can_be_given_these_screens(home: object) -> None:
    from wagtail.users.forms import GroupForm

    given = GroupForm().registered_permissions.values_list("content_type__model", flat=True)
    assert "glossaryterm" in given
    assert not {*SCREENS} & {*given}


def test_the_admin_shows_nothing_of_consultations(home: object, administrator: User, signed_in: Any) -> None:
    client = signed_in(administrator)
    for screen in SCREENS:
        assert "consultation" not in client.get(f"/admin/{screen}/").content.decode().lower(), screen


def test_an_area_an_agency_and_a_team_are_made(home: object, administrator: User, signed_in: Any) -> None:
    client = signed_in(administrator)
    client.post("/admin/area/new/", AREA)
    client.post("/admin/agency/new/", {"name": "Merrow Youth", "slug": "merrow-youth", "kind": "youth_work"})
    area, agency = Area.objects.get(name="Merrow Coast"), Agency.objects.get(name="Merrow Youth")
    client.post("/admin/team/new/", {"name": "Detached team", "agency": agency.pk, "area": area.pk})
    assert Team.objects.filter(name="Detached team", agency=agency, area=area).exists()


def test_what_people_belong_to_stays_with_a_sentence(
    home: object, administrator: User, practitioner: User, signed_in: Any
) -> None:
    client = signed_in(administrator)
    for screen, kept in (
        ("area", practitioner.area),
        ("agency", practitioner.agency),
        ("team", practitioner.team),
    ):
        assert kept
        answer = client.post(f"/admin/{screen}/delete/{kept.pk}/", follow=True)
        assert "stays, because people or records belong to it" in answer.content.decode()
        assert type(kept).objects.filter(pk=kept.pk).exists()
    unused = make_area("Unused")
    client.post(f"/admin/area/delete/{unused.pk}/")
    assert not Area.objects.filter(pk=unused.pk).exists()


def test_somebody_is_invited_into_a_team_and_chooses_the_password_alone(
    home: object, administrator: User, signed_in: Any
) -> None:
    team = make_team("Night team", agency=make_agency("Fenmarch Police"))
    newcomer = {"email": "New@demo.example", "first_name": "Nia", "last_name": "New", "team": team.pk}
    client = signed_in(administrator)
    assert "password" not in client.get("/admin/users/new/").content.decode().lower()
    client.post("/admin/users/new/", newcomer)
    person = User.objects.get(email="new@demo.example")
    assert (person.team, person.agency, person.area) == (team, team.agency, team.area)
    assert not person.has_usable_password()
    deliver_due()
    assert [letter.to for letter in mail.outbox] == [["new@demo.example"]]


def test_an_address_is_taken_once_whatever_its_case(
    home: object, administrator: User, practitioner: User, signed_in: Any
) -> None:
    twice = {"email": practitioner.email.upper(), "first_name": "Same", "last_name": "Address"}
    page = signed_in(administrator).post("/admin/users/new/", twice).content.decode()
    assert "Somebody with this e-mail address is already here." in page
    assert not User.objects.filter(first_name="Same").exists()


def test_a_lead_is_made_of_areas_and_unmade_without_them(
    home: object, administrator: User, practitioner: User, signed_in: Any
) -> None:
    client = signed_in(administrator)
    areas = [make_area("Fenmarch"), make_area("Calderwick Vale")]
    address = f"/admin/users/edit/{practitioner.pk}/"
    client.post(address, as_form(practitioner, leads=[area.pk for area in areas]))
    assert set(practitioner.leads.all()) == set(areas)
    assert practitioner.groups.filter(name="Implementation leads").exists()
    assert signed_in(practitioner).get("/accounts/invitations/").status_code == 200
    client.post(address, as_form(practitioner, leads=[]))
    assert not practitioner.leads.exists()
    assert not practitioner.groups.filter(name="Implementation leads").exists()
    assert signed_in(practitioner).get("/accounts/invitations/").status_code == 404


def test_an_editor_is_made_by_the_group_and_the_leads_group_is_not_offered(
    home: object, administrator: User, practitioner: User, signed_in: Any
) -> None:
    client = signed_in(administrator)
    address = f"/admin/users/edit/{practitioner.pk}/"
    assert "Implementation leads</label>" not in client.get(address).content.decode()
    editors, leads = (Group.objects.get(name=name) for name in ("Guidance editors", "Implementation leads"))
    client.post(address, as_form(practitioner, groups=[editors.pk]))
    assert list(practitioner.groups.all()) == [editors]
    assert client.post(address, as_form(practitioner, groups=[leads.pk])).status_code == 200
    assert list(practitioner.groups.all()) == [editors]


def test_a_champion_stays_in_the_group_that_follows_from_the_profile(
    home: object, administrator: User, champion: User, signed_in: Any
) -> None:
    client, address = signed_in(administrator), f"/admin/users/edit/{champion.pk}/"
    assert client.post(address, as_form(champion, first_name="Renamed")).status_code == 302
    champion.refresh_from_db()
    assert champion.first_name == "Renamed"
    assert champion.groups.filter(name="Champions").exists()


def test_saving_a_lead_for_another_reason_leaves_the_lead(
    home: object, administrator: User, lead: User, signed_in: Any
) -> None:
    form = as_form(lead, job_title="Partnership manager")
    signed_in(administrator).post(f"/admin/users/edit/{lead.pk}/", form)
    lead.refresh_from_db()
    assert lead.job_title == "Partnership manager"
    assert lead.leads.exists()
    assert lead.groups.filter(name="Implementation leads").exists()


def test_another_team_brings_its_agency_and_area(
    home: object, administrator: User, practitioner: User, signed_in: Any
) -> None:
    team = make_team("Vale team", area=make_area("Calderwick Vale"), agency=make_agency("Vale Health"))
    form = as_form(practitioner, team=team.pk)
    signed_in(administrator).post(f"/admin/users/edit/{practitioner.pk}/", form)
    practitioner.refresh_from_db()
    assert (practitioner.agency, practitioner.area) == (team.agency, team.area)


def test_an_old_address_no_longer_signs_in(
    home: object, administrator: User, practitioner: User, signed_in: Any
) -> None:
    from allauth.account.models import EmailAddress

    EmailAddress.objects.create(user=practitioner, email=practitioner.email, primary=True, verified=True)
    form = as_form(practitioner, email="moved@demo.example")
    signed_in(administrator).post(f"/admin/users/edit/{practitioner.pk}/", form)
    assert not EmailAddress.objects.filter(user=practitioner).exists()


def test_the_former_address_hears_that_it_opens_the_account_no_longer(
    home: object, administrator: User, practitioner: User, signed_in: Any
) -> None:
    former, address = practitioner.email, f"/admin/users/edit/{practitioner.pk}/"
    for form in (as_form(practitioner, job_title="Manager"), as_form(practitioner, email=former.upper())):
        signed_in(administrator).post(address, form)
        assert not told_to_former(), "nothing has changed"
    signed_in(administrator).post(address, as_form(practitioner, email="moved@demo.example"))
    assert told_to_former() == [[former]]
    tell_former_address.call(former)
    (letter,) = mail.outbox
    assert letter.to == [former]
    assert "changed the e-mail address of your account" in letter.body
    for word in ("moved@", practitioner.last_name, administrator.last_name):
        assert word not in letter.body


def told_to_former() -> list[Any]:
    tasks = DBTaskResult.objects.filter(task_path=tell_former_address.module_path)
    return [task.args_kwargs["args"] for task in tasks]


def test_somebody_whom_records_need_stays(home: object, administrator: User, signed_in: Any) -> None:
    from champions.enums import State
    from makers_champions import make_case

    asker = make_user("Asker")
    make_case(asker, State.POOLED)
    answer = signed_in(administrator).post(f"/admin/users/delete/{asker.pk}/", follow=True)
    assert "stays, because people or records belong to it" in answer.content.decode()
    assert User.objects.filter(pk=asker.pk).exists()


def test_nobody_is_deleted_or_made_a_lead_in_bulk(
    home: object, administrator: User, practitioner: User, signed_in: Any
) -> None:
    client = signed_in(administrator)
    bulk = "/admin/bulk/accounts/user/{}/?id={}"
    leads = Group.objects.get(name="Implementation leads")
    client.post(bulk.format("delete", practitioner.pk))
    client.post(bulk.format("assign_role", practitioner.pk), {"role": leads.pk})
    assert User.objects.filter(pk=practitioner.pk).exists()
    assert not practitioner.groups.exists()


def test_the_list_of_teams_takes_as_many_queries_for_many_as_for_one(
    home: object, administrator: User, signed_in: Any, django_assert_num_queries: Any
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = signed_in(administrator)
    client.get("/admin/team/")
    with CaptureQueriesContext(connection) as few:
        client.get("/admin/team/")
    for number in range(8):
        make_team(f"Team {number}", agency=make_agency(f"Agency {number}"))
    with django_assert_num_queries(len(few)):
        client.get("/admin/team/")
