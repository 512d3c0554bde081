"""Days as people say them in the language that the interface speaks."""

import unicodedata
from datetime import date

from PySide6.QtCore import QDate, QLocale

DAY_MONTH_YEAR = "d MMMM yyyy"
NO_BREAK = "\u00a0"


def long_date(day: date) -> str:
    """Give ``day`` in words, such as 23 November 2026.

    Digits are European in every language, as phone numbers and page codes are. No line ends
    inside a date.
    """
    words = QLocale().toString(QDate(day.year, day.month, day.day), DAY_MONTH_YEAR)
    words = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in words)
    return words.replace(" ", NO_BREAK)
