"""A stretch of Markdown as markdown-it-py's tree, with lines that count in the file."""

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from kiosk.authoring.boxes import Stretch
from kiosk.authoring.codes import Code
from kiosk.authoring.problems import Record


@dataclass(frozen=True, slots=True)
class Site:
    """One node of the tree, the stretch it stands in, and where its problems go."""

    node: SyntaxTreeNode
    stretch: Stretch
    record: Record

    @property
    def line(self) -> int:
        """The line of the node's beginning; a table cell has that of its row."""
        node = self.node
        while node.map is None and node.parent is not None:
            node = node.parent
        return self.stretch.first_line + (node.map or (0, 0))[0]

    @property
    def kind(self) -> str:
        """What markdown-it-py calls the node."""
        return self.node.type

    @property
    def inline(self) -> Token:
        """The token that holds the words of a paragraph, heading or cell."""
        token = self.node.children[0].token
        if token is None:
            message = f"{self.kind} holds no words"
            raise TypeError(message)
        return token

    def sites(self) -> Iterator["Site"]:
        """Give the nodes inside this one."""
        return (Site(child, self.stretch, self.record) for child in self.node.children)

    def raw_lines(self) -> tuple[str, ...]:
        """Give the lines of the node as they were typed."""
        first, end = self.node.map or (0, 0)
        return self.stretch.lines[first:end]

    def refuse(self, code: Code, message: str, remedy: str, *, after: int = 0) -> None:
        """Note a problem at this node, or ``after`` lines below its first."""
        self.record.refuse(self.line + after, code, message, remedy)


def new_parser() -> MarkdownIt:
    """Give a CommonMark parser with tables, which leaves to us what it would silently resolve."""
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    return parser.disable(["reference", "entity", "text_join"])


def parse(stretch: Stretch, record: Record, parser: MarkdownIt) -> Iterator[Site]:
    """Give the nodes at the top of ``stretch``."""
    root = SyntaxTreeNode(parser.parse("\n".join(stretch.lines)))
    return Site(root, stretch, record).sites()
