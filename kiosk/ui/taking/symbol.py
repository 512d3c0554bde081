"""From a code to its dark and light modules. The encoder is loaded with the first square."""

from kiosk.visit.payload import MOST_VERSION, Code, is_compact

Matrix = tuple[tuple[bool, ...], ...]
"""Rows of modules, dark ones True; without the quiet zone."""


def matrix_of(code: Code) -> Matrix:
    """Give the symbol of ``code``, at error correction level M or better.

    May take longer than a frame.
    """
    from qrcodegen import (  # type: ignore[import-untyped]  # noqa: PLC0415 - where needed
        QrCode,
        QrSegment,
    )

    runs = [
        QrSegment.make_alphanumeric(run) if is_compact(run) else QrSegment.make_bytes(run.encode())
        for run in code.runs
    ]
    symbol = QrCode.encode_segments(runs, QrCode.Ecc.MEDIUM, maxversion=MOST_VERSION)
    side = range(symbol.get_size())
    return tuple(tuple(bool(symbol.get_module(x, y)) for x in side) for y in side)
