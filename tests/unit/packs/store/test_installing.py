"""Installed, undone, removed: what is live is one whole set of packs, the old one or the new."""

import errno
import io
import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.errors import CannotRead, CannotWrite, Refusal
from kiosk.library.opening import open_file
from kiosk.library.reader import Library
from kiosk.packs.refusals import (
    KeyringMissing,
    KeyringNotTrusted,
    KeyringOutOfOrder,
    NothingToUndo,
    PackBodyDamaged,
    PackNoRoom,
    PackNotHere,
    PackNotTrusted,
    PackReleaseTwice,
    PackTooOld,
    StoreBusy,
)
from kiosk.packs.store.installing import _opened
from kiosk.packs.store.keeping import Store, free_bytes
from kiosk.packs.store.live import generations
from kiosk.packs.store.records import BUILT_IN
from tests.forge_packs import content, forgery_of, packs_role, ring, ring_line
from tests.forge_store import HERE, Kept, pack_file

TODAY = date(2026, 11, 20)


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path)


def files(kept: Kept) -> set[str]:
    return {str(path.relative_to(kept.root)) for path in kept.root.rglob("*") if path.is_file()}


def test_before_the_first_pack_what_is_built_in_is_live(kept: Kept) -> None:
    assert kept.store.live().generation is None
    assert kept.store.collect() == 0
    assert not kept.root.exists()


def test_a_pack_is_installed_undone_and_installed_again(kept: Kept) -> None:
    assert kept.install(pack_file(1)).number == 1
    assert kept.titles() == ["forged 1"]
    kept.install(pack_file(2))
    assert kept.titles() == ["forged 2"]
    assert kept.store.roll_back().number == 1
    assert kept.titles() == ["forged 1"]
    with pytest.raises(PackTooOld):  # the floor does not sink
        kept.install(pack_file(1))
    assert kept.install(pack_file(2)).number == 3
    assert kept.titles() == ["forged 2"]
    assert kept.is_sound()
    assert kept.store.roll_back().number == 1, "what was given up is not brought back"
    assert kept.store.roll_back().number == BUILT_IN
    assert kept.titles() == []
    with pytest.raises(NothingToUndo):
        kept.store.roll_back()


def test_the_same_pack_twice_changes_nothing(kept: Kept) -> None:
    first = kept.install(pack_file(1))
    assert kept.install(pack_file(1)) == first
    assert len(generations(kept.layout)) == 1
    assert not any(kept.layout.staging.iterdir())


def test_packs_stand_side_by_side_and_are_removed(kept: Kept) -> None:
    kept.install(pack_file(1, "one"))
    kept.install(pack_file(1, "two"))
    assert kept.titles() == ["one 1", "two 1"]
    kept.install(pack_file(2, "one"))
    assert kept.titles() == ["one 2", "two 1"]
    kept.store.remove("one")
    assert kept.titles() == ["two 1"]
    with pytest.raises(PackNotHere):
        kept.store.remove("one")
    kept.store.remove("two")
    assert kept.store.live().number == 5
    assert kept.titles() == []
    kept.store.roll_back()
    assert kept.titles() == ["two 1"]


def test_nothing_to_remove(kept: Kept) -> None:
    with pytest.raises(PackNotHere):
        kept.store.remove("one")


def test_settings_give_the_order(tmp_path: Path) -> None:
    kept = Kept(tmp_path, ("two", "one"))
    kept.install(pack_file(1, "one"))
    kept.install(pack_file(1, "three"))
    kept.install(pack_file(1, "two"))
    assert kept.titles() == ["two 1", "one 1", "three 1"]


