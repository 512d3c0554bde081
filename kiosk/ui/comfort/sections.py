"""The groups of controls on the sheet, made once; ``sheet`` places them."""

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kiosk.content.ids import Language
from kiosk.ui.comfort.option_card import OptionCard, SizeCard, ThemeCard
from kiosk.ui.comfort.switch import Switch
from kiosk.ui.look import LABEL, TEXT_FACTORS, TILE_LINE, Look
from kiosk.ui.widgets.button import Button, Make
from kiosk.ui.widgets.marked import IconLine
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.words import Hand
from kiosk.visit.comfort import Comfort, SwitchName, TextSize, ThemeName
from kiosk.visit.comfort_wishes import (
    ChooseLanguage,
    ChooseTextSize,
    ChooseTheme,
    ComfortWish,
    TurnSwitch,
)

OWN_NAMES = {"en": "English", "hi": "हिन्दी"}
"""Languages, each in its own words."""
READ_ALONG_METRES: dict[TextSize, int] = {"normal": 3, "large": 4, "larger": 5, "largest": 6}
"""From how far sharp eyes may read along."""


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """Controls in equal columns, and a sentence that belongs to them."""

    controls: tuple[Touchable, ...]
    columns: int
    says: QWidget


class Sections(QObject):
    """Makes every control of the sheet and keeps what each is for, and how it stands."""

    def __init__(self, look: Look, languages: tuple[Language, ...]) -> None:
        """Make them in ``look`` for ``languages``."""
        super().__init__()
        self._look = look
        self.wishes: dict[Touchable, ComfortWish] = {}
        self._along = Prose(look, "", self._soft)
        self.size = self._sizes()
        self.colours = self._themes()
        self.reading = self._switches()
        self.language = self._languages(languages)

    @property
    def _soft(self) -> Hand:
        return Hand(self._look.theme.ink_soft, LABEL, line=TILE_LINE)

    def _line(self, icon: str, words: str | Prose) -> IconLine:
        prose = words if isinstance(words, Prose) else Prose(self._look, words, self._soft)
        return IconLine(self._look, prose, icon, self._look.theme.ink_soft)

    def _sizes(self) -> Section:
        names: dict[TextSize, str] = {
            "normal": self.tr("Normal"),
            "large": self.tr("Large"),
            "larger": self.tr("Larger"),
            "largest": self.tr("Largest"),
        }
        cards: list[OptionCard] = []
        for size, name in names.items():
            cards.append(SizeCard(self._look, name, TEXT_FACTORS[size]))
            self.wishes[cards[-1]] = ChooseTextSize(size)
        return Section(tuple(cards), 4, self._line("eyeoff", self._along))

    def _themes(self) -> Section:
        names: dict[ThemeName, str] = {
            "paper": self.tr("Paper"),
            "dusk": self.tr("Dusk"),
            "contrast": self.tr("Contrast"),
        }
        cards: list[OptionCard] = []
        for theme, name in names.items():
            cards.append(ThemeCard(self._look, name, theme))
            self.wishes[cards[-1]] = ChooseTheme(theme)
        says = self.tr("All goes back to normal for the next person.")
        return Section(tuple(cards), 3, self._line("refresh", says))

    def _switches(self) -> Section:
        names: dict[SwitchName, str] = {
            "veil": self.tr("Reading veil"),
            "wider_lines": self.tr("Wider lines"),
            "lower_buttons": self.tr("Lower buttons"),
            "less_motion": self.tr("Less motion"),
        }
        rows: list[Switch] = []
        for switch, name in names.items():
            rows.append(Switch(self._look, name))
            self.wishes[rows[-1]] = TurnSwitch(switch)
        says = self.tr("Reading veil: only the paragraph that you read is shown.")
        return Section(tuple(rows), 2, self._line("info", says))

    def _languages(self, languages: tuple[Language, ...]) -> Section:
        buttons: list[Button] = []
        for code in (*languages, *(Language(c) for c in OWN_NAMES if c not in languages)):
            name = OWN_NAMES.get(code, code)
            button = Button(self._look, name, Make(icon_size=28, order="label-first", height=82))
            if code not in languages:
                button.set_reason(self.tr("This language is not ready on this kiosk yet."))
            buttons.append(button)
            self.wishes[button] = ChooseLanguage(code)
        says = self.tr("The page stays where it is.")
        return Section(tuple(buttons), 2, self._line("globe", says))

    def show(self, comfort: Comfort, language: Language) -> None:
        """Mark what was chosen, and say how far others may read along."""
        chosen = {
            ChooseTheme(comfort.theme),
            ChooseTextSize(comfort.text_size),
            ChooseLanguage(language),
        }
        for control, wish in self.wishes.items():
            is_on = wish in chosen or (isinstance(wish, TurnSwitch) and comfort.is_on(wish.switch))
            if isinstance(control, Button):
                control.make = control.make._replace(icon="check" if is_on else "")
                control.set_selected(selected=is_on)
            control.setChecked(is_on)
            control.update()
        metres = READ_ALONG_METRES[comfort.text_size]
        words = self.tr("At this size, others may read along from about {metres} metres away.")
        self._along.set_words(words.format(metres=metres))
