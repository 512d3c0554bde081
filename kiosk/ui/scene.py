"""The pictures: a reading corner of doors, and a door with a sun.

Flat shapes, nothing of any pack.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from kiosk.ui.paint import door_path, moulding_path, pen
from kiosk.ui.tokens import Door, Theme

CORNER = QRectF(860, 110, 1030, 842)
"""The reading corner's bounds in reference pixels of the first picture.

Its ground is the bottom.
"""


def _fill(painter: QPainter, path: QPainterPath, colour: str, theme: Theme) -> None:
    painter.setBrush(QColor(colour))
    painter.setPen(pen(theme.line, 3) if theme.is_outlined else Qt.PenStyle.NoPen)
    painter.drawPath(path)


def _rounded(rect: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def _plain_door(painter: QPainter, rect: QRectF, colours: Door, theme: Theme) -> None:
    arch = rect.width() / 2
    _fill(painter, door_path(rect, arch), colours.door, theme)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(colours.mould, 2))
    painter.drawPath(moulding_path(rect, arch, 14, rect.bottom()))


def draw_corner(painter: QPainter, theme: Theme, into: QRectF) -> None:
    """Draw the reading corner as large as fits in ``into``.

    Standing on its bottom edge at the end side.
    """
    painter.save()
    scale = min(into.width() / CORNER.width(), into.height() / CORNER.height())
    painter.translate(
        into.right() - CORNER.width() * scale, into.bottom() - CORNER.height() * scale
    )
    painter.scale(scale, scale)
    painter.translate(-CORNER.topLeft())
    painter.setClipRect(CORNER)
    ground = CORNER.bottom()
    _plain_door(painter, QRectF(1290, 249, 360, ground - 249), theme.blue, theme)
    _plain_door(painter, QRectF(930, 470, 236, ground - 470), theme.plum, theme)
    draw_view(painter, theme, QRectF(1040, 110, 399, ground - 110), theme.sage)
    _plain_door(painter, QRectF(1609, 420, 281, ground - 420), theme.clay, theme)
    _draw_niche(painter, theme)
    _draw_chair(painter, theme)
    _draw_plant(painter, theme)
    painter.restore()


def draw_view(
    painter: QPainter, theme: Theme, door: QRectF, colours: Door, *, footed: bool = False
) -> None:
    """Draw a door that opens on hills and a sun.

    ``footed`` closes it at the bottom, as a small picture.
    """
    painter.save()
    foot = door.width() * 0.07 if footed else 0.0
    _fill(painter, door_path(door, door.width() / 2, foot), colours.door, theme)
    frame = door.width() * 0.14
    opening = door.adjusted(frame, frame, -frame, -frame if footed else 0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(colours.mould, max(1.0, door.width() * 0.005)))
    if not theme.is_outlined:
        painter.drawPath(
            moulding_path(door, door.width() / 2, frame * 0.31, door.bottom() - foot * 1.2)
        )
    view = door_path(opening, opening.width() / 2, foot * 0.5)
    _fill(painter, view, theme.ochre.tint, theme)
    painter.setClipPath(view, Qt.ClipOperation.IntersectClip)
    painter.translate(opening.left(), opening.bottom() - 786 * opening.width() / 288)
    if footed:
        painter.translate(0, 134 * opening.width() / 288)
    painter.scale(opening.width() / 288, opening.width() / 288)
    _draw_hills(painter, theme, 84 if footed else 104)
    if not footed:
        _draw_way(painter, theme)
    painter.restore()


def _draw_hills(painter: QPainter, theme: Theme, radius: float) -> None:
    """Draw a sun of ``radius``, far hill and near hill on a ground 288 wide and 786 high."""
    sun = QPainterPath()
    sun.addEllipse(QPointF(166, 354 + (104 - radius) / 2), radius, radius)
    _fill(painter, sun, theme.sun, theme)
    far = QPainterPath(QPointF(-10, 442))
    far.cubicTo(60, 370, 130, 375, 190, 420)
    far.cubicTo(230, 450, 262, 460, 298, 440)
    far.lineTo(298, 800)
    far.lineTo(-10, 800)
    far.closeSubpath()
    _fill(painter, far, theme.clay.mid, theme)
    near = QPainterPath(QPointF(-10, 530))
    near.cubicTo(70, 480, 150, 490, 298, 560)
    near.lineTo(298, 800)
    near.lineTo(-10, 800)
    near.closeSubpath()
    _fill(painter, near, theme.sage.mid, theme)


def _draw_way(painter: QPainter, theme: Theme) -> None:
    """Draw the path over the near hill."""
    way = QPainterPath(QPointF(129, 524))
    way.cubicTo(125, 580, 185, 590, 160, 650)
    way.cubicTo(140, 700, 90, 740, 82, 790)
    way.lineTo(198, 790)
    way.cubicTo(190, 730, 215, 680, 205, 630)
    way.cubicTo(196, 580, 140, 570, 137, 522)
    way.closeSubpath()
    _fill(painter, way, theme.bg, theme)


def _draw_niche(painter: QPainter, theme: Theme) -> None:
    niche = QRectF(1668, 520, 164, 280)
    _fill(painter, door_path(niche, 82, 12), theme.clay.tint, theme)
    books = (
        (1690, 22, 104, theme.blue.door),
        (1714, 16, 84, theme.ochre.mid),
        (1732, 26, 116, theme.plum.door),
        (1760, 18, 92, theme.sage.door),
    )
    for left, width, height, colour in books:
        _fill(painter, _rounded(QRectF(left, 784 - height, width, height), 3), colour, theme)
    painter.save()
    painter.translate(1786, 784)
    painter.rotate(-11)
    _fill(painter, _rounded(QRectF(0, -84, 15, 86), 3), theme.clay.door, theme)
    painter.restore()
    _fill(painter, _rounded(QRectF(1668, 784, 164, 8), 0), theme.clay.mid, theme)


def _draw_chair(painter: QPainter, theme: Theme) -> None:
    for left in (1466, 1585):
        _fill(painter, _rounded(QRectF(left, 860, 10, 92), 0), theme.ochre.tint, theme)
    _fill(painter, _rounded(QRectF(1464, 720, 132, 120), 16), theme.ochre.mid, theme)
    _fill(painter, _rounded(QRectF(1452, 826, 156, 44), 14), theme.clay.mid, theme)


def _draw_plant(painter: QPainter, theme: Theme) -> None:
    leaves = (
        (978, 846, 862, 770, theme.sage.mould),
        (1002, 846, 1114, 772, theme.sage.mould),
        (980, 846, 890, 676, theme.sage.mid),
        (1000, 846, 1090, 680, theme.sage.mid),
        (990, 850, 990, 614, theme.sage.mould),
    )
    for root_x, root_y, tip_x, tip_y, colour in leaves:
        _fill(painter, _leaf(QPointF(root_x, root_y), QPointF(tip_x, tip_y)), colour, theme)
    pot = QPainterPath(QPointF(930, 852))
    for x, y in ((1050, 852), (1038, 952), (944, 952)):
        pot.lineTo(x, y)
    pot.closeSubpath()
    _fill(painter, pot, theme.clay.mid, theme)
    _fill(painter, _rounded(QRectF(920, 831, 140, 25), 7), theme.clay.line, theme)


LOW_LEAF = 100
"""A leaf that rises no more than this is one of the two at the sides."""


def _leaf(root: QPointF, tip: QPointF) -> QPainterPath:
    """Give a pointed leaf, a third as wide as long, or wider where it is short."""
    along = tip - root
    aside = QPointF(-along.y(), along.x()) * (0.22 if abs(along.y()) > LOW_LEAF else 0.3)
    path = QPainterPath(root)
    path.cubicTo(root + along * 0.25 + aside, root + along * 0.65 + aside, tip)
    path.cubicTo(root + along * 0.65 - aside, root + along * 0.25 - aside, root)
    return path
