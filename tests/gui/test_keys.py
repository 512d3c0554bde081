"""Keys on the screen: what they write, how they are touched, and that they cover nothing."""

import unicodedata
from itertools import pairwise
from typing import get_args

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.content.ids import Language
from kiosk.ui.asking.best_card import BestCard
from kiosk.ui.asking.field import Line, SearchField
from kiosk.ui.keys.key import REPEAT_IGNORED_SECONDS, Key
from kiosk.ui.keys.keyboard import Keyboard
from kiosk.ui.keys.layouts import HOLDER, LAYOUTS, UNITS, Cap, keys_of
from kiosk.ui.widgets.scroll import ScrollArea
from kiosk.visit.keys import KeysName, first_keys
from kiosk.visit.places import Home, Questions
from kiosk.visit.state import State
from tests.gui.bench import MEDIUM, SIZES, UPRIGHT, WIDE, Kiosk, KioskMaker, is_seen, settle

ALL = pytest.mark.parametrize("name", get_args(KeysName))
EVERYWHERE = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
HINDI = (
    "अ आ इ ई उ ऊ ऋ ए ऐ ओ औ ऑ क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न प फ ब भ म य र ल व श ष स ह"
    " \u093e \u093f \u0940 \u0941 \u0942 \u0943 \u0947 \u0948 \u094b \u094c \u0949"
    " \u0902 \u0901 \u0903 \u094d \u093c"
)


def caps(name: KeysName) -> list[Cap]:
    """Give every key of a set."""
    return [cap for row in LAYOUTS[name] for cap in row]


def written(*names: KeysName) -> list[str]:
    """Give what the letters of some sets write."""
    return [cap.writes for name in names for cap in caps(name) if cap.tool is None]


# As data


@ALL
def test_a_set_has_four_rows_of_ten_at_most_and_the_same_tools(name: KeysName) -> None:
    rows = LAYOUTS[name]
    assert len(rows) == 4
    assert all(sum(cap.units for cap in row) <= UNITS for row in rows)
    assert sum(cap.units for cap in rows[-1]) == UNITS
    tools = [cap.tool for cap in caps(name)]
    for tool in ("space", "rub out", "hide"):
        assert tools.count(tool) == 1
    assert rows[2][-1].tool == "rub out"
    assert rows[3][-1].tool == "hide"
    assert all(cap.units >= 1 for cap in caps(name))


@ALL
def test_a_key_writes_one_sign_and_shows_it(name: KeysName) -> None:
    letters = [cap for cap in caps(name) if cap.tool is None]
    assert len({cap.writes for cap in letters}) == len(letters)
    for cap in letters:
        assert len(cap.writes) == 1
        assert unicodedata.normalize("NFC", cap.writes) == cap.writes
        is_mark = unicodedata.category(cap.writes)[0] == "M"
        assert cap.label == (HOLDER + cap.writes if is_mark else cap.writes)


def test_each_language_has_all_its_letters() -> None:
    assert sorted(written("latin")) == list("abcdefghijklmnopqrstuvwxyz")
    assert set(written("devanagari", "devanagari-more")) == set(HINDI.split())
    assert set("0123456789") <= set(written("digits"))


def test_a_vowel_shares_its_place_with_its_sign() -> None:
    signs, vowels = LAYOUTS["devanagari"][0], LAYOUTS["devanagari-more"][0]
    for sign, vowel in list(zip(signs, vowels, strict=True))[1:]:
        name = unicodedata.name(vowel.writes).replace("LETTER", "VOWEL SIGN")
        assert unicodedata.name(sign.writes) == name


@ALL
def test_every_set_is_reached_from_every_other(name: KeysName) -> None:
    found, new = {name}, {name}
    while new:
        brought = {keys_of(cap.tool) for one in new for cap in caps(one) if cap.tool}
        new = {one for one in brought if one is not None and one != "hidden"} - found
        found |= new
    assert found == set(get_args(KeysName))


def test_a_language_begins_with_its_own_keys() -> None:
    assert first_keys(Language("en")) == "latin"
    assert first_keys(Language("hi")) == "devanagari"


# Under the fingers


def line(kiosk: Kiosk) -> Line:
    """Give the line to type in."""
    (found,) = kiosk.page.findChildren(Line)
    return found


