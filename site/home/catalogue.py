"""What a search can find. A new kind is one line here.

A page is found while it is published and public. Its words are those of its `search_fields`, what is quoted of it are
its `sections`; `core.models.BasePage` has both, so that a new kind of page has nothing more to do.

A model that is no page is found when it is `index.Indexed`, its `objects.findable()` gives what every reader may see,
`str()` of it is its title, and it has `get_absolute_url()` and `summary`; `note` (what stands beside the title) and
`topics` where it has them. People among them (`is_person`) are met only by those who may see who they are.
"""

from functools import cache
from typing import Any, NamedTuple

from django.apps import apps
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


class Kind(NamedTuple):
    """`slug` is as in the address of a search, `label` in its filter, `word` stands at a result."""

    slug: str
    label: Words
    word: Words
    model: str
    is_beside: bool = False
    is_person: bool = False


TERM, CHAMPION = "term", "champion"
# Quizzes are left out: their questions are no reading.
KINDS = (
    Kind("guidance", _("Guidance"), _("Guidance"), "resources.GuidancePage"),
    Kind(
        "practice-question", _("Practice questions"), _("Practice question"), "resources.PracticeQuestionPage"
    ),
    Kind("tool", _("Tools"), _("Tool"), "resources.ToolPage"),
    Kind("toolkit", _("Toolkits"), _("Toolkit"), "resources.ToolkitPage"),
    Kind("module", _("Modules"), _("Module"), "learning.ModulePage"),
    Kind("case-study", _("Case studies"), _("Case study"), "learning.CaseStudyPage"),
    Kind("lesson", _("Lessons"), _("Lesson"), "learning.LessonPage"),
    Kind("news", _("News"), _("News"), "resources.NewsPage"),
    Kind("service", _("Local services"), _("Local service"), "resources.LocalService"),
    Kind(TERM, _("Glossary"), _("Glossary"), "resources.GlossaryTerm", is_beside=True),
    Kind(CHAMPION, _("Champions"), _("Champion"), "champions.ChampionProfile", is_person=True),
)
BY_SLUG = {kind.slug: kind for kind in KINDS}


@cache
def kinds() -> dict[type[Any], Kind]:
    """By the model."""
    return {apps.get_model(kind.model): kind for kind in KINDS}
