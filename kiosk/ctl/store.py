"""``kioskctl install``, ``rollback``, ``remove``, ``packs``, ``generations``: what is shown."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.ctl.arguments import add_today
from kiosk.ctl.store_changing import install, remove, rollback
from kiosk.ctl.store_listing import list_generations, list_packs

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ctl.arguments import Groups

_MAY_END = " Ends with 0, with 73 where the disk will not, with 75 where somebody else is at it"


def add_commands(groups: "Groups") -> None:
    """Add these commands to the command line."""
    _add_install(groups)
    _add(
        groups,
        "rollback",
        rollback,
        "bring back what was live before",
        "Bring back the whole set of packs that was live before. An older release can still not be"
        f" installed after it.{_MAY_END}, with 65 where nothing was before.",
    )
    removing = _add(
        groups,
        "remove",
        remove,
        "take a pack off the screen",
        "Show the packs that are live without this one; without any, the content built into the"
        f" program.{_MAY_END}, with 65 where there is no such pack.",
    )
    removing.add_argument("pack", metavar="ID", help="the id of the pack")
    _add(
        groups,
        "packs",
        list_packs,
        "list the packs that are live",
        "List the packs that are live, and the newest release of each that was ever here.",
    )
    _add(
        groups,
        "generations",
        list_generations,
        "list what was live, and what is",
        "List the generations that are kept, the newest first, with the packs of each.",
    )


def _add_install(groups: "Groups") -> None:
    installing = _add(
        groups,
        "install",
        install,
        "load a pack",
        "Put a pack through every check, say what would change, and make it live at once; a kiosk"
        f" that runs shows it when the visit ends.{_MAY_END}, with 65 for a bad pack, with 66 where"
        " the file cannot be read, with 77 where it is not trusted.",
    )
    installing.add_argument("file", type=Path, metavar="FILE", help="the pack")
    installing.add_argument(
        "--keyring",
        type=Path,
        metavar="RING",
        help="whose signatures count; once, or when a new keyring came by itself",
    )
    installing.add_argument(
        "--dry-run", action="store_true", help="say what would change, and change nothing"
    )
    add_today(installing)


def _add(
    groups: "Groups",
    name: str,
    run: "Callable[[argparse.Namespace], int]",
    says: str,
    description: str,
) -> argparse.ArgumentParser:
    command = groups.add_parser(name, help=says, description=description)
    command.add_argument(
        "--state",
        type=Path,
        metavar="DIR",
        help="the kiosk's state folder (default: the one in the settings)",
    )
    command.add_argument("--json", action="store_true", help="write values for programs instead")
    command.set_defaults(run=run)
    return command
