"""Draws what stands on the screen in another look, without making it anew."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look


@runtime_checkable
class Wearer(Protocol):
    """A widget that keeps a look, or colours of one."""

    def wear(self, look: Look) -> None:
        """Draw in ``look`` from now on."""


def dress(root: QWidget, look: Look) -> None:
    """Let ``root`` and everything in it wear ``look``. Sizes are for the caller to arrange."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, Wearer):
            widget.wear(look)
    root.update()
