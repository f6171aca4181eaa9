"""How long a page takes to read. Pure: words in, minutes out."""

from typing import Any

# Silent reading of English runs at 238 words a minute (Brysbaert 2019, 190 studies); whoever reads to act reads slower.
WORDS_A_MINUTE = 200


def minutes_for(words: int) -> int:
    """Whole minutes, rounded up; one at least."""
    return max(1, -(-words // WORDS_A_MINUTE))


def words_of(body: Any) -> int:
    """How many words a reader meets in a StreamField."""
    return sum(len(text.split()) for text in body.stream_block.get_searchable_content(body))
