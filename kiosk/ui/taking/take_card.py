"""The card "Take it with you": what a phone will keep is said before the square is shown."""

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QPainterPath, QPaintEvent

from kiosk.ui.look import CARD_LINE, H2, HEADING_LINE, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.paint import draw_icon, pen
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand
from kiosk.visit.places import Slip

PADDING_RP = (36, 30)
ROW_GAP_RP = 20
RADIUS_RP = 24
LEAST_ICON_RP, MOST_ICON_RP = 120, 240
"""The size of the sign for a square, where the card has room for it."""
TEETH_RP = 24
"""Width of a tooth of the torn edge."""


class TakeCard(Stack):
    """A slip of paper, torn off at its foot.

    Signals:
        square_requested: the square shall be shown.
        slip_requested: a slip shall be printed.
        refused: a dashed button was touched; carries the reason.
    """

    square_requested = Signal()
    slip_requested = Signal()
    refused = Signal(str)

    def __init__(self, look: Look, *, can_print: bool, slip: Slip) -> None:
        """Offer the square, and a slip where there is a printer."""
        super().__init__(look, gap=ROW_GAP_RP, padding=PADDING_RP)
        theme = look.theme
        title = Prose(
            look,
            self.tr("Take it with you"),
            Hand(theme.ink, H2, is_bold=True, line=HEADING_LINE),
        )
        self.add(IconLine(look, title, "qr", theme.ink, size=42))
        how = self.tr(
            "A square for your phone holds the words themselves: no link. We send nothing."
        )
        self.add(Prose(look, how, Hand(theme.ink, line=CARD_LINE)))
        keeps = self.tr(
            "Your phone opens a mail draft with these words, and may keep it until you delete it."
        )
        self.add(
            IconLine(look, Prose(look, keeps, Hand(theme.ink, line=CARD_LINE)), "info", theme.ink)
        )
        make = Make("primary", "qr", 36)
        self._first, self._spare = len(self.rows()), 0
        square = Button(look, self.tr("Show as a square for your phone"), make)
        square.tapped.connect(self.square_requested)
        self.add(square)
        if can_print:
            self._add_printing(slip)
        self.add(Stack(look), gap=TEETH_RP / 2)

    def fill(self, width: int, height: int) -> None:
        """Take ``height`` pixels in a card ``width`` wide: the buttons go to its foot."""
        row, _ = self._rows[self._first]
        gap = self.look.rp(ROW_GAP_RP)
        self._rows[self._first] = (row, gap)
        self._spare = max(0, height - self.heightForWidth(width))
        self._rows[self._first] = (row, gap + self._spare)

    def _add_printing(self, slip: Slip) -> None:
        look, theme = self.look, self.look.theme
        paper = Button(look, self.tr("Print a slip"), Make(icon="print"))
        paper.tapped.connect(self.slip_requested)
        paper.refused.connect(self.refused)
        if slip == "wanted":
            paper.set_reason(self.tr("Your slip is on its way to the printer."))
        self.add(paper)
        words = {
            "": "",
            "wanted": self.tr("Your slip is on its way to the printer."),
            "printed": self.tr("Your slip is at the printer. Others may see it there."),
            "failed": self.tr("The printer does not answer. Staff can help."),
        }[slip]
        if words:
            line = Prose(look, words, Hand(theme.blue.deep, line=CARD_LINE))
            self.add(IconLine(look, line, "info", theme.blue.deep))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        look, theme = self.look, self.look.theme
        painter = painter_on(self)
        width = look.line(theme.line_rp)
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(pen(theme.line if theme.is_outlined else theme.rule, width))
        painter.setBrush(QColor(theme.surface))
        painter.drawPath(_torn(box, look.line(RADIUS_RP), look.line(TEETH_RP)))
        size = min(self._spare - look.rp(ROW_GAP_RP), look.rp(MOST_ICON_RP))
        if size >= look.rp(LEAST_ICON_RP):
            foot = self._rows[self._first][0].y() - look.rp(ROW_GAP_RP)
            middle = foot - self._spare / 2
            icon = QRectF((self.width() - size) / 2, middle - size / 2, size, size)
            draw_icon(painter, look, "qr", icon, theme.rule)


def _torn(box: QRectF, radius: float, tooth: float) -> QPainterPath:
    """Give the outline of ``box``: round at its head, torn at its foot in teeth."""
    count = max(1, round(box.width() / tooth))
    step, deep = box.width() / count, tooth / 2
    path = QPainterPath(QPointF(box.left(), box.bottom() - deep))
    path.lineTo(box.left(), box.top() + radius)
    path.arcTo(box.left(), box.top(), 2 * radius, 2 * radius, 180, -90)
    path.arcTo(box.right() - 2 * radius, box.top(), 2 * radius, 2 * radius, 90, -90)
    for n in range(2 * count + 1):
        down = deep if n % 2 == 0 else 0
        path.lineTo(box.right() - step * n / 2, box.bottom() - down)
    path.closeSubpath()
    return path
