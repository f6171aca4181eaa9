"""Forms look and speak alike: one renderer, one way to choose topics."""

from typing import Any

from django import forms
from django.forms.models import ModelChoiceIterator
from django.forms.renderers import TemplatesSetting

from core.models import Topic


class FormRenderer(TemplatesSetting):
    """`{{ form }}` gives our own markup: label, hint, error beside the field."""

    form_template_name = "forms/div.html"
    field_template_name = "forms/field.html"


class ByFacet(ModelChoiceIterator):
    """Topics under the heading of their facet, so that eighty terms stay choosable."""

    def __iter__(self) -> Any:
        if self.field.empty_label is not None:
            yield ("", self.field.empty_label)
        groups: dict[str, list[tuple[Any, str]]] = {}
        for topic in self.queryset:
            groups.setdefault(topic.facet.name, []).append(self.choice(topic))
        yield from groups.items()


class TopicField(forms.ModelChoiceField):
    """One topic in use, in a list grouped by facet."""

    iterator = ByFacet

    def __init__(self, **options: Any) -> None:
        super().__init__(Topic.objects.in_use().by_facet(), **options)


class TopicsField(forms.ModelMultipleChoiceField):
    """Any number of topics in use, grouped by facet; `facets` (slugs) narrows the choice."""

    iterator = ByFacet
    widget = forms.CheckboxSelectMultiple

    def __init__(self, *, facets: tuple[str, ...] = (), **options: Any) -> None:
        topics = Topic.objects.in_use().by_facet()
        if facets:
            topics = topics.filter(facet__slug__in=facets)
        super().__init__(topics, **options)
