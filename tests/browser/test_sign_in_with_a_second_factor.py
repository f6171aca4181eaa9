"""A second factor, set up and used as its owner would: pages that allauth brings, in our own clothes."""

import time
from collections.abc import Callable

import pytest
from allauth.mfa.app_settings import TOTP_PERIOD
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Page, expect

from accounts.models import User
from by_hand import press
from looking import examine
from makers import PASSWORD

Visit = Callable[..., Page]


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_it_is_found_set_up_and_asked_for(
    visit: Visit, home: object, practitioner: User, scripts: bool, complaints: list[str]
) -> None:
    page = visit(practitioner, scripts=scripts)

    def look() -> None:
        if scripts:  # axe is one
            examine(page, complaints)

    page.goto("/my/")
    press(page.get_by_role("link", name="A second factor for signing in"))
    look()
    press(page.get_by_role("link", name="Set it up"))
    page.get_by_label("Password").fill(PASSWORD)
    press(page.get_by_role("button", name="Go on"))
    look()
    page.get_by_label("Authenticator code").fill("12")
    press(page.get_by_role("button", name="Set it up"))
    expect(page.get_by_role("alert")).to_contain_text("Incorrect code")
    look()
    page.get_by_label("Authenticator code").fill(
        code_for(page.get_by_label("Or type this into the app").input_value())
    )
    press(page.get_by_role("button", name="Set it up"))
    look()
    recovery = recovery_codes(page)
    look()

    press(page.get_by_role("link", name="Sign out"))
    press(page.locator("main").get_by_role("button", name="Sign out"))
    page.goto("/accounts/login/")
    page.get_by_label("E-mail").fill(practitioner.email)
    page.get_by_label("Password").fill(PASSWORD)
    press(page.get_by_role("button", name="Sign in"))
    look()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your second factor")
    page.get_by_role("textbox", name="Code").fill(recovery[0])
    press(page.locator("main").get_by_role("button", name="Sign in"))
    expect(page.get_by_role("link", name=practitioner.name)).to_be_visible()

    page.goto("/accounts/2fa/")
    press(page.get_by_role("link", name="Make new ones"))
    page.get_by_label("Password").fill(PASSWORD)
    press(page.get_by_role("button", name="Go on"))
    look()
    press(page.get_by_role("button", name="Make new codes"))
    assert not set(recovery) & set(recovery_codes(page))
    page.goto("/accounts/2fa/")
    press(page.get_by_role("link", name="Take it off"))
    look()
    press(page.get_by_role("button", name="Take it off"))
    expect(page.get_by_text("It is not set up.")).to_be_visible()


def code_for(secret: str) -> str:
    """What an authenticator app would show at this moment."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // TOTP_PERIOD))


def recovery_codes(page: Page) -> list[str]:
    page.goto("/accounts/2fa/recovery-codes/")
    return page.get_by_label("unused codes").input_value().split()
