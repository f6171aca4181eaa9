"""Questions whose options are pictures; their files are named so that a name would tell."""

from typing import Any

from django.core.files.base import ContentFile
from wagtail.images import get_image_model

from learning.models import Question
from makers_files import make_png
from makers_kinds import make_question_of


def make_image(title: str, width: int = 60) -> Any:
    return get_image_model().objects.create(
        title=title, file=ContentFile(make_png((width, 40)), name=f"{title}.png")
    )


def pictured(kind: str, **more: Any) -> Question:
    """Options that are nothing but pictures, each of a width of its own, in the author's order."""
    options = [
        {
            "text": "",
            "is_right": number == 0 or kind == "ordering",
            "image": make_image(f"right-answer-{number}", 60 + number),
            "image_alt": f"Picture {number}",
        }
        for number in range(4)
    ]
    return make_question_of(
        kind,
        options=options,
        image=make_image("stem"),
        image_alt="A bus stop",
        image_caption="At the stop",
        **more,
    )
