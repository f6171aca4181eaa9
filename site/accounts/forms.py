from itertools import groupby
from typing import Any

from allauth.account.forms import LoginForm
from django import forms
from django.forms.models import ModelChoiceIterator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.access import teams_of
from accounts.models import Team, User
from core.mail.choosing import choices_of, choose, groups_for


class ByArea(ModelChoiceIterator):
    """Teams under the name of their area."""

    def __iter__(self) -> Any:
        if self.field.empty_label is not None:
            yield ("", self.field.empty_label)
        teams = self.queryset.order_by("area__name", "name", "agency__name")
        for area, group in groupby(teams, key=lambda team: team.area.name):
            yield (area, [self.choice(team) for team in group])


class TeamField(forms.ModelChoiceField):
    """A team with its agency: several agencies have a team of one name."""

    iterator = ByArea

    def label_from_instance(self, team: Team) -> str:
        return f"{team.name}, {team.agency.name}"


class SignInForm(LoginForm):
    """allauth's, in our words: one way to a forgotten password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = gettext("E-mail address")
        self.fields["password"].help_text = ""
        self.fields["remember"].label = gettext("Keep me signed in on this device")


class InvitationForm(forms.Form):
    first_name = forms.CharField(max_length=150)
    last_name = forms.CharField(max_length=150)
    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    job_title = forms.CharField(
        max_length=120, help_text=_("For example: social worker, or designated safeguarding lead.")
    )
    team = TeamField(Team.objects.none(), empty_label=_("Choose a team"))

    def __init__(self, *args: Any, lead: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].queryset = teams_of(lead)  # type: ignore[attr-defined]

    def clean_email(self) -> str:
        email = str(self.cleaned_data["email"]).lower()
        if User.objects.filter(email__iexact=email).exists():
            raise forms.ValidationError(gettext("Somebody with this e-mail address is already here."))
        return email


class NotificationsForm(forms.Form):
    """One choice for each group of e-mails that concerns this person."""

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        chosen = choices_of(person)
        for group in groups_for(person):
            self.fields[group.key] = forms.ChoiceField(
                label=str(group.title),
                help_text=str(group.hint),
                choices=[(when.value, when.label) for when in group.offered],
                initial=chosen[group.key].value,
                widget=forms.RadioSelect,
            )

    def keep(self) -> None:
        choose(self.person, self.cleaned_data)
