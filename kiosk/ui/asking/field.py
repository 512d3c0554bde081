"""The field for a word: nothing typed is kept, copied or offered again."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QProxyStyle, QStyle, QStyleOption, QWidget

from kiosk.ui.look import CARD_LINE, TEXT, Look, script_of
from kiosk.ui.mirror import Placed, painter_on
from kiosk.ui.paint import Panel, draw_icon, draw_panel
from kiosk.ui.widgets.button import Button, Make

HEIGHT_RP = 96
LOW_RP = 92
"""Height where the keys leave less room: Erase is still large enough to touch."""
ICON_RP = 42
CARET_RP = 3
MOST_LETTERS = 80


class CaretStyle(QProxyStyle):
    """A caret that can be seen from where one stands."""

    def __init__(self, width: int) -> None:
        """Make the caret ``width`` pixels wide."""
        super().__init__("fusion")
        self._width = width

    def pixelMetric(  # noqa: N802
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Give the width of the caret; the rest is Qt's."""
        if metric == QStyle.PixelMetric.PM_TextCursorWidth:
            return self._width
        return super().pixelMetric(metric, option, widget)


class Line(Placed, QLineEdit):
    """A line to type in, without selection, clipboard, menu or memory.

    Signals:
        touched: a finger was lifted from it.
    """

    touched = Signal()

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
        self._caret = CaretStyle(look.rp(CARET_RP))  # Qt does not keep it
        self.setStyle(self._caret)
        QGuiApplication.styleHints().setCursorFlashTime(0)  # nothing blinks
        self.textChanged.connect(self.follow_script)

    def follow_script(self, text: str) -> None:
        """Take the font for ``text``, or for the invitation where there is none.

        To be done before the line holds it: Qt looks for what is not in the font elsewhere.
        """
        script = script_of(text or self.placeholderText())
        self.setFont(self.look.font(TEXT, script=script))

    def hold(self, words: str) -> None:
        """Hold ``words`` in the font of their script, which what was there before may not be in."""
        self.setText("")
        self.follow_script(words)
        self.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave every key with Ctrl, Alt or Meta alone: no copy, no undo, no select all."""
        kept = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if event.modifiers() & ~kept:
            event.ignore()
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not event.text():
            event.ignore()  # Shift with an arrow would select
            return
        if event.key() == Qt.Key.Key_Backspace:
            length = len(self.text())
            self.rub_out()
            if len(self.text()) < length:
                self.textEdited.emit(self.text())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        event.accept()
        self.setFocus()
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        event.accept()
        if self.rect().contains(event.position().toPoint()):
            self.touched.emit()

    def rub_out(self) -> None:
        """Delete what a reader takes for one letter: with its signs, and what is joined to it."""
        if self.cursorPosition() > 0:
            self.cursorBackward(False)  # noqa: FBT003 - Qt gives it no name; ``backspace`` is no use
            self.del_()

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
        touched: a finger was lifted from it, so that somebody wants to type.
    """

    typed = Signal(str)
    touched = Signal()

    def __init__(self, look: Look, words: str) -> None:
        """Begin with ``words``."""
        super().__init__()
        self.look = look
        self.line = Line(look)
        self.line.setParent(self)
        self.line.setAccessibleName(self.tr("Search"))
        self.line.setPlaceholderText(self.tr("Type a word"))
        self.line.hold(words)
        self.line.textEdited.connect(self._tell)
        self.line.touched.connect(self.touched)
        self.erase = Button(look, self.tr("Erase"), Make(icon="close", icon_size=28, height=80))
        self.erase.setParent(self)
        self.erase.tapped.connect(self._erase)
        self.erase.setVisible(bool(words))
        self.setFocusProxy(self.line)

    def write(self, signs: str) -> None:
        """Write ``signs`` at the caret, as a key on the screen does."""
        self.line.follow_script(self.line.text() + signs)
        self.line.insert(signs)
        self._tell(self.line.text())

    def rub_out(self) -> None:
        """Delete the letter before the caret."""
        self.line.rub_out()
        self._tell(self.line.text())

    def say_promise(self, *, says: bool) -> None:
        """Say in the empty line that words are not kept, where nothing else says so."""
        self.line.setPlaceholderText(
            self.tr("Type a word. It is not kept.") if says else self.tr("Type a word")
        )

    def show_words(self, words: str) -> None:
        """Hold ``words``, as after Back."""
        if self.line.text() != words:
            self.line.hold(words)
        self.erase.setVisible(bool(words))

    def _tell(self, words: str) -> None:
        self.erase.setVisible(bool(words))
        self.update()
        self.typed.emit(words)

    def _erase(self) -> None:
        self.line.clear()
        self.line.setFocus()
        self._tell("")

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        event.accept()
        self.line.setFocus()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        event.accept()
        if self.rect().contains(event.position().toPoint()):
            self.touched.emit()

    def hasHeightForWidth(self) -> bool:  # noqa: D102, N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        del width
        return max(self.look.rp(HEIGHT_RP), self.low_height)

    @property
    def low_height(self) -> int:
        """The least height that holds the words, where keys take the room."""
        words = self.look.text(TEXT * CARD_LINE) + self.look.rp(24)
        return max(self.look.rp(LOW_RP), words)

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
