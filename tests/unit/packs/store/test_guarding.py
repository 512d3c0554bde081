"""A generation that faults twice gives way; what lies on the disk is read again, bit by bit."""

from pathlib import Path

import pytest

from kiosk.log import FILE_NAME, Log
from kiosk.packs.store.guarding import Guard
from kiosk.packs.store.live import generation_at, raw_pointer
from kiosk.packs.store.opening import opened
from kiosk.packs.store.records import BUILT_IN
from kiosk.packs.store.upkeep import Upkeep
from tests.forge_store import Kept, pack_file


class Clock:
    """A clock that stands."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    kept = Kept(tmp_path)
    kept.install(pack_file(1))
    kept.install(pack_file(2))
    return kept


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def guard(kept: Kept, clock: Clock, tmp_path: Path) -> Guard:
    guard = Guard(kept.root, (), Log(tmp_path / "log"), clock)
    guard.begin()
    return guard


@pytest.fixture
def nothing_can_be_written(kept: Kept) -> None:
    """Let no lock be had, as on a disk that is mounted read-only."""
    kept.layout.lock.unlink()
    kept.layout.lock.mkdir()


def start(guard: Guard) -> int:
    guard.begin()
    return guard.live.number


def fault_twice(guard: Guard) -> None:
    for _ in range(2):
        guard.begin()
        guard.fault()


def test_at_the_second_fault_the_one_before_then_what_is_built_in(
    guard: Guard, kept: Kept, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guard.fault()
    assert start(guard) == 2
    guard.fault()
    assert start(guard) == 1
    assert kept.titles() == ["forged 1"]
    found = generation_at(kept.layout, 2)
    assert found is not None
    assert found.mark == "faulted"
    fault_twice(guard)
    assert start(guard) == BUILT_IN
    fault_twice(guard)
    assert start(guard) == BUILT_IN
    log = (tmp_path / "log" / FILE_NAME).read_text(encoding="utf-8")
    assert "fell-back generation=2 live=1" in log
    assert "fell-back generation=1 live=0" in log
    assert capsys.readouterr().err.count("fell-back") == 2
    kept.install(pack_file(3))
    assert start(guard) == 3


@pytest.mark.usefixtures("nothing_can_be_written")
def test_where_nothing_can_be_written_it_holds_while_the_supervisor_runs(
    guard: Guard, kept: Kept, capsys: pytest.CaptureFixture[str]
) -> None:
    fault_twice(guard)
    assert start(guard) == 1
    fault_twice(guard)
    assert start(guard) == BUILT_IN
    assert kept.store.live().number == 2
    assert "fell-back" in capsys.readouterr().err


def test_faults_far_apart_do_not_add_up(guard: Guard, clock: Clock) -> None:
    guard.fault()
    clock.seconds = 4000.0
    guard.fault()
    assert start(guard) == 2


def test_faults_of_another_generation_do_not_count(guard: Guard, kept: Kept) -> None:
    guard.fault()
    kept.install(pack_file(3))
    assert start(guard) == 3
    guard.fault()
    assert start(guard) == 3


def test_another_generation_that_came_meanwhile_is_not_blamed(guard: Guard, kept: Kept) -> None:
    guard.fault()
    kept.install(pack_file(3))
    guard.fault()  # of the one that was shown, which is live no more
    assert start(guard) == 3


def test_with_nothing_before_the_last_one_gives_way_to_what_is_built_in(kept: Kept) -> None:
    for path in kept.layout.generation(1).folder.iterdir():
        path.unlink()
    kept.layout.generation(1).folder.rmdir()
    assert kept.store.fall_back(2).number == BUILT_IN
    assert kept.store.fall_back(2).number == BUILT_IN


def test_what_cannot_be_made_ready_is_passed_over_at_the_second_start(
    guard: Guard, kept: Kept, capsys: pytest.CaptureFixture[str]
) -> None:
    kept.layout.generation(2).database.unlink()
    assert start(guard) == 2
    assert start(guard) == 1, "the start before did not get it ready"
    assert guard.live.is_ready
    assert "fell-back" in capsys.readouterr().err


def test_what_cannot_be_shown_is_given_up(guard: Guard, capsys: pytest.CaptureFixture[str]) -> None:
    guard.give_up()
    assert guard.live.number == 1
    assert start(guard) == 1
    assert "fell-back generation=2 live=1" in capsys.readouterr().err


def work(kept: Kept) -> Upkeep:
    upkeep = Upkeep(kept.store, kept.store.live(), raw_pointer(kept.layout))
    while upkeep.step():
        pass
    return upkeep


def test_upkeep_collects_and_finds_all_well(kept: Kept) -> None:
    for release in (3, 4, 5):
        kept.install(pack_file(release))
    upkeep = work(kept)
    assert len(list(kept.layout.packs.iterdir())) == 3
    kept.store.roll_back()
    assert upkeep.is_outdated()


def test_upkeep_of_what_is_built_in_waits_for_the_first_pack(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "new")
    upkeep = Upkeep(kept.store, kept.store.live(), raw_pointer(kept.layout))
    assert not work(kept).is_outdated()
    kept.install(pack_file(1))
    assert upkeep.is_outdated()


def test_upkeep_of_a_generation_without_packs(kept: Kept) -> None:
    kept.store.remove("forged")
    assert not work(kept).is_outdated()


def spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-10] ^= 1
    path.write_bytes(data)


def test_a_database_that_rotted_is_made_again_at_the_next_start(kept: Kept) -> None:
    spoil(kept.layout.generation(2).database)
    assert kept.store.live().is_ready, "a start does not read it all"
    assert work(kept).is_outdated()
    assert not kept.store.live().is_ready
    assert kept.store.make_ready().is_ready
    assert kept.titles() == ["forged 2"]
    assert kept.is_sound()


@pytest.mark.parametrize("is_gone", [False, True])
def test_a_pack_that_rotted_gives_way_at_the_next_start(kept: Kept, *, is_gone: bool) -> None:
    generation = kept.store.live().generation
    assert generation is not None
    path = kept.layout.pack(generation.record.packs[0].file)
    upkeep = Upkeep(kept.store, kept.store.live(), raw_pointer(kept.layout))
    if is_gone:
        path.unlink()
    else:
        spoil(path)
    while upkeep.step():
        pass
    assert upkeep.is_outdated()
    assert kept.titles() == ["forged 1"]


@pytest.mark.usefixtures("nothing_can_be_written")
def test_rot_on_a_disk_that_cannot_be_written_starts_nothing_anew(kept: Kept) -> None:
    spoil(kept.layout.generation(2).database)
    assert not work(kept).is_outdated()


def test_what_is_live_is_opened_or_what_can_be(
    guard: Guard, kept: Kept, capsys: pytest.CaptureFixture[str]
) -> None:
    database = opened(guard)
    assert database is not None
    assert database.name == str(kept.layout.generation(2).database)
    for number in (2, 1):
        path = kept.layout.generation(number).database
        data = path.read_bytes()
        path.write_bytes(data[:100].ljust(len(data), b"\xff"))
    assert opened(guard) is None
    assert not kept.store.live().is_ready, "it is made again at the next start"
    assert "fell-back generation=2 live=0" in capsys.readouterr().err


def test_what_is_not_ready_is_not_opened(
    kept: Kept, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept.layout.generation(2).database.unlink()
    guard = Guard(kept.root, (), Log(tmp_path / "log"))
    guard.begin()
    database = opened(guard)
    assert database is not None
    assert database.name == str(kept.layout.generation(1).database)
    kept.store.make_ready()
    kept.store.remove("forged")
    guard.begin()
    assert opened(guard) is None
    assert capsys.readouterr().err.count("fell-back") == 1
