"""Takes a pack in: one private copy, every check on that copy, a preview, then a new generation."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import BinaryIO, NamedTuple

from msgspec.structs import replace

from kiosk.content.model import Pack
from kiosk.errors import CannotRead, CannotWrite
from kiosk.packs.changes import Changes, Packed
from kiosk.packs.checking import CheckFailed, OnProgress
from kiosk.packs.comparing import changes
from kiosk.packs.payload import Floor
from kiosk.packs.reading import take_in
from kiosk.packs.refusals import PackRefusal
from kiosk.packs.store.compiling import Part, part_of, read_again
from kiosk.packs.store.layout import Place
from kiosk.packs.store.live import Generation, Live, generations, live
from kiosk.packs.store.making import Bench, Plan, finish, stage
from kiosk.packs.store.records import PackEntry, ordered
from kiosk.packs.store.trust import Trusted, floors_bytes, floors_in, raised, trusted
from kiosk.packs.verify import VerifiedPack, silent

_SHOWN_ID = 16
"""How many signs of a key's id people compare."""


class Staged(NamedTuple):
    """A pack that passed every check and waits to be agreed to."""

    checked: VerifiedPack
    entry: PackEntry
    live: Live
    """What is live while it waits."""
    trusted: Trusted
    """Whose signatures count, if it is installed."""

    @property
    def replaced(self) -> PackEntry | None:
        """The pack of the same id that is live, if there is one."""
        return next((each for each in _packs(self.live) if each.id == self.entry.id), None)

    @property
    def is_live(self) -> bool:
        """True where this very file is live, and can be shown."""
        return self.entry in _packs(self.live) and self.live.is_ready


def _packs(now: Live) -> tuple[PackEntry, ...]:
    return () if now.generation is None else now.generation.record.packs


class Intake:
    """Takes packs in, while its maker holds the lock."""

    def __init__(self, bench: Bench, free_bytes: Callable[[Path], int]) -> None:
        """Work at ``bench``."""
        self._bench, self._free_bytes = bench, free_bytes

    def stage(
        self, source: BinaryIO, keyring: Path | None = None, tell: OnProgress = silent
    ) -> Staged:
        """Copy the pack in ``source`` and check the copy; nothing that is live changes.

        Raises:
            PackRefusal: the first check that fails, PackNoRoom before a byte is copied.
            KeyringMissing, KeyringInvalid, KeyringOutOfOrder, KeyringNotTrusted, CheckFailed,
            BadImage, CannotRead, CannotWrite.

        """
        layout = self._bench.layout
        now = live(layout, self._bench.order, strictly=True)
        known = trusted(layout, keyring)
        with self._bench.disk.writing(layout.staged_pack) as sink:
            size = take_in(source, sink, self._free_bytes(layout.root))
        floors = self._floors()
        with _opened(layout.staged_pack) as copy:
            checked = self._bench.reading.check(copy, known.keyring, floors, tell)
        if checked.keyring is not None:
            known = Trusted(checked.keyring, checked.keyring_line)
        payload = checked.payload
        entry = PackEntry(
            id=payload.id,
            release=payload.release,
            version=payload.version,
            payload_sha256=checked.payload_sha256,
            file=sink.sha256,
            size=size,
            signers=checked.signers,
        )
        return Staged(checked, entry, now, known)

    def _floors(self) -> dict[str, Floor]:
        records = (each.record for each in generations(self._bench.layout, strictly=True))
        return floors_in(self._bench.layout, records)

    def preview(self, staged: Staged, today: date) -> Changes:
        """Tell what would change; against nothing, where no such pack is live or can be read."""
        content, media = staged.checked.content, staged.checked.media
        sums = {member.path: member.sha256 for member in staged.checked.payload.members}
        entry, before = staged.entry, staged.replaced
        pictures = {name: sums[f"media/{name}"] for name in media}
        now = Packed(content, pictures, _shortened(entry), entry.size)
        old = Packed(_without_topics(content), {}, (), 0)
        if before is not None:
            with suppress(PackRefusal, CannotRead, CheckFailed):
                part = read_again(
                    self._bench.reading.again, self._bench.layout.pack(before.file), before
                )
                pictures = {name: at.sha256 for name, at in part.pictures.items()}
                old = Packed(part.content, pictures, _shortened(before), before.size)
        return changes(old, now, today)

    def install(self, staged: Staged) -> Generation:
        """Make what was staged live, and give its generation.

        The order is that of safety: the generation where nobody sees it, the pack, whose signatures
        count and what was here, the generation's name, the pointer. Whatever is lost from a point
        on, what came before it harms nothing.

        Raises:
            CannotWrite: the disk will not; what was live still is.
            PackRefusal, CannotRead: a pack that stays cannot be read again.

        """
        layout, disk, entry = self._bench.layout, self._bench.disk, staged.entry
        if staged.is_live and staged.live.generation is not None:
            self._remember(staged)  # it may have been named with a newer keyring
            return staged.live.generation
        packs = self._together(staged)
        ring = staged.trusted.keyring.number
        plan = Plan(packs, self._parts(staged, packs), ring, staged.live.number)
        number = stage(self._bench, plan)
        disk.rename(layout.staged_pack, layout.pack(entry.file))
        disk.flush_folder(layout.packs)
        self._remember(staged)
        return finish(self._bench, number)

    def _together(self, staged: Staged) -> tuple[PackEntry, ...]:
        """Give the packs that will be live, in their order."""
        entry, before = staged.entry, _packs(staged.live)
        together = tuple(entry if each.id == entry.id else each for each in before)
        if staged.replaced is None:
            together = (*together, entry)
        return ordered(together, self._bench.order)

    def _parts(self, staged: Staged, packs: tuple[PackEntry, ...]) -> Iterator[Part]:
        for each in packs:
            if each is staged.entry:
                yield part_of(staged.checked, each.file)
            else:
                path = self._bench.layout.pack(each.file)
                yield read_again(self._bench.reading.again, path, each)

    def _remember(self, staged: Staged) -> None:
        """Keep the keyring and the floors, if they changed: before anything is live."""
        layout, disk = self._bench.layout, self._bench.disk
        floors = raised(self._floors(), staged.entry.id, staged.entry.floor())
        wanted = {layout.keyring: staged.trusted.line, layout.floors: floors_bytes(floors)}
        changed = {path: data for path, data in wanted.items() if _bytes(path) != data}
        for path, data in changed.items():
            disk.exchange(path, data)
        if changed:
            disk.flush_folder(layout.root)

    def drop(self) -> None:
        """Let go of what was staged; what cannot be removed now is garbage at the next start."""
        layout = self._bench.layout
        for path in (layout.staged_pack, Place(layout.staged_generation).database):
            with suppress(CannotWrite):
                if path.exists():
                    self._bench.disk.remove(path)


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise CannotRead(f"{path}: {error.strerror}") from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _shortened(entry: PackEntry) -> tuple[str, ...]:
    """Give as much of the names of keys as people compare."""
    return tuple(name[:_SHOWN_ID] for name in entry.signers)


def _without_topics(pack: Pack) -> Pack:
    """Give ``pack`` as if nothing had been written yet: what a new one is compared with."""
    editions = tuple(replace(each, topics=(), faq={}, glossary=()) for each in pack.editions)
    return replace(pack, editions=editions)
