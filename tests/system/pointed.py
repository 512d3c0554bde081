"""The real program, which also tells where on the screen each of its controls is.

``python -m tests.system.pointed FILE DIRECTION [OPTION…]`` keeps FILE up to date with every control
that can be touched: its name, and the middle of what is seen of it. DIRECTION ``rtl`` plays the
mirrored language that nobody speaks, as ``kioskctl tour`` does.
"""

import json
import os
import sys
from functools import partial
from pathlib import Path

from kiosk import __main__
from tests.system.inside import in_each_visitor

EVERY_MS = 40


def point(file: Path, direction: str) -> None:
    """Let the visitor process keep ``file``, and run the way that ``direction`` says."""
    in_each_visitor(partial(_tell, file, direction))


def _tell(file: Path, direction: str) -> None:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - in the visitor process only
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from kiosk.ui.app import App  # noqa: PLC0415
    from kiosk.ui.tour.played import played  # noqa: PLC0415
    from kiosk.ui.words import Words  # noqa: PLC0415

    if direction == "rtl":
        from PySide6.QtCore import Qt  # noqa: PLC0415

        QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        Words.rewrite = played("", direction)
    whole = App.run

    def run(self: App) -> int:
        timer = QTimer(QApplication.instance())
        timer.timeout.connect(lambda: _write(file))
        timer.start(EVERY_MS)
        return whole(self)

    App.run = run  # type: ignore[method-assign]


def _write(file: Path) -> None:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from kiosk.ui.widgets.touchable import Touchable  # noqa: PLC0415

    controls: list[tuple[str, int, int]] = []
    for window in QApplication.topLevelWidgets():
        for one in window.findChildren(Touchable):
            seen = one.visibleRegion().boundingRect()
            if one.isVisible() and not seen.isEmpty():
                at = one.mapToGlobal(seen.center())
                controls.append((one.accessibleName() or one.text(), at.x(), at.y()))
    new = file.with_suffix(".new")
    new.write_text(json.dumps(controls), encoding="utf-8")
    os.replace(new, file)  # noqa: PTH105 - nobody shall read half of it


if __name__ == "__main__":
    point(Path(sys.argv[1]), sys.argv[2])
    sys.exit(__main__.main(sys.argv[3:]))
