"""The few shapes that everything is drawn with: panels, doors, arches and icons."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from kiosk.ui.icons import GRID, ICONS, TURNS_IN_RTL
from kiosk.ui.look import Look
from kiosk.ui.mirror import stand_upright
from kiosk.ui.svgpath import parse
from kiosk.ui.tokens import Theme

HEAVY_ICON_RP = 28


class Panel(NamedTuple):
    """A filled and lined box. Empty colour strings mean none; lengths in reference pixels."""

    fill: str = ""
    line: str = ""
    width: float = 2.0
    radius: float = 18.0
    is_dashed: bool = False

    def like(self, theme: Theme) -> "Panel":
        """Give the same box in the colours of ``theme``."""
        return self._replace(fill=theme.like(self.fill), line=theme.like(self.line))


def pen(colour: str, width: float, *, dashed: bool = False) -> QPen:
    """Give a round pen of ``width`` pixels."""
    made = QPen(QColor(colour), width)
    made.setCapStyle(Qt.PenCapStyle.RoundCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashed:
        made.setCapStyle(Qt.PenCapStyle.FlatCap)
        made.setDashPattern([3.0, 2.5])
    return made


def draw_panel(painter: QPainter, look: Look, rect: QRectF, panel: Panel) -> None:
    """Draw ``panel`` in ``rect``, its line wholly inside. A fill that is lost gets a line."""
    theme = look.theme
    if theme.is_outlined and panel.fill == theme.bg and not panel.line:
        panel = panel._replace(line=theme.line)
    width = look.line(max(panel.width, theme.line_rp)) if panel.line else 0.0
    inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    radius = max(0.0, look.line(panel.radius) - width / 2)
    painter.setBrush(QColor(panel.fill) if panel.fill else Qt.BrushStyle.NoBrush)
    painter.setPen(
        pen(panel.line, width, dashed=panel.is_dashed) if panel.line else Qt.PenStyle.NoPen
    )
    painter.drawRoundedRect(inner, radius, radius)


def door_path(rect: QRectF, arch_height: float, foot_radius: float = 0.0) -> QPainterPath:
    """Give the outline of a door: an arch ``arch_height`` high over straight sides."""
    path = QPainterPath(QPointF(rect.left(), rect.bottom() - foot_radius))
    path.lineTo(rect.left(), rect.top() + arch_height)
    path.arcTo(QRectF(rect.left(), rect.top(), rect.width(), 2 * arch_height), 180, -180)
    path.lineTo(rect.right(), rect.bottom() - foot_radius)
    if foot_radius:
        box = 2 * foot_radius
        path.arcTo(QRectF(rect.right() - box, rect.bottom() - box, box, box), 0, -90)
        path.lineTo(rect.left() + foot_radius, rect.bottom())
        path.arcTo(QRectF(rect.left(), rect.bottom() - box, box, box), 270, -90)
    path.closeSubpath()
    return path


def moulding_path(rect: QRectF, arch_height: float, inset: float, down_to: float) -> QPainterPath:
    """Give the line inside a door's arch, ``inset`` pixels in, its ends at y ``down_to``."""
    inner = rect.adjusted(inset, inset, -inset, 0)
    down_to = max(down_to, rect.top() + arch_height)
    path = QPainterPath(QPointF(inner.left(), down_to))
    path.lineTo(inner.left(), rect.top() + arch_height)
    height = 2 * (arch_height - inset)
    path.arcTo(QRectF(inner.left(), inner.top(), inner.width(), height), 180, -180)
    path.lineTo(inner.right(), down_to)
    return path


def draw_icon(painter: QPainter, look: Look, name: str, rect: QRectF, colour: str) -> None:
    """Draw the icon of the set called ``name`` to fill ``rect``, which is square, in pixels.

    On a mirrored painter only those turn that point along the line of reading.
    """
    draw_icon_path(painter, look, ICONS[name], rect, colour, turns=name in TURNS_IN_RTL)


def draw_icon_path(  # noqa: PLR0913 - what, where, how
    painter: QPainter, look: Look, data: str, rect: QRectF, colour: str, *, turns: bool = False
) -> None:
    """Draw the icon that the path ``data`` describes; topics have icons of their own."""
    scale = rect.width() / GRID
    small = rect.width() <= look.line(HEAVY_ICON_RP)
    grid_stroke = 3.0 if look.theme.is_outlined else 2.6 if small else 2.0
    painter.save()
    painter.translate(rect.topLeft() if turns else stand_upright(painter, rect))
    painter.scale(scale, scale)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(colour, grid_stroke))
    painter.drawPath(parse(data))
    painter.restore()


def draw_arch(painter: QPainter, rect: QRectF, colour: str) -> None:
    """Draw a small filled arch: the bullet, and the ground of a step number."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(QColor(colour)))
    painter.drawPath(door_path(rect, rect.width() / 2, rect.width() * 0.12))
