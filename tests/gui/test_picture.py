"""Pictures as they are, and masks in the colours of each theme, seen from their pixels."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from kiosk import paths
from kiosk.authoring.masks import write_png
from kiosk.content.ids import TopicId
from kiosk.ui.look import look_for
from kiosk.ui.reading.picture import MASK_DENSITY, Picture, load_image, tinted, tints_of
from kiosk.ui.reading.section_note import SectionNote
from kiosk.ui.tokens import THEMES, DoorName, Theme
from kiosk.visit.comfort import Comfort, ThemeName
from kiosk.visit.views import ArticleView
from kiosk.visit.wishes import OpenTopic
from tests.gui.hands import BEGIN, ED, Kiosk
from tests.gui.test_tokens import contrast

Maker = Callable[..., Kiosk]
MEDIA = paths.content_folder() / "sexual-health" / "media"
MASKS = sorted(path.name for path in MEDIA.glob("*.mask.png"))
DOORS: tuple[DoorName, ...] = ("clay", "sage", "blue", "plum", "ochre")
LEAST_LINE = 3.0
FULL = 250
"""Of 255: a pixel that is all of one role."""
MOST_LOST = 0.01
"""Of a figure's lines: where two edges of one shape meet in a notch."""
CBT = TopicId("cbt")


def mask_image(name: str, *, scale: int = 1) -> QImage:
    """Give a mask of the built-in pack at the size of the page, or ``scale`` times that."""
    image = load_image((MEDIA / name).read_bytes())
    assert image is not None
    size = image.size() * scale / MASK_DENSITY
    return image.scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def on_page(mask: QImage, theme: Theme, door: DoorName) -> QImage:
    """Give ``mask`` as it looks on the page of ``theme``."""
    page = QImage(mask.size(), QImage.Format.Format_RGB32)
    page.fill(QColor(theme.bg))
    painter = QPainter(page)
    painter.drawImage(0, 0, tinted(mask, tints_of(theme, theme.door(door))))
    painter.end()
    return page


def lines_of(mask: QImage) -> Iterator[QPoint]:
    """Give some of the points that are wholly line."""
    for y in range(0, mask.height(), 3):
        for x in range(0, mask.width(), 3):
            if mask.pixelColor(x, y).red() >= FULL:
                yield QPoint(x, y)


def is_accent_on_both_sides(mask: QImage, point: QPoint, reach: int = 5) -> bool:
    """Tell whether accent lies ``reach`` pixels to either side of ``point``, along some line."""
    for dx, dy in ((reach, 0), (0, reach), (reach, reach), (reach, -reach)):
        sides = (point + QPoint(dx, dy), point - QPoint(dx, dy))
        if all(mask.rect().contains(at) and mask.pixelColor(at).blue() >= FULL for at in sides):
            return True
    return False


def test_there_are_ten_figures() -> None:
    assert len(MASKS) == 10


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("name", THEMES)
def test_colours_of_a_mask_are_told_apart(name: str, door: DoorName) -> None:
    theme = THEMES[name]
    tints = tints_of(theme, theme.door(door))
    for ground in (theme.bg, theme.surface, tints.soft):
        assert contrast(tints.line, ground) >= LEAST_LINE
    if theme.is_outlined:  # there a line beside it is not what shows it
        assert contrast(tints.accent, theme.bg) >= LEAST_LINE
    else:
        assert contrast(tints.line, tints.accent) >= LEAST_LINE


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("name", MASKS)
def test_lines_stand_out_from_the_page(name: str, theme: Theme) -> None:
    mask = mask_image(name)
    page = on_page(mask, theme, "clay")
    points = list(lines_of(mask))
    assert len(points) > 200
    assert all(contrast(page.pixelColor(at).name(), theme.bg) >= LEAST_LINE for at in points)


@pytest.mark.parametrize("name", MASKS)
def test_no_line_is_lost_inside_an_accent(name: str) -> None:
    """In the contrast theme a line and an accent look alike: a line may only border one."""
    mask = mask_image(name)
    points = list(lines_of(mask))
    lost = [(p.x(), p.y()) for p in points if is_accent_on_both_sides(mask, p)]
    assert len(lost) <= MOST_LOST * len(points), lost


