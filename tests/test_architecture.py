"""The rules of the house that a reader cannot see at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def test_layers_import_only_downwards() -> None:
    path = os.pathsep.join([str(ROOT), str(ROOT / "site")])
    lint = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports"))],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
    )
    assert lint.returncode == 0, lint.stdout


@pytest.mark.parametrize("folder", ["site", "tests"])
def test_folders_of_packages_are_not_packages(folder: str) -> None:
    """`site` would hide the standard library's module, `tests/champions` our app `champions`."""
    assert not (ROOT / folder / "__init__.py").exists()
    if folder == "tests":
        assert not list((ROOT / "tests").rglob("__init__.py"))


def test_templates_carry_no_inline_script_or_style() -> None:
    """The content security policy forbids them; the browser would drop them in silence."""
    for template in (ROOT / "templates").rglob("*.html"):
        text = template.read_text()
        for mark in ("<style", " style=", "onclick=", "onchange=", "onsubmit="):
            assert mark not in text, f"{template.name}: {mark}"
        assert "<script>" not in text, template.name
