"""Letters the site explains by itself: each app registers what it knows, as the glossary does."""

from collections.abc import Callable, Iterable

_known: list[Callable[[], Iterable[str]]] = []


def register(words: Callable[[], Iterable[str]]) -> None:
    _known.append(words)


def explained() -> frozenset[str]:
    return frozenset(word.strip() for words in _known for word in words())
