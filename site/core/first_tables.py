"""Many new tables in one migration, without drawing every model again after each of them."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import CreateModel
from django.db.migrations.state import ProjectState


class FirstTables(migrations.Migration):
    """A migration of nothing but new tables, made as they are after its last operation.

    Django draws all related models after each operation. With Wagtail's among them that is a tenth of
    a second every time, and all but nothing of it is the database's. Fields, indexes and constraints
    that later operations add to these tables are made with the tables.
    """

    def apply(
        self, project_state: ProjectState, schema_editor: BaseDatabaseSchemaEditor, collect_sql: bool = False
    ) -> ProjectState:
        after = project_state.clone()
        vars(after).pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(self.app_label, after)
        for operation in self.operations:
            if isinstance(operation, CreateModel):
                operation.database_forwards(self.app_label, schema_editor, project_state, after)
        return after
