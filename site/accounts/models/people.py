"""Whoever signs in. The e-mail address is the login."""

from typing import Any, ClassVar

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models.places import Agency, Area, Team


class UserManager(BaseUserManager["User"]):
    use_in_migrations = True

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A practitioner; without a password nobody can sign in until one is chosen."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)

    def with_workplace(self) -> models.QuerySet["User"]:
        """Area, agency and team come along: every private page asks for them."""
        return self.select_related("area", "agency", "team")

    def invited(self) -> models.QuerySet["User"]:
        """Whoever has chosen no password yet and never signed in; administrators are none of a lead's business."""
        return self.filter(
            password__startswith=UNUSABLE_PASSWORD_PREFIX,
            last_login=None,
            is_active=True,
            is_superuser=False,
        )


class User(AbstractUser):
    """A practitioner; champion, lead and editor are things a practitioner may be besides."""

    username = None  # type: ignore[assignment]
    email = models.EmailField(_("e-mail address"), unique=True)
    job_title = models.CharField(max_length=120, blank=True)
    area = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="people")
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, blank=True, related_name="people")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="people")
    leads = models.ManyToManyField(
        Area,
        blank=True,
        related_name="lead_people",
        help_text=_("Areas this person is implementation lead of."),
    )

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects: ClassVar[UserManager] = UserManager()  # type: ignore[assignment]

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="email_once_whatever_case")]

    def __str__(self) -> str:
        return self.name or gettext("Somebody")

    @property
    def name(self) -> str:
        return self.get_full_name()

    @property
    def initials(self) -> str:
        return f"{self.first_name[:1]}{self.last_name[:1]}".upper()

    @cached_property
    def led_area_ids(self) -> frozenset[int]:
        """Ids of the areas this person leads; empty for everyone else, the administrator too."""
        return frozenset(self.leads.values_list("pk", flat=True))

    @property
    def may_ask(self) -> bool:
        """Whether there is an area whose champions, and an agency whose business, a question of theirs would be."""
        return bool(self.area_id and self.agency_id)

    @property
    def is_lead(self) -> bool:
        return bool(self.led_area_ids)
