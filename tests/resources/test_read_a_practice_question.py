"""Answers that were published: read, listed, found, and offered to whoever is about to ask the same."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from wagtail.models import PageViewRestriction

from accounts.models import User
from champions.reading import reading_on
from home.models import HomePage
from makers import topic
from makers_champions import make_draft
from makers_resources import index_all, make_answer, make_guidance, unmarked
from resources.models import PracticeQuestionPage

LIST = "/practice-questions/"


def read(path: str) -> str:
    response = Client().get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def test_it_says_the_question_what_lies_behind_it_and_the_answer(home: HomePage) -> None:
    make_answer("Plans or place?", question="Three plans.\n\nOne stop.", topics=(topic("Transport"),))
    html = read(f"{LIST}plans-or-place/")
    assert "<p>Three plans.</p>" in html
    assert html.index("Three plans.") < html.index("The answer") < html.index("Ring whoever decides.")
    assert "/consultations/ask/?topic=transport" in html


def test_what_was_typed_as_the_question_is_only_text(home: HomePage) -> None:
    make_answer("Hostile?", question="<script>alert(1)</script>")
    assert "<script>alert(1)" not in read(f"{LIST}hostile/")


def test_it_stands_in_the_list_only_once_it_is_public(home: HomePage) -> None:
    make_answer("Out there?")
    make_answer("Still a draft?", live=False)
    hidden = make_answer("For leads?")
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)
    over = make_answer("Long over?")
    PracticeQuestionPage.objects.filter(pk=over.pk).update(expire_at=timezone.now())
    html = read(LIST)
    assert "Out there?" in html
    for title in ("Still a draft?", "For leads?", "Long over?"):
        assert title not in html
    assert Client().get(f"{LIST}still-a-draft/").status_code == 404


def test_an_empty_list_leads_on(home: HomePage) -> None:
    assert "No answer has been published yet" in read(LIST)


def test_it_is_found_by_search_and_by_its_kind(home: HomePage) -> None:
    make_answer("Stairwell or room?", question="A stairwell is warm.")
    make_guidance("Stairwell checks")
    make_answer("Hidden stairwell?", live=False)
    index_all()
    everything = unmarked(read("/search/?q=stairwell"))
    assert "Stairwell or room?" in everything
    assert "Stairwell checks" in everything
    assert "Hidden stairwell?" not in everything
    narrowed = unmarked(read("/search/?q=stairwell&type=practice-question"))
    assert "Stairwell or room?" in narrowed
    assert "Stairwell checks" not in narrowed


def test_it_is_offered_first_of_what_fits_alike(home: HomePage) -> None:
    make_guidance("A guide to peers", topics=(topic("Peers"),))
    make_answer("What about peers?", topics=(topic("Peers"),))
    make_guidance("Better fit", topics=(topic("Peers"), topic("Parks")))
    make_answer("Not public?", topics=(topic("Peers"),), live=False)
    found = reading_on([topic("Peers"), topic("Parks")])
    assert [page.title for page in found] == ["Better fit", "What about peers?", "A guide to peers"]
    assert [page.is_answer for page in found] == [False, True, False]  # type: ignore[attr-defined]


def test_whoever_asks_the_same_is_told_what_it_is(home: HomePage, practitioner: User, signed_in: Any) -> None:
    make_answer("What about peers?", topics=(topic("Peers"),))
    draft = make_draft(practitioner)
    html = signed_in(practitioner).get(f"{draft.url}ask/situation/").content.decode()
    assert 'What about peers?</a> <span class="hub-quiet">a colleague’s question, answered' in html


def test_it_leads_to_nobody() -> None:
    """No field of the page points at a consultation, a proposal or whoever wrote it."""
    own = {field.name for field in PracticeQuestionPage._meta.get_fields() if not field.auto_created}
    for word in ("consultation", "case", "proposal", "champion", "requester", "area"):
        assert not [name for name in own if word in name], word
    pointed = {
        str(field.related_model._meta.label)
        for field in PracticeQuestionPage._meta.get_fields()
        if field.related_model
    }
    assert not [label for label in pointed if label.startswith("champions.")]


@pytest.mark.parametrize("path", [LIST, f"{LIST}number-0/"])
def test_it_asks_no_more_of_the_database_when_there_are_more(
    home: HomePage, path: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make_answer("Number 0", topics=(topic("Peers"),))
    read(path)
    with CaptureQueriesContext(connection) as few, django_assert_max_num_queries(12):
        read(f"{path}?again")
    for number in range(1, 9):
        make_answer(f"Number {number}", topics=(topic("Peers"), topic("Parks")))
    with CaptureQueriesContext(connection) as more, django_assert_max_num_queries(12):
        read(f"{path}?again")
    assert len(more) <= len(few) + 1  # what is kept is read once for the new version
