"""The store of one kiosk: ask what is live, or change it, one at a time."""

import shutil
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from kiosk.errors import CannotRead, CannotWrite
from kiosk.packs.refusals import NothingToUndo, PackNotHere, PackRefusal
from kiosk.packs.store.collecting import collect
from kiosk.packs.store.compiling import Part, Reading, read_again
from kiosk.packs.store.disk import Disk
from kiosk.packs.store.installing import Intake
from kiosk.packs.store.layout import Layout
from kiosk.packs.store.live import Generation, Live, fitness, generation_at, live, numbers
from kiosk.packs.store.locking import locked
from kiosk.packs.store.making import Bench, Plan, make, point_to, prepare, put_mark
from kiosk.packs.store.records import BUILT_IN, Mark, PackEntry, ordered


def free_bytes(folder: Path) -> int:
    """Give how much may still be written where ``folder`` is.

    Raises:
        CannotWrite: the system does not say.

    """
    try:
        return shutil.disk_usage(folder).free
    except OSError as error:
        raise CannotWrite(f"{folder}: {error.strerror}") from error


def clock() -> datetime:
    """Give the time by the kiosk's clock, which may be wrong by years."""
    return datetime.now(tz=UTC)


class Store:
    """The packs and generations in one state folder."""

    def __init__(  # noqa: PLR0913 - each is one part of the world
        self,
        root: Path,
        order: tuple[str, ...] = (),
        *,
        disk: Disk | None = None,
        reading: Reading = Reading(),  # noqa: B008 - frozen
        free_bytes: Callable[[Path], int] = free_bytes,
        now: Callable[[], datetime] = clock,
    ) -> None:
        """Keep the store in ``root``; show packs in ``order``. Touches nothing yet."""
        self.layout = Layout(root)
        self._bench = Bench(self.layout, disk or Disk(), now, order, reading)
        self._free_bytes = free_bytes

    def live(self, avoid: AbstractSet[int] = frozenset()) -> Live:
        """Give what is to be shown; see ``live.live``."""
        return live(self.layout, self._bench.order, avoid)

    @contextmanager
    def intake(self) -> Iterator[Intake]:
        """Hold the lock and take in a pack; what was staged and not installed is gone at the end.

        Raises:
            StoreBusy: somebody else changes the store.
            CannotWrite: the state folder cannot be written.

        """
        with self._changing():
            taking = Intake(self._bench, self._free_bytes)
            try:
                yield taking
            finally:
                taking.drop()

    def roll_back(self) -> Live:
        """Make live what was live before, and give it.

        Raises:
            NothingToUndo: nothing was.
            CannotRead: something was, and is damaged.
            StoreBusy, CannotWrite: as ``intake``.

        """
        with self._changing():
            return self._step_back("rolled-back", self._now())

    def fall_back(self, number: int) -> Live:
        """Give up the generation ``number``, which faults, for what was live before it.

        Where nothing was, for what is built in. Does nothing where another one is live by now.
        """
        with self._changing():
            now = self._now()
            if now.generation is None or now.number != number:
                return now
            try:
                return self._step_back("faulted", now)
            except (NothingToUndo, CannotRead):
                put_mark(self._bench, now.generation, "faulted")
                point_to(self._bench, None)
                return self.live()

    def _step_back(self, mark: Mark, now: Live) -> Live:
        if now.generation is None:
            raise NothingToUndo(str(self.layout.root))
        before = self._before(now.generation)
        put_mark(self._bench, now.generation, mark)
        point_to(self._bench, before)
        return self.live()

    def _before(self, generation: Generation) -> Generation | None:
        """Give what was live before, None for what is built in; skip what cannot be shown."""
        number = generation.record.follows
        while number != BUILT_IN:
            found = generation_at(self.layout, number, strictly=True)
            if found is None:
                number = self._next_older(number)
                continue
            is_good = found.mark in {None, "database-damaged"}
            if is_good and fitness(self.layout, found) != "lost":
                return found
            number = found.record.follows
        return None

    def _next_older(self, number: int) -> int:
        """Give the newest generation before one that is gone."""
        for each in numbers(self.layout, strictly=True):
            if each < number:
                return each
        raise NothingToUndo(str(self.layout.root))

    def remove(self, pack: str) -> Live:
        """Show the packs that are live without ``pack``.

        Raises:
            PackNotHere: it is not among them.
            PackRefusal, CannotRead: one that stays cannot be read again.
            StoreBusy, CannotWrite: as ``intake``.

        """
        with self._changing():
            now = self._now()
            entries = () if now.generation is None else now.generation.record.packs
            left = tuple(entry for entry in entries if entry.id != pack)
            if now.generation is None or left == entries:
                raise PackNotHere(pack)
            keyring = now.generation.record.keyring
            make(self._bench, Plan(left, map(self._read, left), keyring, now.number))
            return self.live()

    def make_ready(self) -> Live:
        """Make the database of the live generation again, where it must be, and give what is live.

        What cannot be made again is marked, and the next one stands in. The old generation stays
        until the new one is whole.

        Raises:
            StoreBusy, CannotWrite: as ``intake``.

        """
        with self._changing():
            now = self._now()
            while now.generation is not None and not now.is_ready:
                self._remake(now.generation)
                now = self._now()
            return now

    def _remake(self, old: Generation) -> None:
        packs = ordered(old.record.packs, self._bench.order)
        parts = map(self._read, packs)
        try:
            make(self._bench, Plan(packs, parts, old.record.keyring, old.record.follows))
        except (PackRefusal, CannotRead):
            put_mark(self._bench, old, "pack-damaged")

    def _now(self) -> Live:
        """Give what is live, for whoever changes something: see ``live``."""
        return live(self.layout, self._bench.order, strictly=True)

    def _read(self, entry: PackEntry) -> Part:
        return read_again(self._bench.reading.again, self.layout.pack(entry.file), entry)

    def note(self, generation: Generation, mark: Mark) -> None:
        """Hold something against a generation, to be acted upon at the next start."""
        with self._changing():
            put_mark(self._bench, generation, mark)

    def collect(self) -> int:
        """Remove what nothing needs any more, and give how many files that was: at a start only.

        Raises:
            StoreBusy, CannotWrite: as ``intake``.

        """
        if not self.layout.root.is_dir():
            return 0
        with locked(self.layout):
            return collect(self._bench, self._now())

    @contextmanager
    def _changing(self) -> Iterator[Self]:
        root, disk = self.layout.root, self._bench.disk
        missing = [folder for folder in (root, *root.parents) if not folder.is_dir()]
        disk.make_folder(root)
        for folder in missing:
            disk.flush_folder(folder.parent)
        with locked(self.layout):
            prepare(self._bench)
            yield self
