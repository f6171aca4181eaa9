"""How headings stand in a body: what is refused, with a sentence beside the block, and what may stay a draft."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from core.blocks import STORY_BLOCKS, StoryBlock
from core.blocks.headings import ABRUPT, EMPTY, HEADING, TOO_SOON, Standing, mistakes_in
from learning.models import CaseStudyPage
from resources.models import GuidancePage

H = Standing(HEADING)
T = Standing("text")
SMALL = Standing("text", has_small_heading=True)
NOTE = Standing("callout", has_small_heading=True)
DANGER = Standing("safeguarding")
TABLE = Standing("table")


@pytest.mark.parametrize(
    ("body", "mistakes"),
    [
        ([], {}),
        ([T], {}),
        ([H, T], {}),
        ([T, H, SMALL, NOTE], {}),
        ([DANGER, NOTE], {}),
        ([DANGER, SMALL, H, T], {}),
        ([SMALL, H, T], {0: TOO_SOON}),
        ([T, NOTE, H, T], {1: TOO_SOON}),
        ([H, H, T], {0: EMPTY}),
        ([T, H], {1: EMPTY}),
        ([TABLE, H, T], {0: ABRUPT}),
        ([NOTE, H, T], {0: TOO_SOON}),
    ],
)
def test_a_body_is_told_which_block_stands_wrongly(body: list[Standing], mistakes: dict[int, Any]) -> None:
    assert mistakes_in(body) == mistakes


def test_a_part_below_a_heading_of_the_page_may_begin_with_a_smaller_one() -> None:
    assert mistakes_in([NOTE, TABLE], under_heading=True) == {}
    assert mistakes_in([NOTE, H], under_heading=True) == {1: EMPTY}


@given(st.lists(st.sampled_from([H, T, SMALL, NOTE, DANGER, TABLE]), max_size=8))
def test_what_passes_never_skips_a_level(body: list[Standing]) -> None:
    if mistakes_in(body):
        return
    level = 1
    for block in body:
        now = 3 if block.has_small_heading else 2 if block in (H, DANGER) else level
        assert now <= level + 1
        level = max(now, 2) if block.has_small_heading or block in (H, DANGER) else level


def story(*children: tuple[str, Any]) -> Any:
    block = StoryBlock(STORY_BLOCKS)
    return block, block.to_python([{"type": kind, "value": value} for kind, value in children])


def test_the_sentence_stands_beside_the_block() -> None:
    block, value = story(("text", "<p>First.</p>"), ("text", "<h3>Too soon</h3><p>…</p>"))
    with pytest.raises(ValidationError) as refusal:
        block.clean(value)
    assert {place: error.messages for place, error in refusal.value.block_errors.items()} == {  # type: ignore[attr-defined]
        1: [str(TOO_SOON)]
    }


def test_a_draft_may_be_in_any_order() -> None:
    block, value = story(("heading", "Only this"))
    assert [child.value for child in block.clean_deferred(value)] == ["Only this"]


def test_the_pages_use_it() -> None:
    body = GuidancePage._meta.get_field("body").stream_block
    part = CaseStudyPage._meta.get_field("vision").stream_block
    assert (body.meta.under_heading, part.meta.under_heading) == (False, True)
