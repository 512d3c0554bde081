"""Pictures that stay in their pack file: where each lies, and reading it from there.

Loads nothing before it is needed: the first screen shows none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class PictureAt(NamedTuple):
    """Where a picture lies: which pack file, how many bytes from its start, how many bytes."""

    file: str
    """SHA-256 of the pack file, which is also its name."""
    offset: int
    size: int
    sha256: str
    """Of the picture."""


def picture_in(packs: Path, at: PictureAt) -> bytes | None:
    """Read a picture out of the folder ``packs``; None where it is not, or is not the one meant.

    A picture that is missing shows its words instead: the rest of the page is as good as ever.
    """
    import hashlib  # noqa: PLC0415 - for pages with pictures

    try:
        with (packs / f"{at.file}.kpack").open("rb") as file:
            file.seek(at.offset)
            data = file.read(at.size)
    except OSError:
        return None
    return data if hashlib.sha256(data).hexdigest() == at.sha256 else None
