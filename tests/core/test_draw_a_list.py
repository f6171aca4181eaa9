"""A list on a form is drawn by our own hand: it says what Django's own says."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django import forms
from django.template import Context, Template

CHOICES = [
    ("", "Any topic"),
    ("<b>", "One & <i>two</i>"),
    ("Contexts", [("parks", "Parks"), (7, "Transport")]),
]


class Form(forms.Form):
    topic = forms.ChoiceField(
        choices=CHOICES, help_text="One of them.", widget=forms.Select(attrs={"class": "wide", "data-a": "1"})
    )
    when = forms.NullBooleanField(required=False)


def drawn(form: Form, field: str) -> Any:
    template = Template("{% load controls %}{{ field|control }}")
    return BeautifulSoup(template.render(Context({"field": form[field]})), "html.parser").select_one("select")


def by_django(form: Form, field: str) -> Any:
    return BeautifulSoup(forms.Select.render(*_asked(form, field)), "html.parser").select_one("select")


def _asked(form: Form, field: str) -> tuple[Any, ...]:
    bound = form[field]
    return bound.field.widget, bound.html_name, bound.value(), bound.build_widget_attrs({"id": bound.auto_id})


def options(select: Any) -> list[tuple[str, str, bool, str]]:
    return [
        (one["value"], one.get_text(), one.has_attr("selected"), one.parent.get("label", ""))
        for one in select.find_all("option")
    ]


@pytest.mark.parametrize("chosen", [None, "", "<b>", "parks", "7", 7, "unknown"])
def test_it_offers_and_chooses_as_django_does(chosen: Any) -> None:
    form = Form(initial={"topic": chosen})
    assert options(drawn(form, "topic")) == options(by_django(form, "topic"))


@pytest.mark.parametrize("data", [{"topic": "parks"}, {"topic": "unknown"}])
def test_what_was_sent_stays_chosen(data: dict[str, str]) -> None:
    form = Form(data)
    assert options(drawn(form, "topic")) == options(by_django(form, "topic"))


def test_it_carries_what_describes_it_and_our_class() -> None:
    ours, theirs = drawn(Form(), "topic").attrs, by_django(Form(), "topic").attrs
    assert ours.pop("class") == ["govuk-select", "wide"]
    theirs.pop("class")
    assert ours == theirs
    assert {"aria-describedby", "required", "data-a"} <= ours.keys()


def test_a_list_that_is_more_than_one_is_left_to_django() -> None:
    form = Form({"when": "true"})
    assert [one for one in options(drawn(form, "when")) if one[2]] == [("true", "Yes", True, "")]
