"""What leads, and administrators, say of champions: who is one, and whether they still answer."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from champions.champion_forms import ProfileForm
from champions.models import ChampionProfile

RESERVED = frozenset({"me", "keep"})  # addresses of ours below /champions/


def person_to_prepare(email: str, area_ids: Iterable[int] | None = None) -> User:
    """Whoever signs in with this address and may become a champion; raises `ValidationError` with the reason.

    `area_ids` None is everywhere. Whoever belongs to another area is as unknown as nobody.
    """
    people = User.objects.filter(email__iexact=email, is_active=True)
    person = (people if area_ids is None else people.filter(area__in=area_ids)).first()
    if person is None:
        raise ValidationError(gettext("Nobody here signs in with this address. Invite them first."))
    if ChampionProfile.objects.filter(user=person).exists():
        raise ValidationError(
            gettext("%(name)s has a profile already; change that one.") % {"name": person.name}
        )
    if person.area_id is None:
        raise ValidationError(
            gettext("%(name)s has no area yet. Choose their team first, under People.")
            % {"name": person.name}
        )
    return person


def address_for(person: User) -> str:
    """The name, with a number where somebody of that name is here already."""
    slug = slugify(person.name)[:70] or "champion"
    is_taken = slug in RESERVED or ChampionProfile.objects.filter(slug=slug).exists()
    return f"{slug}-{person.pk}" if is_taken else slug


def stopping(held: int) -> str:
    """What it would mean for what they hold now."""
    return ngettext(
        "They hold %(number)s consultation. If they stop, it goes back to the pool within minutes and whoever asked "
        "is told. Have it handed on first where somebody should take it over.",
        "They hold %(number)s consultations. If they stop, these go back to the pool within minutes and whoever "
        "asked is told. Have them handed on first where somebody should take them over.",
        held,
    ) % {"number": held}


# The same fields as a lead reads them: (label, what stands below it).
OF_SOMEBODY_ELSE: dict[str, tuple[Any, Any]] = {
    "headline": (_("What they know, in one line"), ""),
    "about": (_("About them and their work"), _("Readers of the directory see it: write it as they would.")),
    "languages": (_("Languages in which they can advise"), _("Separated by commas.")),
    "capacity": (
        _("How many cases can they hold at one time?"),
        _("0 while they take up nothing new. What they hold already stays with them."),
    ),
    "works": (
        _("When do they work?"),
        _("The clock for their answers runs only in these half days, and only while their area works."),
    ),
    "topics": (_("What can people ask them about?"), _("These find the questions they know.")),
}


class KeptProfileForm(ProfileForm):
    """A champion's profile in the third person."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, hint) in OF_SOMEBODY_ELSE.items():
            self.fields[name].label, self.fields[name].help_text = label, hint
        self.fields["works"].error_messages["required"] = gettext(
            "Tick at least one half day: the clock for their answers counts these only."
        )


class ChangeChampionForm(KeptProfileForm):
    is_active = forms.BooleanField(
        label=_("Answers questions"),
        required=False,
        help_text=_("Untick it when they stop: they leave the directory and are asked nothing new."),
    )

    class Meta(ProfileForm.Meta):
        fields: Any = (*ProfileForm.Meta.fields, "is_active")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.is_active and self.instance.places_taken:
            self.fields["is_active"].help_text = stopping(self.instance.places_taken)


class AddChampionForm(KeptProfileForm):
    person = forms.EmailField(
        label=_("Who?"),
        help_text=_("The e-mail address they sign in with. They belong to one of your areas."),
    )

    def __init__(self, *args: Any, area_ids: Iterable[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.area_ids = area_ids

    def clean_person(self) -> User:
        return person_to_prepare(self.cleaned_data["person"], self.area_ids)

    def save(self, commit: bool = True) -> ChampionProfile:
        self.instance.user = self.cleaned_data["person"]
        self.instance.slug = address_for(self.instance.user)
        saved: ChampionProfile = super().save(commit)
        return saved
