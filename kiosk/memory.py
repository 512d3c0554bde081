"""Gives large blocks of memory back as soon as they are free.

glibc learns from each large block that is freed to keep the next ones in its heap. The pictures of
screens that it keeps so left holes of 20 to 30 MB there, with what had been on the screen in them.
"""

import sys

LINUX, GLIBC = "linux", "libc.so.6"
LARGE_BYTES = 128 * 1024
"""What glibc begins with, before it learns. ``mallopt(3)``."""
M_MMAP_THRESHOLD = -3
"""``malloc.h`` of glibc; setting it ends the learning."""


def give_back_large_blocks() -> bool:
    """Let each block of ``LARGE_BYTES`` or more be a mapping of its own from now on.

    False where the C library has no such setting: nothing is lost then but some memory.
    """
    if not sys.platform.startswith(LINUX):
        return False
    # What ctypes is made of: all of it would take as much memory as the start may still take more.
    from _ctypes import call_function, dlopen, dlsym  # noqa: PLC0415 - for visitors only

    try:
        mallopt = dlsym(dlopen(GLIBC, 0), "mallopt")
    except OSError:
        return False
    return bool(call_function(mallopt, (M_MMAP_THRESHOLD, LARGE_BYTES)))
