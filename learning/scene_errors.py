"""Mistakes of a scenario, each beside the scene or ending it is about."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from learning.checking import Problem
from learning.freezing import id_of
from learning.reading import wrong_heading


def misread_endings(scenes: Any) -> Iterator[Problem]:
    """An ending sends readers to a heading that has to stand on its page."""
    for block in scenes:
        heading = block.value.get("read_heading")
        sentence = wrong_heading(block.value["read_page"], heading) if heading else ""
        if sentence:
            yield Problem(f"scenes.{id_of(block)}.read_heading", sentence)


def scene_errors(scenes: Any, problems: Iterable[Problem]) -> StreamBlockValidationError:
    """All of them in the one error that a StreamField can show."""
    numbers = {id_of(block): number for number, block in enumerate(scenes)}
    beside: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    above: list[str] = []
    for problem in problems:
        _, key, name = [*problem.field.split("."), "", ""][:3]
        if key in numbers:
            beside[numbers[key]][name or "name"].append(problem.sentence)
        else:
            above.append(problem.sentence)
    return StreamBlockValidationError(
        block_errors={number: _of_block(fields) for number, fields in beside.items()}, non_block_errors=above
    )


def _of_block(fields: dict[str, list[str]]) -> StructBlockValidationError:
    return StructBlockValidationError({name: ValidationError(texts) for name, texts in fields.items()})
