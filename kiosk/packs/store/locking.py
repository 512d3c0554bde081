"""One at a time: whoever changes the store holds its lock, and a second one is refused at once."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.errors import CannotWrite
from kiosk.packs.refusals import StoreBusy
from kiosk.packs.store.layout import Layout


@contextmanager
def locked(layout: Layout) -> Iterator[None]:
    """Hold the lock; the system lets go of it when this process ends, however it does.

    Raises:
        StoreBusy: somebody else holds it.
        CannotWrite: the state folder cannot be written.

    """
    try:
        file = layout.lock.open("ab")
    except OSError as error:
        raise CannotWrite(f"{layout.lock}: {error.strerror}") from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StoreBusy(str(layout.root)) from error
        except OSError as error:
            raise CannotWrite(f"{layout.lock}: {error.strerror}") from error
        yield
