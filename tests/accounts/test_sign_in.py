import re
from io import StringIO
from typing import Any

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from django_tasks_db.models import DBTaskResult

from accounts.models import User
from accounts.tasks import tell_of_lost_factor
from makers import PASSWORD

SIGN_IN = "/accounts/login/"


def sign_in(person: User, password: str = PASSWORD) -> tuple[Client, int]:
    client = Client()
    response = client.post(SIGN_IN, {"login": person.email, "password": password})
    return client, response.status_code


def test_it_lets_somebody_in_with_e_mail_and_password(home: object, practitioner: User) -> None:
    client, status = sign_in(practitioner)
    assert status == 302
    assert client.session["_auth_user_id"] == str(practitioner.pk)


def test_it_takes_the_address_in_any_case(home: object, practitioner: User) -> None:
    response = Client().post(SIGN_IN, {"login": practitioner.email.upper(), "password": PASSWORD})
    assert response.status_code == 302


def test_it_refuses_a_wrong_password_with_a_sentence(home: object, practitioner: User) -> None:
    client, status = sign_in(practitioner, "wrong")
    assert "_auth_user_id" not in client.session
    assert status != 302


def test_it_stops_guessing_at_one_account_without_locking_out_the_office(
    home: object, practitioner: User, other_practitioner: User
) -> None:
    for _ in range(6):
        sign_in(practitioner, "wrong")
    client, _ = sign_in(practitioner)
    assert "_auth_user_id" not in client.session, "the sixth guess locked the account for a while"
    client, status = sign_in(other_practitioner)
    assert status == 302, "a colleague behind the same address still gets in"


@pytest.mark.parametrize("address", ["/admin/login/", "/_util/login/"])
def test_wagtails_own_doors_lead_to_the_one_sign_in(home: object, address: str) -> None:
    response = Client().get(address + "?next=/admin/")
    assert response.status_code == 302
    assert response["Location"] == f"{SIGN_IN}?next=/admin/"


def test_wagtails_password_reset_leads_to_ours(db: None) -> None:
    for address in ("/admin/password_reset/", "/admin/password_reset/confirm/abc/def/"):
        assert Client().get(address)["Location"] == "/accounts/password/reset/"


def test_the_admin_sends_strangers_to_sign_in(home: object) -> None:
    assert Client().get("/admin/", follow=True).redirect_chain[-1][0].startswith(SIGN_IN)


@pytest.mark.parametrize("address", ["/admin/", "/admin/snippets/learning/question/"])
def test_whoever_is_signed_in_without_a_right_to_the_admin_is_not_sent_round_for_ever(
    home: object, practitioner: User, signed_in: Any, address: str
) -> None:
    assert signed_in(practitioner).get(address, follow=True).status_code == 404


def test_nobody_signs_up_by_themselves(home: object) -> None:
    Client().post(
        "/accounts/signup/", {"email": "new@demo.example", "password1": PASSWORD, "password2": PASSWORD}
    )
    assert not User.objects.filter(email="new@demo.example").exists()


def test_a_forgotten_password_gets_a_letter_and_an_unknown_address_the_same_answer(
    home: object, practitioner: User
) -> None:
    answers = [
        Client().post("/accounts/password/reset/", {"email": email})
        for email in (practitioner.email, "nobody@demo.example")
    ]
    assert answers[0].status_code == answers[1].status_code == 302
    assert answers[0]["Location"] == answers[1]["Location"]
    known, unknown = mail.outbox
    assert (known.to, known.subject) == ([practitioner.email], "Choose a new password for Practice Hub")
    assert "/accounts/password/reset/key/" in known.body
    assert "people join by invitation" in unknown.body
    for letter in (known, unknown):
        assert not re.search("signup|sign up|Hello from|@|database", str(letter.body))


def test_signing_out_asks_first_and_ends_the_session(home: object, practitioner: User) -> None:
    client, _ = sign_in(practitioner)
    assert client.get("/accounts/logout/").status_code == 200
    assert "_auth_user_id" in client.session
    client.post("/accounts/logout/")
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("address", ["login/", "password/reset/", "password/change/", "reauthenticate/"])
def test_no_field_has_a_label_that_goes_when_it_is_needed(
    home: object, signed_in: Any, practitioner: User, address: str
) -> None:
    browser = Client() if address in ("login/", "password/reset/") else signed_in(practitioner)
    page = browser.get(f"/accounts/{address}").content.decode()
    assert 'type="password"' in page or 'type="email"' in page
    assert "placeholder" not in page


@pytest.mark.parametrize("page", ["totp/activate/", "recovery-codes/", "recovery-codes/download/"])
def test_no_browser_keeps_the_secrets_of_a_second_factor(home: object, practitioner: User, page: str) -> None:
    client, _ = sign_in(practitioner)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    if page.startswith("recovery"):
        TOTP.activate(practitioner, "JBSWY3DPEHPK3PXP")
        RecoveryCodes.activate(practitioner)
    answer = client.get(f"/accounts/2fa/{page}")
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]


def test_a_lost_second_factor_is_taken_off_and_its_owner_told(home: object, practitioner: User) -> None:
    TOTP.activate(practitioner, "JBSWY3DPEHPK3PXP")
    RecoveryCodes.activate(practitioner)
    assert sign_in(practitioner)[0].get("/my/").status_code == 302, "the second factor is asked for"
    call_command("remove_second_factor", practitioner.email.upper(), stdout=StringIO())
    assert sign_in(practitioner)[0].get("/my/").status_code == 200
    (task,) = DBTaskResult.objects.filter(task_path=tell_of_lost_factor.module_path)
    tell_of_lost_factor.call(*task.args_kwargs["args"])
    assert mail.outbox[-1].to == [practitioner.email]
    for email, why in ((practitioner.email, "has no second factor"), ("x@demo.example", "Nobody here")):
        with pytest.raises(CommandError, match=why):
            call_command("remove_second_factor", email)


def test_a_changed_password_leads_to_ones_page(home: object, practitioner: User) -> None:
    client, _ = sign_in(practitioner)
    new = "three-words-of-mine"
    form = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    answer = client.post("/accounts/password/change/", form, follow=True)
    assert answer.redirect_chain[-1][0] == "/my/"
    assert "Password successfully changed" in answer.content.decode()
    assert sign_in(practitioner, new)[1] == 302


def test_whoever_resets_a_password_is_still_asked_for_the_second_factor(
    home: object, practitioner: User
) -> None:
    TOTP.activate(practitioner, "JBSWY3DPEHPK3PXP")
    client = Client()
    client.post("/accounts/password/reset/", {"email": practitioner.email})
    (link,) = re.findall(r"/accounts/password/reset/key/\S+", str(mail.outbox[-1].body))
    form = client.get(link, follow=True).redirect_chain[-1][0]
    new = {"password1": "three-words-of-mine", "password2": "three-words-of-mine"}
    landed = client.post(form, new, follow=True).redirect_chain
    assert any("/accounts/2fa/authenticate/" in address for address, _ in landed)
    assert client.get("/my/").status_code == 302
