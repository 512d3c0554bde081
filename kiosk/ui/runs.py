"""Spans of a page to runs of words: what is painted of them.

Source marks are data and paint nothing.
"""

from collections.abc import Sequence

from kiosk.content.blocks import Emphasis, SourceMark, Span, Strong, Term, Text, TopicLink
from kiosk.ui.words import Run


def runs_of(spans: Sequence[Span]) -> tuple[Run, ...]:
    """Give the runs that ``spans`` paint.

    Without the blank that a source mark leaves at the end.
    """
    runs: list[Run] = []
    for span in spans:
        match span:
            case Text(text):
                runs.append(Run(text))
            case Strong(text):
                runs.append(Run(text, "strong"))
            case Emphasis(text):
                runs.append(Run(text, "emphasis"))
            case Term(term, text):
                runs.append(Run(text, "term", term))
            case TopicLink(topic, text):
                runs.append(Run(text, "topic", topic))
            case SourceMark():
                _trim(runs)
    _trim(runs)
    return tuple(runs)


def _trim(runs: list[Run]) -> None:
    """Take the blanks before a source mark away: "rare [@X]. It" reads "rare. It"."""
    if runs and runs[-1].kind == "plain":
        trimmed = runs[-1].text.rstrip()
        runs[-1:] = [Run(trimmed)] if trimmed else []
