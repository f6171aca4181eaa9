"""Screens outside the page tree: attempts and certificates."""
