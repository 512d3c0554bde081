"""What a visitor keeps: where it stands in the content, never its words.

The words are read anew wherever they are shown, so that a note before them is asked each time.
"""

from dataclasses import dataclass

from kiosk.content.ids import TopicId


@dataclass(frozen=True, slots=True)
class KeptQuestion:
    """A question to ask a clinician: which of the topic's, counted from 0."""

    topic: TopicId
    number: int


@dataclass(frozen=True, slots=True)
class KeptStep:
    """A step of "What you can do": which of the topic's, counted from 0."""

    topic: TopicId
    number: int


@dataclass(frozen=True, slots=True)
class KeptText:
    """The short text of a topic to take home."""

    topic: TopicId


Kept = KeptQuestion | KeptStep | KeptText
