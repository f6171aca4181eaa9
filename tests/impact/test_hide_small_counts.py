from hypothesis import given
from hypothesis import strategies as st

from core.small_counts import Share, breakdown, breakdowns, shown


def test_it_shows_nought_and_five_but_not_between() -> None:
    assert [str(shown(number)) for number in (0, 1, 4, 5, 1200)] == [
        "0", "fewer than 5", "fewer than 5", "5", "1,200",
    ]  # fmt: skip


def test_one_hidden_part_takes_the_next_smallest_with_it() -> None:
    figures = breakdown({"active": 3, "advised": 9, "closed": 40})
    assert figures.parts["active"].is_hidden
    assert figures.parts["advised"].is_hidden
    assert figures.parts["closed"].value == 40
    assert figures.total.value == 52


def test_a_part_alone_takes_the_total_with_it() -> None:
    figures = breakdown({"active": 3, "advised": 0})
    assert figures.total.is_hidden
    assert figures.parts["advised"].value == 0


def test_ones_cannot_be_worked_out_from_the_total() -> None:
    figures = breakdown({"pooled": 1, "offered": 1, "closed": 48})
    assert str(figures.parts["pooled"]) == str(figures.parts["closed"]) == "not shown"
    assert figures.total.value == 50
    assert breakdown({"pooled": 1, "offered": 1}).total.is_hidden
    assert breakdown(dict.fromkeys("abcdef", 1)).total.is_hidden


def test_another_way_to_break_it_down_does_not_tell_a_hidden_total() -> None:
    states, months = breakdowns({"closed": 8}, dict.fromkeys("abcdefgh", 1) | {"i": 0})
    assert states.total.is_hidden
    assert states.parts["closed"].is_hidden
    assert [name for name, part in months.parts.items() if not part.is_hidden] == ["i"]
    states, months = breakdowns({"closed": 8, "advised": 20}, {"a": 3, "b": 25})
    assert (states.total.value, months.total.value) == (28, 28)
    assert states.parts["closed"].value == 8


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.integers(0, 60), max_size=8))
def test_no_hidden_part_can_be_worked_out(numbers: dict[str, int]) -> None:
    figures = breakdown(numbers)
    hidden = [name for name, part in figures.parts.items() if part.is_hidden]
    for name, part in figures.parts.items():
        assert part.is_hidden or part.value == numbers[name]
        assert not 0 < (part.value or 0) < 5
    if hidden and not figures.total.is_hidden:
        left = (figures.total.value or 0) - sum(part.value or 0 for part in figures.parts.values())
        assert len(hidden) > 1
        assert left >= 5
        assert left > len(hidden)  # more than one each, so that nobody can say what any of them is


def test_a_percentage_needs_a_base_on_both_sides() -> None:
    assert str(Share(45, 104)) == "43%"
    assert Share(45, 104).base == "45 of 104"
    assert str(Share(2, 3)) == "too few to show"
    assert str(Share(98, 100)) == "too few to show"
    assert str(Share(100, 100)) == "100%"
    assert Share(2, 3).base == ""
