"""The field for a word: nothing typed is kept, copied or offered again."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.ui.look import TEXT, Look, script_of
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.paint import Panel, draw_icon, draw_panel
from kiosk.ui.widgets.button import Button, Make

HEIGHT_RP = 96
ICON_RP = 42
MOST_LETTERS = 80


class Line(Placed, QLineEdit):
    """A line to type in, without selection, clipboard, menu or memory."""

    def __init__(self, look: Look) -> None:
        """Hold nothing yet."""
        super().__init__()
        self.look = look
        self.setFrame(False)
        self.setMaxLength(MOST_LETTERS)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        palette = self.palette()
        clear = QColor(0, 0, 0, 0)
        palette.setColor(QPalette.ColorRole.Base, clear)
        palette.setColor(QPalette.ColorRole.Text, QColor(look.theme.ink))
        palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(look.theme.ink_soft))
        self.setPalette(palette)
        self.setFont(look.font(TEXT))
        self.textChanged.connect(self.follow_script)

    def follow_script(self, text: str) -> None:
        """Set ``text``, or the invitation where there is none, in the font of its script."""
        script = script_of(text or self.placeholderText())
        self.setFont(self.look.font(TEXT, script=script))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave every key with Ctrl, Alt or Meta alone: no copy, no undo, no select all."""
        kept = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if event.modifiers() & ~kept:
            event.ignore()
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not event.text():
            event.ignore()  # Shift with an arrow would select
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        event.accept()
        self.setFocus()
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select nothing."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select nothing."""
        event.accept()


class SearchField(Placed, QWidget):
    """The line in its box, with Erase.

    Signals:
        typed: the words changed; carries them.
    """

    typed = Signal(str)

    def __init__(self, look: Look, words: str) -> None:
        """Begin with ``words``."""
        super().__init__()
        self.look = look
        self.line = Line(look)
        self.line.setParent(self)
        self.line.setAccessibleName(self.tr("Search"))
        self.line.setPlaceholderText(self.tr("Type a word"))
        self.line.setText(words)
        self.line.follow_script(words)
        self.line.textEdited.connect(self._tell)
        self.erase = Button(look, self.tr("Erase"), Make(icon="close", icon_size=28, height=80))
        self.erase.setParent(self)
        self.erase.tapped.connect(self._erase)
        self.erase.setVisible(bool(words))
        self.setFocusProxy(self.line)

    def show_words(self, words: str) -> None:
        """Hold ``words``, as after Back."""
        if self.line.text() != words:
            self.line.setText(words)
        self.erase.setVisible(bool(words))

    def _tell(self, words: str) -> None:
        self.erase.setVisible(bool(words))
        self.update()
        self.typed.emit(words)

    def _erase(self) -> None:
        self.line.clear()
        self.line.setFocus()
        self._tell("")

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        del width
        return self.look.text(HEIGHT_RP)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        look = self.look
        left = look.rp(32) + look.text(ICON_RP) + look.rp(18)
        size = self.erase.sizeHint()
        tall = min(size.height(), self.height() - look.rp(12))
        right = self.width() - look.rp(10) - size.width()
        self.erase.setGeometry(right, (self.height() - tall) // 2, size.width(), tall)
        self.line.setGeometry(
            left, look.rp(8), right - look.rp(12) - left, self.height() - look.rp(16)
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        look, theme = self.look, self.look.theme
        painter = painter_on(self)
        draw_panel(painter, look, QRectF(self.rect()), Panel(theme.surface, theme.primary, 3, 18))
        size = look.text(ICON_RP)
        box = QRectF(look.rp(32), (self.height() - size) / 2, size, size)
        draw_icon(painter, look, "search", box, theme.ink)
