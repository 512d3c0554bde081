"""``kioskctl tour``: a picture of every screen, and what is wrong with it."""

import argparse
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from kiosk import paths
from kiosk.content.ids import Language
from kiosk.errors import BadCommandLine, CannotWrite, ExitCode
from kiosk.library.opening import open_file
from kiosk.visit.comfort import Comfort, TextSize, ThemeName
from kiosk.visit.state import State

if TYPE_CHECKING:
    from kiosk.ctl.arguments import Groups

SIZE = re.compile(r"([1-9][0-9]{2,3})x([1-9][0-9]{2,3})")
TEXTS: dict[int, TextSize] = {100: "normal", 125: "large", 150: "larger", 200: "largest"}


def add_commands(groups: "Groups") -> None:
    """Add this command to the command line."""
    tour = groups.add_parser(
        "tour",
        help="make a picture of every screen and check it",
        description=(
            "Walks through the kiosk without a display and writes a picture of every screen,"
            " index.json and index.html. Ends with 4 where a screen is blank, words are clipped,"
            " unseen, faint or on each other, something scrolls sideways, a button lies out of"
            " reach, or a picture is missing."
        ),
    )
    tour.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to fill")
    tour.add_argument("--size", default="1920x1080", metavar="WxH", help="of the screen, in pixels")
    tour.add_argument("--theme", choices=get_args(ThemeName), default="paper")
    tour.add_argument("--text", type=int, choices=tuple(TEXTS), default=100, help="in percent")
    tour.add_argument(
        "--lang",
        default="",
        help="code of a language that the content has; qps plays one with accents and longer words",
    )
    tour.add_argument("--direction", choices=("ltr", "rtl"), default="ltr")
    tour.set_defaults(run=_tour)


def _tour(wish: argparse.Namespace) -> int:
    size = SIZE.fullmatch(wish.size)
    if size is None:
        raise BadCommandLine(f"--size {wish.size!r} is not like 1920x1080")
    database = open_file(paths.builtin_database())
    language = wish.lang or database.languages()[0]
    is_played = language == "qps"
    if not is_played and language not in database.languages():
        known = ", ".join(database.languages())
        raise BadCommandLine(f"--lang {language!r} is not in the content, which has: {known}")
    for name in [name for name in os.environ if name.startswith("QT_")]:
        del os.environ[name]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kiosk.ui.tour.album import Way  # noqa: PLC0415 - Qt is for this command only
    from kiosk.ui.tour.walk import tour  # noqa: PLC0415

    way = Way(int(size[1]), int(size[2]), wish.theme, wish.text, language, wish.direction)
    spoken = Language(database.languages()[0] if is_played else language)
    start = State(
        language=spoken,
        first_language=spoken,
        comfort=Comfort(theme=wish.theme, text_size=TEXTS[wish.text]),
    )
    try:
        faults = tour(database, start, way, wish.out)
    except OSError as error:
        raise CannotWrite(f"{wish.out}: {error.strerror}") from error
    for fault in faults:
        sys.stdout.write(f"{fault}\n")
    sys.stdout.write(f"{wish.out}: {len(faults)} faults\n")
    return ExitCode.TOO_MANY_FAULTS if faults else ExitCode.ASKED_TO_STOP
