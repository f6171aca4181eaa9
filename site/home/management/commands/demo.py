"""`manage.py demo`: invented people, content and a year of work, so that every screen shows something true to life."""

from time import monotonic
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.db.models import Model
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page

from accounts.demonstration.build import build_people
from core.freshness import renew
from home.establish import establish
from home.models import HomePage

INDEXING = "modelsearch.tasks.insert_or_update_object_task"


class Command(BaseCommand):
    help = "Build the demonstration. Safe to repeat: what is there already stays as it is."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--scale", type=int, default=1, help="Multiplies the history, for measuring (default 1)."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Demonstration accounts cannot exist under production settings.")
        scale = max(1, options["scale"])
        began = monotonic()
        renew()  # what an earlier database left in the cache must not be read while building
        # All or nothing: an interrupted build is begun again, never half there.
        with transaction.atomic():
            self.build(scale)
            self.index()
        renew()
        self.say(f"The demonstration stands ({monotonic() - began:.0f} s)")

    def build(self, scale: int) -> None:
        from champions.demonstration.build import build_champions, build_consultations
        from learning.demonstration.build import build_learning
        from learning.demonstration.history import build_history
        from resources.demonstration.build import build_reading

        home = establish()
        self.say("Inviting the invented: areas, agencies, people")
        people = build_people()
        self.say("Writing guidance, tools and glossary")
        pages = build_reading(home)
        self.say("Setting up modules, case studies and quizzes")
        build_learning(pages.get)
        self.say("Asking and answering for a year")
        build_champions(people)
        build_consultations(people, scale)
        build_history(people, scale)
        feature(home, pages)

    def index(self) -> None:
        """Once for all, instead of leaving hundreds of tasks to the worker."""
        self.say("Making everything findable")
        call_command("update_index", verbosity=0)
        DBTaskResult.objects.filter(task_path=INDEXING, status="READY").delete()

    def say(self, words: str) -> None:
        self.stdout.write(words)
        self.stdout.flush()


def feature(home: HomePage, pages: dict[str, Page]) -> None:
    """Set three pieces on the front page where an editor has chosen none."""
    study = apps.get_model("learning", "CaseStudyPage").objects.order_by("path").first()
    chosen: dict[str, Model | None] = {
        "featured_case_study": study,
        "featured_guidance": pages.get("guidance:context-weighting"),
        "featured_tool": next((page for name, page in pages.items() if name.startswith("tool:")), None),
    }
    missing = {
        f"{name}_id": page.pk for name, page in chosen.items() if page and getattr(home, f"{name}_id") is None
    }
    HomePage.objects.filter(pk=home.pk).update(**missing)
