"""A release of Qt for Python must not lose references to None: Python 3.11 would fall over."""

import sys

from PySide6.QtWidgets import QLabel

CALLS = 200_000
MOST_LOST = 1_000


def test_calls_lose_no_reference_to_none() -> None:
    label = QLabel()
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText("even" if number % 2 == 0 else "odd")
    lost = before - sys.getrefcount(None)
    assert label.text() == "odd"
    if sys.version_info < (3, 12):  # from 3.12 on None is never counted
        assert lost <= MOST_LOST
    label.deleteLater()
