"""A sample of what ``make prove crash`` does in full: nothing that fails may cost what is live."""

import random
from pathlib import Path

import pytest

from tests.prove.crash import cycles, read_only
from tests.prove.injection import WAYS, Scenario, World, scenarios
from tests.prove.power import CHANGES, cut, forget_each_flush

SAMPLE = 4


@pytest.mark.parametrize("scenario", scenarios(), ids=lambda scenario: scenario.name)
def test_a_call_that_fails_leaves_old_or_new_and_a_retry_succeeds(
    scenario: Scenario, tmp_path: Path
) -> None:
    world = World(tmp_path, scenario)
    points = world.points()
    assert len(points) > 15
    for point in random.sample(points, SAMPLE):  # the runner prints its seed
        result = world.fail(point, random.choice(WAYS))  # noqa: S311
        assert not result.wrong, result
        assert result.has_retried, result


@pytest.mark.parametrize("name", CHANGES)
def test_a_power_cut_at_any_moment_leaves_old_or_new(name: str, tmp_path: Path) -> None:
    verdict = cut(name, tmp_path)
    assert verdict.images > 5
    assert not verdict.broken


@pytest.mark.parametrize("name", ["next install", "rollback"])
def test_no_flush_can_be_left_out(name: str, tmp_path: Path) -> None:
    forgotten = forget_each_flush(name, tmp_path)
    assert forgotten
    assert not [each.flushed for each in forgotten if not each.broken]


def test_disk_use_is_stable() -> None:
    most, fewest = cycles(20)
    assert most - fewest < 64


def test_a_disk_that_became_read_only() -> None:
    code = read_only()
    if code == 99:
        pytest.skip("nobody may mount here")
    assert code == 0
