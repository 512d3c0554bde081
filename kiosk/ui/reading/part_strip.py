"""The button twin of scrolling: which part this is, and a way to the next."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import LABEL, LABEL_LINE, Look
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.words import Hand

GAP_RP = 16


class PartStrip(Placed, QWidget):
    """Stands below the text, or, as wide as the screen, above the bar.

    Signals:
        part_requested: carries the part's number from 0.
        list_requested: the list of parts was asked for.
        step_requested: carries 1 for on, -1 for back, where the steps are smaller than parts.
        refused: carries the reason.
    """

    part_requested = Signal(int)
    list_requested = Signal()
    step_requested = Signal(int)
    refused = Signal(str)

    def __init__(self, look: Look, titles: tuple[str, ...], *, has_steps: bool = False) -> None:
        """Move through the parts called ``titles``; with ``has_steps``, step by step."""
        super().__init__()
        self.look, self._titles, self._part = look, titles, 0
        self._has_steps = has_steps
        self._briefs: dict[Button, tuple[str, str]] = {}
        self._is_full = look.layout == "single"
        height = 84 if not self._is_full else 88
        icon = "chevd" if self._is_full else "next"
        self._place_label = Prose(look, "", Hand(look.theme.ink_soft, LABEL, line=LABEL_LINE))
        self._place_label.setParent(self)
        self._place_label.setVisible(not self._is_full)
        self._previous = self._button(Make(icon="chevu", icon_size=28, height=height))
        self._list = self._button(
            Make(icon="chevu", icon_size=28, order="label-first", height=height)
        )
        self._next = self._button(Make(icon=icon, icon_size=32, order="label-first", height=height))
        self._previous.setVisible(self._is_full)
        self._list.setVisible(self._is_full)
        self._previous.tapped.connect(self._go_back)
        self._list.tapped.connect(self.list_requested)
        self._next.tapped.connect(self._go_on)
        self.show_part(0)

    def wear(self, look: Look) -> None:
        """Belong to another look."""
        self.look = look

    def _button(self, make: Make) -> Button:
        button = Button(self.look, "", make)
        button.setParent(self)
        button.refused.connect(self.refused)
        return button

    def show_part(self, part: int) -> None:
        """Say that the reader is at ``part``, counted from 0."""
        self._part = part
        place = self.tr("Part {part} of {count}").format(part=part + 1, count=len(self._titles))
        self._place_label.set_words(place)
        count = len(self._titles)
        parts = self.tr("Parts: {part} of {count}").format(part=part + 1, count=count)
        self._name(
            self._list, parts, self.tr("{part} of {count}").format(part=part + 1, count=count)
        )
        if self._has_steps:
            self._arrange()
            return
        is_last = part + 1 >= len(self._titles)
        on = self.tr("Last part") if is_last else self.tr("Next part")
        whole = on if is_last else self.tr("Next: {title}").format(title=self._titles[part + 1])
        self._name(self._next, whole, on)
        self._next.set_reason(self.tr("This is the last part.") if is_last else "")
        self._name(self._previous, self.tr("Previous part") if part else self.tr("First part"))
        self._previous.set_reason("" if part else self.tr("This is the first part."))
        self._arrange()

    def show_step(self, *, is_first: bool, is_last: bool) -> None:
        """Say whether there is a step before this one, and one after it."""
        self._name(self._previous, self.tr("Previous"))
        self._previous.set_reason(self.tr("This is the beginning.") if is_first else "")
        self._name(self._next, self.tr("Next"))
        self._next.set_reason(self.tr("This is the end.") if is_last else "")
        self._arrange()

    def _name(self, button: Button, whole: str, brief: str = "") -> None:
        """Call ``button`` by its whole name; ``brief`` stands on it where that has no room."""
        self._briefs[button] = (whole, brief)
        button.setText(whole)
        button.setAccessibleName(whole)

    def _go_on(self) -> None:
        if self._has_steps:
            self.step_requested.emit(1)
            return
        self.part_requested.emit(self._part + 1)

    def _go_back(self) -> None:
        if self._has_steps:
            self.step_requested.emit(-1)
            return
        self.part_requested.emit(self._part - 1)

    @property
    def strip_height(self) -> int:
        """Height in pixels."""
        return self.look.text(56) + self.look.rp(32 + 36) if self._is_full else self._row_height

    @property
    def _row_height(self) -> int:
        return max(self.look.rp(84), self.look.words(LABEL) + self.look.rp(24))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        look = self.look
        if not self._is_full:
            width = min(self.width() * 2 // 3, max(look.rp(403), self._next.sizeHint().width()))
            self._next.setGeometry(self.width() - width, 0, width, self.height())
            tall = self._place_label.words.line_height
            self._place_label.setGeometry(
                0, (self.height() - tall) // 2, self.width() - width, tall
            )
            return
        tall = self.height() - look.rp(36)
        left = look.margin
        for button, wide in zip(self._full, self._full_widths(), strict=True):
            button.setGeometry(left, look.rp(18), wide, tall)
            left += wide + look.rp(GAP_RP)

    @property
    def _full(self) -> tuple[Button, Button, Button]:
        return self._previous, self._list, self._next

    def _full_widths(self) -> tuple[int, int, int]:
        """Give equal widths, or, where words need it, most to Next; brief names where they must."""
        look, most = self.look, self.strip_height - self.look.rp(36 + 12)
        room = self.width() - 2 * look.margin - 2 * look.rp(GAP_RP)
        each = room // 3
        for button in self._full:
            button.setText(self._briefs.get(button, ("", ""))[0])
        if all(b.sizeHint().width() <= each for b in (self._previous, self._list)):
            self._shorten_next(each, most)
            return each, each, room - 2 * each
        self._previous.setText("")
        self._list.setText(self._briefs.get(self._list, ("", ""))[1])
        first, middle = (b.sizeHint().width() for b in (self._previous, self._list))
        rest = max(1, room - first - middle)
        self._shorten_next(rest, most)
        return first, middle, rest

    def _shorten_next(self, width: int, most: int) -> None:
        """Let Next say no more than has room in ``width`` by ``most`` pixels; at last, nothing."""
        for words in (self._briefs.get(self._next, ("", ""))[1], ""):
            if self._next.ink_height(width) > most:
                self._next.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        if self._is_full:
            theme = self.look.theme
            painter = painter_on(self)
            painter.fillRect(self.rect(), QColor(theme.bg))
            painter.fillRect(QRectF(0, 0, self.width(), self.look.line(2)), QColor(theme.rule))
