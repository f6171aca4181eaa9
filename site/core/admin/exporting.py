"""Reports of the admin as spreadsheets. Wagtail's own let text become a formula."""

from typing import Any

from django.http import FileResponse, StreamingHttpResponse
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from core.spreadsheets import csv_lines, xlsx_file


class NeutralisedExport(SpreadsheetExportMixin):
    """Put before Wagtail's report view; the same columns, with text that stays text."""

    def write_csv_response(self, queryset: Any) -> StreamingHttpResponse:
        response = StreamingHttpResponse(
            csv_lines(*self._told(queryset)), content_type="text/csv; charset=utf-8"
        )
        response["Content-Disposition"] = f'attachment; filename="{self.get_filename()}.csv"'
        return response

    def write_xlsx_response(self, queryset: Any) -> FileResponse:
        header, rows = self._told(queryset)
        file = xlsx_file(str(self.page_title), header, rows)
        return FileResponse(file, as_attachment=True, filename=f"{self.get_filename()}.xlsx")

    def _told(self, queryset: Any) -> tuple[list[str], Any]:
        header = [str(self.get_heading(queryset, field)) for field in self.list_export]
        return header, (list(self.to_row_dict(item).values()) for item in queryset)
