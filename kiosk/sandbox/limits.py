"""What a child process may take, and the order that it is started with."""

import msgspec

MEGABYTE = 1 << 20
SHARED_BYTES = 1024 * MEGABYTE
"""Address space for what is not the child's own: libraries, and the file that it reads."""
MOST_ASK_BYTES = 64 * 1024
"""An order is a word of the command line, which the system bounds."""


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The most that a child may take; past any of them it is ended.

    Writing files is no limit but a ban: a child's only way out is its answer.
    """

    memory_bytes: int = 256 * MEGABYTE
    """What the child writes to: heap, stacks, pictures. Libraries and mapped files do not count."""
    processor_seconds: int = 60
    wall_seconds: float = 120.0
    silent_seconds: float = 20.0
    """Without a byte from the child for so long it is taken to hang."""
    answer_bytes: int = 1 * MEGABYTE
    attached_bytes: int = 0
    """What it may hand over besides its answer, which the parent keeps in a file."""
    progress_lines: int = 20_000
    open_files: int = 64


class Order(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the parent tells the child at the start, in one word."""

    limits: Limits
    parent: int
    """Process id of the parent; the child ends with it."""
    ask: bytes
    """What the job is about; the job decodes it."""
