"""The keys on the screen: part of the page, never above the field or the answers.

It learns nothing, suggests nothing and holds nothing of what is typed.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk.ui.keys.key import GAP_RP, HIGH_RP, Key
from kiosk.ui.keys.layouts import HALANT, LAYOUTS, NUKTA, UNITS, Cap, keys_of
from kiosk.ui.mirror import Placed

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kiosk.ui.look import Look
    from kiosk.visit.keys import KeysName

ROWS = 4


class Keyboard(Placed, QWidget):
    """One set of keys at a time.

    Signals:
        written: a sign was touched; carries it.
        rubbed_out: the sign before the caret shall go.
        keys_requested: another set of keys, or none; carries its name.
    """

    written = Signal(str)
    rubbed_out = Signal()
    keys_requested = Signal(str)

    def __init__(self, look: Look) -> None:
        """Hold no keys yet."""
        super().__init__()
        self.look = look
        self.shown: KeysName | None = None
        """The set of keys that stands here."""
        self._rows: list[list[Key]] = []
        self.setAccessibleName(self.tr("Keys"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # Keys are not mirrored.

    def show_keys(self, name: KeysName) -> None:
        """Bring the set called ``name``."""
        if name == self.shown:
            return
        self.shown = name
        for key in (key for row in self._rows for key in row):
            key.hide()
            key.deleteLater()
        self._rows = [[self._key(cap) for cap in row] for row in LAYOUTS[name]]
        self._place()

    def _key(self, cap: Cap) -> Key:
        label, name = self._names(cap)
        key = Key(self.look, cap, label, name)
        key.setParent(self)
        key.tapped.connect(self._act)
        key.steered.connect(self._steer)
        key.show()
        return key

    def _names(self, cap: Cap) -> tuple[str, str]:
        """Give what stands on a key, and what a screen reader calls it."""
        match cap.tool:
            case "space":
                return self.tr("space"), self.tr("Space")
            case "rub out":
                return "", self.tr("Delete the last letter")
            case "hide":
                return self.tr("Hide keys"), self.tr("Hide keys")
            case "latin":
                return cap.label, self.tr("English letters")
            case "digits":
                return cap.label, self.tr("Numbers")
            case "devanagari":
                return cap.label, self.tr("Hindi letters")
            case "devanagari-more":
                return cap.label, self.tr("More Hindi letters")
            case None if cap.writes == HALANT:
                return cap.label, self.tr("Halant, joins two letters")
            case None if cap.writes == NUKTA:
                return cap.label, self.tr("Nukta, the dot below")
            case None:
                is_letter = cap.label == cap.writes
                return cap.label, cap.label if is_letter else _spelt(cap.writes)

    def _act(self) -> None:
        key = self.sender()
        if not isinstance(key, Key):
            return
        cap = key.cap
        if cap.writes:
            self.written.emit(cap.writes)
        elif cap.tool == "rub out":
            self.rubbed_out.emit()
        elif cap.tool is not None:
            had_focus, keys = key.hasFocus(), keys_of(cap.tool)
            self.keys_requested.emit(keys)
            if had_focus and self._rows:
                self._rows[-1][0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _steer(self, arrow: Qt.Key) -> None:
        """Move the focus to the nearest key in the direction of ``arrow``."""
        sender = self.sender()
        row = next((row for row in self._rows if sender in row), None)
        if row is None or not isinstance(sender, Key):
            return
        here, at = self._rows.index(row), row.index(sender)
        match arrow:
            case Qt.Key.Key_Left:
                target = row[at - 1]
            case Qt.Key.Key_Right:
                target = row[(at + 1) % len(row)]
            case _:
                step = 1 if arrow == Qt.Key.Key_Down else -1
                other = self._rows[(here + step) % len(self._rows)]
                middle = sender.geometry().center().x()
                target = min(other, key=lambda key: abs(key.geometry().center().x() - middle))
        target.setFocus(Qt.FocusReason.TabFocusReason)

    @staticmethod
    def height_for(look: Look) -> int:
        """Give the height of every set of keys."""
        return ROWS * look.rp(HIGH_RP) + (ROWS - 1) * look.rp(GAP_RP)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        look = self.look
        gap, high = look.rp(GAP_RP), look.rp(HIGH_RP)
        unit = (self.width() - (UNITS - 1) * gap) // UNITS + gap
        left_of_all = (self.width() - UNITS * unit + gap) // 2
        for number, row in enumerate(self._rows):
            taken = 0.0
            spare = UNITS - sum(key.cap.units for key in row)
            for key in row:
                left = round((spare / 2 + taken) * unit)
                taken += key.cap.units
                right = round((spare / 2 + taken) * unit) - gap
                corner = QPoint(left_of_all + left, number * (high + gap))
                key.setGeometry(corner.x(), corner.y(), right - left, high)


def _spelt(sign: str) -> str:
    """Give the name of a sign that cannot be said by itself."""
    return unicodedata.name(sign).removeprefix("DEVANAGARI ").lower()
