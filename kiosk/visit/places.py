"""Where a visitor can be.

One small value for each screen; nothing here is written down anywhere.
"""

from dataclasses import dataclass

from kiosk.content.ids import GroupId, TermId, TopicId
from kiosk.library.search import Findings
from kiosk.visit.attract import Attract as Attract  # noqa: PLC0414 - a place like the others
from kiosk.visit.passages import PassagePath


@dataclass(frozen=True, slots=True)
class Home:
    """The doors. ``view`` counts from 0 where not all of them stand on one screen."""

    view: int = 0


@dataclass(frozen=True, slots=True)
class InGroup:
    """All topics of one door."""

    group: GroupId


@dataclass(frozen=True, slots=True)
class OpenTerm:
    """A definition that stands open.

    Which run of words holds the term, counted from 0 on the page.
    """

    run: int
    term: TermId


@dataclass(frozen=True, slots=True)
class Reading:
    """One topic. ``part`` counts from 0 and follows the reader."""

    topic: TopicId
    part: int = 0
    open_term: OpenTerm | None = None
    folded: frozenset[PassagePath] = frozenset()
    """Passages that the reader folded again."""
    at_passage: PassagePath | None = None
    """The passage that was opened or folded last: there the reader is."""


@dataclass(frozen=True, slots=True)
class Checks:
    """Who wrote and checked a topic, and what it rests on."""

    topic: TopicId


@dataclass(frozen=True, slots=True)
class GetHelp:
    """Staff, numbers to call, and what must not wait."""


@dataclass(frozen=True, slots=True)
class DeskCard:
    """One neutral sentence to show at the desk."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something went wrong, the visit is over, and there is a way on."""


@dataclass(frozen=True, slots=True)
class OpenAnswer:
    """An answer that stands open: which topic's, and which of its questions, from 0."""

    topic: TopicId
    number: int


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions people ask: by topic, or by the words of ``query``.

    ``findings`` are those of the last query that was answered; typing does not wait for them.
    """

    topic: TopicId | None = None
    query: str = ""
    findings: Findings | None = None
    open_answer: OpenAnswer | None = None


Place = Attract | Home | InGroup | Reading | Checks | Questions | GetHelp | DeskCard | Trouble
