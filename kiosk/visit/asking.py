"""Answers what visitors type, in another thread than the screens: by a connection of its own."""

from kiosk.content.ids import Language
from kiosk.library.opening import Database
from kiosk.library.search import Findings, Search


class Asker:
    """Opens the database again on the first question, in the thread that asks it."""

    def __init__(self, database: Database) -> None:
        """Ask what ``database`` holds."""
        self._database = database
        self._search: Search | None = None

    def ask(self, query: str, language: Language) -> Findings:
        """Find what ``query`` asks for.

        Raises:
            ContentDamaged: the database cannot be read any more.

        """
        if self._search is None:
            self._search = Search(self._database.again())
        return self._search.find(query, language)
