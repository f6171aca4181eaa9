"""What lies on an editor's desk: a draft that waits for a lead, one still being written, one whose hour is to come,
a page whose day is over, and one that is for champions only."""

from datetime import timedelta
from typing import Any

from django.contrib.auth.models import Group as AuthGroup
from django.utils import timezone
from wagtail.models import Comment, PageViewRestriction, TaskState, WorkflowState

from accounts.enums import Group
from accounts.models import User
from core.demonstration import story, topics_by_name
from core.models import Topic
from resources.demonstration.build import Pages, fields_of
from resources.demonstration.build_news import at_nine, written
from resources.demonstration.drafts import COMMENT, FOR_CHAMPIONS, OVER, SCHEDULED, SUBMITTED, UNFINISHED
from resources.demonstration.shapes import GuidanceEntry
from resources.models import GuidanceIndexPage, GuidancePage, NewsIndexPage


def build_desk(editor: User, lead: User, pages: Pages) -> None:
    """Each once; a draft that somebody has meanwhile published or thrown away is not written again."""
    slugs = set(GuidancePage.objects.values_list("slug", flat=True))
    if slugs & {entry["slug"] for entry in (SUBMITTED, UNFINISHED, OVER)}:
        return
    topics = topics_by_name()
    submitted = _draft(SUBMITTED, editor, topics, pages)
    _submit(submitted, editor)
    _comment(submitted, lead)
    _schedule(editor, topics, pages)
    _draft(UNFINISHED, editor, topics, pages)
    _expire(_draft(OVER, editor, topics, pages))
    _for_champions(_draft(FOR_CHAMPIONS, editor, topics, pages), lead)


def _draft(entry: GuidanceEntry, editor: User, topics: dict[str, Topic], pages: Pages) -> GuidancePage:
    page = GuidancePage(live=False, owner=editor, body=story(entry["body"], pages.get), **fields_of(entry))
    page.topics.add(*(topics[name] for name in entry["topics"]))
    GuidanceIndexPage.objects.get().add_child(instance=page)
    page.save_revision(user=editor)
    return page


def _submit(page: GuidancePage, editor: User) -> None:
    """As Wagtail submits, but without its letters to the leads."""
    workflow = page.get_workflow()
    if workflow is None:
        return
    state: Any = WorkflowState.objects.create(
        workflow=workflow,
        content_type=page.get_content_type(),
        base_content_type=page.get_base_content_type(),
        object_id=str(page.pk),
        requested_by=editor,
    )
    task = workflow.tasks.first()
    state.current_task_state = TaskState.objects.create(
        workflow_state=state, revision=page.latest_revision, task=task
    )
    state.save()


def _comment(page: GuidancePage, lead: User) -> None:
    revision = page.latest_revision
    Comment.objects.create(
        page=page, user=lead, text=COMMENT, contentpath="summary", revision_created=revision
    )


def _schedule(editor: User, topics: dict[str, Topic], pages: Pages) -> None:
    """Ready, and public in three days at nine."""
    page = written(SCHEDULED, pages)
    page.live, page.owner, page.go_live_at = False, editor, at_nine(page.date)
    page.topics.add(*(topics[name] for name in SCHEDULED["topics"]))
    NewsIndexPage.objects.get().add_child(instance=page)
    page.save_revision(user=editor).publish()


def _expire(page: GuidancePage) -> None:
    """Its day has passed and the timer has taken it off."""
    today = timezone.now()
    GuidancePage.objects.filter(pk=page.pk).update(
        expired=True,
        expire_at=today - timedelta(days=20),
        first_published_at=today - timedelta(days=200),
        last_published_at=today - timedelta(days=200),
        review_by=timezone.localdate() - timedelta(days=20),
    )


def _for_champions(page: GuidancePage, lead: User) -> None:
    """Closed before it goes out; locked, so that it changes when they have agreed to it."""
    closed = PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.GROUPS)
    closed.groups.add(AuthGroup.objects.get(name=Group.CHAMPIONS.value))
    page.save_revision(user=page.owner).publish()
    GuidancePage.objects.filter(pk=page.pk).update(locked=True, locked_by=lead, locked_at=timezone.now())
