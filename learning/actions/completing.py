"""A step done, and with the last one the module and its certificate."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from learning import outline
from learning.models import Award, Enrolment, Module, ModuleCompletion, ModulePage, Step, StepCompletion


@transaction.atomic
def complete_step(person: User, step: Step, *, how: str) -> None:
    """Record it once; repeating changes nothing but the time of the last visit."""
    line = outline.line_with_step(step.pk, person)
    module_id = line.module_id if line else step.module_id
    enrol(person, module_id, step)
    StepCompletion.objects.get_or_create(person=person, step=step, defaults={"how": how})
    if line and _has_done_all(person, line):
        _finish(person, module_id)


@transaction.atomic
def finish_module(person: User, module_id: int) -> None:
    """Where the steps that were left are steps no more; nothing where some are, or where it is finished."""
    line = outline.module_line(module_id, person)
    if line and line.steps and _has_done_all(person, line):
        _finish(person, module_id)


def enrol(person: User, module_id: int, step: Step) -> None:
    """Begin a module, or note where somebody is in it."""
    now = timezone.now()
    mine = Enrolment.objects.filter(person=person, module_id=module_id)
    if not mine.update(last_step=step, last_at=now):
        first = Enrolment(person=person, module_id=module_id, last_step=step, last_at=now)
        Enrolment.objects.bulk_create([first], ignore_conflicts=True)  # begun twice at once


def _has_done_all(person: User, line: outline.ModuleLine) -> bool:
    wanted = {step.step_id for step in line.steps}
    return StepCompletion.objects.filter(person=person, step__in=wanted).count() == len(wanted)


def _finish(person: User, module_id: int) -> None:
    _, is_new = ModuleCompletion.objects.get_or_create(person=person, module_id=module_id, period=1)
    if is_new:
        Award.objects.create(person=person, module_id=module_id, **_snapshot(person, module_id))


def _snapshot(person: User, module_id: int) -> dict[str, Any]:
    page = ModulePage.objects.filter(module=module_id).first()
    return {
        "name": person.name,
        "module_title": page.title if page else Module.objects.get(pk=module_id).title,
        "minutes": page.minutes if page else 0,
        "outcomes": [str(block.value) for block in page.outcomes] if page else [],
    }
