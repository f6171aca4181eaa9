"""Short ways to write a block, an option or a choice, so that the content files read like pages."""

from typing import Literal

from learning.demonstration.shapes import Block, Choice, Ending, Option, Scene, Step, Way, Weight


def heading(words: str) -> Block:
    return ("heading", words)


def text(html: str) -> Block:
    return ("text", html)


def callout(kind: Literal["note", "practice", "watch"], title: str, html: str) -> Block:
    return ("callout", {"kind": kind, "title": title, "text": html})


def safeguarding(title: str, html: str) -> Block:
    return ("safeguarding", {"title": title, "text": html})


def steps(title: str, *items: tuple[str, str]) -> Block:
    """Steps in order, each a title and a paragraph of HTML."""
    written: list[Step] = [{"title": name, "text": html} for name, html in items]
    return ("steps", {"title": title, "steps": written})


def table(caption: str, columns: list[str], *rows: list[str]) -> Block:
    return ("table", {"caption": caption, "columns": columns, "rows": list(rows)})


def drawing(name: str, alt: str, caption: str = "") -> Block:
    return ("drawing", {"name": name, "alt": alt, "caption": caption})


def link(to: str, words: str) -> Block:
    return ("link", {"to": to, "text": words})


def right(words: str, feedback: str) -> Option:
    return {"text": words, "right": True, "feedback": feedback}


def wrong(words: str, feedback: str) -> Option:
    return {"text": words, "right": False, "feedback": feedback}


def choice(weight: Weight, label: str, consequence: str) -> Choice:
    return {"label": label, "consequence": consequence, "weight": weight}


def pair(words: str, match: str, feedback: str) -> Option:
    """A line and what it belongs to."""
    return {"text": words, "match": match, "right": True, "feedback": feedback}


def line(words: str, feedback: str) -> Option:
    """A line in its right place."""
    return {"text": words, "right": True, "feedback": feedback}


def spelling(words: str, feedback: str = "", credit: int = 100) -> Option:
    """A spelling that is accepted, for all of the credit or part of it."""
    return {"text": words, "right": True, "feedback": feedback, "credit": credit}


def scene(name: str, html: str, *ways: Way) -> Scene:
    return {"name": name, "text": html, "ways": list(ways)}


def way(words: str, to: str, consequence: str) -> Way:
    return {"text": words, "consequence": consequence, "leads_to": to, "goes_back": False}


def back(words: str, to: str, consequence: str) -> Way:
    """A way that returns to an earlier scene on purpose."""
    return {"text": words, "consequence": consequence, "leads_to": to, "goes_back": True}


def ending(name: str, title: str, credit: int, debrief: str, read: str) -> Ending:
    return {"name": name, "title": title, "credit": credit, "debrief": debrief, "read": read}
