"""The block picker shows each block as a reader meets it, and says what it is for."""

from typing import Any

import pytest
from wagtail import blocks

from accounts.models import User
from core.blocks import STORY_BLOCKS, SourceBlock
from home.models import HomePage
from learning.blocks import SCENARIO_BLOCKS, STUDY_BLOCKS, FactBlock, OutcomeBlock
from resources.blocks import FORM_BLOCKS, StageBlock

OTHERS = [("source", SourceBlock()), ("fact", FactBlock()), ("outcome", OutcomeBlock())]
KITS = [*FORM_BLOCKS, ("stage", StageBlock())]
EVERY: dict[str, Any] = dict([*STORY_BLOCKS, *STUDY_BLOCKS, *SCENARIO_BLOCKS, *KITS, *OTHERS])
SHOWS = {
    "heading": "What to look for",
    "text": "Start with the place",
    "callout": "In practice",
    "safeguarding": "Call 999",
    "quotation": "Young person",
    "steps": "First visit",
    "table": "Are we changing the place?",
    "figure": "as residents see it",
    "drawing": "Nested rings around a young person",
    "download": "Safety map, to print",
    "link": "Weighing contexts, step by step",
    "term": "Risk outside the home",
    "service": "Detached youth team",
    "lines": "What protects",
    "grid": "How we know",
    "space": "Me in the middle.",
    "stage": "Context weighting sheet",
    "decision": "the stop stays dark",
    "scene": "Move them on",
    "ending": "The place changed",
    "source": "Working Together",
    "fact": "A county with districts",
    "outcome": "Weigh contexts",
}


def preview(client: Any, block: blocks.Block) -> Any:
    return client.get(f"/admin/block-preview/?id={block.definition_prefix}")


@pytest.mark.parametrize("name", EVERY)
def test_each_has_an_icon_a_label_and_a_description(name: str) -> None:
    block = EVERY[name]
    assert block.meta.icon != "placeholder"
    assert block.meta.label
    assert block.get_description()


@pytest.mark.parametrize("name", EVERY)
def test_each_is_shown_in_our_own_style(name: str, home: HomePage, editor: User, signed_in: Any) -> None:
    assert EVERY[name].is_previewable
    answer = preview(signed_in(editor), EVERY[name])
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "hub/hub" in html
    assert SHOWS.get(name, "hub-") in html


def test_a_preview_asks_the_database_for_no_content(
    home: HomePage, editor: User, signed_in: Any, django_assert_max_num_queries: Any
) -> None:
    client = signed_in(editor)
    for block in EVERY.values():
        preview(client, block)  # which pages are out is kept from then on
        with django_assert_max_num_queries(5):  # who it is and what they may
            preview(client, block)


def test_somebody_who_does_not_write_sees_no_preview(
    home: HomePage, practitioner: User, signed_in: Any
) -> None:
    assert preview(signed_in(practitioner), EVERY["callout"]).status_code == 302


def test_a_decision_begins_with_as_many_choices_as_it_needs() -> None:
    assert len(EVERY["decision"].get_default()["choices"]) == 2
