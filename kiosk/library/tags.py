"""The tags of a topic in the language that is asked for, where its page is in another one."""

from functools import cache

import msgspec

from kiosk.content.ids import Language
from kiosk.content.notices import NoticeWording
from kiosk.library.entries import TopicEntry
from kiosk.library.opening import Database


class Tags:
    """Words the notes of topics from one database."""

    def __init__(self, database: Database) -> None:
        """Take the words from ``database``; each language is read once."""
        self._database = database
        self._words = cache(self._read)

    def said_in(self, language: Language, entry: TopicEntry) -> TopicEntry:
        """Give ``entry`` with its tags in ``language``, as far as the pack words them."""
        if entry.language == language or not entry.notices:
            return entry
        words = self._words(language)
        tags = tuple(words[n.category] for n in entry.notices if n.category in words)
        return msgspec.structs.replace(entry, tags=tags or entry.tags)

    def _read(self, language: Language) -> dict[str, str]:
        query = "SELECT wording FROM notice WHERE language = ? ORDER BY pack DESC"
        rows = self._database.connection.execute(query, (language,)).fetchall()
        notes = (msgspec.json.decode(row, type=NoticeWording) for (row,) in rows)
        return {note.category: note.tag for note in notes}
