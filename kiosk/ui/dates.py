"""Days as people say them, by the conventions of a language."""

from datetime import date

from PySide6.QtCore import QDate, QLocale


def long_date(day: date, language: str) -> str:
    """Give ``day`` in words, such as 23 November 2026."""
    return QLocale(language).toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
