"""Large blocks of memory go back as soon as they are free."""

import subprocess
import sys

import pytest

from kiosk import memory

HELD = """
import ctypes, sys
from kiosk.memory import give_back_large_blocks

class Counts(ctypes.Structure):
    names = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost"
    _fields_ = [(name, ctypes.c_size_t) for name in names.split()]

libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.free.argtypes = [ctypes.c_void_p]
libc.mallinfo2.restype = Counts
if sys.argv[1] == "given back":
    assert give_back_large_blocks()
libc.free(libc.malloc(16 * 2**20))  # from this glibc learns
before = libc.mallinfo2().hblkhd
libc.malloc(8 * 2**20)
print(libc.mallinfo2().hblkhd - before >= 8 * 2**20)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc is there on Linux alone")
@pytest.mark.parametrize(("way", "is_mapped"), [("given back", "True"), ("as usual", "False")])
def test_a_large_block_is_a_mapping_of_its_own(way: str, is_mapped: str) -> None:
    words = [sys.executable, "-c", HELD, way]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == is_mapped


@pytest.mark.parametrize(("name", "value"), [("GLIBC", "no-such-library.so"), ("LINUX", "plan9")])
def test_elsewhere_nothing_is_set(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setattr(memory, name, value)
    assert not memory.give_back_large_blocks()
