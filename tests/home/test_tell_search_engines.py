from typing import Any

from accounts.models import User


def test_private_addresses_are_left_alone_and_public_ones_are_not(home: object, client: Any) -> None:
    answer = client.get("/robots.txt")
    assert answer["Content-Type"].startswith("text/plain")
    left_alone = {line.removeprefix("Disallow: ") for line in answer.content.decode().splitlines()[1:]}
    assert {"/admin/", "/consultations/", "/my/", "/accounts/"} <= left_alone
    assert not any(address.startswith(("/guidance", "/learning", "/tools")) for address in left_alone)
    assert "Sitemap: http://testserver/sitemap.xml" in answer.content.decode().splitlines()


def test_the_admin_carries_our_name_and_mark(home: object, lead: User, signed_in: Any) -> None:
    page = signed_in(lead).get("/admin/").content.decode()
    assert "- Practice Hub</title>" in page
    assert "hub/mark.svg" in page
    assert "hub/admin.css" in page
