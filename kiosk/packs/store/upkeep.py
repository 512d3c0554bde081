"""What a running kiosk does for its store when nothing else is to be done, a little at a time.

It collects garbage once, then reads everything that is live and compares hashes.
"""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kiosk.errors import Refusal
from kiosk.packs.store.keeping import Store
from kiosk.packs.store.live import Generation, Live, raw_pointer
from kiosk.packs.store.records import Mark

PIECE_BYTES = 1 << 18
"""Read in one step: some milliseconds from a slow disk."""


class Upkeep:
    """Chores of one process, which shows ``live``."""

    def __init__(self, store: Store, live: Live, pointer: bytes) -> None:
        """Look after ``store``; ``pointer`` is what stood there when ``live`` was decided."""
        self._store, self._live, self._pointer = store, live, pointer
        self._is_noted = False
        self._steps = self._work()

    def step(self) -> bool:
        """Do a little; tell whether there is more to do."""
        return next(self._steps, False)

    def is_outdated(self) -> bool:
        """Tell whether a fresh process would show something else."""
        return self._is_noted or raw_pointer(self._store.layout) != self._pointer

    def _work(self) -> Iterator[bool]:
        with suppress(Refusal):  # busy, or not to be written: at another start
            self._store.collect()
        yield True
        generation = self._live.generation
        if generation is None:
            return
        facts = generation.record.database
        if facts is not None:
            yield from self._compare(
                generation, "database-damaged", generation.place.database, facts.sha256
            )
        for pack in generation.record.packs:
            path = self._store.layout.pack(pack.file)
            yield from self._compare(generation, "pack-damaged", path, pack.file)

    def _compare(
        self, generation: Generation, mark: Mark, path: Path, sha256: str
    ) -> Iterator[bool]:
        total = hashlib.sha256()
        try:
            with path.open("rb", buffering=0) as file:
                while piece := file.read(PIECE_BYTES):
                    total.update(piece)
                    yield True
        except OSError:
            total.update(b"what cannot be read is not the same")
        if total.hexdigest() != sha256:
            with suppress(Refusal):
                self._store.note(generation, mark)
                self._is_noted = True
