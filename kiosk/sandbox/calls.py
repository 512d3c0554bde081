"""A filter of system calls (seccomp) that leaves a child to compute and to read, and little else.

It is a list of what is forbidden, not of what is allowed: a new C library must not end every check.
"""

import errno
import struct
from collections.abc import Iterator

_LOAD, _IS, _IS_AT_LEAST, _HAS_BITS, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_NUMBER_AT, _MACHINE_AT, _ARGUMENTS_AT = 0, 4, 16
_AS_THREAD = 0x00010000
_TO_WRITE = 0o3 | 0o100
"""Flags of ``open``: for writing, or to make a file."""
_OTHER_NUMBERING = 0x40000000
"""From here on x86-64 has all calls a second time (x32)."""

MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
"""By name: the column in ``FORBIDDEN``, and how the kernel calls it."""
FORBIDDEN: dict[str, tuple[int, int]] = {
    # start other programs
    "fork": (57, -1), "vfork": (58, -1), "execve": (59, 221), "execveat": (322, 281),
    # reach other processes
    "kill": (62, 129), "tkill": (200, 130), "tgkill": (234, 131),
    "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240),
    "pidfd_send_signal": (424, 424), "pidfd_getfd": (438, 438), "ptrace": (101, 117),
    "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "prlimit64": (302, 261),
    # speak to anybody
    "socket": (41, 198), "socketpair": (53, 199), "io_uring_setup": (425, 425),
    "msgget": (68, 186), "semget": (64, 190), "shmget": (29, 194), "mq_open": (240, 180),
    # change files
    "creat": (85, -1), "truncate": (76, 45), "memfd_create": (319, 279),
    "unlink": (87, -1), "unlinkat": (263, 35), "rmdir": (84, -1), "utimensat": (280, 88),
    "rename": (82, -1), "renameat": (264, 38), "renameat2": (316, 276),
    "mkdir": (83, -1), "mkdirat": (258, 34), "mknod": (133, -1), "mknodat": (259, 33),
    "link": (86, -1), "linkat": (265, 37), "symlink": (88, -1), "symlinkat": (266, 36),
    "chmod": (90, -1), "fchmod": (91, 52), "fchmodat": (268, 53),
    "chown": (92, -1), "lchown": (94, -1), "fchown": (93, 55), "fchownat": (260, 54),
    "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7),
    # meddle with the kernel
    "bpf": (321, 280), "userfaultfd": (323, 282), "perf_event_open": (298, 241),
    "add_key": (248, 217), "keyctl": (250, 219),
    "unshare": (272, 97), "setns": (308, 268), "mount": (165, 40),
}  # fmt: skip
"""Numbers on x86-64 and on arm64, where -1 says that there is none. They never change."""
UNKNOWN = {"clone3": (435, 435), "openat2": (437, 437)}
"""Newer forms of calls whose arguments a filter cannot read: as if this kernel had none."""
CLONE, OPEN, OPEN_AT = (56, 220), (2, -1), (257, 56)


def call_filter(machine: str) -> bytes:
    """Give the filter's program for ``machine``, or nothing where its numbers are not known."""
    if machine not in MACHINES:
        return b""
    column, name = MACHINES[machine]
    return b"".join(struct.pack("=HBBI", *step) for step in _steps(column, name))


def _steps(column: int, name: int) -> Iterator[tuple[int, int, int, int]]:
    """Give each step: what it does, how many to skip if so and if not, and with what."""
    refuse = (_RETURN, 0, 0, _REFUSE | errno.EPERM)
    allow = (_RETURN, 0, 0, _ALLOW)
    yield (_LOAD, 0, 0, _MACHINE_AT)
    yield (_IS, 1, 0, name)
    yield (_RETURN, 0, 0, _KILL)
    yield (_LOAD, 0, 0, _NUMBER_AT)
    yield (_IS_AT_LEAST, 0, 1, _OTHER_NUMBERING)
    yield refuse
    for numbers, answer in (
        *((numbers, refuse) for numbers in FORBIDDEN.values()),
        *((numbers, (_RETURN, 0, 0, _REFUSE | errno.ENOSYS)) for numbers in UNKNOWN.values()),
    ):
        if numbers[column] >= 0:
            yield (_IS, 0, 1, numbers[column])
            yield answer
    # Only threads, and only reading: by the bits of one argument.
    for numbers, argument, bits, if_any, if_none in (
        (CLONE, 0, _AS_THREAD, allow, refuse),
        (OPEN, 1, _TO_WRITE, refuse, allow),
        (OPEN_AT, 2, _TO_WRITE, refuse, allow),
    ):
        if numbers[column] >= 0:
            yield (_IS, 0, 4, numbers[column])
            yield (_LOAD, 0, 0, _ARGUMENTS_AT + 8 * argument)
            yield (_HAS_BITS, 0, 1, bits)
            yield if_any
            yield if_none
    yield allow
