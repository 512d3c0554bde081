"""Where words run from right to left all is mirrored, and the bar is not."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QTransform
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.content.ids import Language
from kiosk.ui.look import look_for
from kiosk.ui.mirror import Placed, from_start, painter_on
from kiosk.ui.paint import draw_icon
from kiosk.ui.widgets.bar import Bar
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.ui.widgets.stack import Stack
from kiosk.ui.words import Hand, Run, Words
from kiosk.visit.places import Home, Reading
from tests.gui.bench import WIDE, KioskMaker
from tests.unit.visit.sample_pack import RICH

LOOK = look_for("paper", 800, 600)
URDU = "کیا یہ عام بات ہے"
RTL = Qt.LayoutDirection.RightToLeft


class Box(Placed, QWidget):
    """Something to place."""


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """Something to place it in, which runs from right to left."""
    one = QWidget()
    one.resize(400, 300)
    one.setLayoutDirection(RTL)
    qtbot.addWidget(one)
    return one


def test_a_place_counts_from_the_start_edge(holder: QWidget) -> None:
    box = Box(holder)
    box.setGeometry(10, 20, 100, 50)
    assert box.geometry() == QRect(290, 20, 100, 50)
    box.setGeometry(QRect(0, 0, 400, 300))
    assert box.geometry() == QRect(0, 0, 400, 300)
    box.lie_at(QRect(10, 20, 100, 50))
    assert box.geometry() == QRect(10, 20, 100, 50)
    assert from_start(box, QRectF(0, 0, 30, 50), holder) == QRectF(360, 20, 30, 50)
    holder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    box.setGeometry(10, 20, 100, 50)
    assert box.geometry() == QRect(10, 20, 100, 50)


class Sheet(Placed, QWidget):
    """Paints a square, an icon or words at its start edge."""

    drawn = "square"

    def paintEvent(self, event: object) -> None:  # noqa: N802
        del event
        painter = painter_on(self)
        match self.drawn:
            case "square":
                painter.fillRect(QRectF(0, 0, 40, 40), QColor("black"))
            case "words":
                words = Words(LOOK, "|..", Hand("#000000"))
                words.height(200)
                words.draw(painter, 10, 0)
            case icon:
                draw_icon(painter, LOOK, icon, QRectF(0, 0, 48, 48), "#000000")


def picture(sheet: Sheet) -> QImage:
    """Give what ``sheet`` paints."""
    image = QImage(sheet.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    sheet.render(image, QPoint(0, 0), sheet.rect(), QWidget.RenderFlag.DrawChildren)
    return image


def columns(image: QImage) -> list[int]:
    """Give the columns that have ink."""
    rows = range(image.height())
    return [
        x for x in range(image.width()) if any(image.pixelColor(x, y).red() < 128 for y in rows)
    ]


@pytest.fixture
def sheet(holder: QWidget) -> Sheet:
    """Something that paints, which runs from right to left."""
    one = Sheet(holder)
    one.setGeometry(0, 0, 400, 60)
    return one


def test_paint_counts_from_the_start_edge(sheet: Sheet) -> None:
    assert columns(picture(sheet)) == list(range(360, 400))


def test_words_stand_upright_at_the_start_edge(sheet: Sheet) -> None:
    sheet.drawn = "words"
    found = columns(picture(sheet))
    assert 350 < found[-1] <= 390
    tall = [x for x in found if picture(sheet).pixelColor(x, 24).red() < 128]
    assert tall
    assert tall[0] < found[-1] - 8  # the bar is left of the dots, as in any Latin text


@pytest.mark.parametrize(("icon", "turns"), [("next", True), ("search", False), ("back", True)])
def test_icons_that_point_along_the_line_turn(sheet: Sheet, icon: str, turns: bool) -> None:
    sheet.drawn = icon
    there = picture(sheet).copy(352, 0, 48, 48)
    sheet.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    here = picture(sheet).copy(0, 0, 48, 48)
    assert alike(there, here.transformed(QTransform().scale(-1, 1))) == turns
    assert alike(there, here) != turns


def alike(one: QImage, other: QImage) -> bool:
    """Tell whether two pictures show the same shape, give or take the edge of a pixel."""
    points = [(x, y) for x in range(one.width()) for y in range(one.height())]
    differ = sum(
        abs(one.pixelColor(x, y).red() - other.pixelColor(x, y).red()) > 128 for x, y in points
    )
    return differ < 12


def test_words_start_right_and_those_of_the_other_way_stand_there_too(holder: QWidget) -> None:
    urdu = Words(LOOK, URDU, Hand("#000000"))
    urdu.height(300)
    assert urdu.is_right_to_left
    (rect,) = urdu.line_rects()
    assert rect.right() > 290
    assert urdu.shift(right_to_left=True) == 0
    assert urdu.shift(right_to_left=False) == pytest.approx(-rect.left(), abs=8)
    english = Words(LOOK, "Some words", Hand("#000000"))
    english.height(300)
    (rect,) = english.line_rects()
    assert english.shift(right_to_left=False) == 0
    assert english.shift(right_to_left=True) == pytest.approx(300 - rect.right(), abs=2)
    centred = Words(LOOK, URDU, Hand("#000000", align="centre"))
    centred.height(300)
    assert centred.shift(right_to_left=False) == 0
    del holder


def test_a_term_lies_on_its_words_in_either_direction(holder: QWidget) -> None:
    prose = Prose(LOOK, (Run("One "), Run("term", "term", "t")), Hand("#000000"))
    prose.setParent(holder)
    prose.setGeometry(0, 0, 400, 60)
    (rect,) = prose.spot_rects(prose.words.spots[0])
    assert rect.right() > 390  # the last of two words that stand at the right edge
    holder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    (rect,) = prose.spot_rects(prose.words.spots[0])
    assert rect.left() < 100


def test_the_mark_of_the_place_stands_at_the_end(holder: QWidget) -> None:
    stack = Stack(LOOK)
    area = ScrollArea(LOOK, stack, gutter=26)
    area.setParent(holder)
    area.setGeometry(0, 0, 400, 300)
    holder.show()
    assert stack.mapTo(area, QPoint(0, 0)).x() == 26
    assert area.mark.x() < 26
    assert stack.width() == 374


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """Let everything run from right to left."""
    qapp.setLayoutDirection(RTL)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("mirrored")
def test_the_bar_stays_and_its_arrow_turns(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Reading(RICH))
    bar = next(iter(kiosk.window.findChildren(Bar)))
    names = sorted(bar.buttons, key=lambda name: bar.buttons[name].x())
    assert names == ["back", "home", "listen", "text", "questions", "help", "clear"]
    assert bar.buttons["back"].make.icon == "next"
    assert all(not button.isRightToLeft() for button in bar.buttons.values())


@pytest.mark.usefixtures("mirrored")
def test_the_first_door_is_at_the_right(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Home())
    page = kiosk.page
    doors = [d.x() for d in page._doors]  # type: ignore[attr-defined]
    assert doors == sorted(doors, reverse=True)


def test_a_page_in_english_runs_as_english_does_on_a_mirrored_screen(
    kiosk_window: KioskMaker,
) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.navigator._become(type(kiosk.state)(language=Language("ur")))
    kiosk.show_place(Reading(RICH))
    assert kiosk.window.isRightToLeft()
    assert kiosk.page._rail.x() > 1000  # type: ignore[attr-defined]
    column = kiosk.page._column  # type: ignore[attr-defined]
    assert not column.isRightToLeft()
