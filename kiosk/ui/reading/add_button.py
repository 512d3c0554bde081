"""Add, and Added once it is kept: the way of a question into My questions."""

from PySide6.QtCore import QSize

from kiosk.ui.look import Look
from kiosk.ui.widgets.button import Button, Make
from kiosk.visit.kept import Kept


class AddButton(Button):
    """A toggle; whether it is on follows the state of the visit, not the touch."""

    def __init__(
        self, look: Look, entry: Kept, about: str, *, add: str = "", added: str = ""
    ) -> None:
        """Keep ``entry``, whose words are ``about``; ``add`` and ``added`` are its labels."""
        self._add, self._added = add or self.tr("Add"), added or self.tr("Added")
        self._about = about
        self._measured: tuple[Look, QSize] | None = None
        super().__init__(look, self._add, Make(icon="slip", icon_size=28, height=80, padding=16))
        self.entry = entry
        self.setCheckable(True)
        self._say()

    def set_kept(self, *, is_kept: bool) -> None:
        """Show that the entry is kept, or is not."""
        if is_kept == self.is_selected:
            return
        self.setChecked(is_kept)
        self.set_selected(selected=is_kept)
        icon = "check" if is_kept else "slip"
        self.make = self.make._replace(icon=icon)
        self._say()

    def _say(self) -> None:
        label = self._added if self.is_selected else self._add
        self.setText(label)
        self.setAccessibleName(f"{label}: {self._about}")
        self.update()

    def nextCheckState(self) -> None:  # noqa: N802
        """Leave the mark alone: the state of the visit sets it."""

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give the size that holds either label; asked for by each row with each new width."""
        if self._measured is None or self._measured[0] != self.look:
            self._measured = self.look, self._measure()
        return self._measured[1]

    def _measure(self) -> QSize:
        now = self.text()
        sizes = []
        for label in (self._add, self._added):
            self.setText(label)
            sizes.append(super().sizeHint())
        self.setText(now)
        return QSize(max(size.width() for size in sizes), sizes[0].height())
