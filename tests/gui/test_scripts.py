"""Indian and Arabic letters: shaped, high enough, whole, and truly bold."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QTextLayout

from kiosk.ui.look import LABEL_LINE, TEXT_LINE, Script, look_for, script_of
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.words import Hand, Words

LOOK = look_for("paper", 1920, 1080)
STACKS = ("र्कीं ट्र्यू द्धृ ङ्कृ ट्ठू", "ड़्ढू ह्नू र्द्र्यूँ फ़ॉर्मैं क्ष्म्यूं", "اللّٰہ پٍّ ییے ؟ٹڑ ڈ چ پچ ۃ گھر")


def glyphs(text: str, script: Script) -> list[int]:
    """Give the glyphs that ``text`` is drawn with; invisible ones left out."""
    layout = QTextLayout(text, LOOK.font(29, script=script))
    layout.beginLayout()
    layout.createLine().setLineWidth(1000)
    layout.endLayout()
    return [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]


def test_letters_of_hindi_join() -> None:
    ka, halant, ssa = (glyphs(sign, "devanagari")[-1] for sign in ("क", "्", "ष"))
    joined = glyphs("क्ष", "devanagari")
    assert len(joined) == 1
    assert joined[0] not in {ka, halant, ssa}
    assert glyphs("कि", "devanagari")[-1] == ka  # the sign of i is spoken after, and stands before
    assert len(glyphs("र्क", "devanagari")) == 2


def test_letters_of_arabic_have_a_form_for_each_place() -> None:
    alone = glyphs("ب", "arabic")
    start, middle, end = (
        glyphs(text, "arabic") for text in ("ب\u200d", "\u200dب\u200d", "\u200dب")
    )
    forms = [tuple(alone), tuple(start), tuple(middle), tuple(end)]
    assert len({*forms}) == 4
    assert len(glyphs("لا", "arabic")) <= 2


@pytest.mark.parametrize(
    ("text", "script", "scale", "line"),
    [
        ("Words", "latin", 1.0, 1.45),
        ("शब्द", "devanagari", 1.08, 1.6),
        ("لفظ", "arabic", 1.05, 1.6),
    ],
)
def test_each_script_has_its_size_and_line(
    text: str, script: Script, scale: float, line: float
) -> None:
    assert script_of(text) == script
    words = Words(LOOK, text, Hand("#000000", 29, line=TEXT_LINE))
    assert words.font.pixelSize() == pytest.approx(29 * scale, abs=1)
    assert words.line_height == pytest.approx(words.font.pixelSize() * line, abs=1)


@pytest.mark.parametrize("text", STACKS)
@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("line", [LABEL_LINE, TEXT_LINE])
def test_no_ink_of_a_tall_stack_is_cut_off(text: str, bold: bool, line: float) -> None:
    prose = Prose(LOOK, text, Hand("#000000", 46, bold, line))
    width = prose.sizeHint().width()
    tall = prose.heightForWidth(width)
    image = QImage(width + 80, tall + 80, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    prose.words.draw_at(painter, QPointF(40, 40))
    painter.end()
    dark = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y).red() < 100
    ]
    assert dark
    assert min(y for _, y in dark) >= 40
    assert max(y for _, y in dark) < 40 + tall
    assert min(x for x, _ in dark) >= 40
    assert max(x for x, _ in dark) < 40 + width


@pytest.mark.parametrize("text", ["परेशानियाँ और थेरेपी", "تھراپی کیا ہے"])
def test_bold_is_the_fonts_own_and_not_smeared(text: str) -> None:
    plain, bold = (Words(LOOK, text, Hand("#000000", 68, is_bold=b)) for b in (False, True))
    assert bold.natural_width() > plain.natural_width() * 1.03
    assert not bold.font.bold()
