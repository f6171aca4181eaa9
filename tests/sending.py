"""What a browser would send of a form on a page, as it stands there."""

from html.parser import HTMLParser
from typing import Any

TICKED = ("checkbox", "radio")


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.address, self.fields, self.found = address, {}, False  # type: ignore[var-annotated]
        self._inside: bool | None = None
        self._text: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._inside = given.get("action") == self.address
            self.found = self.found or bool(self._inside)
        if not self._inside or ("name" not in given and tag != "option"):
            return
        if tag == "textarea":
            self._text, self.fields[given["name"]] = given["name"], ""
        elif tag == "select":
            self._select = given["name"]
        elif tag == "option" and ("selected" in given or self._select not in self.fields):
            self.fields[self._select] = given.get("value", "")
        elif tag == "input" and (given.get("type") not in TICKED or "checked" in given):
            self.fields[given["name"]] = given.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = None
        if tag == "textarea":
            self._text = None

    def handle_data(self, data: str) -> None:
        if self._text:
            # The line break that follows the tag belongs to the page.
            known = self.fields[self._text]
            self.fields[self._text] = known + (data if known else data.removeprefix("\r").removeprefix("\n"))


def fields_of(page: Any, address: str) -> dict[str, str]:
    """The fields of the form that posts to `address`, by name; the page has to have it."""
    reader = _Reader(address)
    reader.feed(page.content.decode())
    assert reader.found, f"no form for {address}"
    reader.fields.pop("csrfmiddlewaretoken", None)
    return reader.fields
