"""Migrations that make all their tables at once hold nothing else."""

import pytest
from django.db.migrations import Migration
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import AddConstraint, AddField, AddIndex, CreateModel

from core.first_tables import FirstTables

AT_ONCE = [step for step in MigrationLoader(None).disk_migrations.values() if isinstance(step, FirstTables)]


@pytest.mark.parametrize("step", AT_ONCE, ids=str)
def test_only_makes_its_own_tables(step: Migration) -> None:
    made = {operation.name_lower for operation in step.operations if isinstance(operation, CreateModel)}
    for operation in step.operations:
        if not isinstance(operation, CreateModel):
            assert isinstance(operation, AddField | AddIndex | AddConstraint)
            assert operation.model_name.lower() in made


def test_the_large_applications_are_made_so() -> None:
    assert {step.app_label for step in AT_ONCE} == {"champions", "home", "learning", "readers", "resources"}
