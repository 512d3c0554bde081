"""What can be wished for in "Text and colours", and the step that each wish takes."""

from dataclasses import dataclass, replace

from kiosk.content.ids import Language
from kiosk.visit.attract import Attract
from kiosk.visit.comfort import USUAL, SwitchName, TextSize, ThemeName
from kiosk.visit.state import State


@dataclass(frozen=True, slots=True)
class ToggleSheet:
    """Open the sheet over the lower part of the screen, or close it."""


@dataclass(frozen=True, slots=True)
class ChooseTheme:
    """Draw in other colours."""

    theme: ThemeName


@dataclass(frozen=True, slots=True)
class ChooseTextSize:
    """Set the words larger or smaller."""

    size: TextSize


@dataclass(frozen=True, slots=True)
class TurnSwitch:
    """Turn a switch over."""

    switch: SwitchName


@dataclass(frozen=True, slots=True)
class PutComfortBack:
    """Choose what every visit starts with; the language stays."""


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """Read on in another language, at the same place."""

    language: Language


ComfortWish = (
    ToggleSheet | ChooseTheme | ChooseTextSize | TurnSwitch | PutComfortBack | ChooseLanguage
)


def fulfil_comfort(state: State, wish: ComfortWish) -> State:
    """Give the state after ``wish``; the place stays the same. There is no sheet before a visit."""
    comfort = state.comfort
    match wish:
        case ToggleSheet():
            is_open = not state.is_sheet_open and not isinstance(state.place, Attract)
            return replace(state, is_sheet_open=is_open)
        case ChooseTheme(theme):
            return replace(state, comfort=comfort._replace(theme=theme))
        case ChooseTextSize(size):
            return replace(state, comfort=comfort._replace(text_size=size))
        case TurnSwitch(switch):
            return replace(state, comfort=comfort.turned(switch))
        case PutComfortBack():
            return replace(state, comfort=USUAL)
        case ChooseLanguage(language):
            return replace(state, language=language)
