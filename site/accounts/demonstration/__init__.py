"""Invented people and places. Telephone numbers are from the ranges kept for drama."""

from accounts.demonstration.people import LOGINS, PASSWORD, PEOPLE
from accounts.demonstration.places import AGENCIES, AREAS, TEAMS

__all__ = ["AGENCIES", "AREAS", "LOGINS", "PASSWORD", "PEOPLE", "TEAMS"]
