"""``kioskctl tour``: what is refused before Qt is loaded. What it sees: ``tests/gui/test_tour``."""

from pathlib import Path

import pytest

from kiosk.ctl.__main__ import main
from kiosk.errors import ExitCode


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--size", "large"], "--size 'large'"),
        (["--lang", "sw"], "--lang 'sw'"),
        (["--theme", "pink"], "pink"),
        (["--text", "110"], "110"),
        (["--direction", "up"], "up"),
    ],
)
def test_what_cannot_be_shown_is_refused(
    words: list[str], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code = main(["tour", "--out", str(tmp_path / "out"), *words])
    except SystemExit as end:
        code = int(str(end.code))
    assert code == ExitCode.BAD_COMMAND_LINE
    assert says in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