def keyboard(kiosk: Kiosk) -> Keyboard:
    """Give the keys."""
    (found,) = kiosk.page.findChildren(Keyboard)
    return found


def keys(kiosk: Kiosk) -> dict[str, Key]:
    """Give the keys on the screen by what they write or do."""
    return {key.cap.writes or str(key.cap.tool): key for key in kiosk.seen(Key)}


def touch(kiosk: Kiosk, signs: str) -> None:
    """Touch the key of each sign."""
    for sign in signs:
        kiosk.tap(keys(kiosk)[sign])


def opened(make: KioskMaker, size: tuple[int, int], name: KeysName = "latin") -> Kiosk:
    """Open a kiosk with keys on the screen."""
    kiosk = make(size)
    kiosk.show_place(Questions(keys=name))
    return kiosk


@EVERYWHERE
def test_words_are_typed_with_taps_and_answered(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Home())
    kiosk.tap("Search")
    assert kiosk.here() == Questions(keys="latin")
    touch(kiosk, "my heart")
    kiosk.wait_for_findings()
    assert line(kiosk).text() == "my heart"
    assert "Could it be my heart?" in kiosk.words()
    assert kiosk.focus() is line(kiosk)


@EVERYWHERE
@ALL
def test_keys_are_large_and_cover_neither_field_nor_answers(
    kiosk_window: KioskMaker, size: tuple[int, int], name: KeysName
) -> None:
    kiosk = opened(kiosk_window, size, name)
    kiosk.type_words("heart")
    look, (field,) = kiosk.page.look, kiosk.page.findChildren(SearchField)
    shown = list(kiosk.seen(Key))
    assert len(shown) == len(caps(name))
    area = next(area for area in kiosk.seen(ScrollArea) if area.isVisible())
    apart = [
        kiosk.rect(field),
        kiosk.rect(area),
        kiosk.rect(keyboard(kiosk)),
        kiosk.rect(kiosk.bar),
    ]
    for number, one in enumerate(apart):
        assert not any(one.intersects(other) for other in apart[number + 1 :])
    for key in shown:
        assert kiosk.rect(keyboard(kiosk)).contains(kiosk.rect(key))
        assert kiosk.seen_rect(key) == kiosk.rect(key)
        assert key.width() >= look.rp(79) - 1
        assert key.height() == look.rp(84)
    for row in _rows(kiosk, shown):
        for one, other in pairwise(row):
            assert other.left() - one.right() - 1 >= look.rp(12) - 1
    _is_drawn_whole(kiosk, field)
    _is_drawn_whole(kiosk, next(iter(kiosk.seen(BestCard))))


def _rows(kiosk: Kiosk, shown: list[Key]) -> list[list[QRect]]:
    rects = [kiosk.rect(key) for key in shown]
    tops = sorted({rect.top() for rect in rects})
    return [sorted((r for r in rects if r.top() == top), key=lambda r: r.left()) for top in tops]


def _is_drawn_whole(kiosk: Kiosk, widget: QWidget) -> None:
    """See nothing above ``widget``: neither in the window's pixels nor under a finger."""
    inner = widget.rect().adjusted(20, 20, -20, -20)
    alone = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32).copy(inner)
    place = inner.translated(kiosk.rect(widget).topLeft())
    assert kiosk.window.grab().toImage().copy(place) == alone
    for at in (inner.topLeft(), inner.center(), inner.bottomRight()):
        top = kiosk.window.childAt(widget.mapTo(kiosk.window, at))
        assert top is not None
        assert top is widget or widget.isAncestorOf(top)


