"""Switches the panel off and on by a program of the system: ``xset`` on X, ``wlopm`` on Wayland.

Fails softly, always: where it cannot, the screen is black all the same.
"""

import os
import shutil
import subprocess
from types import MappingProxyType

LONGEST_SECONDS = 4.0
"""A program that takes longer has not switched anything."""
PROGRAMS: MappingProxyType[str, tuple[tuple[str, ...], tuple[str, ...]]] = MappingProxyType(
    {
        # Off forces power saving on: its own delays are set to none, or it would darken the day.
        "xcb": (
            ("xset", "dpms", "0", "0", "0", "dpms", "force", "off"),
            ("xset", "dpms", "force", "on"),
        ),
        "wayland": (("wlopm", "--off", "*"), ("wlopm", "--on", "*")),
    }
)
"""By Qt's name for the platform: what switches off, and what switches on."""
TOLD = ("PATH", "DISPLAY", "XAUTHORITY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "HOME")
"""Of our environment, what such a program needs; a bundle's libraries are not for it."""


def switch(platform: str, on: bool, seconds: float = LONGEST_SECONDS) -> bool:  # noqa: FBT001 - as in a sentence
    """Switch the panel ``on`` or off, and tell whether the program said that it did."""
    commands = PROGRAMS.get(platform)
    if commands is None:
        return False
    name, *words = commands[on]
    program = shutil.which(name)
    if program is None:
        return False
    environment = {key: os.environ[key] for key in TOLD if key in os.environ}
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and no word of anybody's
            [program, *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
