"""Opens what is live for a visitor process. What cannot be opened gives way to what can."""

from contextlib import suppress

from kiosk.errors import CannotRead, ContentDamaged, ContentMissing, Refusal
from kiosk.library.opening import Database, open_file
from kiosk.packs.store.guarding import Guard


def opened(guard: Guard) -> Database | None:
    """Give the database of what is to be shown, or None for what is built into the program."""
    while (generation := guard.live.generation) is not None and generation.record.packs:
        if guard.live.is_ready:
            try:
                database = open_file(generation.place.database, guard.layout.packs)
                database.languages()
            except (ContentMissing, ContentDamaged, CannotRead):
                with suppress(Refusal):  # then it is made again at the next start
                    guard.store.note(generation, "database-damaged")
            else:
                return database
        guard.give_up()
    return None
