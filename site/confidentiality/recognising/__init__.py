"""Whether somebody could be recognised from what is to be published, though no name stands in it.

The motivated intruder of the data protection regulator is who we write for: not an expert and no burglar, but
somebody who wants to know, with an evening, a search engine, and what the neighbours say. It warns, it suggests, it
never changes a word; a story that everybody in the town knows it cannot see.
"""

from confidentiality.recognising.clues import Clue, clues_in
from confidentiality.recognising.copied import copied_from
from confidentiality.recognising.together import Combination, by_themselves, together

__all__ = ["Clue", "Combination", "by_themselves", "clues_in", "copied_from", "together"]
