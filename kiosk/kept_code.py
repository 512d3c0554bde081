"""Keeps the byte code of the Python modules that PySide6 carries inside its libraries.

Python keeps the byte code of every module that is a file. These are none: PySide6 compiles them
anew at each start, which takes about a fifth of it. What is not kept here is compiled as always.
"""

import builtins
import marshal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType

Codes = dict[bytes, CodeType]
"""Byte code by its source."""


@contextmanager
def kept_code(file: Path) -> Iterator[None]:
    """Let what is compiled meanwhile be taken from ``file``, where its very source is kept.

    A file that is missing, damaged, or of another version of Python is done without.
    """
    codes = _read(file)
    compiled: Callable[..., object] = builtins.compile

    def recall(source: object, *rest: object, **more: object) -> object:
        code = codes.get(source) if isinstance(source, bytes) else None
        return compiled(source, *rest, **more) if code is None else code

    with _compiling_by(recall):
        yield


def record(load: Callable[[], object]) -> bytes:
    """Give what ``kept_code`` reads, with all that is compiled from bytes while ``load`` runs."""
    codes: Codes = {}
    compiled: Callable[..., object] = builtins.compile

    def keep(source: object, *rest: object, **more: object) -> object:
        code = compiled(source, *rest, **more)
        if isinstance(source, bytes) and isinstance(code, CodeType):
            codes[source] = code
        return code

    with _compiling_by(keep):
        load()
    return MAGIC_NUMBER + marshal.dumps(codes)


def _read(file: Path) -> Codes:
    try:
        data = file.read_bytes()
    except OSError:
        return {}
    if not data.startswith(MAGIC_NUMBER):
        return {}
    try:
        read = marshal.loads(data[len(MAGIC_NUMBER) :])  # noqa: S302 - as of any byte code
    except (EOFError, TypeError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


@contextmanager
def _compiling_by(function: Callable[..., object]) -> Iterator[None]:
    before = builtins.compile
    builtins.compile = function  # type: ignore[assignment]
    try:
        yield
    finally:
        builtins.compile = before
