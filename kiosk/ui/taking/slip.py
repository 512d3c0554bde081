"""The slip as a PDF in memory: numbered lines in our type, so that every script is set right."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk.ui.look import LABEL_LINE, TEXT_LINE, Look, look_for
from kiosk.ui.words import Hand, Words

DPI = 300
MM_PER_INCH = 25.4
MARGIN_MM = 18.0
INK = "#000000"
SIZE, TITLE_SIZE = 22.0, 30.0
"""16 and 22 points: what is called large print."""
GAP_RP, INDENT_RP = 16.0, 56.0


def slip(lines: Sequence[str], title: str) -> bytes:
    """Give the pages with ``lines``, numbered, under ``title``."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(
        QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM), QPageLayout.Unit.Millimeter
    )
    writer.setTitle(title)
    writer.setCreator("")
    page = writer.pageLayout().paintRectPixels(DPI)
    look = look_for("paper", page.width(), page.height(), mm_per_px=MM_PER_INCH / DPI)
    painter = QPainter(writer)
    _set(painter, writer, look, lines, title)
    painter.end()
    buffer.close()
    return bytes(data.data())


def _set(
    painter: QPainter, writer: QPdfWriter, look: Look, lines: Sequence[str], title: str
) -> None:
    """Set the lines one below the other; one that would not stand whole begins a page."""
    head = Words(look, title, Hand(INK, TITLE_SIZE, is_bold=True, line=LABEL_LINE))
    top = head.height(look.width)
    head.draw(painter)
    top += look.rp(GAP_RP)
    indent = look.rp(INDENT_RP)
    for number, line in enumerate(lines, start=1):
        words = Words(look, line, Hand(INK, SIZE, line=TEXT_LINE))
        tall = words.height(look.width - indent)
        if top + tall > look.height:
            writer.newPage()
            top = 0
        mark = Words(look, f"{number}.", Hand(INK, SIZE, is_bold=True, line=TEXT_LINE))
        mark.height(indent)
        mark.draw(painter, 0, top)
        words.draw(painter, indent, top)
        top += tall + look.rp(GAP_RP)
