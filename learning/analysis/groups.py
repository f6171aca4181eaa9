"""The strongest and the weakest 27 per cent."""

from learning.analysis.tally import Heap, Tally

SHARE = 0.27  # Kelley (1939): the share at which two groups tell most about a question


def upper_and_lower(tally: Tally) -> tuple[Heap, Heap] | None:
    """Both groups; None where nobody differs from anybody.

    Of those tied at the border each counts with the same part of themselves, so the order of answers never matters.
    """
    places = sorted(place for place in tally.heaps if place is not None)
    if len(places) < 2:
        return None
    size = SHARE * tally.compared
    return _gathered(tally, places[::-1], size), _gathered(tally, places, size)


def _gathered(tally: Tally, places: list[int], size: float) -> Heap:
    group = Heap()
    for place in places:
        heap = tally.heaps[place]
        weight = min(1.0, (size - group.answers) / heap.answers)
        group.add(heap, weight)
        if weight < 1:
            break
    return group
