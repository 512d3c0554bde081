"""Starts the kiosk.

Reads the command line, finds the content, then hands over to the visitor process.
"""

import gc
import os
import sys
from pathlib import Path

from kiosk import __version__, paths
from kiosk.errors import BadCommandLine, ContentInvalid, ExitCode, NoDisplay, Refusal
from kiosk.instance import claim, runtime_folder
from kiosk.library.opening import Database, open_bytes, open_file

USAGE = """\
usage: kiosk [--windowed] [--content DIR] [--version] [--help]

  --windowed      run in a window that can be closed, as on a desktop
  --content DIR   show the content folder DIR as it is being written, with a preview ribbon
  --version       print the version
  --help          print this

Exit codes are listed in docs/it.md.
"""


class CommandLine:
    """What was asked for."""

    def __init__(self, words: list[str]) -> None:
        """Read ``words``.

        Raises:
            BadCommandLine: an unknown option, or one without its value.

        """
        self.is_windowed = False
        self.content: Path | None = None
        self.says = ""
        rest = list(words)
        while rest:
            match rest.pop(0):
                case "--windowed":
                    self.is_windowed = True
                case "--content" if rest:
                    self.content = Path(rest.pop(0))
                case "--content":
                    raise BadCommandLine("--content needs a folder")
                case "--version":
                    self.says = f"kiosk {__version__}\n"
                case "--help" | "-h":
                    self.says = USAGE
                case word:
                    raise BadCommandLine(f"unknown option {word!r}")


def main(words: list[str] | None = None) -> int:
    """Run the program and give its exit code."""
    try:
        line = CommandLine(sys.argv[1:] if words is None else words)
        if line.says:
            sys.stdout.write(line.says)
            return ExitCode.ASKED_TO_STOP
        return _show(line)
    except Refusal as refusal:
        sys.stderr.write(f"kiosk: {refusal}\n")
        return refusal.exit_code


def _show(line: CommandLine) -> int:
    gc.disable()  # until the first paint: there is no garbage yet, and looking for it takes time
    database = _preview(line.content) if line.content else open_file(paths.builtin_database())
    _need_display()
    held = claim(runtime_folder())
    _scrub_environment()
    # Qt is loaded only now: whatever was wrong above is said without it, and at once.
    from kiosk.ui.app import Running, run  # noqa: PLC0415

    ribbon = f"Preview of {line.content}: not installed" if line.content else ""
    try:
        return run(database, Running(line.is_windowed, ribbon))
    finally:
        held.close()


def _preview(folder: Path) -> Database:
    """Check and compile a content folder in memory.

    Raises:
        ContentInvalid: the folder has errors; they are printed first.
        CannotRead: there is no such folder.

    """
    from kiosk.authoring.build import compile_folder  # noqa: PLC0415 - authors only

    report, data = compile_folder(folder)
    if data is None:
        for problem in report.problems:
            sys.stderr.write(f"{problem}\n")
        raise ContentInvalid(str(folder))
    return open_bytes(data)


def _scrub_environment() -> None:
    """Let nobody steer Qt from outside.

    QT_QPA_PLATFORM=vnc would open a port without a password.
    """
    for name in [name for name in os.environ if name.startswith(("QT_", "QML"))]:
        del os.environ[name]


def _need_display() -> None:
    """Say so in our words where there is no screen: Qt would abort.

    Raises:
        NoDisplay: neither X nor Wayland answers.

    """
    if not sys.platform.startswith("linux"):
        return
    if os.environ.get("WAYLAND_DISPLAY"):
        return
    name = os.environ.get("DISPLAY", "")
    if not name:
        raise NoDisplay("DISPLAY and WAYLAND_DISPLAY are empty.")
    host, _, number = name.partition(":")
    if host not in {"", "unix"}:
        return
    address = f"/tmp/.X11-unix/X{number.partition('.')[0]}"  # noqa: S108 - fixed by the X protocol
    if Path(address).exists():
        return
    import socket  # noqa: PLC0415 - seldom needed, and slow to load

    for place in (address, f"\0{address}"):
        with socket.socket(socket.AF_UNIX) as probe:
            try:
                probe.connect(place)
            except OSError:
                continue
            return
    raise NoDisplay(f"DISPLAY is {name} and nothing answers there.")


if __name__ == "__main__":
    sys.exit(main())
