"""Wagtail's admin as this site wants it: a home screen and a menu for each role, and what surrounds writing."""
