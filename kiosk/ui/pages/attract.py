"""The neutral start: an invitation, the languages, a picture.

No word that tells what there is to read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.content.ids import Language
from kiosk.ui.language import INVITATIONS, own_name
from kiosk.ui.look import ATTRACT, LABEL, LARGE, PORTRAIT_H1, TEXT, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.page import Page
from kiosk.ui.scene import draw_corner
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.words import Hand

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from kiosk.visit.attract import AttractView

MOST_LANGUAGES = 6
SHIFT_RP = 4
SHIFT_EVERY_MS = 120_000
SHIFTS = ((0, 0), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0))
"""Where the page stands in turn, against burn-in; never higher: the picture stands on the bar."""


class AttractPage(Page):
    """A touch on a language begins in it; a touch anywhere else begins in the first one."""

    shows_only_help = True

    def __init__(self, look: Look, view: AttractView) -> None:
        """Show the languages of ``view``; the title stands there in the first two."""
        super().__init__(look, self.tr("Start"))
        theme = look.theme
        self._first = view.languages[0]
        self._welcome = self.label(view.clinic or self.tr("Welcome"), Hand(theme.ink_soft, TEXT))
        size = PORTRAIT_H1 if look.is_portrait else ATTRACT
        first, *others = view.languages
        self._title = self.title_label(INVITATIONS.get(first, INVITATIONS["en"]), size)
        again = next((INVITATIONS[other] for other in others[:1] if other in INVITATIONS), "")
        self._again = self.label(again, Hand(theme.ink_soft, LARGE)) if again else None
        self._invite = self.label(self.tr("Touch your language to begin"), Hand(theme.ink, TEXT))
        self._languages = [self._button(code) for code in view.languages[:MOST_LANGUAGES]]
        self._lines = [
            self._line("eyeoff", self.tr("Nothing is saved")),
            self._line("person", self.tr("For adults")),
        ]
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._turn = 0
        self._timer = QTimer(self)
        self._timer.setInterval(SHIFT_EVERY_MS)
        self._timer.timeout.connect(self._shift)
        self._timer.start()

    def _shift(self) -> None:
        """Stand a little elsewhere, but not under a finger."""
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        self._turn = (self._turn + 1) % len(SHIFTS)
        across, along = SHIFTS[self._turn]
        step = self.look.rp(SHIFT_RP)
        self.move(across * step, along * step)

    def _button(self, code: Language) -> Button:
        button = Button(self.look, own_name(code), Make(size=LARGE, height=116))
        button.setObjectName(code)
        button.setParent(self)
        button.tapped.connect(self._begin)
        return button

    def _line(self, icon: str, text: str) -> IconLine:
        soft = self.look.theme.ink_soft
        line = IconLine(self.look, Prose(self.look, text, Hand(soft, LABEL)), icon, soft)
        line.setParent(self)
        return line

    def _begin(self) -> None:
        self._wish(Language(self.sender().objectName()))

    def _wish(self, language: Language) -> None:
        from kiosk.visit.wishes import Begin  # noqa: PLC0415 - after the first paint

        self.wished.emit(Begin(language))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        if self.rect().contains(event.position().toPoint()):
            self._wish(self._first)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._wish(self._first)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        if self.look.is_portrait:
            self._place_upright()
        elif self._is_large:
            self._place_large()
        else:
            self._place_across()

    def _place_across(self) -> None:
        look = self.look
        left, width = look.rp(96), look.rp(800)
        y = self.put(self._welcome, left, look.rp(57), width)
        y = self.put(self._title, left, max(y, look.rp(116)), width)
        y = self._place_again(left, y, look.rp(14), width)
        top = look.reach_line + look.rp(148) - self._invite.words.line_height - look.rp(20)
        below = self.put(self._invite, left, max(top, y + look.rp(20)), width) + look.rp(18)
        self._place_choices(left, max(below, look.reach_line), look.rp(360))
        self._place_lines(left, self.height() - look.rp(100))

    def _place_large(self) -> None:
        """Place large words without the picture; long ones leave room for the languages first."""
        look, left = self.look, self.look.rp(96)
        width, low = self.width() - 2 * left, self._lines[0].sizeHint().height() + look.rp(24)
        widest = max(look.rp(360), *(button.sizeHint().width() for button in self._languages))
        extra = [self._welcome, *([self._again] if self._again else []), *self._lines]
        for count in range(len(extra) + 1):
            for number, label in enumerate(extra):
                label.setVisible(number >= count)
            y = look.rp(16)
            if not self._welcome.isHidden():
                y = self.put(self._welcome, left, y, width)
            y = self.put(self._title, left, y, width)
            if self._again is not None and not self._again.isHidden():
                y = self.put(self._again, left, y + look.rp(4), width)
            y = max(self.put(self._invite, left, y + look.rp(8), width), look.reach_line)
            each = min(widest, (width - look.rp(20)) // 2)
            y = self._place_choices(left, y + look.rp(4), each)
            if y + (low if count < len(extra) else 0) <= self.height():
                break
        self._place_lines(left, 0)

    def _place_upright(self) -> None:
        look = self.look
        left = look.rp(64)
        width = self.width() - 2 * left
        y = self.put(self._welcome, left, look.rp(96), width)
        title = look.rp(700) if look.factor == 1.0 else width
        y = self.put(self._title, left, max(y, look.rp(160)), title)
        y = self._place_again(left, y, look.rp(20), width)
        top = max(look.reach_line + look.rp(24), y + look.rp(12 if self._again else 40))
        top = self.put(self._invite, left, top, width) + look.rp(18)
        top = self._place_choices(left, top, (width - look.rp(20)) // 2)
        self._place_lines(left, top + look.rp(40))

    @property
    def _is_large(self) -> bool:
        return self.look.factor > 1.0 and not self.look.is_portrait

    def _place_again(self, left: int, top: int, gap: int, width: int) -> int:
        """Place the title's second language ``gap`` below ``top`` and give the y below it."""
        return top if self._again is None else self.put(self._again, left, top + gap, width)

    def _place_choices(self, left: int, top: int, width: int) -> int:
        gap, height = self.look.rp(20), self.look.rp(116)
        for i, button in enumerate(self._languages):
            button.setGeometry(
                left + i % 2 * (width + gap), top + i // 2 * (height + gap), width, height
            )
        return top + (len(self._languages) + 1) // 2 * (height + gap) - gap

    def _place_lines(self, left: int, top: int) -> None:
        """Place the lines side by side, or below each other; with no ``top``, at the bottom."""
        sizes = [line.sizeHint() for line in self._lines]
        gap = self.look.rp(44)
        if not top:
            top = self.height() - sizes[0].height() - self.look.rp(16)
        x = left
        for line, size in zip(self._lines, sizes, strict=True):
            if x > left and x + size.width() > self.width() - left:
                x, top = left, top + size.height() + self.look.rp(12)
            line.setGeometry(x, top, size.width(), size.height())
            x += size.width() + gap

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        super().paintEvent(event)
        look = self.look
        painter = painter_on(self)
        end = self.width() - look.rp(30)
        if look.is_portrait:
            top = self._lowest() + look.rp(60)
            into = QRectF(look.rp(40), top, end - look.rp(40), self.height() - top)
        elif self._is_large:
            return
        else:
            into = QRectF(
                look.rp(858), look.rp(110), end - look.rp(858), self.height() - look.rp(110)
            )
        draw_corner(painter, look.theme, into)

    def _lowest(self) -> int:
        children: list[QWidget] = [*self._lines, *self._languages]
        return max(child.geometry().bottom() for child in children)