@pytest.mark.parametrize("name", MASKS)
def test_roles_share_each_pixel(name: str) -> None:
    mask = mask_image(name)
    for y in range(0, mask.height(), 5):
        for x in range(0, mask.width(), 5):
            colour = mask.pixelColor(x, y)
            assert colour.red() + colour.green() + colour.blue() <= 258


def test_a_mask_takes_the_given_colours_and_leaves_the_rest() -> None:
    mask = QImage(4, 1, QImage.Format.Format_RGB32)
    for x, colour in enumerate(("#ff0000", "#00ff00", "#0000ff", "#000000")):
        mask.setPixelColor(x, 0, QColor(colour))
    theme = THEMES["paper"]
    page = on_page(mask, theme, "sage")
    seen = [page.pixelColor(x, 0).name().upper() for x in range(4)]
    assert seen == [theme.sage.deep, theme.sage.tint, theme.sage.mid, theme.bg]


def test_a_picture_with_its_own_colours_is_drawn_as_it_is() -> None:
    image = load_image(write_png(40, 20, b"\xff\x00\x00" * 800, b""))
    assert image is not None
    picture = Picture(look_for("contrast", 1920, 1080), image, "Red")
    picture.resize(40, picture.heightForWidth(40))
    assert picture.grab().toImage().pixelColor(20, 10).name() == "#ff0000"
    assert picture.accessibleName() == "Red"
    picture.deleteLater()


@pytest.mark.parametrize("data", [None, b"", b"not a picture"])
def test_what_is_not_a_picture_gives_none(data: bytes | None) -> None:
    assert load_image(data) is None


def test_a_drawing_grows_with_the_text_and_stays_in_sight() -> None:
    image = QImage(1520, 960, QImage.Format.Format_RGB32)
    sizes: dict[float, QSize] = {}
    for factor in (1.0, 1.5, 2.0):
        look = look_for("paper", 1080, 1920, factor)
        tints = tints_of(look.theme, look.theme.clay)
        drawing, plain = Picture(look, image, "A", tints), Picture(look, image, "A")
        sizes[factor] = drawing._size(1000)
        assert plain._size(1000) == Picture(look_for("paper", 1080, 1920), image, "A")._size(1000)
        for made in (drawing, plain):
            made.deleteLater()
    assert sizes[1.0] == QSize(760, 480)
    assert sizes[1.5].width() == sizes[2.0].width() == 1000
    low = look_for("paper", 1366, 768, 2.0)
    drawing = Picture(low, image, "A", tints_of(low.theme, low.theme.clay))
    assert drawing.heightForWidth(1200) <= low.page_height * 0.72 + 1
    drawing.deleteLater()


def shown(one: Kiosk) -> list[Picture]:
    """Give the pictures on the page."""
    return one.page.findChildren(Picture)


@pytest.mark.parametrize("theme", THEMES)
def test_a_figure_on_its_page_has_the_colours_of_theme_and_door(
    kiosk: Maker, theme: ThemeName
) -> None:
    one = kiosk()
    one.go(BEGIN)
    one.navigator._become(replace(one.navigator.state, comfort=Comfort(theme=theme)))
    one.window.resize(1910, 1080)  # the window takes the theme when it is laid out
    one.go(OpenTopic(CBT))
    (picture,) = shown(one)
    colours = THEMES[theme]
    image = grabbed(picture)
    seen = {image.pixelColor(x, y).name().upper() for x in range(760) for y in range(0, 500, 9)}
    assert set(tints_of(colours, colours.sage)) <= seen


def grabbed(widget: QWidget) -> QImage:
    """Give ``widget`` as it is drawn."""
    return widget.grab().toImage()


def test_a_gated_figure_is_nowhere_before_consent(kiosk: Maker) -> None:
    one = kiosk()
    one.go(BEGIN, OpenTopic(ED))
    name = "how-an-erection-works.mask.png"
    before = one.presenter.view(one.navigator.state)
    assert isinstance(before, ArticleView)
    assert name not in before.pictures
    assert not shown(one)
    note = next(n for n in one.page.findChildren(SectionNote) if n.passage.is_picture)
    note.buttons[0].click()
    one.breathe()
    after = one.presenter.view(one.navigator.state)
    assert isinstance(after, ArticleView)
    assert name in after.pictures
    assert len(shown(one)) == 1
