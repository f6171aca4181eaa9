"""Screens of asking and answering; a file for each thing a person is at."""
