"""Covers the page and asks. Opaque: a passer-by sees a picture. A touch anywhere stays."""

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
)

from kiosk.ui.look import (
    ATTRACT,
    COUNT,
    H2,
    HEADING_LINE,
    LARGE,
    LARGE_TEXT_FACTOR,
    TEXT,
    TEXT_LINE,
    WIDE_RP,
    Look,
)
from kiosk.ui.mirror import painter_on
from kiosk.ui.page import Page
from kiosk.ui.paint import door_path, moulding_path, pen
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.words import Hand, Words
from kiosk.visit.views import StillThereView
from kiosk.visit.wishes import ClearScreen, Stay

SECOND_MS = 1000
SINKS_BY = 0.1
"""Of the opening: the way of the sun in the whole countdown, its number always in sight."""


class StillTherePage(Page):
    """Counts down; at nothing the visit ends."""

    def __init__(self, look: Look, view: StillThereView) -> None:
        """Count down from the seconds of ``view``."""
        super().__init__(look, self.tr("Still there?"))
        theme = look.theme
        self._left = self._first = view.seconds
        self._title = self.title_label(self.tr("Still there?"), ATTRACT)
        self._sentence = self.label(
            self.tr(
                "This screen clears itself in {seconds} seconds, "
                "so the next person sees nothing of yours."
            ).format(seconds=view.seconds),
            Hand(theme.ink, H2, line=HEADING_LINE if look.factor > 1.0 else TEXT_LINE),
        )
        self._stay = self._button(
            self.tr("I am still reading"), Make("primary", "book", 52, size=LARGE, height=140)
        )
        self._clear = self._button(self.tr("Clear it now"), Make("plain", "clear", 42, height=112))
        self._stay.tapped.connect(self._wish_to_stay)
        self._clear.tapped.connect(self._wish_to_clear)
        soft = theme.ink_soft
        self._line = IconLine(
            look,
            Prose(look, self.tr("Your page is hidden. Touch anywhere to go on."), Hand(soft, TEXT)),
            "eyeoff",
            soft,
        )
        self._line.setParent(self)
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self._count)
        self._timer.start()
        self._scene = QRectF()

    @property
    def ground(self) -> str:
        """The colour of a cover."""
        return self.look.theme.cover

    @property
    def seconds_left(self) -> int:
        """What the sun says."""
        return self._left

    def _button(self, text: str, make: Make) -> Button:
        button = Button(self.look, text, make)
        button.setParent(self)
        return button

    def _wish_to_stay(self) -> None:
        self.wished.emit(Stay())

    def _wish_to_clear(self) -> None:
        self.wished.emit(ClearScreen())

    def _count(self) -> None:
        self._left -= 1
        self.update(self._scene.toAlignedRect())
        if self._left <= 0:
            self._timer.stop()
            self._wish_to_clear()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        event.accept()
        self._wish_to_stay()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802
        if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            super().keyPressEvent(event)
        else:
            self._wish_to_stay()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        look = self.look
        if look.is_portrait:
            left = look.rp(96 if look.factor == 1.0 else 40)
            self._place_upright(left, self.width() - 2 * left)
            return
        is_large = look.factor >= LARGE_TEXT_FACTOR
        is_wide = look.width >= look.rp(WIDE_RP)
        left = look.rp(940) if is_wide else self.width() // 2 + look.rp(10)
        wide, start, top = min(look.rp(560), left - 2 * look.margin - look.rp(60)), 0, look.rp(95)
        if is_large:
            wide, start, top = look.rp(320), look.margin, look.rp(40)
            left = start + wide + look.rp(48)
        elif is_wide:
            start = look.rp(250)
        else:
            start = (left - wide) // 2 - look.rp(30)
        self._scene = QRectF(max(look.margin, start), top, wide, self.height() - top)
        width = min(look.text(760), self.width() - left - look.margin)
        below = self._place_words(left, look.rp(150 if not is_large else 20), width)
        if below > self.height():  # long words: they need the room of the picture
            self._scene = QRectF()
            below = self._place_words(look.margin, look.rp(20), self.width() - 2 * look.margin)
        self._line.setVisible(below <= self.height())
        if below > self.height():
            self._place_tight(look.margin, self.width() - 2 * look.margin)

    def _place_tight(self, left: int, width: int) -> None:
        """Place the buttons side by side, without the line: one of them says to stay."""
        look, gap = self.look, self.look.rp(14)
        y = self.put(self._title, left, 0, width)
        y = max(self.put(self._sentence, left, y, width) + gap, look.reach_line)
        each = (width - gap) // 2
        tall = min(look.rp(180), self.height() - y - look.rp(8))
        self._stay.setGeometry(left, y, each, tall)
        self._clear.setGeometry(left + each + gap, y, each, tall)

    def _place_upright(self, left: int, width: int) -> None:
        """Give the picture what the words leave it, and no more than it needs."""
        look = self.look
        words = self._place_words(left, 0, width)
        top, gap = look.rp(70), look.rp(50)
        tall = min(look.rp(770), self.height() - words - top - gap - look.rp(20))
        if tall < look.rp(770):
            top, gap = look.rp(24), look.rp(20)
            tall = min(look.rp(770), self.height() - words - top - gap - look.rp(20))
        wide = min(look.rp(480), tall * 3 // 4)
        self._scene = QRectF((self.width() - wide) / 2, top, wide, tall)
        self._place_words(left, top + tall + gap, width)

    def _place_words(self, left: int, top: int, width: int) -> int:
        """Place words and buttons from ``top`` down and give the y below them."""
        look = self.look
        stay = max(look.rp(140), look.words(LARGE) + look.rp(40))
        clear = max(look.rp(112), look.words(TEXT) + look.rp(40))
        line = self._line.heightForWidth(width)
        is_large = look.factor >= LARGE_TEXT_FACTOR
        apart = look.rp(23 if not is_large else 14)
        y = self.put(self._title, left, top, width)
        y = self.put(self._sentence, left, y + look.rp(20 if not is_large else 6), width)
        buttons, under = stay + apart + clear, apart + line
        first = max(y + look.rp(40), look.reach_line + look.rp(80))
        lowest = self.height() - look.rp(10)
        if not look.is_portrait and first + buttons + under > lowest:
            first = max(y + apart, look.reach_line)
        if not look.is_portrait and first + buttons + under > lowest:
            y = self.put(self._line, left, y, width)
            first, under = max(y + apart, look.reach_line), 0
        elif look.is_portrait:
            first = max(y + look.rp(40), look.reach_line if top else 0)
        self._stay.setGeometry(left, first, width, stay)
        self._clear.setGeometry(left, first + stay + apart, width, clear)
        if under:
            self._line.setGeometry(left, first + buttons + apart, width, line)
        return first + buttons + under

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        super().paintEvent(event)
        if not self._scene.isEmpty():
            self._paint_door(painter_on(self))

    def _paint_door(self, painter: QPainter) -> None:
        look, theme, door = self.look, self.look.theme, self._scene
        edge = pen(theme.line, look.line(3)) if theme.is_outlined else Qt.PenStyle.NoPen
        foot = look.line(26) if look.is_portrait else 0.0
        painter.setPen(edge)
        painter.setBrush(QColor(theme.clay.door))
        painter.drawPath(door_path(door, door.width() / 2, foot))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not theme.is_outlined:
            painter.setPen(pen(theme.clay.mould, look.line(2)))
            painter.drawPath(
                moulding_path(door, door.width() / 2, look.line(18), door.bottom() - foot)
            )
        frame = min(look.line(70), door.width() * 0.146)
        opening = door.adjusted(frame, frame, -frame, -frame / 2 if foot else 0)
        view = door_path(opening, opening.width() / 2)
        painter.setPen(edge)
        painter.setBrush(QColor(theme.ochre.tint))
        painter.drawPath(view)
        painter.save()
        painter.setClipPath(view)
        self._paint_sun(painter, opening)
        painter.setPen(edge)
        painter.setBrush(QColor(theme.clay.mid))
        painter.drawPath(_far_hill(opening, opening.top() + opening.height() * 0.576))
        painter.setBrush(QColor(theme.plum.door))
        painter.drawPath(_near_hill(opening, opening.top() + opening.height() * 0.755))
        painter.restore()

    def _sunk(self, height: float) -> float:
        """Give how far the sun has sunk in an opening of ``height``: not at all by default."""
        if self.look.has_less_motion:
            return 0.0
        return height * SINKS_BY * (1 - max(0, self._left) / self._first)

    def _paint_sun(self, painter: QPainter, opening: QRectF) -> None:
        look, theme = self.look, self.look.theme
        radius = opening.width() * 0.315
        centre = opening.center()
        centre.setY(opening.top() + opening.height() * 0.355 + self._sunk(opening.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.sun))
        painter.drawEllipse(centre, radius, radius)
        number = Words(
            self.look,
            str(max(0, self._left)),
            Hand(
                theme.on_sun, min(COUNT, radius / look.unit), is_bold=True, line=1.1, scales=False
            ),
        )
        width = number.natural_width()
        tall = number.height(width)
        number.draw(painter, centre.x() - width / 2, centre.y() - tall / 2)


def _near_hill(ground: QRectF, top: float) -> QPainterPath:
    """Give a hill that falls across ``ground``, at its left edge at y ``top``."""
    left, right, width = ground.left() - 5, ground.right() + 5, ground.width()
    path = QPainterPath(QPointF(left, top))
    path.cubicTo(
        left + width * 0.28, top - width * 0.17, left + width * 0.55, top - width * 0.14,
        right, top + width * 0.08,
    )  # fmt: skip
    path.lineTo(right, ground.bottom() + 5)
    path.lineTo(left, ground.bottom() + 5)
    path.closeSubpath()
    return path


def _far_hill(ground: QRectF, top: float) -> QPainterPath:
    """Give a hill across ``ground`` whose shoulder stands at y ``top``."""
    left, right, width = ground.left() - 5, ground.right() + 5, ground.width()
    path = QPainterPath()
    path.moveTo(left, top + width * 0.06)
    path.cubicTo(
        left + width * 0.3,
        top - width * 0.1,
        left + width * 0.5,
        top + width * 0.02,
        left + width * 0.7,
        top + width * 0.08,
    )
    path.cubicTo(
        left + width * 0.85,
        top + width * 0.12,
        left + width * 0.95,
        top + width * 0.1,
        right,
        top + width * 0.05,
    )
    path.lineTo(right, ground.bottom() + 5)
    path.lineTo(left, ground.bottom() + 5)
    path.closeSubpath()
    return path
