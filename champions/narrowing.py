"""The filters of the queue and of the list of cases: what a row says, never what a text says."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Agency, Area, User
from champions.enums import HELD, State
from champions.models import ChampionProfile
from core.keeping import kept
from core.models import Topic

Choices = list[tuple[str, Any]]
UNLISTED = (State.DRAFT, State.PURGED)
OFTEN_DECLINED = 2


def agencies() -> Choices:
    return kept("agency-choices", lambda: [(slug, name) for slug, name in _slugs(Agency)])


def areas_of(person: User) -> Choices:
    """The areas this person leads; a filter is of use from two on."""
    every = kept(
        "area-choices", lambda: list(Area.objects.order_by("name").values_list("pk", "slug", "name"))
    )
    return [(slug, name) for pk, slug, name in every if pk in person.led_area_ids]


def topics() -> Choices:
    """Under the heading of their facet."""
    return kept("topic-choices", _topics)


def _topics() -> Choices:
    groups: dict[str, list[tuple[str, str]]] = {}
    for topic in Topic.objects.in_use().by_facet():
        groups.setdefault(topic.facet.name, []).append((topic.slug, topic.name))
    return list(groups.items())


def _slugs(model: Any) -> Any:
    return model.objects.order_by("name").values_list("slug", "name")


class QueueFilters(forms.Form):
    """What cannot be read says so beside its field; the rest narrows all the same."""

    topic = forms.ChoiceField(required=False)
    agency = forms.ChoiceField(required=False)
    area = forms.ChoiceField(required=False)

    def __init__(self, asked: Any, *, person: User) -> None:
        super().__init__(asked or None)
        self._offer("topic", _("Topic"), _("Any topic"), topics())
        self._offer("agency", _("Agency"), _("Any agency"), agencies())
        self._offer("area", _("Area"), _("All your areas"), areas_of(person))
        if len(areas_of(person)) < 2:
            del self.fields["area"]

    def _offer(self, name: str, label: str, anything: str, choices: Choices) -> None:
        field: Any = self.fields[name]
        field.label, field.choices = label, [("", anything), *choices]

    @property
    def chosen(self) -> dict[str, Any]:
        """By filter, what was asked for and can be read."""
        self.is_valid()
        return {name: value for name, value in getattr(self, "cleaned_data", {}).items() if value}

    def narrowed(self, cases: Any) -> Any:
        for name, value in self.chosen.items():
            cases = cases.filter(TESTS[name](value))
        return cases


class CaseFilters(QueueFilters):
    state = forms.ChoiceField(required=False)
    champion = forms.ChoiceField(required=False)
    only = forms.ChoiceField(required=False)
    reference = forms.CharField(required=False, max_length=20)

    field_order = ("reference", "state", "champion", "topic", "agency", "area", "only")

    def __init__(self, asked: Any, *, person: User, champions: Choices) -> None:
        super().__init__(asked, person=person)
        states = [(state.value, state.label) for state in State if state not in UNLISTED]
        self._offer("state", _("State"), _("Any state"), states)
        self._offer("champion", _("Champion"), _("Any champion"), champions)
        self._offer("only", _("Only those"), _("All of them"), [(key, str(words)) for key, words in ONLY])
        self.fields["reference"].label = _("Reference")
        if not champions:
            del self.fields["champion"]


def champions_of(area_ids: Any) -> Choices:
    """Whoever has a profile in these areas, also those who no longer answer: their cases are still there."""
    people = ChampionProfile.objects.filter(user__area__in=area_ids).select_related("user")
    return [(str(one.user_id), one.name) for one in people.order_by("user__first_name", "user__last_name")]


# (value, words); in the same order as people look for them.
ONLY = (
    ("late", gettext_lazy("late")),
    ("declined", gettext_lazy("declined twice or more")),
    ("quarantined", gettext_lazy("in quarantine")),
    ("held", gettext_lazy("kept from the purge")),
)


def _late() -> Q:
    now = timezone.now()
    waiting = Q(state__in=(State.POOLED, State.OFFERED), accept_by__lt=now)
    held = Q(state__in=HELD, respond_by__lt=now, paused_at=None)
    return (waiting | held) & Q(quarantined_at=None)


NARROWED: dict[str, Callable[[], Q]] = {
    "late": _late,
    "declined": lambda: Q(declines__gte=OFTEN_DECLINED),
    "quarantined": lambda: Q(quarantined_at__isnull=False),
    "held": lambda: ~Q(hold_reason=""),
}
TESTS: dict[str, Callable[[str], Q]] = {
    "topic": lambda slug: Q(topic_links__tag__slug=slug),
    "agency": lambda slug: Q(agency__slug=slug),
    "area": lambda slug: Q(area__slug=slug),
    "state": lambda state: Q(state=state),
    "champion": lambda pk: Q(champion=pk) | Q(offered_to=pk),
    "only": lambda key: NARROWED[key](),
    "reference": lambda typed: Q(reference=reference_of(typed)),
}


def reference_of(typed: str) -> str:
    """As it is written, however it was typed: “jq55 4c6v” is JQ55-4C6V."""
    letters = "".join(letter for letter in typed.upper() if letter.isalnum())
    return f"{letters[:4]}-{letters[4:8]}"
