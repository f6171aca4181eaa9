"""What a browser loads for one page, in bytes as they travel."""

import re
from typing import Any
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from django.test import Client

IN_STYLES = re.compile(rb"url\(\s*['\"]?([^)'\"]+)")
LOADED = (
    ("link[rel=stylesheet]", "href"),
    ("link[rel=icon]", "href"),
    ("script[src]", "src"),
    ("img[src]", "src"),
)


def sent(client: Client, address: str) -> tuple[int, bytes]:
    """How many bytes travel, and what they say; for a browser that takes gzip."""
    answer: Any = client.get(address, headers={"accept-encoding": "gzip"})
    assert answer.status_code == 200, address
    travelled = answer.getvalue() if answer.streaming else answer.content
    plain: Any = client.get(address, headers={"accept-encoding": "identity"})
    return len(travelled), plain.getvalue() if plain.streaming else plain.content


def weights_of(client: Client, page: str) -> dict[str, int]:
    """By address: the page, what it names, and what its styles name in turn."""
    weights, html = {}, b""
    weights[page], html = sent(client, page)
    soup = BeautifulSoup(html, "html.parser")
    named = {str(one[name]) for where, name in LOADED for one in soup.select(where)}
    while named:
        address = named.pop()
        weights[address], content = sent(client, address)
        if address.endswith(".css"):
            inside = {urljoin(address, found.decode()) for found in IN_STYLES.findall(content)}
            named |= {one for one in inside if not one.startswith("data:")} - weights.keys()
    return weights
