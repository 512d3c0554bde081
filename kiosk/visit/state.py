"""The state of one visit; ``steps`` has what changes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.ids import CategoryId, Language
from kiosk.visit.attract import Attract
from kiosk.visit.comfort import USUAL, Comfort

if TYPE_CHECKING:
    from kiosk.visit.kept import Kept
    from kiosk.visit.places import Place

ENGLISH = Language("en")


@dataclass(frozen=True, slots=True)
class State:
    """One visitor.

    The way here, whether they were asked if they are still there, what they agreed to see and
    to keep, and their comfort.
    """

    trail: tuple[Place, ...] = (Attract(),)
    is_asked: bool = False
    language: Language = ENGLISH
    first_language: Language = ENGLISH
    """The kiosk's own, in which each visit starts; no choice of the visitor's."""
    consents: frozenset[CategoryId] = frozenset()
    """The notes after which this visitor chose to read on."""
    kept: tuple[Kept, ...] = ()
    """What this visitor keeps, in their order: where it stands, not its words."""
    comfort: Comfort = USUAL
    is_sheet_open: bool = False
    """True while "Text and colours" lies over the lower part of the screen."""

    @property
    def place(self) -> Place:
        """Where the visitor is now."""
        return self.trail[-1]

    @property
    def has_way_back(self) -> bool:
        """True where Back leads somewhere, if only from the sheet to the page."""
        return self.is_sheet_open or len(self.trail) > 1

    @property
    def has_begun(self) -> bool:
        """True once there is a visit to end."""
        return self != new_visit(self.first_language) and not isinstance(self.place, Attract)


def new_visit(language: Language = ENGLISH) -> State:
    """Give the state in which every visitor starts, in the kiosk's own ``language``."""
    return State(language=language, first_language=language)
