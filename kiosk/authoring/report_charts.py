"""A histogram as inline SVG: bars that say their number, and a line at the limit."""

from collections.abc import Sequence
from html import escape

_BAR, _HEIGHT, _GAP = 46, 120, 6


def histogram(title: str, values: Sequence[float], edges: Sequence[float], limit: float) -> str:
    """Give a chart of how many ``values`` stand from each edge up to the next.

    Values beyond the first and last edge are counted in the outermost bars.
    """
    counts = [0] * (len(edges) - 1)
    for value in values:
        inside = [number for number, edge in enumerate(edges[1:-1], 1) if value >= edge]
        counts[max(inside, default=0)] += 1
    width, most = len(counts) * _BAR, max(1, *counts)
    bars = "".join(_bar(number, count, most, edges) for number, count in enumerate(counts))
    return (
        f'<figure><figcaption>{escape(title)}</figcaption><svg role="img" width="{width + 20}" '
        f'height="{_HEIGHT + 44}" viewBox="0 0 {width + 20} {_HEIGHT + 44}">'
        f"<title>{escape(title)}: {_told(counts, edges)}</title>{bars}"
        f"{_limit(limit, edges)}</svg></figure>"
    )


def _bar(number: int, count: int, most: int, edges: Sequence[float]) -> str:
    high = round(_HEIGHT * count / most)
    left, top = number * _BAR + 10, _HEIGHT - high + 18
    return (
        f'<rect x="{left}" y="{top}" width="{_BAR - _GAP}" height="{high}" class="bar"/>'
        f'<text x="{left + (_BAR - _GAP) / 2:g}" y="{top - 4}" class="count">{count or ""}</text>'
        f'<text x="{left}" y="{_HEIGHT + 36}" class="edge">{edges[number]:g}</text>'
    )


def _limit(limit: float, edges: Sequence[float]) -> str:
    below = [number for number, edge in enumerate(edges) if edge <= limit]
    if not below or below[-1] == len(edges) - 1:
        return ""
    number = below[-1]
    share = (limit - edges[number]) / (edges[number + 1] - edges[number])
    x = round((number + share) * _BAR + 10 - _GAP / 2)
    return f'<line x1="{x}" x2="{x}" y1="4" y2="{_HEIGHT + 22}" class="limit"/>'


def _told(counts: Sequence[int], edges: Sequence[float]) -> str:
    return "; ".join(
        f"{edges[number]:g} to {edges[number + 1]:g}: {count}"
        for number, count in enumerate(counts)
        if count
    )
