"""What stands at the foot of an article: who checked it, and its code."""

from PySide6.QtCore import Signal

from kiosk.ui.look import Look
from kiosk.ui.reading.checks_button import ChecksButton
from kiosk.ui.widgets.stack import Stack
from kiosk.visit.values import Article


class Foot(Stack):
    """Wishes for the checks.

    Signals:
        checks_requested: show who checked the page, and its sources.
    """

    checks_requested = Signal()

    def __init__(self, look: Look, article: Article) -> None:
        """Close ``article``."""
        super().__init__(look, gap=16)
        checks = ChecksButton(look, article)
        checks.tapped.connect(self.checks_requested)
        self.add(checks)
