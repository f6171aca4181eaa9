"""Champions and what they are asked, all of it invented: nobody here can be recognised, for nobody here exists."""

from champions.demonstration.consultations_exploitation import EXPLOITATION
from champions.demonstration.consultations_peers import PEERS
from champions.demonstration.consultations_places import PLACES
from champions.demonstration.consultations_schools import SCHOOLS
from champions.demonstration.consultations_turning_18 import TURNING_18
from champions.demonstration.profiles import CHAMPIONS
from champions.demonstration.shapes import ConsultationEntry

CONSULTATIONS: list[ConsultationEntry] = [*PLACES, *PEERS, *SCHOOLS, *EXPLOITATION, *TURNING_18]

__all__ = ["CHAMPIONS", "CONSULTATIONS"]
