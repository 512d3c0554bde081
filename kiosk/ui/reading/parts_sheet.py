"""The list of parts as a sheet over the lower part of the page, where there is no rail."""

from PySide6.QtCore import Signal

from kiosk.ui.look import Look
from kiosk.ui.paint import Panel
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.stack import Stack


class PartsSheet(Stack):
    """One button a part.

    Signals:
        part_requested: carries the part's number from 0.
    """

    part_requested = Signal(int)

    def __init__(self, look: Look, titles: tuple[str, ...]) -> None:
        """List ``titles``."""
        theme = look.theme
        super().__init__(
            look, gap=12, padding=(28, 24), panel=Panel(theme.surface, theme.line, 2, 24)
        )
        for number, title in enumerate(titles):
            row = Button(look, title, Make(height=82))
            row.setObjectName(str(number))
            row.tapped.connect(self._tell)
            self.add(row)

    def select(self, part: int) -> None:
        """Mark the part that is being read."""
        for row in self.rows():
            if isinstance(row, Button):
                row.set_selected(selected=row.objectName() == str(part))

    def _tell(self) -> None:
        self.part_requested.emit(int(self.sender().objectName()))
