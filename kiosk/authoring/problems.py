"""One problem at one line, and the record that a reader of one file fills."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from kiosk.authoring.codes import Code, Level
from kiosk.authoring.runs import Piece, Run, RunKind
from kiosk.textfile import Fault


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where (path in the pack, line from 1), and what to do."""

    path: str
    line: int
    code: Code
    message: str
    remedy: str

    @property
    def level(self) -> Level:
        """Whether it stops the build."""
        return self.code.level

    @property
    def words(self) -> str:
        """The message and the remedy as sentences."""
        end = "?" if self.remedy.startswith("Did you mean") else "."
        return f"{self.message}. {self.remedy}{end}"

    def __str__(self) -> str:
        """One line: where, how grave, which, what, and what to do."""
        return f"{self.path}:{self.line}: {self.level} {self.code.slug} {self.words}"


MentionKind = Literal["topic", "term", "source", "media", "gate", "picture", "box"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A body names something: a link, a mark, a file, the category of a gate, the kind of a box."""

    line: int
    kind: MentionKind
    target: str
    is_gated: bool


@dataclass
class Record:
    """What reading one file brought to light."""

    path: str
    problems: list[Problem] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    """The words, in reading order."""
    is_in_gate: bool = False
    box: str = ""

    def refuse(self, line: int, code: Code, message: str, remedy: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.path, line, code, message, remedy))

    def refuse_faults(self, faults: Iterable[Fault]) -> None:
        """Note what reading text or YAML found."""
        for fault in faults:
            self.refuse(fault.line, Code.of(fault.kind), fault.message, fault.remedy)

    def mention(self, line: int, kind: MentionKind, target: str) -> None:
        """Note that the text names something."""
        self.mentions.append(Mention(line, kind, target, self.is_in_gate))

    def named(self, kind: MentionKind) -> Iterator[Mention]:
        """Give the mentions of one kind."""
        return (mention for mention in self.mentions if mention.kind == kind)

    @contextmanager
    def gate(self) -> Iterator[None]:
        """Mark what is read meanwhile as standing behind a note."""
        before, self.is_in_gate = self.is_in_gate, True
        try:
            yield
        finally:
            self.is_in_gate = before

    @contextmanager
    def inside(self, box: str) -> Iterator[None]:
        """Mark what is read meanwhile as standing in a box of this kind."""
        before, self.box = self.box, box
        try:
            yield
        finally:
            self.box = before

    def add_run(self, line: int, kind: RunKind, *pieces: Piece) -> None:
        """Keep words as they were typed."""
        self.runs.append(Run(line, kind, pieces, self.is_in_gate, self.box))
