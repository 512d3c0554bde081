"""Words in our type: line heights, breaking, spots, and what spans paint."""

import math
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from kiosk.content.blocks import Emphasis, SourceMark, Strong, Term, Text, TopicLink
from kiosk.content.ids import SourceKey, TermId, TopicId
from kiosk.ui.look import look_for
from kiosk.ui.runs import runs_of
from kiosk.ui.words import Hand, Run, Spot, Words

LOOK = look_for("paper", 1920, 1080)
LONG = "A urologist is a doctor for the kidneys, the bladder, the prostate and the penis. " * 4


@pytest.mark.parametrize("line", [1.1, 1.2, 1.25, 1.35, 1.45])
@pytest.mark.parametrize("size", [29, 34, 46, 96])
@pytest.mark.parametrize("theme_size", [(1920, 1080), (1366, 768)])
def test_lines_are_as_high_as_asked_for(
    line: float, size: int, theme_size: tuple[int, int]
) -> None:
    words = Words(look_for("paper", *theme_size), LONG, Hand("#000000", size, line=line))
    assert words.line_height == math.ceil(words.font.pixelSize() * line)
    count = words.line_count(600)
    assert count > 1
    assert words.height(600) == count * words.line_height


def test_no_line_is_wider_than_its_room() -> None:
    words = Words(LOOK, LONG, Hand("#000000"))
    for width in (200, 400, 810):
        words.height(width)
        for i in range(words.line_count(width)):
            assert words._lines.lineAt(i).naturalTextWidth() <= width


def test_a_spot_that_wraps_ends_with_its_last_letter_on_each_line() -> None:
    words = Words(
        LOOK, (Run("See "), Run("when to get information", "topic", "x")), Hand("#000000")
    )
    words.height(words.natural_width() - 40)
    first, _ = words.rects(words.spots[0])
    alone = Words(LOOK, "See when to get", Hand("#000000")).natural_width() - 1
    assert first.right() == pytest.approx(alone, abs=1.5)


def test_a_word_wider_than_its_room_is_broken_and_not_cut_off() -> None:
    words = Words(LOOK, "Long: incomprehensibilities", Hand("#000000"))
    for width in (120, 90):
        assert words.line_count(width) > 2
        assert all(rect.right() <= width for rect in words.line_rects())
    natural = words.natural_width()
    assert words.line_count(natural) == 1


def test_at_its_natural_width_nothing_wraps() -> None:
    words = Words(LOOK, "Read about your health", Hand("#000000"))
    natural = words.natural_width()
    assert words.line_count(natural) == 1
    assert words.line_count(natural - 2) == 2
    assert Words(LOOK, "", Hand("#000000")).natural_width() == 1


def test_a_spot_lies_on_its_words_on_every_line_that_it_runs_over() -> None:
    runs = (Run("Some words before it, "), Run("a term of several words", "term", "x"), Run("."))
    words = Words(LOOK, runs, Hand("#000000"))
    (spot,) = words.spots
    assert (spot.start, spot.run.target) == (22, "x")
    words.height(2000)
    (rect,) = words.rects(spot)
    before = Words(LOOK, "Some words before it, ", Hand("#000000"))
    assert rect.left() == pytest.approx(before.natural_width(), abs=12)
    words.height(420)
    rects = list(words.rects(spot))
    assert len(rects) >= 2
    assert rects[1].top() - rects[0].top() == pytest.approx(words.line_height)
    assert all(rect.left() >= 0 and rect.right() <= 420 for rect in rects)


def test_words_in_the_middle_stand_in_the_middle() -> None:
    words = Words(LOOK, "Middle", Hand("#000000", align="centre"))
    words.height(1000)
    line = words._lines.lineAt(0)
    assert line.naturalTextRect().center().x() == pytest.approx(500, abs=1)


def test_bold_and_slant_are_set_and_measured() -> None:
    plain = Words(LOOK, "Never mix these", Hand("#000000"))
    strong = Words(LOOK, (Run("Never mix these", "strong"),), Hand("#000000"))
    assert strong.natural_width() > plain.natural_width()
    slanted = Words(LOOK, (Run("stressed", "emphasis", colour="#112233"),), Hand("#000000"))
    (part,) = slanted._lines.formats()
    assert part.format.fontItalic()
    assert part.format.foreground().color().name() == "#112233"


def test_spans_paint_what_they_say_and_source_marks_nothing() -> None:
    mark = SourceMark((SourceKey("X"),))
    spans = (
        Text("It is rare "),
        mark,
        Text(". A "),
        Term(TermId("uro"), "urologist"),
        Strong(" can"),
        Emphasis(" help "),
        TopicLink(TopicId("more"), "More"),
        Text(" "),
        mark,
    )
    assert runs_of(spans) == (
        Run("It is rare"),
        Run(". A "),
        Run("urologist", "term", "uro"),
        Run(" can", "strong"),
        Run(" help ", "emphasis"),
        Run("More", "topic", "more"),
    )


def test_a_mark_takes_no_ink_from_the_line_above_it() -> None:
    look = look_for("paper", 1366, 768, 2.0)
    runs = (Run("چچچچچچچچ " * 5), Run("اعےررسیسیون", "term", "x"), Run(" چچچچ" * 4))
    words = Words(look, runs, Hand("#000000"))
    tall = words.height(500)
    (spot,) = words.spots
    plain, marked = (_alpha_of(words, tall, marks) for marks in ((), ((spot, "#ff0000"),)))
    assert next(iter(words.rects(spot))).top() >= words.line_height  # there is a line above
    assert plain == marked


def _alpha_of(words: Words, tall: int, marks: Sequence[tuple[Spot, str]]) -> bytes:
    canvas = QImage(600, tall + 80, QImage.Format.Format_ARGB32_Premultiplied)
    canvas.fill(0)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    words.draw_at(painter, QPointF(40, 40), marks)
    painter.end()
    return bytes(canvas.convertToFormat(QImage.Format.Format_Alpha8).constBits())
