"""What was approved becomes a draft some night, and nothing on it, or anywhere else, leads back."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, ReferenceIndex, Revision

from accounts.models import User
from champions.actions import proposing
from champions.enums import Stage, State
from champions.models import Consultation, Event, Proposal
from confidentiality.models import AccessRecord
from core.models import OutgoingMail
from core.ticking import run_all
from home.practice_questions import make_pages_of_the_night
from makers import make_user, topic
from makers_champions import make_case
from makers_publishing import BEHIND, TITLE, make_proposal
from resources.models import PracticeQuestionIndexPage, PracticeQuestionPage


@pytest.fixture
def case(home: object, practitioner: User, champion: User, lead: User) -> Consultation:
    return make_case(practitioner, State.CLOSED, champion)


@pytest.fixture
def proposal(case: Consultation, lead: User) -> Proposal:
    return make_proposal(case, Stage.APPROVED, lead)


def come_due() -> None:
    Proposal.objects.filter(stage=Stage.APPROVED).update(due_on=timezone.localdate())


def test_it_is_a_draft_with_topics_and_nobody_behind_it(proposal: Proposal) -> None:
    come_due()
    run_all()
    page = PracticeQuestionPage.objects.get()
    assert (page.title, page.question, page.slug) == (TITLE, BEHIND, "several-plans-name-one-place-what-now")
    assert "<p>Weight the place first.</p>" in str(page.body)
    assert "<p>Then ring whoever decides" in str(page.body)
    assert page.summary == "Weight the place first."
    assert [one.name for one in page.topics.all()] == ["Transport"]
    assert (page.live, page.first_published_at, page.owner, page.keeper) == (False, None, None, None)
    assert page.get_parent().specific == PracticeQuestionIndexPage.objects.get()


def test_what_was_typed_is_only_text(case: Consultation, lead: User) -> None:
    make_proposal(case, Stage.APPROVED, lead, answer="<script>alert(1)</script> & more")
    come_due()
    run_all()
    assert (
        "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"
        in PracticeQuestionPage.objects.get().body.raw_data[0]["value"]
    )


def test_it_waits_for_its_night(proposal: Proposal) -> None:
    assert proposal.due_on is not None
    assert proposal.due_on > timezone.localdate()
    run_all()
    assert not PracticeQuestionPage.objects.exists()
    assert Proposal.objects.get().text["title"] == TITLE


def test_ticking_twice_makes_one(proposal: Proposal) -> None:
    come_due()
    run_all()
    run_all()
    assert PracticeQuestionPage.objects.count() == 1


def test_the_proposal_is_gone_and_the_case_says_nothing_of_it(
    proposal: Proposal, case: Consultation, champion: User, signed_in: Any
) -> None:
    before = Consultation.objects.filter(pk=case.pk).values().get()
    events = list(Event.objects.filter(consultation=case).values())
    openings = list(AccessRecord.objects.values())
    come_due()
    run_all()
    assert not Proposal.objects.exists()
    assert not OutgoingMail.objects.filter(kind__startswith="proposal").exists()
    assert Consultation.objects.filter(pk=case.pk).values().get() == before
    assert list(Event.objects.filter(consultation=case).values()) == events
    assert list(AccessRecord.objects.values()) == openings
    page = signed_in(champion).get(case.url).content.decode()
    assert TITLE not in page
    assert "practice-questions" not in page


def rows_with(*words: str) -> list[str]:
    """Tables in which any of the words stands, in whatever column."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            told = " ".join(str(value) for row in cursor.fetchall() for value in row).lower()
            found += [table for word in words if word.lower() in told]
    return found


def test_the_proposals_own_id_stands_nowhere_any_more(proposal: Proposal) -> None:
    come_due()
    assert rows_with(str(proposal.pk), proposal.pk.hex), "it did stand somewhere"
    run_all()
    assert rows_with(str(proposal.pk), proposal.pk.hex) == []


def test_nothing_of_the_page_names_the_case_or_its_people(
    proposal: Proposal, case: Consultation, champion: User, practitioner: User, lead: User
) -> None:
    come_due()
    run_all()
    page = PracticeQuestionPage.objects.get()
    revision = Revision.objects.get(object_id=str(page.pk))
    assert (revision.user, page.locked_by, page.alias_of) == (None, None, None)
    told = f"{revision.content} {Page.objects.filter(pk=page.pk).values().get()}"
    names = [person.last_name for person in (champion, practitioner, lead)]
    for words in (case.reference, str(case.pk), case.pk.hex, *names):
        assert words not in told, words
    assert set(PageLogEntry.objects.filter(page=page.pk).values_list("user", flat=True)) == {None}
    pointed = ReferenceIndex.objects.filter(object_id=str(page.pk)).values_list(
        "to_content_type__app_label", flat=True
    )
    assert "champions" not in set(pointed)


