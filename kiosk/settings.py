"""What IT sets in ``kiosk.yaml``: frozen values, each with its unit and its bounds.

The command line stands above the environment, the environment above the file, the file above what
is built in.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec

from kiosk.errors import BadSettings
from kiosk.hours import HoursError, parse_hours
from kiosk.textfile import Fault, FaultKind
from kiosk.yamlfile import FORM, Lines, read_file

SYSTEM_FILE = Path("/etc/kiosk/kiosk.yaml")
"""Read where nothing else is named, if it is there."""
FILE_VARIABLE, STATE_VARIABLE = "KIOSK_SETTINGS", "KIOSK_STATE"


def _says(text: str, form: str = "", **bounds: float | str) -> msgspec.Meta:
    """Give bounds with the sentence that the reference prints, and how a pattern is written."""
    shown = {FORM: form} if form else None
    return msgspec.Meta(  # type: ignore[call-overload, no-any-return]
        extra={"says": text}, extra_json_schema=shown, **bounds
    )


class Screen(msgspec.Struct, frozen=True):
    """The panel."""

    mm_per_px: (
        Annotated[
            float,
            _says(
                "width of one pixel in millimetres, measured on the panel; without it a"
                " 22-inch panel is assumed (18.5-inch at 1366x768)",
                ge=0.05,
                le=1.0,
            ),
        ]
        | None
    ) = None
    windowed: Annotated[bool, _says("a window that can be closed, as on a desktop")] = False


class Clinic(msgspec.Struct, frozen=True):
    """The place."""

    name: Annotated[str, _says("stands on the start screen", max_length=48)] = ""
    region: Annotated[
        str,
        _says(
            "whose help lines are shown; without it the pack's first",
            "a country's two letters, like IN",
            pattern=r"^([A-Z]{2})?\Z",
        ),
    ] = ""


class Visit(msgspec.Struct, frozen=True):
    """What every visitor starts with."""

    language: Annotated[
        str,
        _says(
            "code of the language in which each visit starts; without it the pack's first",
            "the code of a language, like en or hi",
            pattern=r"^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?\Z",
        ),
    ] = ""
    more_time: Annotated[
        int, _says("times by which a quiet screen waits longer before it asks", ge=1, le=10)
    ] = 1


class Hours(msgspec.Struct, frozen=True):
    """When the clinic is open. Times are those of the kiosk's clock."""

    open: Annotated[
        str,
        _says(
            "opening hours, like `Mo-Fr 08:00-12:30,14:00-18:00; Sa 09:00-13:00`; without them the"
            " start screen is always lit"
        ),
    ] = ""
    dim_after: Annotated[
        int, _says("minutes after closing until the start screen dims", ge=0, le=720)
    ] = 15
    black_after: Annotated[int, _says("minutes after that until it is black", ge=0, le=720)] = 15
    off_after: (
        Annotated[
            int,
            _says(
                "minutes after that until the panel is switched off; without them it never is",
                ge=0,
                le=720,
            ),
        ]
        | None
    ) = None
    awake: Annotated[
        int,
        _says("minutes that a touch outside opening hours lights the start screen", ge=1, le=60),
    ] = 5
    hidden_groups: Annotated[
        dict[str, str],
        _says("the hours in which a group is not offered, by its id in the pack", max_length=24),
    ] = {}


class Printing(msgspec.Struct, frozen=True):
    """Slips on paper. Without a printer nothing on the screen speaks of printing."""

    printer: Annotated[
        str,
        _says(
            "name of the CUPS printer for slips, as `lpstat -e` lists it; without it there is"
            " no printing",
            "the name of a print queue, like desk or Front_Desk-2",
            pattern=r"^([A-Za-z0-9_][A-Za-z0-9_.-]{0,126})?\Z",
        ),
    ] = ""


class State(msgspec.Struct, frozen=True):
    """What is kept between starts. Nothing about a visitor is."""

    folder: Annotated[str, _says("folder for packs and the log; without it nothing is kept")] = ""
    log_kilobytes: Annotated[int, _says("size at which the log is put aside", ge=16, le=65_536)] = (
        256
    )
    log_files: Annotated[int, _says("logs kept beside the newest", ge=1, le=20)] = 3


class Packs(msgspec.Struct, frozen=True):
    """Packs that were loaded."""

    order: Annotated[
        tuple[str, ...],
        _says(
            "ids of packs in the order in which they are shown; those that are not named follow as"
            " they came",
            max_length=64,
        ),
    ] = ()


class Supervisor(msgspec.Struct, frozen=True):
    """What watches the visitor process."""

    hang_seconds: Annotated[
        int, _says("seconds without a painted frame after which it is started anew", ge=2, le=120)
    ] = 4
    start_seconds: Annotated[
        int, _says("seconds that a start may take until its first frame", ge=5, le=600)
    ] = 60


class Settings(msgspec.Struct, frozen=True):
    """Everything that IT can set."""

    screen: Screen = Screen()
    clinic: Clinic = Clinic()
    visit: Visit = Visit()
    hours: Hours = Hours()
    printing: Printing = Printing()
    state: State = State()
    packs: Packs = Packs()
    supervisor: Supervisor = Supervisor()


def settings_file(named: Path | None) -> Path | None:
    """Give the file to read: ``named``, the environment's, or the system's if it is there."""
    if named is not None:
        return named
    from_environment = os.environ.get(FILE_VARIABLE, "")
    if from_environment:
        return Path(from_environment)
    return SYSTEM_FILE if SYSTEM_FILE.is_file() else None


def read_settings(file: Path | None, state: Path | None = None) -> Settings:
    """Read ``file`` if there is one, then put ``state`` or the environment's folder above it.

    Raises:
        BadSettings: each wrong line, with its key and what to write.
        CannotRead: the file is not there or may not be read.

    """
    settings = Settings() if file is None else _read(file)
    folder = str(state or "") or os.environ.get(STATE_VARIABLE, "") or settings.state.folder
    return msgspec.structs.replace(
        settings, state=msgspec.structs.replace(settings.state, folder=folder)
    )


def _read(file: Path) -> Settings:
    reading = read_file(file, Settings)
    faults = reading.faults
    if reading.value is not None:
        faults = tuple(_hours_faults(reading.value.hours, reading.lines))
    if reading.value is None or faults:
        raise BadSettings("\n".join(_line(file, fault, reading.lines) for fault in faults))
    return reading.value


def _hours_faults(hours: Hours, lines: Lines) -> Iterator[Fault]:
    """Give what is wrong with hours that nobody could keep."""
    written = [(lines.at("hours", "open"), hours.open)] if hours.open else []
    for name, said in hours.hidden_groups.items():
        written.append((lines.at("hours", "hidden_groups", name), said))
    for line, said in written:
        try:
            parse_hours(said)
        except HoursError as wrong:
            yield Fault(line, FaultKind.OUT_OF_BOUNDS, wrong.message, wrong.remedy)


def _line(file: Path, fault: Fault, lines: Lines) -> str:
    """Give one line for one fault: file, line, key, what is wrong, and what to write."""
    paths = [path for path, line in lines.by_path.items() if line == fault.line and path]
    key = ".".join(str(step) for step in max(paths, key=len)) if paths else "the file"
    return f"{file}:{fault.line}: {key}: {fault.message}. {fault.remedy}."
