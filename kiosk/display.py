"""Finds out whether there is a screen to draw on, without Qt, which would abort."""

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
