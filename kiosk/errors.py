"""Refusals: what is wrong with the world, as opposed to a bug in the program.

Every refusal has a stable ``code`` and a sentence that says what to do next. Anything that is not a
``Refusal`` is a bug. Also here: the exit codes, a contract with systemd and Shell Launcher.
"""

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """Exit codes of ``kiosk`` and ``kioskctl``; listed for IT in ``docs/it.md``."""

    ASKED_TO_STOP = 0
    RESTART_ASKED = 3
    TOO_MANY_FAULTS = 4
    NO_USABLE_CONTENT = 5
    BAD_COMMAND_LINE = 64
    BAD_CONTENT = 65
    CANNOT_READ = 66
    NO_DISPLAY = 69
    CANNOT_WRITE = 73
    ALREADY_RUNNING = 75
    REFUSED = 77
    BAD_SETTINGS = 78


class Refusal(Exception):  # noqa: N818 - "refusal" is the project's word for it
    """The kiosk cannot do this. Ask the person who looks after it."""

    code: ClassVar[str] = "REFUSED"
    exit_code: ClassVar[ExitCode] = ExitCode.REFUSED

    def __init__(self, detail: str = "") -> None:
        """Keep ``detail``, which names the file, line or value; the class says the rest."""
        super().__init__(detail)
        self.detail = detail

    @property
    def sentence(self) -> str:
        """What a person reads: what went wrong and what to do next (the class docstring)."""
        return " ".join((self.__doc__ or "").split())

    def __str__(self) -> str:
        """One line for a terminal: code, detail, sentence."""
        return " ".join(part for part in (f"{self.code}:", self.detail, self.sentence) if part)


class ContentMissing(Refusal):
    """There is no content to show.

    Build the built-in pack with `make builtin`, or name a folder with --content.
    """

    code = "CONTENT_MISSING"
    exit_code = ExitCode.NO_USABLE_CONTENT


class ContentDamaged(Refusal):
    """The content database cannot be used. Build it again with `make builtin`."""

    code = "CONTENT_DAMAGED"
    exit_code = ExitCode.NO_USABLE_CONTENT


class ContentInvalid(Refusal):
    """The content has errors.

    Mend the lines named above, then run `kioskctl content check` again.
    """

    code = "CONTENT_INVALID"
    exit_code = ExitCode.BAD_CONTENT


class CannotRead(Refusal):
    """The file or folder cannot be read. Check that it exists and that you may read it."""

    code = "CANNOT_READ"
    exit_code = ExitCode.CANNOT_READ


class CannotWrite(Refusal):
    """The file or folder cannot be written. Check free space and permissions."""

    code = "CANNOT_WRITE"
    exit_code = ExitCode.CANNOT_WRITE


class AlreadyThere(Refusal):
    """This is there already, and nothing is written over it. Open it, or choose another name."""

    code = "ALREADY_THERE"
    exit_code = ExitCode.CANNOT_WRITE


class NoDisplay(Refusal):
    """There is no screen to draw on.

    Start from a desktop, or set DISPLAY or WAYLAND_DISPLAY. Without a screen a virtual one does:
    `apt-get install xvfb`, then `xvfb-run -a` before the command.
    """

    code = "NO_DISPLAY"
    exit_code = ExitCode.NO_DISPLAY


class AlreadyRunning(Refusal):
    """Another kiosk is running for this user. Close it first; two would fight over one screen."""

    code = "ALREADY_RUNNING"
    exit_code = ExitCode.ALREADY_RUNNING


class BadCommandLine(Refusal):
    """The command was not understood. Run it with --help."""

    code = "BAD_COMMAND_LINE"
    exit_code = ExitCode.BAD_COMMAND_LINE


class BadSettings(Refusal):
    """The settings cannot be used. Mend them, then run `kioskctl settings check`."""

    code = "BAD_SETTINGS"
    exit_code = ExitCode.BAD_SETTINGS