def test_its_times_tell_the_day_and_no_hour(proposal: Proposal) -> None:
    come_due()
    run_all()
    page = PracticeQuestionPage.objects.get()
    revision = Revision.objects.get(object_id=str(page.pk))
    logged = PageLogEntry.objects.filter(page=page.pk).values_list("timestamp", flat=True)
    assert logged
    for moment in (page.latest_revision_created_at, revision.created_at, *logged):
        local = timezone.localtime(moment)
        assert (local.date(), local.hour, local.minute, local.second) == (timezone.localdate(), 0, 0, 0)


def test_those_of_one_night_come_in_no_order(
    home: object, practitioner: User, champion: User, lead: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        case = make_case(practitioner, State.CLOSED, champion)
        make_proposal(case, Stage.APPROVED, lead, title=f"Number {number}")
    come_due()
    shuffled: list[list[UUID]] = []

    def backwards(self: object, due: list[UUID]) -> None:
        shuffled.append(list(due))
        due.reverse()

    monkeypatch.setattr("random.SystemRandom.shuffle", backwards)
    run_all()
    (order,) = shuffled
    assert len(order) == 3
    assert PracticeQuestionPage.objects.count() == 3


@pytest.mark.parametrize("stage", [Stage.WRITING, Stage.ASKED, Stage.AGREED, Stage.STOPPED, Stage.ENDED])
def test_nothing_else_becomes_a_page(case: Consultation, lead: User, stage: Stage) -> None:
    make_proposal(case, stage, lead)
    Proposal.objects.exclude(ends_at=None).update(ends_at=timezone.now() - timedelta(days=1))
    run_all()
    assert not PracticeQuestionPage.objects.exists()


def test_what_was_refused_in_the_last_hour_does_not_come(proposal: Proposal, practitioner: User) -> None:
    come_due()
    proposing.refuse(proposal, practitioner)
    run_all()
    assert not PracticeQuestionPage.objects.exists()


def test_a_case_stopped_past_the_rules_gives_nothing_away(proposal: Proposal, case: Consultation) -> None:
    """The row itself says no, whatever path led there."""
    come_due()
    Consultation.objects.filter(pk=case.pk).update(quarantined_at=timezone.now())
    make_pages_of_the_night()
    assert not PracticeQuestionPage.objects.exists()
    assert Proposal.objects.get().stage == Stage.APPROVED


def test_without_its_list_nothing_is_lost(proposal: Proposal) -> None:
    come_due()
    PracticeQuestionIndexPage.objects.get().delete()
    run_all()
    assert Proposal.objects.get().text["title"] == TITLE


def test_a_page_that_cannot_be_made_loses_nothing(proposal: Proposal) -> None:
    come_due()

    def fail(answer: object) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        proposing.pass_on(fail)
    assert Proposal.objects.get().text["title"] == TITLE


def test_a_topic_retired_meanwhile_is_left_out(case: Consultation, lead: User) -> None:
    retired = topic("Parks")
    make_proposal(case, Stage.APPROVED, lead, topics=[topic("Transport").pk, retired.pk])
    retired.retired_on = timezone.localdate()
    retired.save()
    come_due()
    run_all()
    assert [one.name for one in PracticeQuestionPage.objects.get().topics.all()] == ["Transport"]


def test_before_it_is_published_only_those_who_write_meet_it(
    proposal: Proposal, practitioner: User, champion: User, signed_in: Any
) -> None:
    come_due()
    run_all()
    page = PracticeQuestionPage.objects.get()
    for person in (practitioner, champion, make_user("Reader")):
        client = signed_in(person)
        assert client.get(page.url).status_code == 404
        assert TITLE not in client.get("/practice-questions/").content.decode()
        assert TITLE not in client.get("/search/?q=plans").content.decode()


def test_a_lead_is_told_that_it_waits(proposal: Proposal, lead: User, signed_in: Any) -> None:
    come_due()
    run_all()
    html = signed_in(lead).get("/my/").content.decode()
    assert "practice question waiting to be edited and published" in html
    address, _, there = "/admin/#practice-questions-section".partition("#")
    assert f'href="{address}#{there}"' in html
    assert f'id="{there}"' in signed_in(lead).get(address).content.decode()
    PracticeQuestionPage.objects.get().save_revision().publish()
    assert "waiting to be edited" not in signed_in(lead).get("/my/").content.decode()


def test_a_lead_is_told_that_an_answer_waits_to_be_read(
    case: Consultation, lead: User, signed_in: Any
) -> None:
    make_proposal(case, Stage.AGREED)
    html = signed_in(lead).get("/my/").content.decode()
    assert "answer to read before it is published" in html
    assert 'href="/consultations/proposals/"' in html


def test_one_without_a_letter_in_its_title_stops_no_other(
    case: Consultation, lead: User, practitioner: User, champion: User
) -> None:
    make_proposal(case, Stage.APPROVED, lead, title="???")
    make_proposal(make_case(practitioner, State.CLOSED, champion), Stage.APPROVED, lead)
    come_due()
    run_all()
    assert sorted(PracticeQuestionPage.objects.values_list("title", flat=True)) == ["???", TITLE]
    assert not Proposal.objects.exists()
