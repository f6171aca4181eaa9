"""The learning a demonstration opens with: modules in the order a newcomer meets them."""

from learning.demonstration.changing_a_context import MODULE as CHANGING_A_CONTEXT
from learning.demonstration.foundations import MODULE as FOUNDATIONS
from learning.demonstration.outcomes import MODULE as OUTCOMES
from learning.demonstration.partnership import MODULE as PARTNERSHIP
from learning.demonstration.seeing_context import MODULE as SEEING_CONTEXT
from learning.demonstration.shapes import ModuleEntry
from learning.demonstration.suffolk import MODULE as SUFFOLK

MODULES: list[ModuleEntry] = [
    SUFFOLK,
    FOUNDATIONS,
    SEEING_CONTEXT,
    CHANGING_A_CONTEXT,
    PARTNERSHIP,
    OUTCOMES,
]

__all__ = ["MODULES"]
