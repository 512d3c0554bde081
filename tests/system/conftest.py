"""Fixtures for the real program."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.system.desk import Bench, bench


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Bench]:
    """A virtual screen of 1920 by 1080 pixels."""
    with bench(tmp_path) as made:
        yield made
