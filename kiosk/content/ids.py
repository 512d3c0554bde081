"""The kinds of id, told apart by type. Imports nothing heavy: the attract screen needs it first."""

from typing import NewType

TopicId = NewType("TopicId", str)
TermId = NewType("TermId", str)
SourceKey = NewType("SourceKey", str)
CategoryId = NewType("CategoryId", str)
GroupId = NewType("GroupId", str)
Language = NewType("Language", str)
