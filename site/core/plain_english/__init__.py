"""How hard a text is to read, and what would make it plainer. Hints only: nothing here blocks or changes a word."""

from core.plain_english.hints import Hint, hints_on
from core.plain_english.reading_ease import Ease, ease_of

__all__ = ["Ease", "Hint", "ease_of", "hints_on"]
