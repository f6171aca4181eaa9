"""What every installation has: the first pages of the tree, the groups, and the way a draft is approved.

Idempotent; run by `manage.py establish` after every migration.
"""

from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Site,
    Task,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

from accounts.enums import Group as Role
from champions.models import ChampionProfile
from core.freshness import renew
from home.models import AnotherApproves, HomePage

PORTS = {"http": 80, "https": 443}
LEADS_MAY = ("add", "change", "publish", "bulk_delete", "lock", "unlock")
EDITORS_MAY = ("add", "change")
COLLECTIONS = ("add_collection", "change_collection")
FILES = ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document")

APPROVAL = "A lead reads and publishes"

# (model, address, title, summary)
LISTS = (
    (
        "resources.GuidanceIndexPage",
        "guidance",
        "Guidance",
        "One side on each thing you do, from weighing contexts to saying no to a harmful plan.",
    ),
    (
        "resources.PracticeQuestionIndexPage",
        "practice-questions",
        "Practice questions",
        "What colleagues have asked and champions have answered, written anew with nobody in it.",
    ),
    (
        "resources.ToolIndexPage",
        "tools",
        "Tools",
        "Forms and methods to use with young people and partners, each with a sheet to print.",
    ),
    (
        "resources.GlossaryIndexPage",
        "glossary",
        "Glossary",
        "What the words and letters mean, and where a place uses them differently.",
    ),
    (
        "resources.NewsIndexPage",
        "news",
        "News",
        "What is new here, what changes in law and guidance, and what is on.",
    ),
    (
        "learning.ModuleIndexPage",
        "learning",
        "Learning",
        "Short modules and case studies for the hour you have, each ending in something you can use.",
    ),
)
# Snippets that leads publish and editors draft.
SHARED_SNIPPETS = ("resources.GlossaryTerm", "learning.Question")
# What editors decide by themselves, because what it leads to has been approved already.
BEST_BETS = "home.BestBet"


@transaction.atomic
def establish() -> HomePage:
    """Make what is missing and return the front page."""
    home = _home()
    _without_wagtails_own()
    for label, slug, title, summary in LISTS:
        _list(home, label, slug, title, summary)
    _permit(Role.LEADS, home, LEADS_MAY)
    _permit(Role.EDITORS, home, EDITORS_MAY)
    for label in (*SHARED_SNIPPETS, BEST_BETS):
        _permit_snippet(label)
    _permit_collections()
    _gather_champions()
    _approval(home)
    renew()
    return HomePage.objects.get(pk=home.pk)


def _as_somebody_else_s(task: GroupApprovalTask | None) -> None:
    """An installation from before this rule keeps its step, with all that waits at it."""
    if task is None:
        return
    step = AnotherApproves(task_ptr=task.task_ptr)
    step.__dict__.update(
        {field.attname: getattr(task, field.attname) for field in Task._meta.concrete_fields}
    )
    step.content_type = ContentType.objects.get_for_model(AnotherApproves)
    step.save()
    step.groups.set(task.groups.all())
    task.groups.clear()
    task.delete(keep_parents=True)


def _model(label: str) -> Any:
    """The model, or None while its app does not have it."""
    app, name = label.split(".")
    return apps.all_models[app].get(name.lower())


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
    address = urlsplit(settings.SITE_URL)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": address.hostname or "localhost",
            "port": address.port or PORTS.get(address.scheme, 80),
            "root_page": home,
            "site_name": "Practice Hub",
        },
    )
    return home


def _without_wagtails_own() -> None:
    """Wagtail begins with two groups and a workflow of its own; beside ours they would only confuse."""
    groups = Group.objects.filter(name__in=("Moderators", "Editors"), user=None)
    tasks = GroupApprovalTask.objects.filter(groups__in=groups, task_states=None)
    Workflow.objects.filter(workflow_tasks__task__in=tasks.values("task_ptr"), workflow_states=None).delete()
    for task in tasks:
        task.delete()
    groups.delete()


def _list(home: HomePage, label: str, slug: str, title: str, summary: str) -> None:
    model = _model(label)
    if model and not model.objects.exists():
        home.add_child(instance=model(title=title, slug=slug, summary=summary, show_in_menus=True))


def _permit(role: Role, home: Page, actions: tuple[str, ...]) -> None:
    group, _ = Group.objects.get_or_create(name=role.value)
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    codenames = {f"{action}_page" for action in actions}
    for permission in Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=codenames
    ):
        GroupPagePermission.objects.get_or_create(group=group, page=home, permission=permission)
    root = Collection.get_first_root_node()
    for permission in Permission.objects.filter(
        content_type__app_label__in=("wagtailimages", "wagtaildocs"), codename__in=FILES
    ):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)


def _permit_collections() -> None:
    """Who restricts a page may say who opens a file."""
    leads, root = Group.objects.get(name=Role.LEADS.value), Collection.get_first_root_node()
    for permission in Permission.objects.filter(codename__in=COLLECTIONS):
        GroupCollectionPermission.objects.get_or_create(group=leads, collection=root, permission=permission)


def _gather_champions() -> None:
    """Those from before there was a group of them."""
    group, _ = Group.objects.get_or_create(name=Role.CHAMPIONS.value)
    group.user_set.add(*ChampionProfile.objects.filter(is_active=True).values_list("user", flat=True))


def _permit_snippet(label: str) -> None:
    """Editors write drafts; publishing and deleting stay with leads."""
    model = _model(label)
    if model is None:
        return
    name = model._meta.model_name
    mine = Permission.objects.filter(content_type=ContentType.objects.get_for_model(model))
    may = {
        Role.LEADS: ("add", "change", "publish", "delete", "view", "lock", "unlock"),
        Role.EDITORS: ("add", "change", "view"),
    }
    for role, actions in may.items():
        codenames = [f"{action}_{name}" for action in actions]
        Group.objects.get(name=role.value).permissions.add(*mine.filter(codename__in=codenames))


def _approval(home: HomePage) -> None:
    """Whatever an editor submits waits for any lead; what a lead submits, for another."""
    workflow, _ = Workflow.objects.get_or_create(name="Lead approval")
    _as_somebody_else_s(GroupApprovalTask.objects.filter(name=APPROVAL).first())
    task, _ = AnotherApproves.objects.get_or_create(name=APPROVAL)
    task.groups.add(Group.objects.get(name=Role.LEADS.value))
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task.task_ptr, defaults={"sort_order": 0})
    WorkflowPage.objects.update_or_create(page=home, defaults={"workflow": workflow})
    for label in SHARED_SNIPPETS:
        model = _model(label)
        if model and hasattr(model, "get_workflow"):
            WorkflowContentType.objects.update_or_create(
                content_type=ContentType.objects.get_for_model(model), defaults={"workflow": workflow}
            )
