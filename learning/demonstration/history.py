"""A year of learning, so that progress and figures show something true to life: nothing counts that was not answered."""

import random
from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from accounts.models import User
from learning import outline
from learning.demonstration.half_way import give_more, leave_half_way
from learning.demonstration.knowing import ALL_OF_IT, READ_AGAIN, UNTAUGHT, Knowing
from learning.marking import fraction, is_passed, score
from learning.models import (
    Attempt,
    AttemptItem,
    Award,
    Enrolment,
    ModuleCompletion,
    ModulePage,
    Question,
    QuestionVersion,
    Quiz,
    QuizPage,
    StepCompletion,
)
from learning.outline import ModuleLine
from learning.policy import Policy

Rows = dict[type, list[Any]]


def build_history(people: dict[str, User]) -> None:
    """Enrolments, attempts and certificates over twelve months; nothing where there are some already."""
    if Enrolment.objects.exists():
        return
    teller = Teller()
    for login, person in people.items():
        teller.tell(login, person)
    teller.tell_what_stayed()
    teller.write()
    leave_half_way(people["practitioner"])
    give_more(people)


class Teller:
    """Makes one person's year after another; the same every time."""

    def __init__(self) -> None:
        self.chance = random.Random(11)  # noqa: S311  a story, not a secret
        self.knowing = Knowing(self.chance)
        self.rows: Rows = defaultdict(list)
        self.modules = outline.read()
        self.quizzes = {quiz.step_id: quiz for quiz in Quiz.objects.all()}
        self.pages = {page.step_id: page for page in QuizPage.objects.prefetch_related("slots")}
        self.versions = {
            version.question_id: version
            for version in QuestionVersion.objects.select_related("question").order_by("number")
        }
        self.drawn = {
            slot.pk: list(
                Question.objects.fitting([topic.pk for topic in slot.draw_topics.all()], slot.draw_difficulty)
            )
            for page in self.pages.values()
            for slot in page.slots.all()
            if slot.draw
        }
        self.outcomes = {
            page.module_id: [str(block.value) for block in page.outcomes] for page in ModulePage.objects.all()
        }

    def tell(self, login: str, person: User) -> None:
        """The practitioner is half-way through Suffolk, champions are prepared, the others differ."""
        if login == "admin":
            return
        if login.startswith("champion"):
            for number, line in enumerate(self.modules):
                self._do(person, line, finish=True, days_ago=340 - 40 * number)
            return
        if login == "practitioner":
            self._do(person, self.modules[1], finish=True, days_ago=40)
            self._do(person, self.modules[0], finish=False, days_ago=3)
            return
        chosen = self.chance.sample(self.modules, k=self.chance.randint(1, len(self.modules)))
        if login.startswith("learner"):  # the case study is what teams talk about together
            chosen = list({line.module_id: line for line in (self.modules[0], *chosen[:2])}.values())
        first = {module_id for line in chosen for module_id in line.requires}
        for line in self.modules:
            if line.module_id in first:
                self._do(person, line, finish=True, days_ago=self.chance.randint(200, 355))
        for line in chosen:
            if line.module_id not in first:
                together = login.startswith("learner") and line is self.modules[0]
                finish = together or self.chance.random() < 0.8
                days_ago = self.chance.randint(5, 195)
                self._do(person, line, finish=finish, days_ago=days_ago)

    def tell_what_stayed(self) -> None:
        """Of those who finished so long ago, every other one came back for the follow-up."""
        later = {line.module_id: line.follow_up.step_id for line in self.modules if line.follow_up}
        ended = timezone.now() - timedelta(days=95)
        done = [row for row in self.rows[ModuleCompletion] if row.module_id in later and row.at < ended]
        for row in done[::2]:
            at = row.at + timedelta(days=self.chance.randint(62, 88))
            self._attempt(row.person, later[row.module_id], at, lift=READ_AGAIN)

    def _do(self, person: User, line: ModuleLine, *, finish: bool, days_ago: int) -> None:
        at = timezone.now() - timedelta(days=days_ago, hours=self.chance.randint(0, 8))
        started = at
        steps = line.steps if finish else line.steps[: max(1, len(line.steps) // 2)]
        for step in steps:
            at += timedelta(minutes=step.minutes + self.chance.randint(1, 600 if days_ago > 4 else 60))
            if step.step_id in self.pages:
                self._attempts(person, step.step_id, at)
            how = "passed" if step.step_id in self.pages else "read"
            self.rows[StepCompletion].append(
                StepCompletion(person=person, step_id=step.step_id, how=how, at=at)
            )
        last = steps[-1].step_id
        self.rows[Enrolment].append(
            Enrolment(
                person=person, module_id=line.module_id, started_at=started, last_step_id=last, last_at=at
            )
        )
        if finish:
            self._finish(person, line, at)

    def _finish(self, person: User, line: ModuleLine, at: datetime) -> None:
        self.rows[ModuleCompletion].append(ModuleCompletion(person=person, module_id=line.module_id, at=at))
        self.rows[Award].append(
            Award(
                person=person,
                module_id=line.module_id,
                issued_on=timezone.localdate(at),
                name=person.name,
                module_title=line.title,
                minutes=line.minutes,
                outcomes=self.outcomes[line.module_id],
            )
        )

    def _attempts(self, person: User, step_id: int, at: datetime) -> None:
        """As often as it takes to pass, twice at most by what they know; the last time they have read it all again."""
        page = self.pages[step_id]
        if not Policy.of_page(page).can_fail:
            self._attempt(person, step_id, at, lift=UNTAUGHT)
            return
        hours = page.wait_hours + 1
        tries = [at - timedelta(hours=2 * hours), at - timedelta(hours=hours)]
        for lift, moment in zip((0.0, READ_AGAIN), tries, strict=True):
            if self._attempt(person, step_id, moment, lift=lift).passed:
                return
        self._attempt(person, step_id, at, lift=ALL_OF_IT)

    def _attempt(self, person: User, step_id: int, at: datetime, *, lift: float) -> Attempt:
        page = self.pages[step_id]
        asked = self._asked(page)
        attempt = Attempt(
            person=person,
            quiz=self.quizzes[step_id],
            seed=0,
            policy=Policy.of_page(page, questions=len(asked)).kept(),
            state="submitted",
            started_at=at - timedelta(minutes=9),
            saved_at=at,
            submitted_at=at,
        )
        items = [
            self._item(attempt, number, self.versions[question], lift)
            for number, question in enumerate(asked, 1)
        ]
        attempt.score = score(item.fraction for item in items)
        attempt.passed = attempt.score is not None and is_passed(attempt.score, page.pass_mark)
        self.rows[Attempt].append(attempt)
        self.rows[AttemptItem].extend(items)
        return attempt

    def _asked(self, page: QuizPage) -> list[int]:
        """The fixed questions, and for each draw as many others as it asks for."""
        asked: list[int] = []
        for slot in page.slots.all():
            free = [pk for pk in self.drawn.get(slot.pk, ()) if pk not in asked]
            asked += [slot.question_id] if slot.question_id else self.chance.sample(free, k=slot.draw or 0)
        return asked

    def _item(self, attempt: Attempt, number: int, version: QuestionVersion, lift: float) -> AttemptItem:
        response, sure = self.knowing.answer(attempt.person_id, version, lift)
        return AttemptItem(
            attempt=attempt,
            position=number,
            version=version,
            option_order=[option["id"] for option in version.options],
            response=response,
            fraction=fraction(version.content, response),
            confidence=sure,
        )

    def write(self) -> None:
        for model in (Enrolment, StepCompletion, Attempt, AttemptItem, ModuleCompletion, Award):
            model.objects.bulk_create(self.rows[model], batch_size=1000)
