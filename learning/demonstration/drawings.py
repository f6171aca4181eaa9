"""Pictures for questions, drawn here: a sketch of a place, and three ways of working. Nothing in them is a real place."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image, ImageDraw, ImageFont
from wagtail.images import get_image_model

INK, PAPER, SURFACE, TEAL, WASH, AMBER, GREY = (
    "#1d2733", "#ffffff", "#f6f4ef", "#0b5563", "#dcebee", "#f2b134", "#c9c4b8",
)  # fmt: skip
FINE = 2  # drawn twice as large and made smaller, so that no line has steps

Draw = ImageDraw.ImageDraw


def drawn(name: str, alt: str) -> Any:
    """The picture of this name, made once."""
    title = f"Drawing: {name}"
    known = get_image_model().objects.filter(title=title).first()
    if known:
        return known
    size, draw = DRAWINGS[name]
    canvas = Image.new("RGB", (size[0] * FINE, size[1] * FINE), SURFACE)
    draw(ImageDraw.Draw(canvas))
    file = BytesIO()
    canvas.resize(size, Image.Resampling.LANCZOS).save(file, "PNG", optimize=True)
    return get_image_model().objects.create(
        title=title, description=alt, file=ContentFile(file.getvalue(), name=f"drawing-{name}.png")
    )


def _at(*numbers: float) -> list[float]:
    return [number * FINE for number in numbers]


def _box(draw: Draw, x: float, y: float, width: float, height: float, fill: str = PAPER) -> None:
    draw.rounded_rectangle(_at(x, y, x + width, y + height), 6 * FINE, fill, TEAL, 3 * FINE)


def _label(draw: Draw, x: float, y: float, letter: str) -> None:
    draw.ellipse(_at(x - 28, y - 28, x + 28, y + 28), AMBER, INK, 3 * FINE)
    draw.text((x * FINE, y * FINE), letter, INK, ImageFont.load_default(38 * FINE), anchor="mm")


def _person(draw: Draw, x: float, y: float, fill: str = TEAL) -> None:
    draw.ellipse(_at(x - 11, y - 46, x + 11, y - 24), fill)
    draw.pieslice(_at(x - 20, y - 20, x + 20, y + 36), 180, 360, fill)


def _lamp(draw: Draw, x: float, y: float) -> None:
    draw.line(_at(x, y, x, y - 90), INK, 4 * FINE)
    draw.line(_at(x, y - 90, x + 22, y - 90), INK, 4 * FINE)
    draw.ellipse(_at(x + 14, y - 96, x + 34, y - 76), AMBER)


def _walk_to_the_shops(draw: Draw) -> None:
    """Seen from above: a road with a bus stop, a path behind garages, shops, a youth club that is open."""
    draw.rectangle(_at(0, 40, 800, 120), GREY)
    for x in range(20, 800, 60):
        draw.line(_at(x, 80, x + 30, 80), PAPER, 4 * FINE)
    _box(draw, 60, 128, 90, 34, WASH)
    draw.line(_at(150, 165, 210, 250, 560, 250, 620, 330), GREY, 22 * FINE, joint="curve")
    for x in range(240, 540, 60):
        _box(draw, x, 172, 52, 58)
    draw.line(_at(235, 272, 545, 272), INK, 5 * FINE)
    for x in (590, 660, 730):
        _box(draw, x, 330, 62, 80, WASH)
    _box(draw, 100, 330, 190, 100, AMBER)
    _box(draw, 112, 342, 166, 76)
    for x, y, letter in ((105, 196, "A"), (390, 250, "B"), (691, 444, "C"), (195, 380, "D")):
        _label(draw, x, y, letter)


def _one_person(draw: Draw) -> None:
    draw.ellipse(_at(130, 40, 270, 220), WASH, TEAL, 4 * FINE)
    _person(draw, 200, 140)
    _box(draw, 300, 90, 60, 76)
    for y in (108, 122, 136):
        draw.line(_at(310, y, 350, y), GREY, 4 * FINE)


def _the_place(draw: Draw) -> None:
    draw.ellipse(_at(30, 20, 370, 250), WASH, TEAL, 4 * FINE)
    _lamp(draw, 95, 190)
    draw.line(_at(240, 165, 320, 165), INK, 7 * FINE)
    for x in (252, 308):
        draw.line(_at(x, 165, x, 192), INK, 5 * FINE)
    for x, fill in ((150, TEAL), (195, TEAL), (262, INK), (300, TEAL)):
        _person(draw, x, 150, fill)


def _the_list(draw: Draw) -> None:
    _box(draw, 120, 30, 160, 200)
    for number, y in enumerate((70, 110, 150, 190)):
        draw.ellipse(_at(140, y - 10, 160, y + 10), AMBER if number < 2 else GREY)
        draw.line(_at(172, y, 260, y), GREY, 6 * FINE)


DRAWINGS: dict[str, tuple[tuple[int, int], Callable[[Draw], None]]] = {
    "walk-to-the-shops": ((800, 480), _walk_to_the_shops),
    "one-person": ((400, 260), _one_person),
    "the-place": ((400, 260), _the_place),
    "the-list": ((400, 260), _the_list),
}
