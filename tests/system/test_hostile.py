"""A sample of the hostile packs, checked as a kiosk does; `make prove hostile` tries them all."""

import random

import pytest

from tests.prove.hostile import LEAST, MOST_SECONDS, TAKEN, all_of_them, tried, tried_out
from tests.vectors import valid

SAMPLE = 6


def test_there_are_enough_of_them() -> None:
    assert len(all_of_them()) >= LEAST


def test_a_good_pack_is_taken_by_the_same_way() -> None:
    assert {tried_out(good.name, good).code for good in valid.VECTORS} == {TAKEN}


@pytest.mark.parametrize(
    "family", ["signed", "tampered", "rule", "form", "list", "name", "picture"]
)
def test_a_hostile_pack_is_refused_in_time(family: str) -> None:
    seed = random.SystemRandom().randrange(2**32)
    print(f"seed {seed}")
    hostile = all_of_them()
    names = [name for name in hostile if name.startswith(f"{family}/")]
    for name in random.Random(seed).sample(names, SAMPLE):  # noqa: S311 - a sample
        outcome = tried(name)
        assert outcome.code == hostile[name].code, name
        assert outcome.processor_seconds < MOST_SECONDS, name
