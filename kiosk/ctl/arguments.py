"""What several commands of ``kioskctl`` take, said once."""

import argparse
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Groups = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - has no other name


def add_folder(command: argparse.ArgumentParser) -> None:
    """Add the content folder that a command is about."""
    command.add_argument("folder", type=Path, metavar="DIR", help="the folder with pack.yaml")


def add_today(command: argparse.ArgumentParser) -> None:
    """Add the day on which something is overdue."""
    command.add_argument(
        "--today",
        type=date.fromisoformat,
        default=None,
        metavar="DAY",
        help="the day on which something is overdue, such as 2027-01-31 (default: this day)",
    )


def add_json(command: argparse.ArgumentParser) -> None:
    """Add what programs ask for."""
    command.add_argument("--json", action="store_true", help="write values for programs instead")


def today(wish: argparse.Namespace) -> date:
    """Give the day that was wished for, or this one."""
    day: date | None = wish.today
    return day or datetime.now(tz=UTC).date()
