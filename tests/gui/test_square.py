"""The square: a phone reads it from the painted pixels, and it hides by itself."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from kiosk.content.ids import CategoryId
from kiosk.ui.look import assumed_mm_per_px, look_for
from kiosk.ui.pages.square import TOP_RP, SquarePage
from kiosk.ui.taking.square_card import (
    DARK,
    LEAST_MODULE_MM,
    LIGHT,
    PADDING_RP,
    QUIET_MODULES,
    SquareCard,
    module_px,
)
from kiosk.ui.taking.symbol import matrix_of
from kiosk.visit.comfort import Comfort, TextSize, ThemeName
from kiosk.visit.idle import SQUARE_HIDES_SECONDS
from kiosk.visit.kept import KeptText
from kiosk.visit.payload import MOST_VERSION, codes
from kiosk.visit.places import Form, Home, MyQuestions, Square
from kiosk.visit.state import State
from kiosk.visit.values import GroupEntry
from kiosk.visit.views import HomeView, SquareView
from kiosk.visit.wishes import Agree
from tests.gui.bench import SIZES, WIDE, Kiosk, KioskMaker, settle, wait_until
from tests.gui.scanning import blurred, film, noisy, picture_of, scan, tilted, words_in
from tests.unit.visit.sample_pack import GATED, HIDDEN_WORDS

ROOT = Path(__file__).resolve().parents[2]
SEEN = "Notes\n1. Could my heart be part of this?\n2. Ask for a heart and sugar check.\n"
LONG = (
    "Ask for a check of blood pressure, weight, blood sugar and cholesterol. Never mix tablets for"
    " this with nitrates or poppers. If it lasts four hours, go to hospital at once."
)
ENGLISH = (
    "1. Could my heart be part of this?",
    "2. Which tests do I need, and when is 50% too much?",
    f"3. {LONG}",
)
HINDI = (
    "1. क्या मेरा दिल इसका कारण हो सकता है?",
    "2. मुझे कौन सी जाँच करानी चाहिए, और कब?",
    "3. अपनी दवाएँ तब तक लेते रहें जब तक आप डॉक्टर से बात न कर लें।",
)
FORMS: tuple[Form, ...] = ("draft", "text")


def square_page(kiosk: Kiosk) -> SquarePage:
    """Give the page once its square stands."""
    page = kiosk.page
    assert isinstance(page, SquarePage)
    wait_until(lambda: page.is_ready)
    return page


def card_of(page: SquarePage) -> SquareCard:
    """Give the card that the square stands on."""
    return page.findChildren(SquareCard)[0]


def show(kiosk: Kiosk, lines: tuple[str, ...], form: Form, number: int = 0) -> SquarePage:
    """Show a square of ``lines``."""
    kiosk.show_place(Square(form))
    page = square_page(kiosk)
    assert page.show_view(SquareView(lines, form, number))
    return square_page(kiosk)


def module_of(page: SquarePage) -> int:
    """Give the pixels of one module as they are painted."""
    card = card_of(page)
    return card.symbol_rect().width() // (len(card._matrix) + 2 * QUIET_MODULES)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("lines", [ENGLISH, HINDI], ids=["English", "Hindi"])
def test_a_phone_reads_every_square_through_a_poor_camera(
    kiosk_window: KioskMaker, size: tuple[int, int], lines: tuple[str, ...], form: Form
) -> None:
    kiosk = kiosk_window(size)
    found: list[str] = []
    page = show(kiosk, lines, form)
    many = len(page.codes)
    for number in range(many):
        page = show(kiosk, lines, form, number)
        clear = picture_of(kiosk.window)
        module = module_of(page)
        wanted = [page.codes[number].payload]
        for picture in (clear, blurred(clear, module), tilted(clear), noisy(clear)):
            assert scan(picture) == wanted
        assert film(clear, module) == wanted
        found.append(words_in(page.codes[number].payload))
    said = [line for words in found for line in words.split("\n")[1:]]
    assert tuple(said) == lines
    titles = [words.split("\n")[0] for words in found]
    several = [f"Notes {n}/{many}" for n in range(1, many + 1)]
    assert titles == (["Notes"] if many == 1 else several)


@pytest.mark.parametrize("theme", ["paper", "dusk", "contrast"])
@pytest.mark.parametrize("text_size", ["normal", "largest"])
@pytest.mark.parametrize("size", SIZES)
def test_the_square_is_dark_on_white_and_large_enough_everywhere(
    kiosk_window: KioskMaker, size: tuple[int, int], text_size: TextSize, theme: ThemeName
) -> None:
    kiosk = kiosk_window(size)
    kiosk.navigator._become(State(comfort=Comfort(theme=theme, text_size=text_size)))
    page = show(kiosk, ENGLISH + HINDI, "draft")
    card = card_of(page)
    place, module = card.symbol_rect(), module_of(page)
    assert card.rect().contains(place)
    assert module * assumed_mm_per_px(*size) >= LEAST_MODULE_MM
    picture = picture_of(card, place)
    colours = {colour for _, colour in picture.getcolors() or ()}
    assert colours == {_rgb(DARK), _rgb(LIGHT)}
    edge = QUIET_MODULES * module
    inner = picture.crop((edge, edge, picture.width - edge, picture.height - edge))
    ring = Image.new("RGB", inner.size, LIGHT)
    quiet = picture.copy()
    quiet.paste(ring, (edge, edge))
    assert quiet.getcolors() == [(quiet.width * quiet.height, _rgb(LIGHT))]
    assert inner.getpixel((0, 0)) == _rgb(DARK)
    assert scan(picture_of(kiosk.window)) == [page.codes[0].payload]


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


@pytest.mark.parametrize(
    ("width", "height", "mm_per_px"),
    [(1366, 768, 0.2529), (1920, 1080, 0.1799), (1920, 1200, 0.2692), (1080, 1920, 0.1799)],
    ids=["15.6 inches", "15.6 inches, full HD", "24 inches", "upright"],
)
def test_the_largest_symbol_fits_the_smallest_panels(
    width: int, height: int, mm_per_px: float
) -> None:
    look = look_for("paper", width, height, mm_per_px=mm_per_px)
    modules = 17 + 4 * MOST_VERSION
    module = module_px(
        look,
        min(look.page_height, look.width) - 2 * look.rp(TOP_RP) - 2 * look.rp(PADDING_RP),
        modules,
    )
    assert module * mm_per_px >= LEAST_MODULE_MM


def test_the_same_words_give_the_same_square() -> None:
    one, other = (matrix_of(codes(HINDI, "Notes", "draft")[0]) for _ in range(2))
    assert one == other


def test_the_square_of_a_visit_holds_what_was_kept_and_nothing_else(
    kiosk_window: KioskMaker,
) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(MyQuestions())
    kiosk.tap("Show as a square for your phone")
    page = square_page(kiosk)
    (payload,) = scan(picture_of(kiosk.window))
    assert words_in(payload) == SEEN + "3. Words to take home."
    assert card_of(page).accessibleName() == "Square for your phone"
    kiosk.tap("Plain text instead")
    wait_until(lambda: scan(picture_of(kiosk.window)) == [SEEN + "3. Words to take home."])
    assert "Some phones look such words up" in kiosk.words()
    kiosk.tap("Mail draft instead")
    assert kiosk.here() == Square()
    assert "may keep it until you delete it" in kiosk.words()


def test_it_hides_after_thirty_seconds_and_a_touch_brings_it_back(
    kiosk_window: KioskMaker,
) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Square())
    page = square_page(kiosk)
    assert page.seconds_left == SQUARE_HIDES_SECONDS == 30
    page._timer.setInterval(5)
    assert "The square hides in 30 seconds." in kiosk.words()
    wait_until(lambda: page.seconds_left < 15)
    wait_until(lambda: kiosk.here() == Square(is_hidden=True))
    assert kiosk.page is page
    assert not page._timer.isActive()
    assert not page.codes
    assert scan(picture_of(kiosk.window)) == []
    assert "heart" not in kiosk.words()
    page._timer.setInterval(1000)
    kiosk.tap("The square is hidden. Touch here to show it again.")
    assert kiosk.here() == Square()
    assert square_page(kiosk).seconds_left > SQUARE_HIDES_SECONDS - 5
    assert scan(picture_of(kiosk.window)) == [page.codes[0].payload]


def test_it_can_be_hidden_and_shown_by_hand(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Square())
    square_page(kiosk)
    kiosk.tap("Hide the square")
    assert kiosk.here() == Square(is_hidden=True)
    kiosk.tap("Show it again")
    assert kiosk.here() == Square()
    kiosk.tap(card_of(square_page(kiosk)))  # a square that shows is nothing to touch
    assert kiosk.here() == Square()


@pytest.mark.parametrize("size", SIZES)
def test_several_squares_are_turned_by_buttons(
    kiosk_window: KioskMaker, size: tuple[int, int]
) -> None:
    kiosk = kiosk_window(size)
    kept = tuple(KeptText(topic.id) for group in library_groups(kiosk) for topic in group.topics)
    kiosk.navigator._become(State(trail=(Home(), Square()), kept=kept))
    settle()
    many = len(square_page(kiosk).codes)
    assert many > 1
    assert f"1 of {many}" in kiosk.words()
    kiosk.tap("Previous square")
    assert kiosk.notice == "This is the first one."
    for number in range(1, many):
        kiosk.tap("Next square")
        assert kiosk.here() == Square(number=number)
        page = square_page(kiosk)
        assert scan(picture_of(kiosk.window)) == [page.codes[number].payload]
        assert card_of(page).accessibleName() == f"Square for your phone, {number + 1} of {many}"
    kiosk.tap("Next square")
    assert kiosk.notice == "This is the last one."
    kiosk.tap("Previous square")
    assert kiosk.here() == Square(number=many - 2)


def library_groups(kiosk: Kiosk) -> tuple[GroupEntry, ...]:
    """Give the doors of the pack."""
    view = kiosk.presenter.view(State(trail=(Home(),)))
    assert isinstance(view, HomeView)
    return view.groups


def test_still_there_and_clear_screen_take_the_square_away(kiosk_window: KioskMaker) -> None:
    kiosk = kiosk_window(WIDE)
    kiosk.show_place(Square())
    square_page(kiosk)
    kiosk.navigator.ask_still_there()
    settle()
    assert scan(picture_of(kiosk.window)) == []
    assert "heart" not in kiosk.words()
    kiosk.tap("I am still reading")
    square_page(kiosk)
    kiosk.tap_bar("clear")
    assert kiosk.state == State()
    assert scan(picture_of(kiosk.window)) == []


def test_what_stands_behind_a_note_is_in_no_square_before_consent(
    kiosk_window: KioskMaker,
) -> None:
    kiosk = kiosk_window(WIDE)
    gated = KeptText(GATED)
    kiosk.navigator._become(State(trail=(Home(), Square()), kept=(gated,)))
    settle()
    assert square_page(kiosk).codes == ()
    assert scan(picture_of(kiosk.window)) == []
    kiosk.navigator.obey(Agree((CategoryId("sexual-violence"),)))
    settle()
    page = square_page(kiosk)
    (payload,) = scan(picture_of(kiosk.window))
    assert words_in(payload) == "Notes\n1. Words to take home."
    assert HIDDEN_WORDS not in page.codes[0].payload


def test_the_encoder_is_loaded_with_the_first_square() -> None:
    script = (
        "import sys\n"
        "from kiosk.ui.routes import load_inner_pages\n"
        "load_inner_pages()\n"
        "assert 'qrcodegen' not in sys.modules\n"
        "from kiosk.ui.taking.symbol import matrix_of\n"
        "from kiosk.visit.payload import codes\n"
        "matrix_of(codes(['1. Words'], 'Notes', 'draft')[0])\n"
        "assert 'qrcodegen' in sys.modules\n"
        "assert not {'ssl', 'http.client', 'urllib.request'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, timeout=60)