@pytest.mark.parametrize("size", [MEDIUM, UPRIGHT])
def test_the_field_brings_the_keys_and_hide_keys_takes_them_away(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kiosk.show_place(Questions())
    assert not is_seen(keyboard(kiosk))
    kiosk.tap(line(kiosk))
    assert kiosk.here() == Questions(keys="latin")
    assert is_seen(keyboard(kiosk))
    kiosk.tap("Hide keys")
    assert kiosk.here() == Questions(keys="hidden")
    assert not is_seen(keyboard(kiosk))
    box = kiosk.page.findChildren(SearchField)[0]
    kiosk.tap(box.mapTo(kiosk.window, QPoint(12, box.height() // 2)))
    assert is_seen(keyboard(kiosk))


def test_wide_screens_have_room_for_keys_at_once(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Questions())
    assert is_seen(keyboard(kiosk))
    left = kiosk.window.width() // 2
    assert kiosk.rect(keyboard(kiosk)).left() > left
    kiosk.tap("Hide keys")
    kiosk.tap("Desk card")


def test_an_answer_that_is_opened_gets_the_room_of_the_keys(kiosk_window: KioskMaker) -> None:
    kiosk = opened(kiosk_window, MEDIUM)
    kiosk.type_words("common")
    kiosk.page.findChildren(ScrollArea)[-1].scroll_by(200)
    kiosk.tap("Is it common?")
    place = kiosk.here()
    assert isinstance(place, Questions)
    assert place.keys == "hidden"
    assert place.open_answer is not None
    assert "Yes, and more so with age." in kiosk.words()


def test_a_key_acts_on_release_and_sliding_off_cancels(kiosk_window: KioskMaker) -> None:
    kiosk = opened(kiosk_window, WIDE)
    key = keys(kiosk)["h"]
    kiosk.press(kiosk.point(key))
    assert key.isDown()
    assert line(kiosk).text() == ""
    QTest.mouseMove(kiosk.handle, kiosk.point(keys(kiosk)["t"]))
    kiosk.lift(kiosk.point(keys(kiosk)["t"]))
    assert line(kiosk).text() == ""
    kiosk.press(kiosk.point(key))
    kiosk.lift(kiosk.point(key))
    assert line(kiosk).text() == "h"


def test_no_letter_pops_up(kiosk_window: KioskMaker) -> None:
    kiosk = opened(kiosk_window, WIDE)
    key = keys(kiosk)["g"]
    settle()
    before, windows = kiosk.window.grab().toImage(), len(QApplication.topLevelWidgets())
    kiosk.press(kiosk.point(key))
    settle()
    changed = _changed(before, kiosk.window.grab().toImage())
    assert kiosk.rect(key).contains(changed)
    assert len(QApplication.topLevelWidgets()) == windows
    kiosk.lift(QPoint(5, 5))


def _changed(before: QImage, after: QImage) -> QRect:
    """Give the rectangle in which two pictures differ."""
    found = QRect()
    for x in range(0, before.width(), 3):
        for y in range(0, before.height(), 3):
            if before.pixel(x, y) != after.pixel(x, y):
                found = found.united(QRect(x, y, 1, 1))
    assert found.isValid()
    return found


@pytest.mark.parametrize(
    ("gap", "text"), [(REPEAT_IGNORED_SECONDS - 0.01, "e"), (REPEAT_IGNORED_SECONDS, "ee")]
)
def test_a_second_tap_at_once_is_trembling_and_a_double_letter_is_not(
    kiosk_window: KioskMaker, gap: float, text: str
) -> None:
    assert REPEAT_IGNORED_SECONDS == 0.2
    kiosk = opened(kiosk_window, WIDE)
    key, now = keys(kiosk)["e"], [100.0]
    key._clock = lambda: now[0]
    for _ in range(2):
        QTest.mouseClick(kiosk.handle, Qt.MouseButton.LeftButton, pos=kiosk.point(key))
        now[0] += gap
    assert line(kiosk).text() == text


def test_fingers_and_a_keyboard_type_together(kiosk_window: KioskMaker) -> None:
    kiosk = opened(kiosk_window, UPRIGHT)
    touch(kiosk, "he")
    kiosk.press_signs("ar")
    touch(kiosk, "t")
    kiosk.wait_for_findings()
    assert line(kiosk).text() == "heart"
    kiosk.tap(keys(kiosk)["rub out"])
    kiosk.key(Qt.Key.Key_Backspace)
    assert line(kiosk).text() == "hea"
    kiosk.tap("Erase")
    assert line(kiosk).text() == ""
    assert kiosk.focus() is line(kiosk)


def test_hindi_is_typed_with_signs_halant_and_nukta(kiosk_window: KioskMaker) -> None:
    kiosk = opened(kiosk_window, WIDE)
    kiosk.tap("Hindi letters")
    touch(kiosk, "क\u094d")
    kiosk.tap("More Hindi letters")
    touch(kiosk, "ष")
    kiosk.tap("Hindi letters")
    touch(kiosk, "\u093f लड\u093cका")
    assert line(kiosk).text() == "क्षि लड़का"
    kiosk.tap("English letters")
    touch(kiosk, "a")
    kiosk.tap("Numbers")
    touch(kiosk, "5")
    assert line(kiosk).text() == "क्षि लड़काa5"


@pytest.mark.parametrize("by_key", [False, True])
def test_backspace_takes_what_a_reader_takes_for_a_letter(
    kiosk_window: KioskMaker, *, by_key: bool
) -> None:
    kiosk = opened(kiosk_window, WIDE)
    line(kiosk).setText("लड\u093cकी क्षि e\u0301")
    left: list[str] = []
    while line(kiosk).text():
        if by_key:
            kiosk.key(Qt.Key.Key_Backspace)
        else:
            kiosk.tap(keys(kiosk)["rub out"])
        left.append(line(kiosk).text())
    assert left == ["लड़की क्षि ", "लड़की क्षि", "लड़की ", "लड़की", "लड़", "ल", ""]
    place = kiosk.here()
    assert isinstance(place, Questions)
    assert place.query == ""


def test_a_tap_in_the_field_places_the_caret(kiosk_window: KioskMaker) -> None:
    kiosk = opened(kiosk_window, WIDE)
    kiosk.type_words("hert")
    field = line(kiosk)
    field.setCursorPosition(2)
    at = field.cursorRect().center()
    field.setCursorPosition(4)
    kiosk.tap(field.mapTo(kiosk.window, at))
    assert field.cursorPosition() == 2
    touch(kiosk, "a")
    assert field.text() == "heart"
    assert field.cursorPosition() == 3
    kiosk.tap(keys(kiosk)["rub out"])
    assert field.text() == "hert"


def test_the_caret_is_three_wide_and_does_not_blink(kiosk_window: KioskMaker) -> None:
    kiosk = opened(kiosk_window, WIDE)
    field = line(kiosk)
    metric = field.style().PixelMetric.PM_TextCursorWidth
    assert field.style().pixelMetric(metric, None, field) == 3
    assert QApplication.styleHints().cursorFlashTime() == 0


def test_arrows_walk_over_the_keys_and_enter_presses_them(kiosk_window: KioskMaker) -> None:
    kiosk = opened(kiosk_window, UPRIGHT)
    keys(kiosk)["g"].setFocus(Qt.FocusReason.TabFocusReason)
    for arrow, sign in (
        (Qt.Key.Key_Left, "f"),
        (Qt.Key.Key_Right, "g"),
        (Qt.Key.Key_Down, "b"),
        (Qt.Key.Key_Up, "g"),
        (Qt.Key.Key_Up, "t"),
        (Qt.Key.Key_Up, " "),
        (Qt.Key.Key_Right, "hide"),
        (Qt.Key.Key_Right, "digits"),
    ):
        kiosk.key(arrow)
        assert kiosk.focus() is keys(kiosk)[sign], sign
    kiosk.key(Qt.Key.Key_Return)
    assert keyboard(kiosk).shown == "digits"
    assert isinstance(kiosk.focus(), Key)
    keys(kiosk)["7"].setFocus(Qt.FocusReason.TabFocusReason)
    kiosk.key(Qt.Key.Key_Return)
    assert line(kiosk).text() == "7"
    kiosk.press_signs("b")
    assert line(kiosk).text() == "7b"
    assert kiosk.focus() is line(kiosk)


def test_the_field_holds_no_more_than_it_may(kiosk_window: KioskMaker) -> None:
    kiosk = opened(kiosk_window, WIDE)
    line(kiosk).setText("a" * 80)
    touch(kiosk, "b")
    assert line(kiosk).text() == "a" * 80


def test_nothing_typed_with_keys_outlives_the_visit(kiosk_window: KioskMaker) -> None:
    kiosk = opened(kiosk_window, WIDE)
    touch(kiosk, "heart")
    kiosk.tap_bar("clear")
    assert kiosk.state == State()
    assert "heart" not in kiosk.words()
    kiosk.show_place(Questions())
    assert line(kiosk).text() == ""


@EVERYWHERE
@ALL
def test_every_key_has_a_name(
    kiosk_window: KioskMaker, size: tuple[int, int], name: KeysName
) -> None:
    kiosk = opened(kiosk_window, size, name)
    names = [key.accessibleName() for key in kiosk.seen(Key)]
    assert all(name.strip() for name in names)
    assert len(set(names)) == len(names)
    assert not any(HOLDER in name for name in names if len(name) < 3)
