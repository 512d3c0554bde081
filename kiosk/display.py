"""Finds out whether there is a screen to draw on, and keeps others from steering Qt; without Qt."""

import os
import sys
from pathlib import Path

from kiosk.errors import NoDisplay


def need_display() -> None:
    """Say so in our words where there is no screen: Qt would abort.

    Raises:
        NoDisplay: neither X nor Wayland answers.

    """
    if not sys.platform.startswith("linux"):
        return
    if os.environ.get("WAYLAND_DISPLAY"):
        return
    name = os.environ.get("DISPLAY", "")
    if not name:
        raise NoDisplay("DISPLAY and WAYLAND_DISPLAY are empty.")
    host, _, number = name.partition(":")
    if host not in {"", "unix"}:
        return
    address = f"/tmp/.X11-unix/X{number.partition('.')[0]}"  # noqa: S108 - fixed by the X protocol
    if Path(address).exists():
        return
    import socket  # noqa: PLC0415 - seldom needed, and slow to load

    for place in (address, f"\0{address}"):
        with socket.socket(socket.AF_UNIX) as probe:
            try:
                probe.connect(place)
            except OSError:
                continue
            return
    raise NoDisplay(f"DISPLAY is {name} and nothing answers there.")


def scrub_environment() -> None:
    """Let nobody steer Qt from outside.

    QT_QPA_PLATFORM=vnc would open a port without a password.
    """
    for name in [name for name in os.environ if name.startswith(("QT_", "QML"))]:
        del os.environ[name]
    os.environ["LC_ALL"] = "C.UTF-8"  # Qt needs UTF-8; dates and numbers follow the content
    # Where a compositor draws no frame Qt would draw one, with a button that closes the kiosk.
    os.environ["QT_WAYLAND_DISABLE_WINDOWDECORATION"] = "1"
