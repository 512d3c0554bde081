"""A column of blocks that knows its words.

Finds the term under a finger and opens its definition.
"""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.content.ids import Language
from kiosk.ui.language import is_right_to_left
from kiosk.ui.look import Look
from kiosk.ui.mirror import from_start
from kiosk.ui.reading.add_button import AddButton
from kiosk.ui.reading.section_note import SectionNote
from kiosk.ui.widgets.definition import DefinitionCard
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.scroll import Place
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.widgets.touchable import Touchable
from kiosk.ui.words import Spot
from kiosk.visit.kept import Kept
from kiosk.visit.passages import Passage, PassagePath
from kiosk.visit.wishes import FoldPassage, ShowPassage

HIT_RP = 80
"""Least height and width of what answers to a touch on a term."""


class SpotButton(Touchable):
    """Stands over a term for keys and screen readers.

    Touches go to the leaf, so that the nearest wins.
    """

    def __init__(self, look: Look, prose: Prose, spot: Spot) -> None:
        """Stand over ``spot`` of ``prose``."""
        super().__init__(look, spot.run.text)
        self.spot, self.prose = spot, prose
        self.setParent(prose)

    def settle(self) -> None:
        """Lie where the first line of the words is."""
        rect = next(self.prose.spot_rects(self.spot), QRectF())
        self.lie_at(rect.toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint nothing: the prose shows the words."""


class Leaf(Stack):
    """Blocks to read.

    Signals:
        spot_tapped: a term or link was touched; carries the number of its run, and its ``Run``.
        desk_card_requested: show the sentence for the desk.
        keep_requested: something shall be kept, or let go; carries the ``Kept``.
        passage_wished: a passage shall be shown or folded; carries the ``Wish``.
        skip_requested: the reader goes on behind a passage; carries the passage's path.
        ground_tapped: what is no term or link was touched; carries the y in pixels.
    """

    spot_tapped = Signal(int, object)
    desk_card_requested = Signal()
    keep_requested = Signal(object)
    passage_wished = Signal(object)
    skip_requested = Signal(object)
    ground_tapped = Signal(int)

    def __init__(
        self, look: Look, *, gap: float = 20, padding: tuple[float, float] = (0, 0)
    ) -> None:
        """Hold nothing yet."""
        super().__init__(look, gap=gap, padding=padding)
        self._prose: dict[int, Prose] = {}
        self._buttons: list[SpotButton] = []
        self._pressed: tuple[int, Spot] | None = None
        self.notes: dict[PassagePath, SectionNote] = {}
        self._adds: list[AddButton] = []
        self.card: DefinitionCard | None = None
        self.headings: list[QWidget] = []
        """Rows that belong to what follows them."""

    def run_like(self, language: Language) -> None:
        """Run the way of ``language``, whichever way the screen around runs."""
        way = Qt.LayoutDirection
        self.setLayoutDirection(way.RightToLeft if is_right_to_left(language) else way.LeftToRight)

    def know(self, number: int, prose: Prose) -> None:
        """Remember that run ``number`` of the page is set in ``prose``."""
        self._prose[number] = prose
        for spot in prose.words.spots:
            button = SpotButton(self.look, prose, spot)
            button.tapped.connect(self._tell_pressed_key)
            self._buttons.append(button)

    def place_at(self, offset: int) -> Place | None:
        """Give which run stands at the pixel ``offset``, and how; None where no run does."""
        for number, prose in self._prose.items():
            if prose.isVisibleTo(self):
                top = prose.mapTo(self, QPoint(0, 0)).y()
                if top + prose.height() > offset:
                    return Place(number, top - offset, prose.height())
        return None

    def prose_of(self, number: int) -> Prose:
        """Give what run ``number`` is set in; of a run that stands elsewhere, the next one's."""
        here = min((n for n in self._prose if n >= number), default=max(self._prose))
        return self._prose[here]

    def offset_of(self, place: Place) -> int:
        """Give the offset at which ``place`` stands as it stood; of a run elsewhere, the next."""
        prose = self.prose_of(place.number)
        return prose.mapTo(self, QPoint(0, 0)).y() - place.below_edge_of(prose.height())

    def forget(self) -> None:
        """Know no run any more: what was built for this leaf does not stand on it."""
        self._prose.clear()
        self._buttons.clear()
        self._adds.clear()

    def know_add(self, button: AddButton) -> None:
        """Remember that ``button`` stands here, and tell when it is touched."""
        self._adds.append(button)
        button.tapped.connect(self._tell_kept)

    def show_kept(self, kept: tuple[Kept, ...]) -> None:
        """Mark what is in ``kept`` as added."""
        for button in self._adds:
            button.set_kept(is_kept=button.entry in kept)

    def _tell_kept(self) -> None:
        button = self.sender()
        if isinstance(button, AddButton):
            self.keep_requested.emit(button.entry)

    def know_note(self, note: SectionNote) -> None:
        """Remember that ``note`` stands here, and tell what it is asked for."""
        self.notes[note.passage.path] = note
        note.show_requested.connect(self._tell_show)
        note.fold_requested.connect(self._tell_fold)
        note.skip_requested.connect(self._tell_skip)

    def _asked(self) -> Passage:
        note = self.sender()
        if not isinstance(note, SectionNote):
            raise TypeError(note)
        return note.passage

    def _tell_show(self) -> None:
        passage = self._asked()
        self.passage_wished.emit(ShowPassage(passage.path, passage.category))

    def _tell_fold(self) -> None:
        self.passage_wished.emit(FoldPassage(self._asked().path))

    def _tell_skip(self) -> None:
        self.skip_requested.emit(self._asked().path)

    def holds(self, number: int, target: str) -> bool:
        """Tell whether run ``number`` stands here and has ``target``; another language may not."""
        prose = self._prose.get(number)
        return prose is not None and any(s.run.target == target for s in prose.words.spots)

    def open_card(self, number: int, target: str, card: DefinitionCard) -> None:
        """Put ``card`` below the block that holds ``target`` in run ``number``."""
        prose = self._prose[number]
        spot = next(s for s in prose.words.spots if s.run.target == target)
        row, stack = self._row_of(prose)
        rect = from_start(prose, next(prose.spot_rects(spot), QRectF()), row)
        start = from_start(prose, QRectF(prose.rect()), row).left()
        card.point_at(round(rect.center().x()), inset=round(start))
        prose.open_spot = spot
        prose.update()
        self.card = card
        stack.insert(stack.index_of(row) + 1, card, gap=2)
        stack.reflow()

    @staticmethod
    def _row_of(prose: Prose) -> tuple[QWidget, Stack]:
        """Give the row that ``prose`` stands in, and the stack that holds the row."""
        row: QWidget = prose
        while True:
            holder = row.parentWidget()
            if isinstance(holder, Stack):
                return row, holder
            if holder is None:
                message = "prose outside a stack"
                raise RuntimeError(message)
            row = holder

    def close_card(self) -> tuple[int, int]:
        """Take the open definition away; give the y where it stood, and the pixels it took."""
        top, tall = 0, self.height()
        for prose in self._prose.values():
            if prose.open_spot is not None:
                prose.open_spot = None
                prose.update()
        if self.card is not None:
            stack, top = self.card.parentWidget(), self.card.mapTo(self, QPoint(0, 0)).y()
            if isinstance(stack, Stack):
                stack.take(self.card)
                stack.reflow()
            self.card = None
        return top, tall - self.height()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802
        super().resizeEvent(event)
        for button in self._buttons:
            button.settle()

    def spot_at(self, point: QPointF) -> tuple[int, Spot] | None:
        """Give the spot that a touch at ``point`` means: of those in reach, the nearest."""
        found: list[tuple[float, int, Spot]] = []
        for number, prose in self._prose.items():
            for spot in prose.words.spots:
                for rect in prose.spot_rects(spot):
                    placed = rect.translated(QPointF(prose.mapTo(self, QPoint(0, 0))))
                    if self._reach(placed).contains(point):
                        found.append((_distance(placed, point), number, spot))
        if not found:
            return None
        _, number, spot = min(found, key=_first)
        return number, spot

    def _reach(self, rect: QRectF) -> QRectF:
        least = self.look.rp(HIT_RP)
        across, along = max(0.0, least - rect.width()) / 2, max(0.0, least - rect.height()) / 2
        return rect.adjusted(-across, -along, across, along)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        event.accept()
        self._press(self.spot_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802
        event.accept()
        pressed = self._pressed
        self._press(None)
        if pressed is None:
            if self.rect().contains(event.position().toPoint()):
                self.ground_tapped.emit(round(event.position().y()))
        elif self.spot_at(event.position()) == pressed:
            number, spot = pressed
            self.spot_tapped.emit(number, spot.run)

    def _press(self, spot: tuple[int, Spot] | None) -> None:
        for number in {found[0] for found in (self._pressed, spot) if found}:
            self._prose[number].pressed_spot = spot[1] if spot and spot[0] == number else None
            self._prose[number].update()
        self._pressed = spot

    def _tell_pressed_key(self) -> None:
        button = self.sender()
        if isinstance(button, SpotButton):
            number = next(n for n, prose in self._prose.items() if prose is button.prose)
            self.spot_tapped.emit(number, button.spot.run)


def _first(found: tuple[float, int, Spot]) -> float:
    return found[0]


def _distance(rect: QRectF, point: QPointF) -> float:
    """Give how far ``point`` is from ``rect``, in pixels, along and across added."""
    across = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    along = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return across + along
