"""What each action on the page of a case asks for, does and says; its address is the action's value."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from champions import access, actions, citing
from champions.case_forms import (
    AdviceForm,
    AssignForm,
    CloseForm,
    FollowUpForm,
    GiveToAnotherForm,
    GlassForm,
    HandOverForm,
    HoldForm,
    InviteForm,
    MessageForm,
    NoteForm,
    QuarantineForm,
    ReopenForm,
)
from champions.enums import Action, MeetingWay, OfferKind, Party
from champions.meeting_forms import ChooseTimeForm, ProposeTimesForm
from champions.models import CaseFile, Consultation
from champions.reading import titles_on
from champions.redact_forms import RedactForm
from confidentiality.vault import TextIsGone

Make = Callable[..., forms.Form]
Act = Callable[[Consultation, User, Any], None]


@dataclass(frozen=True)
class Deed:
    """`form` is made for a case and for what its reader is to it.

    `keeps_text`: what was typed is worth keeping when it cannot be sent. `starts_afresh`: it belongs to a text that
    has changed, and is put before nobody again. `back_to`: where on the page one comes back to.
    """

    form: Callable[[Consultation, list[Party]], Make]
    act: Act
    said: "str | Promise"
    keeps_text: bool = False
    starts_afresh: bool = False
    back_to: str = ""


class NoForm(forms.Form):
    """A button and nothing to fill in."""


MakeFor = Callable[[Consultation, list[Party]], Make]


def _plain(form: Make) -> MakeFor:
    return lambda case, parties: form


def _of_case(form: Make) -> MakeFor:
    return lambda case, parties: partial(form, case=case)


def _to_another(case: Consultation, parties: list[Party]) -> Make:
    return partial(HandOverForm if Party.ASSIGNED in parties else GiveToAnotherForm, case=case)


def _advice(case: Consultation, parties: list[Party]) -> Make:
    services = citing.offered(case.area_id, case.topic_list)
    return partial(AdviceForm, case=case, reading=titles_on(case.topic_list), services=services)


def _body(act: Callable[[Consultation, User, str], None]) -> Act:
    return lambda case, person, form: act(case, person, form.cleaned_data["body"])


def _reason(act: Callable[[Consultation, User, Any], None]) -> Act:
    return lambda case, person, form: act(case, person, form.cleaned_data["reason"])


def _bare(act: Callable[[Consultation, User], None]) -> Act:
    return lambda case, person, form: act(case, person)


def _advise(case: Consultation, person: User, form: Any) -> None:
    data = form.cleaned_data
    guidance, cited = list(data["guidance"]), data.get("services", [])
    actions.advise(case, person, parts=form.parts, outcome=data["outcome"], guidance=guidance, cited=cited)


def _hand_over(case: Consultation, person: User, form: Any) -> None:
    data = form.cleaned_data
    actions.hand_over(case, person, form.chosen, data["reason"], data.get("override", ""))


def _assign(case: Consultation, person: User, form: Any) -> None:
    actions.assign(case, person, form.chosen, form.cleaned_data["override"])


def _redaction(case: Consultation, parties: list[Party]) -> Make:
    try:
        texts = actions.all_texts(case)
    except TextIsGone:
        texts = {}
    files = CaseFile.objects.filter(consultation=case, is_sent=True)
    return partial(RedactForm, texts=texts, files=files, seen=actions.seen_of(case))


def _release(case: Consultation, person: User, form: Any) -> None:
    """Only who has given a reason to read may change what they have read."""
    if form.changed or form.taken_out:
        if not access.has_open_glass(case, person):
            raise actions.GlassHasClosed
        actions.redact(case, form.changed, form.taken_out)
    actions.release(case, person)


def _note(case: Consultation, person: User, form: Any) -> None:
    actions.note(case, person, form.cleaned_data["body"], form.cleaned_data["token"])


def _take_back(case: Consultation, person: User, form: Any) -> None:
    actions.take_back(case, person, form.cleaned_data["kind"])


def _propose(case: Consultation, person: User, form: Any) -> None:
    way, minutes = MeetingWay(form.cleaned_data["way"]), form.cleaned_data["minutes"]
    actions.propose_times(case, person, way=way, minutes=minutes, times=form.times)


def _choose(case: Consultation, person: User, form: Any) -> None:
    actions.choose_time(case, person, datetime.fromisoformat(form.cleaned_data["moment"]))


class TakeBackForm(forms.Form):
    kind = forms.ChoiceField(choices=OfferKind.choices, widget=forms.HiddenInput)


DEEDS: dict[Action, Deed] = {
    Action.ASK_MORE: Deed(
        _of_case(MessageForm),
        _body(actions.ask_more),
        _("Sent. Your clock waits for the reply."),
        keeps_text=True,
    ),
    Action.WRITE: Deed(
        _of_case(MessageForm), _body(actions.write), _("Sent. They have been told."), keeps_text=True
    ),
    Action.NOTE: Deed(_of_case(NoteForm), _note, _("Noted."), keeps_text=True, back_to="#notes"),
    Action.REPLY: Deed(
        _of_case(MessageForm), _body(actions.reply), _("Your reply has been sent."), keeps_text=True
    ),
    Action.REOPEN: Deed(
        _of_case(ReopenForm),
        _body(actions.reopen),
        _("It is open again. They have been told."),
        keeps_text=True,
    ),
    Action.ADVISE: Deed(_advice, _advise, _("Your advice has been sent. Thank you."), keeps_text=True),
    Action.CLOSE: Deed(
        _plain(CloseForm),
        lambda case, person, form: actions.close(case, person, form.survey),
        _("Closed. Thank you: your answers help the next question."),
    ),
    Action.FOLLOW_UP: Deed(
        _plain(FollowUpForm),
        lambda case, person, form: actions.follow_up(case, person, form.cleaned_data),
        _("Thank you. What changed counts more than what was said."),
    ),
    Action.PROPOSE_TIMES: Deed(_of_case(ProposeTimesForm), _propose, _("Proposed. They have been told.")),
    Action.CHOOSE_TIME: Deed(
        lambda case, parties: partial(ChooseTimeForm, meeting=case.meeting),
        _choose,
        _("Agreed. They have been told; you can put it into your calendar."),
    ),
    Action.CALL_OFF: Deed(_plain(NoForm), _bare(actions.call_off), _("Called off. They have been told.")),
    Action.HAND_OVER: Deed(
        _to_another, _hand_over, _("Asked. It stays with its champion until somebody takes it over.")
    ),
    Action.INVITE: Deed(
        _of_case(InviteForm),
        lambda case, person, form: actions.invite(case, person, form.chosen),
        _("Asked. You will hear when they answer."),
    ),
    Action.JOIN: Deed(_plain(NoForm), _bare(actions.join), _("You have joined. Both have been told.")),
    Action.TURN_DOWN: Deed(_plain(NoForm), _bare(actions.turn_down), _("Turned down. They have been told.")),
    Action.TAKE_BACK: Deed(_plain(TakeBackForm), _take_back, _("Taken back.")),
    Action.ASSIGN: Deed(_of_case(AssignForm), _assign, _("Offered. Both have been told.")),
    Action.QUARANTINE: Deed(
        _plain(QuarantineForm), _reason(actions.quarantine), _("It stands still. The leads have been told.")
    ),
    Action.RELEASE: Deed(_redaction, _release, _("It goes on. Both have been told."), starts_afresh=True),
    Action.HOLD: Deed(_plain(HoldForm), _reason(actions.hold), _("It is kept until you let it go.")),
    Action.LET_GO: Deed(_plain(NoForm), _bare(actions.let_go), _("It is purged when its time has come.")),
    Action.OPEN_GLASS: Deed(
        _plain(GlassForm),
        _reason(actions.open_glass),
        _("You can read it for an hour. Whoever asked has been told."),
    ),
}
