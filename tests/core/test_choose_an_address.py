from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import get_resolver

from accounts.models import User
from core.first_words import TAKEN
from home.models import HomePage
from makers_resources import make_guidance
from resources.models import GuidanceIndexPage

# The tree's own word: ours is only /tools/<tool>/form/, and no page may stand below a tool.
OF_THE_TREE = {"tools"}


def test_every_first_word_of_ours_is_refused() -> None:
    """Whoever adds an address must keep pages away from it."""
    words = {str(entry.pattern).lstrip("^").partition("/")[0] for entry in get_resolver().url_patterns}
    ours = {word for word in words if word.isalnum()}
    assert ours - OF_THE_TREE <= TAKEN


@pytest.mark.parametrize("slug", sorted(TAKEN))
def test_it_refuses_a_first_word_with_a_sentence(home: HomePage, slug: str) -> None:
    page = GuidanceIndexPage.objects.get()
    page.slug = slug
    with pytest.raises(ValidationError, match=f"The site itself answers at /{slug}/"):
        page.full_clean()


def test_it_refuses_one_in_the_editors_form(home: HomePage, lead: User, signed_in: Any) -> None:
    GuidanceIndexPage.objects.get().delete()
    answer = signed_in(lead).post(
        f"/admin/pages/add/resources/guidanceindexpage/{home.pk}/",
        {
            "title": "Impact",
            "slug": "impact",
            "summary": "Words.",
            "checked_on": "2026-01-01",
            "review_by": "2030-01-01",
        },
    )
    assert "The site itself answers at /impact/" in answer.content.decode()
    assert not GuidanceIndexPage.objects.exists()


def test_a_word_further_down_is_free(home: HomePage) -> None:
    assert make_guidance("Impact").slug == "impact"
