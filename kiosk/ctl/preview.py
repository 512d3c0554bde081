"""``kioskctl content preview``: the real screens on a folder, anew each time a file is saved.

Two processes: the desk, which watches and compiles, and the screen, which is forked off before Qt
is loaded and never waits for the desk.
"""

import argparse
import os
import select
import signal
import socket
import time
from contextlib import suppress
from difflib import get_close_matches
from typing import TYPE_CHECKING

from kiosk.content.model import Pack
from kiosk.ctl.arguments import add_folder
from kiosk.ctl.desk import Desk
from kiosk.display import need_display, scrub_environment
from kiosk.errors import BadCommandLine, CannotRead, ExitCode
from kiosk.library.opening import open_bytes
from kiosk.log import Log
from kiosk.visit.news import News, packed

if TYPE_CHECKING:
    from kiosk.ctl.arguments import Groups

LOOK_SECONDS = 0.1
"""How often the desk looks for what was saved."""
STOPS = (signal.SIGTERM, signal.SIGINT)


def add_preview(commands: "Groups") -> None:
    """Add this command to those of ``kioskctl content``."""
    preview = commands.add_parser(
        "preview",
        help="show a folder as it is being written",
        description="Show a content folder in the real program, in a window, and show it anew each"
        " time a file is saved, at the same place. A save with errors is told here, as `content"
        " check` tells it, and the screen keeps what it has. Close the window to end. Ends with 0,"
        " with 64 where the topic or language is not there, with 66 where there is no such folder,"
        " with 69 without a display.",
    )
    add_folder(preview)
    preview.add_argument("--topic", metavar="ID", default="", help="open this topic")
    preview.add_argument("--lang", metavar="L", default="", help="begin in this language")
    preview.set_defaults(run=_preview)


class _Stop:
    """Remembers that somebody asked to stop."""

    def __init__(self) -> None:
        self.is_asked = False

    def __call__(self, number: int, frame: object) -> None:
        del number, frame
        self.is_asked = True


def _preview(wish: argparse.Namespace) -> int:
    if not wish.folder.is_dir():
        raise CannotRead(f"{wish.folder}: no such folder")
    need_display()
    stop = _Stop()
    before = {number: signal.signal(number, stop) for number in STOPS}
    try:
        return _run(wish, stop)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _run(wish: argparse.Namespace, stop: _Stop) -> int:
    """Be the desk, until the screen is closed or somebody asks to stop."""
    desk = Desk(wish.folder)
    saved = desk.compile()
    while saved.database is None or saved.pack is None:  # the first good save opens the window
        if stop.is_asked:
            return ExitCode.ASKED_TO_STOP
        time.sleep(LOOK_SECONDS)
        saved = desk.next_save() or saved
    _compare(wish, saved.pack)
    ours, theirs = socket.socketpair()
    screen = os.fork()
    if screen == 0:
        ours.close()
        return _show(wish, saved.ribbon, saved.database, theirs)
    theirs.close()
    with ours, suppress(BrokenPipeError, ConnectionResetError):
        if wish.topic:
            ours.sendall(packed(News(saved.ribbon, topic=wish.topic)))
        while not stop.is_asked and not _is_closed(ours):
            if (news := desk.next_save()) is not None:
                ours.sendall(packed(News(news.ribbon, news.database)))
    _, status = os.waitpid(screen, 0)
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else ExitCode.TOO_MANY_FAULTS


def _is_closed(screen: socket.socket) -> bool:
    """Wait a little; tell whether the screen is gone, which says nothing before that."""
    return bool(select.select([screen], [], [], LOOK_SECONDS)[0])


def _compare(wish: argparse.Namespace, pack: Pack) -> None:
    languages = [str(edition.language) for edition in pack.editions]
    if wish.lang and wish.lang not in languages:
        known = ", ".join(languages)
        raise BadCommandLine(f"--lang {wish.lang!r} is not in the pack, which has: {known}.")
    topics = sorted({str(topic.id) for edition in pack.editions for topic in edition.topics})
    if wish.topic and wish.topic not in topics:
        near = get_close_matches(wish.topic, topics, n=1)
        hint = f"; did you mean {near[0]}?" if near else "."
        raise BadCommandLine(f"--topic {wish.topic!r} is not in the pack{hint}")


def _show(wish: argparse.Namespace, ribbon: str, database: bytes, desk: socket.socket) -> int:
    """Be the screen. It ends when its window is closed, or when the desk is gone."""
    for number in STOPS:
        signal.signal(number, signal.SIG_DFL)
    scrub_environment()
    from kiosk.ui.app import Running, run  # noqa: PLC0415 - Qt is for the screen only

    running = Running(
        is_windowed=True, ribbon=ribbon, language=wish.lang, more_time=0, desk=desk.fileno()
    )
    return run(open_bytes(database), running, Log())
