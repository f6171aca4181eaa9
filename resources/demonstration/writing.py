"""Short ways to write a block, so that the content files read like pages."""

from typing import Literal

from resources.demonstration.shapes import Block


def heading(words: str) -> Block:
    return ("heading", words)


def text(html: str) -> Block:
    return ("text", html)


def callout(kind: Literal["note", "practice", "watch"], title: str, html: str) -> Block:
    return ("callout", {"kind": kind, "title": title, "text": html})


def invented(title: str, html: str) -> Block:
    """A worked example, said to be made up before it is read."""
    return callout("practice", f"Invented: {title}", html)


def safeguarding(title: str, html: str) -> Block:
    return ("safeguarding", {"title": title, "text": html})


def steps(*items: tuple[str, str], title: str = "") -> Block:
    """Steps in order, each a title and a paragraph of HTML."""
    return ("steps", {"title": title, "steps": [{"title": name, "text": html} for name, html in items]})


def table(caption: str, columns: list[str], *rows: list[str]) -> Block:
    return ("table", {"caption": caption, "columns": columns, "rows": list(rows)})


def drawing(name: str, alt: str, caption: str = "") -> Block:
    return ("drawing", {"name": name, "alt": alt, "caption": caption})


def link(to: str, words: str) -> Block:
    return ("link", {"to": to, "text": words})


def service(to: str, words: str) -> Block:
    """A local service, by the address of its page."""
    return ("service", {"to": f"service:{to}", "text": words})


def quotation(words: str, who: str) -> Block:
    """Invented words; `who` says so."""
    return ("quotation", {"text": words, "attribution": who})


def term(name: str) -> Block:
    """A term of the glossary with its meaning, set out in full."""
    return ("term", {"to": f"term:{name}"})


def sheet(tool: str, title: str, note: str) -> Block:
    """The form of a tool, as the file its page hands out."""
    return ("download", {"to": f"sheet:{tool}", "title": title, "note": note})


def picture(name: str, alt: str, caption: str) -> Block:
    return ("figure", {"to": f"picture:{name}", "alt": alt, "caption": caption})


def points(*items: str) -> Block:
    """A bulleted list."""
    return ("text", "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>")
