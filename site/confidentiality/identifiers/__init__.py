"""Finds what may say who somebody is, so that the writer can put it more generally.

It warns and suggests; it never blocks and never changes a word. Names without a title are its weak side.
"""

from confidentiality.identifiers.finding import Finding, fingerprint
from confidentiality.identifiers.search import find

__all__ = ["Finding", "find", "fingerprint"]
