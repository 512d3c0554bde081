"""Help beside a note: a person here, numbers to call, and what to do in danger."""

from datetime import date

from kiosk.content.locale import HelpLine, is_check_old
from kiosk.ui.dates import long_date
from kiosk.ui.help.call_row import CallRow
from kiosk.ui.look import CARD_LINE, LABEL, TILE_LINE, Look
from kiosk.ui.paint import Panel
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand, Run

MOST_LINES = 3
"""Numbers beside a note, the emergency number not counted."""


class NearHelp(Stack):
    """A card that is never gated, and says first that a call may show on the phone's record."""

    def __init__(
        self,
        look: Look,
        lines: tuple[HelpLine, ...],
        language: str,
        today: date,
        *,
        most: int = MOST_LINES,
    ) -> None:
        """Give ``most`` of ``lines`` and, whatever else, the first: the emergency number."""
        theme = look.theme
        panel = Panel(theme.surface, theme.rule, 2, 24)
        super().__init__(look, gap=18, padding=(36, 28), panel=panel)
        staff = Prose(
            look,
            self.tr("You can talk to staff here in private."),
            Hand(theme.ink, LABEL, is_bold=True, line=CARD_LINE),
        )
        self.add(IconLine(look, staff, "person", theme.ink, size=42))
        record = Prose(
            look,
            self.tr("You can call from your own phone. A call may show on the phone's record."),
            Hand(theme.ink, line=CARD_LINE),
        )
        self.add(IconLine(look, record, "phone", theme.ink, size=42))
        emergency, *others = lines
        shown = others[:most]
        for line in shown:
            self.add(CallRow(look, line, language), gap=12 if line is shown[0] else 0)
        ochre = theme.ochre
        danger = Stack(look, gap=0, padding=(24, 18), panel=Panel(ochre.tint, ochre.line, 2, 18))
        words = self.tr("If you are in danger now, call {number}").format(number="\0")
        before, _, after = words.partition("\0")
        runs = (Run(before), Run(emergency.number, "strong"), Run(after))
        danger.add(Prose(look, runs, Hand(theme.ink, line=CARD_LINE)))
        self.add(danger, gap=14)
        oldest = min(line.checked for line in (emergency, *shown))
        on = long_date(oldest)
        checked = (
            self.tr("Checked on {on}. It may have changed; staff can help.")
            if is_check_old(oldest, today)
            else self.tr("Numbers checked on {on}")
        )
        soft = Hand(theme.ink_soft, LABEL, line=TILE_LINE)
        self.add(Prose(look, checked.format(on=on), soft), gap=16)
