"""What people's first answers say about one version of a question. Pure: no database, no request.

Each answer is added to a `Tally`, whose size does not grow with the answers; `figures` reads it.
Strong and weak learners are told apart by the rest of their attempt, never by the answer looked at.
"""

from learning.analysis.figures import FIGURES_FROM, TELLING_FROM, figures
from learning.analysis.flags import flags
from learning.analysis.rows import ticks
from learning.analysis.tally import Answer, Tally

__all__ = ["FIGURES_FROM", "TELLING_FROM", "Answer", "Tally", "figures", "flags", "ticks"]
