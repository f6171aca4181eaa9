"""The filters of the queue and of the list of cases: what a row says, never what a text says."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from accounts.models import Agency, Area, User
from champions.enums import HELD, State
from champions.models import ChampionProfile
from core.keeping import kept
from core.models import Topic

Choices = list[tuple[str, Any]]
UNLISTED = (State.DRAFT, State.PURGED)
OFTEN_DECLINED = 2
PERSONAL = {"area", "champion"}
# (value, words); in the same order as people look for them.
ONLY = (
    ("late", gettext_lazy("late")),
    ("declined", gettext_lazy("declined twice or more")),
    ("quarantined", gettext_lazy("in quarantine")),
    ("held", gettext_lazy("kept from the purge")),
)


def agencies() -> Choices:
    return kept("agency-choices", lambda: [(slug, name) for slug, name in _slugs(Agency)])


def areas_of(person: User) -> Choices:
    """The areas this person leads, where there are several to choose from."""
    if len(person.led_area_ids) < 2:
        return []
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


def states() -> Choices:
    return [(state.value, state.label) for state in State if state not in UNLISTED]


def _slugs(model: Any) -> Any:
    return model.objects.order_by("name").values_list("slug", "name")


def _or_any(words: Any, choices: Callable[[], Choices]) -> Callable[[], Choices]:
    """What a filter offers, read when it is drawn or answered; first that it does not narrow."""
    return lambda: [("", words), *choices()]


class QueueFilters(forms.Form):
    """What cannot be read says so beside its field; the rest narrows all the same."""

    topic = forms.ChoiceField(
        label=gettext_lazy("Topic"), choices=_or_any(gettext_lazy("Any topic"), topics), required=False
    )
    agency = forms.ChoiceField(
        label=gettext_lazy("Agency"), choices=_or_any(gettext_lazy("Any agency"), agencies), required=False
    )
    area = forms.ChoiceField(label=gettext_lazy("Area"), required=False)

    def __init__(self, asked: Any, *, person: User) -> None:
        super().__init__(asked or None)
        self._offer_own("area", gettext_lazy("All your areas"), areas_of(person))

    def _offer_own(self, name: str, anything: Any, choices: Choices) -> None:
        if choices:
            self.fields[name].choices = _or_any(anything, lambda: choices)  # type: ignore[attr-defined]
        else:
            del self.fields[name]

    @property
    def drawn(self) -> SafeString:
        """The fields; kept while nobody narrows, where none of them offers what is this person's own."""
        if self.is_bound or PERSONAL & self.fields.keys():
            return self._draw()
        return kept(f"{type(self).__name__}-drawn", self._draw)

    def _draw(self) -> SafeString:
        return format_html_join("", "{}", ((field.as_field_group(),) for field in self))

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
    reference = forms.CharField(label=gettext_lazy("Reference"), required=False, max_length=20)
    state = forms.ChoiceField(
        label=gettext_lazy("State"), choices=_or_any(gettext_lazy("Any state"), states), required=False
    )
    champion = forms.ChoiceField(label=gettext_lazy("Champion"), required=False)
    only = forms.ChoiceField(
        label=gettext_lazy("Only those"),
        choices=_or_any(gettext_lazy("All of them"), lambda: list(ONLY)),
        required=False,
    )

    field_order = ("reference", "state", "champion", "topic", "agency", "area", "only")

    def __init__(self, asked: Any, *, person: User, champions: Choices) -> None:
        super().__init__(asked, person=person)
        self._offer_own("champion", gettext_lazy("Any champion"), champions)


def champions_of(area_ids: Any) -> Choices:
    """Whoever has a profile in these areas, also those who no longer answer: their cases are still there."""
    people = ChampionProfile.objects.filter(user__area__in=area_ids).select_related("user")
    return [(str(one.user_id), one.name) for one in people.order_by("user__first_name", "user__last_name")]


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
