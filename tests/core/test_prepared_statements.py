from uuid import uuid4

import pytest
from django.db import connection
from django.db.models import F, Q
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from at_once import at_once
from champions.enums import State
from champions.models import Consultation
from core.prepared import Prepared
from makers import make_user
from makers_champions import make_case


def test_it_gives_whole_objects_for_each_value(practitioner: User, other_practitioner: User) -> None:
    people: Prepared[User] = Prepared(
        lambda pk: User.objects.select_related("area").annotate(place=F("area__name")).filter(pk=pk)
    )
    for person in (practitioner, other_practitioner, practitioner):
        [found] = people(person.pk)
        assert found == person
        assert found.last_name == person.last_name
        with CaptureQueriesContext(connection) as queries:
            assert found.area == person.area
        assert len(queries) <= 1  # `person.area` of the one made here
        assert person.area
        assert found.place == person.area.name  # type: ignore[attr-defined]
    assert people(0) == []


def test_it_takes_several_values_of_several_kinds(practitioner: User, other_practitioner: User) -> None:
    case = make_case(practitioner, State.POOLED)
    own: Prepared[Consultation] = Prepared(
        lambda pk, person: Consultation.objects.filter(pk=pk, requester=person), type(case.pk), int
    )
    assert own(case.pk, practitioner.pk) == [case]
    assert own(case.pk, other_practitioner.pk) == []
    assert own(uuid4(), practitioner.pk) == []


def test_a_value_may_be_compared_with_several_columns(practitioner: User, champion: User) -> None:
    asked, held = (
        make_case(practitioner, State.POOLED),
        make_case(practitioner, State.ACTIVE, champion=champion),
    )
    of: Prepared[Consultation] = Prepared(
        lambda person: Consultation.objects.filter(Q(requester=person) | Q(champion=person)).order_by("pk")
    )
    assert set(of(practitioner.pk)) == {asked, held}
    assert of(champion.pk) == [held]


def test_what_was_given_once_is_not_kept(practitioner: User) -> None:
    people: Prepared[User] = Prepared(lambda pk: User.objects.filter(pk=pk))
    [before] = people(practitioner.pk)
    User.objects.filter(pk=practitioner.pk).update(first_name="Other")
    [after] = people(practitioner.pk)
    assert (before.first_name, after.first_name) == (practitioner.first_name, "Other")


def test_a_value_that_is_not_compared_is_refused(db: None) -> None:
    nobody: Prepared[User] = Prepared(lambda pk: User.objects.all())
    with pytest.raises(ValueError, match="has to stand"):
        nobody(1)
    with pytest.raises(ValueError, match="argument"):
        Prepared(lambda pk: User.objects.filter(pk=pk))(1, 2)


def test_a_number_that_no_column_holds_finds_nothing(db: None) -> None:
    make_user("Pat")
    people: Prepared[User] = Prepared(lambda pk: User.objects.filter(pk=pk))
    assert people(2**40) == []


def test_it_is_asked_by_each_thread_on_its_own_connection(transactional_db: None) -> None:
    people: Prepared[User] = Prepared(lambda pk: User.objects.filter(pk=pk))
    person = make_user("Pat")
    assert people(person.pk) == [person]
    found = at_once([lambda: people(person.pk)] * 3)
    assert found == [[person]] * 3
