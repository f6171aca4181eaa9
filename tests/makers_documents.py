"""Makers of documents, of the collections they lie in, and of what closes these."""

from django.contrib.auth.models import Group
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.utils.text import slugify
from wagtail.documents.models import Document
from wagtail.models import Collection, CollectionViewRestriction

from core.freshness import VERSION
from makers_files import make_pdf


def make_collection(name: str, above: Collection | None = None) -> Collection:
    made: Collection = (above or Collection.get_first_root_node()).add_child(name=name)
    return made


def make_document(title: str, collection: Collection) -> Document:
    file = ContentFile(make_pdf(), name=f"{slugify(title)}.pdf")
    document: Document = Document.objects.create(title=title, file=file, collection=collection)
    return document


def close_collection(collection: Collection, kind: str, *groups: str) -> CollectionViewRestriction:
    """Known at once, as after a commit. Without a group named it is for leads, where it is for a group."""
    password = "open it" if kind == "password" else ""
    restriction = CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=kind, password=password
    )
    if kind == "groups":
        restriction.groups.set(Group.objects.filter(name__in=groups or ["Implementation leads"]))
    cache.delete(VERSION)
    return restriction
