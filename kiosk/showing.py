"""What a kiosk shows: a folder that is being written, loaded packs, or what is built in."""

import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kiosk import paths
from kiosk.errors import BadSettings, ContentInvalid, Refusal
from kiosk.log import Log

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.library.opening import Database
    from kiosk.packs.store.guarding import Guard
    from kiosk.packs.store.upkeep import Upkeep
    from kiosk.settings import Settings


class Shown(NamedTuple):
    """What a visitor process shows, and what it does for it meanwhile."""

    database: "Database"
    chores: "Callable[[], Upkeep] | None" = None


def guard_of(settings: "Settings | None", log: Log) -> "Guard | None":
    """Give who decides what is shown, where there is a folder for packs."""
    if settings is None or not settings.state.folder:
        return None
    from kiosk.packs.store.guarding import Guard  # noqa: PLC0415 - where packs are kept

    return Guard(Path(settings.state.folder), settings.packs.order, log)


def get_ready_unseen(guard: "Guard | None") -> None:
    """Make what is live ready before anything is shown; where that fails, something else is."""
    if guard is None:
        return
    guard.begin()
    if not guard.live.is_ready:
        with suppress(Refusal):
            guard.store.make_ready()
        guard.begin()


def shown_of(preview: bytes, settings: "Settings | None", guard: "Guard | None") -> Shown:
    """Open the content in the visitor process: the supervisor stays small without.

    Raises:
        ContentMissing: there is none.
        ContentDamaged: it cannot be used.
        BadSettings: a language, region or group is set that the content has not.

    """
    from kiosk.library.opening import open_bytes, open_file  # noqa: PLC0415 - for visitors only

    if guard is not None and settings is not None:
        loaded = _loaded(settings, guard)
        chores = partial(_chores, guard)
        if loaded is not None:
            return Shown(loaded, chores)
    else:
        chores = None
    database = open_bytes(preview) if preview else open_file(paths.builtin_database())
    if settings is not None:
        check_fit(settings, database)
    return Shown(database, chores)


def _loaded(settings: "Settings", guard: "Guard") -> "Database | None":
    """Open the packs that are live; None where what is built in is to be shown.

    Packs that do not go with the settings give way: they may not keep a kiosk from starting.
    """
    from kiosk.packs.store.opening import opened  # noqa: PLC0415 - where packs are kept

    while (loaded := opened(guard)) is not None:
        try:
            check_fit(settings, loaded)
        except BadSettings as refusal:
            sys.stderr.write(f"kiosk: {refusal}\n")
            guard.give_up()
        else:
            return loaded
    return None


def _chores(guard: "Guard") -> "Upkeep":
    from kiosk.packs.store.upkeep import Upkeep  # noqa: PLC0415 - after the first paint

    return Upkeep(guard.store, guard.live, guard.pointer)


def check_fit(settings: "Settings", database: "Database") -> None:
    """Hold the settings against the content.

    Raises:
        BadSettings: a language, region or group is set that the content has not.

    """
    wanted, languages = settings.visit.language, database.languages()
    if wanted and wanted not in languages:
        known = ", ".join(languages)
        raise BadSettings(f"visit.language: {wanted!r} is not in the content, which has: {known}.")
    wanted, regions = settings.clinic.region, database.regions()
    if wanted and wanted not in regions:
        known = ", ".join(regions)
        raise BadSettings(f"clinic.region: {wanted!r} has no help lines; there are: {known}.")
    wrong = sorted(settings.hours.hidden_groups.keys() - database.groups())
    if wrong:
        known = ", ".join(database.groups())
        raise BadSettings(f"hours.hidden_groups: {wrong[0]!r} cannot be hidden, only: {known}.")


def preview_of(folder: Path) -> bytes:
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
    return data
