"""Where a team's decisions diverge in a scenario, with nobody to be picked out."""

from hypothesis import given
from hypothesis import strategies as st

from learning.analysis.divergence import Fork, first_decisions, forks
from makers_contents import SCENARIO


def said(paths: list[list[str]]) -> list[tuple[str, str, list[tuple[str, str]]]]:
    return [
        (fork.words, str(fork.people), [(t, str(c)) for t, c in fork.ways]) for fork in forks(SCENARIO, paths)
    ]


def test_it_says_where_they_divide_and_where_they_agree() -> None:
    assert said([["w1", "w3"]] * 6 + [["w2"]] * 5) == [
        ("Here they divide", "11", [("Ask", "6"), ("Wait", "5")]),
        ("All decide alike", "6", [("Share", "6"), ("Start over", "0")]),
    ]


def test_the_way_of_a_few_is_hidden_and_so_is_what_would_give_it_away() -> None:
    assert said([["w1"]] * 9 + [["w2"]] * 2) == [
        ("Most decide alike", "11", [("Ask", "not shown"), ("Wait", "not shown")])
    ]


def test_a_scene_that_few_reached_shows_nothing_of_them() -> None:
    few = said([["w2"]] * 8 + [["w1", "w3"]] * 3)[1]
    assert few == ("Too few came this way to show", "fewer than 5", [])


def test_the_first_decision_counts_whatever_was_tried_after_going_back() -> None:
    assert first_decisions(SCENARIO, ["w2", "back", "w1", "w4", "w2"]) == {"s1": "w2", "s2": "w4"}
    assert first_decisions(SCENARIO, []) == {}


@given(st.lists(st.sampled_from([["w1", "w3"], ["w1"], ["w2"], ["w2", "back", "w1"]]), max_size=30))
def test_no_one_to_four_is_ever_shown_or_can_be_worked_out(paths: list[list[str]]) -> None:
    for fork in forks(SCENARIO, paths):
        seen = [count.value for _, count in fork.ways if count.value is not None]
        assert not any(0 < number < 5 for number in [*seen, fork.people.value or 0])
        assert not _can_be_worked_out(fork)


def _can_be_worked_out(fork: Fork) -> bool:
    hidden = [count for _, count in fork.ways if count.is_hidden]
    return len(hidden) == 1 and not fork.people.is_hidden
