"""What one visitor chose for comfort: colours, size of the words, and how the screen behaves.

A named tuple and not a dataclass: the first paint waits for it.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

ThemeName = Literal["paper", "dusk", "contrast"]
TextSize = Literal["normal", "large", "larger", "largest"]
SwitchName = Literal["veil", "wider_lines", "lower_buttons", "less_motion"]


class Comfort(NamedTuple):
    """The choices of "Text and colours". Each visit starts with the defaults."""

    theme: ThemeName = "paper"
    text_size: TextSize = "normal"
    veil: bool = False
    """Only the paragraph that is being read shows, in a narrow column."""
    wider_lines: bool = False
    lower_buttons: bool = False
    """What has to be touched lies in the lower half of the screen."""
    less_motion: bool = True

    def is_on(self, switch: SwitchName) -> bool:
        """Tell how ``switch`` stands."""
        match switch:
            case "veil":
                return self.veil
            case "wider_lines":
                return self.wider_lines
            case "lower_buttons":
                return self.lower_buttons
            case "less_motion":
                return self.less_motion

    def turned(self, switch: SwitchName) -> Comfort:
        """Give these choices with ``switch`` turned over."""
        is_on = not self.is_on(switch)
        match switch:
            case "veil":
                return self._replace(veil=is_on)
            case "wider_lines":
                return self._replace(wider_lines=is_on)
            case "lower_buttons":
                return self._replace(lower_buttons=is_on)
            case "less_motion":
                return self._replace(less_motion=is_on)


USUAL = Comfort()
"""What every visit starts with."""
