"""What every installation has: the page tree's first pages, and the two groups with their permissions.

Idempotent; run by `manage.py establish` after every migration.
"""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page, Site

from accounts.enums import Group as Role
from home.models import HomePage

LEADS_MAY = ("add", "change", "publish", "bulk_delete", "lock", "unlock")
EDITORS_MAY = ("add", "change")


@transaction.atomic
def establish() -> HomePage:
    """Make what is missing and return the front page."""
    home = _home()
    _permit(Role.LEADS, home, LEADS_MAY)
    _permit(Role.EDITORS, home, EDITORS_MAY)
    return home


def _home() -> HomePage:
    home = HomePage.objects.first()
    if home is None:
        root = Page.get_first_root_node()
        root.get_children().filter(slug="home").delete()  # Wagtail's welcome page
        root = Page.objects.get(pk=root.pk)
        home = root.add_child(
            instance=HomePage(
                title="Practice Hub",
                slug="home",
                summary="Learn Contextual Safeguarding, find guidance that helps today, and ask a champion.",
            )
        )
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "root_page": home, "site_name": "Practice Hub"},
    )
    return home


def _permit(role: Role, home: Page, actions: tuple[str, ...]) -> None:
    group, _ = Group.objects.get_or_create(name=role.value)
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for action in actions:
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{action}_page")
        GroupPagePermission.objects.get_or_create(group=group, page=home, permission=permission)
    for codename in (
        "add_image",
        "change_image",
        "choose_image",
        "add_document",
        "change_document",
        "choose_document",
    ):
        permission = Permission.objects.get(codename=codename)
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=Collection.get_first_root_node(), permission=permission
        )
