"""The built-in pack, compiled once: what the visit's tests present."""

from datetime import date
from functools import cache

from kiosk import paths
from kiosk.authoring.build import compile_folder
from kiosk.library.opening import Database, open_bytes
from kiosk.visit.present import Presenter

TODAY = date(2026, 11, 24)


@cache
def compiled() -> bytes:
    """Give the built-in pack as a database."""
    report, data = compile_folder(paths.content_folder() / "sexual-health")
    if data is None:
        raise AssertionError([str(problem) for problem in report.problems])
    return data


def database() -> Database:
    """Give a fresh connection to the built-in pack."""
    return open_bytes(compiled())


def presenter() -> Presenter:
    """Give a presenter whose day is ``TODAY``."""
    return Presenter(database(), lambda: TODAY)
