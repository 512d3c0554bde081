"""What the attract screen draws.

Apart from the other views because it is painted before they load.
"""

from dataclasses import dataclass

from kiosk.content.ids import Language


@dataclass(frozen=True, slots=True)
class AttractView:
    """The languages a visitor can begin in."""

    languages: tuple[Language, ...]
