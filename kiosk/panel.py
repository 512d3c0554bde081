"""Switches the panel off and on by a program of the system: ``xset`` on X, ``wlopm`` on Wayland.

Fails softly, always: where it cannot, the screen is black all the same.
"""

from types import MappingProxyType

from kiosk.system_program import has_done

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
TOLD = ("DISPLAY", "XAUTHORITY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "HOME")
"""Of our environment, what such a program needs besides the path."""


def switch(platform: str, on: bool, seconds: float = LONGEST_SECONDS) -> bool:  # noqa: FBT001 - as in a sentence
    """Switch the panel ``on`` or off, and tell whether the program said that it did."""
    commands = PROGRAMS.get(platform)
    if commands is None:
        return False
    return has_done(*commands[on], told=TOLD, seconds=seconds)
