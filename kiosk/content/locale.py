"""What differs from place to place.

Help lines and the emergency number, each with when it was checked.
"""

from datetime import date, timedelta

import msgspec

CHECK_GOOD_FOR = timedelta(days=31)
"""Help lines are checked monthly.

After that the age of the check is said, and nothing is hidden.
"""


class HelpLine(msgspec.Struct, frozen=True):
    """One number to call. Texts are by language code."""

    id: str
    number: str
    name: dict[str, str]
    purpose: dict[str, str]
    note: dict[str, str]
    """Hours, languages or cost, in a few words."""
    source: str
    checked: date
    checked_by: str


class Locale(msgspec.Struct, frozen=True):
    """A region's numbers, in the order in which they are shown.

    The emergency number comes first.
    """

    region: str
    help_lines: tuple[HelpLine, ...]

    @property
    def emergency(self) -> HelpLine:
        """The number for danger to life."""
        return self.help_lines[0]


def is_check_old(checked: date, today: date) -> bool:
    """Tell whether a check has aged; a clock that stands before the check is not believed."""
    return today - checked > CHECK_GOOD_FOR
