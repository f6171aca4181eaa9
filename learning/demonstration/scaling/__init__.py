"""A bank and a history of any size, for measuring. Each unit adds 100 people, a module with two quizzes, 50 questions
and 10,000 answers: `scale_up(100)` is 10,000 people, 5,000 questions, 200 quizzes, 1,000,000 answers.

The same for the same number, and a larger number adds to what is there. Memory holds one unit at a time.
"""

from collections.abc import Callable

from django.db import connection

from learning.demonstration.scaling.answers import answer_unit
from learning.demonstration.scaling.people import people_for
from learning.demonstration.scaling.quizzes import SLUG, build_unit
from learning.models import ModulePage

__all__ = ["scale_up"]


def scale_up(units: int, say: Callable[[str], None] = lambda words: None) -> None:
    """Build what is missing up to so many units."""
    people = people_for(units)
    built = ModulePage.objects.filter(slug__startswith=SLUG).count()
    for unit in range(built, units):
        answer_unit(unit, build_unit(unit), people)
        if unit % 10 == 9:
            say(f"{unit + 1} of {units} modules with their answers")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # both databases plan by what they counted last
