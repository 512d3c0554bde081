"""Where a visitor can be.

One small value for each screen; nothing here is written down anywhere.
"""

from dataclasses import dataclass
from typing import Literal

from kiosk.content.ids import GroupId, Language, TermId, TopicId
from kiosk.library.search import Findings
from kiosk.visit.attract import Attract as Attract  # noqa: PLC0414 - a place like the others
from kiosk.visit.keys import Keys
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
    keys: Keys | None = None
    """The keys on the screen; None until somebody chose: then they stand where there is room."""

    def is_waiting(self, language: Language) -> bool:
        """Tell whether words were typed that have not been answered in ``language``."""
        found = self.findings
        is_answered = found is not None and (found.query, found.language) == (self.query, language)
        return bool(self.query.strip()) and not is_answered


Form = Literal["draft", "text"]
"""What a phone makes of a square: a mail draft, or plain text."""
Slip = Literal["", "wanted", "printed", "failed"]
"""How far the printing of a slip has come."""


@dataclass(frozen=True, slots=True)
class MyQuestions:
    """What was kept."""

    slip: Slip = ""


@dataclass(frozen=True, slots=True)
class Copying:
    """What was kept, as a plain page to show or to copy by hand."""


@dataclass(frozen=True, slots=True)
class Square:
    """What was kept, as a square for a phone; ``number`` counts from 0 where there are several."""

    form: Form = "draft"
    number: int = 0
    is_hidden: bool = False


Place = (
    Attract
    | Home
    | InGroup
    | Reading
    | Checks
    | Questions
    | GetHelp
    | DeskCard
    | Trouble
    | MyQuestions
    | Copying
    | Square
)
