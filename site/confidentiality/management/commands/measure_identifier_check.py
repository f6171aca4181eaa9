from typing import Any

from django.core.management.base import BaseCommand

from confidentiality.identifiers.measuring import HELD_OUT, LABELLED, Measure, measure, texts


class Command(BaseCommand):
    help = "Print how well the identifier check does on the labelled texts that come with the project."

    def handle(self, *args: Any, **options: Any) -> None:
        for path, words in ((LABELLED, "used to write the patterns"), (HELD_OUT, "never used for that")):
            number = sum(1 for _ in texts(path))
            self.stdout.write(f"{path.name}: {number} invented texts, {words}. Names are the weak side.\n")
            self.stdout.write(
                "| what | marked | recall | warnings | precision |\n| --- | ---: | ---: | ---: | ---: |"
            )
            for row in measure(path):
                self.stdout.write(_line(row))


def _line(row: Measure) -> str:
    recall = f"{row.recall:.0%}" if row.marked else "–"
    precision = f"{row.precision:.0%}" if row.found else "–"
    return f"| {row.type} | {row.marked} | {recall} | {row.found} | {precision} |"
