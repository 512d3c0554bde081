"""Finds the store that a command is about."""

import argparse
from pathlib import Path

from kiosk.errors import BadCommandLine
from kiosk.packs.store.keeping import Store
from kiosk.settings import read_settings, settings_file


def store_of(wish: argparse.Namespace) -> Store:
    """Give the store in the folder that was named, or in the one that the settings name.

    Raises:
        BadCommandLine: nobody names one.
        BadSettings, CannotRead: the settings of this machine.

    """
    settings = read_settings(settings_file(None), wish.state)
    if not settings.state.folder:
        raise BadCommandLine("no state folder: name one with --state, or in the settings")
    return Store(Path(settings.state.folder), settings.packs.order)
