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

from accounts.demonstration.build import build_colleagues, build_people
from core.demonstration import topics_by_name
from core.freshness import renew
from core.models import PageTopic
from home.demonstration.searches import build_searches
from home.establish import establish
from home.models import HomePage
from home.readiness import hits_on

# The front page and the lists: each the work it serves.
TOPICS = {
    "home.HomePage": ("Both levels", "System change"),
    "resources.GuidanceIndexPage": ("Both levels", "Identify", "Respond"),
    "resources.PracticeQuestionIndexPage": ("Both levels", "Respond"),
    "resources.ToolIndexPage": ("Assess", "Plan", "Review"),
    "resources.GlossaryIndexPage": ("Both levels",),
    "resources.NewsIndexPage": ("Both levels",),
    "learning.ModuleIndexPage": ("Both levels", "System change"),
}
INDEXING = "modelsearch.tasks.insert_or_update_object_task"


class Command(BaseCommand):
    help = "Build the demonstration. Safe to repeat: what is there already stays as it is."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--scale",
            type=int,
            default=1,
            help="For measuring: 100 adds 10,000 people, 5,000 questions, a million answers and consultations.",
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
        from learning.actions import count_items
        from learning.demonstration.build import build_learning
        from learning.demonstration.build_questions import sign
        from learning.demonstration.history import build_history
        from learning.demonstration.recorded import build_record
        from learning.demonstration.scaling import scale_up
        from readers.demonstration.build import build_readers
        from resources.demonstration.build import build_reading, write_bodies
        from resources.demonstration.build_changes import build_changes
        from resources.demonstration.build_news import build_news
        from resources.demonstration.build_services import build_services
        from resources.demonstration.desk import build_desk

        home = establish()
        self.say("Inviting the invented: areas, agencies, people")
        people = build_people()
        services = build_services()
        self.say("Writing guidance, tools and glossary")
        pages = build_reading(home)
        self.say("Setting up modules, case studies and quizzes")
        build_learning(pages.get)
        sign([people[login] for login in ("editor", "lead", "lead2")])
        pages |= learning_pages()
        write_bodies(pages | services | files_to_show())
        build_news(pages)
        build_changes(pages)
        build_desk(people["editor"], people["lead"], pages)
        self.say("Asking and answering for a year")
        build_champions(people)
        build_consultations(people, scale)
        build_history(people | build_colleagues(people["practitioner"].password))
        build_record(people["practitioner"])
        build_readers(people, pages)
        build_searches(pages)
        if scale > 1:
            self.say("Adding people, questions and answers to measure on")
            scale_up(scale, self.say)
        count_items()
        feature(home, pages)
        give_topics()
        say_that_nobody_is_meant()

    def index(self) -> None:
        """Once for all, instead of leaving hundreds of tasks to the worker."""
        self.say("Making everything findable")
        call_command("update_index", verbosity=0)
        DBTaskResult.objects.filter(task_path=INDEXING, status="READY").delete()

    def say(self, words: str) -> None:
        self.stdout.write(words)
        self.stdout.flush()


def learning_pages() -> dict[str, Page]:
    """Modules and case studies, by the names that link blocks use."""
    kinds = {"module": "ModulePage", "case-study": "CaseStudyPage"}
    return {
        f"{word}:{page.slug}": page
        for word, model in kinds.items()
        for page in apps.get_model("learning", model).objects.all()
    }


def files_to_show() -> dict[str, Model]:
    """Terms, sheets and pictures, by the names that blocks use."""
    from learning.demonstration.drawings import drawn
    from learning.demonstration.pictured import WALK
    from resources.models import GlossaryTerm, ToolDownload

    shown = WALK["picture"]
    files: dict[str, Model] = {f"picture:{shown['name']}": drawn(shown["name"], shown["alt"])}
    files |= {f"term:{term.term}": term for term in GlossaryTerm.objects.all()}
    sheets = ToolDownload.objects.select_related("document", "page")
    return files | {f"sheet:{one.page.slug}": one.document for one in sheets}


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


def give_topics() -> None:
    """To the front page and the lists, where nobody has chosen any."""
    topics = topics_by_name()
    for label, names in TOPICS.items():
        for page in apps.get_model(label).objects.filter(topic_links=None):
            PageTopic.objects.bulk_create(PageTopic(content_object=page, tag=topics[name]) for name in names)


def say_that_nobody_is_meant() -> None:
    """Names and numbers of the demonstration are invented or public: its writers have ticked each."""
    for page in Page.objects.live().filter(depth__gte=2).specific():
        marks = sorted(hit.mark for hit in hits_on(page))
        if marks and not page.kept_identifiers:
            page.kept_identifiers = marks
            type(page).objects.filter(pk=page.pk).update(kept_identifiers=marks)
            if page.latest_revision:
                page.latest_revision.content["kept_identifiers"] = marks
                page.latest_revision.save(update_fields=["content"])
