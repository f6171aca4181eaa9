from typing import Any

from allauth.account.forms import LoginForm
from django import forms

from accounts.access import teams_of
from accounts.models import Team, User


class SignInForm(LoginForm):
    """allauth's, in our words: no placeholders, one way to a forgotten password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = "E-mail address"
        self.fields["password"].help_text = ""
        self.fields["remember"].label = "Keep me signed in on this device"
        for name in ("login", "password"):
            self.fields[name].widget.attrs.pop("placeholder", None)


class InvitationForm(forms.Form):
    first_name = forms.CharField(max_length=150)
    last_name = forms.CharField(max_length=150)
    email = forms.EmailField(label="E-mail address", max_length=254)
    job_title = forms.CharField(
        max_length=120, help_text="For example: social worker, or designated safeguarding lead."
    )
    team = forms.ModelChoiceField(Team.objects.none(), empty_label="Choose a team")

    def __init__(self, *args: Any, lead: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].queryset = teams_of(lead)  # type: ignore[attr-defined]

    def clean_email(self) -> str:
        email = str(self.cleaned_data["email"]).lower()
        if User.objects.filter(email__iexact=email).exists():
            raise forms.ValidationError("Somebody with this e-mail address is already here.")
        return email
