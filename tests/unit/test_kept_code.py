"""Byte code is kept for the very source that it was made of, and for nothing else."""

import builtins
from collections.abc import Iterator
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType

import pytest

from kiosk.kept_code import kept_code, record

SOURCE = b"answer = 42\n"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    """Give a file that keeps ``SOURCE``; nothing may stay in Python's way afterwards."""
    before = builtins.compile
    kept = tmp_path / "kept.code"
    kept.write_bytes(record(lambda: compile(SOURCE, "kept.py", "exec")))
    yield kept
    assert builtins.compile is before


def compiled(source: bytes) -> CodeType:
    code = compile(source, "asked.py", "exec")
    assert isinstance(code, CodeType)
    return code


def test_what_is_kept_is_not_compiled_again(file: Path) -> None:
    with kept_code(file):
        code = compiled(SOURCE)
    assert code.co_filename == "kept.py"  # where it was compiled, not where it was asked for
    values: dict[str, object] = {}
    exec(code, values)  # noqa: S102 - shows that it is whole
    assert values["answer"] == 42


def test_another_source_is_compiled(file: Path) -> None:
    with kept_code(file):
        assert compiled(b"answer = 43\n").co_filename == "asked.py"
        assert isinstance(compile("1 + 1", "asked.py", "eval"), CodeType)


def test_afterwards_everything_is_compiled(file: Path) -> None:
    with pytest.raises(ZeroDivisionError), kept_code(file):
        raise ZeroDivisionError
    assert compiled(SOURCE).co_filename == "asked.py"


@pytest.mark.parametrize(
    "data",
    [b"", b"\0\0\0\0rest", MAGIC_NUMBER, MAGIC_NUMBER + b"\xff", MAGIC_NUMBER + b"N"],
    ids=["empty", "another-python", "torn", "garbage", "none"],
)
def test_a_file_that_is_no_use_is_done_without(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "kept.code").write_bytes(data)
    for name in ("kept.code", "missing"):
        with kept_code(tmp_path / name):
            assert compiled(SOURCE).co_filename == "asked.py"
