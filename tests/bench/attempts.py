"""Taking a quiz: on the demonstration, then among 10,000 people and 1,000,000 answers; 500 people at once."""

import time
from datetime import datetime
from typing import Any

import ground
from people import Person, middle, new_times, p95, together

ANSWERED = 5
AT_ONCE = 500
SCALE = 100
STEPS = ("start", "question", "answer", "submit", "result")


def journey(port: int, quiz: Any, people: list[Any]) -> dict[str, list[float]]:
    """One after another, so that what is timed is the page and not the crowd."""
    times = new_times()
    for number, cookie in enumerate(cookies(people)):
        take(Person(port, cookie, times), quiz.url, keys_of(quiz), number)
    return times


def take(person: Person, url: str, keys: list[str], number: int) -> None:
    """Start, answer five, submit, read the result."""
    attempt = person.post("start", url)
    if not attempt:
        return
    for position in range(1, ANSWERED + 1):
        person.get("question", f"{attempt}{position}/")
        person.post("answer", f"{attempt}{position}/", answer=keys[(position - 1) % len(keys)])
    person.post("submit", f"{attempt}submit/")
    person.get("result", f"{attempt}result/")


def keys_of(quiz: Any) -> list[str]:
    """An option of each of the first questions, which are all of a single choice."""
    versions = [
        slot.question.versions.latest("number") for slot in quiz.slots.order_by("sort_order")[:ANSWERED]
    ]
    return [str(version.content["options"][0]["id"]) for version in versions]


def small_quiz() -> Any:
    """A scaled quiz of 25 questions, while there are no others."""
    from learning.demonstration.scaling import scale_up

    scale_up(1)
    return quiz_of_unit(1)


def quiz_of_unit(unit: int) -> Any:
    from learning.models import ModulePage, QuizPage

    module = ModulePage.objects.get(slug=f"scaled-{unit}")
    return QuizPage.objects.child_of(module).get(slug="starter")


def some_people(first: int, number: int) -> list[Any]:
    from accounts.models import User

    scaled = User.objects.filter(email__endswith="@scaled.example").order_by("pk")
    return list(scaled[first : first + number])


def cookies(people: list[Any]) -> list[str]:
    return [ground.cookie_for(person) for person in people]


def compare(small: dict[str, list[float]], large: dict[str, list[float]]) -> None:
    print(f"\n{'taking a quiz, one after another':44}{'small ms':>9}{'large ms':>9}{'ratio':>7}{'aim':>6}")
    for step in STEPS:
        before, after = middle(small[step]), middle(large[step])
        print(f"  {step:42}{before:>9.1f}{after:>9.1f}{after / before:>7.2f}{1.2:>6}")


def crowd(port: int) -> None:
    """500 people at one quiz at once; every answer that was acknowledged is looked for afterwards."""
    from django.utils import timezone

    quiz, people = quiz_of_unit(2), some_people(1000, AT_ONCE)
    keys, times = keys_of(quiz), new_times()
    visitors = [Person(port, cookie, times) for cookie in cookies(people)]
    began, since = time.perf_counter(), timezone.now()
    together(visitors, lambda person, number: take(person, quiz.url, keys, number))
    seconds = time.perf_counter() - began
    failed = [line for visitor in visitors for line in visitor.failed]
    asked = sum(map(len, times.values()))
    print(f"\n{AT_ONCE} people at one quiz at once: {asked:,} answers of the server in {seconds:.0f} s")
    for step in STEPS:
        print(f"  {step:42}p50 {middle(times[step]):>8.0f} ms   p95 {p95(times[step]):>8.0f} ms")
    print(
        f"  errors: {len(failed)}{' ' + failed[0] if failed else ''}; answers lost: {lost(since, people, times)}"
    )


def lost(since: datetime, people: list[Any], times: dict[str, list[float]]) -> int:
    """Acknowledged since then and not found in a submitted attempt begun since then."""
    from learning.models import AttemptItem

    theirs = AttemptItem.objects.filter(attempt__person__in=people, attempt__started_at__gte=since)
    return len(times["answer"]) - theirs.filter(attempt__state="submitted").exclude(response=None).count()


def statistics(port: int) -> None:
    """Counting 500 attempts at 30 questions in the worker, and the page that shows what was counted."""
    from learning.actions import count_items
    from learning.models import Quiz

    versions = ground.quiz_with_answers(attempts=500, questions=30)
    began = time.perf_counter()
    count_items(versions)
    print(f"\nitem statistics, 500 attempts of 30 questions   {time.perf_counter() - began:>6.2f} s (aim 5)")
    times = new_times()
    lead = Person(port, ground.cookie_of("lead"), times)
    quiz = Quiz.objects.get(step=quiz_of_unit(3).step_id)
    for _ in range(10):
        lead.get("statistics", f"/quizzes/{quiz.pk}/")
    print(f"statistics page from its cache{middle(times['statistics']):>25.0f} ms (aim 300)")
