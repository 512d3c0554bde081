"""Starts the kiosk.

Reads the command line, finds the content, then hands over to the visitor process.
"""

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.commandline import CommandLine
from kiosk.display import need_display, scrub_environment
from kiosk.errors import ExitCode, Refusal
from kiosk.instance import claim, runtime_folder
from kiosk.kept_code import kept_code
from kiosk.log import Log
from kiosk.showing import Shown, get_ready_unseen, guard_of, preview_of, shown_of
from kiosk.supervisor import Limits, Visitor, supervise

if TYPE_CHECKING:
    from kiosk.content.ids import GroupId
    from kiosk.curtain import Curtain
    from kiosk.hours import Hours
    from kiosk.night import Night
    from kiosk.packs.store.guarding import Guard
    from kiosk.settings import Settings


def main(words: list[str] | None = None) -> int:
    """Run the program and give its exit code."""
    words = sys.argv[1:] if words is None else words
    try:
        if words[:1] == [paths.CHECK_WORD]:
            return _check(words[1:])
        line = CommandLine(words)
        if line.says:
            sys.stdout.write(line.says)
            return ExitCode.ASKED_TO_STOP
        return _start(line)
    except Refusal as refusal:
        sys.stderr.write(f"kiosk: {refusal}\n")
        return refusal.exit_code


def _check(words: list[str]) -> int:
    """Be the confined child of a check."""
    from kiosk.packs.jobs import JOBS  # noqa: PLC0415 - for no visitor
    from kiosk.sandbox.serving import serve  # noqa: PLC0415

    return serve(words, JOBS)


def _start(line: CommandLine) -> int:
    gc.disable()  # until the first paint: there is no garbage yet, and looking for it takes time
    settings = _settings(line)
    preview = preview_of(line.content) if line.content else b""
    if line.platform != "offscreen":
        need_display()
    held = claim(runtime_folder())
    try:
        log = _log(settings)
        guard = None if preview else guard_of(settings, log)
        if line.is_self_test:
            get_ready_unseen(guard)
            return _visit(line, settings, shown_of(preview, settings, guard), log, None)
        limits = (
            Limits(settings.supervisor.start_seconds, settings.supervisor.hang_seconds)
            if settings
            else Limits()
        )
        outcome = supervise(log, limits, _curtain(line, settings), guard=guard)
        if not isinstance(outcome, Visitor):
            return outcome
        if guard is not None and not guard.live.is_ready:
            return _get_ready(line, settings, guard, outcome.beat)
        return _visit(line, settings, shown_of(preview, settings, guard), log, outcome.beat)
    finally:
        held.close()


def _curtain(line: CommandLine, settings: "Settings | None") -> Callable[[], None]:
    """Give what hides the desktop while a visitor process is lost; nothing does for a window."""
    is_windowed = line.is_windowed or (settings is not None and settings.screen.windowed)
    if is_windowed or line.platform == "offscreen" or not os.environ.get("DISPLAY"):
        return _nothing
    return _Hanging()


class _Hanging:
    """Hangs the curtain; loads what that takes only when the first frame is on the screen."""

    def __init__(self) -> None:
        self._curtain: Curtain | None = None

    def __call__(self) -> None:
        if self._curtain is None:
            from kiosk.curtain import Curtain  # noqa: PLC0415 - after the first paint

            self._curtain = Curtain()
        self._curtain.hang()


def _nothing() -> None:
    """Do nothing."""


def _settings(line: CommandLine) -> "Settings | None":
    """Read the settings, or give None where nobody set anything: reading takes time at the start.

    Raises:
        BadSettings: a line of the file is wrong.
        CannotRead: the file that was named cannot be read.

    """
    names = ("KIOSK_SETTINGS", "KIOSK_STATE")
    is_set = line.settings or line.state or any(os.environ.get(name) for name in names)
    if not is_set and not Path("/etc/kiosk/kiosk.yaml").is_file():
        return None
    from kiosk.settings import read_settings, settings_file  # noqa: PLC0415 - where needed

    return read_settings(settings_file(line.settings), line.state)


def _log(settings: "Settings | None") -> Log:
    if settings is None or not settings.state.folder:
        return Log()
    state = settings.state
    return Log(Path(state.folder) / "log", state.log_kilobytes, state.log_files)


def _visit(
    line: CommandLine,
    settings: "Settings | None",
    shown: Shown,
    log: Log,
    beat: int | None,
) -> int:
    """Be the visitor process."""
    _load_qt(line)
    from kiosk.ui.app import Running, run  # noqa: PLC0415

    ribbon = f"Preview of {line.content}: not installed" if line.content else ""
    if settings is None:
        running = Running(line.is_windowed, ribbon, beat=beat, is_self_test=line.is_self_test)
    else:
        running = Running(
            line.is_windowed or settings.screen.windowed,
            ribbon,
            beat=beat,
            is_self_test=line.is_self_test,
            mm_per_px=settings.screen.mm_per_px or 0.0,
            clinic=settings.clinic.name,
            region=settings.clinic.region,
            language=settings.visit.language,
            more_time=settings.visit.more_time,
            printer=settings.printing.printer,
            night=_night(settings),
            hidden=None if line.is_self_test else _hidden(settings),
            chores=None if line.is_self_test else shown.chores,
        )
    return run(shown.database, running, log)


def _get_ready(line: CommandLine, settings: "Settings | None", guard: "Guard", beat: int) -> int:
    """Be a visitor process that makes ready what is live, and lets a fresh one show it."""
    _load_qt(line)
    from kiosk.ui.getting_ready import get_ready  # noqa: PLC0415

    language = settings.visit.language if settings else ""
    is_windowed = line.is_windowed or (settings is not None and settings.screen.windowed)

    def work() -> None:
        with suppress(Refusal):  # the next start shows something else then
            guard.store.make_ready()

    return get_ready(work, beat, language, is_windowed=is_windowed)


def _load_qt(line: CommandLine) -> None:
    """Load Qt, only now: whatever was wrong before is said without it, and at once."""
    scrub_environment()
    if line.platform:
        os.environ["QT_QPA_PLATFORM"] = line.platform
    if line.accessibility == "always":
        os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    with kept_code(paths.kept_code_file()):
        import PySide6.QtCore  # noqa: F401, PLC0415


def _night(settings: "Settings") -> "Night | None":
    """Give how the start screen rests, or None where no opening hours are set."""
    hours = settings.hours
    if not hours.open:
        return None
    from kiosk.hours import parse_hours  # noqa: PLC0415 - where they are set
    from kiosk.night import Night  # noqa: PLC0415

    opening = parse_hours(hours.open)
    return Night(opening, hours.dim_after, hours.black_after, hours.off_after, hours.awake)


def _hidden(settings: "Settings") -> "dict[GroupId, Hours]":
    """Give the hours in which groups are not offered."""
    hidden = settings.hours.hidden_groups
    if not hidden:
        return {}
    from kiosk.content.ids import GroupId  # noqa: PLC0415 - where they are set
    from kiosk.hours import parse_hours  # noqa: PLC0415

    return {GroupId(group): parse_hours(said) for group, said in hidden.items()}


if __name__ == "__main__":
    sys.exit(main())
