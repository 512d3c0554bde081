"""The groups of commands, each loaded only when it is asked for."""

# ruff: noqa: PLC0415 - that is what this module is for

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kiosk.ctl.arguments import Groups


class Group(NamedTuple):
    """Commands that are loaded together: the words they begin with, and what adds them."""

    words: tuple[str, ...]
    add_to: Callable[["Groups"], None]


def _content(groups: "Groups") -> None:
    from kiosk.ctl.content import add_commands

    add_commands(groups)


def _pack(groups: "Groups") -> None:
    from kiosk.ctl.pack import add_commands

    add_commands(groups)


def _store(groups: "Groups") -> None:
    from kiosk.ctl.store import add_commands

    add_commands(groups)


def _keyring(groups: "Groups") -> None:
    from kiosk.ctl.keyring import add_commands

    add_commands(groups)


def _search(groups: "Groups") -> None:
    from kiosk.ctl.search import add_commands

    add_commands(groups)


def _settings(groups: "Groups") -> None:
    from kiosk.ctl.settings import add_commands

    add_commands(groups)


def _tour(groups: "Groups") -> None:
    from kiosk.ctl.tour import add_commands

    add_commands(groups)


GROUPS = (
    Group(("content",), _content),
    Group(("pack",), _pack),
    Group(("install", "rollback", "remove", "packs", "generations"), _store),
    Group(("keyring",), _keyring),
    Group(("search",), _search),
    Group(("settings",), _settings),
    Group(("tour",), _tour),
)
"""In the order in which help lists them."""
