"""What a touch on a button of the bar wishes for. Loaded with the first touch, not at the start."""

from types import MappingProxyType

from kiosk.visit.comfort_wishes import ToggleSheet
from kiosk.visit.keeping import SeeMyQuestions
from kiosk.visit.wishes import ClearScreen, GetHelpNow, GoBack, GoHome, Wish

WISHES: MappingProxyType[str, Wish] = MappingProxyType(
    {
        "back": GoBack(),
        "home": GoHome(),
        "text": ToggleSheet(),
        "questions": SeeMyQuestions(),
        "help": GetHelpNow(),
        "clear": ClearScreen(),
    }
)
"""By the name of the button."""
