from datetime import date
from unittest.mock import patch

from impact.periods import Period, months_asked_for


def test_it_counts_whole_months_up_to_today() -> None:
    with patch("impact.periods.timezone.localdate", return_value=date(2026, 2, 14)):
        period = Period.of_months(3)
    assert (period.start, period.end) == (date(2025, 12, 1), date(2026, 2, 14))
    assert period.months == [date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1)]


def test_odd_wishes_get_a_year() -> None:
    assert [months_asked_for(text) for text in (None, "", "3", "7", "-3", "x", "³")] == [
        12,
        12,
        3,
        12,
        12,
        12,
        12,
    ]
