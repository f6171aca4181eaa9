"""A tool's form as a sheet of A4 to print: our name, its title, room to write."""

from pathlib import Path
from typing import Any

from django.conf import settings
from fpdf import FPDF
from fpdf.enums import XPos, YPos

from resources.demonstration.shapes import FormEntry, FormPart

INK, TEAL, LINE, SURFACE = (29, 39, 51), (11, 85, 99), (168, 164, 152), (246, 244, 239)
LEFT, WIDTH, ROW = 18, 174, 8.5  # millimetres
SPACES = {"small": 55, "large": 110}  # millimetres
FONTS = Path(settings.ROOT) / "site/core/static/hub/fonts"
PROMISE = "No names, initials, dates of birth, schools or exact places unless this sheet stays in the child’s own record."


class Sheet(FPDF):
    """Portrait A4 with our head and foot on every page."""

    def __init__(self, form: FormEntry) -> None:
        super().__init__(format="A4")
        self.form = form
        self.add_font("Atkinson", fname=FONTS / "atkinson-400.woff2")
        self.add_font("Atkinson", "B", fname=FONTS / "atkinson-700.woff2")
        self.set_margins(LEFT, 16, LEFT)
        self.set_auto_page_break(True, 24)
        self.set_title(form["title"])
        self.set_author("Practice Hub")
        self.set_lang("en-GB")
        self.add_page()

    def header(self) -> None:
        self.set_draw_color(*TEAL)
        self.set_line_width(0.5)
        for radius, shift in ((4, 0), (2.6, 0.4), (1, 0.9)):
            self.ellipse(LEFT + 4 - radius + shift, 16 + 4 - radius + shift / 2, 2 * radius, 2 * radius)
        self.set_xy(LEFT + 11, 16)
        self._write("Practice Hub", 11, bold=True, colour=TEAL, height=8)
        self.set_y(30)

    def footer(self) -> None:
        self.set_y(-18)
        self._write(PROMISE, 8, height=4)
        self._write(f"{self.form['title']} · page {self.page_no()}", 8, height=4)

    def print_form(self) -> None:
        self._write(self.form["title"], 22, bold=True, height=10)
        self.ln(1)
        self._write(self.form["intro"], 11, height=5.6)
        self.ln(2)
        self._write(
            f"Who was there: {'_' * 44}   Date: {'_' * 18}",
            11,
            height=9,
        )
        for part in self.form["parts"]:
            self._part(part)

    def _part(self, part: FormPart) -> None:
        columns = part.get("columns") or []
        space = SPACES.get(part.get("size", ""), 0)
        needed = 14 + (space or ROW * (part.get("rows", 4) if columns else min(part.get("lines", 4), 4)))
        if self.will_page_break(needed):
            self.add_page()
        self.ln(4)
        self._write(part["heading"], 13, bold=True, colour=TEAL, height=7)
        if part.get("hint"):
            self._write(part.get("hint", ""), 10, height=5)
        if space:
            self._space(space)
        elif columns:
            self._grid(columns, part.get("rows", 4))
        else:
            self._lines(part.get("lines", 4))

    def _space(self, height: float) -> None:
        """To draw in."""
        self.ln(2)
        self.set_draw_color(*LINE)
        self.set_line_width(0.2)
        self.rect(LEFT, self.get_y(), WIDTH, height)
        self.ln(height)

    def _lines(self, number: int) -> None:
        self.set_draw_color(*LINE)
        self.set_line_width(0.2)
        for _ in range(number):
            if self.will_page_break(ROW):
                self.add_page()
            self.ln(ROW)
            self.line(LEFT, self.get_y(), LEFT + WIDTH, self.get_y())
        self.ln(1)

    def _grid(self, columns: list[str], rows: int) -> None:
        self.ln(2)
        self.set_draw_color(*LINE)
        self.set_line_width(0.2)
        self.set_font("Atkinson", "B", 10)
        self.set_text_color(*INK)
        self.set_fill_color(*SURFACE)
        width = WIDTH / len(columns)
        height = 5 * max(map(self._lines_of, [width] * len(columns), columns)) + 3
        top = self.get_y()
        for number, column in enumerate(columns):
            self.set_xy(LEFT + number * width, top)
            self.rect(LEFT + number * width, top, width, height, style="DF")
            self.set_xy(LEFT + number * width, top + 1.5)
            self.multi_cell(width, 5, column)
        self.set_y(top + height)
        for _ in range(rows):
            if self.will_page_break(ROW * 1.7):
                self.add_page()
            for number in range(len(columns)):
                self.rect(LEFT + number * width, self.get_y(), width, ROW * 1.7)
            self.ln(ROW * 1.7)

    def _lines_of(self, width: float, words: str) -> int:
        """How many lines these words take in a cell."""
        lines: Any = self.multi_cell(width, 5, words, dry_run=True, output="LINES")
        return len(lines)

    def _write(
        self,
        words: str,
        size: float,
        *,
        height: float,
        bold: bool = False,
        colour: tuple[int, int, int] = INK,
    ) -> None:
        self.set_font("Atkinson", "B" if bold else "", size)
        self.set_text_color(*colour)
        self.multi_cell(0, height, words, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def sheet_of(form: FormEntry) -> bytes:
    """The form as the bytes of a PDF."""
    sheet = Sheet(form)
    sheet.print_form()
    return bytes(sheet.output())
