"""Each kind of problem, planted somewhere in a good folder, is found there and nowhere else."""

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.authoring.check import check_folder
from kiosk.authoring.codes import Code
from tests import forge
from tests.unit.authoring.body_plants import BODY_PLANTS
from tests.unit.authoring.language_plants import LANGUAGE_PLANTS
from tests.unit.authoring.pack_plants import PACK_PLANTS
from tests.unit.authoring.planting import Garden

PLANTS = {**BODY_PLANTS, **PACK_PLANTS, **LANGUAGE_PLANTS}
TODAY = date(2026, 2, 15)
EVERY_PLANT = [(code, number) for code in Code for number in range(len(PLANTS.get(code, ())))]


def test_every_code_has_a_plant() -> None:
    assert set(PLANTS) == set(Code)


@pytest.mark.parametrize(("code", "number"), EVERY_PLANT, ids=str)
@given(data=st.data())
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_fault_is_found_at_its_line(code: Code, number: int, data: st.DataObject) -> None:
    planted = PLANTS[code][number](Garden(data))
    with tempfile.TemporaryDirectory() as parent:
        report = check_folder(planted.folder.write(Path(parent)), TODAY)
    found = {(each.path, each.line, each.code.slug) for each in report.problems}
    assert found == {(planted.path, planted.line, code.slug)}
    assert (report.pack is None) == (code.level == "error")
    assert all(each.message and each.remedy for each in report.problems)


@given(
    topics=st.integers(1, 7),
    gated=st.sets(st.integers(2, 7), max_size=3),
    passages=st.sets(st.integers(2, 7)),
    pictures=st.sets(st.integers(2, 7)),
    languages=st.sampled_from((("en",), ("en", "hi"))),
)
@settings(max_examples=15, deadline=None)
def test_good_folder_has_no_problem(
    topics: int,
    gated: set[int],
    passages: set[int],
    pictures: set[int],
    languages: tuple[str, ...],
) -> None:
    made = forge.folder(
        topics=topics,
        languages=languages,
        page_gated=tuple(gated),
        passage_gated=tuple(passages),
        pictures=tuple(number for number in pictures if number <= topics),
    )
    with tempfile.TemporaryDirectory() as parent:
        report = check_folder(made.write(Path(parent)), TODAY)
    assert report.problems == ()
    assert report.pack is not None
