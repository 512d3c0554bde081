"""One kiosk a user: a second one is refused, because two would fight over one screen."""

import fcntl
import os
from pathlib import Path
from typing import IO

from kiosk.errors import AlreadyRunning, CannotWrite

LOCK_NAME = "kiosk.lock"


def runtime_folder() -> Path:
    """Give this user's private folder for things that end with the session."""
    named = os.environ.get("XDG_RUNTIME_DIR", "")
    if named:
        return Path(named)
    import tempfile  # noqa: PLC0415 - slow to load, and a session has its own folder

    return Path(tempfile.gettempdir()) / f"kiosk-{os.getuid()}"


def claim(folder: Path) -> IO[str]:
    """Hold the lock in ``folder`` for as long as the returned file is open.

    Raises:
        AlreadyRunning: another kiosk holds it.
        CannotWrite: the folder cannot be written.

    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = (folder / LOCK_NAME).open("a", encoding="utf-8")
    except OSError as error:
        raise CannotWrite(f"{folder / LOCK_NAME}: {error.strerror}") from error
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        raise AlreadyRunning(str(folder / LOCK_NAME)) from error
    return file
