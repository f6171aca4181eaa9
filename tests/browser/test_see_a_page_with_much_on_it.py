"""Pictures and a table too wide for any screen: each reader loads what fits theirs, and no page outgrows its window."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from PIL import Image
from playwright.sync_api import Page, expect
from wagtail.images import get_image_model

from core import sizes
from looking import examine
from makers_resources import make_guidance
from resources.models import GuidancePage

Visit = Callable[..., Page]
LONG = "Donaudampfschifffahrtsgesellschaft" * 6


def make_photograph() -> Any:
    """Something with detail in it, so that a smaller size is a smaller file."""
    out = io.BytesIO()
    Image.effect_noise((1600, 900), 60).convert("RGB").save(out, "JPEG", quality=85)
    picture = get_image_model().objects.create(
        title="Steps", file=ContentFile(out.getvalue(), name="steps.jpg")
    )
    assert sizes.make(picture)
    return picture


@pytest.fixture
def guide(home: Any) -> GuidancePage:
    figure = {"image": make_photograph(), "alt": "Steps with one lamp", "caption": "At dusk"}
    wide = [[f"{row}.{column}" for column in range(60)] for row in range(40)]
    return make_guidance(
        "Much on it",
        body=[
            ("heading", "By the steps"),
            ("text", f"<p>{'The lamp is out. ' * 200}</p>"),
            ("figure", figure),
            ("table", {"caption": LONG, "columns": [LONG[:120], *["b"] * 59], "rows": wide}),
            ("callout", {"kind": "note", "title": LONG[:120], "text": f"<p>{LONG}</p>"}),
            ("steps", {"title": LONG[:160], "steps": [{"title": LONG[:160], "text": f"<p>{LONG}</p>"}]}),
            ("quotation", {"text": LONG, "attribution": LONG[:200]}),
        ],
        sources=[("source", {"title": LONG[:250], "url": ""})],
    )


@pytest.mark.parametrize(("width", "size"), [(1280, 800), (375, 400)])
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_picture_that_fits_is_loaded_when_it_comes_near(
    visit: Visit, guide: GuidancePage, width: int, size: int, scripts: bool
) -> None:
    page = visit(width=width, scripts=scripts)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(guide.url)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    picture = page.get_by_role("img", name="Steps with one lamp")
    box = picture.bounding_box()
    picture.scroll_into_view_if_needed()
    expect(picture).not_to_have_js_property("naturalWidth", 0)
    loaded = [url for url in asked if "/media/" in url]
    assert len(loaded) == 1
    assert f"width-{size}" in loaded[0]
    assert loaded[0].endswith(".avif")
    after = picture.bounding_box()
    assert box is not None
    assert after is not None
    assert (box["width"], box["height"]) == (after["width"], after["height"]), "nothing moved"
    assert abs(after["width"] / after["height"] - 16 / 9) < 0.02


def test_no_word_and_no_table_is_wider_than_the_window(visit: Visit, guide: GuidancePage) -> None:
    page = visit()
    page.goto(guide.url)
    complaints: list[str] = []
    examine(page, complaints)
    assert complaints == []
    box = page.get_by_role("region", name=LONG)
    is_wider = "box => box.scrollWidth > box.clientWidth"
    assert not box.evaluate(is_wider), "on a phone every row is a card, and nothing is cut off"
    expect(box.get_by_role("cell").first).to_be_visible()
    page.set_viewport_size({"width": 800, "height": 900})
    assert box.evaluate(is_wider), "where there is room, the table scrolls in its box"
