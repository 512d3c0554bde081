"""What is live after bad luck: what was pointed at, the newest that verifies, or the built-in."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import CannotRead, CannotWrite
from kiosk.library.schema import SCHEMA_NUMBER
from kiosk.packs.refusals import NothingToUndo
from kiosk.packs.store.compiling import read_again
from kiosk.packs.store.disk import Disk, Step
from kiosk.packs.store.live import Live, generation_at, is_database_whole, numbers
from kiosk.packs.store.records import (
    BUILT_IN,
    MARKS,
    Pointer,
    pointer_to,
    read_mark,
    read_pointer,
)
from tests.forge_store import HERE, Kept, pack_file


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """Three generations of one pack, the third of them live."""
    kept = Kept(tmp_path)
    for release in (1, 2, 3):
        kept.install(pack_file(release))
    return kept


def spoil(path: Path, at: int = -10) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def file_of(kept: Kept, number: int) -> Path:
    found = generation_at(kept.layout, number)
    assert found is not None
    return kept.layout.pack(found.record.packs[0].file)


@given(st.binary(max_size=80))
def test_any_pointer_is_read_or_torn(data: bytes) -> None:
    found = read_pointer(data)
    assert found is None or pointer_to(found.number) or found.record_sha256


def test_pointers_and_marks() -> None:
    assert read_pointer(pointer_to(BUILT_IN)) == Pointer(BUILT_IN)
    there = read_pointer(pointer_to(7, b"record"))
    assert there is not None
    assert there.number == 7
    assert [read_mark(mark.encode() + b"\n") for mark in MARKS] == [*MARKS]
    assert read_mark(b"faul") == read_mark(b"\xff") == "pack-damaged"


@pytest.mark.parametrize("torn", [b"", b"3", b"3 0\n", b"\0" * 67, None])
def test_a_torn_or_missing_pointer_gives_the_newest(torn: bytes | None, kept: Kept) -> None:
    if torn is None:
        kept.layout.current.unlink()
    else:
        kept.layout.current.write_bytes(torn)
    now = kept.store.live()
    assert (now.number, now.is_ready, now.is_as_pointed) == (3, True, False)
    assert kept.titles() == ["forged 3"]
    kept.install(pack_file(4))
    assert kept.store.live().is_as_pointed


def test_a_torn_pointer_after_a_rollback_does_not_bring_back_what_was_given_up(kept: Kept) -> None:
    kept.store.roll_back()
    kept.layout.current.write_bytes(b"")
    assert kept.titles() == ["forged 2"]


@pytest.mark.parametrize("what", ["record.json", "gone", "another"])
def test_a_lost_record_gives_the_newest_that_is_whole(what: str, kept: Kept) -> None:
    place = kept.layout.generation(3)
    match what:
        case "record.json":
            spoil(place.record)
        case "gone":
            place.record.unlink()
        case _:
            place.record.write_bytes(kept.layout.generation(2).record.read_bytes())
    assert kept.titles() == ["forged 2"]
    assert not kept.store.live().is_as_pointed


def test_a_record_that_was_exchanged_is_not_the_one_that_was_pointed_at(kept: Kept) -> None:
    record = kept.layout.generation(3).record
    record.write_bytes(record.read_bytes().replace(b"2026", b"2025").replace(b"3.0", b"3.1"))
    assert not kept.store.live().is_as_pointed


@pytest.mark.parametrize("damage", ["cut", "gone", "schema", "longer"])
def test_a_damaged_database_is_made_again(damage: str, kept: Kept) -> None:
    database = kept.layout.generation(3).database
    whole = database.read_bytes()
    match damage:
        case "cut":
            database.write_bytes(whole[:-4096])
        case "gone":
            database.unlink()
        case "longer":
            database.write_bytes(whole + b"x")
        case _:
            database.write_bytes(whole[:60] + (99).to_bytes(4, "big") + whole[64:])
    now = kept.store.live()
    assert (now.number, now.is_ready) == (3, False)
    made = kept.store.make_ready()
    assert (made.number, made.is_ready) == (4, True)
    assert kept.titles() == ["forged 3"]
    assert kept.is_sound()
    assert kept.store.roll_back().number == 2, "to what was live before, not to the damaged one"


def test_another_schema_is_made_again_up_and_down(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    def become(schema: int) -> None:
        for module in ("packs.store.live", "packs.store.making", "library.header"):
            monkeypatch.setattr(f"kiosk.{module}.SCHEMA_NUMBER", schema)
        monkeypatch.setattr("kiosk.library.writer.SCHEMA_NUMBER", schema)

    for schema in (SCHEMA_NUMBER + 1, SCHEMA_NUMBER):
        become(schema)
        before = kept.store.live()
        assert not before.is_ready
        assert kept.store.make_ready().is_ready
        assert kept.titles() == ["forged 3"]
        assert kept.layout.generation(before.number).database.exists(), "the old one is kept"
    assert kept.store.live().number == 5


def test_nothing_is_made_again_where_all_is_well(kept: Kept) -> None:
    assert kept.store.make_ready() == kept.store.live()
    assert kept.store.live().number == 3


@pytest.mark.parametrize("size", ["same", "cut", "gone", "line"])
def test_a_damaged_pack_gives_the_generation_before(size: str, kept: Kept) -> None:
    path = file_of(kept, 3)
    kept.layout.generation(3).database.unlink()  # so that the pack is needed
    match size:
        case "same":
            spoil(path)
        case "cut":
            path.write_bytes(path.read_bytes()[:-1])
        case "line":
            path.write_bytes(pack_file(2).ljust(path.stat().st_size)[: path.stat().st_size])
        case _:
            path.unlink()
    assert kept.store.make_ready().is_ready
    assert kept.titles() == ["forged 2"]


def test_at_last_what_is_built_in(kept: Kept) -> None:
    for number in (3, 2, 1):
        file_of(kept, number).unlink()
    assert kept.store.live() == Live(None, is_as_pointed=False)
    assert kept.titles() == []
    kept.install(pack_file(4))
    assert kept.titles() == ["forged 4"]


def test_a_stand_in_is_read_in_full(kept: Kept) -> None:
    spoil(kept.layout.generation(3).database)
    kept.layout.current.unlink()
    assert kept.titles() == ["forged 2"]


def test_a_stand_in_that_must_be_made_again(kept: Kept) -> None:
    kept.layout.generation(3).database.unlink()
    kept.layout.current.unlink()
    assert not kept.store.live().is_ready
    assert kept.store.make_ready().is_as_pointed
    assert kept.titles() == ["forged 3"]


def test_what_is_avoided_is_not_shown(kept: Kept) -> None:
    assert kept.store.live({3}).number == 2
    assert kept.store.live({3, 2, 1}).number == BUILT_IN


def test_only_numbers_are_generations(kept: Kept) -> None:
    for name in ("7.tmp", "007", "x", "²"):
        (kept.layout.generations / name).mkdir()
    assert numbers(kept.layout) == [3, 2, 1]


def test_a_generation_without_packs_stands_for_what_is_built_in(kept: Kept) -> None:
    kept.store.remove("forged")
    now = kept.store.live()
    assert now.generation is not None
    assert now.is_ready
    assert kept.titles() == []
    kept.layout.current.unlink()
    assert kept.store.live().number == now.number


def test_an_empty_generation_takes_no_database_that_a_crash_left(kept: Kept) -> None:
    staged = kept.layout.staged_generation
    staged.mkdir(parents=True)
    (staged / "library.db").write_bytes(b"left behind")
    kept.store.remove("forged")
    assert not kept.layout.generation(4).database.exists()


def test_what_reads_back_as_something_else_is_not_pointed_at(kept: Kept, tmp_path: Path) -> None:
    def cut(step: Step) -> None:
        """Be a disk that loses what it was given."""
        if step.kind == "flush" and step.path.name == "library.db":
            step.path.write_bytes(step.path.read_bytes()[:-1])

    with pytest.raises(CannotWrite, match="reads back"):
        Kept(tmp_path, disk=Disk(cut)).install(pack_file(4))
    assert kept.titles() == ["forged 3"]
    kept.install(pack_file(4))
    assert kept.titles() == ["forged 4"]


def test_a_rollback_passes_over_what_is_lost(kept: Kept) -> None:
    file_of(kept, 2).unlink()
    assert kept.store.roll_back().number == 1


def test_a_rollback_passes_over_what_is_gone(kept: Kept) -> None:
    kept.layout.generation(2).record.unlink()
    assert kept.store.roll_back().number == 1


def test_a_rollback_from_where_all_before_is_gone(kept: Kept) -> None:
    for number in (1, 2):
        for path in kept.layout.generation(number).folder.iterdir():
            path.unlink()
        kept.layout.generation(number).folder.rmdir()
    with pytest.raises(NothingToUndo):
        kept.store.roll_back()
    assert kept.titles() == ["forged 3"]


def test_three_generations_are_kept_and_all_that_they_need(kept: Kept) -> None:
    for release in (4, 5, 6):
        kept.install(pack_file(release))
    (kept.layout.staging / "pack.kpack").write_bytes(b"left behind")
    kept.layout.staged_generation.mkdir()
    (kept.layout.staged_generation / "library.db").write_bytes(b"left behind")
    (kept.root / "current.new").write_bytes(b"left behind")
    assert kept.store.collect() > 0
    assert numbers(kept.layout) == [6, 5, 4]
    assert len(list(kept.layout.packs.iterdir())) == 3
    assert not any(kept.layout.staging.iterdir())
    assert not (kept.root / "current.new").exists()
    assert kept.is_sound()
    kept.layout.staging.rmdir()
    assert kept.store.collect() == 0
    assert [kept.store.roll_back().number for _ in range(2)] == [5, 4]


def test_what_a_rollback_leads_to_is_kept_before_what_was_given_up(kept: Kept) -> None:
    kept.store.roll_back()  # from 3 to 2
    kept.install(pack_file(4))  # follows 2
    kept.store.collect()
    assert numbers(kept.layout) == [4, 2, 1]


def test_what_nobody_gave_up_fills_the_three(kept: Kept) -> None:
    kept.layout.current.write_bytes(pointer_to(BUILT_IN))
    kept.store.collect()
    assert numbers(kept.layout) == [3, 2, 1]


def test_where_another_one_stands_in_nothing_is_collected(kept: Kept) -> None:
    for release in (4, 5):
        kept.install(pack_file(release))
    spoil(kept.layout.generation(5).record)
    assert kept.store.collect() == 0
    assert numbers(kept.layout) == [5, 4, 3, 2, 1]


def test_what_cannot_be_read_is_no_empty_disk_to_whoever_changes_something(kept: Kept) -> None:
    record = kept.layout.generation(3).record
    record.unlink()
    record.mkdir()  # it is there, and reading it fails
    assert kept.titles() == ["forged 2"], "a start shows what it can read"
    for change in (kept.store.roll_back, kept.store.collect, kept.store.make_ready):
        with pytest.raises(CannotRead):
            change()
    with pytest.raises(CannotRead):
        kept.install(pack_file(4))
    kept.layout.floors.unlink()
    record.rmdir()
    kept.layout.floors.mkdir()
    with pytest.raises(CannotRead):
        kept.install(pack_file(4))


def test_a_folder_that_cannot_be_listed_is_not_empty(kept: Kept) -> None:
    kept.layout.generations.rename(kept.root / "elsewhere")
    assert numbers(kept.layout, strictly=True) == []
    kept.layout.generations.write_bytes(b"")
    assert numbers(kept.layout) == []
    with pytest.raises(CannotRead):
        numbers(kept.layout, strictly=True)


def test_a_database_that_is_gone_is_not_whole(kept: Kept) -> None:
    found = generation_at(kept.layout, 3)
    assert found is not None
    found.place.database.unlink()
    assert not is_database_whole(found)


def test_a_database_that_cannot_be_opened_is_not_pointed_at(kept: Kept, tmp_path: Path) -> None:
    def scratch(step: Step) -> None:
        """Be a disk that spoils what it was given."""
        if step.kind == "rename" and step.to is not None and step.to.name == "4":
            database = kept.layout.generation(4).database
            data = database.read_bytes()
            database.write_bytes(data[:100].ljust(len(data), b"\xff"))

    with pytest.raises(CannotWrite, match="read back"):
        Kept(tmp_path, disk=Disk(scratch)).install(pack_file(4))
    assert kept.titles() == ["forged 3"]


def test_a_pack_that_is_gone_cannot_be_read_again(kept: Kept) -> None:
    found = generation_at(kept.layout, 3)
    assert found is not None
    (entry,) = found.record.packs
    with pytest.raises(CannotRead):
        read_again(HERE.again, kept.root / "gone", entry)
