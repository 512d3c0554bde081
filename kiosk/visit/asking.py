"""Answers what visitors type, in another thread than the screens: by a connection of its own."""

from collections.abc import Callable

from kiosk.content.ids import Language, TopicId
from kiosk.library.opening import Database
from kiosk.library.search import Findings, Search


class Asker:
    """Opens the database again on the first question, in the thread that asks it."""

    def __init__(self, database: Database, hidden: Callable[[], frozenset[TopicId]]) -> None:
        """Ask what ``database`` holds, but for the topics that are ``hidden`` at the time."""
        self._database, self._hidden = database, hidden
        self._search: Search | None = None

    def ask(self, query: str, language: Language) -> Findings:
        """Find what ``query`` asks for.

        Raises:
            ContentDamaged: the database cannot be read any more.

        """
        if self._search is None:
            self._search = Search(self._database.again())
        return self._search.find(query, language, without=self._hidden())
