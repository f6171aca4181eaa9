"""The days on which a nation of the United Kingdom does not work."""

from datetime import date
from functools import cache, lru_cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import holidays


@lru_cache(maxsize=128)
def bank_holidays(year: int, nation: str = "ENG") -> frozenset[date]:
    return frozenset(_united_kingdom()(subdiv=nation, years=year))


@cache
def _united_kingdom() -> type[holidays.HolidayBase]:
    """The calendar of this one country: loaded from its package, it would bring all others, 8 MiB in every worker."""
    path = Path(holidays.__file__).parent / "countries" / "united_kingdom.py"
    spec = spec_from_file_location("united_kingdom", path)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    calendar: type[holidays.HolidayBase] = module.UnitedKingdom
    return calendar
