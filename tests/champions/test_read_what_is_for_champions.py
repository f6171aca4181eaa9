"""A page or a file can be for champions only; who is one follows from the profile, and from nothing else."""

from typing import Any

from django.contrib.auth.models import Group
from wagtail.models import Collection, CollectionViewRestriction

from accounts.models import User
from champions.models import ChampionProfile
from home.establish import establish
from home.models import HomePage
from makers_resources import close, make_guidance

ADDRESS = "/guidance/how-we-answer/"


def test_only_champions_read_it_and_only_while_they_are(
    home: HomePage, champion: User, practitioner: User, lead: User, signed_in: Any
) -> None:
    close(make_guidance("How we answer"), "Champions")
    assert signed_in(champion).get(ADDRESS).status_code == 200
    assert [signed_in(person).get(ADDRESS).status_code for person in (practitioner, lead)] == [302, 302]
    profile = ChampionProfile.objects.get(user=champion)
    profile.is_active = False
    profile.save()
    assert signed_in(champion).get(ADDRESS).status_code == 302
    profile.is_active = True
    profile.save()
    assert signed_in(champion).get(ADDRESS).status_code == 200


def test_champions_from_before_are_gathered(home: HomePage, champion: User, practitioner: User) -> None:
    Group.objects.filter(name="Champions").delete()
    establish()
    assert list(Group.objects.get(name="Champions").user_set.all()) == [champion]


def test_a_lead_says_who_opens_the_files_of_a_collection(
    home: HomePage, lead: User, editor: User, signed_in: Any
) -> None:
    client = signed_in(lead)
    client.post(
        "/admin/collections/add/", {"name": "For champions", "parent": Collection.get_first_root_node().pk}
    )
    made = Collection.objects.get(name="For champions")
    champions = Group.objects.get(name="Champions")
    address = f"/admin/collections/{made.pk}/privacy/"
    client.post(address, {"restriction_type": "groups", "groups": [champions.pk], "password": ""})
    restriction = CollectionViewRestriction.objects.get(collection=made)
    assert list(restriction.groups.all()) == [champions]
    assert signed_in(editor).get(address).status_code == 302
