"""A button in its kinds: plain, primary, help, and solid Clear screen; beside or under its icon."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QRectF, QSize

from kiosk.ui.look import LABEL, LABEL_LINE, Look
from kiosk.ui.mirror import painter_on
from kiosk.ui.paint import Panel, draw_icon, draw_panel
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.words import Align, Hand, Words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from kiosk.ui.tokens import Theme

Kind = Literal["plain", "primary", "help", "clear"]
Order = Literal["icon-first", "label-first", "icon-above"]


LEAST_ICON_RP = 28
"""An icon above its label gets no smaller; where not even that has room, it goes."""


class Make(NamedTuple):
    """How a button is made; sizes in reference pixels."""

    kind: Kind = "plain"
    icon: str = ""
    icon_size: float = 36
    order: Order = "icon-first"
    size: float = LABEL
    height: float = 96
    padding: float = 20
    radius: float = 18
    align: Align = "centre"
    has_edge: bool = True
    """False on a door, where paper alone is edge enough."""


class Button(Touchable):
    """A labelled button drawn by the recipes of ``visual.md``, 4."""

    def __init__(self, look: Look, label: str, make: Make) -> None:
        """Make the button."""
        super().__init__(look, label)
        self.make = make
        self.is_selected = False

    def set_selected(self, *, selected: bool) -> None:
        """Show that this is where the reader is, or what was chosen."""
        if selected != self.is_selected:
            self.is_selected = selected
            self.update()

    @property
    def _icon_room(self) -> int:
        """What an icon beside the label takes, with the gap, in pixels."""
        return self.look.text(self.make.icon_size) + self.look.rp(14)

    def sizeHint(self) -> QSize:  # noqa: D102, N802
        width = self._words().natural_width() + 2 * self.look.rp(self.make.padding)
        if self.make.icon and self.make.order != "icon-above":
            width += self._icon_room
        return QSize(
            width,
            self.look.text(self.make.height)
            if self.make.order != "icon-above"
            else self.look.rp(self.make.height),
        )

    def heightForWidth(self, width: int) -> int:  # noqa: D102, N802
        return max(self.sizeHint().height(), self.label_height(width) + self.look.rp(24))

    def label_height(self, width: int) -> int:
        """Give the height in pixels of the label on a button of ``width``."""
        look = self.look
        room = width - 2 * look.rp(self.make.padding)
        if self.make.icon:
            room -= self._icon_room
        return self._words().height(room)

    def ink_height(self, width: int) -> int:
        """Give it with what tall scripts reach out of their lines."""
        return self.label_height(width) + math.ceil(self._words().spill)

    def _words(self, colour: str = "#000000", *, bold: bool = True, centred: bool = False) -> Words:
        is_centred = self.make.order == "icon-above" or centred
        align: Align = "centre" if is_centred else "start"
        return Words(self.look, self.text(), Hand(colour, self.make.size, bold, LABEL_LINE, align))

    def width_of_lines(self, most: int) -> int:
        """Give the least width in pixels of the label in ``most`` lines, without its padding."""
        words = self._words()
        if most == 1:
            return words.natural_width()
        width = max(self._words_of(word).natural_width() for word in self.text().split())
        while words.line_count(width) > most:
            width += self.look.rp(4)
        return width

    def _words_of(self, text: str) -> Words:
        return Words(self.look, text, Hand("#000000", self.make.size, is_bold=True))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        del event
        painter = painter_on(self)
        panel, colour = _dress(self)
        draw_panel(painter, self.look, QRectF(self.rect()), panel)
        if self.make.order == "icon-above":
            self._paint_above(painter, self._words(colour, bold=not self.reason), colour)
        else:
            self._paint_beside(painter, colour)

    def _paint_above(self, painter: QPainter, words: Words, colour: str) -> None:
        icon, gap = self.look.rp(self.make.icon_size), self.look.rp(3)
        room = self.width() - 2 * self.look.rp(4)
        height = words.height(room) if self.text() else -gap
        least = self.look.rp(LEAST_ICON_RP)
        icon = min(icon, max(least, self.height() - height - gap - self.look.rp(10)))
        if least + gap + height + words.spill > self.height():  # words go before a sign
            icon = gap = 0
        top = (self.height() - icon - gap - height) / 2
        if icon:
            box = QRectF((self.width() - icon) / 2, top, icon, icon)
            draw_icon(painter, self.look, self.make.icon, box, colour)
        words.height(room)
        words.draw(painter, (self.width() - room) / 2, top + icon + gap)

    def _paint_beside(self, painter: QPainter, colour: str) -> None:
        look, make = self.look, self.make
        words = self._words(colour, bold=not self.reason)
        pad = look.rp(make.padding)
        icon = look.text(make.icon_size) if make.icon else 0
        gap = self._icon_room - icon if make.icon else 0
        room = self.width() - 2 * pad - icon - gap
        natural = words.natural_width()
        width = min(natural, room)
        if natural > room and make.align == "centre":
            words = self._words(colour, bold=not self.reason, centred=True)
        height = words.height(width if natural <= room else room)
        block = icon + gap + width
        left: float = pad
        if make.align == "centre":
            left = (self.width() - block) / 2
        text_left = left + icon + gap
        icon_left = left
        if make.order == "label-first":
            text_left = left
            icon_left = self.width() - pad - icon if make.align == "start" else left + width + gap
        if icon:
            draw_icon(
                painter,
                look,
                make.icon,
                QRectF(icon_left, (self.height() - icon) / 2, icon, icon),
                colour,
            )
        words.draw(painter, text_left, (self.height() - height) / 2)


def _dress(button: Button) -> tuple[Panel, str]:
    """Give the box and the text colour that the button's state asks for."""
    theme, radius, width = button.look.theme, button.make.radius, button.look.theme.line_rp
    if button.reason:
        return Panel("", theme.line, width, radius, is_dashed=True), theme.ink_soft
    pressed = button.isDown()
    match button.make.kind:
        case "primary":
            return Panel(
                theme.primary_pressed if pressed else theme.primary, "", 0, radius
            ), theme.on_primary
        case "clear":
            return Panel(
                theme.clear_pressed if pressed else theme.clear, "", 0, radius
            ), theme.on_clear
        case _ if pressed:
            return Panel(theme.pressed, theme.ink, width, radius), theme.on_pressed
        case "help":
            return _help(theme, radius, selected=button.is_selected)
        case "plain" if button.is_selected:
            return Panel(theme.primary_tint, theme.primary, 3, radius), theme.primary
        case _:
            edge = theme.line if button.make.has_edge or theme.name != "paper" else ""
            return Panel(theme.surface, edge, width, radius), theme.ink


def _help(theme: Theme, radius: float, *, selected: bool) -> tuple[Panel, str]:
    ochre = theme.ochre
    if selected:
        return Panel(ochre.tint, ochre.deep, 4, radius), ochre.deep
    return Panel(ochre.tint, ochre.line, theme.line_rp, radius), ochre.deep
