"""The attract screen: the place where every visit starts, and what is drawn there.

Apart from the other places and views because it is painted before they load.
"""

from dataclasses import dataclass

from kiosk.content.ids import Language


@dataclass(frozen=True, slots=True)
class Attract:
    """The neutral start, before anybody has touched the screen."""


@dataclass(frozen=True, slots=True, repr=False)
class AttractView:
    """The languages a visitor can begin in."""

    languages: tuple[Language, ...]
    clinic: str = ""
    """The name of the place; empty where nobody has set one."""
