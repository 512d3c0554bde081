"""Finds the store that a command is about."""

import argparse
from pathlib import Path

from kiosk.errors import BadCommandLine, BadSettings
from kiosk.library.opening import open_file
from kiosk.packs.store.keeping import Store
from kiosk.packs.store.live import Generation
from kiosk.settings import Settings, read_settings, settings_file
from kiosk.showing import check_fit


def store_of(wish: argparse.Namespace) -> Store:
    """Give the store in the folder that was named, or in the one that the settings name.

    Raises:
        BadCommandLine: nobody names one.
        BadSettings, CannotRead: the settings of this machine.

    """
    settings = _settings(wish)
    if not settings.state.folder:
        raise BadCommandLine("no state folder: name one with --state, or in the settings")
    return Store(Path(settings.state.folder), settings.packs.order)


def misfit(wish: argparse.Namespace, store: Store, generation: Generation) -> str:
    """Say why this machine's kiosk will not show a generation; nothing where it will."""
    try:
        check_fit(_settings(wish), open_file(generation.place.database, store.layout.packs))
    except BadSettings as refusal:
        return refusal.detail
    return ""


def _settings(wish: argparse.Namespace) -> Settings:
    return read_settings(settings_file(None), wish.state)
