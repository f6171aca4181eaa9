"""The topics of a page are ticked among all there are; a retired one stays where it is."""

from typing import Any

from django import forms
from django.utils.translation import gettext


class TopicTicks(forms.CheckboxSelectMultiple):
    """Each facet under its name, side by side where there is room."""

    template_name = "core/admin/topic_ticks.html"
    option_inherits_attrs = False  # the help and the error belong to the whole, not to each of eighty ticks


def offer_topics(form: Any) -> None:
    """In place of Wagtail's field for tags, which shows nothing to choose from and drops what is no topic."""
    from core.forms import TopicsField  # models import the form before topics can be asked for
    from core.models import Topic

    tags = form.fields["topics"]
    field: Any = TopicsField(
        required=tags.required, label=tags.label, help_text=tags.help_text, widget=TopicTicks
    )
    mine = Topic.objects.filter(pk__in=[topic.pk for topic in form.initial.get("topics", [])])
    field.queryset = (Topic.objects.in_use() | mine).by_facet()
    field.label_from_instance = _name
    form.fields["topics"] = field


def _name(topic: Any) -> str:
    return gettext("%(topic)s (retired)") % {"topic": topic} if topic.retired_on else str(topic)