def test_another_order_is_made_at_the_next_start(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.install(pack_file(1, "one"))
    kept.install(pack_file(1, "two"))
    turned = Kept(tmp_path, ("two",))
    assert not turned.store.live().is_ready
    assert turned.store.make_ready().is_ready
    assert turned.titles() == ["two 1", "one 1"]
    assert turned.store.roll_back().number == 1, "the order is no step of its own"


def test_a_preview_tells_and_changes_nothing(kept: Kept) -> None:
    kept.install(pack_file(1, topics=2))
    before = files(kept)
    with kept.store.intake() as intake:
        staged = intake.stage(io.BytesIO(pack_file(2, topics=3)))
        changes = intake.preview(staged, TODAY)
    assert changes.topics.new == ("topic-3",)
    assert "topic-1" in changes.topics.changed
    assert (changes.before.release, changes.now.release) == (1, 2)
    assert len(changes.now.signers[0]) == 16
    assert files(kept) == before


def test_a_preview_of_a_new_pack_compares_with_nothing(kept: Kept) -> None:
    with kept.store.intake() as intake:
        staged = intake.stage(io.BytesIO(pack_file(1, pictures=True)), kept.ring)
        assert staged.replaced is None
        assert intake.preview(staged, TODAY).topics.new == ("topic-1", "topic-2")


def test_a_preview_where_the_old_pack_is_damaged(kept: Kept) -> None:
    made = kept.install(pack_file(1))
    spoil(kept.layout.pack(made.record.packs[0].file))
    with kept.store.intake() as intake:
        staged = intake.stage(io.BytesIO(pack_file(2)), kept.ring)
        assert intake.preview(staged, TODAY).topics.new == ("topic-1",)


def spoil(path: Path, at: int = -40) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def test_pictures_are_read_from_the_pack_and_known_by_their_hash(kept: Kept) -> None:
    made = kept.install(pack_file(1, pictures=True))
    path = kept.layout.pack(made.record.packs[0].file)
    library = Library(open_file(made.place.database, kept.layout.packs))
    picture = library.media("forged.plain.png")
    assert picture is not None
    assert picture in path.read_bytes()
    assert library.media("forged.none.png") is None
    spoil(path, path.read_bytes().rindex(picture))
    assert library.media("forged.plain.png") is None
    path.unlink()
    assert library.media("forged.plain.png") is None
    library.close()
    library = Library(open_file(made.place.database))
    assert library.media("forged.plain.png") is None
    library.close()


def test_without_a_keyring_nothing_is_taken(kept: Kept) -> None:
    with kept.store.intake() as intake, pytest.raises(KeyringMissing):
        intake.stage(io.BytesIO(pack_file(1)))


def test_a_keyring_is_kept_and_only_the_next_one_follows(kept: Kept) -> None:
    kept.install(pack_file(1))
    second = ring(number=2)

    def stage(keyring: bytes) -> int:
        kept.ring.write_bytes(keyring)
        with kept.store.intake() as intake:
            return intake.stage(io.BytesIO(pack_file(2)), kept.ring).trusted.keyring.number

    with pytest.raises(KeyringNotTrusted):
        stage(ring_line(second, 1))
    with pytest.raises(KeyringOutOfOrder):
        stage(
            ring_line(
                ring(
                    packs_role((2,)),
                ),
                8,
            )
        )
    assert stage(ring_line(ring(), 8, 9)) == 1, "the same one, however signed"
    assert stage(ring_line(second, 8)) == 2
    assert kept.install(pack_file(2)).record.keyring == 2
    with kept.store.intake() as intake:
        assert intake.stage(io.BytesIO(pack_file(2))).trusted.keyring == second


def test_a_keyring_that_is_named_with_a_pack_that_is_live_is_kept(kept: Kept) -> None:
    kept.install(pack_file(1))
    second = ring_line(ring(number=2), 8)
    kept.ring.write_bytes(second)
    assert kept.install(pack_file(1)).number == 1
    assert kept.layout.keyring.read_bytes() == second


def test_who_is_not_trusted_changes_nothing(kept: Kept) -> None:
    kept.install(pack_file(1))
    before = files(kept)
    kept.layout.keyring.write_bytes(ring_line(ring(packs_role((2,))), 8))
    with kept.store.intake() as intake, pytest.raises(PackNotTrusted):
        intake.stage(io.BytesIO(pack_file(2)))
    assert files(kept) == before


def test_a_release_is_one_pack(kept: Kept) -> None:
    kept.install(pack_file(1))
    with pytest.raises(PackReleaseTwice):
        kept.install(pack_file(1, topics=2))


def test_lost_floors_are_known_from_the_generations(kept: Kept) -> None:
    kept.install(pack_file(2))
    for spoiled in (b"", b"{", None):
        if spoiled is None:
            kept.layout.floors.unlink()
        else:
            kept.layout.floors.write_bytes(spoiled)
        with pytest.raises(PackTooOld):
            kept.install(pack_file(1))


@pytest.mark.parametrize("share", range(0, 100, 5))
def test_a_source_that_is_cut_short(share: int, kept: Kept) -> None:
    kept.install(pack_file(1))
    whole = pack_file(2, pictures=True)
    with pytest.raises(Refusal) as refused:
        kept.install(whole[: len(whole) * share // 100])
    assert refused.value.code in {"PACK_LINE_INVALID", "PACK_BODY_DAMAGED"}
    assert kept.titles() == ["forged 1"]
    assert not any(kept.layout.staging.iterdir())


class Changing(io.BytesIO):
    """A file that is another one each time it is read from its start."""

    def __init__(self, *versions: bytes) -> None:
        """Be the first of ``versions`` at first."""
        super().__init__(versions[0])
        self._versions = list(versions)

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        if offset == 0 and whence == os.SEEK_SET and self._versions:
            data = self._versions.pop(0)
            super().seek(0)
            self.truncate()
            self.write(data)
        return super().seek(offset, whence)


def test_a_source_that_changes_between_reads_is_read_once(kept: Kept) -> None:
    good = pack_file(1)
    with kept.store.intake() as intake:
        intake.install(intake.stage(Changing(good, b"other", b"bytes"), kept.ring))
    assert kept.is_sound()
    assert kept.titles() == ["forged 1"]


def test_a_source_that_changes_while_it_is_copied_is_refused(kept: Kept) -> None:
    good, other = pack_file(1, topics=2), pack_file(2, topics=2)
    mixed = good[: len(good) // 2] + other[len(good) // 2 : len(good)].ljust(
        len(good) - len(good) // 2, b"\0"
    )
    with kept.store.intake() as intake, pytest.raises(PackBodyDamaged):
        intake.stage(io.BytesIO(mixed), kept.ring)


class Unreadable(io.BytesIO):
    """A stick whose blocks from ``bad`` on cannot be read."""

    bad = 0

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell() + (size or 0) > self.bad:
            raise OSError(errno.EIO, "Input/output error")
        return super().read(size)


@pytest.mark.parametrize("share", [0, 0.5, 0.99])
def test_blocks_that_cannot_be_read(share: float, kept: Kept) -> None:
    kept.install(pack_file(1))
    stick = Unreadable(pack_file(2))
    stick.bad = int(len(pack_file(2)) * share)
    with kept.store.intake() as intake, pytest.raises(CannotRead, match="Input/output"):
        intake.stage(stick)
    assert kept.titles() == ["forged 1"]
    assert kept.is_sound()


def test_room_is_asked_for_before_a_byte_is_copied(kept: Kept) -> None:
    store = Store(kept.root, reading=HERE, free_bytes=lambda _: 1000)
    with store.intake() as intake, pytest.raises(PackNoRoom):
        intake.stage(io.BytesIO(pack_file(1)), kept.ring)
    assert free_bytes(kept.root) > 0
    with pytest.raises(CannotWrite):
        free_bytes(kept.root / "gone")


def test_two_at_once(kept: Kept) -> None:
    program = (
        "import sys; from pathlib import Path; from kiosk.packs.store.keeping import Store;"
        "intake = Store(Path(sys.argv[1])).intake(); intake.__enter__();"
        "print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(kept.root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StoreBusy):
            kept.install(pack_file(1))
        other.kill()  # whoever dies holds nothing any more
        other.communicate()
    kept.install(pack_file(1))
    assert kept.titles() == ["forged 1"]


@pytest.mark.parametrize("days", [-20 * 365, 400])
def test_a_clock_that_lies(days: int, kept: Kept) -> None:
    kept.install(pack_file(1))
    moment = datetime.now(tz=UTC) + timedelta(days=days)
    store = Store(kept.root, reading=HERE, now=lambda: moment)
    with store.intake() as intake:
        intake.install(intake.stage(io.BytesIO(pack_file(2)), kept.ring))
    assert kept.titles() == ["forged 2"]
    store.roll_back()
    assert kept.titles() == ["forged 1"]
    store.collect()
    assert kept.is_sound()


def test_the_state_folder_may_not_be_a_file(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.root.write_text("a file", encoding="utf-8")
    with pytest.raises(CannotWrite):
        kept.install(pack_file(1))


def test_media_of_other_packs_are_not_written_again(kept: Kept) -> None:
    kept.install(pack_file(1, "one", pictures=True))
    (entry,) = kept.store.live().generation.record.packs  # type: ignore[union-attr]
    before = kept.layout.pack(entry.file).stat()
    kept.install(pack_file(1, "two"))
    after = kept.layout.pack(entry.file).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_disk_use_is_stable_over_many_cycles(kept: Kept) -> None:
    sizes = set()
    kept.install(pack_file(1))
    for cycle in range(12):
        kept.install(pack_file(2))
        kept.store.roll_back()
        kept.store.collect()
        if cycle > 2:
            sizes.add(sum(path.stat().st_size for path in kept.root.rglob("*") if path.is_file()))
    assert kept.titles() == ["forged 1"]
    assert len(files(kept)) < 20
    assert max(sizes) - min(sizes) < 64, "the numbers of generations grow by a digit"


def test_a_keyring_that_travels_with_a_pack_is_kept(kept: Kept) -> None:
    second = ring(packs_role((2,)), number=2)
    made = forgery_of(replace(content(), release=1))
    made.base["keyrings"] = [ring_line(second, 8).decode().removesuffix("\n")]
    made.keys = (2,)
    assert kept.install(made.file()).record.keyring == 2
    assert kept.layout.keyring.read_bytes() == ring_line(second, 8)
    with kept.store.intake() as intake, pytest.raises(PackNotTrusted):
        intake.stage(io.BytesIO(pack_file(2)))


def test_a_copy_that_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        _opened(tmp_path / "gone")
