"""The suite's own ground: a flushed database still holds what migrations gave it."""

import pytest
from django.core.management import call_command
from wagtail.models import Page

from core.models import Topic


@pytest.mark.django_db(transaction=True)
def test_a_flushed_database_gets_its_taxonomy_and_root_page_back() -> None:
    call_command("flush", verbosity=0, interactive=False)
    assert Topic.objects.exists()
    assert Page.get_first_root_node() is not None
